//! Work that takes a processor and much memory for a moment: few at once, and never where others wait to be answered.

use pictures::Flaw;
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{Error, Result};

/// Two pictures or tables at a time: what more would take in memory, nobody has.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Does the work away from the threads that answer, when it is its turn.
pub async fn heavy<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = AT_ONCE.acquire().await.map_err(|_| Error::Internal("heavy work has ended"))?;
    let done = spawn_blocking(move || {
        // Whoever asked may be gone; the turn lasts as long as the work does.
        let _turn = turn;
        work()
    });
    done.await.map_err(|_| Error::Internal("heavy work was broken off"))
}

/// The message that says what is wrong with a picture; `large` says how large one may be here.
pub const fn picture_flaw(flaw: Flaw, large: &'static str) -> &'static str {
    match flaw {
        Flaw::TooLarge => large,
        Flaw::TooManyPixels => "web-picture-pixels",
        Flaw::Heic => "web-picture-heic",
        Flaw::NoPicture => "web-picture-none",
    }
}
