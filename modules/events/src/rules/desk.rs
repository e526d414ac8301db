//! What a coordinator should look at next.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::{
    model::{Event, Numbers, PartyState, Seats, Stage},
    rules::state::{self, State},
};

/// Something to look at, with how many it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Todo {
    /// Nobody but coordinators sees the event yet.
    Publish,
    /// Mails could not be sent.
    FailedMails(i64),
    /// A session has more people than places.
    Overbooked(String),
    /// Offered places come back within a day unless their people say yes.
    OffersEnd(i64),
    /// Places are free, but the first party in line is too large for them.
    LineIsStuck(i64),
    /// People wait for their mail to be confirmed; `usual` when nothing needs to be done.
    Unconfirmed(i64),
    /// Needs that somebody has to organise before the event.
    Needs(i64),
    /// Access needs are about to be erased, at this moment.
    NeedsEnd(Timestamp),
}

/// What should be looked at next, the most urgent first.
pub fn todo(event: &Event, seats: Seats, numbers: &Numbers, now: Timestamp) -> Vec<Todo> {
    let state = state::state(event, seats, now);
    let ahead = !matches!(state, State::Over | State::Cancelled);
    let mut todo = Vec::new();
    if numbers.failed_mails > 0 {
        todo.push(Todo::FailedMails(numbers.failed_mails));
    }
    let over = numbers.sessions.iter().filter(|session| session.taken > session.capacity);
    todo.extend(over.map(|session| Todo::Overbooked(session.title.clone())));
    if ahead && event.stage == Stage::Draft {
        todo.push(Todo::Publish);
    }
    if ahead && numbers.ending_soon > 0 {
        todo.push(Todo::OffersEnd(numbers.ending_soon));
    }
    if ahead && seats.waiting > 0 && seats.free() > 0 {
        todo.push(Todo::LineIsStuck(seats.free()));
    }
    let held = numbers.people(&[PartyState::Held]);
    if ahead && held > 0 {
        todo.push(Todo::Unconfirmed(held));
    }
    let needs = numbers.needs.iter().map(|need| need.people).sum();
    if ahead && needs > 0 {
        todo.push(Todo::Needs(needs));
    }
    if state == State::Over && needs > 0 {
        todo.push(Todo::NeedsEnd(state::needs_end(event)));
    }
    todo
}

/// How many people had registered by the end of each day: one point for every day from the first to the last.
pub fn by_day(arrivals: &[(i64, i64)], zone: &TimeZone) -> Vec<(Date, i64)> {
    let day = |quarter: i64| {
        let at = Timestamp::from_second(quarter.saturating_mul(900)).unwrap_or(Timestamp::UNIX_EPOCH);
        at.to_zoned(zone.clone()).date()
    };
    let mut days: Vec<(Date, i64)> = Vec::new();
    let mut sum = 0;
    for (quarter, people) in arrivals {
        let date = day(*quarter);
        while let Some((last, _)) = days.last().copied()
            && last < date
        {
            let next = last.saturating_add(jiff::Span::new().days(1));
            days.push((next, sum));
        }
        sum += people;
        match days.last_mut() {
            Some(last) => last.1 = sum,
            None => days.push((date, sum)),
        }
    }
    days
}

/// The same points from the figures that were kept.
pub fn kept_days(figures: &[(String, i64)]) -> Vec<(Date, i64)> {
    let day = |(name, sum): &(String, i64)| Some((name.strip_prefix("day:")?.parse().ok()?, *sum));
    figures.iter().filter_map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn quarter(text: &str) -> i64 {
        text.parse::<Timestamp>().expect("a moment").as_second() / 900
    }

    #[test]
    fn days_without_arrivals_keep_the_sum_and_the_zone_decides_what_a_day_is() {
        let arrivals = [
            (quarter("2026-09-01T21:45:00Z"), 2),
            // Half past midnight in Berlin: the next day.
            (quarter("2026-09-01T22:30:00Z"), 1),
            (quarter("2026-09-04T10:00:00Z"), 4),
        ];
        let zone = TimeZone::get("Europe/Berlin").expect("a zone");
        assert_eq!(
            by_day(&arrivals, &zone),
            [(date(2026, 9, 1), 2), (date(2026, 9, 2), 3), (date(2026, 9, 3), 3), (date(2026, 9, 4), 7)]
        );
    }

    #[test]
    fn the_course_of_the_days_is_read_from_the_figures() {
        let figures = [("arrived", 7), ("day:2026-09-01", 2), ("day:2026-09-02", 5), ("day:x", 1)];
        let figures = figures.map(|(name, value)| (name.to_owned(), value));
        assert_eq!(kept_days(&figures), [(date(2026, 9, 1), 2), (date(2026, 9, 2), 5)]);
    }

    #[test]
    fn nobody_registered_makes_no_days() {
        assert_eq!(by_day(&[], &TimeZone::UTC), []);
    }
}
