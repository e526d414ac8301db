//! Signing in without a password: ask for a code, type it or follow the link, and out again.

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use db::Key;
use forms::Problems;
use kernel::Id;
use serde::Deserialize;
use web::{
    Error, Errors, Form, Page, Path, Query, SeeOther, Shell, cookie, html, see_other, session_cookie,
    set_cookie,
};

use super::{device, read, write, wrong};
use crate::{
    actions::{self, Asked, Entered, Typed},
    model::{Code, CodeId},
    rules,
};

/// Where somebody was when they were asked to sign in.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Onward {
    #[serde(default)]
    weiter: String,
}

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignInPage {
    shell: Shell,
    form: Form,
    errors: Errors,
    onward: String,
}

/// The form for the address.
pub(super) async fn show(page: Page, Query(onward): Query<Onward>) -> web::Result<Response> {
    if page.viewer().person.is_some() {
        return Ok(see_other(way_on(rules::own_path(&onward.weiter))).into_response());
    }
    let form = Form::filled([("weiter", rules::own_path(&onward.weiter))]);
    html(&SignInPage { shell: page.shell(), onward: query(&form), form, errors: Errors::new(page.t()) })
}

/// Sends a code, if there is an account; says the same in any case.
pub(super) async fn ask(page: Page, headers: HeaderMap, form: Form) -> web::Result<Response> {
    let mut problems = Problems::new();
    let email = form.email("email", &mut problems);
    if !problems.is_empty() {
        let errors = Errors::found(page.t(), &problems);
        return wrong(&SignInPage { shell: page.shell(), onward: query(&form), form, errors });
    }
    send_code(&page, &headers, form.text("weiter"), email, None).await
}

#[derive(Template)]
#[template(path = "people/new_account.html")]
struct NewAccountPage {
    shell: Shell,
    form: Form,
    errors: Errors,
    onward: String,
}

/// The form for a new account.
pub(super) async fn show_new(page: Page, Query(onward): Query<Onward>) -> web::Result<Response> {
    let form = Form::filled([("weiter", rules::own_path(&onward.weiter))]);
    html(&NewAccountPage { shell: page.shell(), onward: query(&form), form, errors: Errors::new(page.t()) })
}

/// Sends a code; the account is made when it comes back. Who has an account already is simply signed in.
pub(super) async fn ask_new(page: Page, headers: HeaderMap, form: Form) -> web::Result<Response> {
    let mut problems = Problems::new();
    let name = form.name("name", 1..=rules::LONGEST_NAME, &mut problems);
    let email = form.email("email", &mut problems);
    if !problems.is_empty() {
        let errors = Errors::found(page.t(), &problems);
        return wrong(&NewAccountPage { shell: page.shell(), onward: query(&form), form, errors });
    }
    send_code(&page, &headers, form.text("weiter"), email, Some(name)).await
}

/// The cookie of a browser that asked for digits, which are good nowhere else.
const BROWSER_COOKIE: &str = "ziffern";
/// How long it is kept: longer than any code is good. In seconds.
const BROWSER_LASTS: u32 = 60 * 60;

async fn send_code(
    page: &Page,
    headers: &HeaderMap,
    onward: &str,
    email: String,
    new_name: Option<String>,
) -> web::Result<Response> {
    let pace = page.context.limits.mail(page.context.client, &email, page.now());
    // Whoever asks twice, in two windows perhaps, may type the digits of either mail.
    let browser = match cookie(headers, BROWSER_COOKIE) {
        Some(secret) if !secret.is_empty() => secret.to_owned(),
        _ => page.house.random.token(),
    };
    let kept = set_cookie(&page.house.settings, BROWSER_COOKIE, &browser, "/einloggen", BROWSER_LASTS);
    let onward = onward.to_owned();
    let asked = Asked { email, new_name, language: page.context.language, onward, browser, pace };
    let key = Key::named(forms::email_key(&asked.email));
    let id = write(page, key, move |tx, act| actions::ask_for_code(tx, act, &asked)).await?;
    Ok(see_other(format!("/einloggen/code/{id}")).with_cookie(kept).into_response())
}

#[derive(Template)]
#[template(path = "people/code.html")]
struct CodePage {
    shell: Shell,
    id: Id<CodeId>,
    form: Form,
    errors: Errors,
}

/// The form for the digits; the same whether a mail is on its way or not.
pub(super) async fn show_code(page: Page, Path(id): Path<Id<CodeId>>) -> web::Result<Response> {
    html(&CodePage { shell: page.shell(), id, form: Form::default(), errors: Errors::new(page.t()) })
}

