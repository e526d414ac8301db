//! What only `SQLite` knows.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSqlOutput, ValueRef as Stored};
use rusqlite::{ErrorCode, OpenFlags, ffi};

use crate::address::Key;
use crate::error::{Error, Result};
use crate::files;
use crate::row::{Row, Source};
use crate::value::{ColumnError, Value, ValueRef};

/// One connection to the file.
pub(crate) struct Connection {
    sqlite: rusqlite::Connection,
}

/// What the connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Reading,
    Writing,
}

/// How long to wait for another process that writes.
const PATIENCE: Duration = Duration::from_secs(10);
/// Prepared statements kept by each connection.
const STATEMENTS: usize = 256;
/// `$1`, … as they are bound; further ones are spelt when needed.
const NAMES: [&str; 16] =
    ["$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$16"];

impl Connection {
    /// Opens the file; when it is not there, it is made if that is wanted.
    pub(crate) fn open(path: &Path, purpose: Purpose, create: bool) -> Result<Connection> {
        if create {
            files::make(path)?;
            for file in files::family(path) {
                files::close_to_others(&file);
            }
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let sqlite = rusqlite::Connection::open_with_flags(path, flags).map_err(error)?;
        sqlite.busy_timeout(PATIENCE).map_err(error)?;
        sqlite.set_prepared_statement_cache_capacity(STATEMENTS);
        // Erased data must be gone from the file; idle memory must stay small, so the cache does.
        for pragma in [
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",
            "PRAGMA case_sensitive_like = ON",
            "PRAGMA cache_size = -4096",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA wal_autocheckpoint = 2000",
            "PRAGMA journal_size_limit = 16777216",
        ] {
            sqlite.execute_batch(pragma).map_err(error)?;
        }
        // Two processes that start at once may meet here, and this statement does not wait by itself. A file that is
        // only looked at keeps the journal that it has.
        if create {
            retry_while_busy(|| sqlite.execute_batch("PRAGMA journal_mode = WAL"))?;
        }
        // A misspelt column in double quotes is an error, as it is on PostgreSQL.
        sqlite.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false).map_err(error)?;
        sqlite.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false).map_err(error)?;
        change_case(&sqlite, "lower", str::to_lowercase)?;
        change_case(&sqlite, "upper", str::to_uppercase)?;
        if purpose == Purpose::Reading {
            sqlite.execute_batch("PRAGMA query_only = ON").map_err(error)?;
        }
        Ok(Connection { sqlite })
    }

    /// Opens a file that is there and keeps everybody else out for as long as this lives: [`Error::Conflict`] when
    /// somebody has it open already, in whatever process.
    pub(crate) fn exclusive(path: &Path) -> Result<Connection> {
        let connection = Connection::open(path, Purpose::Writing, false)?;
        connection.sqlite.busy_timeout(Duration::from_millis(200)).map_err(error)?;
        connection.sqlite.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").map_err(error)?;
        Ok(connection)
    }

    pub(crate) fn query(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        only_first: bool,
        each: &mut dyn FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.sqlite.prepare_cached(sql).map_err(wrong)?;
        bind(&mut statement, params)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(error)? {
            each(&Row::new(Source::Sqlite(row)))?;
            if only_first {
                break;
            }
        }
        Ok(())
    }

    pub(crate) fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64> {
        let mut statement = self.sqlite.prepare_cached(sql).map_err(wrong)?;
        bind(&mut statement, params)?;
        statement.raw_execute().map(|rows| rows as u64).map_err(error)
    }

    pub(crate) fn control(&mut self, steps: &[&str]) -> Result<()> {
        for step in steps {
            let mut statement = self.sqlite.prepare_cached(step).map_err(error)?;
            statement.raw_execute().map_err(error)?;
        }
        Ok(())
    }

    pub(crate) fn script(&mut self, sql: &str) -> Result<()> {
        self.sqlite.execute_batch(sql).map_err(wrong)
    }

    pub(crate) fn begin_read(&mut self, open: bool) -> Result<()> {
        if open {
            self.rollback();
        }
        self.control(&["BEGIN"])
    }

    /// One transaction writes at a time, in whatever process, so that keys mean nothing here.
    pub(crate) fn begin_write(&mut self, _: Key) -> Result<()> {
        self.control(&["BEGIN IMMEDIATE"])
    }

    pub(crate) fn try_lock(&mut self, steps: &[&str], _: Key) -> Result<bool> {
        self.control(steps).map(|()| true)
    }

    #[expect(clippy::unused_self, reason = "PostgreSQL needs it")]
    pub(crate) fn holds(&self, _: Key) -> bool {
        true
    }

    pub(crate) fn commit(&mut self, steps: &[&str]) -> Result<()> {
        self.control(steps)?;
        self.control(&["COMMIT"])
    }

    pub(crate) fn rollback(&mut self) {
        if self.in_transaction() && self.control(&["ROLLBACK"]).is_err() {
            tracing::warn!("a transaction could not be rolled back");
        }
    }

    /// Some errors, such as a full disk, make `SQLite` undo the whole transaction by itself.
    pub(crate) fn in_transaction(&self) -> bool {
        !self.sqlite.is_autocommit()
    }

    /// Writes everything into the file and empties the log beside it, so that erased data is in neither.
    pub(crate) fn checkpoint(&self) -> Result<()> {
        // Whoever writes waits meanwhile, so it is tried briefly and often.
        self.sqlite.busy_timeout(Duration::from_millis(100)).map_err(error)?;
        // Long readers keep it from being finished, which is no error to SQLite: the first column says so.
        for _ in 0..20 {
            let unfinished = std::cell::Cell::new(1_i64);
            retry_while_busy(|| {
                self.sqlite.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
                    unfinished.set(row.get(0)?);
                    Ok(())
                })
            })?;
            if unfinished.get() == 0 {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err(Error::Unavailable("readers kept the log from being emptied".to_owned()))
    }

    /// Writes a consistent copy without free pages into a new file, while others read and write.
    pub(crate) fn copy_into(&self, to: &Path) -> Result<()> {
        if to.exists() {
            return Err(Error::Unsupported("the file exists already"));
        }
        let target = to.to_str().ok_or(Error::Unsupported("the path of the backup is not UTF-8"))?;
        files::make(to)?;
        self.sqlite.execute("VACUUM INTO ?1", [target]).map_err(error)?;
        std::fs::File::open(to).and_then(|file| file.sync_all()).map_err(|from| files::unavailable(&from))
    }
}

