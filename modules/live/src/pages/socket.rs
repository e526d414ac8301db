//! The open lines: a WebSocket for phones, the wall and the host; server-sent events for phones that get no other.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::ws::{Message, WebSocket, WebSocketUpgrade, rejection::WebSocketUpgradeRejection},
    http::{HeaderMap, HeaderName, header},
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use tokio::time::{sleep, timeout};
use web::{Error, Page, Path, Query};

use super::{
    TakingPart,
    follow::{Follower, Told},
    hall::{Hall, Lists, Room, Wire},
    session, taking_part,
};
use crate::model::{Pace, Phase};

/// An answer is a short form; whoever sends more is no phone of ours.
const MOST_BYTES: usize = 4_096;
/// What is longer than that is read as far as here, so that it can be said that it is too long.
const MOST_READ: usize = 64 * 1_024;
/// Something goes over a silent line this often: phone and wall notice within moments that theirs is dead.
const BEAT: Duration = Duration::from_secs(5);
/// What is said when there is nothing to say; a script hears no ping.
const NOTHING: &str = "{}";
/// A phone that answers so many beats with nothing is not there any more.
const DEAF: u8 = 3;
/// Who takes nothing in for so long is not there either.
const STUCK: Duration = Duration::from_secs(15);

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    als: String,
}

