//! The page of one event, in every state of its life.

use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use kernel::Audience;
use web::{Errors, Form, Page, Path, Rendered, SafeHtml, Shell};

use super::{HUE, words};
use crate::{
    calendar::place,
    model::{Event, Seats, Stage, event_topic},
    pages::{
        attached::Attached,
        programme::{Teased, teaser},
    },
    rules::{
        access,
        state::{self, State},
    },
    wording,
};

/// How long until registration opens, and when that is.
struct Countdown {
    left: String,
    opens: String,
}

/// The one thing to do now.
struct Action {
    href: String,
    label: String,
}

/// The page of one event.
#[derive(Template)]
#[template(path = "events/public/show.html")]
pub(super) struct ShowPage {
    shell: Shell,
    event: Event,
    kicker: String,
    pill: words::Pill,
    state: State,
    facts: Vec<(String, String)>,
    access: Vec<String>,
    places: Option<String>,
    notes: Vec<String>,
    action: Option<Action>,
    countdown: Option<Countdown>,
    interest: bool,
    desk: bool,
    /// Where to go back to, when the page is only tried.
    preview: Option<String>,
    description: SafeHtml,
    /// What `programme` has to show of the published programme; empty until something is published.
    programme: Teased,
    form: Form,
    errors: Errors,
    card: String,
    /// What of other modules happens right now, and what came of it.
    attached: Attached,
    /// Where the picture for previews of links is.
    picture: String,
}

/// The page.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let topic = event_topic(&slug);
    let render = || async {
        let (event, seats) = crate::pages::open(&page, &slug).await?;
        let until = state::next_change(&event, page.now());
        let programme = teaser(&page, &event, seats).await?;
        let attached = Attached::of(&page, event.id.cast(), Audience::Everyone).await?;
        Rendered::html(&ShowPage { programme, attached, ..ShowPage::new(&page, event, seats) }, until)
    };
    page.cached(&[&topic], render).await
}

/// The page as guests will see it once the event is announced, for those who coordinate it.
pub(super) async fn preview(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, seats) = crate::pages::coordinate(&page, &slug).await?;
    let announced = Event { stage: Stage::Announced, cancelled_at: None, ..event };
    let programme = teaser(&page, &announced, seats).await?;
    let back = format!("{}/stand", announced.desk_path());
    let shown =
        ShowPage { programme, preview: Some(back), desk: false, ..ShowPage::new(&page, announced, seats) };
    let headers = [(axum::http::header::CACHE_CONTROL, "private, no-store")];
    Ok((headers, web::html(&shown)?).into_response())
}

impl ShowPage {
    pub(super) fn new(page: &Page, event: Event, seats: Seats) -> Self {
        let (t, now) = (page.t(), page.now());
        let state = state::state(&event, seats, now);
        let opens = state::opens_on(&event, now);
        let countdown = opens.map(|opens| Countdown {
            left: t.with("events-show-left", &[("left", t.until(now, opens).into())]),
            opens: t.with(
                "events-show-opens",
                &[("date", wording::moment(&t, &page.house, &event, opens).into())],
            ),
        });
        let mut shell = page.shell().with_band(&event.slug, HUE).described(&event.summary);
        shell.thread = "events";
        Self {
            kicker: format!("{} · {}", t.say(words::kind_key(event.kind)), words::days(&t, &event)),
            pill: words::pill(&t, &event, seats, now),
            state,
            facts: facts(page, &event),
            access: event.accessibility.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect(),
            places: places(page, &event, seats, state),
            notes: notes(page, &event, state),
            action: action(page, &event, state),
            countdown,
            interest: state::takes_interest(&event, now),
            preview: None,
            desk: access::may_coordinate(page.viewer(), &event),
            description: if state.shows_all() {
                web::markdown(&event.description)
            } else {
                SafeHtml::default()
            },
            programme: Teased::default(),
            attached: Attached::default(),
            form: Form::default(),
            errors: Errors::new(t),
            card: linked_data(page, &event, seats, state),
            picture: page.house.url(&format!("{}/bild.png", event.path())),
            shell,
            event,
        }
    }

