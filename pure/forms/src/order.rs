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

/// What a text looks like, for names that must differ to the eye and words that must not get through in disguise: the
/// fold of its clean form, with letters of other scripts as the Latin ones that they look like.
pub fn looks_like(text: &str) -> String {
    // Some signs, such as ¨, leave only a space behind when they are taken apart.
    crate::line(&fold(&crate::line(text))).chars().map(twin).collect()
}

/// The Latin letter that a folded Cyrillic or Greek one looks like, or stands for in disguise.
const fn twin(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' | 'є' => 'e',
        'һ' | 'н' => 'h',
        'і' | 'ι' | 'ӏ' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'η' | 'п' => 'n',
        'о' | 'ο' | 'σ' | 'ς' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'г' => 'r',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ц' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ω' | 'ш' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        other => other,
    }
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

    #[test]
    fn look_alikes_of_other_scripts_are_seen_through() {
        // Cyrillic А, а and с; hidden signs; marks.
        for (one, other) in
            [("\u{410}nn\u{430}", "Anna"), ("fu\u{441}k", "fuck"), ("An\u{200b}na", "anna"), ("Ännä", "Anna")]
        {
            assert_eq!(looks_like(one), looks_like(other), "{one:?}");
        }
        assert_ne!(looks_like("Anna"), looks_like("Anne"));
    }

    proptest! {
        #[test]
        fn what_looks_like_itself_is_stable(text in "\\PC{0,40}") {
            let once = looks_like(&text);
            prop_assert_eq!(looks_like(&once), once);
        }

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
