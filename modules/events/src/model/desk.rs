//! What coordinators look at: lists of people by filter, and the numbers behind a conference.

use db::row;
use jiff::Timestamp;
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::{ChoiceState, NeedKind, Party, PartyState, Question, Registration, Session, Source};

/// Which people of an event a list, an export or a mail is about. Everything is text as it stands in an address;
/// what is empty does not narrow.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words that all stand in name, organisation or address.
    #[serde(rename = "suche", skip_serializing_if = "String::is_empty")]
    pub search: String,
    /// Where they stand: a `PartyState`, or empty for all who want to come, or `all`.
    #[serde(rename = "stand", skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// The session in which they have a place.
    #[serde(rename = "punkt", skip_serializing_if = "String::is_empty")]
    pub session: String,
    /// A `NeedKind`.
    #[serde(rename = "bedarf", skip_serializing_if = "String::is_empty")]
    pub need: String,
    /// A question that they answered …
    #[serde(rename = "frage", skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// … with this.
    #[serde(rename = "antwort", skip_serializing_if = "String::is_empty")]
    pub answer: String,
    /// A `Source`.
    #[serde(rename = "herkunft", skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// In which order: `name`, `organisation`, `stand`, or empty for the order of registration.
    #[serde(rename = "sortierung", skip_serializing_if = "String::is_empty")]
    pub sort: String,
}

impl Filter {
    /// All who want to come, in order.
    pub fn everyone() -> Self {
        Self::default()
    }

    /// Whether it leaves anyone out.
    pub fn narrows(&self) -> bool {
        *self != Self { sort: self.sort.clone(), ..Self::default() }
    }

    /// Whether a person is meant by the words that are searched for.
    pub fn finds(&self, texts: [&str; 3]) -> bool {
        let texts = texts.map(str::to_lowercase);
        self.search.to_lowercase().split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
    }
}

row! {
    /// One person in a list of the desk.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Listed {
        /// Their id.
        pub id: Id<Registration>,
        /// Their party.
        pub party_id: Id<Party>,
        /// The party's place in the order of registration.
        pub number: i64,
        /// Their name.
        pub name: String,
        /// For whom they come, or empty.
        pub organisation: String,
        /// Whether they are a child.
        pub is_child: bool,
        /// Whether they agreed to photographs.
        pub photos: bool,
        /// Where they stand: as their party, unless they cancelled alone.
        pub state: PartyState,
        /// How many are in their party.
        pub size: i64,
        /// Where the party's mail goes; empty without an address.
        pub email: String,
        /// How the party came in.
        pub source: Source,
        /// When it was made.
        pub made_at: Timestamp,
        /// When they arrived.
        pub checked_in_at: Option<Timestamp>,
        /// What coordinators note about the party.
        pub note: String,
    }
}

row! {
    /// How many parties and people stand in a state.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct InState {
        /// Which.
        pub state: PartyState,
        /// How many parties.
        pub parties: i64,
        /// How many people.
        pub people: i64,
    }
}

row! {
    /// How many people who want to come need something, said in the same words.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NeedCount {
        /// What.
        pub kind: NeedKind,
        /// More exactly, or empty.
        pub note: String,
        /// How many.
        pub people: i64,
    }
}

row! {
    /// How full a session with limited places is.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SessionFill {
        /// Which.
        pub id: Id<Session>,
        /// Its title.
        pub title: String,
        /// When it begins.
        pub starts_at: Option<Timestamp>,
        /// How many places it has.
        pub capacity: i64,
        /// How many are taken or offered.
        pub taken: i64,
        /// How many people stand in line.
        pub waiting: i64,
    }
}

row! {
    /// How often a question was answered so.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AnswerCount {
        /// Which question.
        pub question_id: Id<Question>,
        /// The answer; of several choices, one a line.
        pub value: String,
        /// How many people.
        pub people: i64,
    }
}

row! {
    /// What one person chose, with the session's title.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ChosenSession {
        /// Who.
        pub registration_id: Id<Registration>,
        /// Which.
        pub session_id: Id<Session>,
        /// Its title.
        pub title: String,
        /// Where they stand.
        pub state: ChoiceState,
    }
}

row! {
    /// A mail that a coordinator sent to many.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct BulkMail {
        /// Its id.
        pub id: Id<BulkMail>,
        /// Its subject.
        pub subject: String,
        /// Its text, with placeholders.
        pub body: String,
        /// To how many parties it goes.
        pub total: i64,
        /// How many of them have it in the outbox.
        pub done: i64,
        /// When it was written.
        pub created_at: Timestamp,
        /// When the last one was put into the outbox.
        pub done_at: Option<Timestamp>,
    }
}

/// The numbers of an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numbers {
    /// Parties and people by state.
    pub states: Vec<InState>,
    /// How many children want to come.
    pub children: i64,
    /// How many of those who want to come agreed to photographs.
    pub photos: i64,
    /// How many have arrived.
    pub arrived: i64,
    /// What they need.
    pub needs: Vec<NeedCount>,
    /// How full sessions are.
    pub sessions: Vec<SessionFill>,
    /// What they answered.
    pub answers: Vec<AnswerCount>,
    /// When how many people registered, in quarters of an hour since 1970.
    pub arrivals: Vec<(i64, i64)>,
    /// How many places are held or offered no longer than a day from now.
    pub ending_soon: i64,
    /// How many mails about the event could not be sent.
    pub failed_mails: i64,
}

impl Numbers {
    /// How many people stand in one of these states.
    pub fn people(&self, states: &[PartyState]) -> i64 {
        self.states.iter().filter(|row| states.contains(&row.state)).map(|row| row.people).sum()
    }

    /// How many parties stand in one of these states.
    pub fn parties(&self, states: &[PartyState]) -> i64 {
        self.states.iter().filter(|row| states.contains(&row.state)).map(|row| row.parties).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_finds_all_its_words_whatever_their_case_and_umlauts() {
        let filter = Filter { search: "ÖZGE haus".to_owned(), ..Filter::default() };
        assert!(filter.finds(["Özge Kaya", "Nachbarschaftshaus", ""]));
        assert!(!filter.finds(["Özge Kaya", "Verein", ""]));
    }
}
