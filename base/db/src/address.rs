//! Where the database is, and how many threads work on it.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use crate::error::Error;

/// Where the database is. Neither `Display` nor `Debug` shows a password.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// One file, made when it is not there: `sqlite:PATH`.
    Sqlite(PathBuf),
    /// A server: `postgres://user:password@host:port/name?sslmode=require`.
    ///
    /// `sslmode=require`, `verify-ca` and `verify-full` all mean TLS with a certificate that is
    /// verified, name included, against the public authorities or those in the PEM file
    /// `sslrootcert=PATH`. Without one of them the connection is not encrypted.
    Postgres(String),
}

impl FromStr for DatabaseUrl {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(DatabaseUrl::Postgres(text.to_owned()));
        }
        match text.strip_prefix("sqlite:") {
            Some("") => Err(Error::Address("sqlite: needs the path of a file")),
            Some(path) => Ok(DatabaseUrl::Sqlite(PathBuf::from(path))),
            None => Err(Error::Address("it must begin with postgres:// or sqlite:")),
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DatabaseUrl::Sqlite(path) => write!(formatter, "sqlite:{}", path.display()),
            DatabaseUrl::Postgres(url) => {
                let rest = url.split_once("://").map_or("", |(_, rest)| rest);
                let address = rest.rsplit_once('@').map_or(rest, |(_, address)| address);
                let address = address.split('?').next().unwrap_or_default();
                write!(formatter, "postgres://{address}")
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "DatabaseUrl({self})")
    }
}

/// Which database it is: for reports and checks only, nothing else may depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// `SQLite`, in this process.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// How many threads work on the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Threads that read, each with a connection.
    pub readers: usize,
    /// Threads that write on PostgreSQL, each with a connection; `SQLite` always has one.
    pub writers: usize,
    /// How many waiting closures, or items of a [`Batcher`](crate::Batcher), may share one transaction.
    pub batch: usize,
    /// Whether the file of `SQLite` is made when it is not there, and made ours; otherwise it is only looked at.
    pub create: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { readers: 2, writers: 4, batch: 512, create: true }
    }
}

/// Says which writes must not run at the same time.
///
/// Writes with the same key run one after the other, even in several processes; on PostgreSQL, writes
/// with different keys may run side by side. Take the id of what many people change at once, an event
/// say: who asks "is a place free?" and then takes it needs the same key as all others who do so.
/// Work that finds out only in its transaction what it changes takes the key there: [`Tx::lock`](crate::Tx::lock).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(pub u64);

impl Key {
    /// For writes that nothing else competes with: on PostgreSQL they run beside any other.
    pub const ANY: Key = Key(u64::MAX);

    /// The key of what has a name and no id: `people.roles`, a mailbox.
    pub fn named(name: impl AsRef<str>) -> Key {
        Key::hash(name.as_ref().as_bytes())
    }

    fn hash(bytes: &[u8]) -> Key {
        // FNV-1a, with the upper half folded into the lower, which picks the writer.
        let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Key((hash ^ (hash >> 32)) & (u64::MAX >> 1))
    }
}

/// The one key of an id.
impl From<uuid::Uuid> for Key {
    fn from(id: uuid::Uuid) -> Key {
        Key::hash(id.as_bytes())
    }
}
