//! Questions to the panel and ideas: what may be written, who may vote, and what the host may do with them.

mod listing;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use kernel::Id;

pub use self::listing::{Line, Listing, counted, listing, of_tally};
use crate::{
    model::{Entry, Participant, Task},
    rules::spelling,
};

/// How many entries of one person may be open at once.
pub const OPEN: usize = 5;
/// How many entries one person may write to one activity; whoever is hidden again and again comes to an end.
pub const MOST: usize = 20;
/// The longest entry, in characters.
pub const LONGEST: usize = 280;
/// The longest mark of a phone, in characters; an id with hyphens fits.
const LONGEST_MARK: usize = 40;

/// Entries and votes, all of them or those that matter for what is to be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board {
    /// The entries.
    pub entries: BTreeMap<Id<Entry>, Entry>,
    /// Who voted for which. A vote stays with what it was given to, and counts for the entry that stands for it: what was
    /// merged can be taken apart again.
    pub votes: BTreeSet<(Id<Entry>, Id<Participant>)>,
}

/// What someone wrote, as it arrived.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The id that the entry gets.
    pub id: Id<Entry>,
    /// Whose it is.
    pub person: Id<Participant>,
    /// What the phone marked it with; empty when it did not.
    pub mark: String,
    /// What was written.
    pub text: String,
    /// Whether the name may stand beside it.
    pub named: bool,
    /// When it arrived.
    pub at: Timestamp,
}

/// What became of something written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Everyone can read it.
    Shown,
    /// The host has to let it through first.
    Waits,
    /// It was there already.
    Again,
}

/// Why something is not written or voted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was written.
    Empty,
    /// It is too long.
    TooLong,
    /// As many of this person are open as may be.
    TooMany,
    /// All votes are given away.
    Spent,
    /// Nobody votes for their own question.
    Own,
    /// It is not there to be voted for, or no such thing is asked.
    Gone,
}

/// What a host does with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// Lets it through.
    Show,
    /// Hides it.
    Hide,
    /// Takes back that it was hidden.
    Unhide,
    /// Puts it up as the one that is talked about, in place of another.
    Pin,
    /// Takes it down again.
    Unpin,
    /// Says that it is answered.
    Answer,
    /// Takes back that it is answered.
    Reopen,
    /// Lets this other entry stand for both.
    Merge(Id<Entry>),
    /// Takes it out of the entry that stands for it.
    Separate,
}

impl Board {
    /// Writes an entry; one that was sent again, or that stands there open already, is not written twice.
    /// `held` says that the host should look at it first, moderated or not.
    pub fn write(&mut self, task: &Task, draft: Draft, held: bool) -> Result<Written, Refusal> {
        if !task.is_collected() {
            return Err(Refusal::Gone);
        }
        let text = spelling::one_line(&draft.text).ok_or(Refusal::Empty)?;
        if text.chars().count() > LONGEST {
            return Err(Refusal::TooLong);
        }
        let own = || self.entries.values().filter(|entry| entry.person == draft.person);
        let same = |entry: &&Entry| spelling::same(&entry.text, &text);
        let marked = own().find(|entry| entry.mark == draft.mark);
        if marked.filter(same).or_else(|| own().filter(|entry| is_open(entry)).find(same)).is_some() {
            return Ok(Written::Again);
        }
        if own().filter(|entry| is_open(entry)).count() >= OPEN || own().count() >= MOST {
            return Err(Refusal::TooMany);
        }
        // A page that is shown again by going back sends another text under the mark that it had.
        let is_mark =
            marked.is_none() && !draft.mark.is_empty() && draft.mark.chars().count() <= LONGEST_MARK;
        let waits = held || task.is_moderated();
        let entry = Entry {
            id: draft.id,
            person: draft.person,
            mark: if is_mark { draft.mark } else { draft.id.to_string() },
            text,
            named: draft.named,
            given_at: draft.at,
            shown_at: (!waits).then_some(draft.at),
            hidden_at: None,
            pinned_at: None,
            answered_at: None,
            merged_into: None,
        };
        self.entries.insert(entry.id, entry);
        Ok(if waits { Written::Waits } else { Written::Shown })
    }

