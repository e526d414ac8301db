//! The programme: shown, edited, imported, published.

use kernel::Routes;

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new()
}
