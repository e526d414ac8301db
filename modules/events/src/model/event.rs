//! An event: its date and place, its way from draft to over, and how people register for it.

use db::{row, text_column};
use jiff::{Timestamp, tz::TimeZone};
use kernel::{Id, Space};

/// What sort of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// Several parallel sessions over one or more days.
    Conference,
    /// One group works on one thing.
    Workshop,
    /// People meet to decide or exchange.
    Meeting,
    /// A house shows itself.
    Visit,
    /// Something to watch and listen to.
    Performance,
}

text_column!(EventKind {
    Conference => "conference",
    Workshop => "workshop",
    Meeting => "meeting",
    Visit => "visit",
    Performance => "performance",
});

/// How far the coordinator has brought an event into the open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Only coordinators see it.
    Draft,
    /// Everyone sees date and place, and can ask to be told.
    SaveTheDate,
    /// Everyone sees the whole page and programme.
    Announced,
}

text_column!(Stage { Draft => "draft", SaveTheDate => "save_the_date", Announced => "announced" });

/// What the coordinator decided against the dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overrule {
    /// Nothing: the dates decide.
    No,
    /// Registration is open, whatever the dates say.
    Open,
    /// Registration is closed, whatever the dates say.
    Closed,
}

text_column!(Overrule { No => "no", Open => "open", Closed => "closed" });

row! {
    /// An event as stored.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Event {
        /// Its id.
        pub id: Id<Event>,
        /// Its name in addresses; seeds its woven band.
        pub slug: String,
        /// The part of the network that holds it.
        pub space_id: Option<Id<Space>>,
        /// What sort of event.
        pub kind: EventKind,
        /// Its title.
        pub title: String,
        /// One or two sentences.
        pub summary: String,
        /// More, in Markdown.
        pub description: String,
        /// The event told in Leichte Sprache, in Markdown; empty where nobody wrote it.
        pub plain_language: String,
        /// The name of the place.
        pub venue: String,
        /// Street and town.
        pub address: String,
        /// What access the place and the event offer, in words.
        pub accessibility: String,
        /// What it costs, in words; empty means nothing.
        pub cost: String,
        /// IANA name of the zone in which it takes place.
        pub time_zone: String,
        /// When it begins.
        pub starts_at: Timestamp,
        /// When it ends.
        pub ends_at: Timestamp,
        /// How far it is in the open.
        pub stage: Stage,
        /// When a draft becomes a save-the-date by itself.
        pub public_at: Option<Timestamp>,
        /// When a save-the-date becomes announced by itself.
        pub announce_at: Option<Timestamp>,
        /// When registration opens; once announced, when it is missing.
        pub opens_at: Option<Timestamp>,
        /// When registration closes; at the beginning, when it is missing.
        pub closes_at: Option<Timestamp>,
        /// What the coordinator decided against the dates.
        pub overrule: Overrule,
        /// When it was called off.
        pub cancelled_at: Option<Timestamp>,
        /// Why, for everyone to read.
        pub cancel_reason: String,
        /// Whether people register at all.
        pub registration: bool,
        /// Whether there is a waiting list when it is full.
        pub waiting_list: bool,
        /// How many hours a place is held until the mail is confirmed.
        pub confirm_hours: i64,
        /// How many hours a place is offered to the next in line.
        pub offer_hours: i64,
        /// How many people may register together.
        pub max_party: i64,
        /// The access needs that are asked for: names of `NeedKind`, separated by spaces.
        pub asked_needs: String,
        /// Whether consent to photographs is asked for.
        pub ask_photos: bool,
        /// How many days after the end personal data is kept.
        pub keep_days: i64,
        /// Counts changes, so that two coordinators do not overwrite each other.
        pub revision: i64,
    }
}

/// What a new or changed event is made of: everything but id and state.
pub type NewEvent = Event;

/// The topic of pages about one event.
pub fn event_topic(slug: &str) -> String {
    format!("event:{slug}")
}

/// The topic of what the registration form asks: the event itself, its questions, its programme. Places changing hands do
/// not touch it, so that a rush reads nothing.
pub fn form_topic(slug: &str) -> String {
    format!("event-form:{slug}")
}

/// The topic of pages that list events.
pub const CALENDAR_TOPIC: &str = "events";

impl Event {
    /// A draft of a conference with what is usual in a German network: what a new event begins with.
    pub fn draft(id: Id<Self>, starts_at: Timestamp, ends_at: Timestamp) -> Self {
        Self {
            id,
            slug: String::new(),
            space_id: None,
            kind: EventKind::Conference,
            title: String::new(),
            summary: String::new(),
            description: String::new(),
            plain_language: String::new(),
            venue: String::new(),
            address: String::new(),
            accessibility: String::new(),
            cost: String::new(),
            time_zone: "Europe/Berlin".to_owned(),
            starts_at,
            ends_at,
            stage: Stage::Draft,
            public_at: None,
            announce_at: None,
            opens_at: None,
            closes_at: None,
            overrule: Overrule::No,
            cancelled_at: None,
            cancel_reason: String::new(),
            registration: true,
            waiting_list: true,
            confirm_hours: 24,
            offer_hours: 48,
            max_party: 5,
            asked_needs: String::new(),
            ask_photos: true,
            keep_days: 90,
            revision: 1,
        }
    }

    /// The zone in which it takes place.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// Its public address within this house.
    pub fn path(&self) -> String {
        format!("/veranstaltungen/{}", self.slug)
    }

    /// Where it is told in Leichte Sprache, when somebody wrote that.
    pub fn plain_path(&self) -> Option<String> {
        let told = !self.plain_language.trim().is_empty();
        told.then(|| format!("{}/leichte-sprache", self.path()))
    }

    /// Its address on the coordination desk.
    pub fn desk_path(&self) -> String {
        format!("/koordination/veranstaltungen/{}", self.slug)
    }
}
