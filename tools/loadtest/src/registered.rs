//! What the database holds before and after a rush; read and written through the module's own store.

use std::path::Path;

use db::{DatabaseUrl, Db, Key, Options};
use events::{
    model::{Event, Party, Stage},
    store,
};
use jiff::SignedDuration;
use kernel::{Clock, Id, Random};

/// Opens the database of a data folder, or the one at a PostgreSQL address.
pub fn open(data: &Path, database: Option<&str>) -> Result<Db, String> {
    let url = match database {
        Some(url) => url.parse().map_err(|error: db::Error| error.to_string())?,
        None => DatabaseUrl::Sqlite(data.join(geflecht::config::DATABASE)),
    };
    Db::open(&url, Options { readers: 1, writers: 1, batch: 1, ..Options::default() })
        .map_err(|error| error.to_string())
}

/// Adds an event that is open for registration, and answers its name in addresses.
pub fn add_event(db: &Db, seats: i64) -> Result<(Id<Event>, String), String> {
    let (now, random) = (Clock::system().now(), Random::system());
    let hours = |hours| now + SignedDuration::from_hours(hours);
    let id: Id<Event> = random.id(now);
    let slug = format!("andrang-{}", &random.token()[..8]);
    let event = Event {
        slug: slug.clone(),
        title: "Andrang".to_owned(),
        summary: "Alle wollen hinein.".to_owned(),
        description: "Ein Abend für die ganze Stadt.\n\n".repeat(12),
        venue: "Alte Filmfabrik".to_owned(),
        address: "Musterstadt".to_owned(),
        accessibility: "stufenlos".to_owned(),
        stage: Stage::Announced,
        asked_needs: "sign_language wheelchair diet".to_owned(),
        ..Event::draft(id, hours(24 * 60), hours(24 * 61))
    };
    db.write_blocking(Key::named("events.create"), move |tx| store::event::insert(tx, &event, seats, now))
        .map_err(|error| error.to_string())?;
    Ok((id, slug))
}

/// All parties of an event in the order of their numbers.
pub fn parties(db: &Db, event: Id<Event>) -> Result<Vec<Party>, String> {
    db.read_blocking(move |tx| store::party::of_event(tx, event)).map_err(|error| error.to_string())
}

/// The event with this name in addresses.
pub fn event(db: &Db, slug: &str) -> Result<Id<Event>, String> {
    let slug = slug.to_owned();
    db.read_blocking(move |tx| store::event::by_slug(tx, &slug))
        .map(|event| event.id)
        .map_err(|error| error.to_string())
}

/// The counters of an event: capacity and places taken.
pub fn seats(db: &Db, event: Id<Event>) -> Result<(i64, i64), String> {
    let seats =
        db.read_blocking(move |tx| store::event::seats(tx, event)).map_err(|error| error.to_string())?;
    Ok((seats.capacity, seats.taken))
}
