//! Registering: many people at once in one transaction, each in the order of arrival.

use std::{borrow::Borrow, collections::HashMap};

use db::Tx;
use kernel::{Act, Id};

use super::places;
use crate::{
    letters::{self, Letter},
    model::{
        Choice, ChoiceState, Event, NewParty, Party, PartyState, Registration, Seats, Session, SessionSeats,
        Source,
    },
    rules::{offers, places::Admission, state},
    store,
};

/// What became of a registration. `Held` and `Waiting` say the same to someone who was registered already:
/// the page must not reveal who is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Places are held until the mail is confirmed.
    Held,
    /// In line.
    Waiting,
    /// All taken, and there is no waiting list.
    Full,
    /// Registration is not open any more.
    Closed,
}

/// A mailbox as it is compared: without spaces, in lower case.
pub fn mailbox_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Registers parties for an event, the first one first.
///
/// One who is registered already keeps what they have, is sent their link again, and is answered like a newcomer.
pub fn register<P: Borrow<NewParty>>(
    tx: &mut Tx,
    act: &Act,
    event: Id<Event>,
    parties: &[P],
) -> db::Result<Vec<Outcome>> {
    let parties: Vec<&NewParty> = parties.iter().map(Borrow::borrow).collect();
    let mut seats = store::places::lock(tx, event)?;
    let event = store::event::by_id(tx, event)?;
    if parties.iter().all(|party| party.source == Source::Form)
        && !state::registration_is_open(&event, act.now)
    {
        return Ok(vec![Outcome::Closed; parties.len()]);
    }
    let keys: Vec<_> = parties.iter().map(|party| mailbox_key(&party.email)).collect();
    let mut known =
        store::party::registered(tx, event.id, &store::party::distinct(keys.iter().map(String::as_str)))?;
    let mut sessions = Sessions::of(tx, &event, &parties)?;
    let (mut outcomes, mut made, mut letters) = (Vec::with_capacity(parties.len()), Vec::new(), Vec::new());
    for (new, key) in parties.iter().copied().zip(&keys) {
        let size = i64::try_from(new.people.len()).unwrap_or(i64::MAX);
        if let Some(party) = known.get(key).filter(|_| !key.is_empty()) {
            letters.push(Letter::already(&event, *party, &new.email, new.language).at(new.pace));
            outcomes.push(as_if_new(seats, size, event.waiting_list));
            continue;
        }
        let (state, outcome) = match seats.admit(size, event.waiting_list) {
            Admission::Held => (PartyState::Held, Outcome::Held),
            Admission::Waiting => (PartyState::Waiting, Outcome::Waiting),
            Admission::Refused => {
                outcomes.push(Outcome::Full);
                continue;
            }
        };
        let until = (state == PartyState::Held).then(|| offers::hold_until(&event, new.pace.moment(act.now)));
        let party = Party {
            id: act.id(),
            event_id: event.id,
            number: seats.number(),
            state,
            size,
            email: new.email.trim().to_owned(),
            language: new.language.tag().to_owned(),
            until,
            source: new.source,
            note: String::new(),
            made_at: act.now,
            state_at: act.now,
            confirmed_at: None,
            link_number: 0,
        };
        known.insert(key.clone(), party.link_name());
        // The desk writes its own letter, which depends on what it decides next.
        if new.source == Source::Form {
            letters.push(Letter::registered(&event, &party).at(new.pace));
        }
        made.push((party, key, new));
        outcomes.push(outcome);
    }
    write(tx, act, &event, &made, &mut seats, &mut sessions)?;
    store::places::save(tx, event.id, &seats)?;
    letters::send(tx, act, &letters)?;
    super::touch_places(act, &event);
    Ok(outcomes)
}

/// What a newcomer would be told now.
const fn as_if_new(mut seats: Seats, size: i64, waiting_list: bool) -> Outcome {
    match seats.admit(size, waiting_list) {
        Admission::Held => Outcome::Held,
        Admission::Waiting => Outcome::Waiting,
        Admission::Refused => Outcome::Full,
    }
}

type Made<'a> = (Party, &'a String, &'a NewParty);

fn write(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    made: &[Made<'_>],
    seats: &mut Seats,
    sessions: &mut Sessions,
) -> db::Result<()> {
    let rows: Vec<_> = made.iter().map(|(party, key, _)| (party, (*key).clone())).collect();
    store::party::insert(tx, &rows)?;
    let (mut people, mut choices) = (Vec::new(), Vec::new());
    for (party, _, new) in made {
        for (position, person) in (0_i64..).zip(&new.people) {
            let id = act.id::<Registration>();
            people.push(store::party::NewRow { id, party: party.id, event: event.id, position, person });
            choices.extend(
                person
                    .sessions
                    .iter()
                    .filter_map(|session| sessions.choose(id, *session, party.state.takes_places(), seats)),
            );
        }
    }
    store::party::insert_people(tx, &people)?;
    for choice in &choices {
        store::places::save_choice(tx, event.id, choice)?;
    }
    sessions.save(tx)
}

/// The places of the sessions that somebody in this batch chose.
struct Sessions(HashMap<Id<Session>, (SessionSeats, bool)>);

impl Sessions {
    fn of(tx: &mut Tx, event: &Event, parties: &[&NewParty]) -> db::Result<Self> {
        if parties.iter().flat_map(|party| &party.people).all(|person| person.sessions.is_empty()) {
            return Ok(Self(HashMap::new()));
        }
        let all = store::places::of_sessions(tx, event.id)?;
        Ok(Self(all.into_iter().map(|seats| (seats.session_id, (seats, false))).collect()))
    }

    fn choose(
        &mut self,
        who: Id<Registration>,
        session: Id<Session>,
        inside: bool,
        seats: &mut Seats,
    ) -> Option<Choice> {
        let (places, changed) = self.0.get_mut(&session)?;
        let state = places::choose(places, inside);
        *changed |= state != ChoiceState::Wish;
        Some(Choice { registration_id: who, session_id: session, state, number: seats.number(), until: None })
    }

    fn save(&self, tx: &mut Tx) -> db::Result<()> {
        self.0
            .values()
            .filter(|(_, changed)| *changed)
            .try_for_each(|(seats, _)| store::places::save_session(tx, seats))
    }
}
