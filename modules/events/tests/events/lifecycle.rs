//! An event is made, changed by two at once, called off, and those who asked are told exactly once; on both databases.

use db::{Db, Error, Key, Tx, params};
use events::{
    actions::{interest, lifecycle, lifecycle::Saved, places, register},
    model::{Event, NewAttendee, NewParty, Source, Stage},
    store,
};
use i18n::Language;
use jiff::{SignedDuration, Timestamp};
use kernel::{Act, Actor, Id, Links, Pace, Random};
use testkit::{databases::Fill, db_test};

use crate::house::migrated;

fn at(hours: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap() + SignedDuration::from_hours(hours)
}

fn act(hours: i64, seed: u64) -> Act {
    Act::new(at(hours), Random::seeded(seed), Actor::System)
}

fn links() -> Links {
    Links::new(b"a secret of at least thirty-two bytes")
}

/// A save-the-date: announced after 10 hours, open after 20, begins after 100.
fn draft() -> Event {
    Event {
        title: "Größe zählt".to_owned(),
        venue: "Haus".to_owned(),
        stage: Stage::SaveTheDate,
        announce_at: Some(at(10)),
        opens_at: Some(at(20)),
        ask_photos: false,
        ..Event::draft(Id::from_uuid(kernel::uuid::Uuid::from_u128(1)), at(100), at(110))
    }
}

async fn write<T: Send + 'static>(db: &Db, f: impl FnMut(&mut Tx) -> db::Result<T> + Send + 'static) -> T {
    db.write::<T, Error>(Key::ANY, f).await.unwrap()
}

/// A fresh database with the event, and the event.
async fn with_event(db: &impl Fill) -> Event {
    write(&migrated(db), |tx| {
        let slug = lifecycle::create(tx, &act(0, 1), &draft(), 50)?;
        store::event::by_slug(tx, &slug)
    })
    .await
}

async fn interested(db: &Db, event: &Event, count: usize) {
    let event = event.clone();
    write(db, move |tx| {
        for index in 0..count {
            let act = act(1, 100 + u64::try_from(index).unwrap());
            interest::ask(tx, &act, &event, &format!("person{index}@example.org"), Language::De, Pace::Now)?;
            let key = format!("person{index}@example.org");
            let one = store::interest::of_mailbox(tx, event.id, &key)?.unwrap();
            assert!(interest::confirm(tx, &act, one.id)?);
        }
        tx.execute("DELETE FROM mail_message", params![])
    })
    .await;
}

/// The recipients of all mails of a kind, in order.
async fn recipients(db: &Db, template: &'static str) -> Vec<String> {
    let read = move |tx: &mut Tx| {
        tx.all("SELECT recipient FROM mail_message WHERE template = $1 ORDER BY recipient", params![template])
    };
    db.read::<Vec<String>, Error>(read).await.unwrap()
}

fn party(index: u64) -> NewParty {
    NewParty {
        email: format!("guest{index}@example.org"),
        language: Language::De,
        source: Source::Desk,
        pace: Pace::Now,
        people: vec![NewAttendee { name: "Gast".to_owned(), ..NewAttendee::default() }],
    }
}

