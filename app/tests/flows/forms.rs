//! Forms as a browser reads them off a page: where they lead, what they ask, what stands in them.

use std::collections::HashSet;

use scraper::{ElementRef, Html, Selector};

/// A form with the method POST.
#[derive(Debug, Clone)]
pub struct Form {
    /// The page that it stands on.
    pub page: String,
    /// Where it leads.
    pub action: String,
    /// Whether it carries files.
    pub multipart: bool,
    /// What it asks, in the order of the page.
    pub fields: Vec<Field>,
    /// Its buttons that have a name and a value; the first of all its buttons is pressed by Enter.
    pub buttons: Vec<(String, String)>,
    /// Whether the first button has no name.
    pub plain_button: bool,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What can be entered.
    pub kind: Kind,
    /// What stands in it, or what it sends when it is chosen.
    pub value: String,
    /// Whether a box is ticked or a radio button chosen; everything else is always sent.
    pub sent: bool,
}

/// What can be entered into a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Area,
    /// A mail address.
    Email,
    /// A secret that is never shown again.
    Password,
    /// A whole number, any number, a date and a time.
    Number,
    Decimal,
    Date,
    Time,
    /// Nothing: the program put it there.
    Hidden,
    /// One of these values.
    Select(Vec<String>),
    Radio,
    Box,
    /// A file of one of these kinds.
    File(String),
}

impl Kind {
    /// Whether people type into it.
    pub const fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::Line
                | Self::Area
                | Self::Email
                | Self::Password
                | Self::Number
                | Self::Decimal
                | Self::Date
                | Self::Time
        )
    }

    /// Whether any words may be typed into it.
    pub const fn takes_words(&self) -> bool {
        matches!(self, Self::Line | Self::Area | Self::Password)
    }
}

impl Form {
    /// All forms with the method POST on a page.
    pub fn all(page: &str, html: &str) -> Vec<Self> {
        let document = Html::parse_document(html);
        let forms = elements(document.root_element(), "form[method=post]");
        forms.into_iter().map(|form| Self::read(page, form)).collect()
    }

    fn read(page: &str, form: ElementRef<'_>) -> Self {
        let own_path = page.split(['?', '#']).next().unwrap_or_default();
        let fields = elements(form, "input[name], textarea[name], select[name]");
        let buttons = elements(form, "button");
        Self {
            page: page.to_owned(),
            action: form.attr("action").unwrap_or(own_path).to_owned(),
            multipart: form.attr("enctype") == Some("multipart/form-data"),
            fields: fields.into_iter().map(Field::read).collect(),
            plain_button: buttons.first().is_none_or(|button| button.attr("name").is_none()),
            buttons: buttons
                .iter()
                .filter_map(|button| {
                    Some((button.attr("name")?.to_owned(), button.attr("value").unwrap_or("").to_owned()))
                })
                .collect(),
        }
    }

    /// What a browser sends when nobody changes anything, with the button that Enter presses.
    pub fn untouched(&self) -> Vec<(String, String)> {
        let fields = self.fields.iter().filter(|field| field.sent && !matches!(field.kind, Kind::File(_)));
        let pairs = fields.map(|field| (field.name.clone(), field.value.clone()));
        pairs.chain(self.buttons.first().filter(|_| !self.plain_button).cloned()).collect()
    }

    /// The same with something sensible in every field that is empty, and one choice wherever there is none; of
    /// several lines for the same, only the first empty one is filled in.
    pub fn filled(&self) -> Vec<(String, String)> {
        let (mut pairs, mut done) = (self.untouched(), HashSet::new());
        let there: HashSet<String> = pairs.iter().map(|(_, value)| value.clone()).collect();
        for (name, value) in &mut pairs {
            if value.is_empty() && !done.insert(name.clone()) {
                continue;
            }
            let field = self.fields.iter().find(|field| field.name == *name && field.value == *value);
            if let Some(field) = field.filter(|field| field.value.is_empty()) {
                value.push_str(&field.sample());
                // Where there are several lines for the same, no two may be alike.
                while field.kind == Kind::Line && there.contains(value) {
                    value.push('+');
                }
            }
        }
        for field in self.fields.iter().filter(|field| field.kind == Kind::Radio) {
            if !pairs.iter().any(|(name, _)| *name == field.name) {
                pairs.push((field.name.clone(), field.value.clone()));
            }
        }
        pairs
    }
}

