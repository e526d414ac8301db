//! Letters that no font of ours has: an accessible PDF may hold none of them, so they are put into words or signs.

use serde_json::Value;

/// What stands for a letter that cannot be printed.
const MISSING: char = '\u{25a1}';

/// Replaces every letter in `data` that cannot be printed. The keys are ours and stay.
pub(crate) fn make_printable(data: &mut Value, prints: impl Fn(char) -> bool + Copy) {
    match data {
        Value::String(text) => *text = printable(text, prints),
        Value::Array(values) => values.iter_mut().for_each(|value| make_printable(value, prints)),
        Value::Object(fields) => fields.values_mut().for_each(|value| make_printable(value, prints)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn printable(text: &str, prints: impl Fn(char) -> bool) -> String {
    let letter = |letter: char| match letter {
        '\n' => Some('\n'),
        letter if letter.is_whitespace() => Some(' '),
        letter if letter.is_control() || is_silent(letter) => None,
        letter if is_private(letter) || !prints(letter) => Some(if prints(MISSING) { MISSING } else { '?' }),
        letter => Some(letter),
    };
    text.chars().filter_map(letter).collect()
}

/// What joins and varies other letters, and directions: nothing by itself.
const fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{ad}')
}

/// Letters that mean something only to those who agreed on it, which a reader aloud did not.
const fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_is_shown_as_missing_and_the_rest_stays() {
        let prints = |letter: char| letter.is_ascii() || "äß\u{25a1}".contains(letter);
        let shown = |text: &str| printable(text, prints);
        assert_eq!(shown("Spaß\u{a0}🎉\u{fe0f}"), "Spaß \u{25a1}");
        assert_eq!(shown("a\u{0}b\u{202e}c\u{200d}d\u{e000}"), "abcd\u{25a1}");
        let mut data = serde_json::json!({ "ö": ["日", 1, null, { "x": "ä\n" }] });
        make_printable(&mut data, prints);
        assert_eq!(data, serde_json::json!({ "ö": ["\u{25a1}", 1, null, { "x": "ä\n" }] }));
    }
}
