//! The rush: a whole town registers within one second for a few hundred seats, and a power cut in the middle of it.

use std::{
    collections::{HashMap, HashSet},
    net::SocketAddr,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use clap::Args;
use db::Db;
use events::model::{Event, Party};
use kernel::Id;
use serde_json::json;
use tokio::{runtime::Runtime, sync::Notify};

use crate::{
    Target,
    client::{Connection, address},
    registered,
    server::Server,
};

/// See [`crate::What::Rush`].
#[derive(Debug, Args)]
pub struct Rush {
    #[command(flatten)]
    target: Target,
    /// How many people want to come
    #[arg(long, default_value_t = 28_000)]
    people: usize,
    /// How many seats there are
    #[arg(long, default_value_t = 300)]
    seats: i64,
    /// How many connections they share; each person waits for their turn on one of them
    #[arg(long, default_value_t = 2_000)]
    connections: usize,
    /// Within how many milliseconds they all arrive
    #[arg(long, default_value_t = 1_000)]
    within_ms: u64,
    /// The event's name in addresses, with --url
    #[arg(long)]
    event: Option<String>,
    /// Leave out the second rush, in the middle of which the server is killed
    #[arg(long)]
    no_kill: bool,
}

/// One request of one person.
#[derive(Debug, Clone)]
struct Attempt {
    person: usize,
    sent: Duration,
    /// When it was answered with a place or a place in line.
    acknowledged: Option<Duration>,
    latency: Duration,
}

/// What must hold after a rush.
#[derive(Debug, Default)]
struct Findings {
    placed: i64,
    waiting: usize,
    oversold: i64,
    doubled: usize,
    out_of_order: usize,
    lost: usize,
}

impl Rush {
    /// Measures, verifies and reports.
    pub fn run(&self, runtime: &Runtime) -> Result<(), String> {
        let temporary = tempfile::tempdir().map_err(|error| error.to_string())?;
        let data: PathBuf = self.target.data.clone().unwrap_or_else(|| temporary.path().to_owned());
        let database = self.target.database.as_deref();
        let server = match &self.target.url {
            Some(_) => None,
            None => Some(Server::start("demo", &data, database)?),
        };
        let to = self.address(server.as_ref())?;
        let db = registered::open(&data, database)?;
        let (event, slug) = match &self.event {
            Some(slug) => (registered::event(&db, slug)?, slug.clone()),
            None => registered::add_event(&db, self.seats)?,
        };
        let before = server.as_ref().map(Server::usage);
        let begun = Instant::now();
        let attempts = runtime.block_on(self.storm(to, &slug, self.everyone(), None))?;
        let seconds = attempts
            .iter()
            .filter_map(|attempt| attempt.acknowledged)
            .max()
            .unwrap_or_default()
            .as_secs_f64();
        let after = server.as_ref().map(Server::usage);
        let findings = verify(&db, event, &attempts)?;
        let mut latencies: Vec<f64> = attempts.iter().map(|a| a.latency.as_secs_f64() * 1_000.0).collect();
        latencies.sort_by(f64::total_cmp);
        let requests = attempts.len();
        #[expect(clippy::cast_precision_loss, reason = "far fewer requests than 2^52")]
        let count = requests as f64;
        let cpu = before.zip(after).map(|(before, after)| (after.cpu_ms - before.cpu_ms) / count);
        eprintln!(
            "{requests} requests in {:.2} s, {:.2} s with connecting",
            seconds,
            begun.elapsed().as_secs_f64()
        );
        let cut = match server {
            Some(server) if !self.no_kill => Some(self.power_cut(runtime, server, &data, &db)?),
            _ => None,
        };
        let lost = findings.lost + cut.as_ref().map_or(0, |cut| cut.lost);
        let report = json!({
            "placed": findings.placed,
            "waiting": findings.waiting,
            "oversold": findings.oversold + cut.as_ref().map_or(0, |cut| cut.oversold),
            "doubled": findings.doubled + cut.as_ref().map_or(0, |cut| cut.doubled),
            "out_of_order": findings.out_of_order + cut.as_ref().map_or(0, |cut| cut.out_of_order),
            "lost": lost,
            "per_second": (count / seconds).round(),
            "p50_ms": quantile(&latencies, 50),
            "p99_ms": quantile(&latencies, 99),
            "server_cpu_ms_per_request": cpu.map(|cpu| (cpu * 1_000.0).round() / 1_000.0),
            "rss_mib": after.map(|after| after.rss_mib.round()),
            "killed_in_the_middle": cut.is_some(),
        });
        println!("{report}");
        let sound =
            findings.oversold == 0 && findings.doubled == 0 && findings.out_of_order == 0 && lost == 0;
        if sound { Ok(()) } else { Err("the rush was not served as promised".to_owned()) }
    }

    /// A second rush; the server is killed when a third is acknowledged, started again, and the rest come back.
    fn power_cut(
        &self,
        runtime: &Runtime,
        server: Server,
        data: &std::path::Path,
        db: &Db,
    ) -> Result<Findings, String> {
        let (event, slug) = registered::add_event(db, self.seats)?;
        let acknowledged = Arc::new((AtomicUsize::new(0), Notify::new()));
        let (to, limit) = (server.address, self.people / 3);
        let counter = Arc::clone(&acknowledged);
        let mut attempts = runtime.block_on(async {
            let storm = self.storm(to, &slug, self.everyone(), Some(Arc::clone(&counter)));
            let killer = tokio::spawn(async move {
                while counter.0.load(Ordering::Relaxed) < limit {
                    counter.1.notified().await;
                }
                server.kill();
            });
            let attempts = storm.await;
            killer.await.map_err(|error| error.to_string())?;
            attempts
        })?;
        let server = Server::start("demo", data, self.target.database.as_deref())?;
        // What was acknowledged before the cut must be there before anybody comes back.
        let present = verify(db, event, &attempts)?;
        let done: HashSet<usize> =
            attempts.iter().filter(|a| a.acknowledged.is_some()).map(|a| a.person).collect();
        let back = self.everyone().into_iter().filter(|person| !done.contains(person)).collect();
        let shift = attempts.iter().map(|attempt| attempt.sent + attempt.latency).max().unwrap_or_default();
        let again = runtime.block_on(self.storm(server.address, &slug, back, None))?;
        attempts.extend(again.into_iter().map(|attempt| Attempt {
            sent: attempt.sent + shift,
            acknowledged: attempt.acknowledged.map(|at| at + shift),
            ..attempt
        }));
        let mut findings = verify(db, event, &attempts)?;
        findings.lost += present.lost;
        Ok(findings)
    }

    fn address(&self, server: Option<&Server>) -> Result<SocketAddr, String> {
        match (&self.target.url, server) {
            (Some(url), _) => {
                let host = url.trim_start_matches("http://").trim_end_matches('/');
                let address: SocketAddr =
                    host.parse().map_err(|_| format!("{url} is no loopback address"))?;
                if address.ip().is_loopback() {
                    Ok(address)
                } else {
                    Err("load goes to this machine only".to_owned())
                }
            }
            (None, Some(server)) => Ok(server.address),
            (None, None) => Err("there is no server".to_owned()),
        }
    }

    /// Everyone once, and every tenth person twice.
    fn everyone(&self) -> Vec<usize> {
        (0..self.people).chain((0..self.people).step_by(10)).collect()
    }

    /// Lets these people arrive evenly within the time, each on the connection of their number.
    async fn storm(
        &self,
        to: SocketAddr,
        slug: &str,
        people: Vec<usize>,
        counter: Option<Arc<(AtomicUsize, Notify)>>,
    ) -> Result<Vec<Attempt>, String> {
        let path: Arc<str> = format!("/veranstaltungen/{slug}/anmeldung").into();
        let lines = self.connections.clamp(1, people.len().max(1));
        let mut queues: Vec<Vec<(usize, Duration)>> = vec![Vec::new(); lines];
        let total = people.len().max(1);
        for (turn, person) in people.into_iter().enumerate() {
            // Those who send twice come again at another time of the same second.
            let slot = (turn * 7_919) % total;
            let at = Duration::from_millis(self.within_ms).mul_f64(fraction(slot, total));
            queues[person % lines].push((person, at));
        }
        let mut connections = Vec::with_capacity(lines);
        for number in 0..lines {
            connections.push(Connection::open(address(number), to).await?);
        }
        let begun = Instant::now() + Duration::from_millis(50);
        let tasks: Vec<_> = queues
            .into_iter()
            .zip(connections)
            .map(|(mut queue, connection)| {
                queue.sort_by_key(|(_, at)| *at);
                tokio::spawn(line(connection, Arc::clone(&path), queue, begun, counter.clone()))
            })
            .collect();
        let mut attempts = Vec::new();
        for task in tasks {
            attempts.extend(task.await.map_err(|error| error.to_string())?);
        }
        if let Some(counter) = counter {
            counter.0.store(usize::MAX, Ordering::Relaxed);
            counter.1.notify_one();
        }
        Ok(attempts)
    }
}

/// One connection and those who wait for it. Once it breaks, those who are left are not answered.
async fn line(
    mut connection: Connection,
    path: Arc<str>,
    queue: Vec<(usize, Duration)>,
    begun: Instant,
    counter: Option<Arc<(AtomicUsize, Notify)>>,
) -> Vec<Attempt> {
    let mut attempts = Vec::with_capacity(queue.len());
    for (person, arrival) in queue {
        tokio::time::sleep_until((begun + arrival).into()).await;
        let form = format!("name=Person+{person}&email={}&organisation=&people=1", percent(&mailbox(person)));
        let sent = begun.elapsed();
        let answer = connection.post(&path, form).await;
        let now = begun.elapsed();
        let good = answer.as_ref().is_ok_and(|answer| answer.location.contains("/danke"));
        if let (Ok(answer), false) = (&answer, good) {
            eprintln!("person {person}: {} {}", answer.status, answer.location);
        }
        if let (Some(counter), true) = (&counter, good) {
            counter.0.fetch_add(1, Ordering::Relaxed);
            counter.1.notify_one();
        }
        let broken = answer.is_err();
        attempts.push(Attempt {
            person,
            sent,
            acknowledged: good.then_some(now),
            latency: now.saturating_sub(arrival),
        });
        if broken {
            break;
        }
    }
    attempts
}

/// Compares what was acknowledged with what the database holds.
fn verify(db: &Db, event: Id<Event>, attempts: &[Attempt]) -> Result<Findings, String> {
    let parties = registered::parties(db, event)?;
    let (capacity, _) = registered::seats(db, event)?;
    let mut findings = Findings::default();
    let mut numbers: HashMap<&str, i64> = HashMap::new();
    for party in &parties {
        if party.state.takes_places() {
            findings.placed += party.size;
        } else if party.state.is_active() {
            findings.waiting += 1;
        }
        if numbers.insert(&party.email, party.number).is_some() {
            findings.doubled += 1;
        }
    }
    findings.oversold = (findings.placed - capacity).max(0);
    findings.lost = acknowledged(attempts)
        .keys()
        .filter(|person| !numbers.contains_key(mailbox(**person).as_str()))
        .count();
    findings.out_of_order = out_of_order(&parties, attempts);
    Ok(findings)
}

/// When each person was first answered.
fn acknowledged(attempts: &[Attempt]) -> HashMap<usize, Duration> {
    let mut first = HashMap::new();
    for attempt in attempts {
        if let Some(at) = attempt.acknowledged {
            let earliest = first.entry(attempt.person).or_insert(at);
            *earliest = (*earliest).min(at);
        }
    }
    first
}

/// How many people stand behind someone who asked only after they had been answered.
fn out_of_order(parties: &[Party], attempts: &[Attempt]) -> usize {
    let answered = acknowledged(attempts);
    let mut asked: HashMap<usize, Duration> = HashMap::new();
    for attempt in attempts {
        let earliest = asked.entry(attempt.person).or_insert(attempt.sent);
        *earliest = (*earliest).min(attempt.sent);
    }
    let people: HashMap<String, usize> = asked.keys().map(|person| (mailbox(*person), *person)).collect();
    let (mut latest, mut wrong) = (Duration::ZERO, 0);
    for party in parties {
        let Some(person) = people.get(&party.email) else { continue };
        if answered.get(person).is_some_and(|at| *at < latest) {
            wrong += 1;
        }
        latest = latest.max(asked[person]);
    }
    wrong
}

fn mailbox(person: usize) -> String {
    format!("person{person}@rush.example")
}

fn percent(mailbox: &str) -> String {
    mailbox.replace('@', "%40")
}

#[expect(clippy::cast_precision_loss, reason = "far fewer people than 2^52")]
fn fraction(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn quantile(sorted: &[f64], percent: usize) -> f64 {
    let index = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(index).copied().unwrap_or_default().round()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(person: usize, sent: u64, acknowledged: u64) -> Attempt {
        Attempt {
            person,
            sent: Duration::from_millis(sent),
            acknowledged: Some(Duration::from_millis(acknowledged)),
            latency: Duration::ZERO,
        }
    }

    #[test]
    fn those_who_send_twice_are_counted_from_their_first_time() {
        let attempts = [attempt(1, 50, 60), attempt(1, 10, 20)];
        assert_eq!(acknowledged(&attempts)[&1], Duration::from_millis(20));
    }

    #[test]
    fn every_tenth_person_comes_twice() {
        let rush = Rush {
            target: Target { url: None, data: None, database: None, json: true },
            people: 20,
            seats: 1,
            connections: 1,
            within_ms: 1,
            event: None,
            no_kill: true,
        };
        assert_eq!(rush.everyone().len(), 22);
        assert_eq!(rush.everyone().iter().filter(|person| **person == 10).count(), 2);
    }
}
