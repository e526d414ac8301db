//! The picture that others show beside a link to an event: its weave, large.

use axum::response::Response;
use image::{
    ExtendedColorType, ImageEncoder,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};
use web::{Error, Page, Path, Rendered};

use super::HUE;
use crate::model::event_topic;

/// The size that previews of links are made for.
pub(super) const WIDTH: u16 = 1200;
/// See `WIDTH`.
pub(super) const HEIGHT: u16 = 630;

/// The weave as PNG, which every preview understands.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let topic = event_topic(&slug);
    let render = || async {
        let (event, _) = crate::pages::open(&page, &slug).await?;
        let pixels = weave::pixels(&event.slug, HUE, WIDTH, HEIGHT);
        let mut png = Vec::new();
        PngEncoder::new_with_quality(&mut png, CompressionType::Default, FilterType::Up)
            .write_image(&pixels, WIDTH.into(), HEIGHT.into(), ExtendedColorType::Rgb8)
            .map_err(|_| Error::Internal("a picture could not be written"))?;
        Ok(Rendered::file(png, "image/png", None))
    };
    page.cached_file(&[&topic], render).await
}
