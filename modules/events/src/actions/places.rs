//! Places change hands: confirmed, given back, lapsed, offered to the next in line.
//!
//! Every function here takes the event's lock first and leaves with this true: nobody holds a place beyond
//! the capacity, the counters are the sums of the rows, and the first party in line does not fit into what is free.

use db::Tx;
use jiff::Timestamp;
use kernel::{Act, ERASED, Id, audit};

use crate::{
    letters::{self, Letter},
    model::{ChoiceState, Event, Party, PartyState, Registration, Seats, SessionSeats},
    rules::offers,
    store,
};

/// How many parties are looked at in one portion.
const PORTION: i64 = 200;

/// What became of a wish to confirm or take an offered place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// The places are the party's own now, or were already.
    Yes,
    /// The party stands in line; there is nothing to confirm yet.
    Waiting,
    /// The time was over, and the places went on.
    TooLate,
    /// The party had cancelled.
    Cancelled,
}

/// Where someone stands in a session after choosing it; `places` are counted.
pub const fn choose(places: &mut SessionSeats, inside: bool) -> ChoiceState {
    if !inside {
        ChoiceState::Wish
    } else if places.waiting == 0 && places.taken < places.capacity {
        places.taken += 1;
        ChoiceState::Taken
    } else {
        places.waiting += 1;
        ChoiceState::Waiting
    }
}

/// Confirms held or offered places, by the link in the mail.
pub fn confirm(tx: &mut Tx, act: &Act, id: Id<Party>) -> db::Result<Confirmed> {
    let (event, mut seats, mut party) = lock(tx, id)?;
    // While the event is off, what was held or offered rests.
    let in_time = event.cancelled_at.is_some() || party.until.is_none_or(|until| act.now < until);
    match party.state {
        PartyState::Confirmed => return Ok(Confirmed::Yes),
        PartyState::Waiting => return Ok(Confirmed::Waiting),
        PartyState::Cancelled => return Ok(Confirmed::Cancelled),
        PartyState::Held | PartyState::Offered if in_time => {}
        PartyState::Held | PartyState::Offered => {
            give_back(tx, act, &event, &mut seats, &mut party, PartyState::Lapsed)?;
            finish(tx, act, &event, seats)?;
            return Ok(Confirmed::TooLate);
        }
        PartyState::Lapsed => return Ok(Confirmed::TooLate),
    }
    party.state = PartyState::Confirmed;
    party.until = None;
    party.state_at = act.now;
    party.confirmed_at = Some(act.now);
    store::party::save_state(tx, &party)?;
    letters::send(tx, act, &[Letter::confirmed(&event, &party)])?;
    super::touch_places(act, &event);
    Ok(Confirmed::Yes)
}

/// Gives all places of a party back, or takes it out of the line. Doing it twice changes nothing.
pub fn cancel(tx: &mut Tx, act: &Act, id: Id<Party>) -> db::Result<()> {
    if let Some((event, party)) = withdraw(tx, act, id)? {
        letters::send(tx, act, &[Letter::cancelled(&event, &party)])?;
    }
    Ok(())
}

/// Cancels without a word, for those whose address is about to be erased; nothing when it was not active.
pub fn withdraw(tx: &mut Tx, act: &Act, id: Id<Party>) -> db::Result<Option<(Event, Party)>> {
    let (event, mut seats, mut party) = lock(tx, id)?;
    if !party.state.is_active() {
        return Ok(None);
    }
    give_back(tx, act, &event, &mut seats, &mut party, PartyState::Cancelled)?;
    finish(tx, act, &event, seats)?;
    Ok(Some((event, party)))
}

/// Gives all places of a party back and erases it, with the mails about it, without another word.
pub fn erase(tx: &mut Tx, act: &Act, id: Id<Party>) -> db::Result<()> {
    let (event, mut seats, mut party) = lock(tx, id)?;
    if party.state.is_active() {
        give_back(tx, act, &event, &mut seats, &mut party, PartyState::Cancelled)?;
    }
    store::party::erase(tx, party.id)?;
    mail::erase_to(tx, &event.id.to_string(), &party.email)?;
    act.touch(ERASED);
    finish(tx, act, &event, seats)
}

/// Takes one person out of a party; the last one cancels it whole.
pub fn cancel_person(tx: &mut Tx, act: &Act, party: Id<Party>, person: Id<Registration>) -> db::Result<()> {
    let (event, mut seats, mut party) = lock(tx, party)?;
    let people = store::party::people(tx, party.id)?;
    let staying = people.iter().filter(|other| other.cancelled_at.is_none() && other.id != person).count();
    let found = people.iter().any(|other| other.id == person && other.cancelled_at.is_none());
    if !found || !party.state.is_active() {
        return Ok(());
    }
    if staying == 0 {
        return cancel(tx, act, party.id);
    }
    super::sessions::drop_all(tx, act, &event, &[person])?;
    store::party::cancel_person(tx, person, act.now)?;
    store::party::forget_needs(tx, &[person])?;
    act.touch(ERASED);
    party.size -= 1;
    if party.state.takes_places() {
        seats.taken -= 1;
    } else {
        seats.waiting -= 1;
    }
    store::party::save_state(tx, &party)?;
    finish(tx, act, &event, seats)
}

