//! Erasing: who took part in a round is nobody's business soon after; what was counted stays.

use db::Tx;
use jiff::SignedDuration;
use kernel::{Act, ERASED};

use crate::store;

/// How long names and single answers are kept after the end of a round.
pub const KEPT: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Erases names and single answers of rounds that ended long enough ago; whether there was something to do.
pub fn due(tx: &mut Tx, act: &Act) -> db::Result<bool> {
    let sessions = store::session::to_erase(tx, act.now - KEPT)?;
    for session in &sessions {
        tx.lock(*session)?;
        store::session::erase_people(tx, *session, act.now)?;
    }
    if !sessions.is_empty() {
        act.touch(ERASED);
    }
    Ok(false)
}