/// Opens the line. Small buffers keep a hall of phones small (see `docs/performance.md`).
pub(super) async fn connect(
    page: Page,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> web::Result<Response> {
    if !web::is_own(&headers, &page.house.settings) {
        return Err(Error::forbidden());
    }
    let upgrade = upgrade.map_err(|_| Error::bad_input("live-error-line"))?;
    let upgrade = upgrade.read_buffer_size(512).write_buffer_size(0).max_message_size(MOST_READ);
    // A line that breaks is no event: phones sleep, and come back.
    // Behind a proxy, an open line counts among its client's for as long as it is open.
    let seat = page.context.seat.clone();
    if asked.als == "leinwand" {
        let session = session(&page, &code).await?;
        let room = Hall::of(&page.house).room(&page.house, session.id).await?;
        Ok(upgrade.on_upgrade(async move |socket| {
            let _seat = seat;
            drop(present(socket, &page, &room).await);
        }))
    } else {
        let follower = follower(&page, &code, &headers).await?;
        Ok(upgrade.on_upgrade(async move |socket| {
            let _seat = seat;
            drop(follow(socket, follower).await);
        }))
    }
}

/// Opens a line on which only the house speaks; answers come as forms.
pub(super) async fn events(
    page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> web::Result<Response> {
    if !web::is_own(&headers, &page.house.settings) {
        return Err(Error::forbidden());
    }
    let follower = follower(&page, &code, &headers).await?;
    let events = stream::unfold(follower, async |mut follower| {
        let sent = match timeout(BEAT, follower.next()).await {
            Ok(Ok(Told { all, own })) => [Some(all.event), own.map(|own| Wire::event(&own))],
            Ok(Err(_)) => return None,
            Err(_) => [Some(Wire::event(NOTHING)), None],
        };
        Some((stream::iter(sent.into_iter().flatten().map(Ok::<_, Infallible>)), follower))
    });
    let head = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        // nginx would hold events back until a buffer is full.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    Ok((head, Body::from_stream(events.flatten())).into_response())
}

async fn follower(page: &Page, code: &str, headers: &HeaderMap) -> web::Result<Follower> {
    let TakingPart { person, room, .. } = taking_part(page, code, headers).await?;
    Ok(Follower::new(page.house.clone(), page.context.language, room, person))
}

/// Everything that a phone or a wall has to know now, at once: for networks that hold back what does not end.
pub(super) async fn poll(
    page: Page,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> web::Result<Response> {
    let messages = if asked.als == "leinwand" {
        let session = session(&page, &code).await?;
        let room = Hall::of(&page.house).room(&page.house, session.id).await?;
        vec![wall(&page, &room, Some(&room.posted()))]
    } else {
        follower(&page, &code, &headers).await?.all_at_once().await?
    };
    let head = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    Ok((head, format!("[{}]", messages.join(","))).into_response())
}

/// A phone: news go out, answers come in and are acknowledged once they are durable.
async fn follow(mut socket: WebSocket, mut follower: Follower) -> web::Result<()> {
    let mut unanswered = 0;
    loop {
        tokio::select! {
            told = timeout(BEAT, follower.next()) => match told {
                Ok(told) => {
                    let Told { all, own } = told?;
                    send(&mut socket, Message::Text(all.text)).await?;
                    if let Some(own) = own {
                        send(&mut socket, Message::text(own)).await?;
                    }
                }
                Err(_) => beat(&mut socket, &mut unanswered).await?,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => {
                    unanswered = 0;
                    let told = if text.len() > MOST_BYTES {
                        follower.too_long()
                    } else {
                        Box::pin(follower.answer(&text)).await?
                    };
                    send(&mut socket, Message::text(told)).await?;
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Ok(()),
                Some(Ok(_)) => unanswered = 0,
            }
        }
    }
}

/// The wall and the host: the step at once, and how many answered; they fetch the rest.
async fn present(mut socket: WebSocket, page: &Page, room: &Arc<Room>) -> web::Result<()> {
    let (mut news, mut counts) = (room.news.subscribe(), room.counts.subscribe());
    let mut lists = room.lists.subscribe();
    // What stands there already is on the page; whoever comes back to another list is told.
    let mut shown = None;
    let mut unanswered = 0;
    loop {
        let list = lists.borrow_and_update().clone();
        let is_new = shown.as_ref().is_none_or(|shown| !Arc::ptr_eq(shown, &list));
        shown = Some(Arc::clone(&list));
        let _ = (news.borrow_and_update(), counts.borrow_and_update());
        send(&mut socket, Message::text(wall(page, room, is_new.then_some(&list)))).await?;
        tokio::select! {
            () = sleep(BEAT) => beat(&mut socket, &mut unanswered).await?,
            changed = news.changed() => changed.map_err(closed)?,
            changed = counts.changed() => changed.map_err(closed)?,
            changed = lists.changed() => changed.map_err(closed)?,
            message = socket.recv() => match message {
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Ok(()),
                Some(Ok(_)) => unanswered = 0,
            }
        }
    }
}

/// What the wall and the host are told: where the round stands, how many answered, and the list where it is new.
fn wall(page: &Page, room: &Room, list: Option<&Arc<Lists>>) -> String {
    let (round, counted) = (room.stand().stand.round, *room.counts.borrow());
    let until = round.deadline(Pace::Usual).filter(|_| round.phase == Phase::Asking);
    let is_host = page.viewer().is_at_least(kernel::Role::Moderator);
    json!({
        "step": round.step,
        "until": until.map(Timestamp::as_millisecond),
        "now": page.house.clock.now().as_millisecond(),
        "people": counted.people,
        "answered": counted.answered,
        "still": is_host.then_some(counted.may_still),
        "list": list.map(|list| list.wall(page.context.language)),
    })
    .to_string()
}

/// Says something over a silent line, and closes it when nobody answers any more: a browser answers a ping by itself.
async fn beat(socket: &mut WebSocket, unanswered: &mut u8) -> web::Result<()> {
    if *unanswered >= DEAF {
        return Err(Error::Internal("nobody is at the line"));
    }
    *unanswered += 1;
    send(socket, Message::Ping(Bytes::new())).await?;
    send(socket, Message::text(NOTHING)).await
}

async fn send(socket: &mut WebSocket, message: Message) -> web::Result<()> {
    let sent = timeout(STUCK, socket.send(message)).await;
    sent.ok().and_then(Result::ok).ok_or(Error::Internal("the line is closed"))
}

fn closed(_: tokio::sync::watch::error::RecvError) -> Error {
    Error::Internal("the room is closed")
}
