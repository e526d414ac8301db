//! What a hall answered, counted: each person once, their last answer alone, in whatever order the answers came.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    model::{Answer, Task},
    rules::spelling::key,
};

/// The count of all answers to one activity.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// How many people answered.
    pub people: u32,
    /// How often each choice or step was chosen, by its position.
    pub chosen: BTreeMap<u8, u32>,
    /// The sum of the places, from 0, that each item was put on, by its position.
    pub places: BTreeMap<u8, u64>,
    /// How often each number was said; by its bits, which keep equal numbers together.
    pub numbers: BTreeMap<u64, u32>,
    /// How often each word was said, by its folded form and within that by its spelling.
    pub words: BTreeMap<String, BTreeMap<String, u32>>,
    /// The questions or ideas that everyone could read, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Counted>,
}

/// A question or an idea, without who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// What was written.
    pub text: String,
    /// How many people voted for it.
    pub votes: u32,
    /// Whether it was answered.
    pub answered: bool,
}

/// A word of the cloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// In the spelling that most people chose.
    pub text: String,
    /// How many people said it.
    pub people: u32,
}

impl Tally {
    /// The count of `answers`.
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> Self {
        let mut tally = Self::default();
        answers.into_iter().for_each(|answer| tally.add(answer));
        tally
    }

    fn add(&mut self, answer: &Answer) {
        self.people += 1;
        match answer {
            Answer::Chosen(chosen) => chosen.iter().for_each(|at| *self.chosen.entry(*at).or_default() += 1),
            Answer::Number(number) => *self.numbers.entry(bits(*number)).or_default() += 1,
            Answer::Ordered(order) => {
                (0..).zip(order).for_each(|(place, at)| *self.places.entry(*at).or_default() += place);
            }
            Answer::Text(text) => self.add_word(text),
            Answer::Words(words) => words.iter().for_each(|word| self.add_word(word)),
        }
    }

    /// Leaves out words that are not `wanted`; whoever said them still counts as one who answered.
    pub fn keep_words(&mut self, wanted: impl Fn(&str) -> bool) {
        self.words.retain(|_, spellings| {
            spellings.retain(|text, _| wanted(text));
            !spellings.is_empty()
        });
    }

    fn add_word(&mut self, word: &str) {
        *self.words.entry(key(word)).or_default().entry(word.to_owned()).or_default() += 1;
    }

    /// How often each choice or step of `task` was chosen, in the order in which they stand.
    pub fn bars(&self, task: &Task) -> Vec<u32> {
        let length = match task {
            Task::Choice { choices, .. } => choices.len(),
            Task::TrueFalse { .. } => 2,
            Task::Scale { steps, .. } => usize::from(*steps),
            _ => 0,
        };
        (0..=u8::MAX).take(length).map(|at| self.chosen.get(&at).copied().unwrap_or_default()).collect()
    }

    /// The words by how many people said them, the most first, then by the alphabet.
    pub fn cloud(&self) -> Vec<Word> {
        let mut words: Vec<_> = self.words.values().filter_map(word).collect();
        words.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.text.cmp(&other.text)));
        words
    }

    /// The items by their mean place (Borda 1781), the best first: position and mean place from 1.
    pub fn ranked(&self) -> Vec<(u8, f64)> {
        let mut sums: Vec<_> = self.places.iter().map(|(at, sum)| (*sum, *at)).collect();
        sums.sort_unstable();
        #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 people and items")]
        let mean = |sum: u64| sum as f64 / f64::from(self.people.max(1)) + 1.0;
        sums.into_iter().map(|(sum, at)| (at, mean(sum))).collect()
    }

    /// The numbers that were said, from the smallest, with how often.
    pub fn estimates(&self) -> Vec<(f64, u32)> {
        let mut numbers: Vec<_> =
            self.numbers.iter().map(|(bits, count)| (f64::from_bits(*bits), *count)).collect();
        numbers.sort_by(|one, other| one.0.total_cmp(&other.0));
        numbers
    }
}

/// Zero has two signs and one meaning.
fn bits(number: f64) -> u64 {
    if number == 0.0 { 0.0_f64.to_bits() } else { number.to_bits() }
}

fn word(spellings: &BTreeMap<String, u32>) -> Option<Word> {
    // Of equally frequent spellings the first by the alphabet, so that every place shows the same.
    let (text, _) = spellings.iter().rev().max_by_key(|(_, count)| **count)?;
    Some(Word { text: text.clone(), people: spellings.values().sum() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::answering::{
        taken,
        tests::{any_answer, any_task, choice},
    };

    #[test]
    fn bars_stand_in_the_order_of_the_choices() {
        let task = choice(&[false, true, false], true);
        let tally = Tally::of(&[Answer::Chosen(vec![1]), Answer::Chosen(vec![0, 1])]);
        assert_eq!((tally.bars(&task), tally.people), (vec![1, 2, 0], 2));
    }

    #[test]
    fn a_cloud_shows_each_word_once_in_its_usual_spelling() {
        let said = |words: &[&str]| Answer::Words(words.iter().map(|word| (*word).to_owned()).collect());
        let tally = Tally::of(&[said(&["nähe", "Mut"]), said(&["Nähe"]), said(&["Nähe"]), said(&["Zeit"])]);
        let cloud: Vec<_> = tally.cloud().into_iter().map(|word| (word.text, word.people)).collect();
        assert_eq!(cloud, [("Nähe".to_owned(), 3), ("Mut".to_owned(), 1), ("Zeit".to_owned(), 1)]);
    }

    #[test]
    fn a_word_that_is_not_wanted_is_gone_and_its_people_are_counted() {
        let said = |word: &str| Answer::Words(vec![word.to_owned()]);
        let mut tally = Tally::of(&[said("Mut"), said("mut"), said("Zorn")]);
        tally.keep_words(|word| word != "Zorn" && word != "mut");
        let cloud: Vec<_> = tally.cloud().into_iter().map(|word| (word.text, word.people)).collect();
        assert_eq!((cloud, tally.people), (vec![("Mut".to_owned(), 1)], 3));
    }

    #[test]
    fn a_ranking_goes_by_the_mean_place() {
        let tally = Tally::of(&[Answer::Ordered(vec![2, 0, 1]), Answer::Ordered(vec![2, 1, 0])]);
        assert_eq!(tally.ranked(), [(2, 1.0), (0, 2.5), (1, 2.5)]);
    }

    #[test]
    fn numbers_are_shown_from_the_smallest() {
        let tally = Tally::of(&[3.0, -1.0, -0.0, 0.0].map(Answer::Number));
        assert_eq!(tally.estimates(), [(-1.0, 1), (0.0, 2), (3.0, 1)]);
    }

    proptest! {
        #[test]
        fn each_person_counts_once_in_whatever_order_the_answers_are_read(
            (task, given) in any_task().prop_flat_map(|task| (Just(task), prop::collection::vec(any_answer(), 0..40))),
            turn in 0..40_usize,
        ) {
            let mut answers: Vec<_> = given.into_iter().filter_map(|answer| taken(&task, answer).ok()).collect();
            let tally = Tally::of(&answers);
            prop_assert_eq!(usize::try_from(tally.people), Ok(answers.len()));
            prop_assert!(tally.bars(&task).iter().all(|count| *count <= tally.people));
            prop_assert!(tally.cloud().iter().all(|word| word.people <= tally.people));
            let turn = turn.min(answers.len());
            answers.rotate_left(turn);
            prop_assert_eq!(Tally::of(&answers), tally);
        }
    }
}
