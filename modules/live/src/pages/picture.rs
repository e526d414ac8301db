//! Pictures: as they come from the editor, and as they go out to a hall.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use kernel::Id;
use pictures::{Bounds, Encoded, Flaw};
use web::{Error, Errors, Page, Path, Upload};

use super::{
    hall::{File, Hall},
    session,
};
use crate::{actions::picture::Change, model::Picture};

/// The largest file that is read: what a phone's camera makes.
const MOST: Bounds = Bounds { bytes: 8 * 1024 * 1024, side: 9_000 };
/// The longest side of a picture that is kept, in pixels.
const SIDE: u32 = 1_280;
/// The longest text alternative, in characters.
const LONGEST_ALT: usize = 300;

/// What the editor says about the picture of an activity that `has` one or none.
pub(super) async fn change(upload: &Upload, has: bool, errors: &mut Errors) -> web::Result<Change> {
    let alt = errors.at_most(&upload.form, "bild-alt", LONGEST_ALT).to_owned();
    let Some(bytes) = upload.file("bild").cloned() else {
        return Ok(match has {
            false => Change::Keep,
            true if upload.form.flag("bild-weg") => Change::Remove,
            true if alt.is_empty() => {
                errors.add("bild-alt", "live-error-picture-alt");
                Change::Keep
            }
            true => Change::Describe(alt),
        });
    };
    // To read a photograph takes a moment, in which others want to be answered.
    let read = tokio::task::spawn_blocking(move || read(&bytes)).await;
    let read = read.map_err(|_| Error::Internal("a picture could not be read"))?;
    if alt.is_empty() {
        errors.add("bild-alt", "live-error-picture-alt");
    }
    Ok(match read {
        Ok(file) => Change::Replace(file, alt),
        Err(flaw) => {
            let large = flaw == Flaw::TooLarge;
            errors.add("bild", if large { "live-error-picture-large" } else { "live-error-picture" });
            Change::Keep
        }
    })
}

fn read(bytes: &[u8]) -> Result<Encoded, Flaw> {
    pictures::Picture::read(bytes, MOST)?.within(SIDE, SIDE).encoded()
}

/// A browser gives no file back with a form: says so when the form comes back for another reason.
pub(super) fn ask_again(upload: &Upload, errors: &mut Errors) {
    if upload.file("bild").is_some() && errors.of("bild").is_empty() {
        errors.add("bild", "live-error-picture-again");
    }
}

/// The file of a picture, which never changes under its id.
pub(super) async fn show(page: Page, Path((code, id)): Path<(String, Id<Picture>)>) -> web::Result<Response> {
    let session = session(&page, &code).await?.id;
    let found = Hall::of(&page.house).picture(&page.house, session, id).await?;
    let File { kind, bytes } = found.ok_or_else(Error::not_found)?;
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, forever)], bytes).into_response())
}
