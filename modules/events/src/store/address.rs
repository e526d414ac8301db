//! Other addresses that people want for their registrations.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{AddressChange, Party};

/// Keeps a wish; an earlier one of the same party is forgotten.
pub fn ask(tx: &mut Tx, change: &AddressChange, key: &str) -> db::Result<()> {
    forget(tx, change.party_id)?;
    tx.execute(
        "INSERT INTO address_change (id, party_id, email, email_key, asked_at) VALUES ($1, $2, $3, $4, $5)",
        params![change.id, change.party_id, change.email, key, change.asked_at],
    )
    .map(drop)
}

/// The wish with this id.
pub fn by_id(tx: &mut Tx, id: Id<AddressChange>) -> db::Result<Option<AddressChange>> {
    tx.first("SELECT id, party_id, email, asked_at FROM address_change WHERE id = $1", params![id])
}

/// Gives a party another address. Links of before lead nowhere from now on.
pub fn change(tx: &mut Tx, party: Id<Party>, email: &str, key: &str) -> db::Result<()> {
    tx.execute(
        "UPDATE party SET email = $2, email_key = $3, link_number = link_number + 1 WHERE id = $1",
        params![party, email, key],
    )
    .map(drop)
}

/// Forgets what a party wished.
pub fn forget(tx: &mut Tx, party: Id<Party>) -> db::Result<()> {
    tx.execute("DELETE FROM address_change WHERE party_id = $1", params![party]).map(drop)
}

/// Forgets wishes for a mailbox (lower case).
pub fn forget_mailbox(tx: &mut Tx, key: &str) -> db::Result<()> {
    tx.execute("DELETE FROM address_change WHERE email_key = $1", params![key]).map(drop)
}

/// Forgets wishes of before `then`, which count no more.
pub fn forget_before(tx: &mut Tx, then: Timestamp) -> db::Result<u64> {
    tx.execute("DELETE FROM address_change WHERE asked_at < $1", params![then])
}

/// For which events somebody wanted to be reached at a mailbox (lower case), and since when.
pub fn of_mailbox(tx: &mut Tx, key: &str) -> db::Result<Vec<(String, Timestamp)>> {
    tx.all(
        "SELECT event.title, a.asked_at
           FROM address_change a
           JOIN party ON party.id = a.party_id
           JOIN event ON event.id = party.event_id
          WHERE a.email_key = $1 ORDER BY a.asked_at",
        params![key],
    )
}
