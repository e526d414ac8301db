//! A mail to many reaches everyone exactly once, whatever happens on the way.

use std::collections::BTreeSet;

use events::{
    actions::bulk,
    model::{BulkMail, Filter},
    store,
};
use kernel::{House, Id};
use testkit::db_test;

use crate::house::{alone, event, house, read, register, work, write};

async fn recipients(house: &House) -> Vec<String> {
    read(house, |tx| {
        tx.all("SELECT recipient FROM mail_message WHERE template = 'events.bulk'", db::params![])
    })
    .await
}

async fn send(house: &House, event: &events::model::Event, id: Id<BulkMail>, filter: Filter) {
    let event = event.clone();
    write(house, move |tx, act| bulk::send(tx, act, &event, id, &filter, ("An alle", "Hallo {name}"))).await;
}

db_test! {
    async fn everyone_gets_a_mail_once_though_jobs_fail_and_run_again_and_the_button_is_pressed_twice(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 1_000).await;
        let parties = (0..450).map(|n| alone(&format!("Mensch {n}"), &format!("m{n}@example.org"))).collect();
        register(&house, &event, parties).await;
        let id: Id<BulkMail> = house.own_act().id();
        send(&house, &event, id, Filter::everyone()).await;
        send(&house, &event, id, Filter::everyone()).await;
        let order: bulk::Order = serde_json::from_value(serde_json::json!({ "bulk": id })).unwrap();
        // A job that dies after its work, before the commit.
        let own = house.clone();
        let died: Result<(), db::Error> = house
            .write(db::Key::ANY, &house.own_act(), move |tx, act| {
                bulk::portion(&own, tx, act, order)?;
                Err(db::Error::NotFound)
            })
            .await;
        assert!(died.is_err());
        assert_eq!(recipients(&house).await.len(), 0);
        // A job that runs beside the queued one, and one long after the end.
        let own = house.clone();
        write(&house, move |tx, act| bulk::portion(&own, tx, act, order)).await;
        work(&house).await;
        let own = house.clone();
        write(&house, move |tx, act| bulk::portion(&own, tx, act, order)).await;
        let got = recipients(&house).await;
        let different: BTreeSet<_> = got.iter().collect();
        assert_eq!((got.len(), different.len()), (450, 450));
        let (event_id, mail) = (event.id, id);
        let mail = read(&house, move |tx| store::bulk::find(tx, event_id, mail)).await;
        assert_eq!((mail.total, mail.done, mail.done_at.is_some()), (450, 450, true));
    }

    async fn a_mail_goes_to_whom_the_filter_means_and_not_to_those_who_want_none(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let parties = ["ada", "bob", "cem"].map(|name| alone(name, &format!("{name}@example.org")));
        register(&house, &event, parties.to_vec()).await;
        let id = event.id;
        let bob = read(&house, |tx| Ok(store::party::by_mailbox(tx, "bob@example.org")?[0].id)).await;
        write(&house, move |tx, act| store::bulk::stop(tx, bob, act.now)).await;
        let filter = Filter { search: "example".to_owned(), ..Filter::default() };
        let mail: Id<BulkMail> = house.own_act().id();
        send(&house, &event, mail, filter).await;
        let cem = Filter { search: "CEM".to_owned(), ..Filter::default() };
        let only = read(&house, move |tx| store::bulk::recipients(tx, id, &cem)).await;
        assert_eq!(only.len(), 1);
        work(&house).await;
        let mut got = recipients(&house).await;
        got.sort();
        assert_eq!(got, ["ada@example.org", "cem@example.org"]);
    }
}
