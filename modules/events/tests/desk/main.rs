//! What coordinators do, on both databases: lists, entries by hand, mails to many, erasure, copies.

#![allow(clippy::unwrap_used, reason = "a test may fail in this way")]

mod bulk;
mod copy;
mod entry;
mod erasure;
mod house;
mod lists;
mod reminders;
