//! Says what changed between two published states of a programme.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Key;

/// What people know of an item once the programme is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published<I, R, P> {
    /// The item.
    pub id: I,
    /// Its title.
    pub title: String,
    /// Its room; `None` is the whole house.
    pub room: Option<R>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over.
    pub ends_at: Timestamp,
    /// Who takes part; the order is of no importance.
    pub people: Vec<P>,
    /// How many places it has; `None` is as many as come.
    pub capacity: Option<u32>,
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change<I, R, P> {
    /// An item joined the programme.
    Added {
        /// The new item.
        item: Published<I, R, P>,
    },
    /// An item left the programme.
    Removed {
        /// The item as it was.
        item: Published<I, R, P>,
    },
    /// An item begins or ends at another time.
    MovedInTime {
        /// The item.
        id: I,
        /// Beginning and end before.
        from: (Timestamp, Timestamp),
        /// Beginning and end now.
        to: (Timestamp, Timestamp),
    },
    /// An item takes place elsewhere.
    MovedInRoom {
        /// The item.
        id: I,
        /// Room before.
        from: Option<R>,
        /// Room now.
        to: Option<R>,
    },
    /// An item is called otherwise.
    Renamed {
        /// The item.
        id: I,
        /// Title before.
        from: String,
        /// Title now.
        to: String,
    },
    /// Other people take part.
    PeopleChanged {
        /// The item.
        id: I,
        /// Who is new.
        joined: Vec<P>,
        /// Who is no longer there.
        left: Vec<P>,
    },
    /// There are more or fewer places.
    CapacityChanged {
        /// The item.
        id: I,
        /// Places before.
        from: Option<u32>,
        /// Places now.
        to: Option<u32>,
    },
}

impl<I: Key, R, P> Change<I, R, P> {
    /// The item that changed.
    pub fn id(&self) -> I {
        match self {
            Self::Added { item } | Self::Removed { item } => item.id,
            Self::MovedInTime { id, .. }
            | Self::MovedInRoom { id, .. }
            | Self::Renamed { id, .. }
            | Self::PeopleChanged { id, .. }
            | Self::CapacityChanged { id, .. } => *id,
        }
    }

    /// Whether people who chose the item have to be told.
    pub fn concerns_guests(&self) -> bool {
        matches!(self, Self::Removed { .. } | Self::MovedInTime { .. } | Self::MovedInRoom { .. })
    }
}

/// Everything that changed, by item.
pub fn diff<I: Key, R: Key, P: Key>(
    old: &[Published<I, R, P>],
    new: &[Published<I, R, P>],
) -> Vec<Change<I, R, P>> {
    let before: BTreeMap<I, _> = old.iter().map(|item| (item.id, item)).collect();
    let after: BTreeMap<I, _> = new.iter().map(|item| (item.id, item)).collect();
    let mut ids: Vec<I> = before.keys().chain(after.keys()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let mut changes = Vec::new();
    for id in ids {
        match (before.get(&id), after.get(&id)) {
            (None, Some(item)) => changes.push(Change::Added { item: (*item).clone() }),
            (Some(item), None) => changes.push(Change::Removed { item: (*item).clone() }),
            (Some(old), Some(new)) => changes_of(old, new, &mut changes),
            (None, None) => {}
        }
    }
    changes
}

fn changes_of<I: Key, R: Key, P: Key>(
    old: &Published<I, R, P>,
    new: &Published<I, R, P>,
    changes: &mut Vec<Change<I, R, P>>,
) {
    let id = new.id;
    let (from, to) = ((old.starts_at, old.ends_at), (new.starts_at, new.ends_at));
    if from != to {
        changes.push(Change::MovedInTime { id, from, to });
    }
    if old.room != new.room {
        changes.push(Change::MovedInRoom { id, from: old.room, to: new.room });
    }
    if old.title != new.title {
        changes.push(Change::Renamed { id, from: old.title.clone(), to: new.title.clone() });
    }
    let joined = missing(&new.people, &old.people);
    let left = missing(&old.people, &new.people);
    if !joined.is_empty() || !left.is_empty() {
        changes.push(Change::PeopleChanged { id, joined, left });
    }
    if old.capacity != new.capacity {
        changes.push(Change::CapacityChanged { id, from: old.capacity, to: new.capacity });
    }
}

/// Those of the one list that the other lacks, each once and in order.
fn missing<P: Key>(from: &[P], other: &[P]) -> Vec<P> {
    let mut missing: Vec<P> = from.iter().filter(|person| !other.contains(person)).copied().collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// The programme after the changes, by item; people stand in order.
pub fn apply<I: Key, R: Key, P: Key>(
    old: &[Published<I, R, P>],
    changes: &[Change<I, R, P>],
) -> Vec<Published<I, R, P>> {
    let mut items: BTreeMap<I, Published<I, R, P>> = old.iter().map(|item| (item.id, item.clone())).collect();
    for change in changes {
        if let Change::Added { item } = change {
            items.insert(item.id, item.clone());
        }
        if matches!(change, Change::Removed { .. }) {
            items.remove(&change.id());
        }
        let Some(item) = items.get_mut(&change.id()) else { continue };
        match change {
            Change::Added { .. } | Change::Removed { .. } => {}
            Change::MovedInTime { to, .. } => (item.starts_at, item.ends_at) = *to,
            Change::MovedInRoom { to, .. } => item.room = *to,
            Change::Renamed { to, .. } => item.title.clone_from(to),
            Change::PeopleChanged { joined, left, .. } => {
                item.people.retain(|person| !left.contains(person));
                item.people.extend(joined);
            }
            Change::CapacityChanged { to, .. } => item.capacity = *to,
        }
    }
    let mut items: Vec<_> = items.into_values().collect();
    for item in &mut items {
        item.people.sort_unstable();
        item.people.dedup();
    }
    items
}
