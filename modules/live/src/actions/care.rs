//! What the host does with questions to the panel and ideas.

use db::Tx;
use kernel::{Act, Id};

use super::{belong, conduct};
use crate::{
    model::{Entry, LiveSession},
    rules::entries::Care,
    store,
};

/// Lets an entry through, hides, pins or merges it …; whether it could be done. What was counted already is counted anew.
pub fn take(
    tx: &mut Tx,
    act: &Act,
    session: Id<LiveSession>,
    position: usize,
    entry: Id<Entry>,
    care: Care,
) -> db::Result<bool> {
    let activities = store::session::activities(tx, session)?;
    let stored = activities.get(position).ok_or(db::Error::NotFound)?;
    let before = match care {
        Care::Unhide | Care::Separate => store::entries::with_votes(tx, stored.id)?,
        _ => store::entries::of_activity(tx, stored.id)?,
    };
    if !before.entries.contains_key(&entry) {
        return Err(db::Error::NotFound);
    }
    let mut board = before.clone();
    let task = &stored.activity.task;
    if !board.care(task, entry, care, act.now) {
        return Ok(false);
    }
    store::entries::save(tx, stored.id, &before, &board)?;
    if store::session::tally(tx, stored.id)?.is_some() {
        conduct::count_entries(tx, stored)?;
        let session = store::session::by_id(tx, session)?;
        act.touch(belong::topic(&session.code));
    }
    Ok(true)
}
