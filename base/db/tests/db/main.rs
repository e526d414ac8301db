//! The database layer from outside, on both databases, in one program.

#![allow(clippy::unwrap_used, reason = "a test may fail in this way")]

mod batches;
mod copying;
mod migrations;
mod postgres;
mod sqlite;
mod statements;
mod transactions;
mod values;

use std::{future::poll_fn, pin::Pin, task::Poll};

/// Begins what waits for a turn: from now on it stands in line.
async fn begun<F: Future>(work: F) -> Pin<Box<F>> {
    let mut work = Box::pin(work);
    let first = poll_fn(|context| Poll::Ready(work.as_mut().poll(context).is_pending())).await;
    assert!(first, "it has to wait");
    work
}
