//! Someone's phone, whichever way it is connected: what it is told next, and what becomes of its answers.

use std::sync::Arc;

use i18n::Language;
use jiff::{SignedDuration, Timestamp};
use kernel::House;
use serde::Serialize;
use tokio::sync::watch;
use web::{Error, Form};

use super::{
    hall::{Broadcast, Hall, Room, Wire},
    phone,
};
use crate::{
    actions::answer::Received,
    model::{Participant, Phase},
};

/// As many answers are taken from one line within [`WHILE`]; nobody taps faster.
const MOST: u32 = 20;
const WHILE: SignedDuration = SignedDuration::from_secs(10);

/// A phone that follows a round.
pub(super) struct Follower {
    house: House,
    hall: Arc<Hall>,
    room: Arc<Room>,
    language: Language,
    person: Participant,
    news: watch::Receiver<Arc<Broadcast>>,
    has_begun: bool,
    /// Since when answers are counted, and how many came.
    taps: (Timestamp, u32),
}

/// What a phone is told: the same for all who are like it, and what is its own.
pub(super) struct Told {
    /// For all.
    pub all: Wire,
    /// For this one alone.
    pub own: Option<Wire>,
}

/// What only one phone is told.
#[derive(Serialize)]
struct Own {
    /// That the answer counts, or what it was worth.
    #[serde(rename = "own")]
    text: String,
    /// What the server's clock says, in milliseconds.
    now: i64,
    /// Whether the answer that came before this counts, where one came.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<bool>,
}

impl Follower {
    /// A phone that has just opened its line.
    pub(super) fn new(house: House, language: Language, room: Arc<Room>, person: Participant) -> Self {
        let (hall, news, now) = (Hall::of(&house), room.news.subscribe(), house.clock.now());
        Self { house, hall, room, language, person, news, has_begun: false, taps: (now, 0) }
    }

    /// What the phone has to be told next; waits until there is something. Nothing is lost when it is called anew
    /// before it answered.
    pub(super) async fn next(&mut self) -> web::Result<Told> {
        if self.has_begun {
            self.news.changed().await.map_err(|_| Error::Internal("the room is closed"))?;
        }
        let news = self.news.borrow_and_update().clone();
        // To a question that was just asked nobody has answered yet, and what was said of an answer stays true while
        // it is open: a whole hall asks the database nothing.
        let round = news.stand.round;
        let own = if !self.has_begun || round.shown || round.phase == Phase::Over {
            let t = self.house.translator(self.language);
            Some(self.own(phone::own(&self.house, &t, &news.stand, &self.person).await?, None))
        } else {
            None
        };
        self.has_begun = true;
        Ok(Told { all: news.message(self.language, self.person.pace), own })
    }

    /// Takes an answer in; what the phone is told of it.
    pub(super) async fn answer(&mut self, text: &str) -> web::Result<Wire> {
        let t = self.house.translator(self.language);
        let now = self.house.clock.now();
        if now.duration_since(self.taps.0) > WHILE {
            self.taps = (now, 0);
        }
        self.taps.1 += 1;
        if self.taps.1 > MOST {
            return Ok(self.own(t.say("live-too-fast"), Some(false)));
        }
        let form = Form::from_query(text)?;
        let received = phone::receive(&self.hall, &self.room, &self.person, &form, now).await?;
        Ok(self.own(t.say(phone::key(received)), Some(received == Received::Counts)))
    }

    fn own(&self, own: String, counts: Option<bool>) -> Wire {
        Wire::of(&Own { text: own, now: self.house.clock.now().as_millisecond(), counts })
    }
}
