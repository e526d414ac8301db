//! Questions to the panel and ideas as they stand on phones, on the wall and among the results.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use db::Tx;
use i18n::Translator;
use kernel::{House, Id};

use super::{
    hall::Stand,
    stage::{Bar, Measure},
};
use crate::{
    model::{Entry, LiveSession, Participant, Phase, Round, StoredActivity, Task},
    rules::{
        entries::{self, Board, Line, Listing},
        tally::{Counted, Tally},
    },
    store,
};

/// How many entries stand on a phone; all of them on a page of their own.
const ON_A_PHONE: usize = 30;
/// How many can be read from the last row.
const ON_THE_WALL: usize = 12;
/// How many ideas have a bar.
const BARS: usize = 10;

/// What was written to what is asked, and how often it was voted for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Posted {
    /// The position of the activity.
    pub activity: usize,
    task: Task,
    phase: Phase,
    board: Board,
    counts: BTreeMap<Id<Entry>, u32>,
    names: BTreeMap<Id<Participant>, String>,
}

/// What concerns one person: what they wrote and what they voted for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mine {
    /// What they voted for.
    pub voted: BTreeSet<Id<Entry>>,
    /// What they wrote.
    pub own: BTreeSet<Id<Entry>>,
    /// What of it the host has still to let through.
    waiting: Vec<Entry>,
    /// How many votes they have left, where votes are shared out.
    left: Option<u32>,
}

/// For whom the entries are rendered.
#[derive(Clone, Copy)]
pub(super) enum Onlooker<'a> {
    /// Every phone; what is the phone's own is told beside it.
    Phones,
    /// Someone whose page shows it all at once, and whether they can vote now.
    Person(&'a Mine, bool),
    /// The hall, that looks at the wall.
    Hall,
    /// Someone who reads the results.
    Reads,
}

#[derive(Template)]
#[template(path = "live/entries.html")]
struct EntriesPart<'a> {
    t: &'a Translator,
    path: &'a str,
    activity: usize,
    title: String,
    listing: Listing,
    /// Whether ideas are shown with their votes.
    bars: usize,
    /// The most votes that an idea has.
    most: u32,
    votes: bool,
    questions: bool,
    onlooker: Onlooker<'a>,
}

impl EntriesPart<'_> {
    fn has_voted(&self, line: &Line) -> bool {
        let mine = |mine: &Mine| line.id.is_some_and(|id| mine.voted.contains(&id));
        matches!(self.onlooker, Onlooker::Person(person, _) if mine(person))
    }

    fn is_own(&self, line: &Line) -> bool {
        let mine = |mine: &Mine| line.id.is_some_and(|id| mine.own.contains(&id));
        matches!(self.onlooker, Onlooker::Person(person, _) if mine(person))
    }

    /// The entry that can be voted for here.
    fn can_vote(&self, line: &Line) -> Option<Id<Entry>> {
        line.id.filter(|_| self.votes && !line.answered && !(self.questions && self.is_own(line)))
    }

    fn with_bars(&self) -> &[Line] {
        &self.listing.lines[..self.bars.min(self.listing.lines.len())]
    }

    fn without_bars(&self) -> &[Line] {
        &self.listing.lines[self.with_bars().len()..]
    }
}

#[derive(Template)]
#[template(path = "live/mine.html")]
struct MinePart<'a> {
    t: &'a Translator,
    left: String,
    mine: &'a Mine,
}

impl Posted {
    /// What was written to what is asked; asks the database nothing when that is something else.
    pub(super) async fn load(house: &House, stand: &Stand) -> db::Result<Option<Self>> {
        let (round, Some(asked)) = (stand.round, stand.collected().cloned()) else { return Ok(None) };
        house.db.read(move |tx| Self::read(tx, &round, &asked).map(Some)).await
    }

    /// What was written to the activity at `position`, if it was asked and people write for each other there.
    pub(super) async fn asked_before(
        house: &House,
        stand: &Stand,
        position: usize,
    ) -> db::Result<Option<Self>> {
        let phase = if stand.collects(position) { stand.round.phase } else { Phase::Revealed };
        let round = Round { activity: position, phase, ..stand.round };
        let stored = stand.activities.get(position).filter(|it| it.activity.task.is_collected());
        let Some(stored) = stored.filter(|_| stand.was_asked(position)).cloned() else { return Ok(None) };
        house.db.read(move |tx| Self::read(tx, &round, &stored).map(Some)).await
    }

    fn read(tx: &mut Tx, round: &Round, asked: &StoredActivity) -> db::Result<Self> {
        let (id, task) = (asked.id, asked.activity.task.clone());
        Ok(Self {
            activity: round.activity,
            phase: round.phase,
            board: store::entries::of_activity(tx, id)?,
            // As long as votes are hidden nothing of them is at hand.
            counts: match (&task, round.phase) {
                (Task::Ideas { .. }, Phase::Asking | Phase::Locked) => BTreeMap::new(),
                _ => store::entries::counts(tx, id)?,
            },
            names: store::entries::names(tx, id)?,
            task,
        })
    }

    /// What the host looks after.
    pub(super) const fn board(&self) -> &Board {
        &self.board
    }

