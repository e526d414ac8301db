//! Lines, paragraphs and names.

use std::ops::RangeInclusive;

use crate::{
    form::{Form, Problems},
    hygiene::line,
};

/// Ends of addresses that mail programs make links of, whatever their case.
const ENDS: [&str; 16] = [
    "app", "at", "ch", "cn", "com", "de", "eu", "info", "io", "me", "net", "online", "org", "ru", "shop",
    "xyz",
];

impl Form {
    /// One line whose length in characters lies in `length`; from 1 on, it must be there.
    pub fn line(&self, name: &str, length: RangeInclusive<usize>, problems: &mut Problems) -> String {
        let text = line(self.text(name));
        check_length(name, &text, &length, problems);
        text
    }

    /// Several lines, without the spaces around them, whose length in characters lies in `length`.
    pub fn words(&self, name: &str, length: RangeInclusive<usize>, problems: &mut Problems) -> String {
        let text = self.text(name).to_owned();
        check_length(name, &text, &length, problems);
        text
    }

    /// The name of a person, a group or a thing: a line in which no address stands, since it is mailed to others.
    pub fn name(&self, name: &str, length: RangeInclusive<usize>, problems: &mut Problems) -> String {
        let text = self.line(name, length, problems);
        if !text.is_empty() && !is_name(&text) {
            problems.add(name, "web-error-name");
        }
        text
    }

    /// A box that has to be ticked.
    pub fn checked(&self, name: &str, problems: &mut Problems) {
        if !self.flag(name) {
            problems.add(name, "web-error-required");
        }
    }
}

/// Whether a line holds no address, of mail or of the web, and nothing that a mail program would make one of.
pub fn is_name(text: &str) -> bool {
    let lower = text.to_lowercase();
    !lower.contains('@')
        && !lower.contains("://")
        && !lower.contains("www.")
        && !text.split_whitespace().any(is_domain)
}

/// `evil.com` and `EVIL.COM` in whatever brackets; not `e.V.`, `Dr.Müller` or `St.Pauli`.
fn is_domain(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let Some((front, end)) = host.rsplit_once('.') else { return false };
    let plain = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_end = end.len() >= 2 && end.bytes().all(|byte| byte.is_ascii_lowercase());
    front.split('.').all(plain) && (is_end || ENDS.contains(&end.to_lowercase().as_str()))
}

fn check_length(name: &str, text: &str, length: &RangeInclusive<usize>, problems: &mut Problems) {
    let (count, least, most) = (text.chars().count(), *length.start(), *length.end());
    if count == 0 && least > 0 {
        problems.add(name, "web-error-required");
    } else if count > most {
        problems.add_with(name, "web-error-too-long", [("most", most.into()), ("length", count.into())]);
    } else if count > 0 && count < least {
        problems.add_with(name, "web-error-too-short", [("least", least.into()), ("length", count.into())]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str, f: impl Fn(&Form, &mut Problems) -> String) -> (String, Vec<&'static str>) {
        let mut problems = Problems::new();
        let text = f(&Form::typed([("x".to_owned(), value.to_owned())]), &mut problems);
        (text, problems.list().iter().map(|problem| problem.key).collect())
    }

    #[test]
    fn a_line_is_one_line_and_as_long_as_it_may_be() {
        let line = |value| read(value, |form, problems| form.line("x", 1..=5, problems));
        assert_eq!(line(" a \n b "), ("a b".to_owned(), vec![]));
        assert_eq!(line("\u{200b} \u{3164}"), (String::new(), vec!["web-error-required"]));
        assert_eq!(line("sechse").1, ["web-error-too-long"]);
        assert_eq!(
            read("a\r\n\r\nb ", |form, problems| form.words("x", 0..=5, problems)),
            ("a\n\nb".to_owned(), vec![])
        );
    }

    #[test]
    fn a_name_is_no_address() {
        for right in [
            "Ada Lovelace",
            "Kulturhaus e.V.",
            "Dr.Müller",
            "St. Pauli 1910 e. V.",
            "O'Neill-Şahin",
            "علی\u{200c}رضا",
            "C. u. A.",
        ] {
            assert!(is_name(right), "{right}");
        }
        for wrong in [
            "ada@web.de",
            "https://evil.example",
            "Gewinn: evil.com",
            "EVIL.COM",
            "www.evil",
            "evil.com/x?y",
            "(evil.de)",
            "a.b.example",
        ] {
            assert!(!is_name(wrong), "{wrong}");
        }
        let (_, keys) = read("Klick auf evil.com", |form, problems| form.name("x", 1..=100, problems));
        assert_eq!(keys, ["web-error-name"]);
    }
}
