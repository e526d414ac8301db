//! A real SMTP server on loopback (RFC 5321) that keeps what it gets, and can be told to refuse or to hang up.

use std::{
    collections::VecDeque,
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// What the server does with the next message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// Takes it.
    Take,
    /// Refuses the recipient with this code.
    RefuseRecipient(u16),
    /// Refuses the message with this code after it was sent.
    RefuseMessage(u16),
    /// Hangs up in the middle of the message.
    HangUp,
    /// Takes it, and hangs up before saying so.
    TakeAndHangUp,
}

/// A message as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The sender of the envelope.
    pub from: String,
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// Headers and body, lines ended by CR LF.
    pub data: String,
}

#[derive(Default)]
struct State {
    received: Vec<Received>,
    plan: VecDeque<Behaviour>,
    connections: usize,
    /// Whether it takes addresses in ASCII only.
    plain: bool,
}

/// The server; it ends when this is dropped.
pub struct SmtpServer {
    port: u16,
    state: Arc<Mutex<State>>,
    task: JoinHandle<()>,
}

impl SmtpServer {
    /// Starts a server on a free port of loopback.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let state: Arc<Mutex<State>> = Arc::default();
        let shared = Arc::clone(&state);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                lock(&shared).connections += 1;
                tokio::spawn(talk(stream, Arc::clone(&shared)));
            }
        });
        Self { port, state, task }
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Says what to do with the next messages, in their order; afterwards all are taken.
    pub fn plan(&self, behaviours: impl IntoIterator<Item = Behaviour>) {
        lock(&self.state).plan.extend(behaviours);
    }

    /// From now on offers no SMTPUTF8 (RFC 6531), as many servers do not.
    pub fn speak_ascii_only(&self) {
        lock(&self.state).plain = true;
    }

    /// What was taken so far.
    pub fn received(&self) -> Vec<Received> {
        lock(&self.state).received.clone()
    }

    /// How many connections were made so far.
    pub fn connections(&self) -> usize {
        lock(&self.state).connections
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One connection; whatever goes wrong ends it.
async fn talk(stream: TcpStream, state: Arc<Mutex<State>>) {
    drop(converse(stream, &state).await);
}

async fn converse(stream: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    say(&mut stream, "220 loopback").await?;
    let (mut from, mut to, mut behaviour) = (String::new(), Vec::new(), Behaviour::Take);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let word = line.to_ascii_uppercase();
        if word.starts_with("EHLO") || word.starts_with("HELO") {
            let extension = if lock(state).plain { "HELP" } else { "SMTPUTF8" };
            say(&mut stream, &format!("250-loopback\r\n250-8BITMIME\r\n250 {extension}")).await?;
        } else if word.starts_with("MAIL FROM:") {
            behaviour = lock(state).plan.pop_front().unwrap_or(Behaviour::Take);
            (from, to) = (address(line), Vec::new());
            say(&mut stream, "250 ok").await?;
        } else if word.starts_with("RCPT TO:") {
            if let Behaviour::RefuseRecipient(code) = behaviour {
                say(&mut stream, &format!("{code} <{}> is not welcome", address(line))).await?;
            } else {
                to.push(address(line));
                say(&mut stream, "250 ok").await?;
            }
        } else if word == "DATA" {
            say(&mut stream, "354 go on").await?;
            if behaviour == Behaviour::HangUp {
                return Ok(());
            }
            let data = message(&mut stream).await?;
            if let Behaviour::RefuseMessage(code) = behaviour {
                say(&mut stream, &format!("{code} no")).await?;
                continue;
            }
            lock(state).received.push(Received { from: from.clone(), to: to.clone(), data });
            if behaviour == Behaviour::TakeAndHangUp {
                return Ok(());
            }
            say(&mut stream, "250 taken").await?;
        } else if word == "QUIT" {
            return say(&mut stream, "221 bye").await;
        } else {
            say(&mut stream, "250 ok").await?;
        }
    }
}

/// The lines up to the single dot, with doubled dots made single.
async fn message(stream: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut data = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            return Ok(data);
        }
        data.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}

/// What stands between the angle brackets.
fn address(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map(|(address, _)| address).unwrap_or_default().to_owned()
}

async fn say(stream: &mut BufReader<TcpStream>, words: &str) -> io::Result<()> {
    stream.get_mut().write_all(format!("{words}\r\n").as_bytes()).await
}
