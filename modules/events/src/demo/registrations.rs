//! Invented people who registered over the past weeks; most confirmed, some wait, some gave up.

use db::Tx;
use i18n::Language;
use jiff::SignedDuration;
use kernel::{Act, Id};

use super::act_at;
use crate::{
    actions,
    model::{Event, NeedKind, NewAttendee, NewParty, Session, Source},
    store,
};

const FIRST: [&str; 24] = [
    "Aylin", "Bernd", "Carla", "Deniz", "Edda", "Farid", "Grete", "Hakan", "Ines", "Jakob", "Käthe", "Levin",
    "Marta", "Nils", "Olga", "Paul", "Rosa", "Samir", "Tilda", "Uwe", "Vera", "Wanda", "Yusuf", "Zoe",
];
const LAST: [&str; 23] = [
    "Ackermann",
    "Böhm",
    "Celik",
    "Dörfler",
    "Ebert",
    "Fuchs",
    "Grünwald",
    "Hoppe",
    "Ivanova",
    "Jahn",
    "Köster",
    "Lindner",
    "Moser",
    "Nowak",
    "Öztürk",
    "Pohl",
    "Reuter",
    "Schäfer",
    "Thiele",
    "Ulrich",
    "Vogt",
    "Weiß",
    "Zander",
];
const HOUSES: [&str; 9] = [
    "Alte Weberei e. V.",
    "Volkshochschule Musterstadt",
    "Bürgerstiftung Südstadt",
    "",
    "Bahnhof Süd",
    "",
    "Haus am Kanal",
    "Stadt Musterstadt",
    "",
];

/// Lets `people` register for an event, from its opening until now or until it began.
/// Workshops are given slot by slot: everyone chooses at most one of each slot.
pub(super) fn fill(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    people: i64,
    workshops: &[Vec<Id<Session>>],
) -> db::Result<()> {
    let opened = event.opens_at.unwrap_or(act.now - SignedDuration::from_hours(24 * 10));
    let until = act.now.min(event.starts_at - SignedDuration::from_hours(48));
    let stretch = until.duration_since(opened).as_secs().max(3_600);
    let (mut number, mut registered) = (0_i64, 0_i64);
    while registered < people {
        // Many come in the first days, then fewer, and more again near the end.
        let part = number * 1_000 / people.max(1);
        let when =
            opened + SignedDuration::from_secs(stretch * (part * part / 1_400 + part / 4).min(985) / 1_000);
        let party = party(event, number, people - registered, workshops);
        registered += i64::try_from(party.people.len()).unwrap_or(1);
        register(tx, &act_at(act, when), act, event, &party, number)?;
        number += 1;
    }
    Ok(())
}

fn register(
    tx: &mut Tx,
    then: &Act,
    now: &Act,
    event: &Event,
    party: &NewParty,
    number: i64,
) -> db::Result<()> {
    actions::register::register(tx, then, event.id, &[party])?;
    let key = actions::register::mailbox_key(&party.email);
    let Some(known) = store::party::registered(tx, event.id, &[&key])?.remove(&key) else { return Ok(()) };
    let id = known.party;
    // Most confirm within the hour; the newest have not found their mail yet.
    let soon = act_at(then, then.now + SignedDuration::from_mins(7 + number % 50));
    if soon.now < now.now && number % 41 != 40 {
        actions::places::confirm(tx, &soon, id)?;
    }
    if number % 37 == 36 {
        actions::places::cancel(
            tx,
            &act_at(then, (soon.now + SignedDuration::from_hours(20)).min(now.now)),
            id,
        )?;
    }
    Ok(())
}

fn party(event: &Event, number: i64, left: i64, workshops: &[Vec<Id<Session>>]) -> NewParty {
    let size = match number % 9 {
        4 => 2,
        7 => 3,
        _ => 1,
    };
    let people =
        (0..size.min(left).min(event.max_party)).map(|position| person(event, number, position, workshops));
    let people: Vec<_> = people.collect();
    let mailbox = people[0].name.to_lowercase().replace(' ', ".");
    let plain = mailbox.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    NewParty {
        email: format!("{plain}{number}@post.example"),
        language: if number % 17 == 16 { Language::En } else { Language::De },
        source: if number % 29 == 28 { Source::Desk } else { Source::Form },
        pace: kernel::Pace::Now,
        people,
    }
}

fn person(event: &Event, number: i64, position: i64, workshops: &[Vec<Id<Session>>]) -> NewAttendee {
    let index = usize::try_from(number * 3 + position).unwrap_or_default();
    let asked: Vec<NeedKind> =
        NeedKind::ALL.iter().copied().filter(|need| event.asked_needs.contains(need.as_str())).collect();
    let needs =
        if index % 8 == 3 && !asked.is_empty() { vec![asked[index / 8 % asked.len()]] } else { Vec::new() };
    let note = |need: NeedKind| match need {
        NeedKind::Childcare => "4 und 7 Jahre",
        NeedKind::Diet => "vegan, ohne Nüsse",
        NeedKind::Assistance => "Ich komme mit einer Begleitperson.",
        NeedKind::Other => "Ich brauche einen Platz nah an der Tür.",
        _ => "",
    };
    NewAttendee {
        name: format!("{} {}", FIRST[index * 7 % FIRST.len()], LAST[(index * 5 + index / 24) % LAST.len()]),
        organisation: HOUSES[index % HOUSES.len()].to_owned(),
        is_child: position == 2,
        photos: index % 3 != 1,
        needs: needs.into_iter().map(|need| (need, note(need).to_owned())).collect(),
        answers: Vec::new(),
        // A good quarter has decided already; in the small rooms that is enough for a line.
        sessions: if index % 7 < 2 {
            workshops.iter().filter_map(|slot| slot.get(index * 11 % slot.len().max(1)).copied()).collect()
        } else {
            Vec::new()
        },
    }
}
