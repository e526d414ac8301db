//! What is allowed and what follows from what, decided without clock, chance or database.

pub mod access;
pub mod places;
pub mod state;
