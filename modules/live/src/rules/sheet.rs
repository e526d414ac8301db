//! Questions in a table, as spreadsheets write and read them: one a row, in German or English.

use encoding_rs::WINDOWS_1252;

use crate::{
    model::Activity,
    rules::typed::{self, Kind, Typed, Wrong},
};

/// The largest table that is read, in bytes.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most questions of one table.
pub const MOST_ROWS: usize = 200;

/// The columns: the field of the editor, and what stands above the column in German and in English.
pub const COLUMNS: [(&str, &str, &str); 12] = [
    ("frage", "frage", "question"),
    ("antworten", "antworten", "answers"),
    ("sekunden", "sekunden", "seconds"),
    ("richtig", "richtig", "right"),
    ("spanne", "spielraum", "margin"),
    ("einheit", "einheit", "unit"),
    ("stufen", "stufen", "steps"),
    ("unten", "unten", "low"),
    ("oben", "oben", "high"),
    ("worte", "worte", "words"),
    ("stimmen", "stimmen", "votes"),
    ("freigabe", "freigabe", "moderated"),
];

/// The column of the kind, in German and in English.
const KIND: [&str; 2] = ["art", "kind"];

/// What leaves a box unticked.
const NO: [&str; 3] = ["", "nein", "no"];

/// What separates answers that stand in one cell; an answer that holds it has a backslash before it.
const BETWEEN: char = '|';
const HELD: &str = r"\|";

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing to read in it.
    Empty,
    /// It is larger than may be.
    TooLarge,
    /// It holds more questions than may be.
    TooMany,
    /// It is no table: a quotation that does not end, say.
    Unreadable,
    /// The first line does not name this column, which is needed.
    NoColumn(&'static str),
    /// The first line names a column that is not known.
    Unknown(String),
    /// The first line names a column twice.
    Twice(String),
    /// The kind of question is not known.
    Kind(String),
    /// A cell of this column is wrong.
    Cell(&'static str, Wrong),
}

/// A mistake, and the line that it stands in, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line.
    pub line: u64,
    /// What is wrong there.
    pub problem: Problem,
}

/// The text of a file: UTF-8, or what German spreadsheets write instead.
pub fn text(bytes: &[u8]) -> String {
    let text =
        str::from_utf8(bytes).map_or_else(|_| WINDOWS_1252.decode(bytes).0.into_owned(), str::to_owned);
    text.trim_start_matches('\u{feff}').replace('\0', "").replace("\r\n", "\n").replace('\r', "\n")
}

/// The questions of a table, or everything that is wrong with it.
pub fn read(text: &str) -> Result<Vec<Activity>, Vec<Mistake>> {
    let whole = |problem| Err(vec![Mistake { line: 1, problem }]);
    if text.len() > MOST_BYTES {
        return whole(Problem::TooLarge);
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let Ok(rows) = reader.records().collect::<Result<Vec<_>, _>>() else {
        return whole(Problem::Unreadable);
    };
    let mut rows = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty()));
    let Some(head) = rows.next() else { return whole(Problem::Empty) };
    let fields = fields(&head).map_err(|problems| {
        let line = line(text, &head);
        problems.into_iter().map(|problem| Mistake { line, problem }).collect::<Vec<_>>()
    })?;
    let (mut activities, mut mistakes) = (Vec::new(), Vec::new());
    for (row, number) in rows.zip(1..) {
        let line = line(text, &row);
        if number > MOST_ROWS {
            mistakes.push(Mistake { line, problem: Problem::TooMany });
            break;
        }
        match question(&fields, &row) {
            Ok(activity) => activities.push(activity),
            Err(problems) => mistakes.extend(problems.into_iter().map(|problem| Mistake { line, problem })),
        }
    }
    match (mistakes.is_empty(), activities.is_empty()) {
        (false, _) => Err(mistakes),
        (true, true) => whole(Problem::Empty),
        (true, false) => Ok(activities),
    }
}

/// The line in which a row begins, from 1; empty lines before it are none of its own.
fn line(text: &str, row: &csv::StringRecord) -> u64 {
    let start = row.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
    let empty = text[start..].len() - text[start..].trim_start_matches('\n').len();
    u64::try_from(text[..start + empty].lines().count()).map_or(1, |before| before + 1)
}

