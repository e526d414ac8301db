//! A day of a programme as templates draw it: one list in time order, which wide screens lay out as a grid.

use std::{collections::HashMap, fmt::Write as _};

use i18n::Translator;
use jiff::{civil::Date, tz::TimeZone};
use kernel::Id;

use super::published::Published;
use crate::{
    model::{Programme, PublishedSession, PublishedTrack, Session, SessionKind, SessionRole, SessionSeats},
    pages::public::words,
    rules::timetable::{self, Spot, Timetable},
    wording,
};

/// A day as a list and grid.
pub(super) struct DayView<'p> {
    /// "Dienstag, 24. September".
    pub heading: String,
    /// The rooms from left to right.
    pub rooms: Vec<Column>,
    /// Row and time of each half hour.
    pub hours: Vec<(u32, String)>,
    /// The sessions by beginning.
    pub items: Vec<ItemView<'p>>,
    /// Whether it can be laid out as a grid.
    pub fits: bool,
    /// When the first row begins, for scripts.
    pub begins: String,
}

/// A room of the grid.
pub(super) struct Column {
    /// Its id; empty for the whole house.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A session in the list.
pub(super) struct ItemView<'p> {
    /// Its id.
    pub id: Id<Session>,
    /// Colour, kind and position as classes.
    pub class: String,
    /// The hour that begins with it, for phones.
    pub part: Option<String>,
    /// Its title.
    pub title: &'p str,
    /// "10–11.30 Uhr".
    pub time: String,
    /// Its room.
    pub room: &'p str,
    /// Its strand, which its colour says too.
    pub track: &'p str,
    /// Who speaks.
    pub people: String,
    /// Language and interpretation, where they matter.
    pub spoken: String,
    /// How many places are left, where they are limited.
    pub places: String,
    /// What it clashes with; only while the programme is worked on.
    pub clash: String,
}

/// What everyone who draws sessions needs to know.
pub(super) struct Drawing<'p> {
    /// The words.
    pub t: Translator,
    /// What is drawn.
    pub published: &'p Published,
    /// What is called everywhere.
    everywhere: String,
    rooms: HashMap<Id<crate::model::Room>, &'p str>,
    tracks: HashMap<Id<crate::model::Track>, &'p PublishedTrack>,
    seats: HashMap<Id<Session>, SessionSeats>,
}

impl<'p> Drawing<'p> {
    /// Prepares drawing.
    pub(super) fn new(t: Translator, published: &'p Published, seats: &[SessionSeats]) -> Self {
        let programme = &published.programme;
        Self {
            t,
            published,
            everywhere: t.say("events-programme-everywhere"),
            rooms: programme.rooms.iter().map(|room| (room.id, room.name.as_str())).collect(),
            tracks: programme.tracks.iter().map(|track| (track.id, track)).collect(),
            seats: seats.iter().map(|seats| (seats.session_id, *seats)).collect(),
        }
    }

