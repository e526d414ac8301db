//! What the start page shows of events: those that come next.

use std::collections::HashMap;

use db::Tx;
use i18n::Translator;
use jiff::{SignedDuration, Timestamp};
use kernel::{Start, StartCard, StartPart, Viewer};

use super::words;
use crate::{
    calendar::place,
    model::{CALENDAR_TOPIC, Event, Seats},
    rules::{access, state},
    store,
};

/// How far ahead the start page looks.
const AHEAD: SignedDuration = SignedDuration::from_hours(2 * 365 * 24);
/// So many events stand there; the calendar has them all.
const MOST: usize = 6;

/// The next events, for the start page.
pub(crate) const START: Start = Start { topics: &[CALENDAR_TOPIC], read };

fn read(tx: &mut Tx, t: &Translator, viewer: &Viewer, now: Timestamp) -> db::Result<StartPart> {
    let events = store::event::between(tx, now, now + AHEAD)?;
    let seats: HashMap<_, _> = store::event::seats_of_all(tx)?.into_iter().collect();
    let none = Seats { capacity: 0, taken: 0, waiting: 0, next_number: 1 };
    let next = events.iter().filter(|event| state::is_public(event, now)).take(MOST);
    let cards = next.map(|event| card(t, event, seats.get(&event.id).copied().unwrap_or(none), now));
    let cards: Vec<_> = cards.collect();
    let may_create = access::may_create(viewer);
    let about = if may_create { "events-calendar-empty-desk" } else { "events-calendar-empty-about" };
    let more = if cards.is_empty() && may_create {
        ("events-list-new", "/koordination/veranstaltungen/neu")
    } else {
        ("events-start-calendar", "/veranstaltungen")
    };
    Ok(StartPart {
        heading: t.say("events-start-next"),
        thread: "events",
        cards,
        empty: (t.say("events-calendar-empty"), t.say(about)),
        more: (t.say(more.0), more.1.to_owned()),
        until: events.iter().filter_map(|event| state::next_change(event, now)).min(),
    })
}

fn card(t: &Translator, event: &Event, seats: Seats, now: Timestamp) -> StartCard {
    let pill = words::pill(t, event, seats, now);
    StartCard {
        href: event.path(),
        title: event.title.clone(),
        seed: event.slug.clone(),
        when: t.span(event.starts_at, event.ends_at, &event.zone()),
        place: place(&event.venue, ""),
        state: (pill.class, pill.words),
    }
}
