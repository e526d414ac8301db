//! Mails to many: what was written, and who still gets it.

use db::{ToValue, Tx, Value, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{BulkMail, Event, Filter, Party};

/// The parties with an address behind the people whom a filter means, without those that want no such mails.
pub fn recipients(tx: &mut Tx, event: Id<Event>, filter: &Filter) -> db::Result<Vec<Id<Party>>> {
    let stopped: Vec<Id<Party>> = tx.all(
        "SELECT m.party_id FROM mailing_stop m JOIN party p ON p.id = m.party_id WHERE p.event_id = $1",
        params![event],
    )?;
    let (people, _) = super::desk::people(tx, event, filter, 0, i64::MAX)?;
    let reachable = people.into_iter().filter(|person| !person.email.is_empty());
    let mut parties: Vec<_> = reachable.map(|person| person.party_id).collect();
    parties.sort_unstable();
    parties.dedup();
    parties.retain(|party| !stopped.contains(party));
    Ok(parties)
}

/// Writes a bulk mail with its recipients; whether it was not written before.
pub fn insert(tx: &mut Tx, event: Id<Event>, mail: &BulkMail, recipients: &[Id<Party>]) -> db::Result<bool> {
    let written = tx.execute(
        "INSERT INTO bulk_mail (id, event_id, subject, body, total, done, created_at)
              VALUES ($1, $2, $3, $4, $5, 0, $6)
         ON CONFLICT (id) DO NOTHING",
        params![mail.id, event, mail.subject, mail.body, mail.total, mail.created_at],
    )?;
    if written == 0 {
        return Ok(false);
    }
    let rows: Vec<Value<'_>> = recipients
        .iter()
        .flat_map(|party| [mail.id.to_value(), party.to_value()].map(Value::into_owned))
        .collect();
    tx.insert_many("INSERT INTO bulk_recipient (bulk_id, party_id)", 2, &rows)?;
    Ok(true)
}

/// The mail with this id, of this event.
pub fn find(tx: &mut Tx, event: Id<Event>, id: Id<BulkMail>) -> db::Result<BulkMail> {
    tx.one(
        "SELECT id, subject, body, total, done, created_at, done_at FROM bulk_mail WHERE id = $1 AND event_id = $2",
        params![id, event],
    )
}

/// The mail with this id and its event, when it was not erased meanwhile.
pub fn with_event(tx: &mut Tx, id: Id<BulkMail>) -> db::Result<Option<(BulkMail, Id<Event>)>> {
    let event: Option<Id<Event>> = tx.first("SELECT event_id FROM bulk_mail WHERE id = $1", params![id])?;
    event.map(|event| Ok((find(tx, event, id)?, event))).transpose()
}

/// The mails of an event, the newest first.
pub fn of_event(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<BulkMail>> {
    tx.all(
        "SELECT id, subject, body, total, done, created_at, done_at FROM bulk_mail
          WHERE event_id = $1 ORDER BY created_at DESC LIMIT 50",
        params![event],
    )
}

/// Whom a mail to many goes to: id and number of the link, address, language and name of who registered.
pub type Recipient = (Id<Party>, i64, String, String, String);

/// Takes the next recipients out of the list, at most `limit`.
pub fn take(tx: &mut Tx, id: Id<BulkMail>, limit: i64) -> db::Result<Vec<Recipient>> {
    let taken: Vec<Id<Party>> = tx.all(
        "DELETE FROM bulk_recipient
          WHERE bulk_id = $1
            AND party_id IN (SELECT party_id FROM bulk_recipient WHERE bulk_id = $1 ORDER BY party_id LIMIT $2)
      RETURNING party_id",
        params![id, limit],
    )?;
    let list: Vec<_> = taken.iter().map(ToValue::to_value).collect();
    tx.all_in(
        "SELECT p.id, p.link_number, p.email, p.language,
                coalesce((SELECT r.name FROM registration r
                           WHERE r.party_id = p.id ORDER BY r.position LIMIT 1), '')
           FROM party p WHERE p.id IN ($list) ORDER BY p.number",
        &[],
        &list,
    )
}

/// Counts what was put into the outbox, and writes when that was all.
pub fn progress(tx: &mut Tx, id: Id<BulkMail>, more: i64, done_at: Option<Timestamp>) -> db::Result<()> {
    tx.execute(
        "UPDATE bulk_mail SET done = done + $2, done_at = $3 WHERE id = $1",
        params![id, more, done_at],
    )
    .map(drop)
}

/// Whether a party wants no bulk mails any more.
pub fn is_stopped(tx: &mut Tx, party: Id<Party>) -> db::Result<bool> {
    let stopped: Option<i64> = tx.first("SELECT 1 FROM mailing_stop WHERE party_id = $1", params![party])?;
    Ok(stopped.is_some())
}

/// A party wants no bulk mails any more.
pub fn stop(tx: &mut Tx, party: Id<Party>, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "INSERT INTO mailing_stop (party_id, at) VALUES ($1, $2) ON CONFLICT (party_id) DO NOTHING",
        params![party, now],
    )
    .map(drop)
}
