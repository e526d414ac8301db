//! Counts how often a topic changed, so that cached pages know when they are stale.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

/// Content versions by topic, in the memory of this process.
#[derive(Debug, Default)]
pub struct Versions(RwLock<HashMap<String, u64>>);

impl Versions {
    /// How often `topic` changed since the start.
    pub fn of(&self, topic: &str) -> u64 {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(topic).copied().unwrap_or_default()
    }

    /// Makes everything that was rendered about `topic` stale.
    pub fn changed(&self, topic: &str) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner).entry(topic.to_owned()).or_default() += 1;
    }
}
