//! The woven band: a pattern of two sets of threads that a slug alone decides, drawn as static SVG or as pixels.
//!
//! Every network, event and group heads its pages, papers and badges with a weave of its own that nobody had to
//! design. The same slug and hue give the same picture for ever: no clock, no chance, no files.
//!
//! A band is drawn once as a short tile and then repeated with `<use>`, so that a band of any width costs
//! a few kilobytes and stays sharp on every screen.

mod colour;
mod draw;
mod pattern;
mod pixels;

use colour::Space;
use pattern::Pattern;

/// The columns and rows of the band that heads a page: enough threads for a screen 3,800 pixels wide.
pub const HEADER: (u16, u16) = (320, 9);

/// The columns and rows of the band that heads a card or a phone-sized sheet.
pub const CARD: (u16, u16) = (60, 5);

/// A band for the screen, `columns` warp threads wide and `rows` weft threads high.
///
/// The picture covers whatever box the style sheet gives it (class `weave`) and crops evenly at both ends.
/// Colours are written as OKLCH. At least one thread is drawn in each direction.
pub fn band(slug: &str, hue: u16, columns: u16, rows: u16) -> String {
    draw::band(&Pattern::of(slug, hue), Space::Oklch, columns.max(1), rows.max(1))
}

/// The same band with colours as sRGB hex numbers, for PDFs, mails and pictures that know no OKLCH.
pub fn printed_band(slug: &str, hue: u16, columns: u16, rows: u16) -> String {
    draw::band(&Pattern::of(slug, hue), Space::Srgb, columns.max(1), rows.max(1))
}

/// The same weave as a picture of `width` times `height` pixels, for previews of links, which show no SVG: rows from the
/// top, each from the left, three bytes of sRGB a pixel.
pub fn pixels(slug: &str, hue: u16, width: u16, height: u16) -> Vec<u8> {
    pixels::pixels(&Pattern::of(slug, hue), width.into(), height.into())
}

/// The small square mark (class `weave-patch`) that stands beside a name; symmetric, from the same threads as the band.
pub fn patch(slug: &str, hue: u16) -> String {
    draw::patch(&Pattern::of(slug, hue), Space::Oklch)
}

/// The same mark with colours as sRGB hex numbers, for icons, PDFs and mails.
pub fn printed_patch(slug: &str, hue: u16) -> String {
    draw::patch(&Pattern::of(slug, hue), Space::Srgb)
}
