//! What a module says about the mails it sends; `mail` makes text and HTML of it.

use i18n::Translator;
use jiff::Timestamp;
use serde_json::Value;

use crate::House;

/// A mail before it is laid out: short, with one link that does the thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MailText {
    /// The subject line.
    pub subject: String,
    /// Paragraphs above the link, the greeting first.
    pub before: Vec<String>,
    /// Facts, as label and value: when, where.
    pub facts: Vec<(String, String)>,
    /// The link that does the thing.
    pub action: Option<MailAction>,
    /// Paragraphs below the link.
    pub after: Vec<String>,
    /// A calendar entry (RFC 5545), where there is a date.
    pub calendar: Option<String>,
}

/// The one link of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAction {
    /// What it does: "Platz bestätigen".
    pub label: String,
    /// Where it leads; absolute.
    pub href: String,
}

/// What a mail would say at a moment, given what it was to say when it was caused; nothing when it is not true any more,
/// or nobody's business: a code that is over, a place that lapsed, an event that was called off.
pub type Current = fn(&mut db::Tx, Timestamp, Value) -> db::Result<Option<Value>>;

/// Of a mail that stays true.
pub fn always(_: &mut db::Tx, _: Timestamp, data: Value) -> db::Result<Option<Value>> {
    Ok(Some(data))
}

/// A kind of mail. It is stored as data and written when it is sent or read, in the recipient's language.
#[derive(Clone, Copy)]
pub struct MailTemplate {
    /// Its name: `events.confirm`.
    pub name: &'static str,
    /// Writes it from the stored data.
    pub write: fn(&House, &Translator, &Value) -> Result<MailText, serde_json::Error>,
    /// Asked right before it is sent, also when it stood still for days or is sent again.
    pub current: Current,
}
