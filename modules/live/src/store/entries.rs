//! Questions to the panel and ideas, with the votes for them.

use std::collections::{BTreeMap, BTreeSet};

use db::{Tx, Value, params};
use kernel::Id;

use crate::{
    model::{ActivityId, Entry, Participant},
    rules::entries::Board,
};

/// Reads entries, up to the condition.
const ENTRIES: &str = "
    SELECT id, participant_id, mark, content, named, given_at, shown_at, hidden_at, pinned_at, answered_at, merged_into
      FROM live_entry";

/// Everything that was written to an activity, without the votes.
pub fn of_activity(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<Board> {
    let entries = tx.all(&format!("{ENTRIES} WHERE activity_id = $1"), params![activity])?;
    Ok(Board { entries: by_id(entries), votes: BTreeSet::new() })
}

/// Everything that was written to an activity, and who voted for it.
pub fn with_votes(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<Board> {
    let votes: Vec<(Id<Entry>, Id<Participant>)> = tx.all(
        "SELECT v.entry_id, v.participant_id
           FROM live_vote v
           JOIN live_entry e ON e.id = v.entry_id
          WHERE e.activity_id = $1",
        params![activity],
    )?;
    Ok(Board { votes: votes.into_iter().collect(), ..of_activity(tx, activity)? })
}

/// What matters when these people write, or vote for these entries: what is theirs, and what they voted for.
pub fn of_people(
    tx: &mut Tx,
    activity: Id<ActivityId>,
    people: &BTreeSet<Id<Participant>>,
    voted: &BTreeSet<Id<Entry>>,
) -> db::Result<Board> {
    let list: Vec<Value<'_>> = people.iter().map(Value::from).collect();
    let own: Vec<Entry> = tx.all_in(
        &format!("{ENTRIES} WHERE activity_id = $1 AND participant_id IN ($list)"),
        params![activity],
        &list,
    )?;
    let votes: Vec<(Id<Entry>, Id<Participant>)> = tx.all_in(
        "SELECT v.entry_id, v.participant_id
           FROM live_vote v
           JOIN live_entry e ON e.id = v.entry_id
          WHERE e.activity_id = $1 AND v.participant_id IN ($list)",
        params![activity],
        &list,
    )?;
    let mut board = Board { entries: by_id(own), votes: votes.into_iter().collect() };
    let others = voted.iter().chain(board.votes.iter().map(|(id, _)| id)).copied().collect();
    fetch(tx, activity, &mut board, &others)?;
    let standing = board.entries.values().filter_map(|entry| entry.merged_into).collect();
    fetch(tx, activity, &mut board, &standing)?;
    Ok(board)
}

/// Adds those of these entries that are not there yet.
fn fetch(
    tx: &mut Tx,
    activity: Id<ActivityId>,
    board: &mut Board,
    ids: &BTreeSet<Id<Entry>>,
) -> db::Result<()> {
    let list: Vec<Value<'_>> =
        ids.iter().filter(|id| !board.entries.contains_key(id)).map(Value::from).collect();
    let found: Vec<Entry> =
        tx.all_in(&format!("{ENTRIES} WHERE activity_id = $1 AND id IN ($list)"), params![activity], &list)?;
    board.entries.extend(by_id(found));
    Ok(())
}

fn by_id(entries: Vec<Entry>) -> BTreeMap<Id<Entry>, Entry> {
    entries.into_iter().map(|entry| (entry.id, entry)).collect()
}

/// How many people voted for each entry of an activity, or for one that it stands for.
pub fn counts(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<BTreeMap<Id<Entry>, u32>> {
    let rows: Vec<(Id<Entry>, u32)> = tx.all(
        "SELECT coalesce(e.merged_into, e.id), count(DISTINCT v.participant_id)
           FROM live_vote v
           JOIN live_entry e ON e.id = v.entry_id
          WHERE e.activity_id = $1
          GROUP BY coalesce(e.merged_into, e.id)",
        params![activity],
    )?;
    Ok(rows.into_iter().collect())
}

/// How many people wrote something or voted.
pub fn people(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<u32> {
    tx.one(
        "SELECT count(*)
           FROM (SELECT participant_id FROM live_entry WHERE activity_id = $1
                  UNION
                 SELECT v.participant_id
                   FROM live_vote v
                   JOIN live_entry e ON e.id = v.entry_id
                  WHERE e.activity_id = $1) AS taking_part",
        params![activity],
    )
}

/// The names of those who want theirs beside what they wrote.
pub fn names(tx: &mut Tx, activity: Id<ActivityId>) -> db::Result<BTreeMap<Id<Participant>, String>> {
    let rows: Vec<(Id<Participant>, String)> = tx.all(
        "SELECT DISTINCT p.id, p.name
           FROM live_entry e
           JOIN live_participant p ON p.id = e.participant_id
          WHERE e.activity_id = $1 AND e.named AND p.name <> ''",
        params![activity],
    )?;
    Ok(rows.into_iter().collect())
}

/// Writes what is different after something was done: new and changed entries, votes given and taken back.
pub fn save(tx: &mut Tx, activity: Id<ActivityId>, before: &Board, after: &Board) -> db::Result<()> {
    let (new, known): (Vec<&Entry>, Vec<&Entry>) =
        after.entries.values().partition(|entry| !before.entries.contains_key(&entry.id));
    insert(tx, activity, &new)?;
    for entry in known.into_iter().filter(|entry| before.entries.get(&entry.id) != Some(entry)) {
        tx.execute(
            "UPDATE live_entry
                SET shown_at = $2, hidden_at = $3, pinned_at = $4, answered_at = $5, merged_into = $6
              WHERE id = $1",
            params![
                entry.id,
                entry.shown_at,
                entry.hidden_at,
                entry.pinned_at,
                entry.answered_at,
                entry.merged_into
            ],
        )?;
    }
    for (id, person) in before.votes.difference(&after.votes) {
        tx.execute(
            "DELETE FROM live_vote WHERE entry_id = $1 AND participant_id = $2",
            params![*id, *person],
        )?;
    }
    let given: Vec<Value<'_>> = after
        .votes
        .difference(&before.votes)
        .flat_map(|(id, person)| [Value::from(id), Value::from(person)])
        .collect();
    tx.insert_many("INSERT INTO live_vote (entry_id, participant_id)", 2, &given).map(drop)
}

fn insert(tx: &mut Tx, activity: Id<ActivityId>, entries: &[&Entry]) -> db::Result<()> {
    let rows: Vec<Value<'_>> = entries
        .iter()
        .flat_map(|entry| {
            [
                Value::from(&entry.id),
                Value::from(&activity),
                Value::from(&entry.person),
                Value::from(&entry.mark),
                Value::from(&entry.text),
                Value::from(entry.named),
                Value::from(&entry.given_at),
                Value::from(&entry.shown_at),
            ]
        })
        .collect();
    tx.insert_many(
        "INSERT INTO live_entry (id, activity_id, participant_id, mark, content, named, given_at, shown_at)",
        8,
        &rows,
    )
    .map(drop)
}
