//! An answer in words, as someone is told what they answered.

use crate::{
    model::{Answer, Task},
    rules::typed,
};

/// What was answered to `task`, in words; empty when it does not fit. `truth` is what is said of what is true and of what
/// is not, since these words belong to the reader's language and not to the question.
pub fn answer(task: &Task, answer: &Answer, truth: &[String; 2]) -> String {
    match (task, answer) {
        (Task::TrueFalse { .. }, Answer::Chosen(chosen)) => {
            chosen.first().and_then(|at| truth.get(usize::from(*at))).cloned().unwrap_or_default()
        }
        (Task::Choice { choices, .. }, Answer::Chosen(chosen)) => {
            let texts = chosen.iter().filter_map(|at| choices.get(usize::from(*at)));
            texts.map(|choice| choice.text.as_str()).collect::<Vec<_>>().join(", ")
        }
        (Task::Scale { .. }, Answer::Chosen(chosen)) => {
            chosen.first().map(|step| (step + 1).to_string()).unwrap_or_default()
        }
        (Task::Estimate { unit, .. }, Answer::Number(number)) => {
            format!("{} {unit}", typed::written(*number)).trim_end().to_owned()
        }
        (Task::Order { items, .. } | Task::Ranking { items }, Answer::Ordered(order)) => {
            let names = order.iter().filter_map(|at| items.get(usize::from(*at)));
            names.map(String::as_str).collect::<Vec<_>>().join(" → ")
        }
        (Task::Text { .. }, Answer::Text(text)) => text.clone(),
        (Task::Cloud { .. }, Answer::Words(words)) => words.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::answering::{
        taken,
        tests::{any_answer, any_task, choice},
    };

    fn told(task: &Task, given: &Answer) -> String {
        answer(task, given, &["Stimmt", "Stimmt nicht"].map(str::to_owned))
    }

    #[test]
    fn an_answer_is_told_in_the_words_of_the_question() {
        let task = choice(&[true, false, true], true);
        assert_eq!(told(&task, &Answer::Chosen(vec![0, 2])), "Wahl 0, Wahl 2");
        let task = Task::Estimate { right: 1.0, span: 1.0, unit: "Stunden".to_owned() };
        assert_eq!(told(&task, &Answer::Number(3.5)), "3,5 Stunden");
        let task = Task::Ranking { items: ["a", "b"].map(str::to_owned).to_vec() };
        assert_eq!(told(&task, &Answer::Ordered(vec![1, 0])), "b → a");
        let claim = Task::TrueFalse { right: true };
        assert_eq!(told(&claim, &Answer::Chosen(vec![1])), "Stimmt nicht");
    }

    proptest! {
        #[test]
        fn whatever_was_taken_in_can_be_told(task in any_task(), given in any_answer()) {
            if let Ok(kept) = taken(&task, given) {
                prop_assert!(!told(&task, &kept).is_empty());
            }
        }
    }
}
