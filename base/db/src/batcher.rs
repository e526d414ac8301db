//! Many callers' items handed to one call in one transaction: set-based statements for the rush.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use crate::address::Key;
use crate::error::{Error, Result};
use crate::job::{Job, Outcome, guarded};
use crate::pool::{Db, closed, lock};
use crate::tx::Tx;

/// How many items may wait in one batcher; further callers wait before it.
const WAITING: usize = 16_384;

type Work<I, O> = dyn Fn(&mut Tx, &[I]) -> Result<Vec<O>> + Send + Sync;

/// Hands the items of many waiting callers to one call; made by [`Db::batcher`]. A clone is cheap.
pub struct Batcher<I, O> {
    shared: Arc<Shared<I, O>>,
}

struct Shared<I, O> {
    db: Db,
    limit: usize,
    work: Box<Work<I, O>>,
    places: Arc<Semaphore>,
    waiting: Mutex<HashMap<Key, VecDeque<Item<I, O>>>>,
}

/// One caller's item.
struct Item<I, O> {
    content: I,
    reply: oneshot::Sender<Result<O>>,
    _waits: OwnedSemaphorePermit,
}

impl<I, O> Clone for Batcher<I, O> {
    fn clone(&self) -> Self {
        Batcher { shared: Arc::clone(&self.shared) }
    }
}

impl<I: Send + 'static, O: Send + 'static> Batcher<I, O> {
    pub(crate) fn new(db: Db, limit: usize, work: Box<Work<I, O>>) -> Self {
        let places = Arc::new(Semaphore::new(WAITING));
        Batcher { shared: Arc::new(Shared { db, limit, work, places, waiting: Mutex::default() }) }
    }

    /// Hands in an item, and answers when its work is durable.
    ///
    /// Items with the same key are worked on in the order in which they came; those that wait for the
    /// same key share calls.
    pub async fn submit(&self, key: Key, item: I) -> Result<O> {
        // ANY would spread the items over all writers and tear the batches apart.
        let key = if key == Key::ANY { Key(0) } else { key };
        let place = Arc::clone(&self.shared.places).acquire_owned().await.map_err(|_| closed())?;
        let (reply, answer) = oneshot::channel();
        if self.shared.add(key, Item { content: item, reply, _waits: place }) {
            self.shared.db.send_aside(key, Box::new(Collection::new(&self.shared, key)));
        }
        answer.await.unwrap_or_else(|_| Err(closed()))
    }
}

impl<I, O> Shared<I, O> {
    /// Says whether a job must be sent that collects the items of this key: the first item's caller does.
    fn add(&self, key: Key, item: Item<I, O>) -> bool {
        let mut waiting = lock(&self.waiting);
        let first = !waiting.contains_key(&key);
        waiting.entry(key).or_default().push_back(item);
        first
    }

    /// Takes the next items, and says whether others are left.
    fn take(&self, key: Key) -> (Vec<Item<I, O>>, bool) {
        let mut waiting = lock(&self.waiting);
        let Some(queue) = waiting.get_mut(&key) else { return (Vec::new(), false) };
        let count = queue.len().min(self.limit);
        let items = queue.drain(..count).collect();
        let left = !queue.is_empty();
        if !left {
            waiting.remove(&key);
        }
        (items, left)
    }
}

/// The job that collects what waits for a key when its turn comes.
struct Collection<I: Send + 'static, O: Send + 'static> {
    shared: Arc<Shared<I, O>>,
    key: Key,
    collected: bool,
    items: Vec<I>,
    replies: Vec<oneshot::Sender<Result<O>>>,
    result: Option<Result<Vec<O>>>,
}

impl<I: Send + 'static, O: Send + 'static> Collection<I, O> {
    fn new(shared: &Arc<Shared<I, O>>, key: Key) -> Self {
        Collection {
            shared: Arc::clone(shared),
            key,
            collected: false,
            items: Vec::new(),
            replies: Vec::new(),
            result: None,
        }
    }

    /// One item alone.
    fn alone(
        shared: &Arc<Shared<I, O>>,
        key: Key,
        item: I,
        reply: oneshot::Sender<Result<O>>,
    ) -> Box<dyn Job> {
        let mut alone = Collection::new(shared, key);
        alone.collected = true;
        alone.items.push(item);
        alone.replies.push(reply);
        Box::new(alone)
    }

    fn collect(&mut self) {
        if self.collected {
            return;
        }
        self.collected = true;
        let (items, left) = self.shared.take(self.key);
        if left {
            self.shared.db.send_aside(self.key, Box::new(Collection::new(&self.shared, self.key)));
        }
        (self.items, self.replies) = items.into_iter().map(|item| (item.content, item.reply)).unzip();
    }
}

impl<I: Send + 'static, O: Send + 'static> Job for Collection<I, O> {
    fn run(&mut self, tx: &mut Tx) -> Outcome {
        self.collect();
        if self.items.is_empty() {
            return Outcome::Kept;
        }
        let result = guarded(tx, |tx| {
            let outputs = (self.shared.work)(tx, &self.items)?;
            if outputs.len() == self.items.len() {
                return Ok(outputs);
            }
            Err(Error::Sql("a batch answered another number of outputs than it has items".to_owned()))
        });
        if result.is_err() && self.items.len() > 1 && tx.broken.is_none() {
            let items = self.items.drain(..).zip(self.replies.drain(..));
            let parts = items.map(|(item, reply)| Collection::alone(&self.shared, self.key, item, reply));
            return Outcome::Split(parts.collect());
        }
        let outcome = if result.is_ok() { Outcome::Kept } else { Outcome::Undone };
        self.result = Some(result);
        outcome
    }

    fn key(&self) -> Key {
        self.key
    }

    fn answer(mut self: Box<Self>, end: Result<()>) {
        let result = end.and_then(|()| self.result.take().unwrap_or(Err(Error::Aborted)));
        let replies = self.replies.drain(..);
        match result {
            Ok(outputs) => replies.zip(outputs).for_each(|(reply, output)| drop(reply.send(Ok(output)))),
            Err(error) => replies.for_each(|reply| drop(reply.send(Err(error.clone())))),
        }
    }
}

impl<I: Send + 'static, O: Send + 'static> Drop for Collection<I, O> {
    /// Whoever waits for a collection that will never take place hears so.
    fn drop(&mut self) {
        if !self.collected {
            lock(&self.shared.waiting).remove(&self.key);
        }
    }
}
