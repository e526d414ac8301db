//! Pages: the public one from the cache, constant bytes as the yardstick, the coordinator's rendered each time.

use std::{net::SocketAddr, sync::Arc, time::Instant};

use axum::{Router, routing::get};
use bytes::Bytes;
use clap::Args;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::{
    Target,
    client::{Connection, address},
    registered,
    server::Server,
};

/// Page and yardstick are measured in turns, so that a busy moment of the machine does not fall on one of them;
/// the round with the middle ratio is reported.
const ROUNDS: usize = 5;

/// See [`crate::What::Pages`].
#[derive(Debug, Args)]
pub struct Pages {
    #[command(flatten)]
    target: Target,
    /// How many requests each measurement sends
    #[arg(long, default_value_t = 60_000)]
    requests: usize,
    /// How many connections are open at once
    #[arg(long, default_value_t = 32)]
    connections: usize,
    /// Which page; an event is made for it when this is missing
    #[arg(long)]
    path: Option<String>,
}

impl Pages {
    /// Measures and reports.
    pub fn run(&self, runtime: &Runtime) -> Result<(), String> {
        let temporary = tempfile::tempdir().map_err(|error| error.to_string())?;
        let data = self.target.data.clone().unwrap_or_else(|| temporary.path().to_owned());
        let server = Server::start("demo", &data, self.target.database.as_deref())?;
        let path = if let Some(path) = &self.path {
            path.clone()
        } else {
            let db = registered::open(&data, self.target.database.as_deref())?;
            format!("/veranstaltungen/{}", registered::add_event(&db, 300)?.1)
        };
        let cookie = runtime.block_on(sign_in(&server))?;
        let size = runtime.block_on(size_of(server.address, &path))?;
        let constant = Server::constant(size)?;
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            let public = runtime.block_on(self.measure(&server, &path, None))?;
            let yardstick = runtime.block_on(self.measure(&constant, "/", None))?;
            rounds.push((
                number(&public, "per_second") / number(&yardstick, "per_second"),
                public,
                yardstick,
            ));
        }
        rounds.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (ratio, public, yardstick) = rounds.swap_remove(ROUNDS / 2);
        let uncached = runtime.block_on(self.measure(&server, &path, Some(cookie)))?;
        let report = json!({
            "path": path,
            "bytes": size,
            "public": public,
            "constant": yardstick,
            "public_to_constant": (ratio * 100.0).round() / 100.0,
            "coordinator": uncached,
        });
        println!("{report}");
        Ok(())
    }

    async fn measure(&self, server: &Server, path: &str, cookie: Option<String>) -> Result<Value, String> {
        // Coordinators' pages are dearer; a tenth as many tell as much.
        let requests = if cookie.is_some() { self.requests / 10 } else { self.requests };
        let each = requests / self.connections.max(1);
        let (path, cookie): (Arc<str>, _) = (path.into(), cookie.map(Arc::<str>::from));
        // The first rounds warm caches and connections.
        run(server.address, &path, cookie.as_ref(), self.connections, each / 10 + 1).await?;
        let (before, begun) = (server.usage(), Instant::now());
        let done = run(server.address, &path, cookie.as_ref(), self.connections, each).await?;
        let (seconds, after) = (begun.elapsed().as_secs_f64(), server.usage());
        #[expect(clippy::cast_precision_loss, reason = "far fewer requests than 2^52")]
        let done = done as f64;
        Ok(json!({
            "requests": done,
            "per_second": (done / seconds).round(),
            "server_cpu_ms_per_request": ((after.cpu_ms - before.cpu_ms) / done * 10_000.0).round() / 10_000.0,
        }))
    }
}

async fn run(
    to: SocketAddr,
    path: &Arc<str>,
    cookie: Option<&Arc<str>>,
    connections: usize,
    each: usize,
) -> Result<usize, String> {
    let tasks: Vec<_> = (0..connections)
        .map(|number| {
            let (path, cookie) = (Arc::clone(path), cookie.cloned());
            tokio::spawn(async move {
                let mut connection = Connection::open(address(number), to).await?;
                for _ in 0..each {
                    let answer = connection.get(&path, cookie.as_deref()).await?;
                    if !answer.status.is_success() {
                        return Err(format!("{path} answered {}", answer.status));
                    }
                }
                Ok(each)
            })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        done += task.await.map_err(|error| error.to_string())??;
    }
    Ok(done)
}

async fn size_of(to: SocketAddr, path: &str) -> Result<usize, String> {
    Ok(Connection::open(address(0), to).await?.get(path, None).await?.body.len())
}

async fn sign_in(server: &Server) -> Result<String, String> {
    let line = server.words.iter().find_map(|line| line.strip_prefix("sign-in coordinator "));
    let link = line.ok_or("the demo printed no link for a coordinator")?;
    let path = link.splitn(4, '/').nth(3).ok_or("the link has no path")?;
    let mut connection = Connection::open(address(0), server.address).await?;
    let answer = connection.post(&format!("/{path}"), String::new()).await?;
    answer.cookie.ok_or_else(|| format!("signing in answered {}", answer.status))
}

fn number(report: &Value, key: &str) -> f64 {
    report[key].as_f64().unwrap_or_default()
}

/// Serves `bytes` bytes for `/` until the process is killed.
pub async fn serve_constant(bytes: usize) -> Result<(), String> {
    let body = Bytes::from(vec![b'x'; bytes]);
    let router = Router::new().route("/", get(move || async move { body }));
    let listener = web::bind(SocketAddr::from(([127, 0, 0, 1], 0))).map_err(|error| error.to_string())?;
    println!("ready http://{}/", listener.local_addr().map_err(|error| error.to_string())?);
    web::serve(listener, router, web::Entrance::default(), std::future::pending()).await;
    Ok(())
}
