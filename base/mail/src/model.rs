//! A mail as modules write it, and as the outbox keeps it.

use db::{row, text_column};
use i18n::Language;
use jiff::Timestamp;
use kernel::{Id, Pace};

/// A mail that a module wants to be sent: data only, the words come when it is sent or read.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The recipient's address.
    pub to: String,
    /// The recipient's language.
    pub language: Language,
    /// The name of a [`kernel::MailTemplate`]: `events.confirm`.
    pub template: &'static str,
    /// What the template needs to know.
    pub data: serde_json::Value,
    /// Where one unsubscribes with one click, when this goes to many: a path of this house (RFC 8058).
    pub mailing: Option<String>,
    /// What it is about: an event's id, so that it can be found and goes with it.
    pub about: Option<String>,
    /// When it may go, where somebody asked for it whom nobody knows.
    pub pace: Pace,
}

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It is sent when its turn comes; without settings for mail it waits here to be read.
    Waiting,
    /// The next server took it over.
    Sent,
    /// It was given up; it can be sent again by hand.
    Failed,
    /// It was put aside when mail was set up; it can be read here and sent by hand.
    Kept,
    /// When its turn came it was not true any more; it is not sent.
    Overtaken,
}

text_column!(State { Waiting => "waiting", Sent => "sent", Failed => "failed", Kept => "kept", Overtaken => "overtaken" });

row! {
    /// A mail in the outbox.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Mail {
        /// Its id.
        pub id: Id<Mail>,
        /// The recipient's address.
        pub recipient: String,
        /// The tag of the recipient's language.
        pub language: String,
        /// The name of its template.
        pub template: String,
        /// What the template needs to know, as JSON.
        pub data: String,
        /// The path to unsubscribe, when this is a mailing.
        pub mailing: Option<String>,
        /// What it is about.
        pub about: Option<String>,
        /// What became of it.
        pub state: State,
        /// How often it was tried.
        pub attempts: i64,
        /// When it is tried next.
        pub due_at: Timestamp,
        /// When it was written.
        pub created_at: Timestamp,
        /// When it was sent.
        pub sent_at: Option<Timestamp>,
        /// Why the last try failed: a [`Trouble`](crate::Trouble) as text, never with addresses.
        pub last_error: Option<String>,
    }
}

/// How many mails there are in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Waiting.
    pub waiting: i64,
    /// Sent.
    pub sent: i64,
    /// Given up.
    pub failed: i64,
    /// Kept to be read.
    pub kept: i64,
    /// Not true any more.
    pub overtaken: i64,
}

impl Counts {
    /// How many there are in `state`.
    pub const fn of(&self, state: State) -> i64 {
        match state {
            State::Waiting => self.waiting,
            State::Sent => self.sent,
            State::Failed => self.failed,
            State::Kept => self.kept,
            State::Overtaken => self.overtaken,
        }
    }

    /// How many there are at all.
    pub const fn all(&self) -> i64 {
        self.waiting + self.sent + self.failed + self.kept + self.overtaken
    }
}

/// Which mails of the outbox are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only those in this state.
    pub state: Option<State>,
    /// Only those whose address contains this; empty for all.
    pub recipient: String,
    /// Only those about this.
    pub about: Option<String>,
    /// Only those older than this one: where the next page begins.
    pub before: Option<Id<Mail>>,
}
