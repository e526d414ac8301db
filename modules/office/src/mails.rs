//! The office's own mail: a test of the settings.

use i18n::Language;
use kernel::{MailAction, MailTemplate, MailText, always};
use serde_json::json;

/// The mails that this module writes.
pub(crate) const MAILS: &[MailTemplate] = &[MailTemplate {
    name: "office.test",
    current: always,
    write: |house, t, _| {
        Ok(MailText {
            subject: t.say("office-mail-test-subject"),
            before: vec![t.say("office-mail-hello"), t.say("office-mail-test-body")],
            action: Some(MailAction {
                label: t.say("office-mail-test-action"),
                href: house.url("/koordination/netz"),
            }),
            ..MailText::default()
        })
    },
}];

/// The test mail to `to`.
pub(crate) fn test(to: &str, language: Language) -> mail::Message {
    mail::Message {
        to: to.to_owned(),
        language,
        template: "office.test",
        data: json!({}),
        mailing: None,
        pace: kernel::Pace::Now,
        about: None,
    }
}
