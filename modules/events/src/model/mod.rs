//! What the module talks about: events, their programme, and the registrations for them.

mod event;
mod programme;
mod registration;

pub use event::{Event, EventKind, NewEvent, Overrule, Stage, event_topic, CALENDAR_TOPIC};
pub use programme::{
    Programme, PublishedPerson, PublishedRoom, PublishedSession, PublishedTrack, Room, Session, SessionKind, SessionPerson,
    SessionRole, Track, Version,
};
pub use registration::{
    AccessNeed, Answer, Attendee, Choice, ChoiceState, NeedKind, NewAttendee, NewParty, Party, PartyState, Question,
    QuestionKind, Registration, Seats, SessionSeats, Source,
};
