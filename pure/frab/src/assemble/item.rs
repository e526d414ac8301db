//! Judges one item with its times, people and links.

use std::collections::HashSet;

use jiff::{ToSpan, Zoned};
use uuid::Uuid;

use super::{Assembly, absolute, derived, one_line};
use crate::{
    Day, Item, Kind, Link, Person,
    draft::{At, Cell, DraftItem, DraftLink, DraftPerson},
    times::{self, Moment},
};

/// A guid as it came; the many ways to write one UUID are one. Not every programme has UUIDs, and a key is a key.
fn kept(guid: &str) -> String {
    Uuid::try_parse(guid).map_or_else(|_| one_line(guid), |guid| guid.to_string())
}

impl Assembly<'_> {
    pub(super) fn item(&mut self, item: &DraftItem, day: &Day, room: Option<String>) -> Option<Item> {
        let guid = self.guid(item);
        let id = item.id.as_ref().and_then(|cell| self.number(cell));
        if item.title.is_none() {
            self.findings.add(Kind::MissingField, &item.at, "title");
        }
        if let Some(cell) = &item.room
            && room.as_deref() != Some(&*one_line(&cell.text))
        {
            let listed = room.as_deref().unwrap_or_default();
            self.findings.add(Kind::Contradiction, &cell.at, format!("{} ≠ {listed}", cell.text));
        }
        let starts_at = self.start(item, day);
        let minutes = self.minutes(item, starts_at.as_ref());
        let recording_allowed = match item.opt_out.as_ref().map(|cell| (cell, cell.text.as_str())) {
            None | Some((_, "false" | "0")) => true,
            Some((_, "true" | "1")) => false,
            Some((cell, text)) => {
                self.findings.add(Kind::BadChoice, &cell.at, text);
                true
            }
        };
        let people = self.people(&item.people, &item.at);
        let links = self.links(&item.links, &item.at, "links");
        let attachments = self.links(&item.attachments, &item.at, "attachments");
        let text = |cell: &Option<Cell>| cell.as_ref().map(|cell| cell.text.clone());
        let short = |cell: &Option<Cell>| cell.as_ref().map(|cell| one_line(&cell.text));
        Some(Item {
            guid: guid?,
            id,
            day: day.index,
            starts_at: starts_at?,
            minutes: minutes?,
            room,
            track: short(&item.track),
            kind: short(&item.kind),
            language: short(&item.language),
            title: short(&item.title)?,
            subtitle: short(&item.subtitle),
            abstract_text: text(&item.abstract_text),
            description: text(&item.description),
            url: short(&item.url).filter(|url| !url.starts_with("urn:uuid:")),
            people,
            links,
            attachments,
            recording_allowed,
            recording_license: short(&item.license),
        })
    }

    fn guid(&mut self, item: &DraftItem) -> Option<String> {
        let (guid, at) = match (&item.guid, &item.id) {
            (Some(cell), _) if self.is_bare => (derived(&format!("entry/{}", cell.text)), &cell.at),
            (Some(cell), _) => (kept(&cell.text), &cell.at),
            (None, Some(cell)) => (derived(&format!("{}/{}", self.acronym, cell.text)), &cell.at),
            (None, None) => {
                self.findings.add(Kind::MissingField, &item.at, "guid");
                return None;
            }
        };
        if !self.guids.insert(guid.clone()) {
            self.findings.add(Kind::Duplicate, at, &*guid);
        }
        Some(guid)
    }

    /// The full date counts; a bare time of day before the day's beginning belongs to the next date.
    fn start(&mut self, item: &DraftItem, day: &Day) -> Option<Zoned> {
        let time = item.start.as_ref().and_then(|cell| {
            let time = times::time(&cell.text);
            if time.is_none() {
                self.findings.add(Kind::BadTime, &cell.at, &*cell.text);
            }
            time
        });
        let (starts_at, at) = match (&item.date, &item.start) {
            (Some(cell), start) => {
                let starts_at = self.moment(cell)?;
                if let (Some(time), Some(start), true) = (time, start, self.zone.named.is_some())
                    && (time.hour(), time.minute()) != (starts_at.hour(), starts_at.minute())
                {
                    let detail = format!("start {} ≠ date {}", start.text, cell.text);
                    self.findings.add(Kind::Contradiction, &start.at, detail);
                }
                (starts_at, &cell.at)
            }
            (None, Some(cell)) => {
                let time = time?;
                let is_late = time < day.starts_at.time() && day.starts_at.date() == day.date;
                let date = if is_late { day.date.saturating_add(1.day()) } else { day.date };
                let starts_at = self.zone.instant(Moment { civil: date.to_datetime(time), offset: None });
                if starts_at.is_none() {
                    self.findings.add(Kind::BadTime, &cell.at, &*cell.text);
                }
                (starts_at?, &cell.at)
            }
            (None, None) => {
                self.findings.add(Kind::MissingField, &item.at, "date");
                return None;
            }
        };
        if starts_at < day.starts_at || starts_at >= day.ends_at {
            self.findings.add(Kind::OutsideOfDay, at, starts_at.datetime().to_string());
        }
        Some(starts_at)
    }

    fn minutes(&mut self, item: &DraftItem, starts_at: Option<&Zoned>) -> Option<u32> {
        let minutes = item.duration.as_ref().map(|cell| (cell, times::minutes(&cell.text)));
        if let Some((cell, None)) = minutes {
            self.findings.add(Kind::BadDuration, &cell.at, &*cell.text);
        }
        let Some(end) = &item.end else {
            if item.duration.is_none() {
                self.findings.add(Kind::MissingField, &item.at, "duration");
            }
            return minutes?.1;
        };
        let ends_at = self.moment(end)?;
        let seconds = ends_at.timestamp().as_second() - starts_at?.timestamp().as_second();
        if seconds <= 0 {
            self.findings.add(Kind::EndBeforeStart, &end.at, &*end.text);
            return None;
        }
        let span = u32::try_from((seconds + 59) / 60).unwrap_or(u32::MAX);
        match minutes {
            Some((cell, Some(minutes))) if minutes != span => {
                let detail = format!("duration {} ≠ end {}", cell.text, end.text);
                self.findings.add(Kind::Contradiction, &end.at, detail);
                None
            }
            None if span > times::LONGEST_MINUTES => {
                self.findings.add(Kind::BadDuration, &end.at, &*end.text);
                None
            }
            _ => Some(span),
        }
    }

    fn people(&mut self, people: &[DraftPerson], at: &At) -> Vec<Person> {
        self.limit("persons", people.len(), self.findings.limits().parts, at);
        let mut keys = HashSet::new();
        let mut known = Vec::new();
        for person in people {
            let key = self.person_key(person);
            let Some(name) = &person.name else {
                self.findings.add(Kind::MissingField, &person.at, "name");
                continue;
            };
            let name = one_line(&name.text);
            let key = key.unwrap_or_else(|| name.clone());
            if keys.insert(key.clone()) {
                known.push(Person { key, name });
            }
        }
        known
    }

    fn person_key(&mut self, person: &DraftPerson) -> Option<String> {
        let guid = person.guid.as_ref().map(|cell| kept(&cell.text));
        let code = person.code.as_ref().and_then(|cell| {
            let is_code = cell.text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
            if !is_code {
                self.findings.add(Kind::BadCode, &cell.at, &*cell.text);
            }
            is_code.then(|| cell.text.clone())
        });
        let id = person.id.as_ref().and_then(|cell| {
            let id = cell.text.parse::<i64>().ok();
            if id.is_none() {
                self.findings.add(Kind::BadNumber, &cell.at, &*cell.text);
            }
            id.map(|id| id.to_string())
        });
        guid.or(code).or(id)
    }

    fn links(&mut self, links: &[DraftLink], at: &At, what: &str) -> Vec<Link> {
        self.limit(what, links.len(), self.findings.limits().parts, at);
        let mut known = Vec::new();
        for link in links {
            let Some(url) = &link.url else {
                self.findings.add(Kind::MissingField, &link.at, "url");
                continue;
            };
            known.push(Link {
                url: absolute(&one_line(&url.text), self.base_url.as_deref()),
                title: link.title.as_ref().map(|cell| one_line(&cell.text)),
                kind: link.kind.as_ref().map(|cell| one_line(&cell.text)),
            });
        }
        known
    }
}
