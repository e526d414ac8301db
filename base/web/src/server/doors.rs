//! How many connections there may be, in all and of one client, so that one who opens many shuts nobody else out.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::client;

/// More connections than any installation of one process has been seen to need (see `docs/performance.md`).
const MOST: usize = 65_000;
/// Files that are no connections: database, log, mail, the other processes.
const OTHER_FILES: usize = 96;
/// Files of connections that are answered with `/health` or a refusal only.
pub(super) const RESERVE: usize = 16;

/// The doors of this process. Clones are the same doors.
#[derive(Debug, Clone)]
pub struct Doors(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    most: usize,
    most_of_one: usize,
    inside: Mutex<Inside>,
}

#[derive(Debug, Default)]
struct Inside {
    all: usize,
    of: HashMap<IpAddr, usize>,
}

impl Default for Doors {
    /// As many as there may be files. One client may have half of them: a whole hall behind one router is one client.
    fn default() -> Self {
        let most = files().saturating_sub(OTHER_FILES + RESERVE).clamp(RESERVE, MOST);
        Self::of(most, most.div_ceil(2))
    }
}

impl Doors {
    /// Doors for this many connections, in all and of one client.
    pub fn of(most: usize, most_of_one: usize) -> Self {
        Self(Arc::new(Inner { most, most_of_one, inside: Mutex::default() }))
    }

    /// Lets one more in, and out again when the seat is dropped; nothing when there is no room. Where all come from one
    /// proxy, it is no client, and nobody is named.
    pub(crate) fn enter(&self, client: Option<IpAddr>) -> Option<Seat> {
        let client = client.map(client::network);
        let mut inside = self.0.inside();
        if inside.all >= self.0.most {
            return None;
        }
        if let Some(client) = client {
            let here = inside.of.entry(client).or_default();
            if *here >= self.0.most_of_one {
                return None;
            }
            *here += 1;
        }
        inside.all += 1;
        Some(Seat { doors: Arc::clone(&self.0), client })
    }
}

impl Inner {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One connection, or one request of a client behind a proxy, for as long as it lasts.
#[derive(Debug)]
pub struct Seat {
    doors: Arc<Inner>,
    client: Option<IpAddr>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut inside = self.doors.inside();
        inside.all -= 1;
        let Some(client) = self.client else { return };
        if let Some(here) = inside.of.get_mut(&client) {
            *here -= 1;
            if *here == 0 {
                inside.of.remove(&client);
            }
        }
    }
}

/// How many files this process may have open, after asking for what it could use.
fn files() -> usize {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = u64::try_from(MOST + OTHER_FILES + RESERVE).unwrap_or(u64::MAX);
    let could = maximum.map_or(wanted, |most| most.min(wanted));
    let raised = current.is_some_and(|now| now < could)
        && setrlimit(Resource::Nofile, Rlimit { current: Some(could), maximum }).is_ok();
    let now = if raised { Some(could) } else { current };
    now.map_or(usize::MAX, |now| usize::try_from(now).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> Option<IpAddr> {
        text.parse().ok()
    }

    #[test]
    fn one_client_gets_its_part_and_all_together_no_more_than_there_is() {
        let doors = Doors::of(5, 3);
        let mut seats: Vec<_> = (0..3).filter_map(|_| doors.enter(ip("192.0.2.1"))).collect();
        assert_eq!(seats.len(), 3);
        assert!(doors.enter(ip("192.0.2.1")).is_none() && doors.enter(ip("::ffff:192.0.2.1")).is_none());
        seats.extend([doors.enter(ip("2001:db8::1")), doors.enter(ip("2001:db8::2"))].into_iter().flatten());
        assert_eq!(seats.len(), 5);
        assert!(doors.enter(ip("192.0.2.3")).is_none() && doors.enter(None).is_none());
        seats.remove(0);
        assert!(doors.enter(ip("192.0.2.1")).is_some());
        drop(seats);
        assert!(doors.0.inside().of.is_empty() && doors.0.inside().all == 0);
    }

    #[test]
    fn a_proxy_is_no_client() {
        let doors = Doors::of(9, 1);
        assert_eq!((0..20).filter_map(|_| doors.enter(None)).collect::<Vec<_>>().len(), 9);
    }
}
