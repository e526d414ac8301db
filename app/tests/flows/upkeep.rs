//! Running it: files that nobody else reads, backups that are whole, a look that changes nothing, a clock that jumps.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use db::{DatabaseUrl, Db, Key, Options};
use geflecht::{
    config::{DATABASE, Place},
    copies, maintenance,
};
use jiff::SignedDuration;
use jobs::Runner;
use kernel::{Links, Role, network};
use testkit::{databases::Fresh, db_test};

use crate::support::App;

/// A folder of its own, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("geflecht-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("it can be read");
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("it is there").permissions().mode() & 0o777
}

/// An installation with a network in it, in this file or on that server.
fn installation(url: &DatabaseUrl) {
    let db = Db::open(url, Options::default()).expect("it opens");
    geflecht::migrate(&db).expect("it migrates");
    let house = kernel::Random::seeded(3);
    let act =
        kernel::Act::new("2026-11-27T12:00:00Z".parse().expect("a moment"), house, kernel::Actor::System);
    let profile = network::Profile { name: "Netz Eins".to_owned(), ..kernel::Network::unnamed().profile };
    db.write_blocking(Key::ANY, move |tx| {
        network::secret(tx, &act)?;
        network::save_profile(tx, &act, &profile)
    })
    .expect("it is filled");
    db.close();
}

fn in_folder(folder: &Folder) -> Place {
    Place { data: folder.0.clone(), database: None }
}

fn on_server(folder: &Folder, fresh: &Fresh) -> Place {
    let DatabaseUrl::Postgres(url) = fresh.url() else { panic!("a server is wanted") };
    Place { data: folder.0.clone(), database: Some(url.clone()) }
}

fn name_in(url: &DatabaseUrl) -> String {
    let db = Db::open(url, Options { create: false, ..Options::default() }).expect("it opens");
    let name =
        db.read_blocking(|tx| network::load(tx).map(|network| network.profile.name)).expect("it is ours");
    db.close();
    name
}

/// Backs up, restores into an empty folder, and reads what is there.
fn there_and_back(name: &str, from: &Place) {
    let (kept, new) = (Folder::new(&format!("{name}-kept")), Folder::new(&format!("{name}-new")));
    let file = kept.file("monday.sqlite");
    copies::backup(from, &file).expect("a backup");
    assert_eq!((kept.names(), mode(&file)), (vec!["monday.sqlite".to_owned()], 0o600));
    fs::set_permissions(&new.0, fs::Permissions::from_mode(0o755)).expect("as it often is");
    copies::restore(&in_folder(&new), &file).expect("it is whole");
    assert_eq!((new.names(), mode(&new.0)), (vec![DATABASE.to_owned()], 0o700));
    assert_eq!(mode(&new.file(DATABASE)), 0o600);
    assert_eq!(name_in(&DatabaseUrl::Sqlite(new.file(DATABASE))), "Netz Eins");
    assert_eq!(kept.names(), ["monday.sqlite"], "the backup stays as it is");
}

#[test]
fn a_backup_from_either_database_is_whole_private_and_can_be_restored() {
    let folder = Folder::new("own");
    installation(&DatabaseUrl::Sqlite(folder.file(DATABASE)));
    there_and_back("sqlite", &in_folder(&folder));
    let (fresh, folder) = (Fresh::postgres(), Folder::new("server"));
    installation(fresh.url());
    there_and_back("postgres", &on_server(&folder, &fresh));
}

#[test]
fn a_backup_goes_back_into_an_empty_database_on_a_server() {
    let (folder, kept) = (Folder::new("from"), Folder::new("to"));
    installation(&DatabaseUrl::Sqlite(folder.file(DATABASE)));
    copies::backup(&in_folder(&folder), &kept.file("a.sqlite")).expect("a backup");
    let fresh = Fresh::postgres();
    copies::restore(&on_server(&kept, &fresh), &kept.file("a.sqlite")).expect("restored");
    assert_eq!(name_in(fresh.url()), "Netz Eins");
    assert_eq!(kept.names(), ["a.sqlite"], "nothing of the data is left beside it");
}

