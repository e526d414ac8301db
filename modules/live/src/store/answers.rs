//! Answers, one for each person and activity, and the points that they brought.

use std::collections::BTreeMap;

use db::{Tx, Value, params};
use jiff::Timestamp;
use kernel::Id;

use super::{read, written};
use crate::model::{ActivityId, Answer, Given, LiveSession, Pace, Participant};

/// How many rows one statement writes.
const PORTION: usize = 100;

/// Writes answers to one activity, each person's in place of the one before. Whoever says the same once more keeps the
/// moment in which they said it first.
pub fn save(
    tx: &mut Tx,
    activity: Id<ActivityId>,
    given: &BTreeMap<Id<Participant>, Given>,
) -> db::Result<()> {
    // A person stands once in the map: PostgreSQL writes no row twice in one statement.
    let rows: Vec<_> = given.iter().collect();
    for portion in rows.chunks(PORTION) {
        let mut values: Vec<Value<'_>> = Vec::with_capacity(portion.len() * 4);
        for (person, given) in portion {
            let content = Value::Text(written(&given.answer)?.into());
            values.extend([Value::from(&activity), Value::from(*person), content, Value::from(&given.at)]);
        }
        let places: Vec<String> = (0..portion.len())
            .map(|row| format!("(${}, ${}, ${}, ${})", row * 4 + 1, row * 4 + 2, row * 4 + 3, row * 4 + 4))
            .collect();
        tx.execute(
            &format!(
                "INSERT INTO live_answer (activity_id, participant_id, content, given_at) VALUES {}
                 ON CONFLICT (activity_id, participant_id)
                 DO UPDATE SET content = excluded.content, given_at = excluded.given_at
                  WHERE live_answer.content <> excluded.content",
                places.join(", ")
            ),
            &values,
        )?;
    }
    Ok(())
}

/// How many people answered an activity.
pub fn count(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<u32> {
    tx.one("SELECT count(*) FROM live_answer WHERE activity_id = $1", params![activity])
}

/// What someone answered to an activity.
pub fn of_person(
    tx: &mut Tx,
    activity: Id<ActivityId>,
    person: Id<Participant>,
) -> db::Result<Option<Answer>> {
    let text: Option<String> = tx.first(
        "SELECT content FROM live_answer WHERE activity_id = $1 AND participant_id = $2",
        params![activity, person],
    )?;
    text.as_deref().map(read).transpose()
}

/// All answers to an activity, with the pace of those who gave them.
pub fn of_activity(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<Vec<(Id<Participant>, Pace, Given)>> {
    let rows: Vec<(Id<Participant>, Pace, String, Timestamp)> = tx.all(
        "SELECT p.id, p.pace, a.content, a.given_at
           FROM live_answer a
           JOIN live_participant p ON p.id = a.participant_id
          WHERE a.activity_id = $1",
        params![activity],
    )?;
    rows.into_iter().map(|(id, pace, text, at)| Ok((id, pace, Given { answer: read(&text)?, at }))).collect()
}

/// Writes the points of an activity, in place of those before.
pub fn save_points(
    tx: &mut Tx,
    activity: Id<ActivityId>,
    points: &[(Id<Participant>, u32)],
) -> db::Result<()> {
    tx.execute("DELETE FROM live_points WHERE activity_id = $1", params![activity])?;
    let rows: Vec<Value<'_>> = points
        .iter()
        .flat_map(|(person, points)| [Value::from(&activity), Value::from(person), Value::from(points)])
        .collect();
    tx.insert_many("INSERT INTO live_points (activity_id, participant_id, points)", 3, &rows).map(drop)
}

/// The points that everyone got for an activity.
pub fn points_of(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<Vec<(Id<Participant>, u32)>> {
    tx.all("SELECT participant_id, points FROM live_points WHERE activity_id = $1", params![activity])
}

/// The points that everyone has in a session; those without points are left out.
pub fn points(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<Vec<(Id<Participant>, u32)>> {
    tx.all(
        "SELECT p.id, CAST(sum(s.points) AS BIGINT)
           FROM live_participant p
           JOIN live_points s ON s.participant_id = p.id
          WHERE p.session_id = $1
          GROUP BY p.id",
        params![session],
    )
}
