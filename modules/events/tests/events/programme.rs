//! Programmes on both databases: read in, worked on by two at once, published, told of once.

use crate::house::{alone, at, event, house, read, register, work, write};
use events::{
    actions::{self, import, programme::Edited},
    model::{Draft, Event, Programme, Session, SessionKind},
    rules::{import::Plan, timetable},
    store,
};
use frab::{Limits, Schedule};
use jiff::tz::TimeZone;
use kernel::{House, Id};

fn bytes(name: &str) -> Vec<u8> {
    let folder = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/schedules");
    std::fs::read(folder.join(name)).unwrap()
}

fn schedule(name: &str) -> Schedule {
    frab::read(&bytes(name), Limits::default()).unwrap()
}

async fn read_in(house: &House, event: &Event, schedule: &Schedule) -> Plan {
    let (event, schedule) = (event.clone(), schedule.clone());
    write(house, move |tx, act| import::apply(tx, act, &event, &schedule, None)).await.unwrap()
}

async fn draft(house: &House, event: &Event) -> Draft {
    let id = event.id;
    read(house, move |tx| store::programme::draft(tx, id)).await
}

async fn publish(house: &House, event: &Event) -> Edited<i64> {
    let id = event.id;
    write(house, move |tx, act| actions::publish::publish(tx, act, id, "", None)).await
}

async fn published(house: &House, event: &Event) -> Programme {
    let id = event.id;
    read(house, move |tx| actions::publish::newest(tx, id)).await.unwrap().1
}

async fn add(house: &House, event: &Event, title: &str, hour: i64, capacity: Option<i64>) -> Id<Session> {
    let event = event.clone();
    let starts_at = event.starts_at + jiff::SignedDuration::from_hours(hour);
    let session = Session {
        id: house.own_act().id(),
        source_key: None,
        kind: SessionKind::Workshop,
        title: title.to_owned(),
        subtitle: String::new(),
        description: String::new(),
        language: String::new(),
        starts_at: Some(starts_at),
        ends_at: Some(starts_at + jiff::SignedDuration::from_hours(1)),
        room_id: None,
        track_id: None,
        capacity,
        revision: 1,
    };
    write(house, move |tx, act| actions::programme::add(tx, act, &event, &session, &[])).await
}

async fn shift(house: &House, event: &Event, id: Id<Session>, revision: i64, hour: i64) -> bool {
    let event = event.clone();
    let to = event.starts_at + jiff::SignedDuration::from_hours(hour);
    let moved = write(house, move |tx, _| actions::programme::shift(tx, &event, id, revision, to, None));
    matches!(moved.await, Edited::Done(_))
}

async fn mails(house: &House, template: &'static str) -> Vec<String> {
    let all = read(house, |tx| mail::page(tx, &mail::Filter::default(), 1_000)).await;
    let mut to: Vec<_> =
        all.into_iter().filter(|mail| mail.template == template).map(|mail| mail.recipient).collect();
    to.sort();
    to
}

