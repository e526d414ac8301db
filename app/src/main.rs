//! The Geflecht program.

use std::process::ExitCode;

use clap::Parser;
use geflecht::cli::Cli;

/// Gives memory back after a rush, which the system's allocator keeps.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("geflecht: {reason}");
            ExitCode::FAILURE
        }
    }
}
