//! Events for machines: calendar files and the Atom feed (RFC 4287).

use askama::Template;
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use web::{Page, Path, Rendered};

use crate::{
    calendar::{self, Entry, Organizer},
    model::{CALENDAR_TOPIC, Event, event_topic},
    rules::state,
    store, wording,
};

/// What is further back than this is not handed out any more.
const PAST: SignedDuration = SignedDuration::from_hours(365 * 24);
/// How far ahead anybody plans.
const AHEAD: SignedDuration = SignedDuration::from_hours(10 * 365 * 24);
const CALENDAR: &str = "text/calendar; charset=utf-8";

/// All public events as one calendar to subscribe to.
pub(super) async fn all(page: Page) -> web::Result<Response> {
    let render = || async {
        let (events, until) = public(&page).await?;
        let t = page.t();
        let entry = |event: &Event| Entry::of(&t, event, page.house.url(&event.path()));
        let entries: Vec<_> = events.iter().map(|(event, _)| entry(event)).collect();
        let name = page.house.network().profile.name.clone();
        Ok(Rendered::file(
            calendar::file(&Organizer::of(&page.house), &name, &entries, page.now()),
            CALENDAR,
            until,
        ))
    };
    page.cached_file(&[CALENDAR_TOPIC], render).await
}

/// One event for the reader's calendar.
pub(super) async fn one(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let topic = event_topic(&slug);
    let render = || async {
        let (event, _) = crate::pages::open(&page, &slug).await?;
        let entry = Entry::of(&page.t(), &event, page.house.url(&event.path()));
        Ok(Rendered::file(
            calendar::file(&Organizer::of(&page.house), "", &[entry], page.now()),
            CALENDAR,
            None,
        ))
    };
    page.cached_file(&[&topic], render).await
}

struct AtomEntry {
    id: String,
    title: String,
    href: String,
    updated: String,
    words: String,
}

#[derive(Template)]
#[template(path = "events/public/feed.xml", escape = "xml")]
struct Feed {
    network: String,
    title: String,
    language: &'static str,
    home: String,
    own: String,
    updated: String,
    entries: Vec<AtomEntry>,
}

/// What changed last, first.
pub(super) async fn atom(page: Page) -> web::Result<Response> {
    let render = || async {
        let (mut events, until) = public(&page).await?;
        events.sort_by_key(|(_, changed)| std::cmp::Reverse(*changed));
        let t = page.t();
        let updated = events.first().map_or(Timestamp::UNIX_EPOCH, |(_, changed)| *changed);
        let entries = events.iter().take(50).map(|(event, changed)| AtomEntry {
            id: format!("urn:uuid:{}", event.id),
            title: for_xml(&calendar::title(&t, &event.title, event.cancelled_at.is_some())),
            href: page.house.url(&event.path()),
            updated: changed.to_string(),
            words: for_xml(
                &[
                    wording::span(&t, &page.house, event),
                    calendar::place(&event.venue, &event.address),
                    event.summary.clone(),
                ]
                .join(" · "),
            ),
        });
        let feed = Feed {
            network: for_xml(&page.house.network().profile.name),
            title: t.say("events-calendar"),
            language: t.tag(),
            home: page.house.url("/veranstaltungen"),
            own: page.house.url("/veranstaltungen.xml"),
            updated: updated.to_string(),
            entries: entries.collect(),
        };
        Ok(Rendered::file(feed.render()?, "application/atom+xml; charset=utf-8", until))
    };
    page.cached_file(&[CALENDAR_TOPIC], render).await
}

/// The text with what may stand in XML and nothing else: one sign of another sort, and no reader takes the feed.
fn for_xml(text: &str) -> String {
    let may_stand = |c: &char| {
        matches!(c, '\t' | '\n' | '\r') || (!c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(may_stand).collect()
}

/// What everyone may know, with the moment of the last change; and until when that is all.
async fn public(page: &Page) -> web::Result<(Vec<(Event, Timestamp)>, Option<Timestamp>)> {
    let now = page.now();
    let read = move |tx: &mut db::Tx| {
        Ok::<_, db::Error>((store::event::between(tx, now - PAST, now + AHEAD)?, store::event::changes(tx)?))
    };
    let (events, changes) = page.house.db.read(read).await?;
    let until = events.iter().filter_map(|event| state::next_change(event, now)).min();
    let changed: std::collections::HashMap<_, _> = changes.into_iter().collect();
    let public = events.into_iter().filter(|event| state::is_public(event, now)).map(|event| {
        let at = changed.get(&event.id).copied().unwrap_or(now);
        (event, at)
    });
    Ok((public.collect(), until))
}
