//! Any text survives being written and read, in both formats.

use frab::{Item, Limits, Link, Person, Room, Schedule, read, write_json, write_xml};
use jiff::{ToSpan, Zoned, civil::date, tz::TimeZone};
use proptest::prelude::*;

fn berlin(hour: i8) -> Zoned {
    let zone = TimeZone::get("Europe/Berlin").expect("is known");
    date(2019, 9, 24).at(hour, 0, 0, 0).to_zoned(zone).expect("exists")
}

/// Text on one line as people write it and as nobody should.
fn line() -> impl Strategy<Value = String> {
    "[a-zäöüß<>&\"'\\]{}😀%;-]{1,12}( [a-zÄÖÜ<>&\"']{1,8})?"
}

fn text() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[a-z<>&\"'\\]äöü😀]{1,8}(\r\n|\n|\t)(<!--|]]>|&amp;|\\\\u0000)[a-z]{1,8}")
}

/// A UUID, or a key of the programme that it comes from.
fn guid() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<u128>().prop_map(|guid| uuid::Uuid::from_u128(guid).to_string()),
        any::<u128>().prop_map(|number| format!("https://pretalx.example/talk/{number:x}/?a=1&b=\"<2>\"")),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    let words = (line(), text(), text(), prop::option::of(line()), prop::option::of(line()));
    let facts = (0_i64..1_080, 1_u32..6_000, 0_usize..3, any::<bool>(), prop::collection::vec(line(), 0..3));
    (words, facts, guid()).prop_map(|(words, (start, minutes, room, recording_allowed, names), guid)| {
        let (title, abstract_text, description, track, link) = words;
        let mut names = names;
        names.dedup();
        names.truncate(1);
        Item {
            guid,
            id: None,
            day: 1,
            starts_at: berlin(9).saturating_add(start.minutes()),
            minutes,
            room: ["Aula", "Saal <2>"].get(room).map(|&room| room.to_owned()),
            track,
            kind: Some("workshop".to_owned()),
            language: None,
            title,
            subtitle: None,
            abstract_text,
            description,
            url: None,
            people: names
                .into_iter()
                .map(|name| Person {
                    key: if recording_allowed { name.clone() } else { format!("person/{name}") },
                    name,
                })
                .collect(),
            links: vec![Link { url: "https://example.org/?a=1&b=2".to_owned(), title: link, kind: None }],
            attachments: Vec::new(),
            recording_allowed,
            recording_license: None,
        }
    })
}

fn schedule() -> impl Strategy<Value = Schedule> {
    (line(), prop::collection::vec(item(), 0..6)).prop_map(|(title, mut items)| {
        for (id, item) in (1..).zip(&mut items) {
            item.id = Some(id);
        }
        let order = |item: &Item| match item.room.as_deref() {
            Some("Aula") => 0,
            Some(_) => 1,
            None => 2,
        };
        items.sort_by_key(|item| (item.starts_at.timestamp(), order(item)));
        let mut tracks: Vec<String> = Vec::new();
        for track in items.iter().filter_map(|item| item.track.clone()) {
            if !tracks.contains(&track) {
                tracks.push(track);
            }
        }
        Schedule {
            title,
            acronym: "tagung".to_owned(),
            time_zone: Some("Europe/Berlin".to_owned()),
            starts_on: date(2019, 9, 24),
            ends_on: date(2019, 9, 24),
            days: vec![frab::Day {
                index: 1,
                date: date(2019, 9, 24),
                starts_at: berlin(9),
                ends_at: berlin(9).saturating_add(1.day()),
            }],
            rooms: ["Aula", "Saal <2>"].map(|name| Room { name: name.to_owned(), capacity: None }).to_vec(),
            tracks,
            items,
            ..Schedule::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_schedule_survives_both_formats(schedule in schedule()) {
        prop_assert_eq!(read(write_xml(&schedule).as_bytes(), Limits::default()), Ok(schedule.clone()));
        prop_assert_eq!(read(write_json(&schedule).as_bytes(), Limits::default()), Ok(schedule));
    }
}
