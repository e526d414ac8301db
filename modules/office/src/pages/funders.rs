//! Who pays: the list, one funder's form, and the logo that is shown on every page.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use db::Key;
use forms::Problems;
use kernel::{Funder, Id, network};
use web::{Error, Errors, Form, Page, Path, Result, Sending, Shell, html, see_other};

use super::network::tabs;
use crate::{actions, logo};

const LIST: &str = "/koordination/netz/foerderer";
/// The field that says under what a logo waits that was chosen before the form came back.
const KEPT: &str = "logo-kept";

#[derive(Template)]
#[template(path = "office/funders.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<(String, &'static str, bool)>,
    funders: Vec<Funder>,
}

#[derive(Template)]
#[template(path = "office/funder.html")]
struct FunderPage {
    shell: Shell,
    form: Form,
    errors: Errors,
    /// The funder that is changed; nobody yet for a new one.
    funder: Option<Funder>,
}

#[derive(Template)]
#[template(path = "office/funder_remove.html")]
struct RemovePage {
    shell: Shell,
    funder: Funder,
}

/// All funders, in the order in which they are credited.
pub(crate) async fn list(page: Page) -> Result<Response> {
    let funders = page.house.network().funders.clone();
    html(&ListPage { shell: page.shell(), tabs: tabs(&page, LIST), funders })
}

/// An empty form.
pub(crate) async fn new(page: Page) -> Result<Response> {
    render(&page, Form::default(), Errors::new(page.t()), None)
}

/// The form of one funder.
pub(crate) async fn edit(page: Page, Path(id): Path<Id<Funder>>) -> Result<Response> {
    let funder = find(&page, id)?;
    let form = Form::filled([
        ("name", funder.name.clone()),
        ("credit", funder.credit.clone()),
        ("href", funder.href.clone().unwrap_or_default()),
        ("logo_alt", funder.logo_alt.clone().unwrap_or_default()),
    ]);
    render(&page, form, Errors::new(page.t()), Some(funder))
}

/// Adds a funder.
pub(crate) async fn create(page: Page, sending: Sending) -> Result<Response> {
    save(page, sending.read().await?, None).await
}

/// Changes a funder.
pub(crate) async fn update(page: Page, Path(id): Path<Id<Funder>>, sending: Sending) -> Result<Response> {
    let funder = find(&page, id)?;
    save(page, sending.read().await?, Some(funder)).await
}

async fn save(page: Page, mut upload: web::Upload, before: Option<Funder>) -> Result<Response> {
    let mut problems = Problems::new();
    let logo = logo_of(&page, &upload, &mut problems).await?;
    let funder = read(&page, &upload.form, &mut problems, before.as_ref(), logo.is_some());
    if !problems.is_empty() {
        let kept = logo.and_then(|png| page.keep_file(png)).unwrap_or_default();
        upload.form.set(KEPT, kept);
        let errors = Errors::found(page.t(), &problems);
        return render(&page, upload.form, errors, before);
    }
    let act = page.act();
    page.house
        .write(Key::named("network.funders"), &act, move |tx, act| {
            actions::save_funder(tx, act, &funder, logo.as_deref())
        })
        .await?;
    page.house.reload_network().await?;
    Ok(see_other(LIST).with_notice("office-saved").into_response())
}

/// The logo that was chosen now, or before the form came back.
async fn logo_of(page: &Page, upload: &web::Upload, problems: &mut Problems) -> Result<Option<Vec<u8>>> {
    let Some(chosen) = upload.file("logo").cloned() else {
        return Ok(page.kept_file(upload.form.text(KEPT)).map(Into::into));
    };
    match web::heavy(move || logo::shrink(&chosen)).await? {
        Ok(png) => Ok(Some(png)),
        Err(flaw) => {
            problems.add("logo", web::picture_flaw(flaw, "office-error-logo-large"));
            Ok(None)
        }
    }
}

fn read(
    page: &Page,
    form: &Form,
    problems: &mut Problems,
    before: Option<&Funder>,
    new_logo: bool,
) -> Funder {
    let name = form.line("name", 1..=120, problems);
    let credit = form.line("credit", 0..=300, problems);
    let href = form.address("href", problems);
    let has_logo = new_logo || before.is_some_and(|funder| funder.logo_alt.is_some());
    let alt = form.line("logo_alt", 0..=300, problems);
    if has_logo && alt.is_empty() {
        problems.add("logo_alt", "office-error-logo-alt");
    }
    Funder {
        id: before.map_or_else(|| page.house.random.id(page.now()), |funder| funder.id),
        name,
        credit,
        href: Some(href).filter(|href| !href.is_empty()),
        logo_alt: has_logo.then_some(alt),
    }
}

/// Moves the funder one place up, or down; the reader stays at it.
pub(crate) async fn shift(page: Page, Path(id): Path<Id<Funder>>, form: Form) -> Result<Response> {
    find(&page, id)?;
    let (act, up) = (page.act(), form.flag("hoch"));
    page.house
        .write(Key::named("network.funders"), &act, move |tx, act| actions::move_funder(tx, act, id, up))
        .await?;
    page.house.reload_network().await?;
    Ok(see_other(format!("{LIST}#f-{id}")).into_response())
}

/// Asks whether the funder shall go.
pub(crate) async fn ask(page: Page, Path(id): Path<Id<Funder>>) -> Result<Response> {
    let funder = find(&page, id)?;
    html(&RemovePage { shell: page.shell(), funder })
}

/// Takes the funder away.
pub(crate) async fn remove(page: Page, Path(id): Path<Id<Funder>>) -> Result<Response> {
    find(&page, id)?;
    let act = page.act();
    page.house
        .write(Key::named("network.funders"), &act, move |tx, act| actions::remove_funder(tx, act, id))
        .await?;
    page.house.reload_network().await?;
    Ok(see_other(LIST).with_notice("office-funder-removed").into_response())
}

/// The logo as PNG; browsers ask again only after an hour.
pub(crate) async fn show_logo(page: Page, Path(id): Path<Id<Funder>>) -> Result<Response> {
    let logo = page.house.db.read(move |tx| network::funder_logo(tx, id)).await?;
    let logo = logo.ok_or(Error::not_found())?;
    let mut response = ([(header::CONTENT_TYPE, "image/png")], logo).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    Ok(response)
}

fn find(page: &Page, id: Id<Funder>) -> Result<Funder> {
    let network = page.house.network();
    network.funders.iter().find(|funder| funder.id == id).cloned().ok_or(Error::not_found())
}

fn render(page: &Page, form: Form, errors: Errors, funder: Option<Funder>) -> Result<Response> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = html(&FunderPage { shell: page.shell(), form, errors, funder })?;
    Ok((status, page).into_response())
}
