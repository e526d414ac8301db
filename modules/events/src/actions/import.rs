//! Reading a schedule in: the whole file or nothing of it.

use db::Tx;
use frab::Schedule;
use jiff::SignedDuration;
use kernel::{Act, Id, audit};

use crate::{
    model::{Event, SessionPerson},
    rules::import::{Entry, Plan, plan},
    store,
};

/// What reading `schedule` in would do now.
pub fn look(tx: &mut Tx, act: &Act, event: &Event, schedule: &Schedule) -> db::Result<Plan> {
    let draft = store::programme::draft(tx, event.id)?;
    let removed = store::programme::removed(tx, event.id)?;
    Ok(plan(event, &draft, &removed, schedule, &mut || act.id()))
}

/// Reads `schedule` in, unless it would do something else than what the coordinator has seen.
/// Tells what was done, or with `Err` what would be done now.
pub fn apply(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    schedule: &Schedule,
    seen: Option<&str>,
) -> db::Result<Result<Plan, Plan>> {
    store::places::lock(tx, event.id)?;
    let plan = look(tx, act, event, schedule)?;
    if seen.is_some_and(|seen| seen != plan.fingerprint()) {
        return Ok(Err(plan));
    }
    plan.rooms.iter().try_for_each(|room| store::programme::save_room(tx, event.id, room))?;
    plan.tracks.iter().try_for_each(|track| store::programme::save_track(tx, event.id, track))?;
    let (stored, new): (Vec<&Entry>, Vec<&Entry>) =
        plan.added.iter().chain(&plan.changed).partition(|entry| entry.stored);
    let sessions: Vec<_> = new.iter().map(|entry| entry.session.clone()).collect();
    store::programme::insert_sessions(tx, event.id, &sessions)?;
    let people: Vec<SessionPerson> = new.iter().flat_map(|entry| entry.people.clone()).collect();
    store::programme::insert_people(tx, &people)?;
    for entry in stored {
        store::programme::update_session(tx, event.id, &entry.session)?;
        store::programme::replace_people(tx, entry.session.id, &entry.people)?;
    }
    for session in &plan.removed {
        super::programme::remove(tx, act, event, session.id)?;
    }
    store::publish::forget_import(tx, event.id)?;
    let detail = format!("+{} ~{} -{}", plan.added.len(), plan.changed.len(), plan.removed.len());
    audit::record(tx, act, "events-audit-imported", &event.slug, &detail)?;
    Ok(Ok(plan))
}

/// A draft of an event that holds all of `schedule`, without registration.
pub fn create_event(
    tx: &mut Tx,
    act: &Act,
    slug: &str,
    zone: &str,
    schedule: &Schedule,
) -> db::Result<Event> {
    let first = schedule.items.iter().map(|item| item.starts_at.timestamp()).min();
    let last = schedule.items.iter().map(|item| item.ends_at().timestamp()).max();
    let starts_at = first.unwrap_or(act.now);
    let event = Event {
        slug: slug.to_owned(),
        title: if schedule.title.is_empty() { slug.to_owned() } else { schedule.title.clone() },
        summary: schedule.subtitle.clone().unwrap_or_default(),
        venue: schedule.venue.clone().unwrap_or_default(),
        address: schedule.city.clone().unwrap_or_default(),
        time_zone: schedule.time_zone.clone().unwrap_or_else(|| zone.to_owned()),
        registration: false,
        ask_photos: false,
        ..Event::draft(act.id(), starts_at, last.unwrap_or(starts_at + SignedDuration::from_hours(1)))
    };
    store::event::insert(tx, &event, 0, act.now)?;
    super::touch(act, &event);
    Ok(event)
}

/// The id under which an uploaded file waits.
pub fn keep(tx: &mut Tx, act: &Act, event: &Event, content: &[u8]) -> db::Result<Id<store::publish::Import>> {
    let id = act.id();
    store::publish::keep_import(tx, event.id, id, content, act.now)?;
    Ok(id)
}
