//! The module's SQL; nothing else in the module knows tables.

pub mod address;
pub mod bulk;
pub mod desk;
pub mod erasure;
pub mod event;
pub mod interest;
pub mod named;
pub mod news;
pub mod party;
pub mod places;
pub mod programme;
pub mod publish;
pub mod questions;
pub mod reminders;

use db::Migration;

/// The module's migrations, append-only.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_events", sql: include_str!("../../migrations/0001_events.sql") },
    Migration { name: "0002_address_change", sql: include_str!("../../migrations/0002_address_change.sql") },
    Migration { name: "0003_plain_language", sql: include_str!("../../migrations/0003_plain_language.sql") },
    Migration { name: "0004_person_key", sql: include_str!("../../migrations/0004_person_key.sql") },
    Migration { name: "0005_event_news", sql: include_str!("../../migrations/0005_event_news.sql") },
];
