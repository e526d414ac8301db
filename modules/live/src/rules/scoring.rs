//! How many points an answer is worth: how right it is, and how quickly it came.
//!
//! The published rule. An answer that is right at once gets all points; one that is right at the last moment gets
//! half; a partly right answer gets its share of that. The quickness is measured against one's own time, so that
//! someone with twice the time who uses half of it gets what others get for half of theirs. Whoever chose
//! to have no end gets what an answer after half of the time gets. Without a time limit only the answer counts.

use jiff::SignedDuration;

use crate::{
    model::{Activity, Answer, Given, Pace, Round, Task},
    rules::spelling,
};

/// The points for an answer to the activity that `round` has asked, from 0 to `activity.points`.
pub fn points(activity: &Activity, round: &Round, pace: Pace, given: &Given) -> u32 {
    let share = share(&activity.task, &given.answer);
    let used = used(round, pace, given.at.duration_since(round.asked_at));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and a u16")]
    let points = (f64::from(activity.points) * share * (1.0 - used / 2.0)).round() as u32;
    points
}

/// How much of one's own time was used, from 0 to 1.
fn used(round: &Round, pace: Pace, after: SignedDuration) -> f64 {
    let Some(time) = round.time else { return 0.0 };
    let Some(own) = pace.stretch(time) else { return 0.5 };
    if own <= SignedDuration::ZERO { 1.0 } else { (after.as_secs_f64() / own.as_secs_f64()).clamp(0.0, 1.0) }
}

/// How right an answer is, from 0 to 1; always 0 where nothing is right or wrong.
///
/// Of several right choices each counts its part, and a wrong one takes a part away. An estimate loses in
/// proportion to its distance. An order gets Kendall's rank correlation with the right one (Kendall 1938), not below 0.
pub fn share(task: &Task, answer: &Answer) -> f64 {
    match (task, answer) {
        (Task::Choice { choices, .. }, Answer::Chosen(chosen)) => {
            let right = choices.iter().filter(|choice| choice.right).count();
            let hits = chosen.iter().filter(|at| choices.get(usize::from(**at)).is_some_and(|it| it.right));
            let hits = hits.count();
            let misses = chosen.len() - hits;
            if right == 0 { 0.0 } else { ratio(hits.saturating_sub(misses), right) }
        }
        (Task::TrueFalse { right }, Answer::Chosen(chosen)) => {
            f64::from(u8::from(*chosen == [Task::truth(*right)]))
        }
        (Task::Estimate { right, span, .. }, Answer::Number(number)) => {
            (1.0 - (number - right).abs() / span).clamp(0.0, 1.0)
        }
        (Task::Order { right, .. }, Answer::Ordered(order)) => agreement(right, order),
        (Task::Text { accepted }, Answer::Text(text)) => {
            f64::from(u8::from(accepted.iter().any(|spelling| spelling::same(spelling, text))))
        }
        _ => 0.0,
    }
}

/// Kendall's tau of two orders of the same items, not below 0.
fn agreement(right: &[u8], order: &[u8]) -> f64 {
    let place = |item: &u8| right.iter().position(|other| other == item);
    let places: Vec<_> = order.iter().filter_map(place).collect();
    let pairs =
        places.iter().enumerate().flat_map(|(at, one)| places[at + 1..].iter().map(move |two| one < two));
    let (all, agreed) = pairs.fold((0, 0), |(all, agreed), pair| (all + 1, agreed + usize::from(pair)));
    if all == 0 { 0.0 } else { ratio((2 * agreed).saturating_sub(all), all) }
}

