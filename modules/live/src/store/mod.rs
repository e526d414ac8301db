//! The module's SQL; nothing else in the module knows tables.

pub mod answers;
pub mod belonging;
pub mod entries;
pub mod names;
pub mod people;
pub mod picture;
pub mod round;
pub mod session;
pub mod unwanted;

use db::{Migration, Tx};
use serde::{Serialize, de::DeserializeOwned};

use crate::model::StoredActivity;

/// The module's migrations, append-only.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_live", sql: include_str!("../../migrations/0001_live.sql") },
    Migration { name: "0002_teams", sql: include_str!("../../migrations/0002_teams.sql") },
    Migration { name: "0003_unwanted", sql: include_str!("../../migrations/0003_unwanted.sql") },
    Migration { name: "0004_picture", sql: include_str!("../../migrations/0004_picture.sql") },
    Migration { name: "0005_entries", sql: include_str!("../../migrations/0005_entries.sql") },
    Migration { name: "0006_belonging", sql: include_str!("../../migrations/0006_belonging.sql") },
    Migration { name: "0007_invitation", sql: include_str!("../../migrations/0007_invitation.sql") },
    Migration { name: "0008_names", sql: include_str!("../../migrations/0008_names.sql") },
];

/// How many people answered an activity, or wrote and voted where that is what it asks for.
pub fn answered(tx: &mut Tx, stored: &StoredActivity) -> db::Result<u32> {
    if stored.activity.task.is_collected() {
        entries::people(tx, stored.id)
    } else {
        answers::count(tx, stored.id)
    }
}

/// What is kept as JSON in one column, because nothing asks for its parts.
fn written(content: &impl Serialize) -> db::Result<String> {
    serde_json::to_string(content).map_err(|error| db::Error::Sql(error.to_string()))
}

fn read<T: DeserializeOwned>(text: &str) -> db::Result<T> {
    serde_json::from_str(text).map_err(|error| db::Error::Sql(error.to_string()))
}
