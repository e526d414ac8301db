//! One phone: joins once, opens its line, opens it again when it breaks, and sends an answer until it is acknowledged.

use std::{collections::HashSet, net::SocketAddr, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use http_body_util::{BodyExt, Full};
use hyper::{Request, body::Incoming, header};
use serde_json::Value;
use tokio::{
    net::TcpStream,
    sync::{Semaphore, mpsc, watch},
    time::{Instant, sleep, sleep_until},
};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, client::IntoClientRequest, protocol::WebSocketConfig},
};

use super::crowd::now;
use crate::client::{Connection, address, connect};

/// What everyone is to do.
#[derive(Debug, Clone, Copy, Default)]
pub struct Order {
    /// Answer the activity at this position.
    pub activity: Option<usize>,
    /// Within this time.
    pub within: Duration,
}

/// What a phone saw.
pub enum Seen {
    /// Its line is open for the first time.
    Open,
    /// It could not come in.
    Failed(String),
    /// An activity can be answered.
    Asked(usize, i64),
    /// An answer is acknowledged.
    Taken { code: String, activity: usize, choice: u8, at: i64 },
    /// It saw what belongs to another round.
    Crossed,
}

/// Who lost the line comes back within so many milliseconds.
const RETURN: u64 = 3_000;
/// An answer that is not acknowledged after this is sent again.
const RESEND: Duration = Duration::from_secs(20);
/// So often does somebody who cannot come in try.
const TRIES: usize = 5;

/// One phone.
pub struct Phone {
    number: usize,
    ways: Arc<[SocketAddr]>,
    way: usize,
    code: String,
    cookie: Option<String>,
    events: bool,
    wander: bool,
    chance: u64,
    is_known: bool,
    asked: Option<usize>,
    seen: HashSet<usize>,
    acknowledged: HashSet<usize>,
}

/// An open line.
enum Line {
    Socket(Box<WebSocketStream<TcpStream>>),
    Events { body: Incoming, rest: Vec<u8> },
}

/// Why a line came to its end.
enum End {
    Lost,
    Sleeps,
    Leaves,
}

impl Phone {
    /// The phone of the person with this number.
    pub fn new(number: usize, ways: Arc<[SocketAddr]>, code: String, events: bool, wander: bool) -> Self {
        let chance = number as u64 + 1;
        Self {
            number,
            ways,
            way: 0,
            code,
            cookie: None,
            events,
            wander,
            chance,
            is_known: false,
            asked: None,
            seen: HashSet::new(),
            acknowledged: HashSet::new(),
        }
    }

    /// Lives until the process ends.
    pub async fn live(
        mut self,
        door: Arc<Semaphore>,
        mut orders: watch::Receiver<Order>,
        tell: mpsc::UnboundedSender<Seen>,
    ) {
        let mut tries = 0;
        loop {
            let opened = {
                let Ok(_turn) = door.acquire().await else { return };
                self.open().await
            };
            match opened {
                Ok(mut line) => {
                    tries = 0;
                    if !std::mem::replace(&mut self.is_known, true) {
                        drop(tell.send(Seen::Open));
                    }
                    match self.follow(&mut line, &mut orders, &tell).await {
                        End::Lost | End::Sleeps => {}
                        // Somebody else comes in their place.
                        End::Leaves => (self.cookie, self.acknowledged) = (None, HashSet::new()),
                    }
                }
                Err(error) => {
                    tries += 1;
                    if tries >= TRIES && !self.is_known {
                        drop(tell.send(Seen::Failed(error)));
                        return;
                    }
                    self.way = (self.way + 1) % self.ways.len();
                }
            }
            let pause = self.random(RETURN);
            sleep(Duration::from_millis(pause)).await;
        }
    }

