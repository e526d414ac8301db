//! What the outbox stores about people, and how it goes again.

use db::Tx;
use jiff::SignedDuration;
use kernel::{Act, House, Periodic, PersonalData, job::Failure, pulse};
use serde_json::{Value, json};

use crate::store;

/// Sent mails are kept so long, for the question "did you get it?".
const SENT: SignedDuration = SignedDuration::from_hours(14 * 24);
/// Mails that were never sent are kept so long.
const UNSENT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How many are erased in one portion.
const PORTION: u16 = 500;

/// Erases old mails; for the `periodic` of the module that shows the outbox.
pub const ERASURE: Periodic = Periodic {
    name: "mail.erase",
    every: SignedDuration::from_hours(1),
    steady: pulse::BEFORE_ERASING,
    run: erase_old,
};

/// What the outbox stores about people.
pub const PERSONAL_DATA: PersonalData = PersonalData {
    tables: &["mail_message"],
    what: "mail-data-what",
    why: "mail-data-why",
    ground: "mail-data-ground",
    until: "mail-data-until",
};

fn erase_old(_: &House, tx: &mut Tx, act: &Act) -> Result<bool, Failure> {
    let erased = store::erase_old(tx, act.now - SENT, act.now - UNSENT, PORTION.into())?;
    Ok(erased == u64::from(PORTION))
}

/// Erases all mails about something that is gone.
pub fn erase_about(tx: &mut Tx, about: &str) -> db::Result<u64> {
    store::erase_about(tx, about)
}

/// Erases the mails to an address about something that its owner takes leave of.
pub fn erase_to(tx: &mut Tx, about: &str, email: &str) -> db::Result<u64> {
    store::erase_to(tx, about, email)
}

/// Erases all mails to an address.
pub fn erase_recipient(tx: &mut Tx, email: &str) -> db::Result<u64> {
    store::erase_recipient(tx, email)
}

/// All mails to an address, for the person it belongs to.
pub fn export(tx: &mut Tx, email: &str) -> db::Result<Value> {
    let mails = store::written_to(tx, email)?.into_iter().map(|(at, template, state, data)| {
        let data: Value = serde_json::from_str(&data).unwrap_or_default();
        json!({ "written": at.to_string(), "mail": template, "state": state.as_str(), "data": data })
    });
    Ok(mails.collect())
}
