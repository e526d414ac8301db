//! The coordinator's own questions: added, changed, moved, removed.

use db::Tx;
use kernel::{Act, Id, audit};

use crate::{
    model::{Event, Question},
    rules::questions::moved,
    store,
};

/// Adds a question at the end of the form.
pub fn add(tx: &mut Tx, act: &Act, event: &Event, question: &Question) -> db::Result<()> {
    let last = store::event::questions(tx, event.id)?.last().map_or(0, |last| last.position + 1);
    store::questions::insert(tx, event.id, &Question { position: last, ..question.clone() })?;
    changed(tx, act, event, "events-audit-question-added")
}

/// Changes a question. How it is answered stays once somebody answered it.
pub fn change(tx: &mut Tx, act: &Act, event: &Event, question: &Question) -> db::Result<()> {
    let all = store::event::questions(tx, event.id)?;
    let Some(old) = all.into_iter().find(|old| old.id == question.id) else {
        return Err(db::Error::NotFound);
    };
    let answered = store::questions::count_answers(tx, question.id)? > 0;
    let kind = if answered { old.kind } else { question.kind };
    store::questions::update(tx, &Question { position: old.position, kind, ..question.clone() })?;
    changed(tx, act, event, "events-audit-question-changed")
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
