//! The start page: what the network is, and where to go from here.

use askama::Template;
use axum::response::{IntoResponse, Response};
use web::{Page, Rendered, Result, SafeHtml, Shell, see_other};

#[derive(Template)]
#[template(path = "office/start.html")]
struct StartPage {
    shell: Shell,
    purpose: SafeHtml,
    ways: Vec<Way>,
}

/// One way on: an entry of the main navigation with its own band.
pub(crate) struct Way {
    pub(crate) href: &'static str,
    pub(crate) label: String,
    /// What one finds there; empty when its module does not say.
    pub(crate) about: String,
    pub(crate) thread: &'static str,
    pub(crate) band: String,
}

/// The hue of a module's thread, as in the style sheet.
pub(crate) fn hue(thread: &str) -> u16 {
    match thread {
        "live" => 305,
        "knowledge" => 195,
        "network" => 75,
        "consultation" => 345,
        "participation" => 255,
        "neighbourhood" => 145,
        _ => 32,
    }
}

/// The start page; before the set-up it leads there.
pub(crate) async fn show(page: Page) -> Result<Response> {
    if !page.house.network().set_up {
        return Ok(see_other("/einrichten").into_response());
    }
    page.cached(&[], || async {
        let shell = page.shell();
        let (columns, rows) = weave::CARD;
        let ways = shell.nav.iter().map(|item| Way {
            href: item.href,
            label: item.label.clone(),
            about: about(&page, item.href),
            thread: item.thread,
            band: weave::band(item.href, hue(item.thread), columns, rows),
        });
        let ways = ways.collect();
        let purpose = web::markdown(&page.house.network().profile.purpose);
        Rendered::html(&StartPage { shell, purpose, ways }, None)
    })
    .await
}

/// A module may say in a message `<label>-about` what one finds at its navigation entry.
pub(crate) fn about(page: &Page, href: &str) -> String {
    let mut entries = page.house.modules.iter().flat_map(|module| module.navigation);
    let key = entries.find(|entry| entry.href == href).map(|entry| format!("{}-about", entry.label));
    key.filter(|key| page.t().knows(key)).map(|key| page.t().say(&key)).unwrap_or_default()
}
