//! Rooms and strands of a programme, each as one form with all of them.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use kernel::Id;
use web::{Error, Errors, Form, Page, Path, Shell, html, see_other};

use super::shell;
use crate::{
    actions::{
        self,
        programme::{Edited, RoomRow, TrackRow},
    },
    model::Event,
    pages::{DeskHead, DeskTab, coordinate},
    rules::{
        import::one_name,
        programme::{THREADS, fingerprint, thread},
    },
    store,
};

/// Empty lines at the end of the form.
const SPARE: usize = 3;
/// More than any house has.
const MOST: usize = 500;

/// A line of the form.
#[derive(Default)]
struct Line {
    id: String,
    order: String,
    name: String,
    more: String,
    used: usize,
    order_error: String,
    name_error: String,
    more_error: String,
}

#[derive(Template)]
#[template(path = "events/programme/frame.html")]
struct FramePage {
    shell: Shell,
    desk: DeskHead,
    base: String,
    is_rooms: bool,
    lines: Vec<Line>,
    threads: Vec<(String, String)>,
    /// What the lines were made from, so that two who change them do not overwrite each other.
    seen: String,
    /// Whether somebody else was quicker.
    overtaken: bool,
    /// What would go because its name is empty: each with how many sessions stand in it.
    going: Vec<(String, String, usize)>,
    errors: Errors,
}

/// The rooms.
pub(super) async fn rooms(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    show(page, slug, true).await
}

/// The strands.
pub(super) async fn tracks(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    show(page, slug, false).await
}

async fn show(page: Page, slug: String, is_rooms: bool) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let stored = stored(&page, &event, is_rooms).await?;
    let seen = stored.seen;
    html(&FramePage { seen, ..frame_page(&page, &event, is_rooms, stored.lines, Errors::new(page.t())) })
}

/// What is stored, as lines, and what tells it from another state.
struct Stored {
    lines: Vec<Line>,
    seen: String,
}

async fn stored(page: &Page, event: &Event, is_rooms: bool) -> web::Result<Stored> {
    let id = event.id;
    let draft = page.house.db.read(move |tx| store::programme::draft(tx, id)).await?;
    let room = |room: &crate::model::Room| Line {
        id: room.id.to_string(),
        name: room.name.clone(),
        more: room.places.map(|places| places.to_string()).unwrap_or_default(),
        used: draft.sessions.iter().filter(|session| session.room_id == Some(room.id)).count(),
        ..Line::default()
    };
    let track = |track: &crate::model::Track| Line {
        id: track.id.to_string(),
        name: track.name.clone(),
        more: track.thread.clone(),
        used: draft.sessions.iter().filter(|session| session.track_id == Some(track.id)).count(),
        ..Line::default()
    };
    Ok(if is_rooms {
        Stored { lines: draft.rooms.iter().map(room).collect(), seen: fingerprint(&draft.rooms) }
    } else {
        Stored { lines: draft.tracks.iter().map(track).collect(), seen: fingerprint(&draft.tracks) }
    })
}

