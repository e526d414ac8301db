//! Registrations: parties and the people in them, what they need, what they chose, and the places there are.

use db::{row, text_column};
use i18n::Language;
use jiff::Timestamp;
use kernel::{Id, Pace};

use super::{Event, LinkName, Session};

/// Where a party stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartyState {
    /// Its places are held until the mail is confirmed.
    Held,
    /// Its places are its own.
    Confirmed,
    /// It stands in line.
    Waiting,
    /// Places became free and are held for it until it says yes.
    Offered,
    /// It gave its places back, or was struck out.
    Cancelled,
    /// It did not confirm, or did not say yes, in time.
    Lapsed,
}

text_column!(PartyState {
    Held => "held",
    Confirmed => "confirmed",
    Waiting => "waiting",
    Offered => "offered",
    Cancelled => "cancelled",
    Lapsed => "lapsed",
});

impl PartyState {
    /// Whether places of the event are taken by a party in this state.
    pub const fn takes_places(self) -> bool {
        matches!(self, Self::Held | Self::Confirmed | Self::Offered)
    }

    /// Whether the party still wants to come.
    pub const fn is_active(self) -> bool {
        !matches!(self, Self::Cancelled | Self::Lapsed)
    }
}

/// How a registration came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Through the public form.
    Form,
    /// Entered by a coordinator.
    Desk,
}

text_column!(Source { Form => "form", Desk => "desk" });

row! {
    /// Everyone who registered together; the unit of the waiting list.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Party {
        /// Its id.
        pub id: Id<Party>,
        /// For which event.
        pub event_id: Id<Event>,
        /// Its place in the order of registration; never given twice within an event.
        pub number: i64,
        /// Where it stands.
        pub state: PartyState,
        /// How many people are in it, without those who cancelled.
        pub size: i64,
        /// Where its mail goes.
        pub email: String,
        /// The language of its mail.
        pub language: String,
        /// Until when its places are held or offered.
        pub until: Option<Timestamp>,
        /// How it came in.
        pub source: Source,
        /// What coordinators note about it.
        pub note: String,
        /// When it was made.
        pub made_at: Timestamp,
        /// Since when it stands where it stands.
        pub state_at: Timestamp,
        /// When its mail was confirmed.
        pub confirmed_at: Option<Timestamp>,
        /// How often its address changed; links of before lead nowhere.
        pub link_number: i64,
    }
}

impl Party {
    /// What its personal link names.
    pub const fn link_name(&self) -> LinkName {
        LinkName { party: self.id, number: self.link_number }
    }

    /// The language of its mail.
    pub fn language(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or_default()
    }
}

row! {
    /// One person of a party.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Attendee {
        /// Its id.
        pub id: Id<Registration>,
        /// In which party.
        pub party_id: Id<Party>,
        /// 0 for the one who registered, then the companions.
        pub position: i64,
        /// Their name.
        pub name: String,
        /// For whom they come, or empty.
        pub organisation: String,
        /// Whether they are a child.
        pub is_child: bool,
        /// Whether they agreed to photographs.
        pub photos: bool,
        /// When this one person cancelled.
        pub cancelled_at: Option<Timestamp>,
        /// When they arrived.
        pub checked_in_at: Option<Timestamp>,
    }
}

/// Marks the ids of registrations: one person's place.
#[derive(Debug)]
pub enum Registration {}

/// What someone needs in order to take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NeedKind {
    /// Interpretation into sign language.
    SignLanguage,
    /// What is said, as text.
    SpeechToText,
    /// A place for a wheelchair and a way without steps.
    Wheelchair,
    /// A hearing loop.
    HearingLoop,
    /// A room to withdraw to.
    QuietRoom,
    /// Childcare; the note says the children's ages.
    Childcare,
    /// Food; the note says which.
    Diet,
    /// An assistant who comes along.
    Assistance,
    /// Anything else; the note says what.
    Other,
}

text_column!(NeedKind {
    SignLanguage => "sign_language",
    SpeechToText => "speech_to_text",
    Wheelchair => "wheelchair",
    HearingLoop => "hearing_loop",
    QuietRoom => "quiet_room",
    Childcare => "childcare",
    Diet => "diet",
    Assistance => "assistance",
    Other => "other",
});

