//! What an administrator does besides serving: backup, restore, check, the move to PostgreSQL.

use std::path::Path;

use db::{DatabaseUrl, Db, Engine, Options};
use kernel::job;

use crate::{
    config::{Config, DATABASE, Place},
    migrate,
    serving::open_database,
};

/// Copies everything into one `SQLite` file, whatever the database is.
pub fn backup(place: &Place, file: &Path) -> Result<(), String> {
    if file.exists() {
        return Err(format!("{} exists already", file.display()));
    }
    let config = Config::read(place)?;
    if config.database.is_none() && !place.data.join(DATABASE).exists() {
        return Err(format!("there is no {DATABASE} in {}", place.data.display()));
    }
    let from = open_database(place, &config)?;
    match from.engine() {
        Engine::Sqlite => from.backup(file).map_err(|error| format!("backup: {error}"))?,
        Engine::Postgres => {
            let to = open_file(file)?;
            migrate(&to).map_err(|error| format!("backup: {error}"))?;
            db::copy(&from, &to).map_err(|error| format!("backup: {error}"))?;
            to.close();
        }
    }
    from.close();
    println!("backup {}", file.display());
    Ok(())
}

/// Puts a backup into a data folder or database that holds nothing yet.
pub fn restore(place: &Place, file: &Path) -> Result<(), String> {
    if !file.exists() {
        return Err(format!("there is no {}", file.display()));
    }
    let config = Config::read(place)?;
    let target = place.data.join(DATABASE);
    if config.database.is_none() && target.exists() {
        return Err(format!("{} exists already; move it away first", target.display()));
    }
    std::fs::create_dir_all(&place.data).map_err(|error| format!("{}: {error}", place.data.display()))?;
    // The backup itself stays as it is: an older one is brought up to date in a copy.
    let copy = tempfile_beside(&target);
    let from = open_file(file)?;
    from.backup(&copy).map_err(|error| format!("{} is no backup: {error}", file.display()))?;
    from.close();
    let from = open_file(&copy)?;
    migrate(&from).map_err(|error| format!("{} is no backup of ours: {error}", file.display()))?;
    from.check().map_err(|error| format!("{} is damaged: {error}", file.display()))?;
    if config.database.is_some() {
        let to = open_database(place, &config)?;
        copy_into(&from, &to)?;
        to.close();
        from.close();
        std::fs::remove_file(&copy).map_err(|error| error.to_string())?;
    } else {
        from.close();
        std::fs::rename(&copy, &target).map_err(|error| error.to_string())?;
    }
    println!("restored {}", file.display());
    Ok(())
}

/// Looks at configuration and data.
pub fn check(place: &Place) -> Result<(), String> {
    let config = Config::read(place)?;
    println!("configuration: good");
    for oddity in config.oddities() {
        println!("warning: {oddity}");
    }
    let database = open_database(place, &config)?;
    database.check().map_err(|error| format!("data: {error}"))?;
    migrate(&database).map_err(|error| format!("data: {error}"))?;
    let (waiting, failed) = database.read_blocking(job::backlog).map_err(|error| error.to_string())?;
    let mail = database.read_blocking(mail::count).map_err(|error| error.to_string())?;
    for oddity in database.oddities().map_err(|error| format!("data: {error}"))? {
        println!("warning: {oddity}");
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

/// Copies the file in the data folder into an empty PostgreSQL database.
pub fn migrate_to_postgres(place: &Place) -> Result<(), String> {
    let config = Config::read(place)?;
    let url = config.database.clone().ok_or("name the new database with --database postgres://…")?;
    let file = place.data.join(DATABASE);
    if !file.exists() {
        return Err(format!("there is no {}", file.display()));
    }
    let from = open_file(&file)?;
    migrate(&from).map_err(|error| format!("{}: {error}", file.display()))?;
    let to = open_database(place, &config)?;
    copy_into(&from, &to)?;
    from.close();
    to.close();
    println!(
        "Write `database = \"…\"` with this address into geflecht.toml and start again: {}",
        hidden(&url)
    );
    Ok(())
}

fn copy_into(from: &Db, to: &Db) -> Result<(), String> {
    migrate(to).map_err(|error| format!("database: {error}"))?;
    let copied = db::copy(from, to).map_err(|error| format!("nothing was copied: {error}"))?;
    for table in copied {
        println!("{} {}", table.rows, table.table);
    }
    Ok(())
}

/// An address without what must stay secret.
fn hidden(url: &str) -> String {
    url.rsplit_once('@').map_or_else(|| url.to_owned(), |(_, place)| format!("postgres://…@{place}"))
}

fn open_file(file: &Path) -> Result<Db, String> {
    let options = Options { readers: 1, ..Options::default() };
    Db::open(&DatabaseUrl::Sqlite(file.to_owned()), options)
        .map_err(|error| format!("{}: {error}", file.display()))
}

fn tempfile_beside(target: &Path) -> std::path::PathBuf {
    target.with_extension(format!("restore-{}", std::process::id()))
}
