//! Entering somebody by hand: on the phone, at the door.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use forms::EmailFault;
use i18n::Translator;
use kernel::Pace;
use web::{Errors, Form, Page, Path, Shell, html, see_other};

use super::{key, shell, words};
use crate::{
    actions::{self, desk::Entered},
    model::{Event, NeedKind, NewAttendee, NewParty, SessionFill, Source},
    pages::{
        DeskHead, DeskTab, coordinate,
        registration::fields::{self, QuestionField},
    },
    rules::form::{self, Asked, Problems, Typed},
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
    questions: Vec<QuestionField>,
    sessions: Vec<SessionFill>,
    photos: bool,
    free: String,
}

/// What the event's form asks, and every need besides: on the phone people say what they need unasked.
async fn asked(page: &Page, event: Event) -> web::Result<Asked> {
    let read = move |tx: &mut db::Tx| actions::form::of_event(tx, event.clone());
    Ok(Asked { needs: NeedKind::ALL.to_vec(), ..page.house.db.read(read).await? })
}

async fn page_of(page: &Page, asked: &Asked, form: Form, errors: Errors) -> web::Result<Response> {
    let (event, id) = (&asked.event, asked.event.id);
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
        questions: questions(&t, asked, &form, &errors),
        sessions,
        photos: event.ask_photos,
        free: t.count("events-desk-free-now", if seats.waiting > 0 { 0 } else { seats.free().max(0) }),
        shell: shell(page, event),
        form,
        errors,
    })
}

/// Shows the form.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let asked = asked(&page, coordinate(&page, &slug).await?.0).await?;
    let errors = Errors::new(page.t());
    page_of(&page, &asked, Form::filled([("sure", "1")]), errors).await
}

/// Enters what was typed.
pub(super) async fn enter(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let asked = asked(&page, coordinate(&page, &slug).await?.0).await?;
    let (event, mut errors) = (&asked.event, Errors::new(page.t()));
    let party = read(&page, &asked, &form, &mut errors);
    if !errors.is_empty() {
        let shown = page_of(&page, &asked, form, errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    }
    let (id, sure) = (event.id, form.flag("sure"));
    let write = move |tx: &mut db::Tx, act: &kernel::Act| actions::desk::enter(tx, act, id, &party, sure);
    let (party, notice) = match page.house.write(key(event), &page.act(), write).await? {
        Entered::Placed(party) => (party, "events-desk-entered"),
        Entered::Waiting(party) => (party, "events-desk-entered-waiting"),
        Entered::Already(party) => (party, "events-desk-entered-already"),
        Entered::Full => {
            errors.add("name", "events-desk-entered-full");
            let shown = page_of(&page, &asked, form, errors).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
        }
    };
    Ok(see_other(format!("{}/teilnehmende/{party}", event.desk_path())).with_notice(notice).into_response())
}

/// The event's questions; those that the form insists on say so, and may be left open here.
fn questions(t: &Translator, asked: &Asked, form: &Form, errors: &Errors) -> Vec<QuestionField> {
    let fields = fields::questions(*t, asked, form, errors).into_iter().zip(&asked.questions);
    let marked = fields.map(|(field, question)| {
        let label = t.name("events-desk-question-required", field.label.as_str());
        if question.required { QuestionField { label, ..field } } else { field }
    });
    marked.collect()
}

fn read(page: &Page, asked: &Asked, form: &Form, errors: &mut Errors) -> NewParty {
    let (typed, mut problems) = (Typed(form.pairs()), Problems::new());
    let mut first = form::person(asked, typed, "", &mut problems);
    first.answers = form::answers_at_desk(asked, typed, &mut problems);
    first.sessions = form.all("sessions").filter_map(|id| id.parse().ok()).collect();
    fields::add(errors, &problems);
    let email = match forms::email(form.text("email")) {
        Ok(email) => email,
        // On the phone somebody may have none.
        Err(EmailFault::Missing) => String::new(),
        Err(fault) => {
            errors.add("email", fault.key());
            String::new()
        }
    };
    let companions: Vec<_> =
        form.text("companions").lines().map(forms::line).filter(|line| !line.is_empty()).collect();
    if companions.len() > 19 || companions.iter().any(|name| name.chars().count() > 120) {
        errors.add("companions", "events-desk-error-companions");
    } else if !companions.iter().all(|name| forms::is_name(name)) {
        errors.add("companions", "web-error-name");
    }
    let others = companions.into_iter().map(|name| NewAttendee { name, ..NewAttendee::default() });
    NewParty {
        email,
        language: page.t().language(),
        source: Source::Desk,
        pace: Pace::Now,
        people: [first].into_iter().chain(others).collect(),
    }
}
