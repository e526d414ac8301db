//! The whole program as its users meet it: through HTTP, on both databases, with a clock that the tests own.

mod address;
mod bad_input;
mod demo;
mod entry;
mod every_form;
mod forms;
mod hostile;
mod preview;
mod registration;
mod rights;
mod scene;
mod spaces;
mod start;
mod support;
mod walk;
