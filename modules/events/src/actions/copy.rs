//! Copying an event for next year: everything but people.

use std::collections::HashMap;

use db::Tx;
use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};
use kernel::{Act, Id, audit};

use super::lifecycle;
use crate::{
    model::{Event, Overrule, Question, Room, Session, Stage, Track},
    store,
};

/// The same weekday a year later: 52 weeks on, or 53 where that is nearer to the date.
pub fn next_year(date: Date) -> Date {
    let exact = date.saturating_add(Span::new().years(1));
    let weeks = [52, 53].map(|weeks| date.saturating_add(Span::new().weeks(weeks)));
    let far = |day: &Date| (*day - exact).get_days().abs();
    weeks.into_iter().min_by_key(far).unwrap_or(exact)
}

/// A moment moved by whole days: the time on the clock stays what it was.
pub fn shift(at: Timestamp, days: i32, zone: &TimeZone) -> Timestamp {
    let moved = at.to_zoned(zone.clone()).datetime().saturating_add(Span::new().days(days));
    zone.to_timestamp(moved).unwrap_or(at)
}

/// Copies an event under a new title to a new first day; the name in addresses of the copy. It is a draft, with
/// rooms, tracks, questions and the programme without its people.
pub fn copy(tx: &mut Tx, act: &Act, from: Id<Event>, title: &str, first_day: Date) -> db::Result<String> {
    let event = store::event::by_id(tx, from)?;
    let zone = event.zone();
    let old_day = event.starts_at.to_zoned(zone.clone()).date();
    let days = (first_day - old_day).get_days();
    let moved = |at: Timestamp| shift(at, days, &zone);
    // A copy is a draft until its coordinator has seen it: what would make it public in the past is forgotten.
    let ahead = |at: Option<Timestamp>| at.map(moved).filter(|at| *at > act.now);
    let new = Event {
        title: title.to_owned(),
        starts_at: moved(event.starts_at),
        ends_at: moved(event.ends_at),
        stage: Stage::Draft,
        public_at: ahead(event.public_at),
        announce_at: ahead(event.announce_at),
        opens_at: ahead(event.opens_at),
        closes_at: ahead(event.closes_at),
        overrule: Overrule::No,
        cancelled_at: None,
        cancel_reason: String::new(),
        ..event.clone()
    };
    let capacity = store::event::seats(tx, from)?.capacity;
    let slug = lifecycle::create(tx, act, &new, capacity)?;
    let to = store::event::by_slug(tx, &slug)?.id;
    let rooms = rooms(tx, act, from, to)?;
    let tracks = tracks(tx, act, from, to)?;
    let mut sessions = store::programme::sessions(tx, from)?;
    for session in &mut sessions {
        *session = Session {
            id: act.id(),
            source_key: None,
            starts_at: session.starts_at.map(moved),
            ends_at: session.ends_at.map(moved),
            room_id: session.room_id.and_then(|id| rooms.get(&id).copied()),
            track_id: session.track_id.and_then(|id| tracks.get(&id).copied()),
            revision: 1,
            ..session.clone()
        };
    }
    store::programme::insert_sessions(tx, to, &sessions)?;
    for session in &sessions {
        store::places::limit_session(tx, to, session.id, session.capacity)?;
    }
    questions(tx, act, from, to)?;
    audit::record(tx, act, "events-audit-copied", &slug, &event.slug)?;
    Ok(slug)
}

fn rooms(tx: &mut Tx, act: &Act, from: Id<Event>, to: Id<Event>) -> db::Result<HashMap<Id<Room>, Id<Room>>> {
    let mut ids = HashMap::new();
    for room in store::programme::rooms(tx, from)? {
        let new = Room { id: act.id(), ..room.clone() };
        store::programme::save_room(tx, to, &new)?;
        ids.insert(room.id, new.id);
    }
    Ok(ids)
}

fn tracks(
    tx: &mut Tx,
    act: &Act,
    from: Id<Event>,
    to: Id<Event>,
) -> db::Result<HashMap<Id<Track>, Id<Track>>> {
    let mut ids = HashMap::new();
    for track in store::programme::tracks(tx, from)? {
        let new = Track { id: act.id(), ..track.clone() };
        store::programme::save_track(tx, to, &new)?;
        ids.insert(track.id, new.id);
    }
    Ok(ids)
}

fn questions(tx: &mut Tx, act: &Act, from: Id<Event>, to: Id<Event>) -> db::Result<()> {
    let old = store::event::questions(tx, from)?;
    let ids: HashMap<_, _> = old.iter().map(|question| (question.id, act.id::<Question>())).collect();
    let copied = |question: &Question| Question { id: ids[&question.id], only_if: None, ..question.clone() };
    for question in &old {
        store::questions::insert(tx, to, &copied(question))?;
    }
    // Conditions lead to questions that must be there first.
    for question in old.iter().filter(|question| question.only_if.is_some()) {
        let only_if = question.only_if.and_then(|id| ids.get(&id).copied());
        store::questions::update(tx, &Question { only_if, ..copied(question) })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn next_year_falls_on_the_same_weekday_near_the_same_date() {
        // 24 September 2019 was a Tuesday.
        assert_eq!(next_year(date(2019, 9, 24)), date(2020, 9, 22));
        assert_eq!(next_year(date(2024, 2, 29)), date(2025, 2, 27));
        for day in [date(2019, 1, 1), date(2023, 12, 31), date(2024, 2, 29)] {
            assert_eq!(next_year(day).weekday(), day.weekday());
        }
    }

    #[test]
    fn the_time_on_the_clock_stays_over_the_change_to_winter_time() {
        let zone = TimeZone::get("Europe/Berlin").expect("a zone");
        let summer: Timestamp = "2026-10-20T08:00:00Z".parse().expect("a moment");
        let winter: Timestamp = "2026-11-03T09:00:00Z".parse().expect("a moment");
        assert_eq!(shift(summer, 14, &zone), winter);
    }
}
