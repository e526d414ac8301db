//! What goes by itself after an event, what goes when a person wants it to, and the numbers that stay.

use db::Tx;
use jiff::SignedDuration;
use kernel::{Act, DomainEvent, ERASED, Id};
use serde_json::{Value, json};

use super::{places, register::mailbox_key};
use crate::{
    model::{Event, Party, PartyState},
    rules::{desk, state},
    store,
};

/// How many events are looked at in one portion.
const PORTION: i64 = 4;
/// How long a schedule waits to be read in; it names people.
const UPLOAD: SignedDuration = SignedDuration::from_hours(24);

/// Erases what is due, a few events at a time; whether there may be more.
pub fn due(tx: &mut Tx, act: &Act) -> db::Result<bool> {
    store::publish::forget_old_imports(tx, act.now - UPLOAD)?;
    super::address::sweep(tx, act)?;
    let ended = act.now - SignedDuration::from_hours(14 * 24);
    let (needs, data) =
        (store::erasure::with_needs(tx, ended, PORTION)?, store::erasure::with_data(tx, act.now, PORTION)?);
    for id in &needs {
        let event = store::event::by_id(tx, *id)?;
        debug_assert!(state::needs_end(&event) <= act.now);
        erase_needs(tx, act, &event)?;
    }
    for id in &data {
        let event = store::event::by_id(tx, *id)?;
        erase_people(tx, act, &event)?;
    }
    Ok(!needs.is_empty() || !data.is_empty())
}

/// Erases the access needs of an event; how many had which stays as a number.
pub fn erase_needs(tx: &mut Tx, act: &Act, event: &Event) -> db::Result<()> {
    tx.lock(event.id)?;
    keep_needs(tx, event)?;
    store::erasure::erase_needs(tx, event.id, act.now)?;
    erased(act, event);
    Ok(())
}

/// Erases everyone who registered for an event or wanted to be told about it, and the mails; numbers stay.
pub fn erase_people(tx: &mut Tx, act: &Act, event: &Event) -> db::Result<()> {
    // Who is counted is who is erased: nobody registers in between.
    tx.lock(event.id)?;
    keep_figures(tx, act, event)?;
    erase_needs(tx, act, event)?;
    store::erasure::erase_people(tx, event.id, act.now)?;
    mail::erase_about(tx, &event.id.to_string())?;
    erased(act, event);
    Ok(())
}

/// Erases one party at once. Places that it still held go to the next in line.
pub fn erase_party(tx: &mut Tx, act: &Act, party: &Party) -> db::Result<()> {
    let event = store::event::by_id(tx, party.event_id)?;
    if act.now < event.ends_at {
        places::withdraw(tx, act, party.id)?;
    } else {
        tx.lock(event.id)?;
        // Whoever was there counts, even when they are erased before all others are.
        keep_figures(tx, act, &event)?;
        keep_needs(tx, &event)?;
    }
    store::party::erase(tx, party.id)?;
    erased(act, &event);
    Ok(())
}

/// Erases everything that is stored under a mailbox: registrations for all events, interest, mails.
pub fn erase_mailbox(tx: &mut Tx, act: &Act, email: &str) -> db::Result<()> {
    let key = mailbox_key(email);
    if key.is_empty() {
        return Ok(());
    }
    for party in store::party::by_mailbox(tx, &key)? {
        erase_party(tx, act, &party)?;
    }
    store::erasure::erase_interest(tx, &key)?;
    store::address::forget_mailbox(tx, &key)?;
    mail::erase_recipient(tx, &key)?;
    act.touch(ERASED);
    Ok(())
}

/// Hears that a person erased their account.
pub fn hear(tx: &mut Tx, act: &Act, event: &DomainEvent) -> db::Result<()> {
    let DomainEvent::PersonErased { email, .. } = event;
    erase_mailbox(tx, act, email)
}

