//! How much each person says: more than fingers can do is not read, however many lines it comes over.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use kernel::Id;

use crate::model::Participant;

/// As much is taken from one person within [`WHILE`]; a phone sends what is tapped faster at this pace.
const MOST: u32 = 40;
const WHILE: SignedDuration = SignedDuration::from_secs(10);

/// What was said lately.
#[derive(Debug, Default)]
pub(super) struct Taps(Mutex<Lately>);

/// Counted from one moment on, for everyone at once: what is older is forgotten as a whole.
#[derive(Debug, Default)]
struct Lately {
    since: Timestamp,
    said: HashMap<Id<Participant>, u32>,
}

impl Taps {
    /// Counts one more; whether it may be read.
    pub(super) fn count(&self, person: Id<Participant>, now: Timestamp) -> bool {
        let mut lately = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if now.duration_since(lately.since).abs() > WHILE {
            *lately = Lately { since: now, said: HashMap::new() };
        }
        let said = lately.said.entry(person).or_default();
        *said += 1;
        *said <= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_taps_faster_than_fingers_waits_and_nobody_else_does() {
        let taps = Taps::default();
        let at = |seconds| Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds);
        let random = kernel::Random::seeded(1);
        let act = kernel::Act::new(at(0), random, kernel::Actor::System);
        let (quick, calm) = (act.id(), act.id());
        assert!((0..MOST).all(|_| taps.count(quick, at(100))));
        assert_eq!([taps.count(quick, at(101)), taps.count(calm, at(101))], [false, true]);
        assert!(taps.count(quick, at(111)));
    }
}