#[test]
fn what_is_no_whole_backup_of_ours_is_refused_in_words_and_leaves_nothing() {
    let (source, new) = (Folder::new("source"), Folder::new("refused"));
    installation(&DatabaseUrl::Sqlite(source.file(DATABASE)));
    let whole = source.file("whole.sqlite");
    copies::backup(&in_folder(&source), &whole).expect("a backup");
    let bytes = fs::read(&whole).expect("it is there");
    let write = |name: &str, bytes: &[u8]| fs::write(source.file(name), bytes).expect("it can be written");
    write("empty", &[]);
    write("letter", b"Liebe Leute, das Backup liegt woanders.");
    write("half", &bytes[..bytes.len() / 2]);
    // What a copy from PostgreSQL once left under the final name: all tables, and nothing in them.
    let unfinished =
        Db::open(&DatabaseUrl::Sqlite(source.file("unfinished")), Options::default()).expect("it opens");
    geflecht::migrate(&unfinished).expect("it migrates");
    unfinished.close();
    let foreign =
        Db::open(&DatabaseUrl::Sqlite(source.file("foreign")), Options::default()).expect("it opens");
    let table = |tx: &mut db::Tx| tx.execute("CREATE TABLE moz_places (id BIGINT)", db::params![]);
    foreign.write_blocking(Key::ANY, table).expect("a table");
    foreign.close();
    for (name, why) in [
        ("empty", "is empty"),
        ("letter", "is no backup: it is not a SQLite file"),
        ("half", "is damaged: it is only a part, or was changed"),
        ("unfinished", "holds no network: its backup was interrupted"),
        ("foreign", "belongs to another program"),
    ] {
        let file = source.file(name);
        let expected = format!("{} {why}; nothing was restored", file.display());
        assert_eq!(copies::restore(&in_folder(&new), &file), Err(expected));
        assert_eq!(new.names(), [""; 0], "{name}");
    }
    copies::restore(&in_folder(&new), &whole).expect("the whole one is taken");
}

#[test]
fn a_backup_that_fails_leaves_neither_a_file_nor_a_part_of_one() {
    let (fresh, folder) = (Fresh::postgres(), Folder::new("fails"));
    installation(fresh.url());
    let db = fresh.open();
    let extra = |tx: &mut db::Tx| tx.execute("CREATE TABLE extra (id BIGINT PRIMARY KEY)", db::params![]);
    db.write_blocking(Key::ANY, extra).expect("a table that no module knows");
    let failed = copies::backup(&on_server(&folder, &fresh), &folder.file("a.sqlite"));
    assert_eq!(
        failed,
        Err("backup: table migration: the two databases have different migrations".to_owned())
    );
    assert_eq!(folder.names(), [""; 0]);
}

#[test]
fn what_an_interrupted_backup_left_goes_with_the_next_one() {
    let folder = Folder::new("left");
    installation(&DatabaseUrl::Sqlite(folder.file(DATABASE)));
    let kept = Folder::new("left-kept");
    for name in ["old.sqlite.partial", "old.sqlite.partial-wal", "fresh.sqlite.partial", "film.partial"] {
        fs::write(kept.file(name), "personal data").expect("it can be written");
    }
    let old = fs::File::options().write(true).open(kept.file("old.sqlite.partial")).expect("it is there");
    old.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("it can be dated back");
    copies::backup(&in_folder(&folder), &kept.file("new.sqlite")).expect("a backup");
    assert_eq!(kept.names(), ["film.partial", "fresh.sqlite.partial", "new.sqlite"]);
}

#[test]
fn nobody_moves_to_postgres_while_somebody_writes_and_then_every_row_goes_along() {
    let (folder, fresh) = (Folder::new("moving"), Fresh::postgres());
    let url = DatabaseUrl::Sqlite(folder.file(DATABASE));
    installation(&url);
    let serving = Db::open(&url, Options::default()).expect("somebody serves");
    let refused = maintenance::migrate_to_postgres(&on_server(&folder, &fresh)).expect_err("it is in use");
    assert!(
        refused.starts_with("nothing was copied: the file is in use. Stop the service first"),
        "{refused}"
    );
    serving.close();
    maintenance::migrate_to_postgres(&on_server(&folder, &fresh)).expect("nobody serves");
    let (one, other) = (Db::open(&url, Options::default()).expect("it opens"), fresh.open());
    db::compare(&one, &other).expect("they hold the same");
}