/// Signs in with the digits.
pub(super) async fn enter_code(
    page: Page,
    Path(id): Path<Id<CodeId>>,
    headers: HeaderMap,
    form: Form,
) -> web::Result<Response> {
    page.context.limits.check_client(web::Limit::Code, page.context.client)?;
    let (typed, device, links) = (form.text("code").to_owned(), device(&headers), page.house.links.clone());
    let browser = cookie(&headers, BROWSER_COOKIE).unwrap_or_default().to_owned();
    let typed = write(&page, Key::from(id), move |tx, act| {
        actions::redeem_code(tx, act, &links, id, &typed, &browser, &device)
    });
    let problem = match typed.await? {
        Typed::Right(entered) => return Ok(welcome(&page, &entered).into_response()),
        Typed::Wrong => "people-error-code",
        Typed::Elsewhere => "people-error-code-elsewhere",
    };
    let mut errors = Errors::new(page.t());
    errors.add("code", problem);
    wrong(&CodePage { shell: page.shell(), id, form, errors })
}

#[derive(Template)]
#[template(path = "people/link.html")]
struct LinkPage {
    shell: Shell,
    link: String,
    email: String,
}

/// What the link of the mail leads to: a button, because programs that check mails follow links too.
pub(super) async fn show_link(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let code = code_of(&page, &link).await?;
    if !rules::link_is_good(&code, page.house.settings.demo, page.now()) {
        return over(&page, link);
    }
    html(&LinkPage { shell: page.shell(), link, email: code.email })
}

#[derive(Template)]
#[template(path = "people/link_over.html")]
struct LinkOverPage {
    shell: Shell,
    link: String,
}

/// What a link that was used or is too old leads to: a new one, in one step.
fn over(page: &Page, link: String) -> web::Result<Response> {
    Ok((StatusCode::GONE, html(&LinkOverPage { shell: page.shell(), link })?).into_response())
}

/// The code that a link of ours belongs to.
async fn code_of(page: &Page, link: &str) -> web::Result<Code> {
    let (links, asked) = (page.house.links.clone(), link.to_owned());
    let code = read(page, move |tx| actions::open_link(tx, &links, &asked)).await?;
    code.ok_or(Error::gone("people-error-link"))
}

/// Sends another code to the mailbox that a link went to.
pub(super) async fn renew_link(
    page: Page,
    Path(link): Path<String>,
    headers: HeaderMap,
) -> web::Result<Response> {
    let code = code_of(&page, &link).await?;
    send_code(&page, &headers, &code.onward, code.email, code.new_name).await
}

/// Signs in with the link of the mail.
pub(super) async fn enter_link(
    page: Page,
    Path(link): Path<String>,
    headers: HeaderMap,
) -> web::Result<Response> {
    let (links, demo, device) = (page.house.links.clone(), page.house.settings.demo, device(&headers));
    let (key, id) = (Key::from(code_of(&page, &link).await?.id), link.clone());
    let entered = write(&page, key, move |tx, act| actions::redeem_link(tx, act, &links, &id, demo, &device));
    match entered.await? {
        Some(entered) => Ok(welcome(&page, &entered).into_response()),
        None => over(&page, link),
    }
}

/// Ends the sign-in in use.
pub(super) async fn sign_out(page: Page) -> web::Result<SeeOther> {
    let viewer = page.viewer();
    if let (Some(person), Some(session)) = (viewer.person.as_ref().map(|person| person.id), viewer.session) {
        write(&page, Key::from(person), move |tx, _| actions::end_sign_in(tx, person, session)).await?;
    }
    let cookie = session_cookie(&page.house.settings, "");
    Ok(see_other("/").with_notice("people-signed-out").with_cookie(cookie))
}

fn welcome(page: &Page, entered: &Entered) -> SeeOther {
    let notice = if entered.is_new { "people-account-made" } else { "people-signed-in" };
    let cookie = session_cookie(&page.house.settings, &entered.token);
    see_other(way_on(&entered.onward)).with_notice(notice).with_cookie(cookie)
}

fn way_on(onward: &str) -> String {
    if onward.is_empty() { "/konto".to_owned() } else { onward.to_owned() }
}

/// The way on as it hangs on a link to the other form.
fn query(form: &Form) -> String {
    let onward = rules::own_path(form.text("weiter"));
    let coded = percent_encoding::utf8_percent_encode(onward, percent_encoding::NON_ALPHANUMERIC);
    if onward.is_empty() { String::new() } else { format!("?weiter={coded}") }
}
