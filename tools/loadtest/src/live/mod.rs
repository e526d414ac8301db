//! Live: halls join their rounds, are asked at once, answer at once, and go on after a server was killed.

mod crowd;
mod host;
mod phone;
mod report;

use std::{net::SocketAddr, path::Path, time::Duration};

use clap::Args;
use serde_json::{Value, json};

pub use self::crowd::Crowd;
use self::{
    crowd::{Child, Given},
    host::Host,
};
use crate::{
    Target, registered,
    server::{Server, Usage},
};

/// See [`crate::What::Live`].
#[derive(Debug, Args)]
pub struct Live {
    #[command(flatten)]
    target: Target,
    /// How many people take part; a process may hold 20,000 files
    #[arg(long, default_value_t = 18_000)]
    people: usize,
    /// Among how many rounds they are spread
    #[arg(long, default_value_t = 1)]
    rounds: usize,
    /// How many server processes share the PostgreSQL database
    #[arg(long, default_value_t = 1)]
    nodes: usize,
    /// The NATS server between them
    #[arg(long)]
    nats: Option<String>,
    /// Server-sent events and forms instead of `WebSockets`
    #[arg(long)]
    events: bool,
    /// Instead of one rush, so many questions in a row, while people come, go, sleep and return
    #[arg(long, default_value_t = 0)]
    questions: usize,
}

/// Within how many milliseconds people answer the question in the middle of which a server is killed.
const WHILE_KILLED: u64 = 3_000;
/// So many people fit into one process that may hold 20,000 files.
const MOST_FILES: usize = 19_000;
/// A three-minute question of the long evening takes so many milliseconds here.
const COMPRESSED: u64 = 2_500;

impl Live {
    /// Measures and reports.
    pub fn run(&self) -> Result<(), String> {
        let temporary = tempfile::tempdir().map_err(|error| error.to_string())?;
        let folders: Vec<_> = (0..self.nodes).map(|node| temporary.path().join(node.to_string())).collect();
        let mut servers = Vec::new();
        for folder in &folders {
            servers.push(self.start(SocketAddr::from(([127, 0, 0, 1], 0)), folder)?);
        }
        let mut host = Host::open(&servers[0])?;
        let codes = (1..=self.rounds).map(|round| host.prepare(round, self.questions.max(2)));
        let codes: Vec<String> = codes.collect::<Result<_, _>>()?;
        let idle = total(&servers);
        let mut crowds = self.gather(&servers, &codes)?;
        let mut report = json!({ "rounds": self.rounds, "nodes": self.nodes });
        let open = crowds.iter_mut().map(Child::opened).collect::<Result<Vec<_>, _>>()?;
        let people: usize = open.iter().map(|open| open.people).sum();
        report["people"] = json!(people);
        report["failed"] = json!(open.iter().map(|open| open.failed).sum::<usize>());
        report["first_failure"] = json!(open.iter().find_map(|open| open.first_failure.clone()));
        std::thread::sleep(Duration::from_secs(3));
        let full = total(&servers);
        report::memory(&mut report, idle, full, people);
        let given = if self.questions == 0 {
            let mut given = rush(&mut host, &servers, &mut crowds, &codes, people, &mut report)?;
            given.extend(self.killed(&mut host, &mut servers, &folders, &mut crowds, &codes, &mut report)?);
            given
        } else {
            self.evening(&mut host, &servers, &mut crowds, &codes, &mut report)?
        };
        report["crossed"] = json!(
            crowds.iter_mut().map(Child::crossed).collect::<Result<Vec<_>, _>>()?.iter().sum::<usize>()
        );
        drop(crowds);
        // What was acknowledged has to be there after a power cut.
        servers.into_iter().for_each(Server::kill);
        let db = registered::open(&folders[0], self.target.database.as_deref())?;
        report::compare(&db, &mut report, &given)?;
        println!("{report}");
        Ok(())
    }

    fn start(&self, listen: SocketAddr, folder: &Path) -> Result<Server, String> {
        Server::start_at(listen, "demo", folder, self.target.database.as_deref(), self.nats.as_deref())
    }

    /// Lets everyone in: one process of phones for each node.
    fn gather(&self, servers: &[Server], codes: &[String]) -> Result<Vec<Child>, String> {
        let nodes = servers.len();
        let shares = (0..nodes).map(|node| (node * self.people / nodes, (node + 1) * self.people / nodes));
        let crowds = shares.enumerate().map(|(node, (first, end))| {
            // Whoever loses one node finds the next.
            let ways = (0..nodes).map(|way| servers[(node + way) % nodes].address).collect();
            Child::start(&Crowd {
                to: ways,
                codes: codes.to_vec(),
                first,
                people: end - first,
                events: self.events,
                wander: self.questions > 0,
            })
        });
        crowds.collect()
    }

