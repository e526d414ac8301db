//! Where the sessions of a day stand on the page: days that last until people go home, rooms beside each other,
//! time running down in steps of five minutes.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use kernel::Id;
use programme::Slot;

use crate::model::{Programme, PublishedRoom, PublishedSession, Room};

/// What begins before this hour belongs to the day before.
pub const DAY_CHANGES_AT: i8 = 4;
/// Minutes that one row of the grid stands for.
pub const STEP: i64 = 5;
/// The longest day and the most rooms that the style sheet has positions for.
pub const MOST_STEPS: u32 = 300;
/// See `MOST_STEPS`.
pub const MOST_ROOMS: usize = 60;

/// A day of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The date by which people call it.
    pub date: Date,
    /// Its sessions by beginning, as indices into the programme's.
    pub sessions: Vec<usize>,
}

/// The days on which something takes place.
pub fn days(programme: &Programme, zone: &TimeZone) -> Vec<Day> {
    let slots: Vec<Slot<usize, (), ()>> = programme.sessions.iter().enumerate().map(slot).collect();
    let days = programme::days(&slots, zone, DAY_CHANGES_AT);
    days.into_iter().map(|day| Day { date: day.date, sessions: day.items }).collect()
}

fn slot((id, session): (usize, &PublishedSession)) -> Slot<usize, (), ()> {
    Slot { id, room: None, starts_at: session.starts_at, ends_at: session.ends_at, people: Vec::new() }
}

/// The date of the conference day to which a moment belongs.
pub fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    let local = at.to_zoned(zone.clone());
    let date = local.date();
    if local.hour() < DAY_CHANGES_AT { date.yesterday().unwrap_or(date) } else { date }
}

/// A day laid out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timetable {
    /// The rooms from left to right; `None` heads what concerns the whole house.
    pub rooms: Vec<Option<Id<Room>>>,
    /// Where the first row begins.
    pub begins: Timestamp,
    /// The half hours: row and time.
    pub hours: Vec<(u32, Timestamp)>,
    /// Where each session stands, in the order in which they were given.
    pub spots: Vec<Spot>,
    /// Whether the style sheet has positions for all of it; else there is only the list.
    pub fits: bool,
}

/// Where one session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spot {
    /// The row in which it begins, from 0.
    pub from: u32,
    /// How many rows it takes.
    pub span: u32,
    /// Its room from left to right, from 1; `None` spans all rooms.
    pub room: Option<usize>,
    /// Its place and the number of places beside each other, where several overlap in one room.
    pub lane: Option<(usize, usize)>,
}

/// Lays out some sessions of one day. Rooms without any of them are left out.
pub fn lay_out(sessions: &[&PublishedSession], rooms: &[PublishedRoom]) -> Timetable {
    let Some(first) = sessions.iter().map(|session| session.starts_at).min() else {
        return Timetable::default();
    };
    let half_hour = 30 * 60;
    let begins = Timestamp::from_second(first.as_second().div_euclid(half_hour) * half_hour).unwrap_or(first);
    let step = SignedDuration::from_mins(STEP);
    let slots: Vec<Slot<usize, Id<Room>, ()>> = sessions
        .iter()
        .enumerate()
        .map(|(id, session)| Slot {
            id,
            room: session.room,
            starts_at: session.starts_at,
            // Even what takes no time needs a place to be seen.
            ends_at: session.ends_at.max(session.starts_at.saturating_add(step).unwrap_or(session.ends_at)),
            people: Vec::new(),
        })
        .collect();
    let until = slots.iter().map(|slot| slot.ends_at).max().unwrap_or(first);
    let used: Vec<Id<Room>> = rooms
        .iter()
        .map(|room| room.id)
        .filter(|id| sessions.iter().any(|session| session.room == Some(*id)))
        .collect();
    let grid = programme::grid(&slots, &used, (begins, until), SignedDuration::ZERO);
    let mut places = vec![Spot::default(); sessions.len()];
    let mut edge = 0;
    let mut left_of = Vec::with_capacity(grid.columns.len());
    for column in &grid.columns {
        left_of.push(edge);
        edge += column.span;
    }
    for cell in grid.cells() {
        let Some(index) = cell.item else { continue };
        let slot = &slots[index];
        let from = steps(begins, slot.starts_at);
        let lane = cell.column.and_then(|column| {
            let span = grid.columns[column].span;
            let width = cell.width.max(1);
            (width < span).then(|| ((cell.left - left_of[column]) / width + 1, span / width))
        });
        places[index] = Spot {
            from,
            span: steps(begins, slot.ends_at).saturating_sub(from).max(1),
            room: cell.column.map(|column| column + 1),
            lane,
        };
    }
    let end = steps(begins, until);
    let hours = (0..=end / 6)
        .filter(|hour| hour * 6 < end)
        .map(|hour| (hour * 6, begins + SignedDuration::from_mins(i64::from(hour) * 30)))
        .collect();
    Timetable {
        rooms: grid.columns.iter().map(|column| column.room).collect(),
        begins,
        hours,
        spots: places,
        fits: end <= MOST_STEPS && grid.columns.len() <= MOST_ROOMS,
    }
}

fn steps(begins: Timestamp, at: Timestamp) -> u32 {
    let minutes = (at.as_second() - begins.as_second()).max(0) / 60;
    u32::try_from(minutes / STEP).unwrap_or(u32::MAX)
}
