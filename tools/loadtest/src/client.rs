//! A connection that is kept open, from a loopback address of its own.

use std::net::{Ipv4Addr, SocketAddr};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{
    Request, StatusCode,
    client::conn::http1::{SendRequest, handshake},
    header,
};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpSocket, TcpStream};

/// One open connection.
pub struct Connection {
    sender: SendRequest<Full<Bytes>>,
    host: String,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The `Location` header.
    pub location: String,
    /// The value of the cookie that was set, if any.
    pub cookie: Option<String>,
    /// The body.
    pub body: Bytes,
}

/// A loopback address for the client with this number: as many people, as many routers.
pub fn address(number: usize) -> Ipv4Addr {
    let number = u32::try_from(number % 60_000).unwrap_or_default();
    Ipv4Addr::from(0x7f01_0000 + 2 + number)
}

/// A bare connection from `from` to `to`.
pub async fn connect(from: Ipv4Addr, to: SocketAddr) -> Result<TcpStream, String> {
    let text = |error: std::io::Error| error.to_string();
    let socket = TcpSocket::new_v4().map_err(text)?;
    socket.set_reuseaddr(true).map_err(text)?;
    socket.bind(SocketAddr::from((from, 0))).map_err(text)?;
    let stream = socket.connect(to).await.map_err(text)?;
    stream.set_nodelay(true).map_err(text)?;
    Ok(stream)
}

impl Connection {
    /// Connects from `from` to `to`.
    pub async fn open(from: Ipv4Addr, to: SocketAddr) -> Result<Self, String> {
        let stream = TokioIo::new(connect(from, to).await?);
        let (sender, connection) = handshake(stream).await.map_err(|error| error.to_string())?;
        tokio::spawn(connection);
        Ok(Self { sender, host: to.to_string() })
    }

    /// Fetches a page.
    pub async fn get(&mut self, path: &str, cookie: Option<&str>) -> Result<Answer, String> {
        let mut request = Request::get(path).header(header::HOST, &self.host);
        request = request.header(header::ACCEPT_ENCODING, "gzip").header(header::ACCEPT_LANGUAGE, "de");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        self.send(request.body(Full::default()).map_err(|error| error.to_string())?).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, form: String) -> Result<Answer, String> {
        self.post_as(path, form, None).await
    }

    /// Sends a form as the one who is signed in with `cookie`.
    pub async fn post_as(
        &mut self,
        path: &str,
        form: String,
        cookie: Option<&str>,
    ) -> Result<Answer, String> {
        self.post_accepting("text/html", path, form, cookie).await
    }

    /// Sends a form as a script does that reads JSON.
    pub async fn post_for_json(
        &mut self,
        path: &str,
        form: String,
        cookie: Option<&str>,
    ) -> Result<Answer, String> {
        self.post_accepting("application/json", path, form, cookie).await
    }

    async fn post_accepting(
        &mut self,
        kind: &str,
        path: &str,
        form: String,
        cookie: Option<&str>,
    ) -> Result<Answer, String> {
        let mut request = Request::post(path)
            .header(header::ACCEPT, kind)
            .header(header::HOST, &self.host)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        self.send(request.body(Full::from(form)).map_err(|error| error.to_string())?).await
    }

    async fn send(&mut self, request: Request<Full<Bytes>>) -> Result<Answer, String> {
        let text = |error: hyper::Error| error.to_string();
        self.sender.ready().await.map_err(text)?;
        let (parts, body) = self.sender.send_request(request).await.map_err(text)?.into_parts();
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
        // A notice is shown once; what stays is who somebody is.
        let set = parts.headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        let cookie = set.filter_map(|cookie| cookie.split(';').next()).find(|it| !it.starts_with("hinweis="));
        let cookie = cookie.map(str::to_owned);
        let location = header(header::LOCATION).unwrap_or_default().to_owned();
        let body = body.collect().await.map_err(text)?.to_bytes();
        Ok(Answer { status: parts.status, location, cookie, body })
    }
}
