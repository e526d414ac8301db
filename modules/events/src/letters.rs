//! The mails of this module: what each needs to know when it is caused, and how it is worded when it is sent.

use db::Tx;
use i18n::{Language, Translator};
use jiff::{Timestamp, tz::TimeZone};
use kernel::{Act, House, Id, MailAction, MailTemplate, MailText};
use serde::{Deserialize, Serialize};

use crate::model::{Event, NewParty, Party, PartyState, Session};

/// What signs the personal link of a registration.
pub const LINK: &str = "registration";

/// A mail that is about to be put into the outbox.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    to: String,
    language: Language,
    template: &'static str,
    about: String,
    facts: Facts,
}

/// What all mails about a registration need to know; stored with the mail, so that writing it needs no database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The event's title.
    pub title: String,
    /// Its name in addresses.
    pub slug: String,
    /// Its place.
    pub venue: String,
    /// Street and town.
    pub address: String,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
    /// IANA name of its zone.
    pub zone: String,
    /// Whose registration.
    pub party: Option<Id<Party>>,
    /// Until when something must be done.
    pub until: Option<Timestamp>,
    /// The session it is about.
    pub session: Option<Id<Session>>,
    /// Words that a coordinator wrote.
    #[serde(default)]
    pub words: String,
}

impl Facts {
    /// The facts of an event.
    pub fn of(event: &Event) -> Self {
        Self {
            title: event.title.clone(),
            slug: event.slug.clone(),
            venue: event.venue.clone(),
            address: event.address.clone(),
            starts: event.starts_at,
            ends: event.ends_at,
            zone: event.time_zone.clone(),
            party: None,
            until: None,
            session: None,
            words: String::new(),
        }
    }

    fn zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }
}

impl Letter {
    /// A mail to a party about its event.
    pub fn new(template: &'static str, event: &Event, party: &Party) -> Self {
        Self {
            to: party.email.clone(),
            language: party.language(),
            template,
            about: event.id.to_string(),
            facts: Facts { party: Some(party.id), until: party.until, ..Facts::of(event) },
        }
    }

    /// Places are held: confirm them. Or: the party is in line.
    pub fn registered(event: &Event, party: &Party) -> Self {
        let held = party.state == PartyState::Held;
        Self::new(if held { "events.confirm" } else { "events.waiting" }, event, party)
    }

    /// Somebody registered with an address that is registered already.
    pub fn already(event: &Event, party: Id<Party>, new: &NewParty) -> Self {
        Self {
            to: new.email.trim().to_owned(),
            language: new.language,
            template: "events.already",
            about: event.id.to_string(),
            facts: Facts { party: Some(party), ..Facts::of(event) },
        }
    }

    /// The places are theirs.
    pub fn confirmed(event: &Event, party: &Party) -> Self {
        Self::new("events.confirmed", event, party)
    }

    /// They gave their places back.
    pub fn cancelled(event: &Event, party: &Party) -> Self {
        Self::new("events.cancelled", event, party)
    }

    /// They did not confirm in time.
    pub fn lapsed(event: &Event, party: &Party) -> Self {
        Self::new("events.lapsed", event, party)
    }

    /// Places became free for them.
    pub fn offered(event: &Event, party: &Party) -> Self {
        Self::new("events.offer", event, party)
    }

    /// A place in a session became free for them.
    pub fn session_offered(
        event: &Event,
        party: &Party,
        session: Id<Session>,
        until: Option<Timestamp>,
    ) -> Self {
        let mut letter = Self::new("events.session-offer", event, party);
        letter.facts.session = Some(session);
        letter.facts.until = until;
        letter
    }

    /// The same letter with words that a coordinator wrote.
    #[must_use]
    pub fn saying(mut self, words: impl Into<String>) -> Self {
        self.facts.words = words.into();
        self
    }
}

/// Puts letters into the outbox, in the transaction of what caused them.
pub fn send(tx: &mut Tx, act: &Act, letters: &[Letter]) -> db::Result<()> {
    let messages = letters.iter().map(|letter| mail::Message {
        to: letter.to.clone(),
        language: letter.language,
        template: letter.template,
        data: serde_json::to_value(&letter.facts).unwrap_or_default(),
        mailing: None,
        about: Some(letter.about.clone()),
    });
    mail::enqueue_many(tx, act, &messages.collect::<Vec<_>>())
}

/// The module's mails.
pub const MAILS: &[MailTemplate] = &[
    MailTemplate { name: "events.confirm", write: |house, t, data| write(house, t, data, "confirm") },
    MailTemplate { name: "events.waiting", write: |house, t, data| write(house, t, data, "waiting") },
    MailTemplate { name: "events.already", write: |house, t, data| write(house, t, data, "already") },
    MailTemplate { name: "events.confirmed", write: |house, t, data| write(house, t, data, "confirmed") },
    MailTemplate { name: "events.cancelled", write: |house, t, data| write(house, t, data, "cancelled") },
    MailTemplate { name: "events.lapsed", write: |house, t, data| write(house, t, data, "lapsed") },
    MailTemplate { name: "events.offer", write: |house, t, data| write(house, t, data, "offer") },
    MailTemplate {
        name: "events.session-offer",
        write: |house, t, data| write(house, t, data, "session-offer"),
    },
    MailTemplate { name: "events.programme-changed", write: write_programme },
];

/// Words a mail: subject, text above and below the link, and the link's label are messages of the catalogue
/// under `events-mail-<kind>-…`; all of them may name the event and the time until which something must be done.
fn write(
    house: &House,
    t: &Translator,
    data: &serde_json::Value,
    kind: &str,
) -> Result<MailText, serde_json::Error> {
    let facts: Facts = serde_json::from_value(data.clone())?;
    let zone = facts.zone();
    let until = facts.until.map(|until| t.moment(until, &zone)).unwrap_or_default();
    let say = |part: &str| {
        t.with(
            &format!("events-mail-{kind}-{part}"),
            &[
                ("event", facts.title.as_str().into()),
                ("until", until.as_str().into()),
                ("words", facts.words.as_str().into()),
            ],
        )
    };
    let place = [facts.venue.as_str(), facts.address.as_str()].into_iter().filter(|line| !line.is_empty());
    Ok(MailText {
        subject: say("subject"),
        before: vec![t.say("events-mail-hello"), say("before")],
        facts: vec![
            (t.say("events-mail-when"), t.span(facts.starts, facts.ends, &zone)),
            (t.say("events-mail-where"), place.collect::<Vec<_>>().join(", ")),
        ],
        action: Some(MailAction { label: say("action"), href: link(house, &facts) }),
        after: vec![say("after")],
        calendar: None,
    })
}

/// A mail about moved sessions: each change is a paragraph of its own.
fn write_programme(
    house: &House,
    t: &Translator,
    data: &serde_json::Value,
) -> Result<MailText, serde_json::Error> {
    let mut mail = write(house, t, data, "programme")?;
    let facts: Facts = serde_json::from_value(data.clone())?;
    mail.before.extend(facts.words.lines().map(str::to_owned));
    Ok(mail)
}

/// The personal link of a registration; without one, the event's page.
fn link(house: &House, facts: &Facts) -> String {
    match facts.party {
        Some(party) => house.url(&registration_path(house, party)),
        None => house.url(&format!("/veranstaltungen/{}", facts.slug)),
    }
}

/// The path of "my registration".
pub fn registration_path(house: &House, party: Id<Party>) -> String {
    format!("/anmeldung/{}", house.links.sign(LINK, &party.to_string()))
}
