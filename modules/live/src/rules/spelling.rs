//! When two spellings are the same word: typed on a phone, in a hurry, with or without umlauts.

use unicode_normalization::UnicodeNormalization;

use super::lookalikes;

/// The longest answer or word that is taken in, in characters.
pub const LONGEST: usize = 60;

/// A text as it is shown: one space between words, no control characters, in composed form, at most
/// [`LONGEST`] characters; nothing when nothing is left.
pub fn clean(text: &str) -> Option<String> {
    let cut: String = one_line(text)?.chars().take(LONGEST).collect();
    Some(cut.trim_end().to_owned())
}

/// A text of any length as it is shown, on one line; nothing when nothing is left.
pub fn one_line(text: &str) -> Option<String> {
    let line = forms::line(text);
    // Marks without a letter are nothing to read either.
    let is_seen =
        line.chars().any(|c| !c.is_whitespace() && !unicode_normalization::char::is_combining_mark(c));
    is_seen.then_some(line)
}

/// A text as it is compared: small letters and digits, `ä` as `ae`, `ß` as `ss`, other accents left out; of signs only
/// those that make another word of it: `C++` and `C#` are not `C`, `-1` is not `+1`, and `1.5` is not `15`.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut letters = text.nfc().flat_map(char::to_lowercase).peekable();
    while let Some(letter) = letters.next() {
        let before = folded.chars().next_back();
        let to_digit = letters.peek().is_some_and(|next| next.is_numeric());
        let from_digit = before.is_some_and(char::is_numeric);
        match letter {
            '+' | '#' | '%' | '€' | '$' => folded.push(letter),
            '-' | '−' | '–' if to_digit && (from_digit || !before.is_some_and(char::is_alphanumeric)) => {
                folded.push('-');
            }
            '.' | ',' if to_digit && from_digit => folded.push('.'),
            ':' | '/' if to_digit && from_digit => folded.push(letter),
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            other => folded.extend(other.nfd().filter(|c| c.is_alphanumeric())),
        }
    }
    // Marks that were apart stand beside each other now, in whatever order; there is one order for them.
    folded.nfd().collect()
}

/// Whether two texts are the same word to a person. Texts without letters and digits are compared as they are.
pub fn same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// By what a word is known: as it is compared, or as it stands when it has neither letters nor digits, as a heart has
/// with and without its colour.
pub fn key(word: &str) -> String {
    let folded = folded(word);
    if folded.is_empty() { word.trim().replace(['\u{fe0e}', '\u{fe0f}'], "") } else { folded }
}

/// By what a name is known, also when it is written in letters that only look alike.
pub fn name(name: &str) -> String {
    key(&lookalikes::plain(&one_line(name).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_hurried_spelling_is_the_same_word() {
        for (typed, meant) in [
            ("soziokultur", "Soziokultur"),
            ("  Sozio Kultur", "Sozio-Kultur!"),
            ("Koeln", "Köln"),
            ("STRASSE", "Straße"),
            ("Cafe", "Café"),
            ("Ko\u{308}ln", "Köln"),
            ("❤\u{fe0f}", "❤"),
            ("1,5", "1.5"),
            ("−1", "-1"),
            ("c ++", "C++"),
        ] {
            assert!(same(typed, meant), "{typed} and {meant}");
        }
    }

    #[test]
    fn names_that_look_alike_are_one_name_and_nothing_is_no_name() {
        for other in ["An\u{200b}na", "\u{202e}Anna", "Аnnа", "ANNA", " Anna\u{2060} ", "An\u{ad}na"] {
            assert_eq!(name(other), name("Anna"), "{other:?}");
        }
        for nothing in [
            "\u{200b}",
            "\u{3164}",
            "\u{2800}",
            "\u{115f}",
            "\u{ad}",
            "\u{2060}",
            "\u{fe0f}",
            "\u{301}\u{301}",
        ] {
            assert_eq!(clean(nothing), None, "{nothing:?}");
        }
        assert_eq!(clean("\u{202e}Anna").as_deref(), Some("Anna"));
        assert_eq!(
            clean(&format!("a{}", "\u{323}".repeat(100))).map(|it| it.chars().count() <= 5),
            Some(true)
        );
        // A Persian name keeps what parts its letters, and a family its heart.
        for kept in ["علی\u{200c}رضا", "👩\u{200d}👧", "❤\u{fe0f}", "José", "Nguyễn"] {
            assert_eq!(clean(kept).as_deref(), Some(kept));
        }
    }

    #[test]
    fn marks_that_come_together_stand_in_one_order() {
        let once = folded("\u{10eab}:\u{618}");
        assert_eq!(folded(&once), once);
    }

    #[test]
    fn another_word_stays_another_word() {
        for (one, other) in [
            ("Köln", "Kölnisch"),
            ("1 000", "100"),
            ("", "x"),
            ("+", "-"),
            ("C", "C++"),
            ("C++", "C#"),
            ("+1", "-1"),
            ("+1", "−1"),
            ("1.5", "15"),
            ("50 %", "50"),
        ] {
            assert!(!same(one, other), "{one} and {other}");
        }
    }

    #[test]
    fn what_is_shown_has_no_control_characters_and_an_end() {
        assert_eq!(clean(" Stadt\u{0}\n teil "), Some("Stadt teil".to_owned()));
        assert_eq!(clean("\t \u{7}"), None);
        assert_eq!(clean(&"a".repeat(1_000)).map(|text| text.len()), Some(LONGEST));
    }

    proptest! {
        #[test]
        fn cleaning_and_folding_twice_changes_nothing(text in any::<String>()) {
            if let Some(once) = clean(&text) {
                prop_assert_eq!(clean(&once), Some(once.clone()));
                prop_assert!(once.chars().count() <= LONGEST);
            }
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }
    }
}
