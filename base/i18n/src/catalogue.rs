//! The catalogue of messages (Project Fluent), merged from all modules.

use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::{LanguageIdentifier, langid};

use crate::Language;

/// Every message in every language.
pub struct Catalogue {
    de: Words,
    en: Words,
}

struct Words {
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, resolved once.
    plain: HashMap<String, String>,
}

/// What is put into a message: a text, or a number that decides about singular and plural.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<&i64> for Arg {
    fn from(number: &i64) -> Self {
        Self::Number(*number)
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<&usize> for Arg {
    fn from(number: &usize) -> Self {
        (*number).into()
    }
}
impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}
impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl Catalogue {
    /// Merges the modules' sources.
    ///
    /// # Panics
    /// When a source is not Fluent or a key stands twice: the sources are part of the program, and a test reads them all.
    pub fn new(de: &[&str], en: &[&str]) -> Self {
        Self { de: Words::new(langid!("de"), de), en: Words::new(langid!("en"), en) }
    }

    fn words(&self, language: Language) -> &Words {
        match language {
            Language::De => &self.de,
            Language::En => &self.en,
        }
    }
}

impl Words {
    fn new(language: LanguageIdentifier, sources: &[&str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Directional isolation marks would be copied along with names and addresses.
        bundle.set_use_isolating(false);
        let mut ids = Vec::new();
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("a message source is not Fluent: {errors:?}"));
            ids.extend(source.lines().filter_map(|line| {
                let (id, _) = line.split_once('=')?;
                let id = id.trim_end();
                (!id.is_empty() && !id.starts_with([' ', '#', '-', '.', '\t'])).then(|| id.to_owned())
            }));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("a message stands twice: {errors:?}"));
        }
        let mut plain = HashMap::new();
        for id in ids {
            let Some(pattern) = bundle.get_message(&id).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            if errors.is_empty() {
                plain.insert(id, text);
            }
        }
        Self { bundle, plain }
    }

    fn format(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}

/// The words in one language; a copy costs nothing.
#[derive(Clone, Copy)]
pub struct Translator {
    catalogue: &'static Catalogue,
    language: Language,
}

impl std::fmt::Debug for Translator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Translator").field(&self.language).finish()
    }
}

impl Translator {
    /// The words of `catalogue` in `language`.
    pub const fn new(catalogue: &'static Catalogue, language: Language) -> Self {
        Self { catalogue, language }
    }

    /// The same words in another language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The language's tag, for the `lang` attribute.
    pub const fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// A message without arguments; a key that nobody translated is shown as it is, which a test forbids.
    pub fn say(&self, key: &str) -> String {
        self.catalogue.words(self.language).plain.get(key).cloned().unwrap_or_else(|| self.with(key, &[]))
    }

    /// A message with arguments.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.catalogue.words(self.language).format(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A message whose only argument is the number `n`.
    pub fn count(&self, key: &str, n: impl Into<Arg>) -> String {
        self.with(key, &[("n", n.into())])
    }

    /// A message whose only argument is the text `name`.
    pub fn name(&self, key: &str, name: impl Into<Arg>) -> String {
        self.with(key, &[("name", name.into())])
    }

    /// Whether the catalogue knows `key`.
    pub fn knows(&self, key: &str) -> bool {
        self.catalogue.words(self.language).bundle.has_message(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn translator(language: Language) -> Translator {
        let de = "free = { $n ->\n    [one] { $n } Platz frei\n   *[other] { $n } Plätze frei\n }\nhello = Hallo\n";
        let en = "free = { $n ->\n    [one] { $n } place free\n   *[other] { $n } places free\n }\nhello = Hello\n";
        Translator::new(Box::leak(Box::new(Catalogue::new(&[de], &[en]))), language)
    }

    #[test]
    fn numbers_decide_about_singular_and_plural() {
        assert_eq!(translator(Language::De).count("free", 1), "1 Platz frei");
        assert_eq!(translator(Language::En).count("free", 7), "7 places free");
    }

    #[test]
    fn a_message_without_arguments_is_said_in_the_reader_s_language() {
        assert_eq!(translator(Language::De).say("hello"), "Hallo");
        assert_eq!(translator(Language::De).in_language(Language::En).say("hello"), "Hello");
    }
}
