//! Once a minute: is the clock to be trusted, is a sweep of the files due, is it night.

use db::{Engine, Key};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use kernel::{House, Pulse, pulse};

/// How often it is looked.
const EVERY: SignedDuration = SignedDuration::from_mins(1);
/// The hours of the night, in the network's own time, in which tables may be closed for a moment.
const NIGHT: std::ops::Range<i8> = 2..5;
/// Tables are rewritten in each night; when that failed in a whole one, at the next opportunity.
const NIGHTLY: SignedDuration = SignedDuration::from_hours(20);
const OVERDUE: SignedDuration = SignedDuration::from_hours(48);
/// After a failed try.
const AGAIN: SignedDuration = SignedDuration::from_mins(10);

/// What was seen last.
#[derive(Default)]
pub(crate) struct Upkeep {
    pulse: Option<Pulse>,
    not_before: Option<Timestamp>,
}

impl Upkeep {
    /// Looks, when it is time to: also as soon as the clock goes back.
    pub(crate) async fn look(&mut self, house: &House) -> db::Result<()> {
        let now = house.clock.now();
        let last = self.pulse.map(|pulse| pulse.seen_at);
        if last.is_some_and(|last| (SignedDuration::ZERO..EVERY).contains(&now.duration_since(last))) {
            return Ok(());
        }
        let pulse = house.db.write(Key::named("pulse"), move |tx| pulse::beat(tx, now)).await?;
        if pulse.steady_since == now
            && let Some(before) = pulse.jumped_from
        {
            tracing::error!(
                %before, %now, until = %pulse.erases_from(),
                "the clock has jumped; nothing is erased because its time has come, until it has run evenly for a day"
            );
        }
        self.pulse = Some(pulse);
        sweep(house).await;
        if self.not_before.is_none_or(|moment| now >= moment) && is_time_to_rewrite(house, now).await? {
            self.not_before = Some(now + AGAIN);
            rewrite(house, now).await;
        }
        Ok(())
    }

    /// Whether the clock has run evenly for so long.
    pub(crate) fn is_steady(&self, wanted: SignedDuration, now: Timestamp) -> bool {
        self.pulse.is_some_and(|pulse| pulse.steady_for(now) >= wanted)
    }
}

/// Lets what was deleted vanish from the files; what fails is tried again a minute later.
async fn sweep(house: &House) {
    if !house.db.sweep_is_due() {
        return;
    }
    let db = house.db.clone();
    if let Ok(Err(error)) = tokio::task::spawn_blocking(move || db.sweep()).await {
        tracing::warn!(%error, "the files could not be swept; that is tried again in a minute");
    }
}

async fn is_time_to_rewrite(house: &House, now: Timestamp) -> db::Result<bool> {
    if house.db.engine() != Engine::Postgres {
        return Ok(false);
    }
    let last = house.db.read(pulse::rewritten_at).await?;
    let Some(last) = last else { return Ok(true) };
    let zone = TimeZone::get(&house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
    let since = now.duration_since(last);
    Ok(since >= OVERDUE || since >= NIGHTLY && NIGHT.contains(&now.to_zoned(zone).hour()))
}

async fn rewrite(house: &House, now: Timestamp) {
    let db = house.db.clone();
    match tokio::task::spawn_blocking(move || db.rewrite()).await {
        Ok(Ok(())) => {
            if let Err(error) = house.db.write(Key::named("pulse"), move |tx| pulse::rewritten(tx, now)).await
            {
                tracing::warn!(%error, "the tables were rewritten, and that could not be written down");
            }
        }
        Ok(Err(error)) => {
            tracing::warn!(%error, "the tables could not be rewritten, so deleted rows stay in the files; that is tried again");
        }
        Err(_) => {}
    }
}
