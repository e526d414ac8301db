//! Limits by address and by account (governor's generic cell rate algorithm), so that one client cannot take the house down.

use std::{
    collections::HashSet,
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    middleware::NoOpMiddleware,
    state::keyed::DefaultKeyedStateStore,
};

use jiff::Timestamp;
use kernel::Pace;

use crate::{Error, client, mail_limit::MailLimit};

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Forms from one address: a whole hall behind one router registers at once.
    Post,
    /// Forms of a crowd from one address: a whole hall behind one router joins a live round at once.
    Crowd,
    /// Mails that somebody who is known asks for again and again: to try the settings, to change an address.
    Again,
    /// Tries to enter a code.
    Code,
    /// Codes of which nobody here knows, by address of the client: many in a hall mistype one.
    UnknownCode,
}

impl Limit {
    const ALL: [Self; 5] = [Self::Post, Self::Crowd, Self::Again, Self::Code, Self::UnknownCode];

    /// How many at once, and after how long one more.
    const fn quota(self) -> (u32, Duration) {
        match self {
            Self::Post => (400, Duration::from_millis(200)),
            Self::Crowd => (6_000, Duration::from_millis(10)),
            Self::Again => (5, Duration::from_mins(2)),
            Self::Code => (20, Duration::from_secs(15)),
            Self::UnknownCode => (200, Duration::from_secs(2)),
        }
    }
}

type Keyed<C> = RateLimiter<u64, DefaultKeyedStateStore<u64>, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// After so many checks of one kind, those who have been quiet are forgotten: memory stays flat, and one check in
/// thousands pays for it.
const TIDY_AFTER: u32 = 4_096;

/// So many codes are remembered as known to a client; all begin anew beyond it.
const MOST_KNOWN: usize = 20_000;

/// The limits of this process.
pub struct Limits<C: Clock = DefaultClock> {
    kinds: Vec<(Keyed<C>, AtomicU32)>,
    known: Mutex<HashSet<u64>>,
    mail: MailLimit,
}

impl Default for Limits {
    fn default() -> Self {
        Self::by(&DefaultClock::default())
    }
}

impl<C: Clock> fmt::Debug for Limits<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Limits").finish_non_exhaustive()
    }
}

impl<C: Clock + Clone> Limits<C> {
    /// No limit reached yet, by this clock.
    fn by(clock: &C) -> Self {
        let keyed = |limit: Limit| {
            let (burst, every) = limit.quota();
            let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
            let quota = Quota::with_period(every).unwrap_or(Quota::per_second(NonZeroU32::MIN));
            let store = DefaultKeyedStateStore::default();
            (RateLimiter::new(quota.allow_burst(burst), store, clock.clone()), AtomicU32::new(0))
        };
        Self { kinds: Limit::ALL.map(keyed).into(), known: Mutex::default(), mail: MailLimit::default() }
    }

    /// Counts one more for a client; refuses when that is too many.
    pub fn check_client(&self, limit: Limit, client: IpAddr) -> Result<(), Error> {
        self.check(limit, client::network(client))
    }

    /// Counts one more for `who`; refuses when that is too many.
    pub fn check(&self, limit: Limit, who: impl Hash) -> Result<(), Error> {
        let (limiter, checks) = &self.kinds[limit as usize];
        if checks.fetch_add(1, Ordering::Relaxed) % TIDY_AFTER == TIDY_AFTER - 1 {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        limiter.check_key(&key(who)).map_err(|_| Error::too_many())
    }

    /// Whether a client may learn whether there is anything under `code`. Whoever tries many codes is slowed down, and then
    /// reads the same whether there is something or not. A code that somebody at this address found before is answered all
    /// the same: a hall behind one router goes on joining while one in it tries others.
    pub fn check_code(&self, client: IpAddr, code: &str, is_there: bool) -> Result<(), Error> {
        let here = key((client::network(client), code));
        if is_there && self.known().contains(&here) {
            return Ok(());
        }
        self.check_client(Limit::UnknownCode, client)?;
        if is_there {
            let mut known = self.known();
            if known.len() >= MOST_KNOWN {
                known.clear();
            }
            known.insert(here);
        }
        Ok(())
    }

    /// When a mail to `mailbox` may go that a client asks for whom nobody knows; refuses nobody.
    pub fn mail(&self, client: IpAddr, mailbox: &str, now: Timestamp) -> Pace {
        self.mail.pace(client, mailbox, now)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashSet<u64>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn key(who: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    who.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use governor::clock::FakeRelativeClock;

    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn one_customer_s_ipv6_network_counts_as_one_client_and_the_next_does_not() {
        let limits = Limits::default();
        let from = |address: &str| limits.check_client(Limit::Code, ip(address));
        assert!((0..20).all(|n| from(&format!("2001:db8:7:1::{n:x}")).is_ok()));
        assert!(from("2001:db8:7:1:ffff::1").is_err());
        assert!(from("2001:db8:7:2::1").is_ok() && from("192.0.2.1").is_ok());
    }

    #[test]
    fn every_limit_has_its_own_place() {
        assert!(Limit::ALL.iter().enumerate().all(|(place, limit)| *limit as usize == place));
    }

    #[test]
    fn those_who_have_been_quiet_are_forgotten_by_themselves() {
        let clock = FakeRelativeClock::default();
        let limits = Limits::by(&clock);
        for client in 0..TIDY_AFTER * 8 {
            clock.advance(Limit::Post.quota().1);
            limits.check(Limit::Post, client).expect("the first of each client");
        }
        let kept = limits.kinds[Limit::Post as usize].0.len();
        assert!(kept <= TIDY_AFTER as usize, "{kept} are kept");
    }

    #[test]
    fn whoever_walks_through_codes_is_slowed_down_and_the_hall_beside_them_joins() {
        let (clock, hall) = (FakeRelativeClock::default(), ip("192.0.2.1"));
        let limits = Limits::by(&clock);
        assert!(limits.check_code(hall, "482913", true).is_ok());
        let walked =
            (0..1_000).filter(|code| limits.check_code(hall, &code.to_string(), false).is_ok()).count();
        assert_eq!(walked, 199);
        // What there is beyond looks like what there is not.
        assert!(limits.check_code(hall, "777777", true).is_err());
        // Two thousand phones in the same hall.
        assert!((0..2_000).all(|_| limits.check_code(hall, "482913", true).is_ok()));
        assert!(limits.check_code(ip("192.0.2.2"), "777777", true).is_ok());
        clock.advance(Duration::from_mins(1));
        let later =
            (0..1_000).filter(|code| limits.check_code(hall, &code.to_string(), false).is_ok()).count();
        assert_eq!(later, 30);
    }
}
