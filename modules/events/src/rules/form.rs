//! The registration form: what it asks, and what was meant by what was typed into it.

use std::collections::HashMap;

use forms::EmailFault;
use i18n::Language;
use jiff::Timestamp;
use kernel::{Id, Pace};

use crate::model::{Event, NeedKind, NewAttendee, NewParty, Question, QuestionKind, Session, Source};

/// The longest name.
pub const LONGEST_NAME: usize = 120;
/// The longest name of an organisation.
pub const LONGEST_ORGANISATION: usize = 160;
/// The longest note to a need.
pub const LONGEST_NOTE: usize = 500;
/// The longest answer in own words.
pub const LONGEST_ANSWER: usize = 2_000;

/// A session with limited places, as the form offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its id.
    pub id: Id<Session>,
    /// Its title.
    pub title: String,
    /// Where, or empty.
    pub room: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
}

impl Offered {
    /// Whether one person cannot attend both.
    pub fn clashes_with(&self, other: &Self) -> bool {
        self.id != other.id && self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }
}

/// Sessions that one has to choose from, because they overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The name of its field.
    pub name: String,
    /// The sessions, by beginning.
    pub sessions: Vec<Offered>,
    /// Whether every two of them overlap, so that at most one can be chosen.
    pub exclusive: bool,
    /// When the first begins.
    pub starts_at: Timestamp,
    /// When the last ends.
    pub ends_at: Timestamp,
}

/// Everything that the form of an event asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The event.
    pub event: Event,
    /// The needs that are asked for.
    pub needs: Vec<NeedKind>,
    /// The coordinator's own questions, in order.
    pub questions: Vec<Question>,
    /// The sessions with limited places, grouped by time.
    pub slots: Vec<Slot>,
}

impl Asked {
    /// What the form of `event` asks.
    pub fn new(event: Event, questions: Vec<Question>, sessions: Vec<Offered>) -> Self {
        let needs = event.asked_needs.split_whitespace().filter_map(|name| name.parse().ok()).collect();
        Self { needs, questions, slots: slots(sessions), event }
    }

    /// The offered session with this id.
    pub fn session(&self, id: Id<Session>) -> Option<&Offered> {
        self.slots.iter().flat_map(|slot| &slot.sessions).find(|session| session.id == id)
    }

    /// How many people may register together.
    pub fn most(&self) -> usize {
        usize::try_from(self.event.max_party).unwrap_or(1).clamp(1, 50)
    }
}

/// Groups sessions so that those of different groups never overlap.
fn slots(mut sessions: Vec<Offered>) -> Vec<Slot> {
    sessions.sort_by(|a, b| (a.starts_at, a.ends_at, &a.title).cmp(&(b.starts_at, b.ends_at, &b.title)));
    let mut slots: Vec<Slot> = Vec::new();
    for session in sessions {
        match slots.last_mut() {
            Some(slot) if session.starts_at < slot.ends_at => {
                slot.exclusive &= slot.sessions.iter().all(|other| other.clashes_with(&session));
                slot.ends_at = slot.ends_at.max(session.ends_at);
                slot.sessions.push(session);
            }
            _ => slots.push(Slot {
                name: format!("slot-{}", slots.len()),
                exclusive: true,
                starts_at: session.starts_at,
                ends_at: session.ends_at,
                sessions: vec![session],
            }),
        }
    }
    slots
}

/// What is wrong with what was typed into one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It must be filled in.
    Missing,
    /// It is longer than may be.
    TooLong {
        /// How many characters it may have.
        most: usize,
        /// How many it has.
        length: usize,
    },
    /// It is no mail address that mail can go to.
    NoAddress(EmailFault),
    /// It holds an address, and is mailed to others.
    NoName,
    /// It is one, but this one was probably meant.
    Doubtful(String),
    /// The need can only be met when it is said more exactly.
    NoNote,
    /// It is none of the answers or sessions offered now.
    NotOffered,
    /// Two sessions at the same time.
    Clash(String, String),
}

/// Everything that is wrong, field by field, in the order of the form.
pub type Problems = Vec<(String, Wrong)>;

/// What was typed, name by name.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a>(pub &'a [(String, String)]);

impl<'a> Typed<'a> {
    fn text(self, name: &str) -> &'a str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    fn all(self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    fn flag(self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }
}

