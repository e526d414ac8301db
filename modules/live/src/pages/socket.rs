//! The open line: frames to everyone, answers from phones, counts to the wall and the host.

use std::{sync::Arc, time::Duration};

use axum::{
    extract::ws::{Message, WebSocket, WebSocketUpgrade, rejection::WebSocketUpgradeRejection},
    http::HeaderMap,
    response::Response,
};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use web::{Error, Form, Page, Path, Query};

use super::{
    hall::{Hall, Room, Stand},
    participant, phone, session,
};
use crate::{
    model::{Pace, Participant, Phase},
    store,
};

/// An answer is a short form; whoever sends more is no phone of ours.
const MOST_BYTES: usize = 4_096;
/// Presenters get counts at most this often.
const COUNTS: Duration = Duration::from_millis(100);

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
    if !web::is_own(&headers) {
        return Err(Error::forbidden());
    }
    let session = session(&page, &code).await?;
    let room = Hall::of(&page.house).room(&page.house, session.id).await?;
    let person = match asked.als.as_str() {
        "leinwand" => None,
        _ => Some(participant(&page, &headers, session.id).await?.ok_or_else(Error::forbidden)?),
    };
    let upgrade = upgrade.map_err(|_| Error::bad_input("live-error-line"))?;
    let upgrade = upgrade.read_buffer_size(512).write_buffer_size(0).max_message_size(MOST_BYTES);
    Ok(upgrade.on_upgrade(move |socket| async move {
        // A line that breaks is no event: phones sleep, and come back.
        let _closed = match person {
            Some(person) => follow(socket, &page, &room, &person).await,
            None => present(socket, &page, &room).await,
        };
    }))
}

/// A phone: frames go out, answers come in and are acknowledged once they are durable.
async fn follow(
    mut socket: WebSocket,
    page: &Page,
    room: &Arc<Room>,
    person: &Participant,
) -> web::Result<()> {
    let mut stands = room.stand.subscribe();
    let mut stand = stands.borrow_and_update().clone();
    let own = phone::own(page, &page.t(), &stand, person).await?;
    send_stand(&mut socket, page, &stand, person, Some(own)).await?;
    loop {
        tokio::select! {
            changed = stands.changed() => {
                changed.map_err(closed)?;
                let before = std::mem::replace(&mut stand, stands.borrow_and_update().clone());
                let own = own_after(page, &before, &stand, person).await?;
                send_stand(&mut socket, page, &stand, person, own).await?;
            }
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => {
                    let form = Form::from_query(&text)?;
                    let session = stand.session.id;
                    let received = phone::receive(page, session, person, &form).await?;
                    let text = page.t().say(phone::key(received));
                    let counts = received == crate::actions::answer::Received::Counts;
                    send(&mut socket, json!({ "counts": counts, "own": text }).to_string().into()).await?;
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Ok(()),
                Some(Ok(_)) => {}
            }
        }
    }
}

/// What a phone that was there before has to be told anew. To a question that was just asked nobody has answered yet,
/// and what was said of an answer stays true while it is open: a whole hall asks the database nothing.
async fn own_after(
    page: &Page,
    before: &Stand,
    stand: &Stand,
    person: &Participant,
) -> web::Result<Option<String>> {
    let is_open = matches!(stand.round.phase, Phase::Asking | Phase::Locked) && !stand.round.shown;
    let is_same = before.round.activity == stand.round.activity && before.round.phase != Phase::Lobby;
    match (is_open, is_same) {
        (true, true) => Ok(None),
        (true, false) => Ok(Some(String::new())),
        (false, _) => phone::own(page, &page.t(), stand, person).await.map(Some),
    }
}

async fn send_stand(
    socket: &mut WebSocket,
    page: &Page,
    stand: &Stand,
    person: &Participant,
    own: Option<String>,
) -> web::Result<()> {
    send(socket, Message::Text(stand.frame(page.context.language))).await?;
    let round = stand.round;
    let until = round.deadline(person.pace).map(Timestamp::as_millisecond);
    let open = round.takes(round.activity, person.pace, page.now());
    let now = page.now().as_millisecond();
    send(socket, json!({ "own": own, "open": open, "until": until, "now": now }).to_string().into()).await
}

/// The wall and the host: the step, and how many answered; they fetch the rest.
async fn present(mut socket: WebSocket, page: &Page, room: &Arc<Room>) -> web::Result<()> {
    let (mut stands, mut heard) = (room.stand.subscribe(), room.heard.subscribe());
    loop {
        let stand = stands.borrow_and_update().clone();
        heard.borrow_and_update();
        let (session, asked) = (stand.session.id, stand.asked().map(|stored| stored.id));
        let counted = page.house.db.read(move |tx| {
            let answered = asked.map(|id| store::answers::count(tx, id)).transpose()?.unwrap_or_default();
            Ok::<_, db::Error>((store::people::count(tx, session)?, answered))
        });
        let (people, answered) = counted.await?;
        let asking = stand.round.phase == Phase::Asking;
        let until = stand.round.deadline(Pace::Usual).filter(|_| asking).map(Timestamp::as_millisecond);
        let now = page.now().as_millisecond();
        let message = json!({
            "step": stand.round.step, "people": people, "answered": answered, "until": until, "now": now,
        });
        send(&mut socket, message.to_string().into()).await?;
        tokio::time::sleep(COUNTS).await;
        tokio::select! {
            changed = stands.changed() => changed.map_err(closed)?,
            changed = heard.changed() => changed.map_err(closed)?,
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
