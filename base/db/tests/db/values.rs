//! Values come back as they went in, and what one database alone would take is refused by both.

use db::{Column, ColumnError, Db, Error, Key, OwnedValue, Value, params};
use jiff::Timestamp;
use testkit::db_test;

const TABLE: &str = "CREATE TABLE thing (
    id TEXT PRIMARY KEY, number BIGINT, real DOUBLE PRECISION, flag BOOLEAN, word TEXT, data BYTEA)";

async fn with_table(db: &Db) {
    script(db, TABLE).await;
}

async fn script(db: &Db, sql: &'static str) {
    db.write::<_, Error>(Key::ANY, move |tx| tx.execute(sql, params![])).await.unwrap();
}

db::row! {
    /// All kinds of columns.
    #[derive(Debug, Clone, PartialEq)]
    struct Thing {
        id: String,
        number: Option<i64>,
        real: Option<f64>,
        flag: Option<bool>,
        word: Option<String>,
        data: Option<Vec<u8>>,
    }
}

impl Thing {
    fn empty(id: &str) -> Thing {
        Thing { id: id.to_owned(), number: None, real: None, flag: None, word: None, data: None }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Draft,
    Open,
}
db::text_column!(State { Draft => "draft", Open => "open" });

async fn number<T: Column + Send + 'static>(db: &Db) -> Result<T, Error> {
    db.read(|tx| tx.one("SELECT number FROM thing", params![])).await
}

