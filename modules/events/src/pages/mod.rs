//! The module's pages; each file answers one thing that a person does.

use kernel::Routes;

/// All routes of the module.
pub fn routes() -> Routes {
    Routes::new()
}
