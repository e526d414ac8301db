//! The form of one session: new or changed.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use forms::{read_date, read_time};
use jiff::{Timestamp, tz::TimeZone};
use kernel::Id;
use serde::Deserialize;
use web::{Errors, Form, Page, Path, Query, Shell, html, see_other};

use super::{
    edit::{ClashLine, clash_lines},
    shell, view,
};
use crate::{
    actions::{
        self,
        programme::{Edited, NewPerson},
    },
    model::{Draft, Event, Room, Session, SessionKind, SessionRole},
    pages::{DeskHead, DeskTab, coordinate},
    rules::{
        session_times::{end, exact, same_on_the_clock},
        timetable::day_of,
    },
    store,
};

/// How many people one session may have.
const MOST_PEOPLE: usize = 60;
/// Empty lines for people at the end of the form.
const SPARE: usize = 2;
const KINDS: [SessionKind; 6] = [
    SessionKind::Talk,
    SessionKind::Workshop,
    SessionKind::Panel,
    SessionKind::Fair,
    SessionKind::Break,
    SessionKind::Performance,
];
const ROLES: [SessionRole; 3] = [SessionRole::Speaker, SessionRole::Moderator, SessionRole::Interpreter];
const LANGUAGES: [&str; 10] = ["de", "en", "gsg", "ar", "fr", "fa", "pl", "ru", "tr", "uk"];

/// Someone in the form.
struct PersonLine {
    role: String,
    name: String,
    organisation: String,
}

#[derive(Template)]
#[template(path = "events/programme/item.html")]
struct ItemPage {
    shell: Shell,
    desk: DeskHead,
    base: String,
    action: String,
    id: String,
    is_new: bool,
    kinds: Vec<(String, String)>,
    rooms: Vec<(String, String)>,
    tracks: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    people: Vec<PersonLine>,
    clashes: Vec<ClashLine>,
    overtaken: bool,
    form: Form,
    errors: Errors,
}

/// Where a new session begins, from a click into the grid.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Begin {
    #[serde(default)]
    tag: String,
}

/// A moment typed as NAME-date and NAME-time; nothing when both are empty, else what is wrong with it.
pub(super) fn moment(form: &Form, name: &str, zone: &TimeZone) -> Result<Option<Timestamp>, &'static str> {
    let (date, time) = (form.text(&format!("{name}-date")), form.text(&format!("{name}-time")));
    if date.is_empty() && time.is_empty() {
        return Ok(None);
    }
    let wrong = "events-programme-error-time";
    let (time, next_day) = read_time(time).ok_or(wrong)?;
    let date = read_date(date).ok_or(wrong)?;
    let date = if next_day { date.tomorrow().map_err(|_| wrong)? } else { date };
    exact(date.to_datetime(time), zone, None).map(Some)
}

/// Rooms to choose from.
pub(super) fn room_options(page: &Page, rooms: &[Room]) -> Vec<(String, String)> {
    let everywhere = (String::new(), page.t().say("events-programme-everywhere"));
    let room = |room: &Room| (room.id.to_string(), room.name.clone());
    std::iter::once(everywhere).chain(rooms.iter().map(room)).collect()
}

/// The form for a new session.
pub(super) async fn show_new(
    page: Page,
    Path(slug): Path<String>,
    Query(begin): Query<Begin>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let draft = load(&page, &event).await?;
    let date = begin.tag.parse().unwrap_or_else(|_| day_of(event.starts_at, &event.zone()));
    let form = Form::filled([("start-date", date.to_string()), ("kind", "talk".to_owned())]);
    html(&item_page(&page, &event, &draft, None, form, Errors::new(page.t())))
}

/// The form of a session.
pub(super) async fn show(page: Page, Path((slug, id)): Path<(String, Id<Session>)>) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let draft = load(&page, &event).await?;
    let session = draft.sessions.iter().find(|session| session.id == id).ok_or(web::Error::not_found())?;
    let form = filled(&event, &draft, session);
    html(&item_page(&page, &event, &draft, Some(id), form, Errors::new(page.t())))
}

/// Adds a session.
pub(super) async fn add(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    save_as(page, slug, None, form).await
}

/// Changes a session.
pub(super) async fn save(
    page: Page,
    Path((slug, id)): Path<(String, Id<Session>)>,
    form: Form,
) -> web::Result<Response> {
    save_as(page, slug, Some(id), form).await
}

