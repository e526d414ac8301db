//! How a schedule of the hacker conferences' format becomes our programme; `export` goes the other way.

use std::collections::{HashMap, HashSet};

use frab::{Item, Schedule};
use kernel::Id;

use super::programme::thread;
use crate::model::{Draft, Event, Room, Session, SessionKind, SessionPerson, SessionRole, Track};

/// What reading a file in would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Rooms to be written, new ones and those that changed.
    pub rooms: Vec<Room>,
    /// Strands to be written.
    pub tracks: Vec<Track>,
    /// New sessions, and those that come back.
    pub added: Vec<Entry>,
    /// Sessions that the file tells otherwise.
    pub changed: Vec<Entry>,
    /// Sessions that came from a file and are not in this one.
    pub removed: Vec<Session>,
    /// How many sessions are as the file tells them.
    pub unchanged: usize,
    /// Sessions of the file that begin before the event or after it.
    pub outside: Vec<Session>,
}

impl Plan {
    /// Whether there is nothing to do.
    pub const fn is_empty(&self) -> bool {
        self.rooms.is_empty()
            && self.tracks.is_empty()
            && self.added.is_empty()
            && self.changed.is_empty()
            && self.removed.is_empty()
    }

    /// The same for the same plan, though it was made at another time with other ids.
    pub fn fingerprint(&self) -> String {
        let keys = |entries: &[Entry]| -> Vec<(Option<String>, String)> {
            entries
                .iter()
                .map(|entry| (entry.session.source_key.clone(), entry.session.title.clone()))
                .collect()
        };
        let removed: Vec<_> = self.removed.iter().map(|session| session.id).collect();
        super::programme::fingerprint(&(keys(&self.added), keys(&self.changed), removed, self.unchanged))
    }
}

/// A session with the people in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The session.
    pub session: Session,
    /// Who is in it.
    pub people: Vec<SessionPerson>,
    /// Whether it stands in the database already, to be changed.
    pub stored: bool,
}

/// What reading `schedule` in would do to `draft`; `removed` are sessions that were taken out but not forgotten.
/// Sessions are recognised by their key and keep their ids, and with them the choices of guests.
pub fn plan(
    event: &Event,
    draft: &Draft,
    removed: &[Session],
    schedule: &Schedule,
    new_id: &mut dyn FnMut() -> Id<()>,
) -> Plan {
    let mut plan = Plan::default();
    let rooms = rooms(draft, schedule, &mut plan, new_id);
    let tracks = tracks(draft, schedule, &mut plan, new_id);
    let mut people: HashMap<Id<Session>, Vec<&SessionPerson>> = HashMap::new();
    for person in &draft.people {
        people.entry(person.session_id).or_default().push(person);
    }
    let gone: HashSet<_> = removed.iter().map(|session| session.id).collect();
    let mut known: HashMap<String, &Session> = HashMap::new();
    for session in draft.sessions.iter().chain(removed) {
        known.insert(session.id.to_string(), session);
    }
    for session in draft.sessions.iter().chain(removed) {
        if let Some(key) = &session.source_key {
            known.insert(key.clone(), session);
        }
    }
    let mut met = HashSet::new();
    for item in &schedule.items {
        let old = known.get(item.guid.as_str()).copied().filter(|session| met.insert(session.id));
        let session = session(item, old, &rooms, &tracks, new_id);
        if session.ends_at.is_some_and(|end| end <= event.starts_at)
            || session.starts_at.is_some_and(|start| start >= event.ends_at)
        {
            plan.outside.push(session.clone());
        }
        let names = old.and_then(|old| people.get(&old.id)).map(Vec::as_slice).unwrap_or_default();
        let same_people = old.is_some()
            && names
                .iter()
                .map(|person| (person.name.clone(), person.source_key.clone()))
                .eq(item.people.iter().map(|person| (clean(&person.name), key(person))));
        let back = old.is_some_and(|old| gone.contains(&old.id));
        if same_people && !back && old == Some(&session) {
            plan.unchanged += 1;
            continue;
        }
        let person = |listed: &frab::Person| {
            // Roles and organisations are ours; the format does not know them.
            let name = clean(&listed.name);
            let known = names.iter().find(|person| person.name == name);
            SessionPerson {
                id: new_id().cast(),
                session_id: session.id,
                role: known.map_or(SessionRole::Speaker, |person| person.role),
                organisation: known.map(|person| person.organisation.clone()).unwrap_or_default(),
                source_key: key(listed),
                name,
            }
        };
        let people = item.people.iter().map(person).collect();
        let entry = Entry { session, people, stored: old.is_some() };
        if old.is_some() && !back { plan.changed.push(entry) } else { plan.added.push(entry) }
    }
    let lost = |session: &&Session| session.source_key.is_some() && !met.contains(&session.id);
    plan.removed = draft.sessions.iter().filter(lost).cloned().collect();
    plan
}

