//! All events for those who coordinate them, drafts included: where they stand, how full they are.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use serde::Deserialize;
use web::{Error, Page, Query, Shell, html};

use super::words::{self, Pill};
use crate::{
    model::{Event, Seats},
    rules::access,
    store,
};

/// All that there ever was.
const YEARS: SignedDuration = SignedDuration::from_hours(30 * 365 * 24);

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// A word of the title or the place.
    suche: String,
}

struct Row {
    href: String,
    title: String,
    when: String,
    venue: String,
    pill: Pill,
    taken: String,
    waiting: i64,
    interested: i64,
}

#[derive(Template)]
#[template(path = "events/public/list.html")]
struct ListPage {
    shell: Shell,
    search: String,
    /// Whether there is any event at all.
    any: bool,
    groups: Vec<(String, Vec<Row>)>,
}

/// The list.
pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> web::Result<Response> {
    if !access::may_create(page.viewer()) {
        return Err(Error::forbidden());
    }
    let now = page.now();
    let read = move |tx: &mut db::Tx| {
        Ok::<_, db::Error>((
            store::event::between(tx, now - YEARS, now + YEARS)?,
            store::event::seats_of_all(tx)?,
            store::interest::counts(tx)?,
        ))
    };
    let (mut events, seats, interested) = page.house.db.read(read).await?;
    events.retain(|event| access::may_coordinate(page.viewer(), event));
    let any = !events.is_empty();
    events.retain(|event| matches(event, &asked.suche));
    let known = Known { seats: seats.into_iter().collect(), interested: interested.into_iter().collect() };
    let (mut over, ahead): (Vec<_>, Vec<_>) = events.into_iter().partition(|event| event.ends_at <= now);
    over.reverse();
    let t = page.t();
    let group = |key: &str, events: Vec<Event>| {
        (t.say(key), events.iter().map(|event| known.row(&page, event, now)).collect::<Vec<_>>())
    };
    let groups = [group("events-list-ahead", ahead), group("events-list-over", over)];
    let mut shell = page.shell();
    shell.thread = "events";
    html(&ListPage {
        shell,
        search: asked.suche,
        any,
        groups: groups.into_iter().filter(|(_, rows)| !rows.is_empty()).collect(),
    })
}

struct Known {
    seats: HashMap<Id<Event>, Seats>,
    interested: HashMap<Id<Event>, i64>,
}

impl Known {
    fn row(&self, page: &Page, event: &Event, now: Timestamp) -> Row {
        let none = Seats { capacity: 0, taken: 0, waiting: 0, next_number: 1 };
        let seats = self.seats.get(&event.id).copied().unwrap_or(none);
        let t = page.t();
        let numbers = [("taken", seats.taken.into()), ("capacity", seats.capacity.into())];
        Row {
            href: event.desk_path(),
            title: event.title.clone(),
            when: words::days(&t, event),
            venue: event.venue.clone(),
            pill: words::pill(&t, event, seats, now),
            taken: if event.registration { t.with("events-list-taken", &numbers) } else { "–".to_owned() },
            waiting: seats.waiting,
            interested: self.interested.get(&event.id).copied().unwrap_or_default(),
        }
    }
}

/// Whether every word of the search stands in the title, the place or the address.
fn matches(event: &Event, search: &str) -> bool {
    let text = format!("{} {} {} {}", event.title, event.venue, event.address, event.slug).to_lowercase();
    search.to_lowercase().split_whitespace().all(|word| text.contains(word))
}
