//! What others do with the outbox: put mails in, look at them, send them again.

use db::{Tx, Value};
use jiff::Timestamp;
use kernel::{Act, Id, Pace};

use crate::{Counts, Filter, Mail, Message, State, rules, store};

/// Puts a mail into the outbox, in the transaction of what caused it.
pub fn enqueue(tx: &mut Tx, act: &Act, message: &Message) -> db::Result<()> {
    enqueue_many(tx, act, std::slice::from_ref(message))
}

/// Puts many mails into the outbox in few statements.
pub fn enqueue_many(tx: &mut Tx, act: &Act, messages: &[Message]) -> db::Result<()> {
    let mut rows: Vec<Value<'_>> = Vec::with_capacity(messages.len() * store::INSERT_COLUMNS);
    for message in messages.iter().filter(|message| message.pace != Pace::Never) {
        rows.extend([
            Value::Text(act.id::<Mail>().to_string().into()),
            message.to.as_str().into(),
            message.language.tag().into(),
            message.template.into(),
            message.data.to_string().into(),
            message.mailing.clone().into(),
            message.about.clone().into(),
            rules::turn(message).into(),
            message.pace.moment(act.now).into(),
            act.now.into(),
        ]);
    }
    store::insert(tx, &rows)
}

/// The newest mails of the outbox, at most `limit`.
pub fn page(tx: &mut Tx, filter: &Filter, limit: i64) -> db::Result<Vec<Mail>> {
    store::page(tx, filter, limit)
}

/// One mail.
pub fn find(tx: &mut Tx, id: Id<Mail>) -> db::Result<Option<Mail>> {
    store::find(tx, id)
}

/// How many mails there are in each state.
pub fn count(tx: &mut Tx) -> db::Result<Counts> {
    store::counts(tx).map(counted)
}

/// The same of the mails about something whose data holds this text.
pub fn count_with(tx: &mut Tx, about: &str, text: &str) -> db::Result<Counts> {
    store::counts_with(tx, about, text).map(counted)
}

fn counted(states: Vec<(State, i64)>) -> Counts {
    let mut counts = Counts::default();
    for (state, n) in states {
        match state {
            State::Waiting => counts.waiting = n,
            State::Sent => counts.sent = n,
            State::Failed => counts.failed = n,
            State::Kept => counts.kept = n,
            State::Overtaken => counts.overtaken = n,
        }
    }
    counts
}

/// Lets a mail that was given up or kept wait for its turn again; whether there was one.
pub fn resend(tx: &mut Tx, act: &Act, id: Id<Mail>) -> db::Result<bool> {
    Ok(store::resend(tx, id, act.now)? > 0)
}

/// Lets all mails that were given up wait for their turn again, and says how many these are.
pub fn resend_failed(tx: &mut Tx, act: &Act) -> db::Result<u64> {
    store::resend_failed(tx, act.now)
}

/// How many mails wait, and since when the oldest does; nothing when none does.
pub fn backlog(tx: &mut Tx) -> db::Result<Option<(i64, Timestamp)>> {
    store::backlog(tx)
}

/// Puts everything aside that waits: it can be read, and sent by hand one by one. Answers how many these are.
pub fn put_aside(tx: &mut Tx) -> db::Result<u64> {
    store::put_aside(tx)
}
