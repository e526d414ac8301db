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
    let missing: BTreeSet<String> =
        asked(&text, &known).into_iter().filter(|key| !known.contains(key)).collect();
    assert_eq!(missing, BTreeSet::new(), "asked for, but nobody translated them");
    let said = Said::read(&text);
    let unused: Vec<&String> = known.iter().filter(|key| !said.is_used(key)).collect();
    assert_eq!(unused, Vec::<&String>::new(), "translated, but nobody says them");
}

#[test]
fn a_message_that_nobody_says_is_noticed() {
    let said = Said::read("t.say(\"web-hello\") format!(\"web-mail-{kind}\") \"web-a-\"");
    assert!(said.is_used("web-hello"));
    assert!(said.is_used("web-hello-note"));
    assert!(said.is_used("web-mail-offer"));
    assert!(said.is_used("web-a-letter"));
    assert!(!said.is_used("web-hell"));
    assert!(!said.is_used("web-letter"));
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
fn asked(text: &str, known: &BTreeSet<String>) -> Vec<String> {
    let verbs = [".say(\"", ".with(\"", ".count(\"", ".name(\""];
    let calls = verbs.iter().flat_map(|verb| text.split(verb).skip(1));
    let key = |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
    let modules: BTreeSet<&str> = known.iter().filter_map(|key| key.split('-').next()).collect();
    calls
        .map(key)
        .filter(|key| {
            key.split_once('-').is_some_and(|(module, _)| modules.contains(module)) && !key.contains('{')
        })
        .collect()
}

/// What stands behind quotation marks, read once: asking the text anew for each key takes ten seconds.
struct Said<'a> {
    /// `"events-title"`
    whole: BTreeSet<&'a str>,
    /// `"events-mail-{kind}-before"` up to the brace.
    begun: BTreeSet<&'a str>,
}

impl<'a> Said<'a> {
    fn read(text: &'a str) -> Self {
        let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
        for (at, _) in text.match_indices('"') {
            let rest = &text[at + 1..];
            let part_of_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            let key = &rest[..rest.find(|c| !part_of_key(c)).unwrap_or(rest.len())];
            match rest[key.len()..].chars().next() {
                Some('"') => drop(whole.insert(key)),
                Some('{') => drop(begun.insert(key)),
                _ => {}
            }
        }
        Self { whole, begun }
    }

    /// Whether a key stands in the text as it is, or can be put together there.
    fn is_used(&self, key: &str) -> bool {
        let base = ["-about", "-note", "-why"].iter().find_map(|end| key.strip_suffix(end));
        let starts = key.match_indices('-').map(|(at, _)| &key[..=at]).skip(1);
        self.whole.contains(key)
            || base.is_some_and(|base| self.whole.contains(base))
            || starts.into_iter().any(|start| self.begun.contains(start) || self.whole.contains(start))
    }
}
