//! What can be wrong with a file, where, and how to say it in any language.

use std::fmt;

/// One reason why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: Kind,
    /// Where it is wrong.
    pub place: Place,
    detail: String,
}

/// Where in the file a problem lies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// Path from the top, such as `schedule.conference.days[0].rooms["Aula"][2].start` in JSON
    /// or `schedule/day[1]/room[3]/event[2]/start` in XML; empty when the file could not be parsed.
    pub path: String,
}

/// What can be wrong with a file. What [`Problem::detail`] holds is said for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// Neither XML nor JSON, or another kind of document. Detail: how it begins.
    NotASchedule,
    /// Not encoded as UTF-8. Detail: empty.
    NotUtf8,
    /// The XML or JSON itself is broken, cut off for example. Detail: what the parser says (English).
    NotWellFormed,
    /// A document type declaration, and with it entity expansion, is refused. Detail: empty.
    DocumentType,
    /// Nested deeper than the limit. Detail: the limit.
    TooDeep,
    /// More bytes than the limit. Detail: the limit.
    TooLarge,
    /// More of something than the limit. Detail: what and the limit, such as `items > 10000`.
    TooMany,
    /// One text is longer than the limit. Detail: the limit.
    TextTooLong,
    /// Something required is missing or empty. Detail: its name.
    MissingField,
    /// Something stands where it does not belong. Detail: its name.
    MisplacedField,
    /// The same name twice in one JSON object or in one XML item. Detail: the name.
    DuplicateField,
    /// A value of another type than expected (JSON). Detail: expected type and found type.
    WrongType,
    /// Not a whole number from 1 on. Detail: the text found.
    BadNumber,
    /// A code that does not consist of capital letters and digits. Detail: the text found.
    BadCode,
    /// Not a date, or a date with time where both are needed. Detail: the text found.
    BadDate,
    /// Not a time of day. Detail: the text found.
    BadTime,
    /// Not a duration from one minute to 99 hours and 59 minutes. Detail: the text found.
    BadDuration,
    /// Not yes or no. Detail: the text found.
    BadChoice,
    /// A time zone nobody knows. Detail: the name found.
    UnknownTimeZone,
    /// Neither a named time zone nor any date with an offset. Detail: empty.
    MissingTimeZone,
    /// Two items with the same guid, or two days with the same index. Detail: the value.
    Duplicate,
    /// An item in a room that the list of rooms does not know. Detail: the room.
    UnknownRoom,
    /// Two statements that exclude each other. Detail: both, such as `start 10:00 ≠ date 11:00`.
    Contradiction,
    /// An item that does not start within the day under which it is listed. Detail: its start.
    OutsideOfDay,
    /// Something ends before it starts. Detail: the end.
    EndBeforeStart,
    /// A day that begins before the one before it is over. Detail: the start.
    DaysOverlap,
    /// The programme has no day at all. Detail: empty.
    NoDays,
    /// The last of the list: there is more from here on. Detail: how many more.
    More,
}

impl Kind {
    /// Every kind, for translations to be checked against.
    pub const ALL: [Self; 28] = [
        Self::NotASchedule,
        Self::NotUtf8,
        Self::NotWellFormed,
        Self::DocumentType,
        Self::TooDeep,
        Self::TooLarge,
        Self::TooMany,
        Self::TextTooLong,
        Self::MissingField,
        Self::MisplacedField,
        Self::DuplicateField,
        Self::WrongType,
        Self::BadNumber,
        Self::BadCode,
        Self::BadDate,
        Self::BadTime,
        Self::BadDuration,
        Self::BadChoice,
        Self::UnknownTimeZone,
        Self::MissingTimeZone,
        Self::Duplicate,
        Self::UnknownRoom,
        Self::Contradiction,
        Self::OutsideOfDay,
        Self::EndBeforeStart,
        Self::DaysOverlap,
        Self::NoDays,
        Self::More,
    ];

    /// The kind in kebab-case, to look its translation up by.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotASchedule => "not-a-schedule",
            Self::NotUtf8 => "not-utf8",
            Self::NotWellFormed => "not-well-formed",
            Self::DocumentType => "document-type",
            Self::TooDeep => "too-deep",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::TextTooLong => "text-too-long",
            Self::MissingField => "missing-field",
            Self::MisplacedField => "misplaced-field",
            Self::DuplicateField => "duplicate-field",
            Self::WrongType => "wrong-type",
            Self::BadNumber => "bad-number",
            Self::BadCode => "bad-code",
            Self::BadDate => "bad-date",
            Self::BadTime => "bad-time",
            Self::BadDuration => "bad-duration",
            Self::BadChoice => "bad-choice",
            Self::UnknownTimeZone => "unknown-time-zone",
            Self::MissingTimeZone => "missing-time-zone",
            Self::Duplicate => "duplicate",
            Self::UnknownRoom => "unknown-room",
            Self::Contradiction => "contradiction",
            Self::OutsideOfDay => "outside-of-day",
            Self::EndBeforeStart => "end-before-start",
            Self::DaysOverlap => "days-overlap",
            Self::NoDays => "no-days",
            Self::More => "more",
        }
    }
}

impl Problem {
    pub(crate) fn new(kind: Kind, place: Place, detail: impl Into<String>) -> Self {
        let mut detail = detail.into();
        if detail.chars().count() > 80 {
            detail = detail.chars().take(79).collect();
            detail.push('…');
        }
        Self { kind, place, detail }
    }

    /// The kind in kebab-case, to look its translation up by.
    pub const fn key(&self) -> &'static str {
        self.kind.key()
    }

    /// What exactly is wrong, in the words of the file; at most 80 characters.
    pub fn detail(&self) -> &str {
        &self.detail
    }
}

impl Place {
    /// The place of byte `offset` of `text`.
    pub(crate) fn at(text: &str, offset: usize, path: String) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        let column = before[line_start..].chars().count() + 1;
        Self {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
            path,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)?;
        if self.path.is_empty() { Ok(()) } else { write!(f, " {}", self.path) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.key().replace('-', " "))?;
        if self.detail.is_empty() { Ok(()) } else { write!(f, " ({})", self.detail) }
    }
}

impl std::error::Error for Problem {}
