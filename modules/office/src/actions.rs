//! The verbs of the office: set up the network, change what it says about itself, who pays, how mail is sent.

use db::Tx;
use kernel::{
    Act, Directory, Funder, Id, Links, audit,
    network::{self, Profile, Smtp},
};

use crate::{model::SetUp, rules, setup};

/// Why the network was not set up.
#[derive(Debug, thiserror::Error)]
pub enum SetUpError {
    /// Somebody was quicker, or it was set up long ago.
    #[error("the network is set up already")]
    Done,
    /// The code is not the one from the console.
    #[error("the code is wrong")]
    Code,
    /// The database said no.
    #[error(transparent)]
    Database(#[from] db::Error),
}

/// Sets the network up, once, and answers the path that signs its first coordinator in.
pub fn set_up(
    directory: &dyn Directory,
    tx: &mut Tx,
    act: &Act,
    links: &Links,
    wanted: &SetUp,
) -> Result<String, SetUpError> {
    if network::since(tx)?.is_some() {
        return Err(SetUpError::Done);
    }
    // Reading is not enough: two who hold one code may both have read that nothing is set up. The row decides.
    if !setup::redeem(tx, &wanted.code)? {
        return Err(SetUpError::Code);
    }
    network::save_profile(tx, act, &wanted.profile)?;
    network::save_smtp(tx, act, wanted.smtp.as_ref())?;
    let path = directory.create_coordinator(tx, act, links, &wanted.name, &wanted.email)?;
    audit::record(tx, act, "office-audit-set-up", "network", "")?;
    Ok(path)
}

/// Changes what the network says about itself.
pub fn save_profile(tx: &mut Tx, act: &Act, profile: &Profile) -> db::Result<()> {
    network::save_profile(tx, act, profile)?;
    audit::record(tx, act, "office-audit-profile", "network", "")
}

/// Changes how mail is sent, and puts what waits aside where it shall not be sent now.
pub fn save_smtp(tx: &mut Tx, act: &Act, smtp: Option<&Smtp>, put_aside: bool) -> db::Result<()> {
    network::save_smtp(tx, act, smtp)?;
    if put_aside {
        mail::put_aside(tx)?;
    }
    let action = if smtp.is_some() { "office-audit-mail" } else { "office-audit-mail-off" };
    audit::record(tx, act, action, "network", "")
}

/// Adds a funder or changes one.
pub fn save_funder(tx: &mut Tx, act: &Act, funder: &Funder, logo: Option<&[u8]>) -> db::Result<()> {
    network::save_funder(tx, act, funder, logo)?;
    audit::record(tx, act, "office-audit-funder", &funder.id.to_string(), "")
}

/// Moves a funder one place up or down.
pub fn move_funder(tx: &mut Tx, act: &Act, id: Id<Funder>, up: bool) -> db::Result<()> {
    let order: Vec<_> = network::funders(tx)?.iter().map(|funder| funder.id).collect();
    network::order_funders(tx, act, &rules::moved(&order, id, up))?;
    audit::record(tx, act, "office-audit-funder-moved", &id.to_string(), "")
}

/// Takes a funder away.
pub fn remove_funder(tx: &mut Tx, act: &Act, id: Id<Funder>) -> db::Result<()> {
    network::remove_funder(tx, act, id)?;
    audit::record(tx, act, "office-audit-funder-removed", &id.to_string(), "")
}

/// Sends a mail again that was given up or kept; whether there was one.
pub fn resend(tx: &mut Tx, act: &Act, id: Id<mail::Mail>) -> db::Result<bool> {
    let found = mail::resend(tx, act, id)?;
    if found {
        audit::record(tx, act, "office-audit-resent", &id.to_string(), "")?;
    }
    Ok(found)
}

/// Sends all mails again that were given up, and says how many these were.
pub fn resend_failed(tx: &mut Tx, act: &Act) -> db::Result<u64> {
    let n = mail::resend_failed(tx, act)?;
    audit::record(tx, act, "office-audit-resent-all", "network", &n.to_string())?;
    Ok(n)
}
