//! Typst as a library: data in, tagged PDF (PDF/UA-1) out, with our own fonts and nothing from outside.
//!
//! A template is a text of the program. What people wrote reaches it as data alone: `house.typ` reads it from a
//! file that exists only in memory, and strings from there are set letter by letter and never run.
//!
//! A template begins with `#import "/house.typ": *` and `#show: paper`, which brings the page, the woven band at its
//! head, the title and the foot. It needs these fields in the data:
//!
//! | field | holds |
//! |---|---|
//! | `title` | the title, which stands on top and in the properties of the document |
//! | `lang` | `de` or `en` |
//! | `author` | whose paper it is |
//! | `kicker` | what stands above the title |
//! | `band` | the woven band as SVG; empty for none |
//! | `foot` | what stands at the foot of every page beside its number |
//!
//! Laying out takes from a millisecond to a second of one core: call it where blocking is allowed.

mod letters;
mod world;

use kernel::{Printer, Unprintable};
use serde_json::Value;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use world::Paper;

/// A paper could not be laid out; the program is wrong, not the data.
///
/// What exactly is wrong may quote the data, so it is told to whoever debugs and not to the log.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The template does not fit the data.
    #[error("a paper could not be laid out")]
    Layout(Vec<String>),
    /// The result would not be accessible.
    #[error("a paper could not be written as an accessible PDF")]
    Accessible(Vec<String>),
}

/// The printer of the house.
pub struct Typst;

impl Printer for Typst {
    fn pdf(&self, template: &'static str, data: &Value) -> Result<Vec<u8>, Unprintable> {
        pdf(template, data).map_err(|error| Unprintable(Box::new(error)))
    }
}

/// The paper that `template` makes of `data`.
pub fn pdf(template: &'static str, data: &Value) -> Result<Vec<u8>, Error> {
    let mut data = data.clone();
    letters::make_printable(&mut data, world::prints);
    let paper = Paper::new(template, data.to_string().into_bytes());
    let said = |faults: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>| {
        faults.iter().map(|fault| fault.message.to_string()).collect()
    };
    let document = typst::compile::<PagedDocument>(&paper);
    let document = document.output.map_err(|faults| Error::Layout(said(faults)))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|fault| Error::Accessible(vec![fault.message().to_string()]))?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|faults| Error::Accessible(said(faults)));
    // What was remembered of the last papers helps the next one; older things go.
    typst::comemo::evict(4);
    bytes
}
