//! What tests need: fresh databases of both kinds.

pub mod databases;
