//! The life of an event: its dates drive the state, and the coordinator can overrule them.

use jiff::{SignedDuration, Timestamp};

use crate::model::{Event, Overrule, Seats, Stage};

/// Where an event stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Only coordinators see it.
    Draft,
    /// Date and place are public.
    SaveTheDate,
    /// All is public; registration opens later.
    Announced,
    /// People can register, and there are places.
    Open,
    /// All places are taken; there is a waiting list, if the event has one.
    Full,
    /// Registration is closed.
    Closed,
    /// It takes place.
    Running,
    /// It is over.
    Over,
    /// It was called off.
    Cancelled,
}

db::text_column!(State {
    Draft => "draft",
    SaveTheDate => "save_the_date",
    Announced => "announced",
    Open => "open",
    Full => "full",
    Closed => "closed",
    Running => "running",
    Over => "over",
    Cancelled => "cancelled",
});

impl State {
    /// Whether everyone may see the event.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft)
    }

    /// Whether the programme and the whole description are public.
    pub const fn shows_all(self) -> bool {
        !matches!(self, Self::Draft | Self::SaveTheDate)
    }
}

/// Where `event` stands at `now`, with the places it has.
pub fn state(event: &Event, seats: Seats, now: Timestamp) -> State {
    match stage(event, now) {
        Stage::Draft => State::Draft,
        _ if event.cancelled_at.is_some() => State::Cancelled,
        _ if now >= event.ends_at => State::Over,
        _ if now >= event.starts_at && !registration_is_open(event, now) => State::Running,
        Stage::SaveTheDate => State::SaveTheDate,
        Stage::Announced if registration_is_open(event, now) => {
            // Free places that those in line have a claim to are not free for others.
            if seats.taken >= seats.capacity || seats.waiting > 0 { State::Full } else { State::Open }
        }
        Stage::Announced if opens_later(event, now) || !event.registration => State::Announced,
        Stage::Announced => State::Closed,
    }
}

/// The stage that counts at `now`: a draft becomes public, and a save-the-date announced, by itself on its day.
pub fn stage(event: &Event, now: Timestamp) -> Stage {
    let reached = |at: Option<Timestamp>| at.is_some_and(|at| now >= at);
    match event.stage {
        Stage::Draft if !reached(event.public_at) => Stage::Draft,
        Stage::Draft | Stage::SaveTheDate if reached(announced_at(event)) => Stage::Announced,
        Stage::Draft | Stage::SaveTheDate => Stage::SaveTheDate,
        Stage::Announced => Stage::Announced,
    }
}

/// When a save-the-date becomes announced by itself. With the opening of its registration at the latest: nobody can
/// register for what is not announced, so that an opening date says both.
pub fn announced_at(event: &Event) -> Option<Timestamp> {
    event.announce_at.or(event.opens_at.filter(|_| event.registration))
}

/// Whether people can register at `now`, for a place or for the waiting list.
pub fn registration_is_open(event: &Event, now: Timestamp) -> bool {
    if !event.registration
        || event.cancelled_at.is_some()
        || stage(event, now) != Stage::Announced
        || now >= event.ends_at
    {
        return false;
    }
    match event.overrule {
        Overrule::Open => true,
        Overrule::Closed => false,
        Overrule::No => !opens_later(event, now) && now < closes_at(event),
    }
}

/// When registration closes by the dates: at the beginning at the latest.
pub fn closes_at(event: &Event) -> Timestamp {
    event.closes_at.map_or(event.starts_at, |at| at.min(event.starts_at))
}

fn opens_later(event: &Event, now: Timestamp) -> bool {
    event.overrule == Overrule::No && event.opens_at.is_some_and(|at| now < at)
}

/// Whether everyone may see the event at `now`; its places make no difference.
pub fn is_public(event: &Event, now: Timestamp) -> bool {
    stage(event, now) != Stage::Draft
}

/// When registration opens by the dates, where that is ahead and known.
pub fn opens_on(event: &Event, now: Timestamp) -> Option<Timestamp> {
    if !event.registration || event.cancelled_at.is_some() || event.overrule == Overrule::Closed {
        return None;
    }
    let announced = if stage(event, now) == Stage::Announced { Some(now) } else { announced_at(event) };
    let opens = announced?.max(event.opens_at.unwrap_or(now));
    (opens > now && opens < closes_at(event)).then_some(opens)
}

/// Whether people can leave an address to be told when registration opens.
pub fn takes_interest(event: &Event, now: Timestamp) -> bool {
    event.registration
        && event.cancelled_at.is_none()
        && now < closes_at(event)
        && event.overrule != Overrule::Closed
        && stage(event, now) != Stage::Draft
        && !registration_is_open(event, now)
}

/// The next moment at which the dates alone change what people see.
pub fn next_change(event: &Event, now: Timestamp) -> Option<Timestamp> {
    let moments = [
        event.public_at,
        announced_at(event),
        event.opens_at,
        Some(closes_at(event)),
        Some(event.starts_at),
        Some(event.ends_at),
    ];
    moments.into_iter().flatten().filter(|at| *at > now).min()
}

