//! Makes a message on the wire (RFC 5322) of a composed mail; everything that people typed is encoded or refused.

use jiff::Timestamp;
use kernel::{House, network::Smtp};
use lettre::{
    Address,
    message::{
        Attachment, Mailbox, MultiPart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};

use crate::{Composed, Mail, Trouble, compose::one_line};

/// Headers whose values are written by the program alone.
macro_rules! own_headers { ($($type:ident => $name:literal),+) => { $(
    #[derive(Clone)]
    struct $type(String);

    impl Header for $type {
        fn name() -> HeaderName {
            HeaderName::new_from_ascii_str($name)
        }

        fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
            Ok(Self(text.to_owned()))
        }

        fn display(&self) -> HeaderValue {
            HeaderValue::new(Self::name(), self.0.clone())
        }
    }
)+ } }
own_headers!(
    AutoSubmitted => "Auto-Submitted",
    ListUnsubscribe => "List-Unsubscribe",
    ListUnsubscribePost => "List-Unsubscribe-Post"
);

/// The message for the wire.
pub(crate) fn message(
    house: &House,
    smtp: &Smtp,
    mail: &Mail,
    composed: &Composed,
    now: Timestamp,
) -> Result<lettre::Message, Trouble> {
    let network = house.network();
    let sender = address(&smtp.sender)?;
    let domain = sender.domain().to_owned();
    let mut builder = lettre::Message::builder()
        .from(Mailbox::new(Some(one_line(&network.profile.name)), sender))
        .to(Mailbox::new(None, address(&mail.recipient)?))
        .subject(one_line(&composed.subject))
        .date(now.into())
        // The same id on every try, so that a mail that arrives twice is recognised as one.
        .message_id(Some(format!("<{}@{domain}>", mail.id)))
        .header(AutoSubmitted("auto-generated".to_owned()));
    if let Ok(contact) = address(&network.profile.contact_email) {
        builder = builder.reply_to(Mailbox::new(None, contact));
    }
    if let Some(path) = &mail.mailing {
        builder = builder
            .header(ListUnsubscribe(format!("<{}>", one_line(&house.url(path)).replace(['<', '>', ' '], ""))))
            .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
    }
    let twins = MultiPart::alternative_plain_html(composed.text.clone(), composed.html.clone());
    let parts = match &composed.calendar {
        None => twins,
        Some(calendar) => {
            // The header says what the entry says (RFC 5546): published, or called off.
            let method = if calendar.contains("\r\nMETHOD:CANCEL\r\n") { "CANCEL" } else { "PUBLISH" };
            let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}"));
            let kind = kind.map_err(|_| Trouble::Template)?;
            let entry = Attachment::new("termin.ics".to_owned()).body(calendar.clone(), kind);
            MultiPart::mixed().multipart(twins).singlepart(entry)
        }
    };
    builder.multipart(parts).map_err(|_| Trouble::Address)
}

/// The address with its domain as servers know it (`xn--…`, RFC 5891), whatever they speak.
fn address(text: &str) -> Result<Address, Trouble> {
    let address: Address = text.trim().parse().map_err(|_| Trouble::Address)?;
    let domain = idna::domain_to_ascii(address.domain()).map_err(|_| Trouble::Address)?;
    Address::new(address.user(), domain).map_err(|_| Trouble::Address)
}
