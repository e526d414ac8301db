//! Order and search: a key that sorts as German does on every database, and one fold for what is looked for.

use std::{fmt::Write as _, sync::LazyLock};

use icu_collator::{CollatorBorrowed, CollatorPreferences, options::CollatorOptions};
use icu_locale_core::locale;
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::{CodePointMapData, props::GeneralCategory};

/// German dictionary order (DIN 5007-1: ä beside a) by CLDR's data.
static GERMAN: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let german = CollatorPreferences::from(&locale!("de"));
    CollatorBorrowed::try_new(german, CollatorOptions::default()).expect("the data of German is compiled in")
});

/// The most characters of a name that decide its place; the key of these is short enough for an index.
const DECIDES: usize = 60;

/// A text of hexadecimal digits; ordered by it, names stand in German order, whatever the database knows of languages.
pub fn order_key(name: &str) -> String {
    let short: String = name.chars().take(DECIDES).collect();
    let mut key = Vec::new();
    let Ok(()) = GERMAN.write_sort_key_to(&short, &mut key);
    let mut digits = String::with_capacity(2 * key.len());
    for byte in key {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// A text as it is looked for: case, marks and forms of letters do not count, ß is ss.
pub fn fold(text: &str) -> String {
    let category = CodePointMapData::<GeneralCategory>::new();
    let nfkd = DecomposingNormalizerBorrowed::new_nfkd();
    // Twice, because a sign such as ㎐ becomes letters with a case only when it is taken apart.
    let apart = nfkd.normalize(&text.to_lowercase()).to_lowercase();
    let mut folded = String::with_capacity(apart.len());
    for c in apart.chars().filter(|c| category.get(*c) != GeneralCategory::NonspacingMark) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_stand_in_german_order() {
        let mut names = [
            "Zoe", "Özlem", "Oskar", "ada", "Ärzte", "Arzt", "Straße", "Strasse", "Åsa", "Émile", "Eva",
            "Otto",
        ];
        names.sort_by_key(|name| order_key(name));
        assert_eq!(
            names,
            [
                "ada", "Arzt", "Ärzte", "Åsa", "Émile", "Eva", "Oskar", "Otto", "Özlem", "Strasse", "Straße",
                "Zoe"
            ]
        );
    }

    #[test]
    fn what_is_looked_for_is_found_however_it_is_written() {
        for (one, other) in [
            ("Müller", "mu\u{308}LLER"),
            ("STRASSE", "Straße"),
            ("Łódź", "lodz"),
            ("ﬁn", "FIN"),
            ("İzmir", "izmir"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        assert_ne!(fold("Müller"), fold("Miller"));
    }

    proptest! {
        #[test]
        fn folding_what_is_folded_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn keys_are_plain_digits(text in "\\PC{0,200}") {
            let key = order_key(&text);
            prop_assert!(key.bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase()));
        }
    }
}
