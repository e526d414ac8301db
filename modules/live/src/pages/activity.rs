//! The editor of one activity.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Tx;
use kernel::{Act, Id};
use web::{Error, Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{phone::shell, prepare::kind_key, session};
use crate::{
    actions,
    model::{Activity, ActivityId, LiveSession},
    rules::typed::{self, Kind, Mistake, Typed, Wrong},
    store,
};

#[derive(Template)]
#[template(path = "live/activity.html")]
struct EditorPage {
    shell: Shell,
    session: LiveSession,
    action: String,
    kind: Kind,
    title: String,
    new: bool,
    form: Form,
    errors: Errors,
}

fn editor(
    page: &Page,
    session: LiveSession,
    action: String,
    kind: Kind,
    form: Form,
    errors: Errors,
) -> EditorPage {
    let new = action.contains("/neu/");
    let title = page.t().say(kind_key(kind));
    EditorPage { shell: shell(page, &session), session, action, kind, title, new, form, errors }
}

fn errors_of(page: &Page, mistakes: &[Mistake]) -> Errors {
    let mut errors = Errors::new(page.t());
    for (field, wrong) in mistakes {
        let key = match wrong {
            Wrong::Missing => "web-error-required",
            Wrong::TooLong => "live-error-too-long",
            Wrong::TooFew => "live-error-too-few",
            Wrong::TooMany => "live-error-too-many",
            Wrong::Number => "live-error-number",
        };
        errors.add(*field, key);
    }
    errors
}

fn kind_of(name: &str) -> web::Result<Kind> {
    Kind::of_name(name).ok_or_else(Error::not_found)
}

/// The form for a new activity.
pub(super) async fn show_new(
    page: Page,
    Path((code, kind)): Path<(String, String)>,
) -> web::Result<Response> {
    let (session, kind) = (session(&page, &code).await?, kind_of(&kind)?);
    let action = format!("{}/neu/{}", session.desk_path(), kind.name());
    let form = Form::filled([("sekunden", "30"), ("stufen", "5"), ("worte", "3")]);
    html(&editor(&page, session, action, kind, form, Errors::new(page.t())))
}

/// Adds an activity.
pub(super) async fn add(
    page: Page,
    Path((code, kind)): Path<(String, String)>,
    form: Form,
) -> web::Result<Response> {
    let (session, kind) = (session(&page, &code).await?, kind_of(&kind)?);
    let id = session.id;
    match typed::activity(kind, Typed(form.pairs())) {
        Ok(activity) => {
            let write = move |tx: &mut Tx, act: &Act| actions::prepare::add(tx, act, id, activity.clone());
            page.house.write(actions::key(id), &page.act(), write).await?;
            Ok(see_other(session.desk_path()).with_notice("live-added").into_response())
        }
        Err(mistakes) => {
            let action = format!("{}/neu/{}", session.desk_path(), kind.name());
            let errors = errors_of(&page, &mistakes);
            web::unprocessable(&editor(&page, session, action, kind, form, errors))
        }
    }
}

/// What was asked already is not changed any more.
const fn while_open(open: bool) -> web::Result<()> {
    if open { Ok(()) } else { Err(Error::conflict("live-begun")) }
}

async fn stored(page: &Page, session: &LiveSession, id: Id<ActivityId>) -> web::Result<Activity> {
    let session = session.id;
    let all = page.house.db.read(move |tx| store::session::activities(tx, session)).await?;
    let found = all.into_iter().find(|stored| stored.id == id);
    Ok(found.ok_or_else(Error::not_found)?.activity)
}

/// The form of an activity.
pub(super) async fn show(
    page: Page,
    Path((code, id)): Path<(String, Id<ActivityId>)>,
) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let activity = stored(&page, &session, id).await?;
    let own = session.id;
    while_open(page.house.db.read(move |tx| actions::prepare::is_open(tx, own)).await?)?;
    let action = format!("{}/aktivitaeten/{id}", session.desk_path());
    let form = Form::filled(typed::fields(&activity));
    html(&editor(&page, session, action, Kind::of(&activity.task), form, Errors::new(page.t())))
}

/// Changes an activity.
pub(super) async fn change(
    page: Page,
    Path((code, id)): Path<(String, Id<ActivityId>)>,
    form: Form,
) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let kind = Kind::of(&stored(&page, &session, id).await?.task);
    let own = session.id;
    match typed::activity(kind, Typed(form.pairs())) {
        Ok(activity) => {
            let write =
                move |tx: &mut Tx, act: &Act| actions::prepare::change(tx, act, own, id, activity.clone());
            while_open(page.house.write(actions::key(own), &page.act(), write).await?)?;
            Ok(see_other(session.desk_path()).with_notice("live-saved").into_response())
        }
        Err(mistakes) => {
            let action = format!("{}/aktivitaeten/{id}", session.desk_path());
            let errors = errors_of(&page, &mistakes);
            web::unprocessable(&editor(&page, session, action, kind, form, errors))
        }
    }
}

/// Moves an activity one place up or down.
pub(super) async fn shift(
    page: Page,
    Path((code, id)): Path<(String, Id<ActivityId>)>,
    form: Form,
) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let (own, down) = (session.id, form.text("wohin") == "runter");
    let write = move |tx: &mut Tx, _: &Act| actions::prepare::shift(tx, own, id, down);
    while_open(page.house.write(actions::key(own), &page.act(), write).await?)?;
    Ok(see_other(session.desk_path()))
}

/// Erases an activity.
pub(super) async fn remove(
    page: Page,
    Path((code, id)): Path<(String, Id<ActivityId>)>,
) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let own = session.id;
    let write = move |tx: &mut Tx, _: &Act| actions::prepare::remove(tx, own, id);
    while_open(page.house.write(actions::key(own), &page.act(), write).await?)?;
    Ok(see_other(session.desk_path()).with_notice("live-removed"))
}
