//! The interest list: asked for consent, told once when registration opens, and erased with that.

use db::Tx;
use i18n::Language;
use jiff::SignedDuration;
use kernel::{Act, ERASED, Id, Links, Pace};

use super::register::mailbox_key;
use crate::{
    letters::{self, Letter},
    model::{Event, Interest},
    rules::state,
    store,
};

/// How many are told in one portion.
const PORTION: i64 = 200;
/// Nobody is asked for consent more often than this.
const ASK_AGAIN: SignedDuration = SignedDuration::from_mins(15);
/// After this without consent, the address is erased.
const CONSENT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Asks an address for its consent; what it was before makes no difference that anybody could see.
pub fn ask(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    email: &str,
    language: Language,
    pace: Pace,
) -> db::Result<()> {
    let key = mailbox_key(email);
    let known = store::interest::of_mailbox(tx, event.id, &key)?;
    let interest = match known {
        Some(known) if known.confirmed_at.is_some() || act.now < known.mailed_at + ASK_AGAIN => return Ok(()),
        Some(known) => {
            store::interest::asked_again(tx, known.id, act.now)?;
            known
        }
        None => {
            let new = Interest {
                id: act.id(),
                event_id: event.id,
                email: email.trim().to_owned(),
                language: language.tag().to_owned(),
                mailed_at: act.now,
                confirmed_at: None,
            };
            if !store::interest::insert(tx, &new, &key)? {
                return Ok(());
            }
            new
        }
    };
    letters::send(tx, act, &[Letter::interest(event, &interest).at(pace)])
}

/// The consent; doing it twice changes nothing. Whether there was anything to consent to.
pub fn confirm(tx: &mut Tx, act: &Act, id: Id<Interest>) -> db::Result<bool> {
    store::interest::confirm(tx, id, act.now)?;
    Ok(store::interest::by_id(tx, id)?.is_some())
}

/// Takes an address out of the list and erases it, with the mails that went to it.
pub fn leave(tx: &mut Tx, act: &Act, id: Id<Interest>) -> db::Result<()> {
    if let Some(interest) = store::interest::by_id(tx, id)? {
        mail::erase_to(tx, &interest.event_id.to_string(), &interest.email)?;
    }
    act.touch(ERASED);
    store::interest::erase(tx, id)
}

/// Tells one portion of those interested in events whose registration is open now; whether there may be more.
/// Each of them is erased in the transaction that puts their mail into the outbox, so each is told exactly once.
pub fn tell(tx: &mut Tx, act: &Act, links: &Links) -> db::Result<bool> {
    let mut more = false;
    for id in store::interest::events(tx)? {
        let event = store::event::by_id(tx, id)?;
        if !state::registration_is_open(&event, act.now) {
            continue;
        }
        let portion = store::interest::take(tx, id, PORTION)?;
        let told: Vec<_> = portion.iter().map(|one| Letter::opened(&event, one, links)).collect();
        letters::send(tx, act, &told)?;
        more |= i64::try_from(told.len()).is_ok_and(|told| told == PORTION);
    }
    Ok(more)
}

/// Erases addresses that gave no consent in time, and those whose event is over.
pub fn sweep(tx: &mut Tx, act: &Act) -> db::Result<bool> {
    store::interest::sweep(tx, act.now - CONSENT, act.now)?;
    Ok(false)
}
