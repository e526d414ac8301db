//! What this module looks after by itself.

use jiff::SignedDuration;
use kernel::{JobKind, Periodic};

use crate::actions;

/// Jobs that are queued.
pub const JOBS: &[JobKind] = &[JobKind {
    name: actions::publish::TELL,
    run: |house, tx, act, payload| {
        let what = serde_json::from_value(payload.clone())?;
        Ok(actions::publish::tell(house, tx, act, what)?)
    },
}];

/// What is looked after again and again.
pub const PERIODIC: &[Periodic] = &[
    Periodic {
        name: "events.lapse",
        every: SignedDuration::from_secs(5),
        run: |_, tx, act| Ok(actions::places::lapse(tx, act)?),
    },
    Periodic {
        name: "events.tell-interested",
        every: SignedDuration::from_secs(10),
        run: |house, tx, act| Ok(actions::interest::tell(tx, act, &house.links)?),
    },
    Periodic {
        name: "events.tell-called-off",
        every: SignedDuration::from_secs(5),
        run: |house, tx, act| Ok(actions::lifecycle::tell_called_off(tx, act, &house.links)?),
    },
    Periodic {
        name: "events.sweep-interest",
        every: SignedDuration::from_mins(60),
        run: |_, tx, act| Ok(actions::interest::sweep(tx, act)?),
    },
];
