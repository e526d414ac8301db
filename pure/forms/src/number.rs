//! Numbers as people write them.

use std::ops::RangeInclusive;

use crate::form::{Form, Problems};

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumberFault {
    /// Nothing was typed.
    Missing,
    /// It is none.
    Unclear,
    /// It is one number in Germany and another one in England: `1,500`.
    Ambiguous {
        /// With the comma before the decimals.
        small: f64,
        /// With the comma between the thousands.
        large: f64,
    },
}

impl Form {
    /// A whole number within `range`; the least one where there is none.
    pub fn number(&self, name: &str, range: RangeInclusive<i64>, problems: &mut Problems) -> i64 {
        let (least, most) = (*range.start(), *range.end());
        let read = match decimal(self.text(name)) {
            Err(NumberFault::Missing) => Err("web-error-required"),
            Err(NumberFault::Ambiguous { large, .. }) => Ok(large),
            Err(NumberFault::Unclear) => Err("web-error-number"),
            Ok(number) => Ok(number),
        };
        // Beyond 2^53 not every whole number is one that is told apart; no form asks for so much.
        #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53 here")]
        let whole = |number: f64| (number.fract() == 0.0 && number.abs() < 9.0e15).then_some(number as i64);
        let found = read.and_then(|number| {
            whole(number).filter(|number| range.contains(number)).ok_or("web-error-number")
        });
        found.unwrap_or_else(|key| {
            problems.add_with(name, key, [("least", least.into()), ("most", most.into())]);
            least
        })
    }

    /// A number of any kind; what is missing, unclear or ambiguous stands beside the field.
    pub fn decimal(&self, name: &str, problems: &mut Problems) -> Option<f64> {
        match decimal(self.text(name)) {
            Ok(number) => return Some(number),
            Err(NumberFault::Missing) => problems.add(name, "web-error-required"),
            Err(NumberFault::Unclear) => problems.add(name, "web-error-number-unclear"),
            Err(NumberFault::Ambiguous { .. }) => problems.add(name, "web-error-number-ambiguous"),
        }
        None
    }
}

/// Reads `28.000`, `3,5`, `1 200`, `1’500`, `−7`, `+7`, `7°`, `7 %`, `2½`; `1,500` is asked about.
pub fn decimal(text: &str) -> Result<f64, NumberFault> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if text.is_empty() {
        return Err(NumberFault::Missing);
    }
    let text = text.trim_end_matches(['°', '%', '‰', '€']);
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(digits) => (-1.0, digits),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, part) = match digits.chars().next_back().and_then(fraction) {
        Some(part) => (&digits[..digits.len() - digits.chars().next_back().map_or(0, char::len_utf8)], part),
        None => (digits, 0.0),
    };
    let signed = |number: f64| sign * (number + part);
    if digits.is_empty() && part > 0.0 {
        return Ok(signed(0.0));
    }
    match plain(digits) {
        Ok(number) if part > 0.0 && number.fract() != 0.0 => Err(NumberFault::Unclear),
        Ok(number) => Ok(signed(number)),
        Err(NumberFault::Ambiguous { small, large }) => {
            Err(NumberFault::Ambiguous { small: signed(small), large: signed(large) })
        }
        Err(fault) => Err(fault),
    }
}

