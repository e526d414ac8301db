//! Takes a `schedule.json` apart: frab, pretalx and the hub of the congress.

use crate::{
    Kind,
    draft::{At, Cell, Draft, DraftDay, DraftItem, DraftLink, DraftPerson, DraftRoom, Findings, Segment},
    value::Value,
};

/// Takes the value apart. `None` if it is no schedule at all, which the findings then say.
pub(crate) fn draft(value: &Value, findings: &mut Findings) -> Option<Draft> {
    let at = At::top(Segment::Field("schedule"), None);
    let Value::Object(members) = value else {
        findings.add(Kind::NotASchedule, &at, value.type_name());
        return None;
    };
    let Some((_, schedule)) = members.iter().find(|(name, _)| name == "schedule") else {
        findings.add(Kind::NotASchedule, &at, members.first().map_or("", |(name, _)| name.as_str()));
        return None;
    };
    let mut reader = Reader { findings };
    let schedule = reader.object(schedule, &at)?;
    if schedule.iter().any(|(name, _)| name == "rooms") {
        reader.findings.add(Kind::MisplacedField, &at.then(Segment::Field("rooms"), None), "rooms");
    }
    let version = reader.text(schedule, &at, "version");
    let base_url = reader.text(schedule, &at, "base_url");
    let conference_at = at.then(Segment::Field("conference"), None);
    let Some(conference) = get(schedule, "conference") else {
        reader.findings.add(Kind::MissingField, &at, "conference");
        return None;
    };
    let conference = reader.object(conference, &conference_at)?;
    let mut draft = reader.conference(conference, conference_at);
    draft.version = version;
    draft.base_url = base_url;
    Some(draft)
}

type Members = [(String, Value)];

fn get<'v>(members: &'v Members, name: &str) -> Option<&'v Value> {
    members.iter().find(|(key, _)| key == name).map(|(_, value)| value).filter(|value| **value != Value::Null)
}

struct Reader<'f> {
    findings: &'f mut Findings,
}

