//! Events as other modules meet them: things with a date, to which a live round can belong.

use std::collections::HashMap;

use db::Tx;
use jiff::Timestamp;
use kernel::{Id, Occasion, Occasions, Viewer};

use super::publish;
use crate::{
    model::{Event, Programme, PublishedSession, event_topic},
    rules::{
        access,
        state::{self, State},
    },
    store,
};

/// All events of this house.
pub struct Events;

impl Occasions for Events {
    fn all(&self, tx: &mut Tx, viewer: &Viewer, now: Timestamp) -> db::Result<Vec<Occasion>> {
        let seats: HashMap<_, _> = store::event::seats_of_all(tx)?.into_iter().collect();
        let mut all = Vec::new();
        for event in store::event::between(tx, Timestamp::MIN, Timestamp::MAX)?.into_iter().rev() {
            let Some(seats) = seats.get(&event.id) else { continue };
            let state = state::state(&event, *seats, now);
            if access::may_see(viewer, &event, state) {
                all.push(occasion(tx, viewer, &event, state)?);
            }
        }
        Ok(all)
    }

    fn topic(&self, tx: &mut Tx, id: Id<Occasion>) -> db::Result<Option<String>> {
        Ok(store::event::slug(tx, id.cast())?.map(|slug| event_topic(&slug)))
    }
}

fn occasion(tx: &mut Tx, viewer: &Viewer, event: &Event, state: State) -> db::Result<Occasion> {
    let coordinates = access::may_coordinate(viewer, event);
    let programme = match publish::newest(tx, event.id)? {
        Some((_, programme)) if coordinates || state.shows_all() => programme,
        _ => Programme::default(),
    };
    let part = |session: PublishedSession| Occasion {
        id: session.id.cast(),
        path: format!("{}/programm/{}", event.path(), session.id),
        title: session.title,
        starts_at: session.starts_at,
        zone: event.zone(),
        parts: Vec::new(),
    };
    Ok(Occasion {
        id: event.id.cast(),
        title: event.title.clone(),
        starts_at: event.starts_at,
        zone: event.zone(),
        path: event.path(),
        parts: programme.sessions.into_iter().map(part).collect(),
    })
}
