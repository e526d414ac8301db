//! The coordination desk: where a coordinator finds everything, and what needs looking after.

use askama::Template;
use axum::response::Response;
use jiff::tz::TimeZone;
use kernel::{job, pulse};
use web::{Page, Result, Shell, html};

use super::start::{Way, about, hue};

#[derive(Template)]
#[template(path = "office/desk.html")]
struct DeskPage {
    shell: Shell,
    ways: Vec<Way>,
    /// Mails that were given up.
    failed_mails: i64,
    /// Work that failed and is tried again.
    failed_jobs: i64,
    /// Mails that can only be read here.
    unsent: i64,
    /// Since the clock has jumped: from when on what is due is erased again.
    clock_waits: Option<String>,
    /// Whether the network does not say yet who is responsible.
    no_imprint: bool,
}

/// The desk.
pub(crate) async fn show(page: Page) -> Result<Response> {
    let read = |tx: &mut db::Tx| Ok::<_, db::Error>((mail::count(tx)?, job::backlog(tx)?, pulse::read(tx)?));
    let (counts, (_, failed_jobs), pulse) = page.house.db.read(read).await?;
    let zone = TimeZone::get(&page.house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
    let jumped = pulse.filter(|pulse| pulse.jumped_from.is_some());
    let (t, network, (columns, rows)) = (page.t(), page.house.network(), weave::CARD);
    let entries = page.house.modules.iter().flat_map(|module| module.navigation);
    let mine = entries.filter(|entry| entry.desk && page.viewer().is_at_least(entry.least));
    let ways = mine.map(|entry| Way {
        href: entry.href,
        label: t.say(entry.label),
        about: about(&page, entry.href),
        thread: entry.thread,
        band: weave::band(entry.href, hue(entry.thread), columns, rows),
    });
    html(&DeskPage {
        shell: page.shell(),
        ways: ways.collect(),
        failed_mails: counts.failed,
        failed_jobs,
        unsent: if network.smtp.is_none() { counts.waiting } else { 0 },
        clock_waits: jumped.map(|pulse| page.t().moment(pulse.erases_from(), &zone)),
        no_imprint: network.profile.imprint.is_empty(),
    })
}
