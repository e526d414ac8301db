//! The newest published programme of each event, parsed once and kept in memory.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::tz::TimeZone;
use kernel::{House, Id};

use crate::{
    actions::publish,
    model::{Event, Programme, SessionSeats, Version},
    rules::timetable::{self, Day},
    store,
};

/// A published programme, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Published {
    /// Its number, note and time; for a preview these are of the version before.
    pub version: Option<Version>,
    /// What it holds.
    pub programme: Programme,
    /// Its days.
    pub days: Vec<Day>,
    /// Whether more than one language is spoken.
    pub mixed: bool,
    zone: TimeZone,
}

impl Published {
    /// A programme with its days.
    pub(crate) fn new(version: Option<Version>, programme: Programme, zone: TimeZone) -> Self {
        let mut spoken: Vec<_> = programme.sessions.iter().map(|session| session.language.as_str()).collect();
        spoken.retain(|language| !language.is_empty());
        spoken.sort_unstable();
        spoken.dedup();
        let (days, mixed) = (timetable::days(&programme, &zone), spoken.len() > 1);
        Self { version, programme, days, mixed, zone }
    }

    /// The zone in which its times are said.
    pub(crate) const fn zone(&self) -> &TimeZone {
        &self.zone
    }
}

#[derive(Debug, Default)]
struct Newest(Mutex<HashMap<Id<Event>, Arc<Published>>>);

/// More than any installation shows at a time; beyond it, everything is read again.
const MOST: usize = 64;

/// The newest published programme of an event, if it has one, and the places of its sessions.
pub(crate) async fn published(
    house: &House,
    event: &Event,
) -> db::Result<Option<(Arc<Published>, Vec<SessionSeats>)>> {
    let newest = house.service(|_| Newest::default());
    let known = newest.0.lock().unwrap_or_else(PoisonError::into_inner).get(&event.id).cloned();
    let (id, zone) = (event.id, event.zone());
    let (fresh, seats) = house
        .db
        .read(move |tx| {
            let Some(version) = store::publish::latest(tx, id)? else {
                return Ok::<_, db::Error>((None, vec![]));
            };
            let seats = store::places::of_sessions(tx, id)?;
            let same =
                |known: &&Arc<Published>| known.version.as_ref() == Some(&version) && known.zone == zone;
            if let Some(known) = known.as_ref().filter(same) {
                return Ok((Some(Arc::clone(known)), seats));
            }
            let programme = publish::content(tx, id, version.number)?.unwrap_or_default();
            Ok((Some(Arc::new(Published::new(Some(version), programme, zone.clone()))), seats))
        })
        .await?;
    let Some(published) = fresh else { return Ok(None) };
    let mut all = newest.0.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= MOST && !all.contains_key(&event.id) {
        all.clear();
    }
    all.insert(event.id, Arc::clone(&published));
    drop(all);
    Ok(Some((published, seats)))
}
