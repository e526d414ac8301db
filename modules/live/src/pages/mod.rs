//! The edges: what phones, the wall, the host and the coordinator see.

mod activity;
mod belonging;
mod care;
mod entries;
mod follow;
mod hall;
mod import;
mod names;
mod paper;
mod phone;
mod picture;
mod plot;
mod prepare;
mod published;
mod ready;
mod remote;
mod results;
mod socket;
mod speak;
mod stage;
mod summary;
mod tables;
mod unwanted;

pub(crate) use belonging::attached;

use std::sync::Arc;

use axum::http::HeaderMap;
use kernel::{Access, Id, Role, Routes};
use web::{Error, Page};

use self::hall::{Hall, Room};
use crate::{
    model::{LiveSession, Participant},
    store,
};

/// The colour of this module's thread.
const HUE: u16 = 305;

/// What this module answers.
pub fn routes() -> Routes {
    let host = Access::AtLeast(Role::Moderator);
    Routes::new()
        .get("/live", Access::Public, phone::door)
        .post("/live", Access::Public, phone::find)
        .get("/live/regeln", Access::Public, phone::rules)
        .get("/live/{code}", Access::Public, phone::show)
        .post("/live/{code}", Access::Public, phone::join)
        .post("/live/{code}/antwort", Access::Public, speak::say)
        .get("/live/{code}/verbindung", Access::Public, socket::connect)
        .get("/live/{code}/ereignisse", Access::Public, socket::events)
        .get("/live/{code}/stand", Access::Public, socket::poll)
        .post("/live/{code}/name", Access::Public, names::choose)
        .get("/live/{code}/bild/{id}", Access::Public, picture::show)
        .get("/live/{code}/leinwand", Access::Public, remote::screen)
        .get("/live/{code}/ergebnis", Access::Public, published::show)
        .get("/koordination/live", host, prepare::list)
        .post("/koordination/live", host, prepare::create)
        .post("/koordination/live/vorlagen", host, ready::create)
        .get("/koordination/live/muster.csv", host, import::sample)
        .get("/koordination/live/worte", Access::AtLeast(Role::Coordinator), unwanted::show)
        .post("/koordination/live/worte", Access::AtLeast(Role::Coordinator), unwanted::save)
        .get("/koordination/live/{code}", host, prepare::show)
        .post("/koordination/live/{code}", host, prepare::settle)
        .post("/koordination/live/{code}/kopieren", host, prepare::duplicate)
        .get("/koordination/live/{code}/loeschen", host, prepare::ask_delete)
        .post("/koordination/live/{code}/loeschen", host, prepare::delete)
        .get("/koordination/live/{code}/einlesen", host, import::show)
        .post("/koordination/live/{code}/einlesen", host, import::read)
        .get("/koordination/live/{code}/neu/{kind}", host, activity::show_new)
        .post("/koordination/live/{code}/neu/{kind}", host, activity::add)
        .get("/koordination/live/{code}/aktivitaeten/{id}", host, activity::show)
        .post("/koordination/live/{code}/aktivitaeten/{id}", host, activity::change)
        .post("/koordination/live/{code}/aktivitaeten/{id}/verschieben", host, activity::shift)
        .post("/koordination/live/{code}/aktivitaeten/{id}/kopieren", host, activity::copy)
        .post("/koordination/live/{code}/aktivitaeten/{id}/loeschen", host, activity::remove)
        .get("/koordination/live/{code}/regie", host, remote::show)
        .post("/koordination/live/{code}/regie", host, remote::make_move)
        .post("/koordination/live/{code}/einladung", host, belonging::invite)
        .get("/koordination/live/{code}/beitraege/{position}", host, care::show)
        .post("/koordination/live/{code}/beitraege/{position}", host, care::take)
        .post("/koordination/live/{code}/beitraege/{position}/verbinden", host, care::merge)
        .get("/koordination/live/{code}/namen", host, names::show)
        .post("/koordination/live/{code}/namen", host, names::take)
        .post("/koordination/live/{code}/namen/zurueck", host, names::give_back)
        .post("/koordination/live/{code}/namen/zulassen", host, names::welcome)
        .get("/koordination/live/{code}/ergebnis", host, results::show)
        .get("/koordination/live/{code}/ergebnis.csv", host, results::csv)
        .get("/koordination/live/{code}/ergebnis.xlsx", host, results::xlsx)
        .get("/koordination/live/{code}/ergebnis.pdf", host, paper::pdf)
        .post("/koordination/live/{code}/ergebnis", host, published::publish)
        .get("/koordination/live/{code}/zugehoerigkeit", host, belonging::show)
        .post("/koordination/live/{code}/zugehoerigkeit", host, belonging::choose)
}

/// The session that people join by `code`, which they may have typed with spaces.
async fn session(page: &Page, code: &str) -> web::Result<LiveSession> {
    found(page, code).await?.ok_or_else(Error::not_found)
}

/// The same, if there is one. Whoever tries many wrong codes has to wait; a code that was found from an address, as the
/// host does who hangs up the wall, stays open to the hall behind it.
async fn found(page: &Page, code: &str) -> web::Result<Option<LiveSession>> {
    let (hall, from, now) = (Hall::of(&page.house), page.context.client, page.house.clock.now());
    let code = digits(code);
    let is_host = page.viewer().is_at_least(Role::Moderator);
    if !is_host && !hall.may_try(from, &code, now) {
        return Err(Error::too_many());
    }
    let wanted = code.clone();
    let found = page.house.db.read(move |tx| store::session::find(tx, &wanted)).await?;
    if found.is_some() || !is_host {
        hall.tried(from, &code, found.is_some(), now);
    }
    Ok(found)
}

fn digits(code: &str) -> String {
    code.chars().filter(char::is_ascii_digit).take(12).collect()
}

/// What a link and a cookie of someone who takes part are signed for.
const PURPOSE: &str = "live";

/// The cookie that remembers who takes part; it belongs to one session's path alone.
const COOKIE: &str = "dabei";

/// Who takes part with this cookie.
async fn participant(
    page: &Page,
    headers: &HeaderMap,
    session: Id<LiveSession>,
) -> web::Result<Option<Participant>> {
    let signed = web::cookie(headers, COOKIE).and_then(|link| page.house.links.verify(PURPOSE, link));
    let Some(id) = signed.and_then(|id| id.parse().ok()) else { return Ok(None) };
    Ok(page.house.db.read(move |tx| store::people::by_id(tx, session, id)).await?)
}

/// Someone who takes part, and where.
struct TakingPart {
    session: LiveSession,
    person: Participant,
    room: Arc<Room>,
}

/// Who takes part with these headers in the session of `code`; refuses everyone else.
async fn taking_part(page: &Page, code: &str, headers: &HeaderMap) -> web::Result<TakingPart> {
    let session = session(page, code).await?;
    let person = participant(page, headers, session.id).await?.ok_or_else(Error::forbidden)?;
    let room = Hall::of(&page.house).room(&page.house, session.id).await?;
    Ok(TakingPart { session, person, room })
}
