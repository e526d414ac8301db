//! Writes a mail from its stored data: subject, plain text, HTML twin, calendar entry.

use askama::Template;
use i18n::{Language, Translator};
use kernel::{House, MailTemplate, MailText};

use crate::Mail;

/// A mail as it is sent and as the outbox shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    /// The subject, on one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// A calendar entry (RFC 5545), where there is a date.
    pub calendar: Option<String>,
    /// What the module wrote, for pages that show the mail in their own frame.
    pub content: MailText,
}

/// Why a mail cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// No module has a template of this name any more.
    #[error("no module knows this kind of mail")]
    Unknown,
    /// The stored data does not fit the template any more.
    #[error("the stored data does not fit the mail")]
    Data(#[from] serde_json::Error),
    /// The layout failed.
    #[error("the mail could not be laid out")]
    Layout(#[from] askama::Error),
}

#[derive(Template)]
#[template(path = "mail.txt", escape = "none")]
struct Text<'a> {
    t: Translator,
    content: &'a MailText,
    frame: &'a Frame,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct Html<'a> {
    t: Translator,
    content: &'a MailText,
    frame: &'a Frame,
}

/// What stands around every mail.
struct Frame {
    network: String,
    /// The words of each funder, and their website.
    credits: Vec<(String, Option<String>)>,
    imprint: String,
    unsubscribe: Option<String>,
}

/// Writes `mail` in its recipient's language.
pub fn compose(house: &House, mail: &Mail) -> Result<Composed, ComposeError> {
    let template = template(house, &mail.template).ok_or(ComposeError::Unknown)?;
    let t = house.translator(Language::from_tag(&mail.language).unwrap_or_default());
    let data = serde_json::from_str(&mail.data)?;
    let mut content = (template.write)(house, &t, &data)?;
    content.subject = one_line(&content.subject);
    let frame = frame(house, mail);
    Ok(Composed {
        text: Text { t, content: &content, frame: &frame }.render()?,
        html: Html { t, content: &content, frame: &frame }.render()?,
        subject: content.subject.clone(),
        calendar: content.calendar.clone(),
        content,
    })
}

/// The kind of mail with this name.
pub(crate) fn template(house: &House, name: &str) -> Option<MailTemplate> {
    house.modules.iter().flat_map(|module| module.mails).copied().find(|template| template.name == name)
}

fn frame(house: &House, mail: &Mail) -> Frame {
    let network = house.network();
    Frame {
        network: one_line(&network.profile.name),
        credits: network.funders.iter().map(|f| (one_line(f.words()), f.href.clone())).collect(),
        imprint: house.url("/impressum"),
        unsubscribe: mail.mailing.as_deref().map(|path| house.url(path)),
    }
}

/// Header lines end at the line: whatever people typed must not begin another one.
pub(crate) fn one_line(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if c.is_control() || is_line_end(c) { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn is_line_end(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_subject_is_one_line_whatever_was_typed() {
        assert_eq!(one_line("Tagung\r\nBcc: all@example.org\u{2028}\0 x"), "Tagung Bcc: all@example.org x");
    }

    proptest! {
        #[test]
        fn no_text_keeps_a_control_character(text in any::<String>()) {
            prop_assert!(!one_line(&text).chars().any(|c| c.is_control() || is_line_end(c)));
        }
    }
}
