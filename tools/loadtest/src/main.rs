//! Measures the program as it ships: over HTTP, against a process of its own, with bounded load.

mod client;
mod live;
mod pages;
mod registered;
mod rush;
mod server;
mod start;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The generator must not be what is slow.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(about = "Load generators behind docs/performance.md")]
struct Cli {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Many people register for few seats within one second
    Rush(rush::Rush),
    /// The public event page, warm, against constant bytes of the same size; and the coordinator's, uncached
    Pages(pages::Pages),
    /// How long until the first page on an existing data folder, and how much memory an idle server takes
    Start(start::Start),
    /// A live round: everyone joins, is asked at once and answers at once
    Live(live::Live),
    /// The phones of `live` and their owners, in a process of their own
    #[command(hide = true)]
    Crowd(live::Crowd),
    /// Serves constant bytes through the same listener, as a yardstick for `pages`
    #[command(hide = true)]
    Constant {
        #[arg(long)]
        bytes: usize,
    },
}

/// Where the server is: one that runs, or one to be started.
#[derive(Debug, Clone, Args)]
pub struct Target {
    /// A server that runs already; without it one is started and stopped
    #[arg(long)]
    pub url: Option<String>,
    /// The data folder of that server, or of the one to be started; a temporary one when it is missing
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// The PostgreSQL database of that server, or of the one to be started
    #[arg(long)]
    pub database: Option<String>,
    /// Print one JSON object as the last line
    #[arg(long)]
    pub json: bool,
}

fn main() -> Result<(), String> {
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    match cli.what {
        What::Rush(rush) => rush.run(&runtime),
        What::Pages(pages) => pages.run(&runtime),
        What::Start(start) => start.run(&runtime),
        What::Live(live) => live.run(),
        What::Crowd(crowd) => runtime.block_on(crowd.run()),
        What::Constant { bytes } => runtime.block_on(pages::serve_constant(bytes)),
    }
}
