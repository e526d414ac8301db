//! Codes that were sent, and devices on which somebody is signed in.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::{Id, Person, Role, Session};

use crate::model::{Code, CodeId, SignIn};

/// Writes a code that was sent.
pub fn insert_code(tx: &mut Tx, code: &Code, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "INSERT INTO sign_in_code (id, email, email_key, new_name, language, onward, browser, attempts,
                                   reusable, created_at, expires_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10)",
        params![
            code.id,
            &code.email,
            &code.email_key,
            code.new_name.as_deref(),
            &code.language,
            &code.onward,
            code.browser.as_deref(),
            code.reusable,
            now,
            code.expires_at
        ],
    )
    .map(drop)
}

/// The code with this id.
pub fn code(tx: &mut Tx, id: Id<CodeId>) -> db::Result<Option<Code>> {
    tx.first(
        "SELECT id, email, email_key, new_name, language, onward, browser, attempts, reusable, expires_at,
                used_at, followed_at
           FROM sign_in_code
          WHERE id = $1",
        params![id],
    )
}

/// Counts one more guess before it is compared, so that guesses at the same time are counted too.
pub fn count_attempt(tx: &mut Tx, id: Id<CodeId>) -> db::Result<()> {
    tx.execute("UPDATE sign_in_code SET attempts = attempts + 1 WHERE id = $1", params![id]).map(drop)
}

/// Takes a guess back that turned out to be right.
pub fn forgive_attempt(tx: &mut Tx, id: Id<CodeId>) -> db::Result<()> {
    tx.execute("UPDATE sign_in_code SET attempts = attempts - 1 WHERE id = $1", params![id]).map(drop)
}

/// Marks the digits of a code as used; answers false when somebody was quicker.
pub fn use_digits(tx: &mut Tx, id: Id<CodeId>, now: Timestamp) -> db::Result<bool> {
    let used = "UPDATE sign_in_code SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    Ok(tx.execute(used, params![id, now])? == 1)
}

/// Marks the link of a code as used; answers false when somebody was quicker.
pub fn use_link(tx: &mut Tx, id: Id<CodeId>, now: Timestamp) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE sign_in_code
            SET followed_at = $2
          WHERE id = $1 AND used_at IS NULL AND (followed_at IS NULL OR reusable = TRUE)",
        params![id, now],
    )?;
    Ok(rows == 1)
}

/// Writes a sign-in; only the digest of its secret is stored.
pub fn insert_sign_in(
    tx: &mut Tx,
    sign_in: &SignIn,
    person: Id<Person>,
    token_hash: &[u8],
    expires: Timestamp,
) -> db::Result<()> {
    tx.execute(
        "INSERT INTO sign_in (id, token_hash, person_id, device, created_at, seen_at, expires_at)
              VALUES ($1, $2, $3, $4, $5, $5, $6)",
        params![sign_in.id, token_hash, person, &sign_in.device, sign_in.created_at, expires],
    )
    .map(drop)
}

db::row! {
    /// Who is signed in with a secret, and since when nothing was heard of them.
    #[derive(Debug, Clone)]
    pub struct SignedIn {
        /// The sign-in.
        pub session: Id<Session>,
        /// When it was last used.
        pub seen_at: Timestamp,
        /// Who.
        pub person: Id<Person>,
        /// Their name.
        pub name: String,
        /// Their address.
        pub email: String,
        /// Their role in the network.
        pub role: Role,
    }
}

/// Who is signed in with the secret of this digest.
pub fn signed_in(tx: &mut Tx, token_hash: &[u8], now: Timestamp) -> db::Result<Option<SignedIn>> {
    tx.first(
        "SELECT s.id, s.seen_at, p.id, p.name, p.email, p.role
           FROM sign_in s
           JOIN person p ON p.id = s.person_id
          WHERE s.token_hash = $1 AND s.expires_at > $2",
        params![token_hash, now],
    )
}

/// Remembers that a sign-in was used, which keeps it good.
pub fn seen(tx: &mut Tx, id: Id<Session>, now: Timestamp, expires: Timestamp) -> db::Result<()> {
    tx.execute("UPDATE sign_in SET seen_at = $2, expires_at = $3 WHERE id = $1", params![id, now, expires])
        .map(drop)
}

/// The devices on which somebody is signed in, the one used last first.
pub fn sign_ins(tx: &mut Tx, person: Id<Person>, now: Timestamp) -> db::Result<Vec<SignIn>> {
    tx.all(
        "SELECT id, device, created_at, seen_at
           FROM sign_in
          WHERE person_id = $1 AND expires_at > $2
          ORDER BY seen_at DESC, id",
        params![person, now],
    )
}

/// Ends one sign-in of `person`.
pub fn end_sign_in(tx: &mut Tx, person: Id<Person>, id: Id<Session>) -> db::Result<bool> {
    Ok(tx.execute("DELETE FROM sign_in WHERE id = $2 AND person_id = $1", params![person, id])? == 1)
}

/// Ends all sign-ins of `person` but `kept`.
pub fn end_other_sign_ins(tx: &mut Tx, person: Id<Person>, kept: Option<Id<Session>>) -> db::Result<u64> {
    let kept = kept.map(|id| id.to_string()).unwrap_or_default();
    tx.execute("DELETE FROM sign_in WHERE person_id = $1 AND id <> $2", params![person, kept])
}

/// Forgets sign-ins that are over, and codes that are over since `codes_before`; answers how many.
pub fn forget_sign_ins(tx: &mut Tx, now: Timestamp, codes_before: Timestamp) -> db::Result<u64> {
    let over = tx.execute("DELETE FROM sign_in WHERE expires_at <= $1", params![now])?;
    Ok(over + tx.execute("DELETE FROM sign_in_code WHERE expires_at <= $1", params![codes_before])?)
}

/// All that is stored of somebody's sign-ins, for the export.
pub fn all_sign_ins(tx: &mut Tx, person: Id<Person>) -> db::Result<Vec<SignIn>> {
    tx.all(
        "SELECT id, device, created_at, seen_at FROM sign_in WHERE person_id = $1 ORDER BY created_at, id",
        params![person],
    )
}
