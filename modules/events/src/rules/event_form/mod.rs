//! What a coordinator typed about an event, checked: the form never reaches the event unless all of it is right.

use forms::{DayEdge, Form, Problems};
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Space};

use crate::model::{Event, EventKind, NeedKind, Stage};

use super::session_times::same_on_the_clock;

/// The longest title.
pub const LONGEST_TITLE: usize = 120;
const LONGEST_LINE: usize = 200;
const LONGEST_SUMMARY: usize = 400;
const LONGEST_TEXT: usize = 20_000;
/// The longest reason for calling an event off.
pub const LONGEST_REASON: usize = 1_000;
/// Longer than a year is a typing mistake.
const LONGEST_EVENT: SignedDuration = SignedDuration::from_hours(366 * 24);

/// What is needed first: enough for a save-the-date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basics {
    /// The title.
    pub title: String,
    /// What sort of event.
    pub kind: EventKind,
    /// The name of the place.
    pub venue: String,
    /// IANA name of the zone.
    pub time_zone: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
}

impl Basics {
    /// Checks the basics. A new event has to end after `now`; one that is being changed, `before`, may be over.
    pub fn check(form: &Form, now: Timestamp, before: Option<&Event>) -> Result<Self, Problems> {
        let mut problems = Problems::new();
        let title = form.line("title", 1..=LONGEST_TITLE, &mut problems);
        let kind = form.choice("kind", &mut problems);
        let zone = form.zone("zone", &mut problems);
        let moment = |name, edge, before: Option<Timestamp>, problems: &mut _| {
            let at = form.moment(name, zone.as_ref(), true, edge, problems)?;
            Some(zone.as_ref().map_or(at, |zone| same_on_the_clock(at, before, zone)))
        };
        let starts = moment("starts", DayEdge::Begin, before.map(|event| event.starts_at), &mut problems);
        let ends = moment("ends", DayEdge::End, before.map(|event| event.ends_at), &mut problems);
        let venue = form.line("venue", 1..=LONGEST_LINE, &mut problems);
        if let (Some(starts), Some(ends)) = (starts, ends) {
            if ends <= starts {
                problems.add("ends", "events-edit-ends-before");
            } else if ends.duration_since(starts) > LONGEST_EVENT {
                problems.add("ends", "events-edit-too-long");
            } else if before.is_none() && ends <= now {
                problems.add("starts", "events-edit-past");
            }
        }
        match (kind, starts, ends) {
            (Some(kind), Some(starts_at), Some(ends_at)) if problems.is_empty() => {
                Ok(Self { title, kind, venue, time_zone: form.text("zone").to_owned(), starts_at, ends_at })
            }
            _ => Err(problems),
        }
    }

    /// Puts the basics into an event.
    pub fn put(&self, event: &mut Event) {
        event.title.clone_from(&self.title);
        event.kind = self.kind;
        event.venue.clone_from(&self.venue);
        event.time_zone.clone_from(&self.time_zone);
        event.starts_at = self.starts_at;
        event.ends_at = self.ends_at;
    }
}

/// All the rest that the editing page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    summary: String,
    description: String,
    plain_language: String,
    address: String,
    accessibility: String,
    cost: String,
    space_id: Option<Id<Space>>,
    registration: bool,
    waiting_list: bool,
    /// How many places there are.
    pub capacity: i64,
    confirm_hours: i64,
    offer_hours: i64,
    max_party: i64,
    asked_needs: String,
    ask_photos: bool,
    keep_days: i64,
}

impl Details {
    /// Checks the details; the space has to be one of `spaces`, where `None` is the whole network.
    pub fn check(form: &Form, spaces: &[Option<Id<Space>>]) -> Result<Self, Problems> {
        let mut problems = Problems::new();
        let found = &mut problems;
        let registration = form.flag("registration");
        let needs = form.all("needs").map(str::parse::<NeedKind>).collect::<Result<Vec<_>, _>>();
        let space = space(form, spaces);
        let details = Self {
            summary: form.line("summary", 0..=LONGEST_SUMMARY, found),
            description: form.words("description", 0..=LONGEST_TEXT, found),
            plain_language: form.words("plain-language", 0..=LONGEST_TEXT, found),
            address: form.line("address", 0..=LONGEST_LINE, found),
            accessibility: form.words("accessibility", 0..=LONGEST_TEXT / 10, found),
            cost: form.line("cost", 0..=LONGEST_LINE, found),
            space_id: space.flatten(),
            registration,
            waiting_list: form.flag("waiting-list"),
            capacity: form.number("capacity", if registration { 1..=100_000 } else { 0..=100_000 }, found),
            confirm_hours: form.number("confirm-hours", 1..=336, found),
            offer_hours: form.number("offer-hours", 1..=336, found),
            max_party: form.number("max-party", 1..=20, found),
            asked_needs: needs
                .as_deref()
                .unwrap_or_default()
                .iter()
                .map(NeedKind::as_str)
                .collect::<Vec<_>>()
                .join(" "),
            ask_photos: form.flag("ask-photos"),
            keep_days: form.number("keep-days", 14..=730, found),
        };
        if space.is_none() {
            problems.add("space", "web-error-choice");
        }
        if needs.is_err() {
            problems.add("needs", "web-error-choice");
        }
        problems.or(details)
    }

    /// Puts the details into an event; the places are changed by themselves.
    pub fn put(&self, event: &mut Event) {
        event.summary.clone_from(&self.summary);
        event.description.clone_from(&self.description);
        event.plain_language.clone_from(&self.plain_language);
        event.address.clone_from(&self.address);
        event.accessibility.clone_from(&self.accessibility);
        event.cost.clone_from(&self.cost);
        event.space_id = self.space_id;
        event.registration = self.registration;
        event.waiting_list = self.waiting_list;
        event.confirm_hours = self.confirm_hours;
        event.offer_hours = self.offer_hours;
        event.max_party = self.max_party;
        event.asked_needs.clone_from(&self.asked_needs);
        event.ask_photos = self.ask_photos;
        event.keep_days = self.keep_days;
    }
}

