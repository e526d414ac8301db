//! Parties and the people in them.

use std::collections::{HashMap, HashSet};

use db::{ToValue, Tx, Value, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{AccessNeed, Answer, Attendee, Event, LinkName, NewAttendee, Party, Registration};

/// The columns of `Party`, in the order of its fields.
macro_rules! party_columns {
    () => {
        "party.id, party.event_id, party.number, party.state, party.size, party.email, party.language,
         party.until, party.source, party.note, party.made_at, party.state_at, party.confirmed_at,
         party.link_number"
    };
}

/// The columns of `Attendee`, in the order of its fields.
macro_rules! attendee_columns {
    () => {
        "registration.id, registration.party_id, registration.position, registration.name,
         registration.organisation, registration.is_child, registration.photos, registration.cancelled_at,
         registration.checked_in_at"
    };
}

/// The party with this id.
pub fn by_id(tx: &mut Tx, id: Id<Party>) -> db::Result<Party> {
    tx.one(concat!("SELECT ", party_columns!(), " FROM party WHERE id = $1"), params![id])
}

/// The people of a party, the one who registered first.
pub fn people(tx: &mut Tx, id: Id<Party>) -> db::Result<Vec<Attendee>> {
    tx.all(
        concat!("SELECT ", attendee_columns!(), " FROM registration WHERE party_id = $1 ORDER BY position"),
        params![id],
    )
}

/// Which of these mailboxes (lower case) have an active registration for the event already.
///
/// In a rush PostgreSQL has no statistics yet and would compare everyone of the event with every mailbox of the batch.
/// Asked for one mailbox after another it has no choice; the joined empty text keeps it from the event's other index.
pub fn registered(tx: &mut Tx, event: Id<Event>, keys: &[&str]) -> db::Result<HashMap<String, LinkName>> {
    macro_rules! own {
        ($column:literal) => {
            concat!(
                "(SELECT party.",
                $column,
                " FROM party WHERE party.email_key = wanted.column1 AND party.event_id || '' = $1
                     AND party.state IN ('held', 'confirmed', 'waiting', 'offered') LIMIT 1)"
            )
        };
    }
    let list: Vec<_> = keys.iter().map(ToValue::to_value).collect();
    let rows: Vec<(String, Option<Id<Party>>, Option<i64>)> = tx.all_in(
        concat!(
            "SELECT wanted.column1, ",
            own!("id"),
            ", ",
            own!("link_number"),
            " FROM (VALUES $each) AS wanted"
        ),
        params![event],
        &list,
    )?;
    let known = |(key, party, number): (String, Option<_>, Option<_>)| {
        Some((key, LinkName { party: party?, number: number? }))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// Writes new parties.
pub fn insert(tx: &mut Tx, parties: &[(&Party, String)]) -> db::Result<()> {
    let mut rows = Vec::with_capacity(parties.len() * 14);
    for (party, key) in parties {
        rows.extend([
            party.id.to_value(),
            party.event_id.to_value(),
            party.number.to_value(),
            party.state.to_value(),
            party.size.to_value(),
            party.email.to_value(),
            key.to_value(),
            party.language.to_value(),
            party.until.to_value(),
            party.source.to_value(),
            party.note.to_value(),
            party.made_at.to_value(),
            party.state_at.to_value(),
            party.confirmed_at.to_value(),
        ]);
    }
    tx.insert_many(
        "INSERT INTO party (id, event_id, number, state, size, email, email_key, language, until, source, note,
                            made_at, state_at, confirmed_at)",
        14,
        &rows,
    )
    .map(drop)
}

/// A new person of a party, with the ids that belong to them.
pub struct NewRow<'a> {
    /// Their id.
    pub id: Id<Registration>,
    /// Their party.
    pub party: Id<Party>,
    /// The event.
    pub event: Id<Event>,
    /// Their place in the party.
    pub position: i64,
    /// What they filled in.
    pub person: &'a NewAttendee,
}

