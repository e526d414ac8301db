//! Whether a mail of this module is still true when its turn comes, and what it says then.

use db::{Error, Tx};
use jiff::Timestamp;
use serde_json::Value;

use super::Facts;
use crate::{
    model::{Event, Party, PartyState},
    rules::state,
    store,
};

/// The facts of a mail as they are now; nothing when it is not true any more.
pub(crate) fn facts(tx: &mut Tx, now: Timestamp, data: Value, kind: &str) -> db::Result<Option<Value>> {
    // What cannot be read is told where it is written.
    let Ok(facts) = serde_json::from_value::<Facts>(data.clone()) else { return Ok(Some(data)) };
    let fresh = refreshed(tx, now, facts, kind)?;
    Ok(fresh.map(|facts| serde_json::to_value(facts).unwrap_or(data)))
}

/// The same of facts that another mail holds.
pub(crate) fn refreshed(tx: &mut Tx, now: Timestamp, facts: Facts, kind: &str) -> db::Result<Option<Facts>> {
    let Some(event) = facts.event else { return Ok(Some(facts)) };
    let Some(event) = found(store::event::by_id(tx, event))? else { return Ok(None) };
    let party = match facts.party {
        None => None,
        Some(party) => match found(store::party::by_id(tx, party))? {
            // A link of before an address changed leads nowhere.
            Some(party) if party.link_number == facts.link_number => Some(party),
            _ => return Ok(None),
        },
    };
    let interest = match facts.interest {
        None => None,
        Some(interest) => match store::interest::by_id(tx, interest)? {
            None => return Ok(None),
            found => found,
        },
    };
    let is_wished = match facts.change {
        None => true,
        Some(change) => store::address::by_id(tx, change)?.is_some(),
    };
    let until = party.as_ref().and_then(|party| party.until).or(facts.until);
    let consented = interest.is_some_and(|interest| interest.confirmed_at.is_some());
    let true_now = is_true(kind, &event, party.as_ref(), until, now) && is_wished;
    Ok((true_now && !(kind == "interest" && consented)).then(|| facts.of_now(&event, until)))
}

fn found<T>(result: db::Result<T>) -> db::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a mail of this kind is true of an event and a registration; `until` is when what it asks for is over.
fn is_true(
    kind: &str,
    event: &Event,
    party: Option<&Party>,
    until: Option<Timestamp>,
    now: Timestamp,
) -> bool {
    let is_on = event.cancelled_at.is_none();
    let ahead = is_on && now < event.ends_at;
    let in_time = until.is_none_or(|until| now < until);
    let is = |state: PartyState| party.is_some_and(|party| party.state == state);
    let is_active = party.is_some_and(|party| party.state.is_active());
    match kind {
        "confirm" => ahead && is(PartyState::Held) && in_time,
        "offer" => ahead && is(PartyState::Offered) && in_time,
        "waiting" => ahead && is(PartyState::Waiting),
        "confirmed" => ahead && is(PartyState::Confirmed),
        "reminder" => is_on && now < event.starts_at && is(PartyState::Confirmed),
        "session-offer" => ahead && is_active && in_time,
        "already" | "link" | "programme" | "bulk" => is_active && now < event.ends_at,
        "cancelled" => is(PartyState::Cancelled),
        "lapsed" => is(PartyState::Lapsed),
        "opened" => state::registration_is_open(event, now),
        "called-off" | "not-opened" => !is_on,
        "interest" | "moved" | "moved-interest" | "taken-up" | "taken-up-interest" => ahead,
        "new-address" => in_time,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::rules::state::tests::event;

    #[test]
    fn of_an_event_that_is_off_only_that_is_told() {
        let off = Event { cancelled_at: Some(Timestamp::UNIX_EPOCH), ..event() };
        let now = off.starts_at - SignedDuration::from_hours(1);
        let told = |kind| is_true(kind, &off, None, None, now);
        for kind in ["opened", "moved", "moved-interest", "taken-up", "interest", "confirm", "reminder"] {
            assert!(!told(kind), "{kind}");
        }
        assert!(told("called-off") && told("not-opened"));
        let on = event();
        assert!(
            !is_true("called-off", &on, None, None, now) && is_true("moved-interest", &on, None, None, now)
        );
        assert!(!is_true("moved-interest", &on, None, None, on.ends_at), "nobody is told of what is over");
    }

    #[test]
    fn what_asks_for_something_ends_when_it_cannot_be_done_any_more() {
        let (on, until) = (event(), event().starts_at);
        let asked = |now| is_true("new-address", &on, None, Some(until), now);
        assert!(asked(until - SignedDuration::from_secs(1)) && !asked(until));
    }
}