/// What separates the cells: what occurs most often in the first line that says something.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: char| head.matches(sign).count();
    // Of equals the last wins, which is what German spreadsheets write.
    [(b'\t', '\t'), (b',', ','), (b';', ';')]
        .into_iter()
        .max_by_key(|(_, sign)| count(*sign))
        .map_or(b';', |(byte, _)| byte)
}

/// The field of the editor that each column fills, `art` for the kind.
fn fields(head: &csv::StringRecord) -> Result<Vec<&'static str>, Vec<Problem>> {
    let (mut fields, mut problems) = (Vec::new(), Vec::new());
    for cell in head {
        let name = cell.to_lowercase();
        let column =
            COLUMNS.iter().find(|(_, de, en)| name == *de || name == *en).map(|(field, _, _)| *field);
        match column.or_else(|| KIND.contains(&name.as_str()).then_some(KIND[0])) {
            Some(field) if fields.contains(&field) => problems.push(Problem::Twice(shortened(cell))),
            Some(field) => fields.push(field),
            // A spreadsheet may end its lines with empty cells.
            None if cell.is_empty() => fields.push(""),
            None => problems.push(Problem::Unknown(shortened(cell))),
        }
    }
    let needed = [KIND[0], "frage"].into_iter().filter(|field| !fields.contains(field));
    problems.extend(needed.map(Problem::NoColumn));
    if problems.is_empty() { Ok(fields) } else { Err(problems) }
}

fn question(fields: &[&'static str], row: &csv::StringRecord) -> Result<Activity, Vec<Problem>> {
    let mut typed = Vec::new();
    let mut name = "";
    for (field, cell) in fields.iter().zip(row) {
        match *field {
            "art" => name = cell,
            "antworten" => typed.push(("antworten".to_owned(), apart(cell))),
            // A box is ticked by anything that is no "no".
            "freigabe" if NO.contains(&cell.to_lowercase().as_str()) => {}
            field => typed.push((field.to_owned(), cell.to_owned())),
        }
    }
    let kind = kind(name).ok_or_else(|| vec![Problem::Kind(shortened(name))])?;
    typed::activity(kind, Typed(&typed)).map_err(|wrong| {
        wrong.into_iter().map(|(field, wrong)| Problem::Cell(column(field), wrong)).collect()
    })
}

/// The answers of a cell, each in a line of its own.
fn apart(cell: &str) -> String {
    let held = cell.split(HELD).map(|part| part.replace(BETWEEN, "\n"));
    held.collect::<Vec<_>>().join(&BETWEEN.to_string())
}

/// The answers of several lines in one cell.
fn together(lines: &str) -> String {
    lines.replace(BETWEEN, HELD).replace('\n', " | ")
}

/// The kind of a name as it stands in addresses, or in English.
fn kind(name: &str) -> Option<Kind> {
    let name = name.to_lowercase();
    Kind::ALL.into_iter().find(|kind| kind.name() == name || english(*kind) == name)
}

/// The English name of a kind.
const fn english(kind: Kind) -> &'static str {
    match kind {
        Kind::Single => "single",
        Kind::Several => "several",
        Kind::TrueFalse => "true-false",
        Kind::Estimate => "estimate",
        Kind::Order => "order",
        Kind::Text => "text",
        Kind::Scale => "scale",
        Kind::Cloud => "cloud",
        Kind::Feedback => "feedback",
        Kind::Ranking => "ranking",
        Kind::Questions => "questions",
        Kind::Ideas => "ideas",
    }
}

