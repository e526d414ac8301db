//! The rules of a programme hold for any programme, and agree with slower and plainer versions of themselves.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use programme::{Conflict, Published, Shared, Slot, apply, conflicts, days, diff, grid};
use proptest::prelude::*;

type Item = Slot<u32, u8, u8>;

fn at(minute: i64) -> Timestamp {
    Timestamp::constant(1_569_312_000, 0) + SignedDuration::from_mins(minute)
}

fn slot(id: u32, room: Option<u8>, start: i64, end: i64, people: &[u8]) -> Item {
    Slot { id, room, starts_at: at(start), ends_at: at(end), people: people.to_vec() }
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let one =
        (prop::option::weighted(0.9, 0_u8..5), 0_i64..48, 0_i64..10, prop::collection::vec(0_u8..6, 0..3));
    prop::collection::vec(one, 0..30).prop_map(|all| {
        let item = |(id, (room, start, length, people)): (u32, (Option<u8>, i64, i64, Vec<u8>))| {
            slot(id, room, start * 15, (start + length) * 15, &people)
        };
        (0..).zip(all).map(item).collect()
    })
}

fn published() -> impl Strategy<Value = Vec<Published<u32, u8, u8>>> {
    items().prop_flat_map(|items| {
        let count = items.len();
        (Just(items), prop::collection::vec((0_u32..40, "[ab]{1,2}", prop::option::of(0_u32..3)), count))
            .prop_map(|(items, more)| {
                let mut seen = HashSet::new();
                items
                    .into_iter()
                    .zip(more)
                    .filter(|(_, (id, ..))| seen.insert(*id))
                    .map(|(item, (id, title, capacity))| Published {
                        id,
                        title,
                        room: item.room,
                        starts_at: item.starts_at,
                        ends_at: item.ends_at,
                        people: item.people,
                        capacity,
                    })
                    .collect()
            })
    })
}

/// Every pair against every other.
fn plain_conflicts(items: &[Item]) -> Vec<Conflict<u32, u8, u8>> {
    let mut found = Vec::new();
    for a in items {
        for b in items {
            if (a.starts_at, a.id) >= (b.starts_at, b.id) || !a.overlaps(b) {
                continue;
            }
            let (from, until) = (b.starts_at, a.ends_at.min(b.ends_at));
            let mut add = |over| found.push(Conflict { over, first: a.id, second: b.id, from, until });
            if let (Some(room), true) = (a.room, a.room == b.room) {
                add(Shared::Room(room));
            }
            let both: HashSet<u8> = a.people.iter().filter(|p| b.people.contains(p)).copied().collect();
            for person in both {
                add(Shared::Person(person));
            }
        }
    }
    found.sort();
    found
}

