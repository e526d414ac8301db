//! Takes a `schedule.xml` apart: frab, pentabarf and pretalx, and the bare `entry` dialect of `EuroPython`.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node, ParsingOptions};

use crate::{
    Kind, Limits, Place, Problem,
    draft::{At, Cell, Draft, DraftDay, DraftItem, DraftLink, DraftPerson, DraftRoom, Findings, Segment},
};

/// Parses the text; its problems are fatal.
pub(crate) fn parse(text: &str, limits: Limits) -> Result<Document<'_>, Problem> {
    too_much(text, limits).map_err(|(kind, offset)| {
        let detail = match kind {
            Kind::TooDeep => limits.depth.to_string(),
            _ => format!("nodes > {}", limits.nodes),
        };
        Problem::new(kind, Place::at(text, offset, String::new()), detail)
    })?;
    let nodes_limit = u32::try_from(limits.nodes).unwrap_or(u32::MAX);
    let options = ParsingOptions { allow_dtd: false, nodes_limit, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| {
        let position = error.pos();
        let mut place = Place { line: position.row, column: position.col, path: String::new() };
        match error {
            roxmltree::Error::DtdDetected => {
                let offset = text.find("<!DOCTYPE").unwrap_or_default();
                Problem::new(Kind::DocumentType, Place::at(text, offset, String::new()), "")
            }
            roxmltree::Error::NodesLimitReached
            | roxmltree::Error::AttributesLimitReached
            | roxmltree::Error::NamespacesLimitReached => {
                Problem::new(Kind::TooMany, place, format!("nodes > {}", limits.nodes))
            }
            error => {
                // Cut off files end somewhere: there, and not at the top, is what is missing.
                if matches!(
                    error,
                    roxmltree::Error::UnclosedRootNode
                        | roxmltree::Error::NoRootNode
                        | roxmltree::Error::UnexpectedEndOfStream
                ) {
                    place = Place::at(text, text.len(), String::new());
                }
                Problem::new(Kind::NotWellFormed, place, error.to_string())
            }
        }
    })
}

/// Where elements are nested too deep, or there are too many of them or of their attributes: counted before parsing,
/// because a parser may recurse, and compares each attribute of an element with each other.
/// Comments, instructions and marked sections are stepped over; text cannot hold a `<`.
fn too_much(text: &str, limits: Limits) -> Result<(), (Kind, usize)> {
    let most = limits.depth.min(100);
    let (mut depth, mut nodes, mut from) = (0_usize, 0_usize, 0);
    while let Some(found) = text[from..].find('<') {
        let start = from + found;
        let rest = &text[start..];
        let skipped = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")];
        let skipped = skipped.iter().find(|(opens, _)| rest.starts_with(opens));
        if let Some((opens, closes)) = skipped {
            let Some(end) = rest[opens.len()..].find(closes) else { return Ok(()) };
            from = start + opens.len() + end + closes.len();
            continue;
        }
        let Some((length, attributes)) = tag(rest) else { return Ok(()) };
        nodes += 1 + attributes;
        if attributes > limits.attributes || nodes > limits.nodes {
            return Err((Kind::TooMany, start));
        }
        if rest.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if !rest[..length].ends_with("/>") {
            depth += 1;
            if depth > most {
                return Err((Kind::TooDeep, start));
            }
        }
        from = start + length;
    }
    Ok(())
}

/// How long the tag is that begins here, and how many attributes it has; a `>` in quotes does not end it.
fn tag(text: &str) -> Option<(usize, usize)> {
    let (mut quote, mut attributes) = (None, 0);
    for (offset, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if byte == open => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'=') => attributes += 1,
            (None, b'>') => return Some((offset + 1, attributes)),
            _ => {}
        }
    }
    None
}

/// Takes the document apart. `None` if it is no schedule at all, which the findings then say.
pub(crate) fn draft(document: &Document<'_>, findings: &mut Findings) -> Option<Draft> {
    let root = document.root_element();
    let top = At::top(Segment::Element(root.tag_name().name().to_owned(), None), Some(root.range().start));
    let has_days = root.children().any(|child| child.has_tag_name("day"));
    let conference = element(root, "conference");
    if root.tag_name().name() != "schedule" || (conference.is_none() && !has_days) {
        findings.add(Kind::NotASchedule, &top, root.tag_name().name());
        return None;
    }
    let mut reader = Reader { findings };
    let days = reader.days(root, &top);
    let has_entries = days.iter().any(|(_, is_bare)| *is_bare);
    let is_bare = conference.is_none() && has_entries;
    if conference.is_none() && !is_bare {
        reader.findings.add(Kind::MissingField, &top, "conference");
    }
    let here = conference.unwrap_or(root);
    let at = conference.map_or_else(
        || top.clone(),
        |node| top.then(Segment::Element("conference".to_owned(), None), Some(node.range().start)),
    );
    let tracks = reader.tracks(root, here, &top);
    Some(Draft {
        is_bare,
        title: reader.child(here, &at, "title"),
        acronym: reader.child(here, &at, "acronym"),
        subtitle: reader.child(here, &at, "subtitle"),
        venue: reader.child(here, &at, "venue"),
        city: reader.child(here, &at, "city"),
        time_zone: reader.child(here, &at, "time_zone_name"),
        day_change: reader.child(here, &at, "day_change"),
        base_url: reader.child(here, &at, "base_url"),
        start: reader.child(here, &at, "start"),
        end: reader.child(here, &at, "end"),
        version: reader.child(root, &top, "version"),
        rooms: Vec::new(),
        tracks,
        days: days.into_iter().map(|(day, _)| day).collect(),
        at,
    })
}

