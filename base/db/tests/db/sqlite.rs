//! What only `SQLite` offers: a backup while people write, and a file in which nothing erased is left.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use db::{DatabaseUrl, Db, Error, Key, Options, params};
use testkit::databases::{Fresh, run};

fn with_table(fresh: &Fresh) -> Db {
    let db = fresh.open();
    db.write_blocking::<_, Error>(Key::ANY, |tx| {
        tx.execute("CREATE TABLE entry (number BIGINT PRIMARY KEY, word TEXT)", params![])
    })
    .unwrap();
    db
}

fn path(fresh: &Fresh) -> &Path {
    match fresh.url() {
        DatabaseUrl::Sqlite(path) => path,
        DatabaseUrl::Postgres(_) => panic!("a file is expected"),
    }
}

async fn add(db: &Db, number: i64) {
    let sql = "INSERT INTO entry (number, word) VALUES ($1, 'Erika Mustermann')";
    db.write::<_, Error>(Key::ANY, move |tx| tx.execute(sql, params![number])).await.unwrap();
}

#[test]
fn a_backup_is_whole_and_consistent_while_writes_go_on() {
    let fresh = Fresh::sqlite();
    let db = with_table(&fresh);
    run(async {
        for number in 0..200 {
            add(&db, number).await;
        }
        let writing = db.clone();
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let task = tokio::spawn(async move {
            let mut number = 200;
            while !*stopped.borrow() {
                add(&writing, number).await;
                number += 1;
            }
            number
        });
        let copies: Vec<_> =
            (0..5).map(|number| path(&fresh).with_extension(format!("backup{number}"))).collect();
        for copy in &copies {
            db.copy_into(copy).unwrap();
        }
        stop.send(true).unwrap();
        let last = task.await.unwrap();
        for copy in copies {
            let copy = Db::open(&DatabaseUrl::Sqlite(copy), Options::default()).unwrap();
            let sql = "SELECT count(*), max(number), (SELECT integrity_check FROM pragma_integrity_check) FROM entry";
            let (count, max, check) =
                copy.read::<(i64, i64, String), Error>(move |tx| tx.one(sql, params![])).await.unwrap();
            // Every write adds the next number: a copy with a gap would not be consistent.
            assert_eq!(count, max + 1);
            assert!((200..=last).contains(&count));
            assert_eq!(check, "ok");
        }
    });
}

#[test]
fn a_backup_overwrites_nothing() {
    let fresh = Fresh::sqlite();
    let db = with_table(&fresh);
    let copy = path(&fresh).with_extension("backup");
    std::fs::write(&copy, "precious").unwrap();
    assert_eq!(db.copy_into(&copy), Err(Error::Unsupported("the file exists already")));
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), "precious");
}

#[test]
fn nothing_erased_is_left_in_the_files() {
    let fresh = Fresh::sqlite();
    let db = with_table(&fresh);
    let traces = || -> usize {
        let folder = path(&fresh).parent().unwrap();
        std::fs::read_dir(folder)
            .unwrap()
            .map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .map(|bytes| bytes.windows(16).filter(|part| part == b"Erika Mustermann").count())
            .sum()
    };
    run(async {
        for number in 0..300 {
            add(&db, number).await;
        }
        assert!(traces() >= 300);
        db.write::<_, Error>(Key::ANY, |tx| tx.execute("DELETE FROM entry", params![])).await.unwrap();
        db.sweep().unwrap();
        assert_eq!(traces(), 0);
    });
}

#[test]
fn commits_are_written_through_to_the_disk() {
    let fresh = Fresh::sqlite();
    let db = with_table(&fresh);
    let settings = db.read_blocking::<(i64, String, i64), Error>(|tx| {
        let synchronous: i64 = tx.one("SELECT synchronous FROM pragma_synchronous", params![])?;
        let journal: String = tx.one("SELECT journal_mode FROM pragma_journal_mode", params![])?;
        let keys: i64 = tx.one("SELECT foreign_keys FROM pragma_foreign_keys", params![])?;
        Ok((synchronous, journal, keys))
    });
    assert_eq!(settings, Ok((2, "wal".to_owned(), 1)));
}

