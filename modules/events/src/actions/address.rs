//! Another mail address for a registration: wanted by its people and proven by mail, or put right at the desk.

use db::Tx;
use jiff::SignedDuration;
use kernel::{Act, Id, Pace, audit};

use super::register::mailbox_key;
use crate::{
    letters::{self, Letter},
    model::{AddressChange, Event, LinkName, Party, PartyState},
    rules::offers,
    store,
};

/// How long the link in the mail to a new address is good.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(48);

/// What became of a new address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// Mails go there now, with this link.
    Yes(LinkName),
    /// The link is too old, a newer one was asked for, or nothing about the registration can be changed any more.
    TooLate,
    /// There is a registration for the same event under this address.
    Taken,
}

/// Sends a mail to another address, which counts once it was answered. Whoever asks is told the same, whether somebody
/// is registered under that address or not; the mail is another one then.
pub fn ask(tx: &mut Tx, act: &Act, party: Id<Party>, email: &str, pace: Pace) -> db::Result<()> {
    let party = store::party::by_id(tx, party)?;
    let event = store::event::by_id(tx, party.event_id)?;
    let key = mailbox_key(email);
    let other = store::party::registered(tx, event.id, &[&key])?.remove(&key);
    if let Some(other) = other.filter(|other| other.party != party.id) {
        return letters::send(tx, act, &[Letter::already(&event, other, email, party.language()).at(pace)]);
    }
    let change =
        AddressChange { id: act.id(), party_id: party.id, email: email.trim().to_owned(), asked_at: act.now };
    store::address::ask(tx, &change, &key)?;
    letters::send(tx, act, &[Letter::new_address(&event, &party, &change, act.now + GOOD_FOR).at(pace)])
}

/// The wish of a link and its registration, as long as it can be fulfilled.
pub fn wish(
    tx: &mut Tx,
    act: &Act,
    id: Id<AddressChange>,
) -> db::Result<Option<(AddressChange, Party, Event)>> {
    let Some(change) = store::address::by_id(tx, id)? else { return Ok(None) };
    let party = store::party::by_id(tx, change.party_id)?;
    let event = store::event::by_id(tx, party.event_id)?;
    let good = act.now <= change.asked_at + GOOD_FOR && can_change(&event, &party, act);
    Ok(good.then_some((change, party, event)))
}

/// Fulfils a wish: the new address counts, a mail with the new link goes to it, and the old one is told.
pub fn confirm(tx: &mut Tx, act: &Act, id: Id<AddressChange>) -> db::Result<Changed> {
    let Some((change, before, event)) = wish(tx, act, id)? else { return Ok(Changed::TooLate) };
    let Some(party) = set(tx, &event, &before, &change.email)? else { return Ok(Changed::Taken) };
    letters::send(tx, act, &[Letter::address_changed(&event, &before), Letter::link(&event, &party)])?;
    Ok(Changed::Yes(party.link_name()))
}

/// Puts a mistyped address right, at the desk. Who reads the wrong mailbox gets nowhere with the link from there, and
/// places that were held for a mail that nobody got are held anew.
pub fn put_right(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    party: Id<Party>,
    email: &str,
) -> db::Result<Changed> {
    let before = super::desk::party_of(tx, event.id, party)?;
    if !can_change(event, &before, act) {
        return Ok(Changed::TooLate);
    }
    let Some(mut party) = set(tx, event, &before, email)? else { return Ok(Changed::Taken) };
    if party.state == PartyState::Held {
        party.until = Some(offers::hold_until(event, act.now));
        store::party::save_state(tx, &party)?;
    }
    let letter = match party.state {
        PartyState::Offered => Letter::offered(event, &party),
        PartyState::Confirmed => Letter::confirmed(event, &party),
        _ => Letter::registered(event, &party),
    };
    letters::send(tx, act, &[letter])?;
    audit::record(tx, act, "events-audit-address", &event.slug, &party.id.to_string())?;
    Ok(Changed::Yes(party.link_name()))
}

fn can_change(event: &Event, party: &Party, act: &Act) -> bool {
    party.state.is_active() && event.cancelled_at.is_none() && act.now < event.ends_at
}

/// Writes the address, unless another registration for the event has it; the party as it is then.
fn set(tx: &mut Tx, event: &Event, party: &Party, email: &str) -> db::Result<Option<Party>> {
    // Nobody registers under the address between looking and writing.
    store::places::lock(tx, event.id)?;
    let key = mailbox_key(email);
    let other = store::party::registered(tx, event.id, &[&key])?.remove(&key);
    if other.is_some_and(|other| other.party != party.id) {
        return Ok(None);
    }
    store::address::change(tx, party.id, email.trim(), &key)?;
    store::address::forget(tx, party.id)?;
    store::party::by_id(tx, party.id).map(Some)
}

/// Forgets wishes whose links are good no more.
pub fn sweep(tx: &mut Tx, act: &Act) -> db::Result<()> {
    store::address::forget_before(tx, act.now - GOOD_FOR).map(drop)
}