async fn save_as(page: Page, slug: String, id: Option<Id<Session>>, form: Form) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let draft = load(&page, &event).await?;
    let old = draft.sessions.iter().find(|session| Some(session.id) == id);
    if id.is_some() && old.is_none() {
        return Err(web::Error::not_found());
    }
    let mut errors = Errors::new(page.t());
    let (session, people) = read(&page, &event, &draft, old, &form, &mut errors);
    if !errors.is_empty() || form.flag("more") {
        let page = item_page(&page, &event, &draft, id, form, errors);
        let status = if page.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        return Ok((status, html(&page)?).into_response());
    }
    let day = session.starts_at.map(|at| format!("?tag={}", day_of(at, &event.zone()))).unwrap_or_default();
    let back = format!("{}/programm{day}", event.desk_path());
    let (key, act) = (Key::from(event.id), page.act());
    let inner = event.clone();
    let done = page.house.write(key, &act, move |tx, act| {
        if id.is_none() {
            actions::programme::add(tx, act, &inner, &session, &people)?;
            return Ok::<_, db::Error>(Edited::Done(()));
        }
        actions::programme::change(tx, act, &inner, &session, &people)
    });
    if done.await? == Edited::Done(()) {
        return Ok(see_other(back).with_notice("events-programme-saved").into_response());
    }
    // What was typed stays; whoever saves once more has seen that somebody else was quicker.
    let draft = load(&page, &event).await?;
    let revision = draft.sessions.iter().find(|session| Some(session.id) == id).map(|now| now.revision);
    let mut form = form;
    form.set("revision", revision.unwrap_or_default().to_string());
    let mut again = item_page(&page, &event, &draft, id, form, Errors::new(page.t()));
    again.overtaken = true;
    Ok((StatusCode::CONFLICT, html(&again)?).into_response())
}

async fn load(page: &Page, event: &Event) -> web::Result<Draft> {
    let id = event.id;
    Ok(page.house.db.read(move |tx| store::programme::draft(tx, id)).await?)
}

fn filled(event: &Event, draft: &Draft, session: &Session) -> Form {
    let local = |at: Option<Timestamp>| at.map(|at| at.to_zoned(event.zone()));
    let (starts, ends) = (local(session.starts_at), local(session.ends_at));
    let clock = |at: Option<&jiff::Zoned>| at.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default();
    let mut form = Form::filled([
        ("title", session.title.clone()),
        ("subtitle", session.subtitle.clone()),
        ("description", session.description.clone()),
        ("kind", session.kind.as_str().to_owned()),
        ("language", session.language.clone()),
        ("start-date", starts.as_ref().map(|at| at.date().to_string()).unwrap_or_default()),
        ("start-time", clock(starts.as_ref())),
        ("end-time", clock(ends.as_ref())),
        ("room", session.room_id.map(|room| room.to_string()).unwrap_or_default()),
        ("track", session.track_id.map(|track| track.to_string()).unwrap_or_default()),
        ("capacity", session.capacity.map(|places| places.to_string()).unwrap_or_default()),
        ("revision", session.revision.to_string()),
    ]);
    for person in draft.people.iter().filter(|person| person.session_id == session.id) {
        form.push("person-role", person.role.as_str());
        form.push("person-name", person.name.as_str());
        form.push("person-organisation", person.organisation.as_str());
    }
    form
}

/// What the form says; errors go beside the fields.
fn read(
    page: &Page,
    event: &Event,
    draft: &Draft,
    old: Option<&Session>,
    form: &Form,
    errors: &mut Errors,
) -> (Session, Vec<NewPerson>) {
    let zone = event.zone();
    let kept = |at, before: Option<Timestamp>| same_on_the_clock(at, before, &zone);
    let start =
        moment(form, "start", &zone).map(|at| at.map(|at| kept(at, old.and_then(|old| old.starts_at))));
    let (mut starts_at, mut ends_at) = (None, None);
    let only_date = form.text("start-time").is_empty() && form.text("end-time").is_empty();
    match (start, read_time(form.text("end-time"))) {
        _ if only_date => {}
        (Ok(Some(from)), Some(to)) => match end(to, from, &zone) {
            Ok(end) => {
                let end = kept(end, old.and_then(|old| old.ends_at).filter(|end| *end > from));
                (starts_at, ends_at) = (Some(from), Some(end));
            }
            Err(key) => errors.add("end-time", key),
        },
        (Ok(Some(_)), None) => errors.add("end-time", "events-programme-error-end"),
        (Err(key), _) => errors.add("start", key),
        (Ok(None), _) => errors.add("start", "events-programme-error-time"),
    }
    let capacity = form.optional("capacity").map(str::parse::<i64>);
    if capacity.as_ref().is_some_and(|places| !matches!(places, Ok(1..=100_000))) {
        errors.add("capacity", "events-programme-error-places");
    }
    let kind = errors.choice(form, "kind").unwrap_or(SessionKind::Talk);
    let language = errors.at_most(form, "language", 20).to_owned();
    let known = language.is_empty() || LANGUAGES.contains(&language.as_str());
    if !known && old.is_none_or(|old| old.language != language) && errors.of("language").is_empty() {
        errors.add("language", "web-error-choice");
    }
    let session = Session {
        id: old.map_or_else(|| page.act().id(), |old| old.id),
        source_key: old.and_then(|old| old.source_key.clone()),
        kind,
        title: errors.required(form, "title", 300).to_owned(),
        subtitle: errors.at_most(form, "subtitle", 300).to_owned(),
        description: errors.at_most(form, "description", 60_000).to_owned(),
        language,
        starts_at,
        ends_at,
        room_id: one_of(form, "room", draft.rooms.iter().map(|room| room.id), errors),
        track_id: one_of(form, "track", draft.tracks.iter().map(|track| track.id), errors),
        capacity: capacity.and_then(Result::ok),
        revision: form.text("revision").parse().unwrap_or_default(),
    };
    (session, read_people(form, errors))
}

