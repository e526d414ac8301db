//! What is known about a request before its handler runs: viewer, language, look, address of the client.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{Arc, OnceLock},
};

use axum::{
    body::Body,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use i18n::Language;
use jiff::SignedDuration;
use kernel::{House, Refusal, Unread, Viewer};

use crate::{
    Doors, Limits, PageCache, Seat, client,
    error::Error,
    opening,
    page::Page,
    response, security, see_other,
    typed::{self, Kept, Typed},
};

/// How the page is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Look {
    /// As the reader's system wants it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

impl Look {
    /// All looks in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// Its name in cookie, form and stylesheet.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The look of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.name() == name)
    }
}

/// What is known about a request.
#[derive(Debug, Clone)]
pub struct Context {
    /// Who asks.
    pub viewer: Arc<Viewer>,
    /// The language of the answer.
    pub language: Language,
    /// Its look.
    pub look: Look,
    /// The client's address, for rate limits only: it is never stored or logged.
    pub client: IpAddr,
    /// A message from the request before this one; a key of the catalogue.
    pub notice: Option<String>,
    /// Whether there was such a message, known or not.
    pub(crate) told: bool,
    /// The path and query that was asked for.
    pub path: String,
    /// The path and query as a page for everyone names them: with what it understood of them, and nothing else.
    pub(crate) shown: OnceLock<String>,
    /// Whether the client takes gzip (RFC 9110, Accept-Encoding).
    pub gzip: bool,
    /// The version that the client has already (RFC 9110, If-None-Match).
    pub etag: Option<String>,
    /// The rendered pages of this process.
    pub cache: Arc<PageCache>,
    /// How much one address or account may do.
    pub limits: Arc<Limits>,
    /// Behind a proxy, the place that this request takes among those of its client; an open line keeps it.
    pub seat: Option<Arc<Seat>>,
    /// What was typed into the form that is sent.
    pub(crate) typed: Typed,
}

/// What the outer layers share.
#[derive(Clone)]
pub(crate) struct Outer {
    pub house: House,
    pub cache: Arc<PageCache>,
    pub limits: Arc<Limits>,
    pub doors: Doors,
}

/// The names of the cookies that hold choices, none of them personal.
pub(crate) const LANGUAGE_COOKIE: &str = "sprache";
pub(crate) const LOOK_COOKIE: &str = "ansicht";
pub(crate) const NOTICE_COOKIE: &str = "hinweis";
const FORGET_NOTICE: HeaderValue =
    HeaderValue::from_static("hinweis=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// Finds out who asks, refuses forms from elsewhere, lets the handler answer, and lays out what was refused.
pub(crate) async fn layer(State(outer): State<Outer>, request: Request, next: Next) -> Response {
    if !outer.house.is_set_up()
        && let Some(elsewhere) = opening::leads_to(&outer.house, request.uri().path()).await
    {
        return see_other(elsewhere).into_response();
    }
    let (mut parts, body) = request.into_parts();
    let (context, known) = read(&outer, &parts).await;
    client::look_for_proxy(&outer.house.settings, &parts.headers);
    let allowed = known.and_then(|()| security::check(&outer.house, &parts.method, &parts.headers, &context));
    parts.extensions.insert(Arc::clone(&context.viewer));
    parts.extensions.insert(Arc::clone(&context));
    let head = typed::head(&parts);
    let mut response = match allowed {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(error) => error.unread(body),
    };
    if let Some(refusal) = response.extensions_mut().remove::<Refusal>() {
        let unread = response.extensions_mut().remove::<Unread>();
        let page = Page::new(outer.house, Arc::clone(&context));
        let kept = match head {
            Some(head) => Kept::of(&page, head, &refusal, unread).await,
            None => None,
        };
        response = response::refused(&page, &refusal, kept);
    }
    if context.told && is_page(&response) {
        // What was said once is not said again on the next page.
        response.headers_mut().append(header::SET_COOKIE, FORGET_NOTICE);
    }
    match &context.seat {
        Some(seat) => seated(response, Arc::clone(seat)),
        None => response,
    }
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The request counts as long as its answer goes out.
fn seated(response: Response, seat: Arc<Seat>) -> Response {
    response.map(|body| {
        let body = body.map_frame(move |frame| {
            let _ = &seat;
            frame
        });
        Body::new(body)
    })
}

/// What is known about the request; and why it cannot be answered, where that is so already.
async fn read(outer: &Outer, request: &Parts) -> (Arc<Context>, Result<(), Error>) {
    let (house, headers) = (&outer.house, &request.headers);
    let viewer = match cookie(headers, security::SESSION_COOKIE) {
        Some(token) => viewer(house, token.to_owned()).await,
        None => Ok(Viewer::visitor()),
    };
    let asked = text(headers, header::ACCEPT_LANGUAGE);
    let language = cookie(headers, LANGUAGE_COOKIE)
        .and_then(Language::from_tag)
        .unwrap_or_else(|| Language::from_header(asked.unwrap_or_default()));
    let path = request.uri.path_and_query().map_or("/", |path| path.as_str());
    let client = client::address(&house.settings, headers, peer(request));
    let seat = house.settings.behind_proxy.then(|| outer.doors.enter(Some(client)));
    let is_full = matches!(seat, Some(None));
    let notice = cookie(headers, NOTICE_COOKIE);
    let (viewer, known) = match viewer {
        Ok(viewer) => (viewer, if is_full { Err(Error::too_many()) } else { Ok(()) }),
        Err(error) => (Viewer::visitor(), Err(error)),
    };
    let context = Context {
        viewer: Arc::new(viewer),
        language,
        look: cookie(headers, LOOK_COOKIE).and_then(Look::from_name).unwrap_or_default(),
        client,
        notice: notice.filter(|key| house.translator(language).knows(key)).map(str::to_owned),
        told: notice.is_some(),
        path: path.to_owned(),
        shown: OnceLock::new(),
        gzip: text(headers, header::ACCEPT_ENCODING).is_some_and(|accepted| accepted.contains("gzip")),
        etag: text(headers, header::IF_NONE_MATCH).map(str::to_owned),
        cache: Arc::clone(&outer.cache),
        limits: Arc::clone(&outer.limits),
        seat: seat.flatten().map(Arc::new),
        typed: Typed::default(),
    };
    (Arc::new(context), known)
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

async fn viewer(house: &House, token: String) -> Result<Viewer, Error> {
    let now = house.clock.now();
    let directory = house.directory;
    let found = house.db.read(move |tx| directory.viewer(tx, &token, now)).await?;
    let Some((viewer, seen)) = found else { return Ok(Viewer::visitor()) };
    if let Some(session) = viewer.session
        && now.duration_since(seen) > SignedDuration::from_hours(1)
    {
        let directory = house.directory;
        house.db.write(db::Key::from(session), move |tx| directory.seen(tx, session, now)).await?;
    }
    Ok(viewer)
}

fn peer(request: &Parts) -> Option<SocketAddr> {
    request.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0)
}
