//! Preparing: a session under a free code, its activities in their order.

use db::Tx;
use kernel::{Act, House, Id, Random, audit};

use crate::{
    model::{Activity, ActivityId, LiveSession, Round, Task, Teams},
    rules::place::{self, Place},
    store,
};

/// Codes are tried until one is free; a million of them never run out.
const TRIES: usize = 20;

/// Makes a session under a free code, with its round in the lobby.
pub fn create(tx: &mut Tx, act: &Act, title: &str) -> db::Result<LiveSession> {
    for _ in 0..TRIES {
        let session = LiveSession {
            id: act.id(),
            code: code(&act.random),
            title: title.to_owned(),
            teams: Teams::default(),
            anonymous: false,
            created_at: act.now,
            ended_at: None,
            erased_at: None,
        };
        if store::session::insert(tx, &session)? {
            store::round::open(tx, session.id, &Round::new(act.now))?;
            audit::record(tx, act, "live-audit-created", "live", &session.code)?;
            return Ok(session);
        }
    }
    Err(db::Error::Conflict)
}

/// Erases a session, and says so on the page of what it belonged to.
pub fn delete(tx: &mut Tx, act: &Act, house: &House, session: &LiveSession) -> db::Result<()> {
    act.touch(kernel::ERASED);
    super::belong::touch(tx, act, house, session.id)?;
    act.touch(super::belong::topic(&session.code));
    store::session::delete(tx, session.id)
}

/// Six digits, the first of them no zero, which people leave out.
fn code(random: &Random) -> String {
    let number = u32::from_be_bytes(random.bytes());
    (100_000 + number % 900_000).to_string()
}

/// Adds an activity at the end, also while the round goes on.
pub fn add(
    tx: &mut Tx,
    act: &Act,
    session: Id<LiveSession>,
    activity: Activity,
) -> db::Result<Id<ActivityId>> {
    let id = act.id();
    let activity = shuffled(activity, &act.random);
    store::session::add_activity(tx, session, id, &activity)?;
    Ok(id)
}

/// Adds activities at the end, in their order.
pub fn add_all(tx: &mut Tx, act: &Act, session: Id<LiveSession>, activities: &[Activity]) -> db::Result<()> {
    activities.iter().try_for_each(|activity| add(tx, act, session, activity.clone()).map(drop))
}

/// Writes what an activity asks; whether it could: not any more once the round has begun.
pub fn change(
    tx: &mut Tx,
    act: &Act,
    session: Id<LiveSession>,
    id: Id<ActivityId>,
    activity: Activity,
) -> db::Result<bool> {
    let open = is_open(tx, session)? && has(tx, session, id)?;
    if open {
        store::session::save_activity(tx, id, &shuffled(activity, &act.random))?;
    }
    Ok(open)
}

/// Erases an activity; whether it could: not any more once the round has begun.
pub fn remove(tx: &mut Tx, session: Id<LiveSession>, id: Id<ActivityId>) -> db::Result<bool> {
    let open = is_open(tx, session)? && has(tx, session, id)?;
    if open {
        store::session::delete_activity(tx, id)?;
    }
    Ok(open)
}

/// Moves an activity to another place; whether it could: not any more once the round has begun.
pub fn shift(tx: &mut Tx, session: Id<LiveSession>, id: Id<ActivityId>, to: Place) -> db::Result<bool> {
    if !is_open(tx, session)? {
        return Ok(false);
    }
    let ids: Vec<_> = store::session::activities(tx, session)?.into_iter().map(|it| it.id).collect();
    let ids = place::moved(ids, id, to).ok_or(db::Error::NotFound)?;
    store::session::order_activities(tx, &ids)?;
    Ok(true)
}

/// Makes a copy of an activity, right behind it; at the end once the round has begun, as what was asked stays in its place.
pub fn copy(tx: &mut Tx, act: &Act, session: Id<LiveSession>, id: Id<ActivityId>) -> db::Result<()> {
    let activities = store::session::activities(tx, session)?;
    let at = activities.iter().position(|other| other.id == id).ok_or(db::Error::NotFound)?;
    let own = act.id();
    store::session::add_activity(tx, session, own, &activities[at].activity)?;
    store::picture::copy(tx, id, own, act.id())?;
    // The place behind it, from 1.
    shift(tx, session, own, Place::At(at + 2)).map(drop)
}

/// Who plays: the teams, and whether people are asked for names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Players {
    /// See [`LiveSession::teams`].
    pub teams: Teams,
    /// See [`LiveSession::anonymous`].
    pub anonymous: bool,
}

/// Gives a session its title and says who plays; whether it could: who plays stays as it is once somebody is there.
pub fn settle(
    tx: &mut Tx,
    session: Id<LiveSession>,
    title: &str,
    players: Option<&Players>,
) -> db::Result<bool> {
    let before = store::session::by_id(tx, session)?;
    if let Some(Players { teams, anonymous }) = players {
        let same = (&before.teams, &before.anonymous) == (teams, anonymous);
        if !same && !is_empty(tx, session)? {
            return Ok(false);
        }
        store::session::save_teams(tx, session, teams, *anonymous)?;
    }
    store::session::rename(tx, session, title)?;
    Ok(true)
}

/// Whether nothing was asked yet and nobody has come.
pub fn is_empty(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<bool> {
    Ok(is_open(tx, session)? && store::people::count(tx, session)? == 0)
}

/// Makes a copy of a session under a code of its own: its activities and teams, and nothing that was answered.
pub fn duplicate(tx: &mut Tx, act: &Act, session: &LiveSession) -> db::Result<LiveSession> {
    let copy = create(tx, act, &session.title)?;
    store::session::save_teams(tx, copy.id, &session.teams, session.anonymous)?;
    for stored in store::session::activities(tx, session.id)? {
        let id = act.id();
        store::session::add_activity(tx, copy.id, id, &stored.activity)?;
        store::picture::copy(tx, stored.id, id, act.id())?;
    }
    Ok(copy)
}

/// Whether activities can still be changed: nothing was asked yet.
pub fn is_open(tx: &mut Tx, session: Id<LiveSession>) -> db::Result<bool> {
    Ok(store::round::of(tx, session)?.is_none_or(|round| round.step == 0))
}

fn has(tx: &mut Tx, session: Id<LiveSession>, id: Id<ActivityId>) -> db::Result<bool> {
    Ok(store::session::activities(tx, session)?.iter().any(|other| other.id == id))
}

/// Items to be ordered are written down in the right order; they are shown, and kept, in another.
fn shuffled(mut activity: Activity, random: &Random) -> Activity {
    if let Task::Order { items, right } = &mut activity.task {
        let mut drawn: Vec<(u64, u8)> =
            right.iter().map(|at| (u64::from_be_bytes(random.bytes()), *at)).collect();
        drawn.sort_unstable();
        // `drawn[place].1` is the item that stands at `place` from now on.
        let shown = drawn.iter().filter_map(|(_, at)| items.get(usize::from(*at)).cloned()).collect();
        let place = |at: &u8| drawn.iter().position(|(_, other)| other == at);
        *right = right.iter().filter_map(|at| u8::try_from(place(at)?).ok()).collect();
        *items = shown;
    }
    activity
}
