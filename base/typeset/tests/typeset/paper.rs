//! A paper as whoever gets it meets it: tagged, with title and language, and with what people wrote as they wrote it.

use lopdf::{Document, Object};
use serde_json::{Value, json};
use testkit::paper::Paper;

const TEMPLATE: &str = r#"
#import "/house.typ": *
#show: paper

#data.lead

= #data.heading

#listed(
  (1fr, auto, auto),
  ("Antwort", "Anteil", "Zahl"),
  data.lines.map(((label, length)) => (label, bar(length, str(length) + " von 100"), str(length))),
)
"#;

fn data(hostile: &str) -> Value {
    json!({
        "title": format!("Ergebnisse {hostile}"),
        "lang": "de",
        "author": format!("Netz {hostile}"),
        "kicker": hostile,
        "band": weave(),
        "foot": hostile,
        "lead": hostile,
        "heading": hostile,
        "lines": (0..60).map(|at| (format!("Zeile {at} {hostile}"), at)).collect::<Vec<_>>(),
    })
}

/// A band as `weave` draws it: a tile that is repeated.
fn weave() -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><defs><g id=\"a\"><path fill=\"#7a3f9d\" d=\"M0 0H10V10H0Z\"/></g></defs><use href=\"#a\"/><use href=\"#a\" x=\"10\"/></svg>".to_owned()
}

fn paper(data: &Value) -> Paper {
    Paper::read(&typeset::pdf(TEMPLATE, data).expect("a paper"))
}

/// All kinds of elements in the tree of tags, with how often each stands there.
fn tags(document: &Document) -> Vec<String> {
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    let kinds = elements.filter(|element| element.has(b"P") || element.has(b"K"));
    kinds
        .filter_map(|element| element.get(b"S").ok()?.as_name().ok())
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect()
}

#[test]
fn a_paper_is_tagged_and_says_its_title_and_language() {
    let paper = paper(&data("Abend"));
    let (document, catalog) = (&paper.document, paper.catalog());
    assert_eq!(paper.lang(), "de");
    assert!(paper.is_tagged());
    let viewer = document.get_dict_in_dict(catalog, b"ViewerPreferences").expect("preferences");
    assert!(viewer.get(b"DisplayDocTitle").and_then(Object::as_bool).expect("the title is shown"));
    let metadata = catalog.get(b"Metadata").and_then(Object::as_reference).expect("metadata");
    let metadata = document.get_object(metadata).and_then(Object::as_stream).expect("a stream");
    let metadata = String::from_utf8_lossy(&metadata.content).into_owned();
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
    assert!(metadata.contains("Ergebnisse Abend"), "{metadata}");
}

#[test]
fn a_table_has_head_cells_and_every_bar_is_told_in_words() {
    let paper = paper(&data("Abend"));
    let tags = tags(&paper.document);
    let count = |kind: &str| tags.iter().filter(|tag| tag.as_str() == kind).count();
    assert!(count("H1") >= 1 && count("Table") == 1, "{tags:?}");
    // Three columns are headed, and sixty lines by their first cell.
    assert_eq!((count("TR"), count("TH"), count("TD")), (61, 63, 120));
    let told = paper.alternatives();
    assert_eq!(told.iter().filter(|alt| alt.ends_with(" von 100")).count(), 60, "{told:?}");
}

#[test]
fn what_people_wrote_is_set_as_they_wrote_it_and_never_run() {
    for hostile in [
        "#panic(\"boom\")",
        "*fett* _schief_ = Titel",
        "$x^2$ <label> @label",
        "#read(\"/data.json\")",
        "\\u{41} // weg /* weg */",
        "\"quoted\" 'quoted' `code`",
        "]]] ))) }}}",
    ] {
        let words = paper(&data(hostile)).words;
        let plain = |text: &str| text.replace(['“', '”', '„', '"', '‘', '’', '\'', ' '], "");
        assert!(plain(&words).contains(&plain(hostile)), "{hostile}: {words}");
    }
}

#[test]
fn letters_that_no_font_has_spoil_no_paper() {
    let words = paper(&data("Grüße 🎉 日本 \u{202e}םולש\u{0} \u{e000} é ß ’ –")).words;
    assert!(words.contains("Grüße"), "{words}");
    assert!(!words.contains('🎉') && words.contains("ß"), "{words}");
}

#[test]
fn a_template_sees_no_files_and_a_broken_one_is_an_error() {
    for template in ["#read(\"/etc/passwd\")", "#import \"@preview/cetz:0.1.0\": *", "#nothing"] {
        let refused = typeset::pdf(template, &json!({}));
        assert!(matches!(refused, Err(typeset::Error::Layout(_))), "{template}");
    }
}

#[test]
fn a_paper_without_language_or_title_is_refused() {
    let refused = typeset::pdf("= Ohne alles", &json!({}));
    assert!(matches!(refused, Err(typeset::Error::Accessible(_))), "{:?}", refused.map(|pdf| pdf.len()));
}
