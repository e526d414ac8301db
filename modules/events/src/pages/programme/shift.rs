//! Moving a session to another time or room: a plain form, which dragging in the grid sends too.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use kernel::Id;
use web::{Error, Errors, Form, Page, Path, Shell, html, see_other};

use super::{
    item::{moment, one_of},
    shell,
};
use crate::{
    actions::{self, programme::Edited},
    model::{Event, Room, Session},
    pages::{DeskHead, DeskTab, coordinate},
    rules::{session_times::same_on_the_clock, timetable::day_of},
    store,
};

#[derive(Template)]
#[template(path = "events/programme/shift.html")]
struct ShiftPage {
    shell: Shell,
    desk: DeskHead,
    base: String,
    id: String,
    title: String,
    rooms: Vec<(String, String)>,
    form: Form,
    errors: Errors,
}

/// The form.
pub(super) async fn show(page: Page, Path((slug, id)): Path<(String, Id<Session>)>) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let (session, rooms) = load(&page, &event, id).await?;
    let starts = session.starts_at.unwrap_or(event.starts_at).to_zoned(event.zone());
    let form = Form::filled([
        ("start-date", starts.date().to_string()),
        ("start-time", starts.strftime("%H:%M").to_string()),
        ("room", session.room_id.map(|room| room.to_string()).unwrap_or_default()),
        ("revision", session.revision.to_string()),
    ]);
    html(&shift_page(&page, &event, &session, &rooms, form, Errors::new(page.t())))
}

/// Moves it.
pub(super) async fn submit(
    page: Page,
    Path((slug, id)): Path<(String, Id<Session>)>,
    form: Form,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let (session, rooms) = load(&page, &event, id).await?;
    let mut errors = Errors::new(page.t());
    let zone = event.zone();
    let start =
        moment(&form, "start", &zone).map(|at| at.map(|at| same_on_the_clock(at, session.starts_at, &zone)));
    match start {
        Ok(Some(_)) => {}
        Ok(None) => errors.add("start", "events-programme-error-time"),
        Err(key) => errors.add("start", key),
    }
    let room = one_of(&form, "room", rooms.iter().map(|room| room.id), &mut errors);
    let (Ok(Some(start)), true) = (start, errors.is_empty()) else {
        let page = shift_page(&page, &event, &session, &rooms, form, errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response());
    };
    let revision = form.text("revision").parse().map_err(|_| Error::bad_input("web-error-form"))?;
    let base = format!("{}/programm", event.desk_path());
    let day = day_of(start, &event.zone());
    let key = Key::from(event.id);
    let act = page.act();
    let moved = page
        .house
        .write(key, &act, move |tx, _| actions::programme::shift(tx, &event, id, revision, start, room))
        .await?;
    let Edited::Done(before) = moved else { return Err(Error::conflict("events-programme-overtaken")) };
    let from = before.starts_at.map(|from| from.as_second().to_string()).unwrap_or_default();
    let room = before.room_id.map(|room| room.to_string()).unwrap_or_default();
    let undone =
        if form.flag("undo") { String::new() } else { format!("&verschoben={id}&von={from}&saal={room}") };
    let notice = if undone.is_empty() { "events-programme-undone" } else { "events-programme-moved" };
    Ok(see_other(format!("{base}?tag={day}{undone}")).with_notice(notice).into_response())
}

async fn load(page: &Page, event: &Event, id: Id<Session>) -> web::Result<(Session, Vec<Room>)> {
    let event = event.id;
    let read = move |tx: &mut db::Tx| {
        Ok::<_, db::Error>((store::programme::session(tx, event, id)?, store::programme::rooms(tx, event)?))
    };
    Ok(page.house.db.read(read).await?)
}

fn shift_page(
    page: &Page,
    event: &Event,
    session: &Session,
    rooms: &[Room],
    form: Form,
    errors: Errors,
) -> ShiftPage {
    ShiftPage {
        shell: shell(page, event),
        desk: DeskHead::new(&page.t(), event, DeskTab::Programme),
        base: format!("{}/programm", event.desk_path()),
        id: session.id.to_string(),
        title: session.title.clone(),
        rooms: super::item::room_options(page, rooms),
        form,
        errors,
    }
}
