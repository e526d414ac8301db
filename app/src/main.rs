//! The Geflecht program: command line, configuration and the list of modules.

fn main() {}
