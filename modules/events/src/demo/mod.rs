//! The demo's events: a conference that fills up, a save-the-date, a full workshop, one that is over.

mod programme;
mod registrations;
mod scenes;

use db::Tx;
use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};
use kernel::{Act, Actor, House, Id, Role, Space, Viewer};

use crate::{
    model::{Event, EventKind, Stage},
    store,
};

/// Fills an empty network with events around the present day.
pub fn fill(house: &House, tx: &mut Tx, act: &Act) -> db::Result<()> {
    let spaces = house.directory.spaces(tx, &Viewer { role: Role::Coordinator, ..Viewer::visitor() })?;
    let scene = Scene { now: act.now, spaces };
    scenes::conference(tx, act, &scene)?;
    scenes::save_the_date(tx, act, &scene)?;
    scenes::full_workshop(tx, act, &scene)?;
    scenes::over(tx, act, &scene)?;
    scenes::small_ones(tx, act, &scene)
}

/// When and among whom the demo plays.
struct Scene {
    now: Timestamp,
    spaces: Vec<Space>,
}

impl Scene {
    /// The day `days` from today, in the zone of the demo.
    fn day(&self, days: i64) -> civil::Date {
        (self.now + SignedDuration::from_hours(24 * days)).to_zoned(zone()).date()
    }

    /// The next weekday (1 = Monday) at least `days` from today.
    fn weekday(&self, days: i64, weekday: i8) -> civil::Date {
        let mut date = self.day(days);
        while date.weekday().to_monday_one_offset() != weekday {
            date = date.tomorrow().unwrap_or(date);
        }
        date
    }

    /// The id of a space by a part of its name.
    fn space(&self, part: &str) -> Option<Id<Space>> {
        self.spaces.iter().find(|space| space.name.contains(part)).map(|space| space.id)
    }
}

/// The zone in which the demo plays.
fn zone() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}

/// A moment of a day there.
fn at(date: civil::Date, hour: i8, minute: i8) -> Timestamp {
    let moment = date.at(hour, minute, 0, 0).to_zoned(zone());
    moment.map_or(Timestamp::UNIX_EPOCH, |moment| moment.timestamp())
}

/// The same act at another moment: registrations of the demo came in over weeks.
fn act_at(act: &Act, now: Timestamp) -> Act {
    Act::new(now, act.random.clone(), Actor::System)
}

/// An announced event with sensible settings, to be changed by the scene.
fn event(act: &Act, slug: &str, title: &str, starts_at: Timestamp, ends_at: Timestamp) -> Event {
    Event {
        slug: slug.to_owned(),
        kind: EventKind::Meeting,
        title: title.to_owned(),
        venue: "Alte Weberei".to_owned(),
        address: "Webergasse 12,
Musterstadt"
            .to_owned(),
        accessibility: "stufenlos,
barrierefreies WC,
Hörschleife im Saal"
            .to_owned(),
        stage: Stage::Announced,
        max_party: 4,
        asked_needs:
            "sign_language speech_to_text wheelchair hearing_loop quiet_room childcare diet assistance other"
                .to_owned(),
        ..Event::draft(act.id(), starts_at, ends_at)
    }
}

/// Writes an event that was created `days` ago.
fn create(tx: &mut Tx, act: &Act, event: &Event, capacity: i64, days: i64) -> db::Result<()> {
    store::event::insert(tx, event, capacity, act.now - SignedDuration::from_hours(24 * days))?;
    crate::actions::touch(act, event);
    Ok(())
}
