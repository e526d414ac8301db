//! What this module looks after by itself.

use jiff::SignedDuration;
use kernel::{JobKind, Listener, Periodic, pulse};

use crate::actions;

/// Jobs that are queued.
pub const JOBS: &[JobKind] = &[
    JobKind {
        name: actions::publish::TELL,
        run: |house, tx, act, payload| {
            let what = serde_json::from_value(payload.clone())?;
            Ok(actions::publish::tell(house, tx, act, what)?)
        },
    },
    JobKind {
        name: actions::bulk::JOB,
        run: |house, tx, act, payload| {
            let order = serde_json::from_value(payload.clone())?;
            Ok(actions::bulk::portion(house, tx, act, order)?)
        },
    },
];

/// What is heard from other modules.
pub const LISTENERS: &[Listener] = &[Listener {
    name: "events.person-erased",
    hear: |_, tx, act, event| Ok(actions::erasure::hear(tx, act, event)?),
}];

/// What is looked after again and again.
pub const PERIODIC: &[Periodic] = &[
    Periodic {
        name: "events.erase",
        every: SignedDuration::from_mins(60),
        steady: pulse::BEFORE_ERASING,
        run: |_, tx, act| Ok(actions::erasure::due(tx, act)?),
    },
    Periodic {
        name: "events.lapse",
        every: SignedDuration::from_secs(5),
        steady: pulse::BEFORE_TELLING,
        run: |_, tx, act| Ok(actions::places::lapse(tx, act)?),
    },
    Periodic {
        name: "events.remind",
        every: SignedDuration::from_mins(10),
        steady: pulse::BEFORE_TELLING,
        run: |_, tx, act| Ok(actions::reminders::remind(tx, act)?),
    },
    Periodic {
        name: "events.tell-interested",
        every: SignedDuration::from_secs(10),
        steady: pulse::BEFORE_TELLING,
        run: |house, tx, act| Ok(actions::interest::tell(tx, act, &house.links)?),
    },
    Periodic {
        name: "events.tell-called-off",
        every: SignedDuration::from_secs(5),
        steady: SignedDuration::ZERO,
        run: |house, tx, act| Ok(actions::lifecycle::tell_called_off(tx, act, &house.links)?),
    },
    Periodic {
        name: "events.tell-news",
        every: SignedDuration::from_secs(5),
        steady: SignedDuration::ZERO,
        run: |house, tx, act| Ok(actions::news::tell(tx, act, &house.links)?),
    },
    Periodic {
        name: "events.sweep-interest",
        every: SignedDuration::from_mins(60),
        steady: pulse::BEFORE_ERASING,
        run: |_, tx, act| Ok(actions::interest::sweep(tx, act)?),
    },
];
