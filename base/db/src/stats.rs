//! What the threads have done so far, in numbers.

use std::sync::atomic::{AtomicU64, Ordering};

/// What has been done since the database was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stats {
    /// Closures that read.
    pub reads: u64,
    /// Closures that wrote, or were refused; a batch of a [`Batcher`](crate::Batcher) is one.
    pub writes: u64,
    /// Transactions that were committed.
    pub commits: u64,
    /// Runs of closures after the first one.
    pub retries: u64,
}

/// The same, while it is counted.
#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) reads: AtomicU64,
    pub(crate) writes: AtomicU64,
    pub(crate) commits: AtomicU64,
    pub(crate) retries: AtomicU64,
}

impl Counters {
    pub(crate) fn add(counter: &AtomicU64, more: usize) {
        counter.fetch_add(more as u64, Ordering::Relaxed);
    }

    pub(crate) fn read(&self) -> Stats {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Stats {
            reads: read(&self.reads),
            writes: read(&self.writes),
            commits: read(&self.commits),
            retries: read(&self.retries),
        }
    }
}
