//! The editor of one activity.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Tx;
use i18n::Translator;
use kernel::{Act, Id};
use web::{Error, Errors, Form, Page, Path, SeeOther, Sending, Shell, Upload, html, see_other};

use super::{
    phone::shell,
    picture,
    prepare::{about_key, kind_key},
    session,
};
use crate::{
    actions::{self, picture::Change},
    model::{Activity, ActivityId, Choice, LiveSession, Picture, StoredActivity},
    rules::{
        place::Place,
        typed::{self, Kind, Mistake, Wrong},
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
    /// What it is for.
    about: String,
    new: bool,
    /// The picture that is there already.
    picture: Option<Picture>,
    /// The answers to choose from, each with its number; those that are rarely needed are folded.
    rows: Vec<(usize, Choice)>,
    form: Form,
    errors: Errors,
}

impl EditorPage {
    /// So many rows are to be seen at once.
    const ROWS: usize = 6;

    fn first(&self) -> &[(usize, Choice)] {
        self.rows.get(..Self::ROWS).unwrap_or_default()
    }

    fn rest(&self) -> &[(usize, Choice)] {
        self.rows.get(Self::ROWS..).unwrap_or_default()
    }

    fn uses_rest(&self) -> bool {
        self.rest().iter().any(|(_, row)| !row.text.is_empty())
    }
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
    let (title, about) = (page.t().say(kind_key(kind)), page.t().say(about_key(kind)));
    let rows = (1..).zip(typed::shown_rows(&form)).collect();
    EditorPage {
        shell: shell(page, &session),
        session,
        action,
        kind,
        title,
        about,
        new,
        picture,
        rows,
        form,
        errors,
    }
}

fn errors_of(page: &Page, kind: Kind, mistakes: &[Mistake]) -> Errors {
    let mut errors = Errors::new(page.t());
    let t = page.t();
    for (field, wrong) in mistakes {
        let (name, what) = (t.say(field_key(kind, field)), told(&t, *wrong));
        errors.add_with(*field, "live-error-in-field", &[("field", name.into()), ("what", what.into())]);
    }
    errors
}

/// What a field of the editor is called.
fn field_key(kind: Kind, field: &str) -> &'static str {
    match (field, kind) {
        ("antworten", Kind::Order) => "live-field-order",
        ("antworten", Kind::Text) => "live-field-accepted",
        ("antworten", Kind::Ranking) => "live-field-items",
        ("antworten", _) => "live-field-choices",
        ("sekunden", _) => "live-field-seconds",
        ("richtig", Kind::TrueFalse) => "live-field-truth",
        ("richtig", _) => "live-field-right",
        ("spanne", _) => "live-field-span",
        ("einheit", _) => "live-field-unit",
        ("stufen", _) => "live-field-steps",
        ("unten", _) => "live-field-low",
        ("oben", _) => "live-field-high",
        ("worte", _) => "live-field-words",
        ("stimmen", _) => "live-field-votes",
        _ => "live-field-prompt",
    }
}

/// What is said of a mistake.
pub(super) fn told(t: &Translator, wrong: Wrong) -> String {
    let n = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    match wrong {
        Wrong::Missing => t.say("web-error-required"),
        Wrong::TooLong(most) => t.with("live-error-longer", &[("n", n(most).into())]),
        Wrong::LineTooLong(line, most) => {
            t.with("live-error-line-longer", &[("line", n(line).into()), ("n", n(most).into())])
        }
        Wrong::TooFew(least) => t.count("live-error-too-few", n(least)),
        Wrong::TooMany(most) => t.with("live-error-more", &[("n", n(most).into())]),
        Wrong::Twice(one, other) => {
            t.with("live-error-twice", &[("one", n(one).into()), ("other", n(other).into())])
        }
        Wrong::Number => t.say("web-error-number-unclear"),
        Wrong::Unclear => t.say("web-error-number-ambiguous"),
        Wrong::Range(least, most) => t.with(
            "live-error-range",
            &[("least", i64::from(least).into()), ("most", i64::from(most).into())],
        ),
        Wrong::Nothing => t.say("live-error-nothing"),
        Wrong::YesNo => t.say("live-error-yes-no"),
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
    let typed = typed::activity(kind, &upload.form);
    let mut errors =
        typed.as_ref().err().map_or_else(|| Errors::new(page.t()), |wrong| errors_of(page, kind, wrong));
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
