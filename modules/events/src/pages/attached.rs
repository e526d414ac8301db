//! What of other modules belongs to an event: a live round that runs, results that were published.

use kernel::{Attachment, Audience};
use web::Page;

use crate::model::Event;

/// What belongs to an event.
#[derive(Debug, Default)]
pub(crate) struct Attached {
    /// What happens right now.
    pub now: Vec<Attachment>,
    /// What else there is.
    pub other: Vec<Attachment>,
}

impl Attached {
    /// What of all modules belongs to `event`.
    pub(crate) async fn of(page: &Page, event: &Event, audience: Audience) -> web::Result<Self> {
        let (house, t, id) = (page.house.clone(), page.t(), event.id.cast());
        let all = page.house.db.read(move |tx| house.attached(tx, &t, id, audience)).await?;
        let (now, other) = all.into_iter().partition(|attachment| attachment.now);
        Ok(Self { now, other })
    }
}
