//! Another mail address for my registration: the form for it, and the page that its confirmation link leads to.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Id;
use web::{Errors, Form, Limit, Page, Path, Shell, html, see_other};

use super::{
    fields, lost,
    mine::{Opened, open},
    register, write,
};
use crate::{
    actions::{
        self,
        address::{Changed, confirm},
    },
    letters::{ADDRESS_LINK, registration_path},
    model::AddressChange,
    rules::form::{self, Problems, Typed},
};

#[derive(Template)]
#[template(path = "events/registration/address.html")]
struct AddressPage {
    shell: Shell,
    title: String,
    opened: Opened,
    form: Form,
    errors: Errors,
    meant: String,
}

impl AddressPage {
    fn new(page: &Page, opened: Opened, form: Form, problems: &Problems) -> Self {
        let event = &opened.mine.asked.event;
        Self {
            shell: register::shell(page, event),
            title: event.title.clone(),
            errors: fields::errors(page.t(), problems),
            meant: fields::meant(problems).unwrap_or_default().to_owned(),
            opened,
            form,
        }
    }
}

/// The form.
pub(super) async fn show(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    if !opened.can_change(&page) {
        return Ok(see_other(opened.path("")).with_notice("events-mine-unchangeable").into_response());
    }
    html(&AddressPage::new(&page, opened, Form::default(), &Problems::new()))
}

/// Sends a mail to the new address; says the same whether somebody is registered under it.
pub(super) async fn ask(page: Page, Path(link): Path<String>, form: Form) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    if !opened.can_change(&page) {
        return Ok(see_other(opened.path("")).with_notice("events-mine-unchangeable").into_response());
    }
    let mut problems = Problems::new();
    let email = form::email(Typed(form.pairs()), &mut problems);
    if !problems.is_empty() {
        let again = AddressPage::new(&page, opened, form, &problems);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)?).into_response());
    }
    let (limits, party) = (&page.context.limits, opened.mine.party.id);
    limits.check(Limit::Again, ("address", party))?;
    let pace = limits.mail(page.context.client, &email, page.now());
    write(&page, &opened, move |tx, act| actions::address::ask(tx, act, party, &email, pace)).await?;
    Ok(see_other(opened.path("")).with_notice("events-address-asked").into_response())
}

#[derive(Template)]
#[template(path = "events/registration/address_confirm.html")]
struct ConfirmPage {
    shell: Shell,
    action: String,
    /// The event's title and the new address, as long as the link is good.
    wish: Option<(String, String)>,
}

/// Asks the owner of the new address. Reading it changes nothing: programs that check mails follow links too.
pub(super) async fn show_confirm(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let id = change_of(&page, &link)?;
    let act = page.act();
    let wish = page.house.db.read(move |tx| actions::address::wish(tx, &act, id)).await?;
    let mut shell = page.shell();
    shell.thread = "events";
    let wish = wish.map(|(change, _, event)| (event.title, change.email));
    let status = if wish.is_some() { StatusCode::OK } else { StatusCode::GONE };
    let shown = html(&ConfirmPage { shell, action: format!("/anmeldung/neue-adresse/{link}"), wish })?;
    Ok((status, shown).into_response())
}

/// The new address counts.
pub(super) async fn answer(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let id = change_of(&page, &link)?;
    let changed =
        page.house.write(db::Key::from(id), &page.act(), move |tx, act| confirm(tx, act, id)).await?;
    Ok(match changed {
        Changed::Yes(name) => {
            let path = registration_path(&page.house, name);
            see_other(path).with_notice("events-address-changed").into_response()
        }
        Changed::TooLate => see_other(format!("/anmeldung/neue-adresse/{link}")).into_response(),
        Changed::Taken => {
            see_other("/anmeldung/neuer-link").with_notice("events-address-taken").into_response()
        }
    })
}

fn change_of(page: &Page, link: &str) -> web::Result<Id<AddressChange>> {
    let id = page.house.links.verify(ADDRESS_LINK, link).and_then(|id| id.parse().ok());
    id.ok_or(web::Error::not_found())
}
