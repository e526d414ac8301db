//! What of other modules belongs to an event or an item of its programme: a live round that runs, results that were published.

use kernel::{Attachment, Audience, Id, Occasion};
use web::Page;

/// What belongs to an event, or to an item of its programme.
#[derive(Debug, Default)]
pub(crate) struct Attached {
    /// What happens right now.
    pub now: Vec<Attachment>,
    /// What else there is.
    pub other: Vec<Attachment>,
}

impl Attached {
    /// What of all modules belongs to this event or item.
    pub(crate) async fn of(page: &Page, id: Id<Occasion>, audience: Audience) -> web::Result<Self> {
        let (house, t) = (page.house.clone(), page.t());
        let all = page.house.db.read(move |tx| house.attached(tx, &t, id, audience)).await?;
        let (now, other) = all.into_iter().partition(|attachment| attachment.now);
        Ok(Self { now, other })
    }
}
