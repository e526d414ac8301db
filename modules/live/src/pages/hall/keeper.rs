//! Who looks after a room: the clock may lock, another process may move, and the wall wants to know how many answered.

use std::{sync::Arc, time::Duration};

use kernel::{Act, House, Id};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until};

use super::{Counts, Hall, Room};
use crate::{actions, model::LiveSession, store};

/// How often a room looks whether the clock, or a process that could not tell, moved its round.
const LOOK: Duration = Duration::from_millis(500);
/// The wall and the host get counts at most this often.
const COUNT: Duration = Duration::from_millis(100);

/// What processes tell each other of a round. It only makes things quick: the database says where the round stands.
pub(super) const MOVED: &str = "moved";
/// Somebody came in or answered.
pub(super) const HEARD: &str = "heard";

/// Phones get what people write for each other at most this often.
const LIST: Duration = Duration::from_millis(500);

/// Under what processes tell each other of a round.
pub(super) fn topic(session: Id<LiveSession>) -> String {
    format!("live.{session}")
}

/// Looks after a room as long as anybody is in it.
pub(super) async fn keep(hall: Arc<Hall>, house: House, session: Id<LiveSession>, room: Arc<Room>) {
    let mut look = interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut told = house.bus().hear(&topic(session)).await;
    let (mut counted, mut listed, mut due) = (Instant::now(), Instant::now(), None);
    loop {
        let done = tokio::select! {
            _ = look.tick() => {
                if hall.close(session, &room) {
                    return;
                }
                settle(&house, session, &room).await
            }
            word = told.next() => {
                due.get_or_insert(counted + COUNT);
                if word == MOVED { room.refresh(&house, session).await } else { Ok(()) }
            }
            () = room.heard.something() => {
                due.get_or_insert(counted + COUNT);
                Ok(())
            }
            () = sleep_until(due.unwrap_or(counted)), if due.is_some() => {
                if room.heard.forget() {
                    // What this process has heard, the walls at the others have not.
                    house.bus().tell(&topic(session), HEARD);
                }
                (counted, due) = (Instant::now(), None);
                let done = count(&house, &room).await;
                if listed + LIST > counted {
                    due = Some(listed + LIST);
                } else if room.pass_on() {
                    listed = counted;
                }
                done
            }
        };
        if let Err(error) = done {
            tracing::warn!(%error, "a live round could not be looked after");
        }
    }
}

/// Makes the move that is due, and shows what was moved elsewhere.
async fn settle(house: &House, session: Id<LiveSession>, room: &Room) -> db::Result<()> {
    let now = house.clock.now();
    let round = house.db.read(move |tx| store::round::of(tx, session)).await?;
    let Some(round) = round else { return Ok(()) };
    let is_due = round.due(now).is_some();
    if is_due {
        let settled = move |tx: &mut db::Tx, act: &Act| actions::conduct::settle(tx, act, session);
        house.write(actions::key(session), &house.own_act(), settled).await?;
    }
    let shown = room.stand();
    if is_due || shown.stand.round.step != round.step || !shown.holds(now) {
        room.refresh(house, session).await?;
    }
    Ok(())
}

async fn count(house: &House, room: &Room) -> db::Result<()> {
    room.list(house).await?;
    if room.counts.is_closed() {
        return Ok(());
    }
    let counts = Counts::load(house, &room.stand().stand).await?;
    room.counts.send_if_modified(|current| std::mem::replace(current, counts) != counts);
    Ok(())
}
