//! What an administrator asks of a database: whether it is sound, and to be emptied for a new demo.

use std::time::Duration;

use crate::error::{Error, Result};
use crate::params;
use crate::pool::Db;
use crate::statement::quoted;
use crate::tx::{Connection, Tx};

/// How often it is asked whether older transactions have ended, and the pause between.
const TRIES: u32 = 300;
const PAUSE: Duration = Duration::from_millis(100);

impl Db {
    /// Reads the whole database and says whether it is sound. Blocks.
    ///
    /// On PostgreSQL, which looks after its own files, it is enough that it answers.
    pub fn check(&self) -> Result<()> {
        self.aside(|mut tx| {
            let question = match &tx.connection {
                Connection::Sqlite(_) => "PRAGMA integrity_check(1)",
                Connection::Postgres(_) => "SELECT 'ok'",
            };
            let answer: String = tx.one(question, &[])?;
            if answer == "ok" { Ok(()) } else { Err(Error::Corrupt(answer)) }
        })
    }

    /// What the database does differently from what our statements count on, in sentences for the administrator; no
    /// data is in danger. Blocks.
    ///
    /// `SQLite` is compiled in and always does what we count on; a PostgreSQL database may have been made in any locale.
    pub fn oddities(&self) -> Result<Vec<&'static str>> {
        self.aside(|mut tx| {
            let question = "SELECT 'Z' < 'a' AND 'z' < 'Ä', lower('Ä') = 'ä'";
            let (by_code_points, knows_letters): (bool, bool) = tx.one(question, &[])?;
            let found = [
                (!by_code_points, "the database does not sort by code points, so lists may stand in another order than described, and an update of the system's locales can damage indexes; make it with LOCALE 'C.UTF-8'"),
                (!knows_letters, "the database does not know capital letters beyond ASCII, so names may be sorted wrongly; make it with LOCALE 'C.UTF-8'"),
            ];
            Ok(found.into_iter().filter(|(odd, _)| *odd).map(|(_, words)| words).collect())
        })
    }

    /// Why this database must not be used at all. Blocks.
    pub fn unfit(&self) -> Result<Option<String>> {
        self.aside(|mut tx| {
            if matches!(tx.connection, Connection::Sqlite(_)) {
                return Ok(None);
            }
            tx.begin_read(false)?;
            let encoding: String = tx.one("SHOW server_encoding", &[])?;
            let words = format!("the database has the encoding {encoding}, which does not know all letters; make it with ENCODING 'UTF8'");
            Ok((encoding != "UTF8").then_some(words))
        })
    }

    /// Makes what was deleted or overwritten vanish from the files of PostgreSQL, which keeps old rows until a table
    /// is rewritten. Each table is closed to everybody while that is done. Blocks. `SQLite` needs nothing of it.
    pub fn rewrite(&self) -> Result<()> {
        self.aside(|mut tx| {
            if matches!(tx.connection, Connection::Sqlite(_)) {
                return Ok(());
            }
            tx.begin_read(false)?;
            let tables = tx.tables()?;
            let begun: String =
                tx.one("SELECT CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT)", &[])?;
            older_ones_end(&mut tx, &begun)?;
            tables
                .iter()
                .try_for_each(|table| tx.script(&format!("VACUUM (FULL, ANALYZE) {}", quoted(table))))
        })
    }

    /// Drops every table of ours, the list of migrations too. Blocks.
    pub fn clear(&self) -> Result<()> {
        self.aside(|mut tx| {
            let mut tables = tx.tables()?;
            tables.reverse();
            tables.push("migration".to_owned());
            for table in tables {
                tx.script(&format!("DROP TABLE IF EXISTS \"{table}\""))?;
            }
            Ok(())
        })
    }
}

/// Waits until every transaction that could still see what was deleted before `begun` has ended, in other databases of
/// the server too: until then PostgreSQL keeps it.
fn older_ones_end(tx: &mut Tx, begun: &str) -> Result<()> {
    let question = "SELECT pg_snapshot_xmin(pg_current_snapshot()) < CAST($1::TEXT AS xid8) OR EXISTS (
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND age(backend_xmin) > age(CAST(CAST($1::TEXT AS xid8) AS xid)))";
    for _ in 0..TRIES {
        tx.begin_read(false)?;
        let some_left: bool = tx.one(question, params![begun])?;
        tx.rollback();
        if !some_left {
            return Ok(());
        }
        std::thread::sleep(PAUSE);
    }
    Err(Error::Conflict)
}
