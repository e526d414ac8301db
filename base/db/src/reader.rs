//! A reader thread: each closure sees one snapshot of the database.

use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::Receiver;

use crate::error::{Error, Result};
use crate::health::Health;
use crate::job::{Job, Message};
use crate::stats::Counters;
use crate::tx::Tx;

/// How often a closure is tried when the connection was lost, and the pause between.
const TRIES: u32 = 4;
const PAUSE: Duration = Duration::from_millis(20);

/// A thread that reads.
pub(crate) struct Reader {
    pub(crate) tx: Tx,
    pub(crate) queue: Receiver<Message>,
    pub(crate) counters: Arc<Counters>,
    pub(crate) health: Arc<Health>,
}

impl Reader {
    /// Works until the queue ends.
    pub(crate) fn work(mut self) {
        // The transaction is ended after the answer, together with the beginning of the next one
        // where somebody waits already: PostgreSQL pays a round trip for each.
        let mut open = false;
        loop {
            let message = if let Ok(message) = self.queue.try_recv() {
                message
            } else {
                if std::mem::take(&mut open) {
                    self.tx.rollback();
                }
                let Ok(message) = self.queue.recv() else { return };
                message
            };
            match message {
                Message::Work(job, place) => {
                    drop(place);
                    if !job.is_abandoned() {
                        self.read(job, &mut open);
                    }
                }
                Message::Stop => break,
            }
        }
        self.tx.rollback();
    }

    fn read(&mut self, mut job: Box<dyn Job>, open: &mut bool) {
        let mut end = Ok(());
        for attempt in 0..TRIES {
            if attempt > 0 {
                Counters::add(&self.counters.retries, 1);
                std::thread::sleep(PAUSE * attempt);
            }
            end = self.snapshot(job.as_mut(), open);
            if !end.as_ref().is_err_and(Error::is_transient) {
                break;
            }
            self.tx.rollback();
            *open = false;
        }
        Counters::add(&self.counters.reads, 1);
        if let Some(error) = self.tx.trouble.take().or(end.as_ref().err().cloned()) {
            self.health.failed(&error);
        }
        job.answer(end);
    }

    fn snapshot(&mut self, job: &mut dyn Job, open: &mut bool) -> Result<()> {
        self.tx.begin_read(*open)?;
        *open = true;
        job.run(&mut self.tx);
        self.tx.broken.take().map_or(Ok(()), Err)
    }
}