db_test! {
    async fn two_events_of_one_title_get_two_addresses(db) {
        let first = with_event(&db).await;
        let second = write(&db, |tx| lifecycle::create(tx, &act(0, 2), &draft(), 50)).await;
        assert_eq!((first.slug.as_str(), second.as_str()), ("groesse-zaehlt", "groesse-zaehlt-2"));
    }

    async fn the_second_of_two_editors_changes_nothing_and_sees_what_the_first_did(db) {
        let event = with_event(&db).await;
        let (id, revision) = (event.id, event.revision);
        let edit = move |title: &'static str, seed| {
            move |tx: &mut Tx| lifecycle::edit(tx, &act(2, seed), id, revision, Some(60), |event| title.clone_into(&mut event.title))
        };
        let first = write(&db, edit("Eins", 3)).await;
        let second = write(&db, edit("Zwei", 4)).await;
        let Saved::Yes(first) = first else { panic!("nobody was quicker") };
        assert_eq!(second, Saved::Overtaken(first.clone()));
        let stored = write(&db, move |tx| Ok((store::event::by_id(tx, id)?, store::event::seats(tx, id)?.capacity))).await;
        assert_eq!((stored.0.title.as_str(), stored.1), ("Eins", 60));
        assert_eq!(stored.0, *first);
    }

    async fn of_two_who_edit_at_the_same_moment_one_is_told_that_the_other_was_quicker(db) {
        let event = with_event(&db).await;
        let (id, revision) = (event.id, event.revision);
        let edits = (0..8_u64).map(|editor| {
            let db = db.clone();
            tokio::spawn(async move {
                let change = move |tx: &mut Tx| lifecycle::schedule(tx, &act(2, 10 + editor), id, revision, |event| {
                    event.opens_at = Some(at(21));
                });
                db.write::<_, Error>(Key(editor), change).await.unwrap()
            })
        });
        let mut made = 0;
        for edit in edits.collect::<Vec<_>>() {
            made += usize::from(matches!(edit.await.unwrap(), Saved::Yes(_)));
        }
        let stored = write(&db, move |tx| store::event::by_id(tx, id)).await;
        assert_eq!((made, stored.revision), (1, revision + 1));
    }

    async fn those_interested_are_told_once_when_registration_opens_and_erased_with_it(db) {
        let event = with_event(&db).await;
        interested(&db, &event, 3).await;
        for hours in [5, 15] {
            write(&db, move |tx| interest::tell(tx, &act(hours, 50), &links())).await;
            assert_eq!(recipients(&db, "events.opened").await, [""; 0]);
        }
        for hours in [20, 21, 30] {
            write(&db, move |tx| interest::tell(tx, &act(hours, 60 + hours.unsigned_abs()), &links())).await;
        }
        let left: i64 = write(&db, |tx| tx.one("SELECT count(*) FROM interest", params![])).await;
        let told = recipients(&db, "events.opened").await;
        assert_eq!(told, ["person0@example.org", "person1@example.org", "person2@example.org"]);
        assert_eq!(left, 0);
    }

    async fn two_workers_at_once_tell_nobody_twice_and_forget_nobody(db) {
        let event = with_event(&db).await;
        interested(&db, &event, 450).await;
        let workers = (0..2_u64).map(|worker| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut round = 0;
                while round < 10 {
                    let seed = 1_000 + worker * 100 + round;
                    db.write::<_, Error>(Key(worker), move |tx| interest::tell(tx, &act(20, seed), &links())).await.unwrap();
                    round += 1;
                }
            })
        });
        for worker in workers.collect::<Vec<_>>() {
            worker.await.unwrap();
        }
        let told = recipients(&db, "events.opened").await;
        let mut once = told.clone();
        once.dedup();
        assert_eq!((told.len(), once.len()), (450, 450));
    }

    async fn every_mail_to_the_interested_can_be_unsubscribed_with_one_click(db) {
        let event = with_event(&db).await;
        interested(&db, &event, 1).await;
        let interest = write(&db, move |tx| Ok(store::interest::of_mailbox(tx, event.id, "person0@example.org")?.unwrap().id)).await;
        write(&db, |tx| interest::tell(tx, &act(20, 70), &links())).await;
        let mailing: Option<String> = write(&db, |tx| tx.one("SELECT mailing FROM mail_message", params![])).await;
        let link = links().sign("interest", &interest.to_string());
        assert_eq!(mailing, Some(format!("/vormerken/{link}/austragen")));
    }

    async fn whether_an_address_is_known_makes_no_difference_and_nobody_is_flooded(db) {
        let event = with_event(&db).await;
        let asked = write(&db, move |tx| {
            for (minutes, seed) in [(0, 5), (1, 6), (5, 7), (20, 8)] {
                let act = Act::new(at(1) + SignedDuration::from_mins(minutes), Random::seeded(seed), Actor::Guest);
                interest::ask(tx, &act, &event, " Ada@Example.org ", Language::En, Pace::Now)?;
            }
            tx.all::<String>("SELECT recipient FROM mail_message WHERE template = 'events.interest'", params![])
        }).await;
        assert_eq!(asked, ["Ada@Example.org", "Ada@Example.org"]);
    }

    async fn without_consent_nobody_is_told_and_the_address_goes_after_a_week(db) {
        let event = with_event(&db).await;
        let (id, revision) = (event.id, event.revision);
        let (told, kept, left) = write(&db, move |tx| {
            lifecycle::edit(tx, &act(0, 4), id, revision, None, |event| event.ends_at = at(1_000))?;
            interest::ask(tx, &act(1, 5), &event, "silent@example.org", Language::De, Pace::Now)?;
            interest::tell(tx, &act(20, 6), &links())?;
            let told: i64 = tx.one("SELECT count(*) FROM mail_message WHERE template = 'events.opened'", params![])?;
            let count = "SELECT count(*) FROM interest";
            interest::sweep(tx, &act(7 * 24, 7))?;
            let kept: i64 = tx.one(count, params![])?;
            interest::sweep(tx, &act(7 * 24 + 2, 8))?;
            Ok((told, kept, tx.one::<i64>(count, params![])?))
        }).await;
        assert_eq!((told, kept, left), (0, 1, 0));
    }

    async fn what_was_never_opened_is_erased_when_the_event_is_over(db) {
        let event = with_event(&db).await;
        interested(&db, &event, 2).await;
        let counts = write(&db, |tx| {
            let count = "SELECT count(*) FROM interest";
            interest::sweep(tx, &act(109, 7))?;
            let before: i64 = tx.one(count, params![])?;
            interest::sweep(tx, &act(110, 8))?;
            Ok((before, tx.one::<i64>(count, params![])?))
        }).await;
        assert_eq!(counts, (2, 0));
    }

    async fn calling_off_tells_everyone_once_and_nobody_can_register_any_more(db) {
        let event = with_event(&db).await;
        interested(&db, &event, 2).await;
        let (id, revision) = (event.id, event.revision);
        let outcome = write(&db, move |tx| {
            let parties: Vec<_> = (0..3).map(party).collect();
            register::register(tx, &act(2, 20), id, &parties)?;
            assert_eq!(lifecycle::to_be_told(tx, id)?, 5);
            let saved = lifecycle::call_off(tx, &act(3, 21), id, revision, "Der Saal steht unter Wasser.")?;
            assert!(matches!(saved, Saved::Yes(_)));
            for seed in 0..6 {
                lifecycle::tell_called_off(tx, &act(4, 30 + seed), &links())?;
            }
            assert!(!lifecycle::tell_called_off(tx, &act(5, 40), &links())?);
            let mut late = party(9);
            late.source = Source::Form;
            register::register(tx, &act(25, 41), id, &[late])
        }).await;
        assert_eq!(outcome, [register::Outcome::Closed]);
        let guests = recipients(&db, "events.called-off").await;
        assert_eq!(guests, ["guest0@example.org", "guest1@example.org", "guest2@example.org"]);
        assert_eq!(recipients(&db, "events.not-opened").await, ["person0@example.org", "person1@example.org"]);
        let progress = write(&db, move |tx| store::interest::calling_off(tx, id)).await.unwrap();
        assert_eq!((progress.told, progress.total, progress.done_at), (5, 5, Some(at(4))));
    }

    async fn held_places_rest_when_the_event_was_called_off(db) {
        let event = with_event(&db).await;
        let (id, revision) = (event.id, event.revision);
        write(&db, move |tx| {
            let mut guest = party(1);
            guest.source = Source::Form;
            register::register(tx, &act(21, 20), id, &[guest])?;
            lifecycle::call_off(tx, &act(22, 21), id, revision, "Abgesagt.")?;
            assert!(!places::lapse(tx, &act(60, 22))?);
            Ok(())
        }).await;
        assert_eq!(recipients(&db, "events.lapsed").await, [""; 0]);
    }

    async fn an_event_that_is_taken_up_again_tells_nobody_any_more(db) {
        let event = with_event(&db).await;
        let (id, revision) = (event.id, event.revision);
        let stored = write(&db, move |tx| {
            register::register(tx, &act(2, 20), id, &[party(1)])?;
            lifecycle::call_off(tx, &act(3, 21), id, revision, "Abgesagt.")?;
            lifecycle::take_up_again(tx, &act(4, 22), id, revision + 1)?;
            assert!(!lifecycle::tell_called_off(tx, &act(5, 23), &links())?);
            store::event::by_id(tx, id)
        }).await;
        assert_eq!((stored.cancelled_at, stored.cancel_reason.as_str()), (None, ""));
        assert_eq!(recipients(&db, "events.called-off").await, [""; 0]);
    }
}
