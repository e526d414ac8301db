//! How events are spoken of: their state, kind, date and place in the reader's language.

use i18n::Translator;
use jiff::Timestamp;

use crate::{
    model::{Event, EventKind, Seats},
    rules::{
        places::{Roughly, roughly},
        state::{self, State},
    },
};

/// A state as `parts::state` shows it: the shape and the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pill {
    /// The class that decides about shape and colour.
    pub class: &'static str,
    /// The words.
    pub words: String,
}

/// Where an event stands, as a pill.
pub(crate) fn pill(t: &Translator, event: &Event, seats: Seats, now: Timestamp) -> Pill {
    let state = state::state(event, seats, now);
    let (class, key) = match state {
        State::Draft => ("is-closed", "events-state-draft"),
        State::SaveTheDate => ("is-soon", "events-state-save-the-date"),
        State::Announced if !event.registration => ("is-good", "events-state-no-registration"),
        State::Announced => ("is-soon", "events-state-announced-later"),
        State::Open => ("", "events-state-open"),
        State::Full if event.waiting_list => ("is-full", "events-state-waiting"),
        State::Full => ("is-full", "events-state-full"),
        State::Closed => ("is-closed", "events-state-closed"),
        State::Running => ("is-good", "events-state-running"),
        State::Over => ("is-over", "events-state-over"),
        State::Cancelled => ("is-off", "events-state-cancelled"),
    };
    let opens = state::opens_on(event, now).filter(|_| state == State::Announced);
    let words = match opens {
        Some(opens) => {
            let day = t.day_month(opens.to_zoned(event.zone()).date());
            t.with("events-state-announced", &[("date", day.into())])
        }
        None => t.say(key),
    };
    Pill { class, words }
}

/// How many places are free, as visitors may know it.
pub(crate) fn places(t: &Translator, capacity: i64, taken: i64, waiting: i64) -> String {
    let key = match roughly(capacity, taken, waiting) {
        Roughly::Many => "events-places-many",
        Roughly::Few => "events-places-few",
        Roughly::None => "events-places-none",
    };
    t.count(key, capacity)
}

/// The message that names a kind of event.
pub(crate) const fn kind_key(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Conference => "events-kind-conference",
        EventKind::Workshop => "events-kind-workshop",
        EventKind::Meeting => "events-kind-meeting",
        EventKind::Visit => "events-kind-visit",
        EventKind::Performance => "events-kind-performance",
    }
}

/// The days of an event, without times.
pub(crate) fn days(t: &Translator, event: &Event) -> String {
    let zone = event.zone();
    let last = event.ends_at - jiff::SignedDuration::from_secs(1);
    t.days(event.starts_at.to_zoned(zone.clone()).date(), last.to_zoned(zone).date())
}
