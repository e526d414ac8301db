//! Questions in a table, as spreadsheets write and read them: one a row, in German or English.

use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use forms::Form;

use crate::{
    model::Activity,
    rules::typed::{self, Kind, Wrong},
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

/// The text of a file: UTF-8, or what spreadsheets of today and of long ago write instead.
pub fn text(bytes: &[u8]) -> String {
    let text = match wide(bytes) {
        Some(wide) => wide,
        None => str::from_utf8(bytes).map_or_else(|_| narrow(bytes), str::to_owned),
    };
    text.trim_start_matches('\u{feff}').replace('\0', "").replace("\r\n", "\n").replace('\r', "\n")
}

/// A text whose letters take two bytes each: with the mark that says so, or with a nought beside nearly each letter.
fn wide(bytes: &[u8]) -> Option<String> {
    let noughts = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (noughts(0), noughts(1));
    let most = bytes.len() / 4;
    let coding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ if odd > most && odd > even => UTF_16LE,
        _ if even > most => UTF_16BE,
        _ => return None,
    };
    Some(coding.decode(bytes).0.into_owned())
}

/// A text whose letters take one byte each: of Windows, of an old Mac or of DOS, whichever has the most German letters
/// and the fewest signs that stand in no word.
fn narrow(bytes: &[u8]) -> String {
    let mac = MACINTOSH.decode(bytes).0.into_owned();
    let all = [WINDOWS_1252.decode(bytes).0.into_owned(), mac, dos(bytes)];
    // Of equals the last wins, which is what is written today.
    all.into_iter().rev().max_by_key(|text| likely(text)).unwrap_or_default()
}

/// How likely people wrote a text so: for letters of Europe within words, and against signs there.
fn likely(text: &str) -> i64 {
    let letters: Vec<char> = text.chars().collect();
    let mut likely = 0;
    for (at, letter) in letters.iter().enumerate().filter(|(_, letter)| !letter.is_ascii()) {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied().unwrap_or(' ');
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        let within = before.is_lowercase() || after.is_lowercase();
        likely += match letter {
            'ä' | 'ö' | 'ü' | 'ß' => 4,
            'Ä' | 'Ö' | 'Ü' if !before.is_alphabetic() && after.is_lowercase() => 4,
            'é' | 'è' | 'ê' | 'à' | 'á' | 'ç' | 'ñ' | 'ó' | 'ô' | 'î' | 'í' | 'ë' | 'ï' if within => {
                2
            }
            '„' | '“' | '”' | '‚' | '‘' | '’' | '–' | '…' | '€' | '«' | '»' | '°' | '½'
                if !(before.is_lowercase() && after.is_lowercase()) =>
            {
                1
            }
            '’' => 1,
            _ if letter.is_alphabetic() && !within => -1,
            _ => -4,
        };
    }
    likely
}

/// A text as DOS and its heirs wrote it in Western Europe (code page 850).
fn dos(bytes: &[u8]) -> String {
    const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
    let upper: Vec<char> = UPPER.chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        None => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// What a first line `sep=;` says that separates the cells; spreadsheets write it for each other.
fn told_separator(text: &str) -> Option<char> {
    let line = text.lines().next()?.trim().trim_matches('"').to_lowercase();
    let sign = line.strip_prefix("sep=")?;
    match sign {
        "" | "\\t" => Some('\t'),
        ";" | "," | "\t" => sign.chars().next(),
        _ => None,
    }
}

/// The questions of a table, or everything that is wrong with it.
pub fn read(text: &str) -> Result<Vec<Activity>, Vec<Mistake>> {
    let whole = |problem| Err(vec![Mistake { line: 1, problem }]);
    if text.len() > MOST_BYTES {
        return whole(Problem::TooLarge);
    }
    let told = told_separator(text);
    // The line stays, as an empty one, so that lines are counted as a person counts them.
    let rest = told.and_then(|_| text.find('\n')).map_or(text, |end| &text[end..]);
    let blank = format!("{}{rest}", " ".repeat(text.len() - rest.len()));
    let (text, told) = (blank.as_str(), told.and_then(|sign| u8::try_from(sign).ok()));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(told.unwrap_or_else(|| delimiter(text)))
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
    typed::activity(kind, &Form::typed(typed)).map_err(|wrong| {
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
mod tests;
