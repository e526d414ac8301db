//! Live rounds from outside, in one program.

mod entries;
mod exact;
