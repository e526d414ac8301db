//! What the strict content policy of our pages would refuse anyway: inline styles and scripts, foreign hosts.

use super::{
    hold, of,
    source::{File, House, has_extension, line},
};

#[test]
fn pages_hold_no_inline_style_no_inline_script_and_no_foreign_asset() {
    hold("pages bring everything along themselves", &check(&House::here()));
}

#[test]
fn what_the_content_policy_refuses_is_noticed() {
    let path = "modules/events/templates/events/show.html";
    for (text, what) in [
        ("<p style=\"color: red\">", "inline style"),
        ("<p\n  STYLE='x'>", "inline style"),
        ("<style>p {}</style>", "inline style"),
        ("<script>alert(1)</script>", "inline script"),
        ("<script type=module>a()</script>", "inline script"),
        ("<button onclick=\"go()\">", "inline script"),
        ("<a href=\"javascript:go()\">", "inline script"),
        ("<img src=\"https://example.org/a.png\">", "foreign asset"),
        ("<script src=\"//example.org/a.js\"></script>", "foreign asset"),
        ("<link rel=\"stylesheet\" href='http://example.org/a.css'>", "foreign asset"),
        ("<source srcset=\"https://example.org/a.webp 2x\">", "foreign asset"),
    ] {
        let text = format!("<h1>A</h1>\n{text}");
        let found = of(check, &[(path, &text)]);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].starts_with(&format!("{path}:2: {what}")), "{text}: {found:?}");
    }
    for css in ["a { background: url(https://example.org/a.png) }", "@import \"//example.org/a.css\";"] {
        assert_eq!(of(check, &[("web/styles/base.css", css)]), ["web/styles/base.css:1: foreign asset"]);
    }
}

#[test]
fn links_data_and_our_own_assets_are_fine() {
    for (path, text) in [
        ("modules/events/templates/events/show.html", "<a href=\"https://example.org/\">elsewhere</a>"),
        ("modules/events/templates/events/show.html", "{# style=\"x\" #}<!-- <style> --><p class=\"style\">"),
        (
            "modules/events/templates/events/show.html",
            "<script type=\"application/ld+json\">{{ data }}</script>",
        ),
        ("base/web/templates/layout.html", "<script src=\"/assets/app.js\" type=\"module\"></script>"),
        ("base/web/templates/parts.html", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
        ("base/mail/templates/mail/layout.html", "<p style=\"color: #222\">"),
        ("web/styles/base.css", "a { background: url(\"/assets/a.svg\") } /* https://example.org */"),
    ] {
        assert_eq!(of(check, &[(path, text)]), [""; 0], "{path}: {text}");
    }
}

fn check(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for file in house.files() {
        // Mail programs know no stylesheets: what is sent carries its style with it.
        let mail = file.path.contains("/mail/") || file.path.contains("/mails/");
        if has_extension(&file.path, "html") && file.path.contains("/templates/") && !mail {
            check_page(file, &mut broken);
        } else if has_extension(&file.path, "css") {
            let css = without(&file.text, "/*", "*/");
            for (at, _) in css.match_indices("//") {
                let before = css[..at].trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ':');
                if before.ends_with(['(', '"', '\'']) && !css[at..].starts_with("//www.w3.org/") {
                    broken.push(format!("{}:{}: foreign asset", file.path, line(&css, at)));
                }
            }
        }
    }
    broken
}

fn check_page(file: &File, broken: &mut Vec<String>) {
    let text = without(&without(&file.text, "{#", "#}"), "<!--", "-->");
    for (at, tag) in tags(&text) {
        let name = tag
            .split(|c: char| c.is_whitespace() || c == '/')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let attributes = attributes(tag);
        let value = |wanted: &str| {
            attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
        };
        let mut say =
            |what: &str| broken.push(format!("{}:{}: {what} in <{name}>", file.path, line(&text, at)));
        if name == "style" || value("style").is_some() {
            say("inline style");
        }
        let data = matches!(value("type"), Some("application/ld+json" | "application/json"));
        let handler = attributes.iter().any(|(name, _)| name.starts_with("on") && name.len() > 4);
        let address =
            value("href").is_some_and(|href| href.trim().to_ascii_lowercase().starts_with("javascript:"));
        if (name == "script" && value("src").is_none() && !data) || handler || address {
            say("inline script");
        }
        // A link that people follow may lead anywhere; what the browser fetches by itself may not.
        let followed = matches!(name.as_str(), "a" | "area" | "form")
            || (name == "link" && matches!(value("rel"), Some("canonical" | "alternate" | "license")));
        let fetched: &[&str] =
            if followed { &[] } else { &["src", "srcset", "href", "poster", "data", "xlink:href"] };
        let foreign =
            |value: &str| ["http://", "https://", "//"].iter().any(|start| value.trim().starts_with(start));
        if fetched.iter().filter_map(|name| value(name)).any(foreign) {
            say("foreign asset");
        }
    }
}

/// The text with everything between `open` and `close` blanked out.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(open) {
        let end = rest[start..].find(close).map_or(rest.len(), |end| start + end + close.len());
        kept.push_str(&rest[..start]);
        kept.extend(rest[start..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    kept + rest
}

/// The opening tags: where they begin and what stands between `<` and `>`.
fn tags(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('<') {
        if !text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let mut quote = None;
        let end = text[at + 1..].find(|c| {
            if quote == Some(c) {
                quote = None;
            } else if quote.is_none() && matches!(c, '"' | '\'') {
                quote = Some(c);
            }
            quote.is_none() && c == '>'
        });
        found.push((at, &text[at + 1..end.map_or(text.len(), |end| at + 1 + end)]));
    }
    found
}

/// The attributes of a tag with lowercase names; one without a value has an empty one.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return found;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let Some(value) = rest.strip_prefix('=').map(str::trim_start) else {
            found.push((name, String::new()));
            continue;
        };
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        found.push((name, value.to_owned()));
        rest = after;
    }
}
