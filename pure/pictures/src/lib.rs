//! Pictures that were uploaded: checked, turned upright, scaled down and written anew, so that nothing but their pixels is kept.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder};

/// How large a file may be to be read at all.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// The most bytes.
    pub bytes: usize,
    /// The most pixels of a side.
    pub side: u32,
}

/// The most memory that one picture takes while it is read.
const MEMORY: u64 = 256 * 1024 * 1024;

/// How well a photograph is kept, of 100: from here on the eye sees no difference, and files grow quickly.
const QUALITY: u8 = 82;

/// Why a file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The file is too large.
    #[error("the file is too large")]
    TooLarge,
    /// The file is no PNG, JPEG or WebP picture, or is damaged or has too many pixels.
    #[error("the file is no picture that can be used")]
    NoPicture,
}

/// A picture in memory.
#[derive(Debug, Clone)]
pub struct Picture(DynamicImage);

/// A picture as it is kept and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// Its media type.
    pub kind: &'static str,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// Reads a file of at most this size, and turns the picture as the camera was held.
    pub fn read(bytes: &[u8], most: Bounds) -> Result<Self, Flaw> {
        if bytes.len() > most.bytes {
            return Err(Flaw::TooLarge);
        }
        let mut reader =
            ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Flaw::NoPicture)?;
        if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
            return Err(Flaw::NoPicture);
        }
        let mut limits = Limits::default();
        (limits.max_image_width, limits.max_image_height) = (Some(most.side), Some(most.side));
        limits.max_alloc = Some(MEMORY);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(|_| Flaw::NoPicture)?;
        let orientation = decoder.orientation().map_err(|_| Flaw::NoPicture)?;
        let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Flaw::NoPicture)?;
        picture.apply_orientation(orientation);
        Ok(Self(picture))
    }

    /// The picture of these pixels, row by row from the top, red, green and blue; nothing when they are too few.
    pub fn of_pixels(width: u32, height: u32, rgb: Vec<u8>) -> Option<Self> {
        image::RgbImage::from_raw(width, height, rgb).map(|pixels| Self(pixels.into()))
    }

    /// The picture, scaled down if it does not fit into this box.
    #[must_use]
    pub fn within(self, width: u32, height: u32) -> Self {
        let fits = self.0.width() <= width && self.0.height() <= height;
        if fits { self } else { Self(self.0.thumbnail(width, height)) }
    }

    /// The picture as PNG: every pixel as it is.
    pub fn png(&self) -> Result<Vec<u8>, Flaw> {
        self.written(ImageFormat::Png)
    }

    /// The picture as a page shows it: a photograph as JPEG, and as WebP what one can see through.
    pub fn encoded(&self) -> Result<Encoded, Flaw> {
        let (width, height) = (self.0.width(), self.0.height());
        let is_opaque =
            !self.0.color().has_alpha() || self.0.to_rgba8().pixels().all(|pixel| pixel.0[3] == 255);
        let (kind, bytes) = if is_opaque {
            let mut jpeg = Vec::new();
            let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
            self.0.to_rgb8().write_with_encoder(encoder).map_err(|_| Flaw::NoPicture)?;
            ("image/jpeg", jpeg)
        } else {
            ("image/webp", Self(self.0.to_rgba8().into()).written(ImageFormat::WebP)?)
        };
        Ok(Encoded { kind, width, height, bytes })
    }

    fn written(&self, format: ImageFormat) -> Result<Vec<u8>, Flaw> {
        let mut file = Cursor::new(Vec::new());
        self.0.write_to(&mut file, format).map_err(|_| Flaw::NoPicture)?;
        Ok(file.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;

    const MOST: Bounds = Bounds { bytes: 1024 * 1024, side: 4_000 };

    fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
        Picture(picture.into()).written(format).unwrap()
    }

    #[test]
    fn a_photograph_is_scaled_down_and_kept_as_jpeg() {
        let photograph = file(RgbImage::from_pixel(2_000, 1_000, Rgb([200, 80, 20])), ImageFormat::Png);
        let kept = Picture::read(&photograph, MOST).unwrap().within(1_280, 1_280).encoded().unwrap();
        assert_eq!((kept.kind, kept.width, kept.height), ("image/jpeg", 1_280, 640));
        assert!(Picture::read(&kept.bytes, MOST).is_ok());
    }

    #[test]
    fn what_one_can_see_through_stays_so_and_small_stays_small() {
        let drawing = file(RgbaImage::from_pixel(20, 10, Rgba([0, 0, 0, 9])), ImageFormat::Png);
        let kept = Picture::read(&drawing, MOST).unwrap().within(1_280, 1_280).encoded().unwrap();
        assert_eq!((kept.kind, kept.width, kept.height), ("image/webp", 20, 10));
        let opaque = file(RgbaImage::from_pixel(20, 10, Rgba([0, 0, 0, 255])), ImageFormat::WebP);
        assert_eq!(Picture::read(&opaque, MOST).unwrap().encoded().unwrap().kind, "image/jpeg");
    }

    /// A JPEG with a segment of Exif that says where it was taken, and that the camera was held sideways.
    fn held_sideways() -> Vec<u8> {
        let jpeg = file(RgbImage::new(40, 20), ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend(b"Marktplatz 3");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
    }

    #[test]
    fn a_picture_is_turned_upright_and_tells_nothing_else() {
        let file = held_sideways();
        let kept = Picture::read(&file, MOST).unwrap().encoded().unwrap();
        assert_eq!((kept.width, kept.height), (20, 40));
        let tells = |bytes: &[u8]| {
            bytes.windows(10).any(|part| part == b"Marktplatz")
                || bytes.windows(4).any(|part| part == b"Exif")
        };
        assert!(tells(&file) && !tells(&kept.bytes));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        let read = |bytes: &[u8]| Picture::read(bytes, MOST).map(drop);
        let small = file(RgbImage::new(20, 10), ImageFormat::Png);
        assert_eq!(read(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), Err(Flaw::NoPicture));
        assert_eq!(read(&small[..30]), Err(Flaw::NoPicture));
        assert_eq!(read(&file(RgbImage::new(MOST.side + 1, 1), ImageFormat::Png)), Err(Flaw::NoPicture));
        assert_eq!(read(&vec![0; MOST.bytes + 1]), Err(Flaw::TooLarge));
    }
}
