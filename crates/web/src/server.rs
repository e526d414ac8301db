//! Listens on a socket until it is told to stop, and lets running requests finish.

use std::{io, net::SocketAddr};

use axum::Router;
use tokio::net::{TcpListener, TcpSocket};

/// Connections that may wait while the program is busy; a whole town arrives at once.
const BACKLOG: u32 = 4_096;

/// Binds `address`; with port 0 the system chooses one.
pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves `router` until `stop` is done.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
}
