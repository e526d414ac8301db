//! Forms with files. They may be long, so they are read only when a handler has checked that they are welcome.

use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::Field},
    http::header::CONTENT_TYPE,
};
use kernel::House;
use tokio::sync::Semaphore;

use crate::{
    Error,
    form::{self, Form, MAX_FORM},
    typed::Typed,
};

/// The largest form with files.
const MAX_UPLOAD: usize = 16 * 1024 * 1024;

/// How browsers send forms without files.
const SHORT: &str = "application/x-www-form-urlencoded";

/// So many uploads are read at once; others wait outside, where they take no memory.
static READING: Semaphore = Semaphore::const_new(12);

/// A form with files that somebody sends, and that nobody has read yet: first it is asked whether they may.
pub struct Sending {
    house: House,
    request: Request,
}

impl FromRequest<House> for Sending {
    type Rejection = Error;

    async fn from_request(request: Request, house: &House) -> Result<Self, Error> {
        Ok(Self { house: house.clone(), request })
    }
}

/// A form with files.
#[derive(Debug, Clone, Default)]
pub struct Upload {
    /// What was typed.
    pub form: Form,
    /// The files that were chosen, by field name; unchecked bytes.
    pub files: Vec<(String, Bytes)>,
}

impl Upload {
    /// The file of a field, when one was chosen.
    pub fn file(&self, name: &str) -> Option<&Bytes> {
        self.files.iter().find(|(key, _)| key == name).map(|(_, bytes)| bytes)
    }
}

impl Sending {
    /// Reads it, for somebody who may send it.
    pub async fn read(self) -> Result<Upload, Error> {
        let Self { house, mut request } = self;
        if is_short(&request) {
            let form = Form::from_request(request, &house).await?;
            return Ok(Upload { form, files: Vec::new() });
        }
        let typed = Typed::of(&request);
        let _one = READING.acquire().await.map_err(|_| Error::Internal("uploads have ended"))?;
        DefaultBodyLimit::max(MAX_UPLOAD).apply(&mut request);
        let upload = read(request, &house).await?;
        typed.keep(&upload.form);
        Ok(upload)
    }
}

/// Whoever sends no file may send the form in the short way.
fn is_short(request: &Request) -> bool {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with(SHORT))
}

async fn read(request: Request, house: &House) -> Result<Upload, Error> {
    let broken = |_| Error::bad_input("web-error-form");
    let mut parts = Multipart::from_request(request, house).await.map_err(broken)?;
    let (mut pairs, mut files, mut letters) = (Vec::new(), Vec::new(), 0);
    while let Some(mut part) = parts.next_field().await.map_err(|error| form::unread(error.status()))? {
        let name = part.name().unwrap_or_default().to_owned();
        if part.file_name().is_some() {
            let bytes = part.bytes().await.map_err(|error| form::unread(error.status()))?;
            if !bytes.is_empty() {
                files.push((name, bytes));
            }
        } else {
            let text = text(&mut part, &mut letters).await?;
            pairs.push((name, text));
        }
    }
    Ok(Upload { form: form::read(pairs), files })
}

/// A field without a file; all of them together are no longer than a form without files.
async fn text(part: &mut Field<'_>, letters: &mut usize) -> Result<String, Error> {
    let mut text = Vec::new();
    while let Some(piece) = part.chunk().await.map_err(|error| form::unread(error.status()))? {
        *letters += piece.len();
        if *letters > MAX_FORM {
            return Err(Error::too_large());
        }
        text.extend_from_slice(&piece);
    }
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// The words of a form that was refused before anybody read it, without its files, as far as it is no longer than a form;
/// whether a file was among it.
pub(crate) async fn words(mut request: Request, house: &House) -> Option<(Form, bool)> {
    let most = if is_short(&request) { MAX_FORM } else { 4 * MAX_FORM };
    DefaultBodyLimit::max(most).apply(&mut request);
    if is_short(&request) {
        let bytes = Bytes::from_request(request, house).await.ok()?;
        return Some((Form::from_bytes(&bytes).ok()?, false));
    }
    let mut parts = Multipart::from_request(request, house).await.ok()?;
    let (mut pairs, mut letters, mut has_file) = (Vec::new(), 0, false);
    // What came before it broke off is something too.
    while let Ok(Some(mut part)) = parts.next_field().await {
        let name = part.name().unwrap_or_default().to_owned();
        if part.file_name().is_some() {
            while let Ok(Some(piece)) = part.chunk().await {
                has_file |= !piece.is_empty();
            }
        } else if let Ok(text) = text(&mut part, &mut letters).await {
            pairs.push((name, text));
        }
    }
    Some((form::read(pairs), has_file))
}
