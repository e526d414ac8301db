//! The door: who has arrived; for a phone in one hand, and for two helpers at once.

use askama::Template;
use axum::response::Response;
use kernel::Id;
use serde::Deserialize;
use web::{Form, Page, Path, Query, SeeOther, Shell, html, see_other};

use super::{key, people::encode, shell, words};
use crate::{
    actions,
    model::{Filter, PartyState, Registration},
    pages::{DeskHead, DeskTab, coordinate},
    store,
};

/// How many people one search shows.
const SHOWN: i64 = 40;

/// What is searched for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Search {
    suche: String,
}

/// Someone who may come in.
struct Line {
    id: Id<Registration>,
    name: String,
    organisation: String,
    state: String,
    state_class: &'static str,
    /// Since when they are here; empty when they are not.
    arrived: String,
    needs: String,
}

#[derive(Template)]
#[template(path = "events/desk/door.html")]
struct DoorPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    search: String,
    arrived: i64,
    expected: i64,
    counted: String,
    lines: Vec<Line>,
    more: bool,
}

/// Shows who fits the search.
pub(super) async fn show(
    page: Page,
    Path(slug): Path<String>,
    Query(search): Query<Search>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let filter = Filter { search: search.suche.clone(), sort: "name".to_owned(), ..Filter::everyone() };
    let (id, now) = (event.id, page.now());
    let read = move |tx: &mut db::Tx| {
        let (rows, all) = store::desk::people(tx, id, &filter, 0, SHOWN)?;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let needs = store::desk::needs_of(tx, &ids)?;
        Ok::<_, db::Error>((rows, all, needs, store::desk::numbers(tx, id, now)?))
    };
    let (rows, all, needs, numbers) = page.house.db.read(read).await?;
    let t = page.t();
    let zone = event.zone();
    let line = |row: crate::model::Listed| {
        let own = needs.iter().filter(|need| need.registration_id == row.id);
        Line {
            id: row.id,
            name: row.name,
            organisation: row.organisation,
            state: words::state(&t, row.state),
            state_class: words::state_class(row.state),
            arrived: row
                .checked_in_at
                .map_or_else(String::new, |at| t.time(at.to_zoned(zone.clone()).time())),
            needs: own.map(|need| words::need(&t, need.kind)).collect::<Vec<_>>().join(", "),
        }
    };
    let expected = numbers.people(&[PartyState::Confirmed, PartyState::Held, PartyState::Offered]);
    let args = [("arrived", numbers.arrived.into()), ("expected", expected.into())];
    html(&DoorPage {
        desk: DeskHead::new(&t, &event, DeskTab::Overview),
        path: event.desk_path(),
        search: search.suche,
        arrived: numbers.arrived,
        expected,
        counted: t.with("events-desk-door-counted", &args),
        more: all > SHOWN,
        lines: rows.into_iter().map(line).collect(),
        shell: shell(&page, &event),
    })
}

/// Lets someone in, or takes that back.
pub(super) async fn check_in(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<SeeOther> {
    let (event, _) = coordinate(&page, &slug).await?;
    let person: Id<Registration> =
        form.text("person").parse().map_err(|_| web::Error::bad_input("web-error-form"))?;
    let back = form.flag("back");
    let search = form.text("suche");
    let query = if search.is_empty() { String::new() } else { format!("?suche={}", encode(search)) };
    let path = format!("{}/einlass{query}", event.desk_path());
    let write = {
        let event = event.clone();
        move |tx: &mut db::Tx, act: &kernel::Act| actions::desk::check_in(tx, act, &event, person, back)
    };
    page.house.write(key(&event), &page.act(), write).await?;
    Ok(see_other(path).with_notice(if back { "events-desk-door-undone" } else { "events-desk-door-done" }))
}
