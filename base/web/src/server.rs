//! Listens on a socket until it is told to stop, and lets running requests finish.

use std::{io, net::SocketAddr, pin::pin, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo, http::Request, serve::Listener};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use tokio::{
    net::{TcpListener, TcpSocket},
    sync::watch,
    time::timeout,
};
use tower::ServiceExt;

/// Connections that may wait while the program is busy; a whole town arrives at once.
const BACKLOG: u32 = 4_096;
/// So long may requests go on after the program was told to stop. An open line never ends by itself.
const PATIENCE: Duration = Duration::from_secs(10);

/// Binds `address`; with port 0 the system chooses one.
pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves `router` over HTTP/1.1 until `stop` is done. A proxy in front may speak whatever it likes with browsers.
pub async fn serve(mut listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    // While an answer goes out, hyper would hold a second buffer ready to notice at once that the other side is gone. Of
    // a hall of open lines these are the largest part; that a line is dead is noticed by what is sent on it, a heartbeat at the latest.
    http.half_close(true);
    let (tell_to_stop, told_to_stop) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            // What goes wrong while somebody comes in is waited for there, and is nobody else's matter.
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut stop => break,
        };
        let service = router.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request.map(Body::new)
        });
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let (connection, mut told) = (connection.with_upgrades(), told_to_stop.clone());
        tokio::spawn(async move {
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
