//! The whole program as its users meet it: through HTTP, on both databases, with a clock that the tests own.

mod demo;
mod registration;
mod rights;
mod start;
mod support;
