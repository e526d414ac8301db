//! What the words in the entries of the log stand for: events by their names in addresses, parties by their ids.

use db::Tx;
use kernel::audit::Named;

/// The events and parties among these words; a party is named after the person who came first in it.
pub fn in_log(tx: &mut Tx, _: &str, words: &[&str]) -> db::Result<Vec<(String, Named)>> {
    let words: Vec<_> = words.iter().map(db::ToValue::to_value).collect();
    let events: Vec<(String, String)> =
        tx.all_in("SELECT slug, title FROM event WHERE slug IN ($list)", &[], &words)?;
    let parties: Vec<(String, String, String)> = tx.all_in(
        "SELECT r.party_id, e.slug, r.name
           FROM registration r JOIN event e ON e.id = r.event_id
          WHERE r.position = 0 AND r.party_id IN ($list)",
        &[],
        &words,
    )?;
    let desk = |slug: &str, rest: &str| format!("/koordination/veranstaltungen/{slug}{rest}");
    let events = events.into_iter().map(|(slug, title)| {
        let href = desk(&slug, "");
        (slug, Named { name: title, href })
    });
    let parties = parties.into_iter().map(|(party, slug, name)| {
        let href = desk(&slug, &format!("/teilnehmende/{party}"));
        (party, Named { name, href })
    });
    Ok(events.chain(parties).collect())
}
