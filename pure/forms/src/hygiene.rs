//! Text without what nobody sees: hidden and control characters, signs that turn the writing around, heaps of marks.
//!
//! After Unicode Standard Annex 15 (normalisation form C), Technical Report 36 (security) and the property
//! `Default_Ignorable_Code_Point`. Joiners stay where a script or an emoji is written with them.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, Emoji, EmojiModifier, ExtendedPictographic, GeneralCategory, Script},
};

/// Marks that one letter may carry: more than any language writes on one.
const MOST_MARKS: usize = 4;

const ZWNJ: char = '\u{200c}';
const ZWJ: char = '\u{200d}';
const EMOJI_LOOK: char = '\u{fe0f}';
const KEYCAP: char = '\u{20e3}';
const BLACK_FLAG: char = '\u{1f3f4}';
/// The blank of Braille, which looks like nothing where no Braille stands.
const BRAILLE_BLANK: char = '\u{2800}';

/// Several lines as they are kept: composed, line ends as one sign, nothing hidden. Cleaning what is clean changes nothing.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return Cow::Borrowed(text);
    }
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let mut before = nfc.normalize(&text).into_owned();
    // What is taken out may bring together what then composes or joins no more; a round or two settle it.
    loop {
        let after = nfc.normalize(&few_marks(&seen(&before))).into_owned();
        if after.chars().count() == before.chars().count() {
            return Cow::Owned(after);
        }
        before = after;
    }
}

/// One line: clean, and whatever white space it holds is one space.
pub fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without the characters that show nothing, except where they shape what stands around them.
fn seen(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let braille = chars.iter().any(|c| ('\u{2801}'..='\u{28ff}').contains(c));
    let mut kept = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        let next = chars.get(at + 1).copied();
        if c == BRAILLE_BLANK && !braille {
            kept.push(' ');
        } else if !is_hidden(c) || shapes(kept.chars().next_back(), c, next) {
            kept.push(c);
        }
    }
    kept
}

/// Whether a character shows nothing by itself.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        || matches!(c, '\u{fff9}'..='\u{fffc}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Whether a hidden character changes how its neighbours look: in scripts that join their letters, and in emoji.
fn shapes(before: Option<char>, c: char, next: Option<char>) -> bool {
    let Some(before) = before else { return false };
    match c {
        ZWJ if is_emoji_part(before) => next.is_some_and(is_pictograph),
        ZWNJ | ZWJ => next.is_some_and(|next| joins(before) && script(before) == script(next)),
        EMOJI_LOOK => is_pictograph(before) || (is_emoji(before) && next == Some(KEYCAP)),
        // The tags of the flags of England, Scotland and Wales.
        '\u{e0020}'..='\u{e007f}' => before == BLACK_FLAG || matches!(before, '\u{e0020}'..='\u{e007e}'),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => script(before) == Script::Mongolian,
        _ => false,
    }
}

fn is_emoji(c: char) -> bool {
    CodePointSetData::new::<Emoji>().contains(c)
}

fn is_pictograph(c: char) -> bool {
    CodePointSetData::new::<ExtendedPictographic>().contains(c)
}

