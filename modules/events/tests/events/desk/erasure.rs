//! What was told in confidence is gone after its time: from the tables, and from the bytes on the disk.

use events::{
    actions,
    model::{Event, Filter, NeedKind, PartyState, Question, QuestionKind},
    store,
};
use kernel::{DomainEvent, House, Id};
use testkit::{databases::Fresh, db_test};

use crate::house::{alone, at, event, house, read, register, work, write};

/// What nobody may find afterwards.
const SECRETS: [&str; 6] =
    ["Zaphira", "zaphira@geheim.example", "Nussallergie", "Fagottkurs", "Interessentin", "Hausmeisterei"];

/// The secrets that stand in the files of the database, of both kinds.
fn on_disk(fresh: &Fresh) -> Vec<&'static str> {
    SECRETS.into_iter().filter(|secret| !fresh.holding(secret).is_empty()).collect()
}

async fn swept(house: &House) {
    let db = house.db.clone();
    let swept = tokio::task::spawn_blocking(move || db.sweep().and_then(|()| db.rewrite()));
    swept.await.unwrap().unwrap();
}

async fn fill(house: &House, event: &Event) {
    let id = event.id;
    let question = write(house, move |tx, act| {
        let question = Question {
            id: act.id(),
            position: 1,
            kind: QuestionKind::Text,
            label: "Was bringst du mit?".to_owned(),
            hint: String::new(),
            options: String::new(),
            required: false,
            only_if: None,
            only_value: String::new(),
        };
        store::questions::insert(tx, id, &question)?;
        Ok(question.id)
    })
    .await;
    let mut parties = Vec::new();
    for n in 0..120 {
        let mut party = alone(&format!("Zaphira {n}"), &format!("{n}.zaphira@geheim.example"));
        "Hausmeisterei".clone_into(&mut party.people[0].organisation);
        party.people[0].needs =
            vec![(NeedKind::Diet, format!("Nussallergie {n}")), (NeedKind::Wheelchair, String::new())];
        party.people[0].answers = vec![(question, format!("Fagottkurs {n}"))];
        parties.push(party);
    }
    register(house, event, parties).await;
    let event = event.clone();
    write(house, move |tx, act| {
        for party in store::party::line(tx, event.id, 5)? {
            store::desk::save_note(tx, party.id, "Zaphira kommt später")?;
        }
        let mail = act.id();
        actions::bulk::send(
            tx,
            act,
            &event,
            mail,
            &Filter::everyone(),
            ("An Zaphira", "Hausmeisterei {name}"),
        )
    })
    .await;
    work(house).await;
    // Last, since whoever was told that registration is open is erased with that.
    write(house, move |tx, _| {
        tx.execute(
            "INSERT INTO interest (id, event_id, email, email_key, language, created_at, mailed_at)
                  VALUES ('i1', $1, 'Interessentin@geheim.example', 'interessentin@geheim.example', 'de', 1, 1)",
            db::params![id],
        )
        .map(drop)
    })
    .await;
}

async fn rows(house: &House) -> Vec<(&'static str, i64)> {
    let tables = [
        "party",
        "registration",
        "access_need",
        "answer",
        "choice",
        "interest",
        "bulk_mail",
        "mail_message",
        "job",
    ];
    let mut left = Vec::new();
    for table in tables {
        let n = read(house, move |tx| tx.one(&format!("SELECT count(*) FROM {table}"), db::params![])).await;
        if n > 0 {
            left.push((table, n));
        }
    }
    left
}

