//! Copying a whole database into another one without knowing its tables, and proof that both are the same.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use crate::address::Key;
use crate::error::{Error, Result};
use crate::params;
use crate::pool::Db;
use crate::sqlite;
use crate::statement::quoted;
use crate::tx::{Connection, Tx};
use crate::value::{OwnedValue, Value};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `BIGINT` and other whole numbers.
    Int,
    /// `DOUBLE PRECISION`.
    Real,
    /// `BOOLEAN`.
    Bool,
    /// `TEXT`.
    Text,
    /// `BYTEA`.
    Bytes,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Its place in the primary key, from 1; 0 when it is not part of it.
    pub key: i64,
}

/// What was copied of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Its name.
    pub table: String,
    /// How many rows it has.
    pub rows: u64,
}

/// How many rows are held in memory at once.
const PAGE: u32 = 500;

/// Tables of `SQLite`, and of PostgreSQL, but for the one that the migrations keep.
const SQLITE_TABLES: &str = "SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name <> 'migration' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name";
const POSTGRES_TABLES: &str = "SELECT CAST(relname AS TEXT) FROM pg_class
    WHERE relkind = 'r' AND relname <> 'migration' AND relnamespace = current_schema()::regnamespace
    ORDER BY relname COLLATE \"C\"";

/// Which table refers to which.
const SQLITE_REFERENCES: &str = "SELECT tables.name, refers.\"table\" FROM sqlite_schema AS tables
    JOIN pragma_foreign_key_list(tables.name) AS refers WHERE tables.type = 'table'";
const POSTGRES_REFERENCES: &str = "SELECT CAST(child.relname AS TEXT), CAST(parent.relname AS TEXT)
    FROM pg_constraint
    JOIN pg_class AS child ON child.oid = conrelid
    JOIN pg_class AS parent ON parent.oid = confrelid
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";

/// Name, type and place in the primary key.
const SQLITE_COLUMNS: &str = "SELECT name, type, pk FROM pragma_table_info($1) ORDER BY cid";
const POSTGRES_COLUMNS: &str = "SELECT CAST(attname AS TEXT), format_type(atttypid, NULL), coalesce(key.place, 0)
    FROM pg_attribute
    LEFT JOIN pg_index ON indrelid = attrelid AND indisprimary
    LEFT JOIN LATERAL unnest(indkey) WITH ORDINALITY AS key (attnum, place) ON key.attnum = pg_attribute.attnum
    WHERE attrelid = to_regclass(quote_ident($1)) AND pg_attribute.attnum > 0
      AND NOT attisdropped AND attgenerated = ''
    ORDER BY pg_attribute.attnum";

/// Foreign keys that are checked after each statement.
const POSTGRES_IMMEDIATE: &str = "SELECT CAST(relname AS TEXT), CAST(conname AS TEXT)
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace";

impl Tx {
    /// The names of all tables but `migration`: a table comes after those that it refers to, as far as
    /// they do not refer to each other in a circle.
    pub fn tables(&mut self) -> Result<Vec<String>> {
        let (tables, references) =
            self.pick((SQLITE_TABLES, SQLITE_REFERENCES), (POSTGRES_TABLES, POSTGRES_REFERENCES));
        let tables: Vec<String> = self.all(tables, params![])?;
        let mut parents: HashMap<String, HashSet<String>> = HashMap::new();
        for (child, parent) in self.all::<(String, String)>(references, params![])? {
            if child != parent {
                parents.entry(child).or_default().insert(parent);
            }
        }
        Ok(in_order(tables, &parents))
    }

    /// The columns of a table in their order.
    pub fn columns(&mut self, table: &str) -> Result<Vec<TableColumn>> {
        let sql = self.pick(SQLITE_COLUMNS, POSTGRES_COLUMNS);
        let columns = self.all::<(String, String, i64)>(sql, params![table])?;
        columns
            .into_iter()
            .map(|(name, ty, key)| Ok(TableColumn { name, kind: kind(table, &ty)?, key }))
            .collect()
    }

    /// The rows that follow the row `after` in the order of the primary key, which is the same on both
    /// databases, as are the values.
    pub fn page(
        &mut self,
        table: &str,
        columns: &[TableColumn],
        after: Option<&[OwnedValue]>,
        limit: u32,
    ) -> Result<Vec<Vec<OwnedValue>>> {
        let mut key: Vec<(usize, &TableColumn)> =
            columns.iter().enumerate().filter(|(_, column)| column.key > 0).collect();
        key.sort_by_key(|(_, column)| column.key);
        if key.is_empty() {
            return Err(Error::Copy { table: table.to_owned(), reason: "it has no primary key" });
        }
        // The order of text depends on the server's language unless it is told otherwise.
        let collation = self.pick("", " COLLATE \"C\"");
        let sorted = |column: &TableColumn| {
            let collation = if column.kind == Kind::Text { collation } else { "" };
            format!("{}{collation}", quoted(&column.name))
        };
        let order = join(key.iter().map(|(_, column)| sorted(column)));
        let mut place: Vec<OwnedValue> = Vec::new();
        let mut following = String::new();
        if let Some(last) = after {
            place.extend(key.iter().filter_map(|(index, _)| last.get(*index).cloned()));
            let values = join((1..=place.len()).map(|number| format!("${number}")));
            following = format!(" WHERE ({order}) > ({values})");
        }
        let names = join(columns.iter().map(|column| quoted(&column.name)));
        let sql = format!("SELECT {names} FROM {}{following} ORDER BY {order} LIMIT {limit}", quoted(table));
        let rows: Vec<WholeRow> = self.all(&sql, &place)?;
        Ok(rows.into_iter().map(|row| normal(columns, row.0)).collect())
    }

