//! An act: who does something, when, with which chance, and which pages it makes stale.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::Timestamp;

use crate::{Id, Person, Random};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in person.
    Person(Id<Person>),
    /// Someone without an account, by a form or a personal link.
    Guest,
    /// The program itself: jobs, commands.
    System,
}

/// The second parameter of every action, so that tests own time and chance.
#[derive(Debug, Clone)]
pub struct Act {
    /// The moment that counts for the whole act.
    pub now: Timestamp,
    /// Where ids and secrets come from.
    pub random: Random,
    /// Who acts.
    pub by: Actor,
    touched: Arc<Mutex<BTreeSet<String>>>,
}

impl Act {
    /// An act by `by` at `now`.
    pub fn new(now: Timestamp, random: Random, by: Actor) -> Self {
        Self { now, random, by, touched: Arc::default() }
    }

    /// A new id made in this act.
    pub fn id<T>(&self) -> Id<T> {
        self.random.id(self.now)
    }

    /// Says that pages about `topic` are stale once this act is committed.
    pub fn touch(&self, topic: impl Into<String>) {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner).insert(topic.into());
    }

    /// What was touched so far.
    pub fn touched(&self) -> BTreeSet<String> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
