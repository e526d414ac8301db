//! What is written in several lines or rows: choices, items, spellings.

use forms::Form;

use super::{LONGEST_LINE, MOST_LINES, Mistake, Wrong, lines_of};
use crate::{model::Choice, rules::spelling};

/// The choices in rows of their own, each with a box that says whether it is right; in a table they stand in lines, a star
/// before what is right.
pub(super) fn choices(typed: &Form, wrong: &mut Vec<Mistake>) -> Option<Vec<Choice>> {
    let rows = rows(typed);
    let (numbers, choices): (Vec<usize>, Vec<Choice>) = if rows.is_empty() {
        let star = |line: &str| match line.strip_prefix('*') {
            Some(right) => Choice { text: right.trim().to_owned(), right: true },
            None => Choice { text: line.to_owned(), right: false },
        };
        (1..).zip(lines_of(typed, "antworten").into_iter().map(star)).unzip()
    } else {
        rows.into_iter().unzip()
    };
    let texts: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
    match flaw(&texts, &numbers, 2) {
        Some(flaw) => {
            wrong.push(("antworten", flaw));
            None
        }
        None => Some(choices),
    }
}

/// The rows of the editor that say something, with their numbers.
fn rows(typed: &Form) -> Vec<(usize, Choice)> {
    let right: Vec<&str> = typed.all("richtig").collect();
    let row = |number: usize| {
        let text = typed.text(&format!("antwort-{number}"));
        let choice = || Choice { text: text.to_owned(), right: right.contains(&number.to_string().as_str()) };
        (!text.is_empty()).then(|| (number, choice()))
    };
    (1..=MOST_LINES).filter_map(row).collect()
}

/// The rows of the editor for what was typed or is stored, with at least two empty ones to go on with.
pub fn shown_rows(typed: &Form) -> Vec<Choice> {
    let mut all = vec![Choice { text: String::new(), right: false }; MOST_LINES];
    let found = rows(typed);
    if found.is_empty() {
        for (row, line) in all.iter_mut().zip(lines_of(typed, "antworten")) {
            let (text, right) = line.strip_prefix('*').map_or((line, false), |right| (right.trim(), true));
            *row = Choice { text: text.to_owned(), right };
        }
    } else {
        for (number, choice) in found {
            all[number - 1] = choice;
        }
    }
    all
}

pub(super) fn lines<'a>(
    typed: &'a Form,
    name: &'static str,
    least: usize,
    wrong: &mut Vec<Mistake>,
) -> Option<Vec<&'a str>> {
    let lines = lines_of(typed, name);
    let numbers: Vec<usize> = (1..=lines.len()).collect();
    match flaw(&lines, &numbers, least) {
        Some(flaw) => {
            wrong.push((name, flaw));
            None
        }
        None => Some(lines),
    }
}

/// What is wrong with lines that have these numbers.
fn flaw(lines: &[&str], numbers: &[usize], least: usize) -> Option<Wrong> {
    if lines.len() < least {
        return Some(Wrong::TooFew(least));
    }
    if lines.len() > MOST_LINES {
        return Some(Wrong::TooMany(MOST_LINES));
    }
    let too_long = lines.iter().zip(numbers).find(|(line, _)| line.chars().count() > LONGEST_LINE);
    if let Some((_, number)) = too_long {
        return Some(Wrong::LineTooLong(*number, LONGEST_LINE));
    }
    // Of two buttons that say the same nobody knows which is right; spellings that are right may be alike.
    let twice = lines.iter().zip(numbers).enumerate().find_map(|(at, (line, number))| {
        let same =
            lines[..at].iter().zip(numbers).find(|(other, _)| spelling::key(other) == spelling::key(line));
        same.map(|(_, first)| Wrong::Twice(*first, *number))
    });
    twice.filter(|_| least > 1)
}
