//! Working on the programme: a day as a grid, what is in each other's way, what is not placed or taken out.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Key;
use jiff::{Timestamp, civil::Date};
use kernel::Id;
use serde::Deserialize;
use web::{Page, Path, Query, Shell, html, see_other};

use super::{
    published::Published,
    shell,
    view::{DayView, Drawing},
};
use crate::{
    actions,
    model::{Draft, Event, Programme, PublishedSession, Session},
    pages::{DeskHead, DeskTab, coordinate},
    rules::programme::{Clash, Over, changes, clashes, snapshot},
    rules::timetable::day_of,
    store,
};

/// What the address says.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    tag: String,
    /// The session that was just moved, where it was before, and when.
    #[serde(default)]
    verschoben: String,
    #[serde(default)]
    von: String,
    #[serde(default)]
    saal: String,
}

/// A session that was just moved, and how to undo that.
struct Moved {
    id: String,
    title: String,
    revision: i64,
    date: String,
    time: String,
    room: String,
}

/// Two sessions in each other's way.
pub(super) struct ClashLine {
    pub words: String,
    pub first: (String, String),
    pub second: (String, String),
}

#[derive(Template)]
#[template(path = "events/programme/edit.html")]
struct EditPage<'p> {
    shell: Shell,
    desk: DeskHead,
    base: String,
    days: Vec<(String, String, bool)>,
    date: String,
    day: Option<DayView<'p>>,
    revisions: std::collections::HashMap<Id<Session>, i64>,
    clashes: Vec<ClashLine>,
    unplaced: Vec<(String, String)>,
    removed: Vec<(String, String)>,
    moved: Option<Moved>,
    unpublished: usize,
    never: bool,
    is_empty: bool,
    no_rooms: bool,
}

/// The draft with what was published before it and what was taken out since.
pub(super) struct Work {
    pub draft: Draft,
    pub removed: Vec<Session>,
    pub before: Option<Programme>,
}

/// Reads the draft and what belongs to it.
pub(super) async fn work(page: &Page, event: &Event) -> web::Result<Work> {
    let id = event.id;
    let read = move |tx: &mut db::Tx| {
        let before = actions::publish::newest(tx, id)?.map(|(_, programme)| programme);
        Ok::<_, db::Error>(Work {
            draft: store::programme::draft(tx, id)?,
            removed: store::programme::removed(tx, id)?,
            before,
        })
    };
    Ok(page.house.db.read(read).await?)
}

/// The lines about sessions in each other's way; only those of one session, when `of` names it.
pub(super) fn clash_lines(
    page: &Page,
    event: &Event,
    draft: &Draft,
    of: Option<Id<Session>>,
) -> Vec<ClashLine> {
    let (t, zone) = (page.t(), event.zone());
    let base = format!("{}/programm/punkt", event.desk_path());
    let title = |id: Id<Session>| {
        let found = draft.sessions.iter().find(|session| session.id == id);
        (format!("{base}/{id}"), found.map(|session| session.title.clone()).unwrap_or_default())
    };
    let line = |clash: &Clash| {
        let when = t.moment(clash.from, &zone);
        let words = match &clash.over {
            Over::Room(room) => {
                let room = draft.rooms.iter().find(|known| known.id == *room);
                let name = room.map_or("", |room| room.name.as_str());
                t.with("events-programme-clash-room", &[("name", name.into()), ("when", when.into())])
            }
            Over::Person(name) => {
                t.with("events-programme-clash-person", &[("name", name.into()), ("when", when.into())])
            }
        };
        ClashLine { words, first: title(clash.first), second: title(clash.second) }
    };
    let concerns = |clash: &&Clash| of.is_none_or(|id| clash.first == id || clash.second == id);
    clashes(draft).iter().filter(concerns).map(line).collect()
}