fn retry_while_busy(mut step: impl FnMut() -> rusqlite::Result<()>) -> Result<()> {
    let mut tries = 0;
    loop {
        match step().map_err(error) {
            Err(Error::Conflict) if tries < 100 => {
                tries += 1;
                std::thread::sleep(Duration::from_millis(20));
            }
            result => return result,
        }
    }
}

/// `lower` and `upper` know all letters, as they do on PostgreSQL, and not those of ASCII alone.
fn change_case(sqlite: &rusqlite::Connection, name: &str, change: fn(&str) -> String) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    sqlite
        .create_scalar_function(name, 1, flags, move |context: &Context<'_>| {
            Ok(context.get::<Option<String>>(0)?.map(|text| change(&text)))
        })
        .map_err(error)
}

fn bind(statement: &mut rusqlite::Statement<'_>, params: &[Value<'_>]) -> Result<()> {
    if statement.parameter_count() != params.len() {
        return Err(Error::Sql(format!(
            "it has {} parameters, {} were given",
            statement.parameter_count(),
            params.len()
        )));
    }
    for (index, value) in params.iter().enumerate() {
        // To SQLite, `$1` is a name, and its number is that of its first use in the text.
        let found = match NAMES.get(index) {
            Some(name) => statement.parameter_index(name),
            None => statement.parameter_index(&format!("${}", index + 1)),
        };
        let at =
            found.map_err(error)?.ok_or_else(|| Error::Sql(format!("it has no parameter ${}", index + 1)))?;
        statement.raw_bind_parameter(at, Bound(value)).map_err(error)?;
    }
    Ok(())
}

/// A parameter on its way into `SQLite`.
struct Bound<'v>(&'v Value<'v>);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => Stored::Null,
            Value::Int(int) => Stored::Integer(*int),
            Value::Real(real) => Stored::Real(*real),
            Value::Bool(bool) => Stored::Integer(i64::from(*bool)),
            Value::Text(text) => Stored::Text(text.as_bytes()),
            Value::Bytes(bytes) => Stored::Blob(bytes),
        }))
    }
}

/// The value of a column.
pub(crate) fn value<'r>(row: &'r rusqlite::Row<'_>, index: usize) -> Result<ValueRef<'r>, ColumnError> {
    Ok(match row.get_ref(index).map_err(|_| ColumnError::Missing)? {
        Stored::Null => ValueRef::Null,
        Stored::Integer(int) => ValueRef::Int(int),
        Stored::Real(real) => ValueRef::Real(real),
        Stored::Text(text) => ValueRef::Text(std::str::from_utf8(text).map_err(|_| ColumnError::Encoding)?),
        Stored::Blob(bytes) => ValueRef::Bytes(bytes),
    })
}

/// An error before any value was seen, whose message therefore can be told.
fn wrong(from: rusqlite::Error) -> Error {
    match from {
        rusqlite::Error::SqlInputError { error, msg, .. } if error.code == ErrorCode::Unknown => {
            Error::Sql(msg)
        }
        rusqlite::Error::SqliteFailure(failure, Some(message)) if failure.code == ErrorCode::Unknown => {
            Error::Sql(message)
        }
        other => error(other),
    }
}

/// Any error; its message is left out, as it may repeat a value.
#[expect(clippy::needless_pass_by_value, reason = "so that it can be named in map_err")]
fn error(from: rusqlite::Error) -> Error {
    let Some(failure) = from.sqlite_error() else {
        return Error::Sql("the statement is not of this kind".to_owned());
    };
    match failure.code {
        ErrorCode::ConstraintViolation => match failure.extended_code {
            ffi::SQLITE_CONSTRAINT_UNIQUE
            | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID => Error::Unique,
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Error::ForeignKey,
            ffi::SQLITE_CONSTRAINT_NOTNULL => Error::NotNull,
            _ => Error::Check,
        },
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Conflict,
        ErrorCode::ReadOnly => Error::ReadOnly,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Error::Corrupt(code(*failure)),
        ErrorCode::DiskFull => Error::Full,
        ErrorCode::SystemIoFailure
        | ErrorCode::CannotOpen
        | ErrorCode::OutOfMemory
        | ErrorCode::PermissionDenied => Error::Unavailable(code(*failure)),
        _ => Error::Sql(code(*failure)),
    }
}

fn code(failure: ffi::Error) -> String {
    format!("SQLite code {}", failure.extended_code)
}
