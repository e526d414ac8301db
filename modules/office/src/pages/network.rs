//! What the network says about itself, and how it sends mail.

use ::forms::Problems;
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use kernel::network::{Profile, Smtp};
use web::{Errors, Form, Limit, Page, Result, SafeHtml, Shell, html, see_other};

use super::forms::{self, Hue};
use crate::{actions, mails};

#[derive(Template)]
#[template(path = "office/network.html")]
struct NetworkPage {
    shell: Shell,
    tabs: Vec<(String, &'static str, bool)>,
    form: Form,
    errors: Errors,
    hues: Vec<Hue>,
    /// The imprint as it would look.
    preview: Option<SafeHtml>,
}

#[derive(Template)]
#[template(path = "office/mail_settings.html")]
struct MailPage {
    shell: Shell,
    tabs: Vec<(String, &'static str, bool)>,
    form: Form,
    errors: Errors,
    encryptions: Vec<(String, String)>,
    /// Whether a password is stored.
    has_password: bool,
    demo: bool,
    told: Option<(bool, String)>,
    /// What waits and may be sent or put aside: how much, since when, and what can be chosen.
    backlog: Option<(String, Vec<(String, String)>)>,
}

/// What waits for longer is not sent at once without a question, also where mail was set up before.
const LONG: SignedDuration = SignedDuration::from_hours(1);

/// How much waits and since when, where that is so much or so old that the coordinator decides.
async fn backlog(page: &Page) -> Result<Option<(i64, Timestamp)>> {
    let (is_set, now) = (page.house.network().smtp.is_some(), page.now());
    if page.house.settings.demo {
        return Ok(None);
    }
    let backlog = page.house.db.read(mail::backlog).await?;
    Ok(backlog.filter(|(_, oldest)| !is_set || now.duration_since(*oldest) > LONG))
}

/// The parts of the network's settings.
pub(crate) fn tabs(page: &Page, here: &str) -> Vec<(String, &'static str, bool)> {
    let t = page.t();
    let all = [
        ("office-tab-profile", "/koordination/netz"),
        ("office-tab-mail", "/koordination/netz/mail"),
        ("office-tab-funders", "/koordination/netz/foerderer"),
    ];
    all.map(|(key, href)| (t.say(key), href, href == here)).into()
}

/// What the network says about itself.
pub(crate) async fn show(page: Page) -> Result<Response> {
    let form = filled(&page.house.network().profile);
    render(&page, form, Errors::new(page.t()), None)
}

/// Keeps what was typed, or shows the imprint as it would look.
pub(crate) async fn submit(page: Page, form: Form) -> Result<Response> {
    let mut problems = Problems::new();
    let profile = forms::profile(&form, &mut problems, &page.house.network().profile);
    let errors = Errors::found(page.t(), &problems);
    if form.text("do") == "preview" {
        let preview = web::markdown(&profile.imprint);
        return render(&page, form, Errors::new(page.t()), Some(preview));
    }
    if !errors.is_empty() {
        return render(&page, form, errors, None);
    }
    let act = page.act();
    page.house
        .write(Key::named("network"), &act, move |tx, act| actions::save_profile(tx, act, &profile))
        .await?;
    page.house.reload_network().await?;
    Ok(see_other("/koordination/netz").with_notice("office-saved").into_response())
}

fn filled(profile: &Profile) -> Form {
    Form::filled([
        ("name", profile.name.clone()),
        ("purpose", profile.purpose.clone()),
        ("imprint", profile.imprint.clone()),
        ("contact_email", profile.contact_email.clone()),
        ("time_zone", profile.time_zone.clone()),
        ("hue", profile.hue.to_string()),
    ])
}

fn render(page: &Page, form: Form, errors: Errors, preview: Option<SafeHtml>) -> Result<Response> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let hues = forms::hues(&page.t(), &page.house.network().profile.slug);
    let tabs = tabs(page, "/koordination/netz");
    let page = html(&NetworkPage { shell: page.shell(), tabs, form, errors, hues, preview })?;
    Ok((status, page).into_response())
}

/// How mail is sent; the password is never shown.
pub(crate) async fn show_mail(page: Page) -> Result<Response> {
    let mut form = Form::filled([("encryption", "tls")]);
    if let Some(smtp) = &page.house.network().smtp {
        forms::show_smtp(&mut form, smtp);
    }
    render_mail(&page, form, Errors::new(page.t()), None).await
}

/// Keeps the settings, tries them, or ends sending.
pub(crate) async fn submit_mail(page: Page, form: Form) -> Result<Response> {
    let stored = page.house.network().smtp.clone();
    let mut problems = Problems::new();
    let off = form.text("do") == "off";
    let smtp = if off { None } else { forms::smtp(&form, &mut problems, stored.as_ref()) };
    if !off && smtp.is_none() {
        problems.add("host", "web-error-required");
    }
    let is_saved = !off && form.text("do") != "test";
    if is_saved && backlog(&page).await?.is_some() && !matches!(form.text("wartende"), "senden" | "aufheben")
    {
        problems.add("wartende", "office-error-backlog");
    }
    let errors = Errors::found(page.t(), &problems);
    if !errors.is_empty() {
        return render_mail(&page, form, errors, None).await;
    }
    if let (Some(smtp), "test") = (&smtp, form.text("do")) {
        let told = test(&page, smtp).await?;
        return render_mail(&page, form, errors, Some(told)).await;
    }
    let (act, aside) = (page.act(), is_saved && form.text("wartende") == "aufheben");
    page.house
        .write(Key::named("network"), &act, move |tx, act| actions::save_smtp(tx, act, smtp.as_ref(), aside))
        .await?;
    page.house.reload_network().await?;
    let notice = if off { "office-mail-off" } else { "office-saved" };
    Ok(see_other("/koordination/netz/mail").with_notice(notice).into_response())
}

/// A test mail to whoever asks for it.
async fn test(page: &Page, smtp: &Smtp) -> Result<(bool, String)> {
    let Some(person) = &page.viewer().person else { return Err(web::Error::forbidden()) };
    page.context.limits.check(Limit::Again, ("test", person.id))?;
    let t = page.t();
    let sent = mail::send_now(&page.house, smtp, &mails::test(&person.email, page.context.language)).await;
    Ok(match sent {
        Ok(()) => (true, t.name("office-test-sent", &person.email)),
        Err(trouble) => (false, trouble.explain(&t)),
    })
}

async fn render_mail(
    page: &Page,
    form: Form,
    errors: Errors,
    told: Option<(bool, String)>,
) -> Result<Response> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let smtp = page.house.network().smtp.clone();
    let t = page.t();
    let backlog = backlog(page).await?.map(|(count, oldest)| {
        let zone = TimeZone::get(&page.house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
        let args = [("n", count.into()), ("since", t.moment(oldest, &zone).into())];
        let choice = |value: &str, key| (value.to_owned(), t.say(key));
        let choices =
            vec![choice("senden", "office-backlog-send"), choice("aufheben", "office-backlog-aside")];
        (t.with("office-backlog", &args), choices)
    });
    let page = html(&MailPage {
        backlog,
        shell: page.shell(),
        tabs: tabs(page, "/koordination/netz/mail"),
        form,
        errors,
        encryptions: forms::encryptions(&page.t()),
        has_password: smtp.is_some_and(|smtp| !smtp.password.is_empty()),
        demo: page.house.settings.demo,
        told,
    })?;
    Ok((status, page).into_response())
}
