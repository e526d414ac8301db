//! Preparing: all sessions, and one with its activities in their order.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::{Key, Tx};
use i18n::Translator;
use kernel::Act;
use web::{Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{
    belonging::{self, occasions},
    hall::Hall,
    phone::shell,
    ready, session,
};
use crate::{
    actions::{self, prepare::Players},
    model::{LiveSession, StoredActivity, Task, Teams},
    rules::{teams, typed::Kind},
    store,
};

/// The longest title, in characters.
const LONGEST_TITLE: usize = 100;

#[derive(Template)]
#[template(path = "live/list.html")]
struct ListPage {
    shell: Shell,
    /// All sessions, with how far they are and to what they belong.
    sessions: Vec<(LiveSession, String)>,
    /// The names of templates, what they are called and what is in them.
    ready: Vec<(&'static str, String, String)>,
    form: Form,
    errors: Errors,
}

async fn list_page(page: &Page, form: Form, errors: Errors) -> web::Result<ListPage> {
    let t = page.t();
    let read = |tx: &mut Tx| {
        Ok::<_, db::Error>((store::session::all(tx)?, store::round::begun(tx)?, store::belonging::all(tx)?))
    };
    let (sessions, begun, belonging) = page.house.db.read(read).await?;
    let known = occasions(page).await?;
    let state = |session: &LiveSession| {
        t.say(match session.ended_at {
            Some(_) => "live-state-over",
            None if begun.contains(&session.id) => "live-state-runs",
            None => "live-state-ready",
        })
    };
    let about = |session: &LiveSession| {
        let belonging = belonging.iter().find(|(id, _)| *id == session.id);
        let name = belonging.and_then(|(_, belonging)| belonging::title(&known, belonging));
        let told = name.map(|name| format!(" · {}", t.name("live-belongs-in", name)));
        state(session) + &told.unwrap_or_default()
    };
    let sessions = sessions.into_iter().map(|session| (session.clone(), about(&session))).collect();
    let mut shell = page.shell();
    shell.thread = "live";
    Ok(ListPage { shell, sessions, ready: ready::offered(&t), form, errors })
}

/// All sessions.
pub(super) async fn list(page: Page) -> web::Result<Response> {
    html(&list_page(&page, Form::default(), Errors::new(page.t())).await?)
}

/// Makes a session.
pub(super) async fn create(page: Page, form: Form) -> web::Result<Response> {
    let mut errors = Errors::new(page.t());
    let title = errors.required(&form, "titel", LONGEST_TITLE).to_owned();
    if !errors.is_empty() {
        return web::unprocessable(&list_page(&page, form, errors).await?);
    }
    let write = move |tx: &mut Tx, act: &Act| actions::prepare::create(tx, act, &title);
    let session = page.house.write(Key::named("live.codes"), &page.act(), write).await?;
    Ok(see_other(session.desk_path()).into_response())
}

/// An activity as a line of the list.
struct Line {
    href: String,
    prompt: String,
    kind: String,
}

#[derive(Template)]
#[template(path = "live/prepare.html")]
struct ShowPage {
    shell: Shell,
    session: LiveSession,
    lines: Vec<Line>,
    open: bool,
    /// Whether it can still be said who plays.
    empty: bool,
    /// The names of kinds, what they are called and what they are for.
    kinds: Vec<(&'static str, String, String)>,
    /// What the handle of a line is called, and what is said after a move; scripts fill in name and place.
    drag_one: String,
    moved: String,
    form: Form,
    errors: Errors,
}

async fn show_page(page: &Page, session: LiveSession, form: Form, errors: Errors) -> web::Result<ShowPage> {
    let id = session.id;
    let read = move |tx: &mut Tx| {
        let open = actions::prepare::is_open(tx, id)?;
        Ok::<_, db::Error>((store::session::activities(tx, id)?, open, actions::prepare::is_empty(tx, id)?))
    };
    let (activities, open, empty) = page.house.db.read(read).await?;
    let t = page.t();
    let line = |stored: StoredActivity| Line {
        href: format!("{}/aktivitaeten/{}", session.desk_path(), stored.id),
        kind: kind_told(&t, &stored.activity.task),
        prompt: stored.activity.prompt,
    };
    let kinds = Kind::ALL
        .into_iter()
        .map(|kind| (kind.name(), t.say(kind_key(kind)), t.say(about_key(kind))))
        .collect();
    let lines = activities.into_iter().map(line).collect();
    let blanks = ["name", "at", "all"].map(|blank| (blank, format!("{{{blank}}}").into()));
    let (drag_one, moved) = (t.with("live-drag-one", &blanks), t.with("live-moved", &blanks));
    Ok(ShowPage {
        shell: shell(page, &session),
        lines,
        open,
        empty,
        kinds,
        drag_one,
        moved,
        form,
        errors,
        session,
    })
}

/// What a task is: a quiz or a poll, and of which kind.
fn kind_told(t: &Translator, task: &Task) -> String {
    let kind = t.say(kind_key(Kind::of(task)));
    if task.is_collected() {
        return kind;
    }
    let what = t.say(if task.is_graded() { "live-is-quiz" } else { "live-is-poll" });
    format!("{what} · {kind}")
}

/// The name of a kind of activity.
pub(super) const fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Single => "live-kind-single",
        Kind::Several => "live-kind-several",
        Kind::TrueFalse => "live-kind-true-false",
        Kind::Estimate => "live-kind-estimate",
        Kind::Order => "live-kind-order",
        Kind::Text => "live-kind-text",
        Kind::Scale => "live-kind-scale",
        Kind::Cloud => "live-kind-cloud",
        Kind::Feedback => "live-kind-feedback",
        Kind::Ranking => "live-kind-ranking",
        Kind::Questions => "live-kind-questions",
        Kind::Ideas => "live-kind-ideas",
    }
}

/// What a kind of activity is for, in one line.
pub(super) const fn about_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Single => "live-about-single",
        Kind::Several => "live-about-several",
        Kind::TrueFalse => "live-about-true-false",
        Kind::Estimate => "live-about-estimate",
        Kind::Order => "live-about-order",
        Kind::Text => "live-about-text",
        Kind::Scale => "live-about-scale",
        Kind::Cloud => "live-about-cloud",
        Kind::Feedback => "live-about-feedback",
        Kind::Ranking => "live-about-ranking",
        Kind::Questions => "live-about-questions",
        Kind::Ideas => "live-about-ideas",
    }
}

