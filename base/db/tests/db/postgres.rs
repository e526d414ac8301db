//! What goes wrong on PostgreSQL alone: deadlocks, serialisation failures, lost connections.

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
    let cut = other.write::<i64, Error>(Key::ANY, move |tx| tx.one(sql, params![])).await.unwrap();
    assert!(cut > 0);
}

/// Cuts the connections when called for the first time, so that work that is run again succeeds.
fn once(other: &Db) -> impl FnMut() + Send + 'static {
    let mut other = Some(other.clone());
    move || {
        if let Some(other) = other.take() {
            std::thread::spawn(move || run(cut(&other))).join().unwrap();
        }
    }
}

#[test]
fn a_lost_connection_is_opened_again() {
    let fresh = Fresh::postgres();
    let (db, other) =
        (fresh.open(), fresh.open_with(Options { readers: 1, writers: 1, batch: 1, ..Options::default() }));
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
    let (db, other) =
        (fresh.open(), fresh.open_with(Options { readers: 1, writers: 1, batch: 1, ..Options::default() }));
    run(async {
        script(&db, COUNTERS).await;
        let mut cut_once = once(&other);
        let result = db.write::<_, Error>(Key(0), move |tx| {
            tx.execute("UPDATE counter SET count = count + 1", params![])?;
            cut_once();
            tx.execute("UPDATE counter SET count = count + 10", params![])
        });
        assert_eq!(result.await, Ok(2));
        assert_eq!(counts(&db).await, [11, 11]);

        let mut cut_once = once(&other);
        let result = db.read::<i64, Error>(move |tx| {
            cut_once();
            tx.one("SELECT count FROM counter WHERE id = 0", params![])
        });
        assert_eq!(result.await, Ok(11));
    });
}

#[test]
fn a_connection_lost_before_the_commit_counts_once() {
    let fresh = Fresh::postgres();
    let (db, other) =
        (fresh.open(), fresh.open_with(Options { readers: 1, writers: 1, batch: 1, ..Options::default() }));
    run(async {
        script(&db, COUNTERS).await;
        let mut cut_once = once(&other);
        let result = db.write::<_, Error>(Key(0), move |tx| {
            tx.execute("UPDATE counter SET count = count + 1", params![])?;
            cut_once();
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

/// Registers many people for few seats from two processes, and answers how many got one.
fn rush(key: impl Fn(usize) -> Key) -> i64 {
    rush_locking(key, None)
}

/// The same, with a key that each of them takes in its transaction.
fn rush_locking(key: impl Fn(usize) -> Key, inner: Option<Key>) -> i64 {
    const SEATS: i64 = 20;
    let fresh = Fresh::postgres();
    let processes = [fresh.open(), fresh.open()];
    let mut taken = 0;
    run(async {
        script(&processes[0], &["CREATE TABLE seat (id BIGINT PRIMARY KEY)"]).await;
        let mut tasks = Vec::new();
        for number in 0..200 {
            let (db, key) = (processes[number % 2].clone(), key(number));
            tasks.push(tokio::spawn(async move {
                db.write::<_, Error>(key, move |tx| {
                    if let Some(inner) = inner {
                        tx.lock(inner)?;
                    }
                    let count: i64 = tx.one("SELECT count(*) FROM seat", params![])?;
                    if count >= SEATS {
                        return Err(Error::NotFound);
                    }
                    tx.execute("INSERT INTO seat (id) VALUES ($1)", params![number])
                })
                .await
            }));
        }
        for task in tasks {
            assert!(matches!(task.await.unwrap(), Ok(1) | Err(Error::NotFound)));
        }
        let count = processes[0].read::<i64, Error>(|tx| tx.one("SELECT count(*) FROM seat", params![]));
        taken = count.await.unwrap();
    });
    taken
}

#[test]
fn a_key_keeps_processes_apart() {
    assert_eq!(rush(|_| Key::named("the event")), 20);
}

#[test]
fn a_key_taken_in_the_transaction_keeps_processes_apart() {
    let other =
        |number: usize| if number.is_multiple_of(3) { Key::ANY } else { Key(u64::try_from(number).unwrap()) };
    assert_eq!(rush_locking(other, Some(Key::named("the event"))), 20);
}

#[test]
fn an_id_has_one_key_and_names_have_others() {
    let id = uuid::Uuid::from_u128(7);
    assert_eq!(Key::from(id), Key::from(id));
    assert_ne!(Key::from(id), Key::from(uuid::Uuid::from_u128(8)));
    assert_ne!(Key::from(id), Key::named(id.to_string()));
}

#[test]
fn without_a_common_key_the_seats_are_oversold() {
    assert!(rush(|_| Key::ANY) > 20);
}

#[test]
fn keys_that_cross_each_other_do_not_block() {
    let fresh = Fresh::postgres();
    let processes = [fresh.open(), fresh.open()];
    run(async {
        script(
            &processes[0],
            &["CREATE TABLE entry (id BIGINT PRIMARY KEY, key BIGINT NOT NULL, place BIGINT NOT NULL)"],
        )
        .await;
        let mut tasks = Vec::new();
        for number in 0..1200_i64 {
            let db = processes[usize::from(number % 2 == 0)].clone();
            // Keys of the same writer, in another order in each process; every seventh write is undone.
            let key = if number % 2 == 0 { number / 2 % 5 } else { 4 - number / 2 % 5 };
            tasks.push(tokio::spawn(async move {
                db.write::<_, Error>(Key(key.cast_unsigned() * 4), move |tx| {
                    let place: i64 = tx.one("SELECT count(*) FROM entry WHERE key = $1", params![key])?;
                    let insert = "INSERT INTO entry (id, key, place) VALUES ($1, $2, $3)";
                    tx.execute(insert, params![number, key, place])?;
                    if number % 7 == 0 { Err(Error::NotFound) } else { Ok(()) }
                })
                .await
            }));
        }
        for (number, task) in (0..).zip(tasks) {
            let expected = if number % 7 == 0 { Err(Error::NotFound) } else { Ok(()) };
            assert_eq!(task.await.unwrap(), expected);
        }
        let places = "SELECT count(*), count(DISTINCT (key, place)) FROM entry";
        let places = processes[0].read::<(i64, i64), Error>(move |tx| tx.one(places, params![])).await;
        assert_eq!(places, Ok((1028, 1028)));
        assert_eq!(processes[0].stats().retries + processes[1].stats().retries, 0);
    });
}

#[test]
fn a_database_in_another_locale_is_noticed() {
    let oddities = |locale: &str| {
        let fresh = Fresh::postgres_in(locale);
        let db = fresh.open_with(Options { readers: 1, ..Options::default() });
        let found = db.oddities().unwrap();
        db.close();
        found.into_iter().map(|words| words.split(',').next().unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(oddities("LOCALE 'C.UTF-8'"), [""; 0]);
    assert_eq!(oddities("LOCALE 'C'"), ["the database does not know capital letters beyond ASCII"]);
    assert_eq!(
        oddities("LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'de'"),
        ["the database does not sort by code points"]
    );
    let sqlite = Fresh::sqlite();
    assert_eq!(sqlite.open().oddities(), Ok(Vec::new()));
}