#[test]
fn a_file_that_is_no_database_is_said_to_be_none() {
    let fresh = Fresh::sqlite();
    std::fs::write(path(&fresh), "not a database, but long enough to look at it".repeat(100)).unwrap();
    let error = Db::open(fresh.url(), Options::default()).err().unwrap();
    assert_eq!(error, Error::Corrupt("SQLite code 26".to_owned()));
}

#[test]
fn a_folder_that_is_not_there_is_said_to_be_away() {
    let away = "sqlite:/nowhere/at/all.sqlite".parse().unwrap();
    let error = Db::open(&away, Options::default()).err().unwrap();
    assert_eq!(error, Error::Unavailable("entity not found".to_owned()));
}

#[test]
fn two_processes_may_write_the_same_file() {
    let fresh = Fresh::sqlite();
    let (db, other) = (with_table(&fresh), fresh.open());
    run(async {
        let tasks: Vec<_> = (0..)
            .zip([db.clone(), other])
            .map(|(half, db)| {
                tokio::spawn(async move {
                    for number in 0..200 {
                        add(&db, number * 2 + half).await;
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let count = db.read::<i64, Error>(|tx| tx.one("SELECT count(*) FROM entry", params![])).await;
        assert_eq!(count, Ok(400));
    });
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn nobody_else_may_read_the_files_whatever_the_umask_says() {
    let fresh = Fresh::sqlite();
    let db = with_table(&fresh);
    let copy = path(&fresh).with_extension("backup");
    db.copy_into(&copy).unwrap();
    for file in db::family(path(&fresh)).iter().chain([&copy]) {
        assert_eq!(mode(file), 0o600, "{}", file.display());
    }
    // The umask of the tests lets others read, or this would prove nothing.
    let plain = path(&fresh).with_extension("plain");
    std::fs::write(&plain, "").unwrap();
    assert_ne!(mode(&plain) & 0o044, 0);
}

#[test]
fn a_file_of_before_is_closed_to_others_when_it_is_opened() {
    let fresh = Fresh::sqlite();
    with_table(&fresh).close();
    std::fs::set_permissions(path(&fresh), std::fs::Permissions::from_mode(0o644)).unwrap();
    let looking = Options { create: false, ..Options::default() };
    Db::open(fresh.url(), looking).unwrap().close();
    assert_eq!(mode(path(&fresh)), 0o644, "to look changes nothing");
    fresh.open().close();
    assert_eq!(mode(path(&fresh)), 0o600);
}

#[test]
fn to_look_makes_no_file() {
    let fresh = Fresh::sqlite();
    let looking = Options { create: false, ..Options::default() };
    let error = Db::open(fresh.url(), looking).err().unwrap();
    assert_eq!(error, Error::Unavailable("SQLite code 14".to_owned()));
    assert!(!path(&fresh).exists());
}

#[test]
fn a_file_that_somebody_has_open_is_in_use() {
    let fresh = Fresh::sqlite();
    let db = with_table(&fresh);
    assert_eq!(db::is_in_use(path(&fresh)), Ok(true));
    let target = Fresh::sqlite();
    assert_eq!(db::copy_unused(path(&fresh), &target.open()), Err(Error::Conflict));
    db.close();
    assert_eq!(db::is_in_use(path(&fresh)), Ok(false));
}

#[test]
fn a_sweep_that_failed_stays_due() {
    let fresh = Fresh::sqlite();
    let db = with_table(&fresh);
    run(async {
        add(&db, 1).await;
        assert!(!db.sweep_is_due());
        // Somebody reads for so long that the log cannot be emptied.
        let (begun, begin) = std::sync::mpsc::channel();
        let (end, ended) = std::sync::mpsc::channel();
        let reader = db.clone();
        let reading = std::thread::spawn(move || {
            reader.read_blocking::<i64, Error>(move |tx| {
                let count = tx.one("SELECT count(*) FROM entry", params![]);
                begun.send(()).unwrap();
                ended.recv().unwrap();
                count
            })
        });
        begin.recv().unwrap();
        db.write::<_, Error>(Key::ANY, |tx| tx.execute("DELETE FROM entry", params![])).await.unwrap();
        assert!(db.sweep_is_due());
        assert!(db.sweep().is_err());
        assert!(db.sweep_is_due());
        end.send(()).unwrap();
        assert_eq!(reading.join().unwrap(), Ok(1));
        db.sweep().unwrap();
        assert!(!db.sweep_is_due());
    });
}
