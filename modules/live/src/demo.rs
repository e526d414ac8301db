//! A running round for the demo that one can join from several windows.

use db::Tx;
use jiff::SignedDuration;
use kernel::{Act, House};

use crate::{
    actions::{self, answer::Handed},
    model::{Answer, LiveSession, Pace, Participant, Round, Teams},
    rules::{
        flow::Move,
        typed::{self, Kind, Typed},
    },
    store,
};

/// A question as a coordinator would write it: kind, and the fields of the editor.
type Question = (Kind, &'static [(&'static str, &'static str)]);

const QUESTIONS: &[Question] = &[
    (Kind::Cloud, &[("frage", "Was nimmst du von heute mit?"), ("worte", "3")]),
    (
        Kind::Single,
        &[
            ("frage", "In welchem Jahr wurde die Alte Weberei zum Kulturhaus?"),
            ("antworten", "1979\n* 1986\n1991\n2004"),
            ("sekunden", "30"),
        ],
    ),
    (
        Kind::Estimate,
        &[
            ("frage", "Wie viele Stunden haben Ehrenamtliche dort im letzten Jahr geschenkt?"),
            ("richtig", "6200"),
            ("spanne", "4000"),
            ("einheit", "Stunden"),
            ("sekunden", "45"),
        ],
    ),
    (
        Kind::Scale,
        &[
            ("frage", "Wie gehst du heute nach Hause?"),
            ("stufen", "5"),
            ("unten", "müde"),
            ("oben", "voller Ideen"),
        ],
    ),
    (Kind::Questions, &[("frage", "Was möchtet ihr vom Podium wissen?"), ("freigabe", "ja")]),
    (Kind::Ideas, &[("frage", "Was machen wir nächstes Jahr zusammen?"), ("stimmen", "3")]),
];

const PREPARED: &[Question] = &[
    (
        Kind::Estimate,
        &[
            ("frage", "Wie viele Vereine gibt es im Stadtteil?"),
            ("richtig", "47"),
            ("spanne", "30"),
            ("einheit", "Vereine"),
            ("sekunden", "30"),
        ],
    ),
    (
        Kind::Order,
        &[
            ("frage", "Was gab es im Haus zuerst?"),
            ("antworten", "Druckerei\nJugendclub\nProberäume\nReparaturcafé"),
            ("sekunden", "60"),
        ],
    ),
    (
        Kind::Several,
        &[
            ("frage", "Was kann man in der Alten Weberei ausleihen?"),
            ("antworten", "* Lastenrad\n* Beamer\nBohrinsel\n* Zelte"),
            ("sekunden", "40"),
        ],
    ),
];

const WORDS: &[(&str, &[&str])] = &[
    ("Aylin", &["Mut", "Nähe"]),
    ("Jonas", &["Ideen", "mut"]),
    ("Marta", &["Nähe", "Kontakte"]),
    ("", &["Kontakte", "Mut", "Kuchen"]),
    ("Piotr", &["Werkzeug"]),
];

const TEAMS: &[&str] = &["Nordufer", "Südufer", "Altstadt"];

/// Fills an empty network: one round that runs, one that is prepared.
pub fn fill(_: &House, tx: &mut Tx, act: &Act) -> db::Result<()> {
    // Codes that are easy to type when one looks around.
    let quiz = prepare(tx, act, "135790", "Stadtteil-Quiz beim Sommerfest", PREPARED)?;
    let teams = Teams(TEAMS.iter().map(|name| (*name).to_owned()).collect());
    store::session::save_teams(tx, quiz.id, &teams, false)?;
    if let (Some(first), Some(file)) = (store::session::activities(tx, quiz.id)?.first(), map()) {
        store::picture::replace(tx, first.id, act.id(), MAP, &file)?;
    }
    let session = prepare(tx, act, "246810", "Abschluss der Jahrestagung", QUESTIONS)?;
    let asked = actions::conduct::make_move(tx, act, session.id, 0, Move::Ask(0, None))?;
    debug_assert!(asked.is_ok(), "the first question of the demo can be asked");
    for (name, words) in WORDS {
        let person = Participant { id: act.id(), name: (*name).to_owned(), pace: Pace::Usual, team: None };
        let handed = Handed {
            session: session.id,
            person: person.id,
            activity: 0,
            answer: Answer::Words(words.iter().map(|word| (*word).to_owned()).collect()),
            at: act.now,
        };
        store::people::insert(tx, &[(session.id, person, act.now)])?;
        actions::answer::receive(tx, &[handed])?;
    }
    Ok(())
}

const MAP: &str = "Ein gezeichneter Stadtplan: oben der Fluss, darunter acht Häuserblöcke mit roten Dächern.";

/// A small invented plan of the quarter, so that a question has a picture.
fn map() -> Option<pictures::Encoded> {
    let (width, height) = (640_u32, 400_u32);
    let colour = |x: u32, y: u32| match (x, y) {
        (_, 0..70) => [90, 140, 190],
        (x, y) if (y - 70) % 165 < 25 || x % 160 < 24 => [222, 214, 200],
        (x, y) if (y - 70) % 165 > 60 && x % 160 > 60 => [186, 84, 60],
        _ => [140, 170, 110],
    };
    let pixels = (0..height).flat_map(|y| (0..width).flat_map(move |x| colour(x, y))).collect();
    pictures::Picture::of_pixels(width, height, pixels)?.encoded().ok()
}

fn prepare(
    tx: &mut Tx,
    act: &Act,
    code: &str,
    title: &str,
    questions: &[Question],
) -> db::Result<LiveSession> {
    let session = LiveSession {
        id: act.id(),
        code: code.to_owned(),
        title: title.to_owned(),
        teams: Teams::default(),
        anonymous: false,
        created_at: act.now - SignedDuration::from_hours(20),
        ended_at: None,
        erased_at: None,
    };
    store::session::insert(tx, &session)?;
    store::round::open(tx, session.id, &Round::new(act.now))?;
    for (kind, fields) in questions {
        let typed: Vec<_> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let activity = typed::activity(*kind, Typed(&typed));
        debug_assert!(activity.is_ok(), "the demo's questions are right: {activity:?}");
        if let Ok(activity) = activity {
            actions::prepare::add(tx, act, session.id, activity)?;
        }
    }
    Ok(session)
}
