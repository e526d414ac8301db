//! What a module shows on the start page; the module that owns `/` lays it out.

use db::Tx;
use i18n::Translator;
use jiff::Timestamp;

use crate::Viewer;

/// A module's part of the start page.
#[derive(Clone, Copy)]
pub struct Start {
    /// What it depends on: touching one of these topics makes the page stale.
    pub topics: &'static [&'static str],
    /// Reads it for a viewer at a moment.
    pub read: fn(&mut Tx, &Translator, &Viewer, Timestamp) -> db::Result<StartPart>,
}

/// The part as it is now, in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartPart {
    /// What stands above the cards.
    pub heading: String,
    /// The colour class of the module's thread.
    pub thread: &'static str,
    /// What there is, the most important first.
    pub cards: Vec<StartCard>,
    /// Said when there are no cards: what that means, and what will be here or what to do first.
    pub empty: (String, String),
    /// The way to all of it, or to the first of it: label and address.
    pub more: (String, String),
    /// When it says something that is not true any more, though nobody changed anything.
    pub until: Option<Timestamp>,
}

/// One thing on the start page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartCard {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub title: String,
    /// Seeds its woven band.
    pub seed: String,
    /// Its day, as people say it.
    pub when: String,
    /// Its place; empty when it has none.
    pub place: String,
    /// The class of its state's sign (as `parts::state` takes it), and the state in words.
    pub state: (&'static str, String),
}
