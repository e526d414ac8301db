//! Forms: what was typed, in order and never lost, and the errors that belong to it.

use std::{
    ops::{Deref, DerefMut},
    str::FromStr,
};

use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Request},
    http::StatusCode,
};
use forms::Problems;
use i18n::{Arg, Translator};
use kernel::House;

use crate::{Error, typed::Typed};

/// The longest form without a file.
pub(crate) const MAX_FORM: usize = 256 * 1024;

/// The limit of request bodies, beyond which nothing is read; only where files are taken there is another.
pub(crate) fn body_limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(MAX_FORM)
}

/// What was typed into a form, out of the body of a request; everything else about it is in [`forms`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form(forms::Form);

impl Form {
    /// A form filled in by the program: from what is stored, to be changed.
    pub fn filled<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self(forms::Form::filled(pairs))
    }

    /// A form that came in another way than as a request's body: `name=value&name=value`.
    pub fn from_query(query: &str) -> Result<Self, Error> {
        Self::from_bytes(query.as_bytes())
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        serde_urlencoded::from_bytes(bytes).map(read).map_err(|_| Error::bad_input("web-error-form"))
    }
}

impl Deref for Form {
    type Target = forms::Form;

    fn deref(&self) -> &forms::Form {
        &self.0
    }
}

impl DerefMut for Form {
    fn deref_mut(&mut self) -> &mut forms::Form {
        &mut self.0
    }
}

pub(crate) fn read(pairs: Vec<(String, String)>) -> Form {
    Form(forms::Form::typed(pairs))
}

impl FromRequest<House> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, house: &House) -> Result<Self, Error> {
        let typed = Typed::of(&request);
        let bytes = Bytes::from_request(request, house).await.map_err(|broken| unread(broken.status()))?;
        let form = Self::from_bytes(&bytes)?;
        typed.keep(&form);
        Ok(form)
    }
}

/// Why a body could not be read.
pub(crate) fn unread(status: StatusCode) -> Error {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Error::too_large()
    } else {
        Error::bad_input("web-error-form")
    }
}

/// What is wrong with a form, field by field, in the reader's language.
#[derive(Debug, Clone)]
pub struct Errors {
    t: Translator,
    list: Vec<(String, String)>,
}

impl Errors {
    /// Nothing wrong so far.
    pub const fn new(t: Translator) -> Self {
        Self { t, list: Vec::new() }
    }

    /// The message `key` belongs beside the field `name`.
    pub fn add(&mut self, name: impl Into<String>, key: &str) {
        self.list.push((name.into(), self.t.say(key)));
    }

    /// The message `key` with its arguments belongs beside the field `name`.
    pub fn add_with(&mut self, name: impl Into<String>, key: &str, args: &[(&str, Arg)]) {
        self.list.push((name.into(), self.t.with(key, args)));
    }

    /// All that a reader of a form found, in words.
    pub fn found(t: Translator, problems: &Problems) -> Self {
        let mut errors = Self::new(t);
        errors.extend(problems);
        errors
    }

    /// Adds what a reader of the form found.
    pub fn extend(&mut self, problems: &Problems) {
        for problem in problems.list() {
            let args: Vec<_> = problem.args.iter().map(|(name, value)| (*name, arg(value))).collect();
            self.list.push((problem.field.to_string(), self.t.with(problem.key, &args)));
        }
    }

    /// Field and message, in the order in which they were found.
    pub fn list(&self) -> &[(String, String)] {
        &self.list
    }

    /// The first message for the field `name`; empty when it is right.
    pub fn of(&self, name: &str) -> &str {
        self.list.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text)
    }

    /// Whether nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// A text of at most `most` characters that must be there.
    pub fn required<'f>(&mut self, form: &'f Form, name: &str, most: usize) -> &'f str {
        let text = self.at_most(form, name, most);
        if text.is_empty() {
            self.add(name, "web-error-required");
        }
        text
    }

    /// One of the values that a form offers; anything else is a mistake.
    pub fn choice<T: FromStr>(&mut self, form: &Form, name: &str) -> Option<T> {
        let chosen = form.text(name).parse().ok();
        if chosen.is_none() {
            self.add(name, "web-error-choice");
        }
        chosen
    }

    /// A text of at most `most` characters that may be missing.
    pub fn at_most<'f>(&mut self, form: &'f Form, name: &str, most: usize) -> &'f str {
        let text = form.text(name);
        let length = text.chars().count();
        if length > most {
            self.add_with(name, "web-error-too-long", &[("most", most.into()), ("length", length.into())]);
        }
        text
    }
}

fn arg(value: &forms::Arg) -> Arg {
    match value {
        forms::Arg::Number(number) => (*number).into(),
        forms::Arg::Text(text) => text.as_str().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nul_and_foreign_line_ends_do_not_get_in() {
        let form = read(serde_urlencoded::from_str("a=one%0D%0Atwo%00").expect("a form"));
        assert_eq!(form.text("a"), "one\ntwo");
    }
}
