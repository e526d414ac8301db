//! Rule 4: SQL stands in `store` and `migrations`, and words that only one database knows in `db` alone.

use super::{
    hold, of,
    source::{House, Rust, line},
};

const BEGINNINGS: [&str; 12] = [
    "SELECT ",
    "INSERT INTO ",
    "UPDATE ",
    "DELETE FROM ",
    "WITH ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "CREATE UNIQUE INDEX ",
    "ALTER TABLE ",
    "DROP TABLE ",
    "PRAGMA ",
    "BEGIN IMMEDIATE",
];

const OF_ONE_DATABASE: [&str; 14] = [
    "PRAGMA ",
    "AUTOINCREMENT",
    "BIGSERIAL",
    "FOR UPDATE",
    "SKIP LOCKED",
    " ILIKE ",
    "now()",
    "datetime(",
    "strftime(",
    "json_extract(",
    "ARRAY[",
    "UNNEST(",
    "WITHOUT ROWID",
    "INSERT OR ",
];

#[test]
fn sql_stands_in_stores_and_migrations() {
    hold("SQL stands in store and migrations", &check_place(&House::here()));
}

#[test]
fn sql_in_another_place_is_noticed() {
    for sql in ["SELECT a FROM b", "\n    INSERT INTO t (a) VALUES ($1)", "DELETE FROM t", "PRAGMA optimize"]
    {
        let text = format!("//! X.\nfn f() {{ tx.all({sql:?}, &[]) }}");
        for path in ["modules/events/src/actions.rs", "base/web/src/cache.rs", "app/src/main.rs"] {
            assert_eq!(of(check_place, &[(path, &text)]), [format!("{path}:2: SQL belongs into store")]);
        }
        for path in ["modules/events/src/store/rush.rs", "base/jobs/src/store.rs", "base/db/src/lib.rs"] {
            assert_eq!(of(check_place, &[(path, &text)]), [""; 0]);
        }
    }
    let outside = "fn f() { \"UPDATED\" }\n// \"SELECT a\"\nmod tests { fn g() { tx.one(\"SELECT 1\") } }";
    assert_eq!(of(check_place, &[("modules/events/src/pages.rs", outside)]), [""; 0]);
}

#[test]
fn every_statement_is_understood_by_both_databases() {
    hold("words that only one database knows stand in db", &check_words(&House::here()));
}

#[test]
fn a_word_that_only_one_database_knows_is_noticed() {
    for word in OF_ONE_DATABASE {
        let text = format!("//! X.\n\nconst SQL: &str = \"SELECT a FROM b WHERE {word} c\";");
        assert_eq!(
            of(check_words, &[("modules/events/src/store.rs", &text)]),
            [format!("modules/events/src/store.rs:3: {} is not portable", word.trim())]
        );
        assert_eq!(of(check_words, &[("base/db/src/postgres.rs", &text)]), [""; 0]);
    }
}

/// Whether SQL may stand in this file at all.
fn may_hold_sql(path: &str) -> bool {
    path.starts_with("base/db/")
        || path.starts_with("base/testkit/")
        || path.split('/').any(|part| {
            let part = part.trim_end_matches(".rs");
            matches!(part, "store" | "migrations" | "tests")
        })
}

fn check_place(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for file in house.rust().filter(|file| !may_hold_sql(&file.path)) {
        let rust = Rust::read(&file.text);
        let tests = rust.tests();
        for (at, text) in &rust.strings {
            let start = text.replace("\\n", "\n");
            let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\\');
            let sql = BEGINNINGS.iter().any(|beginning| start.starts_with(beginning));
            if sql && !tests.iter().any(|range| range.contains(at)) {
                broken.push(format!("{}:{}: SQL belongs into store", file.path, line(&file.text, *at)));
            }
        }
    }
    broken
}

fn check_words(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    // `testkit` makes and breaks databases of both kinds.
    let knows_both = |path: &str| path.starts_with("base/db/") || path.starts_with("base/testkit/");
    for file in house.rust().filter(|file| may_hold_sql(&file.path) && !knows_both(&file.path)) {
        for (at, text) in Rust::read(&file.text).strings {
            for word in OF_ONE_DATABASE.iter().filter(|word| text.contains(**word)) {
                let place = line(&file.text, at);
                broken.push(format!("{}:{place}: {} is not portable", file.path, word.trim()));
            }
        }
    }
    broken
}
