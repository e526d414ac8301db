//! Which answer fits which task, and the one form in which it is kept.

use jiff::Timestamp;

use crate::{
    model::{Answer, Given, Pace, Round, Task},
    rules::spelling,
};

/// The largest number that can be right or answered; beyond it floats are no longer exact to people.
pub const MOST: f64 = 1e12;

/// Why an answer cannot be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing was answered.
    Empty,
    /// It belongs to another kind of task, or names what does not exist.
    Foreign,
    /// More was chosen or said than may be.
    TooMuch,
    /// A text is longer than may be.
    TooLong,
    /// It shall be a number, and nobody can read it as one.
    NoNumber,
    /// It could be two different numbers.
    Unclear,
    /// Something that is put into an order has no place.
    NoPlace,
    /// Two things have the same place.
    PlaceTwice,
}

/// Why an answer does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Its time is over, or something else is asked.
    TooLate,
    /// It does not fit what is asked.
    Flawed(Flaw),
}

/// What is kept of an answer to the activity at `to` that came at `at` from someone who answers at `pace`; `asked` is what
/// the round asks now.
pub fn received(
    round: &Round,
    asked: Option<&Task>,
    to: usize,
    pace: Pace,
    answer: Answer,
    at: Timestamp,
) -> Result<Given, Refused> {
    let asked = asked.filter(|_| round.takes(to, pace, at)).ok_or(Refused::TooLate)?;
    taken(asked, answer).map(|answer| Given { answer, at }).map_err(Refused::Flawed)
}

/// The answer as it is kept: in order, without repetitions, cleaned of what cannot be shown.
pub fn taken(task: &Task, answer: Answer) -> Result<Answer, Flaw> {
    match (task, answer) {
        (Task::Choice { choices, several }, Answer::Chosen(chosen)) => {
            let most = if *several { choices.len() } else { 1 };
            Ok(Answer::Chosen(chosen_of(chosen, choices.len(), most)?))
        }
        (Task::Scale { steps, .. }, Answer::Chosen(chosen)) => {
            Ok(Answer::Chosen(chosen_of(chosen, usize::from(*steps), 1)?))
        }
        (Task::TrueFalse { .. }, Answer::Chosen(chosen)) => Ok(Answer::Chosen(chosen_of(chosen, 2, 1)?)),
        (Task::Estimate { .. }, Answer::Number(number)) if number.abs() <= MOST => Ok(Answer::Number(number)),
        (Task::Order { items, .. } | Task::Ranking { items }, Answer::Ordered(order)) => {
            let mut sorted = order.clone();
            sorted.sort_unstable();
            let whole = sorted.iter().map(|at| usize::from(*at)).eq(0..items.len());
            if whole { Ok(Answer::Ordered(order)) } else { Err(Flaw::Foreign) }
        }
        (Task::Text { .. }, Answer::Text(text)) => Ok(Answer::Text(word_of(&text)?.ok_or(Flaw::Empty)?)),
        (Task::Cloud { most }, Answer::Words(words)) => words_of(&words, usize::from(*most)),
        _ => Err(Flaw::Foreign),
    }
}

fn chosen_of(mut chosen: Vec<u8>, choices: usize, most: usize) -> Result<Vec<u8>, Flaw> {
    chosen.sort_unstable();
    chosen.dedup();
    match chosen.last() {
        None => Err(Flaw::Empty),
        Some(last) if usize::from(*last) >= choices => Err(Flaw::Foreign),
        Some(_) if chosen.len() > most => Err(Flaw::TooMuch),
        Some(_) => Ok(chosen),
    }
}

/// A word as it is shown; nothing when nothing was written.
fn word_of(text: &str) -> Result<Option<String>, Flaw> {
    if text.trim().chars().count() > spelling::LONGEST {
        return Err(Flaw::TooLong);
    }
    Ok(spelling::clean(text))
}

