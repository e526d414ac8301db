//! Live sessions and their activities.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::{Id, audit::Named};

use super::{read, written};
use crate::{
    model::{Activity, ActivityId, LiveSession, Picture, StoredActivity, Teams},
    rules::tally::Tally,
};

/// All sessions, the newest first.
pub fn all(tx: &mut Tx) -> db::Result<Vec<LiveSession>> {
    tx.all(
        "SELECT id, code, title, teams, anonymous, created_at, ended_at, erased_at FROM live_session
          ORDER BY created_at DESC, id DESC",
        params![],
    )
}

/// The session that people join by `code`.
pub fn find(tx: &mut Tx, code: &str) -> db::Result<Option<LiveSession>> {
    tx.first(
        "SELECT id, code, title, teams, anonymous, created_at, ended_at, erased_at FROM live_session WHERE code = $1",
        params![code],
    )
}

/// The session with this id.
pub fn by_id(tx: &mut Tx, id: Id<LiveSession>) -> db::Result<LiveSession> {
    tx.one(
        "SELECT id, code, title, teams, anonymous, created_at, ended_at, erased_at FROM live_session WHERE id = $1",
        params![id],
    )
}

/// The rounds among these words of the log, by their codes.
pub fn named(tx: &mut Tx, _: &str, words: &[&str]) -> db::Result<Vec<(String, Named)>> {
    let words: Vec<_> = words.iter().map(db::ToValue::to_value).collect();
    let found: Vec<(String, String)> =
        tx.all_in("SELECT code, title FROM live_session WHERE code IN ($list)", &[], &words)?;
    let named = |(code, name): (String, String)| {
        let href = format!("/koordination/live/{code}");
        (code, Named { name, href })
    };
    Ok(found.into_iter().map(named).collect())
}

/// Writes a new session; whether its code was free.
pub fn insert(tx: &mut Tx, session: &LiveSession) -> db::Result<bool> {
    let rows = tx.execute(
        "INSERT INTO live_session (id, code, title, teams, anonymous, created_at, ended_at, erased_at)
              VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL)
         ON CONFLICT (code) DO NOTHING",
        params![
            session.id,
            session.code,
            session.title,
            session.teams,
            session.anonymous,
            session.created_at
        ],
    )?;
    Ok(rows == 1)
}

/// Gives a session another title.
pub fn rename(tx: &mut Tx, id: Id<LiveSession>, title: &str) -> db::Result<()> {
    tx.execute("UPDATE live_session SET title = $2 WHERE id = $1", params![id, title]).map(drop)
}

/// Gives a session other teams, and says whether names are asked for.
pub fn save_teams(tx: &mut Tx, id: Id<LiveSession>, teams: &Teams, anonymous: bool) -> db::Result<()> {
    tx.execute(
        "UPDATE live_session SET teams = $2, anonymous = $3 WHERE id = $1",
        params![id, teams, anonymous],
    )
    .map(drop)
}

/// Erases a session with all that belongs to it.
pub fn delete(tx: &mut Tx, id: Id<LiveSession>) -> db::Result<()> {
    tx.execute("DELETE FROM live_session WHERE id = $1", params![id]).map(drop)
}

/// Remembers when a session ended.
pub fn end(tx: &mut Tx, id: Id<LiveSession>, now: Timestamp) -> db::Result<()> {
    tx.execute("UPDATE live_session SET ended_at = $2 WHERE id = $1", params![id, now]).map(drop)
}

/// The activities of a session in their order.
pub fn activities(tx: &mut Tx, id: Id<LiveSession>) -> db::Result<Vec<StoredActivity>> {
    type Row = (Id<ActivityId>, String, Option<Id<Picture>>, Option<String>, Option<u32>, Option<u32>);
    let rows: Vec<Row> = tx.all(
        "SELECT a.id, a.content, p.id, p.alt, p.width, p.height
           FROM live_activity a
           LEFT JOIN live_picture p ON p.activity_id = a.id
          WHERE a.session_id = $1
          ORDER BY a.position, a.id",
        params![id],
    )?;
    let stored = |(id, content, picture, alt, width, height): Row| {
        let picture = picture.zip(alt).zip(width).zip(height);
        let picture = picture.map(|(((id, alt), width), height)| Picture { id, alt, width, height });
        Ok(StoredActivity { id, activity: read(&content)?, picture })
    };
    rows.into_iter().map(stored).collect()
}

/// Writes a new activity at the end.
pub fn add_activity(
    tx: &mut Tx,
    session: Id<LiveSession>,
    id: Id<ActivityId>,
    activity: &Activity,
) -> db::Result<()> {
    tx.execute(
        "INSERT INTO live_activity (id, session_id, position, content, tally)
              VALUES ($1, $2, (SELECT coalesce(max(position), -1) + 1 FROM live_activity WHERE session_id = $2),
                      $3, NULL)",
        params![id, session, written(activity)?],
    )
    .map(drop)
}

/// Writes what an activity asks.
pub fn save_activity(tx: &mut Tx, id: Id<ActivityId>, activity: &Activity) -> db::Result<()> {
    tx.execute("UPDATE live_activity SET content = $2 WHERE id = $1", params![id, written(activity)?])
        .map(drop)
}

/// Erases an activity.
pub fn delete_activity(tx: &mut Tx, id: Id<ActivityId>) -> db::Result<()> {
    tx.execute("DELETE FROM live_activity WHERE id = $1", params![id]).map(drop)
}

/// Writes the order of all activities of a session.
pub fn order_activities(tx: &mut Tx, ids: &[Id<ActivityId>]) -> db::Result<()> {
    for (position, id) in ids.iter().enumerate() {
        tx.execute("UPDATE live_activity SET position = $2 WHERE id = $1", params![*id, position])?;
    }
    Ok(())
}

/// Keeps the count of an activity.
pub fn save_tally(tx: &mut Tx, id: Id<ActivityId>, tally: &Tally) -> db::Result<()> {
    tx.execute("UPDATE live_activity SET tally = $2 WHERE id = $1", params![id, written(tally)?]).map(drop)
}

/// The count of an activity, from its reveal on.
pub fn tally(tx: &mut Tx, id: Id<ActivityId>) -> db::Result<Option<Tally>> {
    let text: Option<String> = tx.one("SELECT tally FROM live_activity WHERE id = $1", params![id])?;
    text.as_deref().map(read).transpose()
}

/// Sessions that ended before `before` and still hold names and single answers.
pub fn to_erase(tx: &mut Tx, before: Timestamp) -> db::Result<Vec<Id<LiveSession>>> {
    tx.all(
        "SELECT id FROM live_session WHERE ended_at < $1 AND erased_at IS NULL ORDER BY id",
        params![before],
    )
}

/// Erases who took part with all that they answered; the counts stay.
pub fn erase_people(tx: &mut Tx, id: Id<LiveSession>, now: Timestamp) -> db::Result<()> {
    super::names::erase(tx, id)?;
    tx.execute("DELETE FROM live_participant WHERE session_id = $1", params![id])?;
    tx.execute("UPDATE live_session SET erased_at = $2 WHERE id = $1", params![id, now]).map(drop)
}
