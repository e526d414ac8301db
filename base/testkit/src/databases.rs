//! A fresh database for each test, of both kinds.

use db::{DatabaseUrl, Db, Options};
use postgres::{Client, NoTls};
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

/// The variable that names the PostgreSQL server of the tests.
pub const SERVER: &str = "GEFLECHT_TEST_POSTGRES";

/// Makes two tests of one body, `a_sentence::on_sqlite` and `a_sentence::on_postgres`, each with a
/// fresh and empty database.
///
/// ```
/// testkit::db_test! {
///     async fn a_new_database_is_empty(db) {
///         let one: i64 = db.read(|tx| tx.one("SELECT 1", db::params![])).await.unwrap();
///         assert_eq!(one, 1);
///     }
/// }
/// ```
///
/// A second name gets the [`Fresh`] database itself, to open it once more: `async fn a_sentence(db, fresh)`.
#[macro_export]
macro_rules! db_test {
    ($($(#[$attribute:meta])* async fn $name:ident($db:ident $(, $fresh:ident)?) $body:block)+) => { $(
        $(#[$attribute])*
        #[cfg(test)]
        async fn $name($db: ::db::Db, fresh: &$crate::databases::Fresh) {
            $(let $fresh = fresh;)?
            let _ = fresh;
            $body
        }

        #[cfg(test)]
        mod $name {
            #[test]
            fn on_sqlite() {
                let fresh = $crate::databases::Fresh::sqlite();
                $crate::databases::run(super::$name(fresh.open(), &fresh));
            }

            #[test]
            fn on_postgres() {
                let fresh = $crate::databases::Fresh::postgres();
                $crate::databases::run(super::$name(fresh.open(), &fresh));
            }
        }
    )+ };
}

/// A fresh, empty database, which is gone when this is dropped.
pub struct Fresh {
    url: DatabaseUrl,
    kind: Kind,
}

enum Kind {
    /// Its folder.
    Sqlite(TempDir),
    /// The server and the name on it.
    Postgres { server: String, name: String },
}

impl Fresh {
    /// A file in a temporary folder.
    pub fn sqlite() -> Fresh {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Fresh { url: DatabaseUrl::Sqlite(folder.path().join("test.sqlite")), kind: Kind::Sqlite(folder) }
    }

    /// A database of its own on the server that [`SERVER`] names.
    ///
    /// # Panics
    /// When there is no such server: tests on PostgreSQL are never skipped silently.
    pub fn postgres() -> Fresh {
        Self::postgres_in("LOCALE 'C.UTF-8'")
    }

    /// The same in another locale, as `CREATE DATABASE` says it.
    pub fn postgres_in(locale: &str) -> Fresh {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let Ok(server) = std::env::var(SERVER) else {
            panic!(
                "{SERVER} is not set: `make test` starts a server, and so does `scripts/with-postgres cargo test`"
            );
        };
        let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        on_server(&server, &format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' {locale}"));
        let url = DatabaseUrl::Postgres(with_name(&server, &name));
        Fresh { url, kind: Kind::Postgres { server, name } }
    }

    /// Its address.
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Opens it, once more if need be, as another process would.
    pub fn open(&self) -> Db {
        self.open_with(Options::default())
    }

    /// Opens it with other numbers of threads.
    pub fn open_with(&self, options: Options) -> Db {
        Db::open(&self.url, options).expect("the fresh database can be opened")
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        match &self.kind {
            Kind::Sqlite(folder) => drop(folder.path()),
            Kind::Postgres { server, name } => {
                on_server(server, &format!("DROP DATABASE {name} WITH (FORCE)"));
            }
        }
    }
}

/// Runs the body of a test.
pub fn run(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("tokio can be started").block_on(test);
}

/// The synchronous client must not be opened on a thread of tokio.
fn on_server(server: &str, sql: &str) {
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            let mut client =
                Client::connect(server, NoTls).expect("the PostgreSQL server of the tests answers");
            client.batch_execute(sql).expect("the PostgreSQL server of the tests does what it is told");
        });
        thread.join().expect("the PostgreSQL server of the tests can be used");
    });
}

/// The server's address with another database.
fn with_name(server: &str, name: &str) -> String {
    let (base, query) = server.split_once('?').map_or((server, ""), |(base, query)| (base, query));
    let host = base.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    if query.is_empty() { format!("{host}/{name}") } else { format!("{host}/{name}?{query}") }
}
