//! Our XML keeps to the grammar of the format's `schedule.xml.xsd`, told here rule by rule.

use frab::{Limits, read, write_xml};
use roxmltree::{Document, Node};

use crate::shared::shared;

/// Parent, child, whether required.
const GRAMMAR: [(&str, &[&str], &[&str]); 9] = [
    ("schedule", &["version", "conference", "day"], &["version", "conference", "day"]),
    (
        "conference",
        &[
            "title",
            "acronym",
            "start",
            "end",
            "days",
            "timeslot_duration",
            "base_url",
            "time_zone_name",
            "track",
        ],
        &["title", "acronym"],
    ),
    ("day", &["room"], &[]),
    ("day/room", &["event"], &[]),
    (
        "event",
        &[
            "room",
            "title",
            "subtitle",
            "type",
            "date",
            "start",
            "duration",
            "abstract",
            "slug",
            "track",
            "persons",
            "language",
            "description",
            "recording",
            "links",
            "attachments",
            "url",
        ],
        &["room", "title", "type", "date", "start", "duration", "abstract", "track"],
    ),
    ("recording", &["license", "optout"], &["license", "optout"]),
    ("persons", &["person"], &[]),
    ("links", &["link"], &[]),
    ("attachments", &["attachment"], &[]),
];

const ATTRIBUTES: [(&str, &[&str], &[&str]); 7] = [
    ("day", &["date", "start", "end", "index"], &["start", "end", "index"]),
    ("room", &["name"], &[]),
    ("event", &["guid", "id"], &["guid", "id"]),
    ("person", &["id", "guid"], &[]),
    ("link", &["href", "type"], &[]),
    ("attachment", &["href", "type"], &[]),
    ("track", &["name"], &[]),
];

fn name<'a>(node: Node<'a, '_>) -> &'a str {
    node.tag_name().name()
}

fn breaches(document: &Document<'_>) -> Vec<String> {
    let mut breaches = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        let own = name(node);
        let children: Vec<&str> = node.children().filter(Node::is_element).map(name).collect();
        let is_group = own == "room" && node.parent_element().is_some_and(|parent| name(parent) == "day");
        let key = if is_group { "day/room" } else { own };
        let (allowed, required) = GRAMMAR
            .iter()
            .find(|(parent, ..)| *parent == key)
            .map_or((&[][..], &[][..]), |(_, allowed, required)| (allowed, required));
        for child in &children {
            if !allowed.contains(child) {
                breaches.push(format!("{key}/{child} is unknown"));
            }
        }
        for child in required {
            if !children.contains(child) {
                breaches.push(format!("{key}/{child} is missing"));
            }
        }
        if own == "event" || own == "recording" {
            let mut once = children.clone();
            once.sort_unstable();
            once.dedup();
            if once.len() != children.len() {
                breaches.push(format!("{own} repeats a child"));
            }
        }
        let (allowed, required) = ATTRIBUTES
            .iter()
            .find(|(element, ..)| *element == own)
            .map_or((&[][..], &[][..]), |(_, allowed, required)| (allowed, required));
        for attribute in node.attributes() {
            if !allowed.contains(&attribute.name()) {
                breaches.push(format!("{own}/@{} is unknown", attribute.name()));
            }
        }
        breaches.extend(
            required
                .iter()
                .filter(|name| !node.has_attribute(**name))
                .map(|name| format!("{own}/@{name} is missing")),
        );
    }
    breaches
}

#[test]
fn our_xml_keeps_to_the_grammar_of_the_format() {
    for file in ["fosdem-2024.xml", "voc-frab-camp2019.json"] {
        let xml = write_xml(&read(&shared(file), Limits::default()).expect("is read"));
        let document = Document::parse(&xml).expect("is XML");
        assert_eq!(breaches(&document), Vec::<String>::new(), "{file}");
        let mut slugs: Vec<&str> =
            document.descendants().filter(|n| n.has_tag_name("slug")).filter_map(|n| n.text()).collect();
        let all = slugs.len();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), all, "slugs are unique");
        for slug in slugs {
            let (conference, rest) = slug.split_once('-').expect("has a dash");
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            assert!(conference.len() >= 4 && conference.chars().all(plain), "{slug}");
            assert!(rest.len() >= 4 && rest.chars().all(|c| plain(c) || c == '-'), "{slug}");
        }
    }
}

#[test]
fn the_grammar_notices_a_breach() {
    let document =
        Document::parse("<schedule><version/><conference><title/><venue/></conference></schedule>");
    let document = document.expect("is XML");
    let expected =
        ["schedule/day is missing", "conference/venue is unknown", "conference/acronym is missing"];
    assert_eq!(breaches(&document), expected);
}
