//! Fields are read as people write them, and what the editor shows can be read again.

use proptest::prelude::*;

use super::*;
use crate::rules::answering::{
    taken,
    tests::{any_answer, any_task},
};

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let read = ["28.000", "3,5", "1 200", "1.234,5", "-7", "0.5", "12.5"].map(number);
    assert_eq!(read, [28_000.0, 3.5, 1_200.0, 1_234.5, -7.0, 0.5, 12.5].map(Some));
    assert_eq!(
        ["", "viele", "1,2,3", "1.5e3", "--1", "inf", "NaN", "99999999999999999999"].map(number),
        [None; 8]
    );
}

#[test]
fn places_make_an_order_when_each_is_given_once() {
    let task = Task::Ranking { items: ["a", "b", "c"].map(str::to_owned).to_vec() };
    let order = |places: [&str; 3]| {
        let typed = pairs(&[("platz-0", places[0]), ("platz-1", places[1]), ("platz-2", places[2])]);
        answer(&task, Typed(&typed))
    };
    assert_eq!(order(["2", "3", "1"]), Some(Answer::Ordered(vec![2, 0, 1])));
    assert_eq!([order(["1", "1", "2"]), order(["1", "2", ""]), order(["1", "2", "4"])], [None, None, None]);
}

#[test]
fn the_editor_says_everything_that_is_wrong() {
    let typed = pairs(&[("sekunden", "2"), ("antworten", "nur eine")]);
    assert_eq!(
        activity(Kind::Single, Typed(&typed)),
        Err(vec![("frage", Wrong::Missing), ("sekunden", Wrong::Number), ("antworten", Wrong::TooFew)])
    );
}

#[test]
fn a_star_marks_what_is_right() {
    let typed = pairs(&[("frage", "Wann?"), ("antworten", "1989\n* 1990\n")]);
    let activity = activity(Kind::Single, Typed(&typed)).expect("a question");
    assert_eq!((activity.points, activity.task.is_graded(), activity.seconds), (1_000, true, None));
}

#[test]
fn what_is_claimed_is_true_or_not_in_either_language() {
    let read = |right: &str| {
        let typed = pairs(&[("frage", "Der Fluss fließt nach Norden."), ("richtig", right)]);
        activity(Kind::TrueFalse, Typed(&typed)).map(|activity| activity.task)
    };
    let told = ["ja", "Stimmt", "TRUE", "nein", "no"].map(|right| read(right).expect("a question"));
    assert_eq!(told, [true, true, true, false, false].map(|right| Task::TrueFalse { right }));
    assert_eq!(read("vielleicht"), Err(vec![("richtig", Wrong::YesNo)]));
}

proptest! {
    #[test]
    fn what_was_answered_stands_in_the_fields_again(task in any_task(), given in any_answer()) {
        if let Ok(given) = taken(&task, given) {
            prop_assert_eq!(answer(&task, Typed(&answered(&given))), Some(given));
        }
    }

    #[test]
    fn what_the_editor_shows_it_can_read_again(task in any_task(), seconds in prop::option::of(5..600_u16)) {
        let points = if task.is_graded() { 1_000 } else { 0 };
        let before = Activity { prompt: "Was?".to_owned(), task, seconds, points };
        let typed: Vec<_> =
            fields(&before).into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let after = activity(Kind::of(&before.task), Typed(&typed)).expect("it was right before");
        // Items in the right order come back unshuffled: the same order, written differently.
        prop_assert_eq!(fields(&after), fields(&before));
    }
}
