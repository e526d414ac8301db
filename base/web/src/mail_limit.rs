//! Mail is no weapon: one limit for each mailbox and one for each client, over all doors at which a stranger causes a mail.
//!
//! The generic cell rate algorithm (ITU-T I.371) with a queue: what is too much is put off and not refused, since a
//! school or a hall stands behind one address. Kept in memory as digests, for as long as they limit anything.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use kernel::Pace;

use crate::{client, limits::key};

/// How many mails go at once, after how long one more, and how long one may be put off.
#[derive(Debug, Clone, Copy)]
struct Flow {
    burst: i32,
    every: SignedDuration,
    longest: SignedDuration,
}

/// A hall of sixty registers and hears at once; one of six hundred within three quarters of an hour.
const CLIENT: Flow =
    Flow { burst: 60, every: SignedDuration::from_secs(5), longest: SignedDuration::from_hours(6) };
/// A family that registers for five things hears of each at once; nobody gets more than four an hour for long.
const MAILBOX: Flow =
    Flow { burst: 5, every: SignedDuration::from_mins(15), longest: SignedDuration::from_hours(2) };

impl Flow {
    /// What becomes of one more mail when those before it are due until `due`: when they are due now, and when it may go;
    /// none where it would wait too long.
    fn one_more(&self, due: Timestamp, now: Timestamp) -> (Timestamp, Option<Timestamp>) {
        let after = due.max(now) + self.every;
        let from = (after - self.every * self.burst).max(now);
        if from > now + self.longest { (due, None) } else { (after, Some(from)) }
    }
}

/// So many clients and mailboxes are kept before those that are quiet are forgotten.
const TIDY_FROM: usize = 10_000;

/// What is due to whom, in this process.
#[derive(Debug, Default)]
pub struct MailLimit {
    due: Mutex<HashMap<u64, Timestamp>>,
}

impl MailLimit {
    /// When a mail to `mailbox` may go for which this client asks now.
    pub fn pace(&self, client: IpAddr, mailbox: &str, now: Timestamp) -> Pace {
        let mut due = self.due.lock().unwrap_or_else(PoisonError::into_inner);
        if due.len() >= TIDY_FROM {
            due.retain(|_, until| *until > now);
        }
        let mut take = |flow: Flow, who: u64| {
            let until = due.entry(who).or_insert(now);
            let (after, from) = flow.one_more(*until, now);
            *until = after;
            from
        };
        let Some(for_mailbox) = take(MAILBOX, key(("mailbox", forms::email_key(mailbox)))) else {
            return Pace::Never;
        };
        // However much one client asks for: its neighbours wait no longer than this.
        let for_client = take(CLIENT, key(client::network(client))).unwrap_or(now + CLIENT.longest);
        let from = for_mailbox.max(for_client);
        if from > now { Pace::From(from) } else { Pace::Now }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn ip(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    #[test]
    fn one_mailbox_gets_few_mails_whoever_asks_and_another_is_not_held_up() {
        let limit = MailLimit::default();
        let asked: Vec<_> = (0..120).map(|n| limit.pace(ip(n), "Ada@posteo.de", NOW)).collect();
        assert_eq!(asked[..5], [Pace::Now; 5]);
        assert_eq!(asked[5], Pace::From(NOW + SignedDuration::from_mins(15)));
        assert_eq!(asked.iter().filter(|pace| **pace != Pace::Never).count(), 13);
        assert_eq!(limit.pace(ip(1), "bo@posteo.de", NOW), Pace::Now);
        let later = NOW + SignedDuration::from_hours(4);
        assert_eq!(limit.pace(ip(1), "ada@posteo.de", later), Pace::Now);
    }

    #[test]
    fn a_client_that_asks_for_much_waits_and_is_not_refused() {
        let limit = MailLimit::default();
        let asked = |n: u32| limit.pace(ip(7), &format!("p{n}@posteo.de"), NOW);
        assert!((0..60).all(|n| asked(n) == Pace::Now));
        assert_eq!(asked(60), Pace::From(NOW + SignedDuration::from_secs(5)));
        assert_eq!(asked(61), Pace::From(NOW + SignedDuration::from_secs(10)));
        assert!((100..20_000).all(|n| asked(n) != Pace::Never));
        assert_eq!(asked(20_000), Pace::From(NOW + CLIENT.longest));
        assert_eq!(limit.pace(ip(8), "ada@posteo.de", NOW), Pace::Now);
    }

    proptest! {
        #[test]
        fn no_mailbox_gets_more_than_its_flow(gaps in prop::collection::vec(0..4_000_i64, 1..200)) {
            let (limit, mut now, mut due) = (MailLimit::default(), NOW, Vec::new());
            for gap in gaps {
                now += SignedDuration::from_secs(gap);
                match limit.pace(ip(1), "ada@posteo.de", now) {
                    Pace::Never => {}
                    pace => due.push(pace.moment(now)),
                }
            }
            due.sort_unstable();
            // Between any two of them lies the time of those between, but for the burst.
            for (at, first) in due.iter().enumerate() {
                for (between, last) in (1_i32..).zip(&due[at + 1..]) {
                    let least = MAILBOX.every * (between - MAILBOX.burst + 1).max(0);
                    prop_assert!(last.duration_since(*first) >= least, "{between} in {first} to {last}");
                }
            }
        }
    }
}
