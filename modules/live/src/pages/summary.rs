//! What a round came to, activity by activity: what tables, papers and pages of results are made from.

use db::Tx;
use i18n::Translator;
use kernel::Id;

use super::{
    entries,
    plot::Plot,
    prepare::kind_key,
    stage::{self, Bar},
};
use crate::{
    model::{Activity, LiveSession, Phase, Round, StoredActivity},
    rules::{frame::Frame, tally::Tally, typed::Kind},
    store,
};

/// An activity that was revealed.
pub(super) struct Revealed {
    /// Its position in the round, from 0.
    pub at: usize,
    /// What was asked.
    pub stored: StoredActivity,
    /// What was answered, counted.
    pub tally: Tally,
}

/// All activities of a session that were revealed.
pub(super) fn revealed(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<Vec<Revealed>> {
    let mut revealed = Vec::new();
    for (at, stored) in store::session::activities(tx, session)?.into_iter().enumerate() {
        if let Some(tally) = store::session::tally(tx, stored.id)? {
            revealed.push(Revealed { at, stored, tally });
        }
    }
    Ok(revealed)
}

/// An activity with its result in words.
pub(super) struct Part {
    /// Its number, from 1.
    pub number: usize,
    /// What was asked.
    pub prompt: String,
    /// What was to be done.
    pub kind: String,
    /// How many people answered.
    pub people: u32,
    /// How many answered, or wrote something, in words.
    pub answered: String,
    /// The answers, or what people wrote, with its votes.
    pub bars: Vec<Bar>,
    /// Where the numbers of an estimate lie, in words; empty for all else.
    pub spread: String,
    /// The same as a picture.
    pub plot: Option<Plot>,
    /// What is right, where no bar says it.
    pub right: String,
}

impl Part {
    /// What `revealed` came to in `round`.
    pub(super) fn new(t: &Translator, round: &Round, revealed: &Revealed) -> Self {
        let Activity { prompt, task, .. } = &revealed.stored.activity;
        let round = Round { phase: Phase::Revealed, activity: 0, ..*round };
        let activities = [revealed.stored.activity.clone()];
        let frame = Frame::new(&round, &activities, &revealed.tally);
        let (spread, plot) = stage::plot(t, &frame).unzip();
        Self {
            number: revealed.at + 1,
            prompt: prompt.clone(),
            kind: t.say(kind_key(Kind::of(task))),
            people: revealed.tally.people,
            answered: entries::said(t, task, &revealed.tally)
                .unwrap_or_else(|| t.count("live-people-answered", i64::from(revealed.tally.people))),
            bars: if task.is_collected() {
                entries::bars(t, &revealed.tally)
            } else {
                stage::bars(t, &frame)
            },
            spread: spread.unwrap_or_default(),
            plot,
            right: stage::right(t, &frame),
        }
    }
}
