//! Mails from coordinators to many: written down with everyone who gets it, then put into the outbox in portions.

use db::Tx;
use kernel::{Act, House, Id, audit, job};
use serde::{Deserialize, Serialize};

use crate::{
    bulk_letter,
    model::{BulkMail, Event, Filter, LinkName},
    store,
};

/// How many mails one job puts into the outbox.
const PORTION: i64 = 200;

/// The name of the job.
pub const JOB: &str = "events.bulk-mail";

/// What the job needs to know.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Order {
    bulk: Id<BulkMail>,
}

/// Writes a mail to everyone whom `filter` means at this moment. The id comes from the preview, so that confirming
/// it twice sends it once.
pub fn send(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    id: Id<BulkMail>,
    filter: &Filter,
    (subject, body): (&str, &str),
) -> db::Result<()> {
    let recipients = store::bulk::recipients(tx, event.id, filter)?;
    let total = i64::try_from(recipients.len()).unwrap_or(i64::MAX);
    let mail = BulkMail {
        id,
        subject: subject.to_owned(),
        body: body.to_owned(),
        total,
        done: 0,
        created_at: act.now,
        done_at: None,
    };
    if store::bulk::insert(tx, event.id, &mail, &recipients)? {
        job::enqueue(tx, act, JOB, &Order { bulk: id }, act.now)?;
        audit::record(tx, act, "events-audit-bulk", &event.slug, &total.to_string())?;
    }
    Ok(())
}

/// Puts the next portion into the outbox. Whoever has the mail is off the list in the same transaction, so that a
/// job that runs again, or twice, sends nothing twice.
pub fn portion(house: &House, tx: &mut Tx, act: &Act, order: Order) -> db::Result<()> {
    let Some((mail, event)) = store::bulk::with_event(tx, order.bulk)? else { return Ok(()) };
    if mail.done_at.is_some() {
        return Ok(());
    }
    let event = store::event::by_id(tx, event)?;
    let next = store::bulk::take(tx, mail.id, PORTION)?;
    let letters = next.iter().map(|(party, number, email, language, name)| {
        let link = LinkName { party: *party, number: *number };
        bulk_letter::message(house, &event, &mail, (link, email, language, name))
    });
    mail::enqueue_many(tx, act, &letters.collect::<Vec<_>>())?;
    let sent = i64::try_from(next.len()).unwrap_or(PORTION);
    let last = sent < PORTION;
    store::bulk::progress(tx, mail.id, sent, last.then_some(act.now))?;
    if !last {
        job::enqueue(tx, act, JOB, &order, act.now)?;
    }
    Ok(())
}
