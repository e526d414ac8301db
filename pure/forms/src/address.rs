//! Addresses on the web: those that people type, and those that are made of names.

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::form::{Form, Problems};

/// The longest website that is kept, in bytes.
const LONGEST: usize = 300;

/// The longest name in an address of ours.
const LONGEST_SLUG: usize = 60;

impl Form {
    /// A website with its scheme; empty where none was typed.
    pub fn address(&self, name: &str, problems: &mut Problems) -> String {
        website(self.text(name)).unwrap_or_else(|| {
            problems.add(name, "web-error-website");
            String::new()
        })
    }
}

/// A website as it is stored: with its scheme, or empty; nothing when it is no address on the web.
pub fn website(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return Some(String::new());
    }
    let scheme = |scheme: &str| {
        text.get(..scheme.len())
            .filter(|front| front.eq_ignore_ascii_case(scheme))
            .map(|_| &text[scheme.len()..])
    };
    let (scheme, rest) = match (scheme("https://"), scheme("http://")) {
        (Some(rest), _) => ("https://", rest),
        (_, Some(rest)) => ("http://", rest),
        _ => ("https://", text),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let (name, port) = host.split_once(':').map_or((host, ""), |(name, port)| (name, port));
    let right = name.contains('.')
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && !name.starts_with(['.', '-'])
        && !name.ends_with(['.', '-'])
        && !name.contains("..")
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && (host.contains(':') != port.is_empty())
        && !path.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>'));
    let full = format!("{scheme}{}{path}", host.to_lowercase());
    (right && full.len() <= LONGEST).then_some(full)
}

/// A name for addresses from a name for people: lower-case letters, digits and hyphens. Cyrillic and Greek are spelled by
/// their sound; empty where nothing of the kind is in it, as in a name in a script that has no such spelling here.
pub fn slug(name: &str) -> String {
    let nfkd = DecomposingNormalizerBorrowed::new_nfkd();
    let german =
        name.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    let mut slug = String::new();
    for c in nfkd.normalize(&german).chars() {
        match c {
            'æ' => slug.push_str("ae"),
            'œ' => slug.push_str("oe"),
            'ø' => slug.push('o'),
            'ł' => slug.push('l'),
            'đ' | 'ð' => slug.push('d'),
            'ı' => slug.push('i'),
            'þ' => slug.push_str("th"),
            c if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            // Marks belong to the letter before them.
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            c => match sound(c) {
                Some(sound) => slug.push_str(sound),
                None if slug.is_empty() || slug.ends_with('-') => {}
                None => slug.push('-'),
            },
        }
    }
    slug.truncate(LONGEST_SLUG);
    slug.trim_end_matches('-').to_owned()
}

/// Cyrillic and Greek letters, taken apart, as German spells their sound; near enough for an address.
const fn sound(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'α' => "a",
        'б' | 'β' => "b",
        'в' => "w",
        'г' | 'ґ' | 'γ' => "g",
        'д' | 'δ' => "d",
        'е' | 'є' | 'э' | 'ε' => "e",
        'ж' | 'ш' => "sch",
        'з' | 'ζ' | 'с' | 'σ' | 'ς' => "s",
        'и' | 'і' | 'ы' | 'η' | 'ι' => "i",
        'к' | 'κ' => "k",
        'л' | 'λ' => "l",
        'м' | 'μ' => "m",
        'н' | 'ν' => "n",
        'о' | 'ο' | 'ω' => "o",
        'п' | 'π' => "p",
        'р' | 'ρ' => "r",
        'т' | 'τ' => "t",
        'у' | 'υ' => "u",
        'ф' | 'φ' => "f",
        'х' | 'χ' => "ch",
        'ц' => "z",
        'ч' => "tsch",
        'щ' => "schtsch",
        'ъ' | 'ь' => "",
        'ю' => "ju",
        'я' => "ja",
        'θ' => "th",
        'ξ' => "x",
        'ψ' => "ps",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_website_gets_its_scheme_and_nothing_else_is_one() {
        for (typed, kept) in [
            ("kulturhaus.example", "https://kulturhaus.example"),
            ("HTTP://Kulturhaus.example/Ü", "http://kulturhaus.example/Ü"),
            ("käse.example:8080/a?b#c", "https://käse.example:8080/a?b#c"),
            ("  ", ""),
        ] {
            assert_eq!(website(typed).as_deref(), Some(kept), "{typed}");
        }
        for wrong in [
            "kulturhaus",
            "javascript:alert(1)",
            "https://a b.example",
            "https://x.example/\"><b>",
            "a..example",
            "-a.example",
            "x.example:port",
            "x.example:",
            "data:text/html,x",
            "//x.example",
        ] {
            assert_eq!(website(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_slug_is_plain_letters_of_the_name() {
        for (name, slug_of) in [
            ("Käthe Ö. & Straße", "kaethe-oe-strasse"),
            ("Ka\u{308}the", "kaethe"),
            ("Łódź Ørsted’s Ça va", "lodz-orsteds-ca-va"),
            ("Ｆｕｌｌ ½", "full-1-2"),
            ("Дім культури", "dim-kulturi"),
            ("Αθήνα", "athina"),
            ("مركز", ""),
            ("--", ""),
        ] {
            let name = crate::clean(name);
            assert_eq!(slug(&name), slug_of, "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_slug_of_anything_is_a_slug(name in "\\PC{0,120}") {
            let made = slug(&name);
            prop_assert!(made.len() <= LONGEST_SLUG && !made.starts_with('-') && !made.ends_with('-'));
            prop_assert!(made.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            prop_assert_eq!(slug(&made), made);
        }

        #[test]
        fn a_website_that_was_read_is_read_again_as_the_same(text in "\\PC{0,60}") {
            if let Some(read) = website(&text) {
                prop_assert_eq!(website(&read), Some(read.clone()));
            }
        }
    }
}
