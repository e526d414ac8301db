//! Who writes says what must not run beside it: a key from an id or a name, and none only with a reason.

use super::{
    hold, of,
    source::{House, Rust, line, words},
};

#[test]
fn writes_without_a_key_say_why() {
    hold("`Key::ANY` has its reason in a comment right above it", &check(&House::here()));
}

#[test]
fn a_write_without_key_and_reason_is_noticed() {
    let path = "modules/office/src/pages/post.rs";
    let bare = "//! X.\nfn f() {\n    db.write(Key::ANY, f);\n}\n";
    assert_eq!(of(check, &[(path, bare)]), [format!("{path}:3: Key::ANY without a reason")]);
    let with_reason =
        "//! X.\nfn f() {\n    // Nothing else is changed: a line is added.\n    db.write(Key::ANY, f);\n}\n";
    assert_eq!(of(check, &[(path, with_reason)]), [""; 0]);
    let made = "//! X.\nfn f() {\n    db.write(Key(7), f);\n    db.write(Key(u64::from(b)), f);\n}\n";
    assert_eq!(
        of(check, &[(path, made)]),
        [3, 4].map(|line| format!("{path}:{line}: a key is made by Key::from(id) or Key::named"))
    );
    let in_tests = "//! X.\nmod tests {\n    fn f() { db.write(Key::ANY, f); }\n}\n";
    assert_eq!(of(check, &[(path, in_tests)]), [""; 0]);
    assert_eq!(
        of(check, &[("modules/office/tests/office/main.rs", bare), ("base/db/src/job.rs", bare)]),
        [""; 0]
    );
}

fn check(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    let outside = |path: &str| {
        path.starts_with("base/db/")
            || path.starts_with("pure/")
            || path.split('/').any(|part| part == "tests")
    };
    for file in house.rust().filter(|file| !outside(&file.path)) {
        let rust = Rust::read(&file.text);
        let tests = rust.tests();
        let lines: Vec<&str> = file.text.lines().collect();
        for at in
            words(&rust.code, "Key").into_iter().filter(|at| !tests.iter().any(|range| range.contains(at)))
        {
            let (rest, number) = (&rust.code[at..], line(&file.text, at));
            if rest.starts_with("Key::ANY") {
                let reason = number >= 2 && lines[number - 2].trim_start().starts_with("// ");
                if !reason {
                    broken.push(format!("{}:{number}: Key::ANY without a reason", file.path));
                }
            } else if rest.starts_with("Key(") {
                broken.push(format!("{}:{number}: a key is made by Key::from(id) or Key::named", file.path));
            }
        }
    }
    broken
}
