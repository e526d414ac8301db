//! The module's pages; each folder is a part, each file answers one thing that a person does.

mod desk;
mod programme;
mod public;
mod registration;

use kernel::Routes;
use web::Page;

use crate::{
    model::{Event, Seats},
    rules::{access, state},
    store,
};

/// All routes of the module.
pub fn routes() -> Routes {
    Routes::new()
        .with(public::routes())
        .with(programme::routes())
        .with(registration::routes())
        .with(desk::routes())
}

/// The event of this name with its places, when the viewer may see it; a draft is nothing at all to others.
pub(crate) async fn open(page: &Page, slug: &str) -> web::Result<(Event, Seats)> {
    let slug = slug.to_owned();
    let read = move |tx: &mut db::Tx| {
        let event = store::event::by_slug(tx, &slug)?;
        let seats = store::event::seats(tx, event.id)?;
        Ok::<_, db::Error>((event, seats))
    };
    let (event, seats) = page.house.db.read(read).await?;
    let state = state::state(&event, seats, page.now());
    access::may_see(page.viewer(), &event, state).then_some((event, seats)).ok_or(web::Error::not_found())
}

/// The event of this name with its places, when the viewer coordinates it; others are refused, or may not even
/// know that it exists.
pub(crate) async fn coordinate(page: &Page, slug: &str) -> web::Result<(Event, Seats)> {
    let (event, seats) = open(page, slug).await?;
    access::may_coordinate(page.viewer(), &event).then_some((event, seats)).ok_or(web::Error::forbidden())
}
