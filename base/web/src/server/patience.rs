//! How long the program waits for the other side: for a body that comes in, and for somebody who takes what goes out.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Instant, Sleep, sleep_until},
};

/// How long the program waits.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For the whole head of a request, and for the next request on an open connection.
    pub head: Duration,
    /// For the next piece of a body.
    pub piece: Duration,
    /// For a whole body, and one second more for each 32 KB that came.
    pub body: Duration,
    /// Until the other side takes some of what is sent.
    pub taken: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { head: seconds(15), piece: seconds(15), body: seconds(60), taken: seconds(60) }
    }
}

/// A body at this rate is never too slow: a photograph over a bad line.
const BYTES_A_SECOND: u64 = 32 * 1024;

/// A body that has to arrive in time.
pub(super) struct Timely {
    body: Incoming,
    patience: Patience,
    received: u64,
    /// When reading began, and when the next piece has to be there.
    waiting: Option<(Instant, Pin<Box<Sleep>>)>,
}

impl Timely {
    pub(super) const fn new(body: Incoming, patience: Patience) -> Self {
        Self { body, patience, received: 0, waiting: None }
    }

    fn deadline(&self, began: Instant) -> Instant {
        let whole = self.patience.body + Duration::from_secs(self.received / BYTES_A_SECOND);
        (began + whole).min(Instant::now() + self.patience.piece)
    }
}

impl Body for Timely {
    type Data = Bytes;
    type Error = Box<dyn std::error::Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let this = &mut *self;
        if let Poll::Ready(piece) = Pin::new(&mut this.body).poll_frame(cx) {
            if let Some(Ok(frame)) = &piece {
                this.received +=
                    frame.data_ref().map_or(0, |data| u64::try_from(data.len()).unwrap_or_default());
            }
            if let Some((began, _)) = this.waiting {
                let deadline = this.deadline(began);
                if let Some((_, sleep)) = &mut this.waiting {
                    sleep.as_mut().reset(deadline);
                }
            }
            return Poll::Ready(piece.map(|piece| piece.map_err(Into::into)));
        }
        if this.waiting.is_none() {
            let began = Instant::now();
            this.waiting = Some((began, Box::pin(sleep_until(this.deadline(began)))));
        }
        if let Some((_, sleep)) = &mut this.waiting {
            ready!(sleep.as_mut().poll(cx));
        }
        Poll::Ready(Some(Err(Box::new(io::Error::from(io::ErrorKind::TimedOut)))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A socket that is closed when the other side takes nothing any more.
pub(super) struct Patient {
    stream: TcpStream,
    taken: Duration,
    stuck: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    pub(super) const fn new(stream: TcpStream, taken: Duration) -> Self {
        Self { stream, taken, stuck: None }
    }

    fn watch<T>(&mut self, cx: &mut Context<'_>, done: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if done.is_ready() {
            self.stuck = None;
            return done;
        }
        let until = Instant::now() + self.taken;
        let stuck = self.stuck.get_or_insert_with(|| Box::pin(sleep_until(until)));
        ready!(stuck.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watch(cx, done)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        self.watch(cx, done)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
