//! Many phones in a process of their own, led by lines on its input: a process may hold 20,000 files.

use std::{
    collections::{BTreeMap, HashMap},
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use clap::Args;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tokio::sync::{Semaphore, mpsc, watch};

use super::phone::{Order, Phone, Seen};
use crate::server::{Usage, usage};

/// See [`crate::What::Crowd`].
#[derive(Debug, Clone, Args)]
pub struct Crowd {
    /// Where the servers are; the first is where the phones begin
    #[arg(long)]
    pub to: Vec<SocketAddr>,
    /// The codes of the rounds, among which the people are spread
    #[arg(long)]
    pub codes: Vec<String>,
    /// The number of the first person
    #[arg(long)]
    pub first: usize,
    /// How many people
    #[arg(long)]
    pub people: usize,
    /// Server-sent events and forms instead of `WebSockets`
    #[arg(long)]
    pub events: bool,
    /// Whether they come, go, sleep and return
    #[arg(long)]
    pub wander: bool,
}

/// How many people gave the same answer to the same activity.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Given {
    /// In the round with this code.
    pub code: String,
    /// To the activity at this position.
    pub activity: usize,
    /// What.
    pub choice: u8,
    /// How many.
    pub people: u32,
}

/// How many have opened their lines.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Opened {
    /// With success.
    pub people: usize,
    /// Without.
    pub failed: usize,
    /// Why the first of those did not.
    pub first_failure: Option<String>,
}

/// What is asked of a crowd.
#[derive(Debug, Serialize, Deserialize)]
enum Wish {
    Opened,
    Asked(usize),
    Answer(usize, u64),
    Taken(usize),
    SoFar(usize),
    Crossed,
}

/// How many come in at the same moment.
const DOOR: usize = 128;
/// How long is waited for those who are missing.
const PATIENCE: Duration = Duration::from_secs(90);

/// The time that all processes of this machine share, in microseconds.
pub fn now() -> i64 {
    kernel::Clock::system().now().as_microsecond()
}

/// A crowd, as the process that leads it sees it.
pub struct Child {
    process: std::process::Child,
    output: BufReader<std::process::ChildStdout>,
}

impl Child {
    /// Starts the process; the people begin to come in.
    pub fn start(crowd: &Crowd) -> Result<Self, String> {
        let mut command = Command::new(std::env::current_exe().map_err(|error| error.to_string())?);
        command.args(["crowd", "--first", &crowd.first.to_string(), "--people", &crowd.people.to_string()]);
        for to in &crowd.to {
            command.args(["--to", &to.to_string()]);
        }
        for code in &crowd.codes {
            command.args(["--codes", code]);
        }
        for (flag, is_set) in [("--events", crowd.events), ("--wander", crowd.wander)] {
            if is_set {
                command.arg(flag);
            }
        }
        let process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut process = process.map_err(|error| error.to_string())?;
        let output = BufReader::new(process.stdout.take().ok_or("the crowd has no output")?);
        Ok(Self { process, output })
    }

    /// What the phones have used so far.
    pub fn usage(&self) -> Usage {
        usage(self.process.id())
    }

    fn tell(&mut self, wish: &Wish) -> Result<(), String> {
        let input = self.process.stdin.as_mut().ok_or("the crowd has no input")?;
        let line = serde_json::to_string(wish).map_err(|error| error.to_string())?;
        writeln!(input, "{line}").map_err(|error| error.to_string())
    }

    fn hear<T: DeserializeOwned>(&mut self, wish: &Wish) -> Result<T, String> {
        self.tell(wish)?;
        let mut line = String::new();
        self.output.read_line(&mut line).map_err(|error| error.to_string())?;
        serde_json::from_str(&line).map_err(|error| format!("{error}: {line}"))
    }

    /// Waits until everyone has opened a line, or has not.
    pub fn opened(&mut self) -> Result<Opened, String> {
        self.hear(&Wish::Opened)
    }

    /// Waits until everyone was asked an activity; the moments.
    pub fn asked(&mut self, activity: usize) -> Result<Vec<i64>, String> {
        self.hear(&Wish::Asked(activity))
    }

    /// Lets everyone answer an activity within some milliseconds.
    pub fn answer(&mut self, activity: usize, within_ms: u64) -> Result<(), String> {
        self.tell(&Wish::Answer(activity, within_ms))
    }

    /// Waits until everyone's answer is acknowledged; what, and the moments.
    pub fn taken(&mut self, activity: usize) -> Result<(Vec<Given>, Vec<i64>), String> {
        self.hear(&Wish::Taken(activity))
    }

