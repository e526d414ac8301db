//! When a mail may go that somebody asked for whom nobody knows.

use jiff::Timestamp;

/// When a mail may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pace {
    /// At once.
    #[default]
    Now,
    /// From this moment on: too many were asked for from one place, or to one mailbox.
    From(Timestamp),
    /// Not at all: the mailbox got enough of the same already. Whoever asked is told the same as always.
    Never,
}

impl Pace {
    /// The moment from which it may go, when it is caused at `now`.
    pub fn moment(self, now: Timestamp) -> Timestamp {
        match self {
            Self::From(from) => from.max(now),
            Self::Now | Self::Never => now,
        }
    }
}
