//! What every answer and every form is held to: headers, the same origin, cookies.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use kernel::{House, Refusal, Settings};

use crate::{Context, Error, limits::Limit, one_click};

/// The cookie that holds a sign-in.
pub const SESSION_COOKIE: &str = "sitzung";

/// No inline script or style, nothing from elsewhere, nobody frames us.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

const HEADERS: [(HeaderName, HeaderValue); 6] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ),
];

/// The longest address, with its query: longer than any link of ours.
const LONGEST_ADDRESS: usize = 8 * 1024;

/// The cookie for a sign-in with `token`, or, with an empty one, the end of it.
pub fn session_cookie(settings: &Settings, token: &str) -> String {
    // As long as browsers allow: when a sign-in is over, the house decides, sixty days after the last visit.
    let age = if token.is_empty() { 0 } else { 60 * 60 * 24 * 400 };
    set_cookie(settings, SESSION_COOKIE, token, "/", age)
}

/// A cookie that only the house reads, on `path` and below, for `seconds`.
pub fn set_cookie(settings: &Settings, name: &str, value: &str, path: &str, seconds: u32) -> String {
    let secure = if settings.address.starts_with("https:") { "; Secure" } else { "" };
    format!("{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

/// Refuses addresses that no page of ours leads to, forms from other places, and those who send too many.
pub(crate) fn check(
    house: &House,
    method: &Method,
    headers: &HeaderMap,
    context: &Context,
) -> Result<(), Error> {
    if context.path.len() > LONGEST_ADDRESS {
        return Err(Refusal::new(StatusCode::URI_TOO_LONG, "web-error-address-too-long").into());
    }
    if matches!(*method, Method::GET | Method::HEAD) {
        return Ok(());
    }
    if !is_own(headers, &house.settings) && !one_click::takes(house, &context.path) {
        return Err(Error::foreign());
    }
    let crowds = house.modules.iter().flat_map(|module| module.crowds);
    let is_crowd = crowds.into_iter().any(|path| context.path.starts_with(path));
    let limit = if is_crowd { Limit::Crowd } else { Limit::Post };
    context.limits.check_client(limit, context.client)
}

/// Puts the security headers on an answer.
pub(crate) fn put_headers(headers: &mut HeaderMap) {
    headers.reserve(HEADERS.len() + 1);
    // What nobody said may be kept is nobody's to keep.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-store"));
    for (name, value) in &HEADERS {
        headers.insert(name, value.clone());
    }
}

/// Whether a form, or an open line, comes from a page of ours: by `Sec-Fetch-Site` (Fetch Metadata), else by `Origin`,
/// which must be the host that was asked, or the address under which people reach this installation.
pub fn is_own(headers: &HeaderMap, settings: &Settings) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text("origin") else { return true };
    let asked = text("host").is_some_and(|host| host_of(origin) == Some(without_default_port(host)));
    asked || (host_of(origin).is_some() && host_of(origin) == host_of(&settings.address))
}

/// Host and port of an origin or address.
fn host_of(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    rest.split('/').next().filter(|host| !host.is_empty()).map(without_default_port)
}

/// Some proxies name the port that everybody means.
fn without_default_port(host: &str) -> &str {
    host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(k, v)| (HeaderName::from_static(k), HeaderValue::from_static(v))).collect()
    }

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        let address = "https://netz.example:8443".to_owned();
        let settings = Settings { data: std::path::PathBuf::new(), address, demo: false, behind_proxy: true };
        is_own(&headers(pairs), &settings)
    }

    #[test]
    fn a_form_from_elsewhere_is_recognised() {
        assert!(own(&[("sec-fetch-site", "same-origin")]));
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(own(&[("origin", "https://netz.example"), ("host", "netz.example")]));
        assert!(!own(&[("origin", "https://evil.example"), ("host", "netz.example")]));
        assert!(!own(&[("origin", "null"), ("host", "netz.example")]));
        assert!(!own(&[("origin", "https://evil.example:8443"), ("host", "netz.example")]));
    }

    #[test]
    fn a_proxy_on_another_port_that_tells_only_the_name_of_the_host_breaks_no_form() {
        assert!(own(&[("origin", "https://netz.example:8443"), ("host", "netz.example")]));
        assert!(own(&[("origin", "https://netz.example:8443"), ("host", "127.0.0.1:8080")]));
        assert!(own(&[("origin", "https://netz.example"), ("host", "netz.example:443")]));
    }
}
