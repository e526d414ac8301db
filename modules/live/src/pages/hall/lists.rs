//! What people wrote for each other, as it is sent: written once for everyone who reads the same language.

use std::sync::OnceLock;

use i18n::Language;
use kernel::House;
use serde::Serialize;

use super::Wire;
use crate::{
    model::LiveSession,
    pages::entries::{Onlooker, Posted},
};

/// What people wrote to what is asked, with the messages that tell it.
pub(in crate::pages) struct Lists {
    /// What they wrote; nothing when something else is asked.
    pub posted: Option<Posted>,
    house: House,
    session: LiveSession,
    /// By language; written when the first of them asks.
    phones: [OnceLock<Wire>; 2],
    walls: [OnceLock<String>; 2],
}

/// What everyone of one language is told.
#[derive(Serialize)]
struct Message<'a> {
    /// To what it was written: a phone that sees something else shows nothing of it.
    of: Option<usize>,
    /// The list.
    list: &'a str,
}

impl Lists {
    /// What is to be told of `posted` from now on.
    pub(super) fn new(house: &House, session: LiveSession, posted: Option<Posted>) -> Self {
        Self { posted, house: house.clone(), session, phones: Default::default(), walls: Default::default() }
    }

    /// The message for every phone that reads `language`; what is its own comes beside it.
    pub(in crate::pages) fn message(&self, language: Language) -> Wire {
        let write = || {
            let list = self.render(language, Onlooker::Phones);
            Wire::of(&Message { of: self.posted.as_ref().map(|posted| posted.activity), list: &list })
        };
        self.phones[usize::from(language == Language::En)].get_or_init(write).clone()
    }

    /// The list on the wall.
    pub(in crate::pages) fn wall(&self, language: Language) -> &str {
        let render = || self.render(language, Onlooker::Hall);
        self.walls[usize::from(language == Language::En)].get_or_init(render)
    }

    fn render(&self, language: Language, onlooker: Onlooker<'_>) -> String {
        let t = self.house.translator(language);
        self.posted.as_ref().map(|it| it.render(&t, &self.session, onlooker, false)).unwrap_or_default()
    }
}