/// What comes next by the dates alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// A draft becomes a save-the-date.
    Public,
    /// All becomes public.
    Announced,
    /// All becomes public, and registration opens.
    AnnouncedAndOpen,
    /// Registration opens.
    Opens,
    /// Registration closes.
    Closes,
    /// It begins.
    Begins,
    /// It begins without ever having been announced.
    BeginsUnannounced,
    /// It ends.
    Ends,
}

db::text_column!(Step {
    Public => "public",
    Announced => "announced",
    AnnouncedAndOpen => "announced-and-open",
    Opens => "opens",
    Closes => "closes",
    Begins => "begins",
    BeginsUnannounced => "begins-unannounced",
    Ends => "ends",
});

/// The next moment at which something happens by itself, and what that is; nothing for a draft that waits for its
/// coordinator, and for what is over or off. Dates that make no difference are passed over.
pub fn next_step(event: &Event, now: Timestamp) -> Option<(Timestamp, Step)> {
    let stand = |at: Timestamp| {
        let begun = (at >= event.starts_at, at >= event.ends_at);
        (stage(event, at), registration_is_open(event, at), begun)
    };
    if event.cancelled_at.is_some() || now >= event.ends_at {
        return None;
    }
    let mut at = now;
    while let Some(next) = next_change(event, at) {
        let ((before, was_open, (begun, ended)), (after, is_open, (begins, ends))) = (stand(at), stand(next));
        let step = match (before, after) {
            (Stage::Draft, Stage::Draft) => None,
            (Stage::Draft, Stage::SaveTheDate) => Some(Step::Public),
            (Stage::Draft | Stage::SaveTheDate, Stage::Announced) if is_open => Some(Step::AnnouncedAndOpen),
            (Stage::Draft | Stage::SaveTheDate, Stage::Announced) => Some(Step::Announced),
            _ if ends && !ended => Some(Step::Ends),
            _ if begins && !begun && after == Stage::SaveTheDate => Some(Step::BeginsUnannounced),
            _ if begins && !begun => Some(Step::Begins),
            _ if is_open && !was_open => Some(Step::Opens),
            _ if was_open && !is_open => Some(Step::Closes),
            _ => None,
        };
        if let Some(step) = step {
            return Some((next, step));
        }
        at = next;
    }
    None
}

/// When the access needs of an event are erased: 14 days after its end.
pub fn needs_end(event: &Event) -> Timestamp {
    event.ends_at + SignedDuration::from_hours(14 * 24)
}

