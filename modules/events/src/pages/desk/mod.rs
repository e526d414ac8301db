//! The coordination of one event: numbers, lists, mails, exports.

mod address;
mod bulk;
mod copy;
mod door;
mod entry;
mod export;
mod overview;
mod party;
mod people;
mod plot;
mod waiting;
mod words;

use super::shell;
use crate::model::Event;
use db::Key;
use kernel::{Access, Routes};

/// The routes of this part.
pub fn routes() -> Routes {
    let desk = Access::SignedIn;
    Routes::new()
        .get("/koordination/veranstaltungen/{slug}", desk, overview::show)
        .get("/koordination/veranstaltungen/{slug}/teilnehmende", desk, people::list)
        .get("/koordination/veranstaltungen/{slug}/teilnehmende.csv", desk, export::csv)
        .get("/koordination/veranstaltungen/{slug}/teilnehmende.xlsx", desk, export::xlsx)
        .get("/koordination/veranstaltungen/{slug}/teilnehmende/neu", desk, entry::show)
        .post("/koordination/veranstaltungen/{slug}/teilnehmende/neu", desk, entry::enter)
        .get("/koordination/veranstaltungen/{slug}/teilnehmende/{party}", desk, party::show)
        .post("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/notiz", desk, party::note)
        .post("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/bestaetigen", desk, party::confirm)
        .get("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/absagen", desk, party::ask_cancel)
        .post("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/absagen", desk, party::cancel)
        .get("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/platz", desk, party::ask_place)
        .post("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/platz", desk, party::place)
        .get("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/adresse", desk, address::show)
        .post("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/adresse", desk, address::save)
        .get("/koordination/veranstaltungen/{slug}/warteliste", desk, waiting::show)
        .get("/koordination/veranstaltungen/{slug}/rundmail", desk, bulk::form)
        .post("/koordination/veranstaltungen/{slug}/rundmail", desk, bulk::write)
        .get("/koordination/veranstaltungen/{slug}/rundmail/{mail}", desk, bulk::progress)
        .get("/rundmail/{link}/abbestellen", Access::Link, bulk::ask_stop)
        .post("/rundmail/{link}/abbestellen", Access::Link, bulk::stop)
        .get("/koordination/veranstaltungen/{slug}/kopieren", desk, copy::form)
        .post("/koordination/veranstaltungen/{slug}/kopieren", desk, copy::copy)
        .get("/koordination/veranstaltungen/{slug}/einlass", desk, door::show)
        .post("/koordination/veranstaltungen/{slug}/einlass", desk, door::check_in)
}

/// Writes about one event stand in line behind each other.
fn key(event: &Event) -> Key {
    Key::from(event.id)
}
