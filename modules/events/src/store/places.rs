//! The places of events and of sessions; whoever changes them locks them first.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{Choice, ChoiceState, Event, Registration, Seats, Session, SessionSeats};

/// Takes the lock under which places of an event and of its sessions change hands, and reads the places.
///
/// The event's key keeps out everything else that is written about it (calling it off, moving it), also where this
/// work began without the key. On PostgreSQL both hold across all processes, on `SQLite` there is one writer anyway.
pub fn lock(tx: &mut Tx, event: Id<Event>) -> db::Result<Seats> {
    tx.lock(event)?;
    tx.one(
        "UPDATE event_seats SET next_number = next_number WHERE event_id = $1
         RETURNING capacity, taken, waiting, next_number",
        params![event],
    )
}

/// Writes the places back before the lock is let go.
pub fn save(tx: &mut Tx, event: Id<Event>, seats: &Seats) -> db::Result<()> {
    tx.execute(
        "UPDATE event_seats SET capacity = $2, taken = $3, waiting = $4, next_number = $5 WHERE event_id = $1",
        params![event, seats.capacity, seats.taken, seats.waiting, seats.next_number],
    )
    .map(drop)
}

/// The places of all sessions of an event that limit them.
pub fn of_sessions(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<SessionSeats>> {
    tx.all(
        "SELECT session_id, capacity, taken, waiting FROM session_seats WHERE event_id = $1 ORDER BY session_id",
        params![event],
    )
}

/// Writes the places of a session.
pub fn save_session(tx: &mut Tx, seats: &SessionSeats) -> db::Result<()> {
    tx.execute(
        "UPDATE session_seats SET capacity = $2, taken = $3, waiting = $4 WHERE session_id = $1",
        params![seats.session_id, seats.capacity, seats.taken, seats.waiting],
    )
    .map(drop)
}

/// Limits the places of a session, or with `None` stops limiting them.
pub fn limit_session(
    tx: &mut Tx,
    event: Id<Event>,
    session: Id<Session>,
    capacity: Option<i64>,
) -> db::Result<()> {
    let Some(capacity) = capacity else {
        tx.execute("DELETE FROM choice WHERE session_id = $1", params![session])?;
        return tx.execute("DELETE FROM session_seats WHERE session_id = $1", params![session]).map(drop);
    };
    tx.execute(
        "INSERT INTO session_seats (session_id, event_id, capacity, taken, waiting) VALUES ($1, $2, $3, 0, 0)
         ON CONFLICT (session_id) DO UPDATE SET capacity = excluded.capacity",
        params![session, event, capacity],
    )
    .map(drop)
}

/// What one person chose.
pub fn choices_of(tx: &mut Tx, registration: Id<Registration>) -> db::Result<Vec<Choice>> {
    tx.all(
        "SELECT registration_id, session_id, state, number, until FROM choice
          WHERE registration_id = $1 ORDER BY number",
        params![registration],
    )
}

/// Everyone in line for a session, first in line first.
pub fn line_for_session(tx: &mut Tx, session: Id<Session>) -> db::Result<Vec<Choice>> {
    tx.all(
        "SELECT registration_id, session_id, state, number, until FROM choice
          WHERE session_id = $1 AND state = 'waiting' ORDER BY number",
        params![session],
    )
}

/// Offered places in sessions whose time is over, at most `limit`; with their event.
pub fn lapsed_choices(tx: &mut Tx, now: Timestamp, limit: i64) -> db::Result<Vec<Id<Event>>> {
    tx.all(
        "SELECT DISTINCT choice.event_id FROM choice JOIN event ON event.id = choice.event_id
          WHERE state = 'offered' AND until <= $1 AND event.cancelled_at IS NULL LIMIT $2",
        params![now, limit],
    )
}

/// Offered places of one event's sessions whose time is over.
pub fn lapsed_choices_of(tx: &mut Tx, event: Id<Event>, now: Timestamp) -> db::Result<Vec<Choice>> {
    tx.all(
        "SELECT registration_id, session_id, state, number, until FROM choice
          WHERE event_id = $1 AND state = 'offered' AND until <= $2 ORDER BY number",
        params![event, now],
    )
}

/// Writes where a person stands in a session.
pub fn save_choice(tx: &mut Tx, event: Id<Event>, choice: &Choice) -> db::Result<()> {
    tx.execute(
        "INSERT INTO choice (registration_id, session_id, event_id, state, number, until)
              VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (registration_id, session_id) DO UPDATE
                 SET state = excluded.state, number = excluded.number, until = excluded.until",
        params![choice.registration_id, choice.session_id, event, choice.state, choice.number, choice.until],
    )
    .map(drop)
}

/// Takes a choice back.
pub fn remove_choice(tx: &mut Tx, registration: Id<Registration>, session: Id<Session>) -> db::Result<()> {
    tx.execute(
        "DELETE FROM choice WHERE registration_id = $1 AND session_id = $2",
        params![registration, session],
    )
    .map(drop)
}

/// How many people of a session stand in each state, for the desk and for tests.
pub fn count_choices(tx: &mut Tx, session: Id<Session>, state: ChoiceState) -> db::Result<i64> {
    tx.one("SELECT count(*) FROM choice WHERE session_id = $1 AND state = $2", params![session, state])
}
