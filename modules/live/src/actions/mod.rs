//! The verbs: prepare a session, join it, run it, answer, erase what is over.

pub mod answer;
pub mod belong;
pub mod care;
pub mod collect;
pub mod conduct;
pub mod erase;
pub mod name;
pub mod picture;
pub mod prepare;

use db::Key;
use kernel::Id;

use crate::model::LiveSession;

/// Writes about one session stand in line behind each other.
pub fn key(session: Id<LiveSession>) -> Key {
    Key::from(session)
}
