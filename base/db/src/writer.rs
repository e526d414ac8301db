//! A writer thread: many waiting closures share one transaction, each in a savepoint of its own.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crossbeam_channel::Receiver;

use crate::address::Key;
use crate::error::{Error, Result};
use crate::health::Health;
use crate::job::{Job, Message, Outcome};
use crate::stats::Counters;
use crate::tx::{Done, Tx};

/// How often a closure that runs singly is tried, and the first pause between, which doubles.
const TRIES: u32 = 7;
const PAUSE: Duration = Duration::from_millis(5);

/// A thread that writes.
pub(crate) struct Writer {
    pub(crate) tx: Tx,
    pub(crate) queue: Receiver<Message>,
    pub(crate) batch: usize,
    pub(crate) counters: Arc<Counters>,
    pub(crate) health: Arc<Health>,
    /// What has been taken out of the queue and not yet been done.
    pub(crate) waiting: VecDeque<Box<dyn Job>>,
}

impl Writer {
    /// Works until the queue ends.
    pub(crate) fn work(mut self) {
        let mut stopping = false;
        while !stopping {
            match self.queue.recv() {
                Ok(Message::Work(job, place)) => {
                    drop(place);
                    self.waiting.push_back(job);
                }
                Ok(Message::Stop) | Err(_) => stopping = true,
            }
            while !self.waiting.is_empty() {
                stopping |= self.share();
            }
        }
    }

    /// Runs what has been taken out of the queue and all that waits in it in one transaction; says
    /// whether to stop afterwards.
    fn share(&mut self) -> bool {
        let waiting = std::mem::take(&mut self.waiting);
        let mut batch = Batch { waiting, done: Vec::new(), rows: Done::default(), stopping: false };
        let end = self.together(&mut batch);
        self.look(&end);
        match end {
            Ok(()) => {
                Counters::add(&self.counters.writes, batch.done.len());
                batch.done.drain(..).for_each(|job| job.answer(Ok(())));
            }
            Err(Error::Uncertain) => {
                batch.done.drain(..).for_each(|job| job.answer(Err(Error::Uncertain)));
            }
            Err(_) => {
                self.tx.rollback();
                let mut tries = TRIES;
                for job in batch.done.drain(..).chain(batch.waiting.drain(..)) {
                    // When the database is away, not every caller waits for all tries anew.
                    let end = self.singly(job, tries);
                    tries = if matches!(end, Err(Error::Unavailable(_))) { 1 } else { TRIES };
                }
            }
        }
        self.waiting = batch.waiting;
        batch.stopping
    }

    fn together(&mut self, batch: &mut Batch) -> Result<()> {
        self.tx.begin_write(batch.waiting.front().map_or(Key::ANY, |job| job.key()))?;
        let mut savepoint = Savepoint::default();
        while let Some(mut job) = batch.next(&self.queue, self.batch) {
            self.tx.start();
            let outcome = match savepoint.protect(&mut self.tx, job.key()) {
                Ok(true) => job.run(&mut self.tx),
                Ok(false) => {
                    // Another process holds its key. Whoever waits for a key must hold no other, or two
                    // would wait for each other: it comes first in the next transaction.
                    batch.waiting.push_front(job);
                    break;
                }
                Err(error) => {
                    batch.done.push(job);
                    return Err(error);
                }
            };
            let kept = matches!(outcome, Outcome::Kept);
            if kept {
                batch.rows |= self.tx.done;
            }
            match outcome {
                // The order of arrival is kept: the parts come before all that wait behind.
                Outcome::Split(parts) => {
                    parts.into_iter().rev().for_each(|part| batch.waiting.push_front(part));
                }
                Outcome::Kept | Outcome::Undone => batch.done.push(job),
            }
            if let Some(error) = self.tx.broken.take() {
                return Err(error);
            }
            savepoint.after(&self.tx, kept);
        }
        self.tx.commit(savepoint.last_steps())?;
        Counters::add(&self.counters.commits, 1);
        self.committed(batch.rows);
        Ok(())
    }

    /// After a commit.
    fn committed(&self, rows: Done) {
        if rows.changed {
            self.health.wrote();
        }
        if rows.erased {
            self.health.sweep_is_due.store(true, Ordering::Relaxed);
        }
    }

    /// Whether what was tried found the database away or full.
    fn look<T>(&mut self, end: &Result<T>) {
        if let Some(error) = self.tx.trouble.take() {
            self.health.failed(&error);
        }
        if let Err(error) = end {
            self.health.failed(error);
        }
    }

