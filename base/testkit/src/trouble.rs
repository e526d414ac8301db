//! A database in trouble, and what is left in its files.

use db::{DatabaseUrl, Db, Key};
use postgres::{Client, NoTls};

use crate::databases::{Fresh, Kind, execute, on_server};

impl Fresh {
    /// Which files of the database hold these bytes: the file of `SQLite` with its log, the tables and indexes of
    /// PostgreSQL (but not its own log, which goes round, nor the planner's statistics).
    pub fn holding(&self, needle: &str) -> Vec<String> {
        match &self.kind {
            Kind::Sqlite(folder) => {
                let files = std::fs::read_dir(folder.path()).expect("the folder of the test can be read");
                let holds = |path: &std::path::PathBuf| {
                    let bytes = std::fs::read(path).expect("a file of the test can be read");
                    bytes.windows(needle.len()).any(|part| part == needle.as_bytes())
                };
                let paths = files.map(|file| file.expect("it has a name").path()).filter(holds);
                paths.map(|path| path.display().to_string()).collect()
            }
            Kind::Postgres { .. } => self.asked(
                "CHECKPOINT",
                &format!(
                    "SELECT CAST(relname AS TEXT) FROM pg_class
                      WHERE relkind IN ('r', 'i', 't') AND relname <> 'pg_statistic' AND pg_relation_filepath(oid) IS NOT NULL
                        AND position('{needle}'::bytea IN
                            pg_read_binary_file(pg_relation_filepath(oid), 0, 1000000000, true)) > 0
                      ORDER BY relname"
                ),
            ),
        }
    }

    /// Makes the database fail for everybody: PostgreSQL lets nobody in any more, the file of `SQLite` cannot grow.
    pub fn take_away(&self, db: &Db) {
        match &self.kind {
            Kind::Sqlite(_) => limit(db, "PRAGMA max_page_count = 1"),
            Kind::Postgres { server, name, .. } => {
                on_server(server, |client| {
                    execute(client, &format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"));
                });
                let end = format!(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
                );
                on_server(server, |client| execute(client, &end));
            }
        }
    }

    /// The end of [`Fresh::take_away`].
    pub fn give_back(&self, db: &Db) {
        match &self.kind {
            Kind::Sqlite(_) => limit(db, "PRAGMA max_page_count = 1000000"),
            Kind::Postgres { server, name, .. } => {
                on_server(server, |client| {
                    execute(client, &format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true"));
                });
            }
        }
    }

    fn asked(&self, first: &str, sql: &str) -> Vec<String> {
        let DatabaseUrl::Postgres(url) = self.url() else { return Vec::new() };
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| {
                let mut client = Client::connect(url, NoTls).expect("the database of the test answers");
                client.batch_execute(first).expect("it does what it is told");
                let rows = client.query(sql, &[]).expect("it answers");
                rows.iter().map(|row| row.get(0)).collect()
            });
            thread.join().expect("the database of the test can be asked")
        })
    }
}

/// The limit holds for the one connection that writes.
fn limit(db: &Db, pragma: &'static str) {
    // Nothing is written.
    let limit = db.write_blocking::<Vec<i64>, db::Error>(Key::ANY, move |tx| tx.all(pragma, db::params![]));
    limit.expect("the file can be limited");
}
