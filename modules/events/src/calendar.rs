//! Calendar files (RFC 5545): one event, or all of them.

use i18n::Translator;
use icalendar::{Calendar, Component, EventLike, EventStatus, Property};
use jiff::Timestamp;
use kernel::House;

use crate::model::Event;

/// Whose calendar it is, as RFC 5546 wants it for every method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    /// The name of the network.
    pub name: String,
    /// How to reach it: `mailto:` its address, or where it lives in the web.
    pub address: String,
}

impl Organizer {
    /// The network of `house`.
    pub fn of(house: &House) -> Self {
        let network = house.network();
        let mail = network.profile.contact_email.trim();
        let address = if mail.is_empty() { house.url("/") } else { format!("mailto:{mail}") };
        Self { name: network.profile.name.clone(), address }
    }
}

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
    /// The entry of an event whose page stands at `url`. Not every calendar shows a status, so that the title says it too.
    pub fn of(t: &Translator, event: &Event, url: String) -> Self {
        Self {
            uid: event.id.to_string(),
            revision: event.revision,
            title: title(t, &event.title, event.cancelled_at.is_some()),
            summary: event.summary.clone(),
            place: place(&event.venue, &event.address),
            url,
            starts: event.starts_at,
            ends: event.ends_at,
            cancelled: event.cancelled_at.is_some(),
        }
    }
}

/// The title of an event, which says when it was called off.
pub fn title(t: &Translator, title: &str, called_off: bool) -> String {
    if called_off { t.name("events-title-called-off", title) } else { title.to_owned() }
}

/// Name of the place, street and town in one line.
pub fn place(venue: &str, address: &str) -> String {
    [venue, address].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A calendar file under a name of its own, made at `now`. Moments are written in UTC: every calendar shows them
/// in the reader's own zone, and no rule about summer time has to come along.
///
/// Files that people fetch are published (RFC 5546, 3.2.1): each entry names its organizer and nobody who takes part.
pub fn file(organizer: &Organizer, name: &str, entries: &[Entry], now: Timestamp) -> String {
    written("PUBLISH", organizer, name, entries, now)
}

/// What a mail about one event brings along: published, or called off (3.2.5), which takes it out of the calendar.
pub fn mailed(organizer: &Organizer, entry: &Entry, now: Timestamp) -> String {
    let method = if entry.cancelled { "CANCEL" } else { "PUBLISH" };
    written(method, organizer, "", std::slice::from_ref(entry), now)
}

fn written(method: &str, organizer: &Organizer, name: &str, entries: &[Entry], now: Timestamp) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Geflecht//Geflecht//DE"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", method));
    if !name.is_empty() {
        calendar.append_property(("NAME", name));
        calendar.append_property(("X-WR-CALNAME", name));
        calendar.append_property(("REFRESH-INTERVAL;VALUE=DURATION", "PT6H"));
    }
    for entry in entries {
        calendar.push(laid_out(organizer, entry, now));
    }
    folded(&calendar.to_string())
}

/// The lines folded at 75 octets with the line end not counted (RFC 5545, 3.1), never within a character.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 40);
    for line in text.replace("\r\n ", "").lines() {
        let mut length = 0;
        for c in line.chars().filter(|c| !c.is_control()) {
            if length + c.len_utf8() > 75 {
                out.push_str("\r\n ");
                length = 1;
            }
            out.push(c);
            length += c.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

fn laid_out(organizer: &Organizer, entry: &Entry, now: Timestamp) -> icalendar::Event {
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
    let mut by = Property::new("ORGANIZER", &organizer.address);
    // What stands in quotes may hold anything but quotes.
    by.add_parameter("CN", &format!("\"{}\"", organizer.name.replace('"', "'")));
    event.append_property(by);
    event.done()
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use i18n::{Catalogue, Language};
    use proptest::prelude::*;

    use super::*;
    use crate::rules::state::tests::event;

    static WORDS: LazyLock<Catalogue> = LazyLock::new(|| {
        let words = "events-title-called-off = Abgesagt: { $name }";
        Catalogue::new(&[words], &[words])
    });

    fn entry(event: &Event) -> Entry {
        Entry::of(&Translator::new(LazyLock::force(&WORDS), Language::De), event, String::new())
    }

    fn organizer() -> Organizer {
        Organizer { name: "Netz \"Nord\"; Süd".to_owned(), address: "mailto:netz@example.org".to_owned() }
    }

    fn published(event: &Event) -> String {
        file(&organizer(), "", &[entry(event)], at("2026-01-01T00:00:00Z"))
    }

    fn line<'a>(file: &'a str, name: &str) -> Option<&'a str> {
        file.lines().find_map(|line| line.strip_prefix(name))
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn moments_are_right_in_summer_and_in_winter() {
        let starts = ["2026-07-01T10:00:00+02:00", "2026-12-01T10:00:00+01:00"].map(at);
        let files = starts.map(|starts_at| published(&Event { starts_at, ..event() }));
        assert_eq!(
            files.each_ref().map(|file| line(file, "DTSTART:")),
            [Some("20260701T080000Z"), Some("20261201T090000Z")]
        );
    }

    #[test]
    fn a_changed_event_keeps_its_name_and_counts_up() {
        let gone = Event { revision: 2, cancelled_at: Some(at("2026-01-01T00:00:00Z")), ..event() };
        let (old, new) = (published(&event()), published(&gone));
        assert_eq!(line(&old, "UID:"), line(&new, "UID:"));
        assert_eq!([&old, &new].map(|file| line(file, "SEQUENCE:")), [Some("1"), Some("2")]);
        assert_eq!([&old, &new].map(|file| line(file, "STATUS:")), [Some("CONFIRMED"), Some("CANCELLED")]);
        assert!(line(&new, "SUMMARY:").is_some_and(|title| title.starts_with("Abgesagt: ")));
    }

    #[test]
    fn each_method_says_what_it_has_to_say() {
        let now = at("2026-01-01T00:00:00Z");
        let by = "ORGANIZER;CN=\"Netz 'Nord'; Süd\":mailto:netz@example.org";
        for (cancelled_at, method) in [(None, "PUBLISH"), (Some(now), "CANCEL")] {
            let file = mailed(&organizer(), &entry(&Event { cancelled_at, ..event() }), now);
            assert_eq!(line(&file, "METHOD:"), Some(method));
            let needed = ["DTSTAMP:", "DTSTART:", "SUMMARY:", "UID:", "SEQUENCE:", "STATUS:"];
            assert!(needed.iter().all(|name| line(&file, name).is_some()), "{file}");
            assert!(file.lines().any(|line| line == by), "{file}");
            assert!(!file.contains("ATTENDEE"));
        }
    }

    #[test]
    fn what_people_write_cannot_break_out_of_its_line() {
        let hostile = Event { title: "A; B, C\\\nEND:VCALENDAR".to_owned(), ..event() };
        let file = published(&hostile);
        assert_eq!(file.lines().filter(|line| *line == "END:VCALENDAR").count(), 1);
        assert_eq!(line(&file, "SUMMARY:"), Some("A\\; B\\, C\\\\\\nEND:VCALENDAR"));
    }

    proptest! {
        #[test]
        fn no_line_has_more_than_75_octets_and_none_is_torn(title in "[a-zäß😀€,;: ]{0,200}", venue in ".{0,90}") {
            let file = published(&Event { title: title.clone(), venue, ..event() });
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75), "{}", file);
            let unfolded = file.replace("\r\n ", "");
            let told = line(&unfolded, "SUMMARY:").unwrap_or_default().replace("\\,", ",").replace("\\;", ";");
            prop_assert_eq!(told, title);
        }
    }
}
