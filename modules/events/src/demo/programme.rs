//! The conference's programme: two days, five rooms, nine workshops with limited places.

use db::Tx;
use jiff::{SignedDuration, civil::Date};
use kernel::{Act, Id};

use super::at;
use crate::{
    actions,
    model::{Event, Room, Session, SessionKind, SessionPerson, SessionRole, Track},
    store,
};

const ROOMS: [(&str, i64); 5] =
    [("Großer Saal", 300), ("Theatersaal", 60), ("Studio", 24), ("Werkstatt", 30), ("Hof und Foyer", 300)];
const TRACKS: [(&str, &str); 4] = [
    ("Beteiligung", "participation"),
    ("Medien", "live"),
    ("Wissen teilen", "knowledge"),
    ("Zusammenarbeit", "network"),
];

/// An item: day, hour, minute, minutes, room, track, kind, places, title, description, people.
type Item = (
    usize,
    i8,
    i8,
    i64,
    Option<usize>,
    Option<usize>,
    SessionKind,
    Option<i64>,
    &'static str,
    &'static str,
    &'static [(SessionRole, &'static str, &'static str)],
);

use SessionKind::{Break, Fair, Panel, Performance, Talk, Workshop};
use SessionRole::{Interpreter, Moderator, Speaker};

const ITEMS: [Item; 20] = [
    (0, 9, 30, 30, None, None, Break, None, "Ankommen und Kaffee", "", &[]),
    (
        0,
        10,
        0,
        30,
        Some(0),
        None,
        Talk,
        None,
        "Willkommen",
        "Grußworte, kurz. Danach eine Runde: Wer ist da?",
        &[(Moderator, "Mira Sommerfeld", "Kulturnetz Musterstadt"), (Interpreter, "Silke Hartung", "")],
    ),
    (
        0,
        10,
        30,
        60,
        Some(0),
        Some(3),
        Talk,
        None,
        "Was trägt: sieben Jahre Zusammenarbeit in der Südstadt",
        "Drei Träger, eine Stadt, viele Meinungen. Was gehalten hat, was nicht, und was wir heute anders machen würden.",
        &[
            (Speaker, "Greta Ohlendorf", "Bürgerstiftung Südstadt"),
            (Speaker, "Henning Petersen", "Volkshochschule"),
            (Interpreter, "Silke Hartung", ""),
        ],
    ),
    (
        0,
        11,
        30,
        60,
        Some(0),
        Some(0),
        Panel,
        None,
        "Podium: Darf Beteiligung auch nein sagen?",
        "Vier Stimmen aus Rathaus, Verein, Nachbarschaft und Jugendrat.",
        &[
            (Moderator, "Leyla Demir", "Bahnhof Süd"),
            (Speaker, "Tomasz Wieczorek", "Stadt Musterstadt"),
            (Speaker, "Cornelia Fritsche", "Landesverband"),
        ],
    ),
    (
        0,
        12,
        30,
        105,
        Some(4),
        None,
        Fair,
        None,
        "Projektmesse und Mittagessen",
        "22 Initiativen stellen sich vor.",
        &[],
    ),
    (
        0,
        14,
        15,
        75,
        Some(1),
        Some(3),
        Workshop,
        Some(40),
        "Räume teilen, ohne zu streiten",
        "Kalender, Schlüssel, Putzplan: Wie mehrere Gruppen ein Haus nutzen.",
        &[(Speaker, "Aylin Kaya", "Alte Weberei")],
    ),
    (
        0,
        14,
        15,
        75,
        Some(2),
        Some(1),
        Workshop,
        Some(16),
        "Tonspaziergang: Das Quartier hören",
        "Mit dem eigenen Telefon aufnehmen, schneiden, veröffentlichen – mit Einwilligung.",
        &[(Speaker, "Jonas Brandt", "")],
    ),
    (
        0,
        14,
        15,
        75,
        Some(3),
        Some(2),
        Workshop,
        Some(24),
        "Leitungswechsel gut vorbereiten",
        "Was in die Übergabe gehört, bevor jemand geht.",
        &[(Speaker, "Cornelia Fritsche", "Landesverband")],
    ),
    (0, 15, 30, 30, None, None, Break, None, "Pause", "", &[]),
    (
        0,
        16,
        0,
        60,
        Some(0),
        Some(2),
        Panel,
        None,
        "Was habt ihr ausprobiert?",
        "Zehn Häuser, je fünf Minuten.",
        &[(Moderator, "Mira Sommerfeld", "Kulturnetz Musterstadt"), (Interpreter, "Silke Hartung", "")],
    ),
    (
        0,
        18,
        30,
        180,
        Some(4),
        None,
        Performance,
        None,
        "Abendlounge: Suppe, Chor und Webmaschine",
        "Der Chor der Volkshochschule singt mit einer Maschine von 1912.",
        &[],
    ),
    (
        1,
        9,
        30,
        30,
        Some(0),
        None,
        Talk,
        None,
        "Rückblick auf den ersten Tag",
        "",
        &[(Moderator, "Jonas Brandt", "")],
    ),
    (
        1,
        10,
        0,
        90,
        Some(1),
        Some(0),
        Workshop,
        Some(24),
        "E-Partizipation: mitreden, ohne dabei zu sein",
        "Vom Vorschlag zur Abstimmung: ein Verfahren gemeinsam durchspielen.",
        &[(Speaker, "Tomasz Wieczorek", "Stadt Musterstadt"), (Interpreter, "Silke Hartung", "")],
    ),
    (
        1,
        10,
        0,
        90,
        Some(2),
        Some(1),
        Workshop,
        Some(16),
        "Mobile Medienarbeit im Quartier",
        "Bilder, Ton und Film mit dem Telefon, mit Namen, Lizenz und Beschreibung für alle, die nicht sehen.",
        &[(Speaker, "Jonas Brandt", "")],
    ),
    (
        1,
        10,
        0,
        90,
        Some(3),
        Some(3),
        Workshop,
        Some(30),
        "Hackathon: Wohnen, Arbeiten, Freizeit",
        "Eine Frage, drei Stunden, vier Gruppen, eine Jury.",
        &[(Speaker, "Leyla Demir", "Bahnhof Süd")],
    ),
    (1, 11, 30, 60, Some(4), None, Break, None, "Mittag", "", &[]),
    (
        1,
        12,
        30,
        90,
        Some(1),
        Some(2),
        Workshop,
        Some(40),
        "Ein Wiki für alle: ausprobieren",
        "Wir schreiben den ersten Eintrag zusammen.",
        &[(Speaker, "Greta Ohlendorf", "Bürgerstiftung Südstadt")],
    ),
    (
        1,
        12,
        30,
        90,
        Some(2),
        Some(0),
        Workshop,
        Some(20),
        "Leitbild schreiben, Absatz für Absatz",
        "Wie aus achtzig Meinungen ein Text wird, hinter dem viele stehen.",
        &[(Speaker, "Henning Petersen", "Volkshochschule")],
    ),
    (
        1,
        12,
        30,
        90,
        Some(3),
        Some(3),
        Workshop,
        Some(30),
        "Gemeinsam Anträge stellen",
        "Wer schreibt, wer haftet, wer rechnet ab?",
        &[(Speaker, "Aylin Kaya", "Alte Weberei")],
    ),
    (
        1,
        14,
        30,
        75,
        Some(0),
        Some(1),
        Panel,
        None,
        "Abschluss: Quiz mit dem ganzen Saal",
        "Bitte das Telefon nicht vergessen.",
        &[(Moderator, "Mira Sommerfeld", "Kulturnetz Musterstadt"), (Interpreter, "Silke Hartung", "")],
    ),
];

