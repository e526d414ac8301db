//! Rule 3: rules and the pure crates touch no clock, no randomness and nothing outside of their parameters.

use super::{
    hold, of,
    source::{House, Rust, line, words},
};

/// What nothing pure may name, and why.
const FORBIDDEN: [(&str, &str); 29] = [
    ("std::fs", "reads or writes files"),
    ("std::net", "reaches the network"),
    ("std::io", "does input or output"),
    ("std::env", "depends on where it runs"),
    ("std::process", "starts or ends processes"),
    ("std::thread", "runs beside its caller"),
    ("std::time", "knows a clock"),
    ("SystemTime", "reads the clock"),
    ("Instant", "reads the clock"),
    ("Timestamp::now", "reads the clock"),
    ("Zoned::now", "reads the clock"),
    ("Clock", "reads the clock"),
    ("Random", "draws at random"),
    ("RandomState", "hashes differently in every process"),
    ("getrandom", "draws at random"),
    ("rand", "draws at random"),
    ("Uuid::now_v7", "draws at random"),
    ("Uuid::new_v4", "draws at random"),
    ("House", "reaches the whole house"),
    ("Act", "carries the clock and randomness: take the moment itself"),
    ("Tx", "reaches the database"),
    ("Db", "reaches the database"),
    ("db", "reaches the database"),
    ("tokio", "waits"),
    ("async", "waits"),
    ("println", "prints"),
    ("eprintln", "prints"),
    ("tracing", "logs"),
    ("static mut", "remembers"),
];

#[test]
fn rules_and_pure_crates_touch_nothing_but_their_parameters() {
    hold("what is pure stays pure", &check(&House::here()));
}

#[test]
fn impure_rules_and_pure_crates_are_noticed() {
    for path in
        ["modules/events/src/rules.rs", "modules/events/src/rules/waiting.rs", "pure/weave/src/lib.rs"]
    {
        for (word, why) in FORBIDDEN {
            let text = format!("//! X.\nfn f() {{ {word} }}");
            let broken = of(check, &[(path, &text)]);
            assert!(broken.contains(&format!("{path}:2: {word} {why}")), "{word} in {path}: {broken:?}");
        }
    }
    let manifest = "[package]\nname = \"weave\"\n[dependencies]\nkernel.workspace = true\n";
    assert_eq!(
        of(check, &[("pure/weave/Cargo.toml", manifest)]),
        ["pure/weave/Cargo.toml: a pure crate must not depend on kernel"]
    );
}

#[test]
fn other_places_tests_and_comments_may_name_what_they_like() {
    for (path, text) in [
        ("modules/events/src/actions.rs", "fn f(tx: &mut Tx) {}"),
        ("pure/frab/tests/fosdem.rs", "use std::fs;"),
        ("modules/events/src/rules.rs", "// not std::fs\nfn f() -> &'static str { \"Tx\" }"),
        ("modules/events/src/rules.rs", "use db::text_column; text_column!(State { Open => \"open\" });"),
        ("pure/weave/src/lib.rs", "mod tests { use std::fs; }"),
    ] {
        assert_eq!(of(check, &[(path, text)]), [""; 0], "{path}: {text}");
    }
}

fn is_pure(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(
        parts[..],
        ["modules" | "base", _, "src", "rules.rs" | "rules"]
            | ["modules" | "base", _, "src", "rules", ..]
            | ["pure", _, "src", ..]
    )
}

/// A plain enum may say how it is stored, and bytes in memory may be read like a file: neither reaches anything.
fn harmless(code: &str) -> bool {
    code.starts_with("db::text_column") || code.starts_with("std::io::Cursor")
}

fn check(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for file in house.rust().filter(|file| is_pure(&file.path)) {
        let rust = Rust::read(&file.text);
        let tests = rust.tests();
        for (word, why) in FORBIDDEN {
            for at in words(&rust.code, word) {
                if !harmless(&rust.code[at..]) && !tests.iter().any(|range| range.contains(&at)) {
                    broken.push(format!("{}:{}: {word} {why}", file.path, line(&rust.code, at)));
                }
            }
        }
    }
    let is_manifest = |path: &str| path.starts_with("pure/") && path.ends_with("/Cargo.toml");
    for file in house.files().filter(|file| is_manifest(&file.path)) {
        let manifest: toml::Table = file.text.parse().expect("a manifest is TOML");
        let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
        for dependency in dependencies.into_iter().flat_map(toml::Table::keys) {
            if ["kernel", "db", "web", "jobs", "mail", "tokio", "getrandom", "rand"]
                .contains(&dependency.as_str())
            {
                broken.push(format!("{}: a pure crate must not depend on {dependency}", file.path));
            }
        }
    }
    broken
}
