//! Live rounds: what a whole hall answers at once, counted exactly.

pub mod model;
pub mod rules;
