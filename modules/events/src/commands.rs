//! What this module adds to the command line.

use std::fmt::Write as _;

use db::Key;
use frab::{Limits, Schedule};
use i18n::{Language, Translator};
use kernel::{Command, House};

use crate::{
    actions,
    model::{Event, Stage},
    rules::{import::Plan, state},
    store, wording,
};

/// How many sessions outside of the event are named.
const MOST_NAMED: usize = 20;

/// The commands.
pub const COMMANDS: &[Command] = &[Command {
    name: "import-schedule",
    usage: "FILE --event SLUG [--create] [--publish]   read a schedule.xml or schedule.json into an event's programme;\n\
            --create makes the event as a draft if there is none, --publish publishes the programme,\n\
            which everyone sees as soon as the event is announced",
    run: import_schedule,
}];

/// The words after the command.
struct Words {
    file: String,
    event: String,
    create: bool,
    publish: bool,
}

fn words(words: &[String]) -> Result<Words, String> {
    let (mut file, mut event, mut create, mut publish) = (None, None, false, false);
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--event" => event = rest.next().cloned(),
            "--create" => create = true,
            "--publish" => publish = true,
            other if other.starts_with("--event=") => event = Some(other["--event=".len()..].to_owned()),
            other if other.starts_with('-') => return Err(format!("unknown option {other}")),
            other if file.is_none() => file = Some(other.to_owned()),
            other => return Err(format!("one file at a time, not {other} as well")),
        }
    }
    let file = file.ok_or("which FILE?")?;
    let event = event.ok_or("which event? --event SLUG")?;
    Ok(Words { file, event, create, publish })
}

fn import_schedule(house: &House, given: &[String]) -> Result<String, String> {
    let Words { file, event: slug, create, publish } = words(given)?;
    let t = house.translator(Language::En);
    let bytes = std::fs::read(&file).map_err(|error| format!("{file}: {error}"))?;
    let failed = |error: db::Error| error.to_string();
    let wanted = slug.clone();
    let known = house.db.read_blocking(move |tx| match store::event::by_slug(tx, &wanted) {
        Ok(event) => Ok(Some(event)),
        Err(db::Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    });
    let known = known.map_err(failed)?;
    let network_zone = house.network().profile.time_zone.clone();
    let zone = known.as_ref().map_or_else(
        || jiff::tz::TimeZone::get(&network_zone).unwrap_or(jiff::tz::TimeZone::UTC),
        Event::zone,
    );
    let schedule =
        frab::read_in(&bytes, Limits::default(), &zone).map_err(|problems| refused(&t, &file, &problems))?;
    if known.is_none() && !create {
        return Err(format!("there is no event {slug}; --create makes it as a draft"));
    }
    if known.is_none() && !is_slug(&slug) {
        return Err(format!("{slug} cannot stand in an address: small letters, digits and hyphens only"));
    }
    let act = house.own_act();
    let inner = act.clone();
    let key = known.as_ref().map_or(Key::named("events.create"), |event| Key::from(event.id));
    let (items, rooms) = (schedule.items.len(), schedule.rooms.len());
    let name = slug.clone();
    let done = house.db.write_blocking(key, move |tx| {
        let event = match &known {
            Some(event) => event.clone(),
            None => actions::import::create_event(tx, &inner, &name, &network_zone, &schedule)?,
        };
        let (plan, version) = read_in(tx, &inner, &event, &schedule, publish)?;
        Ok::<_, db::Error>((plan, version, state::stage(&event, inner.now)))
    });
    let (plan, version, stage) = done.map_err(failed)?;
    house.publish(&act);
    let mut said = format!(
        "{items} items in {rooms} rooms: {} added, {} changed, {} removed, {} as before",
        plan.added.len(),
        plan.changed.len(),
        plan.removed.len(),
        plan.unchanged
    );
    if !plan.outside.is_empty() {
        let _ = write!(said, "\n{}", t.count("events-import-outside", plan.outside.len()));
        for session in plan.outside.iter().take(MOST_NAMED) {
            let times = session.starts_at.zip(session.ends_at);
            let when = times.map(|times| wording::when(&t, &zone, times)).unwrap_or_default();
            let _ = write!(said, "\n  {} ({when})", session.title);
        }
        let more = plan.outside.len().saturating_sub(MOST_NAMED);
        if more > 0 {
            let _ = write!(said, "\n  {}", t.count("events-programme-note-more", more));
        }
    }
    let _ = match version {
        Some(number) => write!(said, "\npublished as version {number}{}", seen_by(stage)),
        None => write!(said, "\nnot published yet: /koordination/veranstaltungen/{slug}/programm"),
    };
    Ok(said)
}

fn read_in(
    tx: &mut db::Tx,
    act: &kernel::Act,
    event: &Event,
    schedule: &Schedule,
    publish: bool,
) -> db::Result<(Plan, Option<i64>)> {
    let (Ok(plan) | Err(plan)) = actions::import::apply(tx, act, event, schedule, None)?;
    if !publish {
        return Ok((plan, None));
    }
    match actions::publish::publish(tx, act, event.id, "", None)? {
        actions::programme::Edited::Done(number) => Ok((plan, Some(number))),
        actions::programme::Edited::Overtaken => Ok((plan, None)),
    }
}

/// Who sees a published programme: nobody, while its event is not announced.
const fn seen_by(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => ", which nobody sees yet: the event is a draft",
        Stage::SaveTheDate => ", which nobody sees yet: the event is only a save-the-date",
        Stage::Announced => ", which everyone sees now",
    }
}

fn refused(t: &Translator, file: &str, problems: &[frab::Problem]) -> String {
    let mut said = format!("{file} was refused, and nothing was changed:");
    for problem in problems {
        let _ = write!(said, "\n  {}: {}", problem.place, wording::problem(t, problem));
    }
    said
}

fn is_slug(slug: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=80).contains(&slug.len())
        && slug.bytes().all(plain)
        && !slug.starts_with('-')
        && !slug.ends_with('-')
}
