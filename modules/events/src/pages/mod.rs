//! The module's pages; each folder is a part, each file answers one thing that a person does.

mod desk;
mod programme;
mod public;
mod registration;

use kernel::Routes;

/// All routes of the module.
pub fn routes() -> Routes {
    Routes::new()
        .with(public::routes())
        .with(programme::routes())
        .with(registration::routes())
        .with(desk::routes())
}
