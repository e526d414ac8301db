//! Writes a schedule so that the validators of the format accept it.

mod json;
mod xml;

pub use self::{json::write_json, xml::write_xml};

use std::collections::HashSet;

use jiff::Zoned;

use crate::{Item, Schedule};

/// `2019-08-21T11:00:00+02:00`.
fn moment(instant: &Zoned) -> String {
    instant.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// `01:30`.
fn duration(minutes: u32) -> String {
    let minutes = minutes.clamp(1, crate::times::LONGEST_MINUTES);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The acronym in the letters that the format allows, at least four of them.
fn acronym(schedule: &Schedule, between: char) -> String {
    let source = if schedule.acronym.is_empty() { &schedule.title } else { &schedule.acronym };
    let mut plain = slugged(source, between);
    while plain.len() < 4 {
        plain.push(between);
    }
    plain
}

/// Only `a` to `z`, digits and the sign between, as slugs are.
fn slugged(text: &str, between: char) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            '_' => slug.push('_'),
            _ if c.is_ascii_alphanumeric() => slug.push(c),
            _ if !slug.is_empty() && !slug.ends_with(between) => slug.push(between),
            _ => {}
        }
    }
    slug.trim_end_matches(between).to_owned()
}

/// The slug of an item: unique by its number.
fn slug(schedule: &Schedule, item: &Item, number: u64) -> String {
    let title: String = slugged(&item.title, '_').chars().take(60).collect();
    let whole = format!("{}-{number:04}-{title}", acronym(schedule, '_'));
    whole.trim_end_matches(['_', '-']).to_owned()
}

/// The items' numbers in their order: their own if unique, else the next free one.
fn numbers(schedule: &Schedule) -> Vec<u64> {
    let mut taken: HashSet<u64> = schedule.items.iter().filter_map(|item| item.id).collect();
    let mut used = HashSet::new();
    let mut next = 1;
    let own = |id: Option<u64>, used: &mut HashSet<u64>| id.filter(|&id| id > 0 && used.insert(id));
    let mut numbers = Vec::with_capacity(schedule.items.len());
    for item in &schedule.items {
        numbers.push(own(item.id, &mut used).unwrap_or_else(|| {
            while !taken.insert(next) {
                next += 1;
            }
            next
        }));
    }
    numbers
}

/// The rooms of a day in the order of the schedule with their items; the whole house comes last, if needed.
fn rooms_of_day<'s>(
    schedule: &'s Schedule,
    numbers: &[u64],
    day: u32,
) -> Vec<(&'s str, Vec<(&'s Item, u64)>)> {
    let in_room = |room: Option<&str>| {
        let items = schedule.items.iter().zip(numbers.iter().copied());
        items.filter(|(item, _)| item.day == day && item.room.as_deref() == room).collect::<Vec<_>>()
    };
    let mut rooms: Vec<_> =
        schedule.rooms.iter().map(|room| (room.name.as_str(), in_room(Some(&room.name)))).collect();
    let whole_house = in_room(None);
    if !whole_house.is_empty() {
        rooms.push(("", whole_house));
    }
    rooms
}

/// What a person's key is, which decides where it may stand.
enum Key<'k> {
    Guid(&'k str),
    Number(i64),
    Code(&'k str),
    Name,
}

fn key(person: &crate::Person) -> Key<'_> {
    if uuid::Uuid::try_parse(&person.key).is_ok_and(|guid| guid.to_string() == person.key) {
        Key::Guid(&person.key)
    } else if let Some(number) = person.key.parse().ok().filter(|n: &i64| n.to_string() == person.key) {
        Key::Number(number)
    } else if person.key != person.name
        && person.key.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    {
        Key::Code(&person.key)
    } else if person.key != person.name {
        Key::Guid(&person.key)
    } else {
        Key::Name
    }
}
