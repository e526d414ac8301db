//! Tables of questions that people, spreadsheets and old programs write.

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
        Mistake { line: 4, problem: Problem::Cell("worte", Wrong::Range(1, 5)) }
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
            (3, Problem::Cell("sekunden", Wrong::Range(5, 3_600))),
            (3, Problem::Cell("antworten", Wrong::TooFew(2))),
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

#[test]
fn what_old_and_foreign_programs_write_is_read() {
    let said = "art;frage\nschaetzen;Wie groß ist der Müggelsee, „ungefähr“?\nwort;Öl oder Übermut, Ärger – für dich";
    assert_eq!(text(&MACINTOSH.encode(said).0), said);
    let dos: &[u8] =
        b"art;frage\r\nwort;Wie gro\xe1 ist der M\x81ggelsee? \x99l, \x9abermut, \x8erger f\x81r dich";
    assert_eq!(text(dos), "art;frage\nwort;Wie groß ist der Müggelsee? Öl, Übermut, Ärger für dich");
    assert_eq!(text(&WINDOWS_1252.encode(said).0), said);
    for mark in ["", "\u{feff}"] {
        let marked = format!("{mark}{said}");
        let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!([text(&little), text(&big)], [said, said]);
    }
}

#[test]
fn a_line_that_names_the_separator_is_understood_and_counts_as_a_line() {
    for table in [
        "sep=;\nart;frage\nrueckmeldung;Wie, und warum, war es?\n",
        "\"sep=\t\"\nart\tfrage\nrueckmeldung\tWie, und warum, war es?",
    ] {
        let read = read(table).expect("a table");
        assert_eq!(read[0].prompt, "Wie, und warum, war es?");
    }
    assert_eq!(problems("sep=,\nart,frage\ntanz,Was?\n"), [(3, Problem::Kind("tanz".to_owned()))]);
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
