//! The numbers that the program counts (`metrics`), as Prometheus text.

use std::sync::OnceLock;

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

/// What was counted so far, when counting began.
pub fn text() -> Option<String> {
    HANDLE.get().map(PrometheusHandle::render)
}
