//! What one person writes for others to read and to vote on: a question to the panel, an idea.

use db::row;
use jiff::Timestamp;
use kernel::Id;

use super::Participant;

row! {
    /// A question to the panel, or an idea.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Entry {
        /// Its id.
        pub id: Id<Entry>,
        /// Who wrote it.
        pub person: Id<Participant>,
        /// Made by the phone: what is sent twice under one mark is written once.
        pub mark: String,
        /// What was written.
        pub text: String,
        /// Whether the writer's name may stand beside it.
        pub named: bool,
        /// When it was written.
        pub given_at: Timestamp,
        /// When it was let through; at once without moderation.
        pub shown_at: Option<Timestamp>,
        /// When the host hid it.
        pub hidden_at: Option<Timestamp>,
        /// When the host put it up as the one that is talked about.
        pub pinned_at: Option<Timestamp>,
        /// When the host said that it is answered.
        pub answered_at: Option<Timestamp>,
        /// The entry that says the same and stands for both.
        pub merged_into: Option<Id<Entry>>,
    }
}

impl Entry {
    /// Whether everyone may read it.
    pub const fn is_shown(&self) -> bool {
        self.shown_at.is_some() && self.hidden_at.is_none() && self.merged_into.is_none()
    }

    /// Whether the host has still to let it through.
    pub const fn is_waiting(&self) -> bool {
        self.shown_at.is_none() && self.hidden_at.is_none() && self.merged_into.is_none()
    }
}
