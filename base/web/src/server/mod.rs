//! Listens on a socket until it is told to stop, and lets running requests finish.

mod doors;
mod patience;

use std::{collections::VecDeque, convert::Infallible, io, net::SocketAddr, pin::pin, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode, header},
    response::{IntoResponse, Response},
    serve::Listener,
};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::watch,
    task::AbortHandle,
    time::timeout,
};
use tower::{ServiceExt, service_fn};

pub use doors::{Doors, Seat};
pub use patience::Patience;
use patience::{Patient, Timely};

/// Connections that may wait while the program is busy; a whole town arrives at once.
const BACKLOG: u32 = 4_096;
/// So long may requests go on after the program was told to stop. An open line never ends by itself.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest head of a request. Also as much as is held of what somebody sends who was not heard yet.
const MAX_HEAD: usize = 32 * 1024;
/// What watches over the program is answered even when all doors are taken.
const ALWAYS: &str = "/health";

/// Binds `address`; with port 0 the system chooses one.
pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Who is let in, and how long they are waited for.
#[derive(Debug, Clone, Default)]
pub struct Entrance {
    /// How many connections there may be.
    pub doors: Doors,
    /// How long the program waits.
    pub patience: Patience,
    /// Whether everybody comes through one proxy, which is no client then.
    pub behind_proxy: bool,
}

/// Serves `router` over HTTP/1.1 until `stop` is done. A proxy in front may speak whatever it likes with browsers.
pub async fn serve(
    mut listener: TcpListener,
    router: Router,
    entrance: Entrance,
    stop: impl Future<Output = ()>,
) {
    let http = http(entrance.patience);
    let (tell_to_stop, told_to_stop) = watch::channel(());
    let mut reserve = Reserve::default();
    let mut stop = pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            // What goes wrong while somebody comes in is waited for there, and is nobody else's matter.
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut stop => break,
        };
        let Some(seat) = entrance.doors.enter((!entrance.behind_proxy).then(|| peer.ip())) else {
            reserve.take(stream, peer, router.clone(), entrance.patience);
            continue;
        };
        let patience = entrance.patience;
        let service = router.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request.map(|body| Body::new(Timely::new(body, patience)))
        });
        let io = TokioIo::new(Patient::new(stream, patience.taken));
        let connection = http.serve_connection(io, TowerToHyperService::new(service));
        let (connection, mut told) = (connection.with_upgrades(), told_to_stop.clone());
        tokio::spawn(async move {
            let _seat = seat;
            let mut connection = pin!(connection);
            // A line that breaks is no event.
            tokio::select! {
                _ = connection.as_mut() => return,
                _ = told.changed() => connection.as_mut().graceful_shutdown(),
            }
            drop(connection.await);
        });
    }
    drop(told_to_stop);
    tell_to_stop.send_replace(());
    if timeout(PATIENCE, tell_to_stop.closed()).await.is_err() {
        tracing::info!("lines that were still open were closed");
    }
}

fn http(patience: Patience) -> http1::Builder {
    let mut http = http1::Builder::new();
    // While an answer goes out, hyper would hold a second buffer ready to notice at once that the other side is gone. Of
    // a hall of open lines these are the largest part; that a line is dead is noticed by what is sent on it, a heartbeat at the latest.
    http.half_close(true);
    http.timer(TokioTimer::new()).header_read_timeout(patience.head).max_buf_size(MAX_HEAD);
    http
}

/// The few connections beyond the last door: who watches over the program is answered, everybody else is told to come
/// again. The oldest gives way to the newest, so that nobody holds these by being silent.
#[derive(Default)]
struct Reserve(VecDeque<AbortHandle>);

impl Reserve {
    fn take(&mut self, stream: TcpStream, peer: SocketAddr, router: Router, patience: Patience) {
        self.0.retain(|taken| !taken.is_finished());
        if self.0.len() >= doors::RESERVE
            && let Some(oldest) = self.0.pop_front()
        {
            oldest.abort();
        }
        let service = service_fn(move |mut request: Request<Incoming>| {
            let router = router.clone();
            async move {
                if request.uri().path() != ALWAYS {
                    return Ok::<_, Infallible>(busy());
                }
                request.extensions_mut().insert(ConnectInfo(peer));
                router.oneshot(request.map(|_| Body::empty())).await
            }
        });
        let mut http = http(patience);
        let connection = http.keep_alive(false).serve_connection(
            TokioIo::new(Patient::new(stream, patience.taken)),
            TowerToHyperService::new(service),
        );
        self.0.push_back(tokio::spawn(async move { drop(connection.await) }).abort_handle());
    }
}

/// All doors are taken: words without a page, because a page would cost what there is none of.
fn busy() -> Response {
    let words = "Gerade sind sehr viele hier. Bitte gleich noch einmal versuchen.\n\
                 Very many people are here just now. Please try again in a moment.\n";
    let headers = [(header::RETRY_AFTER, "5"), (header::CACHE_CONTROL, "no-store")];
    (StatusCode::SERVICE_UNAVAILABLE, headers, words).into_response()
}
