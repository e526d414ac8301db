//! Batches: many callers' items in one call, in order, and a bad one fails alone.

use std::sync::{Arc, Mutex, mpsc};

use db::{Batcher, Db, Error, Key, Options, Tx, Value, params};
use testkit::db_test;

use crate::begun;

type Calls = Arc<Mutex<Vec<Vec<i64>>>>;

const KEY: Key = Key(2);

async fn with_table(db: &Db) {
    db.write::<_, Error>(Key::ANY, |tx| {
        tx.execute("CREATE TABLE entry (number BIGINT PRIMARY KEY)", params![])
    })
    .await
    .unwrap();
}

/// A batcher that stores numbers, and what it was called with.
fn storing(db: &Db) -> (Batcher<i64, i64>, Calls) {
    let calls = Calls::default();
    let seen = Arc::clone(&calls);
    let batcher = db.batcher(move |tx: &mut Tx, numbers: &[i64]| {
        seen.lock().unwrap().push(numbers.to_vec());
        let rows: Vec<Value> = numbers.iter().map(Value::from).collect();
        tx.insert_many("INSERT INTO entry (number)", 1, &rows)?;
        assert!(!numbers.contains(&-1), "as the test wants");
        Ok(numbers.iter().map(|number| number * 10).collect())
    });
    (batcher, calls)
}

async fn stored(db: &Db) -> Vec<i64> {
    db.read::<_, Error>(|tx| tx.all("SELECT number FROM entry ORDER BY number", params![])).await.unwrap()
}

/// Keeps the writer of the key busy until the sender is dropped.
async fn occupied(db: &Db) -> mpsc::Sender<()> {
    let (release, wait) = mpsc::channel::<()>();
    let (begun, begins) = tokio::sync::oneshot::channel();
    let mut begun = Some(begun);
    let db = db.clone();
    tokio::spawn(async move {
        db.write::<_, Error>(KEY, move |_| {
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

/// Submits the items one after the other while the writer is busy, and answers their outputs.
async fn together(db: &Db, batcher: &Batcher<i64, i64>, items: Vec<i64>) -> Vec<Result<i64, Error>> {
    let release = occupied(db).await;
    let mut answers = Vec::new();
    for item in items {
        let batcher = batcher.clone();
        let mut answer = Box::pin(tokio::task::unconstrained(async move { batcher.submit(KEY, item).await }));
        let waker = std::task::Waker::noop();
        assert!(answer.as_mut().poll(&mut std::task::Context::from_waker(waker)).is_pending());
        answers.push(answer);
    }
    drop(release);
    let mut outputs = Vec::new();
    for answer in answers {
        outputs.push(answer.await);
    }
    outputs
}

db_test! {
    async fn items_that_wait_share_one_call_in_their_order(db) {
        with_table(&db).await;
        let (batcher, calls) = storing(&db);
        let items: Vec<i64> = (0..300).rev().collect();
        let outputs = together(&db, &batcher, items.clone()).await;
        assert_eq!(outputs, items.iter().map(|item| Ok(item * 10)).collect::<Vec<_>>());
        assert_eq!(*calls.lock().unwrap(), [items]);
        assert_eq!(stored(&db).await.len(), 300);
    }

    async fn a_call_is_never_larger_than_a_batch(db) {
        with_table(&db).await;
        let (batcher, calls) = storing(&db);
        together(&db, &batcher, (0..1300).collect()).await;
        assert_eq!(calls.lock().unwrap().iter().map(Vec::len).collect::<Vec<_>>(), [512, 512, 276]);
        assert_eq!(calls.lock().unwrap().concat(), (0..1300).collect::<Vec<_>>());
        assert_eq!(stored(&db).await.len(), 1300);
    }

    async fn a_bad_item_fails_alone(db) {
        with_table(&db).await;
        let (batcher, calls) = storing(&db);
        let outputs = together(&db, &batcher, vec![1, 2, 1, 3, -1, 4]).await;
        assert_eq!(outputs, [Ok(10), Ok(20), Err(Error::Unique), Ok(30), Err(Error::Panicked), Ok(40)]);
        assert_eq!(stored(&db).await, [1, 2, 3, 4]);
        let alone: Vec<Vec<i64>> = [1, 2, 1, 3, -1, 4].map(|item| vec![item]).to_vec();
        assert_eq!(calls.lock().unwrap()[1..], alone);
    }

    async fn a_batch_and_single_writes_share_a_transaction(db) {
        with_table(&db).await;
        let (batcher, _) = storing(&db);
        let release = occupied(&db).await;
        let before = db.stats().commits;
        let batch = begun(batcher.submit(KEY, 1)).await;
        let insert = "INSERT INTO entry (number) VALUES (2)";
        let single = begun(db.write::<_, Error>(KEY, move |tx| tx.execute(insert, params![]))).await;
        drop(release);
        assert_eq!((batch.await, single.await), (Ok(10), Ok(1)));
        assert_eq!(db.stats().commits - before, 1);
        assert_eq!(stored(&db).await, [1, 2]);
    }

    async fn a_wrong_number_of_outputs_is_an_error(db) {
        let batcher = db.batcher(|_: &mut Tx, _: &[i64]| Ok(Vec::<i64>::new()));
        let error = Error::Sql("a batch answered another number of outputs than it has items".to_owned());
        assert_eq!(batcher.submit(Key::ANY, 1).await, Err(error));
    }

    async fn a_batcher_of_a_closed_database_answers_everybody(db, fresh) {
        with_table(&db).await;
        let other = fresh.open_with(Options { readers: 1, writers: 1, batch: 4, ..Options::default() });
        let (batcher, _) = storing(&other);
        assert_eq!(batcher.submit(KEY, 1).await, Ok(10));
        other.close();
        let closed = Err(Error::Unavailable("it was closed".to_owned()));
        assert_eq!(batcher.submit(KEY, 2).await, closed);
        assert_eq!(batcher.submit(KEY, 3).await, closed);
    }

    async fn a_crowd_is_worked_on_once_each(db) {
        with_table(&db).await;
        let (batcher, _) = storing(&db);
        let mut tasks = Vec::new();
        for number in 0_i64..20_000 {
            let batcher = batcher.clone();
            tasks.push(tokio::spawn(async move { batcher.submit(Key(number.cast_unsigned() % 3), number).await }));
        }
        for (number, task) in (0..).zip(tasks) {
            assert_eq!(task.await.unwrap(), Ok(number * 10));
        }
        assert_eq!(stored(&db).await, (0..20_000).collect::<Vec<_>>());
    }
}
