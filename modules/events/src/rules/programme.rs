//! What a programme is made of when it is published, what changed since, and what stands in each other's way.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use kernel::Id;
use programme::{Published, Shared, Slot};

use crate::model::{
    Draft, Programme, PublishedPerson, PublishedRoom, PublishedSession, PublishedTrack, Room, Session,
};

/// The colours that strands get in turn.
pub const THREADS: [&str; 7] =
    ["participation", "knowledge", "live", "network", "neighbourhood", "consultation", "events"];

/// The colour of the strand at `position`.
pub fn thread(position: usize) -> &'static str {
    THREADS[position % THREADS.len()]
}

/// What the public would see if the draft were published now: everything that has a time.
pub fn snapshot(draft: &Draft) -> Programme {
    let mut people: HashMap<Id<Session>, Vec<PublishedPerson>> = HashMap::new();
    for person in &draft.people {
        people.entry(person.session_id).or_default().push(PublishedPerson {
            role: person.role,
            name: person.name.clone(),
            organisation: person.organisation.clone(),
            source_key: person.source_key.clone(),
        });
    }
    let places: HashMap<_, _> = draft.rooms.iter().enumerate().map(|(at, room)| (room.id, at)).collect();
    let mut sessions: Vec<_> = draft
        .sessions
        .iter()
        .filter_map(|session| {
            let (starts_at, ends_at) = session.starts_at.zip(session.ends_at)?;
            Some(PublishedSession {
                id: session.id,
                kind: session.kind,
                title: session.title.clone(),
                subtitle: session.subtitle.clone(),
                description: session.description.clone(),
                language: session.language.clone(),
                starts_at,
                ends_at,
                room: session.room_id,
                track: session.track_id,
                capacity: session.capacity,
                people: people.remove(&session.id).unwrap_or_default(),
                source_key: session.source_key.clone(),
            })
        })
        .collect();
    sessions.sort_by_key(|session| {
        (session.starts_at, session.room.and_then(|room| places.get(&room)).copied(), session.id)
    });
    Programme {
        rooms: draft
            .rooms
            .iter()
            .map(|room| PublishedRoom { id: room.id, name: room.name.clone() })
            .collect(),
        tracks: draft
            .tracks
            .iter()
            .map(|track| PublishedTrack {
                id: track.id,
                name: track.name.clone(),
                thread: track.thread.clone(),
            })
            .collect(),
        sessions,
    }
}

/// One thing that changed between two versions.
pub type Change<'p> = programme::Change<Id<Session>, Id<Room>, &'p str>;

/// Everything that changed between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes<'p> {
    /// What people would want to know.
    pub list: Vec<Change<'p>>,
    /// Sessions of which only less important things changed: text, kind, language, strand.
    pub details: Vec<Id<Session>>,
    /// Whether rooms or strands changed by themselves: names, order, colours.
    pub frame: bool,
}

impl Changes<'_> {
    /// Whether both versions are the same.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty() && self.details.is_empty() && !self.frame
    }

    /// The sessions that were moved or taken out: who chose one has to be told.
    pub fn concerning_guests(&self) -> Vec<Id<Session>> {
        let mut ids: Vec<_> =
            self.list.iter().filter(|change| change.concerns_guests()).map(Change::id).collect();
        ids.dedup();
        ids
    }

    /// The sessions that are not there any more.
    pub fn removed(&self) -> impl Iterator<Item = Id<Session>> {
        self.list.iter().filter(|change| matches!(change, programme::Change::Removed { .. })).map(Change::id)
    }
}

/// What changed from `old` to `new`, by beginning of the sessions.
pub fn changes<'p>(old: &'p Programme, new: &'p Programme) -> Changes<'p> {
    let published = |programme: &'p Programme| -> Vec<Published<Id<Session>, Id<Room>, &'p str>> {
        let one = |session: &'p PublishedSession| Published {
            id: session.id,
            title: session.title.clone(),
            room: session.room,
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            people: session.people.iter().map(|person| person.name.as_str()).collect(),
            capacity: session.capacity.and_then(|capacity| u32::try_from(capacity).ok()),
        };
        programme.sessions.iter().map(one).collect()
    };
    let begins: HashMap<_, _> =
        old.sessions.iter().chain(&new.sessions).map(|session| (session.id, session.starts_at)).collect();
    let mut list = programme::diff(&published(old), &published(new));
    list.sort_by_key(|change| (begins.get(&change.id()).copied(), change.id()));
    let before: HashMap<_, _> = old.sessions.iter().map(|session| (session.id, session)).collect();
    let told: std::collections::HashSet<_> = list.iter().map(Change::id).collect();
    let differs = |session: &&PublishedSession| {
        !told.contains(&session.id) && before.get(&session.id).is_some_and(|old| !reads_as(old, session))
    };
    let details = new.sessions.iter().filter(differs).map(|session| session.id).collect();
    Changes { list, details, frame: old.rooms != new.rooms || old.tracks != new.tracks }
}

/// Whether two versions of a session read alike: keys of the programme they came from are for machines.
fn reads_as(old: &PublishedSession, new: &PublishedSession) -> bool {
    let shown = |session: &PublishedSession| {
        let mut session = PublishedSession { source_key: None, ..session.clone() };
        session.people.iter_mut().for_each(|person| person.source_key.clear());
        session
    };
    shown(old) == shown(new)
}

/// What two sessions cannot have at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Over {
    /// A room.
    Room(Id<Room>),
    /// A person, by name.
    Person(String),
}

/// Two sessions that stand in each other's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// What both want.
    pub over: Over,
    /// The one that begins first.
    pub first: Id<Session>,
    /// The other one.
    pub second: Id<Session>,
    /// From when on both want it.
    pub from: Timestamp,
}

/// All sessions of the draft that stand in each other's way, by time. They are shown, and never forbidden.
pub fn clashes(draft: &Draft) -> Vec<Clash> {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut shown: Vec<&str> = Vec::new();
    let mut of_session: HashMap<Id<Session>, Vec<usize>> = HashMap::new();
    for person in &draft.people {
        let key = person.name.trim().to_lowercase();
        let number = *names.entry(key).or_insert_with(|| {
            shown.push(&person.name);
            shown.len() - 1
        });
        of_session.entry(person.session_id).or_default().push(number);
    }
    let slots: Vec<_> = draft
        .sessions
        .iter()
        .filter_map(|session| {
            let (starts_at, ends_at) = session.starts_at.zip(session.ends_at)?;
            let people = of_session.remove(&session.id).unwrap_or_default();
            Some(Slot { id: session.id, room: session.room_id, starts_at, ends_at, people })
        })
        .collect();
    let mut found: Vec<_> = programme::conflicts(&slots)
        .into_iter()
        .map(|conflict| Clash {
            over: match conflict.over {
                Shared::Room(room) => Over::Room(room),
                Shared::Person(number) => Over::Person(shown[number].to_owned()),
            },
            first: conflict.first,
            second: conflict.second,
            from: conflict.from,
        })
        .collect();
    found.sort_by_key(|clash| (clash.from, clash.first, clash.second));
    found
}

/// A number that is another one when the programme is: so that nobody publishes what they have not seen.
pub fn fingerprint(programme: &impl std::fmt::Debug) -> String {
    use std::hash::{DefaultHasher, Hasher};
    let mut hasher = DefaultHasher::new();
    hasher.write(format!("{programme:?}").as_bytes());
    format!("{:016x}", hasher.finish())
}
