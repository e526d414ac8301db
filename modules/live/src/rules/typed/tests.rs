//! Fields are read as people write them, and what the editor shows can be read again.

use proptest::prelude::*;

use super::*;
use crate::rules::answering::{
    taken,
    tests::{any_answer, any_task},
};

fn pairs(pairs: &[(&str, &str)]) -> Form {
    Form::typed(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

#[test]
fn a_number_is_what_the_person_meant_or_asked_about() {
    let task = Task::Estimate { right: 1.0, span: 1.0, unit: String::new() };
    let read = |text: &str| answer(&task, &pairs(&[("zahl", text)]));
    for (text, number) in [
        ("−7", -7.0),
        ("1’500", 1_500.0),
        ("+7", 7.0),
        ("7°", 7.0),
        ("½", 0.5),
        ("7 Grad", 7.0),
        ("28.000", 28_000.0),
    ] {
        assert_eq!(read(text), Ok(Answer::Number(number)), "{text}");
    }
    assert_eq!(
        ["1,500", "viele", "", "99999999999999999999"].map(read),
        [Err(Flaw::Unclear), Err(Flaw::NoNumber), Err(Flaw::Empty), Err(Flaw::NoNumber)]
    );
}

#[test]
fn what_is_right_is_ticked_beside_the_answer() {
    let rows = [
        ("frage", "Wann?"),
        ("antwort-1", "1989"),
        ("antwort-3", "1990"),
        ("richtig", "3"),
        ("antworten", ""),
    ];
    let activity = activity(Kind::Single, &pairs(&rows)).expect("a question");
    let choice = |text: &str, right| Choice { text: text.to_owned(), right };
    let choices = vec![choice("1989", false), choice("1990", true)];
    assert_eq!((activity.points, activity.task), (1_000, Task::Choice { choices, several: false }));
}

#[test]
fn each_mistake_says_its_field_and_its_line() {
    let long = "x".repeat(LONGEST_LINE + 1);
    let typed = |rows: &[(&str, &str)]| activity(Kind::Several, &pairs(rows)).expect_err("it is wrong");
    let (frage, one) = (("frage", "Wann?"), ("antwort-1", "1989"));
    assert_eq!(
        typed(&[frage, one, ("antwort-4", &long)]),
        [("antworten", Wrong::LineTooLong(4, LONGEST_LINE))]
    );
    assert_eq!(typed(&[frage, one, ("antwort-4", " 1989")]), [("antworten", Wrong::Twice(1, 4))]);
    assert_eq!(typed(&[frage, one]), [("antworten", Wrong::TooFew(2))]);
    let estimate = |right: &str, span: &str| {
        activity(Kind::Estimate, &pairs(&[frage, ("richtig", right), ("spanne", span)]))
            .expect_err("it is wrong")
    };
    assert_eq!(estimate("1,500", "0"), [("richtig", Wrong::Unclear), ("spanne", Wrong::Nothing)]);
    assert_eq!(estimate("viele", ""), [("richtig", Wrong::Number), ("spanne", Wrong::Missing)]);
}

#[test]
fn places_make_an_order_when_each_is_given_once() {
    let task = Task::Ranking { items: ["a", "b", "c"].map(str::to_owned).to_vec() };
    let order = |places: [&str; 3]| {
        let typed = pairs(&[("platz-0", places[0]), ("platz-1", places[1]), ("platz-2", places[2])]);
        answer(&task, &typed)
    };
    assert_eq!(order(["2", "3", "1"]), Ok(Answer::Ordered(vec![2, 0, 1])));
    assert_eq!(
        [order(["1", "1", "2"]), order(["1", "2", ""]), order(["1", "2", "4"])],
        [Err(Flaw::PlaceTwice), Err(Flaw::NoPlace), Err(Flaw::Foreign)]
    );
}

#[test]
fn the_editor_says_everything_that_is_wrong() {
    let typed = pairs(&[("sekunden", "2"), ("antworten", "nur eine")]);
    assert_eq!(
        activity(Kind::Single, &typed),
        Err(vec![
            ("frage", Wrong::Missing),
            ("sekunden", Wrong::Range(5, MOST_SECONDS)),
            ("antworten", Wrong::TooFew(2))
        ])
    );
}

#[test]
fn a_star_marks_what_is_right() {
    let typed = pairs(&[("frage", "Wann?"), ("antworten", "1989\n* 1990\n")]);
    let activity = activity(Kind::Single, &typed).expect("a question");
    assert_eq!((activity.points, activity.task.is_graded(), activity.seconds), (1_000, true, None));
}

#[test]
fn what_is_claimed_is_true_or_not_in_either_language() {
    let read = |right: &str| {
        let typed = pairs(&[("frage", "Der Fluss fließt nach Norden."), ("richtig", right)]);
        activity(Kind::TrueFalse, &typed).map(|activity| activity.task)
    };
    let told = ["ja", "Stimmt", "TRUE", "nein", "no"].map(|right| read(right).expect("a question"));
    assert_eq!(told, [true, true, true, false, false].map(|right| Task::TrueFalse { right }));
    assert_eq!(read("vielleicht"), Err(vec![("richtig", Wrong::YesNo)]));
}

proptest! {
    #[test]
    fn what_was_answered_stands_in_the_fields_again(task in any_task(), given in any_answer()) {
        if let Ok(given) = taken(&task, given) {
            prop_assert_eq!(answer(&task, &Form::typed(answered(&given))), Ok(given));
        }
    }

    #[test]
    fn what_the_editor_shows_it_can_read_again(task in any_task(), seconds in prop::option::of(5..600_u16)) {
        let points = if task.is_graded() { 1_000 } else { 0 };
        let before = Activity { prompt: "Was?".to_owned(), task, seconds, points };
        let typed = Form::filled(fields(&before));
        let after = activity(Kind::of(&before.task), &typed).expect("it was right before");
        // Items in the right order come back unshuffled: the same order, written differently.
        prop_assert_eq!(fields(&after), fields(&before));
    }
}
