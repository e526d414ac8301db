//! Invitations to take on a role.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::Id;

use crate::model::Invitation;

const COLUMNS: &str = "id, email, role, language, invited_by, expires_at, accepted_at";

/// Writes an invitation; one that went to the same address before is replaced, so that its link ends.
pub fn save_invitation(
    tx: &mut Tx,
    invitation: &Invitation,
    email_key: &str,
    now: Timestamp,
) -> db::Result<()> {
    tx.execute("DELETE FROM invitation WHERE email_key = $1", params![email_key])?;
    tx.execute(
        "INSERT INTO invitation (id, email, email_key, role, language, invited_by, created_at, expires_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            invitation.id,
            &invitation.email,
            email_key,
            invitation.role,
            &invitation.language,
            invitation.invited_by,
            now,
            invitation.expires_at
        ],
    )
    .map(drop)
}

/// The invitation with this id.
pub fn invitation(tx: &mut Tx, id: Id<Invitation>) -> db::Result<Option<Invitation>> {
    tx.first(&format!("SELECT {COLUMNS} FROM invitation WHERE id = $1"), params![id])
}

/// What an address was invited to.
pub fn invitations_to(tx: &mut Tx, email_key: &str) -> db::Result<Vec<Invitation>> {
    tx.all(&format!("SELECT {COLUMNS} FROM invitation WHERE email_key = $1"), params![email_key])
}

/// The invitations that nobody accepted yet, the newest first.
pub fn open_invitations(tx: &mut Tx) -> db::Result<Vec<Invitation>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM invitation WHERE accepted_at IS NULL ORDER BY created_at DESC, id DESC"
        ),
        &[],
    )
}

/// Makes an invitation good for longer.
pub fn prolong_invitation(tx: &mut Tx, id: Id<Invitation>, expires: Timestamp) -> db::Result<()> {
    tx.execute("UPDATE invitation SET expires_at = $2 WHERE id = $1", params![id, expires]).map(drop)
}

/// Marks an invitation as accepted; answers false when it was not open any more.
pub fn accept_invitation(tx: &mut Tx, id: Id<Invitation>, now: Timestamp) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE invitation SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL AND expires_at > $2",
        params![id, now],
    )?;
    Ok(rows == 1)
}

/// Takes an invitation back; answers false when it was accepted meanwhile.
pub fn delete_invitation(tx: &mut Tx, id: Id<Invitation>) -> db::Result<bool> {
    Ok(tx.execute("DELETE FROM invitation WHERE id = $1 AND accepted_at IS NULL", params![id])? == 1)
}

/// Forgets invitations that are over since `before`; answers how many.
pub fn forget_invitations(tx: &mut Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute("DELETE FROM invitation WHERE expires_at <= $1 OR accepted_at <= $1", params![before])
}
