//! The style sheets, scripts and fonts of `web/`, embedded, compressed when built, kept by browsers for ever.

use axum::Router;
use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, Uri};
use axum::routing::get;

/// One embedded file, its address carrying a hash of what it holds.
struct Asset {
    name: &'static str,
    url: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

/// Written by `build.rs` from the manifest of `web/`.
static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.in.rs"));

/// The address of a file by its plain name: `url("main.css")` is `/assets/main-1A2B3C4D.css`.
///
/// A name that does not exist is a mistake in a template: it fails in tests, and is a missing file in the field.
pub fn url(name: &str) -> &'static str {
    let found = ASSETS.iter().find(|asset| asset.name == name);
    debug_assert!(found.is_some(), "no asset is called {name}");
    found.map_or("/assets/missing", |asset| asset.url)
}

/// Serves every embedded file under `/assets/`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{file}", get(serve))
}

async fn serve(uri: Uri, headers: HeaderMap) -> Response<Body> {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    ASSETS.iter().find(|asset| asset.url == uri.path()).map_or_else(missing, |asset| answer(asset, accepted))
}

fn missing() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

fn answer(asset: &Asset, accepted: Option<&str>) -> Response<Body> {
    let accepts = |encoding: &str| accepted.is_some_and(|list| accepts(list, encoding));
    let (bytes, encoding) = match (asset.brotli, asset.gzip) {
        (Some(bytes), _) if accepts("br") => (bytes, Some("br")),
        (_, Some(bytes)) if accepts("gzip") => (bytes, Some("gzip")),
        _ => (asset.plain, None),
    };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(asset.url)));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if asset.brotli.is_some() || asset.gzip.is_some() {
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    }
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Whether a browser takes an encoding: named, and not refused by `q=0`.
fn accepts(list: &str, encoding: &str) -> bool {
    list.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        named && !refused
    })
}

fn content_type(url: &str) -> &'static str {
    match url.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn fetch(path: &str, accepted: &'static str) -> Response<Body> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        serve(path.parse().expect("a path"), headers).await
    }

    #[tokio::test]
    async fn a_style_sheet_goes_out_compressed_and_for_ever() {
        let response = fetch(url("main.css"), "gzip, deflate, br").await;
        assert_eq!(response.status(), StatusCode::OK);
        let header = |name| response.headers().get(name).map(|value| value.to_str().expect("ASCII"));
        assert_eq!(header(CONTENT_TYPE), Some("text/css; charset=utf-8"));
        assert_eq!(header(CONTENT_ENCODING), Some("br"));
        assert_eq!(header(CACHE_CONTROL), Some("public, max-age=31536000, immutable"));
        assert_eq!(header(VARY), Some("accept-encoding"));
    }

    #[tokio::test]
    async fn who_takes_no_compression_gets_the_plain_file() {
        for accepted in ["", "identity", "br;q=0, gzip;q=0"] {
            let response = fetch(url("main.js"), accepted).await;
            assert_eq!(response.headers().get(CONTENT_ENCODING), None, "{accepted}");
        }
    }

    #[tokio::test]
    async fn a_font_is_not_compressed_twice() {
        let response = fetch(url("bricolage-grotesque-latin-wght-normal.woff2"), "br").await;
        assert_eq!(response.headers().get(CONTENT_ENCODING), None);
        assert_eq!(response.headers()[CONTENT_TYPE], "font/woff2");
    }

    #[tokio::test]
    async fn an_unknown_file_is_not_found() {
        for path in ["/assets/main.css", "/assets/manifest.json", "/assets/..%2fCargo.toml"] {
            assert_eq!(fetch(path, "br").await.status(), StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[test]
    fn every_address_carries_a_hash() {
        for asset in ASSETS {
            let stem = asset.url.rsplit_once('.').expect("an ending").0;
            let hash = stem.rsplit_once('-').expect("a hash").1;
            assert!(hash.len() == 8 && hash.chars().all(|c| c.is_ascii_alphanumeric()), "{}", asset.url);
        }
    }

    #[test]
    fn the_script_every_page_loads_stays_small() {
        let script = ASSETS.iter().find(|asset| asset.name == "main.js").expect("main.js");
        assert!(script.plain.len() < 10 * 1024, "{} bytes", script.plain.len());
    }

    #[test]
    fn no_file_asks_a_foreign_host_for_anything() {
        let fetched = |asset: &&Asset| {
            ["text/css", "text/javascript"].iter().any(|kind| content_type(asset.url).starts_with(kind))
        };
        for asset in ASSETS.iter().filter(fetched) {
            let text = std::str::from_utf8(asset.plain).expect("UTF-8");
            assert!(!text.contains("://") && !text.contains("url(//"), "{}", asset.name);
        }
    }
}
