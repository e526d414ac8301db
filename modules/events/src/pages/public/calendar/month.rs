//! One month: every day with what takes place on it.

use i18n::Translator;
use jiff::{SignedDuration, ToSpan, civil::Date};

use super::Asked;
use crate::{calendar, model::Event};

/// A month as the page shows it.
pub(super) struct Month {
    /// "November 2026".
    pub title: String,
    /// The address of the month before.
    pub before: String,
    /// The address of the month after.
    pub after: String,
    /// The names of the seven days of the week.
    pub weekdays: Vec<String>,
    /// Its days.
    pub days: Vec<Day>,
    /// Whether nothing takes place.
    pub is_empty: bool,
}

/// A day.
pub(super) struct Day {
    /// Classes of its cell.
    pub class: String,
    /// For machines.
    pub datetime: String,
    /// Its number.
    pub number: i8,
    /// "Dienstag, 24. November".
    pub name: String,
    /// Time, title and address of what takes place, and whether it was called off.
    pub events: Vec<(String, String, String, bool)>,
}

/// The month of `2026-11`.
pub(super) fn read(text: &str) -> Option<Date> {
    let (year, month) = text.split_once('-')?;
    let year = year.parse().ok().filter(|year| (1990..=2200).contains(year))?;
    Date::new(year, month.parse().ok()?, 1).ok()
}

/// `2026-11`.
pub(super) fn name(first: Date) -> String {
    format!("{}-{:02}", first.year(), first.month())
}

/// The address of a view with the selection of `asked`; only what could be a name is taken along.
pub(super) fn address(query: &str, asked: &Asked) -> String {
    let plain = |text: &&str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
    };
    let kept = [("raum", asked.raum.as_str()), ("art", asked.art.as_str())].into_iter();
    let kept = kept.filter(|(_, value)| plain(value)).map(|(name, value)| format!("{name}={value}"));
    let parts: Vec<_> =
        Some(query.to_owned()).filter(|query| !query.is_empty()).into_iter().chain(kept).collect();
    if parts.is_empty() {
        "/veranstaltungen".to_owned()
    } else {
        format!("/veranstaltungen?{}", parts.join("&"))
    }
}

impl Month {
    /// The month that begins with `first`, when it is `today`.
    pub fn of(t: &Translator, first: Date, today: Date, events: &[Event], asked: &Asked) -> Self {
        let beside = |months: i64| {
            let first = first.checked_add(months.months()).unwrap_or(first);
            address(&format!("monat={}", name(first)), asked)
        };
        let days: Vec<_> = first
            .series(1.day())
            .take_while(|day| day.month() == first.month())
            .map(|day| Day::of(t, day, today, events))
            .collect();
        let monday = Date::constant(2024, 1, 1);
        Self {
            title: t.month(first.year(), first.month()),
            before: beside(-1),
            after: beside(1),
            weekdays: monday.series(1.day()).take(7).map(|day| t.weekday(day).to_owned()).collect(),
            is_empty: days.iter().all(|day| day.events.is_empty()),
            days,
        }
    }
}

impl Day {
    fn of(t: &Translator, day: Date, today: Date, events: &[Event]) -> Self {
        let events: Vec<_> = events.iter().filter_map(|event| on(t, event, day)).collect();
        let weekday = day.weekday().to_monday_one_offset();
        let classes = [
            (events.is_empty(), "is-empty".to_owned()),
            (day == today, "is-today".to_owned()),
            (weekday == 1, "is-monday".to_owned()),
            (day.day() == 1, format!("starts-{weekday}")),
        ];
        let class = classes.into_iter().filter(|(is, _)| *is).map(|(_, class)| format!(" {class}")).collect();
        Self { class, datetime: day.to_string(), number: day.day(), name: t.day_heading(day), events }
    }
}

/// The event as it stands on `day`, when it takes place then: with its time on the first day.
fn on(t: &Translator, event: &Event, day: Date) -> Option<(String, String, String, bool)> {
    let (zone, moment) = (event.zone(), SignedDuration::from_secs(1));
    let starts = event.starts_at.to_zoned(zone.clone());
    let last = (event.ends_at - moment).to_zoned(zone).date();
    let off = event.cancelled_at.is_some();
    let time = if starts.date() == day { t.time(starts.time()) } else { String::new() };
    (starts.date() <= day && day <= last)
        .then(|| (time, calendar::title(t, &event.title, off), event.path(), off))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::state::tests::event;

    #[test]
    fn a_month_is_read_back_from_its_name() {
        assert_eq!(read("2026-11").map(name), Some("2026-11".to_owned()));
        assert_eq!(["", "2026", "2026-13", "9999-01", "x-1", "2026-11-01"].map(read), [None; 6]);
    }

    #[test]
    fn an_address_takes_only_along_what_could_be_a_name() {
        let asked =
            Asked { raum: "ag-beratung".to_owned(), art: "x\"><script>".to_owned(), ..Asked::default() };
        assert_eq!(address("monat=2026-11", &asked), "/veranstaltungen?monat=2026-11&raum=ag-beratung");
        assert_eq!(address("", &Asked::default()), "/veranstaltungen");
    }

    #[test]
    fn an_event_that_ends_at_midnight_does_not_reach_into_the_next_day() {
        let at = |text: &str| text.parse().expect("a moment");
        let t = Translator::new(Box::leak(Box::new(i18n::Catalogue::new(&[], &[]))), i18n::Language::De);
        let night = Event {
            starts_at: at("2026-11-24T20:00:00+01:00"),
            ends_at: at("2026-11-25T00:00:00+01:00"),
            ..event()
        };
        let days =
            [23, 24, 25].map(|day| on(&t, &night, Date::constant(2026, 11, day)).map(|(time, ..)| time));
        assert_eq!(days, [None, Some("20 Uhr".to_owned()), None]);
    }
}
