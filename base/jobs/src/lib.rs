//! Does what is due: queued jobs of all modules, and what they look after again and again.

mod upkeep;

use std::{collections::HashMap, time::Duration};

use db::{Key, Tx};
use jiff::Timestamp;
use kernel::{DomainEvent, House, JobKind, Listener, Periodic, job};
use upkeep::Upkeep;

/// How long the runner sleeps when nothing is due.
const PAUSE: Duration = Duration::from_secs(1);

/// Knows all jobs of all modules and when each periodic one ran last.
pub struct Runner {
    house: House,
    kinds: HashMap<&'static str, JobKind>,
    listeners: HashMap<&'static str, Listener>,
    periodic: Vec<(Periodic, Option<Timestamp>)>,
    upkeep: Option<Upkeep>,
}

/// What became of one job.
enum Outcome {
    Nothing,
    Done,
    Failed,
}

impl Runner {
    /// A runner for the modules of `house`.
    pub fn new(house: House) -> Self {
        let modules = house.modules;
        Self {
            kinds: modules.iter().flat_map(|module| module.jobs).map(|kind| (kind.name, *kind)).collect(),
            listeners: modules
                .iter()
                .flat_map(|module| module.listeners)
                .map(|ear| (ear.name, *ear))
                .collect(),
            periodic: modules
                .iter()
                .flat_map(|module| module.periodic)
                .map(|periodic| (*periodic, None))
                .collect(),
            upkeep: None,
            house,
        }
    }

    /// Looks at the clock and after the files too, as a program that serves must: see [`kernel::pulse`].
    #[must_use]
    pub fn careful(mut self) -> Self {
        self.upkeep = Some(Upkeep::default());
        self
    }

    /// Does everything that is due at the house's present time, and returns how much that was.
    pub async fn run_due(&mut self) -> db::Result<usize> {
        if let Some(upkeep) = &mut self.upkeep {
            upkeep.look(&self.house).await?;
        }
        let mut done = self.run_periodic().await?;
        loop {
            match self.run_one().await? {
                Outcome::Nothing => return Ok(done),
                Outcome::Done => done += 1,
                Outcome::Failed => {}
            }
        }
    }

    /// Works until the process ends.
    pub async fn run(mut self) {
        self = self.careful();
        loop {
            if let Err(error) = self.run_due().await {
                // That the database is away was said once, by the database itself.
                if !error.is_unavailable() {
                    tracing::error!(%error, "jobs could not be looked for");
                }
                tokio::time::sleep(PAUSE * 5).await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn run_periodic(&mut self) -> db::Result<usize> {
        let mut done = 0;
        let now = self.house.clock.now();
        for index in 0..self.periodic.len() {
            let (periodic, last) = self.periodic[index];
            if self.upkeep.as_ref().is_some_and(|upkeep| !upkeep.is_steady(periodic.steady, now)) {
                continue;
            }
            if last.is_some_and(|last| now.duration_since(last) < periodic.every) {
                continue;
            }
            self.periodic[index].1 = Some(now);
            while self.run_portion(periodic).await {
                done += 1;
            }
        }
        Ok(done)
    }

    /// One bounded portion of periodic work; whether there is more.
    async fn run_portion(&self, periodic: Periodic) -> bool {
        let (house, act) = (self.house.clone(), self.house.own_act());
        let result = self
            .house
            .write(Key::named(periodic.name), &act, move |tx, act| (periodic.run)(&house, tx, act))
            .await;
        result.unwrap_or_else(|error: job::Failure| {
            metrics::counter!("geflecht_jobs_failed_total", "kind" => periodic.name).increment(1);
            if matches!(&error, job::Failure::Database(error) if error.is_unavailable()) {
                return false;
            }
            tracing::error!(%error, job = periodic.name, "periodic work failed");
            false
        })
    }

    /// Takes one job and does it in the same transaction: its effects and its end are one.
    async fn run_one(&self) -> db::Result<Outcome> {
        let now = self.house.clock.now();
        let (house, act) = (self.house.clone(), self.house.own_act());
        let (kinds, listeners) = (self.kinds.clone(), self.listeners.clone());
        let tried = std::sync::Arc::new(std::sync::Mutex::new(None));
        let trying = std::sync::Arc::clone(&tried);
        let result = self
            .house
            .write(Key::named("jobs"), &act, move |tx, act| {
                let Some(row) = job::take(tx, now)? else { return Ok(false) };
                let work = perform(&house, tx, act, &kinds, &listeners, &row);
                *trying.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(row);
                work.map(|()| true)
            })
            .await;
        let error: job::Failure = match result {
            Ok(true) => return Ok(Outcome::Done),
            Ok(false) => return Ok(Outcome::Nothing),
            Err(error) => error,
        };
        let row = tried.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        let Some(row) = row else {
            return match error {
                job::Failure::Database(error) => Err(error),
                _ => Ok(Outcome::Nothing),
            };
        };
        metrics::counter!("geflecht_jobs_failed_total", "kind" => row.kind.clone()).increment(1);
        tracing::warn!(%error, job = row.kind, attempts = row.attempts + 1, "a job failed and is put off");
        let reason = error.to_string();
        self.house
            .db
            .write(Key::named("jobs"), move |tx| job::put_off(tx, row.id, row.attempts, &reason, now))
            .await?;
        Ok(Outcome::Failed)
    }
}

fn perform(
    house: &House,
    tx: &mut Tx,
    act: &kernel::Act,
    kinds: &HashMap<&'static str, JobKind>,
    listeners: &HashMap<&'static str, Listener>,
    row: &job::JobRow,
) -> Result<(), job::Failure> {
    let payload: serde_json::Value = serde_json::from_str(&row.payload)?;
    if let Some(kind) = kinds.get(row.kind.as_str()) {
        return (kind.run)(house, tx, act, &payload);
    }
    let Some(listener) = listeners.get(row.kind.as_str()) else {
        return Err(job::Failure::Other("no module knows this kind of job"));
    };
    let event: DomainEvent = serde_json::from_value(payload)?;
    (listener.hear)(house, tx, act, &event)
}
