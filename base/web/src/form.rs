//! Forms: what was typed, in order and never lost, and the errors that belong to it.

use std::str::FromStr;

use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::MultipartError},
    http::{StatusCode, header::CONTENT_TYPE},
};
use i18n::{Arg, Translator};
use kernel::House;

use crate::Error;

/// The longest form without a file.
pub(crate) const MAX_FORM: usize = 256 * 1024;
/// The largest file, and form with files.
pub(crate) const MAX_UPLOAD: usize = 16 * 1024 * 1024;

/// How browsers send forms without files.
const SHORT: &str = "application/x-www-form-urlencoded";

/// The limit of request bodies; forms and uploads check their own, smaller ones.
pub(crate) fn body_limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(MAX_UPLOAD)
}

/// What was typed into a form: names and values in the order of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// A form filled in by the program: from what is stored, to be changed.
    pub fn filled<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }

    /// A form that came in another way than as a request's body: `name=value&name=value`.
    pub fn from_query(query: &str) -> Result<Self, Error> {
        serde_urlencoded::from_str(query).map(clean).map_err(|_| Error::bad_input("web-error-form"))
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
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
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

    /// Names and values as they came.
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
}

impl FromRequest<House> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, house: &House) -> Result<Self, Error> {
        let bytes = Bytes::from_request(request, house).await.map_err(|_| Error::too_large())?;
        if bytes.len() > MAX_FORM {
            return Err(Error::too_large());
        }
        serde_urlencoded::from_bytes(&bytes).map(clean).map_err(|_| Error::bad_input("web-error-form"))
    }
}

/// Line ends as the program keeps them, and no NUL, which no database of ours stores in a text.
fn clean(pairs: Vec<(String, String)>) -> Form {
    let value = |value: String| value.replace("\r\n", "\n").replace('\0', "");
    Form(pairs.into_iter().map(|(name, text)| (name, value(text))).collect())
}

/// A form with files.
#[derive(Debug, Clone, Default)]
pub struct Upload {
    /// What was typed.
    pub form: Form,
    /// The files that were chosen, by field name; unchecked bytes.
    pub files: Vec<(String, Bytes)>,
}

impl Upload {
    /// The file of a field, when one was chosen.
    pub fn file(&self, name: &str) -> Option<&Bytes> {
        self.files.iter().find(|(key, _)| key == name).map(|(_, bytes)| bytes)
    }
}

impl FromRequest<House> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, house: &House) -> Result<Self, Error> {
        // Whoever sends no file may send the form in the short way.
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with(SHORT)) {
            let form = Form::from_request(request, house).await?;
            return Ok(Self { form, files: Vec::new() });
        }
        let mut parts =
            Multipart::from_request(request, house).await.map_err(|_| Error::bad_input("web-error-form"))?;
        let (mut pairs, mut files) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let bytes = part.bytes().await.map_err(|error| broken(&error))?;
            if !is_file {
                pairs.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            } else if !bytes.is_empty() {
                files.push((name, bytes));
            }
        }
        Ok(Self { form: clean(pairs), files })
    }
}

/// Why an upload could not be read.
fn broken(error: &MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Error::too_large();
    }
    Error::bad_input("web-error-form")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_in_order_and_a_box_may_be_ticked_twice() {
        let form = clean(serde_urlencoded::from_str("needs=dgs&name=+Ada+&needs=diet").expect("a form"));
        assert_eq!(form.text("name"), "Ada");
        assert_eq!(form.all("needs").collect::<Vec<_>>(), ["dgs", "diet"]);
        assert!(form.has("needs", "diet") && !form.has("needs", "Ada"));
    }

    #[test]
    fn nul_and_foreign_line_ends_do_not_get_in() {
        let form = clean(serde_urlencoded::from_str("a=one%0D%0Atwo%00").expect("a form"));
        assert_eq!(form.text("a"), "one\ntwo");
    }
}
