//! A transaction: what closures get to work with.

use crate::address::Key;
use crate::error::{Error, Result};
use crate::row::{FromRow, Row};
use crate::value::{Value, check};
use crate::{postgres, sqlite, statement};

/// A transaction, or one closure's savepoint in a shared one.
///
/// SQL is written once for both databases, with `$1`, `$2`, … as placeholders.
pub struct Tx {
    pub(crate) connection: Connection,
    /// Whether this closure may have written something.
    pub(crate) touched: bool,
    /// Whether a statement of this closure failed, so that its savepoint must go.
    pub(crate) failed: bool,
    /// What this closure did to rows.
    pub(crate) done: Done,
    /// That the database is away or full, as a statement found out.
    pub(crate) trouble: Option<Error>,
    /// Why the whole transaction must be run again, when it must.
    pub(crate) broken: Option<Error>,
    depth: u32,
}

/// What became of rows.
#[derive(Default, Clone, Copy)]
pub(crate) struct Done {
    /// Whether a row came, went or changed.
    pub(crate) changed: bool,
    /// Whether rows were deleted or overwritten, whose old content still lies in the files.
    pub(crate) erased: bool,
}

impl std::ops::BitOrAssign for Done {
    fn bitor_assign(&mut self, other: Self) {
        self.changed |= other.changed;
        self.erased |= other.erased;
    }
}

/// The connection below it.
pub(crate) enum Connection {
    Sqlite(sqlite::Connection),
    Postgres(Box<postgres::Connection>),
}

/// Dispatches to the database at hand, where both have a method of that name.
macro_rules! on {
    ($tx:expr, $connection:ident => $call:expr) => {
        match &mut $tx.connection {
            Connection::Sqlite($connection) => $call,
            Connection::Postgres($connection) => $call,
        }
    };
}

impl Tx {
    pub(crate) fn new(connection: Connection) -> Tx {
        Tx {
            connection,
            touched: false,
            failed: false,
            done: Done::default(),
            trouble: None,
            broken: None,
            depth: 0,
        }
    }

