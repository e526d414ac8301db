//! The schedule of a conference as both formats tell it.

use jiff::{Zoned, civil::Date};

/// A whole conference programme.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Schedule {
    /// Name of the conference; empty only for files of the `entry` dialect, which carry none.
    pub title: String,
    /// Short name such as `fosdem-2024`; may be empty.
    pub acronym: String,
    /// Second line of the title.
    pub subtitle: Option<String>,
    /// House in which it takes place.
    pub venue: Option<String>,
    /// Town in which it takes place.
    pub city: Option<String>,
    /// IANA name of the time zone, if the file names one.
    pub time_zone: Option<String>,
    /// Version of the programme, in the words of whoever published it.
    pub version: Option<String>,
    /// Where the programme is published; links of items may be relative to it.
    pub base_url: Option<String>,
    /// First day.
    pub starts_on: Date,
    /// Last day.
    pub ends_on: Date,
    /// Conference days in order.
    pub days: Vec<Day>,
    /// Rooms in the order in which they are to be shown.
    pub rooms: Vec<Room>,
    /// Tracks in the order in which they are to be shown.
    pub tracks: Vec<String>,
    /// All items, by day, start and room.
    pub items: Vec<Item>,
}

/// One conference day, which may well last until the early morning of the next date.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// Number of the day, counted from 1.
    pub index: u32,
    /// Date by which people call the day.
    pub date: Date,
    /// Instant from which on items belong to the day.
    pub starts_at: Zoned,
    /// Instant from which on items no longer belong to the day.
    pub ends_at: Zoned,
}

/// A room of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Name, unique within a schedule.
    pub name: String,
    /// How many people it holds, where the file says so (JSON only).
    pub capacity: Option<u32>,
}

/// One item of the programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Stable key for importing again: the item's guid as it came, or a UUID derived from its number where it has none.
    pub guid: String,
    /// Number of the item in the system it comes from.
    pub id: Option<u64>,
    /// Index of the conference day under which it is listed.
    pub day: u32,
    /// The real instant, in the zone of the schedule; may fall on the date after the day's.
    pub starts_at: Zoned,
    /// How long it takes; at least one minute.
    pub minutes: u32,
    /// Room; `None` is the whole house (a break for everybody, say).
    pub room: Option<String>,
    /// Thread of the programme it belongs to.
    pub track: Option<String>,
    /// Kind of item in the words of the file: talk, workshop, …
    pub kind: Option<String>,
    /// Language code.
    pub language: Option<String>,
    /// Title.
    pub title: String,
    /// Second line of the title.
    pub subtitle: Option<String>,
    /// Short description; HTML or Markdown as found, so it has to be cleaned before it is shown.
    pub abstract_text: Option<String>,
    /// Long description; HTML or Markdown as found, so it has to be cleaned before it is shown.
    pub description: Option<String>,
    /// Page of the item.
    pub url: Option<String>,
    /// Who takes part, each once.
    pub people: Vec<Person>,
    /// Where to read on.
    pub links: Vec<Link>,
    /// Slides and papers.
    pub attachments: Vec<Link>,
    /// Whether it may be recorded; `true` unless the file says otherwise.
    pub recording_allowed: bool,
    /// Licence of the recording.
    pub recording_license: Option<String>,
}

impl Item {
    /// The instant at which the item is over.
    pub fn ends_at(&self) -> Zoned {
        self.starts_at.saturating_add(jiff::SignedDuration::from_mins(i64::from(self.minutes)))
    }
}

/// Somebody who takes part in an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Stable within a source: guid, else code, else number, else the name itself.
    pub key: String,
    /// Name as it is to be shown.
    pub name: String,
}

/// A link or an attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Address, absolute where the file allows to tell; ask [`Link::is_web`] before making it a link.
    pub url: String,
    /// Text of the link.
    pub title: Option<String>,
    /// What it leads to: slides, paper, …
    pub kind: Option<String>,
}

impl Link {
    /// Whether the address leads to the web and not to a script.
    pub fn is_web(&self) -> bool {
        let scheme = self.url.split(':').next().unwrap_or_default();
        self.url.contains("://")
            && (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
    }
}
