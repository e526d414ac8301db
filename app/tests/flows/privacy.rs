//! Rule 5 of the house: every table is spoken for, either as personal data that the privacy notice names, or as none.

use std::collections::BTreeSet;

use db::Migration;

/// Tables that hold nothing about people, and what they hold instead.
const NOT_PERSONAL: [(&str, &str); 24] = [
    ("live_activity", "what is asked in a live round, and how often each answer was given"),
    ("live_belonging", "to which event a live round belongs"),
    ("live_invitation", "that the page of an event leads into a live round"),
    ("live_picture", "pictures that are shown in a live round"),
    ("live_publication", "that the results of a live round are public, and how its teams stood"),
    ("live_round", "where a live round stands"),
    ("live_session", "the title and code of a live round"),
    ("live_unwanted", "words that a network does not want to read"),
    ("calling_off", "how many have been told that an event was called off"),
    ("coordinator_turn", "a row to stand in line at"),
    ("event", "what an event says about itself"),
    ("event_news", "how many have been told that an event moved, and the coordinator's words about it"),
    ("event_seats", "how many places are taken"),
    ("figure", "numbers that stay when the people behind them are erased"),
    ("funder", "who pays: organisations"),
    ("installation", "the secret that signs links"),
    ("office_setup", "the digest of the first code"),
    ("pulse", "when the clock was looked at"),
    ("question", "what an event asks"),
    ("room", "rooms of an event"),
    ("session", "items of a programme; who takes part stands in session_person"),
    ("session_seats", "how many places in a session are taken"),
    ("space", "parts of the network; who belongs to them stands in space_member"),
    ("track", "strands of a programme"),
];

#[test]
fn every_table_is_spoken_for() {
    let base = [kernel::MIGRATIONS, mail::MIGRATIONS];
    let migrations = base.into_iter().chain(geflecht::MODULES.iter().map(|module| module.migrations));
    let tables: BTreeSet<&str> = migrations.flatten().flat_map(tables).collect();
    assert!(tables.len() > 35, "the tables were found: {tables:?}");
    let declared = geflecht::MODULES.iter().flat_map(|module| module.personal_data);
    let declared: BTreeSet<&str> = declared.flat_map(|data| data.tables).copied().collect();
    let other = NOT_PERSONAL.iter().map(|(table, _)| *table).collect();
    assert_eq!(check(&tables, &declared, &other), [""; 0]);
}

#[test]
fn a_table_that_nobody_or_too_many_speak_for_is_noticed() {
    let set = |tables: &[&'static str]| tables.iter().copied().collect::<BTreeSet<_>>();
    let check = |declared, other| check(&set(&["person", "room"]), &set(declared), &set(other));
    assert_eq!(check(&["person"], &["room"]), [""; 0]);
    assert_eq!(check(&["person"], &[]), ["nobody speaks for the table room"]);
    assert_eq!(check(&["person", "room"], &["room"]), ["the table room is called personal and not"]);
    assert_eq!(check(&["person", "gone"], &["room"]), ["there is no table gone"]);
    let migration = Migration {
        name: "x",
        sql: "-- A guest.\nCREATE TABLE guest (id TEXT);\nCREATE TABLE IF NOT EXISTS\n hall(id TEXT); DROP TABLE x;",
    };
    assert_eq!(tables(&migration), ["guest", "hall"]);
}

/// What is wrong with what is said about the tables.
fn check(tables: &BTreeSet<&str>, declared: &BTreeSet<&str>, other: &BTreeSet<&str>) -> Vec<String> {
    let spoken: BTreeSet<&str> = declared | other;
    let nobody = tables.difference(&spoken).map(|table| format!("nobody speaks for the table {table}"));
    let both =
        declared.intersection(other).map(|table| format!("the table {table} is called personal and not"));
    let gone = spoken.difference(tables).map(|table| format!("there is no table {table}"));
    nobody.chain(both).chain(gone).collect()
}

/// The tables that a migration makes.
fn tables(migration: &Migration) -> Vec<&'static str> {
    let made = migration.sql.split("CREATE TABLE").skip(1);
    made.filter_map(|rest| {
        let rest = rest.trim_start();
        let rest = rest.strip_prefix("IF NOT EXISTS").unwrap_or(rest).trim_start();
        rest.split(|c: char| c.is_whitespace() || c == '(').next()
    })
    .collect()
}
