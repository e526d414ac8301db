//! What tests need: fresh databases of both kinds, a browser, a mail server, a bus.

pub mod client;
pub mod databases;
pub mod nats;
pub mod smtp;
