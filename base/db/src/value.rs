//! Values on their way into a statement and out of a row, the same on both databases.

use std::borrow::Cow;

use jiff::Timestamp;

/// A parameter of a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// `BIGINT`; also times, as microseconds since 1970 in UTC.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// `BOOLEAN`.
    Bool(bool),
    /// `TEXT`; also ids.
    Text(Cow<'a, str>),
    /// `BYTEA`.
    Bytes(Cow<'a, [u8]>),
}

/// A value that borrows nothing, such as those of [`Tx::page`](crate::Tx::page).
pub type OwnedValue = Value<'static>;

impl Value<'_> {
    /// The same value, owning what it holds.
    pub fn into_owned(self) -> OwnedValue {
        match self {
            Value::Null => Value::Null,
            Value::Int(int) => Value::Int(int),
            Value::Real(real) => Value::Real(real),
            Value::Bool(bool) => Value::Bool(bool),
            Value::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Value::Bytes(bytes) => Value::Bytes(Cow::Owned(bytes.into_owned())),
        }
    }
}

/// A value as it stands in a row that is being read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ValueRef<'a> {
    /// Nothing.
    Null,
    /// A whole number, or a time.
    Int(i64),
    /// A floating-point number.
    Real(f64),
    /// Yes or no; `SQLite` shows an `Int` instead.
    Bool(bool),
    /// Text.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
}

impl ValueRef<'_> {
    /// The value, owned.
    pub fn to_owned_value(self) -> OwnedValue {
        match self {
            ValueRef::Null => Value::Null,
            ValueRef::Int(int) => Value::Int(int),
            ValueRef::Real(real) => Value::Real(real),
            ValueRef::Bool(bool) => Value::Bool(bool),
            ValueRef::Text(text) => Value::Text(Cow::Owned(text.to_owned())),
            ValueRef::Bytes(bytes) => Value::Bytes(Cow::Owned(bytes.to_owned())),
        }
    }

    pub(crate) fn kind(self) -> &'static str {
        match self {
            ValueRef::Null => "null",
            ValueRef::Int(_) => "a whole number",
            ValueRef::Real(_) => "a floating-point number",
            ValueRef::Bool(_) => "a boolean",
            ValueRef::Text(_) => "text",
            ValueRef::Bytes(_) => "bytes",
        }
    }
}

/// Why a column could not be read; never says what stood in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ColumnError {
    /// The row has fewer columns.
    #[error("there is no such column")]
    Missing,
    /// The column holds nothing, and the type is not an `Option`.
    #[error("is null")]
    Null,
    /// The column holds another kind of value.
    #[error("holds {found} where {expected} is expected")]
    Kind {
        /// What the type reads.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// The number does not fit into the type.
    #[error("is out of range for {0}")]
    Range(&'static str),
    /// The text is none of those that the type knows.
    #[error("holds a text that {0} does not know")]
    Unknown(&'static str),
    /// The text is not UTF-8.
    #[error("is not UTF-8")]
    Encoding,
    /// A type that is not portable; cast it in the statement (`CAST(sum(x) AS BIGINT)`).
    #[error("has the type {0}, which is not portable: cast it in the statement")]
    Type(String),
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl From<Vec<u8>> for Value<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Value::Bytes(Cow::Owned(bytes))
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<f64> for Value<'_> {
    fn from(value: f64) -> Self {
        Value::Real(value)
    }
}

impl From<Timestamp> for Value<'_> {
    fn from(time: Timestamp) -> Self {
        Value::Int(time.as_microsecond())
    }
}

impl<'a, T> From<Option<T>> for Value<'a>
where
    Value<'a>: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Value::from)
    }
}

/// Refuses what one of the databases would store differently from the other.
pub(crate) fn check(params: &[Value<'_>]) -> crate::Result<()> {
    for param in params {
        match param {
            Value::Text(text) if text.as_bytes().contains(&0) => {
                return Err(crate::Error::Value("a text holds a NUL character"));
            }
            Value::Real(real) if real.is_nan() => return Err(crate::Error::Value("a number is NaN")),
            _ => {}
        }
    }
    Ok(())
}

/// The parameters `$1`, `$2`, … of a statement, by reference: `params![event.id, name, now]`.
///
/// ```
/// use db::{Value, params};
/// let name = "Vogtland".to_owned();
/// assert_eq!(params![7, name, true, None::<i64>], &[Value::Int(7), Value::from("Vogtland"), Value::Bool(true), Value::Null]);
/// ```
#[macro_export]
macro_rules! params {
    () => { &[] as &[$crate::Value<'_>] };
    ($($value:expr),+ $(,)?) => { &[$($crate::ToValue::to_value(&$value)),+] as &[$crate::Value<'_>] };
}
