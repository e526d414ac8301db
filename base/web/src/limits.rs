//! Limits by address and by account (governor's generic cell rate algorithm), so that one client cannot take the house down.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    net::IpAddr,
    num::NonZeroU32,
    time::Duration,
};

use governor::{Quota, RateLimiter, clock::DefaultClock, state::keyed::DefaultKeyedStateStore};

use crate::Error;

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Forms from one address: a whole hall behind one router registers at once.
    Post,
    /// Forms of a crowd from one address: a whole hall behind one router joins a live round at once.
    Crowd,
    /// Mails with a sign-in code or a personal link, by address of the client.
    SignInByClient,
    /// The same, by the mailbox that would get them.
    SignInByMailbox,
    /// Tries to enter a code.
    Code,
}

type Keyed = RateLimiter<u64, DefaultKeyedStateStore<u64>, DefaultClock>;

/// The limits of this process.
#[derive(Debug)]
pub struct Limits([Keyed; 5]);

impl Default for Limits {
    fn default() -> Self {
        let per = |burst: u32, every: Duration| {
            let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
            let quota = Quota::with_period(every).unwrap_or(Quota::per_second(NonZeroU32::MIN));
            RateLimiter::keyed(quota.allow_burst(burst))
        };
        Self([
            per(400, Duration::from_millis(200)),
            per(30, Duration::from_secs(10)),
            per(5, Duration::from_mins(2)),
            per(20, Duration::from_secs(15)),
            per(6_000, Duration::from_millis(10)),
        ])
    }
}

impl Limits {
    /// Counts one more for a client; refuses when that is too many.
    pub fn check_client(&self, limit: Limit, client: IpAddr) -> Result<(), Error> {
        self.check(limit, client_key(client))
    }

    /// Counts one more for `who`; refuses when that is too many.
    pub fn check(&self, limit: Limit, who: impl Hash) -> Result<(), Error> {
        let mut hasher = DefaultHasher::new();
        who.hash(&mut hasher);
        let limiter = match limit {
            Limit::Post => &self.0[0],
            Limit::SignInByClient => &self.0[1],
            Limit::SignInByMailbox => &self.0[2],
            Limit::Code => &self.0[3],
            Limit::Crowd => &self.0[4],
        };
        limiter.check_key(&hasher.finish()).map_err(|_| Error::too_many())
    }

    /// Forgets those who have been quiet; called now and then so that memory stays flat.
    pub fn tidy(&self) {
        self.0.iter().for_each(RateLimiter::retain_recent);
    }
}

/// What counts as one client: an IPv4 address, or the /64 network that one IPv6 customer gets.
fn client_key(address: IpAddr) -> u64 {
    match address {
        IpAddr::V4(v4) => u64::from(v4.to_bits()),
        IpAddr::V6(v6) => u64::try_from(v6.to_bits() >> 64).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mailbox_gets_few_mails_and_another_is_not_held_up() {
        let limits = Limits::default();
        let results: Vec<_> = (0..6).map(|_| limits.check(Limit::SignInByMailbox, "a").is_ok()).collect();
        assert_eq!(results, [true, true, true, true, true, false]);
        assert!(limits.check(Limit::SignInByMailbox, "b").is_ok());
    }

    #[test]
    fn one_customer_s_ipv6_network_counts_as_one_client_and_the_next_does_not() {
        let limits = Limits::default();
        let from = |address: &str| limits.check_client(Limit::Code, address.parse().expect("an address"));
        assert!((0..20).all(|n| from(&format!("2001:db8:7:1::{n:x}")).is_ok()));
        assert!(from("2001:db8:7:1:ffff::1").is_err());
        assert!(from("2001:db8:7:2::1").is_ok() && from("192.0.2.1").is_ok());
    }
}
