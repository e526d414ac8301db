//! Whether the clock can be trusted: what cannot be undone waits until it has run evenly for a while.

use db::Tx;
use jiff::{SignedDuration, Timestamp};

use crate::store;

/// How long the clock must have run evenly before anything is erased because its time has come.
pub const BEFORE_ERASING: SignedDuration = SignedDuration::from_hours(24);
/// The same before places are given away or people are written to because a moment has come.
pub const BEFORE_TELLING: SignedDuration = SignedDuration::from_hours(1);
/// A machine may rest so long without anybody doubting its clock.
const REST: SignedDuration = SignedDuration::from_hours(36);
/// Clocks are put right by less than this all the time.
const CORRECTION: SignedDuration = SignedDuration::from_mins(10);

db::row! {
    /// What is known of the clock.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Pulse {
        /// What it said when it was looked at last.
        pub seen_at: Timestamp,
        /// Since when it has not jumped.
        pub steady_since: Timestamp,
        /// What it had said before it jumped, as long as that matters.
        pub jumped_from: Option<Timestamp>,
    }
}

impl Pulse {
    /// What is known after the clock was looked at once more. `before` is what was known, `newest` the moment of the
    /// newest row, which tells the time where nothing else does.
    pub fn next(before: Option<Self>, newest: Option<Timestamp>, now: Timestamp) -> Self {
        let (last, since) = match (before, newest) {
            (Some(before), _) => (before.seen_at, before.steady_since),
            (None, Some(newest)) => (newest, newest),
            // A new house: there is nothing yet that a wrong clock could take.
            (None, None) => (now, now - BEFORE_ERASING),
        };
        let gone = now.duration_since(last);
        if gone > REST || gone < -CORRECTION {
            return Self { seen_at: now, steady_since: now, jumped_from: Some(last) };
        }
        let jumped_from = before.and_then(|before| before.jumped_from);
        let steady = now.duration_since(since) >= BEFORE_ERASING;
        Self { seen_at: now, steady_since: since, jumped_from: jumped_from.filter(|_| !steady) }
    }

    /// For how long the clock has run evenly.
    pub fn steady_for(&self, now: Timestamp) -> SignedDuration {
        now.duration_since(self.steady_since)
    }

    /// When everything goes on that waits.
    pub fn erases_from(&self) -> Timestamp {
        self.steady_since + BEFORE_ERASING
    }
}

/// What was known when the clock was looked at last.
pub fn read(tx: &mut Tx) -> db::Result<Option<Pulse>> {
    store::pulse(tx)
}

/// Looks at the clock, and remembers what it says.
pub fn beat(tx: &mut Tx, now: Timestamp) -> db::Result<Pulse> {
    let (before, newest) = (store::pulse(tx)?, store::newest(tx)?);
    let pulse = Pulse::next(before, newest, now);
    store::save_pulse(tx, &pulse)?;
    Ok(pulse)
}

/// When the tables were rewritten last, on a database where deleted rows stay in the files until then.
pub fn rewritten_at(tx: &mut Tx) -> db::Result<Option<Timestamp>> {
    store::rewritten_at(tx)
}

/// Remembers that they were.
pub fn rewritten(tx: &mut Tx, now: Timestamp) -> db::Result<()> {
    store::save_rewritten(tx, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn hours(hours: i64) -> SignedDuration {
        SignedDuration::from_hours(hours)
    }

    fn begin() -> Timestamp {
        "2026-11-27T12:00:00Z".parse().expect("a moment")
    }

    fn steady() -> Pulse {
        Pulse { seen_at: begin(), steady_since: begin() - hours(1000), jumped_from: None }
    }

    #[test]
    fn an_even_clock_stays_trusted_over_a_night_and_a_weekend() {
        for pause in [0, 1, 12, 36] {
            let now = begin() + hours(pause);
            let pulse = Pulse::next(Some(steady()), None, now);
            assert_eq!((pulse.steady_since, pulse.jumped_from), (steady().steady_since, None));
        }
    }

    #[test]
    fn a_clock_that_jumps_either_way_is_not_trusted_for_a_day() {
        for jump in [hours(400 * 24), hours(-1), hours(-400 * 24), hours(37)] {
            let now = begin() + jump;
            let pulse = Pulse::next(Some(steady()), None, now);
            assert_eq!((pulse.steady_for(now), pulse.jumped_from), (SignedDuration::ZERO, Some(begin())));
            let mut later = pulse;
            for _ in 0..23 {
                later = Pulse::next(Some(later), None, later.seen_at + hours(1));
                assert!(later.steady_for(later.seen_at) < BEFORE_ERASING && later.jumped_from.is_some());
            }
            later = Pulse::next(Some(later), None, later.seen_at + hours(1));
            assert!(later.steady_for(later.seen_at) >= BEFORE_ERASING);
            assert_eq!(later.jumped_from, None);
        }
    }

    #[test]
    fn a_clock_that_goes_there_and_back_is_not_trusted_either() {
        let there = Pulse::next(Some(steady()), None, begin() + hours(400 * 24));
        let back = Pulse::next(Some(there), None, begin() + hours(1));
        assert_eq!(back.steady_for(begin() + hours(1)), SignedDuration::ZERO);
    }

    #[test]
    fn where_nobody_looked_before_the_newest_row_tells_the_time() {
        let far = begin() + hours(400 * 24);
        assert_eq!(Pulse::next(None, Some(begin()), far).steady_for(far), SignedDuration::ZERO);
        assert_eq!(Pulse::next(None, Some(begin()), begin() + hours(2)).steady_since, begin());
        assert!(Pulse::next(None, None, begin()).steady_for(begin()) >= BEFORE_ERASING);
    }
}
