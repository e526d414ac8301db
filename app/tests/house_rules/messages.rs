//! Words: both languages say the same, every key that is asked for exists, and every key is asked for.

use std::collections::BTreeSet;

use crate::source::{House, has_extension};

#[test]
fn german_and_english_know_the_same_messages() {
    let house = House::here();
    let (de, en) = (keys(&house, "/i18n/de/"), keys(&house, "/i18n/en/"));
    assert!(de.len() > 300, "the messages were found");
    assert_eq!(
        de.difference(&en).collect::<Vec<_>>(),
        [""; 0].iter().collect::<Vec<_>>(),
        "missing in English"
    );
    assert_eq!(
        en.difference(&de).collect::<Vec<_>>(),
        [""; 0].iter().collect::<Vec<_>>(),
        "missing in German"
    );
}

#[test]
fn every_message_that_a_template_says_exists_and_every_message_is_said() {
    let house = House::here();
    let known = keys(&house, "/i18n/de/");
    let text = sources(&house);
    let missing: BTreeSet<String> = asked(&text).into_iter().filter(|key| !known.contains(key)).collect();
    assert_eq!(missing, BTreeSet::new(), "asked for, but nobody translated them");
    let unused: Vec<&String> = known.iter().filter(|key| !is_used(key, &text)).collect();
    assert_eq!(unused, Vec::<&String>::new(), "translated, but nobody says them");
}

#[test]
fn a_message_that_nobody_says_is_noticed() {
    let text = "t.say(\"web-hello\") format!(\"web-mail-{kind}\")";
    assert!(is_used("web-hello", text));
    assert!(is_used("web-mail-offer", text));
    assert!(!is_used("web-hell", text));
    assert!(!is_used("web-letter", text));
}

/// The ids of all messages in one language.
fn keys(house: &House, folder: &str) -> BTreeSet<String> {
    let files = house.files().filter(|file| file.path.contains(folder) && has_extension(&file.path, "ftl"));
    let lines: Vec<String> =
        files.flat_map(|file| file.text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    let id = |line: &String| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let is_id = id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.contains(' ');
        is_id.then(|| id.to_owned())
    };
    lines.iter().filter_map(id).collect()
}

/// All Rust sources and templates but tests, in one text.
fn sources(house: &House) -> String {
    let files = house.files().filter(|file| {
        let is_source = ["rs", "html", "xml"].iter().any(|wanted| has_extension(&file.path, wanted));
        is_source && !file.path.contains("/tests/")
    });
    files.map(|file| file.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// The keys that are asked for by their whole name.
fn asked(text: &str) -> Vec<String> {
    let verbs = [".say(\"", ".with(\"", ".count(\"", ".name(\""];
    let calls = verbs.iter().flat_map(|verb| text.split(verb).skip(1));
    let key = |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
    let modules = ["web-", "mail-", "people-", "office-", "events-"];
    calls
        .map(key)
        .filter(|key| modules.iter().any(|module| key.starts_with(module)) && !key.contains('{'))
        .collect()
}

/// Whether a key stands in the text as it is, or can be put together there: `events-mail-{kind}-before`.
fn is_used(key: &str, text: &str) -> bool {
    if text.contains(&format!("\"{key}\"")) {
        return true;
    }
    let base =
        key.strip_suffix("-about").or_else(|| key.strip_suffix("-note")).or_else(|| key.strip_suffix("-why"));
    if base.is_some_and(|base| text.contains(&format!("\"{base}\""))) {
        return true;
    }
    let ends = key.match_indices('-').map(|(at, _)| &key[..=at]);
    ends.skip(1).any(|start| text.contains(&format!("\"{start}{{")) || text.contains(&format!("\"{start}\"")))
}
