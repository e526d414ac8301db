//! Who takes part in a session.

use db::{Tx, Value, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{ActivityId, LiveSession, Pace, Participant};

/// Writes those who join.
pub fn insert(tx: &mut Tx, joining: &[(Id<LiveSession>, Participant, Timestamp)]) -> db::Result<()> {
    let rows: Vec<Value<'_>> = joining
        .iter()
        .flat_map(|(session, person, at)| {
            [
                Value::from(&person.id),
                Value::from(session),
                Value::from(&person.name),
                Value::from(&person.pace),
                Value::from(&person.team),
                Value::from(at),
            ]
        })
        .collect();
    tx.insert_many("INSERT INTO live_participant (id, session_id, name, pace, team, joined_at)", 6, &rows)
        .map(drop)
}

/// Someone who takes part in this session.
pub fn by_id(tx: &mut Tx, session: Id<LiveSession>, id: Id<Participant>) -> db::Result<Option<Participant>> {
    tx.first(
        "SELECT id, name, pace, team FROM live_participant WHERE id = $2 AND session_id = $1",
        params![session, id],
    )
}

/// Everyone of these who takes part in this session, with their pace.
pub fn paces(
    tx: &mut Tx,
    session: Id<LiveSession>,
    ids: &[Id<Participant>],
) -> db::Result<Vec<(Id<Participant>, Pace)>> {
    let list: Vec<Value<'_>> = ids.iter().map(Value::from).collect();
    // The session is compared here: a database without statistics would rather read everyone of the session, for each batch.
    let found: Vec<(Id<Participant>, Id<LiveSession>, Pace)> =
        tx.all_in("SELECT id, session_id, pace FROM live_participant WHERE id IN ($list)", params![], &list)?;
    let own = found.into_iter().filter(|(_, of, _)| *of == session);
    Ok(own.map(|(id, _, pace)| (id, pace)).collect())
}

/// Everyone who takes part, in the order in which they joined.
pub fn of_session(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<Vec<Participant>> {
    tx.all(
        "SELECT id, name, pace, team FROM live_participant WHERE session_id = $1 ORDER BY joined_at, id",
        params![session],
    )
}

/// The team of everyone who chose one.
pub fn teams(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<Vec<(Id<Participant>, String)>> {
    tx.all(
        "SELECT id, team FROM live_participant WHERE session_id = $1 AND team IS NOT NULL",
        params![session],
    )
}

/// How many take part.
pub fn count(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<u32> {
    tx.one("SELECT count(*) FROM live_participant WHERE session_id = $1", params![session])
}

/// How many at each pace that is not the usual one have not answered an activity.
pub fn missing(
    tx: &mut Tx,
    session: Id<LiveSession>,
    activity: Id<ActivityId>,
) -> db::Result<Vec<(Pace, u32)>> {
    tx.all(
        "SELECT p.pace, count(*)
           FROM live_participant p
           LEFT JOIN live_answer a ON a.participant_id = p.id AND a.activity_id = $2
          WHERE p.session_id = $1 AND p.pace <> $3 AND a.participant_id IS NULL
          GROUP BY p.pace",
        params![session, activity, Pace::Usual],
    )
}
