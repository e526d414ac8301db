//! A whole database copied into another one, of the other kind too, and compared row by row.

use db::{Copied, Db, Error, Key, Kind, Migration, TableColumn, Value, compare, copy, params};
use testkit::databases::Fresh;

const MIGRATION: Migration = Migration {
    name: "0001_all",
    sql: "CREATE TABLE person (id TEXT PRIMARY KEY, invited_by TEXT REFERENCES person (id), home TEXT);
          CREATE TABLE a_visit (person TEXT NOT NULL REFERENCES person (id), day BIGINT NOT NULL, fee DOUBLE PRECISION,
              paid BOOLEAN NOT NULL, picture BYTEA, PRIMARY KEY (person, day));
          CREATE TABLE \"order\" (number BIGINT PRIMARY KEY);
          CREATE TABLE hen (id TEXT PRIMARY KEY, egg TEXT);
          CREATE TABLE egg (id TEXT PRIMARY KEY, hen TEXT REFERENCES hen (id))",
};

fn migrated(fresh: &Fresh) -> Db {
    let db = fresh.open();
    db.migrate("all", &[MIGRATION]).unwrap();
    db
}

fn write(db: &Db, sql: &'static str) {
    db.write_blocking::<_, Error>(Key::ANY, move |tx| tx.execute(sql, params![])).unwrap();
}

fn fill(db: &Db) {
    db.write_blocking::<_, Error>(Key::ANY, |tx| {
        // People who were invited by somebody who comes later in the order of the ids.
        tx.execute(
            "INSERT INTO person (id, home) VALUES ('~', 'Plauen'), ('ä', ''), ('Z', NULL), ('-a', 'x')",
            params![],
        )?;
        let mut people = Vec::new();
        for number in 0..1500 {
            people.extend([Value::from(format!("p{number}")), Value::from("~"), Value::from("Grüße 🧵")]);
        }
        tx.insert_many("INSERT INTO person (id, invited_by, home)", 3, &people)?;
        let mut visits = Vec::new();
        for number in 0..1200_i64 {
            let fee = (number % 3 != 0).then_some(0.1);
            let picture = (number % 5 == 0).then(|| vec![0_u8, 255]);
            visits.extend([
                Value::from(format!("p{}", number % 7)),
                Value::from(number),
                Value::from(fee),
                Value::from(number % 2 == 0),
                Value::from(picture),
            ]);
        }
        tx.insert_many("INSERT INTO a_visit (person, day, fee, paid, picture)", 5, &visits)?;
        tx.execute("INSERT INTO \"order\" (number) VALUES (3)", params![])
    })
    .unwrap();
}

fn counts() -> Vec<Copied> {
    [("hen", 0), ("order", 1), ("person", 1504), ("a_visit", 1200), ("egg", 0)]
        .map(|(table, rows)| Copied { table: table.to_owned(), rows })
        .to_vec()
}

fn sorted(mut tables: Vec<Copied>) -> Vec<Copied> {
    tables.sort_by(|a, b| a.table.cmp(&b.table));
    tables
}

#[test]
fn everything_is_copied_from_sqlite_to_postgres_and_back() {
    let (here, there, back) = (Fresh::sqlite(), Fresh::postgres(), Fresh::sqlite());
    let (from, to, again) = (migrated(&here), migrated(&there), migrated(&back));
    fill(&from);
    assert_eq!(sorted(copy(&from, &to).unwrap()), sorted(counts()));
    assert_eq!(sorted(copy(&to, &again).unwrap()), sorted(counts()));
    assert_eq!(sorted(compare(&from, &again).unwrap()), sorted(counts()));
    // Foreign keys are what they were.
    let orphan = to.write_blocking::<_, Error>(Key::ANY, |tx| {
        let result = tx.execute("INSERT INTO egg (id, hen) VALUES ('1', 'nobody')", params![]);
        assert_eq!(result, Err(Error::ForeignKey));
        result
    });
    assert_eq!(orphan, Err(Error::ForeignKey));
}

#[test]
fn one_value_that_differs_is_found() {
    let (here, there) = (Fresh::sqlite(), Fresh::postgres());
    let (from, to) = (migrated(&here), migrated(&there));
    fill(&from);
    copy(&from, &to).unwrap();
    let differs = |table: &str| Error::Copy { table: table.to_owned(), reason: "the rows differ" };
    write(&to, "UPDATE a_visit SET paid = TRUE WHERE day = 1199");
    assert_eq!(compare(&from, &to), Err(differs("a_visit")));
    write(&to, "UPDATE a_visit SET paid = FALSE WHERE day = 1199");
    compare(&from, &to).unwrap();
    write(&to, "INSERT INTO person (id) VALUES ('~~')");
    assert_eq!(compare(&from, &to), Err(differs("person")));
}

#[test]
fn a_target_that_is_not_empty_is_refused_and_nothing_is_copied() {
    let (here, there) = (Fresh::sqlite(), Fresh::postgres());
    let (from, to) = (migrated(&here), migrated(&there));
    fill(&from);
    write(&to, "INSERT INTO \"order\" (number) VALUES (9)");
    let refused = Error::Copy { table: "order".to_owned(), reason: "the target is not empty" };
    assert_eq!(copy(&from, &to), Err(refused));
    let people = to.read_blocking::<i64, Error>(|tx| tx.one("SELECT count(*) FROM person", params![]));
    assert_eq!(people, Ok(0));
}

#[test]
fn databases_with_different_migrations_are_refused() {
    let (here, there) = (Fresh::sqlite(), Fresh::sqlite());
    let (from, to) = (migrated(&here), there.open());
    to.migrate("all", &[]).unwrap();
    let refused =
        Error::Copy { table: "migration".to_owned(), reason: "the two databases have different migrations" };
    assert_eq!(copy(&from, &to), Err(refused));
}

testkit::db_test! {
    async fn tables_and_columns_are_described_alike(db) {
        db.migrate("all", &[MIGRATION]).unwrap();
        let (tables, columns) = db.read::<_, Error>(|tx| Ok((tx.tables()?, tx.columns("a_visit")?))).await.unwrap();
        assert_eq!(tables, ["hen", "order", "person", "a_visit", "egg"]);
        let column = |name: &str, kind, key| TableColumn { name: name.to_owned(), kind, key };
        assert_eq!(columns, [
            column("person", Kind::Text, 1),
            column("day", Kind::Int, 2),
            column("fee", Kind::Real, 0),
            column("paid", Kind::Bool, 0),
            column("picture", Kind::Bytes, 0),
        ]);
    }

    async fn pages_follow_each_other_in_the_order_of_the_key(db) {
        db.migrate("all", &[MIGRATION]).unwrap();
        fill(&db);
        let ids = db.read::<_, Error>(|tx| {
            let columns = tx.columns("person")?;
            let (mut ids, mut last) = (Vec::new(), None::<Vec<db::OwnedValue>>);
            loop {
                let page = tx.page("person", &columns, last.as_deref(), 100)?;
                let Some(end) = page.last().cloned() else { return Ok(ids) };
                ids.extend(page.into_iter().map(|row| row[0].clone()));
                last = Some(end);
            }
        }).await.unwrap();
        assert_eq!(ids.len(), 1504);
        assert_eq!(ids[..2], [Value::from("-a"), Value::from("Z")]);
        assert_eq!(ids[1502..], [Value::from("~"), Value::from("ä")]);
    }
}
