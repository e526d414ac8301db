//! Time zones by the cities that people know them by.

use crate::{Language, Translator};

/// The zones that are offered first, with their cities in German and in English, those of the neighbours by the alphabet.
pub const ZONES: [(&str, &str, &str); 13] = [
    ("Europe/Berlin", "Berlin", "Berlin"),
    ("Europe/Vienna", "Wien", "Vienna"),
    ("Europe/Zurich", "Zürich", "Zurich"),
    ("Europe/Amsterdam", "Amsterdam", "Amsterdam"),
    ("Europe/Brussels", "Brüssel", "Brussels"),
    ("Europe/Helsinki", "Helsinki", "Helsinki"),
    ("Europe/Copenhagen", "Kopenhagen", "Copenhagen"),
    ("Europe/Lisbon", "Lissabon", "Lisbon"),
    ("Europe/London", "London", "London"),
    ("Europe/Paris", "Paris", "Paris"),
    ("Europe/Prague", "Prag", "Prague"),
    ("Europe/Rome", "Rom", "Rome"),
    ("Europe/Warsaw", "Warschau", "Warsaw"),
];

impl Translator {
    /// The city of a time zone by its IANA name; of one that is not among [`ZONES`], as it stands there.
    pub fn city(&self, zone: &str) -> String {
        let known = ZONES.iter().find(|(name, _, _)| *name == zone);
        match (known, self.language()) {
            (Some((_, german, _)), Language::De) => (*german).to_owned(),
            (Some((_, _, english)), Language::En) => (*english).to_owned(),
            (None, _) => zone.rsplit('/').next().unwrap_or(zone).replace('_', " "),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::Catalogue;

    static NONE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(&[], &[]));

    #[test]
    fn cities_are_called_as_people_call_them() {
        let cities = |language| {
            let t = Translator::new(LazyLock::force(&NONE), language);
            ["Europe/Vienna", "Europe/Prague", "America/New_York"].map(|zone| t.city(zone))
        };
        assert_eq!(cities(Language::De), ["Wien", "Prag", "New York"]);
        assert_eq!(cities(Language::En), ["Vienna", "Prague", "New York"]);
    }
}
