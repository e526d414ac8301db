//! Real programmes come in whole, and what we write is accepted by the format's own validators.

use std::collections::BTreeMap;

use frab::{Kind, Limits, Schedule, read, read_in, write_json, write_xml};
use jiff::tz::TimeZone;

use crate::shared::shared;

fn whole(name: &str) -> Schedule {
    read(&shared(name), Limits::default()).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"))
}

/// Instants compare equal whatever their zone; this compares the zones too.
fn zones(schedule: &Schedule) -> Vec<String> {
    schedule.items.iter().map(|item| item.starts_at.to_string()).collect()
}

#[test]
fn fosdem_comes_in_whole() {
    let fosdem = whole("fosdem-2024.xml");
    assert_eq!((fosdem.items.len(), fosdem.rooms.len(), fosdem.days.len()), (874, 35, 2));
    assert_eq!(fosdem.title, "FOSDEM 2024");
    assert_eq!(fosdem.acronym, "fosdem-2024");
    assert_eq!(fosdem.city.as_deref(), Some("Brussels"));
    assert_eq!(fosdem.time_zone.as_deref(), Some("Europe/Brussels"));
    assert_eq!(fosdem.items.iter().map(|item| item.people.len()).sum::<usize>(), 1128);
    assert_eq!(fosdem.items.iter().map(|item| item.links.len()).sum::<usize>(), 5217);
    assert_eq!(fosdem.items.iter().map(|item| item.attachments.len()).sum::<usize>(), 593);
    let first = &fosdem.items[0];
    assert_eq!(first.starts_at.to_string(), "2024-02-03T09:30:00+01:00[Europe/Brussels]");
    assert_eq!(
        (first.minutes, first.room.as_deref(), first.kind.as_deref()),
        (25, Some("Janson"), Some("keynote"))
    );
    assert_eq!(fosdem.rooms[0].name, "Janson");
}

#[test]
fn the_camp_comes_in_whole_with_its_nights_and_its_umlauts() {
    let camp = whole("voc-frab-camp2019.json");
    assert_eq!((camp.items.len(), camp.rooms.len(), camp.days.len()), (79, 2, 5));
    let mut by_day = BTreeMap::new();
    for item in &camp.items {
        *by_day.entry(item.day).or_insert(0) += 1;
    }
    assert_eq!(by_day, BTreeMap::from([(1, 17), (2, 17), (3, 19), (4, 17), (5, 9)]));
    let texts =
        || camp.items.iter().flat_map(|item| [Some(&item.title), item.abstract_text.as_ref()]).flatten();
    let umlauts = texts().flat_map(|text| text.chars()).filter(|c| "äöüÄÖÜß".contains(*c)).count();
    let original = String::from_utf8(shared("voc-frab-camp2019.json")).expect("is text");
    assert!(umlauts > 20 && umlauts < original.chars().filter(|c| "äöüÄÖÜß".contains(*c)).count());
    assert_eq!(texts().filter(|text| text.contains('\u{fffd}') || text.contains("Ã¤")).count(), 0);
    for item in &camp.items {
        let day = &camp.days[item.day as usize - 1];
        assert!(day.starts_at <= item.starts_at && item.starts_at < day.ends_at, "{}", item.guid);
    }
}

#[test]
fn an_item_past_midnight_belongs_to_the_day_that_lists_it() {
    let late = String::from_utf8(shared("voc-frab-camp2019.json"))
        .expect("is text")
        .replace("\"2019-08-21T11:00:00+02:00\"", "\"2019-08-22T01:00:00+02:00\"")
        .replacen("\"start\": \"11:00\"", "\"start\": \"01:00\"", 1);
    let camp = read(late.as_bytes(), Limits::default()).expect("is read");
    let opening = camp.items.iter().find(|item| item.id == Some(10386)).expect("is there");
    assert_eq!(opening.day, 1);
    assert_eq!(opening.starts_at.to_string(), "2019-08-22T01:00:00+02:00[Europe/Berlin]");
}

