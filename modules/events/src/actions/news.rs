//! An event moves, or takes place after all: everyone who has to know is told, each once.

use db::Tx;
use jiff::{SignedDuration, Timestamp};
use kernel::{Act, Id, Links};

use super::lifecycle::{self, Saved};
use crate::{
    calendar::place,
    letters::{self, Letter},
    model::{Event, News, NewsKind, Version},
    rules::moving,
    store,
};

/// How many are told in one portion.
const PORTION: i64 = 200;
/// Whoever is told of a new date that is nearer than this needs no reminder besides.
const NEAR: SignedDuration = SignedDuration::from_hours(48);

/// What shall happen with an event that moves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Along {
    /// The programme and the end of registration move with it.
    pub shift: bool,
    /// Everyone is told.
    pub tell: bool,
    /// What the coordinator adds to the letter.
    pub words: String,
}

/// Changes an event that was seen at `revision`, and takes along what belongs to it when it moves.
pub fn edit(
    tx: &mut Tx,
    act: &Act,
    (id, revision): (Id<Event>, i64),
    capacity: i64,
    along: &Along,
    change: impl FnOnce(&mut Event),
) -> db::Result<Saved> {
    store::places::lock(tx, id)?;
    let old = store::event::by_id(tx, id)?;
    let saved = lifecycle::edit(tx, act, id, revision, Some(capacity), |event| {
        change(event);
        moving::dates(&old, event, along.shift);
    })?;
    if let Saved::Yes(new) = &saved
        && moving::moves(&old, new)
    {
        follow(tx, act, &old, new, along)?;
    }
    Ok(saved)
}

fn follow(tx: &mut Tx, act: &Act, old: &Event, new: &Event, along: &Along) -> db::Result<()> {
    if moving::takes_along(old, new) {
        if along.shift {
            programme(tx, act, old, new)?;
        }
        if !along.tell || new.starts_at > act.now + NEAR {
            store::news::forget_reminders(tx, new.id)?;
        }
        store::news::cap_offers(tx, new.id, new.starts_at.max(act.now))?;
    }
    if along.tell && new.cancelled_at.is_none() {
        let total = lifecycle::to_be_told(tx, new.id)?;
        begin(tx, act, old, NewsKind::Moved, &along.words, (i64::MAX, total))?;
    }
    Ok(())
}

/// Moves all sessions, and what is published of them: nobody is told of each one, for all of them move alike.
fn programme(tx: &mut Tx, act: &Act, old: &Event, new: &Event) -> db::Result<()> {
    for session in store::programme::sessions(tx, new.id)? {
        store::programme::update_session(tx, new.id, &moving::session(old, new, &session))?;
    }
    let Some((version, published)) = super::publish::newest(tx, new.id)? else { return Ok(()) };
    let moved = moving::programme(old, new, &published);
    let json = serde_json::to_string(&moved).map_err(|_| db::Error::Value("a programme that is no JSON"))?;
    let version =
        Version { number: version.number + 1, note: String::new(), published_at: act.now, ..version };
    store::publish::insert(tx, &version, &json)
}

/// Notes that those who were told of the calling off have to learn that the event takes place after all. Places that
/// were held or offered rested while it was off, and have as much time left as they had then.
pub fn taken_up(tx: &mut Tx, act: &Act, old: &Event, new: &Event) -> db::Result<()> {
    if let Some(off) = old.cancelled_at {
        rest(tx, new, act.now.duration_since(off))?;
    }
    let Some(calling) = store::interest::calling_off(tx, new.id)? else { return Ok(()) };
    let up_to = calling.last_number;
    let total = store::news::count_parties(tx, new.id, up_to)? + store::news::count_called_off(tx, new.id)?;
    begin(tx, act, new, NewsKind::TakenUp, "", (up_to, total))
}

fn rest(tx: &mut Tx, event: &Event, off: SignedDuration) -> db::Result<()> {
    let later = |until: Timestamp| until.saturating_add(off).unwrap_or(until).min(event.ends_at);
    for (party, until) in store::news::waiting_for(tx, event.id)? {
        store::news::give_until(tx, &party, later(until))?;
    }
    for until in store::news::offered_choices(tx, event.id)? {
        store::news::give_choices_until(tx, event.id, until, later(until))?;
    }
    Ok(())
}

/// Begins to tell `total`, of the parties those up to a number; what was news before is overtaken.
fn begin(
    tx: &mut Tx,
    act: &Act,
    old: &Event,
    kind: NewsKind,
    words: &str,
    (up_to, total): (i64, i64),
) -> db::Result<()> {
    store::news::end(tx, old.id, act.now)?;
    let news = News {
        id: act.id(),
        event_id: old.id,
        kind,
        words: words.to_owned(),
        old_starts: old.starts_at,
        old_ends: old.ends_at,
        old_zone: old.time_zone.clone(),
        old_place: place(&old.venue, &old.address),
        up_to,
        total,
        told: 0,
        last_number: 0,
        last_interest: String::new(),
        done_at: Some(act.now).filter(|_| total == 0),
    };
    store::news::insert(tx, &news)
}

/// Tells one portion of those who have to know; whether there is more.
pub fn tell(tx: &mut Tx, act: &Act, links: &Links) -> db::Result<bool> {
    let Some(id) = store::news::next(tx)? else { return Ok(false) };
    let Some(mut news) = store::news::lock(tx, id)? else { return Ok(true) };
    let event = store::event::by_id(tx, news.event_id)?;
    let mut parties = store::interest::parties_after(tx, event.id, news.last_number, PORTION)?;
    parties.retain(|party| party.number <= news.up_to);
    let told: Vec<Letter> = if parties.is_empty() {
        let interested = match news.kind {
            NewsKind::Moved => store::news::interested_after(tx, event.id, &news.last_interest, PORTION)?,
            NewsKind::TakenUp => store::news::unmark_called_off(tx, event.id, PORTION)?,
        };
        news.last_interest = interested.last().map_or(news.last_interest, |one| one.id.to_string());
        interested.iter().map(|one| Letter::news_of_interest(&event, one, &news, links)).collect()
    } else {
        parties.iter().map(|party| Letter::news(&event, party, &news)).collect()
    };
    letters::send(tx, act, &told)?;
    news.told += i64::try_from(told.len()).unwrap_or_default();
    news.last_number = parties.last().map_or(news.last_number, |party| party.number);
    if told.is_empty() {
        news.done_at = Some(act.now);
    }
    store::news::save(tx, &news)?;
    Ok(true)
}
