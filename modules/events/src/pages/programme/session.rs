//! One session of the published programme.

use askama::Template;
use axum::response::Response;
use kernel::{Audience, Id};
use web::{Error, Page, Path, Rendered, SafeHtml, Shell, markdown};

use super::{HUE, published::published, show::shows, view};
use crate::{
    model::{Event, Session, event_topic},
    pages::attached::Attached,
    rules::{state, timetable::day_of},
    wording,
};

/// Someone in the session.
struct Somebody<'p> {
    name: &'p str,
    role: String,
    organisation: &'p str,
}

/// A session at the same time.
struct Beside<'p> {
    href: String,
    title: &'p str,
    time: String,
    room: String,
    thread: &'p str,
    places: String,
}

#[derive(Template)]
#[template(path = "events/programme/session.html")]
struct SessionPage<'p> {
    shell: Shell,
    event: &'p Event,
    title: &'p str,
    subtitle: &'p str,
    kind: String,
    track: &'p str,
    thread: &'p str,
    facts: Vec<(String, String)>,
    people: Vec<Somebody<'p>>,
    description: SafeHtml,
    places: String,
    is_full: bool,
    may_register: bool,
    back: String,
    attached: Attached,
    beside: Vec<Beside<'p>>,
}

/// The page of a session.
pub(super) async fn show(page: Page, Path((slug, id)): Path<(String, Id<Session>)>) -> web::Result<Response> {
    let topic = event_topic(&slug);
    page.cached(&[&topic], || async {
        let (event, seats) = crate::pages::open(&page, &slug).await?;
        if !shows(&page, &event, seats) {
            return Err(Error::not_found());
        }
        let (published, places) = published(&page.house, &event).await?.ok_or(Error::not_found())?;
        let t = page.t();
        let drawing = view::Drawing::new(t, &published, &places);
        let all = &published.programme.sessions;
        let session = all.iter().find(|session| session.id == id).ok_or(Error::not_found())?;
        let base = format!("{}/programm", event.path());
        let track = drawing.track(session);
        let mut facts = vec![
            (
                t.say("events-programme-when"),
                wording::in_zone(&t, &page.house, drawing.when(session), &event.time_zone),
            ),
            (t.say("events-programme-where"), drawing.room(session)),
        ];
        if !session.language.is_empty() {
            facts.push((t.say("events-programme-language"), view::language(&t, &session.language)));
        }
        let interpreters: Vec<_> = session
            .people
            .iter()
            .filter(|person| person.role == crate::model::SessionRole::Interpreter)
            .collect();
        if !interpreters.is_empty() {
            facts.push((t.say("events-programme-access"), t.say("events-programme-interpreted")));
        }
        let at_once = all.iter().filter(|other| {
            other.id != session.id && other.starts_at < session.ends_at && session.starts_at < other.ends_at
        });
        let beside = at_once.take(12).map(|other| Beside {
            href: format!("{base}/{}", other.id),
            title: &other.title,
            time: drawing.time(other),
            room: drawing.room(other),
            thread: drawing.track(other).map_or("events", |track| track.thread.as_str()),
            places: drawing.places(other),
        });
        let state = state::state(&event, seats, page.now());
        let attached = Attached::of(&page, session.id.cast(), Audience::Everyone).await?;
        let mut shell = page.shell().with_band(&event.slug, HUE).described(&session.subtitle);
        shell.thread = "events";
        let session_page = SessionPage {
            shell,
            title: &session.title,
            subtitle: &session.subtitle,
            kind: view::kind(&t, session.kind),
            track: track.map_or("", |track| track.name.as_str()),
            thread: track.map_or("events", |track| track.thread.as_str()),
            facts,
            people: session
                .people
                .iter()
                .map(|person| Somebody {
                    name: &person.name,
                    role: view::role(&t, person.role),
                    organisation: &person.organisation,
                })
                .collect(),
            description: markdown(&session.description),
            places: drawing.places(session),
            is_full: drawing.free(session) == Some(0),
            may_register: session.capacity.is_some()
                && event.registration
                && matches!(state, state::State::Open | state::State::Full),
            back: format!("{base}?tag={}", day_of(session.starts_at, published.zone())),
            attached,
            beside: beside.collect(),
            event: &event,
        };
        Rendered::html(&session_page, None)
    })
    .await
}