    /// Inserts whole rows, with their values in the order of the columns.
    pub fn insert_rows(
        &mut self,
        table: &str,
        columns: &[TableColumn],
        rows: &[Vec<OwnedValue>],
    ) -> Result<u64> {
        let names = join(columns.iter().map(|column| quoted(&column.name)));
        let insert = format!("INSERT INTO {} ({names})", quoted(table));
        let values: Vec<Value<'_>> = rows.iter().flatten().map(Value::from).collect();
        self.insert_many(&insert, columns.len(), &values)
    }

    /// Runs `f` so that foreign keys are looked at when it is done, or at the commit, and not before.
    pub fn foreign_keys_at_end<T>(&mut self, f: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        if matches!(self.connection, Connection::Sqlite(_)) {
            self.script("PRAGMA defer_foreign_keys = ON")?;
            return f(self);
        }
        let immediate: Vec<(String, String)> = self.all(POSTGRES_IMMEDIATE, params![])?;
        let alter = |tx: &mut Tx, how: &str| {
            immediate.iter().try_for_each(|(table, constraint)| {
                tx.script(&format!(
                    "ALTER TABLE {} ALTER CONSTRAINT {} {how}",
                    quoted(table),
                    quoted(constraint)
                ))
            })
        };
        alter(self, "DEFERRABLE")?;
        self.script("SET CONSTRAINTS ALL DEFERRED")?;
        let result = f(self)?;
        self.script("SET CONSTRAINTS ALL IMMEDIATE")?;
        alter(self, "NOT DEFERRABLE")?;
        Ok(result)
    }

    fn pick<T>(&self, sqlite: T, postgres: T) -> T {
        if matches!(self.connection, Connection::Sqlite(_)) { sqlite } else { postgres }
    }
}

/// Copies all rows of `from` into the empty tables of `to`, compares both row by row, and only then
/// commits. Both must have been migrated to the same state. Blocks.
pub fn copy(from: &Db, to: &Db) -> Result<Vec<Copied>> {
    from.aside(|mut source| {
        to.aside(|mut target| {
            source.begin_read(false)?;
            copy_all(&mut source, &mut target)
        })
    })
}

/// The same from a file of `SQLite` that nobody else has open, nor can open before this has ended: what somebody would
/// write meanwhile would be lost. [`Error::Conflict`] when it is in use. Blocks.
pub fn copy_unused(from: &Path, to: &Db) -> Result<Vec<Copied>> {
    let mut source = Tx::new(Connection::Sqlite(sqlite::Connection::exclusive(from)?));
    to.aside(|mut target| copy_all(&mut source, &mut target))
}

/// Whether somebody has a file of `SQLite` open, in whatever process. Blocks.
pub fn is_in_use(file: &Path) -> Result<bool> {
    match sqlite::Connection::exclusive(file) {
        Ok(_) => Ok(false),
        Err(Error::Conflict) => Ok(true),
        Err(error) => Err(error),
    }
}

/// From an open transaction into a new one.
fn copy_all(source: &mut Tx, target: &mut Tx) -> Result<Vec<Copied>> {
    target.begin_write(Key::ANY)?;
    same_migrations(source, target)?;
    let tables = source.tables()?;
    let copied = target.foreign_keys_at_end(|target| {
        tables.iter().map(|table| copy_table(source, target, table)).collect::<Result<Vec<_>>>()
    })?;
    for table in &tables {
        compare_table(source, target, table)?;
    }
    target.commit(&[])?;
    source.rollback();
    Ok(copied)
}

/// Compares two databases row by row, and answers how many rows each table has in both. Blocks.
pub fn compare(one: &Db, other: &Db) -> Result<Vec<Copied>> {
    one.aside(|mut one| {
        other.aside(|mut other| {
            one.begin_read(false)?;
            other.begin_read(false)?;
            same_migrations(&mut one, &mut other)?;
            let tables = one.tables()?;
            tables.iter().map(|table| compare_table(&mut one, &mut other, table)).collect()
        })
    })
}