/// Writes and publishes the programme; answers the sessions with limited places, slot by slot.
pub(super) fn conference(
    tx: &mut Tx,
    act: &Act,
    event: &Event,
    days: [Date; 2],
) -> db::Result<Vec<Vec<Id<Session>>>> {
    let rooms: Vec<Room> = ROOMS
        .iter()
        .zip(1..)
        .map(|((name, places), position)| Room {
            id: act.id(),
            name: (*name).to_owned(),
            places: Some(*places),
            position,
        })
        .collect();
    let tracks: Vec<Track> = TRACKS
        .iter()
        .zip(1..)
        .map(|((name, thread), position)| Track {
            id: act.id(),
            name: (*name).to_owned(),
            thread: (*thread).to_owned(),
            position,
        })
        .collect();
    for room in &rooms {
        store::programme::save_room(tx, event.id, room)?;
    }
    for track in &tracks {
        store::programme::save_track(tx, event.id, track)?;
    }
    let (mut sessions, mut people) = (Vec::new(), Vec::new());
    for (day, hour, minute, minutes, room, track, kind, places, title, description, who) in ITEMS {
        let starts = at(days[day], hour, minute);
        let session = Session {
            id: act.id(),
            source_key: None,
            kind,
            title: title.to_owned(),
            subtitle: String::new(),
            description: description.to_owned(),
            language: if kind == Break { String::new() } else { "de".to_owned() },
            starts_at: Some(starts),
            ends_at: Some(starts + SignedDuration::from_mins(minutes)),
            room_id: room.map(|index| rooms[index].id),
            track_id: track.map(|index| tracks[index].id),
            capacity: places,
            revision: 1,
        };
        people.extend(who.iter().map(|(role, name, organisation)| SessionPerson {
            id: act.id(),
            session_id: session.id,
            role: *role,
            name: (*name).to_owned(),
            organisation: (*organisation).to_owned(),
            source_key: String::new(),
        }));
        sessions.push(session);
    }
    store::programme::insert_sessions(tx, event.id, &sessions)?;
    store::programme::insert_people(tx, &people)?;
    actions::publish::publish(tx, act, event.id, "Das Programm ist da.", None)?;
    let mut slots: Vec<(Option<jiff::Timestamp>, Vec<Id<Session>>)> = Vec::new();
    for session in sessions.iter().filter(|session| session.capacity.is_some()) {
        match slots.iter_mut().find(|(starts, _)| *starts == session.starts_at) {
            Some((_, slot)) => slot.push(session.id),
            None => slots.push((session.starts_at, vec![session.id])),
        }
    }
    Ok(slots.into_iter().map(|(_, slot)| slot).collect())
}
