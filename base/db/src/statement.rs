//! Text of statements: how many rows go into one, and lists of any length.

use std::collections::HashSet;

use crate::value::Value;

/// Few sizes, so that few statements are prepared.
const SIZES: [usize; 3] = [64, 8, 1];
/// `SQLite` takes no more parameters in one statement; PostgreSQL takes twice as many.
const PARAMETERS: usize = 32_766;

/// How many of the rows the next statement takes.
pub(crate) fn insert_size(rows: usize, columns: usize) -> usize {
    SIZES.into_iter().find(|size| *size <= rows && size * columns <= PARAMETERS).unwrap_or(1)
}

/// The statement that inserts that many rows.
pub(crate) fn insert(insert: &str, columns: usize, rows: usize) -> String {
    let mut values = String::with_capacity(rows * columns * 6);
    for row in 0..rows {
        values.push_str(if row == 0 { "(" } else { ", (" });
        push_placeholders(&mut values, row * columns, columns);
        values.push(')');
    }
    if insert.contains("$rows") {
        insert.replace("$rows", &values)
    } else {
        format!("{insert} VALUES {values}")
    }
}

/// The statement with that many placeholders in the place of `$list`.
pub(crate) fn with_list(sql: &str, before: usize, length: usize) -> String {
    let mut list = String::with_capacity(length * 5);
    push_placeholders(&mut list, before, length);
    let each = || (before + 1..=before + length).map(|number| format!("(${number})")).collect::<Vec<_>>();
    if sql.contains("$each") { sql.replace("$each", &each().join(", ")) } else { sql.replace("$list", &list) }
}

/// Whether a statement takes rows away or puts other values in the place of theirs.
pub(crate) fn overwrites(sql: &str) -> bool {
    let sql = sql.trim_start();
    sql.starts_with("DELETE") || sql.starts_with("UPDATE") || sql.contains("DO UPDATE")
}

fn push_placeholders(text: &mut String, from: usize, count: usize) {
    for index in from..from + count {
        if index > from {
            text.push_str(", ");
        }
        text.push('$');
        text.push_str(&(index + 1).to_string());
    }
}

/// The list without repetitions, in parts of few sizes; the last part is filled up with its last value.
pub(crate) fn list_parts<'a>(list: &'a [Value<'a>]) -> Vec<Vec<&'a Value<'a>>> {
    let mut seen = HashSet::new();
    let distinct: Vec<&Value<'_>> = list.iter().filter(|value| seen.insert(Identity::of(value))).collect();
    distinct
        .chunks(SIZES[0])
        .map(|chunk| {
            let filled = SIZES.into_iter().rev().find(|size| *size >= chunk.len()).unwrap_or(chunk.len());
            let padding = chunk.last().copied().into_iter().cycle();
            chunk.iter().copied().chain(padding).take(filled).collect()
        })
        .collect()
}

/// What makes two values the same.
#[derive(PartialEq, Eq, Hash)]
enum Identity<'a> {
    Null,
    Int(i64),
    Real(u64),
    Bool(bool),
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl<'a> Identity<'a> {
    fn of(value: &'a Value<'a>) -> Identity<'a> {
        match value {
            Value::Null => Identity::Null,
            Value::Int(int) => Identity::Int(*int),
            Value::Real(real) => Identity::Real(real.to_bits()),
            Value::Bool(bool) => Identity::Bool(*bool),
            Value::Text(text) => Identity::Text(text),
            Value::Bytes(bytes) => Identity::Bytes(bytes),
        }
    }
}

/// Whether the statement certainly writes nothing.
pub(crate) fn only_reads(sql: &str) -> bool {
    let sql = sql.trim_start();
    sql.get(..6).is_some_and(|word| word.eq_ignore_ascii_case("select"))
}

/// A quoted name of a table or column.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
