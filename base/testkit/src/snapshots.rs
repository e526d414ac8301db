//! Databases that are filled once per build of the tests and copied from then on.
//!
//! Each test has a process of its own, so a snapshot lies beside the built tests, or on the server. Its name carries
//! what the running program is (its file, size and moment of building), so that none is older than the program. It is made
//! under a lock that ends with the process, under another name until it is whole: who crashes blocks nobody.

use std::{
    fs::{self, File},
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use db::{DatabaseUrl, Db, Options};
use postgres::Client;

use crate::databases::{HOW, create, execute, with_name};

/// What all snapshots of one kind begin with, and the name of the one that belongs to this program.
struct Names {
    kind: String,
    now: String,
}

impl Names {
    fn of(name: &str) -> Names {
        let program = program();
        let stem = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // `flows-0a1b2c` → `flows`
        let stem = stem.rsplit_once('-').map_or(stem.as_str(), |(stem, _)| stem).replace('-', "_");
        let about = fs::metadata(&program).expect("the running program is a file");
        let built = about.modified().expect("files have a moment");
        let kind = format!("snapshot_{stem}_{name}");
        let now = format!("{kind}_{:016x}", digest(&(&program, about.len(), built)));
        Names { kind, now }
    }
}

fn program() -> PathBuf {
    std::env::current_exe().expect("the running program has a path")
}

fn digest(what: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// Fills a database and closes it, so that all of it stands in one place.
fn make(url: &DatabaseUrl, fill: impl FnOnce(Db)) {
    let db = Db::open(url, Options::default()).expect("a new database can be opened");
    fill(db.clone());
    db.sweep().expect("a new database can be swept");
    db.close();
}

/// Copies the snapshot `name` to `target`.
pub(crate) fn sqlite(name: &str, target: &Path, fill: impl FnOnce(Db)) {
    let names = Names::of(name);
    let program = program();
    let folder = program.ancestors().nth(2).expect("programs lie in target/<profile>/deps").join("snapshots");
    fs::create_dir_all(&folder).expect("a folder for snapshots");
    let lock = File::create(folder.join(format!("{}.lock", names.kind))).expect("a lock for snapshots");
    let snapshot = folder.join(format!("{}.sqlite", names.now));
    lock.lock_shared().expect("the lock can be taken");
    if !snapshot.exists() {
        lock.unlock().expect("the lock can be left");
        lock.lock().expect("the lock can be taken");
        if !snapshot.exists() {
            let mine = |file: &String| {
                file.strip_prefix(&names.kind)
                    .is_some_and(|rest| rest.starts_with('_') && rest.contains(".sqlite"))
            };
            let files = fs::read_dir(&folder).expect("the folder can be read");
            let files = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
            for old in files.filter(mine) {
                fs::remove_file(folder.join(old)).expect("an old snapshot can go");
            }
            let unfinished = folder.join(format!("{}.sqlite-unfinished", names.now));
            make(&DatabaseUrl::Sqlite(unfinished.clone()), fill);
            let log = folder.join(format!("{}.sqlite-unfinished-wal", names.now));
            assert!(!log.exists(), "a closed database is one file");
            fs::rename(unfinished, &snapshot).expect("a snapshot gets its name");
        }
    }
    fs::copy(&snapshot, target).expect("a snapshot can be copied");
}

/// Makes the database `target` as a copy of the snapshot `name`.
pub(crate) fn postgres(client: &mut Client, server: &str, name: &str, target: &str, fill: impl FnOnce(Db)) {
    let names = Names::of(name);
    let key = digest(&names.kind).cast_signed();
    // Locks of a session end with it, also when the process is killed.
    execute(client, &format!("SELECT pg_advisory_lock_shared({key})"));
    if !exists(client, &names.now) {
        execute(client, &format!("SELECT pg_advisory_unlock_shared({key})"));
        execute(client, &format!("SELECT pg_advisory_lock({key})"));
        if !exists(client, &names.now) {
            let like = format!("{}\\_%", names.kind.replace('_', "\\_"));
            for row in client
                .query("SELECT datname FROM pg_database WHERE datname LIKE $1", &[&like])
                .expect("names")
            {
                let old: String = row.get(0);
                execute(client, &format!("DROP DATABASE {old} WITH (FORCE)"));
            }
            let unfinished = format!("{}_unfinished", names.now);
            create(client, &unfinished, HOW);
            make(&DatabaseUrl::Postgres(with_name(server, &unfinished)), fill);
            execute(client, &format!("ALTER DATABASE {unfinished} RENAME TO {}", names.now));
            // Nobody looks into it, no worker of the server either: it could not be copied meanwhile.
            execute(client, &format!("ALTER DATABASE {} ALLOW_CONNECTIONS false", names.now));
        }
    }
    execute(client, &format!("CREATE DATABASE {target} TEMPLATE {}", names.now));
}

fn exists(client: &mut Client, name: &str) -> bool {
    let found = client.query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]);
    found.expect("the PostgreSQL server of the tests can be asked").is_some()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::databases::{Fill, Fresh};

    fn table(db: &Db) {
        let made = db.write_blocking::<_, db::Error>(db::Key::ANY, |tx| {
            tx.execute("CREATE TABLE mark (word TEXT PRIMARY KEY)", &[])?;
            tx.execute("INSERT INTO mark (word) VALUES ('da')", &[])
        });
        made.expect("it can be written");
    }

    fn words(db: &Db) -> Vec<String> {
        db.read_blocking::<_, db::Error>(|tx| tx.all("SELECT word FROM mark", &[])).expect("it can be read")
    }

    /// Who fails to fill, the next one is not kept from it; who comes later gets a copy of their own.
    fn try_out(fresh: fn() -> Fresh) -> String {
        let name = format!("tried{}", std::process::id());
        let given = |fresh: Fresh| crate::databases::Given::of(&std::sync::Arc::new(fresh));
        let failed = std::panic::catch_unwind(|| {
            given(fresh()).filled(&name, |db| {
                table(&db);
                panic!("half way");
            })
        });
        assert!(failed.is_err());
        let times = AtomicU32::new(0);
        let fill = |db: Db| {
            times.fetch_add(1, Ordering::Relaxed);
            table(&db);
        };
        let (one, two) = (given(fresh()), given(fresh()));
        let (first, second) = (one.filled(&name, fill), two.filled(&name, fill));
        assert_eq!(times.load(Ordering::Relaxed), 1);
        let gone =
            first.write_blocking::<_, db::Error>(db::Key::ANY, |tx| tx.execute("DELETE FROM mark", &[]));
        assert_eq!(gone.expect("it can be written"), 1);
        assert_eq!((words(&first), words(&second)), (vec![], vec!["da".to_owned()]));
        // A database in use is filled as it is.
        assert!(words(&one.filled(&name, |_| ())).is_empty());
        name
    }

    #[test]
    fn a_snapshot_is_made_once_and_copied_on_sqlite() {
        let kind = Names::of(&try_out(Fresh::sqlite)).kind;
        let folder = program().ancestors().nth(2).expect("a folder").join("snapshots");
        for file in fs::read_dir(folder).expect("the folder can be read").filter_map(Result::ok) {
            if file.file_name().to_string_lossy().starts_with(&kind) {
                fs::remove_file(file.path()).expect("a file can go");
            }
        }
    }

    #[test]
    fn a_snapshot_is_made_once_and_copied_on_postgres() {
        let now = Names::of(&try_out(Fresh::postgres)).now;
        crate::databases::on_server_of_tests(|client| execute(client, &format!("DROP DATABASE {now}")));
    }
}
