//! Calendar files (RFC 5545): one event, or all of them.

use icalendar::{Calendar, Component, EventLike, EventStatus};
use jiff::Timestamp;

use crate::model::Event;

/// An event as a calendar keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Never changes, so that calendars replace what they have.
    pub uid: String,
    /// Counts changes, so that calendars know what is newer.
    pub revision: i64,
    /// Its title.
    pub title: String,
    /// A sentence about it.
    pub summary: String,
    /// Where it takes place.
    pub place: String,
    /// Its page; absolute.
    pub url: String,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
    /// Whether it was called off.
    pub cancelled: bool,
}

impl Entry {
    /// The entry of an event whose page stands at `url`.
    pub fn of(event: &Event, url: String) -> Self {
        Self {
            uid: event.id.to_string(),
            revision: event.revision,
            title: event.title.clone(),
            summary: event.summary.clone(),
            place: place(&event.venue, &event.address),
            url,
            starts: event.starts_at,
            ends: event.ends_at,
            cancelled: event.cancelled_at.is_some(),
        }
    }
}

/// Name of the place, street and town in one line.
pub fn place(venue: &str, address: &str) -> String {
    [venue, address].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The calendar file of one event.
pub fn calendar_file(event: &Event, url: String, now: Timestamp) -> String {
    file("", &[Entry::of(event, url)], now)
}

/// A calendar file under a name of its own, made at `now`. Moments are written in UTC: every calendar shows them
/// in the reader's own zone, and no rule about summer time has to come along.
pub fn file(name: &str, entries: &[Entry], now: Timestamp) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Geflecht//Geflecht//DE"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    if !name.is_empty() {
        calendar.append_property(("NAME", name));
        calendar.append_property(("X-WR-CALNAME", name));
        calendar.append_property(("REFRESH-INTERVAL;VALUE=DURATION", "PT6H"));
    }
    for entry in entries {
        calendar.push(laid_out(entry, now));
    }
    calendar.to_string()
}

fn laid_out(entry: &Entry, now: Timestamp) -> icalendar::Event {
    let mut event = icalendar::Event::with_uid(&entry.uid);
    event
        .add_property("DTSTAMP", utc(now))
        .add_property("DTSTART", utc(entry.starts))
        .add_property("DTEND", utc(entry.ends))
        .add_property("SEQUENCE", entry.revision.to_string())
        .add_property("URL", &entry.url)
        .summary(&entry.title)
        .location(&entry.place)
        .status(if entry.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if !entry.summary.is_empty() {
        event.description(&entry.summary);
    }
    event.done()
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::state::tests::event;

    fn line<'a>(file: &'a str, name: &str) -> Option<&'a str> {
        file.lines().find_map(|line| line.strip_prefix(name))
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn moments_are_right_in_summer_and_in_winter() {
        let starts = ["2026-07-01T10:00:00+02:00", "2026-12-01T10:00:00+01:00"].map(at);
        let files = starts.map(|starts_at| {
            calendar_file(&Event { starts_at, ..event() }, String::new(), at("2026-01-01T00:00:00Z"))
        });
        assert_eq!(
            files.each_ref().map(|file| line(file, "DTSTART:")),
            [Some("20260701T080000Z"), Some("20261201T090000Z")]
        );
    }

    #[test]
    fn a_changed_event_keeps_its_name_and_counts_up() {
        let now = at("2026-01-01T00:00:00Z");
        let old = calendar_file(&event(), String::new(), now);
        let new =
            calendar_file(&Event { revision: 2, cancelled_at: Some(now), ..event() }, String::new(), now);
        assert_eq!(line(&old, "UID:"), line(&new, "UID:"));
        assert_eq!([&old, &new].map(|file| line(file, "SEQUENCE:")), [Some("1"), Some("2")]);
        assert_eq!([&old, &new].map(|file| line(file, "STATUS:")), [Some("CONFIRMED"), Some("CANCELLED")]);
    }

    #[test]
    fn what_people_write_cannot_break_out_of_its_line() {
        let hostile = Event { title: "A; B, C\\\nEND:VCALENDAR".to_owned(), ..event() };
        let file = calendar_file(&hostile, String::new(), at("2026-01-01T00:00:00Z"));
        assert_eq!(file.lines().filter(|line| *line == "END:VCALENDAR").count(), 1);
        assert_eq!(line(&file, "SUMMARY:"), Some("A\\; B\\, C\\\\\\nEND:VCALENDAR"));
    }
}