    /// A number below `most`, another one each time (splitmix64, Steele 2014).
    fn random(&mut self, most: u64) -> u64 {
        self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.chance ^ (self.chance >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }

    fn choice(&self) -> u8 {
        u8::try_from(self.number % 4).unwrap_or_default()
    }

    async fn open(&mut self) -> Result<Line, String> {
        let (from, to) = (address(self.number + 1), self.ways[self.way]);
        let path = format!("/live/{}", self.code);
        if self.cookie.is_none() {
            let mut connection = Connection::open(from, to).await?;
            let joined = connection.post(&path, format!("name=Gast+{}&tempo=usual", self.number)).await?;
            self.cookie = Some(joined.cookie.ok_or_else(|| format!("joining: {}", joined.status))?);
        }
        let cookie = self.cookie.as_deref().unwrap_or_default();
        let stream = connect(from, to).await?;
        let text = |error: &dyn std::fmt::Display| error.to_string();
        if !self.events {
            let request = format!("ws://{to}{path}/verbindung").into_client_request();
            let mut request = request.map_err(|error| text(&error))?;
            request.headers_mut().insert("cookie", cookie.parse().map_err(|_| "no cookie")?);
            let config = WebSocketConfig::default().read_buffer_size(512).write_buffer_size(0);
            let opened = client_async_with_config(request, stream, Some(config)).await;
            return Ok(Line::Socket(Box::new(opened.map_err(|error| text(&error))?.0)));
        }
        let stream = hyper_util::rt::TokioIo::new(stream);
        let (mut sender, connection) = hyper::client::conn::http1::handshake::<_, Full<bytes::Bytes>>(stream)
            .await
            .map_err(|error| text(&error))?;
        tokio::spawn(connection);
        let request = Request::get(format!("{path}/ereignisse")).header(header::HOST, to.to_string());
        let request = request.header(header::COOKIE, cookie).header(header::ACCEPT, "text/event-stream");
        let request = request.body(Full::default()).map_err(|error| text(&error))?;
        let answer = sender.send_request(request).await.map_err(|error| text(&error))?;
        if !answer.status().is_success() {
            return Err(format!("events: {}", answer.status()));
        }
        Ok(Line::Events { body: answer.into_body(), rest: Vec::new() })
    }

    async fn follow(
        &mut self,
        line: &mut Line,
        orders: &mut watch::Receiver<Order>,
        tell: &mpsc::UnboundedSender<Seen>,
    ) -> End {
        self.asked = None;
        let mut order = *orders.borrow_and_update();
        // Whoever comes back does not wait again.
        let mut send_at = Some(Instant::now());
        loop {
            let wants =
                order.activity.filter(|it| self.asked == Some(*it) && !self.acknowledged.contains(it));
            let moment = send_at.unwrap_or_else(Instant::now);
            tokio::select! {
                message = line.next() => {
                    let Some(message) = message else { return End::Lost };
                    if let Some(end) = self.hear(&message, order, tell) {
                        return end;
                    }
                }
                changed = orders.changed() => {
                    if changed.is_err() {
                        return End::Lost;
                    }
                    order = *orders.borrow_and_update();
                    let most = u64::try_from(order.within.as_millis()).unwrap_or_default();
                    let pause = if most == 0 { 0 } else { self.random(most) };
                    send_at = Some(Instant::now() + Duration::from_millis(pause));
                }
                () = sleep_until(moment), if wants.is_some() => {
                    let activity = wants.unwrap_or_default();
                    send_at = Some(Instant::now() + RESEND);
                    let answer = format!("aktivitaet={activity}&wahl={}", self.choice());
                    match self.send(line, answer).await {
                        Ok(Some(message)) => {
                            if let Some(end) = self.hear(&message, order, tell) {
                                return end;
                            }
                        }
                        Ok(None) => {}
                        Err(_) => return End::Lost,
                    }
                }
            }
        }
    }

    fn hear(&mut self, message: &Value, order: Order, tell: &mpsc::UnboundedSender<Seen>) -> Option<End> {
        if let Some(html) = message["html"].as_str() {
            let activity = message["activity"].as_u64().and_then(|activity| usize::try_from(activity).ok());
            self.asked = activity.filter(|_| message["open"] == true);
            if let Some(activity) = self.asked {
                if !html.contains(&self.code) {
                    drop(tell.send(Seen::Crossed));
                }
                if self.seen.insert(activity) {
                    drop(tell.send(Seen::Asked(activity, now())));
                }
            }
        } else if message["counts"] == true
            && let Some(activity) = order.activity
            && self.acknowledged.insert(activity)
        {
            let (code, choice) = (self.code.clone(), self.choice());
            drop(tell.send(Seen::Taken { code, activity, choice, at: now() }));
            if self.wander {
                return match self.random(10) {
                    0..=2 => Some(End::Sleeps),
                    3 => Some(End::Leaves),
                    _ => None,
                };
            }
        }
        None
    }

    /// Sends an answer; over a line on which only the house speaks, as a form of its own.
    async fn send(&self, line: &mut Line, answer: String) -> Result<Option<Value>, String> {
        match line {
            Line::Socket(socket) => {
                socket.send(Message::text(answer)).await.map_err(|error| error.to_string())?;
                Ok(None)
            }
            Line::Events { .. } => {
                let mut connection = Connection::open(address(self.number + 1), self.ways[self.way]).await?;
                let path = format!("/live/{}/antwort", self.code);
                let answer = connection.post_for_json(&path, answer, self.cookie.as_deref()).await?;
                serde_json::from_slice(&answer.body).map(Some).map_err(|error| error.to_string())
            }
        }
    }
}

impl Line {
    /// The next message; nothing when the line broke.
    async fn next(&mut self) -> Option<Value> {
        match self {
            Self::Socket(socket) => loop {
                match socket.next().await?.ok()? {
                    Message::Text(text) => return serde_json::from_str(&text).ok(),
                    Message::Close(_) => return None,
                    _ => {}
                }
            },
            Self::Events { body, rest } => loop {
                if let Some(end) = rest.windows(2).position(|pair| pair == b"\n\n") {
                    let event: Vec<u8> = rest.drain(..end + 2).collect();
                    let Some(data) = event.strip_prefix(b"data: ") else { continue };
                    return serde_json::from_slice(data).ok();
                }
                let frame = body.frame().await?.ok()?;
                rest.extend_from_slice(frame.data_ref()?);
            },
        }
    }
}
