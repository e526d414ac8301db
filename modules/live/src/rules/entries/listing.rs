//! What is shown of entries, to whom and in which order; nothing in it that may not be known yet.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use kernel::Id;

use super::Board;
use crate::{
    model::{Entry, Participant, Task},
    rules::tally::{Counted, Tally},
};

/// An entry as everyone sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id; nothing among results, which outlive the entry.
    pub id: Option<Id<Entry>>,
    /// What was written.
    pub text: String,
    /// By whom, when they said that their name may stand there; empty otherwise.
    pub name: String,
    /// How many people voted for it; nothing as long as that is hidden.
    pub votes: Option<u32>,
    /// Whether it is talked about now.
    pub pinned: bool,
    /// Whether it is answered.
    pub answered: bool,
}

/// The entries that are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The entries in their order.
    pub lines: Vec<Line>,
    /// How many there are with those that have no place in the list.
    pub all: usize,
}

/// What is shown of `board`: the one that is talked about, then by votes, then by time, what is answered at the end;
/// ideas in the order in which they came until they are revealed. At most `most`: of ideas the newest, which nobody has
/// seen yet.
pub fn listing(
    task: &Task,
    board: &Board,
    counts: &BTreeMap<Id<Entry>, u32>,
    names: &BTreeMap<Id<Participant>, String>,
    revealed: bool,
    most: usize,
) -> Listing {
    let mut shown: Vec<&Entry> = board.entries.values().filter(|entry| entry.is_shown()).collect();
    let votes = |entry: &Entry| counts.get(&entry.id).copied().unwrap_or_default();
    let tells = revealed || matches!(task, Task::Questions { .. });
    let all = shown.len();
    if tells {
        shown.sort_by_key(|entry| {
            let (open, pinned) = (entry.answered_at.is_some(), entry.pinned_at.is_none());
            (pinned, open, Reverse(votes(entry)), entry.given_at, entry.id)
        });
        shown.truncate(most);
    } else {
        shown.sort_by_key(|entry| (entry.shown_at, entry.given_at, entry.id));
        shown.drain(..all.saturating_sub(most));
    }
    let line = |entry: &Entry| Line {
        id: Some(entry.id),
        text: entry.text.clone(),
        name: names.get(&entry.person).filter(|_| entry.named).cloned().unwrap_or_default(),
        votes: tells.then(|| votes(entry)),
        pinned: entry.pinned_at.is_some(),
        answered: entry.answered_at.is_some(),
    };
    Listing { lines: shown.into_iter().map(line).collect(), all }
}

/// What stays of entries when those who wrote them are forgotten: the texts that everyone could read, with their votes.
pub fn counted(task: &Task, board: &Board, counts: &BTreeMap<Id<Entry>, u32>) -> Vec<Counted> {
    let nobody = BTreeMap::new();
    let lines = listing(task, board, counts, &nobody, true, usize::MAX).lines;
    let counted = |line: Line| Counted {
        text: line.text,
        votes: line.votes.unwrap_or_default(),
        answered: line.answered,
    };
    lines.into_iter().map(counted).collect()
}

/// What was counted, to be read again.
pub fn of_tally(tally: &Tally) -> Listing {
    let line = |counted: &Counted| Line {
        id: None,
        text: counted.text.clone(),
        name: String::new(),
        votes: Some(counted.votes),
        pinned: false,
        answered: counted.answered,
    };
    Listing { lines: tally.entries.iter().map(line).collect(), all: tally.entries.len() }
}

impl Board {
    /// How many people voted for each entry that is shown.
    pub fn counts(&self) -> BTreeMap<Id<Entry>, u32> {
        let mut voters: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (id, person) in &self.votes {
            voters.entry(self.stands(*id)).or_default().insert(*person);
        }
        let count = |people: BTreeSet<_>| u32::try_from(people.len()).unwrap_or(u32::MAX);
        voters.into_iter().map(|(id, people)| (id, count(people))).collect()
    }

    /// What someone's votes count for.
    pub fn voted(&self, person: Id<Participant>) -> BTreeSet<Id<Entry>> {
        self.votes.iter().filter(|(_, voter)| *voter == person).map(|(id, _)| self.stands(*id)).collect()
    }
}
