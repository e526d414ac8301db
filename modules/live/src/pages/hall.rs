//! The rooms of this process: where each round stands, rendered once for everyone who looks at it.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::extract::ws::Utf8Bytes;
use db::{Batcher, Tx};
use i18n::Language;
use kernel::{House, Id};
use tokio::sync::watch;

use super::stage::{self, Reader};
use crate::{
    actions::{
        self,
        answer::{Handed, Joining, Received},
    },
    model::{Activity, LiveSession, Participant, Phase, Round, StoredActivity},
    rules::{
        standings::{self, Standing},
        tally::Tally,
    },
    store,
};

/// How often a room looks whether another process, or the clock, moved its round.
const LOOK: Duration = Duration::from_millis(500);

/// All rooms, and the batches in which people come in and answer.
pub(super) struct Hall {
    answers: Batcher<Handed, Received>,
    joins: Batcher<Joining, ()>,
    rooms: Mutex<HashMap<Id<LiveSession>, Arc<Room>>>,
}

/// One round that somebody looks at.
pub(super) struct Room {
    /// Where it stands; a slow reader sees the newest state alone.
    pub stand: watch::Sender<Arc<Stand>>,
    /// Counts batches of answers and arrivals, so that presenters know when to count anew.
    pub heard: watch::Sender<u64>,
}

/// Where a round stands, and everything that is the same for all.
pub(super) struct Stand {
    /// The session.
    pub session: LiveSession,
    /// The round.
    pub round: Round,
    /// What is asked in the round.
    pub activities: Vec<StoredActivity>,
    /// The count of the activity, from the reveal on.
    pub tally: Tally,
    /// Everyone's points and place, from the reveal on.
    pub standings: HashMap<Id<Participant>, (f64, u32)>,
    /// The first of the standings, with their names.
    pub best: Vec<Standing<String>>,
    /// All teams in the order of their places, from the reveal on.
    pub teams: Vec<Standing<String>>,
    /// The message with the page's changing part, German and English.
    frames: [Utf8Bytes; 2],
}

/// How many lines of the standings everyone sees.
const BEST: usize = 10;

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
        self.tell(session);
        Ok(())
    }

    /// Takes an answer in; says that it counts when it is durable.
    pub(super) async fn answer(&self, handed: Handed) -> db::Result<Received> {
        let session = handed.session;
        let received = self.answers.submit(actions::key(session), handed).await?;
        if received == Received::Counts {
            self.tell(session);
        }
        Ok(received)
    }

    fn tell(&self, session: Id<LiveSession>) {
        if let Some(room) = self.known(session) {
            room.heard.send_modify(|count| *count += 1);
        }
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
        let stand = Arc::new(Stand::load(house, session).await?);
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = rooms.entry(session).or_insert_with(|| {
            let room = Room { stand: watch::Sender::new(stand), heard: watch::Sender::new(0) };
            tokio::spawn(keep(Arc::clone(self), house.clone(), session));
            Arc::new(room)
        });
        Ok(Arc::clone(opened))
    }

    /// Shows everyone where the round stands now.
    pub(super) async fn refresh(&self, house: &House, session: Id<LiveSession>) -> db::Result<()> {
        if let Some(room) = self.known(session) {
            let stand = Arc::new(Stand::load(house, session).await?);
            room.stand.send_if_modified(|current| {
                // Two refreshes may overtake each other: what is shown never goes back.
                let newer = stand.round.step > current.round.step || stand.round == current.round;
                if newer {
                    *current = stand;
                }
                newer
            });
        }
        Ok(())
    }
}

/// Looks after a room as long as anybody is in it: the clock may lock, another process may move.
async fn keep(hall: Arc<Hall>, house: House, session: Id<LiveSession>) {
    loop {
        tokio::time::sleep(LOOK).await;
        {
            let mut rooms = hall.rooms.lock().unwrap_or_else(PoisonError::into_inner);
            let empty = rooms.get(&session).is_none_or(|room| {
                room.stand.is_closed() && room.heard.is_closed() && Arc::strong_count(room) == 1
            });
            if empty {
                rooms.remove(&session);
                return;
            }
        }
        if let Err(error) = look(&hall, &house, session).await {
            tracing::warn!(%error, "a live round could not be looked after");
        }
    }
}

