//! A live session as it is stored, and who takes part.

use db::{Column, ColumnError, ToValue, Value, ValueRef, row};
use jiff::Timestamp;
use kernel::Id;

use super::{Activity, Pace};

row! {
    /// A live session: what is prepared, joined by its code, and run.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct LiveSession {
        /// Its id.
        pub id: Id<LiveSession>,
        /// Six digits, by which people join.
        pub code: String,
        /// Its title.
        pub title: String,
        /// The teams that people choose from; empty when everyone plays alone.
        pub teams: Teams,
        /// Whether nobody is asked for a name.
        pub anonymous: bool,
        /// When it was made.
        pub created_at: Timestamp,
        /// When it was ended.
        pub ended_at: Option<Timestamp>,
        /// When names and single answers were erased.
        pub erased_at: Option<Timestamp>,
    }
}

impl LiveSession {
    /// Where people join and answer.
    pub fn path(&self) -> String {
        format!("/live/{}", self.code)
    }

    /// Where it is prepared.
    pub fn desk_path(&self) -> String {
        format!("/koordination/live/{}", self.code)
    }

    /// The code as it is read aloud: `123 456`.
    pub fn spoken_code(&self) -> String {
        Self::spoken(&self.code)
    }

    /// Any code as it is read aloud.
    pub fn spoken(code: &str) -> String {
        let (front, back) = code.split_at(code.len() / 2);
        format!("{front} {back}")
    }
}

/// The names of teams in their order; kept as lines, because nothing asks for one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Teams(pub Vec<String>);

impl Column for Teams {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        Ok(Self(String::read(value)?.lines().map(str::to_owned).collect()))
    }
}

impl ToValue for Teams {
    fn to_value(&self) -> Value<'_> {
        Value::Text(self.0.join("\n").into())
    }
}

/// Marks the ids of activities.
#[derive(Debug)]
pub enum ActivityId {}

/// An activity as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredActivity {
    /// Its id.
    pub id: Id<ActivityId>,
    /// What is asked.
    pub activity: Activity,
    /// What is to be seen beside it.
    pub picture: Option<Picture>,
}

/// A picture, without its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its id, which nobody can guess: who has not been asked yet cannot look ahead.
    pub id: Id<Picture>,
    /// What it shows, in words.
    pub alt: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

row! {
    /// Someone who takes part: no account, a name if they like.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Participant {
        /// Their id.
        pub id: Id<Participant>,
        /// What they call themselves; empty for none.
        pub name: String,
        /// How much time they chose to have.
        pub pace: Pace,
        /// The team that they chose, where there are teams.
        pub team: Option<String>,
    }
}
