//! What the mails of this module need to know when they are written.

use i18n::Translator;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{House, Id};
use serde::{Deserialize, Serialize};

use crate::{
    calendar,
    model::{AddressChange, Event, Interest, LinkName, Party, Session},
    news_letter::Before,
};

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
    /// Which of its personal links.
    #[serde(default)]
    pub link_number: i64,
    /// Until when something must be done.
    pub until: Option<Timestamp>,
    /// The session it is about.
    pub session: Option<Id<Session>>,
    /// Words that a coordinator wrote.
    #[serde(default)]
    pub words: String,
    /// The event's id, which names it in calendars.
    #[serde(default)]
    pub event: Option<Id<Event>>,
    /// The event's revision.
    #[serde(default)]
    pub revision: i64,
    /// Whether it was called off.
    #[serde(default)]
    pub called_off: bool,
    /// Whose interest.
    #[serde(default)]
    pub interest: Option<Id<Interest>>,
    /// Which new address.
    #[serde(default)]
    pub change: Option<Id<AddressChange>>,
    /// When and where it was to be before it moved.
    #[serde(default)]
    pub before: Option<Before>,
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
            link_number: 0,
            until: None,
            session: None,
            words: String::new(),
            event: Some(event.id),
            revision: event.revision,
            called_off: event.cancelled_at.is_some(),
            interest: None,
            change: None,
            before: None,
        }
    }

    /// The facts of a registration for an event.
    pub fn of_party(event: &Event, name: LinkName) -> Self {
        Self { party: Some(name.party), link_number: name.number, ..Self::of(event) }
    }

    /// The same about the event as it is now, with what is to be done until then.
    pub(super) fn of_now(self, event: &Event, until: Option<Timestamp>) -> Self {
        let now = Self::of(event);
        Self {
            party: self.party,
            link_number: self.link_number,
            until,
            session: self.session,
            words: self.words,
            interest: self.interest,
            change: self.change,
            before: self.before,
            ..now
        }
    }

    /// What the personal link names, when it is about a registration.
    pub fn link_name(&self) -> Option<LinkName> {
        self.party.map(|party| LinkName { party, number: self.link_number })
    }

    pub(super) fn entry(&self, house: &House, t: &Translator) -> calendar::Entry {
        calendar::Entry {
            uid: self.event.map(|id| id.to_string()).unwrap_or_default(),
            revision: self.revision,
            title: calendar::title(t, &self.title, self.called_off),
            summary: String::new(),
            place: calendar::place(&self.venue, &self.address),
            url: house.url(&format!("/veranstaltungen/{}", self.slug)),
            starts: self.starts,
            ends: self.ends,
            cancelled: self.called_off,
        }
    }

    pub(crate) fn zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }
}
