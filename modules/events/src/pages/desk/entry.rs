//! Entering somebody by hand: on the phone, at the door.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use web::{Errors, Form, Page, Path, Shell, html, see_other};

use super::{key, shell, words};
use crate::{
    actions::{self, desk::Entered},
    model::{Event, NeedKind, NewAttendee, NewParty, SessionFill, Source},
    pages::{DeskHead, DeskTab, coordinate},
    rules::mailbox,
    store,
};

#[derive(Template)]
#[template(path = "events/desk/entry.html")]
struct EntryPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    form: Form,
    errors: Errors,
    needs: Vec<(&'static str, String, bool)>,
    sessions: Vec<SessionFill>,
    photos: bool,
    free: String,
}

async fn page_of(page: &Page, event: &Event, form: Form, errors: Errors) -> web::Result<Response> {
    let id = event.id;
    let read = move |tx: &mut db::Tx| {
        Ok::<_, db::Error>((store::desk::sessions(tx, id)?, store::event::seats(tx, id)?))
    };
    let (sessions, seats) = page.house.db.read(read).await?;
    let t = page.t();
    let needs = NeedKind::ALL.iter().map(|kind| (kind.as_str(), words::need(&t, *kind), kind.wants_note()));
    html(&EntryPage {
        desk: DeskHead::new(&t, event, DeskTab::People),
        path: event.desk_path(),
        needs: needs.collect(),
        sessions,
        photos: event.ask_photos,
        free: t.count("events-desk-free-now", if seats.waiting > 0 { 0 } else { seats.free().max(0) }),
        shell: shell(page, event),
        form,
        errors,
    })
}

/// Shows the form.
pub(super) async fn form(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let errors = Errors::new(page.t());
    page_of(&page, &event, Form::filled([("sure", "1")]), errors).await
}

/// Enters what was typed.
pub(super) async fn enter(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let mut errors = Errors::new(page.t());
    let party = read(&page, &form, &mut errors);
    if !errors.is_empty() {
        let shown = page_of(&page, &event, form, errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    }
    let (id, sure) = (event.id, form.flag("sure"));
    let write = move |tx: &mut db::Tx, act: &kernel::Act| actions::desk::enter(tx, act, id, &party, sure);
    let (party, notice) = match page.house.write(key(&event), &page.act(), write).await? {
        Entered::Placed(party) => (party, "events-desk-entered"),
        Entered::Waiting(party) => (party, "events-desk-entered-waiting"),
        Entered::Already(party) => (party, "events-desk-entered-already"),
        Entered::Full => {
            errors.add("name", "events-desk-entered-full");
            let shown = page_of(&page, &event, form, errors).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
        }
    };
    Ok(see_other(format!("{}/teilnehmende/{party}", event.desk_path())).with_notice(notice).into_response())
}

fn read(page: &Page, form: &Form, errors: &mut Errors) -> NewParty {
    let name = errors.required(form, "name", 120).to_owned();
    let organisation = errors.at_most(form, "organisation", 160).to_owned();
    let email = errors.at_most(form, "email", 200).to_owned();
    if !email.is_empty() && !mailbox::is_address(&email) {
        errors.add("email", "events-desk-error-address");
    }
    let companions: Vec<_> =
        form.text("companions").lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if companions.len() > 19 || companions.iter().any(|name| name.chars().count() > 120) {
        errors.add("companions", "events-desk-error-companions");
    }
    let mut needs = Vec::new();
    for kind in NeedKind::ALL.iter().filter(|kind| form.has("needs", kind.as_str())) {
        let field = format!("note-{kind}");
        let note = errors.at_most(form, &field, 300).to_owned();
        if kind.wants_note() && note.is_empty() {
            errors.add(field, "events-desk-error-note");
        }
        needs.push((*kind, note));
    }
    let first = NewAttendee {
        name,
        organisation,
        photos: form.flag("photos"),
        needs,
        sessions: form.all("sessions").filter_map(|id| id.parse().ok()).collect(),
        ..NewAttendee::default()
    };
    let others =
        companions.into_iter().map(|name| NewAttendee { name: name.to_owned(), ..NewAttendee::default() });
    NewParty {
        email,
        language: page.t().language(),
        source: Source::Desk,
        people: [first].into_iter().chain(others).collect(),
    }
}
