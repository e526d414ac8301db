//! To which event a session belongs, and whether its results are published.

use db::{Tx, params, row};
use jiff::Timestamp;
use kernel::{Id, Occasion};

use super::{read, written};
use crate::{model::LiveSession, rules::standings::Standing};

row! {
    /// To what a session belongs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Belonging {
        /// The event.
        pub occasion_id: Id<Occasion>,
        /// The item of its programme; the event as a whole, when it is missing.
        pub part_id: Option<Id<Occasion>>,
    }
}

row! {
    /// A session that belongs to an event, as the event's pages need it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Attached {
        /// Six digits, by which people join.
        pub code: String,
        /// Its title.
        pub title: String,
        /// How many moves the host made.
        pub step: u64,
        /// When the host invited people there while they arrive.
        pub invited_at: Option<Timestamp>,
        /// When it ended.
        pub ended_at: Option<Timestamp>,
        /// When its results were published.
        pub published_at: Option<Timestamp>,
    }
}

/// To what a session belongs.
pub fn of(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<Option<Belonging>> {
    tx.first("SELECT occasion_id, part_id FROM live_belonging WHERE session_id = $1", params![session])
}

/// To what each session belongs.
pub fn all(tx: &mut Tx) -> db::Result<Vec<(Id<LiveSession>, Belonging)>> {
    type Row = (Id<LiveSession>, Id<Occasion>, Option<Id<Occasion>>);
    let rows: Vec<Row> = tx.all("SELECT session_id, occasion_id, part_id FROM live_belonging", params![])?;
    let belongs = |(session, occasion_id, part_id): Row| (session, Belonging { occasion_id, part_id });
    Ok(rows.into_iter().map(belongs).collect())
}

/// Writes to what a session belongs, in place of what was; nothing makes it stand alone.
pub fn save(tx: &mut Tx, session: Id<LiveSession>, belonging: Option<Belonging>) -> db::Result<()> {
    tx.execute("DELETE FROM live_belonging WHERE session_id = $1", params![session])?;
    if let Some(Belonging { occasion_id, part_id }) = belonging {
        tx.execute(
            "INSERT INTO live_belonging (session_id, occasion_id, part_id) VALUES ($1, $2, $3)",
            params![session, occasion_id, part_id],
        )?;
    }
    Ok(())
}

/// The sessions that belong to an event, or to an item of its programme, the oldest first.
pub fn attached(tx: &mut Tx, occasion: Id<Occasion>) -> db::Result<Vec<Attached>> {
    tx.all(
        "SELECT s.code, s.title, r.step, i.invited_at, s.ended_at, p.published_at
           FROM live_belonging b
           JOIN live_session s ON s.id = b.session_id
           JOIN live_round r ON r.session_id = s.id
           LEFT JOIN live_invitation i ON i.session_id = s.id
           LEFT JOIN live_publication p ON p.session_id = s.id
          WHERE b.occasion_id = $1 OR b.part_id = $1
          ORDER BY s.created_at, s.id",
        params![occasion],
    )
}

/// Whether people are invited to a session on the pages to which it belongs.
pub fn is_invited(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<bool> {
    tx.one("SELECT count(*) > 0 FROM live_invitation WHERE session_id = $1", params![session])
}

/// Invites people there; nothing happens when they are invited already.
pub fn invite(tx: &mut Tx, session: Id<LiveSession>, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "INSERT INTO live_invitation (session_id, invited_at) VALUES ($1, $2) ON CONFLICT (session_id) DO NOTHING",
        params![session, now],
    )
    .map(drop)
}

/// Takes the invitation back.
pub fn uninvite(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<()> {
    tx.execute("DELETE FROM live_invitation WHERE session_id = $1", params![session]).map(drop)
}

/// When the results of a session were published, and how the teams stood then.
pub fn publication(
    tx: &mut Tx,
    session: Id<LiveSession>,
) -> db::Result<Option<(Timestamp, Vec<Standing<String>>)>> {
    let row: Option<(Timestamp, String)> =
        tx.first("SELECT published_at, teams FROM live_publication WHERE session_id = $1", params![session])?;
    row.map(|(at, teams)| Ok((at, read(&teams)?))).transpose()
}

/// Publishes the results of a session; nothing happens when they are published already.
pub fn publish(
    tx: &mut Tx,
    session: Id<LiveSession>,
    teams: &[Standing<String>],
    now: Timestamp,
) -> db::Result<()> {
    tx.execute(
        "INSERT INTO live_publication (session_id, published_at, teams) VALUES ($1, $2, $3)
         ON CONFLICT (session_id) DO NOTHING",
        params![session, now, written(&teams)?],
    )
    .map(drop)
}

/// Takes the publication back.
pub fn withdraw(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<()> {
    tx.execute("DELETE FROM live_publication WHERE session_id = $1", params![session]).map(drop)
}
