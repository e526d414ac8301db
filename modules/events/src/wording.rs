//! Says in words what changed in a programme, for coordinators before they publish and for guests by mail.

use i18n::Translator;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{House, Id};

use crate::{
    model::{Event, Programme, Room, Session},
    rules::{
        programme::{Change, Changes},
        timetable::day_of,
    },
};

/// How many changes a note lists before it only counts.
const MOST: usize = 12;

/// All changes, one a line; less important ones are counted at the end.
pub fn changes(
    t: &Translator,
    zone: &TimeZone,
    old: &Programme,
    new: &Programme,
    changes: &Changes<'_>,
) -> Vec<String> {
    let mut lines: Vec<_> = changes.list.iter().map(|one| change(t, zone, old, new, one)).collect();
    if !changes.details.is_empty() {
        lines.push(t.with("events-programme-change-details", &[("n", changes.details.len().into())]));
    }
    if changes.frame && lines.is_empty() {
        lines.push(t.say("events-programme-change-frame"));
    }
    lines
}

/// The note that is proposed for a version.
pub fn note(t: &Translator, is_first: bool, lines: &[String]) -> String {
    if is_first {
        return t.say("events-programme-note-first");
    }
    let mut shown: Vec<_> = lines.iter().take(MOST).cloned().collect();
    if lines.len() > MOST {
        shown.push(t.with("events-programme-note-more", &[("n", (lines.len() - MOST).into())]));
    }
    shown.join("\n")
}

/// One change, in one sentence.
pub fn change(
    t: &Translator,
    zone: &TimeZone,
    old: &Programme,
    new: &Programme,
    change: &Change<'_>,
) -> String {
    let title = title(old, new, change.id());
    let place = |room: Option<Id<Room>>| room_name(t, [new, old], room);
    match change {
        Change::Added { item } => t.with(
            "events-programme-change-added",
            &[
                ("title", title.into()),
                ("when", when(t, zone, (item.starts_at, item.ends_at)).into()),
                ("where", place(item.room).into()),
            ],
        ),
        Change::Removed { item } => t.with(
            "events-programme-change-removed",
            &[("title", title.into()), ("when", when(t, zone, (item.starts_at, item.ends_at)).into())],
        ),
        Change::MovedInTime { to, from, .. } => t.with(
            "events-programme-change-time",
            &[
                ("title", title.into()),
                ("from", when(t, zone, *from).into()),
                ("to", when(t, zone, *to).into()),
            ],
        ),
        Change::MovedInRoom { from, to, .. } => t.with(
            "events-programme-change-room",
            &[("title", title.into()), ("from", place(*from).into()), ("to", place(*to).into())],
        ),
        Change::Renamed { from, to, .. } => t.with(
            "events-programme-change-title",
            &[("from", from.as_str().into()), ("to", to.as_str().into())],
        ),
        Change::PeopleChanged { joined, left, .. } => {
            let (key, names) = match (joined.is_empty(), left.is_empty()) {
                (false, true) => ("events-programme-change-joined", joined.join(", ")),
                (true, false) => ("events-programme-change-left", left.join(", ")),
                _ => ("events-programme-change-people", joined.join(", ")),
            };
            t.with(key, &[("title", title.into()), ("names", names.into()), ("left", left.join(", ").into())])
        }
        Change::CapacityChanged { to, .. } => match to {
            Some(places) => {
                t.with("events-programme-change-places", &[("title", title.into()), ("n", (*places).into())])
            }
            None => t.with("events-programme-change-unlimited", &[("title", title.into())]),
        },
    }
}

fn title<'p>(old: &'p Programme, new: &'p Programme, id: Id<Session>) -> &'p str {
    let found = new.sessions.iter().chain(&old.sessions).find(|session| session.id == id);
    found.map_or("", |session| session.title.as_str())
}

/// The name of a room, or what it is called when it is everywhere.
pub fn room_name(t: &Translator, programmes: [&Programme; 2], room: Option<Id<Room>>) -> String {
    let Some(room) = room else { return t.say("events-programme-everywhere") };
    let found = programmes.iter().flat_map(|programme| &programme.rooms).find(|known| known.id == room);
    found.map_or_else(|| t.say("events-programme-everywhere"), |room| room.name.clone())
}

/// "Di., 24. September, 10–11.30 Uhr"; past midnight it is still the evening's day.
pub fn when(t: &Translator, zone: &TimeZone, (from, to): (Timestamp, Timestamp)) -> String {
    let date = day_of(from, zone);
    let (from, to) = (from.to_zoned(zone.clone()), to.to_zoned(zone.clone()));
    let day = format!("{} {}", t.weekday_short(date), t.day_month(date));
    format!("{day}, {}", t.times(from.time(), to.time()))
}

/// What is said of a time, with the zone's city where it is another one than the network's: whoever reads it at home
/// could take it for their own.
pub fn in_zone(t: &Translator, house: &House, when: String, zone: &str) -> String {
    if zone == house.network().profile.time_zone {
        return when;
    }
    t.with("events-zone-named", &[("when", when.into()), ("city", t.city(zone).into())])
}

/// From when until when an event takes place, in words.
pub fn span(t: &Translator, house: &House, event: &Event) -> String {
    in_zone(t, house, t.span(event.starts_at, event.ends_at, &event.zone()), &event.time_zone)
}

/// A moment of an event, in words.
pub fn moment(t: &Translator, house: &House, event: &Event, at: Timestamp) -> String {
    in_zone(t, house, t.moment(at, &event.zone()), &event.time_zone)
}

/// Why a file is refused, in the reader's language.
pub fn problem(t: &Translator, problem: &frab::Problem) -> String {
    t.name(&format!("events-import-{}", problem.key()), problem.detail())
}
