//! Belonging to an event, and publishing what a round came to.

use db::Tx;
use kernel::{Act, House, Id, audit};

use crate::{
    model::LiveSession,
    rules::standings::Standing,
    store::{self, belonging::Belonging},
};

/// Lets a session belong to something else, or stand alone.
pub fn belong(
    tx: &mut Tx,
    act: &Act,
    house: &House,
    session: Id<LiveSession>,
    belonging: Option<Belonging>,
) -> db::Result<()> {
    // The pages that it leaves change as much as those to which it comes.
    touch(tx, act, house, session)?;
    store::belonging::save(tx, session, belonging)?;
    touch(tx, act, house, session)
}

/// Says that the pages of the event are stale to which a session belongs.
pub fn touch(tx: &mut Tx, act: &Act, house: &House, session: Id<LiveSession>) -> db::Result<()> {
    let Some(belonging) = store::belonging::of(tx, session)? else { return Ok(()) };
    house.touch_occasion(tx, act, belonging.occasion_id)
}

/// Invites people to a session on the pages of its event while they arrive, or takes that back.
pub fn invite(
    tx: &mut Tx,
    act: &Act,
    house: &House,
    session: Id<LiveSession>,
    wanted: bool,
) -> db::Result<()> {
    if wanted {
        store::belonging::invite(tx, session, act.now)?;
    } else {
        store::belonging::uninvite(tx, session)?;
    }
    touch(tx, act, house, session)
}

/// The topic of the public page of a session's results.
pub fn topic(code: &str) -> String {
    format!("live-results:{code}")
}

/// Publishes the results of a session that is over; whether it is.
pub fn publish(
    tx: &mut Tx,
    act: &Act,
    house: &House,
    session: Id<LiveSession>,
    teams: &[Standing<String>],
) -> db::Result<bool> {
    let session = store::session::by_id(tx, session)?;
    if session.ended_at.is_none() {
        return Ok(false);
    }
    store::belonging::publish(tx, session.id, teams, act.now)?;
    audit::record(tx, act, "live-audit-published", "live", &session.code)?;
    act.touch(topic(&session.code));
    touch(tx, act, house, session.id)?;
    Ok(true)
}

/// Takes the publication of a session's results back.
pub fn withdraw(tx: &mut Tx, act: &Act, house: &House, session: Id<LiveSession>) -> db::Result<()> {
    let session = store::session::by_id(tx, session)?;
    store::belonging::withdraw(tx, session.id)?;
    audit::record(tx, act, "live-audit-withdrawn", "live", &session.code)?;
    act.touch(topic(&session.code));
    touch(tx, act, house, session.id)
}
