//! The coordinator's own questions, and the sessions that the form offers.

use db::{Tx, params};
use kernel::Id;

use crate::model::{Event, Programme, Question, Session};

/// Writes a new question at the end of the form.
pub fn insert(tx: &mut Tx, event: Id<Event>, q: &Question) -> db::Result<()> {
    tx.execute(
        "INSERT INTO question (id, event_id, position, kind, label, hint, options, required, only_if, only_value)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![q.id, event, q.position, q.kind, q.label, q.hint, q.options, q.required, q.only_if, q.only_value],
    )
    .map(drop)
}

/// Writes a changed question.
pub fn update(tx: &mut Tx, q: &Question) -> db::Result<()> {
    tx.execute(
        "UPDATE question
            SET position = $2, kind = $3, label = $4, hint = $5, options = $6, required = $7, only_if = $8,
                only_value = $9
          WHERE id = $1",
        params![q.id, q.position, q.kind, q.label, q.hint, q.options, q.required, q.only_if, q.only_value],
    )
    .map(drop)
}

/// Removes a question with all answers to it.
pub fn remove(tx: &mut Tx, id: Id<Question>) -> db::Result<()> {
    tx.execute("DELETE FROM question WHERE id = $1", params![id]).map(drop)
}

/// How many people answered a question.
pub fn count_answers(tx: &mut Tx, id: Id<Question>) -> db::Result<i64> {
    tx.one("SELECT count(*) FROM answer WHERE question_id = $1", params![id])
}

/// The programme as published last, or an empty one.
pub fn published(tx: &mut Tx, event: Id<Event>) -> db::Result<Programme> {
    let content: Option<String> = tx.first(
        "SELECT content FROM programme_version WHERE event_id = $1 ORDER BY number DESC LIMIT 1",
        params![event],
    )?;
    let Some(content) = content else { return Ok(Programme::default()) };
    serde_json::from_str(&content)
        .map_err(|_| db::Error::Corrupt("a published programme cannot be read".into()))
}

/// The sessions of an event that limit their places.
pub fn limited(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Id<Session>>> {
    tx.all("SELECT session_id FROM session_seats WHERE event_id = $1", params![event])
}
