//! Registering, and my registration.

mod address;
mod change;
mod choose;
mod data;
pub(crate) mod fields;
mod leave;
mod lost;
mod mine;
mod questions;
mod register;
mod service;

use db::{Key, Tx};
use kernel::{Access, Act, Routes};
use web::Page;

use super::HUE;
use mine::Opened;

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new()
        .get("/veranstaltungen/{slug}/anmeldung", Access::Public, register::show)
        .post("/veranstaltungen/{slug}/anmeldung", Access::Public, register::submit)
        .get("/veranstaltungen/{slug}/anmeldung/danke", Access::Public, register::thanks)
        .get("/anmeldung/neuer-link", Access::Public, lost::show)
        .post("/anmeldung/neuer-link", Access::Public, lost::send)
        .get("/anmeldung/neuer-link/unterwegs", Access::Public, lost::sent)
        .get("/anmeldung/neue-adresse/{link}", Access::Link, address::show_confirm)
        .post("/anmeldung/neue-adresse/{link}", Access::Link, address::answer)
        .get("/anmeldung/{link}/adresse", Access::Link, address::show)
        .post("/anmeldung/{link}/adresse", Access::Link, address::ask)
        .get("/anmeldung/{link}", Access::Link, mine::show)
        .post("/anmeldung/{link}/bestaetigen", Access::Link, mine::answer)
        .get("/anmeldung/{link}/aendern", Access::Link, change::show)
        .post("/anmeldung/{link}/aendern", Access::Link, change::submit)
        .get("/anmeldung/{link}/programm", Access::Link, choose::show)
        .post("/anmeldung/{link}/programm", Access::Link, choose::submit)
        .get("/anmeldung/{link}/absagen", Access::Link, leave::ask)
        .post("/anmeldung/{link}/absagen", Access::Link, leave::leave)
        .get("/anmeldung/{link}/loeschen", Access::Link, leave::ask_to_erase)
        .post("/anmeldung/{link}/loeschen", Access::Link, leave::erase)
        .get("/anmeldung/{link}/daten.json", Access::Link, data::json)
        .get("/anmeldung/{link}/kalender.ics", Access::Link, data::calendar)
        .get("/koordination/veranstaltungen/{slug}/fragen", Access::SignedIn, questions::list)
        .get("/koordination/veranstaltungen/{slug}/fragen/neu", Access::SignedIn, questions::show_new)
        .post("/koordination/veranstaltungen/{slug}/fragen/neu", Access::SignedIn, questions::add)
        .get("/koordination/veranstaltungen/{slug}/fragen/{id}", Access::SignedIn, questions::show)
        .post("/koordination/veranstaltungen/{slug}/fragen/{id}", Access::SignedIn, questions::change)
        .post("/koordination/veranstaltungen/{slug}/fragen/{id}/ordnen", Access::SignedIn, questions::shift)
        .post(
            "/koordination/veranstaltungen/{slug}/fragen/{id}/loeschen",
            Access::SignedIn,
            questions::remove,
        )
}

/// Changes a registration in the transaction queue of its event.
async fn write<T: Send + 'static>(
    page: &Page,
    opened: &Opened,
    f: impl FnMut(&mut Tx, &Act) -> db::Result<T> + Send + 'static,
) -> web::Result<T> {
    let key = Key::from(opened.mine.party.event_id);
    Ok(page.house.write(key, &page.act(), f).await?)
}
