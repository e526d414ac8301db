//! Names and words that a hall shall not read, however they are spelt.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::lookalikes;

/// The words that nobody wants; see the file for how they are written.
static EVERYWHERE: LazyLock<Filter> =
    LazyLock::new(|| Filter::of(include_str!("../../assets/unwanted.txt").lines()));

/// The shortest word of a network's own, in letters: a shorter one would hit half of all names.
pub const SHORTEST: usize = 3;
/// The longest word of a network's own, in characters.
pub const LONGEST: usize = 40;
/// The most words of a network's own.
pub const MOST: usize = 500;

/// Letters as they follow each other, each with how often it is repeated: `otto` is one o, two t, one o.
type Runs = Vec<(char, usize)>;

/// Words that are not wanted.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// As whole words.
    whole: Vec<Runs>,
    /// Inside of words too.
    part: Vec<Runs>,
}

impl Filter {
    /// The filter of words, one a line; with a star at the end it also counts inside of other words.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut filter = Self::default();
        for line in lines.into_iter().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let list = if line.ends_with('*') { &mut filter.part } else { &mut filter.whole };
            let runs = runs(&letters(line, &Spelling { digits_are_letters: false, umlauts_are_two: true }));
            if !runs.is_empty() {
                list.push(runs);
            }
        }
        filter
    }

    /// Whether `text` holds a word that is not wanted, by this filter or anywhere.
    pub fn hits(&self, text: &str) -> bool {
        let mut spelt = Spelling::ALL.map(|spelling| letters(text, &spelling)).to_vec();
        spelt.dedup();
        spelt.iter().any(|text| self.finds(text) || EVERYWHERE.finds(text))
    }

    fn finds(&self, text: &str) -> bool {
        let joined: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        words(text).iter().map(|word| runs(word)).any(|word| {
            self.whole.iter().any(|unwanted| unwanted.len() == word.len() && starts(&word, unwanted))
        }) || {
            let joined = runs(&joined);
            self.part.iter().any(|part| (0..joined.len()).any(|at| starts(&joined[at..], part)))
        }
    }
}

/// What is wrong with the words that a network adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A word is so short that it would hit half of all names.
    TooShort,
    /// A word is longer than may be.
    TooLong,
    /// There are more than may be.
    TooMany,
}

/// The words of a text with one a line, by the alphabet and each once.
pub fn own(text: &str) -> Result<Vec<String>, Flaw> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut words: Vec<String> = lines.map(str::to_owned).collect();
    words.sort();
    words.dedup();
    if words.len() > MOST {
        return Err(Flaw::TooMany);
    }
    if words.iter().any(|word| word.chars().count() > LONGEST) {
        return Err(Flaw::TooLong);
    }
    let is_short = |word: &String| word.chars().filter(|c| c.is_alphabetic()).count() < SHORTEST;
    if words.iter().any(is_short) { Err(Flaw::TooShort) } else { Ok(words) }
}

/// How a text may be meant.
struct Spelling {
    /// Whether digits and signs stand for letters; else they stand for nothing.
    digits_are_letters: bool,
    /// Whether `ä` is `ae`; else it is an `a` with dots.
    umlauts_are_two: bool,
}

impl Spelling {
    const ALL: [Self; 4] = [
        Self { digits_are_letters: true, umlauts_are_two: true },
        Self { digits_are_letters: true, umlauts_are_two: false },
        Self { digits_are_letters: false, umlauts_are_two: true },
        Self { digits_are_letters: false, umlauts_are_two: false },
    ];
}

/// The small plain letters of a text; what is no letter becomes `-`, and so does the beginning of a word within a word.
fn letters(text: &str, spelling: &Spelling) -> String {
    let mut letters = String::with_capacity(text.len());
    let (mut was_small, mut last) = (false, ' ');
    for character in lookalikes::plain(text).nfkc() {
        if character.is_whitespace() {
            letters.push(' ');
        }
        if was_small && character.is_uppercase() {
            letters.push('-');
        }
        was_small = character.is_lowercase();
        for letter in character.to_lowercase() {
            let before = std::mem::replace(&mut last, letter);
            match letter {
                // Of a repeated `ü` the letters would not stand beside each other as `uuee`.
                'ä' | 'ö' | 'ü' if before == letter => {}
                'ä' if spelling.umlauts_are_two => letters.push_str("ae"),
                'ö' if spelling.umlauts_are_two => letters.push_str("oe"),
                'ü' if spelling.umlauts_are_two => letters.push_str("ue"),
                'ß' => letters.push_str("ss"),
                sign => match meant(sign) {
                    Some(letter) if spelling.digits_are_letters => letters.push(letter),
                    _ if sign.is_whitespace() => {}
                    _ => letters.extend(sign.nfd().map(|c| if c.is_alphabetic() { c } else { '-' })),
                },
            }
        }
    }
    letters
}

/// The letter that a digit or sign is written for.
const fn meant(sign: char) -> Option<char> {
    Some(match sign {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        _ => return None,
    })
}

/// The words of a text: between spaces with and without what separates their parts, and letters that stand alone as one.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut spelt_out = String::new();
    for word in text.split_whitespace() {
        let parts: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
        let joined = parts.concat();
        if joined.chars().count() == 1 {
            spelt_out.push_str(&joined);
            continue;
        }
        words.push(std::mem::take(&mut spelt_out));
        words.extend(parts.into_iter().map(str::to_owned));
        words.push(joined);
    }
    words.push(spelt_out);
    words.retain(|word| !word.is_empty());
    words
}

