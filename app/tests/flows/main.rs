//! The whole program as its users meet it: through HTTP, on both databases, with a clock that the tests own.

mod account;
mod address;
mod bad_input;
mod demo;
mod desk;
mod entry;
mod every_form;
mod forms;
mod hostile;
mod live;
mod live_entries;
mod live_lines;
mod live_paper;
mod live_prepare;
mod preview;
mod programme;
mod public;
mod registration;
mod rights;
mod scene;
mod set_up;
mod spaces;
mod start;
mod strange_addresses;
mod support;
mod walk;