fn same_migrations(one: &mut Tx, other: &mut Tx) -> Result<()> {
    let applied = |tx: &mut Tx| {
        let mut applied = tx.all::<(String, String)>("SELECT module, name FROM migration", params![])?;
        applied.sort();
        let mut tables = tx.tables()?;
        tables.sort();
        Ok::<_, Error>((applied, tables))
    };
    if applied(one)? == applied(other)? {
        return Ok(());
    }
    Err(Error::Copy { table: "migration".to_owned(), reason: "the two databases have different migrations" })
}

/// The columns, which must be the same in both; those of `SQLite` may stand in another order.
fn same_columns(one: &mut Tx, other: &mut Tx, table: &str) -> Result<Vec<TableColumn>> {
    let columns = one.columns(table)?;
    let mut others = other.columns(table)?;
    let mut sorted = columns.clone();
    sorted.sort_by(|a, b| a.name.cmp(&b.name));
    others.sort_by(|a, b| a.name.cmp(&b.name));
    if sorted == others {
        return Ok(columns);
    }
    Err(Error::Copy { table: table.to_owned(), reason: "its columns differ" })
}

fn copy_table(source: &mut Tx, target: &mut Tx, table: &str) -> Result<Copied> {
    let columns = same_columns(source, target, table)?;
    if !target.page(table, &columns, None, 1)?.is_empty() {
        return Err(Error::Copy { table: table.to_owned(), reason: "the target is not empty" });
    }
    let mut rows = 0;
    let mut page = source.page(table, &columns, None, PAGE)?;
    while let Some(last) = page.last() {
        rows += target.insert_rows(table, &columns, &page)?;
        page = source.page(table, &columns, Some(last), PAGE)?;
    }
    Ok(Copied { table: table.to_owned(), rows })
}

fn compare_table(one: &mut Tx, other: &mut Tx, table: &str) -> Result<Copied> {
    let columns = same_columns(one, other, table)?;
    let differs = |reason| Err(Error::Copy { table: table.to_owned(), reason });
    let mut rows = 0;
    let mut last: Option<Vec<OwnedValue>> = None;
    loop {
        let mut page = one.page(table, &columns, last.as_deref(), PAGE)?;
        if page != other.page(table, &columns, last.as_deref(), PAGE)? {
            return differs("the rows differ");
        }
        rows += page.len() as u64;
        last = page.pop();
        if last.is_none() {
            break;
        }
    }
    // Rows that the order of the key does not reach, such as those without one, are not lost unnoticed.
    let count = format!("SELECT count(*) FROM {}", quoted(table));
    for tx in [one, other] {
        if tx.one::<u64>(&count, params![])? != rows {
            return differs("rows are missing");
        }
    }
    Ok(Copied { table: table.to_owned(), rows })
}

/// A row of any width.
struct WholeRow(Vec<OwnedValue>);

impl crate::FromRow for WholeRow {
    fn from_row(row: &crate::Row<'_>) -> Result<Self> {
        (0..row.width()).map(|index| row.get(index)).collect::<Result<_>>().map(WholeRow)
    }
}

/// Values as both databases would show them: `SQLite` keeps booleans as numbers.
#[expect(clippy::cast_precision_loss, reason = "SQLite may keep 1.0 as 1")]
fn normal(columns: &[TableColumn], mut row: Vec<OwnedValue>) -> Vec<OwnedValue> {
    for (column, value) in columns.iter().zip(&mut row) {
        match (column.kind, &*value) {
            (Kind::Bool, Value::Int(int)) => *value = Value::Bool(*int != 0),
            (Kind::Real, Value::Int(int)) => *value = Value::Real(*int as f64),
            _ => {}
        }
    }
    row
}

fn kind(table: &str, ty: &str) -> Result<Kind> {
    match ty.to_ascii_lowercase().as_str() {
        "bigint" | "integer" | "smallint" => Ok(Kind::Int),
        "double precision" => Ok(Kind::Real),
        "boolean" => Ok(Kind::Bool),
        "text" => Ok(Kind::Text),
        "bytea" => Ok(Kind::Bytes),
        _ => Err(Error::Copy { table: table.to_owned(), reason: "a column has a type that is not portable" }),
    }
}

/// Parents first; what is left in a circle comes last.
fn in_order(mut tables: Vec<String>, parents: &HashMap<String, HashSet<String>>) -> Vec<String> {
    let mut ordered: Vec<String> = Vec::new();
    while !tables.is_empty() {
        let is_ready = |table: &String| {
            parents.get(table).is_none_or(|parents| parents.iter().all(|parent| !tables.contains(parent)))
        };
        let (ready, rest): (Vec<String>, Vec<String>) = tables.iter().cloned().partition(is_ready);
        if ready.is_empty() {
            ordered.extend(rest);
            break;
        }
        ordered.extend(ready);
        tables = rest;
    }
    ordered
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}
