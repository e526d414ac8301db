//! Letters of other scripts that look like Latin ones: written to say what the Latin word would not be let through with.

use unicode_normalization::UnicodeNormalization;

/// What looks like which letter (after Unicode Technical Standard 39, as far as names on a wall go).
const ALIKE: [(&str, char); 26] = [
    ("аАɑαΑᴀ", 'a'),
    ("ЬвВʙΒ", 'b'),
    ("сСᴄϲ", 'c'),
    ("ԁԀᴅ", 'd'),
    ("еЕεΕᴇє", 'e'),
    ("ꜰƒ", 'f'),
    ("ɡɢց", 'g'),
    ("һНнΗʜհ", 'h'),
    ("іІιΙɪıӀ", 'i'),
    ("јЈᴊ", 'j'),
    ("кКκΚᴋ", 'k'),
    ("ʟⅼ", 'l'),
    ("мМΜᴍ", 'm'),
    ("ηΝɴпոИ", 'n'),
    ("оОοΟᴏօσ", 'o'),
    ("рРρΡᴘ", 'p'),
    ("ԛ", 'q'),
    ("ʀгᴦ", 'r'),
    ("ѕЅꜱ", 's'),
    ("тТτΤᴛ", 't'),
    ("υսᴜ", 'u'),
    ("νᴠѵ", 'v'),
    ("ԝωᴡѡ", 'w'),
    ("хХχΧ", 'x'),
    ("уУγΥʏүҮ", 'y'),
    ("ΖᴢzᏃ", 'z'),
];

/// A text in plain letters, as it looks.
pub(super) fn plain(text: &str) -> String {
    text.nfkc().map(|letter| if letter.is_ascii() { letter } else { alike(letter) }).collect()
}

/// The Latin letter that one of another script looks like, as large as it; itself when it looks like none.
fn alike(letter: char) -> char {
    let found = ALIKE.iter().find(|(others, _)| others.contains(letter)).map(|(_, latin)| *latin);
    found.map_or(letter, |latin| if letter.is_uppercase() { latin.to_ascii_uppercase() } else { latin })
}
