//! My registration: everything a party sees of itself, changes, and has sent again.

use db::Tx;
use kernel::{Act, Id, Pace};

use super::{form, register::mailbox_key};
use crate::{
    letters::{self, Letter},
    model::{AccessNeed, Answer, Attendee, Choice, NewAttendee, Party, Registration, Seats, SessionSeats},
    rules::form::Asked,
    store,
};

/// A party with everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// What the form of its event asks.
    pub asked: Asked,
    /// The places of the event.
    pub seats: Seats,
    /// The party.
    pub party: Party,
    /// Everyone in it, those who cancelled too.
    pub people: Vec<Attendee>,
    /// What they need.
    pub needs: Vec<AccessNeed>,
    /// What they answered.
    pub answers: Vec<Answer>,
    /// The sessions they chose.
    pub choices: Vec<Choice>,
    /// The places of the event's sessions.
    pub places: Vec<SessionSeats>,
    /// How many parties and people stand in line before it.
    pub ahead: (i64, i64),
}

impl Mine {
    /// Those who still come.
    pub fn coming(&self) -> impl Iterator<Item = &Attendee> {
        self.people.iter().filter(|person| person.cancelled_at.is_none())
    }

    /// What one person chose.
    pub fn chosen_by(&self, person: Id<Registration>) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(move |choice| choice.registration_id == person)
    }
}

/// Reads a party with everything that belongs to it.
pub fn load(tx: &mut Tx, id: Id<Party>) -> db::Result<Mine> {
    let party = store::party::by_id(tx, id)?;
    let event = store::event::by_id(tx, party.event_id)?;
    let people = store::party::people(tx, id)?;
    let mut choices = Vec::new();
    for person in &people {
        choices.extend(store::places::choices_of(tx, person.id)?);
    }
    Ok(Mine {
        seats: store::event::seats(tx, event.id)?,
        needs: store::party::needs(tx, id)?,
        answers: store::party::answers(tx, id)?,
        places: store::places::of_sessions(tx, event.id)?,
        ahead: store::party::ahead(tx, event.id, party.number)?,
        asked: form::of_event(tx, event)?,
        choices,
        people,
        party,
    })
}

/// Changes what people of a party filled in. Those who cancelled meanwhile stay as they are.
pub fn change(
    tx: &mut Tx,
    act: &Act,
    party: Id<Party>,
    changed: &[(Id<Registration>, NewAttendee)],
) -> db::Result<()> {
    let event = store::party::by_id(tx, party)?.event_id;
    store::places::lock(tx, event)?;
    let event = store::event::by_id(tx, event)?;
    let people = store::party::people(tx, party)?;
    for (id, person) in changed {
        if people.iter().any(|own| own.id == *id && own.cancelled_at.is_none()) {
            store::party::change_person(tx, event.id, *id, person)?;
        }
    }
    super::touch_places(act, &event);
    Ok(())
}

/// Sends the personal links of all active registrations for events ahead to the mailbox they belong to.
pub fn send_links(tx: &mut Tx, act: &Act, email: &str, pace: Pace) -> db::Result<()> {
    let mut letters = Vec::new();
    for party in store::party::by_mailbox(tx, &mailbox_key(email))? {
        let event = store::event::by_id(tx, party.event_id)?;
        if party.state.is_active() && act.now < event.ends_at {
            letters.push(Letter::link(&event, &party).at(pace));
        }
    }
    letters::send(tx, act, &letters)
}