/// The space of the form, when it is one of `spaces`.
pub fn space(form: &Form, spaces: &[Option<Id<Space>>]) -> Option<Option<Id<Space>>> {
    let chosen = match form.text("space") {
        "" => None,
        id => Some(id.parse().ok()?),
    };
    spaces.contains(&chosen).then_some(chosen)
}

/// How far an event is in the open, and from when until when people register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    stage: Stage,
    public_at: Option<Timestamp>,
    announce_at: Option<Timestamp>,
    opens_at: Option<Timestamp>,
    closes_at: Option<Timestamp>,
}

impl Schedule {
    /// Checks the schedule of `event`: its moments come one after another, and before the event does. What would have
    /// happened before `now` is said by the stage and not by a date.
    pub fn check(form: &Form, event: &Event, now: Timestamp) -> Result<Self, Problems> {
        let mut problems = Problems::new();
        let zone = event.zone();
        let stage: Option<Stage> = form.choice("stage", &mut problems);
        let moment = |name, edge, before, problems: &mut _| {
            let at = form.moment(name, Some(&zone), false, edge, problems)?;
            Some(same_on_the_clock(at, before, &zone))
        };
        let public_at = moment("public", DayEdge::Begin, event.public_at, &mut problems);
        let announce_at = moment("announce", DayEdge::Begin, event.announce_at, &mut problems);
        let opens_at = moment("opens", DayEdge::Begin, event.opens_at, &mut problems);
        let closes_at = moment("closes", DayEdge::End, event.closes_at, &mut problems);
        // The whole day on which the event begins means: until it begins.
        let whole_day = form.text("closes-time").is_empty();
        let closes_at =
            closes_at.map(|at| if whole_day && same_day(at, event) { event.starts_at } else { at });
        let stage = stage.unwrap_or(event.stage);
        // A date for what has happened already says nothing.
        let public_at = public_at.filter(|_| stage == Stage::Draft);
        let announce_at = announce_at.filter(|_| stage != Stage::Announced);
        let late = |at: Option<Timestamp>| at.is_some_and(|at| at > event.starts_at);
        let order = |first: Option<Timestamp>, then: Option<Timestamp>| {
            first.zip(then).is_some_and(|(first, then)| first >= then)
        };
        for (name, at) in
            [("public", public_at), ("announce", announce_at), ("opens", opens_at), ("closes", closes_at)]
        {
            if late(at) {
                problems.add(name, "events-edit-after-start");
            }
        }
        for (name, at) in [("public", public_at), ("announce", announce_at)] {
            if at.is_some_and(|at| at <= now) {
                problems.add(name, "events-edit-stage-past");
            }
        }
        // Nobody can register for what is not announced: an opening before that would never come true.
        if announce_at.zip(opens_at).is_some_and(|(announce, opens)| opens < announce) {
            problems.add("opens", "events-edit-opens-before-announced");
        }
        if order(public_at, announce_at) {
            problems.add("announce", "events-edit-announce-before");
        }
        if stage == Stage::Draft && public_at.is_none() && announce_at.is_some() {
            problems.add("public", "events-edit-public-missing");
        }
        if order(opens_at, closes_at) || order(announce_at, closes_at) {
            problems.add("closes", "events-edit-closes-before");
        }
        if problems.is_empty() {
            Ok(Self { stage, public_at, announce_at, opens_at, closes_at })
        } else {
            Err(problems)
        }
    }

    /// Puts the schedule into an event.
    pub const fn put(&self, event: &mut Event) {
        event.stage = self.stage;
        event.public_at = self.public_at;
        event.announce_at = self.announce_at;
        event.opens_at = self.opens_at;
        event.closes_at = self.closes_at;
    }
}

/// Whether `at` is the end of the day on which the event begins.
fn same_day(at: Timestamp, event: &Event) -> bool {
    let last = at.to_zoned(event.zone()).date().yesterday();
    last.is_ok_and(|day| day == event.starts_at.to_zoned(event.zone()).date())
}

/// A name for addresses from a title: lower-case letters, digits and hyphens, cut at a word.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.to_lowercase().chars() {
        match c {
            'ä' | 'æ' => slug.push_str("ae"),
            'ö' | 'œ' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            'é' | 'è' | 'ê' | 'ë' | 'ę' => slug.push('e'),
            'á' | 'à' | 'â' | 'ã' | 'å' | 'ą' => slug.push('a'),
            'í' | 'ì' | 'î' | 'ï' | 'ı' => slug.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' | 'ø' => slug.push('o'),
            'ú' | 'ù' | 'û' => slug.push('u'),
            'ç' | 'ć' | 'č' => slug.push('c'),
            'ñ' | 'ń' => slug.push('n'),
            'š' | 'ś' | 'ş' => slug.push('s'),
            'ž' | 'ź' | 'ż' => slug.push('z'),
            'ł' => slug.push('l'),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            // Colons and apostrophes stand inside of words: Teilnehmer:innen.
            ':' | '\'' | '’' | '*' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    let slug = slug.trim_end_matches('-');
    let short = match slug.char_indices().nth(60) {
        Some((end, _)) => slug[..end].rsplit_once('-').map_or(&slug[..end], |(words, _)| words),
        None => slug,
    };
    // `neu` is the address of the form that makes a new one.
    if short.is_empty() || short == "neu" { "veranstaltung".to_owned() } else { short.to_owned() }
}

#[cfg(test)]
mod tests;
