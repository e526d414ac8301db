//! An event moves: whether it does, and where what belongs to it goes.

use jiff::{Timestamp, civil::DateTime};

use crate::{
    calendar::place,
    model::{Event, Programme, Session},
};

/// Whether whoever wants to come has to know: another time or another place.
pub fn moves(old: &Event, new: &Event) -> bool {
    moves_in_time(old, new) || place(&old.venue, &old.address) != place(&new.venue, &new.address)
}

/// Whether it begins or ends at another moment.
pub fn moves_in_time(old: &Event, new: &Event) -> bool {
    (old.starts_at, old.ends_at) != (new.starts_at, new.ends_at)
}

/// Whether what has a time of its own would have another one: the event begins at another time on the clock.
pub fn takes_along(old: &Event, new: &Event) -> bool {
    old.starts_at != new.starts_at
}

/// Where a moment goes that belongs to the event: as far from the beginning as before by the clock on the wall, so
/// that ten o'clock stays ten o'clock when summer time ends in between.
pub fn moment(old: &Event, new: &Event, at: Timestamp) -> Timestamp {
    let clock = |at: Timestamp, event: &Event| at.to_zoned(event.zone()).datetime();
    let (from, to) = (clock(old.starts_at, old), clock(new.starts_at, new));
    let moved: Option<DateTime> = clock(at, old).checked_add(to.duration_since(from)).ok();
    moved.and_then(|moved| new.zone().to_timestamp(moved).ok()).unwrap_or(at)
}

/// The event with its dates as they have to be: registration closes when it begins at the latest, and moves along where
/// that is wanted.
pub fn dates(old: &Event, new: &mut Event, along: bool) {
    if along && takes_along(old, new) {
        new.closes_at = new.closes_at.map(|at| moment(old, new, at));
    }
    new.closes_at = new.closes_at.map(|at| at.min(new.starts_at));
}

/// Whether a date that makes the event public or opens it would lie behind its beginning.
pub fn opens_too_late(new: &Event) -> bool {
    [new.public_at, new.announce_at, new.opens_at].into_iter().flatten().any(|at| at >= new.starts_at)
}

/// A session at its new time.
pub fn session(old: &Event, new: &Event, session: &Session) -> Session {
    let moved = |at: Option<Timestamp>| at.map(|at| moment(old, new, at));
    Session { starts_at: moved(session.starts_at), ends_at: moved(session.ends_at), ..session.clone() }
}

/// A published programme at its new times.
pub fn programme(old: &Event, new: &Event, programme: &Programme) -> Programme {
    let mut moved = programme.clone();
    for session in &mut moved.sessions {
        session.starts_at = moment(old, new, session.starts_at);
        session.ends_at = moment(old, new, session.ends_at).max(session.starts_at);
    }
    moved
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use proptest::prelude::*;

    use super::*;
    use crate::rules::state::tests::event;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn ten_o_clock_stays_ten_o_clock_over_the_end_of_summer_time() {
        let old = Event { starts_at: at("2026-10-20T09:00:00+02:00"), ..event() };
        let new = Event { starts_at: at("2026-11-03T09:00:00+01:00"), ..event() };
        assert_eq!(moment(&old, &new, at("2026-10-21T10:00:00+02:00")), at("2026-11-04T10:00:00+01:00"));
    }

    #[test]
    fn registration_never_closes_after_the_beginning() {
        let old = Event {
            starts_at: at("2026-10-20T09:00:00Z"),
            closes_at: Some(at("2026-10-18T09:00:00Z")),
            ..event()
        };
        for (along, closes) in [(true, "2026-09-29T09:00:00Z"), (false, "2026-10-01T09:00:00Z")] {
            let mut new = Event { starts_at: at("2026-10-01T09:00:00Z"), ..old.clone() };
            dates(&old, &mut new, along);
            assert_eq!(new.closes_at, Some(at(closes)), "{along}");
        }
    }

    proptest! {
        #[test]
        fn what_moves_there_and_back_is_where_it_was(days in -400_i64..400, minutes in -600_i64..600, after in 0_i64..3_000) {
            let noon = at("2026-06-15T12:00:00+02:00");
            let old = Event { time_zone: "UTC".to_owned(), starts_at: noon, ..event() };
            let starts_at = noon + SignedDuration::from_hours(24 * days) + SignedDuration::from_mins(minutes);
            let new = Event { starts_at, ..old.clone() };
            let point = noon + SignedDuration::from_mins(after);
            let moved = moment(&old, &new, point);
            prop_assert_eq!(moved.duration_since(starts_at), point.duration_since(noon));
            prop_assert_eq!(moment(&new, &old, moved), point);
        }
    }
}
