//! Whether the database can be written, and the one line in the log when that changes.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::address::Key;
use crate::error::{Error, Result};
use crate::params;
use crate::pool::{Db, lock};
use crate::value::Value;

/// What was seen last.
#[derive(Default)]
pub(crate) struct Health {
    trouble: Mutex<Option<Error>>,
    /// Whether rows were deleted or overwritten since the files were swept.
    pub(crate) sweep_is_due: AtomicBool,
}

impl Health {
    /// Something failed. Only what passes by itself counts, and it is said once and not for each request.
    pub(crate) fn failed(&self, error: &Error) {
        if !error.is_unavailable() {
            return;
        }
        let before = lock(&self.trouble).replace(error.clone());
        if before.is_none() {
            tracing::error!("{error}; until that is over, requests are answered with 503 and jobs wait");
        }
    }

    /// Something was written durably.
    pub(crate) fn wrote(&self) {
        if lock(&self.trouble).take().is_some() {
            tracing::warn!("the database can be written again");
        }
    }

    pub(crate) fn is_well(&self) -> bool {
        lock(&self.trouble).is_none()
    }
}

impl Db {
    /// Whether the database answers and, after it could not be written, whether it can be written again.
    pub async fn probe(&self) -> Result<()> {
        self.read::<i64, Error>(|tx| tx.one("SELECT 1", params![])).await?;
        if self.health().is_well() {
            return Ok(());
        }
        // Large enough to need room of its own, and gone with the same commit. Nothing that others change is touched.
        self.write(Key::ANY, |tx| {
            let row = |number: i64| {
                [Value::from("probe"), Value::from(format!("{number:>1000}")), Value::from(0_i64)]
            };
            let rows: Vec<Value<'_>> = (0..64).flat_map(row).collect();
            tx.insert_many("INSERT INTO migration (module, name, applied_at)", 3, &rows)?;
            tx.execute("DELETE FROM migration WHERE module = 'probe'", params![])
        })
        .await
        .map(drop)
    }

    /// Whether rows were deleted or overwritten since the files were swept, so that [`Db::sweep`] has something to do.
    pub fn sweep_is_due(&self) -> bool {
        self.health().sweep_is_due.load(Ordering::Relaxed)
    }
}
