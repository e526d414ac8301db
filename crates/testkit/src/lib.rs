//! What tests need: fresh databases of both kinds, a mail server.

pub mod client;
pub mod databases;
pub mod smtp;
