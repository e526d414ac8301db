//! The languages that the screen speaks.

use serde::{Deserialize, Serialize};

/// A language of the screen and of mails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// German, the first.
    #[default]
    De,
    /// English.
    En,
}

impl Language {
    /// All of them, the first one first.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// Its tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of a tag such as `de-AT`, when the screen speaks it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The first language of an `Accept-Language` header (RFC 9110) that the screen speaks, by weight.
    pub fn from_header(header: &str) -> Self {
        let weighted = header.split(',').filter_map(|part| {
            let mut pieces = part.trim().split(';');
            let language = Self::from_tag(pieces.next()?.trim())?;
            let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")?.parse::<f32>().ok());
            Some((language, weight.unwrap_or(1.0)))
        });
        // The first of equals wins, so that the order in the header counts.
        weighted
            .fold(None, |best: Option<(Self, f32)>, next| match best {
                Some(best) if best.1 >= next.1 => Some(best),
                _ => Some(next),
            })
            .map(|(language, _)| language)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_s_preference_counts_by_weight_then_by_order() {
        assert_eq!(Language::from_header("fr, en;q=0.8, de;q=0.5"), Language::En);
        assert_eq!(Language::from_header("de-AT,en"), Language::De);
        assert_eq!(Language::from_header("fr"), Language::De);
    }
}
