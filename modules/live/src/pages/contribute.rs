//! What comes from phones for others to read and to vote on: with or without scripts, and never twice.

use axum::{
    Json,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use i18n::Translator;
use kernel::{Act, House};
use web::{Error, Errors, Form, Page, Path, SeeOther, see_other};

use super::{
    entries,
    follow::{Mine, Own},
    hall::{Hall, Room},
    participant, phone, session,
};
use crate::{
    actions::collect::{Brought, Contribution, Outcome},
    model::Participant,
    rules::entries::{Refusal, Written},
};

/// Takes an entry in from a form.
pub(super) async fn write(
    page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let person = participant(&page, &headers, session.id).await?.ok_or_else(Error::forbidden)?;
    let room = Hall::of(&page.house).room(&page.house, session.id).await?;
    match at_once(&page, &room, &person, &form).await? {
        Outcome::Stranger => Err(Error::forbidden()),
        outcome @ Outcome::Written(_) => {
            Ok(see_other(session.path()).with_notice(key(outcome)).into_response())
        }
        outcome => {
            let mut errors = Errors::new(page.t());
            errors.add("beitrag", key(outcome));
            web::unprocessable(&phone::phone(&page, &room, person, false, form, errors).await?)
        }
    }
}

/// Takes a vote in from a form.
pub(super) async fn vote(
    page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let person = participant(&page, &headers, session.id).await?.ok_or_else(Error::forbidden)?;
    let room = Hall::of(&page.house).room(&page.house, session.id).await?;
    match at_once(&page, &room, &person, &form).await? {
        Outcome::Stranger => Err(Error::forbidden()),
        Outcome::TooLate => Err(Error::conflict("live-too-late")),
        outcome => Ok(see_other(session.path()).with_notice(key(outcome))),
    }
}

/// Takes something in from a form, and shows it on the next page.
async fn at_once(page: &Page, room: &Room, person: &Participant, form: &Form) -> web::Result<Outcome> {
    let hall = Hall::of(&page.house);
    let (outcome, _) = receive(&page.house, &page.t(), &hall, room, person, form).await?;
    room.list(&page.house).await?;
    Ok(outcome)
}

/// Takes something in from a page that follows by itself, and answers in a word.
pub(super) async fn told(
    page: &Page,
    room: &Room,
    person: &Participant,
    form: &Form,
) -> web::Result<Response> {
    let hall = Hall::of(&page.house);
    let (_, own) = receive(&page.house, &page.t(), &hall, room, person, form).await?;
    Ok(Json(own).into_response())
}

/// Whether these fields hold an entry or a vote and not an answer.
pub(super) fn is_contribution(form: &Form) -> bool {
    ["beitrag", "stimme", "zurueck"].into_iter().any(|name| form.flag(name))
}

/// Hands in what stands in the fields, whichever way they came; what became of it, and what the phone is told.
pub(super) async fn receive(
    house: &House,
    t: &Translator,
    hall: &Hall,
    room: &Room,
    person: &Participant,
    form: &Form,
) -> web::Result<(Outcome, Own)> {
    // The clock is read first: nobody loses time to what comes before them in line.
    let act = house.own_act();
    let broadcast = room.stand();
    let outcome = match (form.text("aktivitaet").parse(), contribution(&act, form)) {
        (Ok(activity), Some(what)) => {
            let session = broadcast.stand.session.id;
            hall.collect(room, Brought { session, person: person.id, activity, at: act.now, what }).await?
        }
        _ => Outcome::Refused(Refusal::Gone),
    };
    let mine = entries::mine(house, &broadcast.stand, person).await?;
    let own = Own {
        text: t.say(key(outcome)),
        now: act.now.as_millisecond(),
        counts: Some(matches!(outcome, Outcome::Written(_) | Outcome::Voted(_))),
        mine: mine.map(|mine| Mine::told(t, mine)),
    };
    Ok((outcome, own))
}

fn contribution(act: &Act, form: &Form) -> Option<Contribution> {
    if form.flag("beitrag") {
        return Some(Contribution::Entry {
            id: act.id(),
            mark: form.text("schluessel").to_owned(),
            text: form.text("beitrag").to_owned(),
            named: form.flag("namentlich"),
        });
    }
    let wanted = form.flag("stimme");
    let entry = form.text(if wanted { "stimme" } else { "zurueck" }).parse().ok()?;
    Some(Contribution::Vote { entry, wanted })
}

/// What someone is told of what they wrote or voted.
pub(super) const fn key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Written(Written::Shown | Written::Again) => "live-entry-counts",
        Outcome::Written(Written::Waits) => "live-entry-counts-waits",
        Outcome::Voted(true) => "live-vote-counts",
        Outcome::Voted(false) => "live-vote-back",
        Outcome::Refused(Refusal::Empty) => "live-error-entry-empty",
        Outcome::Refused(Refusal::TooLong) => "live-error-entry-long",
        Outcome::Refused(Refusal::TooMany) => "live-error-entry-many",
        Outcome::Refused(Refusal::Spent) => "live-error-vote-spent",
        Outcome::Refused(Refusal::Own) => "live-error-vote-own",
        Outcome::Refused(Refusal::Gone) => "live-error-entry-gone",
        Outcome::TooLate => "live-too-late",
        Outcome::Stranger => "live-error-stranger",
    }
}
