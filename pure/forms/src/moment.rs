//! Days and times as people write them, and the moments that they mean in a time zone.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime, Time},
    tz::{AmbiguousOffset, TimeZone},
};

use crate::form::{Form, Problems};

/// What a day without a time means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayEdge {
    /// From its beginning on.
    Begin,
    /// Until its end.
    End,
    /// Nothing: a time has to be there.
    None,
}

impl Form {
    /// A time zone by its IANA name.
    pub fn zone(&self, name: &str, problems: &mut Problems) -> Option<TimeZone> {
        let zone = TimeZone::get(self.text(name)).ok();
        if zone.is_none() {
            problems.add(name, "web-error-zone");
        }
        zone
    }

    /// The moment of `NAME-date` and `NAME-time` in `zone`; nothing where neither is there, which is a mistake when it
    /// is `required`. What the clocks skip in spring does not exist; of an hour that comes twice in autumn the second
    /// one is meant where `NAME-later` is set.
    pub fn moment(
        &self,
        name: &str,
        zone: Option<&TimeZone>,
        required: bool,
        day: DayEdge,
        problems: &mut Problems,
    ) -> Option<Timestamp> {
        match self.civil(name, required, day) {
            Ok(None) => None,
            Ok(Some(moment)) => {
                let found = zone?.to_ambiguous_timestamp(moment);
                // A day whose beginning the clocks skip begins when they go on; a time that somebody typed does not exist.
                let is_typed = !self.text(&format!("{name}-time")).is_empty();
                if is_typed && matches!(found.offset(), AmbiguousOffset::Gap { .. }) {
                    problems.add(name, "web-error-time-gap");
                    return None;
                }
                let later = self.flag(&format!("{name}-later"));
                let read = if later { found.later() } else { found.compatible() };
                read.map_err(|_| problems.add(name, "web-error-date-wrong")).ok()
            }
            Err(key) => {
                problems.add(name, key);
                None
            }
        }
    }

    /// Day and time on the wall, wherever that is.
    fn civil(&self, name: &str, required: bool, day: DayEdge) -> Result<Option<DateTime>, &'static str> {
        let (date, time) = (self.text(&format!("{name}-date")), self.text(&format!("{name}-time")));
        if date.is_empty() && time.is_empty() {
            return if required { Err("web-error-required") } else { Ok(None) };
        }
        if date.is_empty() {
            return Err("web-error-date-missing");
        }
        let date = read_date(date).ok_or("web-error-date-wrong")?;
        let (time, next_day) = match (time, day) {
            ("", DayEdge::None) => return Err("web-error-time-missing"),
            ("", DayEdge::Begin) => (Time::midnight(), false),
            ("", DayEdge::End) => (Time::midnight(), true),
            (typed, _) => read_time(typed).ok_or("web-error-time-wrong")?,
        };
        let date =
            if next_day { date.checked_add(1.day()).map_err(|_| "web-error-date-wrong")? } else { date };
        Ok(Some(DateTime::from_parts(date, time)))
    }
}

/// A day as browsers send it, or as people in Germany write it: 24.11.2026, 24. 11. 26.
pub fn read_date(text: &str) -> Option<Date> {
    let date = text.parse().ok().or_else(|| {
        let mut parts = text.split('.').map(str::trim);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let century = if year.len() == 2 { 2000 } else { 0 };
        let is_whole = parts.next().is_none();
        Date::new(century + year.parse::<i16>().ok()?, month.parse().ok()?, day.parse().ok()?)
            .ok()
            .filter(|_| is_whole)
    });
    date.filter(|date: &Date| (1990..=2200).contains(&date.year()))
}

/// A time as browsers send it, or as people write it: 9, 9.30, 9:30 Uhr, 24 Uhr; and whether it is that of the next day.
pub fn read_time(text: &str) -> Option<(Time, bool)> {
    let text = text.trim();
    let text =
        text.strip_suffix("Uhr").or(text.strip_suffix("uhr")).or(text.strip_suffix('h')).unwrap_or(text);
    let mut parts = text.trim().split([':', '.']);
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute: i8 = parts.next().map_or(Ok(0), str::parse).ok()?;
    // Browsers may send seconds.
    let second: i8 = parts.next().map_or(Ok(0), str::parse).ok()?;
    if parts.next().is_some() {
        return None;
    }
    match (hour, minute, second) {
        (24, 0, 0) => Some((Time::midnight(), true)),
        _ => Time::new(hour, minute, second, 0).ok().map(|time| (time, false)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(date: &str, time: &str, day: DayEdge) -> Result<Option<String>, &'static str> {
        let form = Form::filled([("x-date", date), ("x-time", time)]);
        let (zone, mut problems) = (TimeZone::get("Europe/Berlin").expect("a zone"), Problems::new());
        let moment = form.moment("x", Some(&zone), false, day, &mut problems);
        match problems.list().first() {
            Some(problem) => Err(problem.key),
            None => Ok(moment.map(|moment| moment.to_string())),
        }
    }

    #[test]
    fn days_and_times_are_read_as_people_write_them() {
        let right = Ok(Some("2026-11-24T08:30:00Z".to_owned()));
        for (date, time) in [
            ("2026-11-24", "09:30"),
            ("24.11.2026", "9.30"),
            ("24. 11. 26", "9:30 Uhr"),
            ("24.11.2026", "09:30:00"),
        ] {
            assert_eq!(read(date, time, DayEdge::None), right, "{date} {time}");
        }
        for midnight in ["24", "24:00", "24 Uhr", "24.00 Uhr"] {
            assert_eq!(
                read("24.11.2026", midnight, DayEdge::None),
                Ok(Some("2026-11-24T23:00:00Z".to_owned()))
            );
        }
    }

    #[test]
    fn a_day_without_a_time_is_a_whole_day_where_it_may_be() {
        assert_eq!(read("2026-11-24", "", DayEdge::Begin), Ok(Some("2026-11-23T23:00:00Z".to_owned())));
        assert_eq!(read("2026-11-24", "", DayEdge::End), Ok(Some("2026-11-24T23:00:00Z".to_owned())));
        assert_eq!(read("2026-11-24", "", DayEdge::None), Err("web-error-time-missing"));
        assert_eq!(read("", "", DayEdge::Begin), Ok(None));
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        for (date, time, key) in [
            ("", "9:00", "web-error-date-missing"),
            ("30.2.2026", "9:00", "web-error-date-wrong"),
            ("24.11.1826", "9:00", "web-error-date-wrong"),
            ("2026-11-24", "25:00", "web-error-time-wrong"),
            ("2026-11-24", "24:01", "web-error-time-wrong"),
            ("2026-03-29", "2:30", "web-error-time-gap"),
        ] {
            assert_eq!(read(date, time, DayEdge::None), Err(key), "{date} {time}");
        }
    }

    #[test]
    fn the_second_of_two_equal_hours_can_be_meant() {
        let zone = TimeZone::get("Europe/Berlin").expect("a zone");
        let moment = |later: bool| {
            let mut form = Form::filled([("x-date", "2026-10-25"), ("x-time", "02:30")]);
            if later {
                form.push("x-later", "1");
            }
            form.moment("x", Some(&zone), true, DayEdge::None, &mut Problems::new())
                .map(|moment| moment.to_string())
        };
        assert_eq!(moment(false).as_deref(), Some("2026-10-25T00:30:00Z"));
        assert_eq!(moment(true).as_deref(), Some("2026-10-25T01:30:00Z"));
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(date in "\\PC{0,20}", time in "\\PC{0,20}") {
            let _ = (read(&date, &time, DayEdge::End), read_date(&date), read_time(&time));
        }
    }
}
