//! Live: a hall joins a round, is asked one question at once and answers at once, over open lines.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use ::live::store;
use clap::Args;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::{
    net::TcpStream,
    runtime::Runtime,
    sync::{Semaphore, mpsc, watch},
};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, client::IntoClientRequest, protocol::WebSocketConfig},
};

use crate::{
    Target,
    client::{Connection, address, connect},
    registered,
    server::Server,
};

/// See [`crate::What::Live`].
#[derive(Debug, Args)]
pub struct Live {
    #[command(flatten)]
    target: Target,
    /// How many people take part; a process may hold 20,000 files
    #[arg(long, default_value_t = 18_000)]
    people: usize,
}

/// How many come in at the same moment.
const DOOR: usize = 256;
/// How long is waited for a question or an answer before it counts as lost.
const PATIENCE: Duration = Duration::from_mins(1);

/// What happens on a phone.
enum Seen {
    Open,
    Asked(Duration),
    Taken(Duration, u8),
    Lost(String),
}

impl Live {
    /// Measures and reports.
    pub fn run(&self, runtime: &Runtime) -> Result<(), String> {
        let temporary = tempfile::tempdir().map_err(|error| error.to_string())?;
        let data = self.target.data.clone().unwrap_or_else(|| temporary.path().to_owned());
        let server = Server::start("demo", &data, self.target.database.as_deref())?;
        let mut report = runtime.block_on(self.measure(&server))?;
        // What was acknowledged has to be there after a power cut.
        server.kill();
        let db = registered::open(&data, self.target.database.as_deref())?;
        let code = report["code"].as_str().unwrap_or_default().to_owned();
        let stored = db.read_blocking(move |tx| {
            let session = store::session::find(tx, &code)?.ok_or(db::Error::NotFound)?;
            let activity = store::session::activities(tx, session.id)?.first().map(|it| it.id);
            let activity = activity.ok_or(db::Error::NotFound)?;
            Ok::<_, db::Error>((
                store::answers::count(tx, activity)?,
                store::session::tally(tx, activity)?.map(|tally| tally.chosen),
            ))
        });
        let (count, chosen) = stored.map_err(|error| error.to_string())?;
        let acknowledged: BTreeMap<u8, u32> =
            serde_json::from_value(report["acknowledged"].take()).map_err(|error| error.to_string())?;
        report["lost"] = json!(acknowledged.values().sum::<u32>().saturating_sub(count));
        report["tally_exact"] = json!(chosen.as_ref() == Some(&acknowledged));
        println!("{report}");
        Ok(())
    }

    async fn measure(&self, server: &Server) -> Result<Value, String> {
        let mut host = Host::open(server).await?;
        let code = host.prepare().await?;
        let idle = server.usage();
        let (clock, begun) = watch::channel(None::<Instant>);
        let (tell, mut hear) = mpsc::unbounded_channel();
        let door = Arc::new(Semaphore::new(DOOR));
        for number in 0..self.people {
            let (to, code, begun, tell) = (server.address, code.clone(), begun.clone(), tell.clone());
            let door = Arc::clone(&door);
            tokio::spawn(async move {
                if let Err(error) = take_part(number, to, &code, &door, begun, &tell).await {
                    drop(tell.send(Seen::Lost(error)));
                }
            });
        }
        let mut lost = Vec::new();
        let mut open = 0;
        while open + lost.len() < self.people {
            match tokio::time::timeout(PATIENCE, hear.recv()).await {
                Ok(Some(Seen::Open)) => open += 1,
                Ok(Some(Seen::Lost(error))) => lost.push(error),
                Ok(Some(_)) => {}
                _ => break,
            }
        }
        tokio::time::sleep(Duration::from_secs(2)).await;
        let full = server.usage();
        let start = Instant::now();
        clock.send_replace(Some(start));
        host.press(&code, 0, "fragen").await?;
        let (mut asked, mut taken, mut acknowledged) = (Vec::new(), Vec::new(), BTreeMap::<u8, u32>::new());
        while taken.len() < open {
            match tokio::time::timeout(PATIENCE, hear.recv()).await {
                Ok(Some(Seen::Asked(after))) => asked.push(after),
                Ok(Some(Seen::Taken(after, choice))) => {
                    taken.push(after);
                    *acknowledged.entry(choice).or_default() += 1;
                }
                Ok(Some(Seen::Lost(error))) => lost.push(error),
                _ => break,
            }
        }
        let answered = server.usage();
        host.press(&code, 1, "aufloesen").await?;
        asked.sort();
        taken.sort();
        let last = |times: &[Duration]| millis(times.last().copied());
        #[expect(clippy::cast_precision_loss, reason = "far fewer people than 2^52")]
        let people = open as f64;
        Ok(json!({
            "people": open,
            "failed": lost.len(),
            "first_failure": lost.first(),
            "code": code,
            "question_p50_ms": millis(at(&asked, 50)),
            "question_p99_ms": millis(at(&asked, 99)),
            "answers_taken_in_ms": last(&taken) - millis(asked.first().copied()),
            "cpu_us_per_answer": ((answered.cpu_ms - full.cpu_ms) / people * 1_000.0).round(),
            "rss_mib": full.rss_mib.round(),
            "rss_above_idle_mib": (full.rss_mib - idle.rss_mib).round(),
            "kib_per_connection": ((full.rss_mib - idle.rss_mib) * 1_024.0 / people * 10.0).round() / 10.0,
            "acknowledged": acknowledged,
        }))
    }
}

