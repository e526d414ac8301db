//! The clock: the real one at the edge of the program, a fixed one that tests own.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// Tells the time. Everything below the handlers gets the time as a parameter instead.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    System,
    Fixed(Arc<Mutex<Timestamp>>),
}

impl Clock {
    /// The time of the machine.
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// Stands still at `at` until it is moved; clones move together.
    pub fn fixed(at: Timestamp) -> Self {
        Self(Source::Fixed(Arc::new(Mutex::new(at))))
    }

    /// The present moment, to the microsecond that both databases keep.
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            #[expect(
                clippy::disallowed_methods,
                reason = "this is the one place that reads the machine's time"
            )]
            Source::System => truncate(Timestamp::now()),
            Source::Fixed(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock to `to`; the machine's clock stays as it is.
    pub fn set(&self, to: Timestamp) {
        if let Source::Fixed(at) = &self.0 {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }

    /// Moves a fixed clock on by `by`.
    pub fn advance(&self, by: SignedDuration) {
        self.set(self.now() + by);
    }
}

fn truncate(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let seen_by_another = clock.clone();
        clock.advance(SignedDuration::from_hours(2));
        assert_eq!(seen_by_another.now(), Timestamp::UNIX_EPOCH + SignedDuration::from_hours(2));
    }
}