/// What is wrong with the table as HTML: each field of it must be covered by exactly one cell.
fn holes_and_overlaps(grid: &programme::Grid<u32, u8>) -> Vec<(usize, usize, usize)> {
    let mut covered = vec![vec![0; grid.width()]; grid.rows.len()];
    for cell in grid.cells() {
        for row in &mut covered[cell.row..cell.row + cell.height] {
            for field in &mut row[cell.left..cell.left + cell.width] {
                *field += 1;
            }
        }
    }
    let rows = covered.iter().enumerate();
    rows.flat_map(|(y, row)| row.iter().enumerate().map(move |(x, count)| (y, x, *count)))
        .filter(|(.., count)| *count != 1)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn conflicts_agree_with_comparing_every_pair(items in items()) {
        let mut found = conflicts(&items);
        found.sort();
        prop_assert_eq!(found, plain_conflicts(&items));
    }

    #[test]
    fn the_changes_explain_the_difference(old in published(), new in published()) {
        let changes = diff(&old, &new);
        prop_assert_eq!(apply(&old, &changes), apply(&new, &[]));
        prop_assert_eq!(diff(&new, &new), vec![]);
        for left_out in 0..changes.len() {
            let mut fewer = changes.clone();
            fewer.remove(left_out);
            prop_assert_ne!(apply(&old, &fewer), apply(&new, &[]), "change {} is needless", left_out);
        }
    }

    #[test]
    fn the_grid_is_a_valid_table_with_every_item_once(items in items(), step in 0_i64..3, end in 200_i64..900) {
        let (from, until) = (at(30), at(end));
        let grid = grid(&items, &[3, 1], (from, until), SignedDuration::from_mins(step * 30));
        prop_assert_eq!(holes_and_overlaps(&grid), vec![]);
        let mut ids: Vec<u32> = grid.cells().filter_map(|cell| cell.item).chain(grid.left_out.clone()).collect();
        ids.sort_unstable();
        prop_assert_eq!(ids, items.iter().map(|item| item.id).collect::<Vec<_>>());
        for (index, row) in grid.rows.iter().enumerate() {
            prop_assert!(row.starts_at < row.ends_at);
            for cell in &row.cells {
                prop_assert_eq!(cell.row, index);
                let Some(id) = cell.item else { continue };
                let item = &items[id as usize];
                prop_assert_eq!(row.starts_at, item.starts_at.max(from));
                prop_assert_eq!(grid.rows[index + cell.height - 1].ends_at, item.ends_at.min(until));
                if let Some(column) = cell.column {
                    prop_assert_eq!(grid.columns[column].room, item.room);
                }
            }
        }
    }

    #[test]
    fn every_item_begins_within_its_day(items in items(), hour in 0_i8..24) {
        let berlin = TimeZone::get("Europe/Berlin").expect("is known");
        let days = days(&items, &berlin, hour);
        let mut ids: Vec<u32> = days.iter().flat_map(|day| day.items.clone()).collect();
        ids.sort_unstable();
        prop_assert_eq!(ids, items.iter().map(|item| item.id).collect::<Vec<_>>());
        for day in &days {
            for id in &day.items {
                let start = items[*id as usize].starts_at;
                prop_assert!(day.from <= start && start < day.until);
            }
        }
    }
}

#[test]
fn touching_ends_are_no_conflict() {
    let items = [slot(1, Some(1), 0, 60, &[7]), slot(2, Some(1), 60, 90, &[7])];
    assert_eq!(conflicts(&items), []);
}

#[test]
fn a_break_for_all_spans_every_room() {
    let items = [slot(1, Some(1), 0, 60, &[]), slot(2, Some(2), 0, 30, &[]), slot(3, None, 60, 90, &[])];
    let grid = grid(&items, &[1, 2], (at(0), at(600)), SignedDuration::ZERO);
    let cells: Vec<_> = grid.cells().map(|c| (c.item, c.row, c.column, c.left, c.width, c.height)).collect();
    let expected = [
        (Some(1), 0, Some(0), 0, 1, 2),
        (Some(2), 0, Some(1), 1, 1, 1),
        (None, 1, Some(1), 1, 1, 1),
        (Some(3), 2, None, 0, 2, 1),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn a_break_beside_something_else_gets_a_column_of_its_own() {
    let items = [slot(1, Some(1), 0, 60, &[]), slot(2, None, 30, 90, &[])];
    let grid = grid(&items, &[1], (at(0), at(600)), SignedDuration::ZERO);
    assert_eq!(grid.columns.iter().map(|column| column.room).collect::<Vec<_>>(), [Some(1), None]);
}

#[test]
fn overlapping_items_of_one_room_stand_side_by_side() {
    let items = [slot(1, Some(1), 0, 60, &[]), slot(2, Some(1), 30, 90, &[]), slot(3, Some(1), 90, 120, &[])];
    let grid = grid(&items, &[1], (at(0), at(600)), SignedDuration::ZERO);
    let placed: Vec<_> =
        grid.cells().filter_map(|c| Some((c.item?, c.row, c.left, c.width, c.height))).collect();
    assert_eq!(placed, [(1, 0, 0, 1, 2), (2, 1, 1, 1, 2), (3, 3, 0, 2, 1)]);
}

#[test]
fn what_begins_past_midnight_belongs_to_the_day_before() {
    // 24 September 2019, 10:00 and, on the 25th, 01:30 in Berlin.
    let items = [slot(1, None, 0, 60, &[]), slot(2, None, 15 * 60 + 30, 16 * 60, &[])];
    let berlin = TimeZone::get("Europe/Berlin").expect("is known");
    let found: Vec<_> =
        days(&items, &berlin, 4).into_iter().map(|day| (day.date.to_string(), day.items)).collect();
    assert_eq!(found, [("2019-09-24".to_owned(), vec![1, 2])]);
    assert_eq!(days(&items, &berlin, 0).len(), 2);
}
