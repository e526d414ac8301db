//! People who want to be told: when registration opens, and when an event is called off.

use db::row;
use i18n::Language;
use jiff::Timestamp;
use kernel::Id;

use super::Event;

row! {
    /// An address that wants to be told when registration for an event opens.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Interest {
        /// Its id.
        pub id: Id<Interest>,
        /// In which event.
        pub event_id: Id<Event>,
        /// The address.
        pub email: String,
        /// The language of its mail.
        pub language: String,
        /// When it was asked for its consent last.
        pub mailed_at: Timestamp,
        /// When it said yes.
        pub confirmed_at: Option<Timestamp>,
    }
}

impl Interest {
    /// The language of its mail.
    pub fn language(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or_default()
    }
}

row! {
    /// How far everyone has been told that an event was called off.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct CallingOff {
        /// How many are to be told.
        pub total: i64,
        /// How many were told.
        pub told: i64,
        /// The number of the last party that was told.
        pub last_number: i64,
        /// When everyone had been told.
        pub done_at: Option<Timestamp>,
    }
}
