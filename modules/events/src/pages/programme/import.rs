//! Reading a schedule in: upload, see what it would change, do it.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use frab::{Limits, Problem, Schedule};
use i18n::Translator;
use kernel::{Act, Id};
use web::{Error, Errors, Form, Page, Path, Sending, Shell, html, see_other};

use super::shell;
use crate::{
    actions,
    model::Event,
    pages::{DeskHead, DeskTab, coordinate},
    rules::import::Plan,
    store::{self, publish::Import},
    wording,
};

/// How many sessions of each sort the preview names.
const MOST: usize = 40;

/// A problem of the file.
struct Wrong {
    reason: String,
    place: String,
}

#[derive(Template)]
#[template(path = "events/programme/import.html")]
struct ImportPage {
    shell: Shell,
    desk: DeskHead,
    base: String,
    problems: Vec<Wrong>,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "events/programme/plan.html")]
struct PlanPage {
    shell: Shell,
    desk: DeskHead,
    base: String,
    id: String,
    seen: String,
    overtaken: bool,
    title: String,
    nothing: bool,
    counts: Vec<(String, String)>,
    outside: Option<(String, Vec<String>, usize)>,
    lists: Vec<(String, Vec<String>, usize)>,
}

/// The form.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    html(&import_page(&page, &event, &[], Errors::new(page.t())))
}

/// Takes a file; it waits until the coordinator has seen what it would change.
pub(super) async fn upload(page: Page, Path(slug): Path<String>, sending: Sending) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let upload = sending.read().await?;
    let mut errors = Errors::new(page.t());
    let Some(bytes) = upload.file("file").cloned() else {
        errors.add("file", "events-import-error-none");
        let page = import_page(&page, &event, &[], errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response());
    };
    let checked = {
        let (bytes, zone) = (bytes.clone(), event.zone());
        web::heavy(move || frab::read_in(&bytes, Limits::default(), &zone).map(drop))
    };
    if let Err(problems) = checked.await? {
        let page = import_page(&page, &event, &problems, errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response());
    }
    let base = format!("{}/programm/einlesen", event.desk_path());
    let key = Key::from(event.id);
    let keep = move |tx: &mut db::Tx, act: &Act| actions::import::keep(tx, act, &event, &bytes);
    let id = page.house.write(key, &page.act(), keep).await?;
    Ok(see_other(format!("{base}/{id}")).into_response())
}

/// What reading the file in would change.
pub(super) async fn preview(
    page: Page,
    Path((slug, id)): Path<(String, Id<Import>)>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let schedule = schedule(&page, &event, id).await?;
    let (act, inner, title) = (page.act(), event.clone(), schedule.title.clone());
    let plan = page.house.db.read(move |tx| actions::import::look(tx, &act, &inner, &schedule)).await?;
    html(&plan_page(&page, &event, id, title, &plan, false))
}

/// Reads the file in.
pub(super) async fn apply(
    page: Page,
    Path((slug, id)): Path<(String, Id<Import>)>,
    form: Form,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let schedule = schedule(&page, &event, id).await?;
    let (seen, title) = (form.text("seen").to_owned(), schedule.title.clone());
    let (key, inner) = (Key::from(event.id), event.clone());
    let done = page
        .house
        .write(key, &page.act(), move |tx, act| {
            actions::import::apply(tx, act, &inner, &schedule, Some(&seen))
        })
        .await?;
    if let Err(plan) = done {
        let again = plan_page(&page, &event, id, title, &plan, true);
        return Ok((StatusCode::CONFLICT, html(&again)?).into_response());
    }
    let back = format!("{}/programm", event.desk_path());
    Ok(see_other(back).with_notice("events-import-done").into_response())
}

/// The file that waits, read again.
async fn schedule(page: &Page, event: &Event, id: Id<Import>) -> web::Result<Schedule> {
    let event_id = event.id;
    let bytes = page.house.db.read(move |tx| store::publish::import(tx, event_id, id)).await?;
    let bytes = bytes.ok_or(Error::gone("events-import-gone"))?;
    let zone = event.zone();
    let schedule = web::heavy(move || frab::read_in(&bytes, Limits::default(), &zone)).await?;
    schedule.map_err(|_| Error::gone("events-import-gone"))
}

fn import_page(page: &Page, event: &Event, problems: &[Problem], errors: Errors) -> ImportPage {
    let t = page.t();
    ImportPage {
        shell: shell(page, event),
        desk: DeskHead::new(&t, event, DeskTab::Programme),
        base: format!("{}/programm", event.desk_path()),
        problems: problems.iter().map(|problem| wrong(&t, problem)).collect(),
        errors,
    }
}

fn wrong(t: &Translator, problem: &Problem) -> Wrong {
    let reason = wording::problem(t, problem);
    let place = t.with(
        "events-import-place",
        &[("line", problem.place.line.into()), ("column", problem.place.column.into())],
    );
    let path = &problem.place.path;
    Wrong { reason, place: if path.is_empty() { place } else { format!("{place} ({path})") } }
}

fn plan_page(
    page: &Page,
    event: &Event,
    id: Id<Import>,
    title: String,
    plan: &Plan,
    overtaken: bool,
) -> PlanPage {
    let (t, zone) = (page.t(), event.zone());
    let line = |session: &crate::model::Session| {
        let when = session.starts_at.zip(session.ends_at).map(|times| wording::when(&t, &zone, times));
        format!("{} ({})", session.title, when.unwrap_or_default())
    };
    let part = |key: &str, lines: Vec<String>| {
        let count = lines.len();
        (t.count(key, count), lines.into_iter().take(MOST).collect(), count.saturating_sub(MOST))
    };
    let mut parts: Vec<(String, Vec<String>, usize)> = vec![
        part("events-import-removed", plan.removed.iter().map(line).collect()),
        part("events-import-changed", plan.changed.iter().map(|entry| line(&entry.session)).collect()),
        part("events-import-added", plan.added.iter().map(|entry| line(&entry.session)).collect()),
        part("events-import-rooms", plan.rooms.iter().map(|room| room.name.clone()).collect()),
        part("events-import-tracks", plan.tracks.iter().map(|track| track.name.clone()).collect()),
    ];
    parts.retain(|(_, lines, _)| !lines.is_empty());
    let count = |key: &str, n: usize| (t.say(key), n.to_string());
    PlanPage {
        shell: shell(page, event),
        desk: DeskHead::new(&t, event, DeskTab::Programme),
        base: format!("{}/programm", event.desk_path()),
        id: id.to_string(),
        seen: plan.fingerprint(),
        overtaken,
        title,
        nothing: plan.is_empty(),
        counts: vec![
            count("events-import-count-added", plan.added.len()),
            count("events-import-count-changed", plan.changed.len()),
            count("events-import-count-removed", plan.removed.len()),
            count("events-import-count-unchanged", plan.unchanged),
        ],
        outside: Some(part("events-import-outside", plan.outside.iter().map(line).collect()))
            .filter(|(_, lines, _)| !lines.is_empty()),
        lists: parts,
    }
}
