//! What registering keeps in memory: the batches of the rush, and what each event's form asks.

use std::{
    collections::HashMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use db::{Batcher, Key, Tx};
use jiff::{SignedDuration, Timestamp};
use kernel::{Act, Actor, House, Id};

use crate::{
    actions::{self, register::Outcome},
    model::{Event, NewParty, form_topic},
    rules::form::Asked,
};

/// Another process on the same database may edit without telling this one: nothing is older than this.
const LONGEST: SignedDuration = SignedDuration::from_secs(10);
/// More than any network has open at once; beyond it, everything is read again.
const MOST_FORMS: usize = 500;

/// Registrations of this process.
pub(super) struct Registrations {
    batcher: Batcher<Incoming, Registered>,
    forms: RwLock<HashMap<String, Kept>>,
}

struct Incoming {
    event: Id<Event>,
    party: NewParty,
}

struct Registered {
    outcome: Outcome,
    batch: Arc<Batch>,
}

/// What was done in one transaction; whoever hears first that it is durable says which pages are stale.
struct Batch {
    act: Act,
    published: AtomicBool,
}

struct Kept {
    version: u64,
    until: Timestamp,
    asked: Arc<Asked>,
}

impl Registrations {
    /// The one of this house.
    pub(super) fn of(house: &House) -> Arc<Self> {
        house.service(|house| {
            let (clock, random) = (house.clock.clone(), house.random.clone());
            let work = move |tx: &mut Tx, items: &[Incoming]| {
                let act = Act::new(clock.now(), random.clone(), Actor::Guest);
                register(tx, act, items)
            };
            Self { batcher: house.db.batcher(work), forms: RwLock::default() }
        })
    }

    /// What the form of the event asks; from memory, as long as nobody edits it.
    pub(super) async fn asked(&self, house: &House, slug: &str) -> db::Result<Arc<Asked>> {
        // The version is read before the content: what changes meanwhile makes it stale at once.
        let (version, now) = (house.versions.of(&form_topic(slug)), house.clock.now());
        if let Some(kept) = self.forms.read().unwrap_or_else(PoisonError::into_inner).get(slug)
            && kept.version == version
            && now < kept.until
        {
            return Ok(Arc::clone(&kept.asked));
        }
        let name = slug.to_owned();
        let asked = Arc::new(house.db.read(move |tx| actions::form::asked(tx, &name)).await?);
        let mut forms = self.forms.write().unwrap_or_else(PoisonError::into_inner);
        if forms.len() >= MOST_FORMS {
            forms.clear();
        }
        forms.insert(slug.to_owned(), Kept { version, until: now + LONGEST, asked: Arc::clone(&asked) });
        Ok(asked)
    }

    /// Registers a party, together with everyone else who registers at this moment; answers when it is durable.
    pub(super) async fn register(
        &self,
        house: &House,
        event: Id<Event>,
        party: NewParty,
    ) -> db::Result<Outcome> {
        let key = Key::from(event);
        let done = self.batcher.submit(key, Incoming { event, party }).await?;
        if !done.batch.published.swap(true, Ordering::AcqRel) {
            house.publish(&done.batch.act);
        }
        Ok(done.outcome)
    }
}

/// Registers everyone of a batch, event by event, in the order in which they came.
fn register(tx: &mut Tx, act: Act, items: &[Incoming]) -> db::Result<Vec<Registered>> {
    let mut outcomes: Vec<Option<Outcome>> = vec![None; items.len()];
    let mut events: Vec<Id<Event>> = Vec::new();
    for item in items {
        if !events.contains(&item.event) {
            events.push(item.event);
        }
    }
    for event in events {
        let own: Vec<usize> = (0..items.len()).filter(|index| items[*index].event == event).collect();
        let parties: Vec<&NewParty> = own.iter().map(|index| &items[*index].party).collect();
        let done = actions::register::register(tx, &act, event, &parties)?;
        own.into_iter().zip(done).for_each(|(index, outcome)| outcomes[index] = Some(outcome));
    }
    let batch = Arc::new(Batch { act, published: AtomicBool::new(false) });
    let registered = |outcome| Registered { outcome, batch: Arc::clone(&batch) };
    Ok(outcomes.into_iter().flatten().map(registered).collect())
}
