//! One's own account: name, devices, all data, erasure.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Key;
use forms::Problems;
use i18n::Language;
use kernel::Id;
use web::{Error, Errors, Form, Page, SeeOther, Shell, file, html, see_other, session_cookie};

use super::{choices, day, me, read, write, wrong};
use crate::{
    actions::{self, Refused},
    mails::role_key,
    model::{Account, Organisation, SignIn},
    rules, store,
};

/// A device as the page lists it.
struct Device {
    id: String,
    name: String,
    since: String,
    seen: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "people/account.html")]
struct AccountPage {
    shell: Shell,
    account: Account,
    role: String,
    role_about: String,
    since: String,
    organisations: Vec<Organisation>,
    spaces: Vec<(String, String)>,
    devices: Vec<Device>,
    languages: choices::Choices,
    form: Form,
    errors: Errors,
}

impl AccountPage {
    async fn load(page: &Page) -> web::Result<Self> {
        let (id, now, t) = (me(page)?, page.now(), page.t());
        let loaded = read(page, move |tx| {
            let account = store::person(tx, id)?.ok_or(db::Error::NotFound)?;
            let devices = store::sign_ins(tx, id, now)?;
            Ok((account, devices, store::organisations_of(tx, id)?, store::spaces_of(tx, id)?))
        });
        let (account, devices, organisations, spaces) = loaded.await?;
        Ok(Self {
            shell: page.shell(),
            role: t.say(role_key(account.role)),
            role_about: t.say(&format!("{}-about", role_key(account.role))),
            since: day(page, account.created_at),
            organisations,
            spaces: spaces.into_iter().map(|(name, role)| (name, t.say(role_key(role)))).collect(),
            devices: devices.iter().map(|device| Device::of(page, device)).collect(),
            languages: choices::languages(),
            form: Form::filled([("name", &account.name), ("language", &account.language)]),
            errors: Errors::new(t),
            account,
        })
    }
}

impl Device {
    fn of(page: &Page, device: &SignIn) -> Self {
        let unknown = page.t().say("people-device-unknown");
        Self {
            id: device.id.to_string(),
            name: if device.device.is_empty() { unknown } else { device.device.clone() },
            since: day(page, device.created_at),
            seen: day(page, device.seen_at),
            current: page.viewer().session == Some(device.id),
        }
    }
}

/// The account page.
pub(super) async fn show(page: Page) -> web::Result<Response> {
    html(&AccountPage::load(&page).await?)
}

/// Changes name and language.
pub(super) async fn save(page: Page, form: Form) -> web::Result<Response> {
    let mut problems = Problems::new();
    let name = form.name("name", 1..=rules::LONGEST_NAME, &mut problems);
    let language = Language::from_tag(form.text("language"));
    if language.is_none() {
        problems.add("language", "web-error-choice");
    }
    let (true, Some(language)) = (problems.is_empty(), language) else {
        let errors = Errors::found(page.t(), &problems);
        return wrong(&AccountPage { form, errors, ..AccountPage::load(&page).await? });
    };
    let id = me(&page)?;
    write(&page, Key::from(id), move |tx, _| actions::set_profile(tx, id, &name, language)).await?;
    Ok(see_other("/konto").with_notice("people-saved").into_response())
}

/// Ends one sign-in, or all the others at once.
pub(super) async fn end_sign_ins(page: Page, form: Form) -> web::Result<SeeOther> {
    let (id, kept) = (me(&page)?, page.viewer().session);
    // What names no sign-in must not end all of them.
    let one = form.optional("id").map(str::parse::<Id<kernel::Session>>).transpose();
    let one = one.map_err(|_| Error::bad_input("web-error-form"))?;
    let ended = write(&page, Key::from(id), move |tx, _| match one {
        Some(session) => actions::end_sign_in(tx, id, session).map(drop),
        None => actions::end_other_sign_ins(tx, id, kept).map(drop),
    });
    ended.await?;
    Ok(see_other("/konto").with_notice("people-devices-ended"))
}

/// All that the house stores under one's address, from every module.
pub(super) async fn export(page: Page) -> web::Result<Response> {
    let person = page.viewer().person.clone().ok_or(Error::forbidden())?;
    let modules = page.house.modules;
    let parts = read(&page, move |tx| {
        let parts =
            modules.iter().map(|module| Ok((module.name.to_owned(), (module.export)(tx, &person.email)?)));
        parts.collect::<db::Result<serde_json::Map<_, _>>>()
    });
    let data = serde_json::to_vec_pretty(&parts.await?);
    let data = data.map_err(|_| Error::Internal("the export is no JSON"))?;
    file("meine-daten.json", "application/json", data)
}

#[derive(Template)]
#[template(path = "people/erase.html")]
struct ErasePage {
    shell: Shell,
    email: String,
    /// The last one who runs the network has to find somebody else first.
    last: bool,
}

impl ErasePage {
    async fn load(page: &Page) -> web::Result<Self> {
        let person = page.viewer().person.clone().ok_or(Error::forbidden())?;
        let coordinators = read(page, store::count_coordinators).await?;
        let last = !rules::leaves_a_coordinator(page.viewer().role, None, coordinators);
        Ok(Self { shell: page.shell(), email: person.email, last })
    }
}

/// Asks once, in words that name what will be gone.
pub(super) async fn show_erase(page: Page) -> web::Result<Response> {
    html(&ErasePage::load(&page).await?)
}

/// Erases the account.
pub(super) async fn erase(page: Page) -> web::Result<Response> {
    let (id, house) = (me(&page)?, page.house.clone());
    let act = page.act();
    let erased = page
        .house
        .write(Key::named("people.roles"), &act, move |tx, act| actions::erase(tx, act, &house, id));
    match erased.await {
        Err(Refused::LastCoordinator) => wrong(&ErasePage { last: true, ..ErasePage::load(&page).await? }),
        Err(refused) => Err(refused.into()),
        Ok(()) => {
            let cookie = session_cookie(&page.house.settings, "");
            Ok(see_other("/").with_notice("people-erased").with_cookie(cookie).into_response())
        }
    }
}