impl Field {
    fn read(element: ElementRef<'_>) -> Self {
        let attribute = |name: &str| element.attr(name).unwrap_or_default();
        let (kind, value, sent) = match element.value().name() {
            "textarea" => {
                let text = element.text().collect::<String>();
                (Kind::Area, text.strip_prefix('\n').unwrap_or(&text).to_owned(), true)
            }
            "select" => {
                let options = elements(element, "option");
                let value = |option: &ElementRef<'_>| option.attr("value").unwrap_or_default().to_owned();
                let chosen = options.iter().find(|option| option.attr("selected").is_some());
                let chosen = chosen.or(options.first()).map(value).unwrap_or_default();
                (Kind::Select(options.iter().map(value).collect()), chosen, true)
            }
            _ => {
                let choice = matches!(attribute("type"), "checkbox" | "radio");
                let kind = match (attribute("type"), attribute("inputmode")) {
                    ("email", _) => Kind::Email,
                    ("password", _) => Kind::Password,
                    ("date", _) => Kind::Date,
                    ("time", _) => Kind::Time,
                    ("hidden", _) => Kind::Hidden,
                    ("radio", _) => Kind::Radio,
                    ("checkbox", _) => Kind::Box,
                    ("file", _) => Kind::File(attribute("accept").to_owned()),
                    (_, "numeric") => Kind::Number,
                    (_, "decimal") => Kind::Decimal,
                    _ => Kind::Line,
                };
                let value = element.attr("value").unwrap_or(if choice { "on" } else { "" });
                (kind, value.to_owned(), !choice || element.attr("checked").is_some())
            }
        };
        Self { name: attribute("name").to_owned(), kind, value, sent }
    }

    /// Something that fits; the tests begin in June 2019.
    fn sample(&self) -> String {
        match self.kind {
            Kind::Line | Kind::Area => self.numbered("Probe"),
            Kind::Email => "probe@posteo.de".to_owned(),
            Kind::Number | Kind::Decimal => "3".to_owned(),
            Kind::Date => "2019-09-10".to_owned(),
            Kind::Time => "14:30".to_owned(),
            _ => String::new(),
        }
    }

    /// These words, and the number of the field where there are several for the same.
    pub fn numbered(&self, words: &str) -> String {
        let number = self.name.rsplit('-').next().filter(|end| end.parse::<u8>().is_ok());
        number.map_or_else(|| words.to_owned(), |number| format!("{words} {number}"))
    }
}

/// The names of the fields that the error summary of a page leads to.
pub fn complaints(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let named = |id: &str| {
        let found = elements(document.root_element(), &format!("[id=\"{id}\"], [id=\"{id}\"] [name]"));
        found.into_iter().filter_map(|element| element.attr("name")).map(str::to_owned).collect::<Vec<_>>()
    };
    let links = elements(document.root_element(), ".summary a").into_iter();
    let ids = links.filter_map(|link| link.attr("href")).filter_map(|href| href.strip_prefix('#'));
    ids.flat_map(named).collect()
}

/// The links on a page that lead somewhere in this house.
pub fn links(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let links = elements(document.root_element(), "a[href]").into_iter();
    let hrefs = links.filter_map(|link| link.attr("href"));
    let own = hrefs.filter(|href| href.starts_with('/') && !href.starts_with("//"));
    own.map(|href| href.split('#').next().unwrap_or_default().to_owned()).collect()
}

fn elements<'p>(inside: ElementRef<'p>, selector: &str) -> Vec<ElementRef<'p>> {
    inside.select(&Selector::parse(selector).expect("a valid selector")).collect()
}
