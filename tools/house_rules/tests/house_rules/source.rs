//! The files of the house as text, with comments and strings told apart from code.

use std::{fs, ops::Range, path::Path};

/// One file: its path from the root of the repository, with `/` between folders, and what stands in it.
pub struct File {
    pub path: String,
    pub text: String,
}

/// All files that the rules look at.
pub struct House(Vec<File>);

impl House {
    /// The repository that this test was built from.
    pub fn here() -> Self {
        let tool = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = tool.ancestors().nth(2).expect("tools/house_rules lies in the repository");
        let mut files = Vec::new();
        for folder in ["app", "base", "modules", "pure", "tools", "web"] {
            collect(root, &root.join(folder), &mut files);
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(!files.is_empty(), "no sources found below {}", root.display());
        Self(files)
    }

    /// A house made up by a test.
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self(files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect())
    }

    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.0.iter()
    }

    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.files().filter(|file| has_extension(&file.path, "rs"))
    }

    pub fn find(&self, path: &str) -> Option<&File> {
        self.0.iter().find(|file| file.path == path)
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            // The rules of this house are held against themselves by fixtures that break them on purpose.
            if !matches!(name, "target" | "node_modules" | "dist" | "house_rules") {
                collect(root, &path, files);
            }
        } else if ["rs", "toml", "html", "xml", "css", "svg", "ftl"]
            .iter()
            .any(|wanted| has_extension(name, wanted))
        {
            let text = fs::read_to_string(&path).expect("sources are UTF-8");
            let path = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            files.push(File { path, text });
        }
    }
}

/// Whether the name of a file ends in `.extension`.
pub fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == extension)
}

/// A Rust file taken apart: `code` is the text with comments and the insides of strings blanked out (every
/// byte stays at its place), `strings` are the literals with their places.
pub struct Rust {
    pub code: String,
    pub strings: Vec<(usize, String)>,
}

impl Rust {
    pub fn read(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut code = text.as_bytes().to_vec();
        let mut strings = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let rest = &text.as_bytes()[at..];
            let end = if rest.starts_with(b"//") {
                let end = at + rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
                blank(&mut code, at..end);
                end
            } else if rest.starts_with(b"/*") {
                let end = end_of_comment(bytes, at);
                blank(&mut code, at..end);
                end
            } else if let Some((inside, end)) = string_at(bytes, at) {
                strings.push((at, String::from_utf8_lossy(&bytes[inside.clone()]).into_owned()));
                blank(&mut code, inside);
                end
            } else {
                at + character_at(rest).unwrap_or(1)
            };
            at = end;
        }
        Self { code: String::from_utf8_lossy(&code).into_owned(), strings }
    }

    /// Where the inline modules stand: name and the range between their braces.
    pub fn inline_modules(&self) -> Vec<(String, Range<usize>)> {
        let mut found = Vec::new();
        for at in words(&self.code, "mod") {
            let rest = &self.code[at + 3..];
            let name: String =
                rest.trim_start().chars().take_while(|&c| c.is_alphanumeric() || c == '_').collect();
            let after = rest.trim_start()[name.len()..].trim_start();
            if after.starts_with('{') {
                let open = self.code.len() - after.len();
                found.push((name, open..closing(&self.code, open)));
            }
        }
        found
    }

    /// The ranges of inline test modules.
    pub fn tests(&self) -> Vec<Range<usize>> {
        self.inline_modules()
            .into_iter()
            .filter(|(name, _)| name == "tests")
            .map(|(_, range)| range)
            .collect()
    }
}

/// The places where `word` stands in `code` as a whole word (it may be a path like `std::fs`).
pub fn words(code: &str, word: &str) -> Vec<usize> {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(|&at| {
            !code[..at].ends_with(part_of_name) && !code[at + word.len()..].starts_with(part_of_name)
        })
        .collect()
}

/// The place of the bracket that closes the one at `open`.
pub fn closing(code: &str, open: usize) -> usize {
    let (opens, closes) = match code.as_bytes()[open] {
        b'{' => (b'{', b'}'),
        b'[' => (b'[', b']'),
        _ => (b'(', b')'),
    };
    let mut depth = 0_usize;
    for (at, &byte) in code.as_bytes().iter().enumerate().skip(open) {
        if byte == opens {
            depth += 1;
        } else if byte == closes {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    code.len()
}

/// The number of the line that `at` stands in.
pub fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn blank(code: &mut [u8], range: Range<usize>) {
    for byte in &mut code[range] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

fn end_of_comment(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut at) = (0_usize, start);
    while at < bytes.len() {
        if bytes[at..].starts_with(b"/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if bytes[at..].starts_with(b"*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// The inside and the end of the string literal that begins at `start`.
fn string_at(bytes: &[u8], start: usize) -> Option<(Range<usize>, usize)> {
    let part_of_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if bytes[start] == b'r' && (start == 0 || !part_of_name(bytes[start - 1]) || bytes[start - 1] == b'b') {
        let hashes = bytes[start + 1..].iter().take_while(|&&byte| byte == b'#').count();
        let open = start + 1 + hashes;
        if bytes.get(open) == Some(&b'"') {
            let mut end = open + 1;
            while end < bytes.len() {
                if bytes[end] == b'"'
                    && bytes[end + 1..].iter().take(hashes).filter(|&&b| b == b'#').count() == hashes
                {
                    return Some((open + 1..end, end + 1 + hashes));
                }
                end += 1;
            }
        }
        return None;
    }
    if bytes[start] != b'"' {
        return None;
    }
    let mut end = start + 1;
    while end < bytes.len() && bytes[end] != b'"' {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    let end = end.min(bytes.len());
    Some((start + 1..end, (end + 1).min(bytes.len())))
}

/// The length of the character literal at the start of `rest`; lifetimes are none.
fn character_at(rest: &[u8]) -> Option<usize> {
    if rest[0] != b'\'' {
        return None;
    }
    if rest.get(1) == Some(&b'\\') {
        return rest.iter().skip(3).position(|&byte| byte == b'\'').map(|at| at + 4);
    }
    let end = rest.iter().skip(1).take(5).position(|&byte| byte == b'\'')? + 1;
    let one = std::str::from_utf8(&rest[1..end]).ok()?.chars().count() == 1;
    one.then_some(end + 1)
}

#[test]
fn comments_and_strings_are_told_apart_from_code() {
    let text = "let a = \"std::fs // no\"; // std::fs\nlet b = r#\"x\"y\"#; /* a /* b */ c */ let c = '\"'; fn f<'a>() {}";
    let rust = Rust::read(text);
    assert_eq!(rust.strings, [(8, "std::fs // no".to_owned()), (44, "x\"y".to_owned())]);
    assert_eq!(rust.code.len(), text.len());
    assert_eq!(words(&rust.code, "std::fs"), [0_usize; 0]);
    assert!(rust.code.ends_with("let c = '\"'; fn f<'a>() {}"));
}

#[test]
fn inline_modules_are_found_by_name_and_range() {
    let rust = Rust::read("mod a;\nmod tests { fn x() { y() } }\nfn z() {}");
    let modules = rust.inline_modules();
    assert_eq!(modules.len(), 1);
    assert_eq!((modules[0].0.as_str(), &rust.code[modules[0].1.clone()]), ("tests", "{ fn x() { y() } "));
}
