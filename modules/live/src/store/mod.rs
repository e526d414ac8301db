//! The module's SQL; nothing else in the module knows tables.

pub mod answers;
pub mod people;
pub mod picture;
pub mod round;
pub mod session;
pub mod unwanted;

use db::Migration;
use serde::{Serialize, de::DeserializeOwned};

/// The module's migrations, append-only.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_live", sql: include_str!("../../migrations/0001_live.sql") },
    Migration { name: "0002_teams", sql: include_str!("../../migrations/0002_teams.sql") },
    Migration { name: "0003_unwanted", sql: include_str!("../../migrations/0003_unwanted.sql") },
    Migration { name: "0004_picture", sql: include_str!("../../migrations/0004_picture.sql") },
];

/// What is kept as JSON in one column, because nothing asks for its parts.
fn written(content: &impl Serialize) -> db::Result<String> {
    serde_json::to_string(content).map_err(|error| db::Error::Sql(error.to_string()))
}

fn read<T: DeserializeOwned>(text: &str) -> db::Result<T> {
    serde_json::from_str(text).map_err(|error| db::Error::Sql(error.to_string()))
}