    /// The same page with what was typed into its form, and what is wrong with it.
    pub(super) fn wrong(self, form: Form, errors: Errors) -> Self {
        Self { form, errors, ..self }
    }

    fn explains_waiting(&self) -> bool {
        self.state == State::Full && self.event.waiting_list
    }
}

fn facts(page: &Page, event: &Event) -> Vec<(String, String)> {
    let t = page.t();
    let cost = if event.cost.is_empty() { t.say("events-show-cost-none") } else { event.cost.clone() };
    vec![
        (t.say("events-show-when"), wording::span(&t, &page.house, event)),
        (t.say("events-show-where"), place(&event.venue, &event.address)),
        (t.say("events-show-cost"), cost),
    ]
}

fn places(page: &Page, event: &Event, seats: Seats, state: State) -> Option<String> {
    let shown =
        event.registration && matches!(state, State::Open | State::Full | State::Closed | State::Running);
    (shown && seats.capacity > 0)
        .then(|| words::places(&page.t(), seats.capacity, seats.taken, seats.waiting))
}

/// What is possible now and what not, and until when.
fn notes(page: &Page, event: &Event, state: State) -> Vec<String> {
    let (t, now) = (page.t(), page.now());
    let dated = |key: &str, at: Timestamp| {
        t.with(key, &[("date", wording::moment(&t, &page.house, event, at).into())])
    };
    let later = || event.registration && state::opens_on(event, now).is_none();
    match state {
        State::Draft => match event.public_at {
            Some(at) => vec![dated("events-show-draft-until", at)],
            None => vec![t.say("events-show-draft")],
        },
        State::SaveTheDate if later() => {
            vec![t.say("events-show-save-the-date"), t.say("events-show-opens-later")]
        }
        State::SaveTheDate => vec![t.say("events-show-save-the-date")],
        State::Announced if !event.registration => vec![t.say("events-show-no-registration")],
        State::Announced if later() => vec![t.say("events-show-opens-later")],
        State::Announced | State::Cancelled => Vec::new(),
        State::Open if state::closes_at(event) <= now => Vec::new(),
        State::Open if event.waiting_list => {
            vec![dated("events-show-until-waiting-list", state::closes_at(event))]
        }
        State::Open => vec![dated("events-show-until", state::closes_at(event))],
        State::Full if event.waiting_list => {
            vec![t.say("events-show-full-waiting"), t.say("events-show-waiting")]
        }
        State::Full => vec![t.say("events-show-full")],
        State::Closed => vec![t.say("events-show-closed")],
        State::Running => vec![dated("events-show-running", event.ends_at)],
        State::Over => vec![t.say("events-show-over")],
    }
}

fn action(page: &Page, event: &Event, state: State) -> Option<Action> {
    let key = match state {
        State::Open => "events-show-register",
        State::Full if event.waiting_list => "events-show-join-waiting",
        _ => return None,
    };
    Some(Action { href: format!("{}/anmeldung", event.path()), label: page.t().say(key) })
}

/// The event for machines (schema.org, JSON-LD): data, which no browser runs.
fn linked_data(page: &Page, event: &Event, seats: Seats, state: State) -> String {
    let moment = |at: Timestamp| at.to_zoned(event.zone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let cancelled = state == State::Cancelled;
    let mut data = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "url": page.house.url(&event.path()),
        "startDate": moment(event.starts_at),
        "endDate": moment(event.ends_at),
        "eventStatus": if cancelled { "https://schema.org/EventCancelled" } else { "https://schema.org/EventScheduled" },
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": event.cost.is_empty(),
        "location": { "@type": "Place", "name": event.venue, "address": event.address },
        "organizer": { "@type": "Organization", "name": page.house.network().profile.name, "url": page.house.url("/") },
    });
    if event.registration {
        data["maximumAttendeeCapacity"] = seats.capacity.into();
    }
    // Inside of a script element, nothing may look like its end.
    data.to_string().replace('<', "\\u003c")
}
