//! One source of SQL for `SQLite` and PostgreSQL: a synchronous core in an asynchronous shell.
//!
//! Closures over [`Tx`] hold all the work; only [`Db::read`] and [`Db::write`] await. Reads run on a
//! few threads, each closure on one snapshot. Writes that wait at the same time share one transaction,
//! each in a savepoint of its own, and are answered when the shared commit is durable.
//!
//! ```
//! use db::{Db, DatabaseUrl, Key, Migration, Options, params};
//!
//! db::row! {
//!     /// A room of an event.
//!     #[derive(Debug, PartialEq)]
//!     pub struct Room {
//!         /// Its name on the door.
//!         pub name: String,
//!         /// How many people may be in it.
//!         pub seats: u32,
//!     }
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("data.sqlite");
//! let db = Db::open(&DatabaseUrl::Sqlite(path), Options::default())?;
//! db.migrate("rooms", &[Migration {
//!     name: "0001_rooms",
//!     sql: "CREATE TABLE room (name TEXT PRIMARY KEY, seats BIGINT NOT NULL)",
//! }])?;
//!
//! // In the program: `db.write(…).await`.
//! db.write_blocking(Key::ANY, |tx| {
//!     tx.execute("INSERT INTO room (name, seats) VALUES ($1, $2)", params!["Saal", 120])
//! })?;
//! let room: Room = db.read_blocking(|tx| {
//!     tx.one("SELECT name, seats FROM room WHERE name = $1", params!["Saal"])
//! })?;
//! assert_eq!(room, Room { name: "Saal".to_owned(), seats: 120 });
//! # db.close();
//! # Ok(()) }
//! ```
//!
//! # SQL for both
//!
//! - Placeholders `$1`, `$2`, …; types `TEXT`, `BIGINT`, `DOUBLE PRECISION`, `BOOLEAN`, `BYTEA`.
//! - `ON CONFLICT … DO …`, `RETURNING`, `CAST(sum(x) AS BIGINT)`, `flag = TRUE`.
//! - `LIKE` minds case, and has no escape character unless it says `ESCAPE '\'`; `lower` and `upper`
//!   know all letters. Text is sorted by its code points, on PostgreSQL if its collation is `C.UTF-8`.
//! - A parameter of which nothing tells the type is text on PostgreSQL: `CAST($1 AS BIGINT)`.
//! - After a failed statement every further one fails: see [`Error::Aborted`].
//! - No `AUTOINCREMENT`, `FOR UPDATE`, arrays, writing `WITH`, `ILIKE`, `now()`.

mod address;
mod batcher;
mod column;
mod copy;
mod error;
mod files;
mod health;
mod job;
mod migrate;
mod pool;
mod postgres;
mod reader;
mod row;
mod sqlite;
mod statement;
mod stats;
mod tls;
mod tx;
mod upkeep;
mod value;
mod writer;

pub use address::{DatabaseUrl, Engine, Key, Options};
pub use batcher::Batcher;
pub use column::{Column, ToValue};
pub use copy::{Copied, Kind, TableColumn, compare, copy, copy_unused, is_in_use};
pub use error::{Error, Result};
pub use files::{family, remove, settle};
pub use migrate::{Migration, Standing};
pub use pool::Db;
pub use row::{FromRow, Row};
pub use stats::Stats;
pub use tx::Tx;
pub use value::{ColumnError, OwnedValue, Value, ValueRef};