/// Digits with whatever separates their thousands and decimals.
fn plain(digits: &str) -> Result<f64, NumberFault> {
    let digits: String =
        digits.chars().map(|c| if matches!(c, '’' | 'ʼ' | '‘' | '´') { '\'' } else { c }).collect();
    let is_known = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'');
    if !digits.starts_with(|c: char| c.is_ascii_digit()) || !digits.chars().all(is_known) {
        return Err(NumberFault::Unclear);
    }
    let last = digits.rfind(['.', ',']);
    let separates_thousands = |at: usize| {
        let separator = digits[at..].chars().next().unwrap_or('.');
        let groups = digits.replace('\'', "");
        let count = groups.matches(separator).count();
        let other = if separator == ',' { '.' } else { ',' };
        // What stands twice, or a point before three digits as in 28.000, cannot be the mark of the decimals.
        let is_group = groups.rsplit(separator).next().is_some_and(|group| group.len() == 3);
        !groups.contains(other) && is_group && (count > 1 || (separator == '.' && !groups.starts_with('0')))
    };
    let (whole, decimals, mark) = match last {
        Some(at) if !separates_thousands(at) => (&digits[..at], &digits[at + 1..], digits.as_bytes()[at]),
        _ => (digits.as_str(), "", b' '),
    };
    let mut groups = whole.split(['.', ',', '\'']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let one_separator = ['.', ',', '\''].iter().filter(|c| whole.contains(**c)).count() <= 1;
    let is_grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    if !one_separator || !is_grouped || whole.as_bytes().contains(&mark) || decimals.contains('\'') {
        return Err(NumberFault::Unclear);
    }
    let whole = format!("{first}{}", rest.concat());
    let read = |text: String| text.parse::<f64>().map_err(|_| NumberFault::Unclear);
    if mark == b',' && decimals.len() == 3 && rest.is_empty() && !whole.starts_with('0') && whole.len() <= 3 {
        let (small, large) = (read(format!("{whole}.{decimals}"))?, read(format!("{whole}{decimals}"))?);
        return Err(NumberFault::Ambiguous { small, large });
    }
    if mark != b' ' && decimals.is_empty() {
        return Err(NumberFault::Unclear);
    }
    read(if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") })
}

/// The signs of usual fractions.
const fn fraction(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅛' => 0.125,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn many_ways_of_writing_a_number_are_read() {
        let cases: [(&str, f64); 24] = [
            ("-7", -7.0),
            ("−7", -7.0),
            ("– 7", -7.0),
            ("+7", 7.0),
            ("7°", 7.0),
            ("7 %", 7.0),
            ("½", 0.5),
            ("2½", 2.5),
            ("−½", -0.5),
            ("28.000", 28_000.0),
            ("1’500", 1_500.0),
            ("1'500'000", 1_500_000.0),
            ("1 200", 1_200.0),
            ("3,5", 3.5),
            ("0.5", 0.5),
            ("12.5", 12.5),
            ("1.234,5", 1_234.5),
            ("1,234.5", 1_234.5),
            ("1.234.567", 1_234_567.0),
            ("1,234,567", 1_234_567.0),
            ("0,500", 0.5),
            ("0.500", 0.5),
            ("1234,567", 1_234.567),
            ("007", 7.0),
        ];
        for (text, number) in cases {
            assert_eq!(decimal(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_two_numbers_is_asked_about_and_never_guessed() {
        assert_eq!(decimal("1,500"), Err(NumberFault::Ambiguous { small: 1.5, large: 1_500.0 }));
        assert_eq!(decimal("-12,345"), Err(NumberFault::Ambiguous { small: -12.345, large: -12_345.0 }));
    }

    #[test]
    fn what_is_no_number_is_none() {
        assert_eq!(decimal(" \u{a0}"), Err(NumberFault::Missing));
        for text in [
            "sieben", "7a", "1.2.3", "1,2,3", "--7", "1.23.456", "1'23", "5,", ",5", "-", "1,5½", "7-8", "∞",
            "1e5",
        ] {
            assert_eq!(decimal(text), Err(NumberFault::Unclear), "{text}");
        }
    }

    #[test]
    fn a_whole_number_is_within_what_is_asked() {
        let read = |text: &str| {
            let mut problems = Problems::new();
            let number = Form::filled([("n", text)]).number("n", 1..=2_000, &mut problems);
            (number, problems.list().first().map(|problem| problem.key))
        };
        assert_eq!(read("1.500"), (1_500, None));
        assert_eq!(read("1,500"), (1_500, None));
        for wrong in ["0", "2001", "1,5", "viele"] {
            assert_eq!(read(wrong), (1, Some("web-error-number")), "{wrong}");
        }
        assert_eq!(read(""), (1, Some("web-error-required")));
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(text in "\\PC{0,30}") {
            if let Ok(number) = decimal(&text) {
                prop_assert!(number.is_finite());
            }
        }

        #[test]
        fn what_is_written_in_german_is_read_as_it_was_meant(whole in 1_000_i32..99_999_999, cents in 0_u8..100) {
            let digits = whole.to_string();
            let mut grouped = String::new();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at) % 3 == 0 {
                    grouped.push('.');
                }
                grouped.push(digit);
            }
            prop_assert_eq!(decimal(&grouped), Ok(f64::from(whole)));
            let read = decimal(&format!("{grouped},{cents:02}")).expect("a number");
            prop_assert!((read - f64::from(whole) - f64::from(cents) / 100.0).abs() < 1e-6);
        }
    }
}
