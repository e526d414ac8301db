//! Everyone with an account, their roles, and invitations; for coordinators.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Key;
use forms::Problems;
use i18n::Language;
use kernel::{Id, Person, Role};
use serde::Deserialize;
use web::{Error, Errors, Form, Page, Path, Query, SeeOther, Shell, html, see_other};

use super::{choices, day, me, read, write, wrong};
use crate::{
    actions::{self, Refused},
    mails::role_key,
    model::{Account, Invitation, Organisation},
    rules, store,
};

/// How many people stand on one page of the list.
const PER_PAGE: i64 = 50;

/// Everything that decides about roles goes through one writer, so that it stands in line in the process already.
const ROLES: &str = "people.roles";

/// What the list is narrowed down to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filter {
    suche: String,
    rolle: String,
    seite: i64,
}

impl Filter {
    fn role(&self) -> Option<Role> {
        self.rolle.parse().ok()
    }

    fn is_empty(&self) -> bool {
        self.suche.trim().is_empty() && self.role().is_none()
    }

    fn href(&self, page: i64) -> String {
        let word =
            percent_encoding::utf8_percent_encode(self.suche.trim(), percent_encoding::NON_ALPHANUMERIC);
        let role = self.role().as_ref().map_or("", Role::as_str);
        format!("/koordination/menschen?suche={word}&rolle={role}&seite={page}")
    }
}

/// A person as the list shows them.
struct Line {
    id: Id<Person>,
    name: String,
    email: String,
    role: String,
    since: String,
}

/// An invitation as the list shows it.
struct Open {
    id: Id<Invitation>,
    email: String,
    role: String,
    until: String,
}

#[derive(Template)]
#[template(path = "people/people.html")]
struct ListPage {
    shell: Shell,
    filter: Filter,
    roles: choices::Choices,
    count: i64,
    people: Vec<Line>,
    invitations: Vec<Open>,
    pages: Vec<(String, String, bool)>,
}

/// The list, with search and filter.
pub(super) async fn list(page: Page, Query(filter): Query<Filter>) -> web::Result<Response> {
    let (words, role, number) =
        (filter.suche.trim().to_owned(), filter.role(), filter.seite.clamp(1, 10_000));
    let found = read(&page, move |tx| {
        let count = store::count_people(tx, &words, role)?;
        let people = store::people(tx, &words, role, PER_PAGE, (number - 1) * PER_PAGE)?;
        Ok((count, people, store::open_invitations(tx)?))
    });
    let (count, people, invitations) = found.await?;
    let t = page.t();
    let last = (count + PER_PAGE - 1) / PER_PAGE;
    let mut roles = vec![(String::new(), t.say("people-filter-all"))];
    roles.extend(choices::roles(&t, &rules::ACCOUNT_ROLES));
    html(&ListPage {
        shell: page.shell(),
        roles,
        count,
        people: people.into_iter().map(|person| line(&page, person)).collect(),
        invitations: invitations.into_iter().map(|it| open(&page, it)).collect(),
        pages: (1..=last).map(|n| (n.to_string(), filter.href(n), n == number)).collect(),
        filter,
    })
}

fn line(page: &Page, person: Account) -> Line {
    let role = page.t().say(role_key(person.role));
    Line { id: person.id, name: person.name, email: person.email, role, since: day(page, person.created_at) }
}

fn open(page: &Page, invitation: Invitation) -> Open {
    let over = invitation.expires_at <= page.now();
    let key = if over { "people-invitation-over" } else { "people-invitation-until" };
    let t = page.t();
    Open {
        id: invitation.id,
        email: invitation.email,
        role: t.say(role_key(invitation.role)),
        until: t.name(key, day(page, invitation.expires_at)),
    }
}

#[derive(Template)]
#[template(path = "people/person.html")]
struct PersonPage {
    shell: Shell,
    account: Account,
    since: String,
    own: bool,
    organisations: Vec<Organisation>,
    spaces: Vec<(String, String)>,
    roles: Vec<(String, String, String)>,
    form: Form,
    errors: Errors,
}

impl PersonPage {
    async fn load(page: &Page, id: Id<Person>) -> web::Result<Self> {
        let loaded = read(page, move |tx| {
            let account = store::person(tx, id)?.ok_or(db::Error::NotFound)?;
            Ok((account, store::organisations_of(tx, id)?, store::spaces_of(tx, id)?))
        });
        let ((account, organisations, spaces), t) = (loaded.await?, page.t());
        let about = |role: &Role| t.say(&format!("{}-about", role_key(*role)));
        let roles = rules::ACCOUNT_ROLES.iter();
        Ok(Self {
            shell: page.shell(),
            since: day(page, account.created_at),
            own: me(page)? == id,
            organisations,
            spaces: spaces.into_iter().map(|(name, role)| (name, t.say(role_key(role)))).collect(),
            roles: roles
                .map(|role| (role.as_str().to_owned(), t.say(role_key(*role)), about(role)))
                .collect(),
            form: Form::filled([("rolle", account.role.as_str())]),
            errors: Errors::new(t),
            account,
        })
    }
}

