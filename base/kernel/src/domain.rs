//! Domain events: what one module tells the others, without knowing them.

use db::Tx;
use serde::{Deserialize, Serialize};

use crate::{Act, House, Id, Person, job};

/// Something that happened and that others may care about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum DomainEvent {
    /// A person erased their account; whatever else is stored under their address goes too.
    PersonErased {
        /// Who.
        person: Id<Person>,
        /// Their address in lower case.
        email: String,
    },
}

/// A module's ear. It may hear the same event twice and must then do nothing more.
#[derive(Clone, Copy)]
pub struct Listener {
    /// Its name: `events.person-erased`.
    pub name: &'static str,
    /// Acts on the event.
    pub hear: fn(&House, &mut Tx, &Act, &DomainEvent) -> Result<(), job::Failure>,
}

/// Writes one job for each listener into the transaction of what happened: all hear of it, or none.
pub fn emit(tx: &mut Tx, act: &Act, listeners: &[Listener], event: &DomainEvent) -> db::Result<()> {
    listeners.iter().try_for_each(|listener| job::enqueue(tx, act, listener.name, event, act.now))
}
