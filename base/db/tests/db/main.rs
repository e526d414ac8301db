//! The database layer from outside, on both databases, in one program.

#![allow(clippy::unwrap_used, reason = "a test may fail in this way")]

mod batches;
mod copying;
mod migrations;
mod postgres;
mod sqlite;
mod statements;
mod transactions;
mod values;