/// The room or strand that was chosen, or none; it has to be one of those that there are.
pub(super) fn one_of<T>(
    form: &Form,
    name: &str,
    mut known: impl Iterator<Item = Id<T>>,
    errors: &mut Errors,
) -> Option<Id<T>> {
    let typed = form.optional(name)?;
    let chosen = known.find(|id| id.to_string() == typed);
    if chosen.is_none() {
        errors.add(name, "web-error-choice");
    }
    chosen
}

fn read_people(form: &Form, errors: &mut Errors) -> Vec<NewPerson> {
    let mut people = Vec::new();
    for line in lines(form) {
        if line.name.is_empty() {
            if !line.organisation.is_empty() {
                errors.add("personen", "events-programme-error-person");
            }
            continue;
        }
        if line.name.chars().count() > 150 || line.organisation.chars().count() > 200 {
            errors.add("personen", "events-programme-error-person-long");
        }
        let Ok(role) = line.role.parse() else {
            errors.add("personen", "web-error-choice");
            continue;
        };
        people.push(NewPerson { role, name: line.name, organisation: line.organisation });
    }
    if people.len() > MOST_PEOPLE {
        errors.add("personen", "events-programme-error-people");
    }
    people
}

fn lines(form: &Form) -> Vec<PersonLine> {
    let mut organisations = form.all("person-organisation");
    let mut roles = form.all("person-role");
    let line = |name: &str| PersonLine {
        role: roles.next().unwrap_or_default().to_owned(),
        name: name.to_owned(),
        organisation: organisations.next().unwrap_or_default().to_owned(),
    };
    form.all("person-name").map(line).collect()
}

fn item_page(
    page: &Page,
    event: &Event,
    draft: &Draft,
    id: Option<Id<Session>>,
    form: Form,
    errors: Errors,
) -> ItemPage {
    let t = page.t();
    let base = format!("{}/programm", event.desk_path());
    let nothing = |key: &str| (String::new(), t.say(key));
    let mut languages = vec![nothing("events-programme-language-none")];
    languages.extend(LANGUAGES.iter().map(|tag| ((*tag).to_owned(), view::language(&t, tag))));
    let other = form.text("language");
    if !languages.iter().any(|(tag, _)| tag == other) {
        languages.push((other.to_owned(), view::language(&t, other)));
    }
    let mut people = lines(&form);
    people.retain(|line| !line.name.is_empty() || !line.organisation.is_empty());
    let spare =
        || PersonLine { role: "speaker".to_owned(), name: String::new(), organisation: String::new() };
    people.extend(std::iter::repeat_with(spare).take(if form.flag("more") { SPARE * 3 } else { SPARE }));
    ItemPage {
        shell: shell(page, event),
        desk: DeskHead::new(&t, event, DeskTab::Programme),
        action: id.map_or_else(|| format!("{base}/neu"), |id| format!("{base}/punkt/{id}")),
        id: id.map(|id| id.to_string()).unwrap_or_default(),
        is_new: id.is_none(),
        kinds: KINDS.iter().map(|kind| (kind.as_str().to_owned(), view::kind(&t, *kind))).collect(),
        rooms: room_options(page, &draft.rooms),
        tracks: std::iter::once(nothing("events-programme-track-none"))
            .chain(draft.tracks.iter().map(|track| (track.id.to_string(), track.name.clone())))
            .collect(),
        languages,
        roles: ROLES.iter().map(|role| (role.as_str().to_owned(), view::role(&t, *role))).collect(),
        people,
        clashes: id.map(|id| clash_lines(page, event, draft, Some(id))).unwrap_or_default(),
        overtaken: false,
        base,
        form,
        errors,
    }
}
