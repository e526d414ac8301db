//! What a round came to: every activity with its count, to read and to take along.

use askama::Template;
use axum::response::Response;
use db::Tx;
use web::{Error, Page, Path, Shell, file, html};

use super::{
    hall::Stand,
    phone::shell,
    session,
    stage::{self, Reader},
};
use crate::{
    model::{LiveSession, Phase, Round, StoredActivity},
    rules::tally::Tally,
    store,
};

#[derive(Template)]
#[template(path = "live/results.html")]
struct ResultsPage {
    shell: Shell,
    session: LiveSession,
    parts: Vec<String>,
}

/// All activities that were revealed, with their counts.
async fn revealed(page: &Page, session: &LiveSession) -> web::Result<Vec<(usize, StoredActivity, Tally)>> {
    let id = session.id;
    let read = move |tx: &mut Tx| {
        let mut revealed = Vec::new();
        for (at, stored) in store::session::activities(tx, id)?.into_iter().enumerate() {
            if let Some(tally) = store::session::tally(tx, stored.id)? {
                revealed.push((at, stored, tally));
            }
        }
        Ok::<_, db::Error>(revealed)
    };
    Ok(page.house.db.read(read).await?)
}

/// The results.
pub(super) async fn show(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let mut stand = Stand::load(&page.house, session.id).await?;
    let t = page.t();
    let mut parts = Vec::new();
    for (at, _, tally) in revealed(&page, &session).await? {
        stand.round = Round { phase: Phase::Revealed, activity: at, ..stand.round };
        stand.tally = tally;
        parts.push(stage::render(&t, &stand, &Reader::Reads));
    }
    html(&ResultsPage { shell: shell(&page, &session), session, parts })
}

/// The results as a table: question, answer, people.
pub(super) async fn csv(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let mut table = csv::Writer::from_writer(Vec::new());
    let t = page.t();
    let head = ["live-csv-question", "live-csv-answer", "live-csv-people"].map(|key| t.say(key));
    let broken = |_| Error::Internal("the table could not be written");
    table.write_record(head).map_err(broken)?;
    for (_, stored, tally) in revealed(&page, &session).await? {
        for (answer, people) in tally.lines(&stored.activity.task) {
            let row = [stored.activity.prompt.clone(), answer, people.to_string()];
            table.write_record(row.map(|cell| web::harmless(&cell).into_owned())).map_err(broken)?;
        }
    }
    let bytes = table.into_inner().map_err(|_| Error::Internal("the table could not be written"))?;
    file(&format!("live-{}.csv", session.code), "text/csv; charset=utf-8", bytes)
}
