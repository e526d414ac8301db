//! A fresh database for each test, of both kinds.

use std::{
    ops::Deref,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use db::{DatabaseUrl, Db, Options};
use postgres::{Client, NoTls};
use tempfile::TempDir;

use crate::snapshots;

/// The variable that names the PostgreSQL server of the tests.
pub const SERVER: &str = "GEFLECHT_TEST_POSTGRES";

/// How the databases of the tests order text, whatever the server thinks.
pub(crate) const HOW: &str = "ENCODING 'UTF8' LOCALE 'C.UTF-8'";

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
        async fn $name($db: $crate::databases::Given, fresh: &$crate::databases::Fresh) {
            $(let $fresh = fresh;)?
            let _ = fresh;
            $body
        }

        #[cfg(test)]
        mod $name {
            use $crate::databases::{Fresh, Given, run};

            #[test]
            fn on_sqlite() {
                let fresh = ::std::sync::Arc::new(Fresh::sqlite());
                run(super::$name(Given::of(&fresh), &fresh));
            }

            #[test]
            fn on_postgres() {
                let fresh = ::std::sync::Arc::new(Fresh::postgres());
                run(super::$name(Given::of(&fresh), &fresh));
            }
        }
    )+ };
}

/// A database that can be filled before a test uses it.
pub trait Fill {
    /// Opens it with what `fill` writes.
    ///
    /// For a [`Given`] database only the first test of a build runs `fill`, on a database of its own; all others get a
    /// copy of that. So `fill` depends on nothing but the program, and one `name` means one `fill`. A database that is open
    /// already is filled as it is.
    fn filled(&self, name: &str, fill: impl FnOnce(Db) + Send) -> Db;
}

impl Fill for Db {
    fn filled(&self, _: &str, fill: impl FnOnce(Db) + Send) -> Db {
        std::thread::scope(|scope| scope.spawn(|| fill(self.clone())).join()).expect("it can be filled");
        self.clone()
    }
}

impl<T: Fill> Fill for &T {
    fn filled(&self, name: &str, fill: impl FnOnce(Db) + Send) -> Db {
        (**self).filled(name, fill)
    }
}

/// The database that a test is given: opened when it is first used, so that it can be laid out before.
pub struct Given {
    fresh: Arc<Fresh>,
    db: OnceLock<Db>,
}

impl Given {
    /// This database, not yet opened.
    pub fn of(fresh: &Arc<Fresh>) -> Given {
        Given { fresh: Arc::clone(fresh), db: OnceLock::new() }
    }
}

impl Deref for Given {
    type Target = Db;

    fn deref(&self) -> &Db {
        self.db.get_or_init(|| self.fresh.open())
    }
}

impl Fill for Given {
    fn filled(&self, name: &str, fill: impl FnOnce(Db) + Send) -> Db {
        if let Some(open) = self.db.get() {
            return open.filled(name, fill);
        }
        self.fresh.lay(name, fill);
        Db::clone(self)
    }
}

/// A fresh, empty database, made when it is first used and gone when this is dropped.
pub struct Fresh {
    url: DatabaseUrl,
    pub(crate) kind: Kind,
    made: OnceLock<()>,
}

pub(crate) enum Kind {
    /// Its folder.
    Sqlite(TempDir),
    /// The server, the name on it, and how `CREATE DATABASE` says its encoding and locale.
    Postgres { server: String, name: String, how: String },
}

impl Fresh {
    /// A file in a temporary folder.
    pub fn sqlite() -> Fresh {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let url = DatabaseUrl::Sqlite(folder.path().join("test.sqlite"));
        Fresh { url, kind: Kind::Sqlite(folder), made: OnceLock::new() }
    }

    /// A database of its own on the server that [`SERVER`] names.
    ///
    /// # Panics
    /// When there is no such server: tests on PostgreSQL are never skipped silently.
    pub fn postgres() -> Fresh {
        Self::postgres_as(HOW)
    }

    /// The same in another locale, as `CREATE DATABASE` says it.
    pub fn postgres_in(locale: &str) -> Fresh {
        Self::postgres_as(&format!("ENCODING 'UTF8' {locale}"))
    }

    /// The same in another encoding too.
    pub fn postgres_as(how: &str) -> Fresh {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let server = server();
        let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let url = DatabaseUrl::Postgres(with_name(&server, &name));
        let kind = Kind::Postgres { server, name, how: how.to_owned() };
        Fresh { url, kind, made: OnceLock::new() }
    }

    /// Its address.
    pub fn url(&self) -> &DatabaseUrl {
        self.made.get_or_init(|| {
            if let Kind::Postgres { server, name, how } = &self.kind {
                on_server(server, |client| create(client, name, how));
            }
        });
        &self.url
    }

    /// Opens it, once more if need be, as another process would.
    pub fn open(&self) -> Db {
        self.open_with(Options::default())
    }

    /// Opens it with other numbers of threads.
    pub fn open_with(&self, options: Options) -> Db {
        Db::open(self.url(), options).expect("the fresh database can be opened")
    }

    /// Makes it as a copy of what `fill` writes, unless it is there already: then it is filled as it is.
    fn lay(&self, name: &str, fill: impl FnOnce(Db) + Send) {
        let mut fill = Some(fill);
        self.made.get_or_init(|| {
            let fill = fill.take().expect("it is made once");
            match &self.kind {
                Kind::Sqlite(folder) => {
                    let file = folder.path().join("test.sqlite");
                    std::thread::scope(|scope| scope.spawn(|| snapshots::sqlite(name, &file, fill)).join())
                        .expect("the database can be filled");
                }
                Kind::Postgres { server, name: target, .. } => {
                    on_server(server, |client| snapshots::postgres(client, server, name, target, fill));
                }
            }
        });
        if let Some(fill) = fill {
            self.open().filled(name, fill).close();
        }
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        match &self.kind {
            Kind::Sqlite(folder) => drop(folder.path()),
            Kind::Postgres { server, name, .. } => {
                if self.made.get().is_some() {
                    on_server(server, |client| {
                        execute(client, &format!("DROP DATABASE {name} WITH (FORCE)"));
                    });
                }
            }
        }
    }
}

/// Runs the body of a test.
pub fn run(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("tokio can be started").block_on(test);
}

/// An empty database.
pub(crate) fn create(client: &mut Client, name: &str, how: &str) {
    execute(client, &format!("CREATE DATABASE {name} TEMPLATE template0 {how}"));
}

pub(crate) fn execute(client: &mut Client, sql: &str) {
    client.batch_execute(sql).expect("the PostgreSQL server of the tests does what it is told");
}

fn server() -> String {
    std::env::var(SERVER).unwrap_or_else(|_| {
        panic!(
            "{SERVER} is not set: `make test` starts a server, and so does `scripts/with-postgres cargo test`"
        )
    })
}

#[cfg(test)]
pub(crate) fn on_server_of_tests(work: impl FnOnce(&mut Client) + Send) {
    on_server(&server(), work);
}

/// The synchronous client must not be opened on a thread of tokio.
pub(crate) fn on_server(server: &str, work: impl FnOnce(&mut Client) + Send) {
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            let mut client =
                Client::connect(server, NoTls).expect("the PostgreSQL server of the tests answers");
            work(&mut client);
        });
        thread.join().expect("the PostgreSQL server of the tests can be used");
    });
}

/// The server's address with another database.
pub(crate) fn with_name(server: &str, name: &str) -> String {
    let (base, query) = server.split_once('?').map_or((server, ""), |(base, query)| (base, query));
    let host = base.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    if query.is_empty() { format!("{host}/{name}") } else { format!("{host}/{name}?{query}") }
}