fn element<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.tag_name().name() == name)
}

/// The children of that name with their places.
fn elements<'a, 'i>(
    node: Node<'a, 'i>,
    at: &At,
    name: &'static str,
) -> impl Iterator<Item = (Node<'a, 'i>, At)> {
    let at = at.clone();
    node.children().filter(move |child| child.tag_name().name() == name).enumerate().map(
        move |(index, child)| {
            let segment = Segment::Element(name.to_owned(), Some(index + 1));
            (child, at.then(segment, Some(child.range().start)))
        },
    )
}

struct Reader<'f> {
    findings: &'f mut Findings,
}

impl Reader<'_> {
    fn child(&mut self, node: Node<'_, '_>, at: &At, name: &'static str) -> Option<Cell> {
        let child = element(node, name)?;
        self.text(child, || at.then(Segment::Element(name.to_owned(), None), Some(child.range().start)))
    }

    fn text(&mut self, node: Node<'_, '_>, at: impl FnOnce() -> At) -> Option<Cell> {
        // Comments and marked sections split a text into several nodes.
        let whole: String = node.descendants().filter(Node::is_text).filter_map(|part| part.text()).collect();
        self.findings.cell(&whole, at)
    }

    fn attribute(&mut self, node: Node<'_, '_>, at: &At, name: &'static str) -> Option<Cell> {
        let attribute = node.attribute_node(name)?;
        self.findings
            .cell(attribute.value(), || at.then(Segment::Attribute(name), Some(attribute.range().start)))
    }

    /// Tracks stand in the conference or, at FOSDEM, beside it.
    fn tracks(&mut self, root: Node<'_, '_>, conference: Node<'_, '_>, top: &At) -> Vec<Cell> {
        let mut tracks = Vec::new();
        let list = element(root, "tracks").unwrap_or(conference);
        for (node, at) in elements(list, top, "track") {
            tracks.extend(self.attribute(node, &at, "name").or_else(|| self.text(node, || at)));
        }
        tracks
    }

    fn days(&mut self, root: Node<'_, '_>, top: &At) -> Vec<(DraftDay, bool)> {
        let mut days = Vec::new();
        for (node, at) in elements(root, top, "day") {
            let is_bare = element(node, "entry").is_some();
            let rooms = if is_bare { self.entries(node, &at) } else { self.rooms(node, &at) };
            let day = DraftDay {
                index: self.attribute(node, &at, "index"),
                date: self.attribute(node, &at, "date"),
                start: self.attribute(node, &at, "start"),
                end: self.attribute(node, &at, "end"),
                rooms,
                at,
            };
            days.push((day, is_bare));
        }
        days
    }

    fn rooms(&mut self, day: Node<'_, '_>, at: &At) -> Vec<DraftRoom> {
        let mut rooms = Vec::new();
        for (node, at) in elements(day, at, "room") {
            if !node.has_attribute("name") {
                self.findings.add(Kind::MissingField, &at, "name");
            }
            let name = self.attribute(node, &at, "name");
            self.only(node, &at, &["event"]);
            let items = elements(node, &at, "event").map(|(event, at)| self.item(event, at)).collect();
            rooms.push(DraftRoom { name, items });
        }
        self.only(day, at, &["room"]);
        rooms
    }

    /// Nothing else may stand there: it could be an item that would be lost.
    fn only(&mut self, node: Node<'_, '_>, at: &At, names: &[&str]) {
        for child in node.children().filter(Node::is_element) {
            let name = child.tag_name().name();
            if !names.contains(&name) {
                let at = at.then(Segment::Element(name.to_owned(), None), Some(child.range().start));
                self.findings.add(Kind::MisplacedField, &at, name);
            }
        }
    }

    /// A child that comes twice: two items may have run into one.
    fn once(&mut self, node: Node<'_, '_>, at: &At) {
        let mut names = HashSet::new();
        for child in node.children().filter(Node::is_element) {
            let name = child.tag_name().name();
            if !names.insert(name) {
                let at = at.then(Segment::Element(name.to_owned(), Some(2)), Some(child.range().start));
                self.findings.add(Kind::DuplicateField, &at, name);
            }
        }
    }

    fn item(&mut self, node: Node<'_, '_>, at: At) -> DraftItem {
        self.once(node, &at);
        let recording = element(node, "recording");
        let recording_at =
            recording.map(|r| at.then(Segment::Element("recording".to_owned(), None), Some(r.range().start)));
        let (license, opt_out) = match (recording, &recording_at) {
            (Some(node), Some(at)) => (self.child(node, at, "license"), self.child(node, at, "optout")),
            _ => (None, None),
        };
        DraftItem {
            guid: self.attribute(node, &at, "guid"),
            id: self.attribute(node, &at, "id"),
            date: self.child(node, &at, "date"),
            start: self.child(node, &at, "start"),
            duration: self.child(node, &at, "duration"),
            end: self.child(node, &at, "end"),
            room: self.child(node, &at, "room"),
            track: self.child(node, &at, "track"),
            kind: self.child(node, &at, "type"),
            language: self.child(node, &at, "language"),
            title: self.child(node, &at, "title"),
            subtitle: self.child(node, &at, "subtitle"),
            abstract_text: self.child(node, &at, "abstract"),
            description: self.child(node, &at, "description"),
            url: self.child(node, &at, "url"),
            license,
            opt_out,
            people: self.people(node, &at, "persons", "person"),
            links: self.links(node, &at, "links", "link"),
            attachments: self.links(node, &at, "attachments", "attachment"),
            at,
        }
    }

    fn people(
        &mut self,
        node: Node<'_, '_>,
        at: &At,
        list: &'static str,
        one: &'static str,
    ) -> Vec<DraftPerson> {
        let Some(list_node) = element(node, list) else { return Vec::new() };
        let at = at.then(Segment::Element(list.to_owned(), None), Some(list_node.range().start));
        let mut people = Vec::new();
        for (node, at) in elements(list_node, &at, one) {
            let name = match element(node, "name") {
                Some(_) => self.child(node, &at, "name"),
                None => self.text(node, || at.clone()),
            };
            people.push(DraftPerson {
                guid: self.attribute(node, &at, "guid"),
                code: self.attribute(node, &at, "code"),
                id: self.attribute(node, &at, "id"),
                name,
                at,
            });
        }
        people
    }

    fn links(
        &mut self,
        node: Node<'_, '_>,
        at: &At,
        list: &'static str,
        one: &'static str,
    ) -> Vec<DraftLink> {
        let Some(list_node) = element(node, list) else { return Vec::new() };
        let at = at.then(Segment::Element(list.to_owned(), None), Some(list_node.range().start));
        let mut links = Vec::new();
        for (node, at) in elements(list_node, &at, one) {
            links.push(DraftLink {
                url: self.attribute(node, &at, "href"),
                title: self.text(node, || at.clone()),
                kind: self.attribute(node, &at, "type"),
                at,
            });
        }
        links
    }

    /// The `entry` dialect: no rooms around the items, and several rooms in one text for breaks.
    fn entries(&mut self, day: Node<'_, '_>, at: &At) -> Vec<DraftRoom> {
        let mut rooms: Vec<DraftRoom> = Vec::new();
        self.only(day, at, &["entry"]);
        let mut numbered: HashMap<String, usize> = HashMap::new();
        for (node, at) in elements(day, at, "entry") {
            let mut item = self.item(node, at.clone());
            item.track = self.child(node, &at, "category");
            item.people = self.people(node, &at, "speakers", "speaker");
            // Breaks and talks are numbered apart from each other; only talks have an abstract.
            let series = if element(node, "abstract").is_some() { "talk" } else { "slot" };
            if let Some(id) = item.id.take() {
                item.guid = Some(Cell { text: format!("{series}-{}", id.text), at: id.at });
            }
            let has_room = element(node, "room").is_some_and(|room| room.has_attribute("id"));
            let name = item.room.take();
            if !has_room {
                // A list of rooms, or ALL: it concerns the whole house; the list is kept for people to read.
                item.subtitle = name.filter(|name| name.text != "ALL");
                rooms.push(DraftRoom { name: None, items: vec![item] });
                continue;
            }
            let key = name.as_ref().map(|name| name.text.clone()).unwrap_or_default();
            let index = *numbered.entry(key).or_insert_with(|| {
                rooms.push(DraftRoom { name, items: Vec::new() });
                rooms.len() - 1
            });
            rooms[index].items.push(item);
        }
        rooms
    }
}
