//! Spaces and who belongs to them; for coordinators.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use forms::Problems;
use kernel::{Id, Person, Role};
use web::{Error, Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{choices, organisation_forms, read, write, wrong};
use crate::{
    actions::{self, Refused, SpaceDraft},
    mails::role_key,
    model::{Member, SpaceKind, SpaceRow, Visibility},
    rules, store,
};

/// A space as a line of the list.
struct Line {
    href: String,
    name: String,
    about: String,
    members: String,
}

#[derive(Template)]
#[template(path = "people/spaces.html")]
struct ListPage {
    shell: Shell,
    spaces: Vec<Line>,
}

/// All spaces.
pub(super) async fn list(page: Page) -> web::Result<Response> {
    let found = read(&page, store::spaces).await?;
    let t = page.t();
    let line = |it: &SpaceRow| Line {
        href: format!("/koordination/raeume/{}", it.slug),
        name: it.name.clone(),
        about: format!(
            "{} · {}",
            t.say(choices::space_kind_key(it.kind)),
            t.say(choices::visibility_key(it.visibility))
        ),
        members: t.count("people-space-members", it.members),
    };
    html(&ListPage { shell: page.shell(), spaces: found.iter().map(line).collect() })
}

#[derive(Template)]
#[template(path = "people/space_new.html")]
struct NewPage {
    shell: Shell,
    kinds: choices::Choices,
    visibilities: choices::Choices,
    form: Form,
    errors: Errors,
}

impl NewPage {
    fn new(page: &Page, form: Form, errors: Errors) -> Self {
        let t = page.t();
        Self {
            shell: page.shell(),
            kinds: choices::space_kinds(&t),
            visibilities: choices::visibilities(&t),
            form,
            errors,
        }
    }
}

/// What was typed, when it is all right.
fn draft(form: &Form) -> Result<SpaceDraft, Problems> {
    let mut problems = Problems::new();
    let name = form.name("name", 1..=80, &mut problems);
    let kind = form.choice("kind", &mut problems).unwrap_or(SpaceKind::Project);
    let visibility = form.choice("visibility", &mut problems).unwrap_or(Visibility::Members);
    problems.or(SpaceDraft { name, kind, visibility })
}

/// The form for a new space.
pub(super) async fn show_new(page: Page) -> web::Result<Response> {
    html(&NewPage::new(&page, Form::default(), Errors::new(page.t())))
}

/// Adds a space.
pub(super) async fn add(page: Page, form: Form) -> web::Result<Response> {
    let draft = match draft(&form) {
        Ok(draft) => draft,
        Err(problems) => return wrong(&NewPage::new(&page, form, Errors::found(page.t(), &problems))),
    };
    let act = page.act();
    let added = page
        .house
        .write(Key::named("people.spaces"), &act, move |tx, act| actions::add_space(tx, act, &draft))
        .await;
    match added {
        Ok(slug) => Ok(back(&slug).with_notice("people-space-added").into_response()),
        Err(Refused::Taken) => wrong(&NewPage::new(&page, form, organisation_forms::taken(&page))),
        Err(other) => Err(other.into()),
    }
}

#[derive(Template)]
#[template(path = "people/space.html")]
struct ShowPage {
    shell: Shell,
    space: SpaceRow,
    members: Vec<(Member, String)>,
    kinds: choices::Choices,
    visibilities: choices::Choices,
    roles: choices::Choices,
    form: Form,
    errors: Errors,
}

impl ShowPage {
    async fn load(page: &Page, slug: String) -> web::Result<Self> {
        let found = read(page, move |tx| {
            let space = store::space(tx, &slug)?.ok_or(db::Error::NotFound)?;
            let members = store::members(tx, space.id)?;
            Ok((space, members))
        });
        let ((space, members), t) = (found.await?, page.t());
        Ok(Self {
            shell: page.shell(),
            members: members.into_iter().map(|it| (it.clone(), t.say(role_key(it.role)))).collect(),
            kinds: choices::space_kinds(&t),
            visibilities: choices::visibilities(&t),
            roles: choices::roles(&t, &rules::INVITABLE),
            form: Form::filled([
                ("name", space.name.as_str()),
                ("kind", space.kind.as_str()),
                ("visibility", space.visibility.as_str()),
            ]),
            errors: Errors::new(t),
            space,
        })
    }

    /// The page with what was typed into one of its two forms; the other one keeps what is stored.
    fn typed(mut self, form: &Form, errors: Errors) -> Self {
        for (name, value) in form.pairs() {
            self.form.set(name, value.trim());
        }
        self.errors = errors;
        self
    }
}

/// A space and its members.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    html(&ShowPage::load(&page, slug).await?)
}

