//! Someone's phone, whichever way it is connected: what it is told next, and what becomes of its answers.

use std::{collections::BTreeSet, sync::Arc};

use i18n::{Language, Translator};
use jiff::Timestamp;
use kernel::{House, Id};
use serde::Serialize;
use tokio::sync::watch;
use web::{Error, Form};

use super::{
    entries,
    hall::{Broadcast, Hall, Lists, Room, Stand, Wire},
    phone, speak,
};
use crate::model::{Entry, Participant, Phase};

/// A phone that follows a round.
pub(super) struct Follower {
    house: House,
    hall: Arc<Hall>,
    room: Arc<Room>,
    language: Language,
    person: Participant,
    news: watch::Receiver<Arc<Broadcast>>,
    lists: watch::Receiver<Arc<Lists>>,
    has_begun: bool,
    /// Whether the news that were heard last have been told.
    is_told: bool,
}

/// What a phone is told: the same for all who are like it, and what is its own.
pub(super) struct Told {
    /// For all.
    pub all: Wire,
    /// For this one alone, in JSON.
    pub own: Option<String>,
}

/// What only one phone is told.
#[derive(Serialize)]
pub(super) struct Own {
    /// That the answer counts, or what it was worth.
    #[serde(rename = "own")]
    pub text: String,
    /// What the server's clock says, in milliseconds.
    pub now: i64,
    /// Whether the answer that came before this counts, where one came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<bool>,
    /// Whether it shall be sent once more, a little later.
    #[serde(skip_serializing_if = "is_false")]
    pub later: bool,
    /// Whether the host took the name away that this phone's person had: the page has to be opened anew.
    #[serde(skip_serializing_if = "is_false")]
    pub gone: bool,
    /// What the phone's person wrote and voted for, where people write for each other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mine: Option<Mine>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// What someone wrote and voted for, as the phone is told.
#[derive(Serialize)]
pub(super) struct Mine {
    /// What stands above the entries of all.
    html: String,
    /// What they voted for.
    voted: BTreeSet<Id<Entry>>,
    /// What they wrote.
    own: BTreeSet<Id<Entry>>,
}

impl Own {
    /// These words at this moment, and nothing else.
    pub(super) fn says(text: String, now: Timestamp) -> Self {
        Self { text, now: now.as_millisecond(), counts: None, later: false, gone: false, mine: None }
    }

    fn written(&self) -> String {
        // Our own plain structs can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Mine {
    /// What of `mine` the phone is told.
    pub(super) fn told(t: &Translator, mine: entries::Mine) -> Self {
        Self { html: mine.render(t), voted: mine.voted, own: mine.own }
    }
}

impl Follower {
    /// A phone that has just opened its line.
    pub(super) fn new(house: House, language: Language, room: Arc<Room>, person: Participant) -> Self {
        let (hall, news) = (Hall::of(&house), room.news.subscribe());
        let mut lists = room.phone_lists.subscribe();
        // Whoever comes later has to be told what stands there already.
        if lists.borrow().posted.is_some() {
            lists.mark_changed();
        }
        let (has_begun, is_told) = (false, false);
        Self { house, hall, room, language, person, news, lists, has_begun, is_told }
    }

    /// What the phone has to be told next; waits until there is something. Nothing is lost when it is called anew
    /// before it answered.
    pub(super) async fn next(&mut self) -> web::Result<Told> {
        if self.is_told {
            let closed = |_| Error::Internal("the room is closed");
            tokio::select! {
                biased;
                changed = self.news.changed() => changed.map_err(closed)?,
                changed = self.lists.changed() => {
                    changed.map_err(closed)?;
                    let list = self.lists.borrow_and_update().message(self.language);
                    return Ok(Told { all: list, own: None });
                }
            }
            // What is told from here on was not, should this be called anew.
            self.is_told = false;
        }
        let news = self.news.borrow_and_update().clone();
        // To a question that was just asked nobody has answered yet, and what was said of an answer stays true while
        // it is open: a whole hall asks the database nothing.
        let round = news.stand.round;
        let own = if self.lost_the_name(&news.stand) {
            Some(Own { gone: true, ..Own::says(String::new(), self.house.clock.now()) }.written())
        } else if !self.has_begun || round.shown || round.phase == Phase::Over {
            // What is rare is kept aside, so that a line which is silent takes less.
            Some(Box::pin(self.told_alone(&news.stand)).await?)
        } else {
            None
        };
        (self.has_begun, self.is_told) = (true, true);
        Ok(Told { all: news.message(self.language, self.person.pace), own })
    }

    async fn told_alone(&self, stand: &Stand) -> web::Result<String> {
        let t = self.house.translator(self.language);
        let text = phone::own(&self.house, &t, stand, &self.person).await?;
        let mine =
            if self.has_begun { None } else { entries::mine(&self.house, stand, &self.person).await? };
        let mine = mine.map(|mine| Mine::told(&t, mine));
        // What is said to all may have been written a while ago: this tells what the time is.
        Ok(Own { mine, ..Own::says(text, self.house.clock.now()) }.written())
    }

    /// Whether the host took away the name under which this phone's line was opened.
    fn lost_the_name(&mut self, stand: &Stand) -> bool {
        let lost = !self.person.name.is_empty() && stand.nameless.contains(&self.person.id);
        if lost {
            self.person.name.clear();
        }
        lost
    }

    /// Everything that there is to be told now.
    pub(super) async fn all_at_once(mut self) -> web::Result<Vec<String>> {
        let Told { all, own } = self.next().await?;
        let lists = self.lists.borrow_and_update().clone();
        let list = lists.posted.is_some().then(|| lists.message(self.language).text.to_string());
        Ok([Some(all.text.to_string()), own, list].into_iter().flatten().collect())
    }

    /// What is said of something that nobody can have meant as an answer.
    pub(super) fn too_long(&self) -> String {
        let text = self.house.translator(self.language).say("live-error-too-long");
        Own { counts: Some(false), ..Own::says(text, self.house.clock.now()) }.written()
    }

    /// Takes an answer in; what the phone is told of it, in JSON.
    pub(super) async fn answer(&mut self, text: &str) -> web::Result<String> {
        let t = self.house.translator(self.language);
        let form = Form::from_query(text)?;
        let heard = speak::hear(&self.house, &self.hall, &self.room, &self.person, &form).await?;
        let stand = self.room.stand();
        Ok(speak::told(&self.house, &t, &stand.stand, &self.person, heard).await?.written())
    }
}
