//! What an administrator asks of a database: whether it is sound, and to be emptied for a new demo.

use crate::error::{Error, Result};
use crate::pool::Db;
use crate::tx::Connection;

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
