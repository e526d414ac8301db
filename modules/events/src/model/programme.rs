//! The programme: rooms, tracks, sessions, and the version of it that the public sees.

use db::{row, text_column};
use jiff::Timestamp;
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::Event;

/// What sort of session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// One speaks, many listen.
    Talk,
    /// A group works together.
    Workshop,
    /// Several speak with each other.
    Panel,
    /// A project fair.
    Fair,
    /// Nothing but rest, food and talk.
    Break,
    /// Something to watch and listen to.
    Performance,
}

text_column!(SessionKind {
    Talk => "talk",
    Workshop => "workshop",
    Panel => "panel",
    Fair => "fair",
    Break => "break",
    Performance => "performance",
});

/// What someone does in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionRole {
    /// Speaks or leads.
    Speaker,
    /// Moderates.
    Moderator,
    /// Interprets into sign language.
    Interpreter,
}

text_column!(SessionRole { Speaker => "speaker", Moderator => "moderator", Interpreter => "interpreter" });

row! {
    /// A room of an event.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Room {
        /// Its id.
        pub id: Id<Room>,
        /// Its name.
        pub name: String,
        /// How many people fit in.
        pub places: Option<i64>,
        /// Its place from left to right.
        pub position: i64,
    }
}

row! {
    /// A strand of sessions that belong together.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Track {
        /// Its id.
        pub id: Id<Track>,
        /// Its name.
        pub name: String,
        /// The colour class of its thread.
        pub thread: String,
        /// Its place in lists.
        pub position: i64,
    }
}

row! {
    /// An item of the programme that is being worked on.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Session {
        /// Its id; stays through all versions.
        pub id: Id<Session>,
        /// Its key in the programme it was imported from.
        pub source_key: Option<String>,
        /// What sort of session.
        pub kind: SessionKind,
        /// Its title.
        pub title: String,
        /// A second line.
        pub subtitle: String,
        /// More, in Markdown.
        pub description: String,
        /// The language spoken (BCP 47), or empty.
        pub language: String,
        /// When it begins; not yet known, when it is missing.
        pub starts_at: Option<Timestamp>,
        /// When it ends.
        pub ends_at: Option<Timestamp>,
        /// Where.
        pub room_id: Option<Id<Room>>,
        /// Its strand.
        pub track_id: Option<Id<Track>>,
        /// How many places it has, when they are limited and chosen at registration.
        pub capacity: Option<i64>,
        /// Counts changes, so that two coordinators do not overwrite each other.
        pub revision: i64,
    }
}

row! {
    /// Someone in a session.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SessionPerson {
        /// Their id.
        pub id: Id<SessionPerson>,
        /// In which session.
        pub session_id: Id<Session>,
        /// What they do there.
        pub role: SessionRole,
        /// Their name.
        pub name: String,
        /// For whom they speak, or empty.
        pub organisation: String,
        /// Their key in the programme they came from, or empty.
        pub source_key: String,
    }
}

/// The programme as it is being worked on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Its rooms, from left to right.
    pub rooms: Vec<Room>,
    /// Its strands.
    pub tracks: Vec<Track>,
    /// Its items, by beginning; those without a time come first.
    pub sessions: Vec<Session>,
    /// Everyone in them, in order.
    pub people: Vec<SessionPerson>,
}

/// The programme as the public sees it; stored whole, so that a page needs one row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Programme {
    /// Its rooms, from left to right.
    pub rooms: Vec<PublishedRoom>,
    /// Its strands.
    pub tracks: Vec<PublishedTrack>,
    /// Its items, by beginning.
    pub sessions: Vec<PublishedSession>,
}

/// A room as published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedRoom {
    /// Its id.
    pub id: Id<Room>,
    /// Its name.
    pub name: String,
}

/// A strand as published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTrack {
    /// Its id.
    pub id: Id<Track>,
    /// Its name.
    pub name: String,
    /// The colour class of its thread.
    pub thread: String,
}

/// An item as published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedSession {
    /// Its id; stays through all versions.
    pub id: Id<Session>,
    /// What sort of session.
    pub kind: SessionKind,
    /// Its title.
    pub title: String,
    /// A second line.
    pub subtitle: String,
    /// More, in Markdown.
    pub description: String,
    /// The language spoken, or empty.
    pub language: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Where; everywhere, when it is missing.
    pub room: Option<Id<Room>>,
    /// Its strand.
    pub track: Option<Id<Track>>,
    /// How many places it has, when they are limited.
    pub capacity: Option<i64>,
    /// Who is in it.
    pub people: Vec<PublishedPerson>,
    /// Its key in the programme it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_key: Option<String>,
}

/// Someone in a published session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedPerson {
    /// What they do there.
    pub role: SessionRole,
    /// Their name.
    pub name: String,
    /// For whom they speak, or empty.
    pub organisation: String,
    /// Their key in the programme they came from, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source_key: String,
}

row! {
    /// A published version without its content.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Version {
        /// Which event's.
        pub event_id: Id<Event>,
        /// 1, 2, 3 …
        pub number: i64,
        /// What changed, in the coordinator's words.
        pub note: String,
        /// When it was published.
        pub published_at: Timestamp,
    }
}
