//! What the registration form of an event asks, read once and kept while nobody edits it.

use std::collections::HashMap;

use db::Tx;

use crate::{
    rules::form::{Asked, Offered},
    store,
};

/// What the form of the event with this name asks.
pub fn asked(tx: &mut Tx, slug: &str) -> db::Result<Asked> {
    let event = store::event::by_slug(tx, slug)?;
    of_event(tx, event)
}

/// What the form of `event` asks.
pub fn of_event(tx: &mut Tx, event: crate::model::Event) -> db::Result<Asked> {
    let questions = store::event::questions(tx, event.id)?;
    let limited = store::questions::limited(tx, event.id)?;
    if limited.is_empty() {
        return Ok(Asked::new(event, questions, Vec::new()));
    }
    let programme = store::questions::published(tx, event.id)?;
    let rooms: HashMap<_, _> = programme.rooms.into_iter().map(|room| (room.id, room.name)).collect();
    let sessions = programme.sessions.into_iter().filter(|session| limited.contains(&session.id));
    let offered = sessions.map(|session| Offered {
        id: session.id,
        title: session.title,
        room: session.room.and_then(|room| rooms.get(&room).cloned()).unwrap_or_default(),
        starts_at: session.starts_at,
        ends_at: session.ends_at,
    });
    Ok(Asked::new(event, questions, offered.collect()))
}
