//! Who tries codes: wrong ones run out, and a code that was found once stays open to everybody behind the same address.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

/// So many wrong codes are taken at once; a hall that mistypes has as many.
const BURST: u32 = 40;
/// Then one more each time this has gone by.
const ONE_MORE: SignedDuration = SignedDuration::from_secs(5);
/// So many codes are known at one address; more are no hall.
const KNOWN: usize = 16;

/// What came from one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tries {
    /// How many wrong codes can still be tried, as of `at`.
    left: u32,
    at: Timestamp,
    /// Codes that were found from there.
    known: BTreeSet<String>,
}

impl Tries {
    /// Of an address that nothing is known of.
    pub const fn new(now: Timestamp) -> Self {
        Self { left: BURST, at: now, known: BTreeSet::new() }
    }

    /// Whether `code` may be looked up now. What was found before always may.
    pub fn may(&mut self, code: &str, now: Timestamp) -> bool {
        self.refill(now);
        self.left > 0 || self.known.contains(code)
    }

    /// A code was looked up; whether it was found.
    pub fn tried(&mut self, code: &str, found: bool, now: Timestamp) {
        self.refill(now);
        if !found {
            self.left = self.left.saturating_sub(1);
        } else if self.known.len() < KNOWN {
            self.known.insert(code.to_owned());
        }
    }

    /// Whether nothing of it matters any more.
    pub fn is_past(&self, now: Timestamp) -> bool {
        now.duration_since(self.at) > SignedDuration::from_hours(12)
    }

    fn refill(&mut self, now: Timestamp) {
        let more = now.duration_since(self.at).as_secs() / ONE_MORE.as_secs();
        let Ok(more) = u32::try_from(more) else { return };
        if more > 0 {
            (self.left, self.at) = (self.left.saturating_add(more).min(BURST), now);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
    }

    #[test]
    fn a_code_that_was_found_stays_open_when_wrong_ones_have_run_out() {
        let mut tries = Tries::new(at(0));
        tries.tried("111111", true, at(0));
        for _ in 0..BURST {
            assert!(tries.may("000000", at(1)));
            tries.tried("000000", false, at(1));
        }
        assert_eq!([tries.may("000000", at(2)), tries.may("111111", at(2))], [false, true]);
        assert!(tries.may("222222", at(7)));
    }

    proptest! {
        #[test]
        fn walking_through_codes_takes_weeks(gaps in prop::collection::vec(0..4_i64, 1..400)) {
            let mut tries = Tries::new(at(0));
            let (mut now, mut looked) = (0, 0);
            for gap in gaps {
                now += gap;
                if tries.may("000000", at(now)) {
                    tries.tried("000000", false, at(now));
                    looked += 1;
                }
            }
            prop_assert!(looked <= i64::from(BURST) + now / ONE_MORE.as_secs() + 1);
        }

        #[test]
        fn known_codes_never_run_out(known in 1..2_000_u32) {
            let mut tries = Tries::new(at(0));
            for _ in 0..known {
                prop_assert!(tries.may("123456", at(0)));
                tries.tried("123456", true, at(0));
            }
            prop_assert!(tries.may("654321", at(0)));
        }
    }
}