#[test]
fn the_bare_dialect_needs_a_time_zone_and_then_comes_in_whole() {
    let bytes = shared("europython2014.xml");
    let problems = read(&bytes, Limits::default()).expect_err("says no zone");
    let kinds: Vec<(Kind, u32, &str)> =
        problems.iter().map(|p| (p.kind, p.place.line, p.place.path.as_str())).collect();
    assert_eq!(kinds, [(Kind::MissingTimeZone, 1, "schedule")]);

    let berlin = TimeZone::get("Europe/Berlin").expect("is known");
    let europython = read_in(&bytes, Limits::default(), &berlin).expect("is read");
    assert_eq!((europython.items.len(), europython.days.len(), europython.rooms.len()), (188, 7, 7));
    let everywhere = europython.items.iter().filter(|item| item.room.is_none()).count();
    assert_eq!(everywhere, 35);
    assert_eq!(europython.items[0].starts_at.to_string(), "2014-07-21T09:30:00+02:00[Europe/Berlin]");
}

#[test]
fn the_invalid_example_is_refused_with_reasons_and_places() {
    let problems = read(&shared("voc-invalid-example.json"), Limits::default()).expect_err("is invalid");
    let found: Vec<String> =
        problems.iter().map(|p| format!("{} {}: {}", p.place, p.key(), p.detail())).collect();
    let item = "schedule.conference.days[0].rooms[\"Winterchaos\"][0]";
    let expected = [
        format!("23:25 {item}.id wrong-type: integer ≠ string"),
        format!("43:29 {item}.persons[0].id wrong-type: integer ≠ string"),
        format!("44:31 {item}.persons[0].code bad-code: MÄaN0"),
        "59:16 schedule.rooms misplaced-field: rooms".to_owned(),
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_was_written_as_json_is_read_as_it_was() {
    for name in ["fosdem-2024.xml", "voc-frab-camp2019.json"] {
        let mut before = whole(name);
        let after = read(write_json(&before).as_bytes(), Limits::default()).expect("is read again");
        for link in before.items.iter_mut().flat_map(|item| &mut item.links) {
            // A second `#` and brackets may not stand in an address.
            if let Some((page, fragment)) = link.url.split_once('#') {
                let fragment = fragment.replace('#', "%23").replace('[', "%5B").replace(']', "%5D");
                link.url = format!("{page}#{fragment}");
            }
        }
        assert_eq!(zones(&before), zones(&after));
        assert_eq!(before, after);
        before.title.push('!');
        assert_ne!(before, after);
    }
}

#[test]
fn what_was_written_as_xml_is_read_as_it_was_but_for_what_the_format_cannot_say() {
    for name in ["fosdem-2024.xml", "voc-frab-camp2019.json"] {
        let mut before = whole(name);
        let after = read(write_xml(&before).as_bytes(), Limits::default()).expect("is read again");
        before.acronym = before.acronym.to_lowercase();
        (before.subtitle, before.venue, before.city) = (None, None, None);
        assert_eq!(zones(&before), zones(&after));
        assert_eq!(before, after);
    }
}

#[test]
fn the_bare_dialect_can_be_written_in_the_full_one() {
    let berlin = TimeZone::get("Europe/Berlin").expect("is known");
    let mut before = read_in(&shared("europython2014.xml"), Limits::default(), &berlin).expect("is read");
    before.title = "EuroPython".to_owned();
    before.time_zone = Some("Europe/Berlin".to_owned());
    let mut after = read(write_json(&before).as_bytes(), Limits::default()).expect("is read again");
    for item in &mut after.items {
        item.id = None;
    }
    assert_eq!(before.items, after.items);
    assert_eq!(before.rooms, after.rooms);
}

#[test]
fn our_json_is_valid_by_the_schema_of_the_format() {
    let schema: serde_json::Value =
        serde_json::from_slice(&shared("schedule.schema.json")).expect("is a schema");
    let validator = jsonschema::validator_for(&schema).expect("is a schema");
    for name in ["fosdem-2024.xml", "voc-frab-camp2019.json"] {
        let ours: serde_json::Value = serde_json::from_str(&write_json(&whole(name))).expect("is JSON");
        let errors: Vec<String> =
            validator.iter_errors(&ours).map(|e| format!("{} {e}", e.instance_path())).take(5).collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
    let invalid: serde_json::Value =
        serde_json::from_slice(&shared("voc-invalid-example.json")).expect("is JSON");
    assert!(!validator.is_valid(&invalid), "the validator must be able to fail");
}