db_test! {
    async fn needs_go_after_14_days_everything_else_after_the_set_time_and_numbers_stay(db, fresh) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 100).await;
        fill(&house, &event).await;
        swept(&house).await;
        assert_eq!(on_disk(fresh), SECRETS);
        let id = event.id;
        house.clock.set(at("2026-10-08T14:59:00Z"));
        work(&house).await;
        let needs = async || -> i64 {
            read(&house, |tx| tx.one("SELECT count(*) FROM access_need", db::params![])).await
        };
        // Those of the hundred who did not confirm in time went when their places did.
        assert_eq!(needs().await, 40);
        house.clock.set(at("2026-10-08T15:00:00Z"));
        work(&house).await;
        assert_eq!(needs().await, 0);
        swept(&house).await;
        assert_eq!(fresh.holding("Nussallergie"), [""; 0], "needs are left on the disk");
        let held: i64 = read(&house, |tx| tx.one("SELECT count(*) FROM party", db::params![])).await;
        assert_eq!(held, 120);
        house.clock.set(at("2026-12-23T15:00:00Z"));
        work(&house).await;
        swept(&house).await;
        assert_eq!(rows(&house).await, []);
        let left: Vec<_> = SECRETS.iter().map(|secret| (secret, fresh.holding(secret))).filter(|(_, at)| !at.is_empty()).collect();
        assert_eq!(left, []);
        let figures = read(&house, move |tx| store::erasure::figures(tx, id)).await;
        let kept = |name: &str| figures.iter().find(|(key, _)| key == name).map(|(_, value)| *value);
        // The hundred with places did not confirm in time; twenty still stood in line when it was over.
        assert_eq!((kept("people"), kept("cancelled")), (Some(20), Some(100)));
    }

    async fn whoever_erases_their_account_leaves_nothing_and_their_place_goes_on(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 1).await;
        register(&house, &event, vec![alone("Zaphira", "Zaphira@geheim.example"), alone("Bob", "bob@example.org")]).await;
        let erased = DomainEvent::PersonErased {
            person: Id::from_uuid(kernel::uuid::Uuid::from_u128(1)),
            email: "zaphira@geheim.example".to_owned(),
        };
        // Heard twice, as listeners may be.
        for _ in 0..2 {
            let erased = erased.clone();
            write(&house, move |tx, act| actions::erasure::hear(tx, act, &erased)).await;
        }
        let (left, bob) = read(&house, |tx| {
            let left = store::party::by_mailbox(tx, "zaphira@geheim.example")?.len();
            Ok((left, store::party::by_mailbox(tx, "bob@example.org")?[0].state))
        })
        .await;
        assert_eq!((left, bob), (0, PartyState::Offered));
        let mails: Vec<String> =
            read(&house, |tx| tx.all("SELECT DISTINCT recipient FROM mail_message", db::params![])).await;
        assert_eq!(mails, ["bob@example.org"]);
    }

    async fn whoever_erases_their_account_after_the_event_still_counts(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let mut zaphira = alone("Zaphira", "zaphira@geheim.example");
        zaphira.people[0].needs = vec![(NeedKind::Wheelchair, String::new())];
        register(&house, &event, vec![zaphira, alone("Bob", "bob@example.org")]).await;
        let id = event.id;
        write(&house, move |tx, act| {
            for party in store::party::of_event(tx, id)? {
                actions::places::confirm(tx, act, party.id)?;
                let person = store::party::people(tx, party.id)?[0].id;
                store::desk::check_in(tx, person, act.now)?;
            }
            Ok(())
        })
        .await;
        house.clock.set(at("2026-09-26T10:00:00Z"));
        write(&house, |tx, act| actions::erasure::erase_mailbox(tx, act, "zaphira@geheim.example")).await;
        house.clock.set(at("2026-12-23T15:00:00Z"));
        work(&house).await;
        let figures = read(&house, move |tx| store::erasure::figures(tx, id)).await;
        let kept = |name: &str| figures.iter().find(|(key, _)| key == name).map(|(_, value)| *value);
        let names = ["people", "parties", "confirmed", "arrived", "need:wheelchair", "day:2026-09-01"];
        assert_eq!(names.map(kept), [2, 2, 2, 2, 1, 2].map(Some));
        assert_eq!(rows(&house).await, []);
    }

    async fn what_someone_who_cancelled_needed_and_answered_goes_at_once(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        let mut family = alone("Ada", "ada@example.org");
        family.people.push(family.people[0].clone());
        for person in &mut family.people {
            person.needs = vec![(NeedKind::Childcare, "3 Jahre".to_owned())];
        }
        register(&house, &event, vec![family]).await;
        let id = event.id;
        let left = async || -> i64 { read(&house, |tx| tx.one("SELECT count(*) FROM access_need", db::params![])).await };
        assert_eq!(left().await, 2);
        write(&house, move |tx, act| {
            let party = store::party::of_event(tx, id)?[0].id;
            let child = store::party::people(tx, party)?[1].id;
            actions::places::cancel_person(tx, act, party, child)
        })
        .await;
        assert_eq!(left().await, 1);
        write(&house, move |tx, act| {
            let party = store::party::of_event(tx, id)?[0].id;
            actions::places::cancel(tx, act, party)
        })
        .await;
        assert_eq!(left().await, 0);
    }

    async fn an_event_brought_back_to_life_is_erased_again(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 10).await;
        register(&house, &event, vec![alone("Ada", "ada@example.org")]).await;
        house.clock.set(at("2026-12-23T15:00:00Z"));
        work(&house).await;
        assert_eq!(rows(&house).await, []);
        let id = event.id;
        let again = write(&house, move |tx, act| {
            let revision = store::event::by_id(tx, id)?.revision;
            actions::lifecycle::edit(tx, act, id, revision, None, |event| {
                event.starts_at = at("2027-01-10T08:00:00Z");
                event.ends_at = at("2027-01-10T15:00:00Z");
            })?;
            store::event::by_id(tx, id)
        })
        .await;
        register(&house, &again, vec![alone("Bob", "bob@example.org")]).await;
        assert!(rows(&house).await.contains(&("party", 1)));
        house.clock.set(at("2027-06-01T15:00:00Z"));
        work(&house).await;
        assert_eq!(rows(&house).await, []);
    }

    async fn all_that_is_stored_under_a_mailbox_is_handed_out_and_nothing_of_others(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 5).await;
        let mut ada = alone("Ada", "ada@example.org");
        ada.people[0].needs = vec![(NeedKind::Diet, "vegan".to_owned())];
        register(&house, &event, vec![ada, alone("Bob", "bob@example.org")]).await;
        let data = read(&house, |tx| actions::erasure::export(tx, " ADA@example.org")).await;
        let registrations = data["registrations"].as_array().unwrap();
        assert_eq!(registrations.len(), 1);
        assert_eq!(registrations[0]["people"][0]["needs"][0]["note"], "vegan");
        assert!(!data.to_string().contains("Bob"));
        let nobody = read(&house, |tx| actions::erasure::export(tx, "")).await;
        assert_eq!(nobody["registrations"].as_array().map(Vec::len), Some(0));
    }
}
