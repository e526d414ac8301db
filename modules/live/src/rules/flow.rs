//! How a round goes on: what the host may do when, whose answers are taken when, and what the clock does by itself.
//!
//! The published rule of time. Everyone has the time that the host gave; whoever chose more beforehand has half as
//! much again, twice as much, or all the time until the reveal. Nobody sees who that is. When the usual time
//! is over, or the host locks, those who have more time can go on answering until theirs is over or the host
//! reveals; the host is told only how many may still answer.

use jiff::{SignedDuration, Timestamp};

use crate::model::{Pace, Phase, Round};

/// What the network may take: answers this much after the end of the time are still in time.
pub const GRACE: SignedDuration = SignedDuration::from_millis(800);

/// What a host does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Asks the activity at this position, which has so much time.
    Ask(usize, Option<SignedDuration>),
    /// Gives everyone this much more time, also when it was over already.
    Extend(SignedDuration),
    /// Takes no more answers.
    Lock,
    /// Shows what was answered, and what is right.
    Reveal,
    /// Shows who has how many points.
    Standings,
    /// Takes back what was shown last.
    Hide,
    /// Ends the round.
    Finish,
}

/// Why a move is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The host meant another state: a second tap, a second device, an old page.
    Stale,
    /// It cannot be done in this phase.
    NotNow,
}

impl Round {
    /// A round at its beginning.
    pub const fn new(now: Timestamp) -> Self {
        Self { step: 0, phase: Phase::Lobby, activity: 0, asked_at: now, shown: false, time: None }
    }

    /// The round after the host's move, who saw it at `step`; `activities` is how many there are.
    pub fn after(self, step: u64, next: Move, activities: usize, now: Timestamp) -> Result<Self, Refused> {
        if step != self.step {
            return Err(Refused::Stale);
        }
        let (before, after) = (self, Self { step: self.step + 1, ..self });
        let phase = |phase| Self { phase, ..after };
        match (next, self.phase) {
            (_, Phase::Over) => Err(Refused::NotNow),
            (Move::Finish, _) => Ok(phase(Phase::Over)),
            (Move::Ask(activity, time), _) if before.can_ask(activity, activities) => {
                Ok(Self { phase: Phase::Asking, activity, asked_at: now, shown: false, time, ..after })
            }
            (Move::Extend(more), Phase::Asking | Phase::Locked) if !self.shown => match self.time {
                // From now on when the time is over, else from its end.
                Some(time) => {
                    let time = time.max(now.duration_since(self.asked_at)) + more;
                    Ok(Self { phase: Phase::Asking, time: Some(time), ..after })
                }
                None => Err(Refused::NotNow),
            },
            (Move::Lock, Phase::Asking) | (Move::Hide, Phase::Revealed) => Ok(phase(Phase::Locked)),
            (Move::Reveal, Phase::Asking | Phase::Locked) => {
                Ok(Self { phase: Phase::Revealed, shown: true, ..after })
            }
            (Move::Hide, Phase::Standings) => Ok(phase(Phase::Revealed)),
            (Move::Standings, Phase::Revealed) => Ok(phase(Phase::Standings)),
            _ => Err(Refused::NotNow),
        }
    }

    /// Whether an activity can be asked now: each once, in the order in which they stand; some may be left out.
    pub const fn can_ask(&self, activity: usize, activities: usize) -> bool {
        let ahead = match self.phase {
            Phase::Lobby => activity >= self.activity,
            Phase::Asking | Phase::Over => false,
            Phase::Locked | Phase::Revealed | Phase::Standings => activity > self.activity,
        };
        ahead && activity < activities
    }

    /// What the clock does by itself: the time is over.
    pub fn due(&self, now: Timestamp) -> Option<Move> {
        let over = self.time.is_some_and(|time| now > self.asked_at + time + GRACE);
        (self.phase == Phase::Asking && over).then_some(Move::Lock)
    }

    /// Until when someone can answer; nothing when there is no end but the host's.
    pub fn deadline(&self, pace: Pace) -> Option<Timestamp> {
        self.time.and_then(|time| pace.stretch(time)).map(|time| self.asked_at + time)
    }

    /// Whether an answer to `activity` by someone who answers at `pace` is taken at `now`, by the server's clock.
    pub fn takes(&self, activity: usize, pace: Pace, now: Timestamp) -> bool {
        let in_time = self.deadline(pace).is_none_or(|deadline| now <= deadline + GRACE);
        let open = match self.phase {
            Phase::Asking => true,
            Phase::Locked => pace != Pace::Usual,
            Phase::Lobby | Phase::Revealed | Phase::Standings | Phase::Over => false,
        };
        open && !self.shown && in_time && activity == self.activity
    }
}

