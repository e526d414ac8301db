//! What is sent of where a round stands: written once for everyone who reads the same language at the same pace.

use std::sync::OnceLock;

use axum::{body::Bytes, extract::ws::Utf8Bytes, http::HeaderValue};
use i18n::Language;
use jiff::Timestamp;
use kernel::{House, Id};
use serde::Serialize;
use tokio::sync::OnceCell;
use web::Form;

use super::Stand;
use crate::{
    model::{LiveSession, Pace, Phase, Picture},
    pages::stage::{self, Reader},
    store,
};

/// Where a round stands, with the messages that tell it.
pub(in crate::pages) struct Broadcast {
    /// Where it stands.
    pub stand: Stand,
    /// When it was read.
    at: Timestamp,
    house: House,
    /// By language and pace; written when the first of them asks.
    messages: [[OnceLock<Wire>; Pace::ALL.len()]; LANGUAGES.len()],
    /// The picture of what is asked; read when the first phone wants it, since soon a whole hall does.
    picture: OnceCell<Option<File>>,
}

/// A file as it is sent; a clone is cheap.
#[derive(Clone)]
pub(in crate::pages) struct File {
    /// Its media type.
    pub kind: HeaderValue,
    /// What is in it.
    pub bytes: Bytes,
}

const LANGUAGES: [Language; 2] = [Language::De, Language::En];

/// A message as it goes over the line; a clone is cheap.
#[derive(Clone)]
pub(in crate::pages) struct Wire {
    /// On a WebSocket.
    pub text: Utf8Bytes,
    /// As a server-sent event (HTML Living Standard, 9.2).
    pub event: Bytes,
}

/// What everyone of one language and pace is told.
#[derive(Serialize)]
struct Message<'a> {
    /// Counts the host's moves.
    step: u64,
    /// What is asked: what was said of an answer to something else is not true any more.
    activity: Option<usize>,
    /// Whether answers are taken.
    open: bool,
    /// When that ends, in milliseconds of the server's clock.
    until: Option<i64>,
    /// What that clock said when this was written.
    now: i64,
    /// The changing part of the page.
    html: &'a str,
}

impl Broadcast {
    /// What is to be told of `stand` from now on.
    pub(super) fn new(house: &House, stand: Stand) -> Self {
        let (messages, picture) = Default::default();
        Self { at: house.clock.now(), house: house.clone(), stand, messages, picture }
    }

    /// The message for everyone who reads `language` and answers at `pace`.
    pub(in crate::pages) fn message(&self, language: Language, pace: Pace) -> Wire {
        let by_pace = &self.messages[usize::from(language == Language::En)];
        let place = Pace::ALL.iter().position(|other| *other == pace).unwrap_or_default();
        by_pace[place].get_or_init(|| self.write(language, pace)).clone()
    }

    /// The file of a picture, if it belongs to what is asked.
    pub(in crate::pages) async fn picture(&self, id: Id<Picture>) -> db::Result<Option<File>> {
        let asked = self.stand.asked().and_then(|stored| stored.picture.as_ref());
        if asked.is_none_or(|picture| picture.id != id) {
            return Ok(None);
        }
        let read = || File::load(&self.house, self.stand.session.id, id);
        self.picture.get_or_try_init(read).await.cloned()
    }

    fn write(&self, language: Language, pace: Pace) -> Wire {
        let round = self.stand.round;
        let open = self.is_open(pace);
        let reader =
            if open { Reader::Answers { own: Form::default(), error: String::new() } } else { Reader::Waits };
        let html = stage::render(&self.house.translator(language), &self.stand, &reader);
        Wire::of(&Message {
            step: round.step,
            activity: (round.phase != Phase::Lobby).then_some(round.activity),
            open,
            until: round.deadline(pace).filter(|_| open).map(Timestamp::as_millisecond),
            now: self.at.as_millisecond(),
            html: &html,
        })
    }

    fn is_open(&self, pace: Pace) -> bool {
        self.stand.is_open(pace, self.at)
    }

    /// Whether it is still true at `now`: the time of some may be over.
    pub(super) fn holds(&self, now: Timestamp) -> bool {
        Pace::ALL.iter().all(|pace| self.is_open(*pace) == self.stand.is_open(*pace, now))
    }
}

impl File {
    /// Reads a picture of a session.
    pub(in crate::pages) async fn load(
        house: &House,
        session: Id<LiveSession>,
        id: Id<Picture>,
    ) -> db::Result<Option<Self>> {
        let found = house.db.read(move |tx| store::picture::file(tx, session, id)).await?;
        let file = |(kind, bytes): (String, Vec<u8>)| {
            Some(Self { kind: HeaderValue::try_from(kind).ok()?, bytes: bytes.into() })
        };
        Ok(found.and_then(file))
    }
}

impl Wire {
    /// The message with this content.
    pub(in crate::pages) fn of(content: &impl Serialize) -> Self {
        // Our own plain structs can always be written.
        let text = serde_json::to_string(content).unwrap_or_default();
        Self { event: Self::event(&text), text: text.into() }
    }

    /// A text without line ends as a server-sent event.
    pub(in crate::pages) fn event(text: &str) -> Bytes {
        Bytes::from(format!("data: {text}\n\n"))
    }
}