/// All that is stored under a mailbox, for the person it belongs to.
pub fn export(tx: &mut Tx, email: &str) -> db::Result<Value> {
    let key = mailbox_key(email);
    let mut registrations = Vec::new();
    if !key.is_empty() {
        for party in store::party::by_mailbox(tx, &key)? {
            registrations.push(party_data(tx, &party)?);
        }
    }
    let interest = store::erasure::interest_of(tx, &key)?;
    let interest: Vec<_> = interest
        .into_iter()
        .map(|(title, since)| json!({ "event": title, "since": since.to_string() }))
        .collect();
    let wished = store::address::of_mailbox(tx, &key)?;
    let wished: Vec<_> = wished
        .into_iter()
        .map(|(title, since)| json!({ "event": title, "since": since.to_string() }))
        .collect();
    Ok(json!({ "registrations": registrations, "interest": interest, "address_changes": wished }))
}

/// All that is stored about one party.
pub fn party_data(tx: &mut Tx, party: &Party) -> db::Result<Value> {
    let event = store::event::by_id(tx, party.event_id)?;
    let questions = store::event::questions(tx, event.id)?;
    let (needs, answers) = (store::party::needs(tx, party.id)?, store::party::answers(tx, party.id)?);
    let people = store::party::people(tx, party.id)?;
    let ids: Vec<_> = people.iter().map(|person| person.id).collect();
    let choices = store::desk::choices_of(tx, &ids)?;
    let label =
        |id: Id<_>| questions.iter().find(|question| question.id == id).map(|question| &question.label);
    let person = |person: &crate::model::Attendee| {
        let needs = needs.iter().filter(|need| need.registration_id == person.id);
        let answers = answers.iter().filter(|answer| answer.registration_id == person.id);
        let choices = choices.iter().filter(|choice| choice.registration_id == person.id);
        json!({
            "name": person.name,
            "organisation": person.organisation,
            "child": person.is_child,
            "photos": person.photos,
            "cancelled": person.cancelled_at.map(|at| at.to_string()),
            "arrived": person.checked_in_at.map(|at| at.to_string()),
            "needs": needs.map(|need| json!({ "need": need.kind.as_str(), "note": need.note })).collect::<Vec<_>>(),
            "answers": answers
                .map(|answer| json!({ "question": label(answer.question_id), "answer": answer.value }))
                .collect::<Vec<_>>(),
            "sessions": choices
                .map(|choice| json!({ "title": choice.title, "state": choice.state.as_str() }))
                .collect::<Vec<_>>(),
        })
    };
    Ok(json!({
        "event": event.title,
        "starts": event.starts_at.to_string(),
        "email": party.email,
        "state": party.state.as_str(),
        "made": party.made_at.to_string(),
        "confirmed": party.confirmed_at.map(|at| at.to_string()),
        "note": party.note,
        "people": people.iter().map(person).collect::<Vec<_>>(),
    }))
}

fn keep_figures(tx: &mut Tx, act: &Act, event: &Event) -> db::Result<()> {
    use PartyState::{Cancelled, Confirmed, Held, Lapsed, Offered, Waiting};
    let numbers = store::desk::numbers(tx, event.id, act.now)?;
    let figures = [
        ("people", numbers.people(&[Held, Confirmed, Waiting, Offered])),
        ("parties", numbers.parties(&[Held, Confirmed, Waiting, Offered])),
        ("confirmed", numbers.people(&[Confirmed])),
        ("cancelled", numbers.people(&[Cancelled, Lapsed])),
        ("parties-waiting", numbers.parties(&[Waiting])),
        ("children", numbers.children),
        ("arrived", numbers.arrived),
    ];
    for (name, value) in figures {
        store::erasure::keep(tx, event.id, name, value)?;
    }
    for session in &numbers.sessions {
        store::erasure::keep(tx, event.id, &format!("session:{}", session.id), session.taken)?;
    }
    for (day, sum) in desk::by_day(&numbers.arrivals, &event.zone()) {
        store::erasure::keep(tx, event.id, &format!("day:{day}"), sum)?;
    }
    Ok(())
}

fn keep_needs(tx: &mut Tx, event: &Event) -> db::Result<()> {
    let mut kinds = std::collections::BTreeMap::new();
    for need in store::desk::needs(tx, event.id)? {
        *kinds.entry(need.kind).or_insert(0) += need.people;
    }
    kinds
        .into_iter()
        .try_for_each(|(kind, people)| store::erasure::keep(tx, event.id, &format!("need:{kind}"), people))
}

fn erased(act: &Act, event: &Event) {
    super::touch(act, event);
    act.touch(ERASED);
}
