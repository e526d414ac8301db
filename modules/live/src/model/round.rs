//! Where a round stands, and at whose pace someone answers.

use db::text_column;
use jiff::{SignedDuration, Timestamp};

use super::Answer;

/// What everyone in the hall sees of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// People come in; nothing is asked yet.
    Lobby,
    /// The activity is asked and answers are taken.
    Asking,
    /// No more answers; what was answered is hidden.
    Locked,
    /// What was answered, and what is right, is shown.
    Revealed,
    /// Who has how many points.
    Standings,
    /// The round is over.
    Over,
}

/// Where a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    /// Counts the host's moves: a move that was meant for another state is recognised by it.
    pub step: u64,
    /// What everyone sees.
    pub phase: Phase,
    /// The position of the activity, from 0; the one to come while in the lobby.
    pub activity: usize,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// Whether the results of the activity were shown once; then it is never open for answers again.
    pub shown: bool,
    /// How much time there is for those who need no more; without end when it is missing.
    pub time: Option<SignedDuration>,
}

text_column!(Phase {
    Lobby => "lobby",
    Asking => "asking",
    Locked => "locked",
    Revealed => "revealed",
    Standings => "standings",
    Over => "over",
});

/// How much time someone chose to have, before the round and seen by nobody (WCAG 2.2, 2.2.1 Timing Adjustable).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pace {
    /// As given.
    #[default]
    Usual,
    /// Half as much again.
    Longer,
    /// Twice as much.
    Double,
    /// Until the host locks.
    Unlimited,
}

text_column!(Pace {
    Usual => "usual",
    Longer => "longer",
    Double => "double",
    Unlimited => "unlimited",
});

/// An answer that was taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// What was answered.
    pub answer: Answer,
    /// When, by the clock of the server.
    pub at: Timestamp,
}
