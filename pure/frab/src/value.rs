//! JSON values that keep the order of their members, count their depth and can tell where they stand.

use std::{cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::{Kind, Limits, Place, Problem, draft::Segment};

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The JSON name of the type.
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Number(_) => "number",
            Self::Text(_) => "string",
            Self::List(_) => "array",
            Self::Object(_) => "object",
        }
    }
}

/// Parses the text; its problems are fatal.
pub(crate) fn parse(text: &str, limits: Limits) -> Result<Value, Problem> {
    let nodes = Cell::new(limits.nodes);
    let refusal = Cell::new(None);
    let seed = Seed { depth: limits.depth.min(100), nodes: &nodes, refusal: &refusal };
    let mut input = serde_json::Deserializer::from_str(text);
    seed.deserialize(&mut input).and_then(|value| input.end().map(|()| value)).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX).max(1);
        // serde_json counts bytes; people count characters.
        let column = text
            .lines()
            .nth(error.line().saturating_sub(1))
            .map_or(0, |line| line.char_indices().take_while(|(offset, _)| *offset < error.column()).count());
        let column = u32::try_from(column).unwrap_or(u32::MAX).max(1);
        let place = Place { line, column, path: String::new() };
        match refusal.get() {
            Some(Kind::TooDeep) => Problem::new(Kind::TooDeep, place, limits.depth.to_string()),
            Some(kind) => Problem::new(kind, place, format!("nodes > {}", limits.nodes)),
            None => Problem::new(Kind::NotWellFormed, place, error.to_string()),
        }
    })
}

/// The byte offset at which the value at the end of the way begins.
pub(crate) fn locate(text: &str, way: &[&Segment]) -> usize {
    let mut here = text;
    for segment in way {
        let next = match segment {
            Segment::Field(name) => member(here, name),
            Segment::Key(name) => member(here, name),
            Segment::Index(index) => {
                serde_json::from_str::<Vec<&RawValue>>(here).ok().and_then(|list| list.get(*index).copied())
            }
            Segment::Element(..) | Segment::Attribute(_) => None,
        };
        let Some(next) = next else { break };
        here = next.get();
    }
    here.as_ptr().addr().saturating_sub(text.as_ptr().addr())
}

fn member<'t>(object: &'t str, name: &str) -> Option<&'t RawValue> {
    let Members(members) = serde_json::from_str(object).ok()?;
    members.into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// The members of an object, unparsed.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de> serde::Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

#[derive(Clone, Copy)]
struct Seed<'c> {
    depth: usize,
    nodes: &'c Cell<usize>,
    refusal: &'c Cell<Option<Kind>>,
}

impl Seed<'_> {
    fn count<E: serde::de::Error>(self) -> Result<(), E> {
        match self.nodes.get().checked_sub(1) {
            Some(left) => {
                self.nodes.set(left);
                Ok(())
            }
            None => self.refuse(Kind::TooMany),
        }
    }

    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        match self.depth.checked_sub(1) {
            Some(depth) => Ok(Self { depth, ..self }),
            None => self.refuse(Kind::TooDeep),
        }
    }

    fn refuse<T, E: serde::de::Error>(self, kind: Kind) -> Result<T, E> {
        self.refusal.set(Some(kind));
        Err(E::custom(kind.key()))
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Value, E> {
        self.count().map(|()| Value::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Value, E> {
        self.count().map(|()| Value::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Value, E> {
        self.count().map(|()| Value::Number(value.to_string()))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Value, E> {
        self.count().map(|()| Value::Number(value.to_string()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        self.count().map(|()| Value::Number(value.to_string()))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Value, E> {
        self.count().map(|()| Value::Text(value.to_owned()))
    }

    fn visit_string<E: serde::de::Error>(self, value: String) -> Result<Value, E> {
        self.count().map(|()| Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        self.count()?;
        let inner = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(inner)? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        self.count()?;
        let inner = self.deeper()?;
        let mut members = Vec::new();
        while let Some(name) = map.next_key()? {
            members.push((name, map.next_value_seed(inner)?));
        }
        Ok(Value::Object(members))
    }
}