async fn look(hall: &Hall, house: &House, session: Id<LiveSession>) -> db::Result<()> {
    let now = house.clock.now();
    let round = house.db.read(move |tx| store::round::of(tx, session)).await?;
    let Some(round) = round else { return Ok(()) };
    if round.due(now).is_some() {
        let settled = move |tx: &mut Tx, act: &kernel::Act| actions::conduct::settle(tx, act, session);
        house.write(actions::key(session), &house.own_act(), settled).await?;
    }
    let shown = hall.known(session).map(|room| room.stand.borrow().round.step);
    if round.due(now).is_some() || shown != Some(round.step) {
        hall.refresh(house, session).await?;
    }
    Ok(())
}

impl Stand {
    /// Reads where the round stands, and renders it.
    pub(super) async fn load(house: &House, id: Id<LiveSession>) -> db::Result<Self> {
        let mut stand = house.db.read(move |tx| Self::read(tx, id)).await?;
        for (frame, language) in stand_frames(&stand, house).into_iter().zip(0..) {
            stand.frames[language] = frame;
        }
        Ok(stand)
    }

    fn read(tx: &mut Tx, id: Id<LiveSession>) -> db::Result<Self> {
        let session = store::session::by_id(tx, id)?;
        let round = store::round::of(tx, id)?.ok_or(db::Error::NotFound)?;
        let activities = store::session::activities(tx, id)?;
        let revealed = matches!(round.phase, Phase::Revealed | Phase::Standings);
        let tally = match activities.get(round.activity).filter(|_| revealed) {
            Some(stored) => store::session::tally(tx, stored.id)?.unwrap_or_default(),
            None => Tally::default(),
        };
        let counted = revealed || round.phase == Phase::Over;
        let points: BTreeMap<_, _> =
            if counted { store::answers::points(tx, id)?.into_iter().collect() } else { BTreeMap::new() };
        let placed = standings::people(&points);
        let mut best = Vec::new();
        for line in placed.iter().take(BEST) {
            let name = store::people::by_id(tx, id, line.who)?.map(|person| person.name).unwrap_or_default();
            best.push(Standing { who: name, place: line.place, points: line.points });
        }
        let teams = if counted { team_standings(tx, &session, &points)? } else { Vec::new() };
        Ok(Self {
            session,
            round,
            activities,
            tally,
            standings: placed.into_iter().map(|line| (line.who, (line.points, line.place))).collect(),
            best,
            teams,
            frames: [Utf8Bytes::default(), Utf8Bytes::default()],
        })
    }

    /// What is asked now.
    pub(super) fn asked(&self) -> Option<&StoredActivity> {
        self.activities.get(self.round.activity)
    }

    /// The activities without their ids.
    pub(super) fn contents(&self) -> Vec<Activity> {
        self.activities.iter().map(|stored| stored.activity.clone()).collect()
    }

    /// The message that everyone gets who reads this language.
    pub(super) fn frame(&self, language: Language) -> Utf8Bytes {
        let [de, en] = &self.frames;
        if language == Language::De { de.clone() } else { en.clone() }
    }
}

/// Where the teams of a session stand, by the mean of those of their people who have points to be counted.
fn team_standings(
    tx: &mut Tx,
    session: &LiveSession,
    points: &BTreeMap<Id<Participant>, u32>,
) -> db::Result<Vec<Standing<String>>> {
    if session.teams.0.is_empty() {
        return Ok(Vec::new());
    }
    let of: HashMap<_, _> = store::people::teams(tx, session.id)?.into_iter().collect();
    let placed = standings::teams(points, |who| of.get(who).map(String::as_str));
    Ok(placed
        .into_iter()
        .map(|line| Standing { who: line.who.to_owned(), place: line.place, points: line.points })
        .collect())
}

fn stand_frames(stand: &Stand, house: &House) -> [Utf8Bytes; 2] {
    [Language::De, Language::En].map(|language| {
        let t = house.translator(language);
        let asking = stand.round.phase == Phase::Asking;
        let html = stage::render(&t, stand, &if asking { Reader::Answers(None) } else { Reader::Waits });
        let message = serde_json::json!({
            "step": stand.round.step,
            "phase": stand.round.phase,
            "activity": stand.round.activity,
            "html": html,
        });
        message.to_string().into()
    })
}
