//! The outbox in the database.

use db::{Migration, Tx, Value, params};
use jiff::Timestamp;
use kernel::Id;

use crate::{Filter, Mail, State};

/// The outbox's migrations, append-only.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "0001_mail", sql: include_str!("../migrations/0001_mail.sql") }];

/// How many values one row of [`insert`] has.
pub(crate) const INSERT_COLUMNS: usize = 10;

pub(crate) fn insert(tx: &mut Tx, rows: &[Value<'_>]) -> db::Result<()> {
    tx.insert_many(
        "INSERT INTO mail_message
                (id, recipient, language, template, data, mailing, about, turn, due_at, created_at)",
        INSERT_COLUMNS,
        rows,
    )
    .map(drop)
}

pub(crate) fn find(tx: &mut Tx, id: Id<Mail>) -> db::Result<Option<Mail>> {
    tx.first(
        "SELECT id, recipient, language, template, data, mailing, about, state, attempts, due_at, created_at,
                sent_at, last_error
           FROM mail_message
          WHERE id = $1",
        params![id],
    )
}

pub(crate) fn page(tx: &mut Tx, filter: &Filter, limit: i64) -> db::Result<Vec<Mail>> {
    let state = filter.state.map_or("", |state| state.as_str());
    let before = filter.before.map_or_else(|| "~".to_owned(), |id| id.to_string());
    let literal = filter.recipient.to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
    tx.all(
        "SELECT id, recipient, language, template, data, mailing, about, state, attempts, due_at, created_at,
                sent_at, last_error
           FROM mail_message
          WHERE id < $1
            AND ($2 = '' OR state = $2)
            AND ($3 = '%%' OR lower(recipient) LIKE $3 ESCAPE '!')
            AND ($4 = '' OR about = $4)
          ORDER BY id DESC
          LIMIT $5",
        params![before, state, format!("%{literal}%"), filter.about.as_deref().unwrap_or_default(), limit],
    )
}

pub(crate) fn counts(tx: &mut Tx) -> db::Result<Vec<(State, i64)>> {
    tx.all("SELECT state, count(*) FROM mail_message GROUP BY state", &[])
}

pub(crate) fn counts_with(tx: &mut Tx, about: &str, text: &str) -> db::Result<Vec<(State, i64)>> {
    tx.all(
        "SELECT state, count(*) FROM mail_message WHERE about = $1 AND data LIKE $2 GROUP BY state",
        params![about, format!("%{text}%")],
    )
}

pub(crate) fn is_due(tx: &mut Tx, now: Timestamp) -> db::Result<bool> {
    let due: Option<i64> = tx
        .first("SELECT 1 FROM mail_message WHERE state = 'waiting' AND due_at <= $1 LIMIT 1", params![now])?;
    Ok(due.is_some())
}

/// Takes the next due mail until `lease`; another process that asks meanwhile does not get it.
pub(crate) fn claim(tx: &mut Tx, now: Timestamp, lease: Timestamp) -> db::Result<Option<Mail>> {
    tx.first(
        "UPDATE mail_message
            SET due_at = $2
          WHERE id IN (SELECT id FROM mail_message
                        WHERE state = 'waiting' AND due_at <= $1
                        ORDER BY turn, due_at, id
                        LIMIT 1)
            AND state = 'waiting' AND due_at <= $1
      RETURNING id, recipient, language, template, data, mailing, about, state, attempts, due_at, created_at,
                sent_at, last_error",
        params![now, lease],
    )
}

/// Marks a mail as sent, with what it said in the end.
pub(crate) fn sent(tx: &mut Tx, id: Id<Mail>, data: &str, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "UPDATE mail_message
            SET state = 'sent', data = $3, sent_at = $2, attempts = attempts + 1, last_error = NULL
          WHERE id = $1",
        params![id, now, data],
    )
    .map(drop)
}

/// Marks a mail that is not true any more.
pub(crate) fn overtaken(tx: &mut Tx, id: Id<Mail>) -> db::Result<()> {
    let overtaken = "UPDATE mail_message SET state = 'overtaken' WHERE id = $1 AND state = 'waiting'";
    tx.execute(overtaken, params![id]).map(drop)
}

