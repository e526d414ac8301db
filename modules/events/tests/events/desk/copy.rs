//! A copy for next year has everything but people.

use events::{
    actions,
    model::{Question, QuestionKind, Room, Session, SessionKind, Stage},
    store,
};
use jiff::civil::date;
use kernel::Id;
use testkit::db_test;

use crate::house::{alone, at, event, house, read, register, write};

db_test! {
    async fn a_copy_takes_rooms_programme_and_questions_along_but_nobody(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 50).await;
        register(&house, &event, vec![alone("Ada", "ada@example.org")]).await;
        let id = event.id;
        let new = write(&house, move |tx, act| {
            // It became public by itself last spring: its copy must not.
            tx.execute("UPDATE event SET public_at = $2 WHERE id = $1", db::params![id, at("2026-03-01T08:00:00Z")])?;
            let room = Room { id: act.id(), name: "Saal".to_owned(), places: Some(80), position: 1 };
            store::programme::save_room(tx, id, &room)?;
            let session = Session {
                id: act.id(),
                source_key: Some("k1".to_owned()),
                kind: SessionKind::Workshop,
                title: "Mobile Medienarbeit".to_owned(),
                subtitle: String::new(),
                description: String::new(),
                language: String::new(),
                starts_at: Some(at("2026-09-24T09:00:00Z")),
                ends_at: Some(at("2026-09-24T10:00:00Z")),
                room_id: Some(room.id),
                track_id: None,
                capacity: Some(20),
                revision: 4,
            };
            store::programme::insert_sessions(tx, id, &[session])?;
            let first: Id<Question> = act.id();
            let question = |id, position, label: &str, only_if| Question {
                id,
                position,
                kind: QuestionKind::YesNo,
                label: label.to_owned(),
                hint: String::new(),
                options: String::new(),
                required: false,
                only_if,
                only_value: "yes".to_owned(),
            };
            store::questions::insert(tx, id, &question(first, 1, "Übernachtung?", None))?;
            store::questions::insert(tx, id, &question(act.id(), 2, "Zu zweit?", Some(first)))?;
            actions::copy::copy(tx, act, id, "Tagung 2027", date(2027, 9, 23))
        })
        .await;
        let (copy, seats, draft, questions) = read(&house, move |tx| {
            let copy = store::event::by_slug(tx, &new)?;
            let seats = store::event::seats(tx, copy.id)?;
            Ok((
                copy.clone(),
                seats,
                store::programme::sessions(tx, copy.id)?,
                store::event::questions(tx, copy.id)?,
            ))
        })
        .await;
        assert_eq!((copy.stage, copy.starts_at), (Stage::Draft, at("2027-09-23T08:00:00Z")));
        assert!(!events::rules::state::is_public(&copy, house.clock.now()));
        assert_eq!((seats.capacity, seats.taken, seats.waiting), (50, 0, 0));
        assert_eq!(draft.len(), 1);
        assert_eq!((draft[0].starts_at, draft[0].capacity), (Some(at("2027-09-23T09:00:00Z")), Some(20)));
        assert_eq!(questions[1].only_if, Some(questions[0].id));
        let (old, copied) = (event.id, copy.id);
        let rooms = read(&house, move |tx| Ok((store::programme::rooms(tx, old)?, store::programme::rooms(tx, copied)?))).await;
        assert_eq!(draft[0].room_id, Some(rooms.1[0].id));
        assert_ne!(rooms.0[0].id, rooms.1[0].id);
        let people: i64 = read(&house, move |tx| {
            tx.one("SELECT count(*) FROM registration WHERE event_id = $1", db::params![copied])
        })
        .await;
        assert_eq!(people, 0);
    }
}
