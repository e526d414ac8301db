//! Sessions with limited places: take one, give one back, change to another, say yes to an offer.

use askama::Template;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use web::{Form, Page, Path, Shell, html, see_other};

use super::{
    fields, lost,
    mine::{Opened, open, state_of},
    register, write,
};
use crate::{
    actions::sessions::{self, Chosen, Times},
    model::{Attendee, Choice, ChoiceState, Registration, Session},
    rules::form::{Offered, Slot},
};

/// What one person can do with one session.
struct Pick {
    title: String,
    hint: String,
    /// Where they stand: shape and words; empty when they did not choose it.
    state: &'static str,
    words: String,
    /// What the buttons do: name, value, words.
    buttons: Vec<(&'static str, String, String)>,
    chosen: bool,
}

struct Slots {
    name: String,
    slots: Vec<(String, Vec<Pick>)>,
}

#[derive(Template)]
#[template(path = "events/registration/choose.html")]
struct ChoosePage {
    shell: Shell,
    title: String,
    back: String,
    action: String,
    several: bool,
    people: Vec<Slots>,
}

/// All sessions with limited places, person by person.
pub(super) async fn show(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    if !opened.can_change(&page) {
        return Ok(see_other(opened.path("")).with_notice("events-mine-unchangeable").into_response());
    }
    let people: Vec<_> = opened.mine.coming().map(|person| of_person(&page, &opened, person)).collect();
    html(&ChoosePage {
        shell: register::shell(&page, &opened.mine.asked.event),
        title: opened.mine.asked.event.title.clone(),
        back: opened.path(""),
        action: opened.path("programm"),
        several: people.len() > 1,
        people,
    })
}

/// Does what one button says.
pub(super) async fn submit(page: Page, Path(link): Path<String>, form: Form) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    let back = opened.path("programm");
    let Some((verb, person, session)) = pressed(&opened, &form) else {
        return Ok(see_other(back).with_notice("events-session-gone").into_response());
    };
    let (party, times) = (opened.mine.party.id, times(&opened));
    let notice = write(&page, &opened, move |tx, act| {
        Ok(match verb {
            Verb::Take => said(&sessions::add(tx, act, party, person, session, &times)?),
            Verb::Swap => said(&sessions::swap(tx, act, party, person, session, &times)?),
            Verb::Accept if sessions::accept(tx, act, party, person, session)? => "events-session-is-taken",
            Verb::Accept => "events-session-gone",
            Verb::Drop => {
                sessions::remove(tx, act, party, person, session)?;
                "events-session-dropped"
            }
        })
    })
    .await?;
    Ok(see_other(back).with_notice(notice).into_response())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Take,
    Swap,
    Accept,
    Drop,
}

const VERBS: [(Verb, &str); 4] =
    [(Verb::Take, "nehmen"), (Verb::Swap, "wechseln"), (Verb::Accept, "annehmen"), (Verb::Drop, "abgeben")];

/// The button that was pressed: its value is the person's place in the party and the session.
fn pressed(opened: &Opened, form: &Form) -> Option<(Verb, Id<Registration>, Id<Session>)> {
    let (verb, value) = VERBS.iter().find_map(|(verb, name)| Some((*verb, form.optional(name)?)))?;
    let (position, session) = value.split_once('.')?;
    let position: i64 = position.parse().ok()?;
    let person = opened.mine.coming().find(|person| person.position == position)?;
    Some((verb, person.id, session.parse().ok()?))
}

/// When the offered sessions take place.
fn times(opened: &Opened) -> Times {
    let sessions = opened.mine.asked.slots.iter().flat_map(|slot| &slot.sessions);
    sessions.map(|session| (session.id, (session.starts_at, session.ends_at))).collect()
}

const fn said(chosen: &Chosen) -> &'static str {
    match chosen {
        Chosen::As(ChoiceState::Taken | ChoiceState::Offered) => "events-session-is-taken",
        Chosen::As(ChoiceState::Waiting) => "events-session-is-waiting",
        Chosen::As(ChoiceState::Wish) => "events-session-is-wish",
        Chosen::Clash(_) => "events-session-clash",
        Chosen::NotPossible => "events-session-gone",
    }
}

fn of_person(page: &Page, opened: &Opened, person: &Attendee) -> Slots {
    let t = page.t();
    let slots = opened.mine.asked.slots.iter().map(|slot| {
        let picks = slot.sessions.iter().map(|session| pick(page, opened, person, slot, session));
        (t.span(slot.starts_at, slot.ends_at, &opened.mine.asked.event.zone()), picks.collect())
    });
    Slots { name: person.name.clone(), slots: slots.collect() }
}

fn pick(page: &Page, opened: &Opened, person: &Attendee, slot: &Slot, session: &Offered) -> Pick {
    let (t, mine) = (page.t(), &opened.mine);
    let zone = mine.asked.event.zone();
    let own: Vec<&Choice> = mine.chosen_by(person.id).collect();
    let places = mine.places.iter().find(|places| places.session_id == session.id);
    let choice = own.iter().find(|choice| choice.session_id == session.id);
    let value = format!("{}.{}", person.position, session.id);
    let other = slot
        .sessions
        .iter()
        .find(|other| other.clashes_with(session) && own.iter().any(|choice| choice.session_id == other.id));
    let free = places.is_some_and(|places| places.waiting == 0 && places.taken < places.capacity);
    let mut buttons = Vec::new();
    match (choice.map(|choice| choice.state), other) {
        (Some(ChoiceState::Offered), _) => {
            buttons.push(("annehmen", value.clone(), t.say("events-session-accept")));
            buttons.push(("abgeben", value, t.say("events-session-decline")));
        }
        (Some(_), _) => buttons.push(("abgeben", value, t.say("events-session-drop"))),
        (None, Some(other)) => {
            let words = if free {
                t.say("events-session-swap")
            } else {
                t.name("events-session-swap-waiting", other.title.as_str())
            };
            buttons.push(("wechseln", value, words));
        }
        (None, None) => {
            let key = if free { "events-session-take" } else { "events-session-wait" };
            buttons.push(("nehmen", value, t.say(key)));
        }
    }
    let (from, to) = (session.starts_at.to_zoned(zone.clone()), session.ends_at.to_zoned(zone.clone()));
    let time = (session.starts_at, session.ends_at) != (slot.starts_at, slot.ends_at);
    let clash = other
        .filter(|_| choice.is_none())
        .map(|other| t.name("events-session-same-time", other.title.as_str()));
    let hint = [
        time.then(|| t.times(from.time(), to.time())),
        Some(session.room.clone()).filter(|room| !room.is_empty()),
        places.map(|places| fields::free(t, places)),
        clash,
    ];
    let until =
        choice.and_then(|choice| choice.until).map(|until| t.moment(until, &zone)).unwrap_or_default();
    let state = choice.map(|choice| state_of(choice.state));
    Pick {
        title: session.title.clone(),
        hint: hint.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        state: state.map_or("", |(shape, _)| shape),
        words: state.map(|(_, key)| t.name(key, until)).unwrap_or_default(),
        chosen: choice.is_some(),
        buttons,
    }
}