fn is_emoji_part(c: char) -> bool {
    is_pictograph(c) || c == EMOJI_LOOK || CodePointSetData::new::<EmojiModifier>().contains(c)
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

/// Whether the letters of its script are shaped by joiners.
fn joins(c: char) -> bool {
    matches!(
        script(c),
        Script::Arabic
            | Script::Bengali
            | Script::Devanagari
            | Script::Gujarati
            | Script::Gurmukhi
            | Script::Kannada
            | Script::Khmer
            | Script::Malayalam
            | Script::Mongolian
            | Script::Myanmar
            | Script::Nko
            | Script::Oriya
            | Script::Sinhala
            | Script::Syriac
            | Script::Tamil
            | Script::Telugu
            | Script::Tibetan
    )
}

/// With at most [`MOST_MARKS`] on each letter, and none where there is no letter.
fn few_marks(text: &str) -> String {
    let category = CodePointMapData::<GeneralCategory>::new();
    let mut marks = MOST_MARKS;
    let keep = |c: &char| {
        let is_mark =
            matches!(category.get(*c), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
                && *c != EMOJI_LOOK;
        marks = match (is_mark, c.is_whitespace()) {
            (true, _) => marks + 1,
            (false, true) => MOST_MARKS,
            (false, false) => 0,
        };
        !is_mark || marks <= MOST_MARKS
    };
    text.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_nobody_sees_is_nothing() {
        for nothing in [
            "\u{200b}",
            "\u{3164}",
            "\u{2800}",
            "\u{115f}",
            "\u{1160}",
            "\u{ad}",
            "\u{2060}",
            "\u{fe0f}",
            "\u{feff}",
            "\u{202e}",
            "\u{200d}",
            "\u{200c}",
            "\u{301}\u{301}",
            "\u{0}",
            "\u{fffe}",
            "\u{e0041}",
            " \u{a0}\u{3000}",
            "\u{034f}",
            "\u{180e}",
            "\u{ffa0}",
        ] {
            assert_eq!(line(nothing), "", "{nothing:?}");
        }
    }

    #[test]
    fn hidden_signs_within_a_word_go_and_the_word_stays() {
        for (typed, kept) in [
            ("An\u{200b}na", "Anna"),
            ("Ku\u{ad}chen", "Kuchen"),
            ("\u{202e}annA", "annA"),
            ("u\u{308}ber", "über"),
            ("e\u{200b}\u{301}", "é"),
            ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
            ("Ada\u{85}Lovelace", "Ada\nLovelace"),
        ] {
            assert_eq!(clean(typed), kept, "{typed:?}");
        }
        assert_eq!(line(" Ada \n\t Lovelace "), "Ada Lovelace");
    }

    #[test]
    fn a_heap_of_marks_becomes_a_letter_with_a_few() {
        let heap = format!("Z{}a", "\u{301}\u{317}".repeat(50));
        assert!(clean(&heap).chars().count() <= MOST_MARKS + 2);
        // Hebrew with vowel points and Vietnamese keep all of theirs.
        for kept in ["שָׁלוֹם", "Nguyễn Thị Ánh", "ที่รัก"] {
            assert_eq!(
                clean(kept).chars().count(),
                ComposingNormalizerBorrowed::new_nfc().normalize(kept).chars().count()
            );
        }
    }

    #[test]
    fn scripts_and_emoji_keep_the_joiners_that_they_are_written_with() {
        for kept in [
            "می\u{200c}خواهم",
            "علی\u{200c}رضا",
            "क्\u{200d}ष",
            "👩\u{200d}👩\u{200d}👧",
            "❤\u{fe0f}",
            "1\u{fe0f}\u{20e3}",
            "🏳\u{fe0f}\u{200d}🌈",
            "👋🏽",
            "⠓⠁⠇⠇⠕\u{2800}⠙⠥",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        ] {
            assert_eq!(clean(kept), kept, "{kept:?}");
        }
        assert_eq!(clean("a\u{200d}b\u{fe0f} علی\u{200c} x"), "ab علی x");
    }

    proptest! {
        #[test]
        fn cleaning_what_is_clean_changes_nothing(text in "(\\PC|[\u{200b}-\u{200f}\u{301}\u{fe0f}\u{1f469}\u{2764}\u{0628}\u{2800}\r\n]){0,40}") {
            let once = clean(&text).into_owned();
            prop_assert_eq!(clean(&once).into_owned(), once.clone());
            let one = line(&text);
            prop_assert_eq!(line(&one), one.clone());
            prop_assert!(!one.contains('\n'));
        }

        #[test]
        fn plain_words_are_left_alone(text in "[A-Za-zÄÖÜäöüßéèçñøåłžşğ0-9 .,;:!?()„“–-]{0,60}") {
            prop_assert_eq!(clean(&text).into_owned(), text);
        }
    }
}
