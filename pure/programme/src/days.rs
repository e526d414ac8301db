//! Groups items into conference days, which last until people go home and not until midnight.

use std::collections::BTreeMap;

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
    tz::TimeZone,
};

use crate::{Key, Slot};

/// A conference day and its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day<I> {
    /// The date by which people call it.
    pub date: Date,
    /// From when on items belong to it.
    pub from: Timestamp,
    /// From when on they belong to the next one.
    pub until: Timestamp,
    /// Its items by beginning.
    pub items: Vec<I>,
}

/// The days on which something begins. What begins before `day_change_hour` (0 to 23, on the clock of the place)
/// belongs to the day before.
pub fn days<I: Key, R, P>(slots: &[Slot<I, R, P>], zone: &TimeZone, day_change_hour: i8) -> Vec<Day<I>> {
    let hour = day_change_hour.clamp(0, 23);
    let mut by_date: BTreeMap<Date, Vec<(Timestamp, I)>> = BTreeMap::new();
    for slot in slots {
        let local = slot.starts_at.to_zoned(zone.clone());
        let date = if local.hour() < hour { local.date().saturating_sub(1.day()) } else { local.date() };
        by_date.entry(date).or_default().push((slot.starts_at, slot.id));
    }
    let change = |date: Date| {
        let civil = date.to_datetime(Time::midnight().saturating_add(i64::from(hour).hours()));
        // Beyond the calendar there is no programme either.
        zone.to_timestamp(civil).unwrap_or(Timestamp::MAX)
    };
    let day = |(date, mut items): (Date, Vec<(Timestamp, I)>)| {
        items.sort_unstable();
        Day {
            date,
            from: change(date),
            until: change(date.saturating_add(1.day())),
            items: items.into_iter().map(|(_, id)| id).collect(),
        }
    };
    by_date.into_iter().map(day).collect()
}
