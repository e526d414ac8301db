//! What tests need: fresh databases of both kinds, a browser, a mail server, a bus, a reader of papers.

pub mod client;
pub mod databases;
pub mod nats;
pub mod paper;
pub mod smtp;
mod snapshots;
mod trouble;
