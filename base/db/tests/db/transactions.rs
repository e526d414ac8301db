//! What closures that share a transaction may expect of each other, and callers of their answers.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, mpsc};

use db::{Db, Error, Key, Result, Tx, params};
use testkit::db_test;

use crate::begun;

const KEY: Key = Key(1);

async fn with_table(db: &Db) {
    let sql = "CREATE TABLE item (name TEXT PRIMARY KEY, parent TEXT REFERENCES item (name) DEFERRABLE INITIALLY DEFERRED)";
    write(db, move |tx| tx.execute(sql, params![])).await.unwrap();
}

async fn write<T: Send + 'static>(
    db: &Db,
    f: impl FnMut(&mut Tx) -> Result<T> + Send + 'static,
) -> Result<T> {
    db.write(KEY, f).await
}

fn insert(tx: &mut Tx, name: &str) -> Result<u64> {
    tx.execute("INSERT INTO item (name) VALUES ($1)", params![name])
}

async fn names(db: &Db) -> Vec<String> {
    db.read(|tx| tx.all::<String>("SELECT name FROM item ORDER BY name", params![]))
        .await
        .map_err(|error: Error| error)
        .unwrap()
}

/// Keeps the writer busy until the sender is dropped, so that what is sent meanwhile waits together.
async fn occupied(db: &Db) -> mpsc::Sender<()> {
    let (release, wait) = mpsc::channel::<()>();
    let (begun, begins) = tokio::sync::oneshot::channel();
    let mut begun = Some(begun);
    let db = db.clone();
    tokio::spawn(async move {
        write(&db, move |_| {
            if let Some(begun) = begun.take() {
                begun.send(()).unwrap();
                let _ = wait.recv();
            }
            Ok(())
        })
        .await
    });
    begins.await.unwrap();
    release
}

type Write<T> = Box<dyn FnMut(&mut Tx) -> Result<T> + Send>;

/// Runs the writes one after the other into the queue, all in one transaction, and answers their results.
async fn together<T: Send + 'static>(db: &Db, writes: Vec<Write<T>>) -> Vec<Result<T>> {
    let release = occupied(db).await;
    let mut tasks = Vec::new();
    for f in writes {
        let db = db.clone();
        let mut answer = Box::pin(tokio::task::unconstrained(async move { write(&db, f).await }));
        // Polled once, a write stands in the queue.
        let waker = std::task::Waker::noop();
        assert!(answer.as_mut().poll(&mut std::task::Context::from_waker(waker)).is_pending());
        tasks.push(answer);
    }
    drop(release);
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await);
    }
    results
}

