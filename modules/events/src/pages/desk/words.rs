//! Words for states, needs and sources, shared by the pages of the desk.

use i18n::Translator;

use crate::model::{ChoiceState, NeedKind, PartyState, Source};

/// The message that names a need.
pub(super) fn need(t: &Translator, kind: NeedKind) -> String {
    t.say(&format!("events-desk-need-{}", kind.as_str().replace('_', "-")))
}

/// The message that names a state.
pub(super) fn state(t: &Translator, state: PartyState) -> String {
    t.say(&format!("events-desk-state-{state}"))
}

/// The shape and colour of a state, for `parts::state`.
pub(super) const fn state_class(state: PartyState) -> &'static str {
    match state {
        PartyState::Confirmed => "is-good",
        PartyState::Held => "is-soon",
        PartyState::Offered => "",
        PartyState::Waiting => "is-wait",
        PartyState::Cancelled => "is-off",
        PartyState::Lapsed => "is-over",
    }
}

/// The message that names where someone stands in a session.
pub(super) fn choice(t: &Translator, state: ChoiceState) -> String {
    t.say(&format!("events-desk-choice-{state}"))
}

/// The message that names how a registration came in.
pub(super) fn source(t: &Translator, source: Source) -> String {
    t.say(&format!("events-desk-source-{source}"))
}
