//! Serves style sheets, scripts and fonts: compressed when they were built, kept by browsers for ever.

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, Uri};
use axum::routing::get;
use kernel::{Asset, House};

/// The address of a file by its plain name: `main.css` is `/assets/main-1A2B3C4D.css`.
///
/// A name that does not exist is a mistake in a template: it fails in tests of the whole program, and is a missing file
/// in the field. A house of one module alone has no files at all.
pub(crate) fn url(assets: &'static [Asset], name: &str) -> &'static str {
    let found = assets.iter().find(|asset| asset.name == name);
    debug_assert!(found.is_some() || assets.is_empty(), "no asset is called {name}");
    found.map_or("/assets/missing", |asset| asset.url)
}

/// Serves every embedded file under `/assets/`.
pub(crate) fn routes() -> Router<House> {
    Router::new().route("/assets/{file}", get(serve))
}

async fn serve(State(house): State<House>, uri: Uri, headers: HeaderMap) -> Response<Body> {
    find(house.equipment.assets, uri.path(), &headers)
}

fn find(assets: &'static [Asset], path: &str, headers: &HeaderMap) -> Response<Body> {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    assets.iter().find(|asset| asset.url == path).map_or_else(missing, |asset| answer(asset, accepted))
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

    static ASSETS: &[Asset] = &[
        Asset {
            name: "main.css",
            url: "/assets/main-1A2B3C4D.css",
            plain: b"plain",
            brotli: Some(b"br"),
            gzip: Some(b"gzip"),
        },
        Asset { name: "a.woff2", url: "/assets/a-1A2B3C4D.woff2", plain: b"font", brotli: None, gzip: None },
    ];

    fn fetch(path: &str, accepted: &'static str) -> Response<Body> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        find(ASSETS, path, &headers)
    }

    #[test]
    fn a_style_sheet_goes_out_compressed_and_for_ever() {
        let response = fetch(url(ASSETS, "main.css"), "gzip, deflate, br");
        assert_eq!(response.status(), StatusCode::OK);
        let header = |name| response.headers().get(name).map(|value| value.to_str().expect("ASCII"));
        assert_eq!(header(CONTENT_TYPE), Some("text/css; charset=utf-8"));
        assert_eq!(header(CONTENT_ENCODING), Some("br"));
        assert_eq!(header(CACHE_CONTROL), Some("public, max-age=31536000, immutable"));
        assert_eq!(header(VARY), Some("accept-encoding"));
    }

    #[test]
    fn who_takes_no_compression_gets_the_plain_file() {
        for accepted in ["", "identity", "br;q=0, gzip;q=0"] {
            let response = fetch(url(ASSETS, "main.css"), accepted);
            assert_eq!(response.headers().get(CONTENT_ENCODING), None, "{accepted}");
        }
    }

    #[test]
    fn a_font_goes_out_as_it_is() {
        let response = fetch(url(ASSETS, "a.woff2"), "br");
        assert_eq!(response.headers().get(CONTENT_ENCODING), None);
        assert_eq!(response.headers()[CONTENT_TYPE], "font/woff2");
    }

    #[test]
    fn an_unknown_file_is_not_found() {
        for path in ["/assets/main.css", "/assets/manifest.json", "/assets/..%2fCargo.toml"] {
            assert_eq!(fetch(path, "br").status(), StatusCode::NOT_FOUND, "{path}");
        }
    }
}
