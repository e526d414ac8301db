//! The tables of people: persons and sign-ins here, the rest in files of their own.

mod invitations;
mod order;
mod organisations;
mod sign_ins;
mod spaces;

pub use invitations::*;
pub use order::fill as fill_order;
pub use organisations::*;
pub use sign_ins::*;
pub use spaces::*;

use db::{Migration, Tx, params};
use jiff::Timestamp;
use kernel::{Id, Person, Role, audit::Named};

use crate::model::Account;

/// The migrations, append-only.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_people", sql: include_str!("../migrations/0001_people.sql") },
    Migration { name: "0002_order", sql: include_str!("../migrations/0002_order.sql") },
    Migration { name: "0003_browser", sql: include_str!("../migrations/0003_browser.sql") },
];

/// Writes a new person; answers false when the address has an account already.
pub fn insert_person(tx: &mut Tx, person: &Account, email_key: &str) -> db::Result<bool> {
    let rows = tx.execute(
        "INSERT INTO person (id, name, email, email_key, role, language, created_at, sorted, folded)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (email_key) DO NOTHING",
        params![
            person.id,
            &person.name,
            &person.email,
            email_key,
            person.role,
            &person.language,
            person.created_at,
            forms::order_key(&person.name),
            order::of_person(&person.name, &person.email)
        ],
    )?;
    Ok(rows == 1)
}

/// The person with this id.
pub fn person(tx: &mut Tx, id: Id<Person>) -> db::Result<Option<Account>> {
    tx.first("SELECT id, name, email, role, language, created_at FROM person WHERE id = $1", params![id])
}

/// The person with this address, in lower case.
pub fn person_by_email(tx: &mut Tx, email_key: &str) -> db::Result<Option<Account>> {
    tx.first(
        "SELECT id, name, email, role, language, created_at FROM person WHERE email_key = $1",
        params![email_key],
    )
}

/// People by name, at most `limit`; only those with `role` and with `words` in name or address.
pub fn people(
    tx: &mut Tx,
    words: &str,
    role: Option<Role>,
    limit: i64,
    skip: i64,
) -> db::Result<Vec<Account>> {
    let role = role.as_ref().map_or("", Role::as_str);
    tx.all(
        "SELECT id, name, email, role, language, created_at
           FROM person
          WHERE ($1 = '' OR role = $1)
            AND folded LIKE $2 ESCAPE '!'
          ORDER BY sorted, id
          LIMIT $3 OFFSET $4",
        params![role, like(words), limit, skip],
    )
}

/// How many people `people` would find without a limit.
pub fn count_people(tx: &mut Tx, words: &str, role: Option<Role>) -> db::Result<i64> {
    let role = role.as_ref().map_or("", Role::as_str);
    tx.one(
        "SELECT count(*)
           FROM person
          WHERE ($1 = '' OR role = $1)
            AND folded LIKE $2 ESCAPE '!'",
        params![role, like(words)],
    )
}

/// The pattern that finds `words` anywhere, whatever signs they hold.
pub(super) fn like(words: &str) -> String {
    let mut pattern = String::from("%");
    for c in forms::fold(words).chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// Lets those who change who coordinates stand in line until the one before has committed.
pub fn take_coordinator_turn(tx: &mut Tx) -> db::Result<()> {
    tx.execute(
        "INSERT INTO coordinator_turn (id, turn) VALUES (1, 1)
         ON CONFLICT (id) DO UPDATE SET turn = coordinator_turn.turn + 1",
        &[],
    )
    .map(drop)
}

/// How many people run the network.
pub fn count_coordinators(tx: &mut Tx) -> db::Result<i64> {
    tx.one("SELECT count(*) FROM person WHERE role = $1", params![Role::Coordinator])
}

/// The coordinators, those who are so longest first.
pub fn coordinators(tx: &mut Tx) -> db::Result<Vec<Account>> {
    tx.all(
        "SELECT id, name, email, role, language, created_at FROM person WHERE role = $1 ORDER BY created_at, id",
        params![Role::Coordinator],
    )
}

/// Changes what somebody is in the network.
pub fn set_role(tx: &mut Tx, id: Id<Person>, role: Role) -> db::Result<()> {
    tx.execute("UPDATE person SET role = $2 WHERE id = $1", params![id, role]).map(drop)
}

/// Changes what somebody says about themselves.
pub fn set_profile(tx: &mut Tx, person: &Account, name: &str, language: &str) -> db::Result<()> {
    tx.execute(
        "UPDATE person SET name = $2, language = $3, sorted = $4, folded = $5 WHERE id = $1",
        params![person.id, name, language, forms::order_key(name), order::of_person(name, &person.email)],
    )
    .map(drop)
}

/// Takes a person away; sign-ins, representations and memberships go with them.
pub fn delete_person(tx: &mut Tx, id: Id<Person>) -> db::Result<()> {
    tx.execute("DELETE FROM person WHERE id = $1", params![id]).map(drop)
}

/// Takes away what is stored under an address besides the account.
pub fn delete_address(tx: &mut Tx, email_key: &str) -> db::Result<()> {
    tx.execute("DELETE FROM sign_in_code WHERE email_key = $1", params![email_key])?;
    tx.execute("DELETE FROM invitation WHERE email_key = $1", params![email_key])?;
    tx.execute("UPDATE organisation SET contact = '' WHERE lower(contact) = $1", params![email_key]).map(drop)
}

/// The names of people, for lists that only know ids.
pub fn names(tx: &mut Tx, ids: &[Id<Person>]) -> db::Result<Vec<(Id<Person>, String)>> {
    let ids: Vec<_> = ids.iter().map(db::ToValue::to_value).collect();
    tx.all_in("SELECT id, name FROM person WHERE id IN ($list)", &[], &ids)
}

/// The people, organisations or spaces, whatever the action was about, among these words of the log.
pub fn named(tx: &mut Tx, action: &str, words: &[&str]) -> db::Result<Vec<(String, Named)>> {
    let (sql, page) = match action {
        "people-audit-organisation-removed" | "people-audit-representative" => {
            ("SELECT slug, name FROM organisation WHERE slug IN ($list)", "/akteure/")
        }
        "people-audit-space" | "people-audit-space-removed" | "people-audit-space-member" => {
            ("SELECT slug, name FROM space WHERE slug IN ($list)", "/koordination/raeume/")
        }
        _ => ("SELECT id, name FROM person WHERE id IN ($list)", "/koordination/menschen/"),
    };
    let words: Vec<_> = words.iter().map(db::ToValue::to_value).collect();
    let found: Vec<(String, String)> = tx.all_in(sql, &[], &words)?;
    let named = |(word, name): (String, String)| {
        let href = format!("{page}{word}");
        (word, Named { name, href })
    };
    Ok(found.into_iter().map(named).collect())
}

/// When somebody made their account, for the export.
pub fn since(tx: &mut Tx, id: Id<Person>) -> db::Result<Timestamp> {
    tx.one("SELECT created_at FROM person WHERE id = $1", params![id])
}

/// The address of the one who has had this role for longest.
pub fn first_with_role(tx: &mut Tx, role: Role) -> db::Result<Option<String>> {
    tx.first("SELECT email FROM person WHERE role = $1 ORDER BY created_at, id LIMIT 1", params![role])
}