/// Changes a space.
pub(super) async fn save(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let draft = match draft(&form) {
        Ok(draft) => draft,
        Err(problems) => {
            let errors = Errors::found(page.t(), &problems);
            return wrong(&ShowPage::load(&page, slug).await?.typed(&form, errors));
        }
    };
    let of = slug.clone();
    write(&page, Key::named("people.spaces"), move |tx, act| actions::change_space(tx, act, &of, &draft))
        .await?;
    Ok(back(&slug).with_notice("people-saved").into_response())
}

#[derive(Template)]
#[template(path = "people/space_delete.html")]
struct DeletePage {
    shell: Shell,
    space: SpaceRow,
    back: String,
    action: String,
    /// What still stands in it, as title and address.
    left: Vec<(String, String)>,
}

async fn delete_page(page: &Page, slug: String) -> web::Result<DeletePage> {
    let modules = page.house.modules;
    let found = read(page, move |tx| {
        let space = store::space(tx, &slug)?.ok_or(db::Error::NotFound)?;
        let left = actions::in_space(tx, modules, space.id)?;
        Ok((space, left))
    });
    let (space, left) = found.await?;
    let back = format!("/koordination/raeume/{}", space.slug);
    Ok(DeletePage { shell: page.shell(), action: format!("{back}/loeschen"), back, space, left })
}

/// Asks whether a space shall go, or says what has to go before.
pub(super) async fn ask_delete(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    html(&delete_page(&page, slug).await?)
}

/// Takes a space away.
pub(super) async fn delete(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (modules, of) = (page.house.modules, slug.clone());
    let left = write(&page, Key::named("people.spaces"), move |tx, act| {
        actions::remove_space(tx, act, modules, &of)
    })
    .await?;
    if left.is_empty() {
        return Ok(see_other("/koordination/raeume").with_notice("people-space-deleted").into_response());
    }
    Ok((StatusCode::CONFLICT, html(&delete_page(&page, slug).await?)?).into_response())
}

/// Adds a member, or changes their role.
pub(super) async fn add_member(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let mut problems = Problems::new();
    let email = form.email("email", &mut problems);
    let role = form.text("role").parse::<Role>().ok().filter(|role| rules::INVITABLE.contains(role));
    if role.is_none() {
        problems.add("role", "people-error-role");
    }
    let mut errors = Errors::found(page.t(), &problems);
    if let (true, Some(role)) = (errors.is_empty(), role) {
        let (act, of) = (page.act(), slug.clone());
        let write = page.house.write(Key::named("people.spaces"), &act, move |tx, act| {
            actions::add_space_member(tx, act, &of, &email, role)
        });
        match write.await {
            Ok(()) => return Ok(back(&slug).with_notice("people-space-member-added").into_response()),
            Err(Refused::Unknown) => errors.add("email", "people-error-unknown"),
            Err(other) => return Err(other.into()),
        }
    }
    wrong(&ShowPage::load(&page, slug).await?.typed(&form, errors))
}

/// Takes somebody out of a space.
pub(super) async fn remove_member(
    page: Page,
    Path((slug, person)): Path<(String, Id<Person>)>,
) -> Result<SeeOther, Error> {
    let of = slug.clone();
    write(&page, Key::named("people.spaces"), move |tx, act| {
        actions::remove_space_member(tx, act, &of, person)
    })
    .await?;
    Ok(back(&slug).with_notice("people-space-member-removed"))
}

fn back(slug: &str) -> SeeOther {
    see_other(format!("/koordination/raeume/{slug}"))
}
