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
use percent_encoding::percent_decode_str;
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
    /// Whether others will ask for just this. What somebody made up (a month, a room) is answered, and not kept.
    pub known: bool,
}

impl Rendered {
    /// A page that is true until `until`, if it ends by itself.
    pub fn html(page: &impl askama::Template, until: Option<Timestamp>) -> Result<Self, Error> {
        Ok(Self { known: true, body: page.render()?.into(), content_type: "text/html; charset=utf-8", until })
    }

    /// A file of this type.
    pub fn file(body: impl Into<Bytes>, content_type: &'static str, until: Option<Timestamp>) -> Self {
        Self { body: body.into(), content_type, until, known: true }
    }

    /// The same, kept only when all that was asked for is there.
    #[must_use]
    pub const fn only_if(mut self, known: bool) -> Self {
        self.known = known;
        self
    }
}

/// Another process on the same database may write without telling this one: nothing is older than this.
const LONGEST: SignedDuration = SignedDuration::from_secs(10);
/// All pages in memory take no more than this. Beyond it, everything starts over: no installation has so many.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// What somebody gets: by what was understood of an address, not by how it was written.
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
pub struct PageCache(RwLock<Pages>);

#[derive(Debug, Default)]
struct Pages {
    all: HashMap<Variant, Arc<Entry>>,
    bytes: usize,
    /// When those that are over go the next time.
    tidy: Timestamp,
}

impl Pages {
    fn keep(&mut self, variant: Variant, entry: &Arc<Entry>, now: Timestamp) {
        if now >= self.tidy {
            self.all.retain(|_, entry| now < entry.until);
            self.bytes = self.all.iter().map(|(variant, entry)| entry.size(variant)).sum();
            self.tidy = now + LONGEST;
        }
        let size = entry.size(&variant);
        if self.bytes + size > MOST_BYTES {
            (self.all, self.bytes) = Default::default();
        }
        if size > MOST_BYTES {
            return;
        }
        if let Some(before) = self.all.get(&variant) {
            self.bytes -= before.size(&variant);
        }
        self.bytes += size;
        self.all.insert(variant, Arc::clone(entry));
    }
}

impl PageCache {
    fn find(&self, page: &Page, variant: &Variant) -> Option<Arc<Entry>> {
        let entry = self.0.read().unwrap_or_else(PoisonError::into_inner).all.get(variant).cloned()?;
        let versions = &page.house.versions;
        let current = entry.versions.iter().all(|(topic, version)| versions.of(topic) == *version);
        (current && page.now() < entry.until).then_some(entry)
    }

    fn keep(&self, variant: Variant, entry: &Arc<Entry>, now: Timestamp) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).keep(variant, entry, now);
    }

    /// How many pages are kept, and in how many bytes.
    pub fn size(&self) -> (usize, usize) {
        let pages = self.0.read().unwrap_or_else(PoisonError::into_inner);
        (pages.all.len(), pages.bytes)
    }
}

/// What a request may change of an answer that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A page has a look, and says who is signed in.
    Page,
    /// A picture or a feed is the same for everyone, whatever cookies they send.
    File,
}

/// What is kept for `asked`, the query as far as it was understood; or what `render` makes of it now.
pub(crate) async fn answer<F>(
    page: &Page,
    kind: Kind,
    asked: &str,
    topics: &[&str],
    render: impl FnOnce() -> F,
) -> Result<Response, Error>
where
    F: Future<Output = Result<Rendered, Error>>,
{
    let context = &page.context;
    let path = context.path.split('?').next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8_lossy();
    let path = if asked.is_empty() { path.into_owned() } else { format!("{path}?{asked}") };
    let is_page = kind == Kind::Page;
    let variant =
        Variant { path, language: context.language, look: if is_page { context.look } else { Look::Auto } };
    let is_theirs = context.viewer.person.is_some() || context.notice.is_some();
    if (!is_theirs || !is_page)
        && let Some(entry) = context.cache.find(page, &variant)
    {
        return Ok(entry.respond(context.gzip, context.etag.as_deref()));
    }
    // Whoever is signed in may be shown what nobody else sees; a notice is no part of a file.
    if context.viewer.person.is_some() || (is_theirs && is_page) {
        let Rendered { content_type, body, .. } = render().await?;
        let headers = [(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "private, no-store")];
        return Ok((headers, body).into_response());
    }
    // The page is everyone's: what one of them wrote into the address does not stand in it.
    let _ = context.shown.set(address_of(&context.path, asked));
    // The versions are read before the content: what changes meanwhile makes the entry stale at once.
    let topics = topics.iter().copied().chain([kernel::network::TOPIC]);
    let versions = topics.map(|topic| (topic.to_owned(), page.house.versions.of(topic))).collect();
    let started = page.now();
    let rendered = render().await?;
    let known = rendered.known;
    let entry = Arc::new(Entry::new(versions, started, rendered)?);
    if known {
        context.cache.keep(variant, &entry, started);
    }
    Ok(entry.respond(context.gzip, context.etag.as_deref()))
}

/// The address of a page with what was understood of its query.
fn address_of(path: &str, asked: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    if asked.is_empty() { path.to_owned() } else { format!("{path}?{asked}") }
}

impl Entry {
    /// The bytes that it takes, with what belongs to an entry itself.
    fn size(&self, variant: &Variant) -> usize {
        self.plain.len() + self.gzip.len() + variant.path.len() + 512
    }

    fn new(versions: Vec<(String, u64)>, now: Timestamp, rendered: Rendered) -> Result<Self, Error> {
        let Rendered { body, content_type, until, .. } = rendered;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(bytes: usize, now: Timestamp) -> Arc<Entry> {
        // Nothing that could be compressed away.
        let rendered = Rendered::file(vec![b'x'; bytes], "text/plain", None);
        Arc::new(Entry::new(Vec::new(), now, rendered).expect("an entry"))
    }

    fn variant(path: usize) -> Variant {
        Variant { path: path.to_string(), language: Language::De, look: Look::Auto }
    }

    #[test]
    fn pages_take_no_more_than_they_may_and_those_that_are_over_go() {
        let (mut pages, mut now) = (Pages::default(), Timestamp::UNIX_EPOCH);
        let large = entry(1 << 20, now);
        for path in 0..500 {
            pages.keep(variant(path), &large, now);
            assert!(pages.bytes <= MOST_BYTES);
        }
        assert!(pages.all.len() > 10);
        pages.keep(variant(499), &large, now);
        now += LONGEST;
        pages.keep(variant(7), &entry(3, now), now);
        assert_eq!((pages.all.len(), pages.bytes), (1, entry(3, now).size(&variant(7))));
    }
}