    /// The programme.
    pub(super) const fn programme(&self) -> &'p Programme {
        &self.published.programme
    }

    fn zone(&self) -> &TimeZone {
        self.published.zone()
    }

    /// How many places a session has left; `None` when they are not limited.
    pub(super) fn free(&self, session: &PublishedSession) -> Option<i64> {
        session.capacity?;
        let seats = self.seats.get(&session.id)?;
        Some(if seats.waiting > 0 { 0 } else { (seats.capacity - seats.taken).max(0) })
    }

    /// The places of a session in words; empty when they are not limited.
    pub(super) fn places(&self, session: &PublishedSession) -> String {
        let Some(capacity) = session.capacity else { return String::new() };
        let capacity = self.seats.get(&session.id).map_or(capacity, |seats| seats.capacity);
        match self.free(session) {
            None => self.t.count("events-programme-places", capacity),
            Some(0) => self.t.say("events-programme-full"),
            Some(free) => words::places(&self.t, capacity, capacity - free, 0),
        }
    }

    /// Where a session takes place.
    pub(super) fn room(&self, session: &PublishedSession) -> String {
        self.room_name(session).unwrap_or(&self.everywhere).to_owned()
    }

    fn room_name(&self, session: &PublishedSession) -> Option<&'p str> {
        session.room.and_then(|room| self.rooms.get(&room)).copied()
    }

    /// The strand of a session.
    pub(super) fn track(&self, session: &PublishedSession) -> Option<&'p PublishedTrack> {
        session.track.and_then(|track| self.tracks.get(&track)).copied()
    }

    /// Language and interpretation in words.
    pub(super) fn spoken(&self, session: &PublishedSession) -> String {
        let interpreted = session.people.iter().any(|person| person.role == SessionRole::Interpreter);
        let mut words = Vec::new();
        if self.published.mixed && !session.language.is_empty() {
            words.push(language(&self.t, &session.language));
        }
        if interpreted {
            words.push(self.t.say("events-programme-interpreted"));
        }
        words.join(" · ")
    }

    /// "10–11.30 Uhr".
    pub(super) fn time(&self, session: &PublishedSession) -> String {
        let from = session.starts_at.to_zoned(self.zone().clone());
        let to = session.ends_at.to_zoned(self.zone().clone());
        self.t.times(from.time(), to.time())
    }

    /// "Di. 24. September, 10–11.30 Uhr".
    pub(super) fn when(&self, session: &PublishedSession) -> String {
        wording::when(&self.t, self.zone(), (session.starts_at, session.ends_at))
    }

    /// The sessions `chosen` of the day `date`.
    pub(super) fn day(&self, date: Date, chosen: &[&'p PublishedSession]) -> DayView<'p> {
        let table = timetable::lay_out(chosen, &self.programme().rooms);
        let mut hour = None;
        let items = chosen.iter().zip(&table.spots).map(|(session, spot)| {
            let starts = session.starts_at.to_zoned(self.zone().clone());
            let part = (hour != Some(starts.hour())).then(|| {
                hour = Some(starts.hour());
                let full = starts.time().with().minute(0).second(0).subsec_nanosecond(0).build();
                self.t.time(full.unwrap_or(starts.time()))
            });
            self.item(session, *spot, part)
        });
        let items = items.collect();
        DayView {
            heading: self.t.day_heading(date),
            items,
            rooms: self.columns(&table),
            hours: table
                .hours
                .iter()
                .map(|(row, at)| (*row, self.t.clock(at.to_zoned(self.zone().clone()).time())))
                .collect(),
            fits: table.fits,
            begins: table.begins.to_string(),
        }
    }

    fn columns(&self, table: &Timetable) -> Vec<Column> {
        let column = |room: &Option<Id<crate::model::Room>>| Column {
            id: room.map(|room| room.to_string()).unwrap_or_default(),
            name: room
                .and_then(|room| self.rooms.get(&room))
                .map_or(self.everywhere.as_str(), |name| name)
                .to_owned(),
        };
        table.rooms.iter().map(column).collect()
    }

    fn item(&self, session: &'p PublishedSession, spot: Spot, part: Option<String>) -> ItemView<'p> {
        let mut class = String::with_capacity(48);
        class.push_str(self.track(session).map_or("events", |track| track.thread.as_str()));
        if session.kind == SessionKind::Break {
            class.push_str(" is-break");
        }
        let _ = write!(class, " from-{} span-{}", spot.from, spot.span);
        match spot.room {
            Some(room) => drop(write!(class, " room-{room}")),
            None => class.push_str(" is-everywhere"),
        }
        if let Some((lane, of)) = spot.lane {
            let _ = write!(class, " lane-{lane}-of-{of}");
        }
        let speakers = session.people.iter().filter(|person| person.role != SessionRole::Interpreter);
        let mut people = String::new();
        for person in speakers {
            if !people.is_empty() {
                people.push_str(", ");
            }
            people.push_str(&person.name);
        }
        ItemView {
            id: session.id,
            class,
            part,
            title: &session.title,
            time: self.time(session),
            room: self.room_name(session).unwrap_or_default(),
            track: self.track(session).map_or("", |track| track.name.as_str()),
            people,
            spoken: self.spoken(session),
            places: self.places(session),
            clash: String::new(),
        }
    }
}

/// The name of a language, or its tag where we know no name.
pub(super) fn language(t: &Translator, tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let key = format!("events-language-{primary}");
    if t.knows(&key) { t.say(&key) } else { tag.to_owned() }
}

/// The name of a kind of session.
pub(super) fn kind(t: &Translator, kind: SessionKind) -> String {
    t.say(match kind {
        SessionKind::Talk => "events-session-talk",
        SessionKind::Workshop => "events-session-workshop",
        SessionKind::Panel => "events-session-panel",
        SessionKind::Fair => "events-session-fair",
        SessionKind::Break => "events-session-break",
        SessionKind::Performance => "events-session-performance",
    })
}

/// What someone does in a session.
pub(super) fn role(t: &Translator, role: SessionRole) -> String {
    t.say(match role {
        SessionRole::Speaker => "events-role-speaker",
        SessionRole::Moderator => "events-role-moderator",
        SessionRole::Interpreter => "events-role-interpreter",
    })
}
