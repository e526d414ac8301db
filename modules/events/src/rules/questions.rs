//! The coordinator's own questions: what one must be like, which may depend on which, and in which order they stand.

use kernel::Id;

use crate::model::{Question, QuestionKind};

/// The longest question, and the longest hint.
pub const LONGEST: usize = 300;
/// How many answers there may be to choose from.
pub const MOST_OPTIONS: usize = 40;
/// How many questions a form may have: it is filled in on a phone, in one minute.
pub const MOST: usize = 20;

/// What is wrong with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It asks nothing.
    NoLabel,
    /// It is of no kind that there is.
    NoSuchKind,
    /// Fewer than two answers to choose from.
    TooFewOptions,
    /// More answers than anyone reads.
    TooManyOptions,
    /// It depends on an answer that no question before it offers.
    NoSuchAnswer,
}

/// The answers as they are kept: one a line, none empty, none twice.
pub fn options(typed: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// The answers on which another question may depend.
pub fn answers(question: &Question) -> Vec<&str> {
    match question.kind {
        QuestionKind::Text => Vec::new(),
        QuestionKind::YesNo => vec!["yes", "no"],
        QuestionKind::Choice | QuestionKind::Choices => question.choices().collect(),
    }
}

/// What is wrong with `question`, which stands behind those of `before`.
pub fn flaws(question: &Question, before: &[Question]) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if question.label.trim().is_empty() {
        flaws.push(Flaw::NoLabel);
    }
    if matches!(question.kind, QuestionKind::Choice | QuestionKind::Choices) {
        let count = question.choices().count();
        if count < 2 {
            flaws.push(Flaw::TooFewOptions);
        } else if count > MOST_OPTIONS {
            flaws.push(Flaw::TooManyOptions);
        }
    }
    if let Some(id) = question.only_if {
        let offered = before.iter().filter(|other| other.id == id).flat_map(answers);
        if !offered.into_iter().any(|answer| answer == question.only_value) {
            flaws.push(Flaw::NoSuchAnswer);
        }
    }
    flaws
}

/// The questions with one of them moved up or down by one; nothing, when it is at the end already or would come to
/// stand before the question on which it depends.
pub fn moved(questions: &[Question], id: Id<Question>, up: bool) -> Option<Vec<Id<Question>>> {
    let at = questions.iter().position(|question| question.id == id)?;
    let to = if up { at.checked_sub(1)? } else { at + 1 };
    let (first, second) = (questions.get(at.min(to))?, questions.get(at.max(to))?);
    if second.only_if == Some(first.id) {
        return None;
    }
    let mut order: Vec<_> = questions.iter().map(|question| question.id).collect();
    order.swap(at, to);
    Some(order)
}

#[cfg(test)]
mod tests {
    use kernel::uuid::Uuid;

    use super::*;

    fn question(id: u128, kind: QuestionKind, options: &str, only: Option<(u128, &str)>) -> Question {
        Question {
            id: Id::from_uuid(Uuid::from_u128(id)),
            position: 0,
            kind,
            label: "?".to_owned(),
            hint: String::new(),
            options: options.to_owned(),
            required: false,
            only_if: only.map(|(id, _)| Id::from_uuid(Uuid::from_u128(id))),
            only_value: only.map(|(_, value)| value.to_owned()).unwrap_or_default(),
        }
    }

    #[test]
    fn answers_are_kept_once_and_without_empty_lines() {
        assert_eq!(options("  Zug \n\nRad\nZug\n   "), "Zug\nRad");
    }

    #[test]
    fn a_choice_needs_two_answers_and_a_condition_needs_one_that_is_offered_before() {
        let way = question(1, QuestionKind::Choice, "Zug\nRad", None);
        let before = [way];
        let flaws = |question: &Question| flaws(question, &before);
        assert_eq!(flaws(&question(2, QuestionKind::Choice, "Zug", None)), [Flaw::TooFewOptions]);
        assert_eq!(flaws(&question(2, QuestionKind::Text, "", Some((1, "Zug")))), []);
        assert_eq!(flaws(&question(2, QuestionKind::Text, "", Some((1, "Bus")))), [Flaw::NoSuchAnswer]);
        assert_eq!(flaws(&question(2, QuestionKind::Text, "", Some((3, "Zug")))), [Flaw::NoSuchAnswer]);
    }

    #[test]
    fn a_question_never_moves_before_the_one_it_depends_on() {
        let all = [
            question(1, QuestionKind::YesNo, "", None),
            question(2, QuestionKind::Text, "", Some((1, "yes"))),
            question(3, QuestionKind::Text, "", None),
        ];
        let order = |id: usize, up| {
            moved(&all, all[id].id, up)
                .map(|order| order.iter().map(|id| id.uuid().as_u128()).collect::<Vec<_>>())
        };
        assert_eq!([order(0, true), order(0, false), order(1, true)], [None, None, None]);
        assert_eq!([order(1, false), order(2, true)], [Some(vec![1, 3, 2]), Some(vec![1, 3, 2])]);
        assert_eq!(order(2, false), None);
    }
}
