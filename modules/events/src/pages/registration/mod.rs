//! Registering, and my registration.

mod fields;
mod register;
mod service;

use kernel::{Access, Routes};

/// The hue of this module's thread, as in the style sheet.
const HUE: u16 = 32;

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new()
        .get("/veranstaltungen/{slug}/anmeldung", Access::Public, register::show)
        .post("/veranstaltungen/{slug}/anmeldung", Access::Public, register::submit)
        .get("/veranstaltungen/{slug}/anmeldung/danke", Access::Public, register::thanks)
}
