//! What the module talks about: events, their programme, and the registrations for them.

mod address;
mod desk;
mod event;
mod interest;
mod news;
mod programme;
mod registration;

pub use address::{AddressChange, LinkName};
pub use desk::{
    AnswerCount, BulkMail, ChosenSession, Filter, InState, Listed, NeedCount, Numbers, SessionFill,
};
pub use event::{CALENDAR_TOPIC, Event, EventKind, NewEvent, Overrule, Stage, event_topic, form_topic};
pub use interest::{CallingOff, Interest};
pub use news::{News, NewsKind};
pub use programme::{
    Draft, Programme, PublishedPerson, PublishedRoom, PublishedSession, PublishedTrack, Room, Session,
    SessionKind, SessionPerson, SessionRole, Track, Version,
};
pub use registration::{
    AccessNeed, Answer, Attendee, Choice, ChoiceState, NeedKind, NewAttendee, NewParty, Party, PartyState,
    Question, QuestionKind, Registration, Seats, SessionSeats, Source,
};
