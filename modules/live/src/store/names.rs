//! Names that the host took away or lets in, by round.

use db::{Tx, params, row};
use jiff::Timestamp;
use kernel::Id;

use crate::model::{LiveSession, Participant};

row! {
    /// A name that was taken away.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Taken {
        /// From whom.
        pub participant_id: Id<Participant>,
        /// Which.
        pub name: String,
    }
}

/// Gives someone a name; whether there is someone.
pub fn give(tx: &mut Tx, session: Id<LiveSession>, id: Id<Participant>, name: &str) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE live_participant SET name = $3 WHERE id = $2 AND session_id = $1",
        params![session, id, name],
    )?;
    Ok(rows == 1)
}

/// Writes that a name was taken away.
pub fn take(
    tx: &mut Tx,
    session: Id<LiveSession>,
    taken: &Taken,
    folded: &str,
    at: Timestamp,
) -> db::Result<()> {
    tx.execute(
        "INSERT INTO live_taken_name (participant_id, session_id, name, folded, taken_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (participant_id, folded) DO NOTHING",
        params![taken.participant_id, session, taken.name, folded, at],
    )
    .map(drop)
}

/// Names that were taken away, the last one first.
pub fn taken(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<Vec<Taken>> {
    tx.all(
        "SELECT participant_id, name FROM live_taken_name WHERE session_id = $1
          ORDER BY taken_at DESC, participant_id, folded",
        params![session],
    )
}

/// Forgets that a name was taken away; whether it was.
pub fn untake(tx: &mut Tx, id: Id<Participant>, folded: &str) -> db::Result<bool> {
    let rows = tx.execute(
        "DELETE FROM live_taken_name WHERE participant_id = $1 AND folded = $2",
        params![id, folded],
    )?;
    Ok(rows == 1)
}

/// Whether nobody may have this name in a round.
pub fn is_closed(tx: &mut Tx, session: Id<LiveSession>, folded: &str) -> db::Result<bool> {
    let found: Option<i64> = tx.first(
        "SELECT 1 FROM live_taken_name WHERE session_id = $1 AND folded = $2",
        params![session, folded],
    )?;
    Ok(found.is_some())
}

/// Lets a name in, whatever it sounds like.
pub fn welcome(tx: &mut Tx, session: Id<LiveSession>, name: &str, folded: &str) -> db::Result<()> {
    tx.execute(
        "INSERT INTO live_welcome_name (session_id, folded, name) VALUES ($1, $2, $3)
         ON CONFLICT (session_id, folded) DO NOTHING",
        params![session, folded, name],
    )
    .map(drop)
}

/// Whether the host lets a name in.
pub fn is_welcome(tx: &mut Tx, session: Id<LiveSession>, folded: &str) -> db::Result<bool> {
    let found: Option<i64> = tx.first(
        "SELECT 1 FROM live_welcome_name WHERE session_id = $1 AND folded = $2",
        params![session, folded],
    )?;
    Ok(found.is_some())
}

/// The names that the host lets in.
pub fn welcomed(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<Vec<String>> {
    tx.all("SELECT name FROM live_welcome_name WHERE session_id = $1 ORDER BY name", params![session])
}

/// Everyone whose name was taken away and who has no other one.
pub fn nameless(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<Vec<Id<Participant>>> {
    tx.all(
        "SELECT DISTINCT p.id
           FROM live_taken_name t
           JOIN live_participant p ON p.id = t.participant_id
          WHERE t.session_id = $1 AND p.name = ''",
        params![session],
    )
}

/// Forgets all of them.
pub fn erase(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<()> {
    tx.execute("DELETE FROM live_taken_name WHERE session_id = $1", params![session])?;
    tx.execute("DELETE FROM live_welcome_name WHERE session_id = $1", params![session]).map(drop)
}
