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
/// The field that says under what a picture waits that was chosen before the form came back.
const KEPT: &str = "bild-kept";
/// The longest text alternative, in characters.
const LONGEST_ALT: usize = 300;

/// What the editor says about the picture of an activity that `has` one or none.
pub(super) async fn change(
    page: &Page,
    upload: &Upload,
    has: bool,
    errors: &mut Errors,
) -> web::Result<Change> {
    let alt = errors.at_most(&upload.form, "bild-alt", LONGEST_ALT).to_owned();
    let chosen = upload.file("bild").cloned().or_else(|| page.kept_file(upload.form.text(KEPT)));
    let Some(bytes) = chosen else {
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
    let read = web::heavy(move || read(&bytes)).await?;
    if alt.is_empty() {
        errors.add("bild-alt", "live-error-picture-alt");
    }
    Ok(match read {
        Ok(file) => Change::Replace(file, alt),
        Err(flaw) => {
            errors.add("bild", web::picture_flaw(flaw, "live-error-picture-large"));
            Change::Keep
        }
    })
}

fn read(bytes: &[u8]) -> Result<Encoded, Flaw> {
    pictures::Picture::read(bytes, MOST)?.within(SIDE, SIDE).encoded()
}

/// A browser gives no file back with a form: keeps it when the form comes back for another reason.
pub(super) fn keep(page: &Page, upload: &mut Upload, change: Change) {
    let kept = match change {
        Change::Replace(file, _) => page.keep_file(file.bytes),
        _ => None,
    };
    upload.form.set(KEPT, kept.unwrap_or_default());
}

/// The file of a picture, which never changes under its id.
pub(super) async fn show(page: Page, Path((code, id)): Path<(String, Id<Picture>)>) -> web::Result<Response> {
    let session = session(&page, &code).await?.id;
    let found = Hall::of(&page.house).picture(&page.house, session, id).await?;
    let File { kind, bytes } = found.ok_or_else(Error::not_found)?;
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, forever)], bytes).into_response())
}
