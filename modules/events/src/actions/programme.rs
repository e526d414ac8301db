//! Working on a programme: sessions, rooms and strands are added, changed, moved, taken out.

use db::Tx;
use jiff::Timestamp;
use kernel::{Act, Id};

use crate::{
    model::{Event, Room, Session, SessionPerson, SessionRole, Track},
    rules::programme::fingerprint,
    store,
};

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited<T> {
    /// It was made.
    Done(T),
    /// Somebody else changed the same in the meantime; nothing was done.
    Overtaken,
}

/// Someone in a session, as they come from a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// What they do there.
    pub role: SessionRole,
    /// Their name.
    pub name: String,
    /// For whom they speak, or empty.
    pub organisation: String,
}

/// Adds a session; `session.id` is replaced by a new one.
pub fn add(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    session: &Session,
    people: &[NewPerson],
) -> db::Result<Id<Session>> {
    let session = Session { id: act.id(), revision: 1, ..within(tx, event, session)? };
    store::programme::insert_sessions(tx, event.id, std::slice::from_ref(&session))?;
    store::programme::insert_people(tx, &rows(act, session.id, people, &[]))?;
    Ok(session.id)
}

/// Changes a session that was read at revision `session.revision`.
pub fn change(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    session: &Session,
    people: &[NewPerson],
) -> db::Result<Edited<()>> {
    let session = within(tx, event, session)?;
    if !store::programme::update_session(tx, event.id, &session)? {
        return Ok(Edited::Overtaken);
    }
    let before = store::programme::people_of(tx, session.id)?;
    store::programme::replace_people(tx, session.id, &rows(act, session.id, people, &before))?;
    Ok(Edited::Done(()))
}

/// Moves a session to another time and room; it takes as long as before. Tells where it was.
pub fn shift(
    tx: &mut Tx,
    event: &Event,
    id: Id<Session>,
    revision: i64,
    starts_at: Timestamp,
    room: Option<Id<Room>>,
) -> db::Result<Edited<Session>> {
    let before = store::programme::session(tx, event.id, id)?;
    let length = before.starts_at.zip(before.ends_at).map(|(from, to)| to.duration_since(from));
    let length = length.unwrap_or(jiff::SignedDuration::from_hours(1));
    let ends_at = starts_at.saturating_add(length).unwrap_or(starts_at);
    let after = Session {
        starts_at: Some(starts_at),
        ends_at: Some(ends_at),
        room_id: room,
        revision,
        ..before.clone()
    };
    let after = within(tx, event, &after)?;
    let done = store::programme::update_session(tx, event.id, &after)?;
    Ok(if done { Edited::Done(before) } else { Edited::Overtaken })
}

/// Takes a session out. What was never published goes at once; else its row and its choices go with the next
/// publication, so that those who chose it can be told.
pub fn remove(tx: &mut Tx, act: &Act, event: &Event, id: Id<Session>) -> db::Result<()> {
    if !store::programme::mark_removed(tx, event.id, id, act.now)? {
        return Err(db::Error::NotFound);
    }
    if store::publish::latest(tx, event.id)?.is_none() {
        store::programme::erase_removed(tx, event.id)?;
    }
    Ok(())
}

/// Puts a session back that was taken out since the last publication; whether it was still there.
pub fn restore(tx: &mut Tx, event: &Event, id: Id<Session>) -> db::Result<bool> {
    store::programme::restore(tx, event.id, id)
}

/// A room as it comes from a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomRow {
    /// Its id, when it is known already.
    pub id: Option<Id<Room>>,
    /// Its name; without one it is removed.
    pub name: String,
    /// How many people fit in.
    pub places: Option<i64>,
}

/// Writes all rooms, from left to right; those without a name go. Unless somebody else changed what was `seen`.
pub fn save_rooms(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    rows: &[RoomRow],
    seen: &str,
) -> db::Result<Edited<()>> {
    store::places::lock(tx, event.id)?;
    let known = store::programme::rooms(tx, event.id)?;
    if fingerprint(&known) != seen {
        return Ok(Edited::Overtaken);
    }
    let mut position = 0;
    for row in rows {
        let id = row.id.filter(|id| known.iter().any(|room| room.id == *id));
        match (id, row.name.is_empty()) {
            (Some(id), true) => store::programme::remove_room(tx, event.id, id)?,
            (None, true) => {}
            (id, false) => {
                let id = id.unwrap_or_else(|| act.id());
                let room = Room { id, name: row.name.clone(), places: row.places, position };
                store::programme::save_room(tx, event.id, &room)?;
                position += 1;
            }
        }
    }
    Ok(Edited::Done(()))
}

/// A strand as it comes from a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackRow {
    /// Its id, when it is known already.
    pub id: Option<Id<Track>>,
    /// Its name; without one it is removed.
    pub name: String,
    /// The colour class of its thread.
    pub thread: String,
}

/// Writes all strands, in order; those without a name go. Unless somebody else changed what was `seen`.
pub fn save_tracks(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    rows: &[TrackRow],
    seen: &str,
) -> db::Result<Edited<()>> {
    store::places::lock(tx, event.id)?;
    let known = store::programme::tracks(tx, event.id)?;
    if fingerprint(&known) != seen {
        return Ok(Edited::Overtaken);
    }
    let mut position = 0;
    for row in rows {
        let id = row.id.filter(|id| known.iter().any(|track| track.id == *id));
        match (id, row.name.is_empty()) {
            (Some(id), true) => store::programme::remove_track(tx, event.id, id)?,
            (None, true) => {}
            (id, false) => {
                let id = id.unwrap_or_else(|| act.id());
                let track = Track { id, name: row.name.clone(), thread: row.thread.clone(), position };
                store::programme::save_track(tx, event.id, &track)?;
                position += 1;
            }
        }
    }
    Ok(Edited::Done(()))
}

/// The session with room and strand only where these belong to the event: a form may name any.
fn within(tx: &mut Tx, event: &Event, session: &Session) -> db::Result<Session> {
    let rooms = store::programme::rooms(tx, event.id)?;
    let tracks = store::programme::tracks(tx, event.id)?;
    Ok(Session {
        room_id: session.room_id.filter(|id| rooms.iter().any(|room| room.id == *id)),
        track_id: session.track_id.filter(|id| tracks.iter().any(|track| track.id == *id)),
        ..session.clone()
    })
}

/// People as they are stored; whoever was in it before keeps the key of the programme they came from.
fn rows(
    act: &Act,
    session: Id<Session>,
    people: &[NewPerson],
    before: &[SessionPerson],
) -> Vec<SessionPerson> {
    let key = |name: &str| before.iter().find(|old| old.name == name).map(|old| old.source_key.clone());
    let row = |person: &NewPerson| SessionPerson {
        id: act.id(),
        session_id: session,
        role: person.role,
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        source_key: key(&person.name).unwrap_or_default(),
    };
    people.iter().map(row).collect()
}
