//! The database as the rest of the program sees it: queues before threads that read and write.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, JoinHandle, Thread};

use crossbeam_channel::{Receiver, Sender, unbounded};
use tokio::sync::{Semaphore, oneshot};

use crate::address::{DatabaseUrl, Engine, Key, Options};
use crate::batcher::Batcher;
use crate::error::{Error, Result};
use crate::health::Health;
use crate::job::{Call, Job, Message};
use crate::migrate::{Migration, Standing};
use crate::reader::Reader;
use crate::sqlite::Purpose;
use crate::stats::{Counters, Stats};
use crate::tx::{Connection, Tx};
use crate::writer::Writer;
use crate::{postgres, sqlite};

/// How many closures may wait in one queue; further callers wait before it.
const QUEUE: usize = 4096;
/// More savepoints in one transaction make PostgreSQL slow, as it keeps so many at hand.
const POSTGRES_BATCH: usize = 64;

/// The database. A clone is cheap and means the same database.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    url: DatabaseUrl,
    batch: usize,
    readers: usize,
    reads: Queue,
    writes: Vec<Queue>,
    turn: AtomicUsize,
    counters: Arc<Counters>,
    health: Arc<Health>,
    create: bool,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

/// A queue with a limit, whose senders wait asynchronously.
struct Queue {
    sender: Sender<Message>,
    places: Arc<Semaphore>,
}

impl Queue {
    fn new() -> (Queue, Receiver<Message>) {
        let (sender, receiver) = unbounded();
        (Queue { sender, places: Arc::new(Semaphore::new(QUEUE)) }, receiver)
    }

    async fn send(&self, job: Box<dyn Job>) -> Result<()> {
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| closed())?;
        self.sender.send(Message::Work(job, Some(place))).map_err(|_| closed())
    }
}

impl Db {
    /// Opens the database and starts its threads. Blocks until every one of them is connected.
    pub fn open(url: &DatabaseUrl, options: Options) -> Result<Db> {
        let (counters, health) = (Arc::new(Counters::default()), Arc::new(Health::default()));
        let mut threads = Vec::new();
        let (threads_that_write, limit) = match url {
            DatabaseUrl::Sqlite(_) => (1, usize::MAX),
            DatabaseUrl::Postgres(_) => (options.writers.max(1), POSTGRES_BATCH),
        };
        let mut writes = Vec::new();
        for number in 0..threads_that_write {
            let (queue, receiver) = Queue::new();
            let (counters, health) = (Arc::clone(&counters), Arc::clone(&health));
            let batch = options.batch.clamp(1, limit);
            let work = move |tx| {
                Writer { tx, queue: receiver, batch, counters, health, waiting: VecDeque::new() }.work();
            };
            threads.push(start(format!("db-write-{number}"), url, Purpose::Writing, options.create, work)?);
            writes.push(queue);
        }
        let (reads, receiver) = Queue::new();
        let readers = options.readers.max(1);
        for number in 0..readers {
            let (queue, counters, health) = (receiver.clone(), Arc::clone(&counters), Arc::clone(&health));
            let work = move |tx| Reader { tx, queue, counters, health }.work();
            threads.push(start(format!("db-read-{number}"), url, Purpose::Reading, options.create, work)?);
        }
        Ok(Db {
            inner: Arc::new(Inner {
                url: url.clone(),
                batch: options.batch.max(1),
                readers,
                reads,
                writes,
                turn: AtomicUsize::new(0),
                counters,
                health,
                create: options.create,
                threads: Mutex::new(threads),
            }),
        })
    }

    /// Reads: all queries of `f` see the same snapshot. `f` may run again when the connection was lost.
    pub async fn read<T, E>(&self, f: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.inner.reads.send(Box::new(Call::new(Key::ANY, f, reply))).await?;
        answer.await.unwrap_or_else(|_| Err(closed().into()))
    }

    /// Writes: `f` runs in a savepoint of its own within a transaction shared with others that wait.
    ///
    /// The answer comes when the work is durable. An error (or a panic) of `f` undoes what `f` did and
    /// nothing else. `f` may run again from the start, so what it changes outside of the database must
    /// not matter; once begun it is not given up when the caller goes away.
    pub async fn write<T, E>(
        &self,
        key: Key,
        f: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.queue(key).send(Box::new(Call::new(key, f, reply))).await?;
        answer.await.unwrap_or_else(|_| Err(closed().into()))
    }

    /// [`Db::read`] for plain threads, the command line and tests; never on a thread that serves others.
    pub fn read_blocking<T, E>(&self, f: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        wait(self.read(f))
    }

    /// [`Db::write`] for plain threads, the command line and tests; never on a thread that serves others.
    pub fn write_blocking<T, E>(
        &self,
        key: Key,
        f: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        wait(self.write(key, f))
    }

    /// A way to write that hands the items of many waiting callers to one call of `f`.
    ///
    /// `f` answers one output for each item, in the same order. It may run again, and it runs with
    /// each item alone after it failed for all together, so that a bad item fails alone.
    pub fn batcher<I, O>(
        &self,
        f: impl Fn(&mut Tx, &[I]) -> Result<Vec<O>> + Send + Sync + 'static,
    ) -> Batcher<I, O>
    where
        I: Send + 'static,
        O: Send + 'static,
    {
        Batcher::new(self.clone(), self.inner.batch, Box::new(f))
    }

    /// Runs the migrations of a module that have not run yet, each in a transaction. Blocks.
    ///
    /// Several processes may do so at once. The list may only grow at its end.
    pub fn migrate(&self, module: &'static str, migrations: &[Migration]) -> Result<()> {
        self.aside(|mut tx| crate::migrate::run(&mut tx, module, migrations))
    }