/// Writes the rooms.
pub(super) async fn save_rooms(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let lines = lines(&form)?;
    let mut errors = check(&page, &lines);
    for (index, line) in lines.iter().enumerate() {
        if !line.more.is_empty() && !matches!(line.more.parse::<i64>(), Ok(1..=1_000_000)) {
            errors.add(format!("more-{index}"), "events-programme-error-places");
        }
    }
    let row = |line: &Line| RoomRow {
        id: line.id.parse().ok(),
        name: line.name.clone(),
        places: line.more.parse().ok(),
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    if let Some(asked) = asked(&page, &event, true, &form, lines, errors).await? {
        return Ok(asked);
    }
    let (key, seen) = (Key::from(event.id), form.text("seen").to_owned());
    let inner = event.clone();
    let write = move |tx: &mut db::Tx, act: &kernel::Act| {
        actions::programme::save_rooms(tx, act, &inner, &rows, &seen)
    };
    let done = page.house.write(key, &page.act(), write).await?;
    answer(&page, &event, true, &form, done).await
}

/// Writes the strands.
pub(super) async fn save_tracks(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let lines = lines(&form)?;
    let mut errors = check(&page, &lines);
    for (index, line) in lines.iter().enumerate() {
        if !THREADS.contains(&line.more.as_str()) {
            errors.add(format!("more-{index}"), "web-error-choice");
        }
    }
    let row = |line: &Line| TrackRow {
        id: line.id.parse().ok(),
        name: line.name.clone(),
        thread: line.more.clone(),
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    if let Some(asked) = asked(&page, &event, false, &form, lines, errors).await? {
        return Ok(asked);
    }
    let (key, seen) = (Key::from(event.id), form.text("seen").to_owned());
    let inner = event.clone();
    let write = move |tx: &mut db::Tx, act: &kernel::Act| {
        actions::programme::save_tracks(tx, act, &inner, &rows, &seen)
    };
    let done = page.house.write(key, &page.act(), write).await?;
    answer(&page, &event, false, &form, done).await
}

/// The form again: with what is wrong, or to ask whether what lost its name shall really go.
async fn asked(
    page: &Page,
    event: &Event,
    is_rooms: bool,
    form: &Form,
    lines: Vec<Line>,
    errors: Errors,
) -> web::Result<Option<Response>> {
    let confirmed: Vec<_> = form.all("go").collect();
    let known = stored(page, event, is_rooms).await?;
    let gone = |old: &&Line| {
        lines.iter().any(|line| line.id == old.id && line.name.is_empty())
            && !confirmed.contains(&old.id.as_str())
    };
    let going: Vec<_> =
        known.lines.iter().filter(gone).map(|line| (line.id.clone(), line.name.clone(), line.used)).collect();
    if errors.is_empty() && going.is_empty() {
        return Ok(None);
    }
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let seen = form.text("seen").to_owned();
    let going = if errors.is_empty() { going } else { Vec::new() };
    let page = FramePage { seen, going, ..frame_page(page, event, is_rooms, lines, errors) };
    Ok(Some((status, html(&page)?).into_response()))
}

/// Back to the programme; or, when somebody else was quicker, the form with what was typed.
async fn answer(
    page: &Page,
    event: &Event,
    is_rooms: bool,
    form: &Form,
    done: Edited<()>,
) -> web::Result<Response> {
    if done == Edited::Done(()) {
        let notice = if is_rooms { "events-programme-rooms-saved" } else { "events-programme-tracks-saved" };
        let back = format!("{}/programm", event.desk_path());
        return Ok(see_other(back).with_notice(notice).into_response());
    }
    let seen = stored(page, event, is_rooms).await?.seen;
    let errors = Errors::new(page.t());
    let again =
        FramePage { seen, overtaken: true, ..frame_page(page, event, is_rooms, lines(form)?, errors) };
    Ok((StatusCode::CONFLICT, html(&again)?).into_response())
}

/// The place that somebody gave to a line.
fn place(line: &Line) -> Option<u32> {
    line.order.parse().ok()
}

/// The lines in the order that the numbers before them say.
fn lines(form: &Form) -> web::Result<Vec<Line>> {
    let (mut ids, mut more, mut order) = (form.all("id"), form.all("more"), form.all("order"));
    let line = |name: &str| Line {
        id: ids.next().unwrap_or_default().to_owned(),
        order: order.next().unwrap_or_default().to_owned(),
        name: name.to_owned(),
        more: more.next().unwrap_or_default().to_owned(),
        ..Line::default()
    };
    let mut lines: Vec<Line> = form.all("name").take(MOST).map(line).collect();
    lines.retain(|line| !(line.id.is_empty() && line.name.is_empty()));
    lines.sort_by_key(|line| place(line).unwrap_or(u32::MAX));
    // The ids come from the page and not from people.
    let strange = lines.iter().any(|line| !line.id.is_empty() && line.id.parse::<Id<()>>().is_err());
    if strange { Err(Error::bad_input("web-error-form")) } else { Ok(lines) }
}

fn check(page: &Page, lines: &[Line]) -> Errors {
    let mut errors = Errors::new(page.t());
    for (index, line) in lines.iter().enumerate() {
        if !line.order.is_empty() && place(line).is_none() {
            errors.add(format!("order-{index}"), "events-programme-error-order");
        }
        if line.name.chars().count() > 150 {
            errors.add_with(
                format!("name-{index}"),
                "web-error-too-long",
                &[("most", 150.into()), ("length", line.name.chars().count().into())],
            );
        }
        // A house that has a Saal has no other one called saal.
        let same = |other: &Line| one_name(&other.name) == one_name(&line.name);
        if !line.name.is_empty() && lines[..index].iter().any(same) {
            errors.add(format!("name-{index}"), "events-programme-error-twice");
        }
    }
    errors
}

fn frame_page(page: &Page, event: &Event, is_rooms: bool, mut lines: Vec<Line>, errors: Errors) -> FramePage {
    let t = page.t();
    for at in lines.len()..lines.len() + SPARE {
        let more = if is_rooms { String::new() } else { thread(at).to_owned() };
        lines.push(Line { more, ..Line::default() });
    }
    for (at, line) in lines.iter_mut().enumerate() {
        errors.of(&format!("order-{at}")).clone_into(&mut line.order_error);
        errors.of(&format!("name-{at}")).clone_into(&mut line.name_error);
        errors.of(&format!("more-{at}")).clone_into(&mut line.more_error);
    }
    FramePage {
        shell: shell(page, event),
        desk: DeskHead::new(&t, event, DeskTab::Programme),
        base: format!("{}/programm", event.desk_path()),
        is_rooms,
        lines,
        seen: String::new(),
        overtaken: false,
        going: Vec::new(),
        threads: THREADS
            .iter()
            .map(|name| ((*name).to_owned(), t.say(&format!("events-thread-{name}"))))
            .collect(),
        errors,
    }
}
