//! Judges a draft and makes a schedule of it, or finds everything that is wrong with it.

mod item;

use std::collections::{HashMap, HashSet};

use jiff::{
    ToSpan, Zoned,
    civil::{Date, Time},
    tz::TimeZone,
};
use uuid::Uuid;

use crate::{
    Day, Item, Kind, Room, Schedule,
    draft::{At, Cell, Draft, DraftDay, Findings},
    times::{self, Zone},
};

/// When a new conference day begins where the file does not say so.
const DAY_CHANGE: Time = Time::constant(4, 0, 0, 0);

/// The schedule, of use only if no findings were added.
pub(crate) fn schedule(draft: Draft, zone: Option<TimeZone>, findings: &mut Findings) -> Schedule {
    let mut assembly = Assembly::new(&draft, zone, findings);
    let title = match &draft.title {
        Some(title) => one_line(&title.text),
        None if draft.is_bare => String::new(),
        None => {
            assembly.findings.add(Kind::MissingField, &draft.at, "title");
            String::new()
        }
    };
    let change = draft.day_change.as_ref().and_then(|cell| {
        let time = times::time(&cell.text);
        if time.is_none() {
            assembly.findings.add(Kind::BadTime, &cell.at, &*cell.text);
        }
        time
    });
    if draft.days.is_empty() {
        assembly.findings.add(Kind::NoDays, &draft.at, "");
    }
    assembly.limit("days", draft.days.len(), assembly.findings.limits().days, &draft.at);
    let mut rooms = assembly.declared_rooms(&draft);
    let mut days: Vec<Day> = Vec::new();
    let mut items = Vec::new();
    for (position, day) in draft.days.iter().enumerate() {
        let Some(known) = assembly.day(day, position, change.unwrap_or(DAY_CHANGE)) else { continue };
        if days.iter().any(|other| other.index == known.index) {
            assembly.findings.add(Kind::Duplicate, &day.at, known.index.to_string());
        }
        if let Some(before) = days.last()
            && known.starts_at < before.ends_at
        {
            assembly.findings.add(Kind::DaysOverlap, &day.at, known.starts_at.datetime().to_string());
        }
        for group in &day.rooms {
            let name = group.name.as_ref().map(|name| one_line(&name.text));
            assembly.known_room(&mut rooms, name.as_deref(), group.name.as_ref());
            for item in &group.items {
                items.extend(assembly.item(item, &known, name.clone()));
            }
        }
        days.push(known);
    }
    assembly.limit("rooms", rooms.len(), assembly.findings.limits().rooms, &draft.at);
    assembly.limit("items", items.len(), assembly.findings.limits().items, &draft.at);
    let (starts_on, ends_on) = assembly.span(&draft, &days);
    let order: HashMap<&str, usize> =
        rooms.iter().enumerate().map(|(index, room)| (room.name.as_str(), index)).collect();
    items.sort_by_cached_key(|item| {
        let room =
            item.room.as_deref().map_or(usize::MAX, |room| order.get(room).copied().unwrap_or(usize::MAX));
        (item.day, item.starts_at.timestamp(), room)
    });
    Schedule {
        title,
        acronym: line(draft.acronym).unwrap_or_default(),
        subtitle: line(draft.subtitle),
        venue: line(draft.venue),
        city: line(draft.city),
        time_zone: draft.time_zone.map(|cell| cell.text),
        version: line(draft.version),
        base_url: line(draft.base_url),
        starts_on,
        ends_on,
        tracks: tracks(&draft.tracks, &items),
        days,
        rooms,
        items,
    }
}

/// A text on one line: runs of white space become one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line(cell: Option<Cell>) -> Option<String> {
    cell.map(|cell| one_line(&cell.text))
}

/// The declared tracks, then those that items name.
fn tracks(declared: &[Cell], items: &[Item]) -> Vec<String> {
    let mut seen = HashSet::new();
    let declared = declared.iter().map(|cell| one_line(&cell.text));
    let named = items.iter().filter_map(|item| item.track.clone());
    declared.chain(named).filter(|track| seen.insert(track.clone())).collect()
}

struct Assembly<'f> {
    findings: &'f mut Findings,
    zone: Zone,
    acronym: String,
    base_url: Option<String>,
    is_bare: bool,
    guids: HashSet<String>,
    has_declared_rooms: bool,
}

impl<'f> Assembly<'f> {
    fn new(draft: &Draft, zone: Option<TimeZone>, findings: &'f mut Findings) -> Self {
        let named = draft.time_zone.as_ref().and_then(|cell| {
            let found = TimeZone::get(&cell.text).ok();
            if found.is_none() {
                findings.add(Kind::UnknownTimeZone, &cell.at, &*cell.text);
            }
            found
        });
        let otherwise = first_offset(draft).map(TimeZone::fixed).or(zone);
        if named.is_none() && otherwise.is_none() && draft.time_zone.is_none() {
            findings.add(Kind::MissingTimeZone, &draft.at, "");
        }
        Self {
            findings,
            // Where nothing is known the problem stands already; what follows shall not repeat it.
            zone: Zone { named, otherwise: otherwise.or(Some(TimeZone::UTC)) },
            acronym: draft.acronym.as_ref().map(|cell| one_line(&cell.text)).unwrap_or_default(),
            base_url: draft.base_url.as_ref().map(|cell| one_line(&cell.text)),
            is_bare: draft.is_bare,
            guids: HashSet::new(),
            has_declared_rooms: !draft.rooms.is_empty(),
        }
    }

    fn limit(&mut self, what: &str, found: usize, limit: usize, at: &At) {
        if found > limit {
            self.findings.add(Kind::TooMany, at, format!("{what} > {limit}"));
        }
    }

