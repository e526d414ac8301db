//! How people, organisations and spaces are put in order and found: keys beside their names, the same on both databases.

use db::{Tx, params};

/// Rows that get their keys in one go, so that nobody waits for long.
const PORTION: i64 = 500;

/// What is looked for when a person is.
pub(super) fn of_person(name: &str, email: &str) -> String {
    forms::fold(&format!("{name}\n{email}"))
}

/// What is looked for when an organisation is.
pub(super) fn of_organisation(name: &str, town: &str, summary: &str) -> String {
    forms::fold(&format!("{name}\n{town}\n{summary}"))
}

/// Gives keys to rows that were written before there were any; whether some may be left.
pub fn fill(tx: &mut Tx) -> db::Result<bool> {
    let people: Vec<(String, String, String)> =
        tx.all("SELECT id, name, email FROM person WHERE sorted = '' LIMIT $1", params![PORTION])?;
    for (id, name, email) in &people {
        tx.execute(
            "UPDATE person SET sorted = $2, folded = $3 WHERE id = $1",
            params![id, forms::order_key(name), of_person(name, email)],
        )?;
    }
    let organisations: Vec<(String, String, String, String)> = tx.all(
        "SELECT id, name, town, summary FROM organisation WHERE sorted = '' LIMIT $1",
        params![PORTION],
    )?;
    for (id, name, town, summary) in &organisations {
        tx.execute(
            "UPDATE organisation SET sorted = $2, folded = $3 WHERE id = $1",
            params![id, forms::order_key(name), of_organisation(name, town, summary)],
        )?;
    }
    let spaces: Vec<(String, String)> =
        tx.all("SELECT id, name FROM space WHERE sorted = '' LIMIT $1", params![PORTION])?;
    for (id, name) in &spaces {
        tx.execute("UPDATE space SET sorted = $2 WHERE id = $1", params![id, forms::order_key(name)])?;
    }
    let most = usize::try_from(PORTION).unwrap_or(usize::MAX);
    Ok([people.len(), organisations.len(), spaces.len()].contains(&most))
}
