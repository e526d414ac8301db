//! What only PostgreSQL knows.

use std::collections::HashMap;
use std::error::Error as StdError;
use std::time::Duration;

use ::postgres::types::{FromSql, IsNull, ToSql, Type};
use ::postgres::{Client, Config, NoTls, SimpleQueryMessage, Statement};
use bytes::BytesMut;
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::address::Key;
use crate::error::{Error, Result};
use crate::row::{Row, Source};
use crate::value::{ColumnError, Value, ValueRef};

/// One connection to the server, opened again when it was lost.
///
/// The synchronous client runs a small runtime of its own, so it must live on a thread of its own.
pub(crate) struct Connection {
    config: Config,
    tls: Option<MakeRustlsConnect>,
    client: Option<Client>,
    statements: HashMap<String, Statement>,
    /// The number of the transaction at work, to ask for its fate when the connection is lost.
    transaction: Option<String>,
    /// The keys that it holds.
    keys: Vec<Key>,
}

/// Prepared statements kept by each connection.
const STATEMENTS: usize = 512;
/// How often the fate of a transaction is asked for, and the pause between.
const QUESTIONS: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

/// Durable before answered, whatever the server's default is; quiet about `IF NOT EXISTS`; no endless waiting.
const PREPARE_SESSION: &str = "SET client_min_messages = warning; SET timezone = 'UTC'; SET lock_timeout = '10s'; \
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

impl Connection {
    /// Connects. Must not be called on a thread of tokio.
    pub(crate) fn open(url: &str) -> Result<Connection> {
        let (config, tls) = crate::tls::configure(url)?;
        let mut connection = Connection {
            config,
            tls,
            client: None,
            statements: HashMap::new(),
            transaction: None,
            keys: Vec::new(),
        };
        connection.connect()?;
        Ok(connection)
    }

    /// Connects again when the connection is gone.
    fn connect(&mut self) -> Result<&mut Client> {
        if self.client.as_ref().is_some_and(Client::is_closed) {
            self.client = None;
        }
        if self.client.is_none() {
            self.statements.clear();
            let client = match &self.tls {
                Some(tls) => self.config.connect(tls.clone()),
                None => self.config.connect(NoTls),
            };
            let mut client = client.map_err(|from| cannot_connect(&from))?;
            client.batch_execute(PREPARE_SESSION).map_err(|from| error(&from))?;
            self.client = Some(client);
        }
        self.client()
    }

    fn client(&mut self) -> Result<&mut Client> {
        self.client.as_mut().ok_or_else(lost)
    }

    fn prepare(&mut self, sql: &str, params: &[Value<'_>]) -> Result<Statement> {
        if let Some(statement) = self.statements.get(sql) {
            return counted(statement, params).map(|()| statement.clone());
        }
        let statement = self.client()?.prepare(sql).map_err(|from| error(&from))?;
        counted(&statement, params)?;
        if self.statements.len() >= STATEMENTS {
            self.statements.clear();
        }
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    pub(crate) fn query(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        only_first: bool,
        each: &mut dyn FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let statement = self.prepare(sql, params)?;
        let rows = self.client()?.query(&statement, &bound(params));
        let rows = rows.map_err(|from| self.failed(&from))?;
        let wanted = if only_first { 1 } else { rows.len() };
        rows.iter().take(wanted).try_for_each(|row| each(&Row::new(Source::Postgres(row))))
    }

    pub(crate) fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64> {
        let statement = self.prepare(sql, params)?;
        let rows = self.client()?.execute(&statement, &bound(params));
        rows.map_err(|from| self.failed(&from))
    }

    /// A changed table makes prepared statements stale: they are prepared anew, and the work is run again.
    fn failed(&mut self, from: &::postgres::Error) -> Error {
        let stale = from
            .as_db_error()
            .is_some_and(|from| from.code().code() == "0A000" && from.message().contains("cached plan"));
        if stale {
            self.statements.clear();
            return Error::Conflict;
        }
        error(from)
    }

    pub(crate) fn control(&mut self, steps: &[&str]) -> Result<()> {
        if steps.is_empty() {
            return Ok(());
        }
        self.client()?.batch_execute(&steps.join("; ")).map_err(|from| error(&from))
    }

    pub(crate) fn script(&mut self, sql: &str) -> Result<()> {
        self.client()?.batch_execute(sql).map_err(|from| error(&from))
    }

    /// Begins a snapshot; `open` says that the one before has not been ended yet.
    pub(crate) fn begin_read(&mut self, open: bool) -> Result<()> {
        const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        self.connect()?;
        if open { self.control(&["ROLLBACK", BEGIN]) } else { self.control(&[BEGIN]) }
    }

    /// Begins; the key is locked among all processes until the transaction ends, but for `ANY`.
    pub(crate) fn begin_write(&mut self, key: Key) -> Result<()> {
        self.transaction = None;
        self.keys.clear();
        let begin = "BEGIN; SELECT pg_current_xact_id()";
        self.connect()?;
        if key == Key::ANY {
            self.transaction = self.ask(begin)?;
        } else {
            let lock = format!("SELECT pg_advisory_xact_lock({})", key.0.cast_signed());
            self.transaction = self.ask(&format!("{begin}; {lock}"))?;
            self.keys.push(key);
        }
        Ok(())
    }

    /// Must stand outside of a savepoint that may be rolled back, as the lock would go with it.
    pub(crate) fn try_lock(&mut self, steps: &[&str], key: Key) -> Result<bool> {
        let lock = format!("SELECT pg_try_advisory_xact_lock({})", key.0.cast_signed());
        let steps: Vec<&str> = steps.iter().copied().chain([lock.as_str()]).collect();
        let locked = self.ask(&steps.join("; "))?.is_some_and(|answer| answer == "t");
        if locked {
            self.keys.push(key);
        }
        Ok(locked)
    }

    /// Waits for a key. It is not written down as held: it goes with the savepoint if that is rolled back.
    pub(crate) fn lock(&mut self, key: Key) -> Result<()> {
        self.ask(&format!("SELECT pg_advisory_xact_lock({})", key.0.cast_signed())).map(drop)
    }

    pub(crate) fn holds(&self, key: Key) -> bool {
        key == Key::ANY || self.keys.contains(&key)
    }

    /// Runs statements, and answers the first value of the first row.
    fn ask(&mut self, sql: &str) -> Result<Option<String>> {
        let answer = self.client()?.simple_query(sql).map_err(|from| error(&from))?;
        Ok(answer.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        }))
    }

