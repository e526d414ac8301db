//! An event is made, changed, brought into the open, called off, and taken up again.
//!
//! Whoever changes an event says which revision they saw; when somebody else was quicker, nothing is changed.

use db::{Key, Tx};
use kernel::{Act, Id, Links, audit};

use crate::{
    letters::{self, Letter},
    model::{Event, Overrule},
    rules::event_form::slug,
    store,
};

/// How many are told of a cancellation in one portion.
const PORTION: i64 = 200;

/// What became of a change of an event.
pub type Saved = kernel::Saved<Box<Event>>;

/// Writes a new event under an address made from its title, and answers that address.
pub fn create(tx: &mut Tx, act: &Act, event: &Event, capacity: i64) -> db::Result<String> {
    // Nobody takes the address between looking and writing.
    tx.lock(Key::named("events.create"))?;
    let wanted = slug(&event.title);
    let mut event = Event { id: act.id(), slug: wanted.clone(), revision: 1, ..event.clone() };
    let mut number = 2;
    while store::event::slug_is_taken(tx, &event.slug)? {
        event.slug = format!("{wanted}-{number}");
        number += 1;
    }
    store::event::insert(tx, &event, capacity, act.now)?;
    audit::record(tx, act, "events-audit-created", &event.slug, "")?;
    super::touch(act, &event);
    Ok(event.slug)
}

/// Changes an event that was seen at `revision`; with `capacity`, its places too.
pub fn edit(
    tx: &mut Tx,
    act: &Act,
    id: Id<Event>,
    revision: i64,
    capacity: Option<i64>,
    change: impl FnOnce(&mut Event),
) -> db::Result<Saved> {
    let saved = save(tx, act, id, revision, "events-audit-edited", change)?;
    if let (Saved::Yes(event), Some(capacity)) = (&saved, capacity)
        && store::event::seats(tx, event.id)?.capacity != capacity
    {
        let set = super::places::set_capacity(tx, act, event.id, capacity)?;
        audit::record(tx, act, "events-audit-capacity", &event.slug, &set.to_string())?;
    }
    Ok(saved)
}

/// Changes how far an event is in the open and from when until when people register.
pub fn schedule(
    tx: &mut Tx,
    act: &Act,
    id: Id<Event>,
    revision: i64,
    change: impl FnOnce(&mut Event),
) -> db::Result<Saved> {
    save(tx, act, id, revision, "events-audit-scheduled", change)
}

/// Overrules the dates, or lets them decide again.
pub fn overrule(tx: &mut Tx, act: &Act, id: Id<Event>, revision: i64, to: Overrule) -> db::Result<Saved> {
    let what = match to {
        Overrule::No => "events-audit-dates-decide",
        Overrule::Open => "events-audit-opened",
        Overrule::Closed => "events-audit-closed",
    };
    save(tx, act, id, revision, what, |event| event.overrule = to)
}

/// How many would be told if the event were called off now.
pub fn to_be_told(tx: &mut Tx, id: Id<Event>) -> db::Result<i64> {
    Ok(store::interest::count_parties(tx, id)? + store::interest::count(tx, id)?)
}

/// Calls an event off, and begins to tell everyone who registered or is interested. Nobody can register any more.
pub fn call_off(tx: &mut Tx, act: &Act, id: Id<Event>, revision: i64, reason: &str) -> db::Result<Saved> {
    // Under the lock, no registration slips in between the counting and the calling off.
    store::places::lock(tx, id)?;
    let saved = save(tx, act, id, revision, "events-audit-called-off", |event| {
        event.cancelled_at = event.cancelled_at.or(Some(act.now));
        reason.clone_into(&mut event.cancel_reason);
    })?;
    if let Saved::Yes(_) = saved {
        // Nobody needs to hear any more that it moved or takes place after all.
        store::news::end(tx, id, act.now)?;
        let total = to_be_told(tx, id)?;
        store::interest::begin_calling_off(tx, id, total)?;
    }
    Ok(saved)
}

/// Takes an event up again that was called off: whoever was told so learns that it takes place, and nobody else hears of it.
pub fn take_up_again(tx: &mut Tx, act: &Act, id: Id<Event>, revision: i64) -> db::Result<Saved> {
    store::places::lock(tx, id)?;
    let old = store::event::by_id(tx, id)?;
    let saved = save(tx, act, id, revision, "events-audit-taken-up", |event| {
        event.cancelled_at = None;
        event.cancel_reason.clear();
    })?;
    if let Saved::Yes(event) = &saved {
        super::news::taken_up(tx, act, &old, event)?;
        store::interest::end_calling_off(tx, id)?;
        // Those in line were not served while the event was off.
        let seats = store::event::seats(tx, id)?;
        super::places::set_capacity(tx, act, event.id, seats.capacity)?;
    }
    Ok(saved)
}

/// Tells one portion of those who have to know that an event was called off; whether there is more.
pub fn tell_called_off(tx: &mut Tx, act: &Act, links: &Links) -> db::Result<bool> {
    let Some(id) = store::interest::next_called_off(tx)? else { return Ok(false) };
    let Some(mut progress) = store::interest::lock_calling_off(tx, id)? else { return Ok(true) };
    let event = store::event::by_id(tx, id)?;
    let parties = store::interest::parties_after(tx, id, progress.last_number, PORTION)?;
    let told: Vec<_> = if parties.is_empty() {
        let interested = store::news::mark_called_off(tx, id, act.now, PORTION)?;
        interested.iter().map(|one| Letter::not_opened(&event, one, links)).collect()
    } else {
        parties.iter().map(|party| Letter::called_off(&event, party)).collect()
    };
    letters::send(tx, act, &told)?;
    progress.told += i64::try_from(told.len()).unwrap_or_default();
    progress.last_number = parties.last().map_or(progress.last_number, |party| party.number);
    if told.is_empty() {
        progress.done_at = Some(act.now);
    }
    store::interest::save_calling_off(tx, id, &progress)?;
    Ok(true)
}

fn save(
    tx: &mut Tx,
    act: &Act,
    id: Id<Event>,
    revision: i64,
    what: &str,
    change: impl FnOnce(&mut Event),
) -> db::Result<Saved> {
    let mut event = store::event::by_id(tx, id)?;
    if event.revision != revision {
        return Ok(Saved::Overtaken(Box::new(event)));
    }
    change(&mut event);
    if !store::event::update(tx, &event, act.now)? {
        return Ok(Saved::Overtaken(Box::new(store::event::by_id(tx, id)?)));
    }
    event.revision += 1;
    audit::record(tx, act, what, &event.slug, "")?;
    super::touch(act, &event);
    Ok(Saved::Yes(Box::new(event)))
}
