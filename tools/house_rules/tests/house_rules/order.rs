//! Rule 2: inside a module imports go one way, `model ← rules ← store ← actions ← pages, api, jobs`.

use super::{
    hold, of,
    source::{House, Rust, closing, line, words},
};

const ORDER: [&[&str]; 5] = [&["model"], &["rules"], &["store"], &["actions"], &["pages", "api", "jobs"]];

#[test]
fn imports_go_one_way() {
    hold("model ← rules ← store ← actions ← pages, api, jobs", &check(&House::here()));
}

#[test]
fn an_import_against_the_order_is_noticed() {
    let broken = |path: &str, text: &str| of(check, &[(path, text)]);
    assert_eq!(
        broken("modules/events/src/rules.rs", "//! X.\nuse crate::store;"),
        ["modules/events/src/rules.rs:2: rules must not know store"]
    );
    assert_eq!(
        broken("modules/events/src/model/room.rs", "use crate::{model::Id, actions::register};"),
        ["modules/events/src/model/room.rs:1: model must not know actions"]
    );
    assert_eq!(
        broken("modules/events/src/store/rush.rs", "use super::super::pages;"),
        ["modules/events/src/store/rush.rs:1: store must not know pages"]
    );
    assert_eq!(
        broken("modules/events/src/actions.rs", "fn f() { super::jobs::run() }"),
        ["modules/events/src/actions.rs:1: actions must not know jobs"]
    );
    assert_eq!(
        broken("modules/events/src/jobs.rs", "use super::{\n    model::{self, Event},\n    pages::Show,\n};"),
        ["modules/events/src/jobs.rs:1: jobs must not know pages"]
    );
}

#[test]
fn an_import_in_the_order_is_none_of_our_business() {
    for (path, text) in [
        ("modules/events/src/pages/show.rs", "use crate::{actions, model::Event, rules, store};"),
        ("modules/events/src/pages/show.rs", "use super::{store_hours, pages}; use crate::pages::parts;"),
        ("modules/events/src/rules.rs", "use crate::model; // not crate::store\nmod tests { use super::*; }"),
        ("modules/events/src/model.rs", "mod tests { use super::rules_of_this_file; }"),
        ("modules/events/src/lib.rs", "pub use crate::pages::routes;"),
        ("base/web/src/model.rs", "use crate::pages;"),
    ] {
        assert_eq!(of(check, &[(path, text)]), [""; 0], "{path}: {text}");
    }
}

fn rank(name: &str) -> Option<usize> {
    ORDER.iter().position(|names| names.contains(&name))
}

fn check(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for file in house.rust() {
        let Some(inside) = module_path(&file.path) else { continue };
        let Some(own) = rank(&inside[0]) else { continue };
        let rust = Rust::read(&file.text);
        for (at, name) in imports(&rust, inside.len()) {
            if name != inside[0] && rank(&name).is_some_and(|other| other >= own) {
                broken.push(format!(
                    "{}:{}: {} must not know {name}",
                    file.path,
                    line(&rust.code, at),
                    inside[0]
                ));
            }
        }
    }
    broken
}

/// `modules/events/src/pages/show.rs` → `["pages", "show"]`.
fn module_path(path: &str) -> Option<Vec<String>> {
    let mut parts = path.strip_prefix("modules/")?.split('/').skip(1);
    if parts.next()? != "src" {
        return None;
    }
    let mut names: Vec<String> = parts.map(|part| part.trim_end_matches(".rs").to_owned()).collect();
    if names.len() > 1 && names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    Some(names)
}

/// The names directly below the crate's root that the code mentions by `crate::` or by enough `super::`.
fn imports(rust: &Rust, depth: usize) -> Vec<(usize, String)> {
    let code = &rust.code;
    let inline = rust.inline_modules();
    let mut found = Vec::new();
    for at in words(code, "crate") {
        if let Some(rest) = code[at + 5..].strip_prefix("::") {
            found.extend(heads(code, code.len() - rest.len()).into_iter().map(|name| (at, name)));
        }
    }
    for at in words(code, "super").into_iter().filter(|&at| !code[..at].ends_with("super::")) {
        let chain = code[at..].split("::").take_while(|part| *part == "super").count();
        let nested = inline.iter().filter(|(_, range)| range.contains(&at)).count();
        if chain == depth + nested {
            found.extend(heads(code, at + chain * "super::".len()).into_iter().map(|name| (at, name)));
        }
    }
    found
}

/// The first names of the path or the group of paths that begins at `at`.
fn heads(code: &str, at: usize) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|&c| c.is_alphanumeric() || c == '_').collect()
    };
    if !code[at..].starts_with('{') {
        return vec![name(&code[at..])];
    }
    let inside = &code[at + 1..closing(code, at)];
    let mut depth = 0_usize;
    let members = inside.split(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    });
    members.map(name).filter(|name| !name.is_empty()).collect()
}
