//! The rules of a programme from outside, in one program.

mod real_programmes;
mod rules;
