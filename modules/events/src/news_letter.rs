//! The mails that say that an event moved, or that it takes place after all.

use i18n::{Language, Translator};
use jiff::{Timestamp, tz::TimeZone};
use kernel::{House, Links, MailText};
use serde::{Deserialize, Serialize};

use crate::{
    calendar,
    letters::{self, Facts, Letter},
    model::{Event, Interest, News, NewsKind, Party},
    wording as words,
};

/// When and where an event was to be before it moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// When it was to begin.
    pub starts: Timestamp,
    /// When it was to end.
    pub ends: Timestamp,
    /// IANA name of the zone.
    pub zone: String,
    /// Where, in one line.
    pub place: String,
}

impl Letter {
    /// A mail to nobody, whose text is looked at.
    fn about_event(event: &Event) -> Self {
        Self {
            to: String::new(),
            language: Language::default(),
            template: "events.moved",
            about: event.id.to_string(),
            mailing: None,
            pace: kernel::Pace::Now,
            facts: Facts::of(event),
        }
    }

    /// The event moved, or takes place after all.
    pub fn news(event: &Event, party: &Party, news: &News) -> Self {
        let template = match news.kind {
            NewsKind::Moved => "events.moved",
            NewsKind::TakenUp => "events.taken-up",
        };
        Self::new(template, event, party).about_news(news)
    }

    /// The same to somebody who only wants to know when registration opens.
    pub fn news_of_interest(event: &Event, interest: &Interest, news: &News, links: &Links) -> Self {
        let template = match news.kind {
            NewsKind::Moved => "events.moved-interest",
            NewsKind::TakenUp => "events.taken-up-interest",
        };
        Self { template, ..Self::opened(event, interest, links) }.about_news(news)
    }

    fn about_news(mut self, news: &News) -> Self {
        let moved = news.kind == NewsKind::Moved;
        self.facts.before = moved.then(|| Before {
            starts: news.old_starts,
            ends: news.old_ends,
            zone: news.old_zone.clone(),
            place: news.old_place.clone(),
        });
        self.saying(news.words.as_str())
    }
}

/// When and where, and when and where before, where that was otherwise.
pub(crate) fn when_and_where(house: &House, t: &Translator, facts: &Facts) -> Vec<(String, String)> {
    let when = words::in_zone(t, house, t.span(facts.starts, facts.ends, &facts.zone()), &facts.zone);
    let place = calendar::place(&facts.venue, &facts.address);
    let mut lines = Vec::new();
    let mut add = |old: Option<(&str, String)>, key: &str, now: String| {
        lines.extend(old.filter(|(_, old)| *old != now).map(|(key, old)| (t.say(key), old)));
        lines.push((t.say(key), now));
    };
    let before = facts.before.as_ref();
    let old_when = before.map(|before| {
        let zone = TimeZone::get(&before.zone).unwrap_or(TimeZone::UTC);
        words::in_zone(t, house, t.span(before.starts, before.ends, &zone), &before.zone)
    });
    add(old_when.map(|old| ("events-mail-when-before", old)), "events-mail-when", when);
    add(before.map(|before| ("events-mail-where-before", before.place.clone())), "events-mail-where", place);
    lines
}

/// A mail about an event that moved, with what the coordinator adds.
pub fn write(house: &House, t: &Translator, data: &serde_json::Value) -> Result<MailText, serde_json::Error> {
    let facts: Facts = serde_json::from_value(data.clone())?;
    let same_time =
        facts.before.as_ref().is_some_and(|old| (old.starts, old.ends) == (facts.starts, facts.ends));
    let mut mail = letters::write(house, t, data, if same_time { "moved-place" } else { "moved" })?;
    mail.before
        .extend(facts.words.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned));
    Ok(mail)
}

/// The letter about `news` as a party of `event` gets it, to be looked at before it is sent.
pub(crate) fn preview(house: &House, t: &Translator, event: &Event, news: &News) -> Option<MailText> {
    let facts = Letter::about_event(event).about_news(news).facts;
    write(house, t, &serde_json::to_value(facts).ok()?).ok()
}
