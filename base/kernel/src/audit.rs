//! The audit log: what coordinators did, without the personal data of those they did it to.

use db::{Tx, params};
use jiff::Timestamp;

use uuid::Uuid;

use crate::{Act, Actor, Id, store};

/// Marks the ids of entries.
#[derive(Debug)]
pub enum Entry {}

/// What a word of an entry stands for, as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its title or name, as it is now.
    pub name: String,
    /// Its page.
    pub href: String,
}

/// Tells which of these words, the subjects and details of a module's entries about one action, stand for something
/// that is still there.
pub type NamesInLog = fn(&mut Tx, action: &str, words: &[&str]) -> db::Result<Vec<(String, Named)>>;

/// Writes that `act.by` did `action` (a catalogue key such as `events-audit-cancelled`) to `subject`.
pub fn record(tx: &mut Tx, act: &Act, action: &str, subject: &str, detail: &str) -> db::Result<()> {
    let by = match act.by {
        Actor::Person(id) => Some(id),
        Actor::Guest | Actor::System => None,
    };
    store::insert_audit(tx, params![act.id::<Entry>(), act.now, by, action, subject, detail])
}

/// The newest entries, or the newest before one (its moment and its id, since several may share a moment), at most
/// `limit`; only those about `subject` when it is not empty.
pub fn page(
    tx: &mut Tx,
    subject: &str,
    before: Option<(Timestamp, Id<Entry>)>,
    limit: i64,
) -> db::Result<Vec<AuditRow>> {
    let newest = (Timestamp::MAX, Id::from_uuid(Uuid::max()));
    store::audit_page(tx, subject, before.unwrap_or(newest), limit)
}

pub use store::AuditRow;