    /// What is written to.
    pub(super) const fn task(&self) -> &Task {
        &self.task
    }

    fn is_revealed(&self) -> bool {
        self.phase == Phase::Revealed
    }

    /// The entries in the order in which everyone sees them.
    pub(super) fn listing(&self, most: usize) -> Listing {
        entries::listing(&self.task, &self.board, &self.counts, &self.names, self.is_revealed(), most)
    }

    /// The entries as `onlooker` sees them; all of them, or those that have a place on the screen.
    pub(super) fn render(
        &self,
        t: &Translator,
        session: &LiveSession,
        onlooker: Onlooker<'_>,
        all: bool,
    ) -> String {
        let most = match onlooker {
            _ if all => usize::MAX,
            Onlooker::Hall => ON_THE_WALL,
            _ => ON_A_PHONE,
        };
        let open = match onlooker {
            Onlooker::Phones => !self.is_revealed(),
            Onlooker::Person(_, open) => open,
            Onlooker::Hall | Onlooker::Reads => false,
        };
        let listing = self.listing(most);
        part(t, session, (self.activity, &self.task), listing, onlooker, open, self.is_revealed())
    }
}

impl Mine {
    /// What only this person sees above the entries of all.
    pub(super) fn render(&self, t: &Translator) -> String {
        let left = self.left.map(|left| t.count("live-votes-left", i64::from(left))).unwrap_or_default();
        written(MinePart { t, left, mine: self }.render())
    }
}

/// What concerns this person of what is asked; asks the database nothing when nobody writes there.
pub(super) async fn mine(house: &House, stand: &Stand, person: &Participant) -> db::Result<Option<Mine>> {
    let (shown, who, Some(asked)) = (stand.round.shown, person.id, stand.collected().cloned()) else {
        return Ok(None);
    };
    let (id, task) = (asked.id, asked.activity.task);
    let board =
        house.db.read(move |tx| store::entries::of_people(tx, id, &BTreeSet::from([who]), &BTreeSet::new()));
    let board = board.await?;
    let own = || board.entries.values().filter(|entry| entry.person == who);
    let left = match task {
        Task::Ideas { votes, .. } if !shown => {
            let given = u32::try_from(board.given(who)).unwrap_or(u32::MAX);
            Some(u32::from(votes).saturating_sub(given))
        }
        _ => None,
    };
    Ok(Some(Mine {
        voted: board.voted(who),
        own: own().map(|entry| entry.id).collect(),
        waiting: own().filter(|entry| entry.is_waiting()).cloned().collect(),
        left,
    }))
}

/// The entries of an activity among the results, as they were counted.
pub(super) fn counted(t: &Translator, stand: &Stand, task: &Task, tally: &Tally) -> String {
    if !task.is_collected() {
        return String::new();
    }
    let listing = entries::of_tally(tally);
    part(t, &stand.session, (stand.round.activity, task), listing, Onlooker::Reads, false, true)
}

/// What was written, as bars by its votes, the most first.
pub(super) fn bars(t: &Translator, tally: &Tally) -> Vec<Bar> {
    let most = tally.entries.iter().map(|entry| entry.votes).max().unwrap_or_default().max(1);
    let bar = |entry: &Counted| {
        let votes = t.count("live-votes", i64::from(entry.votes));
        Bar {
            label: entry.text.clone(),
            length: entry.votes * 100 / most,
            measure: Measure::Votes(entry.votes),
            figure: if entry.answered {
                format!("{votes} · {}", t.say("live-entry-answered"))
            } else {
                votes
            },
            right: false,
        }
    };
    tally.entries.iter().map(bar).collect()
}

/// How much was written, in words; nothing where nobody writes for others.
pub(super) fn said(t: &Translator, task: &Task, tally: &Tally) -> Option<String> {
    let count = i64::try_from(tally.entries.len()).unwrap_or(i64::MAX);
    count_key(task).map(|key| t.count(key, count))
}

const fn count_key(task: &Task) -> Option<&'static str> {
    match task {
        Task::Questions { .. } => Some("live-questions-count"),
        Task::Ideas { .. } => Some("live-ideas-count"),
        _ => None,
    }
}

fn part(
    t: &Translator,
    session: &LiveSession,
    (activity, task): (usize, &Task),
    listing: Listing,
    onlooker: Onlooker<'_>,
    votes: bool,
    revealed: bool,
) -> String {
    let questions = matches!(task, Task::Questions { .. });
    let all = i64::try_from(listing.all).unwrap_or(i64::MAX);
    let bars = if questions || !revealed { 0 } else { BARS };
    let part = EntriesPart {
        t,
        path: &session.path(),
        activity,
        title: t.count(if questions { "live-questions-count" } else { "live-ideas-count" }, all),
        bars: if matches!(onlooker, Onlooker::Reads) && bars > 0 { usize::MAX } else { bars },
        most: listing.lines.iter().filter_map(|line| line.votes).max().unwrap_or_default().max(1),
        listing,
        votes,
        questions,
        onlooker,
    };
    written(part.render())
}

fn written(rendered: askama::Result<String>) -> String {
    rendered.unwrap_or_else(|error| {
        tracing::error!(%error, "the entries of a live round could not be rendered");
        String::new()
    })
}
