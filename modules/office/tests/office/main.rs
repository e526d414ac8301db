//! The office from outside, in one program.

#![allow(clippy::unwrap_used, reason = "a test may fail in this way")]

mod house;
mod pages;
mod post;