fn runs(letters: &str) -> Runs {
    let mut runs = Runs::new();
    for letter in letters.chars().filter(|c| c.is_alphanumeric()) {
        match runs.last_mut() {
            Some((last, count)) if *last == letter => *count += 1,
            _ => runs.push((letter, 1)),
        }
    }
    runs
}

/// Whether `text` begins with `word`, each letter at least as often.
fn starts(text: &[(char, usize)], word: &[(char, usize)]) -> bool {
    let fits =
        |((one, often), (other, least)): (&(char, usize), &(char, usize))| one == other && often >= least;
    text.len() >= word.len() && text.iter().zip(word).all(fits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hits(text: &str) -> bool {
        Filter::default().hits(text)
    }

    fn listed() -> Vec<&'static str> {
        let lines = include_str!("../../assets/unwanted.txt").lines();
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
    }

    #[test]
    fn innocent_names_and_words_are_left_alone() {
        for name in [
            "Schwanhild",
            "Analena",
            "Ana-Lena",
            "Ana Lena",
            "Essex",
            "Scunthorpe",
            "Dick van Dyke",
            "Ignazio",
            "Nazife",
            "Niger",
            "Nigeria",
            "Schwarzenegger",
            "Marsch",
            "Barsch",
            "Takeshita",
            "Assata",
            "Cassandra",
            "Huria",
            "Schuren",
            "Nathurn",
            "Pissarro",
            "Cockburn",
            "Fickel",
            "Wichert",
            "Moese",
            "Titus",
            "Titania",
            "Hitzler",
            "Penistone",
            "Peniston",
            "Hurenberg",
            "Spastik",
            "Analyse",
            "Therapist",
            "Psychotherapist",
            "Kanal",
            "Kanalratte",
            "Janusz",
            "Janus",
            "Mafalda",
            "Kunta",
            "Cuntz",
            "Team 4",
            "Anna 2",
            "Ö",
            "",
            "Nähe",
            "Mut",
            "Kuchen",
            "D1 3 4",
            "Lars Chlodwig",
            "Negri",
            "Negeri",
            "Sluttery",
            "Kackelmann",
            "Arschak",
            "Анна",
            "Наталья",
            "Γιώργος",
            "Ιωάννα",
            "Сергей",
            "Оксана",
        ] {
            assert!(!hits(name), "{name}");
        }
    }

    #[test]
    fn unwanted_words_are_found_however_they_are_spelt() {
        for name in [
            "Arschloch",
            "A r s c h l o c h",
            "a.r.s.c.h",
            "4rsch",
            "Arsch",
            "ARSCH!!",
            "Ärschloch",
            "arschl0ch",
            "Scheiße",
            "$cheisse",
            "Sch31ss3",
            "Du Hurensohn",
            "hUReNsohn99",
            "Huuuure",
            "Hure1",
            "DummeHure",
            "dumme-hure",
            "fi\u{200b}cken",
            "f i c k e n",
            "f_i_c_k_e_n",
            "Fötze",
            "ｆｕｃｋ",
            "motherfuckers",
            "n1gger",
            "niiggger",
            "Sieg Heil",
            "Аrsсhlосh",
            "Ηurе",
            "ꜰᴜᴄᴋ",
            "fυсk",
            "Fuсk Уоu",
            "𝕱𝖚𝖈𝖐",
            "Verpiss dich",
            "P1mmelchen",
        ] {
            assert!(hits(name), "{name}");
        }
    }

    #[test]
    fn a_network_adds_words_of_its_own() {
        let own = Filter::of(["Blödian*", "Zugpferd", "# nichts"]);
        assert_eq!(
            ["Oberblödiane", "bloedian", "Zugpferd", "Zugpferde", "nichts"].map(|name| own.hits(name)),
            [true, true, true, false, false]
        );
    }

    #[test]
    fn own_words_are_sorted_and_neither_too_short_nor_too_long() {
        assert_eq!(own(" Zwerg \n\nAmsel*\nZwerg"), Ok(vec!["Amsel*".to_owned(), "Zwerg".to_owned()]));
        assert_eq!([own("ab*"), own("!!!!")], [Err(Flaw::TooShort), Err(Flaw::TooShort)]);
        assert_eq!(own(&"x".repeat(LONGEST + 1)), Err(Flaw::TooLong));
        let many: Vec<String> = (0..=MOST).map(|at| format!("wort{at}")).collect();
        assert_eq!(own(&many.join("\n")), Err(Flaw::TooMany));
    }

    proptest! {
        #[test]
        fn every_listed_word_is_found_with_capitals_repetitions_and_signs_in_between(
            word in prop::sample::select(listed()),
            changes in prop::collection::vec(0..4_u8, 40),
        ) {
            let mut spelt = String::new();
            for (letter, change) in word.trim_end_matches('*').chars().zip(changes) {
                match change {
                    0 => spelt.extend(letter.to_uppercase()),
                    1 => spelt.extend([letter, letter]),
                    2 => spelt.extend([letter, '.']),
                    _ => spelt.push(letter),
                }
            }
            prop_assert!(hits(&spelt), "{}", spelt);
        }

        #[test]
        fn no_text_is_too_strange(text in any::<String>()) {
            let _ = hits(&text);
        }
    }
}
