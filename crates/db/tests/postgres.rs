//! What goes wrong on PostgreSQL alone: deadlocks, serialisation failures, lost connections.

#![expect(clippy::unwrap_used, reason = "a test may fail in this way")]

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};

use db::{Db, Error, Key, Options, params};
use testkit::databases::{Fresh, run};

async fn script(db: &Db, statements: &'static [&'static str]) {
    for sql in statements {
        db.write::<_, Error>(Key(0), move |tx| tx.execute(sql, params![])).await.unwrap();
    }
}

const COUNTERS: &[&str] = &[
    "CREATE TABLE counter (id BIGINT PRIMARY KEY, count BIGINT NOT NULL)",
    "INSERT INTO counter (id, count) VALUES (0, 0), (1, 0)",
];

async fn counts(db: &Db) -> Vec<i64> {
    db.read::<_, Error>(|tx| tx.all("SELECT count FROM counter ORDER BY id", params![])).await.unwrap()
}

#[test]
fn a_deadlock_is_resolved_by_running_again() {
    let fresh = Fresh::postgres();
    let db = fresh.open();
    run(async {
        script(&db, COUNTERS).await;
        let both = Arc::new(Barrier::new(2));
        let runs = Arc::new(AtomicU32::new(0));
        let mut tasks = Vec::new();
        for first in [0_i64, 1] {
            let (db, both, runs) = (db.clone(), Arc::clone(&both), Arc::clone(&runs));
            let mut met = false;
            tasks.push(tokio::spawn(async move {
                db.write::<_, Error>(Key(u64::try_from(first).unwrap()), move |tx| {
                    runs.fetch_add(1, Ordering::SeqCst);
                    let sql = "UPDATE counter SET count = count + 1 WHERE id = $1";
                    tx.execute(sql, params![first])?;
                    if !std::mem::replace(&mut met, true) {
                        both.wait();
                    }
                    tx.execute(sql, params![1 - first])
                })
                .await
            }));
        }
        for task in tasks {
            assert_eq!(task.await.unwrap(), Ok(1));
        }
        assert_eq!(counts(&db).await, [2, 2]);
        assert!(runs.load(Ordering::SeqCst) > 2);
    });
}

/// A function that fails with a serialisation failure at the first calls, as a sequence counts even then.
const FLAKY: &[&str] = &[
    "CREATE SEQUENCE calls",
    "CREATE FUNCTION flaky(failures BIGINT) RETURNS BIGINT LANGUAGE plpgsql AS $body$ BEGIN
        IF nextval('calls') <= failures THEN RAISE EXCEPTION 'Erika Mustermann' USING ERRCODE = '40001'; END IF;
        RETURN 1; END $body$",
];

#[test]
fn a_serialisation_failure_is_resolved_by_running_again() {
    let fresh = Fresh::postgres();
    let db = fresh.open();
    run(async {
        script(&db, COUNTERS).await;
        script(&db, FLAKY).await;
        let retries = db.stats().retries;
        let result = db.write::<i64, Error>(Key(0), |tx| {
            tx.execute("UPDATE counter SET count = count + 1", params![])?;
            // Whatever the closure makes of the error, the work is run again.
            drop(tx.one::<i64>("SELECT flaky(3)", params![]));
            tx.one("SELECT count FROM counter WHERE id = 0", params![])
        });
        assert_eq!(result.await, Ok(1));
        assert_eq!(counts(&db).await, [1, 1]);
        assert_eq!(db.stats().retries - retries, 3);
    });
}

#[test]
fn what_never_succeeds_is_answered_in_the_end() {
    let fresh = Fresh::postgres();
    let db = fresh.open();
    run(async {
        script(&db, FLAKY).await;
        let result = db.write::<i64, Error>(Key(0), |tx| tx.one("SELECT flaky(1000)", params![]));
        assert_eq!(result.await, Err(Error::Conflict));
        let next = db.write::<i64, Error>(Key(0), |tx| tx.one("SELECT flaky(0)", params![]));
        assert_eq!(next.await, Ok(1));
    });
}

/// Ends all connections of the database but that of `other` itself.
async fn cut(other: &Db) {
    let sql = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let cut = other.write::<i64, Error>(Key(0), move |tx| tx.one(sql, params![])).await.unwrap();
    assert!(cut > 0);
}

