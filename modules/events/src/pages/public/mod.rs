//! What everyone sees: the calendar, the event's page, feeds and calendar files, and the interest list, with the forms behind them.

mod calendar;
mod create;
mod edit;
mod feeds;
mod interest;
mod list;
mod moved;
mod picture;
mod plain_language;
mod show;
mod stage;
mod start;
pub(crate) mod words;

pub(crate) use start::START;

use kernel::{Access, Routes};

use super::HUE;

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new()
        .get("/veranstaltungen", Access::Public, calendar::show)
        .get("/veranstaltungen.ics", Access::Public, feeds::all)
        .get("/veranstaltungen.xml", Access::Public, feeds::atom)
        .get("/veranstaltungen/{slug}", Access::Public, show::show)
        .get("/veranstaltungen/{slug}/leichte-sprache", Access::Public, plain_language::show)
        .get("/veranstaltungen/{slug}/kalender.ics", Access::Public, feeds::one)
        .get("/veranstaltungen/{slug}/bild.png", Access::Public, picture::show)
        .post("/veranstaltungen/{slug}/vormerken", Access::Public, interest::ask)
        .get("/vormerken/{link}", Access::Link, interest::show)
        .post("/vormerken/{link}", Access::Link, interest::confirm)
        .get("/vormerken/{link}/austragen", Access::Link, interest::show_leave)
        .post("/vormerken/{link}/austragen", Access::Link, interest::leave)
        .get("/koordination/veranstaltungen", Access::SignedIn, list::show)
        .get("/koordination/veranstaltungen/neu", Access::SignedIn, create::show)
        .post("/koordination/veranstaltungen/neu", Access::SignedIn, create::create)
        .get("/koordination/veranstaltungen/{slug}/bearbeiten", Access::SignedIn, edit::show)
        .post("/koordination/veranstaltungen/{slug}/bearbeiten", Access::SignedIn, edit::save)
        .get("/koordination/veranstaltungen/{slug}/stand", Access::SignedIn, stage::show)
        .post("/koordination/veranstaltungen/{slug}/stand", Access::SignedIn, stage::save)
        .post("/koordination/veranstaltungen/{slug}/stand/anmeldung", Access::SignedIn, stage::overrule)
        .get("/koordination/veranstaltungen/{slug}/stand/vorschau", Access::SignedIn, show::preview)
        .get("/koordination/veranstaltungen/{slug}/stand/absagen", Access::SignedIn, stage::show_call_off)
        .post("/koordination/veranstaltungen/{slug}/stand/absagen", Access::SignedIn, stage::call_off)
        .post("/koordination/veranstaltungen/{slug}/stand/aufnehmen", Access::SignedIn, stage::take_up_again)
}
