//! The command line: the commands of the base here, those of the modules as the modules describe them.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};

use crate::{
    MODULES,
    config::{Config, Place},
    copies, maintenance, serving,
};

/// Which one it is, and how it is built: what is installed is `dist`, what is measured too.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (", env!("GEFLECHT_PROFILE"), ")");

/// One program for a sociocultural network.
#[derive(Debug, Parser)]
#[command(version = VERSION, about, after_help = module_commands())]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Start a lively demo network with invented people; mail never leaves it
    Demo(Serve),
    /// Start the real thing
    Serve(Serve),
    /// Copy everything into one file, also while the program serves
    Backup {
        /// The file to write; it must not exist yet
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Put a backup into an empty data folder or database
    Restore {
        /// The file that `backup` wrote
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Look at configuration and data, and say what is wrong
    Check {
        #[command(flatten)]
        place: Place,
    },
    /// Copy the file in the data folder into an empty PostgreSQL database and compare row by row
    MigrateToPostgres {
        #[command(flatten)]
        place: Place,
    },
    /// End every personal link that was ever mailed, after a backup fell into wrong hands
    NewSecret {
        /// Do it; without this it is only said what ends
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        place: Place,
    },
    #[command(external_subcommand)]
    Module(Vec<String>),
}

/// How to serve.
#[derive(Debug, Clone, Args)]
pub struct Serve {
    /// Where to listen; port 0 lets the system choose
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
    /// Start over: everything that is there is deleted (demo only)
    #[arg(long)]
    pub fresh: bool,
    /// Log as JSON, one object a line
    #[arg(long)]
    pub log_json: bool,
    /// The folder that holds everything [default: data, or data/demo]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// A PostgreSQL database instead of the file in the data folder
    #[arg(long, value_name = "postgres://…")]
    pub database: Option<String>,
    /// A NATS server, when several processes share the PostgreSQL database
    #[arg(long, value_name = "nats://…")]
    pub nats: Option<String>,
}

impl Serve {
    /// Where the data is.
    pub fn place(&self, default: &str) -> Place {
        Place { data: self.data.clone().unwrap_or_else(|| default.into()), database: self.database.clone() }
    }
}

impl Cli {
    /// Does what was asked; the reason when that was not possible.
    pub fn run(self) -> Result<(), String> {
        match self.command {
            Command::Demo(serve) => serving::run(&serve, &serve.place("data/demo"), true),
            Command::Serve(serve) if serve.fresh => Err("--fresh is for the demo only".to_owned()),
            Command::Serve(serve) => serving::run(&serve, &serve.place("data"), false),
            Command::Backup { file, place } => copies::backup(&place, &file),
            Command::Restore { file, place } => copies::restore(&place, &file),
            Command::Check { place } => maintenance::check(&place),
            Command::MigrateToPostgres { place } => maintenance::migrate_to_postgres(&place),
            Command::NewSecret { yes, place } => maintenance::new_secret(&place, yes),
            Command::Module(words) => run_module_command(words),
        }
    }
}

fn module_commands() -> String {
    let commands = MODULES.iter().flat_map(|module| module.commands);
    let lines: Vec<_> = commands.map(|command| format!("  {} {}", command.name, command.usage)).collect();
    format!("Commands of the modules (all take --data and --database):\n{}", lines.join("\n"))
}

fn run_module_command(words: Vec<String>) -> Result<(), String> {
    let (place, words) = take_place(words)?;
    let (name, rest) = words.split_first().ok_or("which command?")?;
    let mut commands = MODULES.iter().flat_map(|module| module.commands);
    let Some(command) = commands.find(|command| command.name == name) else {
        return Err(format!("there is no command {name}; see geflecht --help"));
    };
    let house = serving::open_quietly(&place, &Config::read(&place)?)?;
    println!("{}", (command.run)(&house, rest)?);
    Ok(())
}

/// Takes `--data DIR` and `--database URL` out of a module command's words.
fn take_place(words: Vec<String>) -> Result<(Place, Vec<String>), String> {
    let mut place = Place { data: "data".into(), database: None };
    let (mut rest, mut words) = (Vec::new(), words.into_iter());
    while let Some(word) = words.next() {
        let (flag, value) = match word.split_once('=') {
            Some((flag, value)) => (flag.to_owned(), Some(value.to_owned())),
            None => (word.clone(), None),
        };
        match flag.as_str() {
            "--data" | "--database" => {
                let value = value.or_else(|| words.next()).ok_or_else(|| format!("{flag} needs a value"))?;
                if flag == "--data" {
                    place.data = value.into();
                } else {
                    place.database = Some(value);
                }
            }
            _ => rest.push(word),
        }
    }
    Ok((place, rest))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_place_may_stand_anywhere_among_the_words_of_a_module_command() {
        let words = ["import-schedule", "--data", "d", "f.xml", "--event=x"].map(str::to_owned).to_vec();
        let (place, rest) = take_place(words).expect("a place");
        assert_eq!(place.data, PathBuf::from("d"));
        assert_eq!(rest, ["import-schedule", "f.xml", "--event=x"]);
    }
}
