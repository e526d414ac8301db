//! What everyone sees: the calendar, the event's page, feeds and calendar files, and the interest list, with the forms behind them.

use kernel::Routes;

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new()
}