    fn declared_rooms(&mut self, draft: &Draft) -> Vec<Room> {
        let mut rooms: Vec<Room> = Vec::new();
        let mut names = HashSet::new();
        for (cell, capacity) in &draft.rooms {
            let name = one_line(&cell.text);
            if !names.insert(name.clone()) {
                self.findings.add(Kind::Duplicate, &cell.at, &*name);
            }
            rooms.push(Room { name, capacity: *capacity });
        }
        rooms
    }

    /// Rooms that nobody declared join the list in the order in which they appear, if there is no declared list.
    fn known_room(&mut self, rooms: &mut Vec<Room>, name: Option<&str>, cell: Option<&Cell>) {
        let (Some(name), Some(cell)) = (name, cell) else { return };
        if rooms.iter().any(|room| room.name == name) {
            return;
        }
        if self.has_declared_rooms {
            self.findings.add(Kind::UnknownRoom, &cell.at, name);
        }
        rooms.push(Room { name: name.to_owned(), capacity: None });
    }

    fn moment(&mut self, cell: &Cell) -> Option<Zoned> {
        let instant = times::moment(&cell.text).and_then(|moment| self.zone.instant(moment));
        if instant.is_none() {
            self.findings.add(Kind::BadDate, &cell.at, &*cell.text);
        }
        instant
    }

    /// Where a day begins or ends: in a zone whose clocks skip that very hour, when they go on.
    fn civil(&mut self, date: Date, time: Time, at: &At) -> Option<Zoned> {
        let zone = self.zone.named.clone().or_else(|| self.zone.otherwise.clone());
        let instant = zone.and_then(|zone| date.to_datetime(time).to_zoned(zone).ok());
        if instant.is_none() {
            self.findings.add(Kind::BadDate, at, date.to_string());
        }
        instant
    }

    fn date(&mut self, cell: &Cell) -> Option<Date> {
        let date = times::date(&cell.text);
        if date.is_none() {
            self.findings.add(Kind::BadDate, &cell.at, &*cell.text);
        }
        date
    }

    fn number(&mut self, cell: &Cell) -> Option<u64> {
        let number = cell.text.parse().ok().filter(|&number| number > 0 && i64::try_from(number).is_ok());
        if number.is_none() {
            self.findings.add(Kind::BadNumber, &cell.at, &*cell.text);
        }
        number
    }

    fn span(&mut self, draft: &Draft, days: &[Day]) -> (Date, Date) {
        let first = days.first().map(|day| day.date).unwrap_or_default();
        let last = days.last().map_or(first, |day| day.date);
        let start = draft.start.as_ref().and_then(|cell| self.date(cell)).unwrap_or(first);
        let end = draft.end.as_ref().and_then(|cell| self.date(cell)).unwrap_or(last.max(start));
        if end < start {
            let at = draft.end.as_ref().map_or(&draft.at, |cell| &cell.at);
            self.findings.add(Kind::EndBeforeStart, at, end.to_string());
        }
        (start, end)
    }

    fn day(&mut self, day: &DraftDay, position: usize, change: Time) -> Option<Day> {
        let index = match &day.index {
            Some(cell) => {
                let number = self.number(cell)?;
                u32::try_from(number).unwrap_or(u32::MAX)
            }
            None => u32::try_from(position + 1).unwrap_or(u32::MAX),
        };
        let starts_at = match &day.start {
            Some(cell) => Some(self.moment(cell)?),
            None => None,
        };
        let date = match (&day.date, &starts_at) {
            (Some(cell), _) => self.date(cell)?,
            (None, Some(start)) => start.date(),
            (None, None) => {
                self.findings.add(Kind::MissingField, &day.at, "date");
                return None;
            }
        };
        let starts_at = match starts_at {
            Some(start) => start,
            None => self.civil(date, change, &day.at)?,
        };
        let ends_at = match &day.end {
            Some(cell) => self.moment(cell)?,
            None => self.civil(date.saturating_add(1.day()), change, &day.at)?,
        };
        if ends_at <= starts_at {
            let at = day.end.as_ref().map_or(&day.at, |cell| &cell.at);
            self.findings.add(Kind::EndBeforeStart, at, ends_at.datetime().to_string());
        }
        Some(Day { index, date, starts_at, ends_at })
    }
}

/// Whether an address says how to get there, as `https:` does.
pub(crate) fn has_scheme(url: &str) -> bool {
    url.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

/// Addresses without a scheme are meant relative to the place of publication, or are a host that somebody typed.
fn absolute(url: &str, base: Option<&str>) -> String {
    if has_scheme(url) {
        return url.to_owned();
    }
    let host = url.split('/').next().unwrap_or_default();
    if host.contains('.') && !host.starts_with('.') {
        return format!("https://{url}");
    }
    let Some((base, (scheme, rest))) = base.and_then(|base| Some((base, base.split_once("://")?))) else {
        return url.to_owned();
    };
    if url.starts_with('/') {
        let host = rest.split('/').next().unwrap_or_default();
        return format!("{scheme}://{host}{url}");
    }
    format!("{}/{url}", base.trim_end_matches('/'))
}

/// A UUID that is always the same for the same name.
pub(crate) fn derived(name: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("frab:{name}").as_bytes()).to_string()
}

/// The offset of the first date that has one.
fn first_offset(draft: &Draft) -> Option<jiff::tz::Offset> {
    let days = draft.days.iter().flat_map(|day| [&day.start, &day.end]);
    let items =
        draft.days.iter().flat_map(|day| &day.rooms).flat_map(|room| &room.items).map(|item| &item.date);
    days.chain(items).flatten().find_map(|cell| times::moment(&cell.text)?.offset)
}
