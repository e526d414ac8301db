//! The pages of people, and who may open them.

mod account;
mod choices;
mod invitation;
mod organisation_forms;
mod organisations;
mod people;
mod sign_in;
mod spaces;

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use db::{Key, Tx};
use jiff::{Timestamp, tz::TimeZone};
use kernel::{Access, Act, Id, Person, Routes};
use web::{Error, Page};

use crate::{actions::Refused, rules};

/// All routes of the module.
pub fn routes() -> Routes {
    Routes::new()
        .get("/einloggen", Access::Public, sign_in::show)
        .post("/einloggen", Access::Public, sign_in::ask)
        .get("/einloggen/neu", Access::Public, sign_in::show_new)
        .post("/einloggen/neu", Access::Public, sign_in::ask_new)
        .get("/einloggen/code/{id}", Access::Public, sign_in::show_code)
        .post("/einloggen/code/{id}", Access::Public, sign_in::enter_code)
        .get("/einloggen/link/{link}", Access::Link, sign_in::show_link)
        .post("/einloggen/link/{link}/neu", Access::Public, sign_in::renew_link)
        .post("/einloggen/link/{link}", Access::Link, sign_in::enter_link)
        .post("/abmelden", Access::SignedIn, sign_in::sign_out)
        .get("/einladung/{link}", Access::Link, invitation::show)
        .post("/einladung/{link}", Access::Link, invitation::accept)
        .get("/konto", Access::SignedIn, account::show)
        .post("/konto", Access::SignedIn, account::save)
        .post("/konto/geraete", Access::SignedIn, account::end_sign_ins)
        .get("/konto/daten", Access::SignedIn, account::export)
        .get("/konto/loeschen", Access::SignedIn, account::show_erase)
        .post("/konto/loeschen", Access::SignedIn, account::erase)
        .get("/koordination/menschen", rules::MANAGE_PEOPLE, people::list)
        .get("/koordination/menschen/einladen", rules::MANAGE_PEOPLE, people::show_invite)
        .post("/koordination/menschen/einladen", rules::MANAGE_PEOPLE, people::invite)
        .post("/koordination/einladungen/{id}/erneut", rules::MANAGE_PEOPLE, people::resend)
        .post("/koordination/einladungen/{id}/zurueckziehen", rules::MANAGE_PEOPLE, people::withdraw)
        .get("/koordination/menschen/{id}", rules::MANAGE_PEOPLE, people::show)
        .post("/koordination/menschen/{id}", rules::MANAGE_PEOPLE, people::change_role)
        .with(network_routes())
}

/// Organisations and spaces.
fn network_routes() -> Routes {
    Routes::new()
        .get("/akteure", Access::Public, organisations::list)
        .get("/akteure/neu", rules::ADD_ORGANISATION, organisation_forms::show_new)
        .post("/akteure/neu", rules::ADD_ORGANISATION, organisation_forms::add)
        .get("/akteure/{slug}", Access::Public, organisations::show)
        .get("/akteure/{slug}/bearbeiten", rules::ADD_ORGANISATION, organisation_forms::show_edit)
        .post("/akteure/{slug}/bearbeiten", rules::ADD_ORGANISATION, organisation_forms::save)
        .get("/akteure/{slug}/loeschen", rules::ADD_ORGANISATION, organisation_forms::show_delete)
        .post("/akteure/{slug}/loeschen", rules::ADD_ORGANISATION, organisation_forms::delete)
        .get("/akteure/{slug}/vertretung", rules::MANAGE_PEOPLE, organisations::show_representatives)
        .post("/akteure/{slug}/vertretung", rules::MANAGE_PEOPLE, organisations::add_representative)
        .post(
            "/akteure/{slug}/vertretung/{person}/beenden",
            rules::MANAGE_PEOPLE,
            organisations::end_representation,
        )
        .get("/koordination/raeume", rules::MANAGE_SPACES, spaces::list)
        .get("/koordination/raeume/neu", rules::MANAGE_SPACES, spaces::show_new)
        .post("/koordination/raeume/neu", rules::MANAGE_SPACES, spaces::add)
        .get("/koordination/raeume/{slug}", rules::MANAGE_SPACES, spaces::show)
        .post("/koordination/raeume/{slug}", rules::MANAGE_SPACES, spaces::save)
        .get("/koordination/raeume/{slug}/loeschen", rules::MANAGE_SPACES, spaces::ask_delete)
        .post("/koordination/raeume/{slug}/loeschen", rules::MANAGE_SPACES, spaces::delete)
        .post("/koordination/raeume/{slug}/mitglieder", rules::MANAGE_SPACES, spaces::add_member)
        .post(
            "/koordination/raeume/{slug}/mitglieder/{person}/entfernen",
            rules::MANAGE_SPACES,
            spaces::remove_member,
        )
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::LastCoordinator => Self::conflict("people-error-last-coordinator"),
            Refused::Gone => Self::not_found(),
            Refused::Unknown => Self::conflict("people-error-unknown"),
            Refused::HasRole => Self::conflict("people-error-has-role"),
            Refused::Taken => Self::conflict("people-error-taken"),
            Refused::Forbidden => Self::forbidden(),
            Refused::Database(error) => error.into(),
        }
    }
}

/// The form again, with what was typed and what is wrong with it.
fn wrong(page: &impl Template) -> web::Result<Response> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, web::html(page)?).into_response())
}

/// Reads on behalf of a page.
async fn read<T: Send + 'static>(
    page: &Page,
    f: impl FnMut(&mut Tx) -> db::Result<T> + Send + 'static,
) -> web::Result<T> {
    Ok(page.house.db.read(f).await?)
}

/// Does `f` as the viewer in a durable transaction.
async fn write<T, E>(
    page: &Page,
    key: Key,
    f: impl FnMut(&mut Tx, &Act) -> Result<T, E> + Send + 'static,
) -> web::Result<T>
where
    T: Send + 'static,
    E: From<db::Error> + Send + 'static,
    Error: From<E>,
{
    Ok(page.house.write(key, &page.act(), f).await?)
}

/// The device that asks, as the list of sign-ins names it.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    rules::device(agent.unwrap_or_default())
}

/// Who is signed in; the route has checked that somebody is.
fn me(page: &Page) -> web::Result<Id<Person>> {
    page.viewer().person.as_ref().map(|person| person.id).ok_or(Error::forbidden())
}

/// A day in the zone of the network.
fn day(page: &Page, at: Timestamp) -> String {
    let zone = TimeZone::get(&page.house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
    page.t().date(at.to_zoned(zone).date())
}
