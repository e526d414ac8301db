//! An event moves, or takes place after all: what belongs to it follows, and everyone who has to know is told once.

use events::{
    actions::{self, lifecycle, news::Along},
    model::{Event, PartyState, Session, SessionKind},
    store,
};
use i18n::Language;
use jiff::{SignedDuration, Timestamp};
use kernel::{House, Id};
use testkit::db_test;

use crate::house::{alone, at, event, house, read, register, work, write};

async fn mails(house: &House, template: &'static str) -> Vec<String> {
    read(house, move |tx| {
        let query = "SELECT recipient FROM mail_message WHERE template = $1 ORDER BY recipient";
        tx.all(query, db::params![template])
    })
    .await
}

async fn session(house: &House, event: &Event, starts_at: Timestamp) -> Id<Session> {
    let (event, id) = (event.clone(), house.own_act().id());
    let session = Session {
        id,
        source_key: None,
        kind: SessionKind::Workshop,
        title: "Hackathon".to_owned(),
        subtitle: String::new(),
        description: String::new(),
        language: String::new(),
        starts_at: Some(starts_at),
        ends_at: Some(starts_at + SignedDuration::from_hours(1)),
        room_id: None,
        track_id: None,
        capacity: Some(8),
        revision: 1,
    };
    write(house, move |tx, act| {
        let id = actions::programme::add(tx, act, &event, &session, &[])?;
        actions::publish::publish(tx, act, event.id, "", None)?;
        Ok(id)
    })
    .await
}

async fn interested(house: &House, event: &Event, email: &'static str) {
    let event = event.clone();
    write(house, move |tx, act| {
        actions::interest::ask(tx, act, &event, email, Language::De, kernel::Pace::Now)?;
        let one = store::interest::of_mailbox(tx, event.id, email)?.unwrap();
        actions::interest::confirm(tx, act, one.id)
    })
    .await;
}

async fn confirm(house: &House, email: &'static str) {
    write(house, move |tx, act| {
        let party = store::party::by_mailbox(tx, email)?.remove(0);
        actions::places::confirm(tx, act, party.id)
    })
    .await;
}

/// Moves the event to another beginning; it takes as long as before.
async fn shift(house: &House, event: &Event, to: Timestamp, along: Along) -> Event {
    let id = event.id;
    write(house, move |tx, act| {
        let old = store::event::by_id(tx, id)?;
        let length = old.ends_at.duration_since(old.starts_at);
        actions::news::edit(tx, act, (id, old.revision), 10, &along, |event| {
            event.starts_at = to;
            event.ends_at = to + length;
        })?;
        store::event::by_id(tx, id)
    })
    .await
}

async fn call_off(house: &House, event: &Event) {
    let id = event.id;
    write(house, move |tx, act| {
        let revision = store::event::by_id(tx, id)?.revision;
        lifecycle::call_off(tx, act, id, revision, "Sturm")
    })
    .await;
}

async fn take_up(house: &House, event: &Event) {
    let id = event.id;
    write(house, move |tx, act| {
        let revision = store::event::by_id(tx, id)?.revision;
        lifecycle::take_up_again(tx, act, id, revision)
    })
    .await;
}

fn told() -> Along {
    Along { shift: true, tell: true, words: "Der Saal ist frei geworden.".to_owned() }
}