/// The overview of one day.
pub(super) async fn show(
    page: Page,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let work = work(&page, &event).await?;
    let (t, zone) = (page.t(), event.zone());
    let programme = snapshot(&work.draft);
    let before = work.before.clone().unwrap_or_default();
    let changed = changes(&before, &programme);
    let unpublished = changed.list.len() + changed.details.len() + usize::from(changed.frame);
    let published = Published::new(None, programme.clone(), zone.clone());
    let drawing = Drawing::new(t, &published, &[]);
    let base = format!("{}/programm", event.desk_path());
    let first_day = day_of(event.starts_at, &zone);
    let wished: Date =
        wanted.tag.parse().ok().or_else(|| published.days.first().map(|day| day.date)).unwrap_or(first_day);
    let chosen = published.days.iter().find(|day| day.date == wished);
    let mut dates: Vec<Date> = published.days.iter().map(|day| day.date).collect();
    let last_day = day_of(event.ends_at, &zone);
    dates.extend(first_day.series(jiff::Span::new().days(1)).take_while(|date| *date <= last_day).take(31));
    dates.sort_unstable();
    dates.dedup();
    let sessions: Vec<&PublishedSession> = chosen
        .iter()
        .flat_map(|day| &day.sessions)
        .filter_map(|at| published.programme.sessions.get(*at))
        .collect();
    let mut day = chosen.map(|day| drawing.day(day.date, &sessions));
    let found = clashes(&work.draft);
    for item in day.iter_mut().flat_map(|day| &mut day.items) {
        if found.iter().any(|clash| clash.first == item.id || clash.second == item.id) {
            item.class.push_str(" is-clashing");
            item.clash = t.say("events-programme-clashes");
        }
    }
    let link = |session: &Session| (format!("{base}/punkt/{}", session.id), session.title.clone());
    html(&EditPage {
        shell: shell(&page, &event),
        desk: DeskHead::new(&t, &event, DeskTab::Programme),
        days: dates
            .iter()
            .map(|date| (t.day_heading(*date), format!("{base}?tag={date}"), *date == wished))
            .collect(),
        date: wished.to_string(),
        clashes: clash_lines(&page, &event, &work.draft, None),
        unplaced: work.draft.sessions.iter().filter(|s| s.starts_at.is_none()).map(link).collect(),
        removed: work.removed.iter().map(|s| (s.id.to_string(), s.title.clone())).collect(),
        moved: moved(&wanted, &event, &work.draft),
        revisions: work.draft.sessions.iter().map(|session| (session.id, session.revision)).collect(),
        unpublished,
        never: work.before.is_none(),
        is_empty: work.draft.sessions.is_empty(),
        no_rooms: work.draft.rooms.is_empty(),
        day,
        base,
    })
}

fn moved(wanted: &Wanted, event: &Event, draft: &Draft) -> Option<Moved> {
    let id: Id<Session> = wanted.verschoben.parse().ok()?;
    let session = draft.sessions.iter().find(|session| session.id == id)?;
    let from = Timestamp::from_second(wanted.von.parse().ok()?).ok()?.to_zoned(event.zone());
    Some(Moved {
        id: id.to_string(),
        title: session.title.clone(),
        revision: session.revision,
        date: from.date().to_string(),
        time: from.strftime("%H:%M").to_string(),
        room: wanted.saal.clone(),
    })
}

#[derive(Template)]
#[template(path = "events/programme/remove.html")]
struct RemovePage {
    shell: Shell,
    desk: DeskHead,
    base: String,
    id: String,
    title: String,
    choosers: usize,
    published: bool,
}

/// Asks whether a session is to be taken out.
pub(super) async fn ask_remove(
    page: Page,
    Path((slug, id)): Path<(String, Id<Session>)>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let event_id = event.id;
    let read = move |tx: &mut db::Tx| {
        let session = store::programme::session(tx, event_id, id)?;
        let choosers = store::publish::count_choosers(tx, event_id, &[id])?;
        Ok::<_, db::Error>((session, choosers, store::publish::latest(tx, event_id)?.is_some()))
    };
    let (session, choosers, published) = page.house.db.read(read).await?;
    html(&RemovePage {
        shell: shell(&page, &event),
        desk: DeskHead::new(&page.t(), &event, DeskTab::Programme),
        base: format!("{}/programm", event.desk_path()),
        id: id.to_string(),
        title: session.title,
        choosers,
        published,
    })
}

/// Takes a session out.
pub(super) async fn remove(
    page: Page,
    Path((slug, id)): Path<(String, Id<Session>)>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let base = format!("{}/programm", event.desk_path());
    let key = Key::from(event.id);
    page.house
        .write(key, &page.act(), move |tx, act| actions::programme::remove(tx, act, &event, id))
        .await?;
    Ok(see_other(base).with_notice("events-programme-removed").into_response())
}

/// Puts a session back.
pub(super) async fn restore(
    page: Page,
    Path((slug, id)): Path<(String, Id<Session>)>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let base = format!("{}/programm", event.desk_path());
    let key = Key::from(event.id);
    let restore = move |tx: &mut db::Tx, _: &kernel::Act| actions::programme::restore(tx, &event, id);
    if !page.house.write(key, &page.act(), restore).await? {
        return Err(web::Error::not_found());
    }
    Ok(see_other(base).with_notice("events-programme-restored").into_response())
}
