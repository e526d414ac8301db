//! The picture beside a question.

use db::Tx;
use kernel::{Act, Id};
use pictures::Encoded;

use crate::{model::ActivityId, store};

/// What becomes of the picture of an activity.
#[derive(Debug, Clone)]
pub enum Change {
    /// It stays as it is; perhaps there is none.
    Keep,
    /// It stays and is told in these words.
    Describe(String),
    /// It goes.
    Remove,
    /// This one comes in its place, told in these words.
    Replace(Encoded, String),
}

/// Makes a change.
pub fn change(tx: &mut Tx, act: &Act, activity: Id<ActivityId>, change: &Change) -> db::Result<()> {
    match change {
        Change::Keep => Ok(()),
        Change::Describe(alt) => store::picture::describe(tx, activity, alt),
        Change::Remove => store::picture::delete(tx, activity),
        Change::Replace(file, alt) => store::picture::replace(tx, activity, act.id(), alt, file),
    }
}
