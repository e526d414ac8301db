//! The coordinator's own questions: added, changed, moved, removed.

use db::Tx;
use kernel::{Act, Id, audit};

use crate::{
    model::{Event, Question},
    rules::questions::{self, Fates, moved},
    store,
};

/// Adds a question at the end of the form.
pub fn add(tx: &mut Tx, act: &Act, event: &Event, question: &Question) -> db::Result<()> {
    let last = store::event::questions(tx, event.id)?.last().map_or(0, |last| last.position + 1);
    store::questions::insert(tx, event.id, &Question { position: last, ..question.clone() })?;
    changed(tx, act, event, "events-audit-question-added")
}

/// An answer that would not be offered any more although something hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InUse {
    /// The answer.
    pub answer: String,
    /// How many people chose it.
    pub chosen: i64,
}

/// Changes a question. How it is answered stays once somebody answered it. Answers that got another name are renamed for
/// all who chose them, and for the questions that depend on them. Where answers go that somebody chose, and `fates` does
/// not say what becomes of them, nothing is changed, and these are named.
pub fn change(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    question: &Question,
    fates: &Fates,
) -> db::Result<Vec<InUse>> {
    store::places::lock(tx, event.id)?;
    let all = store::event::questions(tx, event.id)?;
    let Some(old) = all.iter().find(|old| old.id == question.id) else {
        return Err(db::Error::NotFound);
    };
    let given = store::questions::answers(tx, question.id)?;
    let kind = if given.is_empty() { question.kind } else { old.kind };
    let depends = |answer: &str| {
        all.iter().any(|other| other.only_if == Some(question.id) && other.only_value == answer)
    };
    let chosen = |answer: &str| {
        let chose = |value: &str| value.lines().any(|line| line == answer);
        given.iter().filter(|(value, _)| chose(value)).map(|(_, people)| people).sum()
    };
    let unsaid =
        questions::gone(old, question).into_iter().filter(|gone| fates.iter().all(|(old, _)| old != gone));
    let unsaid = unsaid.map(|gone| (InUse { answer: gone.to_owned(), chosen: chosen(gone) }, depends(gone)));
    let unsaid: Vec<_> =
        unsaid.filter(|(gone, depends)| gone.chosen > 0 || *depends).map(|(gone, _)| gone).collect();
    if !unsaid.is_empty() {
        return Ok(unsaid);
    }
    store::questions::update(tx, &Question { position: old.position, kind, ..question.clone() })?;
    for (value, _) in &given {
        match questions::rewritten(value, fates) {
            Some(new) if new == *value => {}
            Some(new) => store::questions::rewrite_answers(tx, question.id, value, &new)?,
            None => store::questions::remove_answers(tx, question.id, value)?,
        }
    }
    for other in all.iter().filter(|other| other.only_if == Some(question.id)) {
        let Some((_, fate)) = fates.iter().find(|(old, _)| *old == other.only_value) else { continue };
        // What depended on an answer that nobody can give any more is asked everyone from now on.
        let only_if = other.only_if.filter(|_| fate.is_some());
        let only_value = fate.clone().unwrap_or_default();
        store::questions::update(tx, &Question { only_if, only_value, ..other.clone() })?;
    }
    changed(tx, act, event, "events-audit-question-changed")?;
    Ok(Vec::new())
}

/// Moves a question up or down by one; whether it could be moved.
pub fn shift(tx: &mut Tx, act: &Act, event: &Event, id: Id<Question>, up: bool) -> db::Result<bool> {
    let all = store::event::questions(tx, event.id)?;
    let Some(order) = moved(&all, id, up) else { return Ok(false) };
    for (position, id) in (0_i64..).zip(order) {
        if let Some(question) = all.iter().find(|question| question.id == id && question.position != position)
        {
            store::questions::update(tx, &Question { position, ..question.clone() })?;
        }
    }
    changed(tx, act, event, "events-audit-question-moved")?;
    Ok(true)
}

/// Removes a question with all answers to it, unless there are some and nobody agreed to lose them; whether it is gone.
pub fn remove(tx: &mut Tx, act: &Act, event: &Event, id: Id<Question>, agreed: bool) -> db::Result<bool> {
    if !agreed && store::questions::count_answers(tx, id)? > 0 {
        return Ok(false);
    }
    for other in store::event::questions(tx, event.id)?.into_iter().filter(|other| other.only_if == Some(id))
    {
        // What depended on it is asked everyone from now on.
        store::questions::update(tx, &Question { only_if: None, only_value: String::new(), ..other })?;
    }
    store::questions::remove(tx, id)?;
    changed(tx, act, event, "events-audit-question-removed")?;
    Ok(true)
}

fn changed(tx: &mut Tx, act: &Act, event: &Event, what: &str) -> db::Result<()> {
    super::touch(act, event);
    audit::record(tx, act, what, &event.slug, "")
}
