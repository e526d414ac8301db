//! A small house of this module alone, with an event to register for.

use std::path::PathBuf;

use db::{Db, Key, Tx};
use events::{
    actions,
    model::{Event, NewAttendee, NewParty, Source, Stage},
    store,
};
use i18n::Language;
use jiff::Timestamp;
use kernel::{Act, Clock, Equipment, House, HouseParts, Id, Module, Random, Settings};
use testkit::databases::Fill;

static MODULES: [Module; 1] = [events::MODULE];

/// A moment.
pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The tables of the base, of mail and of events.
pub fn migrated(db: &impl Fill) -> Db {
    db.filled("events", |db| {
        db.migrate("kernel", kernel::MIGRATIONS).unwrap();
        db.migrate("mail", mail::MIGRATIONS).unwrap();
        db.migrate("events", events::MODULE.migrations).unwrap();
    })
}

/// The house on 1 September 2026, with the tables of the base, of mail and of events.
pub async fn house(db: &impl Fill) -> House {
    let db = migrated(db);
    let open = move || {
        let settings = Settings {
            data: PathBuf::new(),
            address: "https://netz.example".to_owned(),
            demo: false,
            behind_proxy: false,
        };
        House::open(HouseParts {
            key: None,
            db,
            clock: Clock::fixed(at("2026-09-01T10:00:00Z")),
            random: Random::seeded(7),
            settings,
            modules: &MODULES,
            messages: &[mail::MESSAGES],
            equipment: Equipment::NONE,
        })
        .unwrap()
    };
    tokio::task::spawn_blocking(open).await.unwrap()
}

/// Does `f` as the program itself.
pub async fn write<T: Send + 'static>(
    house: &House,
    f: impl FnMut(&mut Tx, &Act) -> db::Result<T> + Send + 'static,
) -> T {
    house.write(Key::ANY, &house.own_act(), f).await.unwrap()
}

/// Reads.
pub async fn read<T: Send + 'static>(
    house: &House,
    f: impl FnMut(&mut Tx) -> db::Result<T> + Send + 'static,
) -> T {
    house.db.read(f).await.unwrap()
}

/// Does everything that is due.
pub async fn work(house: &House) {
    jobs::Runner::new(house.clone()).run_due().await.unwrap();
}

/// An announced event on 24 September 2026 with `capacity` places.
pub async fn event(house: &House, slug: &'static str, capacity: i64) -> Event {
    let id: Id<Event> = house.own_act().id();
    let event = Event {
        slug: slug.to_owned(),
        title: "Tagung 2026".to_owned(),
        venue: "Haus am Markt".to_owned(),
        address: "Markt 1,
Meißen"
            .to_owned(),
        stage: Stage::Announced,
        ..Event::draft(id, at("2026-09-24T08:00:00Z"), at("2026-09-24T15:00:00Z"))
    };
    let stored = event.clone();
    write(house, move |tx, act| store::event::insert(tx, &stored, capacity, act.now)).await;
    event
}

/// Somebody alone.
pub fn alone(name: &str, email: &str) -> NewParty {
    let person = NewAttendee { name: name.to_owned(), ..NewAttendee::default() };
    NewParty {
        email: email.to_owned(),
        language: Language::De,
        source: Source::Form,
        pace: kernel::Pace::Now,
        people: vec![person],
    }
}

/// Registers through the public form.
pub async fn register(house: &House, event: &Event, parties: Vec<NewParty>) {
    let id = event.id;
    write(house, move |tx, act| actions::register::register(tx, act, id, &parties)).await;
}
