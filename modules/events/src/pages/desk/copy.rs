//! Copying an event for next year.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;
use web::{Errors, Form, Page, Path, Shell, html, see_other};

use super::shell;
use crate::{
    actions,
    model::Event,
    pages::{DeskHead, DeskTab, coordinate},
};

#[derive(Template)]
#[template(path = "events/desk/copy.html")]
struct CopyPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    form: Form,
    errors: Errors,
    old: String,
}

fn page_of(page: &Page, event: &Event, form: Form, errors: Errors) -> web::Result<Response> {
    let t = page.t();
    html(&CopyPage {
        desk: DeskHead::new(&t, event, DeskTab::Overview),
        path: event.desk_path(),
        old: t.day(event.starts_at.to_zoned(event.zone()).date()),
        shell: shell(page, event),
        form,
        errors,
    })
}

/// Proposes a title and a date.
pub(super) async fn form(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let old = event.starts_at.to_zoned(event.zone()).date();
    let new = actions::copy::next_year(old);
    let title = event.title.replace(&old.year().to_string(), &new.year().to_string());
    let form = Form::filled([("title", title), ("date", new.to_string())]);
    let errors = Errors::new(page.t());
    page_of(&page, &event, form, errors)
}

/// Copies.
pub(super) async fn copy(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let mut errors = Errors::new(page.t());
    let title = errors.required(&form, "title", 200).to_owned();
    let date: Option<Date> = form.text("date").parse().ok();
    let today = page.now().to_zoned(event.zone()).date();
    let date = date.filter(|date| *date > today);
    let Some(date) = date.filter(|_| errors.is_empty()) else {
        if date.is_none() {
            errors.add("date", "events-desk-copy-error-date");
        }
        let shown = page_of(&page, &event, form, errors)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    };
    let id = event.id;
    let write = move |tx: &mut db::Tx, act: &kernel::Act| actions::copy::copy(tx, act, id, &title, date);
    let slug = page.house.write(db::Key::named("events.create"), &page.act(), write).await?;
    let path = format!("/koordination/veranstaltungen/{slug}/bearbeiten");
    Ok(see_other(path).with_notice("events-desk-copied").into_response())
}
