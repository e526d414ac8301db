//! The mails of this module: who gets them when they are caused, and how they are worded when they are sent.

pub(crate) mod current;
mod facts;

pub use facts::Facts;

use db::Tx;
use i18n::{Language, Translator};
use jiff::Timestamp;
use kernel::{Act, House, Id, Links, MailAction, MailTemplate, MailText, Pace};

use crate::{
    calendar::{self, Organizer},
    model::{AddressChange, Event, Interest, LinkName, Party, PartyState, Session},
    news_letter, wording as words,
};

/// What signs the personal link of a registration.
pub const LINK: &str = "registration";
/// What signs the link by which an address joins or leaves an interest list.
pub const INTEREST_LINK: &str = "interest";

/// What signs the link by which a new address of a registration is confirmed.
pub const ADDRESS_LINK: &str = "address";

/// A mail that is about to be put into the outbox.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    pub(crate) to: String,
    pub(crate) language: Language,
    pub(crate) template: &'static str,
    pub(crate) about: String,
    pub(crate) mailing: Option<String>,
    pub(crate) pace: Pace,
    pub(crate) facts: Facts,
}

impl Letter {
    /// A mail to a party about its event.
    pub fn new(template: &'static str, event: &Event, party: &Party) -> Self {
        Self {
            to: party.email.clone(),
            language: party.language(),
            template,
            about: event.id.to_string(),
            mailing: None,
            pace: Pace::Now,
            facts: Facts { until: party.until, ..Facts::of_party(event, party.link_name()) },
        }
    }

    /// Places are held: confirm them. Or: the party is in line.
    pub fn registered(event: &Event, party: &Party) -> Self {
        let held = party.state == PartyState::Held;
        Self::new(if held { "events.confirm" } else { "events.waiting" }, event, party)
    }

    /// Somebody registered with an address that is registered already.
    pub fn already(event: &Event, known: LinkName, email: &str, language: Language) -> Self {
        Self {
            to: email.trim().to_owned(),
            language,
            template: "events.already",
            about: event.id.to_string(),
            mailing: None,
            pace: Pace::Now,
            facts: Facts::of_party(event, known),
        }
    }

    /// The places are theirs.
    pub fn confirmed(event: &Event, party: &Party) -> Self {
        Self::new("events.confirmed", event, party)
    }

