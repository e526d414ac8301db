//! What coordinators do for others at the desk: enter, confirm, cancel, note, let in.

use db::Tx;
use kernel::{Act, Id, audit};

use super::{
    places::{self, Confirmed},
    register::{self, Outcome, mailbox_key},
};
use crate::{
    letters::{self, Letter},
    model::{Event, NewParty, Party, PartyState, Registration},
    store,
};

/// What became of an entry by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// It has places, held or confirmed.
    Placed(Id<Party>),
    /// It stands in line.
    Waiting(Id<Party>),
    /// The mailbox is registered already, by this party.
    Already(Id<Party>),
    /// There are no places and there is no waiting list.
    Full,
}

/// Enters a party by hand; `sure` when it need not confirm. Without an address it cannot, so it need not.
pub fn enter(tx: &mut Tx, act: &Act, event: Id<Event>, new: &NewParty, sure: bool) -> db::Result<Entered> {
    store::places::lock(tx, event)?;
    let key = mailbox_key(&new.email);
    if !key.is_empty()
        && let Some(party) = store::party::registered(tx, event, &[&key])?.get(&key)
    {
        return Ok(Entered::Already(party.party));
    }
    let outcome = register::register(tx, act, event, std::slice::from_ref(new))?;
    if !matches!(outcome.first(), Some(Outcome::Held | Outcome::Waiting)) {
        return Ok(Entered::Full);
    }
    let event = store::event::by_id(tx, event)?;
    let newest = store::desk::newest(tx, event.id)?;
    let mut party = store::party::by_id(tx, newest)?;
    audit::record(tx, act, "events-audit-entered", &event.slug, &party.id.to_string())?;
    if party.state == PartyState::Waiting {
        letters::send(tx, act, &[Letter::registered(&event, &party)])?;
        return Ok(Entered::Waiting(party.id));
    }
    if sure || key.is_empty() {
        party.state = PartyState::Confirmed;
        party.until = None;
        party.confirmed_at = Some(act.now);
        store::party::save_state(tx, &party)?;
        letters::send(tx, act, &[Letter::confirmed(&event, &party)])?;
    } else {
        letters::send(tx, act, &[Letter::registered(&event, &party)])?;
    }
    Ok(Entered::Placed(party.id))
}

/// Confirms places for a party.
pub fn confirm(tx: &mut Tx, act: &Act, event: &Event, party: Id<Party>) -> db::Result<Confirmed> {
    let confirmed = places::confirm(tx, act, party)?;
    audit::record(tx, act, "events-audit-confirmed", &event.slug, &party.to_string())?;
    Ok(confirmed)
}

/// Cancels for a whole party.
pub fn cancel(tx: &mut Tx, act: &Act, event: &Event, party: Id<Party>) -> db::Result<()> {
    places::cancel(tx, act, party)?;
    audit::record(tx, act, "events-audit-party-cancelled", &event.slug, &party.to_string())
}

/// Notes something about a party.
pub fn note(tx: &mut Tx, _: &Act, party: Id<Party>, note: &str) -> db::Result<()> {
    store::desk::save_note(tx, party, note)
}

/// The party, when it belongs to the event: a coordinator of one event has nothing to do with the parties of others.
pub fn party_of(tx: &mut Tx, event: Id<Event>, party: Id<Party>) -> db::Result<Party> {
    let party = store::party::by_id(tx, party)?;
    if party.event_id == event { Ok(party) } else { Err(db::Error::NotFound) }
}

/// Lets someone in, or with `back` takes that back; doing it twice changes nothing.
pub fn check_in(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    person: Id<Registration>,
    back: bool,
) -> db::Result<()> {
    let attendee = store::party::attendee(tx, person)?;
    party_of(tx, event.id, attendee.party_id)?;
    if back {
        store::desk::check_out(tx, person)
    } else {
        store::desk::check_in(tx, person, act.now).map(drop)
    }
}
