//! Accepting an invitation: who invites to what, a name, one button.

use askama::Template;
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use db::Key;
use forms::Problems;
use web::{Error, Errors, Form, Page, Path, Shell, html, see_other, session_cookie};

use super::{device, read, write, wrong};
use crate::{
    actions,
    mails::role_key,
    model::{Account, Invitation},
    rules, store,
};

#[derive(Template)]
#[template(path = "people/invitation.html")]
struct InvitationPage {
    shell: Shell,
    link: String,
    email: String,
    role: String,
    role_about: String,
    /// Who is invited has an account already: no name is asked for.
    known: bool,
    form: Form,
    errors: Errors,
}

impl InvitationPage {
    fn new(page: &Page, link: String, (invitation, account): (Invitation, Option<Account>)) -> Self {
        let t = page.t();
        Self {
            shell: page.shell(),
            link,
            email: invitation.email,
            role: t.say(role_key(invitation.role)),
            role_about: t.say(&format!("{}-about", role_key(invitation.role))),
            known: account.is_some(),
            form: Form::default(),
            errors: Errors::new(t),
        }
    }
}

async fn open(page: &Page, link: &str) -> web::Result<(Invitation, Option<Account>)> {
    let (links, act, link) = (page.house.links.clone(), page.act(), link.to_owned());
    let found = read(page, move |tx| {
        let Some(invitation) = actions::open_invitation(tx, &act, &links, &link)? else { return Ok(None) };
        let account = store::person_by_email(tx, &invitation.email.to_lowercase())?;
        Ok(Some((invitation, account)))
    });
    found.await?.ok_or(Error::gone("people-error-invitation"))
}

/// What the link of the mail leads to.
pub(super) async fn show(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let found = open(&page, &link).await?;
    html(&InvitationPage::new(&page, link, found))
}

/// Takes the role on.
pub(super) async fn accept(
    page: Page,
    Path(link): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> web::Result<Response> {
    let found = open(&page, &link).await?;
    let mut problems = Problems::new();
    let name = if found.1.is_none() {
        form.name("name", 1..=rules::LONGEST_NAME, &mut problems)
    } else {
        String::new()
    };
    if !problems.is_empty() {
        let errors = Errors::found(page.t(), &problems);
        return wrong(&InvitationPage { form, errors, ..InvitationPage::new(&page, link, found) });
    }
    let (links, device) = (page.house.links.clone(), device(&headers));
    let token = write(&page, Key::named("people.roles"), move |tx, act| {
        actions::accept(tx, act, &links, &link, &name, &device)
    });
    let cookie = session_cookie(&page.house.settings, &token.await?);
    Ok(see_other("/konto").with_notice("people-invitation-accepted").with_cookie(cookie).into_response())
}
