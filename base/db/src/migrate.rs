//! Migrations: statements that bring the tables to their present form, each run once.

use crate::address::Key;
use crate::error::{Error, Result};
use crate::params;
use crate::tx::{Connection, Tx};

/// One step of a module's tables. The list of a module is append-only: what has been released is never changed.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its name, unique in the module, such as `0001_rooms`.
    pub name: &'static str,
    /// Statements separated by `;`, in the SQL that both databases know.
    pub sql: &'static str,
}

/// How the tables of a database fit a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing in it.
    Empty,
    /// There are tables, and they are none of ours.
    Foreign,
    /// It was made by an older version: migrations are still to be run.
    Older,
    /// It is as this program wants it.
    Current,
    /// It was made by a newer version, whose tables this program does not know.
    Newer,
}

/// How the database stands to all modules' migrations; changes nothing.
pub(crate) fn standing(tx: &mut Tx, modules: &[(&str, &[Migration])]) -> Result<Standing> {
    let own: Vec<String> = match tx.columns("migration") {
        Ok(columns) => columns.into_iter().map(|column| column.name).collect(),
        Err(Error::Copy { .. }) => return Ok(Standing::Foreign),
        Err(error) => return Err(error),
    };
    if own != ["module", "name", "applied_at"] {
        let is_empty = own.is_empty() && tx.tables()?.is_empty();
        return Ok(if is_empty { Standing::Empty } else { Standing::Foreign });
    }
    let applied: Vec<(String, String)> = tx.all("SELECT module, name FROM migration", params![])?;
    let known: Vec<(&str, &str)> =
        modules.iter().flat_map(|(module, list)| list.iter().map(|it| (*module, it.name))).collect();
    let fits = |(module, name): &(String, String)| known.contains(&(module.as_str(), name.as_str()));
    Ok(match (applied.iter().all(fits), applied.len() == known.len()) {
        (false, _) => Standing::Newer,
        (true, true) => Standing::Current,
        (true, false) => Standing::Older,
    })
}

/// Keeps other processes from migrating at the same time: "geflecht" in ASCII.
const ALONE: Key = Key(0x6765_666c_6563_6874);

/// How often to wait again for another process whose migrations take long; each time is ten seconds.
const PATIENCE: u32 = 30;

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (\
    module TEXT NOT NULL, name TEXT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (module, name))";

/// Runs what has not run yet.
pub(crate) fn run(tx: &mut Tx, module: &str, migrations: &[Migration]) -> Result<()> {
    let mut patience = PATIENCE;
    loop {
        match step(tx, module, migrations) {
            Ok(Some(name)) => tracing::info!(module, migration = name, "migrated"),
            Ok(None) => return Ok(()),
            Err(error) => {
                tx.rollback();
                if error != Error::Conflict || patience == 0 {
                    return Err(error);
                }
                patience -= 1;
            }
        }
    }
}

/// Runs the next migration in a transaction, if there is one, and says which it was.
fn step(tx: &mut Tx, module: &str, migrations: &[Migration]) -> Result<Option<&'static str>> {
    tx.begin_write(ALONE)?;
    tx.script(TABLE)?;
    let sql = "SELECT name FROM migration WHERE module = $1 ORDER BY applied_at, name";
    let applied: Vec<String> = tx.all(sql, params![module])?;
    let Some(next) = next(module, &applied, migrations)? else {
        tx.commit(&[])?;
        return Ok(None);
    };
    tx.script(next.sql).map_err(|error| match error {
        Error::Sql(reason) => {
            Error::Migration { module: module.to_owned(), reason: format!("{}: {reason}", next.name) }
        }
        other => other,
    })?;
    let insert = match tx.connection {
        Connection::Sqlite(_) => {
            "INSERT INTO migration (module, name, applied_at) \
             VALUES ($1, $2, CAST(unixepoch('subsec') * 1000000 AS BIGINT))"
        }
        Connection::Postgres(_) => {
            "INSERT INTO migration (module, name, applied_at) \
             VALUES ($1, $2, CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT))"
        }
    };
    tx.execute(insert, params![module, next.name])?;
    tx.commit(&[])?;
    Ok(Some(next.name))
}

/// The first migration that is not applied yet. What is applied must be the beginning of the list.
fn next<'m>(module: &str, applied: &[String], migrations: &'m [Migration]) -> Result<Option<&'m Migration>> {
    let wrong = |reason: String| Err(Error::Migration { module: module.to_owned(), reason });
    if let Some(unknown) = applied.iter().find(|name| migrations.iter().all(|known| known.name != **name)) {
        return wrong(format!("the database has {unknown}, which this version of the program does not know"));
    }
    let is_applied = |migration: &Migration| applied.iter().any(|name| name == migration.name);
    match migrations.iter().skip(applied.len()).find(|later| is_applied(later)) {
        Some(later) => wrong(format!("{} is applied, but one before it is not", later.name)),
        None => Ok(migrations.get(applied.len())),
    }
}