/// One session.
pub(super) async fn show(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let mut form = Form::filled([("titel", session.title.clone()), ("teams", session.teams.0.join("\n"))]);
    if session.anonymous {
        form.push("ohne-namen", "ja");
    }
    html(&show_page(&page, session, form, Errors::new(page.t())).await?)
}

/// Keeps the settings of a session.
pub(super) async fn settle(page: Page, Path(code): Path<String>, form: Form) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let mut errors = Errors::new(page.t());
    let title = errors.required(&form, "titel", LONGEST_TITLE).to_owned();
    let players = form.flag("teams").then(|| players(&form, &mut errors));
    if !errors.is_empty() {
        return web::unprocessable(&show_page(&page, session, form, errors).await?);
    }
    let id = session.id;
    let write = move |tx: &mut Tx, _: &Act| actions::prepare::settle(tx, id, &title, players.as_ref());
    if !page.house.write(actions::key(id), &page.act(), write).await? {
        return Err(web::Error::conflict("live-teams-fixed"));
    }
    Hall::of(&page.house).refresh(&page.house, id).await?;
    Ok(see_other(session.desk_path()).with_notice("live-saved").into_response())
}

/// Who plays, as it was typed; once people are there the form does not ask.
fn players(form: &Form, errors: &mut Errors) -> Players {
    let teams = teams::named(form.text("teams")).unwrap_or_else(|flaw| {
        let key = match flaw {
            teams::Flaw::TooFew => "live-error-one-team",
            teams::Flaw::TooMany => "live-error-too-many",
            teams::Flaw::TooLong => "live-error-team-long",
            teams::Flaw::Double => "live-error-team-double",
        };
        errors.add("teams", key);
        Teams::default()
    });
    Players { teams, anonymous: form.flag("ohne-namen") }
}

/// Makes a copy under a code of its own.
pub(super) async fn duplicate(page: Page, Path(code): Path<String>) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let write = move |tx: &mut Tx, act: &Act| actions::prepare::duplicate(tx, act, &session);
    let copy = page.house.write(Key::named("live.codes"), &page.act(), write).await?;
    Ok(see_other(copy.desk_path()).with_notice("live-duplicated"))
}

#[derive(Template)]
#[template(path = "live/delete.html")]
struct DeletePage {
    shell: Shell,
    session: LiveSession,
    action: String,
}

/// Asks before a session is erased.
pub(super) async fn ask_delete(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    html(&DeletePage {
        shell: shell(&page, &session),
        action: format!("{}/loeschen", session.desk_path()),
        session,
    })
}

/// Erases a session.
pub(super) async fn delete(page: Page, Path(code): Path<String>) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let house = page.house.clone();
    let key = actions::key(session.id);
    let write = move |tx: &mut Tx, act: &Act| actions::prepare::delete(tx, act, &house, &session);
    page.house.write(key, &page.act(), write).await?;
    Ok(see_other("/koordination/live").with_notice("live-deleted"))
}
