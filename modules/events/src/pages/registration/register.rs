//! Registering: the form on one page, and the answer that says how it goes on.

use std::sync::Arc;

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use web::{Error, Errors, Form, Page, Path, Query, Rendered, Shell, html, see_other};

use super::{
    fields::{self, PersonFields, Places, QuestionField, SlotField},
    service::Registrations,
};
use crate::{
    actions::register::Outcome,
    model::{Event, NewParty, Seats, event_topic, form_topic},
    pages::public::words,
    rules::{
        access,
        form::{self, Asked, Problems, Typed},
        state::{self, State},
    },
    store,
};

#[derive(Template)]
#[template(path = "events/registration/register.html")]
struct RegisterPage {
    shell: Shell,
    event: Event,
    when: String,
    free: String,
    is_full: bool,
    closes: String,
    form: Form,
    errors: Errors,
    meant: Option<String>,
    can_keep: bool,
    first: PersonFields,
    companions: Vec<PersonFields>,
    people: i64,
    most: i64,
    kept: String,
    data_until: String,
    hold: i64,
    questions: Vec<QuestionField>,
    slots: Vec<SlotField>,
    focus: String,
}

#[derive(Template)]
#[template(path = "events/registration/closed.html")]
struct ClosedPage {
    shell: Shell,
    event: Event,
    when: String,
    why: String,
    soon: bool,
}

/// The form, or why there is none now.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let asked = asked(&page, &slug).await?;
    let topics = [event_topic(&slug), form_topic(&slug)];
    page.cached(&[&topics[0], &topics[1]], || async {
        let places = read_places(&page, &asked).await?;
        let until = state::next_change(&asked.event, page.now());
        match closed(&page, &asked, places.0) {
            Some(closed) => Rendered::html(&closed, until),
            None => Rendered::html(&lay_out(&page, &asked, &places, Form::default(), &Vec::new(), ""), until),
        }
    })
    .await
}

