//! Numbers as people write them.

use crate::{Language, Translator};

impl Translator {
    /// A number with the decimal mark of the language, and its thousands apart from 10,000 on: years stay whole.
    pub fn number(&self, number: f64) -> String {
        let (decimal, group) = match self.language() {
            Language::De => (',', '.'),
            Language::En => ('.', ','),
        };
        let text = number.to_string();
        let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut shown = sign.to_owned();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && whole.len() > 4 && (whole.len() - at).is_multiple_of(3) {
                shown.push(group);
            }
            shown.push(digit);
        }
        if !fraction.is_empty() {
            shown.push(decimal);
            shown.push_str(fraction);
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use crate::{Catalogue, Language, Translator};

    static NONE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(&[], &[]));

    #[test]
    fn numbers_have_the_marks_of_their_language() {
        let numbers = [0.0, -3.5, 1986.0, 28_000.0, -1_234_567.25];
        let shown =
            |language| numbers.map(|number| Translator::new(LazyLock::force(&NONE), language).number(number));
        assert_eq!(shown(Language::De), ["0", "-3,5", "1986", "28.000", "-1.234.567,25"]);
        assert_eq!(shown(Language::En), ["0", "-3.5", "1986", "28,000", "-1,234,567.25"]);
    }
}
