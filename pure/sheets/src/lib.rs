//! Tables to take along: CSV as German spreadsheets read it, and XLSX. Whatever people wrote stays text.

mod cells;

use std::borrow::Cow;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use cells::harmless;

/// What the browser is told that XLSX is.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What the browser is told that CSV is.
pub const CSV: &str = "text/csv; charset=utf-8";

/// A table with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What stands on its tab.
    pub name: String,
    /// The heading of each column.
    pub head: Vec<String>,
    /// The lines below it.
    pub lines: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words, which are never taken for a formula.
    Text(String),
    /// A number to calculate with.
    Number(f64),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// A table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    /// As CSV.
    #[error("a table could not be written as CSV: {0}")]
    Csv(String),
    /// As XLSX.
    #[error("a table could not be written as XLSX: {0}")]
    Xlsx(#[from] XlsxError),
}

/// The table as CSV: UTF-8 with a mark, semicolons, decimal commas.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>, Unwritable> {
    let broken = |error: csv::Error| Unwritable::Csv(error.to_string());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(sheet.head.iter().map(|cell| harmless(cell).into_owned())).map_err(broken)?;
    for line in &sheet.lines {
        writer.write_record(line.iter().map(|cell| written(cell).into_owned())).map_err(broken)?;
    }
    writer.into_inner().map_err(|error| Unwritable::Csv(error.to_string()))
}

fn written(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => number.to_string().replace('.', ",").into(),
    }
}

/// The tables as one workbook, a tab for each.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, Unwritable> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    for (number, sheet) in (1_u32..).zip(sheets) {
        let page = book.add_worksheet();
        page.set_name(tab(number, &sheet.name))?;
        for (column, words) in (0..).zip(&sheet.head) {
            page.write_string_with_format(0, column, words, &bold)?;
        }
        for (row, line) in (1..).zip(&sheet.lines) {
            for (column, cell) in (0..).zip(line) {
                match cell {
                    // Written as text, so that nothing is ever calculated.
                    Cell::Text(text) => page.write_string(row, column, text)?,
                    Cell::Number(number) => page.write_number(row, column, *number)?,
                };
            }
        }
        page.set_freeze_panes(1, 0)?;
        page.autofit();
    }
    Ok(book.save_to_buffer()?)
}

/// A name that may stand on a tab: spreadsheets allow 31 characters, no brackets and slashes, and each name once.
fn tab(number: u32, name: &str) -> String {
    let allowed = name.chars().filter(|char| !r"[]:*?/\'".contains(*char) && !char.is_control());
    let name: String = if number == 1 {
        allowed.take(31).collect()
    } else {
        format!("{number} {}", allowed.collect::<String>()).chars().take(31).collect()
    };
    if name.trim().is_empty() { number.to_string() } else { name }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    fn sheet(name: &str) -> Sheet {
        let lines = vec![
            vec![Cell::from("=1+1".to_owned()), 2.5.into()],
            vec!["a;b".to_owned().into(), 7_u32.into()],
        ];
        Sheet { name: name.to_owned(), head: vec!["@Wort".to_owned(), "Zahl".to_owned()], lines }
    }

    #[test]
    fn csv_is_read_by_german_spreadsheets_and_calculates_nothing() {
        let bytes = csv(&sheet("Liste")).expect("a table");
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert_eq!(text, "\u{feff}'@Wort;Zahl\n'=1+1;2,5\n\"a;b\";7\n");
    }

    #[test]
    fn a_workbook_takes_any_names_and_holds_no_formula() {
        let names =
            ["[Gäste]/*?", "Gäste", "Gäste", "", "Ein Name, der viel länger ist, als Tabellen erlauben"];
        let bytes = xlsx(&names.map(sheet)).expect("a workbook");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut read = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
            text
        };
        let page = read("xl/worksheets/sheet5.xml");
        assert!(!page.contains("<f>") && page.contains("<v>2.5</v>"), "{page}");
        assert!(read("xl/sharedStrings.xml").contains("=1+1"));
    }
}
