//! The one-time code of the set-up.

use db::{Migration, Tx, params};
use jiff::Timestamp;

/// This module's migrations, append-only.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "0001_office", sql: include_str!("../migrations/0001_office.sql") }];

pub(crate) fn save_code(tx: &mut Tx, hash: &[u8], now: Timestamp) -> db::Result<()> {
    tx.execute(
        "INSERT INTO office_setup (id, code_hash, created_at) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash, created_at = excluded.created_at",
        params![hash, now],
    )
    .map(drop)
}

pub(crate) fn code(tx: &mut Tx) -> db::Result<Option<Vec<u8>>> {
    tx.first("SELECT code_hash FROM office_setup WHERE id = 1", &[])
}

/// Uses the code up; whether it was there to be used. Of those who do this at once, one finds the row.
pub(crate) fn use_code(tx: &mut Tx, hash: &[u8]) -> db::Result<bool> {
    tx.execute("DELETE FROM office_setup WHERE code_hash = $1", params![hash]).map(|rows| rows == 1)
}