#[test]
fn a_lost_connection_is_opened_again() {
    let fresh = Fresh::postgres();
    let (db, other) = (fresh.open(), fresh.open_with(Options { readers: 1, writers: 1, batch: 1 }));
    run(async {
        script(&db, COUNTERS).await;
        for round in 1..=3 {
            cut(&other).await;
            assert_eq!(counts(&db).await, [round - 1, round - 1]);
            for key in 0..4 {
                let sql = "UPDATE counter SET count = count + 1 WHERE id = $1";
                let expected = u64::from(key < 2);
                let result = db
                    .write::<_, Error>(Key(key), move |tx| tx.execute(sql, params![key.cast_signed()]))
                    .await;
                assert_eq!(result, Ok(expected));
            }
        }
        assert_eq!(counts(&db).await, [3, 3]);
    });
}

#[test]
fn a_connection_lost_in_the_middle_of_the_work_is_no_loss() {
    let fresh = Fresh::postgres();
    let (db, other) = (fresh.open(), fresh.open_with(Options { readers: 1, writers: 1, batch: 1 }));
    run(async {
        script(&db, COUNTERS).await;
        let mut cutter = Some(other.clone());
        let result = db.write::<_, Error>(Key(0), move |tx| {
            tx.execute("UPDATE counter SET count = count + 1", params![])?;
            if let Some(other) = cutter.take() {
                std::thread::spawn(move || run(cut(&other))).join().unwrap();
            }
            tx.execute("UPDATE counter SET count = count + 10", params![])
        });
        assert_eq!(result.await, Ok(2));
        assert_eq!(counts(&db).await, [11, 11]);

        let mut cutter = Some(other.clone());
        let result = db.read::<i64, Error>(move |tx| {
            if let Some(other) = cutter.take() {
                std::thread::spawn(move || run(cut(&other))).join().unwrap();
            }
            tx.one("SELECT count FROM counter WHERE id = 0", params![])
        });
        assert_eq!(result.await, Ok(11));
    });
}

#[test]
fn a_connection_lost_before_the_commit_counts_once() {
    let fresh = Fresh::postgres();
    let (db, other) = (fresh.open(), fresh.open_with(Options { readers: 1, writers: 1, batch: 1 }));
    run(async {
        script(&db, COUNTERS).await;
        let mut cutter = Some(other.clone());
        let result = db.write::<_, Error>(Key(0), move |tx| {
            tx.execute("UPDATE counter SET count = count + 1", params![])?;
            if let Some(other) = cutter.take() {
                std::thread::spawn(move || run(cut(&other))).join().unwrap();
            }
            Ok(())
        });
        assert_eq!(result.await, Ok(()));
        assert_eq!(counts(&db).await, [1, 1]);
    });
}

#[test]
fn a_changed_table_does_not_trouble_prepared_statements() {
    let fresh = Fresh::postgres();
    let db = fresh.open();
    run(async {
        script(&db, COUNTERS).await;
        let all = "SELECT * FROM counter ORDER BY id";
        let before = db.read::<Vec<(i64, i64)>, Error>(move |tx| tx.all(all, params![])).await;
        assert_eq!(before, Ok(vec![(0, 0), (1, 0)]));
        script(&db, &["ALTER TABLE counter ADD COLUMN name TEXT NOT NULL DEFAULT 'x'"]).await;
        for _ in 0..4 {
            let after = db.read::<Vec<(i64, i64, String)>, Error>(move |tx| tx.all(all, params![])).await;
            assert_eq!(after.unwrap().len(), 2);
        }
    });
}

#[test]
fn a_server_that_is_away_is_said_to_be() {
    let away = "postgres://nobody:secret@127.0.0.1:1/nothing".parse().unwrap();
    let error = Db::open(&away, Options::default()).err().unwrap();
    assert_eq!(error, Error::Unavailable("cannot connect to PostgreSQL".to_owned()));
    assert_eq!(
        format!("{away} {away:?}"),
        "postgres://127.0.0.1:1/nothing DatabaseUrl(postgres://127.0.0.1:1/nothing)"
    );
}

#[test]
fn sums_must_be_cast() {
    let fresh = Fresh::postgres();
    let db = fresh.open();
    run(async {
        script(&db, COUNTERS).await;
        let sum = db.read::<i64, Error>(|tx| tx.one("SELECT sum(count) FROM counter", params![])).await;
        let text = "column 0 (sum): has the type numeric, which is not portable: cast it in the statement";
        assert_eq!(sum.unwrap_err().to_string(), text);
    });
}