    /// Gives someone's vote to an entry, or takes it back. What is asked for twice is done once.
    pub fn vote(
        &mut self,
        task: &Task,
        id: Id<Entry>,
        person: Id<Participant>,
        wanted: bool,
    ) -> Result<(), Refusal> {
        let entry = self.standing_for(id).filter(|entry| entry.is_shown() && entry.answered_at.is_none());
        let entry = entry.ok_or(Refusal::Gone)?;
        let given = self.votes_for(entry.id, Some(person));
        if !wanted {
            self.votes.retain(|vote| !given.contains(vote));
            return Ok(());
        }
        match task {
            _ if !given.is_empty() => return Ok(()),
            Task::Questions { .. } if entry.person == person => return Err(Refusal::Own),
            Task::Ideas { votes, .. } if self.given(person) >= usize::from(*votes) => {
                return Err(Refusal::Spent);
            }
            Task::Questions { .. } | Task::Ideas { .. } => {}
            _ => return Err(Refusal::Gone),
        }
        self.votes.insert((id, person));
        Ok(())
    }

    /// The entry itself, or the one that it was merged into.
    pub fn standing_for(&self, id: Id<Entry>) -> Option<&Entry> {
        let entry = self.entries.get(&id)?;
        // What is merged points to the one that stands there, never to another that was merged.
        entry.merged_into.map_or(Some(entry), |other| self.entries.get(&other))
    }

    /// The id of the entry that a vote for this one counts for.
    fn stands(&self, id: Id<Entry>) -> Id<Entry> {
        self.standing_for(id).map_or(id, |entry| entry.id)
    }

    /// The votes that count for an entry; of everyone, or of one person.
    fn votes_for(&self, id: Id<Entry>, person: Option<Id<Participant>>) -> Vec<(Id<Entry>, Id<Participant>)> {
        let of = |(voted, voter): &&(Id<Entry>, Id<Participant>)| {
            person.is_none_or(|person| *voter == person) && self.stands(*voted) == id
        };
        self.votes.iter().filter(of).copied().collect()
    }

    /// How many votes someone has given away; those for what was hidden are theirs again.
    pub fn given(&self, person: Id<Participant>) -> usize {
        let voted = self.voted(person);
        voted.iter().filter(|id| self.entries.get(id).is_some_and(Entry::is_shown)).count()
    }

    /// Does what the host wants; whether it could be done. What is done already can be done again.
    pub fn care(&mut self, task: &Task, id: Id<Entry>, care: Care, now: Timestamp) -> bool {
        let Some(before) = self.entries.get(&id).cloned() else { return false };
        let (is_question, is_shown) = (matches!(task, Task::Questions { .. }), before.is_shown());
        let possible = before.merged_into.is_some() == (care == Care::Separate)
            && match care {
                Care::Show => before.hidden_at.is_none(),
                Care::Hide | Care::Unhide | Care::Separate => true,
                Care::Pin => is_question && is_shown && before.answered_at.is_none(),
                Care::Unpin | Care::Answer | Care::Reopen => is_question && is_shown,
                Care::Merge(other) => {
                    let other = self.entries.get(&other).filter(|it| it.is_shown() && it.id != id);
                    !is_question && is_shown && other.is_some()
                }
            };
        if !possible {
            return false;
        }
        if care == Care::Pin {
            self.entries.values_mut().for_each(|entry| entry.pinned_at = None);
        }
        if let Some(entry) = self.entries.get_mut(&id) {
            match care {
                Care::Show => entry.shown_at = entry.shown_at.or(Some(now)),
                Care::Hide => {
                    entry.hidden_at = entry.hidden_at.or(Some(now));
                    entry.pinned_at = None;
                }
                Care::Unhide => entry.hidden_at = None,
                Care::Pin => entry.pinned_at = before.pinned_at.or(Some(now)),
                Care::Unpin => entry.pinned_at = None,
                Care::Answer => {
                    entry.answered_at = entry.answered_at.or(Some(now));
                    entry.pinned_at = None;
                }
                Care::Reopen => entry.answered_at = None,
                Care::Merge(other) => entry.merged_into = Some(other),
                Care::Separate => entry.merged_into = None,
            }
        }
        match care {
            Care::Unhide | Care::Separate => self.take_back_too_many(task, id),
            Care::Merge(other) => {
                // All that it stood for has a new one to stand for it.
                let moving = self.entries.values_mut().filter(|entry| entry.merged_into == Some(id));
                moving.for_each(|entry| entry.merged_into = Some(other));
            }
            _ => {}
        }
        true
    }

    /// Whoever gave a vote to another idea, while this one was hidden or stood in another, keeps the other.
    fn take_back_too_many(&mut self, task: &Task, id: Id<Entry>) {
        let Task::Ideas { votes, .. } = task else { return };
        for vote in self.votes_for(id, None) {
            if self.given(vote.1) > usize::from(*votes) {
                self.votes.remove(&vote);
            }
        }
    }
}

/// Whether an entry counts among those that its writer has open.
const fn is_open(entry: &Entry) -> bool {
    entry.hidden_at.is_none() && entry.answered_at.is_none()
}
