//! Holds the rules of the house (ARCHITECTURE.md): every rule is read off the sources, and next to every rule
//! stands a made-up house that breaks it, so that we know that the rule can fail.

mod dependence;
mod keys;
mod messages;
mod order;
mod purity;
mod shape;
mod source;
mod sql;
mod templates;

use source::House;

/// Fails with the list of what breaks a rule.
#[track_caller]
fn hold(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}:\n  {}\n", broken.join("\n  "));
}

/// Every sentence that `check` says about a made-up house.
fn of(check: fn(&House) -> Vec<String>, files: &[(&str, &str)]) -> Vec<String> {
    check(&House::of(files))
}
