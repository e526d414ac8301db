//! Typed text as values: lines, words, numbers, choices and moments, each with what is wrong with it.

use std::ops::RangeInclusive;

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: &'static str,
    /// The message; a key of the catalogue.
    pub message: &'static str,
    /// The least, the most and what it was, for messages that say it.
    pub numbers: (i64, i64, i64),
}

impl Problem {
    /// A problem whose message holds no numbers.
    pub const fn of(field: &'static str, message: &'static str) -> Self {
        Self { field, message, numbers: (0, 0, 0) }
    }
}

/// Names and values of a form as they were typed.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'f>(pub &'f [(String, String)]);

impl<'f> Typed<'f> {
    /// The first value of `name` without the spaces around it.
    pub fn text(&self, name: &str) -> &'f str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// All values of `name`.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Whether the box `name` was ticked.
    pub fn flag(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// One line of at most `most` characters; spaces and line ends within are one space each.
    pub fn line(
        &self,
        name: &'static str,
        most: usize,
        required: bool,
        problems: &mut Vec<Problem>,
    ) -> String {
        let text = clean(self.text(name)).split_whitespace().collect::<Vec<_>>().join(" ");
        if required && text.is_empty() {
            problems.push(Problem::of(name, "web-error-required"));
        }
        check_length(name, &text, most, problems);
        text
    }

    /// Several lines of at most `most` characters.
    pub fn words(&self, name: &'static str, most: usize, problems: &mut Vec<Problem>) -> String {
        let text = clean(self.text(name));
        check_length(name, &text, most, problems);
        text
    }

    /// A whole number within `range`.
    pub fn number(&self, name: &'static str, range: RangeInclusive<i64>, problems: &mut Vec<Problem>) -> i64 {
        let number =
            self.text(name).replace(['.', ' ', '\u{a0}'], "").parse().ok().filter(|n| range.contains(n));
        if number.is_none() {
            let numbers = (*range.start(), *range.end(), 0);
            problems.push(Problem { field: name, message: "events-edit-number", numbers });
        }
        number.unwrap_or(*range.start())
    }

    /// One of the values of a plain enum.
    pub fn choice<T: std::str::FromStr>(&self, name: &'static str, problems: &mut Vec<Problem>) -> Option<T> {
        let chosen = self.text(name).parse().ok();
        if chosen.is_none() {
            problems.push(Problem::of(name, "events-edit-choose"));
        }
        chosen
    }

    /// A time zone by its IANA name.
    pub fn zone(&self, name: &'static str, problems: &mut Vec<Problem>) -> Option<TimeZone> {
        let zone = TimeZone::get(self.text(name)).ok();
        if zone.is_none() {
            problems.push(Problem::of(name, "events-edit-zone-unknown"));
        }
        zone
    }

    /// The moment of `NAME-date` and `NAME-time` in `zone`. What the clocks skip in spring does not exist; a date without
    /// a time is the whole day, from its beginning or to its end as `edge` says.
    pub fn moment(
        &self,
        name: &'static str,
        zone: Option<&TimeZone>,
        edge: Edge,
        required: bool,
        problems: &mut Vec<Problem>,
    ) -> Option<Timestamp> {
        let (date, time) = (self.text(&format!("{name}-date")), self.text(&format!("{name}-time")));
        let mut wrong = |message| {
            problems.push(Problem::of(name, message));
            None
        };
        match (date, time) {
            ("", "") if required => return wrong("web-error-required"),
            ("", "") => return None,
            ("", _) => return wrong("events-edit-date-missing"),
            _ => {}
        }
        let Some(date) = read_date(date) else { return wrong("events-edit-date-wrong") };
        let read = if time.is_empty() { Some(Clock::of(edge)) } else { read_time(time) };
        let Some(clock) = read else { return wrong("events-edit-time-wrong") };
        let found = zone?.to_ambiguous_timestamp(clock.on(date));
        if matches!(found.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
            return wrong("events-edit-time-gap");
        }
        found.compatible().ok()
    }
}

/// Which end of a day a date means that has no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Its beginning.
    Begin,
    /// Its end.
    End,
}

/// A time of day as people write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Within the day.
    At(Time),
    /// 24 o'clock.
    DayEnd,
}

impl Clock {
    /// The moment that a date without a time means.
    const fn of(edge: Edge) -> Self {
        match edge {
            Edge::Begin => Self::At(Time::midnight()),
            Edge::End => Self::DayEnd,
        }
    }

    /// The moment by the clock on the wall.
    pub fn on(self, date: Date) -> DateTime {
        match self {
            Self::At(time) => date.to_datetime(time),
            Self::DayEnd => date.tomorrow().unwrap_or(date).to_datetime(Time::midnight()),
        }
    }
}

/// `typed`, or `before` where both are the same on the clock: in the night when the hour from 2 to 3 comes twice, what
/// was stored as the second one stays that.
pub fn same_on_the_clock(typed: Timestamp, before: Option<Timestamp>, zone: &TimeZone) -> Timestamp {
    let clock = |at: Timestamp| at.to_zoned(zone.clone()).datetime();
    before.filter(|before| clock(*before) == clock(typed)).unwrap_or(typed)
}

/// Without the characters that no keyboard makes: they would hide or turn around what stands beside them.
fn clean(text: &str) -> String {
    let hidden = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(|c| !hidden(*c)).collect()
}

fn check_length(name: &'static str, text: &str, most: usize, problems: &mut Vec<Problem>) {
    let length = text.chars().count();
    if length > most {
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        problems.push(Problem {
            field: name,
            message: "web-error-too-long",
            numbers: (0, number(most), number(length)),
        });
    }
}

/// As browsers send it, or as people in Germany write it: 24.11.2026.
pub fn read_date(text: &str) -> Option<Date> {
    let date = text.parse().ok().or_else(|| {
        let mut parts = text.split('.').map(str::trim);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    });
    date.filter(|date: &Date| (1990..=2200).contains(&date.year()))
}

/// As browsers send it, or as people write it: 9, 9.30, 9:30, 24 Uhr.
pub fn read_time(text: &str) -> Option<Clock> {
    let text = text.to_lowercase();
    let text = text.trim_end_matches("uhr").trim();
    let mut parts = text.split([':', '.']);
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next().map_or(Ok(0), str::parse).ok()?;
    // Seconds come from browsers whose owners want them.
    if !parts.all(|seconds| seconds.parse() == Ok(0_u8)) {
        return None;
    }
    match (hour, minute) {
        (24, 0) => Some(Clock::DayEnd),
        _ => Time::new(hour, minute, 0, 0).ok().map(Clock::At),
    }
}
