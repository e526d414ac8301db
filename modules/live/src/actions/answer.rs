//! Joining and answering: many people at once in one transaction, each counted once.

use std::collections::{BTreeMap, HashMap};

use db::Tx;
use jiff::Timestamp;
use kernel::Id;

use crate::{
    model::{Answer, LiveSession, Participant},
    rules::answering::{self, Flaw, Refused},
    store,
};

/// An answer as it arrived.
#[derive(Debug, Clone)]
pub struct Handed {
    /// To which session.
    pub session: Id<LiveSession>,
    /// Whose.
    pub person: Id<Participant>,
    /// To the activity at this position.
    pub activity: usize,
    /// What was answered.
    pub answer: Answer,
    /// When it arrived, by the clock of the server.
    pub at: Timestamp,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// It counts; an earlier one of the same person does not any more.
    Counts,
    /// The time is over, or something else is asked now.
    TooLate,
    /// It does not fit what is asked.
    Flawed(Flaw),
    /// The person does not take part in this session.
    Stranger,
}

/// Takes answers in; those of one session in the order in which they came.
pub fn receive(tx: &mut Tx, handed: &[Handed]) -> db::Result<Vec<Received>> {
    let mut received = vec![Received::TooLate; handed.len()];
    let mut sessions: BTreeMap<Id<LiveSession>, Vec<usize>> = BTreeMap::new();
    for (index, answer) in handed.iter().enumerate() {
        sessions.entry(answer.session).or_default().push(index);
    }
    for (session, own) in sessions {
        let answers: Vec<&Handed> = own.iter().filter_map(|index| handed.get(*index)).collect();
        for (index, outcome) in own.iter().zip(of_session(tx, session, &answers)?) {
            received[*index] = outcome;
        }
    }
    Ok(received)
}

fn of_session(tx: &mut Tx, session: Id<LiveSession>, handed: &[&Handed]) -> db::Result<Vec<Received>> {
    let Some(round) = store::round::of(tx, session)? else {
        return Ok(vec![Received::TooLate; handed.len()]);
    };
    let activities = store::session::activities(tx, session)?;
    let people: Vec<_> = handed.iter().map(|answer| answer.person).collect();
    let paces: HashMap<_, _> = store::people::paces(tx, session, &people)?.into_iter().collect();
    let asked = activities.get(round.activity).map(|stored| &stored.activity.task);
    let mut counting = BTreeMap::new();
    let mut outcomes = Vec::with_capacity(handed.len());
    for answer in handed {
        let Some(pace) = paces.get(&answer.person) else {
            outcomes.push(Received::Stranger);
            continue;
        };
        let Handed { activity, at, .. } = **answer;
        outcomes.push(match answering::received(&round, asked, activity, *pace, answer.answer.clone(), at) {
            Ok(given) => {
                counting.insert(answer.person, given);
                Received::Counts
            }
            Err(Refused::TooLate) => Received::TooLate,
            Err(Refused::Flawed(flaw)) => Received::Flawed(flaw),
        });
    }
    if let Some(stored) = activities.get(round.activity) {
        store::answers::save(tx, stored.id, &counting)?;
    }
    Ok(outcomes)
}

/// Someone who wants to take part.
#[derive(Debug, Clone)]
pub struct Joining {
    /// In which session.
    pub session: Id<LiveSession>,
    /// Who.
    pub person: Participant,
    /// When.
    pub at: Timestamp,
}

/// Lets people in.
pub fn join(tx: &mut Tx, joining: &[Joining]) -> db::Result<Vec<()>> {
    let rows: Vec<_> = joining.iter().map(|it| (it.session, it.person.clone(), it.at)).collect();
    store::people::insert(tx, &rows)?;
    Ok(vec![(); joining.len()])
}
