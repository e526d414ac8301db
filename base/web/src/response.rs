//! Answers: a page, a redirect after a form, a file, an error page.

use askama::Template;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::Refusal;

use crate::{Error, Page, Shell, context::NOTICE_COOKIE, typed::Kept};

/// A page for this one reader; never kept by anybody in between.
pub fn html(page: &impl Template) -> Result<Response, Error> {
    let body = page.render()?;
    let headers =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "private, no-store")];
    Ok((headers, body).into_response())
}

/// A form that came back with what is wrong beside its fields (422).
pub fn unprocessable(page: &impl Template) -> Result<Response, Error> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(page)?).into_response())
}

/// Whether a script asks, which reads JSON, rather than a person (RFC 9110, Accept).
pub fn wants_json(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|kinds| kinds.starts_with("application/json"))
}

/// A file to save. `name` is what the browser suggests; ASCII letters, digits, dots and hyphens.
pub fn file(name: &str, content_type: &'static str, bytes: Vec<u8>) -> Result<Response, Error> {
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    let disposition = disposition.map_err(|_| Error::Internal("a file name is no header"))?;
    let mut response = ([(header::CONTENT_TYPE, content_type)], bytes).into_response();
    response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(response)
}

/// A path of this house with a query, each value encoded.
pub fn address(path: &str, pairs: &[(&str, &str)]) -> String {
    match serde_urlencoded::to_string(pairs) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path.to_owned(),
    }
}

/// Whether this leads to a page of this house. `//host` and `https:` lead elsewhere, and so does what browsers read as that:
/// they take a backslash for a slash and leave out tabs and line breaks.
pub fn is_own_path(path: &str) -> bool {
    let bent = |sign: char| sign == '\\' || sign.is_whitespace() || sign.is_control();
    path.starts_with('/') && !path.starts_with("//") && !path.contains(bent)
}

/// A redirect after a form was done (303), perhaps with a message on the next page.
#[derive(Debug, Clone)]
pub struct SeeOther {
    path: String,
    notice: Option<&'static str>,
    cookies: Vec<String>,
}

/// Sends the reader to a path of this house.
pub fn see_other(path: impl Into<String>) -> SeeOther {
    SeeOther { path: path.into(), notice: None, cookies: Vec::new() }
}

impl SeeOther {
    /// Shows the message `key` on the next page.
    #[must_use]
    pub const fn with_notice(mut self, key: &'static str) -> Self {
        self.notice = Some(key);
        self
    }

    /// Sets a cookie on the way.
    #[must_use]
    pub fn with_cookie(mut self, cookie: String) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl IntoResponse for SeeOther {
    fn into_response(self) -> Response {
        let path = if is_own_path(&self.path) { self.path.as_str() } else { "/" };
        let mut response = StatusCode::SEE_OTHER.into_response();
        let location = HeaderValue::try_from(path).unwrap_or(HeaderValue::from_static("/"));
        response.headers_mut().insert(header::LOCATION, location);
        let notice = self
            .notice
            .map(|key| format!("{NOTICE_COOKIE}={key}; Path=/; Max-Age=30; HttpOnly; SameSite=Lax"));
        for cookie in notice.into_iter().chain(self.cookies) {
            if let Ok(value) = HeaderValue::try_from(cookie) {
                response.headers_mut().append(header::SET_COOKIE, value);
            }
        }
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    status: u16,
    message: String,
    sign_in: bool,
    /// Where whoever followed a mangled personal link gets a new one, and the words of that way.
    help: Option<(&'static str, String)>,
    contact: String,
    /// What was typed into the form that was refused.
    kept: Option<Kept>,
}

/// The error page: what happened, that nothing was lost, and a way on.
pub(crate) fn refused(page: &Page, refusal: &Refusal, kept: Option<Kept>) -> Response {
    let error = ErrorPage {
        shell: page.shell(),
        status: refusal.status.as_u16(),
        message: page.t().say(refusal.message),
        sign_in: refusal.sign_in,
        help: help(page, refusal),
        contact: page.house.network().profile.contact_email.clone(),
        kept,
    };
    match error.render() {
        Ok(body) => {
            let headers = [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CACHE_CONTROL, "private, no-store"),
            ];
            (refusal.status, headers, Body::from(body)).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "the error page could not be laid out");
            refusal.status.into_response()
        }
    }
}

/// What helps where a personal link was meant to lead and there is nothing.
fn help(page: &Page, refusal: &Refusal) -> Option<(&'static str, String)> {
    let nothing =
        matches!(refusal.status, StatusCode::NOT_FOUND | StatusCode::GONE | StatusCode::BAD_REQUEST);
    let mut links = page.house.modules.iter().flat_map(|module| module.lost_links).filter(|_| nothing);
    let lost = links.find(|lost| page.context.path.starts_with(lost.below))?;
    Some((lost.href, page.t().say(lost.label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_on_leads_to_pages_of_this_house_only() {
        for own in ["/", "/konto?a=b%20c", "/veranstaltungen/fest#programm"] {
            assert!(is_own_path(own), "{own}");
        }
        for foreign in [
            "",
            "konto",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/ /x",
            "https://evil.example",
        ] {
            assert!(!is_own_path(foreign), "{foreign:?}");
        }
    }
}
