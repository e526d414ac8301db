//! What coordinators do, on both databases: lists, entries by hand, mails to many, erasure, copies.

mod bulk;
mod copy;
mod entry;
mod erasure;
mod lists;
mod reminders;