/// The name of a question's field.
pub fn question_field(id: Id<Question>) -> String {
    format!("q-{id}")
}

/// The name of the field that says a need more exactly.
pub fn note_field(prefix: &str, kind: NeedKind) -> String {
    format!("{prefix}note-{}", kind.as_str())
}

/// What the names of one person's fields begin with: nothing for the one who registers.
pub fn prefix(position: usize) -> String {
    if position == 0 { String::new() } else { format!("p{position}-") }
}

/// How many people the form as typed has.
pub fn people(asked: &Asked, typed: Typed<'_>) -> usize {
    typed.text("people").parse().unwrap_or(1).clamp(1, asked.most())
}

/// Reads a whole registration; or everything that is wrong with it.
pub fn read(asked: &Asked, typed: Typed<'_>, language: Language) -> Result<NewParty, Problems> {
    let mut problems = Problems::new();
    let mut first = person(asked, typed, "", &mut problems);
    let email = email(typed, &mut problems);
    first.answers = answers(asked, typed, &mut problems);
    first.sessions = sessions(asked, typed, &mut problems);
    let mut everyone = vec![first];
    for position in 1..people(asked, typed) {
        let prefix = prefix(position);
        let mut companion = person(asked, typed, &prefix, &mut problems);
        companion.is_child = typed.flag(&format!("{prefix}child"));
        if typed.flag(&format!("{prefix}same")) {
            companion.sessions.clone_from(&everyone[0].sessions);
        }
        everyone.push(companion);
    }
    // The summary leads through the form from top to bottom.
    problems.sort_by_key(|(field, _)| rank(field));
    if problems.is_empty() {
        Ok(NewParty { email, language, source: Source::Form, pace: Pace::Now, people: everyone })
    } else {
        Err(problems)
    }
}

/// Where a field stands in the form.
fn rank(field: &str) -> usize {
    let order = ["name", "email", "organisation", "slot-", "q-", "note-", "p"];
    order.iter().position(|begin| field.starts_with(begin)).unwrap_or(order.len())
}

/// Reads what one person says about themselves: name, organisation, photographs, needs.
pub fn person(asked: &Asked, typed: Typed<'_>, prefix: &str, problems: &mut Problems) -> NewAttendee {
    let field = |name: &str| format!("{prefix}{name}");
    let name = line(typed, field("name"), LONGEST_NAME, problems);
    if name.is_empty() {
        problems.push((field("name"), Wrong::Missing));
    } else if !forms::is_name(&name) {
        problems.push((field("name"), Wrong::NoName));
    }
    let organisation = line(typed, field("organisation"), LONGEST_ORGANISATION, problems);
    let photos = asked.event.ask_photos && typed.flag(&field("photos"));
    let mut needs = Vec::new();
    for kind in asked
        .needs
        .iter()
        .copied()
        .filter(|kind| typed.all(&field("needs")).any(|name| name == kind.as_str()))
    {
        let mut note = String::new();
        if kind.wants_note() {
            let name = note_field(prefix, kind);
            note = text(typed, &name, LONGEST_NOTE, problems);
            if note.is_empty() {
                problems.push((name, Wrong::NoNote));
            }
        }
        needs.push((kind, note));
    }
    NewAttendee {
        name,
        organisation,
        is_child: false,
        photos,
        needs,
        answers: Vec::new(),
        sessions: Vec::new(),
    }
}

/// Reads the address. A doubtful one counts once its owner said that it is right, or sent it a second time.
pub fn email(typed: Typed<'_>, problems: &mut Problems) -> String {
    let email = typed.text("email");
    let said = typed.text("email-is");
    let typed_so = if said.is_empty() || said == "so" { email } else { said };
    let email = match forms::email(typed_so) {
        Ok(email) => email,
        Err(fault) => {
            let wrong = if fault == EmailFault::Missing { Wrong::Missing } else { Wrong::NoAddress(fault) };
            problems.push(("email".to_owned(), wrong));
            return String::new();
        }
    };
    if said.is_empty()
        && typed.text("email-asked") != typed_so
        && let Some(meant) = forms::suggestion(&email)
    {
        problems.push(("email".to_owned(), Wrong::Doubtful(meant)));
    }
    email
}

