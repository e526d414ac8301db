//! When a session begins and ends, from what stands on a clock.

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::{AmbiguousOffset, TimeZone},
};

/// `typed`, or `before` where both are the same on the clock: in the night when the hour from 2 to 3 comes twice, what
/// was stored as the second one stays that.
pub fn same_on_the_clock(typed: Timestamp, before: Option<Timestamp>, zone: &TimeZone) -> Timestamp {
    let clock = |at: Timestamp| at.to_zoned(zone.clone()).datetime();
    before.filter(|before| clock(*before) == clock(typed)).unwrap_or(typed)
}

/// The moment of a time on the clock: in the hour that comes twice the first one, unless that is not after `after`.
pub fn exact(at: DateTime, zone: &TimeZone, after: Option<Timestamp>) -> Result<Timestamp, &'static str> {
    let found = zone.to_ambiguous_timestamp(at);
    if matches!(found.offset(), AmbiguousOffset::Gap { .. }) {
        return Err("web-error-time-gap");
    }
    let first = found.compatible().map_err(|_| "events-programme-error-time")?;
    let is_late = after.is_none_or(|after| first > after);
    if is_late { Ok(first) } else { found.later().map_err(|_| "events-programme-error-time") }
}

/// When a session ends that begins at `from`: an end by the clock that is not after the beginning is on the next day.
pub fn end(
    (time, next_day): (Time, bool),
    from: Timestamp,
    zone: &TimeZone,
) -> Result<Timestamp, &'static str> {
    let date = from.to_zoned(zone.clone()).date();
    let on = |date: Date| if next_day { date.tomorrow().unwrap_or(date) } else { date };
    let ends = exact(on(date).to_datetime(time), zone, Some(from));
    match ends {
        Ok(ends) if ends <= from => {
            exact(on(date.tomorrow().unwrap_or(date)).to_datetime(time), zone, Some(from))
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use forms::read_time;

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").expect("a zone")
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    fn ends(from: &str, to: &str) -> Result<Timestamp, &'static str> {
        end(read_time(to).expect("a time"), at(from), &berlin())
    }

    #[test]
    fn a_session_ends_on_its_day_or_in_the_night_after_it() {
        assert_eq!(ends("2026-09-24T10:00:00+02:00", "11.30"), Ok(at("2026-09-24T11:30:00+02:00")));
        assert_eq!(ends("2026-09-24T22:00:00+02:00", "1:00"), Ok(at("2026-09-25T01:00:00+02:00")));
        assert_eq!(ends("2026-09-24T22:00:00+02:00", "24 Uhr"), Ok(at("2026-09-25T00:00:00+02:00")));
        assert_eq!(ends("2026-09-24T10:00:00+02:00", "10:00"), Ok(at("2026-09-25T10:00:00+02:00")));
    }

    #[test]
    fn an_end_in_the_hour_that_the_clocks_skip_is_said() {
        assert_eq!(ends("2027-03-28T01:00:00+01:00", "2:30"), Err("web-error-time-gap"));
    }

    #[test]
    fn in_the_hour_that_comes_twice_a_session_ends_after_it_begins() {
        assert_eq!(ends("2026-10-25T01:30:00+02:00", "2:30"), Ok(at("2026-10-25T02:30:00+02:00")));
        assert_eq!(ends("2026-10-25T02:15:00+01:00", "2:30"), Ok(at("2026-10-25T02:30:00+01:00")));
    }
}
