//! Running a round: the host's moves, what the clock does, and what is counted at the reveal.

use db::Tx;
use kernel::{Act, Id};

use crate::{
    model::{Answer, LiveSession, Phase, Round, StoredActivity},
    rules::{
        entries,
        flow::{Move, Refused},
        names::Filter,
        scoring,
        tally::Tally,
    },
    store,
};

/// Makes the move of a host who saw the round at `step`.
pub fn make_move(
    tx: &mut Tx,
    act: &Act,
    session: Id<LiveSession>,
    step: u64,
    next: Move,
) -> db::Result<Result<Round, Refused>> {
    let round = store::round::of(tx, session)?.ok_or(db::Error::NotFound)?;
    let activities = store::session::activities(tx, session)?;
    let after = match round.after(step, next, activities.len(), act.now) {
        Ok(after) => after,
        Err(refused) => return Ok(Err(refused)),
    };
    if !store::round::save(tx, session, &after)? {
        return Ok(Err(Refused::Stale));
    }
    match after.phase {
        Phase::Revealed if !round.shown => {
            if let Some(stored) = activities.get(after.activity) {
                count(tx, &after, stored)?;
            }
        }
        Phase::Over => {
            // Whoever ends the round while people still write keeps what they wrote.
            let open = activities.get(round.activity).filter(|_| round.phase != Phase::Lobby && !round.shown);
            if let Some(stored) = open.filter(|stored| stored.activity.task.is_collected()) {
                count_entries(tx, stored)?;
            }
            store::session::end(tx, session, act.now)?;
        }
        _ => {}
    }
    Ok(Ok(after))
}

/// Makes the move that the clock makes by itself, if one is due.
pub fn settle(tx: &mut Tx, act: &Act, session: Id<LiveSession>) -> db::Result<()> {
    let Some(round) = store::round::of(tx, session)? else { return Ok(()) };
    let Some(next) = round.due(act.now) else { return Ok(()) };
    // Whoever moved the round in between has settled it as well.
    make_move(tx, act, session, round.step, next).map(drop)
}

/// Counts the answers to an activity and what they are worth, once and for all.
fn count(tx: &mut Tx, round: &Round, stored: &StoredActivity) -> db::Result<()> {
    if stored.activity.task.is_collected() {
        return count_entries(tx, stored);
    }
    let given = store::answers::of_activity(tx, stored.id)?;
    let mut tally = Tally::of(given.iter().map(|(_, _, given)| &given.answer));
    let filter = Filter::of(store::unwanted::all(tx)?.iter().map(String::as_str));
    // What the host expects is no insult, whatever it sounds like.
    let is_right = |word: &str| scoring::share(&stored.activity.task, &Answer::Text(word.to_owned())) > 0.0;
    tally.keep_words(|word| is_right(word) || !filter.hits(word));
    store::session::save_tally(tx, stored.id, &tally)?;
    if stored.activity.points == 0 || !stored.activity.task.is_graded() {
        return Ok(());
    }
    let points = |given, pace| scoring::points(&stored.activity, round, pace, given);
    let points: Vec<_> = given.iter().map(|(person, pace, given)| (*person, points(given, *pace))).collect();
    store::answers::save_points(tx, stored.id, &points)
}

/// Counts the votes for what people wrote; what everyone could read stays, without who wrote it.
pub(super) fn count_entries(tx: &mut Tx, stored: &StoredActivity) -> db::Result<()> {
    let (board, counts) =
        (store::entries::of_activity(tx, stored.id)?, store::entries::counts(tx, stored.id)?);
    let entries = entries::counted(&stored.activity.task, &board, &counts);
    let people = store::entries::people(tx, stored.id)?;
    store::session::save_tally(tx, stored.id, &Tally { people, entries, ..Tally::default() })
}