    pub(crate) fn commit(&mut self, steps: &[&str]) -> Result<()> {
        let steps: Vec<&str> = steps.iter().copied().chain(["COMMIT"]).collect();
        let result = self.control(&steps);
        let transaction = self.transaction.take();
        match (result, transaction) {
            (Err(Error::Unavailable(_)), Some(transaction)) => self.fate(&transaction),
            (result, _) => result,
        }
    }

    /// What became of a transaction whose connection was lost while it was committed.
    fn fate(&mut self, transaction: &str) -> Result<()> {
        for _ in 0..QUESTIONS {
            let sql = "SELECT pg_xact_status(CAST(CAST($1 AS TEXT) AS xid8))";
            let status = self.connect().and_then(|client| {
                let row = client.query_one(sql, &[&transaction]).map_err(|from| error(&from))?;
                row.try_get::<_, Option<String>>(0).map_err(|from| error(&from))
            });
            match status.as_ref().map(Option::as_deref) {
                Ok(Some("committed")) => return Ok(()),
                Ok(Some("aborted")) => return Err(Error::Conflict),
                Ok(None) => return Err(Error::Uncertain),
                Ok(Some(_)) | Err(_) => std::thread::sleep(PAUSE),
            }
        }
        Err(Error::Uncertain)
    }

    pub(crate) fn rollback(&mut self) {
        self.transaction = None;
        // Without a clean end the connection cannot be used again.
        if self.control(&["ROLLBACK"]).is_err() {
            self.client = None;
        }
    }

    pub(crate) fn in_transaction(&self) -> bool {
        self.client.as_ref().is_some_and(|client| !client.is_closed())
    }
}

