//! Finds rooms and people that are booked twice at the same time.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Key, Slot};

/// What two items cannot have at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shared<R, P> {
    /// A room.
    Room(R),
    /// A person.
    Person(P),
}

/// Two items that want the same at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Conflict<I, R, P> {
    /// What both want.
    pub over: Shared<R, P>,
    /// The item that begins first.
    pub first: I,
    /// The other one.
    pub second: I,
    /// From when on both want it.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// Who wants what.
type Wanted<'s, I, R, P> = BTreeMap<Shared<R, P>, Vec<&'s Slot<I, R, P>>>;

/// All conflicts, ordered by room and person, then by time.
pub fn conflicts<I: Key, R: Key, P: Key>(slots: &[Slot<I, R, P>]) -> Vec<Conflict<I, R, P>> {
    let mut wanted: Wanted<'_, I, R, P> = BTreeMap::new();
    for slot in slots.iter().filter(|slot| slot.starts_at < slot.ends_at) {
        let mut people = slot.people.clone();
        people.sort_unstable();
        people.dedup();
        let shared = slot.room.map(Shared::Room).into_iter().chain(people.into_iter().map(Shared::Person));
        for over in shared {
            wanted.entry(over).or_default().push(slot);
        }
    }
    let mut conflicts = Vec::new();
    for (over, mut slots) in wanted {
        slots.sort_by_key(|slot| (slot.starts_at, slot.id));
        let mut running: Vec<&Slot<I, R, P>> = Vec::new();
        for slot in slots {
            running.retain(|other| other.ends_at > slot.starts_at);
            conflicts.extend(running.iter().map(|other| Conflict {
                over,
                first: other.id,
                second: slot.id,
                from: slot.starts_at,
                until: other.ends_at.min(slot.ends_at),
            }));
            running.push(slot);
        }
    }
    conflicts
}
