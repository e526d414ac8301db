//! Until when a place is held for a mail to be confirmed, or offered to the next in line.

use jiff::{SignedDuration, Span, Timestamp, civil::Date, tz::TimeZone};

use crate::model::Event;

/// When the night begins, on the clock of the event, and when it is over.
const NIGHT: i8 = 22;
const MORNING: i8 = 8;

/// Until when a place is held for a mail to be confirmed: never beyond the end of the event.
pub fn hold_until(event: &Event, now: Timestamp) -> Timestamp {
    (now + SignedDuration::from_hours(event.confirm_hours)).min(event.ends_at)
}

/// Until when a place that became free is offered to the next in line, for something that begins at `begins`: shorter
/// when that is near, so that the place does not go to waste. The hours of the night do not count, so that nobody
/// loses their turn asleep. It never reaches beyond the beginning, when the place is of no use any more.
pub fn offer_until(event: &Event, begins: Timestamp, now: Timestamp) -> Timestamp {
    let zone = event.zone();
    let usual = SignedDuration::from_hours(event.offer_hours);
    let half_of_the_rest = begins.duration_since(now) / 2;
    let time = usual.min(half_of_the_rest).max(SignedDuration::from_hours(1));
    after_waking(now, time, &zone).min(begins.max(now))
}

/// The moment when `time` has passed since `from`, without counting the nights (22 to 8 o'clock).
fn after_waking(from: Timestamp, time: SignedDuration, zone: &TimeZone) -> Timestamp {
    let (mut at, mut left) = (from, time);
    loop {
        let here = at.to_zoned(zone.clone());
        let (day, hour) = (here.date(), here.hour());
        let clock = |day: Date, hour: i8| zone.to_timestamp(day.at(hour, 0, 0, 0)).unwrap_or(from + time);
        if hour < MORNING {
            at = clock(day, MORNING).max(at);
        } else if hour >= NIGHT {
            at = clock(day.saturating_add(Span::new().days(1)), MORNING).max(at);
        }
        let night = clock(at.to_zoned(zone.clone()).date(), NIGHT);
        let today = night.duration_since(at);
        if left <= today || today <= SignedDuration::ZERO {
            return at + left;
        }
        at = night;
        left -= today;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::state::tests::event;

    fn moment(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    /// Until when an offer made at `now` counts, in summer in Berlin, for something that begins at `begins`.
    fn offered(now: &str, begins: &str) -> String {
        let event = Event { time_zone: "Europe/Berlin".to_owned(), offer_hours: 6, ..event() };
        offer_until(&event, moment(begins), moment(now)).to_string()
    }

    #[test]
    fn an_offer_made_at_night_begins_in_the_morning() {
        // 23:00 and 3:00 on the clock: six hours from 8:00.
        assert_eq!(offered("2026-06-01T21:00:00Z", "2026-07-01T08:00:00Z"), "2026-06-02T12:00:00Z");
        assert_eq!(offered("2026-06-02T01:00:00Z", "2026-07-01T08:00:00Z"), "2026-06-02T12:00:00Z");
        // 20:00: two hours in the evening, four after 8:00.
        assert_eq!(offered("2026-06-01T18:00:00Z", "2026-07-01T08:00:00Z"), "2026-06-02T10:00:00Z");
    }

    #[test]
    fn an_offer_ends_before_it_is_useless() {
        assert_eq!(offered("2026-06-01T09:40:00Z", "2026-06-01T10:00:00Z"), "2026-06-01T10:00:00Z");
        assert_eq!(offered("2026-06-01T08:00:00Z", "2026-06-01T12:00:00Z"), "2026-06-01T10:00:00Z");
        // Made at 23:00 for 9:00 of the next morning.
        assert_eq!(offered("2026-06-01T21:00:00Z", "2026-06-02T07:00:00Z"), "2026-06-02T07:00:00Z");
    }

    proptest::proptest! {
        #[test]
        fn an_offer_leaves_an_hour_of_day_or_all_that_is_left(now in 0_i64..20_000, rest in 1_i64..2_000) {
            let minutes = |n: i64| SignedDuration::from_mins(n);
            let event = Event { time_zone: "Europe/Berlin".to_owned(), ..event() };
            let now = moment("2026-03-20T00:00:00Z") + minutes(now);
            let begins = now + minutes(rest);
            let until = offer_until(&event, begins, now);
            proptest::prop_assert!(until > now && until <= begins);
            let clock = until.to_zoned(event.zone());
            let night = clock.hour() < MORNING || (clock.hour() >= NIGHT && clock.minute() > 0);
            proptest::prop_assert!(until == begins || (!night && until >= now + minutes(60)), "{clock}");
        }
    }
}