fn words_of(words: &[String], most: usize) -> Result<Answer, Flaw> {
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        let Some(word) = word_of(word)? else { continue };
        if !kept.iter().any(|other| spelling::same(other, &word)) {
            kept.push(word);
        }
    }
    match kept.len() {
        0 => Err(Flaw::Empty),
        many if many > most => Err(Flaw::TooMuch),
        _ => Ok(Answer::Words(kept)),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Choice;

    /// A choice among as many as there are marks, the right ones marked.
    pub(crate) fn choice(right: &[bool], several: bool) -> Task {
        let choices = right.iter().enumerate();
        let choices = choices.map(|(at, right)| Choice { text: format!("Wahl {at}"), right: *right });
        Task::Choice { choices: choices.collect(), several }
    }

    /// Any task that a coordinator can build.
    pub(crate) fn any_task() -> impl Strategy<Value = Task> {
        let items = || (2..7_usize).prop_map(|n| (0..n).map(|at| format!("Punkt {at}")).collect::<Vec<_>>());
        prop_oneof![
            (prop::collection::vec(any::<bool>(), 2..7), any::<bool>())
                .prop_map(|(right, several)| choice(&right, several)),
            any::<bool>().prop_map(|right| Task::TrueFalse { right }),
            (-1_000.0..1_000.0, 0.5..500.0).prop_map(|(right, span)| Task::Estimate {
                right,
                span,
                unit: "Menschen".to_owned()
            }),
            items().prop_flat_map(|items| {
                let right: Vec<u8> = (0..).take(items.len()).collect();
                Just(right).prop_shuffle().prop_map(move |right| Task::Order { items: items.clone(), right })
            }),
            Just(Task::Text { accepted: vec!["Weberei".to_owned(), "Alte Weberei".to_owned()] }),
            (2..11_u8).prop_map(|steps| Task::Scale {
                steps,
                low: "gar nicht".to_owned(),
                high: "sehr".to_owned()
            }),
            (1..4_u8).prop_map(|most| Task::Cloud { most }),
            items().prop_map(|items| Task::Ranking { items }),
            any::<bool>().prop_map(|moderated| Task::Questions { moderated }),
            (1..11_u8, any::<bool>()).prop_map(|(votes, moderated)| Task::Ideas { votes, moderated }),
        ]
    }

    /// Anything that a phone may send.
    pub(crate) fn any_answer() -> impl Strategy<Value = Answer> {
        prop_oneof![
            prop::collection::vec(0..8_u8, 0..5).prop_map(Answer::Chosen),
            (0..11_u8).prop_map(|one| Answer::Chosen(vec![one])),
            any::<f64>().prop_map(Answer::Number),
            (-1_500.0..1_500.0).prop_map(Answer::Number),
            (2..7_u8)
                .prop_flat_map(|n| Just((0..n).collect::<Vec<u8>>()).prop_shuffle())
                .prop_map(Answer::Ordered),
            prop_oneof!["[a-zäß ]{0,9}", Just("weberei".to_owned())].prop_map(Answer::Text),
            prop::collection::vec("[A-Ca-c]{0,2}", 0..5).prop_map(Answer::Words),
        ]
    }

    #[test]
    fn what_fits_is_kept_in_one_form() {
        let two = choice(&[true, false, true], true);
        assert_eq!(taken(&two, Answer::Chosen(vec![2, 0, 2])), Ok(Answer::Chosen(vec![0, 2])));
        let words = Answer::Words(vec![" Mut ".to_owned(), "mut!".to_owned(), "Nähe".to_owned()]);
        let kept = Answer::Words(vec!["Mut".to_owned(), "Nähe".to_owned()]);
        assert_eq!(taken(&Task::Cloud { most: 2 }, words), Ok(kept));
    }

    #[test]
    fn what_does_not_fit_is_refused_with_a_reason() {
        let one = choice(&[true, false], false);
        assert_eq!(taken(&one, Answer::Chosen(vec![])), Err(Flaw::Empty));
        assert_eq!(taken(&one, Answer::Chosen(vec![0, 1])), Err(Flaw::TooMuch));
        assert_eq!(taken(&one, Answer::Chosen(vec![2])), Err(Flaw::Foreign));
        assert_eq!(taken(&one, Answer::Number(1.0)), Err(Flaw::Foreign));
        let order = Task::Order { items: vec!["a".to_owned(), "b".to_owned()], right: vec![1, 0] };
        assert_eq!(taken(&order, Answer::Ordered(vec![0, 0])), Err(Flaw::Foreign));
        assert_eq!(taken(&order, Answer::Ordered(vec![0])), Err(Flaw::Foreign));
        let estimate = Task::Estimate { right: 1.0, span: 1.0, unit: String::new() };
        assert_eq!(taken(&estimate, Answer::Number(f64::NAN)), Err(Flaw::Foreign));
        assert_eq!(taken(&Task::Text { accepted: vec![] }, Answer::Text(" ".to_owned())), Err(Flaw::Empty));
    }

    proptest! {
        #[test]
        fn what_was_taken_can_be_taken_again(task in any_task(), answer in any_answer()) {
            if let Ok(kept) = taken(&task, answer) {
                prop_assert_eq!(taken(&task, kept.clone()), Ok(kept));
            }
        }
    }
}
