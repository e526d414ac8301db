//! What all pages are made of, from outside.

mod parts;
mod server;