    /// Writes a consistent copy of the database into a new file, while it is read and written. Blocks.
    ///
    /// For `SQLite` alone; what is in PostgreSQL is copied by [`copy`](crate::copy).
    pub fn copy_into(&self, to: &Path) -> Result<()> {
        self.aside(|tx| match &tx.connection {
            Connection::Sqlite(connection) => connection.copy_into(to),
            Connection::Postgres(_) => Err(Error::Unsupported("use pg_dump for PostgreSQL")),
        })
    }

    /// How its tables fit the migrations of all modules; changes nothing. Blocks.
    pub fn standing(&self, modules: &[(&str, &[Migration])]) -> Result<Standing> {
        self.aside(|mut tx| {
            tx.begin_read(false)?;
            crate::migrate::standing(&mut tx, modules)
        })
    }

    /// Makes what was deleted or overwritten vanish from the files, as far as that is cheap. Blocks.
    ///
    /// `SQLite` overwrites what is deleted, but its log holds older pages until it is emptied here. PostgreSQL keeps
    /// old rows in its files until [`Db::rewrite`]. When it fails, the sweep stays due.
    pub fn sweep(&self) -> Result<()> {
        let due = &self.health().sweep_is_due;
        // Before the work: what is deleted meanwhile makes it due again.
        due.store(false, Ordering::Relaxed);
        let swept = self.aside(|tx| match &tx.connection {
            Connection::Sqlite(connection) => connection.checkpoint(),
            Connection::Postgres(_) => Ok(()),
        });
        swept.inspect_err(|_| due.store(true, Ordering::Relaxed))
    }

    pub(crate) fn health(&self) -> &Health {
        &self.inner.health
    }

    /// Which database it is; for reports and checks only.
    pub fn engine(&self) -> Engine {
        match self.inner.url {
            DatabaseUrl::Sqlite(_) => Engine::Sqlite,
            DatabaseUrl::Postgres(_) => Engine::Postgres,
        }
    }

    /// What has been done so far.
    pub fn stats(&self) -> Stats {
        self.inner.counters.read()
    }

    /// Takes in no more work, finishes what waits, and ends the threads. Blocks.
    ///
    /// This and all clones answer [`Error::Unavailable`] from then on.
    pub fn close(&self) {
        self.inner.reads.places.close();
        self.inner.writes.iter().for_each(|queue| queue.places.close());
        let mut threads = std::mem::take(&mut *lock(&self.inner.threads));
        let readers = threads.split_off(threads.len().min(self.inner.writes.len()));
        for _ in 0..self.inner.readers {
            drop(self.inner.reads.sender.send(Message::Stop));
        }
        // The one that writes comes last: two that leave at the same moment would leave the log of `SQLite` behind.
        readers.into_iter().for_each(ended);
        for queue in &self.inner.writes {
            drop(queue.sender.send(Message::Stop));
        }
        threads.into_iter().for_each(ended);
    }

    /// Sends a job of a batcher to the writer of its key, past the limit of the queue: there is never
    /// more than one of them for each key whose items wait, and these are limited by the batcher.
    pub(crate) fn send_aside(&self, key: Key, job: Box<dyn Job>) {
        // When the database is closed the job is dropped, which its callers notice.
        drop(self.queue(key).sender.send(Message::Work(job, None)));
    }

    fn queue(&self, key: Key) -> &Queue {
        let writes = &self.inner.writes;
        let number = if key == Key::ANY {
            self.inner.turn.fetch_add(1, Ordering::Relaxed)
        } else {
            usize::try_from(key.0 % writes.len() as u64).unwrap_or_default()
        };
        &writes[number % writes.len()]
    }

    /// Runs `f` on a thread and a connection of its own.
    pub(crate) fn aside<T: Send>(&self, f: impl FnOnce(Tx) -> Result<T> + Send) -> Result<T> {
        let (url, create) = (&self.inner.url, self.inner.create);
        thread::scope(|scope| {
            let thread = scope.spawn(move || f(Tx::new(connect(url, Purpose::Writing, create)?)));
            thread.join().unwrap_or(Err(Error::Panicked))
        })
    }
}

/// Waits for a thread.
fn ended(thread: JoinHandle<()>) {
    if thread.join().is_err() {
        tracing::error!("a thread of the database panicked");
    }
}

fn connect(url: &DatabaseUrl, purpose: Purpose, create: bool) -> Result<Connection> {
    Ok(match url {
        DatabaseUrl::Sqlite(path) => Connection::Sqlite(sqlite::Connection::open(path, purpose, create)?),
        DatabaseUrl::Postgres(url) => Connection::Postgres(Box::new(postgres::Connection::open(url)?)),
    })
}

/// Starts a thread and waits until it is connected.
fn start(
    name: String,
    url: &DatabaseUrl,
    purpose: Purpose,
    create: bool,
    work: impl FnOnce(Tx) + Send + 'static,
) -> Result<JoinHandle<()>> {
    let (opened, open) = mpsc::channel();
    let url = url.clone();
    let thread = thread::Builder::new().name(name).spawn(move || match connect(&url, purpose, create) {
        Ok(connection) => {
            drop(opened.send(Ok(())));
            work(Tx::new(connection));
        }
        Err(error) => drop(opened.send(Err(error))),
    });
    let thread = thread.map_err(|_| Error::Unavailable("no thread could be started".to_owned()))?;
    open.recv().unwrap_or(Err(Error::Panicked))?;
    Ok(thread)
}

pub(crate) fn closed() -> Error {
    Error::Unavailable("it was closed".to_owned())
}

/// The content of a lock; a panic while it was held has left nothing half done here.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Wakes the thread that waits.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for a future on this thread.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    // On a thread of tokio the future must not be asked to let others go first: it could not.
    let mut future = std::pin::pin!(tokio::task::unconstrained(future));
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}
