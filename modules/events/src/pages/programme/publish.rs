//! Publishing: what would change, who is told, and the programme as it would look.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use web::{Errors, Form, Page, Path, Query, Shell, html, see_other};

use super::{
    edit::{clash_lines, work},
    published::Published,
    shell,
    show::{Wanted, render},
};
use crate::{
    actions::{self, programme::Edited},
    model::{Event, Stage, Version},
    pages::{DeskHead, DeskTab, coordinate},
    rules::{
        programme::{changes, fingerprint, snapshot},
        state::stage,
    },
    store, wording,
};

#[derive(Template)]
#[template(path = "events/programme/publish.html")]
struct PublishPage {
    shell: Shell,
    desk: DeskHead,
    base: String,
    lines: Vec<String>,
    is_first: bool,
    nothing: bool,
    told: usize,
    unplaced: usize,
    clashes: usize,
    sessions: usize,
    seen: String,
    overtaken: bool,
    /// Why nobody sees it even then.
    unseen: Option<&'static str>,
    versions: Vec<(i64, String, String)>,
    form: Form,
    errors: Errors,
}

/// The page before publishing.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    html(&publish_page(&page, &event, None, Errors::new(page.t())).await?)
}

/// Publishes.
pub(super) async fn submit(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let mut errors = Errors::new(page.t());
    let note = errors.at_most(&form, "note", 4_000).to_owned();
    let seen = form.text("seen").to_owned();
    if !errors.is_empty() {
        let page = publish_page(&page, &event, Some(form), errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response());
    }
    let (key, id, act) = (Key::from(event.id), event.id, page.act());
    let done = page
        .house
        .write(key, &act, move |tx, act| actions::publish::publish(tx, act, id, &note, Some(&seen)))
        .await?;
    if done == Edited::Overtaken {
        let mut again = publish_page(&page, &event, None, errors).await?;
        again.overtaken = true;
        return Ok((StatusCode::CONFLICT, html(&again)?).into_response());
    }
    let seen_by_all = stage(&event, page.now()) == Stage::Announced;
    let notice = if seen_by_all { "events-programme-published" } else { "events-programme-published-unseen" };
    Ok(see_other(format!("{}/programm", event.desk_path())).with_notice(notice).into_response())
}

/// The programme as it would look.
pub(super) async fn preview(
    page: Page,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let id = event.id;
    let draft = page.house.db.read(move |tx| store::programme::draft(tx, id)).await?;
    let published = Published::new(None, snapshot(&draft), event.zone());
    let base = format!("{}/programm/vorschau", event.desk_path());
    let rendered = render(&page, &event, Some(&published), &[], &wanted, base, true)?;
    let headers = [
        (axum::http::header::CONTENT_TYPE, rendered.content_type),
        (axum::http::header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, rendered.body).into_response())
}

async fn publish_page(
    page: &Page,
    event: &Event,
    form: Option<Form>,
    errors: Errors,
) -> web::Result<PublishPage> {
    let (t, zone) = (page.t(), event.zone());
    let work = work(page, event).await?;
    let new = snapshot(&work.draft);
    let old = work.before.clone().unwrap_or_default();
    let changed = changes(&old, &new);
    let lines = wording::changes(&t, &zone, &old, &new, &changed);
    let (id, concerned) = (event.id, changed.concerning_guests());
    let read = move |tx: &mut db::Tx| {
        let told = store::publish::count_choosers(tx, id, &concerned)?;
        Ok::<_, db::Error>((told, store::publish::versions(tx, id)?))
    };
    let (told, versions) = page.house.db.read(read).await?;
    let is_first = work.before.is_none();
    let note = wording::note(&t, is_first, &lines);
    let version = |version: &Version| {
        (version.number, t.moment(version.published_at, &zone), version.note.replace('\n', " · "))
    };
    Ok(PublishPage {
        shell: shell(page, event),
        desk: DeskHead::new(&t, event, DeskTab::Programme),
        base: format!("{}/programm", event.desk_path()),
        is_first,
        nothing: !is_first && changed.is_empty(),
        told,
        unplaced: work.draft.sessions.iter().filter(|session| session.starts_at.is_none()).count(),
        clashes: clash_lines(page, event, &work.draft, None).len(),
        sessions: new.sessions.len(),
        seen: fingerprint(&new),
        overtaken: false,
        unseen: match stage(event, page.now()) {
            Stage::Draft => Some("events-programme-publish-draft"),
            Stage::SaveTheDate => Some("events-programme-publish-save-the-date"),
            Stage::Announced => None,
        },
        versions: versions.iter().map(version).collect(),
        form: form.unwrap_or_else(|| Form::filled([("note", note)])),
        lines,
        errors,
    })
}
