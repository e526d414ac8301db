//! Cells of a list that a spreadsheet must not calculate with.

use std::borrow::Cow;

/// A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front. A reader may
/// split at commas, semicolons, tabs or lines, whatever the quotes say, so each part is looked at. Control characters,
/// which no reader shows and some obey, become spaces; line breaks and tabs stay.
pub(crate) fn harmless(cell: &str) -> Cow<'_, str> {
    let unseen = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let splits = |c: char| matches!(c, ',' | ';' | '\t' | '\r' | '\n');
    let opens = |part: &str| part.trim_start_matches(is_skipped).starts_with(is_opening);
    let hostile = cell.split(splits).any(opens) || cell.starts_with(['\t', '\r', '\n']);
    if !hostile && !cell.contains(unseen) {
        return Cow::Borrowed(cell);
    }
    let mut safe = String::with_capacity(cell.len() + 2);
    if cell.starts_with(['\t', '\r', '\n']) {
        safe.push('\'');
    }
    for part in cell.split_inclusive(splits) {
        if opens(part.trim_end_matches(splits)) && !safe.ends_with('\'') {
            safe.push('\'');
        }
        safe.extend(part.chars().map(|c| if unseen(c) { ' ' } else { c }));
    }
    Cow::Owned(safe)
}

/// What spreadsheets read over before they look for a formula.
fn is_skipped(c: char) -> bool {
    c.is_whitespace() || c.is_control() || c == '"'
}

/// What a formula begins with, also in the wide letters of East Asian keyboards.
fn is_opening(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        let hostile = ["=1+1", "+49 30", "-2", "@SUM(A1)", "\tx", " =1", "\rx"];
        let cells = hostile.map(|cell| harmless(cell).into_owned());
        assert_eq!(cells, hostile.map(|cell| format!("'{cell}")));
        assert_eq!(
            ["Ada", "a=b", "", "1-2"].map(|cell| harmless(cell).into_owned()),
            ["Ada", "a=b", "", "1-2"]
        );
    }

    #[test]
    fn a_part_of_a_cell_is_no_formula_either_wherever_a_reader_splits() {
        let cells = ["Eve,=1+1,x", "Eve;=1+1", "Eve\n@SUM(A1)", "Eve, \"=1+1\"", "Eve\t\u{ff1d}1"];
        assert_eq!(
            cells.map(|cell| harmless(cell).into_owned()),
            ["Eve,'=1+1,x", "Eve;'=1+1", "Eve\n'@SUM(A1)", "Eve,' \"=1+1\"", "Eve\t'\u{ff1d}1"]
        );
        assert_eq!(harmless("Berlin, 10-12 Uhr; x=y"), "Berlin, 10-12 Uhr; x=y");
    }

    #[test]
    fn no_control_character_is_written() {
        assert_eq!(harmless("A\u{0}B\u{1b}[2J\u{7f}C\u{85}D"), "A B [2J C D");
        assert_eq!(harmless("\u{1}=1"), "' =1");
    }
}
