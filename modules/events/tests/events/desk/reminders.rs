//! Those who confirmed are reminded once, two days before; nobody else is.

use events::{actions, store};
use jiff::SignedDuration;
use kernel::House;
use testkit::db_test;

use crate::house::{alone, at, event, house, read, register, work, write};

async fn reminded(house: &House) -> Vec<String> {
    read(house, |tx| {
        tx.all("SELECT recipient FROM mail_message WHERE template = 'events.reminder'", db::params![])
    })
    .await
}

async fn confirm(house: &House, email: &'static str) {
    write(house, move |tx, act| {
        let party = store::party::by_mailbox(tx, email)?.remove(0);
        actions::places::confirm(tx, act, party.id)
    })
    .await;
}

db_test! {
    async fn who_confirmed_is_reminded_once_two_days_before(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let people = ["ada@example.org", "bo@example.org", "cleo@example.org"];
        register(&house, &event, people.iter().map(|email| alone("Mensch", email)).collect()).await;
        confirm(&house, "ada@example.org").await;
        // Cleo confirms only now: nobody is reminded of what they did just now.
        house.clock.set(event.starts_at - SignedDuration::from_hours(49));
        write(&house, |tx, act| {
            let party = store::party::by_mailbox(tx, "cleo@example.org")?.remove(0);
            store::party::save_state(tx, &events::model::Party {
                state: events::model::PartyState::Confirmed,
                until: None,
                confirmed_at: Some(act.now),
                ..party
            })
        })
        .await;
        work(&house).await;
        assert_eq!(reminded(&house).await, [""; 0]);
        house.clock.set(event.starts_at - SignedDuration::from_hours(47));
        work(&house).await;
        house.clock.advance(SignedDuration::from_hours(1));
        work(&house).await;
        assert_eq!(reminded(&house).await, ["ada@example.org"]);
    }

    async fn nobody_is_reminded_of_what_was_called_off_or_has_begun(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        register(&house, &event, vec![alone("Ada", "ada@example.org")]).await;
        confirm(&house, "ada@example.org").await;
        house.clock.set(event.starts_at);
        work(&house).await;
        assert_eq!(reminded(&house).await, [""; 0]);
        house.clock.set(at("2026-09-23T10:00:00Z"));
        let id = event.id;
        write(&house, move |tx, act| {
            let event = store::event::by_id(tx, id)?;
            actions::lifecycle::call_off(tx, act, id, event.revision, "Sturm")
        })
        .await;
        work(&house).await;
        assert_eq!(reminded(&house).await, [""; 0]);
    }
}
