//! Published results: what everyone may read of a round that is over, counts alone and nobody's name.

use askama::Template;
use axum::response::Response;
use db::Tx;
use jiff::{Timestamp, tz::TimeZone};
use kernel::Act;
use web::{Error, Form, Page, Path, Rendered, SeeOther, Shell, see_other};

use super::{digits, hall::Stand, phone::shell, results::rendered, session};
use crate::{actions, model::LiveSession, rules::standings::Standing, store};

#[derive(Template)]
#[template(path = "live/published.html")]
struct PublishedPage {
    shell: Shell,
    session: LiveSession,
    kicker: String,
    /// Place, name and points of the teams, where there were any.
    teams: Vec<(u32, String, String)>,
    parts: Vec<String>,
}

/// The results, once they are published.
pub(super) async fn show(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let topic = actions::belong::topic(&digits(&code));
    page.cached(&[&topic], || async {
        let session = session(&page, &code).await?;
        let id = session.id;
        let published = page.house.db.read(move |tx| store::belonging::publication(tx, id)).await?;
        let (_, teams) = published.ok_or_else(Error::not_found)?;
        let published = PublishedPage {
            shell: shell(&page, &session),
            kicker: kicker(&page, &session),
            teams: teams.into_iter().map(|line| team(&page, line)).collect(),
            parts: rendered(&page, &session).await?,
            session,
        };
        Rendered::html(&published, None)
    })
    .await
}

fn kicker(page: &Page, session: &LiveSession) -> String {
    page.t().with("live-results-on", &[("date", day(page, session).into())])
}

/// The day of a round, as people say it.
pub(super) fn day(page: &Page, session: &LiveSession) -> String {
    let zone = TimeZone::get(&page.house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
    let at: Timestamp = session.ended_at.unwrap_or(session.created_at);
    page.t().date(at.to_zoned(zone).date())
}

fn team(page: &Page, line: Standing<String>) -> (u32, String, String) {
    (line.place, line.who, page.t().count("live-points", line.points))
}

/// Publishes the results of a round that is over, or takes that back.
pub(super) async fn publish(page: Page, Path(code): Path<String>, form: Form) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let teams = Stand::load(&page.house, session.id).await?.teams;
    let (house, id) = (page.house.clone(), session.id);
    let takes_back = form.text("wie") == "zurueck";
    let write = move |tx: &mut Tx, act: &Act| {
        if takes_back {
            actions::belong::withdraw(tx, act, &house, id)?;
            return Ok::<_, db::Error>(true);
        }
        actions::belong::publish(tx, act, &house, id, &teams)
    };
    let done = page.house.write(actions::key(id), &page.act(), write).await?;
    let notice = match (done, takes_back) {
        (false, _) => return Err(Error::conflict("live-error-not-over")),
        (true, true) => "live-withdrawn",
        (true, false) => "live-published",
    };
    Ok(see_other(format!("{}/ergebnis", session.desk_path())).with_notice(notice))
}
