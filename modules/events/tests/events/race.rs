//! Hundreds of people at once: register, confirm, cancel, choose sessions, while places lapse and are added.
//! A negative control leaves the guard out and must be caught.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use crate::hall::{Hall, party};
use db::Key;
use events::{
    actions::{
        places,
        register::{self, Outcome},
        sessions::{self, Times},
    },
    model::{NewParty, Party, PartyState, Session},
    rules::places::Admission,
    store,
};
use kernel::Id;
use testkit::{databases::Fill, db_test};

/// How many people act at once.
const ACTORS: u64 = 240;

db_test! {
    async fn whatever_hundreds_do_at_once_the_places_add_up(db) {
        race(db).await;
    }

    async fn without_the_guard_the_same_check_finds_what_breaks(db) {
        let hall = Hall::new(db, 5).await;
        let gate = Arc::new(tokio::sync::Barrier::new(20));
        let tasks: Vec<_> = (0..20).map(|number| tokio::spawn(unguarded(hall.clone(), Arc::clone(&gate), number))).collect();
        for task in tasks {
            task.await.unwrap();
        }
        let broken = hall.violations().await;
        assert!(broken.contains(&"people hold 20 of 5 places".to_owned()), "{broken:?}");
        assert!(broken.contains(&"a number was given twice".to_owned()), "{broken:?}");
    }
}

async fn race(db: impl Fill) {
    let hall = Hall::new(db, 30).await;
    // The first two overlap.
    let chosen = [hall.session(6, 1, 3).await, hall.session(8, 2, 4).await, hall.session(5, 5, 6).await];
    let (times, clock) = (hall.times().await, Arc::new(AtomicI64::new(0)));
    let (random, event, minutes) = (hall.clone(), hall.event.id, Arc::clone(&clock));
    let batcher = hall.db.batcher(move |tx, parties: &[NewParty]| {
        register::register(tx, &random.act(minutes.load(Ordering::Relaxed)), event, parties)
    });
    let mut tasks: Vec<_> = (0..ACTORS)
        .map(|number| {
            let (hall, batcher, times, clock) =
                (hall.clone(), batcher.clone(), times.clone(), Arc::clone(&clock));
            tokio::spawn(async move {
                let mut dice = Dice(number);
                let email = format!("person-{}@x.de", number - number % 10 / 9);
                let mut new = party(&email, 1 + dice.below(4));
                if dice.below(3) == 0 {
                    new.people[0].sessions = vec![chosen[dice.below(3)]];
                }
                let outcome = batcher.submit(Key::from(hall.event.id), new).await.unwrap();
                assert!(matches!(outcome, Outcome::Held | Outcome::Waiting));
                for _ in 0..4 {
                    act(&hall, &mut dice, &email, &chosen, &times, clock.load(Ordering::Relaxed)).await;
                }
            })
        })
        .collect();
    let (around, ticking) = (hall.clone(), Arc::clone(&clock));
    tasks.push(tokio::spawn(async move {
        for round in 1..=30 {
            let now = ticking.fetch_add(11, Ordering::Relaxed) + 11;
            around.write(now, places::lapse).await;
            if round % 6 == 0 {
                around.write(now, move |tx, act| places::set_capacity(tx, act, event, 30 + round)).await;
            }
            assert_eq!(around.violations().await, [""; 0], "in the middle of it");
        }
    }));
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(hall.violations().await, [""; 0], "when all is done");
    let states = hall.states().await;
    let seen = |state| states.contains(&state);
    assert!(
        seen(PartyState::Waiting) && seen(PartyState::Cancelled),
        "the race had something to decide: {states:?}"
    );
    // All who hold places without having said yes lose them, again and again, until the line is served.
    for day in 0..200 {
        hall.write(1_000 + day * 61, places::lapse).await;
    }
    assert_eq!(hall.violations().await, [""; 0], "when the line is served");
}

/// One thing that one person does.
async fn act(hall: &Hall, dice: &mut Dice, email: &str, chosen: &[Id<Session>; 3], times: &Times, now: i64) {
    let Some(id) = of(hall, email).await else { return };
    let people = hall.people(id).await;
    let (person, session, times) = (people[dice.below(people.len())], chosen[dice.below(3)], times.clone());
    match dice.below(8) {
        0 | 1 => drop(hall.write(now, move |tx, act| places::confirm(tx, act, id)).await),
        2 => hall.write(now, move |tx, act| places::cancel(tx, act, id)).await,
        3 => hall.write(now, move |tx, act| places::cancel_person(tx, act, id, person)).await,
        4 => drop(hall.write(now, move |tx, act| sessions::add(tx, act, id, person, session, &times)).await),
        5 => drop(hall.write(now, move |tx, act| sessions::swap(tx, act, id, person, session, &times)).await),
        6 => hall.write(now, move |tx, act| sessions::remove(tx, act, id, person, session)).await,
        _ => drop(hall.write(now, move |tx, act| sessions::accept(tx, act, id, person, session)).await),
    }
}

async fn of(hall: &Hall, email: &str) -> Option<Id<Party>> {
    let key = email.to_owned();
    let own = hall.read(move |tx| store::party::by_mailbox(tx, &key)).await;
    own.last().map(|party| party.id)
}

/// Registers without the lock: looks at the places in one transaction and writes them in another.
async fn unguarded(hall: Hall, gate: Arc<tokio::sync::Barrier>, number: u64) {
    let event = hall.event.id;
    let mut seats = hall.read(move |tx| store::event::seats(tx, event)).await;
    gate.wait().await;
    let held = seats.admit(1, true) == Admission::Held;
    let email = format!("person-{number}@x.de");
    let party = Party {
        id: hall.random.id(crate::hall::at(0)),
        event_id: event,
        number: seats.number(),
        state: if held { PartyState::Held } else { PartyState::Waiting },
        size: 1,
        email: email.clone(),
        language: "de".to_owned(),
        until: None,
        source: events::model::Source::Form,
        note: String::new(),
        made_at: crate::hall::at(0),
        state_at: crate::hall::at(0),
        confirmed_at: None,
        link_number: 0,
    };
    hall.write(0, move |tx, _| {
        store::party::insert(tx, &[(&party, email.clone())])?;
        store::places::save(tx, event, &seats)
    })
    .await;
}

/// Chance that is the same in every run (splitmix64), so that a failure comes again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(most).unwrap()).unwrap()
    }
}
