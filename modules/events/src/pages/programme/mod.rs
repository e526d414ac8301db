//! The programme: shown, edited, imported, published.

mod edit;
mod frame;
mod import;
mod item;
mod publish;
mod published;
mod session;
mod shift;
mod show;
mod teaser;
mod view;

use kernel::{Access, Routes};

use super::{HUE, shell};

pub(crate) use teaser::{Teased, teaser};

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new()
        .get("/veranstaltungen/{slug}/programm", Access::Public, show::show)
        .get("/veranstaltungen/{slug}/programm/schedule.xml", Access::Public, show::xml)
        .get("/veranstaltungen/{slug}/programm/schedule.json", Access::Public, show::json)
        .get("/veranstaltungen/{slug}/programm/{session}", Access::Public, session::show)
        .get("/koordination/veranstaltungen/{slug}/programm", Access::SignedIn, edit::show)
        .get("/koordination/veranstaltungen/{slug}/programm/vorschau", Access::SignedIn, publish::preview)
        .get(
            "/koordination/veranstaltungen/{slug}/programm/veroeffentlichen",
            Access::SignedIn,
            publish::show,
        )
        .post(
            "/koordination/veranstaltungen/{slug}/programm/veroeffentlichen",
            Access::SignedIn,
            publish::submit,
        )
        .get("/koordination/veranstaltungen/{slug}/programm/raeume", Access::SignedIn, frame::rooms)
        .post("/koordination/veranstaltungen/{slug}/programm/raeume", Access::SignedIn, frame::save_rooms)
        .get("/koordination/veranstaltungen/{slug}/programm/straenge", Access::SignedIn, frame::tracks)
        .post("/koordination/veranstaltungen/{slug}/programm/straenge", Access::SignedIn, frame::save_tracks)
        .get("/koordination/veranstaltungen/{slug}/programm/einlesen", Access::SignedIn, import::show)
        .post("/koordination/veranstaltungen/{slug}/programm/einlesen", Access::SignedIn, import::upload)
        .get("/koordination/veranstaltungen/{slug}/programm/einlesen/{id}", Access::SignedIn, import::preview)
        .post("/koordination/veranstaltungen/{slug}/programm/einlesen/{id}", Access::SignedIn, import::apply)
        .get("/koordination/veranstaltungen/{slug}/programm/neu", Access::SignedIn, item::show_new)
        .post("/koordination/veranstaltungen/{slug}/programm/neu", Access::SignedIn, item::add)
        .get("/koordination/veranstaltungen/{slug}/programm/punkt/{id}", Access::SignedIn, item::show)
        .post("/koordination/veranstaltungen/{slug}/programm/punkt/{id}", Access::SignedIn, item::save)
        .get(
            "/koordination/veranstaltungen/{slug}/programm/punkt/{id}/verschieben",
            Access::SignedIn,
            shift::show,
        )
        .post(
            "/koordination/veranstaltungen/{slug}/programm/punkt/{id}/verschieben",
            Access::SignedIn,
            shift::submit,
        )
        .get(
            "/koordination/veranstaltungen/{slug}/programm/punkt/{id}/entfernen",
            Access::SignedIn,
            edit::ask_remove,
        )
        .post(
            "/koordination/veranstaltungen/{slug}/programm/punkt/{id}/entfernen",
            Access::SignedIn,
            edit::remove,
        )
        .post(
            "/koordination/veranstaltungen/{slug}/programm/punkt/{id}/zurueckholen",
            Access::SignedIn,
            edit::restore,
        )
}
