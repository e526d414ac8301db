//! What only the program itself brings along, so that no module is built with it: a printer, style sheets and scripts.

use std::{error::Error, fmt};

use serde_json::Value;

/// Lays out papers: a template of the program and its data in, an accessible PDF out.
pub trait Printer: Send + Sync {
    /// The paper that `template` makes of `data`. It may take a second of one core: call it where blocking is allowed.
    fn pdf(&self, template: &'static str, data: &Value) -> Result<Vec<u8>, Unprintable>;
}

/// A paper could not be laid out; what exactly is wrong may quote the data, so it is no matter for the log.
#[derive(Debug, thiserror::Error)]
#[error("a paper could not be laid out")]
pub struct Unprintable(#[source] pub Box<dyn Error + Send + Sync>);

/// One file that pages ask for, its address carrying a hash of what it holds.
pub struct Asset {
    /// Its plain name, as templates say it: `main.css`.
    pub name: &'static str,
    /// Its address: `/assets/main-1A2B3C4D.css`.
    pub url: &'static str,
    /// What it holds.
    pub plain: &'static [u8],
    /// The same by brotli, where that is shorter.
    pub brotli: Option<&'static [u8]>,
    /// The same by gzip, where that is shorter.
    pub gzip: Option<&'static [u8]>,
}

impl fmt::Debug for Asset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asset").field("url", &self.url).finish_non_exhaustive()
    }
}

/// What the program hands to the house.
#[derive(Clone, Copy)]
pub struct Equipment {
    /// Lays out papers.
    pub printer: &'static dyn Printer,
    /// Style sheets, scripts and fonts.
    pub assets: &'static [Asset],
}

impl Equipment {
    /// None, for houses that tests build: pages without style, and nothing can be printed.
    pub const NONE: Self = Self { printer: &Nothing, assets: &[] };
}

/// The printer of a house without one.
struct Nothing;

impl Printer for Nothing {
    fn pdf(&self, _: &'static str, _: &Value) -> Result<Vec<u8>, Unprintable> {
        Err(Unprintable("this house has no printer".into()))
    }
}
