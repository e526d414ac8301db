//! The start page: what the network is, and where to go from here.

use askama::Template;
use axum::response::Response;
use kernel::{Start, StartPart};
use web::{Page, Rendered, Result, SafeHtml, Shell};

#[derive(Template)]
#[template(path = "office/start.html")]
struct StartPage {
    shell: Shell,
    purpose: SafeHtml,
    parts: Vec<Part>,
    ways: Vec<Way>,
}

/// What a module shows here, each card under its own band.
struct Part {
    about: StartPart,
    bands: Vec<String>,
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

/// The start page.
pub(crate) async fn show(page: Page) -> Result<Response> {
    let brought: Vec<Start> = page.house.modules.iter().filter_map(|module| module.start).collect();
    let topics: Vec<_> = brought.iter().flat_map(|start| start.topics).copied().collect();
    page.cached(&topics, || async {
        let parts = read(&page, brought.clone()).await?;
        let until = parts.iter().filter_map(|part| part.about.until).min();
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
        Rendered::html(&StartPage { shell, purpose, parts, ways }, until)
    })
    .await
}

/// What the modules show, read together.
async fn read(page: &Page, brought: Vec<Start>) -> Result<Vec<Part>> {
    let (t, now, viewer) = (page.t(), page.now(), page.context.viewer.clone());
    let read = move |tx: &mut db::Tx| {
        brought.iter().map(|start| (start.read)(tx, &t, &viewer, now)).collect::<db::Result<Vec<_>>>()
    };
    let parts = page.house.db.read(read).await?;
    let (columns, rows) = weave::CARD;
    let bands = |part: &StartPart| {
        part.cards.iter().map(|card| weave::band(&card.seed, hue(part.thread), columns, rows)).collect()
    };
    Ok(parts.into_iter().map(|about| Part { bands: bands(&about), about }).collect())
}

/// A module may say in a message `<label>-about` what one finds at its navigation entry.
pub(crate) fn about(page: &Page, href: &str) -> String {
    let mut entries = page.house.modules.iter().flat_map(|module| module.navigation);
    let key = entries.find(|entry| entry.href == href).map(|entry| format!("{}-about", entry.label));
    key.filter(|key| page.t().knows(key)).map(|key| page.t().say(&key)).unwrap_or_default()
}
