//! Whatever order things happen in: each person counts once, nobody has more votes than given, nothing leaks.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use proptest::prelude::*;

use super::*;

fn at(seconds: u64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds.cast_signed())
}

fn id<T>(number: u64) -> Id<T> {
    format!("00000000-0000-7000-8000-{number:012x}").parse().expect("an id")
}

const OPEN_QUESTIONS: Task = Task::Questions { moderated: false };
const QUESTIONS: Task = Task::Questions { moderated: true };
const IDEAS: Task = Task::Ideas { votes: 2, moderated: false };

fn draft(number: u64, person: u64, text: &str) -> Draft {
    let (mark, text) = (format!("mark {number}"), text.to_owned());
    Draft { id: id(number), person: id(person), mark, text, named: true, at: at(number) }
}

/// A board on which these people wrote an entry each, with its number as the text.
fn board(task: &Task, people: &[u64]) -> Board {
    let mut board = Board::default();
    for (number, person) in (0..).zip(people) {
        board.write(task, draft(number, *person, &number.to_string()), false).expect("it is written");
    }
    board
}

fn texts(task: &Task, board: &Board, revealed: bool, most: usize) -> Vec<String> {
    let lines = listing(task, board, &board.counts(), &BTreeMap::new(), revealed, most).lines;
    lines.into_iter().map(|line| line.text).collect()
}

#[test]
fn what_is_sent_twice_is_written_once() {
    let mut board = Board::default();
    let first = draft(1, 1, " Wann\nfährt der  Bus? ");
    assert_eq!(board.write(&OPEN_QUESTIONS, first.clone(), false), Ok(Written::Shown));
    assert_eq!(board.entries[&id(1)].text, "Wann fährt der Bus?");
    let before = board.clone();
    for again in [Draft { id: id(2), ..first.clone() }, draft(3, 1, "wann fährt der bus")] {
        assert_eq!(board.write(&OPEN_QUESTIONS, again, false), Ok(Written::Again));
    }
    assert_eq!(board, before);
    // The page of before, shown again by going back, has the same mark and another text; someone else may have it too.
    let more = [
        Draft { mark: first.mark.clone(), ..draft(4, 1, "Und wer zahlt?") },
        Draft { id: id(5), person: id(2), ..first },
    ];
    for draft in more {
        assert_eq!(board.write(&OPEN_QUESTIONS, draft, false), Ok(Written::Shown));
    }
    assert_eq!(board.entries.len(), 3);
}

#[test]
fn what_cannot_be_written_is_refused_with_a_reason() {
    let mut full = board(&QUESTIONS, &[1; OPEN]);
    let mut write = |text: &str| full.write(&QUESTIONS, draft(99, 1, text), false);
    assert_eq!(write(" \n "), Err(Refusal::Empty));
    assert_eq!(write(&"ä".repeat(LONGEST + 1)), Err(Refusal::TooLong));
    assert_eq!(write("Noch eine?"), Err(Refusal::TooMany));
    assert_eq!(full.write(&Task::Cloud { most: 1 }, draft(99, 2, "x"), false), Err(Refusal::Gone));
    // An answered one makes room, and so does a hidden one, but not for ever.
    assert!(
        full.care(&QUESTIONS, id(0), Care::Show, at(9)) && full.care(&QUESTIONS, id(0), Care::Answer, at(9))
    );
    for number in 100.. {
        let Ok(written) = full.write(&QUESTIONS, draft(number, 1, &number.to_string()), false) else { break };
        assert_eq!(written, Written::Waits);
        assert!(full.care(&QUESTIONS, id(number), Care::Hide, at(9)));
    }
    assert_eq!(full.entries.len(), MOST);
}

#[test]
fn nobody_votes_for_their_own_question_or_for_what_is_not_there() {
    let mut board = board(&OPEN_QUESTIONS, &[1, 2]);
    assert_eq!(board.vote(&OPEN_QUESTIONS, id(0), id(1), true), Err(Refusal::Own));
    assert_eq!(board.vote(&OPEN_QUESTIONS, id(7), id(1), true), Err(Refusal::Gone));
    assert!(board.care(&OPEN_QUESTIONS, id(1), Care::Hide, at(9)));
    assert_eq!(board.vote(&OPEN_QUESTIONS, id(1), id(1), true), Err(Refusal::Gone));
    let mut waiting = self::board(&QUESTIONS, &[1]);
    assert_eq!(waiting.vote(&QUESTIONS, id(0), id(2), true), Err(Refusal::Gone));
}