/// Writes new people with their needs and answers.
pub fn insert_people(tx: &mut Tx, people: &[NewRow<'_>]) -> db::Result<()> {
    let (mut rows, mut needs, mut answers) = (Vec::with_capacity(people.len() * 8), Vec::new(), Vec::new());
    for row in people {
        let person = row.person;
        rows.extend([
            row.id.to_value(),
            row.party.to_value(),
            row.event.to_value(),
            row.position.to_value(),
            person.name.to_value(),
            person.organisation.to_value(),
            person.is_child.to_value(),
            person.photos.to_value(),
        ]);
        for (kind, note) in &person.needs {
            needs.extend([row.id.to_value(), row.event.to_value(), kind.to_value(), note.to_value()]);
        }
        for (question, value) in &person.answers {
            answers.extend([row.id.to_value(), question.to_value(), value.to_value()]);
        }
    }
    tx.insert_many(
        "INSERT INTO registration (id, party_id, event_id, position, name, organisation, is_child, photos)",
        8,
        &rows,
    )?;
    write_needs(tx, &needs)?;
    tx.insert_many("INSERT INTO answer (registration_id, question_id, value)", 3, &answers).map(drop)
}

fn write_needs(tx: &mut Tx, rows: &[Value<'_>]) -> db::Result<()> {
    tx.insert_many("INSERT INTO access_need (registration_id, event_id, kind, note)", 4, rows).map(drop)
}

/// Writes where a party stands, since when, until when, and how many are in it.
pub fn save_state(tx: &mut Tx, party: &Party) -> db::Result<()> {
    tx.execute(
        "UPDATE party SET state = $2, size = $3, until = $4, state_at = $5, confirmed_at = $6, note = $7
          WHERE id = $1",
        params![
            party.id,
            party.state,
            party.size,
            party.until,
            party.state_at,
            party.confirmed_at,
            party.note
        ],
    )
    .map(drop)
}

/// The first parties in line, at most `limit`.
pub fn line(tx: &mut Tx, event: Id<Event>, limit: i64) -> db::Result<Vec<Party>> {
    tx.all(
        concat!(
            "SELECT ",
            party_columns!(),
            " FROM party WHERE event_id = $1 AND state = 'waiting' ORDER BY number LIMIT $2"
        ),
        params![event, limit],
    )
}

/// How many parties and how many people stand in line before the one with `number`.
pub fn ahead(tx: &mut Tx, event: Id<Event>, number: i64) -> db::Result<(i64, i64)> {
    tx.one(
        "SELECT count(*), CAST(coalesce(sum(size), 0) AS BIGINT) FROM party
          WHERE event_id = $1 AND state = 'waiting' AND number < $2",
        params![event, number],
    )
}

/// Events with held or offered places whose time is over, at most `limit` of them.
pub fn events_with_lapsed(tx: &mut Tx, now: Timestamp, limit: i64) -> db::Result<Vec<Id<Event>>> {
    tx.all(
        "SELECT DISTINCT party.event_id FROM party JOIN event ON event.id = party.event_id
          WHERE until IS NOT NULL AND until <= $1 AND event.cancelled_at IS NULL LIMIT $2",
        params![now, limit],
    )
}

/// Parties of an event whose held or offered places nobody claimed in time, at most `limit`.
pub fn lapsed(tx: &mut Tx, event: Id<Event>, now: Timestamp, limit: i64) -> db::Result<Vec<Party>> {
    tx.all(
        concat!(
            "SELECT ",
            party_columns!(),
            " FROM party WHERE event_id = $1 AND until IS NOT NULL AND until <= $2 ORDER BY number LIMIT $3"
        ),
        params![event, now, limit],
    )
}

/// One person, with their party.
pub fn attendee(tx: &mut Tx, id: Id<Registration>) -> db::Result<Attendee> {
    tx.one(concat!("SELECT ", attendee_columns!(), " FROM registration WHERE id = $1"), params![id])
}

/// Marks one person of a party as cancelled.
pub fn cancel_person(tx: &mut Tx, id: Id<Registration>, now: Timestamp) -> db::Result<()> {
    tx.execute("UPDATE registration SET cancelled_at = $2 WHERE id = $1", params![id, now]).map(drop)
}

/// Forgets what people need and what they answered.
pub fn forget_needs(tx: &mut Tx, people: &[Id<Registration>]) -> db::Result<()> {
    for person in people {
        tx.execute("DELETE FROM access_need WHERE registration_id = $1", params![person])?;
        tx.execute("DELETE FROM answer WHERE registration_id = $1", params![person])?;
    }
    Ok(())
}

/// Changes what a person filled in about themselves; needs and answers are written anew.
pub fn change_person(
    tx: &mut Tx,
    event: Id<Event>,
    id: Id<Registration>,
    person: &NewAttendee,
) -> db::Result<()> {
    tx.execute(
        "UPDATE registration SET name = $2, organisation = $3, photos = $4 WHERE id = $1",
        params![id, person.name, person.organisation, person.photos],
    )?;
    tx.execute("DELETE FROM access_need WHERE registration_id = $1", params![id])?;
    tx.execute("DELETE FROM answer WHERE registration_id = $1", params![id])?;
    let needs = person.needs.iter().flat_map(|(kind, note)| {
        [id.to_value(), event.to_value(), kind.to_value(), note.to_value()].map(Value::into_owned)
    });
    write_needs(tx, &needs.collect::<Vec<_>>())?;
    for (question, value) in &person.answers {
        tx.execute(
            "INSERT INTO answer (registration_id, question_id, value) VALUES ($1, $2, $3)",
            params![id, question, value],
        )?;
    }
    Ok(())
}

/// What the people of a party need.
pub fn needs(tx: &mut Tx, id: Id<Party>) -> db::Result<Vec<AccessNeed>> {
    tx.all(
        "SELECT n.registration_id, n.kind, n.note
           FROM access_need n JOIN registration r ON r.id = n.registration_id
          WHERE r.party_id = $1 ORDER BY r.position, n.kind",
        params![id],
    )
}

/// What the people of a party answered.
pub fn answers(tx: &mut Tx, id: Id<Party>) -> db::Result<Vec<Answer>> {
    tx.all(
        "SELECT a.registration_id, a.question_id, a.value
           FROM answer a JOIN registration r ON r.id = a.registration_id
          WHERE r.party_id = $1 ORDER BY r.position, a.question_id",
        params![id],
    )
}

/// Erases a party with everything that belongs to it.
pub fn erase(tx: &mut Tx, id: Id<Party>) -> db::Result<()> {
    tx.execute("DELETE FROM party WHERE id = $1", params![id]).map(drop)
}

/// All parties under a mailbox (lower case), in all events.
pub fn by_mailbox(tx: &mut Tx, key: &str) -> db::Result<Vec<Party>> {
    tx.all(
        concat!("SELECT ", party_columns!(), " FROM party WHERE email_key = $1 ORDER BY made_at, id"),
        params![key],
    )
}

/// The sums by which tests and `check` compare the counters with the rows: places taken and people waiting.
pub fn sums(tx: &mut Tx, event: Id<Event>) -> db::Result<(i64, i64)> {
    tx.one(
        "SELECT CAST(coalesce(sum(CASE WHEN state IN ('held', 'confirmed', 'offered') THEN size ELSE 0 END), 0) AS BIGINT),
                CAST(coalesce(sum(CASE WHEN state = 'waiting' THEN size ELSE 0 END), 0) AS BIGINT)
           FROM party WHERE event_id = $1",
        params![event],
    )
}

/// The distinct values of a list, in their order.
pub fn distinct<'a>(values: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    values.filter(|value| seen.insert(*value)).collect()
}

/// All parties of an event, in the order in which they registered.
pub fn of_event(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Party>> {
    tx.all(
        concat!("SELECT ", party_columns!(), " FROM party WHERE event_id = $1 ORDER BY number"),
        params![event],
    )
}