fn at(sorted: &[Duration], percent: usize) -> Option<Duration> {
    sorted.get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1))).copied()
}

fn millis(time: Option<Duration>) -> f64 {
    (time.unwrap_or_default().as_secs_f64() * 1_000.0).round()
}

/// The host at the remote.
struct Host {
    connection: Connection,
    cookie: String,
}

impl Host {
    async fn open(server: &Server) -> Result<Self, String> {
        let line = server.words.iter().find_map(|line| line.strip_prefix("sign-in coordinator "));
        let path = line.and_then(|link| link.splitn(4, '/').nth(3)).ok_or("the demo printed no link")?;
        let mut connection = Connection::open(address(0), server.address).await?;
        let answer = connection.post(&format!("/{path}"), String::new()).await?;
        Ok(Self { cookie: answer.cookie.ok_or("signing in failed")?, connection })
    }

    async fn post(&mut self, path: &str, form: &str) -> Result<String, String> {
        let answer = self.connection.post_as(path, form.to_owned(), Some(&self.cookie)).await?;
        if answer.status.is_redirection() {
            Ok(answer.location)
        } else {
            Err(format!("{path}: {}", answer.status))
        }
    }

    /// Makes a round with one question, and answers its code.
    async fn prepare(&mut self) -> Result<String, String> {
        let desk = self.post("/koordination/live", "titel=Stadt").await?;
        let question = "frage=Wann%3F&antworten=1979%0A*+1986%0A1991%0A2004&sekunden=60";
        self.post(&format!("{desk}/neu/eine-wahl"), question).await?;
        Ok(desk.rsplit('/').next().unwrap_or_default().to_owned())
    }

    async fn press(&mut self, code: &str, step: u64, button: &str) -> Result<(), String> {
        let form = format!("schritt={step}&zug={button}");
        self.post(&format!("/koordination/live/{code}/regie"), &form).await.map(drop)
    }
}

/// Joins, waits for the question, answers it at once, and waits for the acknowledgement.
async fn take_part(
    number: usize,
    to: SocketAddr,
    code: &str,
    door: &Semaphore,
    begun: watch::Receiver<Option<Instant>>,
    tell: &mpsc::UnboundedSender<Seen>,
) -> Result<(), String> {
    let mut line = {
        let _turn = door.acquire().await.map_err(|error| error.to_string())?;
        let from = address(number + 1);
        let mut connection = Connection::open(from, to).await?;
        let path = format!("/live/{code}");
        let joined = connection.post(&path, format!("name=Gast+{number}&tempo=usual"));
        let cookie = joined.await?.cookie.ok_or("joining set no cookie")?;
        drop(connection);
        open_line(from, to, code, &cookie).await?
    };
    drop(tell.send(Seen::Open));
    let choice = u8::try_from(number % 4).unwrap_or_default();
    let since = || begun.borrow().map(|start| start.elapsed()).unwrap_or_default();
    while let Some(message) = line.next().await {
        let Message::Text(text) = message.map_err(|error| error.to_string())? else { continue };
        let message: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        if message["phase"] == "asking" {
            drop(tell.send(Seen::Asked(since())));
            let answer = format!("aktivitaet=0&wahl={choice}");
            line.send(Message::text(answer)).await.map_err(|error| error.to_string())?;
        } else if message["counts"] == true {
            drop(tell.send(Seen::Taken(since(), choice)));
        } else if message["counts"] == false {
            return Err(format!("an answer did not count: {}", message["own"]));
        }
    }
    Ok(())
}

async fn open_line(
    from: std::net::Ipv4Addr,
    to: SocketAddr,
    code: &str,
    cookie: &str,
) -> Result<WebSocketStream<TcpStream>, String> {
    let stream = connect(from, to).await?;
    let request = format!("ws://{to}/live/{code}/verbindung").into_client_request();
    let mut request = request.map_err(|error| error.to_string())?;
    let cookie = cookie.parse().map_err(|_| "the cookie is no header".to_owned())?;
    request.headers_mut().insert("cookie", cookie);
    let config = WebSocketConfig::default().read_buffer_size(512).write_buffer_size(0);
    let opened = client_async_with_config(request, stream, Some(config)).await;
    Ok(opened.map_err(|error| error.to_string())?.0)
}
