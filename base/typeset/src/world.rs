//! What a template can see: itself, the house style, its data, our fonts. There are no other files, no net, no clock.

use std::sync::LazyLock;

use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_kit::fonts::FontStore;

/// The page, the head and the foot of all papers, and their parts.
const HOUSE: &str = include_str!("../templates/house.typ");

/// What is the same for all papers.
struct Shared {
    library: LazyHash<Library>,
    fonts: FontStore,
    house: Option<Source>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let mut fonts = FontStore::new();
    fonts.extend(typst_kit::fonts::embedded());
    // Cells that head a row are said to do so by a part of Typst that may still move.
    let library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
    let house = file("house.typ").map(|id| Source::new(id, HOUSE.to_owned()));
    Shared { library: LazyHash::new(library), fonts, house }
});

/// Whether one of our fonts has this letter.
pub(crate) fn prints(letter: char) -> bool {
    let book = SHARED.fonts.book();
    (0..).map_while(|index| book.info(index)).any(|font| font.coverage.contains(letter.into()))
}

fn file(name: &str) -> Option<FileId> {
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?)))
}

/// A template with its data.
pub(crate) struct Paper {
    main: Source,
    data: Bytes,
}

impl Paper {
    pub(crate) fn new(template: &str, data: Vec<u8>) -> Self {
        let main = match file("main.typ") {
            Some(id) => Source::new(id, template.to_owned()),
            None => Source::detached(template),
        };
        Self { main, data: Bytes::new(data) }
    }
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        SHARED.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let own = [Some(&self.main), SHARED.house.as_ref()].into_iter().flatten().find(|own| own.id() == id);
        own.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id.vpath().get_without_slash() == "data.json" { Ok(self.data.clone()) } else { Err(missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // The moment is data like everything else.
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