/// Gives places back that nobody claimed in time, event by event; whether there may be more.
pub fn lapse(tx: &mut Tx, act: &Act) -> db::Result<bool> {
    let mut events = store::party::events_with_lapsed(tx, act.now, 8)?;
    events.extend(store::places::lapsed_choices(tx, act.now, 8)?);
    events.dedup();
    for id in &events {
        let mut seats = store::places::lock(tx, *id)?;
        let event = store::event::by_id(tx, *id)?;
        for mut party in store::party::lapsed(tx, *id, act.now, PORTION)? {
            give_back(tx, act, &event, &mut seats, &mut party, PartyState::Lapsed)?;
            // Of an event that was called off, everyone is told once, and that is not this.
            if event.cancelled_at.is_none() {
                letters::send(tx, act, &[Letter::lapsed(&event, &party)])?;
            }
        }
        super::sessions::lapse(tx, act, &event)?;
        finish(tx, act, &event, seats)?;
    }
    Ok(!events.is_empty())
}

/// Changes how many places there are. Fewer than are taken is allowed only down to those: the answer is what was set.
pub fn set_capacity(tx: &mut Tx, act: &Act, event: Id<Event>, capacity: i64) -> db::Result<i64> {
    let mut seats = store::places::lock(tx, event)?;
    let event = store::event::by_id(tx, event)?;
    seats.capacity = capacity.max(seats.taken);
    finish(tx, act, &event, seats)?;
    Ok(seats.capacity)
}

/// Gives a waiting party places out of turn, adding places where they are missing; a coordinator's decision, logged.
pub fn place_by_hand(tx: &mut Tx, act: &Act, id: Id<Party>) -> db::Result<()> {
    let (event, mut seats, mut party) = lock(tx, id)?;
    if party.state != PartyState::Waiting {
        return Ok(());
    }
    let missing = (party.size - seats.free()).max(0);
    seats.capacity += missing;
    offer(tx, act, &event, &mut seats, &mut party)?;
    audit::record(tx, act, "events-audit-placed", &event.slug, &format!("{missing}"))?;
    finish(tx, act, &event, seats)
}

/// The lock on the party's event, then the party as it is under that lock.
pub(super) fn lock(tx: &mut Tx, id: Id<Party>) -> db::Result<(Event, Seats, Party)> {
    let event = store::party::by_id(tx, id)?.event_id;
    let seats = store::places::lock(tx, event)?;
    Ok((store::event::by_id(tx, event)?, seats, store::party::by_id(tx, id)?))
}

fn give_back(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    seats: &mut Seats,
    party: &mut Party,
    to: PartyState,
) -> db::Result<()> {
    if party.state.takes_places() {
        seats.taken -= party.size;
    } else if party.state == PartyState::Waiting {
        seats.waiting -= party.size;
    }
    let people: Vec<_> = store::party::people(tx, party.id)?.into_iter().map(|person| person.id).collect();
    super::sessions::drop_all(tx, act, event, &people)?;
    // Who does not come needs nothing: what was told in confidence goes at once.
    store::party::forget_needs(tx, &people)?;
    act.touch(ERASED);
    party.state = to;
    party.until = None;
    party.state_at = act.now;
    store::party::save_state(tx, party)
}

/// Serves those in line, as far as places reach, and writes the places back.
fn finish(tx: &mut Tx, act: &Act, event: &Event, mut seats: Seats) -> db::Result<()> {
    if event.cancelled_at.is_none() && act.now < event.ends_at {
        promote(tx, act, event, &mut seats)?;
    }
    store::places::save(tx, event.id, &seats)?;
    super::touch_places(act, event);
    Ok(())
}

fn promote(tx: &mut Tx, act: &Act, event: &Event, seats: &mut Seats) -> db::Result<()> {
    while seats.waiting > 0 && seats.free() > 0 {
        let line = store::party::line(tx, event.id, PORTION)?;
        let mut served = 0;
        for mut party in line {
            if !seats.can_serve(party.size) {
                return Ok(());
            }
            offer(tx, act, event, seats, &mut party)?;
            served += 1;
        }
        if served == 0 {
            return Ok(());
        }
    }
    Ok(())
}

fn offer(tx: &mut Tx, act: &Act, event: &Event, seats: &mut Seats, party: &mut Party) -> db::Result<()> {
    seats.serve(party.size);
    party.state = PartyState::Offered;
    // While it takes place, a place is of use until the end.
    let begins = if act.now < event.starts_at { event.starts_at } else { event.ends_at };
    party.until = Some(offers::offer_until(event, begins, act.now));
    party.state_at = act.now;
    store::party::save_state(tx, party)?;
    super::sessions::grant_wishes(tx, event, party, seats)?;
    letters::send(tx, act, &[Letter::offered(event, party)])
}

/// When the page about this party says something that is not true any more.
pub const fn changes_at(party: &Party) -> Option<Timestamp> {
    party.until
}