    /// Everyone answers the second question within a few seconds; in the middle of that a server is killed.
    fn killed(
        &self,
        host: &mut Host,
        servers: &mut Vec<Server>,
        folders: &[std::path::PathBuf],
        crowds: &mut [Child],
        codes: &[String],
        report: &mut Value,
    ) -> Result<Vec<Given>, String> {
        for code in codes {
            host.press(code, 2, "fragen")?;
        }
        let start = crowd::now();
        crowds.iter_mut().try_for_each(|crowd| crowd.answer(1, WHILE_KILLED))?;
        std::thread::sleep(Duration::from_millis(WHILE_KILLED / 2));
        if let Some(last) = servers.pop() {
            let address = last.address;
            last.kill();
            // Those who are left have to hold everyone; else it comes back.
            if self.people > servers.len() * MOST_FILES {
                let server = self.start(address, &folders[servers.len()])?;
                if servers.is_empty() {
                    *host = Host::open(&server)?;
                }
                servers.push(server);
                report["restarted"] = json!(true);
            }
        }
        let (given, taken): (Vec<_>, Vec<_>) =
            crowds.iter_mut().map(|crowd| crowd.taken(1)).collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
        let taken = report::merged(taken.into_iter().map(Ok), start)?;
        report["killed_in_the_middle"] = json!(true);
        report["all_back_and_answered_ms"] = json!(report::millis(taken.last().copied()));
        for code in codes {
            host.press(code, 3, "aufloesen")?;
        }
        Ok(given.into_iter().flatten().collect())
    }

    /// A long evening in quick motion: question after question, while people come, go, sleep and return.
    fn evening(
        &self,
        host: &mut Host,
        servers: &[Server],
        crowds: &mut [Child],
        codes: &[String],
        report: &mut Value,
    ) -> Result<Vec<Given>, String> {
        let (mut memory, mut given) = (Vec::new(), Vec::new());
        for question in 0..self.questions {
            let step = question as u64 * 2;
            for code in codes {
                host.press(code, step, "fragen")?;
            }
            crowds.iter_mut().try_for_each(|crowd| crowd.answer(question, COMPRESSED * 2 / 3))?;
            std::thread::sleep(Duration::from_millis(COMPRESSED));
            for code in codes {
                host.press(code, step + 1, "aufloesen")?;
            }
            for crowd in crowds.iter_mut() {
                given.extend(crowd.so_far(question)?.0);
            }
            memory.push(total(servers).rss_mib.round());
        }
        report["memory_mib"] = json!(memory);
        Ok(given)
    }
}

/// Everyone is asked at once; when everyone has seen it, everyone answers at once.
fn rush(
    host: &mut Host,
    servers: &[Server],
    crowds: &mut [Child],
    codes: &[String],
    people: usize,
    report: &mut Value,
) -> Result<Vec<Given>, String> {
    let start = crowd::now();
    let before = (total(servers), crowd_usage(crowds));
    for code in codes {
        host.press(code, 0, "fragen")?;
    }
    let asked = report::merged(crowds.iter_mut().map(|crowd| crowd.asked(0)), start)?;
    let between = (total(servers), crowd_usage(crowds));
    let start = crowd::now();
    crowds.iter_mut().try_for_each(|crowd| crowd.answer(0, 0))?;
    let (given, taken): (Vec<_>, Vec<_>) =
        crowds.iter_mut().map(|crowd| crowd.taken(0)).collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
    let taken = report::merged(taken.into_iter().map(Ok), start)?;
    let after = (total(servers), crowd_usage(crowds));
    report::question(report, &asked, between.0.cpu_ms - before.0.cpu_ms, people);
    report::answers(report, &taken, after.0.cpu_ms - between.0.cpu_ms, people);
    let cpu = |usages: [&(Usage, Usage); 2]| {
        (usages[1].0.cpu_ms - usages[0].0.cpu_ms) / (usages[1].1.cpu_ms - usages[0].1.cpu_ms).max(1.0)
    };
    report["server_to_generator_cpu"] = json!((cpu([&before, &after]) * 100.0).round() / 100.0);
    for code in codes {
        host.press(code, 1, "aufloesen")?;
    }
    Ok(given.into_iter().flatten().collect())
}

fn total(servers: &[Server]) -> Usage {
    sum(servers.iter().map(Server::usage))
}

fn crowd_usage(crowds: &[Child]) -> Usage {
    sum(crowds.iter().map(Child::usage))
}

fn sum(usages: impl Iterator<Item = Usage>) -> Usage {
    usages.fold(Usage { cpu_ms: 0.0, rss_mib: 0.0 }, |sum, one| Usage {
        cpu_ms: sum.cpu_ms + one.cpu_ms,
        rss_mib: sum.rss_mib + one.rss_mib,
    })
}
