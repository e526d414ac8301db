//! Writes `schedule.json`.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::{
    Item, Link, Person, Schedule,
    assemble::{derived, has_scheme},
    write::{Key, acronym, duration, key, moment, numbers, rooms_of_day, slug},
};

/// Kinds of links that the schema knows.
const LINK_KINDS: [&str; 8] =
    ["slides", "paper", "web", "blog", "article", "media", "related", "activitypub"];

/// Writes `schedule.json`. Subtitle, venue, city and the exact acronym stand under `meta`; kinds of links that the
/// schema does not know and addresses without a scheme are left out; signs that no address may hold are
/// percent-encoded; everything else comes back as it was.
pub fn write_json(schedule: &Schedule) -> String {
    let numbers = numbers(schedule);
    let mut conference = json!({
        "title": schedule.title,
        "acronym": acronym(schedule, '_'),
        "start": schedule.starts_on.to_string(),
        "end": schedule.ends_on.to_string(),
        "daysCount": schedule.days.len(),
        "timeslot_duration": "00:05",
        "rooms": schedule.rooms.iter().map(|room| json!({
            "name": room.name,
            "guid": derived(&format!("{}/room/{}", schedule.acronym, room.name)),
            "capacity": room.capacity,
        })).collect::<Vec<_>>(),
        "tracks": schedule.tracks.iter().map(|track| json!({ "name": track })).collect::<Vec<_>>(),
        "meta": meta(schedule),
        "days": schedule.days.iter().map(|day| json!({
            "index": day.index,
            "date": day.date.to_string(),
            "day_start": moment(&day.starts_at),
            "day_end": moment(&day.ends_at),
            "rooms": rooms(schedule, &numbers, day.index),
        })).collect::<Vec<_>>(),
    });
    if let Some(zone) = schedule.time_zone.as_deref().filter(|zone| is_plain_zone(zone)) {
        conference["time_zone_name"] = json!(zone);
    }
    let mut whole =
        json!({ "version": schedule.version.as_deref().unwrap_or_default(), "conference": conference });
    if let Some(base_url) = schedule.base_url.as_deref().filter(|url| has_scheme(url)) {
        whole["base_url"] = json!(uri(base_url));
    }
    let file = json!({ "$schema": "https://c3voc.de/schedule/schema.json", "schedule": whole });
    format!("{file:#}\n")
}

fn meta(schedule: &Schedule) -> Map<String, Value> {
    let mut meta = Map::new();
    let acronym = Some(&schedule.acronym).filter(|acronym| !acronym.is_empty());
    let known = [
        ("acronym", acronym),
        ("subtitle", schedule.subtitle.as_ref()),
        ("venue", schedule.venue.as_ref()),
        ("city", schedule.city.as_ref()),
        ("time_zone_name", schedule.time_zone.as_ref()),
    ];
    for (name, value) in known {
        if let Some(value) = value {
            meta.insert(name.to_owned(), json!(value));
        }
    }
    meta
}

/// The schema knows `Europe/Berlin` and `UTC`, but no `CET`.
fn is_plain_zone(zone: &str) -> bool {
    let is_word = |word: &str| {
        word.len() > 1
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.chars().skip(1).all(|c| c.is_ascii_lowercase())
    };
    zone == "UTC" || zone.split_once('/').is_some_and(|(area, place)| is_word(area) && is_word(place))
}

fn rooms(schedule: &Schedule, numbers: &[u64], day: u32) -> Map<String, Value> {
    let rooms = rooms_of_day(schedule, numbers, day).into_iter();
    rooms
        .filter(|(_, items)| !items.is_empty())
        .map(|(room, items)| {
            let items = items.into_iter().map(|(entry, number)| item(schedule, entry, number)).collect();
            (room.to_owned(), Value::Array(items))
        })
        .collect()
}

fn item(schedule: &Schedule, item: &Item, number: u64) -> Value {
    let fallback = format!("urn:uuid:{}", item.guid);
    json!({
        "id": number,
        "guid": item.guid,
        "date": moment(&item.starts_at),
        "start": item.starts_at.strftime("%H:%M").to_string(),
        "end": moment(&item.ends_at()),
        "duration": duration(item.minutes),
        "room": item.room.as_deref().unwrap_or_default(),
        "slug": slug(schedule, item, number),
        "url": item.url.as_deref().filter(|url| has_scheme(url)).map_or(fallback, uri),
        "title": item.title,
        "subtitle": item.subtitle,
        "track": item.track,
        "type": item.kind.as_deref().unwrap_or_default(),
        "language": item.language,
        "abstract": item.abstract_text,
        "description": item.description,
        "recording_license": item.recording_license.as_deref().unwrap_or_default(),
        "do_not_record": !item.recording_allowed,
        "persons": item.people.iter().map(person).collect::<Vec<_>>(),
        "links": links(&item.links),
        "attachments": links(&item.attachments),
    })
}

fn person(person: &Person) -> Value {
    match key(person) {
        Key::Guid(guid) => json!({ "guid": guid, "name": person.name }),
        Key::Number(id) => json!({ "id": id, "name": person.name }),
        Key::Code(code) => json!({ "code": code, "name": person.name }),
        Key::Name => json!({ "name": person.name }),
    }
}

fn links(links: &[Link]) -> Vec<Value> {
    links.iter().filter(|link| has_scheme(&link.url)).map(link).collect()
}

fn link(link: &Link) -> Value {
    let mut known = json!({ "url": uri(&link.url) });
    if let Some(title) = &link.title {
        known["title"] = json!(title);
    }
    if let Some(kind) = link.kind.as_deref().filter(|kind| LINK_KINDS.contains(kind)) {
        known["type"] = json!(kind);
    }
    known
}

/// The address with every sign percent-encoded that may not stand there, as browsers do it too.
fn uri(address: &str) -> String {
    let mut uri = String::with_capacity(address.len());
    let mut has_fragment = false;
    for (index, byte) in address.bytes().enumerate() {
        let is_escape = || {
            let digits = address.as_bytes().get(index + 1..index + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        let stays = match byte {
            b'#' => !std::mem::replace(&mut has_fragment, true),
            b'%' => is_escape(),
            _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte),
        };
        if stays {
            uri.push(char::from(byte));
        } else {
            // Writing into a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
