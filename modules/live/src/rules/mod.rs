//! What follows from what in a live round, decided without clock, chance or database.

pub mod answering;
pub mod entries;
#[cfg(test)]
mod evening;
pub mod flow;
pub mod frame;
pub mod guessing;
mod lookalikes;
pub mod names;
pub mod place;
pub mod scoring;
pub mod sheet;
pub mod spelling;
pub mod spoken;
pub mod spread;
pub mod standings;
pub mod tally;
pub mod teams;
pub mod typed;
