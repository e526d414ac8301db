//! An event told in Leichte Sprache: what it is, when, where, and how to take part. The page is German for everyone.

use askama::Template;
use axum::response::Response;
use i18n::{Language, Translator};
use jiff::{Timestamp, Zoned};
use web::{Error, Page, Path, Rendered, SafeHtml, Shell, markdown};

use crate::{
    model::{Event, Seats, event_topic},
    rules::state::{self, State},
};

#[derive(Template)]
#[template(path = "events/public/plain_language.html")]
struct PlainPage {
    shell: Shell,
    /// The words of the page itself.
    german: Translator,
    event: Event,
    when: Vec<String>,
    /// What has to be said first: that it is called off, or over.
    warning: Option<String>,
    text: SafeHtml,
    /// Whether one can take part, one thought to a line.
    part: Vec<String>,
    /// What the link to the registration says.
    register: Option<String>,
}

/// The page, for whoever may see the event.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let topic = event_topic(&slug);
    let render = || async {
        let (event, seats) = crate::pages::open(&page, &slug).await?;
        if event.plain_path().is_none() {
            return Err(Error::not_found());
        }
        let until = state::next_change(&event, page.now());
        Rendered::html(&PlainPage::new(&page, event, seats), until)
    };
    page.cached(&[&topic], render).await
}

impl PlainPage {
    fn new(page: &Page, event: Event, seats: Seats) -> Self {
        let (t, now) = (page.house.translator(Language::De), page.now());
        let state = state::state(&event, seats, now);
        let warning = match state {
            State::Cancelled => Some("events-plain-cancelled"),
            State::Over => Some("events-plain-over"),
            State::Draft => Some("events-plain-draft"),
            _ => None,
        };
        Self {
            shell: crate::pages::shell(page, &event).described(&event.summary),
            when: when(&t, &event),
            warning: warning.map(|key| t.say(key)),
            // Like the description: until the event is announced, everyone knows date and place only.
            text: if state.shows_all() { markdown(&event.plain_language) } else { SafeHtml::default() },
            part: part(&t, &event, state, now),
            register: register(&event, state).map(|key| t.say(key)),
            german: t,
            event,
        }
    }
}

/// Day and time in whole words; the end has a line of its own when it is on another day.
fn when(t: &Translator, event: &Event) -> Vec<String> {
    let local = |at: Timestamp| at.to_zoned(event.zone());
    let day = |at: &Zoned| format!("{}, {}", t.weekday(at.date()), t.date(at.date()));
    let (starts, ends) = (local(event.starts_at), local(event.ends_at));
    if starts.date() == ends.date() {
        let times = [("from", t.time(starts.time()).into()), ("until", t.time(ends.time()).into())];
        return vec![day(&starts), t.with("events-plain-times", &times)];
    }
    let line =
        |key: &str, at: &Zoned| t.with(key, &[("day", day(at).into()), ("time", t.time(at.time()).into())]);
    vec![line("events-plain-begins", &starts), line("events-plain-ends", &ends)]
}

fn part(t: &Translator, event: &Event, state: State, now: Timestamp) -> Vec<String> {
    let opens = || state::opens_on(event, now).map(|at| t.date(at.to_zoned(event.zone()).date()));
    let lines = match state {
        State::Draft | State::Over | State::Cancelled => "",
        _ if !event.registration => "events-plain-no-registration",
        State::SaveTheDate | State::Announced => match opens() {
            Some(date) => return lines(&t.with("events-plain-opens", &[("date", date.into())])),
            None => "events-plain-opens-later",
        },
        State::Open => "events-plain-open",
        State::Full if event.waiting_list => "events-plain-waiting",
        State::Full => "events-plain-full",
        State::Closed | State::Running => "events-plain-closed",
    };
    if lines.is_empty() { Vec::new() } else { self::lines(&t.say(lines)) }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

const fn register(event: &Event, state: State) -> Option<&'static str> {
    match state {
        State::Open => Some("events-plain-register"),
        State::Full if event.waiting_list => Some("events-plain-join-waiting"),
        _ => None,
    }
}
