//! Papers from outside.

mod paper;
