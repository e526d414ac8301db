//! A closure that waits for a thread, and the way back to its caller.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tokio::sync::{OwnedSemaphorePermit, oneshot};

use crate::address::Key;
use crate::error::{Error, Result};
use crate::tx::Tx;

/// What a thread is sent.
pub(crate) enum Message {
    /// Work, with its place in the queue, which is free again as soon as the work is taken out.
    Work(Box<dyn Job>, Option<OwnedSemaphorePermit>),
    /// Nothing comes any more.
    Stop,
}

/// Work in a transaction. It may be run several times, and is answered once.
pub(crate) trait Job: Send {
    /// Does the work.
    fn run(&mut self, tx: &mut Tx) -> Outcome;

    /// Answers the caller: with the work's own result if the transaction ended well, else with the error.
    fn answer(self: Box<Self>, end: Result<()>);

    /// What it must not run beside of.
    fn key(&self) -> Key {
        Key::ANY
    }

    /// Whether the caller is gone.
    fn is_abandoned(&self) -> bool {
        false
    }
}

/// What is to become of a job's work.
pub(crate) enum Outcome {
    /// It counts once the transaction is committed.
    Kept,
    /// It is undone.
    Undone,
    /// It is undone, and these are run in its place.
    Split(Vec<Box<dyn Job>>),
}

/// One caller's closure.
pub(crate) struct Call<T, E, F> {
    key: Key,
    f: F,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Call<T, E, F> {
    pub(crate) fn new(key: Key, f: F, reply: oneshot::Sender<Result<T, E>>) -> Self {
        Call { key, f, result: None, reply }
    }
}

impl<T, E, F> Job for Call<T, E, F>
where
    T: Send,
    E: From<Error> + Send,
    F: FnMut(&mut Tx) -> Result<T, E> + Send,
{
    fn run(&mut self, tx: &mut Tx) -> Outcome {
        let result = guarded(tx, &mut self.f);
        let outcome = if result.is_ok() { Outcome::Kept } else { Outcome::Undone };
        self.result = Some(result);
        outcome
    }

    fn answer(self: Box<Self>, end: Result<()>) {
        let result = match (end, self.result) {
            // Its own refusal stands whatever became of the transaction.
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(Error::Aborted.into()),
            (Err(error), _) => Err(error.into()),
        };
        // A caller that has gone away does not want to know.
        drop(self.reply.send(result));
    }

    fn key(&self) -> Key {
        self.key
    }

    fn is_abandoned(&self) -> bool {
        self.reply.is_closed()
    }
}

/// Runs a closure: a panic becomes an error, and so does success after a failed statement.
pub(crate) fn guarded<T, E: From<Error>>(
    tx: &mut Tx,
    f: impl FnOnce(&mut Tx) -> Result<T, E>,
) -> Result<T, E> {
    match catch_unwind(AssertUnwindSafe(|| f(tx))) {
        Ok(Ok(_)) if tx.failed => Err(Error::Aborted.into()),
        Ok(result) => result,
        Err(_) => {
            tx.failed = true;
            Err(Error::Panicked.into())
        }
    }
}