#[test]
fn a_server_that_does_not_know_all_letters_is_refused() {
    let (folder, fresh) = (Folder::new("letters"), Fresh::postgres_as("ENCODING 'LATIN1' LOCALE 'C'"));
    installation(&DatabaseUrl::Sqlite(folder.file(DATABASE)));
    let refused = maintenance::migrate_to_postgres(&on_server(&folder, &fresh));
    let why = "database: the database has the encoding LATIN1, which does not know all letters; make it with ENCODING 'UTF8'";
    assert_eq!(refused, Err(why.to_owned()));
}

#[test]
fn a_look_at_a_database_of_an_older_version_changes_nothing() {
    for (name, fresh) in [("sqlite", None), ("postgres", Some(Fresh::postgres()))] {
        let folder = Folder::new(&format!("older-{name}"));
        let url = fresh
            .as_ref()
            .map_or_else(|| DatabaseUrl::Sqlite(folder.file(DATABASE)), |fresh| fresh.url().clone());
        let place = fresh.as_ref().map_or_else(|| in_folder(&folder), |fresh| on_server(&folder, fresh));
        let db = Db::open(&url, Options::default()).expect("it opens");
        db.migrate("kernel", &kernel::MIGRATIONS[..1]).expect("the beginning");
        let checked = maintenance::check(&place).expect_err("it is older");
        assert!(checked.contains("belongs to an older version"), "{checked}");
        let config = geflecht::config::Config::read(&place).expect("a configuration");
        let linked = geflecht::serving::open_quietly(&place, &config).err().expect("it is older");
        assert!(linked.contains("belongs to an older version"), "{linked}");
        let applied = db.read_blocking(|tx| tx.all::<String>("SELECT name FROM migration", db::params![]));
        assert_eq!(applied.expect("it is as it was"), ["0001_base"]);
        db.close();
    }
    let nothing = Folder::new("nothing");
    assert!(maintenance::check(&in_folder(&nothing)).is_err());
    assert_eq!(nothing.names(), [""; 0], "and makes nothing either");
}

#[test]
fn a_new_secret_is_taken_only_when_it_is_wanted_and_nobody_serves() {
    let folder = Folder::new("secret");
    let url = DatabaseUrl::Sqlite(folder.file(DATABASE));
    installation(&url);
    let link = |secret: Vec<u8>| Links::new(&secret).sign("registration", "7");
    let secret = || {
        let db = Db::open(&url, Options::default()).expect("it opens");
        let act =
            kernel::Act::new(jiff::Timestamp::UNIX_EPOCH, kernel::Random::seeded(1), kernel::Actor::System);
        let secret = db.write_blocking(Key::ANY, move |tx| network::secret(tx, &act)).expect("there is one");
        db.close();
        secret
    };
    let before = link(secret());
    assert_eq!(
        maintenance::new_secret(&in_folder(&folder), false),
        Err("nothing was changed; add --yes to do it".to_owned())
    );
    let serving = Db::open(&url, Options::default()).expect("somebody serves");
    assert!(
        maintenance::new_secret(&in_folder(&folder), true)
            .is_err_and(|why| why.contains("stop the service first"))
    );
    serving.close();
    assert_eq!(link(secret()), before);
    maintenance::new_secret(&in_folder(&folder), true).expect("it is wanted");
    assert_ne!(link(secret()), before);
    let bytes = fs::read(folder.file(DATABASE)).expect("it is there");
    assert!(!bytes.is_empty());
}

#[test]
fn the_key_that_signs_in_is_private_in_no_backup_and_shared_by_processes() {
    let (folder, fresh) = (Folder::new("key"), Fresh::postgres());
    installation(fresh.url());
    let db = fresh.open();
    let place = on_server(&folder, &fresh);
    let key = geflecht::key::of(&place, &db).expect("it is made");
    assert_eq!((mode(&folder.file("geflecht.key")), key.len()), (0o600, 32));
    assert_eq!(geflecht::key::of(&place, &db), Ok(key.clone()));
    let beside = Folder::new("key-beside");
    let refused = geflecht::key::of(&on_server(&beside, &fresh), &db).expect_err("it has another one");
    assert!(refused.contains("is not the key of this installation"), "{refused}");
    fs::copy(folder.file("geflecht.key"), beside.file("geflecht.key")).expect("copied");
    assert_eq!(geflecht::key::of(&on_server(&beside, &fresh), &db), Ok(key.clone()));
    let kept = Folder::new("key-kept");
    copies::backup(&place, &kept.file("a.sqlite")).expect("a backup");
    let bytes = fs::read(kept.file("a.sqlite")).expect("it is there");
    assert!(!bytes.windows(key.len()).any(|part| part == key));
    let new = Folder::new("key-new");
    copies::restore(&in_folder(&new), &kept.file("a.sqlite")).expect("restored");
    let restored = Db::open(&DatabaseUrl::Sqlite(new.file(DATABASE)), Options::default()).expect("it opens");
    assert_ne!(geflecht::key::of(&in_folder(&new), &restored).expect("a new one"), key);
}

