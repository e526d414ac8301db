//! Who wants to be told when registration opens, and how far those who have to be told of a cancellation were.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{CallingOff, Event, Interest, Party};

/// The interest with this id.
pub fn by_id(tx: &mut Tx, id: Id<Interest>) -> db::Result<Option<Interest>> {
    tx.first(
        "SELECT id, event_id, email, language, mailed_at, confirmed_at FROM interest WHERE id = $1",
        params![id],
    )
}

/// The interest of a mailbox (lower case) in an event.
pub fn of_mailbox(tx: &mut Tx, event: Id<Event>, key: &str) -> db::Result<Option<Interest>> {
    tx.first(
        "SELECT id, event_id, email, language, mailed_at, confirmed_at FROM interest
          WHERE event_id = $1 AND email_key = $2",
        params![event, key],
    )
}

/// Writes a new interest; whether nobody was quicker with the same mailbox.
pub fn insert(tx: &mut Tx, interest: &Interest, key: &str) -> db::Result<bool> {
    let rows = tx.execute(
        "INSERT INTO interest (id, event_id, email, email_key, language, created_at, mailed_at, confirmed_at)
              VALUES ($1, $2, $3, $4, $5, $6, $6, NULL)
         ON CONFLICT (event_id, email_key) DO NOTHING",
        params![interest.id, interest.event_id, interest.email, key, interest.language, interest.mailed_at],
    )?;
    Ok(rows == 1)
}

/// Remembers when consent was asked for again.
pub fn asked_again(tx: &mut Tx, id: Id<Interest>, now: Timestamp) -> db::Result<()> {
    tx.execute("UPDATE interest SET mailed_at = $2 WHERE id = $1", params![id, now]).map(drop)
}

/// Writes the consent.
pub fn confirm(tx: &mut Tx, id: Id<Interest>, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "UPDATE interest SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL",
        params![id, now],
    )
    .map(drop)
}

/// Erases an interest.
pub fn erase(tx: &mut Tx, id: Id<Interest>) -> db::Result<()> {
    tx.execute("DELETE FROM interest WHERE id = $1", params![id]).map(drop)
}

/// Events in which somebody is interested, with consent.
pub fn events(tx: &mut Tx) -> db::Result<Vec<Id<Event>>> {
    tx.all(
        "SELECT DISTINCT event_id FROM interest WHERE confirmed_at IS NOT NULL AND called_off_at IS NULL
          ORDER BY event_id",
        params![],
    )
}

/// How many are interested, with consent.
pub fn count(tx: &mut Tx, event: Id<Event>) -> db::Result<i64> {
    tx.one("SELECT count(*) FROM interest WHERE event_id = $1 AND confirmed_at IS NOT NULL", params![event])
}

/// How many are interested in each event, with consent.
pub fn counts(tx: &mut Tx) -> db::Result<Vec<(Id<Event>, i64)>> {
    tx.all(
        "SELECT event_id, count(*) FROM interest WHERE confirmed_at IS NOT NULL GROUP BY event_id",
        params![],
    )
}

/// Takes those who gave their consent out of the list, at most `limit`, but not those who believe that the event was
/// called off and have to be told of that first: whoever gets them here tells them, and
/// nobody else can get them again.
pub fn take(tx: &mut Tx, event: Id<Event>, limit: i64) -> db::Result<Vec<Interest>> {
    tx.all(
        "DELETE FROM interest
          WHERE id IN (SELECT id FROM interest WHERE event_id = $1 AND confirmed_at IS NOT NULL
                          AND called_off_at IS NULL ORDER BY id LIMIT $2)
         RETURNING id, event_id, email, language, mailed_at, confirmed_at",
        params![event, limit],
    )
}

/// Erases what nobody needs any more: no consent since `asked_before`, or the event is over.
pub fn sweep(tx: &mut Tx, asked_before: Timestamp, now: Timestamp) -> db::Result<u64> {
    let silent = tx.execute(
        "DELETE FROM interest WHERE confirmed_at IS NULL AND mailed_at < $1",
        params![asked_before],
    )?;
    let over = tx.execute(
        "DELETE FROM interest WHERE event_id IN (SELECT id FROM event WHERE ends_at <= $1)",
        params![now],
    )?;
    Ok(silent + over)
}

/// Begins to tell everyone that an event was called off.
pub fn begin_calling_off(tx: &mut Tx, event: Id<Event>, total: i64) -> db::Result<()> {
    tx.execute(
        "INSERT INTO calling_off (event_id, total, told, last_number, done_at) VALUES ($1, $2, 0, 0, NULL)
         ON CONFLICT (event_id) DO UPDATE SET total = excluded.total, told = 0, last_number = 0, done_at = NULL",
        params![event, total],
    )
    .map(drop)
}

/// Tells nobody any more.
pub fn end_calling_off(tx: &mut Tx, event: Id<Event>) -> db::Result<()> {
    tx.execute("DELETE FROM calling_off WHERE event_id = $1", params![event]).map(drop)
}

/// How far telling everyone is.
pub fn calling_off(tx: &mut Tx, event: Id<Event>) -> db::Result<Option<CallingOff>> {
    tx.first("SELECT total, told, last_number, done_at FROM calling_off WHERE event_id = $1", params![event])
}

/// An event that was called off and of which not everyone was told yet.
pub fn next_called_off(tx: &mut Tx) -> db::Result<Option<Id<Event>>> {
    tx.first("SELECT event_id FROM calling_off WHERE done_at IS NULL ORDER BY event_id LIMIT 1", params![])
}

/// How far telling everyone is, under a lock that keeps other workers out until this transaction ends.
pub fn lock_calling_off(tx: &mut Tx, event: Id<Event>) -> db::Result<Option<CallingOff>> {
    tx.first(
        "UPDATE calling_off SET told = told WHERE event_id = $1 AND done_at IS NULL
         RETURNING total, told, last_number, done_at",
        params![event],
    )
}

/// Writes how far telling everyone is.
pub fn save_calling_off(tx: &mut Tx, event: Id<Event>, progress: &CallingOff) -> db::Result<()> {
    tx.execute(
        "UPDATE calling_off SET total = $2, told = $3, last_number = $4, done_at = $5 WHERE event_id = $1",
        params![event, progress.total, progress.told, progress.last_number, progress.done_at],
    )
    .map(drop)
}

/// Parties that still want to come, after the one with this number, at most `limit`.
pub fn parties_after(tx: &mut Tx, event: Id<Event>, number: i64, limit: i64) -> db::Result<Vec<Party>> {
    tx.all(
        "SELECT id, event_id, number, state, size, email, language, until, source, note, made_at, state_at,
                confirmed_at, link_number
           FROM party
          WHERE event_id = $1 AND state IN ('held', 'confirmed', 'waiting', 'offered') AND number > $2
          ORDER BY number LIMIT $3",
        params![event, number, limit],
    )
}

/// How many parties still want to come.
pub fn count_parties(tx: &mut Tx, event: Id<Event>) -> db::Result<i64> {
    tx.one(
        "SELECT count(*) FROM party
          WHERE event_id = $1 AND state IN ('held', 'confirmed', 'waiting', 'offered')",
        params![event],
    )
}