testkit::db_test! {
    async fn fosdem_and_the_camp_come_in_whole(db) {
        let house = house(&db).await;
        for (slug, name, items, rooms, days) in [
            ("fosdem", "fosdem-2024.xml", 874, 35, vec![432, 442]),
            ("camp", "voc-frab-camp2019.json", 79, 2, vec![17, 17, 19, 17, 9]),
        ] {
            let event = event(&house, slug, 10).await;
            let schedule = schedule(name);
            let plan = read_in(&house, &event, &schedule).await;
            assert_eq!((plan.added.len(), plan.outside.len()), (items, items));
            let draft = draft(&house, &event).await;
            assert_eq!((draft.sessions.len(), draft.rooms.len()), (items, rooms));
            let people: usize = schedule.items.iter().map(|item| item.people.len()).sum();
            assert_eq!(draft.people.len(), people);
            assert_eq!(publish(&house, &event).await, Edited::Done(1));
            // Items past midnight stand under the evening on which people go to them.
            let programme = published(&house, &event).await;
            let zone = schedule.time_zone.clone().unwrap_or_else(|| "Europe/Berlin".to_owned());
            let found = timetable::days(&programme, &TimeZone::get(&zone).unwrap());
            assert_eq!(found.iter().map(|day| day.sessions.len()).collect::<Vec<_>>(), days);
            for (day, listed) in found.iter().zip(&schedule.days) {
                let mut titles: Vec<_> = day.sessions.iter().map(|at| programme.sessions[*at].title.clone()).collect();
                let of_day = schedule.items.iter().filter(|item| item.day == listed.index);
                let mut expected: Vec<_> = of_day.map(|item| item.title.trim().to_owned()).collect();
                titles.sort();
                expected.sort();
                assert_eq!(titles, expected);
            }
        }
    }

    async fn reading_the_same_file_again_changes_nothing(db) {
        let house = house(&db).await;
        let event = event(&house, "camp", 10).await;
        let schedule = schedule("voc-frab-camp2019.json");
        read_in(&house, &event, &schedule).await;
        let before = draft(&house, &event).await;
        let plan = read_in(&house, &event, &schedule).await;
        assert!(plan.is_empty());
        assert_eq!(plan.unchanged, 79);
        assert_eq!(draft(&house, &event).await, before);
    }

    async fn a_changed_file_keeps_ids_places_and_what_was_made_by_hand(db) {
        let house = house(&db).await;
        let event = event(&house, "camp", 10).await;
        let mut schedule = schedule("voc-frab-camp2019.json");
        read_in(&house, &event, &schedule).await;
        let own = add(&house, &event, "Von Hand", 1, None).await;
        let first = schedule.items[0].guid.clone();
        let old = draft(&house, &event).await;
        let mut limited = old.sessions.iter().find(|s| s.source_key.as_ref() == Some(&first)).unwrap().clone();
        limited.capacity = Some(12);
        let (id, inner, changed) = (limited.id, event.clone(), limited.clone());
        write(&house, move |tx, act| actions::programme::change(tx, act, &inner, &changed, &[])).await;
        schedule.items[0].title = "Ein neuer Titel".to_owned();
        schedule.items.remove(5);
        let plan = read_in(&house, &event, &schedule).await;
        assert_eq!((plan.added.len(), plan.changed.len(), plan.removed.len()), (0, 1, 1));
        let new = draft(&house, &event).await;
        let kept = new.sessions.iter().find(|session| session.id == id).unwrap();
        assert_eq!((kept.title.as_str(), kept.capacity), ("Ein neuer Titel", Some(12)));
        assert!(new.sessions.iter().any(|session| session.id == own));
        assert_eq!(new.sessions.len(), 79);
    }

    async fn a_plan_that_was_overtaken_is_not_carried_out(db) {
        let house = house(&db).await;
        let event = event(&house, "camp", 10).await;
        let schedule = schedule("voc-frab-camp2019.json");
        let before = draft(&house, &event).await;
        let inner = event.clone();
        let done = write(&house, move |tx, act| import::apply(tx, act, &inner, &schedule, Some("seen"))).await;
        assert!(done.is_err());
        assert_eq!(draft(&house, &event).await, before);
    }

    async fn the_second_of_two_editors_is_told_and_overwrites_nothing(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let id = add(&house, &event, "Hackathon", 0, None).await;
        assert!(shift(&house, &event, id, 1, 2).await);
        assert!(!shift(&house, &event, id, 1, 4).await);
        let now = draft(&house, &event).await;
        assert_eq!(now.sessions[0].starts_at, Some(at("2026-09-24T10:00:00Z")));
        assert_eq!(now.sessions[0].revision, 2);
    }

    async fn nobody_publishes_what_they_have_not_seen(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        add(&house, &event, "Hackathon", 0, None).await;
        let id = event.id;
        let done = write(&house, move |tx, act| {
            actions::publish::publish(tx, act, id, "", Some("another"))
        });
        assert_eq!(done.await, Edited::Overtaken);
        assert_eq!(publish(&house, &event).await, Edited::Done(1));
        assert_eq!(publish(&house, &event).await, Edited::Done(1), "nothing has changed");
    }

    async fn who_chose_a_moved_or_dropped_session_is_told_once(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let moved = add(&house, &event, "Hackathon", 0, Some(8)).await;
        let dropped = add(&house, &event, "Wiki", 2, Some(8)).await;
        let stays = add(&house, &event, "Film", 4, Some(8)).await;
        publish(&house, &event).await;
        let mut parties = Vec::new();
        for (name, session) in [("ada", moved), ("bea", dropped), ("cem", stays)] {
            let mut party = alone(name, &format!("{name}@example.org"));
            party.people[0].sessions.push(session);
            parties.push(party);
        }
        register(&house, &event, parties).await;
        work(&house).await;
        assert!(shift(&house, &event, moved, 1, 1).await);
        let inner = event.clone();
        write(&house, move |tx, act| actions::programme::remove(tx, act, &inner, dropped)).await;
        assert_eq!(mails(&house, "events.programme-changed").await, Vec::<String>::new());
        assert_eq!(publish(&house, &event).await, Edited::Done(2));
        for _ in 0..3 {
            work(&house).await;
        }
        assert_eq!(mails(&house, "events.programme-changed").await, ["ada@example.org", "bea@example.org"]);
        // The choice of what was dropped is gone, the others stay.
        let id = event.id;
        let seats = read(&house, move |tx| store::places::of_sessions(tx, id)).await;
        let mut taken: Vec<_> = seats.iter().map(|seats| (seats.session_id, seats.taken)).collect();
        taken.sort();
        assert_eq!(taken, [(moved, 1), (stays, 1)]);
    }

    async fn a_dropped_session_can_be_put_back_until_it_is_published(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let id = add(&house, &event, "Wiki", 0, Some(8)).await;
        publish(&house, &event).await;
        let inner = event.clone();
        write(&house, move |tx, act| actions::programme::remove(tx, act, &inner, id)).await;
        assert_eq!(draft(&house, &event).await.sessions, []);
        let inner = event.clone();
        assert!(write(&house, move |tx, _| actions::programme::restore(tx, &inner, id)).await);
        assert_eq!(publish(&house, &event).await, Edited::Done(1));
    }

    async fn what_is_exported_can_be_read_again(db) {
        let house = house(&db).await;
        let event = event(&house, "camp", 10).await;
        read_in(&house, &event, &schedule("voc-frab-camp2019.json")).await;
        publish(&house, &event).await;
        let programme = published(&house, &event).await;
        let exported = events::rules::export::schedule(&event, &programme, "1", "https://netz.example/p");
        let xml = frab::read(frab::write_xml(&exported).as_bytes(), Limits::default()).unwrap();
        let json = frab::read(frab::write_json(&exported).as_bytes(), Limits::default()).unwrap();
        assert_eq!((xml.items.len(), json.items.len()), (79, 79));
        let plan = {
            let (inner, act) = (event.clone(), house.own_act());
            read(&house, move |tx| import::look(tx, &act, &inner, &json)).await
        };
        assert_eq!((plan.added.len(), plan.removed.len()), (0, 0));
        // Keys, people and links are what they were: whoever knew them knows them still.
        let known = |schedule: &Schedule| {
            let mut known: Vec<_> = schedule
                .items
                .iter()
                .map(|item| {
                    let people: Vec<_> = item.people.iter().map(|person| person.key.clone()).collect();
                    let links: Vec<_> =
                        item.links.iter().chain(&item.attachments).filter(|l| l.is_web()).map(|l| l.url.clone()).collect();
                    (item.guid.clone(), people, links)
                })
                .collect();
            known.sort();
            known
        };
        assert_eq!(known(&exported), known(&schedule("voc-frab-camp2019.json")));
        assert_eq!(plan.changed, []);
    }

    async fn a_night_that_lasts_into_the_next_morning_comes_back_from_our_own_export(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let night = add(&house, &event, "Lange Nacht", 12, None).await;
        add(&house, &event, "Frühstück", 20, None).await;
        let inner = event.clone();
        write(&house, move |tx, act| {
            let mut long = store::programme::session(tx, inner.id, night)?;
            long.ends_at = long.starts_at.map(|at| at + jiff::SignedDuration::from_hours(10));
            actions::programme::change(tx, act, &inner, &long, &[])
        })
        .await;
        publish(&house, &event).await;
        let exported = events::rules::export::schedule(&event, &published(&house, &event).await, "1", "https://netz.example/p");
        assert_eq!(exported.days.len(), 2);
        for file in [frab::write_xml(&exported), frab::write_json(&exported)] {
            let again = frab::read(file.as_bytes(), Limits::default()).unwrap();
            let titles: Vec<_> = again.items.iter().map(|item| (item.title.as_str(), item.minutes)).collect();
            assert_eq!(titles, [("Lange Nacht", 600), ("Frühstück", 60)]);
        }
    }

    async fn two_ways_to_write_a_room_are_one_room(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let item = |id: u32, room: &str| format!("<room name='{room}'><event guid='talk-{id}'><title>A</title><start>1{id}:00</start><duration>1:00</duration></event></room>");
        let file = format!(
            "<schedule><conference><title>T</title><time_zone_name>Europe/Berlin</time_zone_name></conference>\
             <day index='1' date='2026-09-24'>{}{}</day></schedule>",
            item(0, "Saal  1"), item(1, "saal 1"),
        );
        let schedule = frab::read(file.as_bytes(), Limits::default()).unwrap();
        read_in(&house, &event, &schedule).await;
        let draft = draft(&house, &event).await;
        assert_eq!(draft.rooms.len(), 1);
        assert!(draft.sessions.iter().all(|session| session.room_id == Some(draft.rooms[0].id)));
        assert!(read_in(&house, &event, &schedule).await.is_empty());
    }
}

#[test]
fn words_of_files_become_our_kinds() {
    use events::rules::import::kind;
    let kinds = [
        "lecture",
        "Workshop",
        "Podiumsdiskussion",
        "Projektmesse",
        "Mittagspause",
        "performance",
        "devroom",
    ];
    let expected = [
        SessionKind::Talk,
        SessionKind::Workshop,
        SessionKind::Panel,
        SessionKind::Fair,
        SessionKind::Break,
        SessionKind::Performance,
        SessionKind::Talk,
    ];
    assert_eq!(kinds.map(|words| kind(Some(words), false)), expected);
    assert_eq!(kind(None, true), SessionKind::Break);
}
