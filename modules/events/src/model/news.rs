//! What all who are registered or interested have to learn about an event.

use db::{row, text_column};
use jiff::Timestamp;
use kernel::Id;

use super::Event;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewsKind {
    /// It takes place at another time or in another place.
    Moved,
    /// It was called off and takes place after all.
    TakenUp,
}

text_column!(NewsKind { Moved => "moved", TakenUp => "taken_up" });

row! {
    /// One piece of news, and how far everyone has been told.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct News {
        /// Its id.
        pub id: Id<News>,
        /// About which event.
        pub event_id: Id<Event>,
        /// What happened.
        pub kind: NewsKind,
        /// What the coordinator adds to it.
        pub words: String,
        /// When the event was to begin before.
        pub old_starts: Timestamp,
        /// When it was to end before.
        pub old_ends: Timestamp,
        /// In which zone.
        pub old_zone: String,
        /// Where it was to take place before.
        pub old_place: String,
        /// Only parties up to this number are told: those behind it know nothing else.
        pub up_to: i64,
        /// How many are to be told.
        pub total: i64,
        /// How many were told.
        pub told: i64,
        /// The number of the last party that was told.
        pub last_number: i64,
        /// The id of the last one interested who was told, or empty.
        pub last_interest: String,
        /// When everyone had been told.
        pub done_at: Option<Timestamp>,
    }
}
