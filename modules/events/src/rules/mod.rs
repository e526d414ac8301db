//! What is allowed and what follows from what, decided without clock, chance or database.

pub mod access;
pub mod desk;
pub mod event_form;
pub mod export;
pub mod form;
pub mod import;
pub mod line;
pub mod moving;
pub mod offers;
pub mod places;
pub mod programme;
pub mod questions;
pub mod session_times;
pub mod state;
pub mod timetable;
