//! The verbs of the module: each opens no transaction of its own, asks `rules`, calls `store`.

pub mod address;
pub mod bulk;
pub mod check;
pub mod copy;
pub mod desk;
pub mod erasure;
pub mod form;
pub mod import;
pub mod interest;
pub mod lifecycle;
pub mod mine;
pub mod news;
pub mod occasions;
pub mod places;
pub mod programme;
pub mod publish;
pub mod questions;
pub mod register;
pub mod reminders;
pub mod sessions;

use db::Tx;
use kernel::{Act, Id};

use crate::{
    model::{CALENDAR_TOPIC, Event, event_topic, form_topic},
    store,
};

/// Says that everything shown about the event is stale once this act is committed.
pub fn touch(act: &Act, event: &Event) {
    act.touch(form_topic(&event.slug));
    touch_places(act, event);
}

/// Says that places changed hands, but nothing that the registration form asks.
pub fn touch_places(act: &Act, event: &Event) {
    act.touch(event_topic(&event.slug));
    act.touch(CALENDAR_TOPIC);
}

/// The event, for actions that begin with its id.
pub fn event(tx: &mut Tx, id: Id<Event>) -> db::Result<Event> {
    store::event::by_id(tx, id)
}
