//! Migrations run once, in their order, even when several processes start at the same moment.

use db::{Db, Engine, Error, Key, Migration, Result, Standing, params};
use testkit::{databases::Fresh, db_test};

const ROOMS: Migration = Migration {
    name: "0001_rooms",
    sql: "CREATE TABLE room (name TEXT PRIMARY KEY, data BYTEA, open BOOLEAN NOT NULL DEFAULT FALSE);
          CREATE INDEX room_open ON room (open);
          INSERT INTO room (name) VALUES ('Saal'); -- with a comment; and a semicolon in it",
};
const SEATS: Migration =
    Migration { name: "0002_seats", sql: "ALTER TABLE room ADD COLUMN seats BIGINT NOT NULL DEFAULT 7" };
const BROKEN: Migration = Migration {
    name: "0002_broken",
    sql: "INSERT INTO room (name) VALUES ('Foyer'); INSERT INTO rooom (name) VALUES ('Foyer')",
};

async fn applied(db: &Db) -> Vec<(String, String)> {
    let sql = "SELECT module, name FROM migration ORDER BY module, name";
    db.read::<_, Error>(move |tx| tx.all(sql, params![])).await.unwrap()
}

async fn rooms(db: &Db) -> Result<Vec<String>> {
    db.read(|tx| tx.all("SELECT name FROM room ORDER BY name", params![])).await
}

fn names(names: &[(&str, &str)]) -> Vec<(String, String)> {
    names.iter().map(|(module, name)| ((*module).to_owned(), (*name).to_owned())).collect()
}

fn reason(result: Result<()>) -> String {
    result.unwrap_err().to_string()
}

