//! The server under load: a process of its own, and what it costs.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A server process that was started here and is killed with this value.
pub struct Server {
    child: Child,
    /// Where it answers.
    pub address: SocketAddr,
    /// What it printed before it was ready.
    pub words: Vec<String>,
    /// How long it took from the start until it was ready.
    pub started_in: Duration,
}

/// What a process has used so far.
#[derive(Debug, Clone, Copy)]
pub struct Usage {
    /// Time on all processors, user and system, in milliseconds.
    pub cpu_ms: f64,
    /// Resident memory in MiB.
    pub rss_mib: f64,
}

/// The ticks of `/proc/PID/stat` in a second (`sysconf(_SC_CLK_TCK)`), which is 100 on every Linux of ours.
const TICKS: f64 = 100.0;

impl Server {
    /// Starts `geflecht` beside this program.
    pub fn start(mode: &str, data: &Path, database: Option<&str>) -> Result<Self, String> {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0)), mode, data, database, None)
    }

    /// Starts `geflecht` at an address of one's choice, perhaps as one of several nodes.
    pub fn start_at(
        listen: SocketAddr,
        mode: &str,
        data: &Path,
        database: Option<&str>,
        nats: Option<&str>,
    ) -> Result<Self, String> {
        let program = sibling("geflecht")?;
        // Figures of another profile are no figures: the server itself says which one it has.
        let told = Command::new(&program).arg("--version").output().map_err(|error| error.to_string())?;
        println!("server: {}", String::from_utf8_lossy(&told.stdout).trim());
        let mut command = Command::new(program);
        command.args([mode, "--listen", &listen.to_string(), "--data"]).arg(data);
        for (name, url) in [("--database", database), ("--nats", nats)] {
            if let Some(url) = url {
                command.args([name, url]);
            }
        }
        Self::spawn(command.env("GEFLECHT_LOG", "warn"))
    }

    /// Starts this program itself as a server of constant bytes.
    pub fn constant(bytes: usize) -> Result<Self, String> {
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        Self::spawn(Command::new(program).args(["constant", "--bytes", &bytes.to_string()]))
    }

    fn spawn(command: &mut Command) -> Result<Self, String> {
        let begun = Instant::now();
        let child = command.stdout(Stdio::piped()).spawn();
        let mut child = child.map_err(|error| format!("the server could not be started: {error}"))?;
        let output = child.stdout.take().ok_or("the server has no output")?;
        let mut words = Vec::new();
        for line in BufReader::new(output).lines() {
            let line = line.map_err(|error| error.to_string())?;
            if let Some(rest) = line.strip_prefix("ready http://") {
                let address =
                    rest.trim_end_matches('/').parse().map_err(|_| format!("no address: {line}"))?;
                return Ok(Self { child, address, words, started_in: begun.elapsed() });
            }
            words.push(line);
        }
        Err("the server ended before it was ready".to_owned())
    }

    /// What it has used so far.
    pub fn usage(&self) -> Usage {
        usage(self.child.id())
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        // It may have ended by itself; then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// What the process with this id has used so far.
pub fn usage(process: u32) -> Usage {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name in brackets may hold spaces; the numbers follow it.
    let fields: Vec<&str> = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
    let field =
        |index: usize| fields.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or_default();
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib =
        resident.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or_default();
    Usage { cpu_ms: (field(11) + field(12)) / TICKS * 1_000.0, rss_mib: kib / 1_024.0 }
}

fn sibling(name: &str) -> Result<PathBuf, String> {
    let here = std::env::current_exe().map_err(|error| error.to_string())?;
    let path = here.with_file_name(name);
    if path.exists() {
        Ok(path)
    } else {
        Err(format!("build the server first: cargo build --profile dist (there is no {})", path.display()))
    }
}
