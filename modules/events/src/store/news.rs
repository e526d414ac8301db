//! News about an event, and how far everyone has been told.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{Event, Interest, News};

/// The columns of `News`, in the order of its fields.
macro_rules! news_columns {
    () => {
        "id, event_id, kind, words, old_starts, old_ends, old_zone, old_place, up_to, total, told, last_number,
         last_interest, done_at"
    };
}

/// Writes news that nobody was told yet.
pub fn insert(tx: &mut Tx, n: &News) -> db::Result<()> {
    tx.execute(
        concat!(
            "INSERT INTO event_news (",
            news_columns!(),
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        params![
            n.id,
            n.event_id,
            n.kind,
            n.words,
            n.old_starts,
            n.old_ends,
            n.old_zone,
            n.old_place,
            n.up_to,
            n.total,
            n.told,
            n.last_number,
            n.last_interest,
            n.done_at
        ],
    )
    .map(drop)
}

/// The newest news of an event.
pub fn newest(tx: &mut Tx, event: Id<Event>) -> db::Result<Option<News>> {
    tx.first(
        concat!("SELECT ", news_columns!(), " FROM event_news WHERE event_id = $1 ORDER BY id DESC LIMIT 1"),
        params![event],
    )
}

/// News of which not everyone was told yet.
pub fn next(tx: &mut Tx) -> db::Result<Option<Id<News>>> {
    tx.first("SELECT id FROM event_news WHERE done_at IS NULL ORDER BY id LIMIT 1", params![])
}

/// News under a lock that keeps other workers out until this transaction ends; nothing when all were told.
pub fn lock(tx: &mut Tx, id: Id<News>) -> db::Result<Option<News>> {
    tx.first(
        concat!(
            "UPDATE event_news SET told = told WHERE id = $1 AND done_at IS NULL RETURNING ",
            news_columns!()
        ),
        params![id],
    )
}

/// Writes how far telling everyone is.
pub fn save(tx: &mut Tx, n: &News) -> db::Result<()> {
    tx.execute(
        "UPDATE event_news SET told = $2, last_number = $3, last_interest = $4, done_at = $5 WHERE id = $1",
        params![n.id, n.told, n.last_number, n.last_interest, n.done_at],
    )
    .map(drop)
}

/// Tells nobody any more: what was news is overtaken.
pub fn end(tx: &mut Tx, event: Id<Event>, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "UPDATE event_news SET done_at = $2 WHERE event_id = $1 AND done_at IS NULL",
        params![event, now],
    )
    .map(drop)
}

/// Those interested, with consent, after the one with this id, at most `limit`.
pub fn interested_after(tx: &mut Tx, event: Id<Event>, id: &str, limit: i64) -> db::Result<Vec<Interest>> {
    tx.all(
        "SELECT id, event_id, email, language, mailed_at, confirmed_at FROM interest
          WHERE event_id = $1 AND confirmed_at IS NOT NULL AND id > $2 ORDER BY id LIMIT $3",
        params![event, id, limit],
    )
}

/// Notes that those interested are told of the calling off, at most `limit`: whoever gets them here tells them.
pub fn mark_called_off(
    tx: &mut Tx,
    event: Id<Event>,
    now: Timestamp,
    limit: i64,
) -> db::Result<Vec<Interest>> {
    tx.all(
        "UPDATE interest SET called_off_at = $2
          WHERE id IN (SELECT id FROM interest WHERE event_id = $1 AND confirmed_at IS NOT NULL
                          AND called_off_at IS NULL ORDER BY id LIMIT $3)
         RETURNING id, event_id, email, language, mailed_at, confirmed_at",
        params![event, now, limit],
    )
}

/// Takes that note back, at most `limit`: whoever gets them here tells them that the event takes place after all.
pub fn unmark_called_off(tx: &mut Tx, event: Id<Event>, limit: i64) -> db::Result<Vec<Interest>> {
    tx.all(
        "UPDATE interest SET called_off_at = NULL
          WHERE id IN (SELECT id FROM interest WHERE event_id = $1 AND called_off_at IS NOT NULL
                        ORDER BY id LIMIT $2)
         RETURNING id, event_id, email, language, mailed_at, confirmed_at",
        params![event, limit],
    )
}

/// How many of those interested were told of the calling off.
pub fn count_called_off(tx: &mut Tx, event: Id<Event>) -> db::Result<i64> {
    tx.one("SELECT count(*) FROM interest WHERE event_id = $1 AND called_off_at IS NOT NULL", params![event])
}

/// How many parties up to a number still want to come.
pub fn count_parties(tx: &mut Tx, event: Id<Event>, up_to: i64) -> db::Result<i64> {
    tx.one(
        "SELECT count(*) FROM party
          WHERE event_id = $1 AND state IN ('held', 'confirmed', 'waiting', 'offered') AND number <= $2",
        params![event, up_to],
    )
}

/// Whoever was reminded is due again: the event begins at another time.
pub fn forget_reminders(tx: &mut Tx, event: Id<Event>) -> db::Result<()> {
    tx.execute("UPDATE party SET reminded_at = NULL WHERE event_id = $1", params![event]).map(drop)
}

/// Offers and held places end with the beginning of the event at the latest; whether in the whole event or in a session.
pub fn cap_offers(tx: &mut Tx, event: Id<Event>, latest: Timestamp) -> db::Result<()> {
    tx.execute("UPDATE party SET until = $2 WHERE event_id = $1 AND until > $2", params![event, latest])?;
    tx.execute("UPDATE choice SET until = $2 WHERE event_id = $1 AND until > $2", params![event, latest])
        .map(drop)
}

/// The parties with something to confirm in time, with until when.
pub fn waiting_for(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<(String, Timestamp)>> {
    tx.all("SELECT id, until FROM party WHERE event_id = $1 AND until IS NOT NULL", params![event])
}

/// Gives a party until another moment.
pub fn give_until(tx: &mut Tx, party: &str, until: Timestamp) -> db::Result<()> {
    tx.execute("UPDATE party SET until = $2 WHERE id = $1", params![party, until]).map(drop)
}

/// The sessions of an event in which a place is offered, with until when.
pub fn offered_choices(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Timestamp>> {
    tx.all(
        "SELECT DISTINCT until FROM choice WHERE event_id = $1 AND until IS NOT NULL ORDER BY until DESC",
        params![event],
    )
}

/// Gives all offers of places in sessions that end at `before` until another moment.
pub fn give_choices_until(
    tx: &mut Tx,
    event: Id<Event>,
    before: Timestamp,
    until: Timestamp,
) -> db::Result<()> {
    tx.execute(
        "UPDATE choice SET until = $3 WHERE event_id = $1 AND until = $2",
        params![event, before, until],
    )
    .map(drop)
}
