//! Writes `schedule.xml`.

use std::fmt::Write as _;

use crate::{
    Item, Link, Schedule,
    draft::is_text,
    write::{Key, acronym, duration, key, moment, numbers, rooms_of_day, slug},
};

/// Writes `schedule.xml`. The format has no place for subtitle, venue and city of the conference, for capacities,
/// for codes of people and for capitals in the acronym; everything else comes back as it was.
pub fn write_xml(schedule: &Schedule) -> String {
    let mut out = Writer { text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), depth: 0 };
    let numbers = numbers(schedule);
    out.open("schedule", &[]);
    out.leaf("version", &[], schedule.version.as_deref().unwrap_or_default());
    out.open("conference", &[]);
    out.leaf("title", &[], &schedule.title);
    out.leaf("acronym", &[], &acronym(schedule, '-'));
    out.leaf("start", &[], &schedule.starts_on.to_string());
    out.leaf("end", &[], &schedule.ends_on.to_string());
    out.leaf("days", &[], &schedule.days.len().to_string());
    out.leaf("timeslot_duration", &[], "00:05");
    if let Some(base_url) = schedule.base_url.as_deref().filter(|url| is_web(url)) {
        out.leaf("base_url", &[], base_url);
    }
    if let Some(zone) = &schedule.time_zone {
        out.leaf("time_zone_name", &[], zone);
    }
    for track in &schedule.tracks {
        out.leaf("track", &[("name", track)], track);
    }
    out.close("conference");
    for day in &schedule.days {
        let (index, date) = (day.index.to_string(), day.date.to_string());
        let (start, end) = (moment(&day.starts_at), moment(&day.ends_at));
        out.open("day", &[("index", &index), ("date", &date), ("start", &start), ("end", &end)]);
        for (room, items) in rooms_of_day(schedule, &numbers, day.index) {
            out.open("room", &[("name", room)]);
            for (item, number) in items {
                out.item(schedule, item, number);
            }
            out.close("room");
        }
        out.close("day");
    }
    out.close("schedule");
    out.text
}

fn is_web(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let indent = self.depth * 2;
        // Writing into a string cannot fail.
        let _ = write!(self.text, "{:indent$}<{name}", "");
        for (name, value) in attributes {
            let _ = write!(self.text, " {name}=\"{}\"", escaped(value));
        }
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str(">\n");
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        let indent = self.depth * 2;
        let _ = writeln!(self.text, "{:indent$}</{name}>", "");
    }

    fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes);
        let _ = writeln!(self.text, ">{}</{name}>", escaped(text));
    }

    fn item(&mut self, schedule: &Schedule, item: &Item, number: u64) {
        self.open("event", &[("guid", &item.guid), ("id", &number.to_string())]);
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        self.leaf("date", &[], &moment(&item.starts_at));
        self.leaf("start", &[], &item.starts_at.strftime("%H:%M").to_string());
        self.leaf("duration", &[], &duration(item.minutes));
        self.leaf("room", &[], &text(&item.room));
        self.leaf("slug", &[], &slug(schedule, item, number));
        if let Some(url) = item.url.as_deref().filter(|url| is_web(url)) {
            self.leaf("url", &[], url);
        }
        self.leaf("title", &[], &item.title);
        self.leaf("subtitle", &[], &text(&item.subtitle));
        self.leaf("track", &[], &text(&item.track));
        self.leaf("type", &[], &text(&item.kind));
        self.leaf("language", &[], &text(&item.language));
        self.leaf("abstract", &[], &text(&item.abstract_text));
        self.leaf("description", &[], &text(&item.description));
        self.open("recording", &[]);
        self.leaf("license", &[], &text(&item.recording_license));
        self.leaf("optout", &[], if item.recording_allowed { "false" } else { "true" });
        self.close("recording");
        self.open("persons", &[]);
        for person in &item.people {
            match key(person) {
                Key::Guid(guid) => self.leaf("person", &[("guid", guid)], &person.name),
                Key::Number(id) => self.leaf("person", &[("id", &id.to_string())], &person.name),
                Key::Code(_) | Key::Name => self.leaf("person", &[], &person.name),
            }
        }
        self.close("persons");
        self.links("links", "link", &item.links);
        self.links("attachments", "attachment", &item.attachments);
        self.close("event");
    }

    fn links(&mut self, list: &str, one: &str, links: &[Link]) {
        self.open(list, &[]);
        for link in links {
            let mut attributes = vec![("href", link.url.as_str())];
            attributes.extend(link.kind.as_deref().map(|kind| ("type", kind)));
            self.leaf(one, &attributes, link.title.as_deref().unwrap_or_default());
        }
        self.close(list);
    }
}

/// Text in which no sign can be taken for markup, and which a reader gives back unchanged.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| is_text(c)) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\r' => escaped.push_str("&#13;"),
            _ => escaped.push(c),
        }
    }
    escaped
}