    /// Runs one job in a transaction of its own, several times if others are in its way.
    fn singly(&mut self, mut job: Box<dyn Job>, tries: u32) -> Result<()> {
        let mut pause = PAUSE;
        for attempt in 1..=tries {
            Counters::add(&self.counters.retries, 1);
            let end = self.alone(job.as_mut());
            self.look(&end);
            let end = match end {
                Ok(None) => Ok(()),
                Ok(Some(parts)) => {
                    return parts.into_iter().try_for_each(|part| match self.singly(part, tries) {
                        Err(error @ Error::Unavailable(_)) => Err(error),
                        _ => Ok(()),
                    });
                }
                Err(error) => {
                    self.tx.rollback();
                    if error.is_transient() && attempt < tries {
                        std::thread::sleep(pause);
                        pause *= 2;
                        continue;
                    }
                    Err(error)
                }
            };
            Counters::add(&self.counters.writes, 1);
            job.answer(end.clone());
            return end;
        }
        Ok(())
    }

    /// One try; answers the parts when the job is to be split.
    fn alone(&mut self, job: &mut dyn Job) -> Result<Option<Vec<Box<dyn Job>>>> {
        self.tx.begin_write(job.key())?;
        let outcome = job.run(&mut self.tx);
        if let Some(error) = self.tx.broken.take() {
            return Err(error);
        }
        match outcome {
            Outcome::Kept => {
                let rows = self.tx.done;
                self.tx.commit(&[])?;
                Counters::add(&self.counters.commits, 1);
                self.committed(rows);
                Ok(None)
            }
            Outcome::Undone => {
                self.tx.rollback();
                Ok(None)
            }
            Outcome::Split(parts) => {
                self.tx.rollback();
                Ok(Some(parts))
            }
        }
    }
}

/// The jobs that share a transaction.
struct Batch {
    waiting: VecDeque<Box<dyn Job>>,
    done: Vec<Box<dyn Job>>,
    /// What was done that is to be kept.
    rows: Done,
    stopping: bool,
}

impl Batch {
    /// The next job that already waits, as long as the batch is not full.
    fn next(&mut self, queue: &Receiver<Message>, limit: usize) -> Option<Box<dyn Job>> {
        if let Some(job) = self.waiting.pop_front() {
            return Some(job);
        }
        if self.stopping || self.done.len() >= limit {
            return None;
        }
        match queue.try_recv() {
            Ok(Message::Work(job, _)) => Some(job),
            Ok(Message::Stop) => {
                self.stopping = true;
                None
            }
            Err(_) => None,
        }
    }
}

/// The savepoint that guards the work of earlier jobs against the next one, with no more statements
/// than needed: PostgreSQL pays a round trip for each.
#[derive(Default)]
struct Savepoint {
    /// Whether the transaction holds work to be guarded.
    kept: bool,
    state: State,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum State {
    /// There is none.
    #[default]
    None,
    /// It is set, and nothing was done since.
    Clean,
    /// It is set, and what was done since counts.
    Passed,
    /// What was done since it was set, or since the beginning, has to be undone.
    Spoilt,
}

impl Savepoint {
    /// Before a job; says whether it can run, which it cannot while others hold its key.
    fn protect(&mut self, tx: &mut Tx, key: Key) -> Result<bool> {
        if !self.kept && self.state == State::Spoilt {
            self.state = State::None;
            tx.rollback();
            return tx.begin_write(key).map(|()| true);
        }
        let mut steps = match self.state {
            State::None | State::Clean => Vec::new(),
            State::Passed => vec!["RELEASE SAVEPOINT work"],
            State::Spoilt => vec!["ROLLBACK TO SAVEPOINT work"],
        };
        if !tx.holds(key) {
            // The lock must outlive the savepoint.
            if matches!(self.state, State::Clean | State::Spoilt) {
                steps.push("RELEASE SAVEPOINT work");
            }
            self.state = State::None;
            if !tx.try_lock(&steps, key)? {
                return Ok(false);
            }
            steps.clear();
        }
        if self.kept {
            if matches!(self.state, State::None | State::Passed) {
                steps.push("SAVEPOINT work");
            }
            self.state = State::Clean;
        }
        if !steps.is_empty() {
            tx.control(&steps)?;
        }
        Ok(true)
    }

    /// After a job.
    fn after(&mut self, tx: &Tx, kept: bool) {
        if !tx.touched && !tx.failed {
            return;
        }
        if kept {
            self.state = if self.kept { State::Passed } else { State::None };
            self.kept = true;
        } else {
            self.state = State::Spoilt;
        }
    }

    /// What must be done before the commit.
    fn last_steps(&self) -> &'static [&'static str] {
        match (self.kept, self.state) {
            (true, State::Spoilt) => &["ROLLBACK TO SAVEPOINT work"],
            // Nothing is kept: what is committed must be empty.
            (false, State::Spoilt) => &["ROLLBACK", "BEGIN"],
            _ => &[],
        }
    }
}
