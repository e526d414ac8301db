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
    hall::{Hall, Room, Wire},
    session, taking_part,
};
use crate::model::{Pace, Phase};

/// An answer is a short form; whoever sends more is no phone of ours.
const MOST_BYTES: usize = 4_096;
/// Something goes over a silent line this often, so that nobody in between closes it and a dead one is noticed.
const BEAT: Duration = Duration::from_secs(25);

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
    let upgrade = upgrade.read_buffer_size(512).write_buffer_size(0).max_message_size(MOST_BYTES);
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
            Err(_) => [Some(Bytes::from_static(b":\n\n")), None],
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

/// A phone: news go out, answers come in and are acknowledged once they are durable.
async fn follow(mut socket: WebSocket, mut follower: Follower) -> web::Result<()> {
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
                Err(_) => send(&mut socket, Message::Ping(Bytes::new())).await?,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => {
                    let told = Box::pin(follower.answer(&text)).await?;
                    send(&mut socket, Message::text(told)).await?;
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Ok(()),
                Some(Ok(_)) => {}
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
    let is_host = page.viewer().is_at_least(kernel::Role::Moderator);
    loop {
        let round = news.borrow_and_update().stand.round;
        let counted = *counts.borrow_and_update();
        let list = lists.borrow_and_update().clone();
        let is_new = shown.as_ref().is_none_or(|shown| !Arc::ptr_eq(shown, &list));
        shown = Some(Arc::clone(&list));
        let asking = round.phase == Phase::Asking;
        let until = round.deadline(Pace::Usual).filter(|_| asking).map(Timestamp::as_millisecond);
        let message = json!({
            "step": round.step, "until": until, "now": page.now().as_millisecond(),
            "people": counted.people, "answered": counted.answered,
            "still": is_host.then_some(counted.may_still),
            "list": is_new.then(|| list.wall(page.context.language)),
        });
        send(&mut socket, Message::text(message.to_string())).await?;
        tokio::select! {
            () = sleep(BEAT) => send(&mut socket, Message::Ping(Bytes::new())).await?,
            changed = news.changed() => changed.map_err(closed)?,
            changed = counts.changed() => changed.map_err(closed)?,
            changed = lists.changed() => changed.map_err(closed)?,
            message = socket.recv() => match message {
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Ok(()),
                Some(Ok(_)) => {}
            }
        }
    }
}

async fn send(socket: &mut WebSocket, message: Message) -> web::Result<()> {
    socket.send(message).await.map_err(|_| Error::Internal("the line is closed"))
}

fn closed(_: tokio::sync::watch::error::RecvError) -> Error {
    Error::Internal("the room is closed")
}