    /// What is acknowledged so far.
    pub fn so_far(&mut self, activity: usize) -> Result<(Vec<Given>, Vec<i64>), String> {
        self.hear(&Wish::SoFar(activity))
    }

    /// How often somebody saw what belongs to another round.
    pub fn crossed(&mut self) -> Result<usize, String> {
        self.hear(&Wish::Crossed)
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What was seen so far.
#[derive(Default)]
struct Seeing {
    open: usize,
    failed: Vec<String>,
    asked: HashMap<usize, Vec<i64>>,
    taken: HashMap<usize, Vec<i64>>,
    given: BTreeMap<(String, usize, u8), u32>,
    crossed: usize,
}

impl Seeing {
    fn add(&mut self, seen: Seen) {
        match seen {
            Seen::Open => self.open += 1,
            Seen::Failed(why) => self.failed.push(why),
            Seen::Asked(activity, at) => self.asked.entry(activity).or_default().push(at),
            Seen::Taken { code, activity, choice, at } => {
                self.taken.entry(activity).or_default().push(at);
                *self.given.entry((code, activity, choice)).or_default() += 1;
            }
            Seen::Crossed => self.crossed += 1,
        }
    }

    fn given(&self, activity: usize) -> Vec<Given> {
        let of = self.given.iter().filter(|((_, other, _), _)| *other == activity);
        of.map(|((code, activity, choice), people)| Given {
            code: code.clone(),
            activity: *activity,
            choice: *choice,
            people: *people,
        })
        .collect()
    }

    fn moments(of: &HashMap<usize, Vec<i64>>, activity: usize) -> Vec<i64> {
        of.get(&activity).cloned().unwrap_or_default()
    }
}

impl Crowd {
    /// Lets everyone in, and does what the leading process asks until its line ends.
    pub async fn run(&self) -> Result<(), String> {
        let (orders, _) = watch::channel(Order::default());
        let (tell, mut hear) = mpsc::unbounded_channel();
        let door = Arc::new(Semaphore::new(DOOR));
        let ways: Arc<[SocketAddr]> = self.to.clone().into();
        for number in self.first..self.first + self.people {
            let code = self.codes[number % self.codes.len()].clone();
            let phone = Phone::new(number, Arc::clone(&ways), code, self.events, self.wander);
            tokio::spawn(phone.live(Arc::clone(&door), orders.subscribe(), tell.clone()));
        }
        let (wishes, mut asked) = mpsc::unbounded_channel();
        std::thread::spawn(move || {
            for line in std::io::stdin().lines().map_while(Result::ok) {
                if let Ok(wish) = serde_json::from_str::<Wish>(&line) {
                    drop(wishes.send(wish));
                }
            }
        });
        let mut seeing = Seeing::default();
        while let Some(wish) = asked.recv().await {
            let since = Instant::now();
            while !self.is_done(&wish, &seeing)
                && let Some(left) = PATIENCE.checked_sub(since.elapsed())
            {
                match tokio::time::timeout(left, hear.recv()).await {
                    Ok(Some(seen)) => seeing.add(seen),
                    _ => break,
                }
            }
            while let Ok(seen) = hear.try_recv() {
                seeing.add(seen);
            }
            match wish {
                Wish::Opened => say(&Opened {
                    people: seeing.open,
                    failed: seeing.failed.len(),
                    first_failure: seeing.failed.first().cloned(),
                }),
                Wish::Asked(activity) => say(&Seeing::moments(&seeing.asked, activity)),
                Wish::Answer(activity, within) => {
                    orders.send_replace(Order {
                        activity: Some(activity),
                        within: Duration::from_millis(within),
                    });
                }
                Wish::Taken(activity) | Wish::SoFar(activity) => {
                    say(&(seeing.given(activity), Seeing::moments(&seeing.taken, activity)));
                }
                Wish::Crossed => say(&seeing.crossed),
            }
        }
        Ok(())
    }

    fn is_done(&self, wish: &Wish, seeing: &Seeing) -> bool {
        let all = self.people - seeing.failed.len().min(self.people);
        let count = |of: &HashMap<usize, Vec<i64>>, activity| of.get(activity).map_or(0, Vec::len);
        match wish {
            Wish::Opened => seeing.open >= all,
            Wish::Asked(activity) => count(&seeing.asked, activity) >= all,
            Wish::Taken(activity) => count(&seeing.taken, activity) >= all,
            Wish::Answer(..) | Wish::SoFar(_) | Wish::Crossed => true,
        }
    }
}

fn say(what: &impl Serialize) {
    // Plain lists and numbers can always be written.
    println!("{}", serde_json::to_string(what).unwrap_or_default());
}