/// Registers, or shows the form again: with what is wrong, or with one person more or less.
pub(super) async fn submit(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let registrations = Registrations::of(&page.house);
    let asked = asked(&page, &slug).await?;
    if !state::registration_is_open(&asked.event, page.now()) {
        return Ok(see_other(format!("{}/anmeldung", asked.event.path())).into_response());
    }
    if form.optional("people").is_some_and(|people| people.parse::<usize>().is_err()) {
        return Err(Error::bad_input("web-error-form"));
    }
    if form.flag("mehr") || form.flag("weniger") {
        let (form, focus) = resize(&asked, &form);
        return again(&page, &asked, form, &Vec::new(), &focus, StatusCode::OK).await;
    }
    match form::read(&asked, Typed(form.pairs()), page.context.language) {
        Err(problems) => {
            let form = with_chosen_address(form);
            again(&page, &asked, form, &problems, "", StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Ok(party) => {
            let pace = page.context.limits.mail(page.context.client, &party.email, page.now());
            register(&page, &registrations, &asked.event, NewParty { pace, ..party }).await
        }
    }
}

/// The address that its owner took stays taken when something else is wrong.
fn with_chosen_address(mut form: Form) -> Form {
    let chosen = form.text("email-is").to_owned();
    if !matches!(chosen.as_str(), "" | "so") {
        form.set("email", chosen);
    }
    form
}

async fn register(
    page: &Page,
    registrations: &Registrations,
    event: &Event,
    party: NewParty,
) -> web::Result<Response> {
    let path = format!("{}/anmeldung", event.path());
    Ok(match registrations.register(&page.house, event.id, party).await? {
        Outcome::Held => see_other(format!("{path}/danke?als=platz")),
        Outcome::Waiting => see_other(format!("{path}/danke?als=warteliste")),
        Outcome::Full => see_other(path).with_notice("events-form-just-full"),
        Outcome::Closed => see_other(path).with_notice("events-form-just-closed"),
    }
    .into_response())
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct As {
    #[serde(default)]
    als: String,
}

#[derive(Template)]
#[template(path = "events/registration/thanks.html")]
struct ThanksPage {
    shell: Shell,
    event: Event,
    when: String,
    waits: bool,
    hours: i64,
    console: bool,
}

/// What happens next. The same for everyone, so that it reveals nothing.
pub(super) async fn thanks(
    page: Page,
    Path(slug): Path<String>,
    Query(chosen): Query<As>,
) -> web::Result<Response> {
    let asked = asked(&page, &slug).await?;
    let topic = form_topic(&slug);
    let als = if chosen.als == "warteliste" { "warteliste" } else { "" };
    page.cached_as(&[("als", als)], &[&topic], || async {
        let thanks = ThanksPage {
            shell: shell(&page, &asked.event),
            when: when(&page, &asked.event),
            waits: !als.is_empty(),
            hours: asked.event.confirm_hours,
            console: page.house.settings.demo,
            event: asked.event.clone(),
        };
        Rendered::html(&thanks, None)
    })
    .await
}

/// What the form asks, when the viewer may see the event.
async fn asked(page: &Page, slug: &str) -> web::Result<Arc<Asked>> {
    let asked = Registrations::of(&page.house).asked(&page.house, slug).await?;
    let none = Seats { capacity: 0, taken: 0, waiting: 0, next_number: 0 };
    let state = state::state(&asked.event, none, page.now());
    access::may_see(page.viewer(), &asked.event, state).then_some(asked).ok_or(Error::not_found())
}

async fn read_places(page: &Page, asked: &Asked) -> web::Result<(Seats, Places)> {
    let (id, limited) = (asked.event.id, !asked.slots.is_empty());
    let read = move |tx: &mut db::Tx| {
        let sessions = if limited { store::places::of_sessions(tx, id)? } else { Vec::new() };
        let places = sessions.into_iter().map(|places| (places.session_id, places)).collect();
        Ok::<_, db::Error>((store::event::seats(tx, id)?, places))
    };
    Ok(page.house.db.read(read).await?)
}

/// One person more at the end, or the one that was chosen less; and the field to go on with.
fn resize(asked: &Asked, form: &Form) -> (Form, String) {
    let count = form::people(asked, Typed(form.pairs()));
    let gone = form.text("weniger").parse::<usize>().ok().filter(|number| (1..count).contains(number));
    let more = form.flag("mehr") && count < asked.most();
    let moved = |name: &str| -> Option<String> {
        let Some((position, rest)) = companion_field(name) else { return Some(name.to_owned()) };
        match gone {
            Some(gone) if position == gone => None,
            Some(gone) if position > gone => Some(format!("p{}-{rest}", position - 1)),
            _ => Some(name.to_owned()),
        }
    };
    let pairs = form.pairs().iter().filter_map(|(name, value)| Some((moved(name)?, value.clone())));
    let kept = pairs.filter(|(name, _)| !matches!(name.as_str(), "mehr" | "weniger"));
    let mut form = Form::filled(kept);
    let now = if gone.is_some() { count - 1 } else { count + usize::from(more) };
    form.set("people", now.to_string());
    if more {
        form.set(&format!("p{count}-same"), "on");
        return (form, format!("p{count}-name"));
    }
    (form, "mehr".to_owned())
}

/// The position in `p2-name`, and `name`.
fn companion_field(name: &str) -> Option<(usize, &str)> {
    let (position, rest) = name.strip_prefix('p')?.split_once('-')?;
    Some((position.parse().ok()?, rest))
}

async fn again(
    page: &Page,
    asked: &Asked,
    form: Form,
    problems: &Problems,
    focus: &str,
    status: StatusCode,
) -> web::Result<Response> {
    let places = read_places(page, asked).await?;
    Ok((status, html(&lay_out(page, asked, &places, form, problems, focus))?).into_response())
}

fn lay_out(
    page: &Page,
    asked: &Asked,
    (seats, places): &(Seats, Places),
    form: Form,
    problems: &Problems,
    focus: &str,
) -> RegisterPage {
    let (t, event) = (page.t(), &asked.event);
    let zone = event.zone();
    let errors = fields::errors(t, problems);
    let count = form::people(asked, Typed(form.pairs()));
    let mut people = fields::people(t, asked, &form, &errors, count);
    let companions = people.split_off(1);
    let first = people.pop().unwrap_or_else(|| fields::person(t, asked, &form, &errors, 0));
    let meant = fields::meant(problems).map(str::to_owned).or_else(|| {
        let wrong = !errors.of("email").is_empty();
        wrong.then(|| forms::suggestion(form.text("email"))).flatten()
    });
    let is_full = state::state(event, *seats, page.now()) == State::Full;
    RegisterPage {
        when: when(page, event),
        free: if is_full {
            t.say("events-form-line")
        } else {
            words::places(&t, seats.capacity, seats.taken, seats.waiting)
        },
        is_full,
        closes: t.moment(state::closes_at(event), &zone),
        can_keep: forms::email(form.text("email")).is_ok(),
        meant,
        first,
        companions,
        people: i64::try_from(count).unwrap_or(1),
        most: i64::try_from(asked.most()).unwrap_or(1),
        kept: fields::needs_kept(t, asked),
        data_until: t.date(state::data_ends(event).to_zoned(zone).date()),
        hold: event.confirm_hours,
        questions: fields::questions(t, asked, &form, &errors),
        slots: fields::slots(t, asked, &form, &errors, places),
        shell: shell(page, event),
        event: event.clone(),
        focus: focus.to_owned(),
        errors,
        form,
    }
}

/// Why nobody can register now, and when; or nothing when they can.
fn closed(page: &Page, asked: &Asked, seats: Seats) -> Option<ClosedPage> {
    let (t, event, now) = (page.t(), &asked.event, page.now());
    let state = state::state(event, seats, now);
    let at = |moment| t.moment(moment, &event.zone());
    let opens = event.opens_at.filter(|opens| now < *opens);
    let (why, soon) = match state {
        State::Open => return None,
        State::Full if event.waiting_list => return None,
        State::Full => (t.say("events-closed-full"), false),
        State::Cancelled => (t.say("events-closed-cancelled"), false),
        State::Over => (t.say("events-closed-over"), false),
        State::Running => (t.say("events-closed-running"), false),
        _ if !event.registration => (t.say("events-closed-none"), false),
        State::Closed if state::closes_at(event) <= now => {
            (t.name("events-closed-since", at(state::closes_at(event))), false)
        }
        State::Closed => (t.say("events-closed-now"), false),
        State::Draft | State::SaveTheDate | State::Announced => match opens {
            Some(opens) => (
                t.with(
                    "events-closed-until",
                    &[("at", at(opens).into()), ("in", t.until(now, opens).into())],
                ),
                true,
            ),
            None => (t.say("events-closed-later"), true),
        },
    };
    Some(ClosedPage { shell: shell(page, event), when: when(page, event), event: event.clone(), why, soon })
}

/// The shell under the event's own band.
pub(super) fn shell(page: &Page, event: &Event) -> Shell {
    let mut shell = page.shell().with_band(&event.slug, super::HUE).described(&event.summary);
    shell.thread = "events";
    shell
}

/// When the event takes place, in words.
pub(super) fn when(page: &Page, event: &Event) -> String {
    page.t().span(event.starts_at, event.ends_at, &event.zone())
}
