//! Statements over many rows, at the edges of their parts.

use db::{Db, Error, Key, Value, params};
use testkit::db_test;

async fn with_table(db: &Db) {
    db.write::<_, Error>(Key::ANY, |tx| {
        tx.execute("CREATE TABLE pair (id BIGINT PRIMARY KEY, name TEXT NOT NULL)", params![])
    })
    .await
    .unwrap();
}

fn pairs(count: i64) -> Vec<Value<'static>> {
    (0..count).flat_map(|id| [Value::from(id), Value::from(format!("name {id}"))]).collect()
}

db_test! {
    async fn any_number_of_rows_can_be_inserted(db) {
        with_table(&db).await;
        for count in [0, 1, 7, 8, 9, 63, 64, 65, 72, 73, 137, 1000] {
            let found = db.write::<_, Error>(Key::ANY, move |tx| {
                tx.execute("DELETE FROM pair", params![])?;
                assert_eq!(tx.insert_many("INSERT INTO pair (id, name)", 2, &pairs(count))?, count.cast_unsigned());
                tx.all::<(i64, String)>("SELECT id, name FROM pair ORDER BY id", params![])
            }).await;
            assert_eq!(found, Ok((0..count).map(|id| (id, format!("name {id}"))).collect()));
        }
    }

    async fn rows_may_be_followed_by_what_to_do_on_conflict(db) {
        with_table(&db).await;
        let insert = "INSERT INTO pair (id, name) VALUES $rows ON CONFLICT (id) DO NOTHING";
        let inserted = db.write::<_, Error>(Key::ANY, move |tx| {
            Ok((tx.insert_many(insert, 2, &pairs(10))?, tx.insert_many(insert, 2, &pairs(75))?))
        }).await;
        assert_eq!(inserted, Ok((10, 65)));
    }

    async fn values_that_do_not_fill_rows_are_refused(db) {
        with_table(&db).await;
        let inserted = db.write::<_, Error>(Key::ANY, |tx| {
            tx.insert_many("INSERT INTO pair (id, name)", 2, &pairs(2)[..3])
        }).await;
        assert_eq!(inserted, Err(Error::Sql("the values do not fill whole rows".to_owned())));
    }

    async fn a_list_may_have_any_length(db) {
        with_table(&db).await;
        db.write::<_, Error>(Key::ANY, |tx| tx.insert_many("INSERT INTO pair (id, name)", 2, &pairs(200))).await.unwrap();
        for count in [0_i64, 1, 2, 8, 9, 64, 65, 128, 129, 200, 300] {
            let mut found = db.read::<Vec<i64>, Error>(move |tx| {
                let list: Vec<Value> = (0..count).map(Value::from).collect();
                tx.all_in("SELECT id FROM pair WHERE name <> $1 AND id IN ($list)", params!["name 3"], &list)
            }).await.unwrap();
            found.sort_unstable();
            assert_eq!(found, (0..count.min(200)).filter(|id| *id != 3).collect::<Vec<_>>());
        }
    }

    async fn repetitions_in_a_list_are_answered_once(db) {
        with_table(&db).await;
        db.write::<_, Error>(Key::ANY, |tx| tx.insert_many("INSERT INTO pair (id, name)", 2, &pairs(3))).await.unwrap();
        let found = db.read::<Vec<i64>, Error>(move |tx| {
            let list: Vec<Value> = (0..300).map(|number| Value::from(number % 2)).collect();
            tx.all_in("SELECT id FROM pair WHERE id IN ($list) ORDER BY id", params![], &list)
        }).await;
        assert_eq!(found, Ok(vec![0, 1]));
    }

    async fn the_first_row_is_enough(db) {
        with_table(&db).await;
        let found = db.write::<_, Error>(Key::ANY, |tx| {
            tx.insert_many("INSERT INTO pair (id, name)", 2, &pairs(3))?;
            let none: Option<i64> = tx.first("SELECT id FROM pair WHERE id = 7", params![])?;
            let first: Option<i64> = tx.first("SELECT id FROM pair ORDER BY id DESC", params![])?;
            let missing = tx.one::<i64>("SELECT id FROM pair WHERE id = 7", params![]);
            let changed: Option<i64> =
                tx.first("UPDATE pair SET name = 'x' WHERE id > 0 RETURNING id", params![])?;
            let count: i64 = tx.one("SELECT count(*) FROM pair WHERE name = 'x'", params![])?;
            Ok((none, first, missing, changed.is_some(), count))
        }).await;
        assert_eq!(found, Ok((None, Some(2), Err(Error::NotFound), true, 2)));
    }
}
