//! How a file looks: it opens with a sentence that says what lives in it, and it is not too long.

use super::{hold, of, source::House};

const LONGEST: usize = 400;

/// Files that may be longer, up to how many lines, and why. An entry that is no longer needed must go.
const LONGER: [(&str, usize, &str); 0] = [];

#[test]
fn every_file_opens_with_a_sentence() {
    hold("each file opens with one `//!` sentence that says what lives here", &check_opening(&House::here()));
}

#[test]
fn a_file_that_does_not_say_what_it_is_for_is_noticed() {
    let path = "base/web/src/lib.rs";
    assert_eq!(of(check_opening, &[(path, "//! Pages and forms.\n\nuse a;\n")]), [""; 0]);
    assert_eq!(of(check_opening, &[(path, "//! Pages and forms: what\n//! is shown.\nuse a;\n")]), [""; 0]);
    for text in [
        "",
        "use a;\n",
        "\n//! Late.\n",
        "// Plain.\n",
        "//!\n",
        "//! Pages\n",
        "//! Pages and\n//!\n//! forms.\n",
    ] {
        assert_eq!(
            of(check_opening, &[(path, text)]),
            [format!("{path} does not open with a `//!` sentence")]
        );
    }
}

#[test]
fn no_file_is_longer_than_a_screenful_of_screens() {
    let reasons = LONGER.iter().filter(|(_, _, reason)| reason.trim().is_empty()).count();
    assert_eq!(reasons, 0, "an exception has a reason");
    hold("a file past 400 lines becomes a folder", &check_length(&House::here(), &LONGER));
}

#[test]
fn a_long_file_and_a_needless_exception_are_noticed() {
    let (path, long) = ("base/web/src/lib.rs", "//! X.\n".repeat(LONGEST + 1));
    let house = House::of(&[(path, &long)]);
    assert_eq!(check_length(&house, &[]), [format!("{path} has 401 lines")]);
    assert_eq!(check_length(&house, &[(path, 401, "one table")]), [""; 0]);
    assert_eq!(check_length(&House::of(&[(path, &long[7..])]), &[]), [""; 0]);
    let needless = [(path, 450, "was long")];
    assert_eq!(
        check_length(&House::of(&[(path, "//! X.\n")]), &needless),
        [format!("{path} needs no exception")]
    );
    assert_eq!(check_length(&House::of(&[]), &needless), [format!("{path} needs no exception")]);
}

fn check_opening(house: &House) -> Vec<String> {
    let opens_well = |text: &str| {
        let first: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//! ")).collect();
        first.last().is_some_and(|last| last.trim_end().ends_with(['.', ':']))
    };
    let bad = house.rust().filter(|file| !opens_well(&file.text));
    bad.map(|file| format!("{} does not open with a `//!` sentence", file.path)).collect()
}

fn check_length(house: &House, longer: &[(&str, usize, &str)]) -> Vec<String> {
    let mut broken = Vec::new();
    for file in house.rust() {
        let lines = file.text.lines().count();
        let allowed =
            longer.iter().find(|(path, ..)| *path == file.path).map_or(LONGEST, |(_, lines, _)| *lines);
        if lines > allowed {
            broken.push(format!("{} has {lines} lines", file.path));
        }
    }
    for (path, ..) in longer {
        if house.find(path).is_none_or(|file| file.text.lines().count() <= LONGEST) {
            broken.push(format!("{path} needs no exception"));
        }
    }
    broken
}
