//! Published versions of a programme, who has to be told of one, and files that wait to be read in.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{Event, Party, Session, Version};

/// The newest published version, without its content.
pub fn latest(tx: &mut Tx, event: Id<Event>) -> db::Result<Option<Version>> {
    tx.first(
        "SELECT event_id, number, note, published_at FROM programme_version
          WHERE event_id = $1 ORDER BY number DESC LIMIT 1",
        params![event],
    )
}

/// All published versions without their content, the newest first.
pub fn versions(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Version>> {
    tx.all(
        "SELECT event_id, number, note, published_at FROM programme_version
          WHERE event_id = $1 ORDER BY number DESC",
        params![event],
    )
}

/// The content of a version, as JSON.
pub fn content(tx: &mut Tx, event: Id<Event>, number: i64) -> db::Result<Option<String>> {
    tx.first(
        "SELECT content FROM programme_version WHERE event_id = $1 AND number = $2",
        params![event, number],
    )
}

/// Writes a new version.
pub fn insert(tx: &mut Tx, version: &Version, content: &str) -> db::Result<()> {
    tx.execute(
        "INSERT INTO programme_version (event_id, number, note, content, published_at)
              VALUES ($1, $2, $3, $4, $5)",
        params![version.event_id, version.number, version.note, content, version.published_at],
    )
    .map(drop)
}

/// Notes everyone who chose a session that a version moved or took out; how many parties there are now to be told.
pub fn note_news(tx: &mut Tx, event: Id<Event>, number: i64, session: Id<Session>) -> db::Result<u64> {
    tx.execute(
        "INSERT INTO programme_news (event_id, number, party_id, session_id)
         SELECT DISTINCT r.event_id, CAST($2 AS BIGINT), r.party_id, c.session_id
           FROM choice c
           JOIN registration r ON r.id = c.registration_id
           JOIN party p ON p.id = r.party_id
          WHERE r.event_id = $1 AND c.session_id = $3
            AND p.state IN ('held', 'confirmed', 'waiting', 'offered')",
        params![event, number, session],
    )
}

/// How many parties chose at least one of these sessions.
pub fn count_choosers(tx: &mut Tx, event: Id<Event>, sessions: &[Id<Session>]) -> db::Result<usize> {
    let list: Vec<_> = sessions.iter().map(db::ToValue::to_value).collect();
    let mut parties: Vec<Id<Party>> = tx.all_in(
        "SELECT DISTINCT r.party_id
           FROM choice c
           JOIN registration r ON r.id = c.registration_id
           JOIN party p ON p.id = r.party_id
          WHERE r.event_id = $1 AND p.state IN ('held', 'confirmed', 'waiting', 'offered')
            AND c.session_id IN ($list)",
        params![event],
        &list,
    )?;
    parties.sort_unstable();
    parties.dedup();
    Ok(parties.len())
}

/// The next parties that must be told of a version, at most `limit`.
pub fn untold(tx: &mut Tx, event: Id<Event>, number: i64, limit: i64) -> db::Result<Vec<Id<Party>>> {
    tx.all(
        "SELECT DISTINCT party_id FROM programme_news WHERE event_id = $1 AND number = $2
          ORDER BY party_id LIMIT $3",
        params![event, number, limit],
    )
}

/// Which sessions a party must be told of; once read they are told, and are forgotten.
pub fn take_news(
    tx: &mut Tx,
    event: Id<Event>,
    number: i64,
    party: Id<Party>,
) -> db::Result<Vec<Id<Session>>> {
    tx.all(
        "DELETE FROM programme_news WHERE event_id = $1 AND number = $2 AND party_id = $3 RETURNING session_id",
        params![event, number, party],
    )
}

/// Forgets all choices of a session and its places.
pub fn forget_choices(tx: &mut Tx, session: Id<Session>) -> db::Result<()> {
    tx.execute("DELETE FROM choice WHERE session_id = $1", params![session])?;
    tx.execute("DELETE FROM session_seats WHERE session_id = $1", params![session]).map(drop)
}

/// Marks the ids of uploaded files.
#[derive(Debug)]
pub enum Import {}

/// Keeps an uploaded file until it is read in; the one before it goes.
pub fn keep_import(
    tx: &mut Tx,
    event: Id<Event>,
    id: Id<Import>,
    content: &[u8],
    now: Timestamp,
) -> db::Result<()> {
    forget_import(tx, event)?;
    tx.execute(
        "INSERT INTO programme_import (event_id, id, content, created_at) VALUES ($1, $2, $3, $4)",
        params![event, id, content, now],
    )
    .map(drop)
}

/// The uploaded file.
pub fn import(tx: &mut Tx, event: Id<Event>, id: Id<Import>) -> db::Result<Option<Vec<u8>>> {
    tx.first("SELECT content FROM programme_import WHERE event_id = $1 AND id = $2", params![event, id])
}

/// Forgets files that were uploaded before a moment and never read in.
pub fn forget_old_imports(tx: &mut Tx, before: Timestamp) -> db::Result<()> {
    tx.execute("DELETE FROM programme_import WHERE created_at < $1", params![before]).map(drop)
}

/// Forgets the uploaded file.
pub fn forget_import(tx: &mut Tx, event: Id<Event>) -> db::Result<()> {
    tx.execute("DELETE FROM programme_import WHERE event_id = $1", params![event]).map(drop)
}
