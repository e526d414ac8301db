//! Reminds those who will come, two days before: whoever cannot come gives the place back in time.

use db::Tx;
use jiff::SignedDuration;
use kernel::Act;

use crate::{
    letters::{self, Letter},
    store,
};

/// How long before the beginning people are reminded.
const BEFORE: SignedDuration = SignedDuration::from_hours(48);
/// How long a confirmation must be past.
const PAST: SignedDuration = SignedDuration::from_hours(24);
/// How many are reminded in one portion.
const PORTION: i64 = 200;

/// Reminds one portion of those who are due, each once; whether there may be more.
pub fn remind(tx: &mut Tx, act: &Act) -> db::Result<bool> {
    let due = store::reminders::due(tx, act.now, act.now + BEFORE, act.now - PAST, PORTION)?;
    let mut letters = Vec::with_capacity(due.len());
    for (party, event) in &due {
        if store::reminders::claim(tx, *party, act.now)? {
            let (party, event) = (store::party::by_id(tx, *party)?, store::event::by_id(tx, *event)?);
            letters.push(Letter::reminder(&event, &party));
        }
    }
    letters::send(tx, act, &letters)?;
    Ok(!due.is_empty())
}