#[test]
fn votes_are_shared_out_and_can_be_taken_back() {
    let mut board = board(&IDEAS, &[1, 1, 2]);
    for (number, wanted, told) in [
        (0, true, Ok(())),
        (0, true, Ok(())),
        (1, true, Ok(())),
        (2, true, Err(Refusal::Spent)),
        (0, false, Ok(())),
        (0, false, Ok(())),
        (2, true, Ok(())),
    ] {
        assert_eq!(board.vote(&IDEAS, id(number), id(1), wanted), told);
    }
    assert_eq!(board.voted(id(1)), BTreeSet::from([id(1), id(2)]));
}

#[test]
fn of_two_ideas_that_say_the_same_one_stands_for_both() {
    let mut board = board(&IDEAS, &[1, 2, 3, 4]);
    for (number, person) in [(0, 1), (1, 1), (1, 2), (2, 2)] {
        board.vote(&IDEAS, id(number), id(person), true).expect("there are votes left");
    }
    assert!(board.care(&IDEAS, id(0), Care::Merge(id(1)), at(9)));
    assert!(board.care(&IDEAS, id(1), Care::Merge(id(2)), at(9)));
    assert_eq!(board.counts(), BTreeMap::from([(id(2), 2)]));
    assert_eq!(texts(&IDEAS, &board, true, 9), ["2", "3"]);
    // Whoever has an old list votes for the one that stands there, and has a vote back.
    assert_eq!(board.vote(&IDEAS, id(0), id(1), true), Ok(()));
    assert_eq!((board.given(id(1)), board.counts()[&id(2)]), (1, 2));
    // Taken apart again, each has its own votes back, and the other keeps what it stood for.
    let mut apart = board.clone();
    assert!(apart.care(&IDEAS, id(1), Care::Separate, at(9)));
    assert_eq!(apart.counts(), BTreeMap::from([(id(1), 2), (id(2), 2)]));
    assert!(!apart.care(&IDEAS, id(1), Care::Separate, at(9)));
    for (number, other) in [(0, 3), (3, 3), (3, 0), (3, 7)] {
        assert!(!board.care(&IDEAS, id(number), Care::Merge(id(other)), at(9)), "{number} into {other}");
    }
}

#[test]
fn whoever_gave_a_vote_away_while_two_were_one_keeps_what_they_chose_then() {
    let mut board = board(&IDEAS, &[1, 2, 3]);
    for number in [0, 1] {
        board.vote(&IDEAS, id(number), id(9), true).expect("there are votes left");
    }
    assert!(board.care(&IDEAS, id(0), Care::Merge(id(1)), at(9)));
    assert_eq!(board.vote(&IDEAS, id(2), id(9), true), Ok(()));
    assert!(board.care(&IDEAS, id(0), Care::Separate, at(9)));
    assert_eq!(board.voted(id(9)), BTreeSet::from([id(1), id(2)]));
}

#[test]
fn a_vote_for_what_was_hidden_is_free_until_it_is_shown_again() {
    let mut board = board(&IDEAS, &[1, 2, 3]);
    for (number, person) in [(0, 1), (1, 1), (0, 2)] {
        board.vote(&IDEAS, id(number), id(person), true).expect("there are votes left");
    }
    assert!(board.care(&IDEAS, id(0), Care::Hide, at(9)));
    assert_eq!(board.vote(&IDEAS, id(2), id(1), true), Ok(()));
    assert!(board.care(&IDEAS, id(0), Care::Unhide, at(9)));
    assert_eq!(board.voted(id(1)), BTreeSet::from([id(1), id(2)]));
    assert_eq!(board.voted(id(2)), BTreeSet::from([id(0)]));
}

#[test]
fn one_question_is_up_the_most_wanted_follow_and_the_answered_come_last() {
    let mut board = board(&OPEN_QUESTIONS, &[1, 1, 1, 1]);
    for (number, person) in [(2, 5), (2, 6), (1, 5)] {
        board.vote(&OPEN_QUESTIONS, id(number), id(person), true).expect("a vote");
    }
    assert_eq!(texts(&OPEN_QUESTIONS, &board, false, 9), ["2", "1", "0", "3"]);
    for (number, care) in [(0, Care::Pin), (3, Care::Pin), (2, Care::Answer)] {
        assert!(board.care(&OPEN_QUESTIONS, id(number), care, at(9)));
    }
    assert_eq!(texts(&OPEN_QUESTIONS, &board, false, 9), ["3", "1", "0", "2"]);
    assert_eq!(board.vote(&OPEN_QUESTIONS, id(2), id(7), true), Err(Refusal::Gone));
    assert!(board.care(&OPEN_QUESTIONS, id(3), Care::Hide, at(9)));
    assert!(board.care(&OPEN_QUESTIONS, id(3), Care::Unhide, at(9)));
    assert!(board.care(&OPEN_QUESTIONS, id(2), Care::Reopen, at(9)));
    assert_eq!(texts(&OPEN_QUESTIONS, &board, false, 9), ["2", "1", "0", "3"]);
}

