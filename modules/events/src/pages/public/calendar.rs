//! The calendar of all events: what is coming up, a month at a time, and what is over; by space and by kind.

mod month;

use askama::Template;
use axum::response::Response;
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use kernel::{Id, Space};
use serde::Deserialize;
use web::{Page, Query, Rendered, Shell};

use super::words::{self, Pill};
use crate::{
    calendar::place,
    model::{CALENDAR_TOPIC, Event, EventKind, Seats},
    rules::{access, state},
    store, wording,
};

/// How far ahead anybody plans, and how far back the list of what is over reaches.
const YEARS: SignedDuration = SignedDuration::from_hours(20 * 365 * 24);
/// So many past events are listed.
const MOST_PAST: usize = 200;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// A month: `2026-11`.
    monat: String,
    /// A space, by its name in addresses.
    raum: String,
    /// A kind of event.
    art: String,
    /// `vergangen` for what is over.
    zeit: String,
}

impl Asked {
    /// The same without what says nothing to us.
    fn understood(mut self) -> Self {
        self.monat = month::read(&self.monat).map(month::name).unwrap_or_default();
        if self.art.parse::<EventKind>().is_err() {
            self.art.clear();
        }
        if self.zeit != "vergangen" || !self.monat.is_empty() {
            self.zeit.clear();
        }
        self
    }

    fn pairs(&self) -> [(&str, &str); 4] {
        [("monat", &self.monat), ("raum", &self.raum), ("art", &self.art), ("zeit", &self.zeit)]
    }
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Upcoming,
    Month(Date),
    Past,
}

/// An event as the list shows it.
struct Item {
    href: String,
    title: String,
    about: String,
    pill: Pill,
    month_name: String,
    day: i8,
    weekday: String,
    datetime: String,
}

#[derive(Template)]
#[template(path = "events/public/calendar.html")]
struct CalendarPage {
    shell: Shell,
    tabs: Vec<(String, String, bool)>,
    spaces: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    space: String,
    kind: String,
    view: View,
    /// Months with their events.
    months: Vec<(String, Vec<Item>)>,
    month: Option<month::Month>,
    may_create: bool,
}

/// The calendar.
pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> web::Result<Response> {
    let asked = asked.understood();
    let render = || async {
        let (shown, until) = CalendarPage::load(&page, &asked).await?;
        let known = shown.is_known(page.now());
        Ok(Rendered::html(&shown, until)?.only_if(known))
    };
    page.cached_as(&asked.pairs(), &[CALENDAR_TOPIC], render).await
}

impl CalendarPage {
    async fn load(page: &Page, asked: &Asked) -> web::Result<(Self, Option<Timestamp>)> {
        let (t, now, house) = (page.t(), page.now(), page.house.clone());
        let viewer = page.context.viewer.clone();
        let zone = TimeZone::get(&house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
        let today = now.to_zoned(zone.clone()).date();
        let view = View::of(asked);
        let (from, to) = view.bounds(now, &zone);
        let read = move |tx: &mut db::Tx| {
            let spaces = house.directory.spaces(tx, &viewer)?;
            Ok::<_, db::Error>((
                store::event::between(tx, from, to)?,
                store::event::seats_of_all(tx)?,
                spaces,
            ))
        };
        let (events, seats, spaces) = page.house.db.read(read).await?;
        let changes = events.iter().filter_map(|event| state::next_change(event, now)).min();
        let tomorrow = today.tomorrow().ok().and_then(|day| day.to_zoned(zone.clone()).ok());
        let until = changes.into_iter().chain(tomorrow.map(|day| day.timestamp())).min();
        let chosen = Chosen::of(asked, &spaces);
        let mut events: Vec<_> =
            events.into_iter().filter(|event| chosen.holds(event) && view.holds(event, now)).collect();
        if view == View::Past {
            events.reverse();
            events.truncate(MOST_PAST);
        }
        let seats: std::collections::HashMap<_, _> = seats.into_iter().collect();
        let none = Seats { capacity: 0, taken: 0, waiting: 0, next_number: 1 };
        let item = |event: &Event| {
            Item::of(page, event, seats.get(&event.id).copied().unwrap_or(none), view == View::Past)
        };
        let month = match view {
            View::Month(first) => Some(month::Month::of(&t, first, today, &events, asked)),
            View::Upcoming | View::Past => None,
        };
        let months = if month.is_none() { by_month(page, &events, item) } else { Vec::new() };
        let mut shell = page.shell().described(&t.say("events-calendar-about"));
        shell.thread = "events";
        let shown = Self {
            tabs: tabs(page, view, asked, today),
            spaces: choices(
                &t.say("events-calendar-all-spaces"),
                spaces.iter().map(|s| (s.slug.clone(), s.name.clone())),
            ),
            kinds: choices(
                &t.say("events-calendar-all-kinds"),
                EventKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), t.say(words::kind_key(*kind)))),
            ),
            space: asked.raum.clone(),
            kind: asked.art.clone(),
            view,
            months,
            month,
            may_create: access::may_create(page.viewer()),
            shell,
        };
        Ok((shown, until))
    }

    /// Whether others will ask for this too: a space that there is, and a month that somebody plans for.
    fn is_known(&self, now: Timestamp) -> bool {
        let is_near = match self.view {
            View::Month(first) => {
                let year = now.to_zoned(TimeZone::UTC).year();
                (year - 5..=year + 5).contains(&first.year())
            }
            View::Upcoming | View::Past => true,
        };
        is_near && self.spaces.iter().any(|(slug, _)| *slug == self.space)
    }

    fn is_filtered(&self) -> bool {
        !self.space.is_empty() || !self.kind.is_empty()
    }

    /// What the form keeps of the view.
    fn kept(&self) -> Option<(&'static str, String)> {
        match self.view {
            View::Upcoming => None,
            View::Month(first) => Some(("monat", month::name(first))),
            View::Past => Some(("zeit", "vergangen".to_owned())),
        }
    }

    /// The same view without a selection.
    fn cleared(&self) -> String {
        self.kept()
            .map_or("/veranstaltungen".to_owned(), |(name, value)| format!("/veranstaltungen?{name}={value}"))
    }
}

