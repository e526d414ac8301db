//! Checks a funder's logo and writes it anew.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

/// The largest logo file that is taken.
pub const LOGO_BYTES: usize = 2 * 1024 * 1024;
/// The longest side of a logo that is read at all.
const LOGO_SIDE: u32 = 6_000;
/// The box that a logo is shrunk into before it is kept.
const LOGO_BOX: (u32, u32) = (640, 240);

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// The file is too large.
    #[error("the file is too large")]
    TooLarge,
    /// The file is no PNG, JPEG or WebP picture, or is damaged or has too many pixels.
    #[error("the file is no picture that can be used")]
    NoPicture,
}

/// Reads a picture, shrinks it and writes it anew as PNG, so that nothing but its pixels is kept.
pub fn shrink(bytes: &[u8]) -> Result<Vec<u8>, LogoError> {
    if bytes.len() > LOGO_BYTES {
        return Err(LogoError::TooLarge);
    }
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| LogoError::NoPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err(LogoError::NoPicture);
    }
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LOGO_SIDE), Some(LOGO_SIDE));
    limits.max_alloc = Some(160 * 1024 * 1024);
    reader.limits(limits);
    let picture = reader.decode().map_err(|_| LogoError::NoPicture)?;
    let (width, height) = LOGO_BOX;
    let small = if picture.width() > width || picture.height() > height {
        picture.thumbnail(width, height)
    } else {
        picture
    };
    let mut png = Cursor::new(Vec::new());
    small.write_to(&mut png, ImageFormat::Png).map_err(|_| LogoError::NoPicture)?;
    Ok(png.into_inner())
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, RgbaImage};

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::ImageRgba8(RgbaImage::new(width, height))
            .write_to(&mut bytes, ImageFormat::Png)
            .unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_large_picture_is_shrunk_and_written_anew() {
        let kept = image::load_from_memory(&shrink(&png(1_280, 480)).unwrap()).unwrap();
        assert_eq!((kept.width(), kept.height()), (640, 240));
        let small = image::load_from_memory(&shrink(&png(20, 10)).unwrap()).unwrap();
        assert_eq!((small.width(), small.height()), (20, 10));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        assert_eq!(
            shrink(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
            Err(LogoError::NoPicture)
        );
        assert_eq!(shrink(&png(20, 10)[..30]), Err(LogoError::NoPicture));
        assert_eq!(shrink(&png(LOGO_SIDE + 1, 1)), Err(LogoError::NoPicture));
        assert_eq!(shrink(&vec![0; LOGO_BYTES + 1]), Err(LogoError::TooLarge));
    }
}
