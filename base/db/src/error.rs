//! What can go wrong in the database, said without ever repeating the data of a row.

use crate::value::ColumnError;

/// A database operation's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong.
///
/// No variant holds data of a row, so `Display` and `Debug` are safe to log: a message of the
/// database is kept only when it speaks of the statement's text, which holds no values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// [`Tx::one`](crate::Tx::one) found no row.
    #[error("no such row")]
    NotFound,
    /// A unique index or primary key holds such a row already.
    #[error("a row with this key exists already")]
    Unique,
    /// A row points to one that is not there, or is still pointed to.
    #[error("a row refers to one that does not exist")]
    ForeignKey,
    /// A column that must hold something was given nothing.
    #[error("a column that must not be null is null")]
    NotNull,
    /// A `CHECK` of the table refuses the row.
    #[error("a row breaks a rule of its table")]
    Check,
    /// A value that cannot be stored on both databases (a NUL character, NaN).
    #[error("a value cannot be stored: {0}")]
    Value(&'static str),
    /// A column could not be read as the type that was asked for.
    #[error("column {index} ({name}): {reason}")]
    Column {
        /// Its position in the row, from 0.
        index: usize,
        /// Its name in the statement.
        name: String,
        /// Why.
        reason: ColumnError,
    },
    /// Others changed the same rows at the same time, and trying again did not help either.
    #[error("others changed the same rows at the same time")]
    Conflict,
    /// An earlier statement of this closure failed, so the rest of its work cannot count.
    ///
    /// PostgreSQL refuses every statement after a failed one, and `SQLite` does the same here.
    /// Use `ON CONFLICT DO NOTHING` or [`Tx::attempt`](crate::Tx::attempt) where a failure is expected.
    #[error("an earlier statement of this transaction failed")]
    Aborted,
    /// A closure handed to [`Db::read`](crate::Db::read) tried to write.
    #[error("a reading transaction cannot write")]
    ReadOnly,
    /// The closure panicked; what it had done was undone.
    #[error("the closure panicked")]
    Panicked,
    /// The connection was lost in the very moment of the commit: whether the work counts is not known.
    #[error("the connection was lost during the commit")]
    Uncertain,
    /// There is no room left for what is to be written; reading works.
    #[error("the disk is full")]
    Full,
    /// The database cannot be reached, or was closed.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// The file is not a database, or is damaged.
    #[error("the database is damaged: {0}")]
    Corrupt(String),
    /// The statement is wrong: a mistake in the program.
    #[error("the statement failed: {0}")]
    Sql(String),
    /// The migrations in the database and those in the program do not fit together.
    #[error("migrations of {module}: {reason}")]
    Migration {
        /// The module whose migrations these are.
        module: String,
        /// What does not fit.
        reason: String,
    },
    /// Two databases do not hold the same, or cannot be made to.
    #[error("table {table}: {reason}")]
    Copy {
        /// The table in which this was found.
        table: String,
        /// What is wrong.
        reason: &'static str,
    },
    /// The address of the database cannot be understood.
    #[error("the database address is wrong: {0}")]
    Address(&'static str),
    /// This database cannot do that.
    #[error("not supported here: {0}")]
    Unsupported(&'static str),
}

impl Error {
    /// Whether the same work may succeed when it is run again as a whole.
    pub fn is_transient(&self) -> bool {
        matches!(self, Error::Conflict | Error::Unavailable(_))
    }

    /// Whether the database is away or full: nobody's mistake, it passes, and the same may be tried later.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Error::Unavailable(_) | Error::Uncertain | Error::Full)
    }

    /// Whether the transaction is as healthy after this error as it was before.
    pub(crate) fn is_harmless(&self) -> bool {
        matches!(self, Error::NotFound | Error::Column { .. } | Error::Value(_))
    }
}
