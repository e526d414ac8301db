//! Randomness: from the operating system at the edge of the program, from a seed in tests.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::Id;

/// A source of random bytes that is handed down as a parameter.
#[derive(Debug, Clone)]
pub struct Random(Source);

#[derive(Debug, Clone)]
enum Source {
    System,
    Seeded(Arc<Mutex<(u64, u64)>>),
}

/// Letters that nobody mistakes for one another when reading aloud or typing.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz234567890";

impl Random {
    /// The operating system's generator.
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// Always the same sequence for the same seed; never for production.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new((seed, 0)))))
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        match &self.0 {
            Source::System => {
                getrandom::fill(&mut out).expect("the operating system has a random generator");
            }
            Source::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in out.chunks_mut(32) {
                    state.1 += 1;
                    let block = Sha256::digest([state.0.to_be_bytes(), state.1.to_be_bytes()].concat());
                    chunk.copy_from_slice(&block[..chunk.len()]);
                }
            }
        }
        out
    }

    /// A new id, made at `now`.
    pub fn id<T>(&self, now: Timestamp) -> Id<T> {
        let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
        Id::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid())
    }

    /// A new UUID that has no type in the base.
    pub fn uuid(&self, now: Timestamp) -> Uuid {
        self.id::<()>(now).uuid()
    }

    /// A decimal code of `digits` (at most 18) digits, each equally likely.
    pub fn code(&self, digits: u32) -> String {
        let range = 10_u64.pow(digits);
        // Numbers above the last full multiple would make small codes likelier.
        let limit = u64::MAX - u64::MAX % range;
        loop {
            let number = u64::from_be_bytes(self.bytes());
            if number < limit {
                return format!("{:0width$}", number % range, width = digits as usize);
            }
        }
    }

    /// A secret of 160 bits as 32 letters and digits.
    pub fn token(&self) -> String {
        self.bytes::<32>().iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_sequence() {
        let (one, two) = (Random::seeded(3), Random::seeded(3));
        assert_eq!([one.token(), one.token()], [two.token(), two.token()]);
    }

    #[test]
    fn a_sequence_does_not_repeat_itself() {
        let random = Random::seeded(3);
        assert_ne!(random.token(), random.token());
    }

    #[test]
    fn a_code_keeps_its_leading_zeros() {
        let random = Random::seeded(1);
        assert!((0..200).all(|_| random.code(6).len() == 6));
    }
}
