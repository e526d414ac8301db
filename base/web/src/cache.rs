//! Public pages as rendered and compressed bytes, until what they show changes.

use std::{
    collections::HashMap,
    io::Write,
    sync::{Arc, PoisonError, RwLock},
};

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use i18n::Language;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use crate::{Error, Look, Page};

/// What a handler rendered for everyone.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The bytes.
    pub body: Bytes,
    /// Their type.
    pub content_type: &'static str,
    /// When it says something that is not true any more, though nobody changed anything.
    pub until: Option<Timestamp>,
}

impl Rendered {
    /// A page that is true until `until`, if it ends by itself.
    pub fn html(page: &impl askama::Template, until: Option<Timestamp>) -> Result<Self, Error> {
        Ok(Self { body: page.render()?.into(), content_type: "text/html; charset=utf-8", until })
    }
}

/// Another process on the same database may write without telling this one: nothing is older than this.
const LONGEST: SignedDuration = SignedDuration::from_secs(10);
/// More variants than any installation has pages; beyond it, everything starts over.
const MOST_PAGES: usize = 2_000;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Variant {
    path: String,
    language: Language,
    look: Look,
}

#[derive(Debug)]
struct Entry {
    versions: Vec<(String, u64)>,
    until: Timestamp,
    plain: Bytes,
    gzip: Bytes,
    content_type: &'static str,
    etag: HeaderValue,
}

/// The pages in memory.
#[derive(Debug, Default)]
pub struct PageCache(RwLock<HashMap<Variant, Arc<Entry>>>);

impl PageCache {
    fn find(&self, page: &Page, variant: &Variant) -> Option<Arc<Entry>> {
        let entry = self.0.read().unwrap_or_else(PoisonError::into_inner).get(variant).cloned()?;
        let versions = &page.house.versions;
        let current = entry.versions.iter().all(|(topic, version)| versions.of(topic) == *version);
        (current && page.now() < entry.until).then_some(entry)
    }

    fn keep(&self, variant: Variant, entry: &Arc<Entry>) {
        let mut pages = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST_PAGES {
            pages.clear();
        }
        pages.insert(variant, Arc::clone(entry));
    }
}

pub(crate) async fn answer<F>(
    page: &Page,
    topics: &[&str],
    render: impl FnOnce() -> F,
) -> Result<Response, Error>
where
    F: Future<Output = Result<Rendered, Error>>,
{
    let context = &page.context;
    if context.viewer.person.is_some() || context.notice.is_some() {
        let rendered = render().await?;
        let mut response = ([(header::CONTENT_TYPE, rendered.content_type)], rendered.body).into_response();
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        return Ok(response);
    }
    let variant = Variant { path: context.path.clone(), language: context.language, look: context.look };
    let cache = &context.cache;
    if let Some(entry) = cache.find(page, &variant) {
        return Ok(entry.respond(context.gzip, context.etag.as_deref()));
    }
    // The versions are read before the content: what changes meanwhile makes the entry stale at once.
    let topics = topics.iter().copied().chain([kernel::network::TOPIC]);
    let versions = topics.map(|topic| (topic.to_owned(), page.house.versions.of(topic))).collect();
    let started = page.now();
    let rendered = render().await?;
    let entry = Arc::new(Entry::new(versions, started, rendered)?);
    cache.keep(variant, &entry);
    Ok(entry.respond(context.gzip, context.etag.as_deref()))
}

impl Entry {
    fn new(versions: Vec<(String, u64)>, now: Timestamp, rendered: Rendered) -> Result<Self, Error> {
        let Rendered { body, content_type, until } = rendered;
        let longest = now + LONGEST;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
        encoder.write_all(&body).map_err(|_| Error::Internal("a page could not be compressed"))?;
        let gzip = encoder.finish().map_err(|_| Error::Internal("a page could not be compressed"))?;
        let digest: String = Sha256::digest(&body)[..12].iter().map(|byte| format!("{byte:02x}")).collect();
        let etag = HeaderValue::try_from(format!("\"{digest}\""));
        Ok(Self {
            versions,
            until: until.map_or(longest, |until| until.min(longest)),
            plain: body,
            gzip: gzip.into(),
            content_type,
            etag: etag.map_err(|_| Error::Internal("a digest is no header"))?,
        })
    }

    fn respond(&self, gzip: bool, known: Option<&str>) -> Response {
        let known = known.is_some_and(|known| {
            known.split(',').any(|tag| tag.trim().trim_start_matches("W/").as_bytes() == self.etag.as_bytes())
        });
        let body = match (known, gzip) {
            (true, _) => Body::empty(),
            (false, true) => Body::from(self.gzip.clone()),
            (false, false) => Body::from(self.plain.clone()),
        };
        let mut response = Response::new(body);
        let headers = response.headers_mut();
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("cookie, accept-language, accept-encoding"));
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        } else {
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
            if gzip {
                response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            }
        }
        response
    }
}
