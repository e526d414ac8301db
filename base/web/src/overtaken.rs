//! Somebody else was quicker: what they made of the thing stands beside what was typed, and nothing of it is lost.
//!
//! A form that changes something carries the state that it was filled from ([`Revision`]), as a hidden field
//! (`parts::revision`). The action compares it inside of its transaction. Where it does not fit any more, the page comes
//! back with 409 ([`conflict`]), with what was typed in its fields and an [`Overtaken`] above them (`parts::overtaken`).

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Revision;

use crate::{Error, Form, Page, Result, html};

/// The name of the hidden field.
const FIELD: &str = "revision";

/// What a reader is told whose form was overtaken; ready to be laid out by `parts::overtaken`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overtaken {
    /// Who was quicker, and when, as far as that is known.
    pub words: String,
    /// That nothing is lost, and what saving once more does.
    pub about: String,
    /// The words above what stands now.
    pub heading: String,
    /// What stands now where something else was typed: label and value.
    pub now: Vec<(String, String)>,
    /// Where the other version is looked at.
    pub href: String,
    /// The words of that link.
    pub drop: String,
}

impl Overtaken {
    /// Sets what was typed beside what is stored now. `labels` names the fields of the form and their labels; `href` is where
    /// the form stands. From then on the form is one that knows the new state: sent once more, it is saved.
    pub fn new(
        page: &Page,
        typed: &mut Form,
        stored: &Form,
        labels: impl IntoIterator<Item = (&'static str, String)>,
        href: impl Into<String>,
    ) -> Self {
        let t = page.t();
        typed.set(FIELD, stored.text(FIELD));
        let all = |form: &Form, name: &str| form.all(name).collect::<Vec<_>>().join(", ");
        let pairs = labels.into_iter().map(|(name, label)| (label, all(typed, name), all(stored, name)));
        Self {
            words: t.say("web-overtaken"),
            about: t.say("web-overtaken-about"),
            heading: t.say("web-overtaken-now"),
            now: pairs
                .filter(|(_, typed, stored)| typed != stored)
                .map(|(label, _, now)| (label, now))
                .collect(),
            href: href.into(),
            drop: t.say("web-overtaken-drop"),
        }
    }

    /// Says who was quicker, and at what time of the day.
    #[must_use]
    pub fn by(mut self, page: &Page, name: &str, time: &str) -> Self {
        self.words = page.t().with("web-overtaken-by", &[("name", name.into()), ("time", time.into())]);
        self
    }
}

impl Form {
    /// The state that this form was filled from. A form of ours always tells it.
    pub fn revision(&self) -> Result<Revision> {
        self.text(FIELD).parse().map_err(|_| Error::bad_input("web-error-form"))
    }

    /// The same form, filled from this state.
    #[must_use]
    pub fn at(mut self, revision: Revision) -> Self {
        self.set(FIELD, revision.to_string());
        self
    }
}

/// A form that came back because somebody else was quicker (409).
pub fn conflict(page: &impl Template) -> Result<Response> {
    Ok((StatusCode::CONFLICT, html(page)?).into_response())
}
