//! Cells of a list that a spreadsheet must not calculate with.

use std::borrow::Cow;

/// A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front.
pub(crate) fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        let hostile = ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", " =1", "\r=1"];
        let cells = hostile.map(|cell| harmless(cell).into_owned());
        assert_eq!(cells, hostile.map(|cell| format!("'{cell}")));
        assert_eq!(
            ["Ada", "a=b", "", "1-2"].map(|cell| harmless(cell).into_owned()),
            ["Ada", "a=b", "", "1-2"]
        );
    }
}
