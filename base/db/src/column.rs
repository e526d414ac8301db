//! The types that a column can be read as, and that can stand as a parameter.

use std::borrow::Cow;

use jiff::Timestamp;

use crate::value::{ColumnError, OwnedValue, Value, ValueRef};

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
