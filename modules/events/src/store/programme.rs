//! The programme as it is being worked on: rooms, strands, sessions and the people in them.

use db::{ToValue, Tx, Value, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{Draft, Event, Room, Session, SessionPerson, Track};

/// The columns of `Session`, in the order of its fields.
macro_rules! session_columns {
    () => {
        "session.id, session.source_key, session.kind, session.title, session.subtitle, session.description,
         session.language, session.starts_at, session.ends_at, session.room_id, session.track_id,
         session.capacity, session.revision"
    };
}

/// All of it.
pub fn draft(tx: &mut Tx, event: Id<Event>) -> db::Result<Draft> {
    Ok(Draft {
        rooms: rooms(tx, event)?,
        tracks: tracks(tx, event)?,
        sessions: sessions(tx, event)?,
        people: people(tx, event)?,
    })
}

/// The rooms of an event, from left to right.
pub fn rooms(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Room>> {
    tx.all(
        "SELECT id, name, places, position FROM room WHERE event_id = $1 ORDER BY position, id",
        params![event],
    )
}

/// The strands of an event, in order.
pub fn tracks(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Track>> {
    tx.all(
        "SELECT id, name, thread, position FROM track WHERE event_id = $1 ORDER BY position, id",
        params![event],
    )
}

/// The sessions of an event that were not taken out; those without a time first.
pub fn sessions(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Session>> {
    tx.all(
        concat!(
            "SELECT ",
            session_columns!(),
            " FROM session WHERE event_id = $1 AND removed_at IS NULL ORDER BY coalesce(starts_at, 0), id"
        ),
        params![event],
    )
}

/// The sessions that were taken out since the programme was published last.
pub fn removed(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Session>> {
    tx.all(
        concat!(
            "SELECT ",
            session_columns!(),
            " FROM session WHERE event_id = $1 AND removed_at IS NOT NULL ORDER BY removed_at, id"
        ),
        params![event],
    )
}

/// One session of an event.
pub fn session(tx: &mut Tx, event: Id<Event>, id: Id<Session>) -> db::Result<Session> {
    tx.one(
        concat!(
            "SELECT ",
            session_columns!(),
            " FROM session WHERE event_id = $1 AND id = $2 AND removed_at IS NULL"
        ),
        params![event, id],
    )
}

/// Everyone in the sessions of an event.
pub fn people(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<SessionPerson>> {
    tx.all(
        "SELECT p.id, p.session_id, p.role, p.name, p.organisation, p.source_key
           FROM session_person p JOIN session s ON s.id = p.session_id
          WHERE s.event_id = $1 AND s.removed_at IS NULL
          ORDER BY p.session_id, p.position",
        params![event],
    )
}

/// Everyone in one session, in order.
pub fn people_of(tx: &mut Tx, session: Id<Session>) -> db::Result<Vec<SessionPerson>> {
    tx.all(
        "SELECT id, session_id, role, name, organisation, source_key
           FROM session_person WHERE session_id = $1 ORDER BY position",
        params![session],
    )
}

/// When a session begins, where that is known.
pub fn begins(tx: &mut Tx, session: Id<Session>) -> db::Result<Option<Timestamp>> {
    let found =
        tx.first::<Option<Timestamp>>("SELECT starts_at FROM session WHERE id = $1", params![session])?;
    Ok(found.flatten())
}

/// Writes new sessions.
pub fn insert_sessions(tx: &mut Tx, event: Id<Event>, sessions: &[Session]) -> db::Result<()> {
    let rows: Vec<Value<'_>> = sessions
        .iter()
        .flat_map(|s| {
            [
                s.id.to_value(),
                event.to_value().into_owned(),
                s.source_key.to_value(),
                s.kind.to_value(),
                s.title.to_value(),
                s.subtitle.to_value(),
                s.description.to_value(),
                s.language.to_value(),
                s.starts_at.to_value(),
                s.ends_at.to_value(),
                s.room_id.to_value(),
                s.track_id.to_value(),
                s.capacity.to_value(),
                s.revision.to_value(),
            ]
        })
        .collect();
    tx.insert_many(
        "INSERT INTO session (id, event_id, source_key, kind, title, subtitle, description, language, starts_at,
                              ends_at, room_id, track_id, capacity, revision)",
        14,
        &rows,
    )
    .map(drop)
}

/// Writes a changed session, unless somebody else changed it since revision `s.revision` was read.
/// Returns whether it was written; the stored revision is one higher then. A session that was taken out comes back.
pub fn update_session(tx: &mut Tx, event: Id<Event>, s: &Session) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE session
            SET kind = $3, title = $4, subtitle = $5, description = $6, language = $7, starts_at = $8,
                ends_at = $9, room_id = $10, track_id = $11, capacity = $12, removed_at = NULL,
                revision = revision + 1
          WHERE event_id = $1 AND id = $2 AND revision = $13",
        params![
            event,
            s.id,
            s.kind,
            s.title,
            s.subtitle,
            s.description,
            s.language,
            s.starts_at,
            s.ends_at,
            s.room_id,
            s.track_id,
            s.capacity,
            s.revision
        ],
    )?;
    Ok(rows == 1)
}

/// Takes a session out; its choices stay until that is published. Whether there was one.
pub fn mark_removed(tx: &mut Tx, event: Id<Event>, id: Id<Session>, now: Timestamp) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE session SET removed_at = $3, revision = revision + 1
          WHERE event_id = $1 AND id = $2 AND removed_at IS NULL",
        params![event, id, now],
    )?;
    Ok(rows == 1)
}

/// Puts a session back that was taken out. Whether there was one.
pub fn restore(tx: &mut Tx, event: Id<Event>, id: Id<Session>) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE session SET removed_at = NULL, revision = revision + 1
          WHERE event_id = $1 AND id = $2 AND removed_at IS NOT NULL",
        params![event, id],
    )?;
    Ok(rows == 1)
}