pub(crate) fn put_off(tx: &mut Tx, id: Id<Mail>, error: &str, due: Timestamp) -> db::Result<()> {
    tx.execute(
        "UPDATE mail_message
            SET attempts = attempts + 1, last_error = $2, due_at = $3
          WHERE id = $1 AND state = 'waiting'",
        params![id, error, due],
    )
    .map(drop)
}

pub(crate) fn failed(tx: &mut Tx, id: Id<Mail>, error: &str) -> db::Result<()> {
    tx.execute(
        "UPDATE mail_message
            SET state = 'failed', attempts = attempts + 1, last_error = $2
          WHERE id = $1 AND state = 'waiting'",
        params![id, error],
    )
    .map(drop)
}

/// Lets a mail wait on for the server; it counts as no try of the mail's.
pub(crate) fn wait(tx: &mut Tx, id: Id<Mail>, error: &str, due: Timestamp) -> db::Result<()> {
    tx.execute(
        "UPDATE mail_message SET last_error = $2, due_at = $3 WHERE id = $1 AND state = 'waiting'",
        params![id, error, due],
    )
    .map(drop)
}

pub(crate) fn resend(tx: &mut Tx, id: Id<Mail>, now: Timestamp) -> db::Result<u64> {
    tx.execute(
        "UPDATE mail_message
            SET state = 'waiting', attempts = 0, due_at = $2
          WHERE id = $1 AND state IN ('failed', 'kept')",
        params![id, now],
    )
}

pub(crate) fn resend_failed(tx: &mut Tx, now: Timestamp) -> db::Result<u64> {
    tx.execute(
        "UPDATE mail_message SET state = 'waiting', attempts = 0, due_at = $1 WHERE state = 'failed'",
        params![now],
    )
}

pub(crate) fn backlog(tx: &mut Tx) -> db::Result<Option<(i64, Timestamp)>> {
    let (count, oldest): (i64, Option<Timestamp>) =
        tx.one("SELECT count(*), min(created_at) FROM mail_message WHERE state = 'waiting'", &[])?;
    Ok(oldest.map(|oldest| (count, oldest)))
}

pub(crate) fn put_aside(tx: &mut Tx) -> db::Result<u64> {
    tx.execute("UPDATE mail_message SET state = 'kept' WHERE state = 'waiting'", &[])
}

/// Erases at most `limit` mails that were sent before `sent`, or written before `written` and never sent.
pub(crate) fn erase_old(tx: &mut Tx, sent: Timestamp, written: Timestamp, limit: i64) -> db::Result<u64> {
    tx.execute(
        "DELETE FROM mail_message
          WHERE id IN (SELECT id FROM mail_message
                        WHERE (state = 'sent' AND sent_at < $1) OR (state <> 'sent' AND created_at < $2)
                        LIMIT $3)",
        params![sent, written, limit],
    )
}

pub(crate) fn erase_about(tx: &mut Tx, about: &str) -> db::Result<u64> {
    tx.execute("DELETE FROM mail_message WHERE about = $1", params![about])
}

pub(crate) fn erase_to(tx: &mut Tx, about: &str, email: &str) -> db::Result<u64> {
    tx.execute(
        "DELETE FROM mail_message WHERE about = $1 AND lower(recipient) = lower($2)",
        params![about, email],
    )
}

pub(crate) fn erase_recipient(tx: &mut Tx, email: &str) -> db::Result<u64> {
    tx.execute("DELETE FROM mail_message WHERE lower(recipient) = lower($1)", params![email])
}

/// What was written to an address: when, which mail, what became of it.
pub(crate) fn written_to(tx: &mut Tx, email: &str) -> db::Result<Vec<(Timestamp, String, State, String)>> {
    tx.all(
        "SELECT created_at, template, state, data
           FROM mail_message
          WHERE lower(recipient) = lower($1)
          ORDER BY id",
        params![email],
    )
}
