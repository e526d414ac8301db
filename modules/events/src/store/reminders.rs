//! Who is to be reminded of an event that is near.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{Event, Party};

/// Confirmed parties, at most `limit`, that nobody reminded yet: of events that begin after `now` and before
/// `near`, and that they confirmed before `long_ago`, so that nobody is reminded of what they did just now.
pub fn due(
    tx: &mut Tx,
    now: Timestamp,
    near: Timestamp,
    long_ago: Timestamp,
    limit: i64,
) -> db::Result<Vec<(Id<Party>, Id<Event>)>> {
    tx.all(
        "SELECT party.id, event.id
           FROM event JOIN party ON party.event_id = event.id
          WHERE event.starts_at > $1 AND event.starts_at <= $2 AND event.cancelled_at IS NULL
            AND party.state = 'confirmed' AND party.reminded_at IS NULL AND party.confirmed_at <= $3
          ORDER BY party.id
          LIMIT $4",
        params![now, near, long_ago, limit],
    )
}

/// Notes that a party was reminded; whether nobody else did so at the same time.
pub fn claim(tx: &mut Tx, party: Id<Party>, now: Timestamp) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE party SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL",
        params![party, now],
    )?;
    Ok(rows == 1)
}