db_test! {
    async fn every_kind_of_value_comes_back_as_it_went_in(db) {
        with_table(&db).await;
        let things = vec![
            Thing::empty("0"),
            Thing {
                number: Some(i64::MIN),
                real: Some(-0.1),
                flag: Some(true),
                word: Some("Grüße aus Plauen 🧵".to_owned()),
                data: Some(vec![0, 255, 1]),
                ..Thing::empty("1")
            },
            Thing {
                number: Some(i64::MAX),
                real: Some(f64::MAX),
                flag: Some(false),
                word: Some(String::new()),
                data: Some(Vec::new()),
                ..Thing::empty("2")
            },
        ];
        let written = things.clone();
        db.write::<_, Error>(Key::ANY, move |tx| {
            for Thing { id, number, real, flag, word, data } in &written {
                let sql = "INSERT INTO thing (id, number, real, flag, word, data) VALUES ($1, $2, $3, $4, $5, $6)";
                assert_eq!(tx.execute(sql, params![id, number, real, flag, word, data])?, 1);
            }
            Ok(())
        }).await.unwrap();
        let sql = "SELECT id, number, real, flag, word, data FROM thing ORDER BY id";
        let read = db.read::<Vec<Thing>, Error>(move |tx| tx.all(sql, params![])).await.unwrap();
        assert_eq!(read, things);
    }

    async fn times_ids_and_words_are_columns_too(db) {
        with_table(&db).await;
        let time: Timestamp = "2026-11-22T03:37:48.123456Z".parse().unwrap();
        let id = uuid::Uuid::from_u128(0x0193_5b2c_0000_7000_8000_0000_0000_0001);
        let read = db.write::<(uuid::Uuid, Timestamp, State), Error>(Key::ANY, move |tx| {
            tx.execute("INSERT INTO thing (id, number, word) VALUES ($1, $2, $3)", params![id, time, State::Open])?;
            tx.one("SELECT id, number, word FROM thing WHERE id = $1", params![id])
        }).await.unwrap();
        assert_eq!(read, (id, time, State::Open));
    }

    async fn a_placeholder_may_stand_anywhere_and_twice(db) {
        let sql = "SELECT CAST($2 AS TEXT), CAST($1 AS BIGINT), CAST($2 AS TEXT)";
        let read = db.read::<(String, i64, String), Error>(move |tx| tx.one(sql, params![7, "a"])).await;
        assert_eq!(read, Ok(("a".to_owned(), 7, "a".to_owned())));
    }

    async fn the_number_of_parameters_must_fit(db) {
        let sql = "SELECT CAST($1 AS BIGINT)";
        let none = db.read::<i64, Error>(move |tx| tx.one(sql, params![])).await;
        let two = db.read::<i64, Error>(move |tx| tx.one(sql, params![1, 2])).await;
        assert_eq!(none, Err(Error::Sql("it has 1 parameters, 0 were given".to_owned())));
        assert_eq!(two, Err(Error::Sql("it has 1 parameters, 2 were given".to_owned())));
    }

    async fn numbers_out_of_range_are_errors(db) {
        with_table(&db).await;
        db.write::<_, Error>(Key::ANY, |tx| {
            tx.execute("INSERT INTO thing (id, number) VALUES ($1, $2)", params!["a", -1])
        }).await.unwrap();
        let range = |name| Error::Column { index: 0, name: "number".to_owned(), reason: ColumnError::Range(name) };
        assert_eq!(number::<i32>(&db).await, Ok(-1));
        assert_eq!(number::<u32>(&db).await, Err(range("u32")));
        assert_eq!(number::<usize>(&db).await, Err(range("usize")));
        assert_eq!(
            number::<String>(&db).await,
            Err(Error::Column {
                index: 0,
                name: "number".to_owned(),
                reason: ColumnError::Kind { expected: "text", found: "a whole number" },
            })
        );
    }

    async fn null_is_an_error_where_no_option_is_read(db) {
        with_table(&db).await;
        let read = db.write::<String, Error>(Key::ANY, |tx| {
            tx.execute("INSERT INTO thing (id) VALUES ('a')", params![])?;
            tx.one("SELECT word FROM thing", params![])
        }).await;
        assert_eq!(read, Err(Error::Column { index: 0, name: "word".to_owned(), reason: ColumnError::Null }));
    }

    async fn an_unknown_word_is_an_error_that_does_not_repeat_it(db) {
        with_table(&db).await;
        let read = db.write::<State, Error>(Key::ANY, |tx| {
            tx.execute("INSERT INTO thing (id, word) VALUES ('a', 'Erika Mustermann')", params![])?;
            tx.one("SELECT word FROM thing", params![])
        }).await;
        assert_eq!(read.unwrap_err().to_string(), "column 0 (word): holds a text that State does not know");
    }

    async fn what_one_database_cannot_store_is_refused_by_both(db) {
        with_table(&db).await;
        let insert = "INSERT INTO thing (id, real) VALUES ($1, $2)";
        let nul = db.write::<_, Error>(Key::ANY, move |tx| tx.execute(insert, params!["a\0b", 1.0])).await;
        let nan = db.write::<_, Error>(Key::ANY, move |tx| tx.execute(insert, params!["a", f64::NAN])).await;
        assert_eq!(nul, Err(Error::Value("a text holds a NUL character")));
        assert_eq!(nan, Err(Error::Value("a number is NaN")));
    }

    async fn rows_can_be_read_without_knowing_their_types(db) {
        let read = db.read::<(OwnedValue, OwnedValue), Error>(|tx| {
            tx.one("SELECT CAST(7 AS BIGINT), CAST(NULL AS TEXT)", params![])
        }).await;
        assert_eq!(read, Ok((Value::Int(7), Value::Null)));
    }

    async fn letters_with_dots_have_two_cases(db) {
        let read = db.read::<(String, String, bool), Error>(|tx| {
            tx.one("SELECT lower('ÄRZTIN'), upper('größe'), lower('ÖKO') LIKE lower($1)", params!["öK%"])
        }).await.unwrap();
        assert_eq!(read.0, "ärztin");
        assert!(read.2);
        // The one letter without an upper case: each database has its own opinion.
        assert_eq!(read.1.chars().take(3).collect::<String>(), "GRÖ");
    }

    async fn like_minds_case(db) {
        let read = db.read::<bool, Error>(|tx| tx.one("SELECT 'Plauen' LIKE 'plauen'", params![])).await;
        assert_eq!(read, Ok(false));
    }

    async fn a_misspelt_column_in_quotes_is_an_error(db) {
        let read = db.read::<String, Error>(|tx| tx.one("SELECT \"nothing\"", params![])).await;
        assert!(matches!(read, Err(Error::Sql(_))), "{read:?}");
    }

    async fn text_is_sorted_by_code_points(db) {
        let sql = "SELECT word FROM (SELECT 'b' AS word UNION ALL SELECT 'a' UNION ALL SELECT 'B' UNION ALL SELECT 'ä'
                   UNION ALL SELECT '-c') AS words ORDER BY word";
        let read = db.read::<Vec<String>, Error>(move |tx| tx.all(sql, params![])).await.unwrap();
        assert_eq!(read, ["-c", "B", "a", "b", "ä"]);
    }
}
