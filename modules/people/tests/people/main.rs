//! People from outside, in one program.

#![allow(clippy::unwrap_used, reason = "a test may fail in this way")]

mod accounts;
mod house;
mod network;
mod sign_in;
