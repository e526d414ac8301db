//! Cancelling, for one person or for all, and erasing: each asks once and names what will be gone.

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use web::{Form, Page, Path, Query, Shell, html, see_other};

use super::{
    lost,
    mine::{Opened, open},
    register, write,
};
use crate::{
    actions::places,
    model::{Attendee, ChoiceState},
};

/// Who leaves: the place in the party, or everyone.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Who {
    #[serde(default)]
    person: Option<i64>,
}

#[derive(Template)]
#[template(path = "events/registration/leave.html")]
struct LeavePage {
    shell: Shell,
    title: String,
    back: String,
    action: String,
    person: String,
    heading: String,
    words: String,
    gone: Vec<String>,
    button: String,
    keep: String,
}

/// Asks whether to cancel.
pub(super) async fn ask(
    page: Page,
    Path(link): Path<String>,
    Query(who): Query<Who>,
) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    if !opened.can_change(&page) {
        return Ok(see_other(opened.path("")).with_notice("events-mine-unchangeable").into_response());
    }
    let t = page.t();
    let leaving = leaving(&opened, who.person);
    let one = leaving.len() < opened.mine.coming().count();
    let name = leaving.first().map(|person| person.name.clone()).unwrap_or_default();
    let (heading, button) = if one {
        (t.name("events-leave-one-heading", name.as_str()), t.name("events-leave-one-button", name.as_str()))
    } else {
        (t.say("events-leave-heading"), t.say("events-leave-button"))
    };
    html(&LeavePage {
        gone: gone(&page, &opened, &leaving),
        person: if one {
            leaving.first().map(|person| person.position.to_string()).unwrap_or_default()
        } else {
            String::new()
        },
        action: opened.path("absagen"),
        words: t.say("events-leave-words"),
        keep: t.say("events-leave-keep"),
        heading,
        button,
        ..base(&page, &opened)
    })
}

/// Cancels.
pub(super) async fn leave(page: Page, Path(link): Path<String>, form: Form) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    let party = opened.mine.party.id;
    if form.text("person").is_empty() {
        write(&page, &opened, move |tx, act| places::cancel(tx, act, party)).await?;
        return Ok(see_other(opened.path("")).with_notice("events-leave-done").into_response());
    }
    let position = form.text("person").parse().ok();
    let person =
        opened.mine.people.iter().find(|person| Some(person.position) == position).map(|person| person.id);
    let Some(person) = person else { return Err(web::Error::not_found()) };
    write(&page, &opened, move |tx, act| places::cancel_person(tx, act, party, person)).await?;
    Ok(see_other(opened.path("")).with_notice("events-leave-one-done").into_response())
}

/// Asks whether to erase everything.
pub(super) async fn ask_to_erase(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    let t = page.t();
    let everyone: Vec<_> = opened.mine.people.iter().collect();
    let active = opened.mine.party.state.is_active();
    let mut list = if active { gone(&page, &opened, &everyone) } else { Vec::new() };
    list.push(t.say("events-erase-data"));
    list.push(t.say("events-erase-mails"));
    html(&LeavePage {
        gone: list,
        action: opened.path("loeschen"),
        heading: t.say("events-erase-heading"),
        words: t.say("events-erase-words"),
        button: t.say("events-erase-button"),
        keep: t.say("events-erase-keep"),
        ..base(&page, &opened)
    })
}

/// Erases everything.
pub(super) async fn erase(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    let party = opened.mine.party.id;
    write(&page, &opened, move |tx, act| places::erase(tx, act, party)).await?;
    Ok(see_other(opened.mine.asked.event.path()).with_notice("events-erase-done").into_response())
}

fn leaving(opened: &Opened, position: Option<i64>) -> Vec<&Attendee> {
    let chosen = |person: &&Attendee| position.is_none_or(|position| person.position == position);
    opened.mine.coming().filter(chosen).collect()
}

/// What will be gone, line by line.
fn gone(page: &Page, opened: &Opened, people: &[&Attendee]) -> Vec<String> {
    let (t, mine) = (page.t(), &opened.mine);
    let place = if mine.party.state.takes_places() { "events-leave-place" } else { "events-leave-line" };
    let mut gone: Vec<_> = people.iter().map(|person| t.name(place, person.name.as_str())).collect();
    for person in people {
        for choice in mine.chosen_by(person.id).filter(|choice| choice.state != ChoiceState::Wish) {
            if let Some(session) = mine.asked.session(choice.session_id) {
                let args =
                    [("name", person.name.as_str().into()), ("session", session.title.as_str().into())];
                gone.push(t.with("events-leave-session", &args));
            }
        }
    }
    gone
}

fn base(page: &Page, opened: &Opened) -> LeavePage {
    let event = &opened.mine.asked.event;
    LeavePage {
        shell: register::shell(page, event),
        title: event.title.clone(),
        back: opened.path(""),
        action: String::new(),
        person: String::new(),
        heading: String::new(),
        words: String::new(),
        gone: Vec::new(),
        button: String::new(),
        keep: String::new(),
    }
}