impl NeedKind {
    /// Whether it can only be met when it is said more exactly: ages, foods, what else.
    pub const fn wants_note(self) -> bool {
        matches!(self, Self::Childcare | Self::Diet | Self::Assistance | Self::Other)
    }
}

row! {
    /// A need of one person.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AccessNeed {
        /// Whose.
        pub registration_id: Id<Registration>,
        /// Which.
        pub kind: NeedKind,
        /// More exactly, or empty.
        pub note: String,
    }
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionKind {
    /// In own words.
    Text,
    /// One of several.
    Choice,
    /// Any of several.
    Choices,
    /// Yes or no.
    YesNo,
}

text_column!(QuestionKind { Text => "text", Choice => "choice", Choices => "choices", YesNo => "yes_no" });

row! {
    /// A question that the coordinator added to the form.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Question {
        /// Its id.
        pub id: Id<Question>,
        /// Its place in the form.
        pub position: i64,
        /// How it is answered.
        pub kind: QuestionKind,
        /// The question.
        pub label: String,
        /// Why it is asked, or a hint.
        pub hint: String,
        /// The answers to choose from, one a line.
        pub options: String,
        /// Whether it must be answered.
        pub required: bool,
        /// Asked only when this other question …
        pub only_if: Option<Id<Question>>,
        /// … was answered so.
        pub only_value: String,
    }
}

impl Question {
    /// The answers to choose from.
    pub fn choices(&self) -> impl Iterator<Item = &str> {
        self.options.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

row! {
    /// An answer; several choices stand one a line.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Answer {
        /// Whose.
        pub registration_id: Id<Registration>,
        /// To which question.
        pub question_id: Id<Question>,
        /// The answer.
        pub value: String,
    }
}

/// Where someone stands in a session with limited places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChoiceState {
    /// Wanted, but the person has no place at the event yet.
    Wish,
    /// Has a place.
    Taken,
    /// Stands in line.
    Waiting,
    /// A place became free and is held until they say yes.
    Offered,
}

text_column!(ChoiceState { Wish => "wish", Taken => "taken", Waiting => "waiting", Offered => "offered" });

row! {
    /// A session that someone chose.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Choice {
        /// Who.
        pub registration_id: Id<Registration>,
        /// Which.
        pub session_id: Id<Session>,
        /// Where they stand.
        pub state: ChoiceState,
        /// The place in the order of choosing, over the whole event.
        pub number: i64,
        /// Until when an offered place is held.
        pub until: Option<Timestamp>,
    }
}

row! {
    /// The places of an event.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Seats {
        /// How many there are.
        pub capacity: i64,
        /// How many are held, offered or confirmed.
        pub taken: i64,
        /// How many people stand in line.
        pub waiting: i64,
        /// The number that the next party or choice gets.
        pub next_number: i64,
    }
}

row! {
    /// The places of a session that limits them.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct SessionSeats {
        /// Which.
        pub session_id: Id<Session>,
        /// How many there are.
        pub capacity: i64,
        /// How many are taken or offered.
        pub taken: i64,
        /// How many people stand in line.
        pub waiting: i64,
    }
}

/// A registration as it comes from a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParty {
    /// Where the mail goes.
    pub email: String,
    /// The language of the mail.
    pub language: Language,
    /// How it came in.
    pub source: Source,
    /// When the first mail may go.
    pub pace: Pace,
    /// Who comes; at least one.
    pub people: Vec<NewAttendee>,
}

/// One person of a new party.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewAttendee {
    /// Their name.
    pub name: String,
    /// For whom they come, or empty.
    pub organisation: String,
    /// Whether they are a child.
    pub is_child: bool,
    /// Whether they agreed to photographs.
    pub photos: bool,
    /// What they need, and more exactly.
    pub needs: Vec<(NeedKind, String)>,
    /// Their answers.
    pub answers: Vec<(Id<Question>, String)>,
    /// The sessions they want to attend.
    pub sessions: Vec<Id<Session>>,
}
