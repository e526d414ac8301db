//! A link that does not work: what may be wrong with it, and the form that sends it again.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use web::{Errors, Form, Page, Shell, html, see_other};

use super::fields;
use crate::{
    actions::{self, register::mailbox_key},
    rules::form::{self, Problems, Typed},
};

#[derive(Template)]
#[template(path = "events/registration/lost.html")]
struct LostPage {
    shell: Shell,
    broken: bool,
    sent: bool,
    form: Form,
    errors: Errors,
}

/// What a link leads to that is not complete, was made up, or whose registration is gone.
pub(super) fn not_found(page: &Page) -> web::Result<Response> {
    let lost = lay_out(page, Form::default(), &Vec::new(), true);
    Ok((StatusCode::NOT_FOUND, html(&lost)?).into_response())
}

/// The form for a new mail with the link.
pub(super) async fn show(page: Page) -> web::Result<Response> {
    html(&lay_out(&page, Form::default(), &Vec::new(), false))
}

/// Sends the links of a mailbox to it; says the same whether there are any.
pub(super) async fn send(page: Page, mut form: Form) -> web::Result<Response> {
    // A near miss of a well-known domain may still be what stands in the registration.
    form.set("email-is", "so");
    let mut problems = Problems::new();
    let email = form::email(Typed(form.pairs()), &mut problems);
    if !problems.is_empty() {
        let lost = lay_out(&page, form, &problems, false);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&lost)?).into_response());
    }
    let pace = page.context.limits.mail(page.context.client, &email, page.now());
    let key = Key::named(mailbox_key(&email));
    let send = move |tx: &mut db::Tx, act: &kernel::Act| actions::mine::send_links(tx, act, &email, pace);
    page.house.write(key, &page.act(), send).await?;
    Ok(see_other("/anmeldung/neuer-link/unterwegs").into_response())
}

/// What was done, in words that are true for everyone.
pub(super) async fn sent(page: Page) -> web::Result<Response> {
    html(&LostPage { sent: true, ..lay_out(&page, Form::default(), &Vec::new(), false) })
}

fn lay_out(page: &Page, form: Form, problems: &Problems, broken: bool) -> LostPage {
    let mut shell = page.shell();
    shell.thread = "events";
    LostPage { shell, broken, sent: false, form, errors: fields::errors(page.t(), problems) }
}
