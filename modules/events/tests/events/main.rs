//! Events from outside: everything that needs a database or a page, in one program.

#![allow(clippy::unwrap_used, reason = "a test may fail in this way")]

mod desk;
mod form;
mod hall;
mod house;
mod lifecycle;
mod news;
mod places;
mod programme;
mod race;
