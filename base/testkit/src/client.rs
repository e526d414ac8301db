//! A browser without a window: keeps cookies, fills in forms, reads pages.

use std::{collections::BTreeMap, net::SocketAddr};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
    response::Response,
};
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use tower::ServiceExt;

/// One visitor with their cookies.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: BTreeMap<String, String>,
    address: SocketAddr,
    language: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body; text as far as it is one.
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Client {
    /// A visitor who speaks German and has no cookies yet.
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            address: SocketAddr::from(([127, 0, 0, 1], 50_000)),
            language: "de",
        }
    }

    /// The same visitor, who is led to another node of the house.
    #[must_use]
    pub fn at(mut self, other: &Self) -> Self {
        self.router = other.router.clone();
        self
    }

    /// The same visitor from another network address.
    #[must_use]
    pub fn from_address(mut self, last: u8) -> Self {
        self.address = SocketAddr::from(([127, 0, 1, last], 50_000));
        self
    }

    /// The same visitor, who speaks English.
    #[must_use]
    pub const fn in_english(mut self) -> Self {
        self.language = "en";
        self
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], None).await
    }

    /// Sends a form, as from a page of ours.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("a form can be written");
        let kind = "application/x-www-form-urlencoded";
        let headers = [("content-type", kind), ("sec-fetch-site", "same-origin")];
        self.send(Method::POST, path, &headers, Some(body.into_bytes())).await
    }

    /// Sends a form and opens the page that it leads to.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        match answer.location() {
            Some(next) => self.get(&next).await,
            None => answer,
        }
    }

    /// Sends a form with one file in it.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        let border = "----geflecht-test";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part =
                format!("--{border}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        let (name, file_name, bytes) = file;
        let head = format!(
            "--{border}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{border}--\r\n").into_bytes());
        let kind = format!("multipart/form-data; boundary={border}");
        let headers = [("content-type", kind.as_str()), ("sec-fetch-site", "same-origin")];
        self.send(Method::POST, path, &headers, Some(body)).await
    }

    /// Opens a line on which the house speaks (server-sent events) and leaves it open.
    pub async fn listen(&mut self, path: &str) -> Listening {
        let response = self.request(Method::GET, path, &[], None).await;
        assert_eq!(response.status(), StatusCode::OK, "{path} can be listened to");
        Listening { body: response.into_body(), heard: String::new() }
    }

    /// Any request, with headers of its own.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Answer {
        let response = self.request(method, path, headers, body).await;
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a whole body").to_bytes().to_vec();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("an ASCII cookie"));
        }
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body, bytes }
    }

    async fn request(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Response {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "netz.example");
        request = request.header(header::ACCEPT_LANGUAGE, self.language);
        if !self.cookies.is_empty() {
            let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, pairs.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(body.map_or(Body::empty(), Body::from)).expect("a valid request");
        request.extensions_mut().insert(ConnectInfo(self.address));
        self.router.clone().oneshot(request).await.expect("the router always answers")
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').expect("a cookie has a value");
        if rest.contains("Max-Age=0") || value.is_empty() {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// A line on which the house speaks.
pub struct Listening {
    body: Body,
    heard: String,
}

impl Listening {
    /// The data of the next event; waits for it.
    pub async fn next(&mut self) -> String {
        loop {
            while let Some(end) = self.heard.find("\n\n") {
                let event: String = self.heard.drain(..end + 2).collect();
                // What is no data only keeps the line open.
                if let Some(data) = event.trim_end().strip_prefix("data: ") {
                    return data.to_owned();
                }
            }
            let frame = self.body.frame().await.expect("the line is open").expect("the line holds");
            self.heard.push_str(&String::from_utf8_lossy(frame.data_ref().expect("events are data")));
        }
    }
}

impl Answer {
    /// Where a redirect leads.
    pub fn location(&self) -> Option<String> {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).map(str::to_owned)
    }

    /// The texts of all elements that match a CSS selector, with white space folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a valid selector");
        let page = Html::parse_document(&self.body);
        let text = |element: scraper::ElementRef<'_>| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        page.select(&selector).map(text).collect()
    }

    /// The text of the first element that matches.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// An attribute of all elements that match.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a valid selector");
        let page = Html::parse_document(&self.body);
        page.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// The value of a form field as the page shows it.
    pub fn field(&self, name: &str) -> Option<String> {
        self.attributes(&format!("[name=\"{name}\"]"), "value").into_iter().next()
    }
}
