//! The published programme: a day as list and grid, filters, and the whole of it for other programs.

use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use kernel::Id;
use serde::Deserialize;
use web::{Error, Page, Path, Query, Rendered, Shell, file};

use super::{
    HUE,
    published::{Published, published},
    view::{DayView, Drawing},
};
use crate::{
    model::{Event, PublishedSession, Seats, SessionKind, Track, event_topic},
    rules::{access, export, state, timetable::day_of},
};

/// What the reader filters by.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Wanted {
    /// The day.
    #[serde(default)]
    pub tag: String,
    /// The strand.
    #[serde(default)]
    pub strang: String,
    /// Whether full sessions are left out.
    #[serde(default)]
    pub frei: String,
}

impl Wanted {
    /// The same without what says nothing to us.
    fn understood(mut self) -> Self {
        self.tag = self.tag.parse::<Date>().map(|date| date.to_string()).unwrap_or_default();
        self.strang = self.strang.parse::<Id<Track>>().map(|id| id.to_string()).unwrap_or_default();
        if !self.frei.is_empty() {
            "1".clone_into(&mut self.frei);
        }
        self
    }

    fn pairs(&self) -> [(&str, &str); 3] {
        [("tag", &self.tag), ("strang", &self.strang), ("frei", &self.frei)]
    }
}

#[derive(Template)]
#[template(path = "events/programme/show.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own that the template asks")]
struct ShowPage<'p> {
    shell: Shell,
    event: &'p Event,
    preview: bool,
    base: String,
    /// Where the pages of the sessions are: in a preview, where they are edited.
    sessions: String,
    days: Vec<(String, String, bool)>,
    date: String,
    day: Option<DayView<'p>>,
    tracks: Vec<(String, &'p str)>,
    track: &'p str,
    limited: bool,
    only_free: bool,
    filtered: bool,
    hidden: usize,
    stand: String,
    /// The city whose time is meant, where it is another one than the network's.
    city: Option<String>,
    note: &'p str,
}

/// The programme of an event.
pub(super) async fn show(
    page: Page,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
) -> web::Result<Response> {
    let (topic, wanted) = (event_topic(&slug), wanted.understood());
    page.cached_as(&wanted.pairs(), &[&topic], || async {
        let (event, seats) = crate::pages::open(&page, &slug).await?;
        let found = if shows(&page, &event, seats) { published(&page.house, &event).await? } else { None };
        let (programme, seats) = match &found {
            Some((programme, seats)) => (Some(&**programme), seats.as_slice()),
            None => (None, [].as_slice()),
        };
        let base = format!("{}/programm", event.path());
        render(&page, &event, programme, seats, &wanted, base, false)
    })
    .await
}

/// Whether the viewer may see the programme already.
pub(super) fn shows(page: &Page, event: &Event, seats: Seats) -> bool {
    state::state(event, seats, page.now()).shows_all() || access::may_coordinate(page.viewer(), event)
}

/// The page; with `preview` it is what would be published now.
pub(super) fn render(
    page: &Page,
    event: &Event,
    published: Option<&Published>,
    seats: &[crate::model::SessionSeats],
    wanted: &Wanted,
    base: String,
    preview: bool,
) -> web::Result<Rendered> {
    let t = page.t();
    let empty = Published::new(None, crate::model::Programme::default(), event.zone());
    let published = published.unwrap_or(&empty);
    let drawing = Drawing::new(t, published, seats);
    let programme = drawing.programme();
    let today = day_of(page.now(), published.zone());
    let wished: Option<Date> = wanted.tag.parse().ok();
    let at = |date: Date| published.days.iter().find(|day| day.date == date);
    let chosen = wished.and_then(at).or_else(|| at(today)).or_else(|| published.days.first());
    let track = programme.tracks.iter().find(|track| track.id.to_string() == wanted.strang);
    let only_free = !wanted.frei.is_empty();
    let known =
        (wished.is_none() || wished.and_then(at).is_some()) && (wanted.strang.is_empty() || track.is_some());
    let rest = format!(
        "{}{}",
        track.map(|track| format!("&strang={}", track.id)).unwrap_or_default(),
        if only_free { "&frei=1" } else { "" }
    );
    let days = published.days.iter().map(|day| {
        let current = chosen.is_some_and(|chosen| chosen.date == day.date);
        (t.day_heading(day.date), format!("{base}?tag={}{rest}", day.date), current)
    });
    let all: Vec<&PublishedSession> =
        chosen.iter().flat_map(|day| &day.sessions).filter_map(|at| programme.sessions.get(*at)).collect();
    let fits = |session: &&&PublishedSession| {
        track.is_none_or(|track| session.track == Some(track.id) || session.kind == SessionKind::Break)
            && (!only_free || drawing.free(session) != Some(0))
    };
    let shown: Vec<_> = all.iter().filter(fits).copied().collect();
    let stand = published.version.as_ref().map(|version| t.moment(version.published_at, published.zone()));
    let mut shell = page.shell().with_band(&event.slug, HUE).described(&event.summary);
    shell.thread = "events";
    let home = page.house.network().profile.time_zone.clone();
    let page = ShowPage {
        shell,
        event,
        preview,
        days: days.collect(),
        date: chosen.map(|day| day.date.to_string()).unwrap_or_default(),
        day: chosen.map(|day| drawing.day(day.date, &shown)),
        tracks: programme.tracks.iter().map(|track| (track.id.to_string(), track.name.as_str())).collect(),
        track: track.map(|_| wanted.strang.as_str()).unwrap_or_default(),
        limited: programme.sessions.iter().any(|session| session.capacity.is_some()),
        only_free,
        filtered: track.is_some() || only_free,
        hidden: all.len() - shown.len(),
        stand: stand.unwrap_or_default(),
        city: (home != event.time_zone).then(|| t.city(&event.time_zone)),
        note: published.version.as_ref().map_or("", |version| version.note.as_str()),
        sessions: if preview { format!("{}/programm/punkt", event.desk_path()) } else { base.clone() },
        base,
    };
    Ok(Rendered::html(&page, None)?.only_if(known))
}

/// The published programme as `schedule.xml`.
pub(super) async fn xml(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let schedule = schedule(&page, &slug).await?;
    file("schedule.xml", "application/xml; charset=utf-8", frab::write_xml(&schedule).into_bytes())
}

/// The published programme as `schedule.json`.
pub(super) async fn json(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let schedule = schedule(&page, &slug).await?;
    file("schedule.json", "application/json", frab::write_json(&schedule).into_bytes())
}

async fn schedule(page: &Page, slug: &str) -> web::Result<frab::Schedule> {
    let (event, seats) = crate::pages::open(page, slug).await?;
    if !shows(page, &event, seats) {
        return Err(Error::not_found());
    }
    let (published, _) = published(&page.house, &event).await?.ok_or(Error::not_found())?;
    let version = published.version.as_ref().map(|version| version.number.to_string()).unwrap_or_default();
    let base = page.house.url(&format!("{}/programm", event.path()));
    Ok(export::schedule(&event, &published.programme, &version, &base))
}
