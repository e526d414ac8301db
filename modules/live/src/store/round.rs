//! Where a round stands.

use db::{Tx, params, row};
use jiff::{SignedDuration, Timestamp};
use kernel::Id;

use crate::model::{LiveSession, Phase, Round};

row! {
    struct Row {
        step: u64,
        phase: Phase,
        activity: usize,
        asked_at: Timestamp,
        shown: bool,
        time_ms: Option<i64>,
    }
}

/// Where the round of a session stands; nothing before it was opened.
pub fn of(tx: &mut Tx, id: Id<LiveSession>) -> db::Result<Option<Round>> {
    let row: Option<Row> = tx.first(
        "SELECT step, phase, activity, asked_at, shown, time_ms FROM live_round WHERE session_id = $1",
        params![id],
    )?;
    Ok(row.map(|row| Round {
        step: row.step,
        phase: row.phase,
        activity: row.activity,
        asked_at: row.asked_at,
        shown: row.shown,
        time: row.time_ms.map(SignedDuration::from_millis),
    }))
}

/// The sessions whose round has begun.
pub fn begun(tx: &mut Tx) -> db::Result<Vec<Id<LiveSession>>> {
    tx.all("SELECT session_id FROM live_round WHERE step > 0", params![])
}

/// Opens the round of a session; nothing happens when it is open already.
pub fn open(tx: &mut Tx, id: Id<LiveSession>, round: &Round) -> db::Result<()> {
    tx.execute(
        "INSERT INTO live_round (session_id, step, phase, activity, asked_at, shown, time_ms)
              VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (session_id) DO NOTHING",
        params![id, step(round), round.phase, round.activity, round.asked_at, round.shown, time(round)],
    )
    .map(drop)
}

/// Writes where the round stands after a move; whether nobody else moved it from the step before.
pub fn save(tx: &mut Tx, id: Id<LiveSession>, round: &Round) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE live_round
            SET step = $2, phase = $3, activity = $4, asked_at = $5, shown = $6, time_ms = $7
          WHERE session_id = $1 AND step = $2 - 1",
        params![id, step(round), round.phase, round.activity, round.asked_at, round.shown, time(round)],
    )?;
    Ok(rows == 1)
}

fn step(round: &Round) -> i64 {
    i64::try_from(round.step).unwrap_or(i64::MAX)
}

fn time(round: &Round) -> Option<i64> {
    round.time.map(|time| i64::try_from(time.as_millis()).unwrap_or(i64::MAX))
}
