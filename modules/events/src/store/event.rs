//! Events.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::{Id, Space};

use crate::model::{Event, Question, Seats};

/// The columns of `Event`, in the order of its fields.
macro_rules! event_columns {
    () => {
        "event.id, event.slug, event.space_id, event.kind, event.title, event.summary, event.description,
         event.plain_language, event.venue, event.address, event.accessibility, event.cost, event.time_zone, event.starts_at,
         event.ends_at, event.stage, event.public_at, event.announce_at, event.opens_at, event.closes_at, event.overrule,
         event.cancelled_at, event.cancel_reason, event.registration, event.waiting_list,
         event.confirm_hours, event.offer_hours, event.max_party, event.asked_needs, event.ask_photos,
         event.keep_days, event.revision"
    };
}

/// The event with this name in addresses.
pub fn by_slug(tx: &mut Tx, slug: &str) -> db::Result<Event> {
    tx.one(concat!("SELECT ", event_columns!(), " FROM event WHERE slug = $1"), params![slug])
}

/// The event with this id.
pub fn by_id(tx: &mut Tx, id: Id<Event>) -> db::Result<Event> {
    tx.one(concat!("SELECT ", event_columns!(), " FROM event WHERE id = $1"), params![id])
}

/// The name in addresses of the event with this id, if there is one.
pub fn slug(tx: &mut Tx, id: Id<Event>) -> db::Result<Option<String>> {
    tx.first("SELECT slug FROM event WHERE id = $1", params![id])
}

/// All events that end after `from` and begin before `to`, by beginning.
pub fn between(tx: &mut Tx, from: Timestamp, to: Timestamp) -> db::Result<Vec<Event>> {
    tx.all(
        concat!(
            "SELECT ",
            event_columns!(),
            " FROM event WHERE ends_at > $1 AND starts_at < $2 ORDER BY starts_at, id"
        ),
        params![from, to],
    )
}

/// Titles and names in addresses of the events that a part of the network holds, the newest first.
pub fn in_space(tx: &mut Tx, space: Id<Space>) -> db::Result<Vec<(String, String)>> {
    tx.all("SELECT title, slug FROM event WHERE space_id = $1 ORDER BY starts_at DESC, id", params![space])
}

/// Whether the name in addresses is taken.
pub fn slug_is_taken(tx: &mut Tx, slug: &str) -> db::Result<bool> {
    Ok(tx.first::<i64>("SELECT 1 FROM event WHERE slug = $1", params![slug])?.is_some())
}

/// Writes a new event and its places.
pub fn insert(tx: &mut Tx, e: &Event, capacity: i64, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "INSERT INTO event (id, slug, space_id, kind, title, summary, description, venue, address, accessibility,
                            cost, time_zone, starts_at, ends_at, stage, public_at, announce_at, opens_at, closes_at,
                            overrule, cancelled_at, cancel_reason, registration, waiting_list, confirm_hours,
                            offer_hours, max_party, asked_needs, ask_photos, keep_days, revision, created_at,
                            changed_at, plain_language)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                      $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $32, $33)",
        params![
            e.id, e.slug, e.space_id, e.kind, e.title, e.summary, e.description, e.venue, e.address,
            e.accessibility, e.cost, e.time_zone, e.starts_at, e.ends_at, e.stage, e.public_at, e.announce_at,
            e.opens_at, e.closes_at, e.overrule, e.cancelled_at, e.cancel_reason, e.registration,
            e.waiting_list, e.confirm_hours, e.offer_hours, e.max_party, e.asked_needs, e.ask_photos,
            e.keep_days, e.revision, now, e.plain_language
        ],
    )?;
    tx.execute(
        "INSERT INTO event_seats (event_id, capacity, taken, waiting, next_number) VALUES ($1, $2, 0, 0, 1)",
        params![e.id, capacity],
    )
    .map(drop)
}

/// Writes a changed event, unless somebody else changed it since revision `e.revision` was read.
/// Returns whether it was written; the stored revision is one higher then. When its end moves, what was erased after
/// the old one is erased again after the new one: people may register meanwhile.
pub fn update(tx: &mut Tx, e: &Event, now: Timestamp) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE event
            SET slug = $2, space_id = $3, kind = $4, title = $5, summary = $6, description = $7, venue = $8,
                address = $9, accessibility = $10, cost = $11, time_zone = $12, starts_at = $13, ends_at = $14,
                stage = $15, public_at = $16, announce_at = $17, opens_at = $18, closes_at = $19,
                overrule = $20, cancelled_at = $21, cancel_reason = $22, registration = $23,
                waiting_list = $24, confirm_hours = $25, offer_hours = $26, max_party = $27,
                asked_needs = $28, ask_photos = $29, keep_days = $30, revision = revision + 1,
                changed_at = $32, plain_language = $33,
                needs_erased_at = CASE WHEN ends_at <> $14 THEN NULL ELSE needs_erased_at END,
                erased_at = CASE WHEN ends_at <> $14 THEN NULL ELSE erased_at END
          WHERE id = $1 AND revision = $31",
        params![
            e.id, e.slug, e.space_id, e.kind, e.title, e.summary, e.description, e.venue, e.address,
            e.accessibility, e.cost, e.time_zone, e.starts_at, e.ends_at, e.stage, e.public_at, e.announce_at,
            e.opens_at, e.closes_at, e.overrule, e.cancelled_at, e.cancel_reason, e.registration,
            e.waiting_list, e.confirm_hours, e.offer_hours, e.max_party, e.asked_needs, e.ask_photos,
            e.keep_days, e.revision, now, e.plain_language
        ],
    )?;
    Ok(rows == 1)
}

/// When each event was changed last, for feeds.
pub fn changes(tx: &mut Tx) -> db::Result<Vec<(Id<Event>, Timestamp)>> {
    tx.all("SELECT id, changed_at FROM event", params![])
}

/// The places of an event, as they are now; to change them, `places::lock` them.
pub fn seats(tx: &mut Tx, id: Id<Event>) -> db::Result<Seats> {
    tx.one("SELECT capacity, taken, waiting, next_number FROM event_seats WHERE event_id = $1", params![id])
}

/// The places of many events, by id of the event.
pub fn seats_of_all(tx: &mut Tx) -> db::Result<Vec<(Id<Event>, Seats)>> {
    struct Of(Id<Event>, Seats);
    impl db::FromRow for Of {
        fn from_row(row: &db::Row<'_>) -> db::Result<Self> {
            Ok(Self(row.get(0)?, db::FromRow::from_row(&row.after(1))?))
        }
    }
    let all: Vec<Of> =
        tx.all("SELECT event_id, capacity, taken, waiting, next_number FROM event_seats", params![])?;
    Ok(all.into_iter().map(|Of(id, seats)| (id, seats)).collect())
}

/// The coordinator's own questions, in order.
pub fn questions(tx: &mut Tx, id: Id<Event>) -> db::Result<Vec<Question>> {
    tx.all(
        "SELECT id, position, kind, label, hint, options, required, only_if, only_value
           FROM question WHERE event_id = $1 ORDER BY position, id",
        params![id],
    )
}
