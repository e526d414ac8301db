//! When two spellings are the same word: typed on a phone, in a hurry, with or without umlauts.

use unicode_normalization::UnicodeNormalization;

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
    let visible: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let spaced: String = visible.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    (!spaced.is_empty()).then_some(spaced)
}

/// A text as it is compared: small letters and digits alone, `ä` as `ae`, `ß` as `ss`, other accents left out.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        match letter {
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
    let (a, b) = (folded(one), folded(other));
    if a.is_empty() && b.is_empty() { one.trim() == other.trim() } else { a == b }
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
        ] {
            assert!(same(typed, meant), "{typed} and {meant}");
        }
    }

    #[test]
    fn marks_that_come_together_stand_in_one_order() {
        let once = folded("\u{10eab}:\u{618}");
        assert_eq!(folded(&once), once);
    }

    #[test]
    fn another_word_stays_another_word() {
        for (one, other) in [("Köln", "Kölnisch"), ("1 000", "100"), ("", "x"), ("+", "-")] {
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