    /// All rows.
    pub fn all<T: FromRow>(&mut self, sql: &str, params: &[Value<'_>]) -> Result<Vec<T>> {
        let mut rows = Vec::new();
        self.query(sql, params, false, &mut |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The first row, if there is one.
    pub fn first<T: FromRow>(&mut self, sql: &str, params: &[Value<'_>]) -> Result<Option<T>> {
        let mut first = None;
        self.query(sql, params, true, &mut |row| {
            if first.is_none() {
                first = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }

    /// The first row, or [`Error::NotFound`].
    pub fn one<T: FromRow>(&mut self, sql: &str, params: &[Value<'_>]) -> Result<T> {
        self.first(sql, params)?.ok_or(Error::NotFound)
    }

    /// Runs a statement that answers no rows, and says how many rows it touched.
    pub fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64> {
        self.touched = true;
        let rows = self.guard(|tx| {
            check(params)?;
            on!(tx, connection => connection.execute(sql, params))
        })?;
        self.note(sql, rows > 0);
        Ok(rows)
    }

    /// Inserts many rows in few statements, and says how many were inserted.
    ///
    /// `insert` is `INSERT INTO t (a, b)`; `columns` its number of columns; `rows` all values, row
    /// after row. Where more must follow the rows, write `$rows` for them:
    /// `INSERT INTO t (a, b) VALUES $rows ON CONFLICT (a) DO NOTHING`.
    ///
    /// ```no_run
    /// use db::Value;
    /// # fn example(tx: &mut db::Tx, names: &[String]) -> db::Result<()> {
    /// let rows: Vec<Value> = names.iter().flat_map(|name| [Value::from(name), Value::from(20)]).collect();
    /// tx.insert_many("INSERT INTO room (name, seats)", 2, &rows)?;
    /// # Ok(()) }
    /// ```
    pub fn insert_many(&mut self, insert: &str, columns: usize, rows: &[Value<'_>]) -> Result<u64> {
        if columns == 0 || !rows.len().is_multiple_of(columns) {
            return Err(Error::Sql("the values do not fill whole rows".to_owned()));
        }
        let mut inserted = 0;
        let mut rest = rows;
        while !rest.is_empty() {
            let size = statement::insert_size(rest.len() / columns, columns);
            let (chunk, after) = rest.split_at(size * columns);
            inserted += self.execute(&statement::insert(insert, columns, size), chunk)?;
            rest = after;
        }
        Ok(inserted)
    }

    /// All rows of a statement that holds `… IN ($list)`, or `… (VALUES $each)`, for a list of any length.
    ///
    /// `before` are the parameters `$1`, … that stand in the statement besides the list. A long list
    /// is asked for in parts, so an `ORDER BY` holds only within a part, and `NOT IN` cannot be asked
    /// for in this way. An empty list answers no rows.
    pub fn all_in<T: FromRow>(
        &mut self,
        sql: &str,
        before: &[Value<'_>],
        list: &[Value<'_>],
    ) -> Result<Vec<T>> {
        let mut rows = Vec::new();
        for part in statement::list_parts(list) {
            let params: Vec<Value<'_>> = before.iter().chain(part).cloned().collect();
            let sql = statement::with_list(sql, before.len(), params.len() - before.len());
            rows.append(&mut self.all(&sql, &params)?);
        }
        Ok(rows)
    }

    /// Waits until no other transaction holds `key`, and holds it until this one ends.
    ///
    /// For work that finds only here what it will change. What was read before must be read again. Whoever takes
    /// several keys takes them in one order; where two wait for each other all the same, one of them runs again.
    pub fn lock(&mut self, key: impl Into<Key>) -> Result<()> {
        let key = key.into();
        if self.holds(key) {
            return Ok(());
        }
        self.touched = true;
        self.guard(|tx| match &mut tx.connection {
            Connection::Sqlite(_) => Ok(()),
            Connection::Postgres(connection) => connection.lock(key),
        })
    }

    /// Runs `f` in a savepoint of its own: when it answers an error, only its work is undone, and the
    /// closure can go on. For the rare place where a failed statement is expected.
    pub fn attempt<T, E: From<Error>>(&mut self, f: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        let name = format!("attempt_{}", self.depth);
        self.guard(|tx| tx.control(&[&format!("SAVEPOINT {name}")]))?;
        self.depth += 1;
        let result = f(self);
        self.depth -= 1;
        if self.broken.is_some() {
            return result.and(Err(Error::Aborted.into()));
        }
        let release = format!("RELEASE SAVEPOINT {name}");
        if result.is_ok() && !self.failed {
            self.guard(|tx| tx.control(&[&release]))?;
            return result;
        }
        let failed = std::mem::replace(&mut self.failed, false);
        self.guard(|tx| tx.control(&[&format!("ROLLBACK TO SAVEPOINT {name}"), &release]))?;
        if failed { result.and(Err(Error::Aborted.into())) } else { result }
    }

    fn query(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        only_first: bool,
        each: &mut dyn FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let reads = statement::only_reads(sql);
        self.touched |= !reads;
        let mut any = false;
        let mut each = |row: &Row<'_>| {
            any = true;
            each(row)
        };
        let end = self.guard(|tx| {
            check(params)?;
            on!(tx, connection => connection.query(sql, params, only_first && reads, &mut each))
        });
        self.note(sql, any && !reads);
        end
    }

    /// What a statement did.
    fn note(&mut self, sql: &str, any: bool) {
        self.done.changed |= any;
        self.done.erased |= any && statement::overwrites(sql);
    }

    /// Runs one step unless an earlier one failed, and remembers whether it failed.
    pub(crate) fn guard<T>(&mut self, step: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        if self.failed {
            return Err(Error::Aborted);
        }
        step(self).inspect_err(|error| {
            if !error.is_harmless() {
                self.failed = true;
                if error.is_unavailable() {
                    self.trouble = Some(error.clone());
                }
                if error.is_transient() || !on!(self, connection => connection.in_transaction()) {
                    self.broken.get_or_insert_with(|| error.clone());
                }
            }
        })
    }

    /// Runs steps of transaction control, on PostgreSQL in one round trip.
    pub(crate) fn control(&mut self, steps: &[&str]) -> Result<()> {
        on!(self, connection => connection.control(steps))
    }

    /// Runs several statements separated by `;`, without parameters.
    pub(crate) fn script(&mut self, sql: &str) -> Result<()> {
        self.touched = true;
        self.guard(|tx| on!(tx, connection => connection.script(sql)))
    }

    pub(crate) fn begin_read(&mut self, open: bool) -> Result<()> {
        self.start();
        on!(self, connection => connection.begin_read(open))
    }

    /// Begins, and waits until no other transaction holds the key.
    pub(crate) fn begin_write(&mut self, key: Key) -> Result<()> {
        self.start();
        on!(self, connection => connection.begin_write(key))
    }

    /// Takes the steps, and says whether the key could be had without waiting for others.
    pub(crate) fn try_lock(&mut self, steps: &[&str], key: Key) -> Result<bool> {
        on!(self, connection => connection.try_lock(steps, key))
    }

    /// Whether the key is held already, or need not be.
    pub(crate) fn holds(&mut self, key: Key) -> bool {
        on!(self, connection => connection.holds(key))
    }

    /// Commits, after the given steps; on `Ok` the work is durable.
    pub(crate) fn commit(&mut self, steps: &[&str]) -> Result<()> {
        on!(self, connection => connection.commit(steps))
    }

    pub(crate) fn rollback(&mut self) {
        on!(self, connection => connection.rollback());
    }

    /// Forgets what became of the closure before.
    pub(crate) fn start(&mut self) {
        self.touched = false;
        self.done = Done::default();
        self.failed = false;
        self.broken = None;
        self.depth = 0;
    }
}
