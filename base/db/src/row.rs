//! Rows, and the types that can be read from them.

use crate::column::Column;
use crate::error::{Error, Result};
use crate::value::{ColumnError, ValueRef};

/// A row that is being read.
pub struct Row<'r> {
    source: Source<'r>,
    start: usize,
}

/// The database's own row.
pub(crate) enum Source<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

impl<'r> Row<'r> {
    pub(crate) fn new(source: Source<'r>) -> Row<'r> {
        Row { source, start: 0 }
    }

    /// How many columns the row has.
    pub fn width(&self) -> usize {
        let all = match &self.source {
            Source::Sqlite(row) => row.as_ref().column_count(),
            Source::Postgres(row) => row.len(),
        };
        all.saturating_sub(self.start)
    }

    /// The same row without its first columns: for joins, `(Room::from_row(row)?, row.after(3).get(0)?)`.
    #[must_use]
    pub fn after(&self, columns: usize) -> Row<'r> {
        let source = match &self.source {
            Source::Sqlite(row) => Source::Sqlite(row),
            Source::Postgres(row) => Source::Postgres(row),
        };
        Row { source, start: self.start + columns }
    }

    /// Reads the column at this position, from 0.
    pub fn get<T: Column>(&self, index: usize) -> Result<T> {
        self.value(index).and_then(T::read).map_err(|reason| self.error(index, reason))
    }

    fn value(&self, index: usize) -> Result<ValueRef<'_>, ColumnError> {
        if index >= self.width() {
            return Err(ColumnError::Missing);
        }
        let index = self.start + index;
        match &self.source {
            Source::Sqlite(row) => crate::sqlite::value(row, index),
            Source::Postgres(row) => crate::postgres::value(row, index),
        }
    }

    fn error(&self, index: usize, reason: ColumnError) -> Error {
        let at = self.start + index;
        let name = match &self.source {
            Source::Sqlite(row) => row.as_ref().column_name(at).ok().map(str::to_owned),
            Source::Postgres(row) => row.columns().get(at).map(|column| column.name().to_owned()),
        };
        Error::Column { index, name: name.unwrap_or_default(), reason }
    }
}

/// A type that one row can be read as: a single column, a tuple of columns, a struct through [`row!`](crate::row).
pub trait FromRow: Sized {
    /// Reads the row.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

impl<T: Column> FromRow for T {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        row.get(0)
    }
}

/// Tuples read as many columns as they have members.
macro_rules! tuples { ($(($($type:ident $index:tt),+))+) => { $(
    impl<$($type: Column),+> FromRow for ($($type,)+) {
        fn from_row(row: &Row<'_>) -> Result<Self> { Ok(($(row.get::<$type>($index)?,)+)) }
    }
)+ } }
tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
}

/// Declares a struct that is read from a row, column by column in the order of its fields.
///
/// ```
/// db::row! {
///     /// A room of an event.
///     #[derive(Debug, Clone, PartialEq)]
///     pub struct Room {
///         /// Its name on the door.
///         pub name: String,
///         /// How many people may be in it.
///         pub seats: u32,
///     }
/// }
/// # fn example(tx: &mut db::Tx) -> db::Result<()> {
/// let rooms: Vec<Room> = tx.all("SELECT name, seats FROM room ORDER BY name", db::params![])?;
/// # Ok(()) }
/// ```
#[macro_export]
macro_rules! row {
    ($(#[$attribute:meta])* $visible:vis struct $name:ident {
        $($(#[$field_attribute:meta])* $field_visible:vis $field:ident : $type:ty),+ $(,)?
    }) => {
        $(#[$attribute])*
        $visible struct $name { $($(#[$field_attribute])* $field_visible $field: $type),+ }

        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row<'_>) -> $crate::Result<Self> {
                let mut columns = 0..;
                // The order of evaluation in a struct expression is the order in which it is written.
                Ok(Self { $($field: row.get(columns.next().unwrap_or_default())?),+ })
            }
        }
    };
}
