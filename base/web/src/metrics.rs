//! The numbers that the program counts (`metrics`), as Prometheus text.

use std::sync::OnceLock;

use axum::http::StatusCode;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// `metrics` has one recorder for the whole process; this is the way to read it.
static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();

/// Begins to count; called once when a server starts, and harmless when called again.
pub fn install() {
    if HANDLE.get().is_some() {
        return;
    }
    match PrometheusBuilder::new().install_recorder() {
        Ok(handle) => drop(HANDLE.set(handle)),
        Err(error) => tracing::warn!(%error, "nothing is counted"),
    }
}

/// Counts an answer by the class of its status; never by path, which may hold a personal link.
pub(crate) fn count_answer(status: StatusCode) {
    let class = match status.as_u16() {
        ..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        500.. => "5xx",
    };
    metrics::counter!("geflecht_requests_total", "status" => class).increment(1);
}

/// What was counted so far, when counting began.
pub fn text() -> Option<String> {
    HANDLE.get().map(PrometheusHandle::render)
}
