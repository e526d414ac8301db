//! What a file says, text by text with its place, before anybody has judged whether it makes sense.

use std::{fmt::Write as _, rc::Rc};

use crate::{Kind, Limits};

/// The way from the top of the file to one of its parts.
#[derive(Debug, Clone)]
pub(crate) struct At(Rc<Step>);

#[derive(Debug)]
struct Step {
    parent: Option<At>,
    segment: Segment,
    offset: Option<usize>,
}

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    /// Member of a JSON object with a plain name.
    Field(&'static str),
    /// Member of a JSON object whose name is data.
    Key(String),
    /// Element of a JSON array, counted from 0.
    Index(usize),
    /// XML element; counted from 1 where siblings share the name.
    Element(String, Option<usize>),
    /// XML attribute.
    Attribute(&'static str),
}

impl At {
    pub(crate) fn top(segment: Segment, offset: Option<usize>) -> Self {
        Self(Rc::new(Step { parent: None, segment, offset }))
    }

    pub(crate) fn then(&self, segment: Segment, offset: Option<usize>) -> Self {
        Self(Rc::new(Step { parent: Some(self.clone()), segment, offset }))
    }

    /// Byte offset, where it is known without looking it up (XML).
    pub(crate) fn offset(&self) -> Option<usize> {
        self.0.offset
    }

    /// The steps from the top.
    pub(crate) fn segments(&self) -> Vec<&Segment> {
        let mut segments = self.0.parent.as_ref().map(Self::segments).unwrap_or_default();
        segments.push(&self.0.segment);
        segments
    }

    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        for segment in self.segments() {
            let first = path.is_empty();
            // Writing into a string cannot fail.
            let _ = match segment {
                Segment::Field(name) if first => write!(path, "{name}"),
                Segment::Field(name) => write!(path, ".{name}"),
                Segment::Key(name) => write!(path, "[{name:?}]"),
                Segment::Index(index) => write!(path, "[{index}]"),
                Segment::Element(name, count) => {
                    let slash = if first { "" } else { "/" };
                    match count {
                        Some(count) => write!(path, "{slash}{name}[{count}]"),
                        None => write!(path, "{slash}{name}"),
                    }
                }
                Segment::Attribute(name) => write!(path, "/@{name}"),
            };
        }
        path
    }
}

/// A text of the file, trimmed and never empty.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) at: At,
}

/// A problem whose line and column are not looked up yet.
#[derive(Debug)]
pub(crate) struct Finding {
    pub(crate) kind: Kind,
    pub(crate) at: At,
    pub(crate) detail: String,
}

/// The findings so far; stops taking them in at the limit.
#[derive(Debug)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    /// The first one that was not taken in any more, and how many there were.
    beyond: Option<(At, usize)>,
    limits: Limits,
}

impl Findings {
    pub(crate) fn new(limits: Limits) -> Self {
        Self { list: Vec::new(), beyond: None, limits }
    }

    pub(crate) fn add(&mut self, kind: Kind, at: &At, detail: impl Into<String>) {
        if self.list.len() < self.limits.problems.max(1) {
            self.list.push(Finding { kind, at: at.clone(), detail: detail.into() });
        } else {
            self.beyond.get_or_insert_with(|| (at.clone(), 0)).1 += 1;
        }
    }

    pub(crate) fn limits(&self) -> Limits {
        self.limits
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What was found, and where what was left out begins.
    pub(crate) fn into_parts(self) -> (Vec<Finding>, Option<Finding>) {
        let more = self.beyond.map(|(at, count)| Finding { kind: Kind::More, at, detail: count.to_string() });
        (self.list, more)
    }

    /// The cell of a text: without control characters, trimmed, `None` if nothing is left.
    pub(crate) fn cell(&mut self, text: &str, at: impl FnOnce() -> At) -> Option<Cell> {
        if text.len() > self.limits.text {
            let limit = self.limits.text.to_string();
            self.add(Kind::TextTooLong, &at(), limit);
            return None;
        }
        let clean: String = text.chars().filter(|&c| is_text(c)).collect();
        let clean = clean.trim();
        (!clean.is_empty()).then(|| Cell { text: clean.to_owned(), at: at() })
    }
}

/// Characters that may stand in XML and in every database.
pub(crate) fn is_text(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || (!c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
}

/// The whole file.
#[derive(Debug)]
pub(crate) struct Draft {
    /// The conference, where titles and zones are missed.
    pub(crate) at: At,
    /// The `entry` dialect carries neither title nor guids.
    pub(crate) is_bare: bool,
    pub(crate) title: Option<Cell>,
    pub(crate) acronym: Option<Cell>,
    pub(crate) subtitle: Option<Cell>,
    pub(crate) venue: Option<Cell>,
    pub(crate) city: Option<Cell>,
    pub(crate) time_zone: Option<Cell>,
    pub(crate) day_change: Option<Cell>,
    pub(crate) version: Option<Cell>,
    pub(crate) base_url: Option<Cell>,
    pub(crate) start: Option<Cell>,
    pub(crate) end: Option<Cell>,
    pub(crate) rooms: Vec<(Cell, Option<u32>)>,
    pub(crate) tracks: Vec<Cell>,
    pub(crate) days: Vec<DraftDay>,
}

/// One day of it.
#[derive(Debug)]
pub(crate) struct DraftDay {
    pub(crate) at: At,
    pub(crate) index: Option<Cell>,
    pub(crate) date: Option<Cell>,
    pub(crate) start: Option<Cell>,
    pub(crate) end: Option<Cell>,
    pub(crate) rooms: Vec<DraftRoom>,
}

/// The items of one room on one day.
#[derive(Debug)]
pub(crate) struct DraftRoom {
    /// `None` is the whole house.
    pub(crate) name: Option<Cell>,
    pub(crate) items: Vec<DraftItem>,
}

/// One item.
#[derive(Debug)]
pub(crate) struct DraftItem {
    pub(crate) at: At,
    pub(crate) guid: Option<Cell>,
    pub(crate) id: Option<Cell>,
    pub(crate) date: Option<Cell>,
    pub(crate) start: Option<Cell>,
    pub(crate) duration: Option<Cell>,
    pub(crate) end: Option<Cell>,
    pub(crate) room: Option<Cell>,
    pub(crate) track: Option<Cell>,
    pub(crate) kind: Option<Cell>,
    pub(crate) language: Option<Cell>,
    pub(crate) title: Option<Cell>,
    pub(crate) subtitle: Option<Cell>,
    pub(crate) abstract_text: Option<Cell>,
    pub(crate) description: Option<Cell>,
    pub(crate) url: Option<Cell>,
    pub(crate) license: Option<Cell>,
    /// `true` forbids recording.
    pub(crate) opt_out: Option<Cell>,
    pub(crate) people: Vec<DraftPerson>,
    pub(crate) links: Vec<DraftLink>,
    pub(crate) attachments: Vec<DraftLink>,
}

/// One person of an item.
#[derive(Debug)]
pub(crate) struct DraftPerson {
    pub(crate) at: At,
    pub(crate) guid: Option<Cell>,
    pub(crate) code: Option<Cell>,
    pub(crate) id: Option<Cell>,
    pub(crate) name: Option<Cell>,
}

/// One link of an item.
#[derive(Debug)]
pub(crate) struct DraftLink {
    pub(crate) at: At,
    pub(crate) url: Option<Cell>,
    pub(crate) title: Option<Cell>,
    pub(crate) kind: Option<Cell>,
}
