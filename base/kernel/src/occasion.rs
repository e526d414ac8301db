//! Things with a date, such as events and their sessions, and what of other modules belongs to them.

use db::Tx;
use i18n::Translator;
use jiff::{Timestamp, tz::TimeZone};

use crate::{Id, Viewer};

/// Something with a date that a round, a poll or a paper can belong to.
#[derive(Debug, Clone, PartialEq)]
pub struct Occasion {
    /// Its id.
    pub id: Id<Occasion>,
    /// Its title.
    pub title: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// The zone in which it takes place.
    pub zone: TimeZone,
    /// Its page.
    pub path: String,
    /// The items of its programme.
    pub parts: Vec<Occasion>,
}

/// What the module that knows occasions tells the others.
pub trait Occasions: Send + Sync {
    /// Those that `viewer` may know of at `now`, the latest first.
    fn all(&self, tx: &mut Tx, viewer: &Viewer, now: Timestamp) -> db::Result<Vec<Occasion>>;
    /// The topic of the pages of one of them; nothing when it is gone.
    fn topic(&self, tx: &mut Tx, id: Id<Occasion>) -> db::Result<Option<String>>;
}

/// To whom something that belongs to an occasion is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everyone, on the public page.
    Everyone,
    /// Those who coordinate, on the desk.
    Desk,
}

/// Something of a module that belongs to an occasion, as a line of its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its title.
    pub title: String,
    /// Where it leads, and what one does there.
    pub href: String,
    /// The words of that link.
    pub label: String,
    /// A word beside it, such as a code; empty for none.
    pub aside: String,
    /// The colour class of the module's thread.
    pub thread: &'static str,
    /// Whether it happens right now; what does not belongs to the report of the occasion.
    pub now: bool,
}

/// Tells what of a module belongs to an occasion.
pub type Attached = fn(&mut Tx, &Translator, Id<Occasion>, Audience) -> db::Result<Vec<Attachment>>;
