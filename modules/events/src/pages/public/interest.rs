//! The interest list as people meet it: leaving an address, agreeing by the link in the mail, leaving again.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use forms::Problems;
use kernel::Id;
use web::{Error, Errors, Form, OneClick, Page, Path, SeeOther, Shell, see_other};

use super::{HUE, show::ShowPage};
use crate::{
    actions,
    letters::INTEREST_LINK,
    model::{Event, Interest},
    rules::state,
    store, wording,
};

/// Leaves an address. The answer does not tell whether it was known.
pub(super) async fn ask(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, seats) = crate::pages::open(&page, &slug).await?;
    if !state::takes_interest(&event, page.now()) {
        return Ok(see_other(event.path()).into_response());
    }
    let mut problems = Problems::new();
    let email = form.email("email", &mut problems);
    if !problems.is_empty() {
        let errors = Errors::found(page.t(), &problems);
        let shown = ShowPage::new(&page, event, seats).wrong(form, errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, web::html(&shown)?).into_response());
    }
    let pace = page.context.limits.mail(page.context.client, &email, page.now());
    let (path, key, language) = (event.path(), Key::from(event.id), page.context.language);
    let asked = move |tx: &mut db::Tx, act: &kernel::Act| {
        actions::interest::ask(tx, act, &event, &email, language, pace)
    };
    page.house.write(key, &page.act(), asked).await?;
    Ok(see_other(path).with_notice("events-interest-asked").into_response())
}

#[derive(Template)]
#[template(path = "events/public/interest.html")]
struct InterestPage {
    shell: Shell,
    path: String,
    leave: String,
    event: Option<Event>,
    confirmed: bool,
    when: String,
    leaving: bool,
}

impl InterestPage {
    async fn load(page: &Page, link: &str, leaving: bool) -> web::Result<Self> {
        let id = verified(page, link)?;
        let read = move |tx: &mut db::Tx| {
            let Some(interest) = store::interest::by_id(tx, id)? else { return Ok(None) };
            Ok::<_, db::Error>(Some((
                store::event::by_id(tx, interest.event_id)?,
                interest.confirmed_at.is_some(),
            )))
        };
        let found = page.house.db.read(read).await?;
        let t = page.t();
        let when = found.as_ref().map(|(event, _)| wording::span(&t, &page.house, event));
        let mut shell = page.shell();
        shell.thread = "events";
        if let Some((event, _)) = &found {
            shell = shell.with_band(&event.slug, HUE);
        }
        Ok(Self {
            shell,
            path: format!("/vormerken/{link}"),
            leave: format!("/vormerken/{link}/austragen"),
            confirmed: found.as_ref().is_some_and(|(_, confirmed)| *confirmed),
            event: found.map(|(event, _)| event),
            when: when.unwrap_or_default(),
            leaving,
        })
    }
}

/// The page behind the link: nothing happens before its button is pressed, whatever looks at the link first.
pub(super) async fn show(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    web::html(&InterestPage::load(&page, &link, false).await?)
}

/// Agrees.
pub(super) async fn confirm(page: Page, Path(link): Path<String>) -> web::Result<SeeOther> {
    let id = verified(&page, &link)?;
    page.house
        .write(Key::from(id), &page.act(), move |tx, act| actions::interest::confirm(tx, act, id))
        .await?;
    Ok(see_other(format!("/vormerken/{link}")))
}

/// Asks whether the address shall go.
pub(super) async fn show_leave(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    web::html(&InterestPage::load(&page, &link, true).await?)
}

/// Erases the address; mail programs ask for it too when people unsubscribe there.
pub(super) async fn leave(page: Page, Path(link): Path<String>, click: OneClick) -> web::Result<Response> {
    let id = verified(&page, &link)?;
    page.house
        .write(Key::from(id), &page.act(), move |tx, act| actions::interest::leave(tx, act, id))
        .await?;
    Ok(match click {
        OneClick::Program => OneClick::done(&page.t()),
        OneClick::Person => {
            see_other(format!("/vormerken/{link}")).with_notice("events-interest-left").into_response()
        }
    })
}

fn verified(page: &Page, link: &str) -> web::Result<Id<Interest>> {
    let id = page.house.links.verify(INTEREST_LINK, link).and_then(|id| id.parse().ok());
    id.ok_or(Error::not_found())
}