#[expect(clippy::cast_precision_loss, reason = "far fewer choices than 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "the shares are halves and wholes, which floats hold exactly")]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        model::Phase,
        rules::answering::tests::{any_answer, any_task, choice},
    };

    fn at(millis: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_millis(millis)
    }

    fn asked(seconds: Option<i64>) -> Round {
        Round {
            step: 1,
            phase: Phase::Asking,
            activity: 0,
            asked_at: at(0),
            shown: false,
            time: seconds.map(SignedDuration::from_secs),
        }
    }

    fn worth(round: &Round, pace: Pace, millis: i64) -> u32 {
        let task = choice(&[true, false], false);
        let activity = Activity { prompt: String::new(), task, seconds: None, points: 1_000 };
        points(&activity, round, pace, &Given { answer: Answer::Chosen(vec![0]), at: at(millis) })
    }

    #[test]
    fn quick_is_worth_more_and_the_last_moment_half() {
        let round = asked(Some(20));
        let worth = |millis| worth(&round, Pace::Usual, millis);
        assert_eq!([worth(0), worth(10_000), worth(20_000), worth(20_700)], [1_000, 750, 500, 500]);
    }

    #[test]
    fn whoever_has_more_time_gets_the_same_for_the_same_part_of_it() {
        let round = asked(Some(20));
        assert_eq!(worth(&round, Pace::Longer, 15_000), worth(&round, Pace::Usual, 10_000));
        assert_eq!(worth(&round, Pace::Double, 20_000), worth(&round, Pace::Usual, 10_000));
        assert_eq!([1, 900_000].map(|millis| worth(&round, Pace::Unlimited, millis)), [750, 750]);
    }

    #[test]
    fn without_a_limit_only_the_answer_counts() {
        assert_eq!(worth(&asked(None), Pace::Usual, 3_600_000), 1_000);
    }

    #[test]
    fn a_guess_at_everything_is_worth_nothing() {
        let task = choice(&[true, true, false, false], true);
        let shares = [vec![0, 1], vec![0], vec![0, 2], vec![0, 1, 2], vec![0, 1, 2, 3]];
        assert_eq!(shares.map(|chosen| share(&task, &Answer::Chosen(chosen))), [1.0, 0.5, 0.0, 0.5, 0.0]);
    }

    #[test]
    fn near_is_better_than_far() {
        let task = Task::Estimate { right: 28_000.0, span: 10_000.0, unit: String::new() };
        let shares = [28_000.0, 23_000.0, 33_000.0, 38_000.0, 0.0].map(|n| share(&task, &Answer::Number(n)));
        assert_eq!(shares, [1.0, 0.5, 0.5, 0.0, 0.0]);
    }

    #[test]
    fn an_order_is_as_good_as_the_pairs_that_agree() {
        let items = ["d", "a", "c", "b"].map(str::to_owned).to_vec();
        let task = Task::Order { items, right: vec![1, 3, 2, 0] };
        let of = |order: [u8; 4]| share(&task, &Answer::Ordered(order.to_vec()));
        assert_eq!([of([1, 3, 2, 0]), of([0, 2, 3, 1])], [1.0, 0.0]);
        assert!((of([3, 1, 2, 0]) - 2.0 / 3.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn nobody_gets_more_than_there_is(
            task in any_task(), answer in any_answer(), millis in -5_000..90_000_i64, time in prop::option::of(0..60_i64),
        ) {
            let graded = task.is_graded();
            let activity = Activity { prompt: String::new(), task, seconds: None, points: 1_000 };
            let given = Given { answer, at: at(millis) };
            for pace in [Pace::Usual, Pace::Longer, Pace::Double, Pace::Unlimited] {
                let points = points(&activity, &asked(time), pace, &given);
                prop_assert!(points <= 1_000 && (graded || points == 0));
            }
        }

        #[test]
        fn later_is_never_worth_more(time in 1..60_i64, one in 0..70_000_i64, more in 0..70_000_i64) {
            for pace in [Pace::Usual, Pace::Longer, Pace::Double, Pace::Unlimited] {
                let round = asked(Some(time));
                prop_assert!(worth(&round, pace, one) >= worth(&round, pace, one + more));
            }
        }
    }
}
