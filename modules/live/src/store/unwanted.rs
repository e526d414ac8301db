//! The words that a network does not want to read, beside those that nobody wants.

use db::{Tx, Value, params};

/// All of them, by the alphabet.
pub fn all(tx: &mut Tx) -> db::Result<Vec<String>> {
    tx.all("SELECT word FROM live_unwanted ORDER BY word", params![])
}

/// Writes them in place of those before; each stands once in `words`.
pub fn replace(tx: &mut Tx, words: &[String]) -> db::Result<()> {
    tx.execute("DELETE FROM live_unwanted", params![])?;
    let rows: Vec<Value<'_>> = words.iter().map(Value::from).collect();
    tx.insert_many("INSERT INTO live_unwanted (word)", 1, &rows).map(drop)
}
