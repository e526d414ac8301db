//! Whether the counters of places are the sums of the rows that they count, and what still stands in a space.

use db::Tx;
use kernel::{Id, Space};

use crate::store;

/// What is wrong, one sentence an event.
pub fn counters(tx: &mut Tx) -> db::Result<Vec<String>> {
    let mut wrong = Vec::new();
    for (id, seats) in store::event::seats_of_all(tx)? {
        if store::erasure::is_erased(tx, id)? {
            continue;
        }
        let (taken, waiting) = store::party::sums(tx, id)?;
        if (seats.taken, seats.waiting) != (taken, waiting) {
            let slug = store::event::by_id(tx, id)?.slug;
            wrong.push(format!(
                "the event {slug} counts {} places taken and {} people in line, but there are {taken} and {waiting}",
                seats.taken, seats.waiting
            ));
        }
        if seats.taken > seats.capacity {
            let slug = store::event::by_id(tx, id)?.slug;
            wrong.push(format!(
                "the event {slug} has {} places and {} are taken",
                seats.capacity, seats.taken
            ));
        }
    }
    Ok(wrong)
}

/// The events of a space: title, and where they get another one.
pub fn in_space(tx: &mut Tx, space: Id<Space>) -> db::Result<Vec<(String, String)>> {
    let edit = |slug: String| format!("/koordination/veranstaltungen/{slug}/bearbeiten");
    Ok(store::event::in_space(tx, space)?.into_iter().map(|(title, slug)| (title, edit(slug))).collect())
}
