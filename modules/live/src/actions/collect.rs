//! Questions to the panel and ideas: many people write and vote at once, each counted once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::Tx;
use jiff::Timestamp;
use kernel::Id;

use crate::{
    model::{Entry, LiveSession, Participant, Round, StoredActivity},
    rules::{
        entries::{Draft, Refusal, Written},
        names::Filter,
    },
    store,
};

/// Something that arrived.
#[derive(Debug, Clone)]
pub struct Brought {
    /// To which session.
    pub session: Id<LiveSession>,
    /// By whom.
    pub person: Id<Participant>,
    /// To the activity at this position.
    pub activity: usize,
    /// When it arrived, by the clock of the server.
    pub at: Timestamp,
    /// What it is.
    pub what: Contribution,
}

/// What someone brings in.
#[derive(Debug, Clone)]
pub enum Contribution {
    /// A question or an idea.
    Entry {
        /// The id that it gets.
        id: Id<Entry>,
        /// What the phone marked it with, so that it is written once.
        mark: String,
        /// What was written.
        text: String,
        /// Whether the name may stand beside it.
        named: bool,
    },
    /// A vote.
    Vote {
        /// For which entry.
        entry: Id<Entry>,
        /// Whether it is given, or taken back.
        wanted: bool,
    },
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is written; whether everyone can read it already.
    Written(Written),
    /// The vote is as it was wanted: given, or not.
    Voted(bool),
    /// It does not fit what is asked.
    Refused(Refusal),
    /// The time is over, or something else is asked now.
    TooLate,
    /// The person does not take part in this session.
    Stranger,
}

/// Takes in what people wrote and voted; of one session in the order in which it came.
pub fn receive(tx: &mut Tx, brought: &[Brought]) -> db::Result<Vec<Outcome>> {
    let mut outcomes = vec![Outcome::TooLate; brought.len()];
    let mut sessions: BTreeMap<Id<LiveSession>, Vec<usize>> = BTreeMap::new();
    for (index, it) in brought.iter().enumerate() {
        sessions.entry(it.session).or_default().push(index);
    }
    for (session, own) in sessions {
        let (Some(round), activities) =
            (store::round::of(tx, session)?, store::session::activities(tx, session)?)
        else {
            continue;
        };
        let Some(stored) = activities.get(round.activity) else { continue };
        let of_session: Vec<&Brought> = own.iter().filter_map(|index| brought.get(*index)).collect();
        for (index, outcome) in own.iter().zip(of_activity(tx, session, &round, stored, &of_session)?) {
            outcomes[*index] = outcome;
        }
    }
    Ok(outcomes)
}

fn of_activity(
    tx: &mut Tx,
    session: Id<LiveSession>,
    round: &Round,
    stored: &StoredActivity,
    brought: &[&Brought],
) -> db::Result<Vec<Outcome>> {
    let people: BTreeSet<_> = brought.iter().map(|it| it.person).collect();
    let voted = brought.iter().filter_map(|it| match it.what {
        Contribution::Vote { entry, .. } => Some(entry),
        Contribution::Entry { .. } => None,
    });
    let list: Vec<_> = people.iter().copied().collect();
    let paces: HashMap<_, _> = store::people::paces(tx, session, &list)?.into_iter().collect();
    let before = store::entries::of_people(tx, stored.id, &people, &voted.collect())?;
    let mut board = before.clone();
    let writes = brought.iter().any(|it| matches!(it.what, Contribution::Entry { .. }));
    let unwanted = if writes { store::unwanted::all(tx)? } else { Vec::new() };
    let filter = Filter::of(unwanted.iter().map(String::as_str));
    let task = &stored.activity.task;
    let mut one = |it: &Brought| match paces.get(&it.person) {
        None => Outcome::Stranger,
        Some(pace) if !round.takes(it.activity, *pace, it.at) => Outcome::TooLate,
        Some(_) => match &it.what {
            Contribution::Entry { id, mark, text, named } => {
                let (mark, text) = (mark.clone(), text.clone());
                let draft = Draft { id: *id, person: it.person, mark, text, named: *named, at: it.at };
                let held = filter.hits(&draft.text);
                board.write(task, draft, held).map_or_else(Outcome::Refused, Outcome::Written)
            }
            Contribution::Vote { entry, wanted } => {
                let voted = board.vote(task, *entry, it.person, *wanted);
                voted.map_or_else(Outcome::Refused, |()| Outcome::Voted(*wanted))
            }
        },
    };
    let outcomes = brought.iter().map(|it| one(it)).collect();
    store::entries::save(tx, stored.id, &before, &board)?;
    Ok(outcomes)
}