/// One person, and what they may do.
pub(super) async fn show(page: Page, Path(id): Path<Id<Person>>) -> web::Result<Response> {
    html(&PersonPage::load(&page, id).await?)
}

/// Changes somebody's role.
pub(super) async fn change_role(page: Page, Path(id): Path<Id<Person>>, form: Form) -> web::Result<Response> {
    let act = page.act();
    let changed = match form.text("rolle").parse::<Role>() {
        Ok(role) => {
            page.house
                .write(Key::named(ROLES), &act, move |tx, act| actions::change_role(tx, act, id, role))
                .await
        }
        Err(_) => Err(Refused::Forbidden),
    };
    let message = match changed {
        Ok(_) => {
            let to = format!("/koordination/menschen/{id}");
            // Who has just laid the role down cannot see this page any more.
            let to = if me(&page)? == id { "/konto".to_owned() } else { to };
            return Ok(see_other(to).with_notice("people-role-saved").into_response());
        }
        Err(Refused::LastCoordinator) => "people-error-last-coordinator",
        Err(Refused::Forbidden) => "people-error-role",
        Err(other) => return Err(other.into()),
    };
    let mut errors = Errors::new(page.t());
    errors.add("rolle", message);
    wrong(&PersonPage { form, errors, ..PersonPage::load(&page, id).await? })
}

#[derive(Template)]
#[template(path = "people/invite.html")]
struct InvitePage {
    shell: Shell,
    roles: Vec<(String, String, String)>,
    languages: choices::Choices,
    form: Form,
    errors: Errors,
}

impl InvitePage {
    fn new(page: &Page, form: Form, errors: Errors) -> Self {
        let t = page.t();
        let about = |role: &Role| t.say(&format!("{}-about", role_key(*role)));
        let roles = rules::INVITABLE.iter();
        Self {
            shell: page.shell(),
            roles: roles
                .map(|role| (role.as_str().to_owned(), t.say(role_key(*role)), about(role)))
                .collect(),
            languages: choices::languages(),
            form,
            errors,
        }
    }
}

/// The form to invite somebody.
pub(super) async fn show_invite(page: Page) -> web::Result<Response> {
    let form = Form::filled([("rolle", Role::Member.as_str()), ("language", Language::De.tag())]);
    html(&InvitePage::new(&page, form, Errors::new(page.t())))
}

/// Invites somebody.
pub(super) async fn invite(page: Page, form: Form) -> web::Result<Response> {
    let mut problems = Problems::new();
    let email = form.email("email", &mut problems);
    let role = form.text("rolle").parse::<Role>().ok().filter(|role| rules::INVITABLE.contains(role));
    if role.is_none() {
        problems.add("rolle", "people-error-role");
    }
    let language = Language::from_tag(form.text("language"));
    if language.is_none() {
        problems.add("language", "web-error-choice");
    }
    let mut errors = Errors::found(page.t(), &problems);
    let (true, Some(role), Some(language)) = (errors.is_empty(), role, language) else {
        return wrong(&InvitePage::new(&page, form, errors));
    };
    let act = page.act();
    let invited = page
        .house
        .write(Key::named(ROLES), &act, move |tx, act| actions::invite(tx, act, &email, role, language));
    match invited.await {
        Ok(_) => Ok(see_other("/koordination/menschen").with_notice("people-invited").into_response()),
        Err(Refused::HasRole) => {
            errors.add("email", "people-error-has-role");
            wrong(&InvitePage::new(&page, form, errors))
        }
        Err(other) => Err(other.into()),
    }
}

/// Sends an invitation again.
pub(super) async fn resend(page: Page, Path(id): Path<Id<Invitation>>) -> web::Result<SeeOther> {
    write(&page, Key::named(ROLES), move |tx, act| actions::resend(tx, act, id)).await.map_err(gone)?;
    Ok(see_other("/koordination/menschen").with_notice("people-invited-again"))
}

/// Takes an invitation back.
pub(super) async fn withdraw(page: Page, Path(id): Path<Id<Invitation>>) -> web::Result<SeeOther> {
    write(&page, Key::named(ROLES), move |tx, act| actions::withdraw(tx, act, id)).await.map_err(gone)?;
    Ok(see_other("/koordination/menschen").with_notice("people-invitation-withdrawn"))
}

/// An invitation that is not open any more is gone rather than unknown.
fn gone(error: Error) -> Error {
    match error {
        Error::Refused(_) => Error::gone("people-error-invitation"),
        other => other,
    }
}
