//! Mail from outside, in one program.

mod outbox;
mod setting;
