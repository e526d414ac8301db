//! The rooms of this process: one for each round that somebody looks at, and the batches in which people come in and answer.

mod broadcast;
mod keeper;
mod stand;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use db::{Batcher, Tx};
use kernel::{House, Id};
use tokio::sync::watch;

pub(super) use self::{
    broadcast::{Broadcast, Wire},
    stand::{Counts, Stand},
};
use crate::{
    actions::{
        self,
        answer::{Handed, Joining, Received},
    },
    model::LiveSession,
};

/// All rooms, and the batches.
pub(super) struct Hall {
    answers: Batcher<Handed, Received>,
    joins: Batcher<Joining, ()>,
    rooms: Mutex<HashMap<Id<LiveSession>, Arc<Room>>>,
}

/// One round that somebody looks at.
pub(super) struct Room {
    /// Where it stands; a slow reader sees the newest state alone.
    pub news: watch::Sender<Arc<Broadcast>>,
    /// How many take part and have answered, for the wall and the host.
    pub counts: watch::Sender<Counts>,
    /// Counts the answers and arrivals at this process, so that the keeper knows when to count anew.
    heard: watch::Sender<u64>,
}

impl Room {
    /// Where the round stands.
    pub(super) fn stand(&self) -> Arc<Broadcast> {
        self.news.borrow().clone()
    }
}

impl Hall {
    /// The one of this house.
    pub(super) fn of(house: &House) -> Arc<Self> {
        house.service(|house| Self {
            answers: house.db.batcher(|tx: &mut Tx, handed: &[Handed]| actions::answer::receive(tx, handed)),
            joins: house.db.batcher(|tx: &mut Tx, joining: &[Joining]| actions::answer::join(tx, joining)),
            rooms: Mutex::default(),
        })
    }

    /// Lets someone in; answers when it is durable.
    pub(super) async fn join(&self, joining: Joining) -> db::Result<()> {
        let session = joining.session;
        self.joins.submit(actions::key(session), joining).await?;
        if let Some(room) = self.known(session) {
            room.heard.send_modify(|count| *count += 1);
        }
        Ok(())
    }

    /// Takes an answer in; says that it counts when it is durable.
    pub(super) async fn answer(&self, room: &Room, handed: Handed) -> db::Result<Received> {
        let received = self.answers.submit(actions::key(handed.session), handed).await?;
        if received == Received::Counts {
            room.heard.send_modify(|count| *count += 1);
        }
        Ok(received)
    }

    fn known(&self, session: Id<LiveSession>) -> Option<Arc<Room>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner).get(&session).cloned()
    }

    /// The room of a session, opened when nobody was in it before.
    pub(super) async fn room(
        self: &Arc<Self>,
        house: &House,
        session: Id<LiveSession>,
    ) -> db::Result<Arc<Room>> {
        if let Some(room) = self.known(session) {
            return Ok(room);
        }
        let (broadcast, counts) = stand::first(house, session).await?;
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = rooms.entry(session).or_insert_with(|| {
            let room = Arc::new(Room {
                news: watch::Sender::new(Arc::new(broadcast)),
                counts: watch::Sender::new(counts),
                heard: watch::Sender::new(0),
            });
            tokio::spawn(keeper::keep(Arc::clone(self), house.clone(), session, Arc::clone(&room)));
            room
        });
        Ok(Arc::clone(opened))
    }

    /// Shows everyone where the round stands now: here, and wherever else somebody looks at it.
    pub(super) async fn refresh(&self, house: &House, session: Id<LiveSession>) -> db::Result<()> {
        house.bus().tell(&keeper::topic(session), keeper::MOVED);
        match self.known(session) {
            Some(room) => room.refresh(house, session).await,
            None => Ok(()),
        }
    }

    /// Takes the room away if nobody is in it any more; whether it did.
    fn close(&self, session: Id<LiveSession>, room: &Arc<Room>) -> bool {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        // The keeper and the list hold it; whoever else does is about to look.
        let is_empty = room.news.is_closed() && room.counts.is_closed() && Arc::strong_count(room) == 2;
        if is_empty {
            rooms.remove(&session);
        }
        is_empty
    }
}

impl Room {
    async fn refresh(&self, house: &House, session: Id<LiveSession>) -> db::Result<()> {
        let fresh = Arc::new(Broadcast::new(house, Stand::load(house, session).await?));
        self.news.send_if_modified(|current| {
            // Two refreshes may overtake each other: what is shown never goes back.
            let (new, old) = (fresh.stand.round, current.stand.round);
            let newer = new.step > old.step || new == old;
            if newer {
                *current = fresh;
            }
            newer
        });
        // What is asked now has other answers.
        self.heard.send_modify(|count| *count += 1);
        Ok(())
    }
}
