//! Adding, changing and deleting an organisation: for those who represent it, and for coordinators.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Key;
use forms::Problems;
use web::{Error, Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{choices, read, write, wrong};
use crate::{
    actions::{self, OrganisationDraft, Refused},
    model::{Organisation, OrganisationKind},
    rules, store,
};

#[derive(Template)]
#[template(path = "people/organisation_form.html")]
struct FormPage {
    shell: Shell,
    title: String,
    /// Where the form goes to.
    action: String,
    back: String,
    /// Whether the organisation is there already and can be deleted.
    known: bool,
    kinds: choices::Choices,
    form: Form,
    errors: Errors,
}

impl FormPage {
    fn new(page: &Page, known: Option<&Organisation>, form: Form, errors: Errors) -> Self {
        let t = page.t();
        let back = known.map_or("/akteure".to_owned(), |it| format!("/akteure/{}", it.slug));
        Self {
            shell: page.shell(),
            title: match known {
                Some(it) => t.name("people-organisation-edit-title", &it.name),
                None => t.say("people-organisation-new"),
            },
            action: if known.is_some() { format!("{back}/bearbeiten") } else { "/akteure/neu".to_owned() },
            back,
            known: known.is_some(),
            kinds: choices::organisation_kinds(&t),
            form,
            errors,
        }
    }
}

/// What was typed, when it is all right.
fn draft(form: &Form) -> Result<OrganisationDraft, Problems> {
    let mut problems = Problems::new();
    let name = form.name("name", 1..=120, &mut problems);
    let kind = form.choice("kind", &mut problems).unwrap_or(OrganisationKind::Centre);
    let town = form.line("town", 1..=80, &mut problems);
    let summary = form.words("summary", 0..=4_000, &mut problems);
    let website = form.address("website", &mut problems);
    let contact = form.optional("contact").map_or_else(String::new, |_| form.email("contact", &mut problems));
    problems.or(OrganisationDraft { name, kind, summary, website, town, contact })
}

/// The organisation, when the viewer may change it.
async fn editable(page: &Page, slug: &str) -> web::Result<Organisation> {
    let (slug, person) = (slug.to_owned(), page.viewer().person.as_ref().map(|person| person.id));
    let found = read(page, move |tx| {
        let organisation = store::organisation(tx, &slug)?.ok_or(db::Error::NotFound)?;
        let represents = match person {
            Some(person) => store::represents(tx, organisation.id, person)?,
            None => false,
        };
        Ok((organisation, represents))
    });
    let (organisation, represents) = found.await?;
    if rules::may_edit_organisation(page.viewer().role, represents) {
        return Ok(organisation);
    }
    Err(Error::forbidden())
}

/// The form for a new one.
pub(super) async fn show_new(page: Page) -> web::Result<Response> {
    html(&FormPage::new(&page, None, Form::default(), Errors::new(page.t())))
}

/// Adds one.
pub(super) async fn add(page: Page, form: Form) -> web::Result<Response> {
    let draft = match draft(&form) {
        Ok(draft) => draft,
        Err(problems) => {
            return wrong(&FormPage::new(&page, None, form, Errors::found(page.t(), &problems)));
        }
    };
    let (act, viewer) = (page.act(), page.viewer().clone());
    let added = page
        .house
        .write(Key::named("people.organisations"), &act, move |tx, act| {
            actions::add_organisation(tx, act, &viewer, &draft)
        })
        .await;
    match added {
        Ok(slug) => {
            Ok(see_other(format!("/akteure/{slug}")).with_notice("people-organisation-added").into_response())
        }
        Err(Refused::Taken) => wrong(&FormPage::new(&page, None, form, taken(&page))),
        Err(other) => Err(other.into()),
    }
}

/// Somebody else gave this name in the same moment: beside the field, so that nothing typed is lost.
pub(super) fn taken(page: &Page) -> Errors {
    let mut errors = Errors::new(page.t());
    errors.add("name", "people-error-taken");
    errors
}

/// The form filled with what is stored.
pub(super) async fn show_edit(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let it = editable(&page, &slug).await?;
    let form = Form::filled([
        ("name", it.name.as_str()),
        ("kind", it.kind.as_str()),
        ("town", &it.town),
        ("summary", &it.summary),
        ("website", &it.website),
        ("contact", &it.contact),
    ]);
    html(&FormPage::new(&page, Some(&it), form, Errors::new(page.t())))
}

/// Changes it.
pub(super) async fn save(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let it = editable(&page, &slug).await?;
    let draft = match draft(&form) {
        Ok(draft) => draft,
        Err(problems) => {
            return wrong(&FormPage::new(&page, Some(&it), form, Errors::found(page.t(), &problems)));
        }
    };
    let (viewer, of) = (page.viewer().clone(), slug.clone());
    write(&page, Key::named("people.organisations"), move |tx, act| {
        actions::change_organisation(tx, act, &viewer, &of, &draft)
    })
    .await?;
    Ok(see_other(format!("/akteure/{slug}")).with_notice("people-saved").into_response())
}

#[derive(Template)]
#[template(path = "people/organisation_delete.html")]
struct DeletePage {
    shell: Shell,
    name: String,
    action: String,
    back: String,
}

/// Asks once.
pub(super) async fn show_delete(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let organisation = editable(&page, &slug).await?;
    let back = format!("/akteure/{slug}");
    html(&DeletePage {
        shell: page.shell(),
        name: organisation.name,
        action: format!("{back}/loeschen"),
        back,
    })
}

/// Deletes it.
pub(super) async fn delete(page: Page, Path(slug): Path<String>) -> web::Result<SeeOther> {
    let viewer = page.viewer().clone();
    write(&page, Key::named("people.organisations"), move |tx, act| {
        actions::delete_organisation(tx, act, &viewer, &slug)
    })
    .await?;
    Ok(see_other("/akteure").with_notice("people-organisation-deleted"))
}
