//! How quickly the program starts on an existing data folder, and what it takes when idle.

use std::time::{Duration, Instant};

use clap::Args;
use serde_json::json;
use tokio::runtime::Runtime;

use crate::{
    Target,
    client::{Connection, address},
    server::Server,
};

/// See [`crate::What::Start`].
#[derive(Debug, Args)]
pub struct Start {
    #[command(flatten)]
    target: Target,
}

impl Start {
    /// Measures and reports.
    pub fn run(&self, runtime: &Runtime) -> Result<(), String> {
        let temporary = tempfile::tempdir().map_err(|error| error.to_string())?;
        let data = self.target.data.clone().unwrap_or_else(|| temporary.path().to_owned());
        let database = self.target.database.as_deref();
        // The first start fills the folder.
        Server::start("demo", &data, database)?.kill();
        let begun = Instant::now();
        let server = Server::start("demo", &data, database)?;
        let status = runtime.block_on(async {
            let mut connection = Connection::open(address(0), server.address).await?;
            connection.get("/veranstaltungen", None).await.map(|answer| answer.status)
        })?;
        let first_page = begun.elapsed();
        if !status.is_success() {
            return Err(format!("the first page answered {status}"));
        }
        std::thread::sleep(Duration::from_secs(5));
        let idle = server.usage();
        let report = json!({
            "ready_ms": millis(server.started_in),
            "first_page_ms": millis(first_page),
            "idle_rss_mib": idle.rss_mib.round(),
        });
        println!("{report}");
        Ok(())
    }
}

fn millis(time: Duration) -> f64 {
    (time.as_secs_f64() * 1_000.0).round()
}
