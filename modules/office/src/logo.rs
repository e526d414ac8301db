//! Checks a funder's logo and writes it anew.

use pictures::{Bounds, Flaw, Picture};

/// The largest logo file that is read.
const MOST: Bounds = Bounds { bytes: 2 * 1024 * 1024, side: 6_000 };
/// The box that a logo is shrunk into before it is kept.
const LOGO_BOX: (u32, u32) = (640, 240);

/// Reads a picture, shrinks it and writes it anew as PNG, so that nothing but its pixels is kept.
pub fn shrink(bytes: &[u8]) -> Result<Vec<u8>, Flaw> {
    let (width, height) = LOGO_BOX;
    Picture::read(bytes, MOST)?.within(width, height).png()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat, RgbaImage};

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture = DynamicImage::ImageRgba8(RgbaImage::new(width, height));
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_large_logo_is_shrunk_and_stays_transparent() {
        let kept = image::load_from_memory(&shrink(&png(1_280, 480)).unwrap()).unwrap();
        assert_eq!((kept.width(), kept.height(), kept.color().has_alpha()), (640, 240, true));
        assert_eq!(shrink(&vec![0; MOST.bytes + 1]), Err(Flaw::TooLarge));
    }
}
