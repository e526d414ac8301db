//! The components as pages use them: labels, hints and errors hang together, and nothing typed becomes markup.

use askama::Template;
use scraper::{Html, Selector};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "parts.html" as parts -%}
{{ parts::text("name", "Name", hint, value, error) }}
{{ parts::email("mail", "E-Mail-Adresse", "", value, "") }}
{{ parts::number("children", "Kinder", "", value, "") }}
{{ parts::code("code", "Code", "", "", "") }}
{{ parts::textarea("note", "Notiz", "", value, "") }}
{{ parts::select("diet", "Ernährung", "", options, chosen, "") }}
{{ parts::date("day", "Tag", "", "2026-09-24", "") }}
{{ parts::moment("opens", "Beginn", "", "2026-09-24", "10:00", error, "Tag", "Uhrzeit") }}
{{ parts::radios("way", "Wie?", "", options, chosen, error) }}
{% call parts::choices("needs", "Was brauchst du?", hint, "") %}{{ parts::checkbox("needs-dgs", "needs", "dgs", "Gebärdensprache", hint, true) }}{% endcall %}
{{ parts::file("picture", "Bild", "", "") }}
{{ parts::error_summary("Eine Angabe fehlt", errors) }}
{{ parts::buttons("Weiter", "/", "Zurück") }}
{{ parts::state("is-full", "voll") }}
{{ parts::meter("Saal", "3 von 4", 3, 4) }}{{ parts::meter("", "0 von 0", 0, 0) }}
{{ parts::facts(options) }}
{% call parts::card("/", "Karte", "<svg/>") %}<p>mehr</p>{% endcall %}
{% call parts::empty("Nichts", "Noch nichts.") %}{% endcall %}
{{ parts::pagination("Seiten", [("1", "", true), ("2", "?seite=2", false)]) }}
{% call parts::table("Liste") %}<table></table>{% endcall %}
{{ parts::tabs("Tage", [("Di.", "/di", true), ("Mi.", "/mi", false)]) }}
{{ parts::notice("is-warn", "Achtung") }}
{% call parts::confirm("Absagen?", "/absagen", "Ja", "/", "Nein") %}<p>Weg ist:</p>{% endcall %}
{{ parts::steps("Schritte", ["eins", "zwei"], 1) }}
{% call parts::figure("Verlauf", "<svg class=\"plot\"></svg>", "Als Tabelle") %}<table></table>{% endcall %}"#
)]
struct Everything<'a> {
    hint: &'a str,
    value: String,
    error: &'a str,
    options: Vec<(String, String)>,
    chosen: &'a str,
    errors: Vec<(String, String)>,
}

fn everything(value: &str, error: &str) -> Html {
    let options =
        [("meat", "mit Fleisch"), ("none", "ohne")].map(|(key, words)| (key.to_owned(), words.to_owned()));
    let page = Everything {
        hint: "Steht auf dem Schild.",
        value: value.to_owned(),
        error,
        options: options.to_vec(),
        chosen: "none",
        errors: vec![("name".to_owned(), "Das fehlt noch.".to_owned())],
    };
    Html::parse_fragment(&page.render().expect("every part can be laid out"))
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

fn attribute<'a>(page: &'a Html, of: &str, name: &str) -> Option<&'a str> {
    page.select(&selector(of)).next()?.attr(name)
}

#[test]
fn every_field_has_a_label_that_points_to_it() {
    let page = everything("Ada", "");
    for field in page.select(&selector("input, select, textarea")) {
        let id = field.attr("id").expect("an id");
        assert_eq!(attribute(&page, &format!("label[for={id}]"), "for"), Some(id));
    }
}

#[test]
fn a_wrong_field_names_its_hint_and_its_error() {
    let page = everything("Ada", "Das fehlt noch.");
    assert_eq!(attribute(&page, "#name", "aria-describedby"), Some("name-hint name-error"));
    assert_eq!(attribute(&page, "#name", "aria-invalid"), Some("true"));
    assert_eq!(attribute(&page, "#name-error", "class"), Some("error"));
    assert_eq!(attribute(&page, "#mail", "aria-invalid"), None);
}

#[test]
fn every_description_is_there() {
    for error in ["", "Das fehlt noch."] {
        let page = everything("Ada", error);
        for element in page.select(&selector("[aria-describedby]")) {
            for id in element.attr("aria-describedby").unwrap_or_default().split_whitespace() {
                assert_eq!(attribute(&page, &format!("#{id}"), "id"), Some(id));
            }
        }
    }
}

#[test]
fn what_was_typed_comes_back_and_never_as_markup() {
    let typed = "</textarea><script>\"'&";
    let page = everything(typed, "");
    assert_eq!(attribute(&page, "#name", "value"), Some(typed));
    assert_eq!(page.select(&selector("script")).count(), 0);
    let note = page.select(&selector("#note")).next().expect("the note");
    assert_eq!(note.text().collect::<String>().trim_start_matches('\n'), typed);
}

#[test]
fn the_choice_that_was_made_is_made_again() {
    let page = everything("Ada", "");
    assert_eq!(attribute(&page, "#diet option[selected]", "value"), Some("none"));
    assert_eq!(attribute(&page, "[name=way][checked]", "value"), Some("none"));
}

#[test]
fn the_error_summary_takes_the_focus_and_leads_to_the_field() {
    let page = everything("", "Das fehlt noch.");
    assert_eq!(attribute(&page, ".summary", "tabindex"), Some("-1"));
    assert_eq!(attribute(&page, ".summary", "autofocus"), Some(""));
    assert_eq!(attribute(&page, ".summary a", "href"), Some("#name"));
    assert_eq!(
        attribute(&page, "[name=way]", "id"),
        Some("way"),
        "a link to a group leads to its first choice"
    );
}

#[test]
fn the_step_that_is_reached_is_marked_for_everyone() {
    let page = everything("Ada", "");
    assert_eq!(attribute(&page, ".steps li:nth-child(2)", "aria-current"), Some("step"));
    assert_eq!(attribute(&page, ".steps li:nth-child(1)", "class"), Some("is-done"));
}

#[test]
fn no_part_uses_an_inline_style_or_script() {
    let page = everything("Ada", "x");
    assert_eq!(page.select(&selector("[style], [onclick], style")).count(), 0);
}
