//! Places in sessions: chosen, dropped, offered to the next in line; always under the event's lock.

use db::Tx;
use jiff::Timestamp;
use kernel::{Act, Id};

use super::places;
use crate::{
    letters::{self, Letter},
    model::{Choice, ChoiceState, Event, Party, Registration, Seats, Session, SessionSeats},
    rules::state,
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
    let (event, mut seats, party) = lock(tx, party)?;
    let own = store::places::choices_of(tx, person)?;
    if let Some(choice) = own.iter().find(|choice| choice.session_id == session) {
        return Ok(Chosen::As(choice.state));
    }
    let clash = own.iter().find(|other| {
        let both = times.get(&other.session_id).zip(times.get(&session));
        both.is_some_and(|(a, b)| overlap(*a, *b))
    });
    if let Some(other) = clash {
        return Ok(Chosen::Clash(other.session_id));
    }
    let mut all = store::places::of_sessions(tx, event.id)?;
    let places = all.iter_mut().find(|places| places.session_id == session);
    let (Some(places), true) = (places, party.state.is_active()) else { return Ok(Chosen::NotPossible) };
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
    let (event, _, _) = lock(tx, party)?;
    let own = store::places::choices_of(tx, person)?;
    if let Some(choice) = own.into_iter().find(|choice| choice.session_id == session) {
        release(tx, act, &event, &choice)?;
        super::touch_places(act, &event);
    }
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
    let (event, _, _) = lock(tx, party)?;
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

/// Takes everything back that one person chose.
pub(super) fn drop_all(tx: &mut Tx, act: &Act, event: &Event, person: Id<Registration>) -> db::Result<()> {
    let own = store::places::choices_of(tx, person)?;
    own.iter().try_for_each(|choice| release(tx, act, event, choice))
}

/// Gives offered places back whose time is over.
pub(super) fn lapse(tx: &mut Tx, act: &Act, event: &Event) -> db::Result<()> {
    let lapsed = store::places::lapsed_choices_of(tx, event.id, act.now)?;
    lapsed.iter().try_for_each(|choice| release(tx, act, event, choice))
}

fn release(tx: &mut Tx, act: &Act, event: &Event, choice: &Choice) -> db::Result<()> {
    store::places::remove_choice(tx, choice.registration_id, choice.session_id)?;
    let all = store::places::of_sessions(tx, event.id)?;
    let Some(mut places) = all.into_iter().find(|places| places.session_id == choice.session_id) else {
        return Ok(());
    };
    match choice.state {
        ChoiceState::Taken | ChoiceState::Offered => places.taken -= 1,
        ChoiceState::Waiting => places.waiting -= 1,
        ChoiceState::Wish => {}
    }
    promote(tx, act, event, &mut places)?;
    store::places::save_session(tx, &places)
}

fn promote(tx: &mut Tx, act: &Act, event: &Event, places: &mut SessionSeats) -> db::Result<()> {
    if places.waiting == 0 || places.taken >= places.capacity || act.now >= event.ends_at {
        return Ok(());
    }
    for mut choice in store::places::line_for_session(tx, places.session_id)? {
        if places.taken >= places.capacity {
            break;
        }
        places.waiting -= 1;
        places.taken += 1;
        choice.state = ChoiceState::Offered;
        choice.until = Some(state::offer_until(event, act.now));
        store::places::save_choice(tx, event.id, &choice)?;
        let person = store::party::attendee(tx, choice.registration_id)?;
        let party = store::party::by_id(tx, person.party_id)?;
        letters::send(tx, act, &[Letter::session_offered(event, &party, choice.session_id, choice.until)])?;
    }
    Ok(())
}

fn lock(tx: &mut Tx, id: Id<Party>) -> db::Result<(Event, Seats, Party)> {
    let event = store::party::by_id(tx, id)?.event_id;
    let seats = store::places::lock(tx, event)?;
    Ok((store::event::by_id(tx, event)?, seats, store::party::by_id(tx, id)?))
}