db_test! {
    async fn each_migration_runs_once(db) {
        db.migrate("rooms", &[ROOMS]).unwrap();
        db.migrate("rooms", &[ROOMS]).unwrap();
        db.migrate("rooms", &[ROOMS, SEATS]).unwrap();
        db.migrate("others", &[]).unwrap();
        db.migrate("others", &[Migration { name: "0001_rooms", sql: "CREATE TABLE other (id TEXT)" }]).unwrap();
        assert_eq!(
            applied(&db).await,
            names(&[("others", "0001_rooms"), ("rooms", "0001_rooms"), ("rooms", "0002_seats")])
        );
        let seats = db.read::<i64, Error>(|tx| tx.one("SELECT seats FROM room", params![])).await;
        assert_eq!(seats, Ok(7));
    }

    async fn the_time_of_a_migration_is_kept(db) {
        db.migrate("rooms", &[ROOMS]).unwrap();
        let time = db.read::<jiff::Timestamp, Error>(|tx| tx.one("SELECT applied_at FROM migration", params![])).await;
        assert!(time.unwrap().to_string().starts_with("20"));
    }

    async fn a_migration_that_fails_leaves_nothing_behind(db) {
        let result = db.migrate("rooms", &[ROOMS, BROKEN]);
        assert!(matches!(&result, Err(Error::Migration { module, .. }) if module == "rooms"), "{result:?}");
        assert_eq!(applied(&db).await, names(&[("rooms", "0001_rooms")]));
        assert_eq!(rooms(&db).await, Ok(vec!["Saal".to_owned()]));
    }

    async fn a_database_of_a_newer_program_is_refused(db) {
        db.migrate("rooms", &[ROOMS, SEATS]).unwrap();
        assert_eq!(
            reason(db.migrate("rooms", &[ROOMS])),
            "migrations of rooms: the database has 0002_seats, which this version of the program does not know"
        );
    }

    async fn a_migration_put_before_others_is_refused(db) {
        db.migrate("rooms", &[ROOMS]).unwrap();
        let early = Migration { name: "0000_early", sql: "CREATE TABLE early (id TEXT)" };
        assert_eq!(
            reason(db.migrate("rooms", &[early, ROOMS])),
            "migrations of rooms: 0001_rooms is applied, but one before it is not"
        );
    }

    async fn processes_that_start_at_once_migrate_once(db, fresh) {
        drop(db);
        std::thread::scope(|scope| {
            for _ in 0..6 {
                scope.spawn(|| {
                    let db = fresh.open_with(db::Options { readers: 1, writers: 1, batch: 1, ..db::Options::default() });
                    db.migrate("rooms", &[ROOMS, SEATS]).unwrap();
                    db.close();
                });
            }
        });
        let db = fresh.open();
        assert_eq!(applied(&db).await, names(&[("rooms", "0001_rooms"), ("rooms", "0002_seats")]));
        assert_eq!(rooms(&db).await, Ok(vec!["Saal".to_owned()]));
    }

    async fn a_look_says_how_the_tables_stand_and_changes_nothing(db) {
        let list: &'static [Migration] = &[ROOMS, SEATS];
        let (older, newer): (&'static [Migration], &'static [Migration]) = (&list[..1], list);
        let standing = |known: &'static [Migration]| db.standing(&[("rooms", known)]).unwrap();
        assert_eq!(standing(newer), Standing::Empty);
        db.migrate("rooms", older).unwrap();
        assert_eq!((standing(older), standing(newer)), (Standing::Current, Standing::Older));
        assert_eq!(applied(&db).await, names(&[("rooms", "0001_rooms")]));
        db.migrate("rooms", newer).unwrap();
        assert_eq!((standing(older), standing(newer)), (Standing::Newer, Standing::Current));
    }

    async fn the_tables_of_another_program_are_none_of_ours(db) {
        let known: &[Migration] = &[ROOMS];
        for sql in ["CREATE TABLE page (id BIGINT)", "CREATE TABLE migration (id BIGINT, at TEXT)"] {
            db.write::<_, Error>(Key::ANY, move |tx| tx.execute(sql, params![])).await.unwrap();
            assert_eq!(db.standing(&[("rooms", known)]), Ok(Standing::Foreign));
        }
    }

    async fn a_database_that_is_away_or_full_says_so_and_comes_back_by_itself(db, fresh) {
        db.migrate("rooms", &[ROOMS]).unwrap();
        let add = |n: i64| {
            let data = vec![7_u8; 200_000];
            db.write::<_, Error>(Key::named("room"), move |tx| {
                tx.execute("INSERT INTO room (name, data) VALUES ($1, $2)", params![n.to_string(), data.as_slice()])
            })
        };
        let aside = |act: fn(&Fresh, &Db)| std::thread::scope(|scope| scope.spawn(|| act(fresh, &db)).join().unwrap());
        assert_eq!((add(1).await, db.probe().await), (Ok(1), Ok(())));
        aside(Fresh::take_away);
        let error = add(2).await.unwrap_err();
        assert!(error.is_unavailable(), "{error}");
        assert!(db.probe().await.unwrap_err().is_unavailable());
        aside(Fresh::give_back);
        assert_eq!(db.probe().await, Ok(()));
        assert_eq!(add(2).await, Ok(1));
    }

    async fn whatever_takes_rows_away_makes_the_sweep_due(db) {
        db.migrate("rooms", &[ROOMS]).unwrap();
        for (sql, due) in [
            ("INSERT INTO room (name) VALUES ('Kino')", false),
            ("UPDATE room SET name = 'Aula' WHERE name = 'Foyer'", false),
            ("UPDATE room SET name = 'Aula' WHERE name = 'Kino'", true),
            ("DELETE FROM room WHERE name = 'Aula' RETURNING name", true),
        ] {
            db.write::<Vec<String>, Error>(Key::ANY, move |tx| {
                if sql.contains("RETURNING") { tx.all(sql, params![]) } else { tx.execute(sql, params![]).map(|_| Vec::new()) }
            })
            .await
            .unwrap();
            assert_eq!(db.sweep_is_due(), due, "{sql}");
            db.sweep().unwrap();
            assert!(!db.sweep_is_due());
        }
        let undone: Result<u64> = db.write(Key::ANY, |tx| {
            tx.execute("INSERT INTO room (name) VALUES ('Hof')", params![])?;
            tx.execute("DELETE FROM room", params![])?;
            Err(Error::NotFound)
        }).await;
        assert_eq!((undone, db.sweep_is_due()), (Err(Error::NotFound), false));
    }

    async fn nothing_deleted_is_left_in_the_files_after_the_night(db, fresh) {
        db.migrate("rooms", &[ROOMS]).unwrap();
        db.write::<_, Error>(Key::ANY, |tx| {
            let names: Vec<db::Value<'_>> = (0..400).map(|n| db::Value::from(format!("Zaphira {n}"))).collect();
            tx.insert_many("INSERT INTO room (name)", 1, &names)
        }).await.unwrap();
        db.sweep().unwrap();
        assert!(!fresh.holding("Zaphira").is_empty());
        db.write::<_, Error>(Key::ANY, |tx| tx.execute("DELETE FROM room", params![])).await.unwrap();
        db.sweep().unwrap();
        // Without the night, PostgreSQL would keep it.
        assert_eq!(fresh.holding("Zaphira").is_empty(), db.engine() == Engine::Sqlite);
        db.rewrite().unwrap();
        assert_eq!(fresh.holding("Zaphira"), [""; 0]);
    }

    async fn a_migration_changes_what_running_threads_see(db) {
        db.migrate("rooms", &[ROOMS]).unwrap();
        for _ in 0..3 {
            rooms(&db).await.unwrap();
            db.write::<_, Error>(Key::ANY, |tx| tx.execute("UPDATE room SET open = TRUE", params![])).await.unwrap();
        }
        db.migrate("rooms", &[ROOMS, SEATS]).unwrap();
        assert_eq!(rooms(&db).await, Ok(vec!["Saal".to_owned()]));
        let sql = "UPDATE room SET open = FALSE, seats = 8 WHERE open = TRUE";
        assert_eq!(db.write::<_, Error>(Key::ANY, move |tx| tx.execute(sql, params![])).await, Ok(1));
    }
}