#[test]
fn of_many_ideas_the_newest_have_a_place_and_later_the_first() {
    let mut board = board(&IDEAS, &[1, 2, 3]);
    board.vote(&IDEAS, id(1), id(9), true).expect("a vote");
    assert_eq!(texts(&IDEAS, &board, false, 2), ["1", "2"]);
    assert_eq!(texts(&IDEAS, &board, true, 2), ["1", "0"]);
}

#[test]
fn a_name_stands_there_for_those_who_want_it() {
    let mut board = board(&OPEN_QUESTIONS, &[1]);
    let unnamed = Draft { named: false, ..draft(1, 1, "Wer zahlt?") };
    board.write(&OPEN_QUESTIONS, unnamed, false).expect("written");
    let names = BTreeMap::from([(id(1), "Aylin".to_owned())]);
    let lines = listing(&OPEN_QUESTIONS, &board, &BTreeMap::new(), &names, false, 9).lines;
    assert_eq!(lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), ["Aylin", ""]);
}

/// What people and the host do, in any order.
#[derive(Debug, Clone)]
enum Deed {
    Write { person: u64, held: bool, twice: bool },
    Vote { entry: u64, person: u64, wanted: bool, twice: bool },
    Care { entry: u64, care: Care },
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let entry = || 0..8_u64;
    let person = || 0..5_u64;
    let care = prop_oneof![
        6 => Just(Care::Show),
        8 => Just(Care::Hide),
        8 => Just(Care::Unhide),
        2 => Just(Care::Pin),
        1 => Just(Care::Unpin),
        1 => Just(Care::Answer),
        2 => Just(Care::Reopen),
        3 => entry().prop_map(|other| Care::Merge(id(other))),
        3 => Just(Care::Separate),
    ];
    prop_oneof![
        3 => (person(), any::<bool>(), any::<bool>())
            .prop_map(|(person, held, twice)| Deed::Write { person, held, twice }),
        6 => (entry(), person(), any::<bool>(), any::<bool>())
            .prop_map(|(entry, person, wanted, twice)| Deed::Vote { entry, person, wanted, twice }),
        3 => (entry(), care).prop_map(|(entry, care)| Deed::Care { entry, care }),
    ]
}

fn any_collection() -> impl Strategy<Value = Task> {
    prop_oneof![
        any::<bool>().prop_map(|moderated| Task::Questions { moderated }),
        (1..4_u8, any::<bool>()).prop_map(|(votes, moderated)| Task::Ideas { votes, moderated }),
    ]
}

/// Who wants to be counted for what, followed independently of the board: by what people said, and what was joined.
#[derive(Default)]
struct Wishes {
    /// For what somebody is, as they said it.
    said: Vec<(u64, u64)>,
    /// Which entry stands for which, where another does.
    joined: BTreeMap<u64, u64>,
}

impl Wishes {
    fn stands(&self, entry: u64) -> u64 {
        self.joined.get(&entry).copied().unwrap_or(entry)
    }

    fn say(&mut self, entry: u64, person: u64, wanted: bool) {
        let (stands, joined) = (self.stands(entry), self.joined.clone());
        let counts =
            |(said, by): &(u64, u64)| *by == person && joined.get(said).copied().unwrap_or(*said) == stands;
        match wanted {
            // What was joined is one: taking a vote back takes it back from all.
            false => self.said.retain(|said| !counts(said)),
            true if self.said.iter().any(counts) => {}
            true => self.said.push((entry, person)),
        }
    }

    fn join(&mut self, entry: u64, other: u64) {
        self.joined.values_mut().filter(|to| **to == entry).for_each(|to| *to = other);
        self.joined.insert(entry, other);
    }

    fn count(&self, entry: u64) -> usize {
        let for_it = self.said.iter().filter(|(said, _)| self.stands(*said) == entry);
        for_it.map(|(_, person)| person).collect::<BTreeSet<_>>().len()
    }
}

fn number<T>(id: Id<T>) -> u64 {
    u64::try_from(id.uuid().as_u128() & 0xffff_ffff_ffff).expect("small")
}

