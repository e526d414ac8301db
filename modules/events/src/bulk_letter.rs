//! How a mail from coordinators to many is worded for each of them.

use db::Tx;
use i18n::{Language, Translator};
use jiff::Timestamp;
use kernel::{House, Id, MailAction, MailText};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    letters::{Facts, current, registration_path},
    model::{BulkMail, Event, LinkName},
    store, wording,
};

/// The name of the template.
pub const TEMPLATE: &str = "events.bulk";

/// What signs the link to get no more of these mails.
pub const STOP: &str = "bulk-stop";

/// What is stored with each mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Data {
    /// Which mail to many it is one of; those of before do not say.
    #[serde(default)]
    bulk: Option<Id<BulkMail>>,
    subject: String,
    body: String,
    name: String,
    facts: Facts,
}

/// One mail for one party.
pub fn message(
    house: &House,
    event: &Event,
    mail: &BulkMail,
    (link, email, language, name): (LinkName, &str, &str, &str),
) -> mail::Message {
    let data = Data {
        bulk: Some(mail.id),
        subject: mail.subject.clone(),
        body: mail.body.clone(),
        name: name.to_owned(),
        facts: Facts::of_party(event, link),
    };
    mail::Message {
        to: email.to_owned(),
        language: Language::from_tag(language).unwrap_or_default(),
        template: TEMPLATE,
        data: serde_json::to_value(&data).unwrap_or_default(),
        mailing: Some(format!("/rundmail/{}/abbestellen", house.links.sign(STOP, &link.to_string()))),
        pace: kernel::Pace::Now,
        about: Some(event.id.to_string()),
    }
}

/// Words the mail when it is sent or read.
pub fn write(house: &House, t: &Translator, data: &Value) -> Result<MailText, serde_json::Error> {
    let data: Data = serde_json::from_value(data.clone())?;
    let facts = &data.facts;
    let path = facts
        .link_name()
        .map_or_else(|| format!("/veranstaltungen/{}", facts.slug), |name| registration_path(house, name));
    let href = house.url(&path);
    let place = [facts.venue.as_str(), facts.address.as_str()].into_iter().filter(|line| !line.is_empty());
    Ok(MailText {
        subject: fill(&data.subject, &data.name, &href),
        before: paragraphs(&data.body, &data.name, &href),
        facts: vec![
            (
                t.say("events-mail-when"),
                wording::in_zone(t, house, t.span(facts.starts, facts.ends, &facts.zone()), &facts.zone),
            ),
            (t.say("events-mail-where"), place.collect::<Vec<_>>().join(", ")),
        ],
        action: Some(MailAction { label: t.say("events-desk-bulk-action"), href }),
        after: vec![t.name("events-desk-bulk-why", facts.title.as_str())],
        calendar: None,
    })
}

/// What became of the mails of one mail to many, as far as they are in the outbox.
pub fn outcome(tx: &mut Tx, event: Id<Event>, mail: Id<BulkMail>) -> db::Result<mail::Counts> {
    mail::count_with(tx, &event.to_string(), &format!("\"bulk\":\"{mail}\""))
}

/// Whoever left meanwhile, or wants no such mails any more, gets none.
pub fn current(tx: &mut Tx, now: Timestamp, data: Value) -> db::Result<Option<Value>> {
    let Ok(mail) = serde_json::from_value::<Data>(data.clone()) else { return Ok(Some(data)) };
    if let Some(party) = mail.facts.party
        && store::bulk::is_stopped(tx, party)?
    {
        return Ok(None);
    }
    let facts = current::refreshed(tx, now, mail.facts.clone(), "bulk")?;
    Ok(facts.map(|facts| serde_json::to_value(Data { facts, ..mail }).unwrap_or(data)))
}

/// The paragraphs of a text, with the placeholders filled in.
pub fn paragraphs(body: &str, name: &str, link: &str) -> Vec<String> {
    let parts = body.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| fill(part, name, link)).collect()
}

/// A text with the placeholders filled in. A name that looks like a placeholder stays a name.
pub fn fill(text: &str, name: &str, link: &str) -> String {
    let filled = text.split("{name}").map(|part| part.replace("{link}", link));
    filled.collect::<Vec<_>>().join(name)
}

/// The placeholders in a text that nobody fills in: typing mistakes such as `{nmae}`.
pub fn unknown(text: &str) -> Option<&str> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(word, _)| word));
    inside.into_iter().find(|word| !matches!(*word, "name" | "link"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_in_and_a_name_is_never_read_as_one() {
        assert_eq!(
            fill("Hallo {name}, hier: {link}", "{link}", "https://a"),
            "Hallo {link}, hier: https://a"
        );
        assert_eq!(paragraphs("Eins\nzwei\n\n\n{name}\n", "Ada", ""), ["Eins\nzwei", "Ada"]);
    }

    #[test]
    fn a_mistyped_placeholder_is_found() {
        assert_eq!(unknown("Hallo {nmae}, {link}"), Some("nmae"));
        assert_eq!(unknown("Hallo {name} {"), None);
    }
}
