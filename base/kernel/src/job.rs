//! Work for later: jobs are rows that are written with what caused them and deleted with what they did.

use db::{Tx, params};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::{Act, House, Id, store};

/// Marks the ids of jobs.
#[derive(Debug)]
pub enum Job {}

/// Why a job could not be done; it is tried again later.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The database said no.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The stored payload does not fit the job any more.
    #[error("the payload does not fit")]
    Payload(#[from] serde_json::Error),
    /// The module's own reason; never with personal data.
    #[error("{0}")]
    Other(&'static str),
}

/// A kind of job that a module knows how to do. It runs in one transaction with the deletion of its row.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// Its name: `events.tell-interested`.
    pub name: &'static str,
    /// Does it.
    pub run: fn(&House, &mut Tx, &Act, &serde_json::Value) -> Result<(), Failure>,
}

/// Something that is looked after again and again; it finds by itself what is due.
#[derive(Clone, Copy)]
pub struct Periodic {
    /// Its name: `events.lapse`.
    pub name: &'static str,
    /// How long to wait between two rounds.
    pub every: SignedDuration,
    /// For how long the clock must have run evenly: [`pulse::BEFORE_ERASING`](crate::pulse::BEFORE_ERASING) where what is
    /// done cannot be undone, zero where a wrong clock does no harm.
    pub steady: SignedDuration,
    /// Does one bounded portion and says whether there is more.
    pub run: fn(&House, &mut Tx, &Act) -> Result<bool, Failure>,
}

/// Writes a job that is due at `due`, in the transaction of what caused it.
pub fn enqueue(
    tx: &mut Tx,
    act: &Act,
    kind: &str,
    payload: &impl Serialize,
    due: Timestamp,
) -> db::Result<()> {
    let payload =
        serde_json::to_string(payload).map_err(|_| db::Error::Value("a payload that is no JSON"))?;
    store::insert_job(tx, params![act.id::<Job>(), kind, payload, due, act.now])
}

/// The oldest job that is due, taken out of the queue; when its work fails, the savepoint puts it back.
pub fn take(tx: &mut Tx, now: Timestamp) -> db::Result<Option<JobRow>> {
    store::take_job(tx, now)
}

/// Puts a job back after a failed try, to be tried again with a growing pause (1 minute to 6 hours).
pub fn put_off(tx: &mut Tx, id: Id<Job>, attempts: i64, error: &str, now: Timestamp) -> db::Result<()> {
    let minutes = 1_i64 << attempts.clamp(0, 8);
    let due = now + SignedDuration::from_mins(minutes.min(360));
    store::put_off_job(tx, id, attempts + 1, error, due)
}

/// How many jobs wait, and how many of them failed at least once.
pub fn backlog(tx: &mut Tx) -> db::Result<(i64, i64)> {
    store::job_backlog(tx)
}

pub use store::JobRow;
