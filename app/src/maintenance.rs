//! What an administrator does besides serving: looking after what is there, and the move to PostgreSQL.

use std::path::Path;

use db::{Copied, DatabaseUrl, Db, Key, Migration, Options, Standing};
use kernel::{Act, Actor, Clock, Pulse, Random, audit, job, network, pulse};

use crate::{
    config::{Config, DATABASE, Place},
    migrate, migrations, private,
    serving::{open_database, opened},
};

/// Looks at configuration and data, and changes nothing.
pub fn check(place: &Place) -> Result<(), String> {
    let config = Config::read(place)?;
    println!("configuration: good");
    let mut warnings = private::open_to_others(place);
    warnings.extend(config.oddities().into_iter().map(str::to_owned));
    warnings.extend(config.doubts(place));
    let database = look_at(place, &config)?;
    database.check().map_err(|error| format!("data: {error}"))?;
    warnings.extend(
        database.oddities().map_err(|error| format!("data: {error}"))?.into_iter().map(str::to_owned),
    );
    for warning in &warnings {
        println!("warning: {warning}");
    }
    fits(&database)?;
    let (waiting, failed) = database.read_blocking(job::backlog).map_err(|error| error.to_string())?;
    let mail = database.read_blocking(mail::count).map_err(|error| error.to_string())?;
    if let Some(pulse) = database.read_blocking(pulse::read).map_err(|error| error.to_string())? {
        let now = Clock::system().now();
        let next = Pulse::next(Some(pulse), None, now);
        if let Some(before) = next.jumped_from {
            println!(
                "warning: the clock says {now}, and said {before} before: nothing is erased because its time has come \
                 until it has run evenly for a day; if it is wrong, put it right"
            );
        }
    }
    let mut wrong = Vec::new();
    for module in crate::MODULES {
        wrong.extend(database.read_blocking(module.check).map_err(|error| error.to_string())?);
    }
    database.close();
    println!("jobs: {waiting} waiting, {failed} of them failed before");
    println!("mail: {} waiting, {} sent, {} given up", mail.waiting, mail.sent, mail.failed);
    if wrong.is_empty() {
        println!("data: good");
        return Ok(());
    }
    Err(format!("data:\n  {}", wrong.join("\n  ")))
}

/// Opens the database that is there, without making or changing anything.
pub fn look_at(place: &Place, config: &Config) -> Result<Db, String> {
    let file = place.data.join(DATABASE);
    if config.database.is_none() && !file.exists() {
        return Err(format!("there is no {DATABASE} in {}", place.data.display()));
    }
    opened(place, config, Options { create: false, ..Options::default() })
}

/// Whether a database is as this version of the program wants it: to look at one of another version would change it,
/// perhaps under a program that serves.
pub fn fits(database: &Db) -> Result<(), String> {
    match database.standing(&known()).map_err(|error| format!("data: {error}"))? {
        Standing::Current => Ok(()),
        Standing::Older => Err("data: the database belongs to an older version of this program. Make a backup, then \
            start this version with `geflecht serve`, which brings it up to date; until then nothing was changed"
            .to_owned()),
        Standing::Newer => Err("data: the database belongs to a newer version of this program; use that one".to_owned()),
        Standing::Empty => Err("data: there is nothing in the database".to_owned()),
        Standing::Foreign => Err("data: the database belongs to another program".to_owned()),
    }
}

/// The migrations of the base and of all modules.
pub fn known() -> Vec<(&'static str, &'static [Migration])> {
    migrations().collect()
}

/// What ends with the secret under which links are signed.
const ENDS: &str = "\
A new secret ends every personal link that was ever mailed: to registrations and places in line, to offers,
invitations and save-the-dates, and every sign-in code that is still open. Whoever opens an old link is offered a new
one by mail. Who is signed in stays so, and nothing that is stored is lost.";

/// Takes another secret, when that is really wanted: after a backup fell into wrong hands.
pub fn new_secret(place: &Place, yes: bool) -> Result<(), String> {
    println!("{ENDS}");
    if !yes {
        return Err("nothing was changed; add --yes to do it".to_owned());
    }
    let config = Config::read(place)?;
    let file = place.data.join(DATABASE);
    if config.database.is_none()
        && file.exists()
        && db::is_in_use(&file).map_err(|error| error.to_string())?
    {
        return Err(
            "nothing was changed: stop the service first, it would go on signing with the old secret"
                .to_owned(),
        );
    }
    let database = look_at(place, &config)?;
    fits(&database)?;
    let act = Act::new(Clock::system().now(), Random::system(), Actor::System);
    let changed = database.write_blocking(Key::named("network"), move |tx| {
        network::new_secret(tx, &act)?;
        audit::record(tx, &act, "office-audit-new-secret", "network", "")
    });
    changed.map_err(|error| error.to_string())?;
    database.sweep().map_err(|error| error.to_string())?;
    database.close();
    println!("done; now start the service again, on PostgreSQL every process of it");
    Ok(())
}

/// Copies the file in the data folder into an empty PostgreSQL database.
pub fn migrate_to_postgres(place: &Place) -> Result<(), String> {
    let config = Config::read(place)?;
    let url = config.database.clone().ok_or("name the new database with --database postgres://…")?;
    let file = place.data.join(DATABASE);
    if !file.exists() {
        return Err(format!("there is no {}", file.display()));
    }
    let from = open_file(&file, false)?;
    fits(&from)?;
    from.close();
    let to = open_database(place, &config)?;
    migrate(&to).map_err(|error| format!("database: {error}"))?;
    copied_into(db::copy_unused(&file, &to))?;
    to.close();
    println!(
        "Write `database = \"…\"` with this address into geflecht.toml and start again: {}",
        hidden(&url)
    );
    Ok(())
}

/// Says what was copied, or why nothing was.
pub(crate) fn copied_into(copied: db::Result<Vec<Copied>>) -> Result<(), String> {
    let copied = copied.map_err(|error| match error {
        db::Error::Conflict => {
            "nothing was copied: the file is in use. Stop the service first; what people write \
            while it is copied would be lost"
                .to_owned()
        }
        error => format!("nothing was copied: {error}"),
    })?;
    for table in copied {
        println!("{} {}", table.rows, table.table);
    }
    Ok(())
}

/// An address without what must stay secret.
fn hidden(url: &str) -> String {
    url.rsplit_once('@').map_or_else(|| url.to_owned(), |(_, place)| format!("postgres://…@{place}"))
}

/// Opens a file of `SQLite`: to work with it, or only to look.
pub(crate) fn open_file(file: &Path, create: bool) -> Result<Db, String> {
    let options = Options { readers: 1, create, ..Options::default() };
    Db::open(&DatabaseUrl::Sqlite(file.to_owned()), options)
        .map_err(|error| format!("{}: {error}", file.display()))
}
