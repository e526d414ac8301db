//! What the processes of one installation tell each other at once; nothing may depend on its arriving.
//!
//! The database is what is true. A word on the bus says that there is something new to be read, so that others need
//! not wait until they look by themselves. One process alone needs no bus; several share a NATS server.

use std::{future::pending, sync::Arc};

use async_nats::{Client, ConnectOptions, Event, Subscriber};
use futures_util::StreamExt;
use tokio::sync::mpsc;

/// How many words may wait for the line; beyond that they are dropped, for the next look finds the same.
const WAITING: usize = 1_024;

/// A line to the other processes, or none. A clone is cheap.
#[derive(Clone)]
pub struct Bus(Option<Arc<Line>>);

struct Line {
    client: Client,
    namespace: String,
    out: mpsc::Sender<(String, &'static str)>,
}

/// What the other processes tell of one topic.
pub struct Hearing(Option<Subscriber>);

impl std::fmt::Debug for Bus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_some() { "Bus(…)" } else { "Bus(alone)" })
    }
}

impl Bus {
    /// For one process alone: it tells nobody and hears nothing.
    pub const fn alone() -> Self {
        Self(None)
    }

    /// A line over the NATS server at `url` (`nats://host:4222`, `tls://user:password@host`). Processes hear each other
    /// when they have the same `namespace`: letters, digits and dots. A server that is not there yet is waited for in the
    /// background; needs a running tokio runtime.
    pub async fn connect(url: &str, namespace: &str) -> Result<Self, String> {
        let options = ConnectOptions::new()
            .name("geflecht")
            // Whoever tells knows already.
            .no_echo()
            .retry_on_initial_connect()
            .event_callback(async |event| match event {
                Event::Connected => tracing::info!("connected to the bus"),
                event => tracing::warn!(%event, "the bus"),
            });
        let client = options.connect(url).await.map_err(|error| error.to_string())?;
        let (out, mut waiting) = mpsc::channel::<(String, &'static str)>(WAITING);
        let sender = client.clone();
        tokio::spawn(async move {
            while let Some((subject, word)) = waiting.recv().await {
                if let Err(error) = sender.publish(subject, word.into()).await {
                    tracing::warn!(%error, "a word on the bus was lost");
                }
            }
        });
        Ok(Self(Some(Arc::new(Line { client, namespace: namespace.to_owned(), out }))))
    }

    /// Tells the other processes `word` about `topic`; returns at once, and never fails.
    pub fn tell(&self, topic: &str, word: &'static str) {
        if let Some(line) = &self.0
            && line.out.try_send((line.subject(topic), word)).is_err()
        {
            tracing::debug!("too many words wait for the bus");
        }
    }

    /// Listens to what the other processes tell about `topic` from now on.
    pub async fn hear(&self, topic: &str) -> Hearing {
        let Some(line) = &self.0 else { return Hearing(None) };
        let subscribed = line.client.subscribe(line.subject(topic)).await;
        Hearing(subscribed.inspect_err(|error| tracing::warn!(%error, "the bus cannot be heard")).ok())
    }
}

impl Line {
    fn subject(&self, topic: &str) -> String {
        format!("geflecht.{}.{topic}", self.namespace)
    }
}

impl Hearing {
    /// The next word; waits for ever when there is no line. Nothing is lost when it is called anew before it answered.
    pub async fn next(&mut self) -> String {
        let message = match &mut self.0 {
            Some(subscriber) => subscriber.next().await,
            None => pending().await,
        };
        match message {
            Some(message) => String::from_utf8_lossy(&message.payload).into_owned(),
            None => pending().await,
        }
    }
}