    /// The event is near.
    pub fn reminder(event: &Event, party: &Party) -> Self {
        Self::new("events.reminder", event, party)
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

    /// They asked for their personal link again.
    pub fn link(event: &Event, party: &Party) -> Self {
        Self::new("events.link", event, party)
    }

    /// Please say that mails about this registration shall go here.
    pub fn new_address(event: &Event, party: &Party, change: &AddressChange, until: Timestamp) -> Self {
        Self {
            to: change.email.clone(),
            facts: Facts { change: Some(change.id), until: Some(until), ..Facts::of(event) },
            ..Self::new("events.new-address", event, party)
        }
    }

    /// To the address of before: mails go elsewhere now.
    pub fn address_changed(event: &Event, before: &Party) -> Self {
        Self { facts: Facts::of(event), ..Self::new("events.address-changed", event, before) }
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

    /// Please say that you want to be told.
    pub fn interest(event: &Event, interest: &Interest) -> Self {
        Self {
            to: interest.email.clone(),
            language: interest.language(),
            template: "events.interest",
            about: event.id.to_string(),
            mailing: None,
            pace: Pace::Now,
            facts: Facts { interest: Some(interest.id), until: None, ..Facts::of(event) },
        }
    }

    /// Registration is open now.
    pub fn opened(event: &Event, interest: &Interest, links: &Links) -> Self {
        let mailing = Some(format!("{}/austragen", interest_path(links, interest.id)));
        let facts = Facts { interest: None, ..Facts::of(event) };
        Self { template: "events.opened", mailing, facts, ..Self::interest(event, interest) }
    }

    /// The event was called off, before registration opened.
    pub fn not_opened(event: &Event, interest: &Interest, links: &Links) -> Self {
        Self { template: "events.not-opened", ..Self::opened(event, interest, links) }
            .saying(event.cancel_reason.as_str())
    }

    /// The event was called off.
    pub fn called_off(event: &Event, party: &Party) -> Self {
        Self::new("events.called-off", event, party).saying(event.cancel_reason.as_str())
    }

    /// The same letter, not before it may go.
    #[must_use]
    pub(crate) fn at(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
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
    // Whoever was entered by hand without an address gets no mail.
    let reachable = letters.iter().filter(|letter| !letter.to.is_empty());
    let messages = reachable.map(|letter| mail::Message {
        to: letter.to.clone(),
        language: letter.language,
        template: letter.template,
        data: serde_json::to_value(&letter.facts).unwrap_or_default(),
        mailing: letter.mailing.clone(),
        pace: letter.pace,
        about: Some(letter.about.clone()),
    });
    mail::enqueue_many(tx, act, &messages.collect::<Vec<_>>())
}

/// A kind of mail that is worded by its name alone.
macro_rules! worded {
    ($kind:literal) => {
        MailTemplate {
            name: concat!("events.", $kind),
            write: |house, t, data| write(house, t, data, $kind),
            current: |tx, now, data| current::facts(tx, now, data, $kind),
        }
    };
}

/// The module's mails.
pub const MAILS: &[MailTemplate] = &[
    MailTemplate {
        name: crate::bulk_letter::TEMPLATE,
        write: crate::bulk_letter::write,
        current: crate::bulk_letter::current,
    },
    worded!("confirm"),
    worded!("waiting"),
    worded!("already"),
    worded!("confirmed"),
    worded!("reminder"),
    worded!("cancelled"),
    worded!("lapsed"),
    worded!("offer"),
    worded!("interest"),
    worded!("opened"),
    worded!("not-opened"),
    worded!("called-off"),
    worded!("moved-interest"),
    worded!("taken-up"),
    worded!("taken-up-interest"),
    worded!("new-address"),
    worded!("address-changed"),
    worded!("link"),
    worded!("session-offer"),
    MailTemplate {
        name: "events.moved",
        write: news_letter::write,
        current: |tx, now, data| current::facts(tx, now, data, "moved"),
    },
    MailTemplate {
        name: "events.programme-changed",
        write: write_programme,
        current: |tx, now, data| current::facts(tx, now, data, "programme"),
    },
];

/// Words a mail: subject, text above and below the link, and the link's label are messages of the catalogue
/// under `events-mail-<kind>-…`; all of them may name the event and the time until which something must be done.
pub(crate) fn write(
    house: &House,
    t: &Translator,
    data: &serde_json::Value,
    kind: &str,
) -> Result<MailText, serde_json::Error> {
    let facts: Facts = serde_json::from_value(data.clone())?;
    let zone = facts.zone();
    let named = |when: String, zone: &str| words::in_zone(t, house, when, zone);
    let until = facts.until.map(|until| named(t.moment(until, &zone), &facts.zone)).unwrap_or_default();
    let say = |part: &str| {
        t.with(
            &format!("events-mail-{kind}-{part}"),
            &[
                ("event", facts.title.as_str().into()),
                ("until", until.as_str().into()),
                ("words", facts.words.as_str().into()),
                ("contact", house.network().profile.contact_email.as_str().into()),
            ],
        )
    };
    Ok(MailText {
        subject: say("subject"),
        before: vec![t.say("events-mail-hello"), say("before")],
        facts: news_letter::when_and_where(house, t, &facts),
        action: Some(MailAction { label: say("action"), href: link(house, &facts) }),
        after: vec![say("after")],
        calendar: dated(kind)
            .then(|| calendar::mailed(&Organizer::of(house), &facts.entry(house, t), house.clock.now())),
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

/// Whether a mail brings the date along for the calendar.
fn dated(kind: &str) -> bool {
    matches!(kind, "confirmed" | "reminder" | "offer" | "called-off" | "moved" | "moved-place" | "taken-up")
}

/// The link that does the thing; the event's page, when there is no other.
fn link(house: &House, facts: &Facts) -> String {
    match (facts.link_name(), facts.interest, facts.change) {
        (Some(name), _, _) => house.url(&registration_path(house, name)),
        (None, Some(interest), _) => house.url(&interest_path(&house.links, interest)),
        (None, None, Some(change)) => house.url(&address_path(&house.links, change)),
        (None, None, None) => house.url(&format!("/veranstaltungen/{}", facts.slug)),
    }
}

/// The path of "my registration".
pub fn registration_path(house: &House, name: LinkName) -> String {
    format!("/anmeldung/{}", house.links.sign(LINK, &name.to_string()))
}

/// The path where an address joins or leaves an interest list.
pub fn interest_path(links: &Links, interest: Id<Interest>) -> String {
    format!("/vormerken/{}", links.sign(INTEREST_LINK, &interest.to_string()))
}

/// The path where a new address of a registration is confirmed.
pub fn address_path(links: &Links, change: Id<AddressChange>) -> String {
    format!("/anmeldung/neue-adresse/{}", links.sign(ADDRESS_LINK, &change.to_string()))
}