/// When all personal data of an event is erased.
pub fn data_ends(event: &Event) -> Timestamp {
    event.ends_at + SignedDuration::from_hours(event.keep_days * 24)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    use kernel::Id;

    const HOUR: i64 = 3_600;

    fn at(hour: i64) -> Timestamp {
        Timestamp::from_second(1_500_000_000 + hour * HOUR).expect("a valid moment")
    }

    pub(crate) fn event() -> Event {
        Event {
            slug: "tagung".to_owned(),
            stage: Stage::SaveTheDate,
            announce_at: Some(at(10)),
            opens_at: Some(at(20)),
            closes_at: Some(at(90)),
            ..Event::draft(Id::from_uuid(uuid_of(1)), at(100), at(110))
        }
    }

    fn uuid_of(n: u128) -> kernel::uuid::Uuid {
        kernel::uuid::Uuid::from_u128(n)
    }

    const FREE: Seats = Seats { capacity: 10, taken: 3, waiting: 0, next_number: 4 };
    const FULL: Seats = Seats { capacity: 10, taken: 10, waiting: 0, next_number: 11 };

    #[test]
    fn the_dates_drive_an_event_through_its_life() {
        let states = [5, 15, 30, 95, 105, 115].map(|hour| state(&event(), FREE, at(hour)));
        assert_eq!(
            states,
            [State::SaveTheDate, State::Announced, State::Open, State::Closed, State::Running, State::Over]
        );
    }

    #[test]
    fn places_with_a_line_before_them_are_not_free() {
        let line = Seats { waiting: 2, ..FREE };
        assert_eq!(
            [FREE, FULL, line].map(|seats| state(&event(), seats, at(30))),
            [State::Open, State::Full, State::Full]
        );
    }

    #[test]
    fn the_coordinator_overrules_the_dates() {
        let opened = Event { overrule: Overrule::Open, ..event() };
        let closed = Event { overrule: Overrule::Closed, ..event() };
        assert_eq!(state(&opened, FREE, at(15)), State::Open);
        assert_eq!(state(&closed, FREE, at(30)), State::Closed);
        assert_eq!(state(&opened, FREE, at(105)), State::Open);
    }

    #[test]
    fn a_draft_stays_hidden_and_a_cancelled_event_stays_cancelled() {
        let draft = Event { stage: Stage::Draft, ..event() };
        let cancelled = Event { cancelled_at: Some(at(1)), ..event() };
        assert!([5, 30, 105, 115].iter().all(|hour| state(&draft, FREE, at(*hour)) == State::Draft));
        assert!([5, 30, 105, 115].iter().all(|hour| state(&cancelled, FREE, at(*hour)) == State::Cancelled));
    }

    #[test]
    fn a_draft_becomes_public_by_itself_on_its_day() {
        let draft = Event { stage: Stage::Draft, public_at: Some(at(5)), ..event() };
        let states = [4, 5, 10, 20].map(|hour| state(&draft, FREE, at(hour)));
        assert_eq!(states, [State::Draft, State::SaveTheDate, State::Announced, State::Open]);
        assert_eq!(next_change(&draft, at(4)), Some(at(5)));
    }

    #[test]
    fn the_opening_is_known_once_both_its_dates_are() {
        assert_eq!([5, 15, 30].map(|hour| opens_on(&event(), at(hour))), [Some(at(20)), Some(at(20)), None]);
        let open_end = Event { announce_at: None, opens_at: None, ..event() };
        assert_eq!(opens_on(&open_end, at(5)), None);
        let at_once = Event { opens_at: None, ..event() };
        assert_eq!(opens_on(&at_once, at(5)), Some(at(10)));
    }

    #[test]
    fn an_opening_date_announces_what_nobody_announced() {
        let only_opens = Event { announce_at: None, ..event() };
        let states = [5, 20].map(|hour| state(&only_opens, FREE, at(hour)));
        assert_eq!(states, [State::SaveTheDate, State::Open]);
        assert_eq!(opens_on(&only_opens, at(5)), Some(at(20)));
        assert_eq!(next_step(&only_opens, at(5)), Some((at(20), Step::AnnouncedAndOpen)));
        let without = Event { registration: false, ..only_opens };
        assert_eq!(state(&without, FREE, at(20)), State::SaveTheDate);
    }

    #[test]
    fn each_step_of_a_life_is_named_once_and_in_order() {
        let whole = Event { stage: Stage::Draft, public_at: Some(at(5)), ..event() };
        let mut now = at(0);
        let mut steps = Vec::new();
        while let Some((next, step)) = next_step(&whole, now) {
            steps.push(step);
            now = next;
        }
        let names: Vec<_> = steps.iter().map(Step::as_str).collect();
        assert_eq!(names, ["public", "announced", "opens", "closes", "begins", "ends"]);
        let bare = Event { announce_at: None, opens_at: None, ..event() };
        assert_eq!(next_step(&bare, at(0)), Some((at(100), Step::BeginsUnannounced)));
        assert_eq!(next_step(&Event { stage: Stage::Draft, ..event() }, at(0)), None);
    }

    proptest::proptest! {
        #[test]
        fn what_comes_next_is_true(
            stage in proptest::sample::select(Stage::ALL.to_vec()),
            overrule in proptest::sample::select(Overrule::ALL.to_vec()),
            dates in proptest::array::uniform4(proptest::option::of(0_i64..120)),
            now in 0_i64..120,
        ) {
            let [public_at, announce_at, opens_at, closes_at] = dates.map(|hour| hour.map(at));
            let event = Event { stage, public_at, announce_at, opens_at, closes_at, overrule, ..event() };
            let stand = |hour| (super::stage(&event, at(hour)), registration_is_open(&event, at(hour)));
            match next_step(&event, at(now)) {
                // Until then nothing happens that people would see, and then it does.
                Some((next, step)) => {
                    let next = (next.as_second() - 1_500_000_000) / HOUR;
                    proptest::prop_assert!(next > now);
                    proptest::prop_assert!((now..next).all(|hour| stand(hour) == stand(now)));
                    match step {
                        Step::Opens | Step::AnnouncedAndOpen => proptest::prop_assert!(stand(next).1),
                        Step::Closes => proptest::prop_assert!(!stand(next).1),
                        Step::Begins | Step::BeginsUnannounced => proptest::prop_assert_eq!(next, 100),
                        Step::Ends => proptest::prop_assert_eq!(next, 110),
                        Step::Public | Step::Announced => proptest::prop_assert_ne!(stand(next).0, stand(now).0),
                    }
                }
                None => proptest::prop_assert!(now >= 110 || stand(now).0 == Stage::Draft),
            }
        }
    }

    #[test]
    fn interest_is_taken_from_the_save_the_date_until_registration_opens() {
        assert_eq!(
            [5, 15, 30, 95].map(|hour| takes_interest(&event(), at(hour))),
            [true, true, false, false]
        );
        let draft = Event { stage: Stage::Draft, ..event() };
        assert!(!takes_interest(&draft, at(5)));
    }

    #[test]
    fn the_next_change_is_the_nearest_date_ahead() {
        assert_eq!(next_change(&event(), at(15)), Some(at(20)));
        assert_eq!(next_change(&event(), at(110)), None);
    }
}
