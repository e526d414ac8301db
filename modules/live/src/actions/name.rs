//! The names of those who take part: given, taken away by the host, given back, let in.

use db::Tx;
use kernel::{Act, Id};

use crate::{
    model::{LiveSession, Participant},
    rules::{names::Filter, spelling},
    store::{self, names::Taken},
};

/// Why a name cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A hall shall not read it.
    Unwanted,
    /// The host took it away from somebody in this round.
    Closed,
}

/// Whether a name can be had in a round.
pub fn check(tx: &mut Tx, session: Id<LiveSession>, name: &str) -> db::Result<Result<(), Refused>> {
    let folded = spelling::name(name);
    if store::names::is_closed(tx, session, &folded)? {
        return Ok(Err(Refused::Closed));
    }
    let own = store::unwanted::all(tx)?;
    let unwanted = Filter::of(own.iter().map(String::as_str)).hits(name);
    let refused = unwanted && !store::names::is_welcome(tx, session, &folded)?;
    Ok(if refused { Err(Refused::Unwanted) } else { Ok(()) })
}

/// Gives someone whose name was taken away another one.
pub fn choose(
    tx: &mut Tx,
    session: Id<LiveSession>,
    id: Id<Participant>,
    name: &str,
) -> db::Result<Result<(), Refused>> {
    let checked = check(tx, session, name)?;
    if checked.is_ok() {
        store::names::give(tx, session, id, name)?;
    }
    Ok(checked)
}

/// Takes someone's name away; what they answer goes on counting, and nobody else gets the name. Whether there was one.
pub fn take(tx: &mut Tx, act: &Act, session: Id<LiveSession>, id: Id<Participant>) -> db::Result<bool> {
    let Some(person) = store::people::by_id(tx, session, id)? else { return Ok(false) };
    if !person.name.is_empty() {
        let folded = spelling::name(&person.name);
        let taken = Taken { participant_id: id, name: person.name };
        store::names::take(tx, session, &taken, &folded, act.now)?;
        store::names::give(tx, session, id, "")?;
    }
    Ok(true)
}

/// Gives a name back that was taken away; whether it was.
pub fn give_back(tx: &mut Tx, session: Id<LiveSession>, id: Id<Participant>, name: &str) -> db::Result<bool> {
    let is_theirs = store::people::by_id(tx, session, id)?.is_some();
    let undone = is_theirs && store::names::untake(tx, id, &spelling::name(name))?;
    if undone {
        store::names::give(tx, session, id, name)?;
    }
    Ok(undone)
}

/// Lets a name in that sounds like an insult and is none.
pub fn welcome(tx: &mut Tx, session: Id<LiveSession>, name: &str) -> db::Result<()> {
    store::names::welcome(tx, session, name, &spelling::name(name))
}
