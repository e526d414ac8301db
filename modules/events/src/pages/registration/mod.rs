//! Registering, and my registration.

use kernel::Routes;

/// The routes of this part.
pub fn routes() -> Routes {
    Routes::new()
}
