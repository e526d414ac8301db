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

    fn kind(self) -> &'static str {
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

/// A type that one column can be read as.
pub trait Column: Sized {
    /// Reads the value.
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError>;
}

/// A type that can stand in [`params!`](crate::params).
pub trait ToValue {
    /// The value to store.
    fn to_value(&self) -> Value<'_>;
}

impl<'a, T: ToValue + ?Sized> From<&'a T> for Value<'a> {
    fn from(value: &'a T) -> Self {
        value.to_value()
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value<'_> {
        (**self).to_value()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

impl<T: Column> Column for Option<T> {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        if value == ValueRef::Null { Ok(None) } else { T::read(value).map(Some) }
    }
}

fn mismatch(value: ValueRef<'_>, expected: &'static str) -> ColumnError {
    if value == ValueRef::Null {
        ColumnError::Null
    } else {
        ColumnError::Kind { expected, found: value.kind() }
    }
}

impl Column for i64 {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        match value {
            ValueRef::Int(int) => Ok(int),
            other => Err(mismatch(other, "a whole number")),
        }
    }
}

/// Numbers that may be smaller than the column, with an error when they do not fit.
macro_rules! ranged_columns { ($($type:ident),*) => { $(
    impl Column for $type {
        fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
            $type::try_from(i64::read(value)?).map_err(|_| ColumnError::Range(stringify!($type)))
        }
    }
)* } }
ranged_columns!(i8, i16, i32, u8, u16, u32, u64, usize);

/// Numbers that always fit into the column.
macro_rules! fitting_values { ($($type:ident),*) => { $(
    impl ToValue for $type {
        fn to_value(&self) -> Value<'_> { Value::Int(i64::from(*self)) }
    }
    impl From<$type> for Value<'_> {
        fn from(value: $type) -> Self { Value::Int(i64::from(value)) }
    }
)* } }
fitting_values!(i8, i16, i32, i64, u8, u16, u32);

impl ToValue for usize {
    /// Sizes count things in memory, of which there are never more than `i64::MAX`.
    fn to_value(&self) -> Value<'_> {
        Value::Int(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl Column for f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a column that holds 1 instead of 1.0 is meant as a float"
    )]
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        match value {
            ValueRef::Real(real) => Ok(real),
            ValueRef::Int(int) => Ok(int as f64),
            other => Err(mismatch(other, "a number")),
        }
    }
}

impl ToValue for f64 {
    fn to_value(&self) -> Value<'_> {
        Value::Real(*self)
    }
}

impl Column for bool {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        match value {
            ValueRef::Bool(bool) => Ok(bool),
            ValueRef::Int(0) => Ok(false),
            ValueRef::Int(1) => Ok(true),
            ValueRef::Int(_) => Err(ColumnError::Range("bool")),
            other => Err(mismatch(other, "a boolean")),
        }
    }
}

impl ToValue for bool {
    fn to_value(&self) -> Value<'_> {
        Value::Bool(*self)
    }
}

impl Column for String {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        match value {
            ValueRef::Text(text) => Ok(text.to_owned()),
            other => Err(mismatch(other, "text")),
        }
    }
}

impl ToValue for str {
    fn to_value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value<'_> {
        self.as_str().to_value()
    }
}

impl ToValue for Cow<'_, str> {
    fn to_value(&self) -> Value<'_> {
        self.as_ref().to_value()
    }
}

impl Column for Vec<u8> {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        match value {
            ValueRef::Bytes(bytes) => Ok(bytes.to_vec()),
            other => Err(mismatch(other, "bytes")),
        }
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> Value<'_> {
        Value::Bytes(Cow::Borrowed(self))
    }
}

impl ToValue for Vec<u8> {
    fn to_value(&self) -> Value<'_> {
        self.as_slice().to_value()
    }
}

impl<const N: usize> ToValue for [u8; N] {
    fn to_value(&self) -> Value<'_> {
        self.as_slice().to_value()
    }
}

impl<const N: usize> Column for [u8; N] {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        match value {
            ValueRef::Bytes(bytes) => bytes.try_into().map_err(|_| ColumnError::Range("an array of bytes")),
            other => Err(mismatch(other, "bytes")),
        }
    }
}

impl Column for Timestamp {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        Timestamp::from_microsecond(i64::read(value)?).map_err(|_| ColumnError::Range("a time"))
    }
}

impl ToValue for Timestamp {
    fn to_value(&self) -> Value<'_> {
        Value::Int(self.as_microsecond())
    }
}

impl Column for uuid::Uuid {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        match value {
            ValueRef::Text(text) => uuid::Uuid::try_parse(text).map_err(|_| ColumnError::Unknown("Uuid")),
            other => Err(mismatch(other, "text")),
        }
    }
}

impl ToValue for uuid::Uuid {
    fn to_value(&self) -> Value<'_> {
        Value::Text(Cow::Owned(self.to_string()))
    }
}

impl ToValue for Value<'_> {
    fn to_value(&self) -> Value<'_> {
        match self {
            Value::Text(text) => Value::Text(Cow::Borrowed(text)),
            Value::Bytes(bytes) => Value::Bytes(Cow::Borrowed(bytes)),
            Value::Null => Value::Null,
            Value::Int(int) => Value::Int(*int),
            Value::Real(real) => Value::Real(*real),
            Value::Bool(bool) => Value::Bool(*bool),
        }
    }
}

impl Column for OwnedValue {
    fn read(value: ValueRef<'_>) -> Result<Self, ColumnError> {
        Ok(value.to_owned_value())
    }
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

/// Stores a plain enum as text: gives it `as_str`, `ALL`, `Column`, `ToValue`, `Display` and `FromStr`.
///
/// ```
/// #[derive(Debug, Clone, Copy, PartialEq, Eq)]
/// enum State { Draft, Open }
/// db::text_column!(State { Draft => "draft", Open => "open" });
///
/// assert_eq!(State::Draft.as_str(), "draft");
/// assert_eq!("open".parse(), Ok(State::Open));
/// ```
#[macro_export]
macro_rules! text_column {
    ($type:ident { $($variant:ident => $text:literal),+ $(,)? }) => {
        impl $type {
            /// Every value, in the order in which they were written down.
            #[allow(dead_code, reason = "not every enum is listed")]
            pub const ALL: &'static [$type] = &[$($type::$variant),+];

            /// The word that stands for it in the database.
            pub const fn as_str(&self) -> &'static str {
                match self { $($type::$variant => $text),+ }
            }
        }

        impl ::std::str::FromStr for $type {
            type Err = $crate::ColumnError;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::ColumnError> {
                match text {
                    $($text => Ok($type::$variant),)+
                    _ => Err($crate::ColumnError::Unknown(stringify!($type))),
                }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl $crate::Column for $type {
            fn read(value: $crate::ValueRef<'_>) -> ::std::result::Result<Self, $crate::ColumnError> {
                match value {
                    $crate::ValueRef::Text(text) => text.parse(),
                    other => <String as $crate::Column>::read(other)?.parse(),
                }
            }
        }

        impl $crate::ToValue for $type {
            fn to_value(&self) -> $crate::Value<'_> {
                $crate::ToValue::to_value(self.as_str())
            }
        }
    };
}
