//! The editor of one activity.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Tx;
use kernel::{Act, Id};
use web::{Error, Errors, Form, Page, Path, SeeOther, Sending, Shell, Upload, html, see_other};

use super::{phone::shell, picture, prepare::kind_key, session};
use crate::{
    actions::{self, picture::Change},
    model::{Activity, ActivityId, LiveSession, Picture, StoredActivity},
    rules::{
        place::Place,
        typed::{self, Kind, Mistake, Typed, Wrong},
    },
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
    /// The picture that is there already.
    picture: Option<Picture>,
    form: Form,
    errors: Errors,
}

fn editor(
    page: &Page,
    session: LiveSession,
    action: String,
    kind: Kind,
    picture: Option<Picture>,
    form: Form,
    errors: Errors,
) -> EditorPage {
    let new = action.contains("/neu/");
    let title = page.t().say(kind_key(kind));
    EditorPage { shell: shell(page, &session), session, action, kind, title, new, picture, form, errors }
}

fn errors_of(page: &Page, mistakes: &[Mistake]) -> Errors {
    let mut errors = Errors::new(page.t());
    for (field, wrong) in mistakes {
        errors.add(*field, wrong_key(*wrong));
    }
    errors
}

/// What is said of a mistake.
pub(super) const fn wrong_key(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Missing => "web-error-required",
        Wrong::TooLong => "live-error-too-long",
        Wrong::TooFew => "live-error-too-few",
        Wrong::TooMany => "live-error-too-many",
        Wrong::Number => "live-error-number",
        Wrong::YesNo => "live-error-yes-no",
    }
}

fn kind_of(name: &str) -> web::Result<Kind> {
    Kind::of_name(name).ok_or_else(Error::not_found)
}

/// How much time a new activity begins with: none where people write for each other as long as the host likes.
const fn seconds(kind: Kind) -> &'static str {
    if matches!(kind, Kind::Questions | Kind::Ideas) { "" } else { "30" }
}

/// The form for a new activity.
pub(super) async fn show_new(
    page: Page,
    Path((code, kind)): Path<(String, String)>,
) -> web::Result<Response> {
    let (session, kind) = (session(&page, &code).await?, kind_of(&kind)?);
    let action = format!("{}/neu/{}", session.desk_path(), kind.name());
    let fields =
        [("stufen", "5"), ("worte", "3"), ("stimmen", "3"), ("freigabe", "ja"), ("sekunden", seconds(kind))];
    let form = Form::filled(fields);
    html(&editor(&page, session, action, kind, None, form, Errors::new(page.t())))
}

/// Adds an activity.
pub(super) async fn add(
    page: Page,
    Path((code, kind)): Path<(String, String)>,
    sending: Sending,
) -> web::Result<Response> {
    let (session, kind) = (session(&page, &code).await?, kind_of(&kind)?);
    let (id, mut upload) = (session.id, sending.read().await?);
    match read(&page, kind, false, &mut upload).await? {
        Ok((activity, picture)) => {
            let write = move |tx: &mut Tx, act: &Act| {
                let added = actions::prepare::add(tx, act, id, activity.clone())?;
                actions::picture::change(tx, act, added, &picture)
            };
            page.house.write(actions::key(id), &page.act(), write).await?;
            Ok(see_other(session.desk_path()).with_notice("live-added").into_response())
        }
        Err(errors) => {
            let action = format!("{}/neu/{}", session.desk_path(), kind.name());
            web::unprocessable(&editor(&page, session, action, kind, None, upload.form, errors))
        }
    }
}

/// What was typed and chosen in the editor, or everything that is wrong with it.
async fn read(
    page: &Page,
    kind: Kind,
    has_picture: bool,
    upload: &mut Upload,
) -> web::Result<Result<(Activity, Change), Errors>> {
    let typed = typed::activity(kind, Typed(upload.form.pairs()));
    let mut errors =
        typed.as_ref().err().map_or_else(|| Errors::new(page.t()), |wrong| errors_of(page, wrong));
    let picture = picture::change(page, upload, has_picture, &mut errors).await?;
    match typed {
        Ok(activity) if errors.is_empty() => Ok(Ok((activity, picture))),
        _ => {
            picture::keep(page, upload, picture);
            Ok(Err(errors))
        }
    }
}

/// What was asked already is not changed any more.
const fn while_open(open: bool) -> web::Result<()> {
    if open { Ok(()) } else { Err(Error::conflict("live-begun")) }
}

async fn stored(page: &Page, session: &LiveSession, id: Id<ActivityId>) -> web::Result<StoredActivity> {
    let session = session.id;
    let all = page.house.db.read(move |tx| store::session::activities(tx, session)).await?;
    let found = all.into_iter().find(|stored| stored.id == id);
    found.ok_or_else(Error::not_found)
}

/// The form of an activity.
pub(super) async fn show(
    page: Page,
    Path((code, id)): Path<(String, Id<ActivityId>)>,
) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let StoredActivity { activity, picture, .. } = stored(&page, &session, id).await?;
    let own = session.id;
    while_open(page.house.db.read(move |tx| actions::prepare::is_open(tx, own)).await?)?;
    let action = format!("{}/aktivitaeten/{id}", session.desk_path());
    let mut form = Form::filled(typed::fields(&activity));
    form.set("bild-alt", picture.as_ref().map_or("", |picture| &picture.alt));
    html(&editor(&page, session, action, Kind::of(&activity.task), picture, form, Errors::new(page.t())))
}

/// Changes an activity.
pub(super) async fn change(
    page: Page,
    Path((code, id)): Path<(String, Id<ActivityId>)>,
    sending: Sending,
) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let before = stored(&page, &session, id).await?;
    let (kind, own) = (Kind::of(&before.activity.task), session.id);
    let mut upload = sending.read().await?;
    match read(&page, kind, before.picture.is_some(), &mut upload).await? {
        Ok((activity, picture)) => {
            let write = move |tx: &mut Tx, act: &Act| {
                let open = actions::prepare::change(tx, act, own, id, activity.clone())?;
                if open {
                    actions::picture::change(tx, act, id, &picture)?;
                }
                Ok::<_, db::Error>(open)
            };
            while_open(page.house.write(actions::key(own), &page.act(), write).await?)?;
            Ok(see_other(session.desk_path()).with_notice("live-saved").into_response())
        }
        Err(errors) => {
            let action = format!("{}/aktivitaeten/{id}", session.desk_path());
            web::unprocessable(&editor(&page, session, action, kind, before.picture, upload.form, errors))
        }
    }
}

/// Moves an activity one place up or down, or to a place.
pub(super) async fn shift(
    page: Page,
    Path((code, id)): Path<(String, Id<ActivityId>)>,
    form: Form,
) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let own = session.id;
    let to = match (form.text("platz").parse(), form.text("wohin")) {
        (Ok(place), _) => Place::At(place),
        (_, "runter") => Place::Down,
        _ => Place::Up,
    };
    let write = move |tx: &mut Tx, _: &Act| actions::prepare::shift(tx, own, id, to);
    while_open(page.house.write(actions::key(own), &page.act(), write).await?)?;
    Ok(see_other(session.desk_path()))
}

/// Makes a copy of an activity behind it.
pub(super) async fn copy(
    page: Page,
    Path((code, id)): Path<(String, Id<ActivityId>)>,
) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let own = session.id;
    let write = move |tx: &mut Tx, act: &Act| actions::prepare::copy(tx, act, own, id);
    page.house.write(actions::key(own), &page.act(), write).await?;
    Ok(see_other(session.desk_path()).with_notice("live-copied"))
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
