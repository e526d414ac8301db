//! What an activity asks, together with what only the host may know of it before the reveal.

use serde::{Deserialize, Serialize};

/// One question or task of a live round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// What the host reads aloud.
    pub prompt: String,
    /// What is to be done.
    pub task: Task,
    /// How many seconds there are to answer; as long as the host likes, when it is missing.
    pub seconds: Option<u16>,
    /// The most points to be had; none for what has no right answer.
    pub points: u16,
}

/// One of the answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// As it stands on the button.
    pub text: String,
    /// Whether it is right.
    pub right: bool,
}

/// What is to be done. Positions of choices and items count from 0 in the order in which they are written here; what is
/// true stands at 0 and what is not at 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Task {
    /// Choose: a quiz question when some choices are right, a poll when none is.
    Choice {
        /// From what.
        choices: Vec<Choice>,
        /// Whether several may be chosen.
        several: bool,
    },
    /// Say whether what is claimed is true.
    TrueFalse {
        /// Whether it is.
        right: bool,
    },
    /// Say a number; the nearer, the better.
    Estimate {
        /// The right number.
        right: f64,
        /// How far off is as good as no answer; more than 0.
        span: f64,
        /// What is counted, in words.
        unit: String,
    },
    /// Put into the right order.
    Order {
        /// What is to be ordered, shuffled when it was written: the way it stands here tells nothing.
        items: Vec<String>,
        /// The positions of the items in the right order.
        right: Vec<u8>,
    },
    /// Write a word or two.
    Text {
        /// Every spelling that is right.
        accepted: Vec<String>,
    },
    /// Choose a step between two ends.
    Scale {
        /// How many steps there are, from 2 to 10.
        steps: u8,
        /// What the first step means.
        low: String,
        /// What the last step means.
        high: String,
    },
    /// Say words, which are counted and drawn.
    Cloud {
        /// How many each may say.
        most: u8,
    },
    /// Put into an order of one's own.
    Ranking {
        /// What is to be ranked.
        items: Vec<String>,
    },
    /// Write questions to the panel, and vote for those of others.
    Questions {
        /// Whether the host lets each one through before others read it.
        moderated: bool,
    },
    /// Write ideas, and share out votes among all of them.
    Ideas {
        /// How many votes everyone has.
        votes: u8,
        /// Whether the host lets each one through before others read it.
        moderated: bool,
    },
}

impl Task {
    /// The position of an answer that says whether something is true.
    pub const fn truth(is_true: bool) -> u8 {
        if is_true { 0 } else { 1 }
    }

    /// Whether there are right answers and so points.
    pub fn is_graded(&self) -> bool {
        match self {
            Self::Choice { choices, .. } => choices.iter().any(|choice| choice.right),
            Self::TrueFalse { .. } | Self::Estimate { .. } | Self::Order { .. } | Self::Text { .. } => true,
            Self::Scale { .. }
            | Self::Cloud { .. }
            | Self::Ranking { .. }
            | Self::Questions { .. }
            | Self::Ideas { .. } => false,
        }
    }

    /// Whether one choice is the whole answer, so that a tap is enough.
    pub const fn is_one_tap(&self) -> bool {
        matches!(self, Self::Choice { several: false, .. } | Self::TrueFalse { .. } | Self::Scale { .. })
    }

    /// Whether people write entries that others read and vote on, in place of an answer of their own.
    pub const fn is_collected(&self) -> bool {
        matches!(self, Self::Questions { .. } | Self::Ideas { .. })
    }

    /// Whether the host lets entries through before others read them.
    pub const fn is_moderated(&self) -> bool {
        matches!(self, Self::Questions { moderated: true } | Self::Ideas { moderated: true, .. })
    }
}