/// What stands above the column of a field.
fn column(field: &'static str) -> &'static str {
    COLUMNS.iter().find(|(own, _, _)| *own == field).map_or(field, |(_, de, _)| de)
}

/// As much of a strange cell as fits into a sentence.
fn shortened(cell: &str) -> String {
    cell.chars().take(30).collect()
}

/// The table of these questions, as German spreadsheets open it by themselves.
pub fn written(activities: &[Activity]) -> String {
    let mut table =
        vec![std::iter::once(KIND[0]).chain(COLUMNS.map(|(_, de, _)| de)).map(str::to_owned).collect()];
    for activity in activities {
        let fields = typed::fields(activity);
        let cell = |field: &str| {
            let value = fields.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str());
            let value = value.unwrap_or_default();
            if field == "antworten" { together(value) } else { value.to_owned() }
        };
        let kind = Kind::of(&activity.task).name().to_owned();
        let row: Vec<String> =
            std::iter::once(kind).chain(COLUMNS.map(|(field, _, _)| cell(field))).collect();
        table.push(row);
    }
    let quoted = |cell: &String| {
        let plain = !cell.contains([';', '"', '\n', '\r']);
        if plain { cell.clone() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
    };
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n";
    format!("\u{feff}{}", table.iter().map(line).collect::<String>())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::answering::tests::any_task;

    fn problems(table: &str) -> Vec<(u64, Problem)> {
        read(table).expect_err("it is wrong").into_iter().map(|it| (it.line, it.problem)).collect()
    }

    #[test]
    fn rows_become_questions_in_either_language_and_with_any_separator() {
        let german =
            "Art;Frage;Antworten;Sekunden\neine-wahl;\"Wann; genau?\";1986 | * 1990;20\n\nwolke;Was?;;\n";
        let mut read_german = read(german).expect_err("the cloud says not how many words");
        assert_eq!(
            read_german.remove(0),
            Mistake { line: 4, problem: Problem::Cell("worte", Wrong::Number) }
        );
        let english =
            "kind,question,answers,seconds,words\nsingle,\"Wann; genau?\",1986|*1990,20,\nfeedback,Was?,,,\n";
        let tabs = english.replace("\"Wann; genau?\"", "Wann; genau?").replace(',', "\t");
        let (commas, tabs) = (read(english).expect("a table"), read(&tabs).expect("a table"));
        assert_eq!(commas, tabs);
        assert_eq!((commas.len(), commas[0].prompt.as_str(), commas[0].points), (2, "Wann; genau?", 1_000));
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        assert_eq!(
            problems("art;frage;antworten;sekunden\ntanz;Was?;;\neine-wahl;;nur eine;2\n"),
            [
                (2, Problem::Kind("tanz".to_owned())),
                (3, Problem::Cell("frage", Wrong::Missing)),
                (3, Problem::Cell("sekunden", Wrong::Number)),
                (3, Problem::Cell("antworten", Wrong::TooFew)),
            ]
        );
        assert_eq!(
            problems("Frage;Farbe;frage\nWas?;rot;\n"),
            [
                (1, Problem::Unknown("Farbe".to_owned())),
                (1, Problem::Twice("frage".to_owned())),
                (1, Problem::NoColumn("art")),
            ]
        );
        assert_eq!(problems(" \n"), [(1, Problem::Empty)]);
        assert_eq!(problems("art;frage\n"), [(1, Problem::Empty)]);
        let many = format!("art;frage\n{}", "rueckmeldung;Wie?\n".repeat(MOST_ROWS + 1));
        assert_eq!(problems(&many), [(202, Problem::TooMany)]);
        assert_eq!(problems(&"x".repeat(MOST_BYTES + 1)), [(1, Problem::TooLarge)]);
    }

    #[test]
    fn an_answer_may_hold_what_separates_answers() {
        let lines = "x | y\n* |\nz";
        assert_eq!(together(lines), r"x \| y | * \| | z");
        let again = apart(&together(lines));
        assert_eq!(again.lines().map(str::trim).collect::<Vec<_>>(), ["x | y", "* |", "z"]);
    }

    #[test]
    fn what_a_german_spreadsheet_writes_is_read() {
        assert_eq!(text(b"\xef\xbb\xbfart;frage"), "art;frage");
        assert_eq!(text(b"sch\xe4tzen;Stra\xdfe \x80"), "schätzen;Straße €");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(
            tasks in prop::collection::vec((any_task(), "[a-zA-Zäß;,\"][a-z ;,\"ß]{0,20}[a-z?]", prop::option::of(5..600_u16)), 1..8),
        ) {
            let activities: Vec<Activity> = tasks.into_iter().map(|(task, prompt, seconds)| {
                let points = if task.is_graded() { 1_000 } else { 0 };
                Activity { prompt, task, seconds, points }
            }).collect();
            let table = written(&activities);
            let again = read(&text(table.as_bytes())).expect("it was written by us");
            prop_assert_eq!(again.len(), activities.len());
            for (after, before) in again.iter().zip(&activities) {
                // Items in the right order come back unshuffled: the same order, written differently.
                prop_assert_eq!(typed::fields(after), typed::fields(before));
            }
        }

        #[test]
        fn no_file_is_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = read(&text(&bytes));
        }
    }
}