impl Pace {
    /// The time of someone at this pace; nothing when it has no end.
    pub fn stretch(self, time: SignedDuration) -> Option<SignedDuration> {
        match self {
            Self::Usual => Some(time),
            Self::Longer => Some(time + time / 2),
            Self::Double => Some(time * 2),
            Self::Unlimited => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
    }

    const TEN: Option<SignedDuration> = Some(SignedDuration::from_secs(10));

    fn play(moves: &[(Move, i64)]) -> Round {
        moves.iter().fold(Round::new(at(0)), |round, (next, seconds)| {
            round.after(round.step, *next, 9, at(*seconds)).expect("the move can be made")
        })
    }

    #[test]
    fn a_round_goes_from_the_lobby_to_the_end() {
        let round = play(&[
            (Move::Ask(0, TEN), 1),
            (Move::Lock, 9),
            (Move::Reveal, 12),
            (Move::Standings, 15),
            (Move::Hide, 16),
            (Move::Ask(2, None), 20),
            (Move::Reveal, 30),
            (Move::Finish, 40),
        ]);
        assert_eq!((round.phase, round.activity, round.step), (Phase::Over, 2, 8));
        assert_eq!(round.after(8, Move::Ask(3, TEN), 9, at(41)), Err(Refused::NotNow));
    }

    #[test]
    fn a_second_tap_does_nothing() {
        let round = play(&[(Move::Ask(0, TEN), 1)]);
        assert_eq!(round.after(0, Move::Lock, 9, at(2)), Err(Refused::Stale));
        let locked = round.after(1, Move::Lock, 9, at(2)).expect("the first tap locks");
        assert_eq!(locked.after(1, Move::Lock, 9, at(2)), Err(Refused::Stale));
    }

    #[test]
    fn nothing_is_asked_twice_or_beyond_the_last() {
        let round = play(&[(Move::Ask(3, TEN), 1), (Move::Reveal, 2)]);
        for (activity, possible) in [(2, false), (3, false), (4, true), (8, true), (9, false)] {
            assert_eq!(round.can_ask(activity, 9), possible, "{activity}");
        }
    }

    #[test]
    fn more_time_opens_again_what_was_locked() {
        let round = play(&[
            (Move::Ask(0, TEN), 0),
            (Move::Lock, 30),
            (Move::Extend(SignedDuration::from_secs(5)), 40),
        ]);
        assert_eq!((round.phase, round.deadline(Pace::Usual)), (Phase::Asking, Some(at(45))));
        let early = play(&[(Move::Ask(0, TEN), 0), (Move::Extend(SignedDuration::from_secs(5)), 3)]);
        assert_eq!(early.deadline(Pace::Usual), Some(at(15)));
    }

    #[test]
    fn the_clock_locks_when_the_usual_time_is_over() {
        let round = play(&[(Move::Ask(0, TEN), 0)]);
        assert_eq!((round.due(at(10)), round.due(at(11))), (None, Some(Move::Lock)));
        assert_eq!(play(&[(Move::Ask(0, None), 0)]).due(at(9_999)), None);
    }

    #[test]
    fn whoever_chose_more_time_has_it_until_the_reveal() {
        let locked = play(&[(Move::Ask(0, TEN), 0), (Move::Lock, 5)]);
        let takes = |round: Round, pace, seconds| round.takes(0, pace, at(seconds));
        assert!(!takes(locked, Pace::Usual, 6));
        assert!(takes(locked, Pace::Longer, 15) && !takes(locked, Pace::Longer, 16));
        assert!(takes(locked, Pace::Double, 20) && !takes(locked, Pace::Double, 21));
        assert!(takes(locked, Pace::Unlimited, 9_999));
        let revealed = locked.after(2, Move::Reveal, 9, at(7)).expect("a locked activity can be revealed");
        assert!(!takes(revealed, Pace::Unlimited, 8));
    }

    fn any_move() -> impl Strategy<Value = Move> {
        prop_oneof![
            (0..6_usize, prop::option::of(1..60_i64))
                .prop_map(|(activity, time)| Move::Ask(activity, time.map(SignedDuration::from_secs))),
            (1..30_i64).prop_map(|more| Move::Extend(SignedDuration::from_secs(more))),
            Just(Move::Lock),
            Just(Move::Reveal),
            Just(Move::Standings),
            Just(Move::Hide),
            Just(Move::Finish),
        ]
    }

    proptest! {
        #[test]
        fn whatever_a_host_does_the_round_only_goes_forward(
            moves in prop::collection::vec((any_move(), 0..40_i64, any::<bool>()), 0..60),
        ) {
            let mut round = Round::new(at(0));
            let mut now = 0;
            let mut revealed = None;
            for (next, later, second_tap) in moves {
                now += later;
                let step = round.step.saturating_sub(u64::from(second_tap));
                let Ok(after) = round.after(step, next, 5, at(now)) else { continue };
                prop_assert_eq!(after.step, round.step + 1);
                prop_assert!(after.activity >= round.activity && after.activity < 5);
                prop_assert!(round.phase != Phase::Over);
                // What was shown once is never open for answers again.
                if after.phase == Phase::Revealed {
                    revealed = Some(after.activity);
                }
                for pace in [Pace::Usual, Pace::Longer, Pace::Double, Pace::Unlimited] {
                    prop_assert!(revealed != Some(after.activity) || !after.takes(after.activity, pace, at(now)));
                }
                round = after;
            }
        }
    }
}
