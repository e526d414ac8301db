//! Rules of a conference programme: who and what is booked twice, what changed since it was published, which items
//! make up a conference day, and how they lie in a table. Pure: no clock, no files, no database.
//!
//! The ids of items, rooms and people are whatever the caller has: anything small that can be copied and ordered.

mod changes;
mod conflicts;
mod days;
mod grid;

pub use crate::{
    changes::{Change, Published, apply, diff},
    conflicts::{Conflict, Shared, conflicts},
    days::{Day, days},
    grid::{Cell, Column, Grid, Row, grid},
};

use std::hash::Hash;

use jiff::Timestamp;

/// What an id must be able to do.
pub trait Key: Copy + Eq + Hash + Ord {}

impl<K: Copy + Eq + Hash + Ord> Key for K {}

/// An item of the programme with its time and what it takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot<I, R, P> {
    /// The item.
    pub id: I,
    /// Its room; `None` concerns the whole house, as a break does.
    pub room: Option<R>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over; what ends before it begins takes up no time.
    pub ends_at: Timestamp,
    /// Who has to be there.
    pub people: Vec<P>,
}

impl<I, R, P> Slot<I, R, P> {
    /// Whether both take up some of the same time; touching ends do not.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_at.max(other.starts_at) < self.ends_at.min(other.ends_at)
    }
}
