//! Questions from a table: read as a whole, or told line by line what is wrong with it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Tx;
use i18n::Translator;
use kernel::Act;
use web::{Error, Errors, Form, Page, Path, Sending, Shell, Upload, file, html, see_other};

use super::{activity::told as wrong_told, phone::shell, prepare::kind_key, ready, session};
use crate::{
    actions,
    model::LiveSession,
    rules::{
        sheet::{self, Mistake, Problem},
        typed::Kind,
    },
};

/// More mistakes than this are not told at once.
const MOST_TOLD: usize = 20;

#[derive(Template)]
#[template(path = "live/import.html")]
struct ImportPage {
    shell: Shell,
    session: LiveSession,
    /// The kinds as they stand in the table, and what they are called.
    kinds: Vec<(&'static str, String)>,
    form: Form,
    errors: Errors,
}

impl ImportPage {
    fn new(page: &Page, session: LiveSession, form: Form, errors: Errors) -> Self {
        let t = page.t();
        let kinds = Kind::ALL.into_iter().map(|kind| (kind.name(), t.say(kind_key(kind)))).collect();
        Self { shell: shell(page, &session), session, kinds, form, errors }
    }
}

/// Asks for the table.
pub(super) async fn show(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    html(&ImportPage::new(&page, session, Form::default(), Errors::new(page.t())))
}

/// Reads it, and adds all of its questions or none.
pub(super) async fn read(page: Page, Path(code): Path<String>, sending: Sending) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    if session.ended_at.is_some() {
        return Err(Error::conflict("live-error-over"));
    }
    let Upload { mut form, files } = sending.read().await?;
    if let Some((_, bytes)) = files.iter().find(|(name, _)| name == "datei") {
        // What was in the file can be put right where it stands.
        form.set("tabelle", sheet::text(&bytes[..bytes.len().min(sheet::MOST_BYTES + 1)]));
    }
    let id = session.id;
    let table = form.text("tabelle").to_owned();
    match web::heavy(move || sheet::read(&table)).await? {
        Ok(activities) => {
            let write = move |tx: &mut Tx, act: &Act| actions::prepare::add_all(tx, act, id, &activities);
            page.house.write(actions::key(id), &page.act(), write).await?;
            Ok(see_other(session.desk_path()).with_notice("live-imported").into_response())
        }
        Err(mistakes) => {
            let errors = errors_of(page.t(), &mistakes);
            web::unprocessable(&ImportPage::new(&page, session, form, errors))
        }
    }
}

fn errors_of(t: Translator, mistakes: &[Mistake]) -> Errors {
    let mut errors = Errors::new(t);
    for mistake in mistakes.iter().take(MOST_TOLD) {
        let what = told(&t, &mistake.problem);
        errors.add_with(
            "tabelle",
            "live-import-line",
            &[("line", mistake.line.to_string().into()), ("what", what.into())],
        );
    }
    if let Some(more) = mistakes.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        errors.add_with("tabelle", "live-import-more", &[("n", more.into())]);
    }
    errors
}

fn told(t: &Translator, problem: &Problem) -> String {
    match problem {
        Problem::Empty => t.say("live-import-empty"),
        Problem::TooLarge => t.say("live-import-large"),
        Problem::TooMany => t.say("live-import-many"),
        Problem::Unreadable => t.say("live-import-unreadable"),
        Problem::NoColumn(name) => t.name("live-import-no-column", (*name).to_owned()),
        Problem::Unknown(name) => t.name("live-import-unknown", name.clone()),
        Problem::Twice(name) => t.name("live-import-twice", name.clone()),
        Problem::Kind(name) => t.name("live-import-kind", name.clone()),
        Problem::Cell(column, wrong) => {
            let what = wrong_told(t, *wrong);
            t.with("live-import-cell", &[("name", (*column).into()), ("what", what.into())])
        }
    }
}

/// A table to begin with: the questions of all templates, in the reader's language.
pub(super) async fn sample(page: Page) -> web::Result<Response> {
    let table = sheet::written(&ready::samples(&page.t()));
    file("live-fragen.csv", "text/csv; charset=utf-8", table.into_bytes())
}