impl Reader<'_> {
    fn wrong(&mut self, at: &At, expected: &str, found: &Value) {
        self.findings.add(Kind::WrongType, at, format!("{expected} ≠ {}", found.type_name()));
    }

    fn object<'v>(&mut self, value: &'v Value, at: &At) -> Option<&'v Members> {
        let Value::Object(members) = value else {
            self.wrong(at, "object", value);
            return None;
        };
        let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        for pair in names.windows(2) {
            if pair[0] == pair[1] {
                self.findings.add(Kind::DuplicateField, at, pair[0]);
            }
        }
        Some(members)
    }

    /// The elements of a list, each with its place; a missing list is an empty one.
    fn list<'v>(&mut self, members: &'v Members, at: &At, name: &'static str) -> Vec<(&'v Value, At)> {
        let Some(value) = get(members, name) else { return Vec::new() };
        let at = at.then(Segment::Field(name), None);
        let Value::List(values) = value else {
            self.wrong(&at, "array", value);
            return Vec::new();
        };
        values
            .iter()
            .enumerate()
            .map(|(index, value)| (value, at.then(Segment::Index(index), None)))
            .collect()
    }

    fn text(&mut self, members: &Members, at: &At, name: &'static str) -> Option<Cell> {
        let value = get(members, name)?;
        let at = at.then(Segment::Field(name), None);
        let Value::Text(text) = value else {
            self.wrong(&at, "string", value);
            return None;
        };
        self.findings.cell(text, || at)
    }

    fn integer(&mut self, members: &Members, at: &At, name: &'static str) -> Option<Cell> {
        let value = get(members, name)?;
        let at = at.then(Segment::Field(name), None);
        if let Value::Number(text) = value {
            Some(Cell { text: text.clone(), at })
        } else {
            self.wrong(&at, "integer", value);
            None
        }
    }

    fn flag(&mut self, members: &Members, at: &At, name: &'static str) -> Option<Cell> {
        let value = get(members, name)?;
        let at = at.then(Segment::Field(name), None);
        if let Value::Bool(value) = value {
            Some(Cell { text: value.to_string(), at })
        } else {
            self.wrong(&at, "boolean", value);
            None
        }
    }

    fn conference(&mut self, members: &Members, at: At) -> Draft {
        // What this format has no field for stands under `meta`, which is free to use.
        let meta_at = at.then(Segment::Field("meta"), None);
        let meta = get(members, "meta").and_then(|meta| self.object(meta, &meta_at)).unwrap_or_default();
        let days = self.list(members, &at, "days");
        if get(members, "days").is_none() {
            self.findings.add(Kind::MissingField, &at, "days");
        }
        let acronym = self.text(members, &at, "acronym");
        let time_zone = self.text(members, &at, "time_zone_name");
        Draft {
            is_bare: false,
            title: self.text(members, &at, "title"),
            acronym: self.text(meta, &meta_at, "acronym").or(acronym),
            subtitle: self.text(meta, &meta_at, "subtitle"),
            venue: self.text(meta, &meta_at, "venue"),
            city: self.text(meta, &meta_at, "city"),
            time_zone: self.text(meta, &meta_at, "time_zone_name").or(time_zone),
            day_change: None,
            version: None,
            base_url: None,
            start: self.text(members, &at, "start"),
            end: self.text(members, &at, "end"),
            rooms: self.declared_rooms(members, &at),
            tracks: self.tracks(members, &at),
            days: days.into_iter().filter_map(|(day, at)| self.day(day, at)).collect(),
            at,
        }
    }

    fn declared_rooms(&mut self, members: &Members, at: &At) -> Vec<(Cell, Option<u32>)> {
        let mut rooms = Vec::new();
        for (room, at) in self.list(members, at, "rooms") {
            let Some(room) = self.object(room, &at) else { continue };
            let capacity = self.integer(room, &at, "capacity");
            let capacity = capacity.and_then(|cell| {
                if let Ok(capacity) = cell.text.parse() {
                    Some(capacity)
                } else {
                    self.findings.add(Kind::BadNumber, &cell.at, cell.text);
                    None
                }
            });
            match self.text(room, &at, "name") {
                Some(name) => rooms.push((name, capacity)),
                None => self.findings.add(Kind::MissingField, &at, "name"),
            }
        }
        rooms
    }

    fn tracks(&mut self, members: &Members, at: &At) -> Vec<Cell> {
        let mut tracks = Vec::new();
        for (track, at) in self.list(members, at, "tracks") {
            let Some(track) = self.object(track, &at) else { continue };
            tracks.extend(self.text(track, &at, "name"));
        }
        tracks
    }

    fn day(&mut self, day: &Value, at: At) -> Option<DraftDay> {
        let members = self.object(day, &at)?;
        let mut rooms = Vec::new();
        let rooms_at = at.then(Segment::Field("rooms"), None);
        match get(members, "rooms") {
            Some(list) => {
                for (name, items) in self.object(list, &rooms_at).unwrap_or_default() {
                    rooms.push(self.room(name, items, rooms_at.then(Segment::Key(name.clone()), None)));
                }
            }
            None => self.findings.add(Kind::MissingField, &at, "rooms"),
        }
        Some(DraftDay {
            index: self.integer(members, &at, "index"),
            date: self.text(members, &at, "date"),
            start: self.text(members, &at, "day_start"),
            end: self.text(members, &at, "day_end"),
            rooms,
            at,
        })
    }

    fn room(&mut self, name: &str, value: &Value, at: At) -> DraftRoom {
        let mut items = Vec::new();
        if let Value::List(values) = value {
            for (index, value) in values.iter().enumerate() {
                let at = at.then(Segment::Index(index), None);
                if let Some(members) = self.object(value, &at) {
                    items.push(self.item(members, at));
                }
            }
        } else {
            self.wrong(&at, "array", value);
        }
        DraftRoom { name: self.findings.cell(name, || at), items }
    }

    fn item(&mut self, members: &Members, at: At) -> DraftItem {
        let people = self.list(members, &at, "persons");
        DraftItem {
            guid: self.text(members, &at, "guid"),
            id: self.integer(members, &at, "id"),
            date: self.text(members, &at, "date"),
            start: self.text(members, &at, "start"),
            duration: self.text(members, &at, "duration"),
            end: self.text(members, &at, "end"),
            room: self.text(members, &at, "room"),
            track: self.text(members, &at, "track"),
            kind: self.text(members, &at, "type"),
            language: self.text(members, &at, "language"),
            title: self.text(members, &at, "title"),
            subtitle: self.text(members, &at, "subtitle"),
            abstract_text: self.text(members, &at, "abstract"),
            description: self.text(members, &at, "description"),
            url: self.text(members, &at, "url"),
            license: self.text(members, &at, "recording_license"),
            opt_out: self.flag(members, &at, "do_not_record"),
            people: people.into_iter().filter_map(|(person, at)| self.person(person, at)).collect(),
            links: self.links(members, &at, "links"),
            attachments: self.links(members, &at, "attachments"),
            at,
        }
    }

    fn person(&mut self, person: &Value, at: At) -> Option<DraftPerson> {
        let members = self.object(person, &at)?;
        let public_name = self.text(members, &at, "public_name");
        Some(DraftPerson {
            guid: self.text(members, &at, "guid"),
            code: self.text(members, &at, "code"),
            id: self.integer(members, &at, "id"),
            name: self.text(members, &at, "name").or(public_name),
            at,
        })
    }

    fn links(&mut self, members: &Members, at: &At, name: &'static str) -> Vec<DraftLink> {
        let mut links = Vec::new();
        for (link, at) in self.list(members, at, name) {
            let Some(link) = self.object(link, &at) else { continue };
            links.push(DraftLink {
                url: self.text(link, &at, "url"),
                title: self.text(link, &at, "title"),
                kind: self.text(link, &at, "type"),
                at,
            });
        }
        links
    }
}
