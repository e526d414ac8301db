//! A whole evening in any order: people join, answer, send again and come back while the host and the clock move on.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::{
    model::{Activity, Answer, Given, Pace, Phase, Round, Task},
    rules::{
        answering::{self, tests::choice},
        flow::{GRACE, Move},
        frame::Frame,
        tally::Tally,
    },
};

const QUESTIONS: usize = 4;
const CHOICES: u8 = 3;

/// What happens; people are numbers.
#[derive(Debug, Clone)]
enum Deed {
    Join(usize, Pace),
    /// An answer to what is asked, or, by a late packet, to what was asked before.
    Answer {
        person: usize,
        choice: u8,
        late: bool,
    },
    /// The last answer of this person is on its way once more.
    Retry(usize),
    /// The phone comes back and looks.
    Reconnect(usize),
    Host {
        next: Move,
        second_tap: bool,
    },
    Wait(i64),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let person = || 0..5_usize;
    let pace = prop_oneof![Just(Pace::Usual), Just(Pace::Longer), Just(Pace::Double), Just(Pace::Unlimited)];
    let next = prop_oneof![
        4 => (0..QUESTIONS, prop::option::of(5..40_i64))
            .prop_map(|(at, time)| Move::Ask(at, time.map(SignedDuration::from_secs))),
        1 => Just(Move::Extend(SignedDuration::from_secs(10))),
        2 => Just(Move::Lock),
        3 => Just(Move::Reveal),
        1 => Just(Move::Standings),
        1 => Just(Move::Hide),
    ];
    prop_oneof![
        2 => (person(), pace).prop_map(|(person, pace)| Deed::Join(person, pace)),
        8 => (person(), 0..=CHOICES, any::<bool>())
            .prop_map(|(person, choice, late)| Deed::Answer { person, choice, late }),
        3 => person().prop_map(Deed::Retry),
        2 => person().prop_map(Deed::Reconnect),
        5 => (next, any::<bool>()).prop_map(|(next, second_tap)| Deed::Host { next, second_tap }),
        3 => (0..30_000_i64).prop_map(Deed::Wait),
    ]
}

/// The round with all that was taken in, as the database would hold it.
struct Hall {
    round: Round,
    now: Timestamp,
    tasks: Vec<Task>,
    paces: BTreeMap<usize, Pace>,
    given: BTreeMap<(usize, usize), Given>,
    /// What was counted at each reveal.
    tallies: BTreeMap<usize, Tally>,
}

impl Hall {
    fn open() -> Self {
        let tasks = (0..QUESTIONS).map(|_| choice(&[true, false, false], false)).collect();
        let (now, paces) = (Timestamp::UNIX_EPOCH, BTreeMap::new());
        let (given, tallies) = (BTreeMap::new(), BTreeMap::new());
        Self { round: Round::new(now), now, tasks, paces, given, tallies }
    }

    fn tally(&self, activity: usize) -> Tally {
        let of = self.given.iter().filter(|((at, _), _)| *at == activity);
        Tally::of(of.map(|(_, given)| &given.answer))
    }

    fn make(&mut self, step: u64, next: Move) {
        let Ok(after) = self.round.after(step, next, QUESTIONS, self.now) else { return };
        if after.phase == Phase::Revealed && !self.round.shown {
            self.tallies.insert(after.activity, self.tally(after.activity));
        }
        self.round = after;
    }

    /// Whether an answer counts.
    fn answer(&mut self, person: usize, activity: usize, choice: u8) -> bool {
        let Some(pace) = self.paces.get(&person) else { return false };
        let (asked, answer) = (self.tasks.get(self.round.activity), Answer::Chosen(vec![choice]));
        let received = answering::received(&self.round, asked, activity, *pace, answer, self.now);
        received.is_ok_and(|given| {
            self.given.insert((activity, person), given);
            true
        })
    }

    /// What a phone sees that comes back now.
    fn seen(&self) -> (Phase, bool, bool) {
        let activity = |task: &Task| Activity {
            prompt: "Was?".to_owned(),
            task: task.clone(),
            seconds: None,
            points: 1_000,
        };
        let activities: Vec<_> = self.tasks.iter().map(activity).collect();
        let frame = Frame::new(&self.round, &activities, &self.tally(self.round.activity));
        (frame.phase, frame.asked.is_some(), frame.result.is_some())
    }
}

proptest! {
    #[test]
    fn whatever_order_things_happen_in_what_was_acknowledged_counts_once_and_nothing_else_does(
        deeds in prop::collection::vec(any_deed(), 0..150),
    ) {
        let mut hall = Hall::open();
        // What people were told, followed by itself: the last acknowledged choice of each person to each question.
        let mut told: BTreeMap<(usize, usize), u8> = BTreeMap::new();
        let mut sent: BTreeMap<usize, (usize, u8)> = BTreeMap::new();
        for deed in deeds {
            match deed {
                Deed::Join(person, pace) => {
                    hall.paces.entry(person).or_insert(pace);
                }
                Deed::Answer { person, choice, late } => {
                    let activity = hall.round.activity.saturating_sub(usize::from(late));
                    sent.insert(person, (activity, choice));
                    if hall.answer(person, activity, choice) {
                        prop_assert!(choice < CHOICES && !hall.tallies.contains_key(&activity));
                        let deadline = hall.paces.get(&person).and_then(|pace| hall.round.deadline(*pace));
                        prop_assert!(deadline.is_none_or(|deadline| hall.now <= deadline + GRACE));
                        told.insert((activity, person), choice);
                    }
                }
                Deed::Retry(person) => {
                    let Some((activity, choice)) = sent.get(&person).copied() else { continue };
                    let (before, known) = (hall.tally(activity), told.get(&(activity, person)).copied());
                    if hall.answer(person, activity, choice) {
                        told.insert((activity, person), choice);
                    }
                    if known == Some(choice) {
                        prop_assert_eq!(hall.tally(activity), before);
                    }
                }
                Deed::Reconnect(person) => {
                    // What one answered stands there again.
                    let own = (hall.round.activity, person);
                    let found = hall.given.get(&own).map(|given| given.answer.clone());
                    prop_assert_eq!(found, told.get(&own).map(|choice| Answer::Chosen(vec![*choice])));
                    let (phase, asked, result) = hall.seen();
                    prop_assert_eq!(phase, hall.round.phase);
                    prop_assert_eq!(asked, phase != Phase::Lobby);
                    prop_assert_eq!(result, matches!(phase, Phase::Revealed | Phase::Standings));
                }
                Deed::Host { next, second_tap } => {
                    let step = hall.round.step;
                    hall.make(step, next);
                    if second_tap {
                        let after = hall.round;
                        hall.make(step, next);
                        prop_assert!(hall.round == after || after.step == step);
                    }
                }
                Deed::Wait(millis) => {
                    hall.now += SignedDuration::from_millis(millis);
                    if let Some(next) = hall.round.due(hall.now) {
                        hall.make(hall.round.step, next);
                    }
                }
            }
            // What was counted at the reveal is what everyone was told, then and for ever.
            for (activity, tally) in &hall.tallies {
                let of = told.iter().filter(|((at, _), _)| at == activity);
                let answers: Vec<_> = of.map(|(_, choice)| Answer::Chosen(vec![*choice])).collect();
                prop_assert_eq!(tally, &Tally::of(&answers));
            }
        }
    }
}
