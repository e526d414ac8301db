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

/// The most pixels of a picture: what a good camera makes.
const MOST_PIXELS: u64 = 40_000_000;

/// The most pixels that one byte of a JPEG stands for. A single colour takes one for some two hundred; whoever says more
/// of themselves holds no picture.
const MOST_PIXELS_A_BYTE: u64 = 600;

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
    /// The picture has too many pixels, in all or on one side.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// A picture in the format of some phones, which browsers do not show.
    #[error("the file is a HEIC picture")]
    Heic,
    /// The file is no PNG, JPEG or WebP picture, or is damaged.
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
        if is_heic(bytes) {
            return Err(Flaw::Heic);
        }
        let mut reader =
            ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Flaw::NoPicture)?;
        if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
            return Err(Flaw::NoPicture);
        }
        let is_jpeg = reader.format() == Some(ImageFormat::Jpeg);
        let mut limits = Limits::default();
        limits.max_alloc = Some(MEMORY);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(|_| Flaw::NoPicture)?;
        // The head of the file says how large it is: what is too large is not unpacked at all.
        let (width, height) = decoder.dimensions();
        let pixels = u64::from(width) * u64::from(height);
        if width > most.side || height > most.side || pixels > MOST_PIXELS {
            return Err(Flaw::TooManyPixels);
        }
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if is_jpeg && pixels / MOST_PIXELS_A_BYTE > size {
            return Err(Flaw::NoPicture);
        }
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

/// Whether these are the first bytes of a HEIC or AVIF file (ISO base media, ISO/IEC 23008-12).
fn is_heic(bytes: &[u8]) -> bool {
    let brand = bytes.get(4..12).and_then(|bytes| bytes.strip_prefix(b"ftyp"));
    brand.is_some_and(|brand| {
        [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif"]
            .iter()
            .any(|known| *known == brand)
    })
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
        assert_eq!(read(&file(RgbImage::new(MOST.side + 1, 1), ImageFormat::Png)), Err(Flaw::TooManyPixels));
        assert_eq!(read(&vec![0; MOST.bytes + 1]), Err(Flaw::TooLarge));
        assert_eq!(read(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), Err(Flaw::Heic));
    }

    /// A PNG that says it is so large, and holds nothing; a JPEG, progressive if wanted, likewise.
    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let mut png = file(RgbImage::new(1, 1), ImageFormat::Png);
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let crc = crc32(&png[12..29]).to_be_bytes();
        png[29..33].copy_from_slice(&crc);
        png
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0, |crc, byte| {
            (0..8).fold(
                crc ^ u32::from(*byte),
                |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
            )
        })
    }

    fn jpeg_of(width: u16, height: u16, progressive: bool) -> Vec<u8> {
        let mut jpeg = file(RgbImage::new(8, 8), ImageFormat::Jpeg);
        let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        if progressive {
            jpeg[frame + 1] = 0xc2;
        }
        jpeg[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
        jpeg[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
        jpeg
    }

    #[test]
    fn a_small_file_that_says_it_is_huge_is_refused_by_its_head() {
        let most = Bounds { bytes: 8 << 20, side: 9_000 };
        let read = |bytes: &[u8]| Picture::read(bytes, most).map(drop);
        assert_eq!(read(&png_of(8_000, 7_900)), Err(Flaw::TooManyPixels));
        assert_eq!(read(&jpeg_of(9_000, 9_000, true)), Err(Flaw::TooManyPixels));
        assert_eq!(read(&jpeg_of(9_001, 1, false)), Err(Flaw::TooManyPixels));
        // Few enough pixels, but nothing that holds them.
        assert_eq!(read(&jpeg_of(6_000, 6_000, true)), Err(Flaw::NoPicture));
        assert_eq!(read(&jpeg_of(6_000, 6_000, false)), Err(Flaw::NoPicture));
    }

    #[test]
    fn a_large_picture_of_one_colour_is_a_picture() {
        let plain = RgbImage::from_pixel(3_000, 2_000, Rgb([250, 250, 250]));
        assert!(Picture::read(&file(plain, ImageFormat::Jpeg), MOST).is_ok());
    }
}
