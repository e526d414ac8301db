//! Publishing a programme: a new version for everyone, places in sessions, and a mail to those whom it concerns.

use db::Tx;
use kernel::{Act, House, Id, audit, job};
use serde::{Deserialize, Serialize};

use super::programme::Edited;
use crate::{
    letters::{self, Letter},
    model::{Event, PartyState, Programme, Session, Version},
    rules::programme::{changes, fingerprint, snapshot},
    store, wording,
};

/// The job that tells people of moved sessions.
pub const TELL: &str = "events.tell-programme";
/// How many parties are told in one portion.
const PORTION: i64 = 100;

/// Which version the job tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tell {
    /// Of which event.
    pub event: Id<Event>,
    /// Which version.
    pub number: i64,
}

/// The newest published version with its content.
pub fn newest(tx: &mut Tx, event: Id<Event>) -> db::Result<Option<(Version, Programme)>> {
    let Some(version) = store::publish::latest(tx, event)? else { return Ok(None) };
    let programme = content(tx, event, version.number)?.unwrap_or_default();
    Ok(Some((version, programme)))
}

/// The content of one version.
pub fn content(tx: &mut Tx, event: Id<Event>, number: i64) -> db::Result<Option<Programme>> {
    let text = store::publish::content(tx, event, number)?;
    text.map(|text| serde_json::from_str(&text)).transpose().map_err(|_| db::Error::Value("no programme"))
}

/// Publishes the draft whose fingerprint the coordinator has seen; `None` publishes whatever it is now.
/// Tells the number of the version; the same number as before when nothing changed.
pub fn publish(
    tx: &mut Tx,
    act: &Act,
    event: Id<Event>,
    note: &str,
    seen: Option<&str>,
) -> db::Result<Edited<i64>> {
    store::places::lock(tx, event)?;
    let event = store::event::by_id(tx, event)?;
    let new = snapshot(&store::programme::draft(tx, event.id)?);
    if seen.is_some_and(|seen| seen != fingerprint(&new)) {
        return Ok(Edited::Overtaken);
    }
    let before = newest(tx, event.id)?;
    let (number, old) = before.map_or((0, None), |(version, programme)| (version.number, Some(programme)));
    let is_first = old.is_none();
    let old = old.unwrap_or_default();
    let changes = changes(&old, &new);
    if !is_first && changes.is_empty() {
        return Ok(Edited::Done(number));
    }
    let version =
        Version { event_id: event.id, number: number + 1, note: note.to_owned(), published_at: act.now };
    let json = serde_json::to_string(&new).map_err(|_| db::Error::Value("a programme that is no JSON"))?;
    store::publish::insert(tx, &version, &json)?;
    let mut noted = 0;
    for session in changes.concerning_guests() {
        noted += store::publish::note_news(tx, event.id, version.number, session)?;
    }
    for session in changes.removed() {
        store::publish::forget_choices(tx, session)?;
    }
    store::programme::erase_removed(tx, event.id)?;
    let limits: std::collections::HashMap<Id<Session>, i64> = store::places::of_sessions(tx, event.id)?
        .into_iter()
        .map(|seats| (seats.session_id, seats.capacity))
        .collect();
    for session in &new.sessions {
        if limits.get(&session.id).copied() != session.capacity {
            super::sessions::set_capacity(tx, act, &event, session.id, session.capacity)?;
        }
        if session.capacity.is_none() && limits.contains_key(&session.id) {
            store::publish::forget_choices(tx, session.id)?;
        }
    }
    if noted > 0 {
        job::enqueue(tx, act, TELL, &Tell { event: event.id, number: version.number }, act.now)?;
    }
    audit::record(tx, act, "events-audit-published", &event.slug, &version.number.to_string())?;
    super::touch(act, &event);
    Ok(Edited::Done(version.number))
}

/// Tells a portion of those who chose sessions that a version moved or took out; each of them once.
pub fn tell(house: &House, tx: &mut Tx, act: &Act, what: Tell) -> db::Result<()> {
    let event = store::event::by_id(tx, what.event)?;
    let parties = store::publish::untold(tx, event.id, what.number, PORTION)?;
    let old = content(tx, event.id, what.number - 1)?.unwrap_or_default();
    let new = content(tx, event.id, what.number)?.unwrap_or_default();
    let changes = changes(&old, &new);
    let mut letters = Vec::with_capacity(parties.len());
    for id in &parties {
        let sessions = store::publish::take_news(tx, event.id, what.number, *id)?;
        let party = store::party::by_id(tx, *id)?;
        if matches!(party.state, PartyState::Cancelled | PartyState::Lapsed) || act.now >= event.ends_at {
            continue;
        }
        let t = house.translator(party.language());
        let lines: Vec<_> = changes
            .list
            .iter()
            .filter(|change| change.concerns_guests() && sessions.contains(&change.id()))
            .map(|change| wording::change(&t, &event.zone(), &old, &new, change))
            .collect();
        letters.push(Letter::new("events.programme-changed", &event, &party).saying(lines.join("\n")));
    }
    letters::send(tx, act, &letters)?;
    if parties.len() >= usize::try_from(PORTION).unwrap_or_default() {
        job::enqueue(tx, act, TELL, &what, act.now)?;
    }
    Ok(())
}
