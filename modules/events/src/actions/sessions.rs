//! Places in sessions: chosen, dropped, offered to the next in line; always under the event's lock.

use db::Tx;
use jiff::Timestamp;
use kernel::{Act, Id};

use super::places::{self, lock};
use crate::{
    letters::{self, Letter},
    model::{Choice, ChoiceState, Event, Party, Registration, Seats, Session, SessionSeats},
    rules::offers,
    store,
};

/// What became of a wish to attend a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// They stand there now.
    As(ChoiceState),
    /// They attend this other session at the same time.
    Clash(Id<Session>),
    /// The session has no places to choose, or the registration is not active.
    NotPossible,
}

/// When a session takes place, for clashes.
pub type Times = std::collections::HashMap<Id<Session>, (Timestamp, Timestamp)>;

/// Whether two stretches of time overlap; touching is no overlap.
pub fn overlap(a: (Timestamp, Timestamp), b: (Timestamp, Timestamp)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// Adds a session to what one person attends. `times` says when the sessions of the published programme take place.
pub fn add(
    tx: &mut Tx,
    act: &Act,
    party: Id<Party>,
    person: Id<Registration>,
    session: Id<Session>,
    times: &Times,
) -> db::Result<Chosen> {
    choose(tx, act, party, person, session, times, false)
}

/// Adds a session in place of those that one person attends at the same time; all of it or nothing.
pub fn swap(
    tx: &mut Tx,
    act: &Act,
    party: Id<Party>,
    person: Id<Registration>,
    session: Id<Session>,
    times: &Times,
) -> db::Result<Chosen> {
    choose(tx, act, party, person, session, times, true)
}

fn choose(
    tx: &mut Tx,
    act: &Act,
    party: Id<Party>,
    person: Id<Registration>,
    session: Id<Session>,
    times: &Times,
    instead: bool,
) -> db::Result<Chosen> {
    let (event, _, party) = lock(tx, party)?;
    let possible = party.state.is_active() && is_ahead(act, &event) && attends(tx, &party, person)?;
    let limited = store::places::of_sessions(tx, event.id)?.iter().any(|places| places.session_id == session);
    if !possible || !limited || !times.contains_key(&session) {
        return Ok(Chosen::NotPossible);
    }
    let own = store::places::choices_of(tx, person)?;
    if let Some(choice) = own.iter().find(|choice| choice.session_id == session) {
        return Ok(Chosen::As(choice.state));
    }
    let clashes = |other: &&Choice| {
        let both = times.get(&other.session_id).zip(times.get(&session));
        both.is_some_and(|(a, b)| overlap(*a, *b))
    };
    let clashing: Vec<Choice> = own.iter().filter(clashes).cloned().collect();
    if let (Some(other), false) = (clashing.first(), instead) {
        return Ok(Chosen::Clash(other.session_id));
    }
    release(tx, act, &event, &clashing)?;
    let mut all = store::places::of_sessions(tx, event.id)?;
    let Some(places) = all.iter_mut().find(|places| places.session_id == session) else {
        return Ok(Chosen::NotPossible);
    };
    let mut seats = store::places::lock(tx, event.id)?;
    let state = places::choose(places, party.state.takes_places());
    let choice =
        Choice { registration_id: person, session_id: session, state, number: seats.number(), until: None };
    store::places::save_choice(tx, event.id, &choice)?;
    store::places::save_session(tx, places)?;
    store::places::save(tx, event.id, &seats)?;
    super::touch_places(act, &event);
    Ok(Chosen::As(state))
}

/// Takes a session out of what one person attends; the next in line is offered the place.
pub fn remove(
    tx: &mut Tx,
    act: &Act,
    party: Id<Party>,
    person: Id<Registration>,
    session: Id<Session>,
) -> db::Result<()> {
    let (event, _, party) = lock(tx, party)?;
    if !attends(tx, &party, person)? {
        return Ok(());
    }
    let own = store::places::choices_of(tx, person)?;
    let given: Vec<Choice> = own.into_iter().filter(|choice| choice.session_id == session).collect();
    release(tx, act, &event, &given)?;
    super::touch_places(act, &event);
    Ok(())
}

/// Says yes to an offered place in a session; whether it was still there.
pub fn accept(
    tx: &mut Tx,
    act: &Act,
    party: Id<Party>,
    person: Id<Registration>,
    session: Id<Session>,
) -> db::Result<bool> {
    let (event, _, party) = lock(tx, party)?;
    if !attends(tx, &party, person)? {
        return Ok(false);
    }
    let own = store::places::choices_of(tx, person)?;
    let Some(mut choice) = own.into_iter().find(|choice| choice.session_id == session) else {
        return Ok(false);
    };
    match choice.state {
        ChoiceState::Taken => Ok(true),
        ChoiceState::Offered if choice.until.is_none_or(|until| act.now < until) => {
            choice.state = ChoiceState::Taken;
            choice.until = None;
            store::places::save_choice(tx, event.id, &choice)?;
            super::touch_places(act, &event);
            Ok(true)
        }
        ChoiceState::Offered | ChoiceState::Waiting | ChoiceState::Wish => Ok(false),
    }
}

/// Changes how many places a session has, never below those taken; `None` lifts the limit and forgets the choices.
pub fn set_capacity(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    session: Id<Session>,
    capacity: Option<i64>,
) -> db::Result<()> {
    store::places::lock(tx, event.id)?;
    let now =
        store::places::of_sessions(tx, event.id)?.into_iter().find(|places| places.session_id == session);
    let capacity = capacity.map(|capacity| now.map_or(capacity, |places| capacity.max(places.taken)));
    store::places::limit_session(tx, event.id, session, capacity)?;
    if let (Some(mut places), Some(capacity)) = (now, capacity) {
        places.capacity = capacity;
        promote(tx, act, event, &mut places)?;
        store::places::save_session(tx, &places)?;
    }
    super::touch(act, event);
    Ok(())
}

/// Turns the wishes of a party that just got places into places in sessions, or places in line.
pub(super) fn grant_wishes(tx: &mut Tx, event: &Event, party: &Party, seats: &mut Seats) -> db::Result<()> {
    let mut all = store::places::of_sessions(tx, event.id)?;
    if all.is_empty() {
        return Ok(());
    }
    for person in store::party::people(tx, party.id)? {
        for mut choice in store::places::choices_of(tx, person.id)? {
            let places = all.iter_mut().find(|places| places.session_id == choice.session_id);
            if let (Some(places), ChoiceState::Wish) = (places, choice.state) {
                choice.state = places::choose(places, true);
                choice.number = seats.number();
                store::places::save_choice(tx, event.id, &choice)?;
                store::places::save_session(tx, places)?;
            }
        }
    }
    Ok(())
}

/// Takes everything back that these people chose, before anyone in line is served: none of them is offered what another
/// one of them gives back.
pub(super) fn drop_all(tx: &mut Tx, act: &Act, event: &Event, people: &[Id<Registration>]) -> db::Result<()> {
    let mut given = Vec::new();
    for person in people {
        given.extend(store::places::choices_of(tx, *person)?);
    }
    release(tx, act, event, &given)
}

/// Gives offered places back whose time is over.
pub(super) fn lapse(tx: &mut Tx, act: &Act, event: &Event) -> db::Result<()> {
    let lapsed = store::places::lapsed_choices_of(tx, event.id, act.now)?;
    release(tx, act, event, &lapsed)
}

fn release(tx: &mut Tx, act: &Act, event: &Event, given: &[Choice]) -> db::Result<()> {
    if given.is_empty() {
        return Ok(());
    }
    let mut all = store::places::of_sessions(tx, event.id)?;
    for choice in given {
        store::places::remove_choice(tx, choice.registration_id, choice.session_id)?;
        let Some(places) = all.iter_mut().find(|places| places.session_id == choice.session_id) else {
            continue;
        };
        match choice.state {
            ChoiceState::Taken | ChoiceState::Offered => places.taken -= 1,
            ChoiceState::Waiting => places.waiting -= 1,
            ChoiceState::Wish => {}
        }
    }
    for places in &mut all {
        if given.iter().any(|choice| choice.session_id == places.session_id) {
            promote(tx, act, event, places)?;
            store::places::save_session(tx, places)?;
        }
    }
    Ok(())
}

fn promote(tx: &mut Tx, act: &Act, event: &Event, places: &mut SessionSeats) -> db::Result<()> {
    if places.waiting == 0 || places.taken >= places.capacity || !is_ahead(act, event) {
        return Ok(());
    }
    let begins = store::programme::begins(tx, places.session_id)?.unwrap_or(event.starts_at);
    // An offer for what has begun is of no use to anybody; while the event takes place, its end counts.
    let ends = if act.now < begins { begins } else { event.ends_at };
    for mut choice in store::places::line_for_session(tx, places.session_id)? {
        if places.taken >= places.capacity {
            break;
        }
        places.waiting -= 1;
        places.taken += 1;
        choice.state = ChoiceState::Offered;
        choice.until = Some(offers::offer_until(event, ends, act.now));
        store::places::save_choice(tx, event.id, &choice)?;
        let person = store::party::attendee(tx, choice.registration_id)?;
        let party = store::party::by_id(tx, person.party_id)?;
        letters::send(tx, act, &[Letter::session_offered(event, &party, choice.session_id, choice.until)])?;
    }
    Ok(())
}

/// Whether the event still lies ahead, so that it matters who attends what.
fn is_ahead(act: &Act, event: &Event) -> bool {
    event.cancelled_at.is_none() && act.now < event.ends_at
}

/// Whether this person is in the party, and still comes.
fn attends(tx: &mut Tx, party: &Party, person: Id<Registration>) -> db::Result<bool> {
    let people = store::party::people(tx, party.id)?;
    Ok(people.iter().any(|other| other.id == person && other.cancelled_at.is_none()))
}
