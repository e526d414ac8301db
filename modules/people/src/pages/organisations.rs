//! Who is who: the public list of organisations, their pages, and who represents them.

use askama::Template;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use db::Key;
use forms::Problems;
use kernel::{Id, Person};
use serde::Deserialize;
use web::{Error, Errors, Form, Page, Path, Query, Rendered, SafeHtml, SeeOther, Shell, html, see_other};

use super::{choices, read, write, wrong};
use crate::{
    actions::{self, Refused},
    mails::role_key,
    model::{Member, Organisation, OrganisationKind},
    rules, store,
};

/// The hue of the module's thread.
pub(super) const HUE: u16 = 75;

/// What the list is narrowed down to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filter {
    suche: String,
    art: String,
}

impl Filter {
    fn kind(&self) -> Option<OrganisationKind> {
        self.art.parse().ok()
    }

    fn is_empty(&self) -> bool {
        self.suche.trim().is_empty() && self.kind().is_none()
    }
}

/// An organisation as a card.
struct Card {
    href: String,
    name: String,
    band: String,
    kind: String,
    town: String,
    summary: String,
}

#[derive(Template)]
#[template(path = "people/organisations.html")]
struct ListPage {
    shell: Shell,
    filter: Filter,
    kinds: choices::Choices,
    cards: Vec<Card>,
    may_add: bool,
}

/// The list, with search and filter.
pub(super) async fn list(page: Page, Query(filter): Query<Filter>) -> web::Result<Response> {
    let (asked, list) = (filter.clone(), page.clone());
    let render = || async move {
        let (words, kind) = (asked.suche.trim().to_owned(), asked.kind());
        let found = read(&list, move |tx| store::organisations(tx, &words, kind)).await?;
        let t = list.t();
        let mut kinds = vec![(String::new(), t.say("people-filter-all"))];
        kinds.extend(choices::organisation_kinds(&t));
        let shell = list.shell().described(&t.say("people-organisations-lead"));
        let cards = found.into_iter().map(|it| card(&list, it)).collect();
        let may_add = rules::ADD_ORGANISATION.check(list.viewer()).is_ok();
        Rendered::html(&ListPage { shell, filter: asked, kinds, cards, may_add }, None)
    };
    // What was searched for is not kept: there would be no end of pages.
    if filter.is_empty() {
        return page.cached(&[crate::TOPIC], render).await;
    }
    let Rendered { content_type, body, .. } = render().await?;
    let headers = [(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "private, no-store")];
    Ok((headers, body).into_response())
}

fn card(page: &Page, it: Organisation) -> Card {
    Card {
        href: format!("/akteure/{}", it.slug),
        band: weave::band(&it.slug, HUE, 44, 5),
        kind: page.t().say(choices::organisation_kind_key(it.kind)),
        summary: first_words(&it.summary),
        town: it.town,
        name: it.name,
    }
}

/// The beginning of a text without its marks, cut at a word.
fn first_words(markdown: &str) -> String {
    let plain = markdown.replace(['*', '#', '`', '_', '>'], "");
    let words = plain.split_whitespace();
    let mut short = String::new();
    for word in words {
        if short.chars().count() + word.chars().count() > 140 {
            short.push_str(" …");
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[derive(Template)]
#[template(path = "people/organisation.html")]
struct ShowPage {
    shell: Shell,
    organisation: Organisation,
    kind: String,
    summary: SafeHtml,
    website: String,
    may_edit: bool,
}

/// The page of an organisation.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let shown = page.clone();
    page.cached(&[crate::TOPIC], || async move {
        let person = shown.viewer().person.as_ref().map(|person| person.id);
        let found = read(&shown, move |tx| {
            let organisation = store::organisation(tx, &slug)?.ok_or(db::Error::NotFound)?;
            let represents = match person {
                Some(person) => store::represents(tx, organisation.id, person)?,
                None => false,
            };
            Ok((organisation, represents))
        });
        let (organisation, represents) = found.await?;
        let website =
            organisation.website.split_once("://").map_or("", |(_, host)| host).trim_end_matches('/');
        let shell =
            shown.shell().with_band(&organisation.slug, HUE).described(&first_words(&organisation.summary));
        let page = ShowPage {
            shell,
            kind: shown.t().say(choices::organisation_kind_key(organisation.kind)),
            summary: web::markdown(&organisation.summary),
            website: website.to_owned(),
            may_edit: rules::may_edit_organisation(shown.viewer().role, represents),
            organisation,
        };
        Rendered::html(&page, None)
    })
    .await
}

#[derive(Template)]
#[template(path = "people/representatives.html")]
struct RepresentativesPage {
    shell: Shell,
    organisation: Organisation,
    members: Vec<(Member, String)>,
    form: Form,
    errors: Errors,
}

impl RepresentativesPage {
    async fn load(page: &Page, slug: String) -> web::Result<Self> {
        let found = read(page, move |tx| {
            let organisation = store::organisation(tx, &slug)?.ok_or(db::Error::NotFound)?;
            let members = store::representatives(tx, organisation.id)?;
            Ok((organisation, members))
        });
        let ((organisation, members), t) = (found.await?, page.t());
        Ok(Self {
            shell: page.shell(),
            organisation,
            members: members.into_iter().map(|it| (it.clone(), t.say(role_key(it.role)))).collect(),
            form: Form::default(),
            errors: Errors::new(t),
        })
    }
}

/// Who represents an organisation.
pub(super) async fn show_representatives(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    html(&RepresentativesPage::load(&page, slug).await?)
}

/// Lets somebody represent an organisation.
pub(super) async fn add_representative(
    page: Page,
    Path(slug): Path<String>,
    form: Form,
) -> web::Result<Response> {
    let mut problems = Problems::new();
    let email = form.email("email", &mut problems);
    let mut errors = Errors::found(page.t(), &problems);
    if errors.is_empty() {
        let (act, to) = (page.act(), slug.clone());
        let added = page
            .house
            .write(Key::named("people.roles"), &act, move |tx, act| {
                actions::add_representative(tx, act, &to, &email)
            })
            .await;
        match added {
            Ok(()) => return Ok(back(&slug).with_notice("people-representative-added").into_response()),
            Err(Refused::Unknown) => errors.add("email", "people-error-unknown"),
            Err(other) => return Err(other.into()),
        }
    }
    wrong(&RepresentativesPage { form, errors, ..RepresentativesPage::load(&page, slug).await? })
}

/// Ends that somebody represents an organisation.
pub(super) async fn end_representation(
    page: Page,
    Path((slug, person)): Path<(String, Id<Person>)>,
) -> Result<SeeOther, Error> {
    let of = slug.clone();
    write(&page, Key::named("people.roles"), move |tx, act| {
        actions::remove_representative(tx, act, &of, person)
    })
    .await?;
    Ok(back(&slug).with_notice("people-representative-ended"))
}

fn back(slug: &str) -> SeeOther {
    see_other(format!("/akteure/{slug}/vertretung"))
}
