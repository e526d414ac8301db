//! The nouns of a live round: what is asked, what is answered, where the round stands.

mod answer;
mod entry;
mod round;
mod session;
mod task;

pub use answer::Answer;
pub use entry::Entry;
pub use round::{Given, Pace, Phase, Round};
pub use session::{ActivityId, LiveSession, Participant, Picture, StoredActivity, Teams};
pub use task::{Activity, Choice, Task};
