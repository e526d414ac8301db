//! Markdown that people write, as HTML that is safe to show.

use std::sync::LazyLock;

use ammonia::Builder;
use comrak::{Options, markdown_to_html};

/// HTML that was cleaned and may stand in a page as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl std::fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for SafeHtml {}

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::default();
    // The page has its own h1 and h2; pictures would be foreign requests.
    cleaner.rm_tags(["img", "h1", "h2", "style", "div", "span"]).rm_generic_attributes(["lang", "title"]);
    cleaner
});

/// Lays out what people wrote. Headings begin at the third level; raw HTML is cleaned like the rest.
pub fn markdown(source: &str) -> SafeHtml {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.render.r#unsafe = true;
    options.render.hardbreaks = true;
    let html = markdown_to_html(source, &options);
    let deeper = html.replace("<h2>", "<h4>").replace("</h2>", "</h4>");
    let deeper = deeper.replace("<h1>", "<h3>").replace("</h1>", "</h3>");
    SafeHtml(CLEANER.clean(&deeper).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_and_links_are_laid_out() {
        assert_eq!(
            markdown("**Ja** https://example.org").as_str(),
            "<p><strong>Ja</strong> <a href=\"https://example.org\" rel=\"noopener noreferrer\">https://example.org</a></p>\n"
        );
    }

    #[test]
    fn hostile_html_is_taken_out() {
        let hostile = "<script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\" onclick=x>a</a>";
        assert_eq!(markdown(hostile).as_str().matches(['(', '=']).count(), 1);
        assert_eq!(markdown("<p style=\"x\" class=\"y\">a</p>").as_str(), "<p>a</p>\n");
    }
}
