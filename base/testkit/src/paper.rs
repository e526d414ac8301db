//! PDF as whoever gets it meets it: its language, whether it is tagged, and its words.

use std::collections::{BTreeMap, HashMap};

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

/// A PDF that was read.
#[derive(Debug)]
pub struct Paper {
    /// What it consists of.
    pub document: Document,
    /// All text of all pages in the order in which it is drawn.
    pub words: String,
}

/// Which letters the glyphs of a font stand for.
type Letters = HashMap<u16, String>;

impl Paper {
    /// Reads a PDF; anything else fails the test.
    pub fn read(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("a PDF");
        let drawn: String = document.get_pages().into_values().map(|page| drawn(&document, page)).collect();
        Self { words: drawn.split_whitespace().collect::<Vec<_>>().join(" "), document }
    }

    /// What it says about itself.
    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("a catalogue")
    }

    /// The language it is in.
    pub fn lang(&self) -> String {
        self.catalog().get(b"Lang").and_then(lopdf::decode_text_string).expect("a language")
    }

    /// Whether it says what its parts are.
    pub fn is_tagged(&self) -> bool {
        let marked = self.document.get_dict_in_dict(self.catalog(), b"MarkInfo");
        marked.and_then(|marks| marks.get(b"Marked")?.as_bool()).unwrap_or_default()
            && self.catalog().has(b"StructTreeRoot")
    }

    /// What is told of its figures to those who do not see them.
    pub fn alternatives(&self) -> Vec<String> {
        let objects = self.document.objects.values();
        let told = objects.filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok());
        told.map(|alt| lopdf::decode_text_string(alt).expect("a text")).collect()
    }

    /// Whether these words stand there, however lines are broken.
    pub fn says(&self, words: &str) -> bool {
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        plain(&self.words).contains(&plain(words))
    }
}

/// The text of one page.
fn drawn(document: &Document, page: ObjectId) -> String {
    let fonts = document.get_page_fonts(page).expect("fonts");
    let fonts: BTreeMap<_, _> =
        fonts.into_iter().map(|(name, font)| (name, letters(document, font))).collect();
    let content = document.get_page_content(page).expect("a content");
    let mut text = String::new();
    let mut font = None;
    for drawing in Content::decode(&content).expect("drawings").operations {
        match (drawing.operator.as_str(), drawing.operands.first()) {
            ("Tf", Some(Object::Name(name))) => font = fonts.get(name),
            ("Tj", Some(Object::String(glyphs, _))) => set(&mut text, glyphs, font),
            ("TJ", Some(Object::Array(parts))) => {
                parts
                    .iter()
                    .filter_map(|part| part.as_str().ok())
                    .for_each(|part| set(&mut text, part, font));
            }
            ("ET", _) => text.push(' '),
            _ => {}
        }
    }
    text
}

fn set(text: &mut String, glyphs: &[u8], font: Option<&Letters>) {
    let glyphs = glyphs.chunks_exact(2).map(|glyph| u16::from_be_bytes([glyph[0], glyph[1]]));
    text.extend(glyphs.filter_map(|glyph| font?.get(&glyph)).map(String::as_str));
}

/// The table that a font carries for those who copy or read aloud; `lopdf` cannot read every one.
fn letters(document: &Document, font: &Dictionary) -> Letters {
    let table = font.get(b"ToUnicode").and_then(Object::as_reference).expect("a table of letters");
    let table = document.get_object(table).and_then(Object::as_stream).expect("a table");
    let table = table.decompressed_content().unwrap_or_else(|_| table.content.clone());
    let table = String::from_utf8_lossy(&table).into_owned();
    let pair = |line: &str| {
        let (glyph, letters) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let units: Option<Vec<u16>> = letters
            .as_bytes()
            .chunks(4)
            .map(|unit| u16::from_str_radix(str::from_utf8(unit).ok()?, 16).ok())
            .collect();
        Some((u16::from_str_radix(glyph, 16).ok()?, String::from_utf16_lossy(&units?)))
    };
    table.lines().filter_map(|line| pair(line.trim())).collect()
}
