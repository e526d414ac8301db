//! Mail: an outbox in the database, written late in the recipient's language, sent by a worker through SMTP.

mod compose;
mod envelope;
mod erasure;
mod model;
mod outbox;
mod rules;
mod store;
mod transport;
mod worker;

pub use compose::{ComposeError, Composed, compose};
pub use erasure::{ERASURE, PERSONAL_DATA, erase_about, erase_recipient, erase_to, export};
pub use model::{Counts, Filter, Mail, Message, State};
pub use outbox::{
    backlog, count, count_with, enqueue, enqueue_many, find, page, put_aside, resend, resend_failed,
};
pub use rules::Trouble;
pub use store::MIGRATIONS;
pub use worker::{Worker, send_now};

/// The words around mails, and why one could not be sent.
pub const MESSAGES: kernel::Messages =
    kernel::Messages { de: include_str!("../i18n/de/mail.ftl"), en: include_str!("../i18n/en/mail.ftl") };