proptest! {
    /// The one that matters.
    #[test]
    fn each_person_counts_once_and_nobody_has_more_votes_than_given(
        task in any_collection(), deeds in prop::collection::vec(any_deed(), 0..120),
    ) {
        let (mut board, mut wishes, mut written) = (Board::default(), Wishes::default(), 0);
        for (moment, deed) in (0..).zip(deeds) {
            match deed {
                Deed::Write { person, held, twice } => {
                    let draft = draft(written, person, &format!("Beitrag {written}"));
                    if board.write(&task, draft.clone(), held).is_err() { continue }
                    if twice {
                        let before = board.clone();
                        let again = Draft { id: id(9_999), ..draft };
                        prop_assert_eq!(board.write(&task, again, held), Ok(Written::Again));
                        prop_assert_eq!(&board, &before);
                    }
                    written += 1;
                }
                Deed::Vote { entry, person, wanted, twice } => {
                    if board.vote(&task, id(entry), id(person), wanted).is_err() { continue }
                    if twice {
                        let before = board.clone();
                        prop_assert_eq!(board.vote(&task, id(entry), id(person), wanted), Ok(()));
                        prop_assert_eq!(&board, &before);
                    }
                    wishes.say(entry, person, wanted);
                }
                Deed::Care { entry, care } => {
                    let before = board.clone();
                    if !board.care(&task, id(entry), care, at(1_000 + moment)) {
                        prop_assert_eq!(&board, &before);
                        continue;
                    }
                    match care {
                        Care::Merge(other) => wishes.join(entry, number(other)),
                        Care::Separate => drop(wishes.joined.remove(&entry)),
                        _ => {}
                    }
                    // Whose votes were too many when something came back is for the board to say.
                    for (id, person) in before.votes.difference(&board.votes) {
                        prop_assert!(matches!(care, Care::Unhide | Care::Separate));
                        wishes.said.retain(|said| *said != (number(*id), number(*person)));
                    }
                }
            }
            if let Task::Ideas { votes, .. } = task {
                for person in 0..5 {
                    prop_assert!(board.given(id(person)) <= usize::from(votes));
                }
            }
            prop_assert!(board.entries.values().filter(|entry| entry.pinned_at.is_some()).count() <= 1);
            let counts = board.counts();
            for entry in board.entries.values() {
                let count = counts.get(&entry.id).copied().unwrap_or_default();
                let wanted = if entry.merged_into.is_some() { 0 } else { wishes.count(number(entry.id)) };
                prop_assert_eq!(usize::try_from(count), Ok(wanted));
            }
            prop_assert!(counts.keys().all(|id| board.entries.contains_key(id)));
        }
    }

    #[test]
    fn nothing_hidden_or_waiting_is_listed_and_votes_for_ideas_only_after_the_reveal(
        task in any_collection(), deeds in prop::collection::vec(any_deed(), 0..80), most in 0..6_usize,
    ) {
        let (mut board, mut written) = (Board::default(), 0);
        for deed in deeds {
            match deed {
                Deed::Write { person, held, .. } => {
                    written += u64::from(board.write(&task, draft(written, person, &format!("Beitrag {written}")), held).is_ok());
                }
                Deed::Vote { entry, person, wanted, .. } => { let _told = board.vote(&task, id(entry), id(person), wanted); }
                Deed::Care { entry, care } => { board.care(&task, id(entry), care, at(7)); }
            }
        }
        let may: BTreeSet<&str> = board.entries.values()
            .filter(|it| it.shown_at.is_some() && it.hidden_at.is_none() && it.merged_into.is_none())
            .map(|it| it.text.as_str()).collect();
        let names = (0..5).map(|person| (id(person), format!("Name {person}"))).collect();
        let list = |revealed, most, counts: &BTreeMap<_, _>| listing(&task, &board, counts, &names, revealed, most);
        let (none, counts) = (BTreeMap::new(), board.counts());
        for revealed in [false, true] {
            let whole = list(revealed, usize::MAX, &counts);
            prop_assert_eq!(whole.lines.iter().map(|line| line.text.as_str()).collect::<BTreeSet<_>>(), may.clone());
            prop_assert_eq!((whole.all, whole.lines.len()), (may.len(), may.len()));
            prop_assert_eq!(list(revealed, most, &counts).lines.len(), may.len().min(most));
        }
        if matches!(task, Task::Ideas { .. }) {
            // The same whatever was voted: nothing of it can be read before its time.
            prop_assert_eq!(list(false, most, &counts), list(false, most, &none));
        }
        let stays = counted(&task, &board, &counts);
        prop_assert!(stays.iter().all(|it| may.contains(it.text.as_str())));
    }
}
