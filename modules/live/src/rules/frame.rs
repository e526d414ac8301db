//! What goes over the wire to a hall: written once for all, and nothing in it that may not be known yet.

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    model::{Activity, Pace, Phase, Round, Task},
    rules::tally::{Tally, Word},
};

/// What every participant sees; the projector sees the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Frame<'a> {
    /// Where the round stands; a frame with a smaller step is an old one.
    pub step: u64,
    /// What is to be seen.
    pub phase: Phase,
    /// The number of the activity from 1, and how many there are.
    pub number: (usize, usize),
    /// What is asked; nothing in the lobby and after the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked<'a>>,
    /// What was answered; nothing before the reveal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Outcome<'a>>,
}

/// The activity without what only the host may know.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Asked<'a> {
    /// What the host reads aloud.
    pub prompt: &'a str,
    /// How it is answered.
    pub task: Shown<'a>,
    /// When it was asked, in milliseconds of the server's clock.
    pub since: i64,
    /// When the usual time ends, in the same milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

/// A task as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shown<'a> {
    /// Choose one or several.
    Choice {
        /// What stands on the buttons.
        choices: Vec<&'a str>,
        /// Whether several may be chosen.
        several: bool,
    },
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
}

/// What was answered, and what is right.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome<'a> {
    /// How many people answered.
    pub people: u32,
    /// How often each choice or step was chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bars: Vec<u32>,
    /// The words, the most frequent first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Word>,
    /// Items by their mean place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ranked: Vec<(u8, f64)>,
    /// Numbers, from the smallest, and how often each was said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<(f64, u32)>,
    /// What is right, where something is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<Right<'a>>,
}

/// What is right.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
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
            step: round.step,
            phase: round.phase,
            number: (round.activity + 1, activities.len()),
            asked: activity.filter(|_| visible).map(|activity| Asked {
                prompt: &activity.prompt,
                task: Shown::of(&activity.task),
                since: millis(round.asked_at),
                until: round.deadline(Pace::Usual).map(millis),
            }),
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
            Task::Estimate { unit, .. } => Self::Estimate { unit },
            Task::Order { items, .. } | Task::Ranking { items } => Self::Order { items },
            Task::Text { .. } => Self::Text,
            Task::Scale { steps, low, high } => Self::Scale { steps: *steps, low, high },
            Task::Cloud { most } => Self::Cloud { most: *most },
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
            Task::Estimate { right, .. } => Some(Self::Number(*right)),
            Task::Order { right, .. } => Some(Self::Positions(right.clone())),
            Task::Text { accepted } => accepted.first().map(|spelling| Self::Text(spelling)),
            Task::Scale { .. } | Task::Cloud { .. } | Task::Ranking { .. } => None,
        }
    }
}

fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
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
            Task::Estimate { right, span, .. } => (*right, *span) = (*right + 7.0, *span * 2.0),
            Task::Order { right, .. } => right.reverse(),
            Task::Text { accepted } => *accepted = vec!["Ziegelei".to_owned()],
            Task::Scale { .. } | Task::Cloud { .. } | Task::Ranking { .. } => {}
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
        serde_json::to_string(&Frame::new(&round, &[activity], &Tally::of(answers))).expect("a frame is JSON")
    }

    #[test]
    fn a_frame_is_short_and_says_what_is_to_be_seen() {
        let task = Task::Estimate { right: 28_000.0, span: 9_000.0, unit: "Menschen".to_owned() };
        assert_eq!(
            written(Phase::Asking, &task, &[]),
            r#"{"step":3,"phase":"asking","number":[1,1],"asked":{"prompt":"Wie viele?","task":{"kind":"estimate","unit":"Menschen"},"since":0,"until":20000}}"#
        );
        assert_eq!(
            written(Phase::Revealed, &task, &[Answer::Number(5.0)]),
            r#"{"step":3,"phase":"revealed","number":[1,1],"asked":{"prompt":"Wie viele?","task":{"kind":"estimate","unit":"Menschen"},"since":0,"until":20000},"result":{"people":1,"numbers":[[5.0,1]],"right":28000.0}}"#
        );
        assert_eq!(written(Phase::Lobby, &task, &[]), r#"{"step":3,"phase":"lobby","number":[1,1]}"#);
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