impl View {
    fn of(asked: &Asked) -> Self {
        match month::read(&asked.monat) {
            Some(first) => Self::Month(first),
            None if asked.zeit == "vergangen" => Self::Past,
            None => Self::Upcoming,
        }
    }

    fn bounds(self, now: Timestamp, zone: &TimeZone) -> (Timestamp, Timestamp) {
        match self {
            Self::Upcoming => (now, now + YEARS),
            Self::Past => (now - YEARS, now),
            // A day more at both ends: events may take place in other zones.
            Self::Month(first) => {
                let at = |date: Date| date.to_zoned(zone.clone()).map_or(now, |at| at.timestamp());
                let day = SignedDuration::from_hours(24);
                (at(first) - day, at(first.last_of_month()) + day * 2)
            }
        }
    }

    fn holds(self, event: &Event, now: Timestamp) -> bool {
        state::is_public(event, now)
            && match self {
                Self::Upcoming => event.ends_at > now,
                Self::Past => event.ends_at <= now,
                Self::Month(_) => true,
            }
    }
}

/// The space that was chosen; one that does not exist holds nothing.
#[derive(Clone, Copy)]
enum ChosenSpace {
    Any,
    One(Id<Space>),
    Unknown,
}

/// What was chosen, as far as it exists.
struct Chosen {
    space: ChosenSpace,
    kind: Option<EventKind>,
}

impl Chosen {
    fn of(asked: &Asked, spaces: &[Space]) -> Self {
        let space = spaces.iter().find(|space| space.slug == asked.raum).map(|space| space.id);
        let space = match space {
            _ if asked.raum.is_empty() => ChosenSpace::Any,
            Some(space) => ChosenSpace::One(space),
            None => ChosenSpace::Unknown,
        };
        Self { space, kind: asked.art.parse().ok() }
    }

    fn holds(&self, event: &Event) -> bool {
        (match self.space {
            ChosenSpace::Any => true,
            ChosenSpace::One(space) => event.space_id == Some(space),
            ChosenSpace::Unknown => false,
        }) && self.kind.is_none_or(|kind| event.kind == kind)
    }
}

impl Item {
    fn of(page: &Page, event: &Event, seats: Seats, past: bool) -> Self {
        let t = page.t();
        let day = event.starts_at.to_zoned(event.zone()).date();
        let when = if past { words::days(&t, event) } else { wording::span(&t, &page.house, event) };
        let about = [t.say(words::kind_key(event.kind)), when, place(&event.venue, "")];
        Self {
            href: event.path(),
            title: event.title.clone(),
            about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            pill: words::pill(&t, event, seats, page.now()),
            month_name: t
                .month(day.year(), day.month())
                .chars()
                .take_while(|c| c.is_alphabetic())
                .take(3)
                .collect(),
            day: day.day(),
            weekday: t.weekday_short(day),
            datetime: day.to_string(),
        }
    }
}

fn by_month(page: &Page, events: &[Event], item: impl Fn(&Event) -> Item) -> Vec<(String, Vec<Item>)> {
    let mut months: Vec<(String, Vec<Item>)> = Vec::new();
    for event in events {
        let day = event.starts_at.to_zoned(event.zone()).date();
        let name = page.t().month(day.year(), day.month());
        match months.last_mut() {
            Some((last, items)) if *last == name => items.push(item(event)),
            _ => months.push((name, vec![item(event)])),
        }
    }
    months
}

fn tabs(page: &Page, view: View, asked: &Asked, today: Date) -> Vec<(String, String, bool)> {
    let t = page.t();
    let month = if let View::Month(first) = view { first } else { today };
    let tab = |key: &str, query: &str, current| (t.say(key), month::address(query, asked), current);
    vec![
        tab("events-calendar-list", "", view == View::Upcoming),
        tab(
            "events-calendar-month",
            &format!("monat={}", month::name(month)),
            matches!(view, View::Month(_)),
        ),
        tab("events-calendar-past", "zeit=vergangen", view == View::Past),
    ]
}

fn choices(all: &str, values: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), all.to_owned())).chain(values).collect()
}