fn aside(fresh: &Fresh, db: &Db, act: fn(&Fresh, &Db)) {
    std::thread::scope(|scope| scope.spawn(|| act(fresh, db)).join().expect("it can be done"));
}

async fn people(app: &App) -> i64 {
    app.house.db.read(|tx| tx.one("SELECT count(*) FROM registration", db::params![])).await.expect("a count")
}

db_test! {
    async fn a_database_that_is_away_or_full_is_said_kindly_and_comes_back_by_itself(db, fresh) {
        let app = App::start(db.clone()).await;
        assert_eq!(app.visitor().get("/health").await.status.as_u16(), 200);
        aside(fresh, &db, Fresh::take_away);
        // Something that needs room.
        let big: db::Result<u64> = app.house.db.write(Key::ANY, |tx| {
            let rows: Vec<_> = (0..300).flat_map(|n| [db::Value::from(format!("{n:>1500}")), db::Value::from("x"), db::Value::from(0_i64)]).collect();
            tx.insert_many("INSERT INTO migration (name, module, applied_at)", 3, &rows)
        }).await;
        assert!(big.is_err_and(|error| error.is_unavailable()));
        assert_eq!(app.visitor().get("/health").await.status.as_u16(), 503);
        if matches!(fresh.url(), DatabaseUrl::Postgres(_)) {
            let shown = app.visitor().get("/veranstaltungen/archiv").await;
            assert_eq!(shown.status.as_u16(), 503);
        }
        aside(fresh, &db, Fresh::give_back);
        assert_eq!(app.visitor().get("/health").await.status.as_u16(), 200);
        assert_eq!(app.visitor().get("/veranstaltungen").await.status.as_u16(), 200);
    }

    async fn ten_seconds_of_a_wrong_clock_erase_nobody_and_a_right_one_goes_on_after_a_day(db) {
        let app = App::demo(db).await;
        let mut runner = Runner::new(app.house.clone()).careful();
        runner.run_due().await.expect("jobs run");
        let before = people(&app).await;
        assert!(before > 0);
        let right = app.house.clock.now();
        app.house.clock.set(right + SignedDuration::from_hours(400 * 24));
        for _ in 0..10 {
            app.house.clock.advance(SignedDuration::from_secs(1));
            runner.run_due().await.expect("jobs run");
        }
        assert_eq!(people(&app).await, before, "nobody is erased");
        let desk = app.signed_in(Role::Coordinator).await.get("/koordination").await;
        assert!(desk.texts(".notice").iter().any(|words| words.contains("Die Uhr des Rechners ist gesprungen")), "{:?}", desk.texts(".notice"));
        // Back to the right time: that is a jump again, and after a day of an even clock everything goes on.
        app.house.clock.set(right + SignedDuration::from_secs(20));
        for _ in 0..24 {
            runner.run_due().await.expect("jobs run");
            app.house.clock.advance(SignedDuration::from_hours(1));
        }
        runner.run_due().await.expect("jobs run");
        assert_eq!(people(&app).await, before);
        let desk = app.signed_in(Role::Coordinator).await.get("/koordination").await;
        assert!(!desk.texts(".notice").iter().any(|words| words.contains("Die Uhr")));
        // The same 400 days, one after the other.
        for _ in 0..400 {
            app.house.clock.advance(SignedDuration::from_hours(24));
            runner.run_due().await.expect("jobs run");
        }
        assert_eq!(people(&app).await, 0, "what is due goes when the clock holds");
    }
}
