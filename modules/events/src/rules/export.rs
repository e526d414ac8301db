//! Our programme in the hacker conferences' format, so that what `import` reads of it is what it was.

use frab::{Item, Schedule};
use jiff::tz::TimeZone;

use super::timetable;
use crate::model::{Event, Programme, PublishedSession};

/// The published programme in the interchange format.
pub fn schedule(event: &Event, programme: &Programme, version: &str, base_url: &str) -> Schedule {
    let zone = event.zone();
    let days = timetable::days(programme, &zone);
    let room = |session: &PublishedSession| {
        let found = programme.rooms.iter().find(|room| Some(room.id) == session.room);
        found.map(|room| room.name.clone())
    };
    let track = |session: &PublishedSession| {
        let found = programme.tracks.iter().find(|track| Some(track.id) == session.track);
        found.map(|track| track.name.clone())
    };
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let mut schedule = Schedule {
        title: event.title.clone(),
        acronym: event.slug.clone(),
        venue: some(&event.venue),
        time_zone: Some(event.time_zone.clone()),
        version: some(version),
        base_url: some(base_url),
        rooms: programme
            .rooms
            .iter()
            .map(|room| frab::Room { name: room.name.clone(), capacity: None })
            .collect(),
        tracks: programme.tracks.iter().map(|track| track.name.clone()).collect(),
        ..Schedule::default()
    };
    let begins = |day: &timetable::Day| {
        day.sessions
            .iter()
            .filter_map(|&at| programme.sessions.get(at))
            .map(|session| session.starts_at)
            .min()
    };
    for (index, day) in (1_u32..).zip(&days) {
        let sessions = || day.sessions.iter().filter_map(|&at| programme.sessions.get(at));
        let starts = sessions().map(|session| session.starts_at).min().unwrap_or(event.starts_at);
        let ends = sessions().map(|session| session.ends_at).max().unwrap_or(event.ends_at);
        // A night that lasts into the next morning belongs to its evening, but the next day begins with its first item.
        let next = usize::try_from(index).ok().and_then(|next| days.get(next)).and_then(begins);
        let ends = next.map_or(ends, |next| ends.min(next));
        schedule.days.push(frab::Day {
            index,
            date: day.date,
            starts_at: starts.to_zoned(zone.clone()),
            ends_at: ends.to_zoned(zone.clone()),
        });
        schedule.items.extend(
            sessions().map(|session| item(session, index, &zone, room(session), track(session), base_url)),
        );
    }
    if let (Some(first), Some(last)) = (schedule.days.first(), schedule.days.last()) {
        (schedule.starts_on, schedule.ends_on) = (first.date, last.date);
    }
    schedule
}

fn item(
    session: &PublishedSession,
    day: u32,
    zone: &TimeZone,
    room: Option<String>,
    track: Option<String>,
    base_url: &str,
) -> Item {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (description, links) = without_links(&session.description);
    let minutes = session.ends_at.duration_since(session.starts_at).as_mins();
    Item {
        guid: session.source_key.clone().unwrap_or_else(|| session.id.to_string()),
        id: None,
        day,
        starts_at: session.starts_at.to_zoned(zone.clone()),
        minutes: u32::try_from(minutes).unwrap_or_default().max(1),
        room,
        track,
        kind: Some(session.kind.as_str().to_owned()),
        language: some(&session.language),
        title: session.title.clone(),
        subtitle: some(&session.subtitle),
        abstract_text: None,
        description: some(description),
        url: Some(format!("{base_url}/{}", session.id)),
        people: session
            .people
            .iter()
            .map(|person| frab::Person {
                key: Some(&person.source_key).filter(|key| !key.is_empty()).unwrap_or(&person.name).clone(),
                name: person.name.clone(),
            })
            .collect(),
        links,
        attachments: Vec::new(),
        recording_allowed: true,
        recording_license: None,
    }
}

/// The text without the list of links at its end that `description` puts there, and those links.
fn without_links(text: &str) -> (&str, Vec<frab::Link>) {
    let (before, listed) = text.rsplit_once("\n\n").unwrap_or(("", text));
    match listed.lines().map(link).collect::<Option<Vec<_>>>() {
        Some(links) if !links.is_empty() => (before, links),
        _ => (text, Vec::new()),
    }
}

/// `- [title](<address>)`.
fn link(line: &str) -> Option<frab::Link> {
    let (title, url) = line.strip_prefix("- [")?.strip_suffix(">)")?.split_once("](<")?;
    let link = frab::Link {
        url: url.to_owned(),
        title: Some(title).filter(|title| *title != url && !title.is_empty()).map(str::to_owned),
        kind: None,
    };
    link.is_web().then_some(link)
}
