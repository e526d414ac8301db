//! The names of those who take part: taken away by the host, given back, let in, and chosen anew.

use askama::Template;
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use db::Tx;
use kernel::{Act, Id, Role};
use web::{Error, Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{
    TakingPart,
    hall::Hall,
    phone::{self, shell},
    session, taking_part,
};
use crate::{
    actions::{self, name::Refused},
    model::{LiveSession, Participant},
    store::{self, names::Taken},
};

#[derive(Template)]
#[template(path = "live/names.html")]
struct NamesPage {
    shell: Shell,
    session: LiveSession,
    people: Vec<Participant>,
    taken: Vec<Taken>,
    welcome: Vec<String>,
    /// How many came from each address, in words.
    origins: String,
    /// Whether this reader may say which words are not wanted.
    words: bool,
    form: Form,
    errors: Errors,
}

/// Who takes part, to take away names that hurt.
pub(super) async fn show(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    html(&names_page(&page, session, Form::default(), Errors::new(page.t())).await?)
}

async fn names_page(page: &Page, session: LiveSession, form: Form, errors: Errors) -> web::Result<NamesPage> {
    let id = session.id;
    let read = move |tx: &mut Tx| {
        let people = store::people::of_session(tx, id)?;
        Ok::<_, db::Error>((people, store::names::taken(tx, id)?, store::names::welcomed(tx, id)?))
    };
    let (people, taken, welcome) = page.house.db.read(read).await?;
    let people = people.into_iter().filter(|person| !person.name.is_empty()).collect();
    let words = page.viewer().is_at_least(Role::Coordinator);
    let origins = Hall::of(&page.house).origins(id);
    let shown: Vec<String> = origins.iter().take(MOST_SHOWN).map(u32::to_string).collect();
    let more = if origins.len() > MOST_SHOWN { ", …" } else { "" };
    let origins = if shown.is_empty() { String::new() } else { shown.join(", ") + more };
    Ok(NamesPage {
        shell: shell(page, &session),
        session,
        people,
        taken,
        welcome,
        origins,
        words,
        form,
        errors,
    })
}

/// So many addresses are told apart.
const MOST_SHOWN: usize = 12;

fn person(form: &Form) -> web::Result<Id<Participant>> {
    form.text("person").parse().map_err(|_| Error::bad_input("live-error-person"))
}

/// Takes a name away.
pub(super) async fn take(page: Page, Path(code): Path<String>, form: Form) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let (id, person) = (session.id, person(&form)?);
    let write = move |tx: &mut Tx, act: &Act| actions::name::take(tx, act, id, person);
    if !page.house.write(actions::key(id), &page.act(), write).await? {
        return Err(Error::not_found());
    }
    Hall::of(&page.house).refresh(&page.house, id).await?;
    Ok(see_other(format!("{}/namen", session.desk_path())).with_notice("live-name-removed"))
}

/// Gives a name back that was taken away.
pub(super) async fn give_back(page: Page, Path(code): Path<String>, form: Form) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let (id, person, name) = (session.id, person(&form)?, form.text("name").to_owned());
    let write = move |tx: &mut Tx, _: &Act| actions::name::give_back(tx, id, person, &name);
    if !page.house.write(actions::key(id), &page.act(), write).await? {
        return Err(Error::not_found());
    }
    Hall::of(&page.house).refresh(&page.house, id).await?;
    Ok(see_other(format!("{}/namen", session.desk_path())).with_notice("live-name-back"))
}

/// Lets a name in that sounds like an insult and is none.
pub(super) async fn welcome(page: Page, Path(code): Path<String>, form: Form) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let mut errors = Errors::new(page.t());
    let name = phone::typed_name(&form, &mut errors);
    if name.is_empty() {
        errors.add("name", "web-error-required");
    }
    if !errors.is_empty() {
        return web::unprocessable(&names_page(&page, session, form, errors).await?);
    }
    let id = session.id;
    let write = move |tx: &mut Tx, _: &Act| actions::name::welcome(tx, id, &name);
    page.house.write(actions::key(id), &page.act(), write).await?;
    Ok(see_other(format!("{}/namen", session.desk_path())).with_notice("live-name-welcome").into_response())
}

/// Someone whose name was taken away chooses another one.
pub(super) async fn choose(
    page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> web::Result<Response> {
    let TakingPart { session, person, room } = taking_part(&page, &code, &headers).await?;
    let (mut errors, id, who) = (Errors::new(page.t()), session.id, person.id);
    if !room.stand().stand.nameless.contains(&who) {
        return Err(Error::conflict("live-name-kept"));
    }
    let name = phone::typed_name(&form, &mut errors);
    if name.is_empty() {
        errors.add("name", "web-error-required");
    }
    if errors.is_empty() {
        let chosen = name.clone();
        let write = move |tx: &mut Tx, _: &Act| actions::name::choose(tx, id, who, &chosen);
        if let Err(refused) = page.house.write(actions::key(id), &page.act(), write).await? {
            errors.add("name", refused_key(refused));
        }
    }
    if !errors.is_empty() {
        return web::unprocessable(&phone::phone(&page, &room, person, false, form, errors).await?);
    }
    Hall::of(&page.house).refresh(&page.house, id).await?;
    Ok(see_other(session.path()).with_notice("live-name-chosen").into_response())
}

/// Why a name cannot be had.
pub(super) const fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::Unwanted => "live-error-name",
        Refused::Closed => "live-error-name-closed",
    }
}
