//! A form as it was typed, and what is wrong with it.

use std::{borrow::Cow, str::FromStr};

use crate::hygiene::clean;

/// Names and values in the order of the page; every value is clean text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// What came from a browser: each value is cleaned once, here.
    pub fn typed(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name, clean(&value).into_owned())).collect())
    }

    /// A form filled in by the program: from what is stored, to be changed.
    pub fn filled<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }

    /// The first value of `name` without the spaces around it; empty when there is none.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The first value of `name`, unless it is empty.
    pub fn optional(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|value| !value.is_empty())
    }

    /// All values of `name`: of checkboxes that were ticked.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Whether the checkbox `name` was ticked.
    pub fn flag(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// Whether `value` was ticked or chosen under `name`.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|chosen| chosen == value)
    }

    /// Names and values as they are.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Puts `value` under `name` in place of what was there.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(key, _)| key != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// Adds a value under `name`.
    pub fn push(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    /// One of the values that a form offers; anything else is a mistake.
    pub fn choice<T: FromStr>(&self, name: &str, problems: &mut Problems) -> Option<T> {
        let chosen = self.text(name).parse().ok();
        if chosen.is_none() {
            problems.add(name, "web-error-choice");
        }
        chosen
    }
}

/// A number or a text in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Cow<'static, str>,
    /// The message; a key of the catalogue.
    pub key: &'static str,
    /// What the message says: `most`, `length`.
    pub args: Vec<(&'static str, Arg)>,
}

/// All that is wrong with a form, in the order in which it was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Nothing wrong so far.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The message `key` belongs beside the field.
    pub fn add(&mut self, field: &str, key: &'static str) {
        self.add_with(field, key, []);
    }

    /// The message `key` with what it says belongs beside the field.
    pub fn add_with<const N: usize>(
        &mut self,
        field: &str,
        key: &'static str,
        args: [(&'static str, Arg); N],
    ) {
        self.0.push(Problem { field: Cow::Owned(field.to_owned()), key, args: args.into() });
    }

    /// Whether nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether something is wrong with this field.
    pub fn has(&self, field: &str) -> bool {
        self.0.iter().any(|problem| problem.field == field)
    }

    /// What is wrong, in order.
    pub fn list(&self) -> &[Problem] {
        &self.0
    }

    /// `value`, if nothing is wrong; else all that is.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_in_order_and_a_box_may_be_ticked_twice() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let form = Form::typed([pair("needs", "dgs"), pair("name", " Ada\0 "), pair("needs", "diet")]);
        assert_eq!(form.text("name"), "Ada");
        assert_eq!(form.all("needs").collect::<Vec<_>>(), ["dgs", "diet"]);
        assert!(form.has("needs", "diet") && form.flag("needs") && !form.has("needs", "Ada"));
    }

    #[test]
    fn what_no_form_offers_is_a_mistake() {
        let mut problems = Problems::new();
        let form = Form::filled([("n", "7"), ("m", "sieben")]);
        let read = (form.choice::<u8>("n", &mut problems), form.choice::<u8>("m", &mut problems));
        assert_eq!((read, problems.has("n"), problems.has("m")), ((Some(7), None), false, true));
    }
}