fn rooms(
    draft: &Draft,
    schedule: &Schedule,
    plan: &mut Plan,
    new_id: &mut dyn FnMut() -> Id<()>,
) -> HashMap<String, Id<Room>> {
    let mut ids = HashMap::new();
    let mut met: HashMap<String, Id<Room>> = HashMap::new();
    let mut position = -1;
    for room in &schedule.rooms {
        let name = clean(&room.name);
        // A house that has a Saal has no other one called saal.
        if let Some(id) = met.get(&one_name(&name)) {
            ids.insert(room.name.clone(), *id);
            continue;
        }
        position += 1;
        let same = |old: &&Room| old.name == name;
        let alike = |old: &&Room| one_name(&old.name) == one_name(&name);
        let old = draft.rooms.iter().find(same).or_else(|| draft.rooms.iter().find(alike));
        let new = Room {
            id: old.map_or_else(|| new_id().cast(), |old| old.id),
            places: room.capacity.map(i64::from).or_else(|| old.and_then(|old| old.places)),
            position,
            name,
        };
        ids.insert(room.name.clone(), new.id);
        met.insert(one_name(&new.name), new.id);
        if old != Some(&new) {
            plan.rooms.push(new);
        }
    }
    // Rooms that only we know stand behind those of the file.
    let behind = position + 1;
    let own = draft.rooms.iter().filter(|room| !ids.values().any(|id| *id == room.id));
    for (position, room) in (behind..).zip(own) {
        if room.position != position {
            plan.rooms.push(Room { position, ..room.clone() });
        }
    }
    ids
}

fn tracks(
    draft: &Draft,
    schedule: &Schedule,
    plan: &mut Plan,
    new_id: &mut dyn FnMut() -> Id<()>,
) -> HashMap<String, Id<Track>> {
    let mut ids = HashMap::new();
    let mut next = draft.tracks.iter().map(|track| track.position + 1).max().unwrap_or_default();
    for name in &schedule.tracks {
        let shown = clean(name);
        let alike = |old: &&Track| one_name(&old.name) == one_name(&shown);
        let known = draft.tracks.iter().find(alike).or_else(|| plan.tracks.iter().find(alike));
        let known = known.map(|track| track.id);
        let id = known.unwrap_or_else(|| {
            let thread = thread(usize::try_from(next).unwrap_or_default()).to_owned();
            let track = Track { id: new_id().cast(), name: shown.clone(), thread, position: next };
            let id = track.id;
            next += 1;
            plan.tracks.push(track);
            id
        });
        ids.insert(name.clone(), id);
    }
    ids
}

fn session(
    item: &Item,
    old: Option<&Session>,
    rooms: &HashMap<String, Id<Room>>,
    tracks: &HashMap<String, Id<Track>>,
    new_id: &mut dyn FnMut() -> Id<()>,
) -> Session {
    Session {
        id: old.map_or_else(|| new_id().cast(), |old| old.id),
        source_key: old.map_or_else(|| Some(item.guid.clone()), |old| old.source_key.clone()),
        kind: old.map_or_else(
            || kind(item.kind.as_deref(), item.room.is_none()),
            |old| if item.kind.is_some() { kind(item.kind.as_deref(), false) } else { old.kind },
        ),
        title: clean(&item.title),
        subtitle: clean(item.subtitle.as_deref().unwrap_or_default()),
        description: description(item),
        language: clean(item.language.as_deref().unwrap_or_default()),
        starts_at: Some(item.starts_at.timestamp()),
        ends_at: Some(item.ends_at().timestamp()),
        room_id: item.room.as_ref().and_then(|room| rooms.get(room)).copied(),
        track_id: item.track.as_ref().and_then(|track| tracks.get(track)).copied(),
        capacity: old.and_then(|old| old.capacity),
        revision: old.map_or(1, |old| old.revision),
    }
}

/// By what two names of a room or a strand are the same: neither capitals nor spaces make another one.
pub fn one_name(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The key of a person, where the file has one.
fn key(person: &frab::Person) -> String {
    Some(&person.key).filter(|key| **key != person.name).map(|key| clean(key)).unwrap_or_default()
}

/// What no database of ours stores in a text, and spaces around it, are left out.
fn clean(text: &str) -> String {
    text.replace('\0', "").trim().to_owned()
}

/// Both texts below each other, then where to read on.
fn description(item: &Item) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        let part = part.trim();
        if !part.is_empty() {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(part);
        }
    };
    add(item.abstract_text.as_deref().unwrap_or_default());
    add(item.description.as_deref().unwrap_or_default());
    let mut seen = HashSet::new();
    let links = item.links.iter().chain(&item.attachments).filter(|link| link.is_web());
    let listed: Vec<_> = links
        .filter(|link| seen.insert(link.url.as_str()))
        .map(|link| {
            // The brackets of a title would end it; read again it is the same one.
            let title = link.title.as_deref().unwrap_or(&link.url).replace(['[', ']'], " ");
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("- [{title}](<{}>)", link.url.replace(['<', '>', '\n'], ""))
        })
        .collect();
    add(&listed.join("\n"));
    clean(&text)
}

/// The kind of session that the words of the file mean.
pub fn kind(words: Option<&str>, everywhere: bool) -> SessionKind {
    let words = words.unwrap_or_default().to_lowercase();
    let means = |names: &[&str]| names.iter().any(|name| words.contains(name));
    if means(&["workshop", "tutorial", "training", "bof", "sprint", "hackathon", "hands-on", "übung"]) {
        SessionKind::Workshop
    } else if means(&["podium", "panel", "discussion", "diskussion", "debat"]) {
        SessionKind::Panel
    } else if means(&["fair", "messe", "markt", "market", "exhibition", "ausstellung", "poster"]) {
        SessionKind::Fair
    } else if means(&["break", "pause", "lunch", "mittag", "coffee", "kaffee", "dinner", "meal", "essen"]) {
        SessionKind::Break
    } else if means(&[
        "performance",
        "concert",
        "konzert",
        "theat",
        "film",
        "party",
        "music",
        "musik",
        "lesung",
    ]) {
        SessionKind::Performance
    } else if words.is_empty() && everywhere {
        SessionKind::Break
    } else {
        SessionKind::Talk
    }
}
