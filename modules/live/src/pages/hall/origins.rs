//! Where people come from: how many from one address, and who tries codes. Only in memory, and never an address itself.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;
use kernel::Id;

use crate::{model::LiveSession, rules::guessing::Tries};

/// So many addresses are kept in mind; then those that have been quiet for long are forgotten.
const MOST: usize = 10_000;

/// What came from where. Addresses are digests whose key dies with the process.
#[derive(Debug, Default)]
pub(super) struct Origins {
    key: RandomState,
    tries: Mutex<HashMap<u64, Tries>>,
    joined: Mutex<HashMap<Id<LiveSession>, HashMap<u64, u32>>>,
}

impl Origins {
    /// Whether a code may be looked up from this address.
    pub(super) fn may_try(&self, from: IpAddr, code: &str, now: Timestamp) -> bool {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        tries.get_mut(&self.digest(from)).is_none_or(|tries| tries.may(code, now))
    }

    /// A code was looked up from this address; whether it was found.
    pub(super) fn tried(&self, from: IpAddr, code: &str, found: bool, now: Timestamp) {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() >= MOST {
            tries.retain(|_, tries| !tries.is_past(now));
        }
        tries.entry(self.digest(from)).or_insert_with(|| Tries::new(now)).tried(code, found, now);
    }

    /// Somebody joined from this address.
    pub(super) fn joined(&self, session: Id<LiveSession>, from: IpAddr) {
        let mut joined = self.joined.lock().unwrap_or_else(PoisonError::into_inner);
        *joined.entry(session).or_default().entry(self.digest(from)).or_default() += 1;
    }

    /// How many joined a round from each address, the most first.
    pub(super) fn of(&self, session: Id<LiveSession>) -> Vec<u32> {
        let joined = self.joined.lock().unwrap_or_else(PoisonError::into_inner);
        let mut counts: Vec<u32> =
            joined.get(&session).map(|of| of.values().copied().collect()).unwrap_or_default();
        counts.sort_unstable_by(|one, other| other.cmp(one));
        counts
    }

    /// Nobody looks at a round any more, and it is over.
    pub(super) fn forget(&self, session: Id<LiveSession>) {
        self.joined.lock().unwrap_or_else(PoisonError::into_inner).remove(&session);
    }

    /// What stands for an address: an IPv4 address, or the /64 network that one IPv6 customer gets.
    fn digest(&self, from: IpAddr) -> u64 {
        match from.to_canonical() {
            IpAddr::V4(v4) => self.key.hash_one(v4),
            IpAddr::V6(v6) => self.key.hash_one(v6.to_bits() >> 64),
        }
    }
}
