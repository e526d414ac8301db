//! A new event: title, kind, date and place are enough; the rest has time.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use kernel::Id;
use web::{Error, Errors, Form, Page, Shell, html, see_other};

use super::edit::{self, Choices};
use crate::{
    actions,
    model::{Event, NeedKind},
    rules::{
        access,
        event_form::{self, Basics},
    },
};

/// How many places a new event has until somebody says otherwise.
const CAPACITY: i64 = 50;

#[derive(Template)]
#[template(path = "events/public/create.html")]
struct CreatePage {
    shell: Shell,
    kinds: Choices,
    zones: Choices,
    spaces: Choices,
    form: Form,
    errors: Errors,
}

impl CreatePage {
    async fn new(page: &Page, form: Form, errors: Errors) -> web::Result<Self> {
        if !access::may_create(page.viewer()) {
            return Err(Error::forbidden());
        }
        let mut shell = page.shell();
        shell.thread = "events";
        Ok(Self {
            shell,
            kinds: edit::kinds(page),
            zones: edit::zones(&page.t(), form.text("zone")),
            spaces: edit::spaces(page).await?,
            form,
            errors,
        })
    }
}

/// The empty form.
pub(super) async fn show(page: Page) -> web::Result<Response> {
    let zone = page.house.network().profile.time_zone.clone();
    let form = Form::filled([
        ("kind", "conference"),
        ("zone", zone.as_str()),
        ("starts-time", "10:00"),
        ("ends-time", "16:00"),
    ]);
    html(&CreatePage::new(&page, form, Errors::new(page.t())).await?)
}

/// Makes the event: a draft, which its coordinator goes on with.
pub(super) async fn create(page: Page, form: Form) -> web::Result<Response> {
    let spaces = edit::space_ids(&page).await?;
    let checked = Basics::check(&form, page.now(), None);
    let space = event_form::space(&form, &spaces);
    let (basics, space) = match (checked, space) {
        (Ok(basics), Some(space)) => (basics, space),
        (checked, space) => {
            let mut errors = Errors::found(page.t(), &checked.err().unwrap_or_default());
            if space.is_none() {
                errors.add("space", "web-error-choice");
            }
            let shown = CreatePage::new(&page, form, errors).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&shown)?).into_response());
        }
    };
    if !access::may_hold_in(page.viewer(), space) {
        return Err(Error::forbidden());
    }
    let act = page.act();
    let event = Event { space_id: space, ..draft(act.id(), &basics) };
    let made =
        move |tx: &mut db::Tx, act: &kernel::Act| actions::lifecycle::create(tx, act, &event, CAPACITY);
    let slug = page.house.write(Key::named("events.create"), &act, made).await?;
    let path = format!("/koordination/veranstaltungen/{slug}/bearbeiten");
    Ok(see_other(path).with_notice("events-create-done").into_response())
}

/// A draft with what is usual.
fn draft(id: Id<Event>, basics: &Basics) -> Event {
    let usual = NeedKind::ALL.iter().filter(|need| **need != NeedKind::Childcare);
    Event {
        kind: basics.kind,
        title: basics.title.clone(),
        venue: basics.venue.clone(),
        time_zone: basics.time_zone.clone(),
        asked_needs: usual.map(NeedKind::as_str).collect::<Vec<_>>().join(" "),
        ..Event::draft(id, basics.starts_at, basics.ends_at)
    }
}
