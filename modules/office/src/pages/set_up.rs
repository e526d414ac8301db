//! The first start: who this network is, who looks after it, how it sends mail.

use ::forms::Problems;
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use kernel::network::Profile;
use web::{Error, Errors, Form, Limit, Page, Result, Shell, html, see_other};

use super::forms;
use crate::{
    actions::{self, SetUpError},
    mails,
    model::SetUp,
    rules,
};

#[derive(Template)]
#[template(path = "office/set_up.html")]
struct SetUpPage {
    shell: Shell,
    form: Form,
    errors: Errors,
    encryptions: Vec<(String, String)>,
    /// What became of the test mail.
    told: Option<(bool, String)>,
}

/// The form; the code may stand in the address, as the console prints it.
pub(crate) async fn show(
    page: Page,
    web::Query(query): web::Query<Vec<(String, String)>>,
) -> Result<Response> {
    if page.house.network().set_up {
        return Ok(see_other("/").into_response());
    }
    let code = query.into_iter().find(|(name, _)| name == "code").map(|(_, code)| code).unwrap_or_default();
    let form = Form::filled([("code", code)]);
    render(&page, form, Errors::new(page.t()), None)
}

/// Sets the network up, or sends a test mail.
pub(crate) async fn submit(page: Page, form: Form) -> Result<Response> {
    if page.house.network().set_up {
        return Err(Error::conflict("office-error-set-up"));
    }
    page.context.limits.check_client(Limit::Code, page.context.client)?;
    let mut problems = Problems::new();
    let wanted = read(&page, &form, &mut problems);
    let mut errors = Errors::found(page.t(), &problems);
    if !errors.is_empty() {
        return render(&page, form, errors, None);
    }
    if form.text("do") == "test" {
        return test(&page, form, errors, wanted).await;
    }
    let (act, directory, links) = (page.act(), page.house.directory, page.house.links.clone());
    let done = page.house.write(Key::named("network"), &act, move |tx, act| {
        actions::set_up(directory, tx, act, &links, &wanted)
    });
    match done.await {
        Ok(path) => {
            page.house.reload_network().await?;
            Ok(see_other(path).with_notice("office-set-up-done").into_response())
        }
        Err(SetUpError::Code) => {
            errors.add("code", "office-error-code");
            render(&page, form, errors, None)
        }
        Err(SetUpError::Done) => Err(Error::conflict("office-error-set-up")),
        Err(SetUpError::Database(error)) => Err(error.into()),
    }
}

fn read(page: &Page, form: &Form, problems: &mut Problems) -> SetUp {
    let before: Profile = page.house.network().profile.clone();
    let code = form.line("code", 1..=40, problems);
    let mut profile = forms::profile(form, problems, &before);
    profile.slug = rules::slug(&profile.name);
    let name = form.name("person", 1..=80, problems);
    let email = form.email("email", problems);
    SetUp { code, profile, name, email, smtp: forms::smtp(form, problems, None) }
}

/// Nobody sends mail through this before they have shown the code.
async fn test(page: &Page, form: Form, mut errors: Errors, wanted: SetUp) -> Result<Response> {
    let Some(smtp) = wanted.smtp else {
        errors.add("host", "web-error-required");
        return render(page, form, errors, None);
    };
    if !page.house.db.read(move |tx| crate::setup::is_right(tx, &wanted.code)).await? {
        errors.add("code", "office-error-code");
        return render(page, form, errors, None);
    }
    let sent = mail::send_now(&page.house, &smtp, &mails::test(&wanted.email, page.context.language)).await;
    let told = match sent {
        Ok(()) => (true, page.t().name("office-test-sent", wanted.email)),
        Err(trouble) => (false, trouble.explain(&page.t())),
    };
    render(page, form, errors, Some(told))
}

fn render(page: &Page, form: Form, errors: Errors, told: Option<(bool, String)>) -> Result<Response> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let encryptions = forms::encryptions(&page.t());
    let page = html(&SetUpPage { shell: page.shell(), form, errors, encryptions, told })?;
    Ok((status, page).into_response())
}
