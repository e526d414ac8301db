//! The coordination of one event: numbers, lists, mails, exports.

mod overview;
mod people;
mod plot;
mod words;

use kernel::{Access, Routes};
use web::{Page, Shell};

use crate::model::Event;

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new().get("/koordination/veranstaltungen/{slug}", Access::SignedIn, overview::show).get(
        "/koordination/veranstaltungen/{slug}/teilnehmende",
        Access::SignedIn,
        people::list,
    )
}

/// The hue of this module's thread.
const HUE: u16 = 32;

/// The shell of a page about `event`: its band, its thread.
fn shell(page: &Page, event: &Event) -> Shell {
    let mut shell = page.shell().with_band(&event.slug, HUE);
    shell.thread = "events";
    shell
}
