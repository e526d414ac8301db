//! The words that this network does not want to read as names or in clouds.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::{Key, Tx};
use kernel::Act;
use web::{Errors, Form, Page, Shell, html, see_other};

use crate::{rules::names, store};

#[derive(Template)]
#[template(path = "live/unwanted.html")]
struct WordsPage {
    shell: Shell,
    form: Form,
    errors: Errors,
}

impl WordsPage {
    fn new(page: &Page, form: Form, errors: Errors) -> Self {
        let mut shell = page.shell();
        shell.thread = "live";
        Self { shell, form, errors }
    }
}

/// The words of this network.
pub(super) async fn show(page: Page) -> web::Result<Response> {
    let words = page.house.db.read(store::unwanted::all).await?;
    let form = Form::filled([("worte", words.join("\n"))]);
    html(&WordsPage::new(&page, form, Errors::new(page.t())))
}

/// Keeps them.
pub(super) async fn save(page: Page, form: Form) -> web::Result<Response> {
    let words = match names::own(form.text("worte")) {
        Ok(words) => words,
        Err(flaw) => {
            let mut errors = Errors::new(page.t());
            errors.add("worte", key(flaw));
            return web::unprocessable(&WordsPage::new(&page, form, errors));
        }
    };
    let write = move |tx: &mut Tx, _: &Act| store::unwanted::replace(tx, &words);
    page.house.write(Key::named("live.words"), &page.act(), write).await?;
    Ok(see_other("/koordination/live/worte").with_notice("live-saved").into_response())
}

const fn key(flaw: names::Flaw) -> &'static str {
    match flaw {
        names::Flaw::TooShort => "live-error-word-short",
        names::Flaw::TooLong => "live-error-word-long",
        names::Flaw::TooMany => "live-error-words-many",
    }
}
