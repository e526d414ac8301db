//! Putting a mistyped mail address right.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use forms::Problems;
use kernel::Id;
use web::{Errors, Form, Page, Path, Shell, html, see_other};

use super::{key, shell};
use crate::{
    actions::{self, address::Changed},
    model::{Event, Party},
    pages::{DeskHead, DeskTab, coordinate},
};

#[derive(Template)]
#[template(path = "events/desk/address.html")]
struct AddressPage {
    shell: Shell,
    desk: DeskHead,
    back: String,
    form: Form,
    errors: Errors,
}

impl AddressPage {
    fn new(page: &Page, event: &Event, party: Id<Party>, form: Form, errors: Errors) -> Self {
        Self {
            shell: shell(page, event),
            desk: DeskHead::new(&page.t(), event, DeskTab::People),
            back: format!("{}/teilnehmende/{party}", event.desk_path()),
            form,
            errors,
        }
    }
}

/// The form, with the address of now.
pub(super) async fn show(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let id = event.id;
    let found = page.house.db.read(move |tx| actions::desk::party_of(tx, id, party)).await?;
    let form = Form::filled([("email", found.email)]);
    html(&AddressPage::new(&page, &event, party, form, Errors::new(page.t())))
}

/// Writes the right address; the mail with the new link goes there.
pub(super) async fn save(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
    form: Form,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let mut problems = Problems::new();
    let email = form.email("email", &mut problems);
    let mut errors = Errors::found(page.t(), &problems);
    if errors.is_empty() {
        let about = event.clone();
        let write = move |tx: &mut db::Tx, act: &kernel::Act| {
            actions::address::put_right(tx, act, &about, party, &email)
        };
        match page.house.write(key(&event), &page.act(), write).await? {
            Changed::Taken => errors.add("email", "events-desk-address-taken"),
            Changed::TooLate => errors.add("email", "events-mine-unchangeable"),
            Changed::Yes(_) => {
                let back = format!("{}/teilnehmende/{party}", event.desk_path());
                return Ok(see_other(back).with_notice("events-desk-address-right").into_response());
            }
        }
    }
    let again = AddressPage::new(&page, &event, party, form, errors);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)?).into_response())
}
