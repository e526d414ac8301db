//! What was measured, in the words of the report, and what the database says to it.

use std::collections::BTreeMap;

use ::live::store;
use db::Db;
use serde_json::{Value, json};

use super::crowd::Given;
use crate::server::Usage;

/// Moments of several crowds as microseconds after `start`, sorted.
pub fn merged(
    moments: impl Iterator<Item = Result<Vec<i64>, String>>,
    start: i64,
) -> Result<Vec<i64>, String> {
    let mut all: Vec<i64> = moments.collect::<Result<Vec<_>, _>>()?.concat();
    for moment in &mut all {
        *moment -= start;
    }
    all.sort_unstable();
    Ok(all)
}

fn at(sorted: &[i64], percent: usize) -> Option<i64> {
    sorted.get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1))).copied()
}

/// Microseconds as milliseconds.
pub fn millis(micros: Option<i64>) -> i64 {
    micros.unwrap_or_default() / 1_000
}

#[expect(clippy::cast_precision_loss, reason = "far fewer people than 2^52")]
fn per_head(cpu_ms: f64, people: usize) -> f64 {
    (cpu_ms * 1_000.0 / people as f64).round()
}

/// What the lines cost while nobody says anything.
pub fn memory(report: &mut Value, idle: Usage, full: Usage, people: usize) {
    let more = full.rss_mib - idle.rss_mib;
    report["rss_mib"] = json!(full.rss_mib.round());
    report["rss_above_idle_mib"] = json!(more.round());
    report["kib_per_connection"] = json!(per_head(more * 1.024 * 10.0, people) / 10.0);
}

/// How soon everyone saw the question.
pub fn question(report: &mut Value, asked: &[i64], cpu_ms: f64, people: usize) {
    report["question_p50_ms"] = json!(millis(at(asked, 50)));
    report["question_p99_ms"] = json!(millis(at(asked, 99)));
    report["cpu_us_per_question"] = json!(per_head(cpu_ms, people));
}

/// How soon everyone's answer was durable and acknowledged.
pub fn answers(report: &mut Value, taken: &[i64], cpu_ms: f64, people: usize) {
    report["answers_taken_in_ms"] = json!(millis(taken.last().copied()));
    report["cpu_us_per_answer"] = json!(per_head(cpu_ms, people));
}

/// Compares what was acknowledged with what the database holds.
pub fn compare(db: &Db, report: &mut Value, given: &[Given]) -> Result<(), String> {
    let mut acknowledged: BTreeMap<(&str, usize), BTreeMap<u8, u32>> = BTreeMap::new();
    for given in given {
        let counts = acknowledged.entry((&given.code, given.activity)).or_default();
        *counts.entry(given.choice).or_default() += given.people;
    }
    let (mut lost, mut exact, mut answers) = (0, true, 0);
    for ((code, activity), counts) in acknowledged {
        let code = code.to_owned();
        let read = db.read_blocking(move |tx| {
            let session = store::session::find(tx, &code)?.ok_or(db::Error::NotFound)?;
            let activities = store::session::activities(tx, session.id)?;
            let id = activities.get(activity).ok_or(db::Error::NotFound)?.id;
            Ok::<_, db::Error>((store::answers::count(tx, id)?, store::session::tally(tx, id)?))
        });
        let (stored, tally) = read.map_err(|error| error.to_string())?;
        let sum: u32 = counts.values().sum();
        answers += sum;
        lost += sum.saturating_sub(stored);
        exact &= sum == stored && tally.is_some_and(|tally| tally.chosen == counts);
    }
    report["answers"] = json!(answers);
    report["lost"] = json!(lost);
    report["tally_exact"] = json!(exact);
    Ok(())
}
