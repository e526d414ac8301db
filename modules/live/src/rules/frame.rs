//! What a hall may see of a round: the same for all, and nothing in it that may not be known yet.

use crate::{
    model::{Activity, Phase, Round, Task},
    rules::tally::{Tally, Word},
};

/// What every participant sees; the projector sees the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame<'a> {
    /// What is to be seen.
    pub phase: Phase,
    /// The number of the activity from 1, and how many there are.
    pub number: (usize, usize),
    /// What is asked; nothing in the lobby and after the end.
    pub asked: Option<Asked<'a>>,
    /// What was answered; nothing before the reveal.
    pub result: Option<Outcome<'a>>,
}

/// The activity without what only the host may know.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'a> {
    /// What the host reads aloud.
    pub prompt: &'a str,
    /// How it is answered.
    pub task: Shown<'a>,
}

/// A task as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown<'a> {
    /// Choose one or several.
    Choice {
        /// What stands on the buttons.
        choices: Vec<&'a str>,
        /// Whether several may be chosen.
        several: bool,
    },
    /// Say whether it is true.
    TrueFalse,
    /// Say a number.
    Estimate {
        /// Of what.
        unit: &'a str,
    },
    /// Put into an order: the right one or one's own.
    Order {
        /// What is to be ordered.
        items: &'a [String],
    },
    /// Write a word or two.
    Text,
    /// Choose a step.
    Scale {
        /// How many there are.
        steps: u8,
        /// What the first one means.
        low: &'a str,
        /// What the last one means.
        high: &'a str,
    },
    /// Say words.
    Cloud {
        /// How many.
        most: u8,
    },
    /// Write questions and vote for those of others; they stand in a list of their own.
    Questions,
    /// Write ideas and share out votes; they stand in a list of their own.
    Ideas {
        /// How many votes everyone has.
        votes: u8,
    },
}

/// What was answered, and what is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome<'a> {
    /// How many people answered.
    pub people: u32,
    /// How often each choice or step was chosen.
    pub bars: Vec<u32>,
    /// The words, the most frequent first.
    pub words: Vec<Word>,
    /// Items by their mean place.
    pub ranked: Vec<(u8, f64)>,
    /// Numbers, from the smallest, and how often each was said.
    pub numbers: Vec<(f64, u32)>,
    /// What is right, where something is.
    pub right: Option<Right<'a>>,
}

/// What is right.
#[derive(Debug, Clone, PartialEq)]
pub enum Right<'a> {
    /// The positions of the right choices, or of the items in the right order.
    Positions(Vec<u8>),
    /// The right number.
    Number(f64),
    /// The spelling to show.
    Text(&'a str),
}

/// How many words of a cloud are shown; more cannot be read from the last row.
const WORDS: usize = 60;

impl<'a> Frame<'a> {
    /// The frame of a round that has `activities` and counted `tally` for the one it stands at.
    pub fn new(round: &Round, activities: &'a [Activity], tally: &Tally) -> Self {
        let activity = activities.get(round.activity);
        let visible = !matches!(round.phase, Phase::Lobby | Phase::Over);
        let revealed = matches!(round.phase, Phase::Revealed | Phase::Standings);
        Self {
            phase: round.phase,
            number: (round.activity + 1, activities.len()),
            asked: activity
                .filter(|_| visible)
                .map(|activity| Asked { prompt: &activity.prompt, task: Shown::of(&activity.task) }),
            result: activity.filter(|_| revealed).map(|activity| Outcome::of(&activity.task, tally)),
        }
    }
}

impl<'a> Shown<'a> {
    fn of(task: &'a Task) -> Self {
        match task {
            Task::Choice { choices, several } => Self::Choice {
                choices: choices.iter().map(|choice| choice.text.as_str()).collect(),
                several: *several,
            },
            Task::TrueFalse { .. } => Self::TrueFalse,
            Task::Estimate { unit, .. } => Self::Estimate { unit },
            Task::Order { items, .. } | Task::Ranking { items } => Self::Order { items },
            Task::Text { .. } => Self::Text,
            Task::Scale { steps, low, high } => Self::Scale { steps: *steps, low, high },
            Task::Cloud { most } => Self::Cloud { most: *most },
            Task::Questions { .. } => Self::Questions,
            Task::Ideas { votes, .. } => Self::Ideas { votes: *votes },
        }
    }
}

impl<'a> Outcome<'a> {
    fn of(task: &'a Task, tally: &Tally) -> Self {
        let mut words = tally.cloud();
        words.truncate(WORDS);
        Self {
            people: tally.people,
            bars: tally.bars(task),
            words,
            ranked: tally.ranked(),
            numbers: tally.estimates(),
            right: Right::of(task),
        }
    }
}

impl<'a> Right<'a> {
    fn of(task: &'a Task) -> Option<Self> {
        match task {
            Task::Choice { choices, .. } => {
                let right = (0..).zip(choices).filter(|(_, choice)| choice.right).map(|(at, _)| at);
                let right: Vec<u8> = right.collect();
                (!right.is_empty()).then_some(Self::Positions(right))
            }
            Task::TrueFalse { right } => Some(Self::Positions(vec![Task::truth(*right)])),
            Task::Estimate { right, .. } => Some(Self::Number(*right)),
            Task::Order { right, .. } => Some(Self::Positions(right.clone())),
            Task::Text { accepted } => accepted.first().map(|spelling| Self::Text(spelling)),
            Task::Scale { .. }
            | Task::Cloud { .. }
            | Task::Ranking { .. }
            | Task::Questions { .. }
            | Task::Ideas { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};
    use proptest::prelude::*;

    use super::*;
    use crate::{
        model::Answer,
        rules::answering::tests::{any_answer, any_task},
    };

    /// The same task with everything else right.
    fn with_another_solution(task: &Task) -> Task {
        let mut task = task.clone();
        match &mut task {
            Task::Choice { choices, .. } => {
                for choice in choices {
                    choice.right = !choice.right;
                }
            }
            Task::TrueFalse { right } => *right = !*right,
            Task::Estimate { right, span, .. } => (*right, *span) = (*right + 7.0, *span * 2.0),
            Task::Order { right, .. } => right.reverse(),
            Task::Text { accepted } => *accepted = vec!["Ziegelei".to_owned()],
            Task::Scale { .. }
            | Task::Cloud { .. }
            | Task::Ranking { .. }
            | Task::Questions { .. }
            | Task::Ideas { .. } => {}
        }
        task
    }

    fn written(phase: Phase, task: &Task, answers: &[Answer]) -> String {
        let asked_at = Timestamp::UNIX_EPOCH;
        let time = Some(SignedDuration::from_secs(20));
        let round = Round { step: 3, phase, activity: 0, asked_at, shown: false, time };
        let activity = Activity {
            prompt: "Wie viele?".to_owned(),
            task: task.clone(),
            seconds: Some(20),
            points: 1_000,
        };
        format!("{:?}", Frame::new(&round, &[activity], &Tally::of(answers)))
    }

    proptest! {
        #[test]
        fn before_the_reveal_a_phone_learns_neither_what_is_right_nor_what_others_said(
            task in any_task(), answers in prop::collection::vec(any_answer(), 0..5),
        ) {
            let other = with_another_solution(&task);
            for phase in [Phase::Lobby, Phase::Asking, Phase::Locked, Phase::Over] {
                prop_assert_eq!(written(phase, &task, &answers), written(phase, &other, &[]));
            }
            if task.is_graded() {
                prop_assert_ne!(written(Phase::Revealed, &task, &[]), written(Phase::Revealed, &other, &[]));
            }
        }
    }
}