/// Reads the answers to the questions that are asked, given the answers before them.
pub fn answers(asked: &Asked, typed: Typed<'_>, problems: &mut Problems) -> Vec<(Id<Question>, String)> {
    let mut given: HashMap<Id<Question>, String> = HashMap::new();
    let mut answers = Vec::new();
    for question in &asked.questions {
        if !applies(question, |id| given.get(&id).map(String::as_str)) {
            continue;
        }
        let field = question_field(question.id);
        let answer = answer(question, typed, &field, problems);
        if answer.is_empty() {
            if question.required && problems.iter().all(|(name, _)| *name != field) {
                problems.push((field, Wrong::Missing));
            }
            continue;
        }
        given.insert(question.id, answer.clone());
        answers.push((question.id, answer));
    }
    answers
}

/// The same at the desk: on the phone nobody is sent away for an answer that can be given later.
pub fn answers_at_desk(
    asked: &Asked,
    typed: Typed<'_>,
    problems: &mut Problems,
) -> Vec<(Id<Question>, String)> {
    let mut found = Problems::new();
    let answers = answers(asked, typed, &mut found);
    problems.extend(found.into_iter().filter(|(_, wrong)| *wrong != Wrong::Missing));
    answers
}

/// Whether a question is asked, by what was answered before it.
pub fn applies<'a>(question: &Question, given: impl Fn(Id<Question>) -> Option<&'a str>) -> bool {
    question.only_if.is_none_or(|id| {
        given(id).is_some_and(|answer| answer.lines().any(|line| line == question.only_value))
    })
}

fn answer(question: &Question, typed: Typed<'_>, field: &str, problems: &mut Problems) -> String {
    match question.kind {
        QuestionKind::Text => text(typed, field, LONGEST_ANSWER, problems),
        QuestionKind::Choice => one_of(&question.choices().collect::<Vec<_>>(), typed, field, problems),
        QuestionKind::YesNo => one_of(&["yes", "no"], typed, field, problems),
        QuestionKind::Choices => {
            let chosen: Vec<_> = typed.all(field).filter(|value| !value.is_empty()).collect();
            let offered: Vec<_> = question.choices().filter(|choice| chosen.contains(choice)).collect();
            if chosen.iter().any(|value| !offered.contains(value)) {
                problems.push((field.to_owned(), Wrong::NotOffered));
            }
            offered.join("\n")
        }
    }
}

fn one_of(offered: &[&str], typed: Typed<'_>, field: &str, problems: &mut Problems) -> String {
    let chosen = typed.text(field);
    if !chosen.is_empty() && !offered.contains(&chosen) {
        problems.push((field.to_owned(), Wrong::NotOffered));
    }
    chosen.to_owned()
}

fn sessions(asked: &Asked, typed: Typed<'_>, problems: &mut Problems) -> Vec<Id<Session>> {
    let mut chosen: Vec<(&str, &Offered)> = Vec::new();
    for (field, value) in
        typed.0.iter().filter(|(field, value)| field.starts_with("slot-") && !value.trim().is_empty())
    {
        let session = value.trim().parse().ok().and_then(|id| asked.session(id));
        let Some(session) = session else {
            problems.push((field.clone(), Wrong::NotOffered));
            continue;
        };
        if chosen.iter().any(|(_, other)| other.id == session.id) {
            continue;
        }
        if let Some((_, other)) = chosen.iter().find(|(_, other)| other.clashes_with(session)) {
            problems.push((field.clone(), Wrong::Clash(other.title.clone(), session.title.clone())));
        }
        chosen.push((field, session));
    }
    chosen.into_iter().map(|(_, session)| session.id).collect()
}

fn line(typed: Typed<'_>, field: String, most: usize, problems: &mut Problems) -> String {
    let line = forms::line(typed.text(&field));
    measure(&line, field, most, problems);
    line
}

fn text(typed: Typed<'_>, field: &str, most: usize, problems: &mut Problems) -> String {
    let text = typed.text(field);
    measure(text, field.to_owned(), most, problems);
    text.to_owned()
}

fn measure(text: &str, field: String, most: usize, problems: &mut Problems) {
    let length = text.chars().count();
    if length > most {
        problems.push((field, Wrong::TooLong { most, length }));
    }
}