db_test! {
    async fn an_error_undoes_only_its_own_work(db) {
        with_table(&db).await;
        let results = together(&db, vec![
            Box::new(|tx| insert(tx, "a")),
            Box::new(|tx| { insert(tx, "b")?; Err(Error::NotFound) }),
            Box::new(|tx| insert(tx, "c")),
            Box::new(|tx| { insert(tx, "d")?; insert(tx, "a") }),
            Box::new(|tx| insert(tx, "e")),
            Box::new(|tx| { insert(tx, "f")?; Err(Error::NotFound) }),
        ]).await;
        let expected =
            [Ok(1), Err(Error::NotFound), Ok(1), Err(Error::Unique), Ok(1), Err(Error::NotFound)];
        assert_eq!(results, expected);
        assert_eq!(names(&db).await, ["a", "c", "e"]);
        assert_eq!(db.stats().retries, 0);
    }

    async fn errors_at_the_beginning_leave_nothing_behind(db) {
        with_table(&db).await;
        let results = together(&db, vec![
            Box::new(|tx| { insert(tx, "a")?; Err(Error::NotFound) }),
            Box::new(|tx| { insert(tx, "b")?; Err(Error::NotFound) }),
            Box::new(|_| Err(Error::NotFound)),
            Box::new(|tx| insert(tx, "c")),
        ]).await;
        assert_eq!(results, [Err(Error::NotFound), Err(Error::NotFound), Err(Error::NotFound), Ok(1)]);
        assert_eq!(names(&db).await, ["c"]);
    }

    async fn errors_alone_leave_nothing_behind(db) {
        with_table(&db).await;
        let results: Vec<Result<()>> = together(&db, vec![
            Box::new(|tx| { insert(tx, "a")?; Err(Error::NotFound) }),
            Box::new(|tx| { insert(tx, "b")?; Err(Error::NotFound) }),
        ]).await;
        assert_eq!(results, [Err(Error::NotFound), Err(Error::NotFound)]);
        assert_eq!(names(&db).await, Vec::<String>::new());
    }

    async fn writes_that_wait_share_one_commit(db) {
        with_table(&db).await;
        let before = db.stats().commits;
        let writes = (0..60).map(|number| {
            Box::new(move |tx: &mut Tx| insert(tx, &format!("{number:02}"))) as Write<u64>
        });
        let results = together(&db, writes.collect()).await;
        assert_eq!(results, vec![Ok(1); 60]);
        assert_eq!(names(&db).await.len(), 60);
        assert_eq!(db.stats().commits - before, 1);
    }

    async fn an_answer_means_that_others_see_it(db, fresh) {
        with_table(&db).await;
        let other = fresh.open();
        for number in 0..20 {
            let name = format!("{number:02}");
            let written = name.clone();
            write(&db, move |tx| insert(tx, &written)).await.unwrap();
            assert_eq!(names(&other).await.last(), Some(&name));
        }
    }

    async fn no_answer_comes_before_the_commit(db) {
        with_table(&db).await;
        let release = occupied(&db).await;
        let waiting = { let db = db.clone(); tokio::spawn(async move { write(&db, |tx| insert(tx, "a")).await }) };
        tokio::task::yield_now().await;
        assert_eq!(names(&db).await, Vec::<String>::new());
        assert!(!waiting.is_finished());
        drop(release);
        assert_eq!(waiting.await.unwrap(), Ok(1));
        assert_eq!(names(&db).await, ["a"]);
    }

    async fn a_panic_undoes_only_its_own_work(db) {
        with_table(&db).await;
        let results = together(&db, vec![
            Box::new(|tx| insert(tx, "a")),
            Box::new(|tx| { insert(tx, "b")?; panic!("as the test wants") }),
            Box::new(|tx| insert(tx, "c")),
        ]).await;
        assert_eq!(results, [Ok(1), Err(Error::Panicked), Ok(1)]);
        assert_eq!(names(&db).await, ["a", "c"]);
    }

    async fn a_panic_while_reading_harms_no_other_reader(db) {
        with_table(&db).await;
        for _ in 0..8 {
            let read = db.read::<(), Error>(|_| panic!("as the test wants")).await;
            assert_eq!(read, Err(Error::Panicked));
        }
        assert_eq!(names(&db).await, Vec::<String>::new());
    }

    async fn success_after_a_failed_statement_does_not_count(db) {
        with_table(&db).await;
        let results = together(&db, vec![
            Box::new(|tx| insert(tx, "a")),
            Box::new(|tx| {
                insert(tx, "b")?;
                assert_eq!(insert(tx, "a"), Err(Error::Unique));
                assert_eq!(insert(tx, "c"), Err(Error::Aborted));
                Ok(0)
            }),
            Box::new(|tx| insert(tx, "d")),
        ]).await;
        assert_eq!(results, [Ok(1), Err(Error::Aborted), Ok(1)]);
        assert_eq!(names(&db).await, ["a", "d"]);
    }

    async fn an_attempt_may_fail_without_harm(db) {
        with_table(&db).await;
        let result = write(&db, |tx| {
            insert(tx, "a")?;
            let inner: Result<u64> = tx.attempt(|tx| { insert(tx, "b")?; tx.attempt(|tx| insert(tx, "c"))?; insert(tx, "a") });
            assert_eq!(inner, Err(Error::Unique));
            let refused: Result<u64> = tx.attempt(|tx| { insert(tx, "d")?; Err(Error::NotFound) });
            assert_eq!(refused, Err(Error::NotFound));
            let swallowed: Result<u64> = tx.attempt(|tx| { drop(insert(tx, "a")); Ok(7) });
            assert_eq!(swallowed, Err(Error::Aborted));
            tx.attempt(|tx| insert(tx, "e"))
        }).await;
        assert_eq!(result, Ok(1));
        assert_eq!(names(&db).await, ["a", "e"]);
    }

    async fn a_commit_that_fails_fails_only_for_the_guilty(db) {
        with_table(&db).await;
        let runs = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&runs);
        let results = together(&db, vec![
            Box::new(move |tx| { counted.fetch_add(1, Ordering::SeqCst); insert(tx, "a") }),
            Box::new(|tx| tx.execute("INSERT INTO item (name, parent) VALUES ('b', 'nobody')", params![])),
            Box::new(|tx| insert(tx, "c")),
        ]).await;
        assert_eq!(results, [Ok(1), Err(Error::ForeignKey), Ok(1)]);
        assert_eq!(names(&db).await, ["a", "c"]);
        assert_eq!(runs.load(Ordering::SeqCst), 2);
    }

    async fn every_rule_of_a_table_has_its_error(db) {
        write(&db, |tx| tx.execute(
            "CREATE TABLE kind (name TEXT PRIMARY KEY, size BIGINT NOT NULL CHECK (size > 0), parent TEXT REFERENCES kind (name))",
            params![],
        )).await.unwrap();
        let try_one = async |values: &'static str| {
            write(&db, move |tx| tx.execute(&format!("INSERT INTO kind (name, size, parent) VALUES {values}"), params![])).await
        };
        assert_eq!(try_one("('a', 1, NULL)").await, Ok(1));
        assert_eq!(try_one("('a', 1, NULL)").await, Err(Error::Unique));
        assert_eq!(try_one("('b', NULL, NULL)").await, Err(Error::NotNull));
        assert_eq!(try_one("('b', 0, NULL)").await, Err(Error::Check));
        assert_eq!(try_one("('b', 1, 'nobody')").await, Err(Error::ForeignKey));
        assert!(matches!(try_one("('b', 1").await, Err(Error::Sql(_))));
    }

    async fn errors_do_not_repeat_values(db) {
        with_table(&db).await;
        let mut texts = Vec::new();
        for sql in [
            "INSERT INTO item (name) VALUES ($1)",
            "INSERT INTO item (name, parent) VALUES ('x', $1)",
            "INSERT INTO item (name) SELECT CAST($1 AS BIGINT) WHERE 1 = abs(-9223372036854775807 - 1)",
            "INSERT INTO item (name) VALUES ($1) ON CONFLICT (name) DO NOTHING RETURNING nothing",
        ] {
            for _ in 0..2 {
                if let Err(error) = write(&db, move |tx| tx.execute(sql, params!["Erika Mustermann"])).await {
                    texts.push(format!("{error} {error:?}"));
                }
            }
        }
        assert!(texts.len() >= 5, "{texts:?}");
        assert!(texts.iter().all(|text| !text.contains("Erika") && !text.contains("Mustermann")), "{texts:?}");
    }

    async fn a_reader_cannot_write(db) {
        with_table(&db).await;
        assert_eq!(db.read(|tx| insert(tx, "a")).await, Err(Error::ReadOnly));
        assert_eq!(names(&db).await, Vec::<String>::new());
    }

    async fn all_queries_of_a_reader_see_one_snapshot(db) {
        with_table(&db).await;
        let other = db.clone();
        let counts = db.read::<_, Error>(move |tx| {
            let count = "SELECT count(*) FROM item";
            let before: i64 = tx.one(count, params![])?;
            let write = other.clone();
            std::thread::spawn(move || write.write_blocking(KEY, |tx| insert(tx, "a"))).join().unwrap()?;
            Ok((before, tx.one::<i64>(count, params![])?))
        }).await;
        assert_eq!(counts, Ok((0, 0)));
        assert_eq!(names(&db).await, ["a"]);
    }

    async fn a_write_goes_on_when_its_caller_goes_away(db) {
        with_table(&db).await;
        let release = occupied(&db).await;
        drop(begun(write(&db, |tx| insert(tx, "a"))).await);
        drop(release);
        write(&db, |tx| insert(tx, "b")).await.unwrap();
        assert_eq!(names(&db).await, ["a", "b"]);
    }

    async fn a_closed_database_finishes_what_waits_and_takes_nothing_new(db, fresh) {
        with_table(&db).await;
        let release = occupied(&db).await;
        let waiting = begun(write(&db, |tx| insert(tx, "a"))).await;
        let closing = { let db = db.clone(); std::thread::spawn(move || db.close()) };
        drop(release);
        closing.join().unwrap();
        assert_eq!(waiting.await, Ok(1));
        let closed = Error::Unavailable("it was closed".to_owned());
        assert_eq!(write(&db, |tx| insert(tx, "b")).await, Err(closed.clone()));
        assert_eq!(db.read::<(), Error>(|_| Ok(())).await, Err(closed));
        assert_eq!(names(&fresh.open()).await, ["a"]);
    }

    async fn more_callers_than_places_wait_without_blocking_tokio(db) {
        with_table(&db).await;
        let release = occupied(&db).await;
        let mut tasks = Vec::new();
        for number in 0..6000 {
            let db = db.clone();
            tasks.push(tokio::spawn(async move { write(&db, move |tx| insert(tx, &format!("{number:04}"))).await }));
        }
        // A reader is served while six thousand writers wait for the one that does not end.
        assert_eq!(names(&db).await, Vec::<String>::new());
        drop(release);
        for task in tasks {
            assert_eq!(task.await.unwrap(), Ok(1));
        }
        assert_eq!(names(&db).await.len(), 6000);
    }

    async fn blocking_calls_work_on_plain_threads_and_on_those_of_tokio(db) {
        with_table(&db).await;
        for number in 0..300 {
            assert_eq!(db.write_blocking(KEY, move |tx| insert(tx, &format!("{number:03}"))), Ok(1));
        }
        let other = db.clone();
        let count = std::thread::spawn(move || other.read_blocking::<i64, Error>(|tx| tx.one("SELECT count(*) FROM item", params![])));
        assert_eq!(count.join().unwrap(), Ok(300));
    }
}
