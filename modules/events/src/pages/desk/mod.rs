//! The coordination of one event: numbers, lists, mails, exports.

use kernel::Routes;

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new()
}
