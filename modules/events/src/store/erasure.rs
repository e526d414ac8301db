//! What goes by itself after an event, and the numbers that stay.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::Event;

/// Events whose access needs may be due: those that ended before `ended` and still have theirs, the oldest first.
pub fn with_needs(tx: &mut Tx, ended: Timestamp, limit: i64) -> db::Result<Vec<Id<Event>>> {
    tx.all(
        "SELECT id FROM event WHERE needs_erased_at IS NULL AND ends_at <= $1 ORDER BY ends_at LIMIT $2",
        params![ended, limit],
    )
}

/// Events whose personal data is due at `now`, the oldest first.
pub fn with_data(tx: &mut Tx, now: Timestamp, limit: i64) -> db::Result<Vec<Id<Event>>> {
    tx.all(
        "SELECT id FROM event WHERE erased_at IS NULL AND ends_at + keep_days * 86400000000 <= $1
          ORDER BY ends_at LIMIT $2",
        params![now, limit],
    )
}

/// Erases the access needs of an event.
pub fn erase_needs(tx: &mut Tx, event: Id<Event>, now: Timestamp) -> db::Result<u64> {
    tx.execute("UPDATE event SET needs_erased_at = $2 WHERE id = $1", params![event, now])?;
    tx.execute("DELETE FROM access_need WHERE event_id = $1", params![event])
}

/// Erases everyone who registered for an event or wanted to be told, and what was written to them.
pub fn erase_people(tx: &mut Tx, event: Id<Event>, now: Timestamp) -> db::Result<u64> {
    tx.execute("UPDATE event SET erased_at = $2 WHERE id = $1", params![event, now])?;
    tx.execute("DELETE FROM interest WHERE event_id = $1", params![event])?;
    tx.execute("DELETE FROM bulk_mail WHERE event_id = $1", params![event])?;
    tx.execute("UPDATE session_seats SET taken = 0, waiting = 0 WHERE event_id = $1", params![event])?;
    tx.execute("UPDATE event_seats SET taken = 0, waiting = 0 WHERE event_id = $1", params![event])?;
    tx.execute("DELETE FROM party WHERE event_id = $1", params![event])
}

/// Whether the people of an event were erased.
pub fn is_erased(tx: &mut Tx, event: Id<Event>) -> db::Result<bool> {
    Ok(tx.one::<Option<Timestamp>>("SELECT erased_at FROM event WHERE id = $1", params![event])?.is_some())
}

/// Keeps a number. A smaller one of the same name does not take its place: people may have been erased meanwhile.
pub fn keep(tx: &mut Tx, event: Id<Event>, name: &str, value: i64) -> db::Result<()> {
    tx.execute(
        "INSERT INTO figure (event_id, name, value) VALUES ($1, $2, $3)
         ON CONFLICT (event_id, name) DO UPDATE
                 SET value = CASE WHEN excluded.value > figure.value THEN excluded.value ELSE figure.value END",
        params![event, name, value],
    )
    .map(drop)
}

/// The numbers that were kept, by name.
pub fn figures(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<(String, i64)>> {
    tx.all("SELECT name, value FROM figure WHERE event_id = $1 ORDER BY name", params![event])
}

/// Erases those who wanted to be told about any event under a mailbox (lower case).
pub fn erase_interest(tx: &mut Tx, key: &str) -> db::Result<u64> {
    tx.execute("DELETE FROM interest WHERE email_key = $1", params![key])
}

/// Which events a mailbox (lower case) wanted to be told about, and since when.
pub fn interest_of(tx: &mut Tx, key: &str) -> db::Result<Vec<(String, Timestamp)>> {
    tx.all(
        "SELECT event.title, interest.created_at
           FROM interest JOIN event ON event.id = interest.event_id
          WHERE interest.email_key = $1 ORDER BY interest.created_at",
        params![key],
    )
}
