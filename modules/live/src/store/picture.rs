//! The pictures of activities.

use db::{Tx, params};
use kernel::Id;
use pictures::Encoded;

use crate::model::{ActivityId, LiveSession, Picture};

/// Writes a picture in place of the one before; under an id of its own, so that browsers may keep each for good.
pub fn replace(
    tx: &mut Tx,
    activity: Id<ActivityId>,
    id: Id<Picture>,
    alt: &str,
    file: &Encoded,
) -> db::Result<()> {
    delete(tx, activity)?;
    tx.execute(
        "INSERT INTO live_picture (id, activity_id, alt, kind, width, height, content)
              VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, activity, alt, file.kind, file.width, file.height, file.bytes],
    )
    .map(drop)
}

/// Tells the picture of an activity anew, in words.
pub fn describe(tx: &mut Tx, activity: Id<ActivityId>, alt: &str) -> db::Result<()> {
    tx.execute("UPDATE live_picture SET alt = $2 WHERE activity_id = $1", params![activity, alt]).map(drop)
}

/// Takes the picture of an activity away.
pub fn delete(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<()> {
    tx.execute("DELETE FROM live_picture WHERE activity_id = $1", params![activity]).map(drop)
}

/// Gives an activity the picture of another, if that has one.
pub fn copy(tx: &mut Tx, from: Id<ActivityId>, to: Id<ActivityId>, id: Id<Picture>) -> db::Result<()> {
    tx.execute(
        "INSERT INTO live_picture (id, activity_id, alt, kind, width, height, content)
              SELECT $1, $2, alt, kind, width, height, content FROM live_picture WHERE activity_id = $3",
        params![id, to, from],
    )
    .map(drop)
}

/// A picture of a session: its media type, and the file.
pub fn file(tx: &mut Tx, session: Id<LiveSession>, id: Id<Picture>) -> db::Result<Option<(String, Vec<u8>)>> {
    tx.first(
        "SELECT p.kind, p.content
           FROM live_picture p
           JOIN live_activity a ON a.id = p.activity_id
          WHERE p.id = $2 AND a.session_id = $1",
        params![session, id],
    )
}