fn counted(statement: &Statement, params: &[Value<'_>]) -> Result<()> {
    if statement.params().len() == params.len() {
        return Ok(());
    }
    Err(Error::Sql(format!("it has {} parameters, {} were given", statement.params().len(), params.len())))
}

fn bound<'v>(params: &'v [Value<'v>]) -> Vec<&'v (dyn ToSql + Sync)> {
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

type Encoded = std::result::Result<IsNull, Box<dyn StdError + Sync + Send>>;

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Encoded {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(int) => int_to_sql(*int, ty, out),
            Value::Bool(bool) if *ty == Type::BOOL => bool.to_sql(ty, out),
            Value::Bool(bool) => int_to_sql(i64::from(*bool), ty, out),
            Value::Real(real) => match *ty {
                Type::FLOAT8 => real.to_sql(ty, out),
                #[expect(clippy::cast_possible_truncation, reason = "the column is that narrow")]
                Type::FLOAT4 => (*real as f32).to_sql(ty, out),
                _ => unfit(ty),
            },
            Value::Text(text) if <&str as ToSql>::accepts(ty) => text.as_ref().to_sql(ty, out),
            Value::Bytes(bytes) if *ty == Type::BYTEA => bytes.as_ref().to_sql(ty, out),
            Value::Text(_) | Value::Bytes(_) => unfit(ty),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    ::postgres::types::to_sql_checked!();
}

fn int_to_sql(int: i64, ty: &Type, out: &mut BytesMut) -> Encoded {
    match *ty {
        Type::INT8 => int.to_sql(ty, out),
        Type::INT4 => i32::try_from(int)?.to_sql(ty, out),
        Type::INT2 => i16::try_from(int)?.to_sql(ty, out),
        #[expect(clippy::cast_precision_loss, reason = "SQLite does the same")]
        Type::FLOAT8 => (int as f64).to_sql(ty, out),
        Type::BOOL if int == 0 || int == 1 => (int == 1).to_sql(ty, out),
        _ if <&str as ToSql>::accepts(ty) => int.to_string().to_sql(ty, out),
        _ => unfit(ty),
    }
}

fn unfit(ty: &Type) -> Encoded {
    Err(format!("the value does not fit a parameter of the type {}", ty.name()).into())
}

/// A column as the server sends it.
struct Received<'r>(ValueRef<'r>);

impl<'r> FromSql<'r> for Received<'r> {
    fn from_sql(ty: &Type, raw: &'r [u8]) -> std::result::Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Received(match *ty {
            Type::BOOL => ValueRef::Bool(bool::from_sql(ty, raw)?),
            Type::INT8 => ValueRef::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => ValueRef::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => ValueRef::Int(i16::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => ValueRef::Real(f64::from_sql(ty, raw)?),
            Type::FLOAT4 => ValueRef::Real(f32::from_sql(ty, raw)?.into()),
            Type::BYTEA => ValueRef::Bytes(raw),
            Type::VOID => ValueRef::Null,
            _ => ValueRef::Text(<&str as FromSql>::from_sql(ty, raw)?),
        }))
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Received(ValueRef::Null))
    }

    fn accepts(ty: &Type) -> bool {
        const PLAIN: [Type; 8] = [
            Type::BOOL,
            Type::INT8,
            Type::INT4,
            Type::INT2,
            Type::FLOAT8,
            Type::FLOAT4,
            Type::BYTEA,
            Type::VOID,
        ];
        PLAIN.contains(ty) || <&str as FromSql>::accepts(ty)
    }
}

/// The value of a column.
pub(crate) fn value(row: &::postgres::Row, index: usize) -> Result<ValueRef<'_>, ColumnError> {
    let ty = row.columns().get(index).ok_or(ColumnError::Missing)?.type_();
    if !Received::accepts(ty) {
        return Err(ColumnError::Type(ty.name().to_owned()));
    }
    row.try_get::<_, Received<'_>>(index).map(|received| received.0).map_err(|_| ColumnError::Encoding)
}

fn lost() -> Error {
    Error::Unavailable("the connection to PostgreSQL was lost".to_owned())
}

fn cannot_connect(from: &::postgres::Error) -> Error {
    let reason =
        from.as_db_error().map(|from| format!(" (SQLSTATE {})", from.code().code())).unwrap_or_default();
    Error::Unavailable(format!("cannot connect to PostgreSQL{reason}"))
}

/// Any error. The server's message is kept only for mistakes in the statement's text, since others
/// may repeat a value.
fn error(from: &::postgres::Error) -> Error {
    let Some(answer) = from.as_db_error() else {
        // What the client itself finds wrong before sending names the parameter, never its value.
        let refused = !from.is_closed() && from.source().is_some_and(|source| !source.is::<std::io::Error>());
        return if refused {
            Error::Sql("a parameter or column has another type".to_owned())
        } else {
            lost()
        };
    };
    let code = answer.code().code();
    match code {
        "23505" => Error::Unique,
        "23503" | "23001" => Error::ForeignKey,
        "23502" => Error::NotNull,
        "23514" => Error::Check,
        "25006" => Error::ReadOnly,
        "25P02" => Error::Aborted,
        "40001" | "40P01" | "55P03" => Error::Conflict,
        "XX001" | "XX002" => Error::Corrupt(format!("SQLSTATE {code}")),
        "53100" => Error::Full,
        _ if code.starts_with("42") => Error::Sql(answer.message().to_owned()),
        _ if ["08", "53", "57P"].iter().any(|class| code.starts_with(class)) => {
            Error::Unavailable(format!("SQLSTATE {code}"))
        }
        _ => Error::Sql(format!("SQLSTATE {code}")),
    }
}
