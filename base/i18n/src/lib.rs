//! Words and dates in the reader's language: German first, English complete.

mod catalogue;
mod dates;
mod language;
mod numbers;
mod zones;

pub use catalogue::{Arg, Catalogue, Translator};
pub use language::Language;
pub use zones::ZONES;