/// Erases the sessions that were taken out, with all choices of them.
pub fn erase_removed(tx: &mut Tx, event: Id<Event>) -> db::Result<()> {
    tx.execute("DELETE FROM session WHERE event_id = $1 AND removed_at IS NOT NULL", params![event]).map(drop)
}

/// Puts `people` into a session in place of those who were there; their ids must be new.
pub fn replace_people(tx: &mut Tx, session: Id<Session>, people: &[SessionPerson]) -> db::Result<()> {
    tx.execute("DELETE FROM session_person WHERE session_id = $1", params![session])?;
    insert_people(tx, people)
}

/// Writes new people of sessions; within a session they stand in the order of the list.
pub fn insert_people(tx: &mut Tx, people: &[SessionPerson]) -> db::Result<()> {
    let rows: Vec<Value<'_>> = (0_i64..)
        .zip(people)
        .flat_map(|(position, p)| {
            [
                p.id.to_value(),
                p.session_id.to_value(),
                p.role.to_value(),
                p.name.to_value(),
                p.organisation.to_value(),
                p.source_key.to_value(),
                Value::Int(position),
            ]
        })
        .collect();
    tx.insert_many(
        "INSERT INTO session_person (id, session_id, role, name, organisation, source_key, position)",
        7,
        &rows,
    )
    .map(drop)
}

/// Writes a room, new or changed.
pub fn save_room(tx: &mut Tx, event: Id<Event>, room: &Room) -> db::Result<()> {
    tx.execute(
        "INSERT INTO room (id, event_id, name, places, position) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE
                 SET name = excluded.name, places = excluded.places, position = excluded.position
               WHERE room.event_id = excluded.event_id",
        params![room.id, event, room.name, room.places, room.position],
    )
    .map(drop)
}

/// Removes a room; its sessions stay, without a room.
pub fn remove_room(tx: &mut Tx, event: Id<Event>, id: Id<Room>) -> db::Result<()> {
    tx.execute("DELETE FROM room WHERE event_id = $1 AND id = $2", params![event, id]).map(drop)
}

/// Writes a strand, new or changed.
pub fn save_track(tx: &mut Tx, event: Id<Event>, track: &Track) -> db::Result<()> {
    tx.execute(
        "INSERT INTO track (id, event_id, name, thread, position) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE
                 SET name = excluded.name, thread = excluded.thread, position = excluded.position
               WHERE track.event_id = excluded.event_id",
        params![track.id, event, track.name, track.thread, track.position],
    )
    .map(drop)
}

/// Removes a strand; its sessions stay, without a strand.
pub fn remove_track(tx: &mut Tx, event: Id<Event>, id: Id<Track>) -> db::Result<()> {
    tx.execute("DELETE FROM track WHERE event_id = $1 AND id = $2", params![event, id]).map(drop)
}
