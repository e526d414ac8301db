//! The rules hold for real programmes that nobody here made.

use std::path::PathBuf;

use frab::{Limits, Schedule};
use jiff::{SignedDuration, tz::TimeZone};
use programme::{Shared, Slot, conflicts, days, grid};

fn schedule(name: &str) -> Schedule {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/schedules");
    let bytes = std::fs::read(folder.join(name)).unwrap_or_else(|error| {
        panic!("this test needs {name} in {} beside the clone: {error}", folder.display())
    });
    frab::read(&bytes, Limits::default()).expect("is read")
}

fn slots(schedule: &Schedule) -> Vec<Slot<usize, &str, &str>> {
    let slot = |(id, item): (usize, &'static frab::Item)| Slot {
        id,
        room: item.room.as_deref(),
        starts_at: item.starts_at.timestamp(),
        ends_at: item.ends_at().timestamp(),
        people: item.people.iter().map(|person| person.key.as_str()).collect(),
    };
    // Tests may leak: the borrowed names then live as long as the closure wants.
    let items: &'static [frab::Item] = schedule.items.clone().leak();
    items.iter().enumerate().map(slot).collect()
}

#[test]
fn the_grids_of_fosdem_and_the_camp_hold_every_item_once() {
    for (name, expected) in
        [("fosdem-2024.xml", vec![432, 442]), ("voc-frab-camp2019.json", vec![17, 17, 19, 17, 9])]
    {
        let schedule = schedule(name);
        let slots = slots(&schedule);
        let rooms: Vec<&str> = schedule.rooms.iter().map(|room| room.name.as_str()).collect();
        let mut counts = Vec::new();
        for day in &schedule.days {
            let of_day: Vec<_> =
                slots.iter().filter(|slot| schedule.items[slot.id].day == day.index).cloned().collect();
            let span = (day.starts_at.timestamp(), day.ends_at.timestamp());
            let grid = grid(&of_day, &rooms, span, SignedDuration::ZERO);
            assert_eq!(grid.left_out, Vec::<usize>::new());
            let fields: usize = grid.cells().map(|cell| cell.width * cell.height).sum();
            assert_eq!(fields, grid.width() * grid.rows.len());
            counts.push(grid.cells().filter(|cell| cell.item.is_some()).count());
        }
        assert_eq!(counts, expected, "{name}");
    }
}

#[test]
fn the_days_of_the_camp_are_those_of_its_programme() {
    let schedule = schedule("voc-frab-camp2019.json");
    let berlin = TimeZone::get("Europe/Berlin").expect("is known");
    let days = days(&slots(&schedule), &berlin, 4);
    assert_eq!(
        days.iter().map(|day| day.date).collect::<Vec<_>>(),
        schedule.days.iter().map(|day| day.date).collect::<Vec<_>>()
    );
    for (day, listed) in days.iter().zip(&schedule.days) {
        assert!(day.items.iter().all(|&id| schedule.items[id].day == listed.index));
    }
}

#[test]
fn no_room_of_fosdem_is_booked_twice() {
    let fosdem = schedule("fosdem-2024.xml");
    let found = conflicts(&slots(&fosdem));
    let of_rooms = found.iter().filter(|conflict| matches!(conflict.over, Shared::Room(_))).count();
    assert_eq!(of_rooms, 0);
    for conflict in found {
        let (first, second) = (&fosdem.items[conflict.first], &fosdem.items[conflict.second]);
        assert!(first.starts_at <= second.starts_at && second.starts_at < first.ends_at());
    }
}
