//! The rooms of this process: one for each round that somebody looks at, and the batches in which people come in and answer.

mod broadcast;
mod keeper;
mod lists;
mod origins;
mod stand;
mod taps;

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use db::{Batcher, Tx};
use jiff::Timestamp;
use kernel::{House, Id};
use tokio::sync::{Notify, watch};

pub(super) use self::{
    broadcast::{Broadcast, File, Wire},
    lists::Lists,
    stand::{Counts, Stand, team_standings},
};
use super::entries::Posted;
use crate::{
    actions::{
        self,
        answer::{Handed, Joining, Received},
        collect::{Brought, Outcome},
    },
    model::{LiveSession, Participant, Phase, Picture},
};

/// All rooms, and the batches.
pub(super) struct Hall {
    answers: Batcher<Handed, Received>,
    joins: Batcher<Joining, ()>,
    entries: Batcher<Brought, Outcome>,
    rooms: Mutex<HashMap<Id<LiveSession>, Arc<Room>>>,
    taps: taps::Taps,
    /// Where people come from.
    origins: origins::Origins,
}

/// One round that somebody looks at.
pub(super) struct Room {
    /// Where it stands; a slow reader sees the newest state alone.
    pub news: watch::Sender<Arc<Broadcast>>,
    /// How many take part and have answered, for the wall and the host.
    pub counts: watch::Sender<Counts>,
    /// What people wrote for each other, for the wall and the host; it changes while the round stands still.
    pub lists: watch::Sender<Arc<Lists>>,
    /// The same for phones, which get it less often.
    pub phone_lists: watch::Sender<Arc<Lists>>,
    heard: Heard,
}

/// Whether somebody answered or came in at this process since the keeper counted last.
#[derive(Default)]
struct Heard {
    something: AtomicBool,
    bell: Notify,
}

impl Heard {
    /// Somebody did. Of a whole hall that answers at once the first wakes the keeper, and no other does.
    fn tell(&self) {
        if !self.something.swap(true, Ordering::Relaxed) {
            self.bell.notify_one();
        }
    }

    /// Waits until somebody has.
    async fn something(&self) {
        self.bell.notified().await;
    }

    /// Forgets it; what comes from now on has to be counted anew.
    fn forget(&self) -> bool {
        self.something.swap(false, Ordering::Relaxed)
    }
}

impl Room {
    /// Where the round stands.
    pub(super) fn stand(&self) -> Arc<Broadcast> {
        self.news.borrow().clone()
    }

    /// What people wrote to what is asked.
    pub(super) fn posted(&self) -> Arc<Lists> {
        self.lists.borrow().clone()
    }

    /// Reads anew what people wrote, and tells it when it is not what was told before.
    pub(super) async fn list(&self, house: &House) -> db::Result<()> {
        let broadcast = self.stand();
        let (was, posted) = (self.posted(), Posted::load(house, &broadcast.stand).await?);
        if was.posted != posted {
            let lists = Lists::new(house, broadcast.stand.session.clone(), posted);
            self.lists.send_replace(Arc::new(lists));
        }
        Ok(())
    }

    /// Passes on to the phones what the wall shows already; whether there was something.
    fn pass_on(&self) -> bool {
        let lists = self.posted();
        self.phone_lists.send_if_modified(|shown| {
            let is_new = !Arc::ptr_eq(shown, &lists);
            *shown = lists;
            is_new
        })
    }
}

impl Hall {
    /// The one of this house.
    pub(super) fn of(house: &House) -> Arc<Self> {
        house.service(|house| Self {
            answers: house.db.batcher(|tx: &mut Tx, handed: &[Handed]| actions::answer::receive(tx, handed)),
            joins: house.db.batcher(|tx: &mut Tx, joining: &[Joining]| actions::answer::join(tx, joining)),
            entries: house
                .db
                .batcher(|tx: &mut Tx, brought: &[Brought]| actions::collect::receive(tx, brought)),
            rooms: Mutex::default(),
            taps: taps::Taps::default(),
            origins: origins::Origins::default(),
        })
    }

    /// Whether a code may be looked up from an address: wrong ones run out.
    pub(super) fn may_try(&self, from: IpAddr, code: &str, now: Timestamp) -> bool {
        self.origins.may_try(from, code, now)
    }

    /// A code was looked up from an address; whether it was found.
    pub(super) fn tried(&self, from: IpAddr, code: &str, found: bool, now: Timestamp) {
        self.origins.tried(from, code, found, now);
    }

    /// How many joined a round from each address, the most first, as far as this process knows.
    pub(super) fn origins(&self, session: Id<LiveSession>) -> Vec<u32> {
        self.origins.of(session)
    }

    /// Lets someone in who comes from this address; answers when it is durable.
    pub(super) async fn join(&self, joining: Joining, from: IpAddr) -> db::Result<()> {
        let session = joining.session;
        self.joins.submit(actions::key(session), joining).await?;
        self.origins.joined(session, from);
        if let Some(room) = self.known(session) {
            room.heard.tell();
        }
        Ok(())
    }

    /// Counts one more thing that someone said at `now`; whether it is no more than fingers can do.
    pub(super) fn taps(&self, person: Id<Participant>, now: Timestamp) -> bool {
        self.taps.count(person, now)
    }

    /// Takes an answer in; says that it counts when it is durable.
    pub(super) async fn answer(&self, room: &Room, handed: Handed) -> db::Result<Received> {
        let received = self.answers.submit(actions::key(handed.session), handed).await?;
        if received == Received::Counts {
            room.heard.tell();
        }
        Ok(received)
    }

    /// Takes in what someone wrote or voted; says what became of it when it is durable.
    pub(super) async fn collect(&self, room: &Room, brought: Brought) -> db::Result<Outcome> {
        let outcome = self.entries.submit(actions::key(brought.session), brought).await?;
        if matches!(outcome, Outcome::Written(_) | Outcome::Voted(_)) {
            room.heard.tell();
        }
        Ok(outcome)
    }

    /// Shows everyone what the host did with what people wrote: here at once, elsewhere soon.
    pub(super) async fn relist(&self, house: &House, session: Id<LiveSession>) -> db::Result<()> {
        if let Some(room) = self.known(session) {
            room.list(house).await?;
            room.heard.tell();
            return Ok(());
        }
        house.bus().tell(&keeper::topic(session), keeper::HEARD);
        Ok(())
    }

    fn known(&self, session: Id<LiveSession>) -> Option<Arc<Room>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner).get(&session).cloned()
    }

    /// The file of a picture of a session; from memory while it belongs to what is asked.
    pub(super) async fn picture(
        &self,
        house: &House,
        session: Id<LiveSession>,
        id: Id<Picture>,
    ) -> db::Result<Option<File>> {
        if let Some(room) = self.known(session)
            && let Some(file) = room.stand().picture(id).await?
        {
            return Ok(Some(file));
        }
        File::load(house, session, id).await
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
        let posted = Posted::load(house, &broadcast.stand).await?;
        let lists = Arc::new(Lists::new(house, broadcast.stand.session.clone(), posted));
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = rooms.entry(session).or_insert_with(|| {
            let room = Arc::new(Room {
                news: watch::Sender::new(Arc::new(broadcast)),
                counts: watch::Sender::new(counts),
                phone_lists: watch::Sender::new(Arc::clone(&lists)),
                lists: watch::Sender::new(lists),
                heard: Heard::default(),
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
            if room.stand().stand.round.phase == Phase::Over {
                self.origins.forget(session);
            }
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
        self.list(house).await?;
        self.pass_on();
        // What is asked now has other answers.
        self.heard.tell();
        Ok(())
    }
}
