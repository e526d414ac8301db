//! Numbers for monitoring (Prometheus text), for programs on this very machine only.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Request, State},
    http::header,
    response::{IntoResponse, Response},
};
use kernel::{House, job};
use web::{Error, Result};

/// What was counted so far. Whoever asks from elsewhere, or through a proxy, finds nothing here.
pub(crate) async fn show(State(house): State<House>, request: Request) -> Result<Response> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let forwarded = ["x-forwarded-for", "forwarded", "x-real-ip"]
        .iter()
        .any(|name| request.headers().contains_key(*name));
    if forwarded || !peer.is_some_and(|ip| ip.to_canonical().is_loopback()) {
        return Err(Error::not_found());
    }
    let (mails, (waiting, failed)) =
        house.db.read(|tx| Ok::<_, db::Error>((mail::count(tx)?, job::backlog(tx)?))).await?;
    gauge("geflecht_mails_waiting", mails.waiting);
    gauge("geflecht_mails_given_up", mails.failed);
    gauge("geflecht_jobs_waiting", waiting);
    gauge("geflecht_jobs_put_off", failed);
    let text = web::metrics::text().ok_or(Error::not_found())?;
    let headers = [
        (header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text).into_response())
}

fn gauge(name: &'static str, value: i64) {
    metrics::gauge!(name).set(f64::from(i32::try_from(value).unwrap_or(i32::MAX)));
}
