//! What a round came to: every activity with its count, to read and to take along.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::response::Response;
use db::Tx;
use kernel::Id;
use web::{Error, Page, Path, Shell, file, html};

use super::{
    care, entries,
    hall::{Stand, team_standings},
    phone::shell,
    session,
    stage::{self, Reader},
    summary::{self, Part, Revealed},
    tables,
};
use crate::{
    model::{LiveSession, Participant, Phase, Round},
    rules::standings::{self, Standing},
    store,
};

#[derive(Template)]
#[template(path = "live/results.html")]
struct ResultsPage {
    shell: Shell,
    session: LiveSession,
    published: bool,
    /// What people wrote for each other: where it is looked after, and to what it was written.
    written: Vec<(String, String)>,
    parts: Vec<String>,
}

/// The results.
pub(super) async fn show(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let id = session.id;
    let publication = page.house.db.read(move |tx| store::belonging::publication(tx, id)).await?;
    let (parts, published) = (rendered(&page, &session).await?, publication.is_some());
    let written = match session.erased_at {
        None => care::earlier(&Stand::load(&page.house, id).await?),
        // Who wrote what is forgotten: there is nothing left to look after.
        Some(_) => Vec::new(),
    };
    html(&ResultsPage { shell: shell(&page, &session), session, published, written, parts })
}

/// All activities that were revealed, as everyone saw them.
pub(super) async fn rendered(page: &Page, session: &LiveSession) -> web::Result<Vec<String>> {
    let mut stand = Stand::load(&page.house, session.id).await?;
    let (t, id) = (page.t(), session.id);
    let mut parts = Vec::new();
    for Revealed { at, stored, tally } in page.house.db.read(move |tx| summary::revealed(tx, id)).await? {
        stand.round = Round { phase: Phase::Revealed, activity: at, ..stand.round };
        let entries = entries::counted(&t, &stand, &stored.activity.task, &tally);
        stand.tally = tally;
        parts.push(stage::render(&t, &stand, &Reader::Reads) + &entries);
    }
    Ok(parts)
}

/// What tables and papers are made from.
pub(super) struct Loaded {
    /// The session.
    pub session: LiveSession,
    /// What was revealed.
    pub revealed: Vec<Revealed>,
    /// The same in words.
    pub parts: Vec<Part>,
    /// Everyone with points under the name that they gave themselves; nobody once names are erased.
    pub standings: Vec<Standing<String>>,
    /// The teams by the mean of their people, as long as names are there or as they were published.
    pub teams: Vec<Standing<String>>,
}

/// Reads what `Loaded` holds.
pub(super) async fn load(page: &Page, code: &str) -> web::Result<Loaded> {
    let session = session(page, code).await?;
    let (id, of) = (session.id, session.clone());
    let read = move |tx: &mut Tx| {
        let round = store::round::of(tx, id)?.ok_or(db::Error::NotFound)?;
        let points: BTreeMap<_, _> = store::answers::points(tx, id)?.into_iter().collect();
        let teams = match store::belonging::publication(tx, id)? {
            // Once people are erased, the teams stand as they were published.
            Some((_, teams)) if points.is_empty() => teams,
            _ => team_standings(tx, &of, &points)?,
        };
        Ok::<_, db::Error>((round, summary::revealed(tx, id)?, named(tx, id, &points)?, teams))
    };
    let (round, revealed, standings, teams) = page.house.db.read(read).await?;
    let t = page.t();
    let parts = revealed.iter().map(|revealed| Part::new(&t, &round, revealed)).collect();
    Ok(Loaded { session, revealed, parts, standings, teams })
}

fn named(
    tx: &mut Tx,
    id: Id<LiveSession>,
    points: &BTreeMap<Id<Participant>, u32>,
) -> db::Result<Vec<Standing<String>>> {
    let people = store::people::of_session(tx, id)?;
    let mut names: HashMap<_, _> = people.into_iter().map(|person| (person.id, person.name)).collect();
    let line = |line: Standing<_>| Standing {
        who: names.remove(&line.who).unwrap_or_default(),
        place: line.place,
        points: line.points,
    };
    Ok(standings::people(points).into_iter().map(line).collect())
}

/// The results as a table: question, answer, people.
pub(super) async fn csv(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let loaded = load(&page, &code).await?;
    let sheet = tables::answers(&page.t(), &loaded.revealed, &loaded.parts);
    let bytes = sheets::csv(&sheet).map_err(|_| Error::Internal("results could not be written as CSV"))?;
    file(&format!("live-{}.csv", loaded.session.code), sheets::CSV, bytes)
}

/// The results as a workbook, with the standings as long as there are names.
pub(super) async fn xlsx(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let loaded = load(&page, &code).await?;
    let t = page.t();
    let mut book =
        vec![tables::answers(&t, &loaded.revealed, &loaded.parts), tables::questions(&t, &loaded.parts)];
    if !loaded.standings.is_empty() {
        book.push(tables::standings(&t, &loaded.standings));
    }
    if !loaded.teams.is_empty() {
        book.push(tables::teams(&t, &loaded.teams));
    }
    let bytes = sheets::xlsx(&book).map_err(|_| Error::Internal("results could not be written as XLSX"))?;
    file(&format!("live-{}.xlsx", loaded.session.code), sheets::XLSX, bytes)
}