db_test! {
    async fn an_event_that_moves_takes_its_programme_along_and_tells_everyone_once(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let hackathon = session(&house, &event, at("2026-09-24T09:00:00Z")).await;
        let mut guest = alone("Ada", "ada@example.org");
        guest.people[0].sessions.push(hackathon);
        register(&house, &event, vec![guest, alone("Bo", "bo@example.org")]).await;
        interested(&house, &event, "cleo@example.org").await;
        let closes = at("2026-09-20T08:00:00Z");
        let id = event.id;
        write(&house, move |tx, act| {
            let event = store::event::by_id(tx, id)?;
            lifecycle::schedule(tx, act, id, event.revision, |event| {
                event.closes_at = Some(closes);
                // Those interested go on waiting for the opening.
                event.overrule = events::model::Overrule::Closed;
            })
        })
        .await;
        // A week later and an hour earlier, by the clock on the wall.
        let moved = shift(&house, &event, at("2026-10-01T07:00:00Z"), told()).await;
        for _ in 0..5 {
            work(&house).await;
        }
        assert_eq!(moved.closes_at, Some(at("2026-09-27T07:00:00Z")));
        let (draft, published, seats) = read(&house, move |tx| {
            let draft = store::programme::session(tx, id, hackathon)?;
            let seats = store::places::of_sessions(tx, id)?;
            Ok((draft, actions::publish::newest(tx, id)?.unwrap(), seats))
        })
        .await;
        assert_eq!(draft.starts_at, Some(at("2026-10-01T08:00:00Z")));
        assert_eq!((published.0.number, published.1.sessions[0].starts_at), (2, at("2026-10-01T08:00:00Z")));
        assert_eq!((seats[0].session_id, seats[0].taken), (hackathon, 1));
        assert_eq!(mails(&house, "events.moved").await, ["ada@example.org", "bo@example.org"]);
        assert_eq!(mails(&house, "events.moved-interest").await, ["cleo@example.org"]);
        assert_eq!(mails(&house, "events.programme-changed").await, [""; 0]);
    }

    async fn an_event_moves_without_a_word_where_that_is_wanted(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let hackathon = session(&house, &event, at("2026-09-24T09:00:00Z")).await;
        register(&house, &event, vec![alone("Ada", "ada@example.org")]).await;
        shift(&house, &event, at("2026-10-01T08:00:00Z"), Along::default()).await;
        work(&house).await;
        let id = event.id;
        let kept = read(&house, move |tx| store::programme::session(tx, id, hackathon)).await;
        assert_eq!(kept.starts_at, Some(at("2026-09-24T09:00:00Z")));
        assert_eq!(mails(&house, "events.moved").await, [""; 0]);
    }

    async fn whoever_was_reminded_of_the_old_date_is_reminded_of_the_new_one(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        register(&house, &event, vec![alone("Ada", "ada@example.org")]).await;
        confirm(&house, "ada@example.org").await;
        house.clock.set(event.starts_at - SignedDuration::from_hours(47));
        work(&house).await;
        assert_eq!(mails(&house, "events.reminder").await, ["ada@example.org"]);
        let moved = shift(&house, &event, at("2026-10-20T08:00:00Z"), told()).await;
        work(&house).await;
        house.clock.set(moved.starts_at - SignedDuration::from_hours(47));
        work(&house).await;
        assert_eq!(mails(&house, "events.reminder").await, ["ada@example.org", "ada@example.org"]);
    }

    async fn offers_end_with_the_new_beginning_at_the_latest(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        register(&house, &event, vec![alone("Ada", "ada@example.org")]).await;
        let moved = shift(&house, &event, at("2026-09-02T06:00:00Z"), told()).await;
        let until = read(&house, |tx| Ok(store::party::by_mailbox(tx, "ada@example.org")?.remove(0).until)).await;
        assert_eq!(until, Some(moved.starts_at));
    }

    async fn whoever_got_the_bad_news_gets_the_good_one_and_nobody_else(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        register(&house, &event, vec![alone("Ada", "ada@example.org")]).await;
        interested(&house, &event, "cleo@example.org").await;
        call_off(&house, &event).await;
        for _ in 0..4 {
            work(&house).await;
        }
        assert_eq!(mails(&house, "events.not-opened").await, ["cleo@example.org"]);
        // Entered by hand while it is off: they know nothing of it.
        let id = event.id;
        write(&house, move |tx, act| {
            let mut late = alone("Bo", "bo@example.org");
            late.source = events::model::Source::Desk;
            actions::register::register(tx, act, id, &[late])
        })
        .await;
        take_up(&house, &event).await;
        for _ in 0..4 {
            work(&house).await;
        }
        assert_eq!(mails(&house, "events.taken-up").await, ["ada@example.org"]);
        assert_eq!(mails(&house, "events.taken-up-interest").await, ["cleo@example.org"]);
    }

    async fn what_was_held_rests_while_the_event_is_off(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        register(&house, &event, vec![alone("Ada", "ada@example.org")]).await;
        let before = read(&house, |tx| Ok(store::party::by_mailbox(tx, "ada@example.org")?.remove(0))).await;
        call_off(&house, &event).await;
        let off = SignedDuration::from_hours(5 * 24);
        house.clock.advance(off);
        work(&house).await;
        take_up(&house, &event).await;
        work(&house).await;
        let after = read(&house, |tx| Ok(store::party::by_mailbox(tx, "ada@example.org")?.remove(0))).await;
        assert_eq!((before.state, after.state), (PartyState::Held, PartyState::Held));
        assert_eq!(after.until, before.until.map(|until| until + off));
    }
}
