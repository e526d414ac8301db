//! A running round for the demo that one can join from several windows.

use db::Tx;
use jiff::SignedDuration;
use kernel::{Act, Actor, House, Id, Role, Viewer};

use crate::{
    actions::{
        self,
        answer::Handed,
        collect::{Brought, Contribution},
    },
    model::{Answer, LiveSession, Pace, Participant, Round, Teams},
    rules::{
        entries::Care,
        flow::Move,
        typed::{self, Kind},
    },
    store::{self, belonging::Belonging},
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

const FINISHED: &[Question] = &[
    (
        Kind::Estimate,
        &[
            ("frage", "Wie viele Menschen waren im letzten Jahr in unseren Häusern?"),
            ("richtig", "4700"),
            ("spanne", "3000"),
            ("einheit", "Menschen"),
        ],
    ),
    (
        Kind::Ranking,
        &[("frage", "Was brauchen wir zuerst?"), ("antworten", "Proberaum\nWerkstatt\nKüche\nRuheraum")],
    ),
    (
        Kind::Single,
        &[("frage", "Wie oft wollen wir uns treffen?"), ("antworten", "jeden Monat\nim Quartal\nim Jahr")],
    ),
    (Kind::Ideas, &[("frage", "Was probieren wir zusammen aus?"), ("stimmen", "3")]),
];

/// What each of twenty people answered to the finished round: a number, an order, a choice.
const FINISHED_ANSWERS: [(u16, [u8; 4], u8); 20] = [
    (1200, [0, 1, 2, 3], 0),
    (2000, [1, 0, 2, 3], 1),
    (2500, [1, 2, 0, 3], 1),
    (2800, [2, 1, 0, 3], 1),
    (3000, [1, 0, 3, 2], 0),
    (3200, [1, 2, 3, 0], 1),
    (3500, [0, 1, 2, 3], 1),
    (3700, [1, 0, 2, 3], 2),
    (4000, [1, 3, 2, 0], 1),
    (4100, [2, 1, 0, 3], 1),
    (4300, [1, 2, 0, 3], 0),
    (4500, [0, 2, 1, 3], 1),
    (4600, [1, 0, 2, 3], 1),
    (4750, [1, 2, 0, 3], 1),
    (5000, [3, 1, 0, 2], 0),
    (5200, [1, 0, 2, 3], 1),
    (5500, [1, 2, 3, 0], 1),
    (6000, [0, 1, 3, 2], 2),
    (8000, [1, 0, 2, 3], 1),
    (28000, [2, 1, 0, 3], 1),
];

/// Ideas of the finished round, and from which to which of the twenty people voted for each. The last two say the same.
const FINISHED_IDEAS: [(&str, std::ops::Range<usize>); 4] = [
    ("Einen gemeinsamen Kalender für alle Säle", 0..11),
    ("Werkzeug teilen statt kaufen", 5..14),
    ("Einen Tag im Jahr, an dem alle Häuser offen sind", 6..20),
    ("Tag der offenen Häuser", 0..5),
];

const WORDS: &[(&str, &[&str])] = &[
    ("Aylin", &["Mut", "Nähe"]),
    ("Jonas", &["Ideen", "mut"]),
    ("Marta", &["Nähe", "Kontakte"]),
    ("", &["Kontakte", "Mut", "Kuchen"]),
    ("Piotr", &["Werkzeug"]),
];

const TEAMS: &[&str] = &["Nordufer", "Südufer", "Altstadt"];

/// Fills an empty network: one round that runs, one that is prepared, one whose results are published.
pub fn fill(house: &House, tx: &mut Tx, act: &Act) -> db::Result<()> {
    // Codes that are easy to type when one looks around.
    let quiz = prepare(tx, act, "135790", "Stadtteil-Quiz zum Auftakt", PREPARED)?;
    let teams = Teams(TEAMS.iter().map(|name| (*name).to_owned()).collect());
    store::session::save_teams(tx, quiz.id, &teams, false)?;
    if let (Some(first), Some(file)) = (store::session::activities(tx, quiz.id)?.first(), map()) {
        store::picture::replace(tx, first.id, act.id(), MAP, &file)?;
    }
    belong(house, tx, act, quiz.id, "gemeinwesenarbeit-in-der-stadt")?;
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
    belong(house, tx, act, session.id, "kooperation-und-vernetzung")?;
    let past = Act::new(act.now - SignedDuration::from_hours(48), act.random.clone(), Actor::System);
    let over = prepare(tx, &past, "975310", "Was wir aus den Häusern mitnehmen", FINISHED)?;
    finish(tx, &past, &over)?;
    belong(house, tx, act, over.id, "raeume-fuer-alle")?;
    actions::belong::publish(tx, act, house, over.id, &[])?;
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

/// Lets a round belong to the event whose page ends like this, if there is one.
fn belong(house: &House, tx: &mut Tx, act: &Act, session: Id<LiveSession>, event: &str) -> db::Result<()> {
    let viewer = Viewer { role: Role::Coordinator, ..Viewer::visitor() };
    let found = house.occasions(tx, &viewer, act.now)?.into_iter().find(|it| it.path.ends_with(event));
    let belonging = found.map(|occasion| Belonging { occasion_id: occasion.id, part_id: None });
    actions::belong::belong(tx, act, house, session, belonging)
}

/// Asks, answers and reveals everything, and ends the round.
fn finish(tx: &mut Tx, act: &Act, session: &LiveSession) -> db::Result<()> {
    let person = |_| Participant { id: act.id(), name: String::new(), pace: Pace::Usual, team: None };
    let people: Vec<_> = FINISHED_ANSWERS.iter().map(person).collect();
    let joining: Vec<_> = people.iter().map(|person| (session.id, person.clone(), act.now)).collect();
    store::people::insert(tx, &joining)?;
    let mut step = 0;
    let mut go = |tx: &mut Tx, next: Move| {
        let made = actions::conduct::make_move(tx, act, session.id, step, next)?;
        debug_assert!(made.is_ok(), "the demo's host moves as one can");
        step += 1;
        Ok::<_, db::Error>(())
    };
    for activity in 0..FINISHED.len() {
        go(tx, Move::Ask(activity, None))?;
        if activity == FINISHED.len() - 1 {
            ideas(tx, act, session, activity, &people)?;
            go(tx, Move::Reveal)?;
            continue;
        }
        let handed = people.iter().zip(FINISHED_ANSWERS).map(|(person, (number, order, choice))| Handed {
            session: session.id,
            person: person.id,
            activity,
            answer: match activity {
                0 => Answer::Number(number.into()),
                1 => Answer::Ordered(order.to_vec()),
                _ => Answer::Chosen(vec![choice]),
            },
            at: act.now,
        });
        actions::answer::receive(tx, &handed.collect::<Vec<_>>())?;
        go(tx, Move::Reveal)?;
    }
    go(tx, Move::Finish)
}

/// Writes ideas, votes for them, and joins two that say the same.
fn ideas(
    tx: &mut Tx,
    act: &Act,
    session: &LiveSession,
    activity: usize,
    people: &[Participant],
) -> db::Result<()> {
    let brought = |person: &Participant, what| Brought {
        session: session.id,
        person: person.id,
        activity,
        at: act.now,
        what,
    };
    let (mut written, mut votes) = (Vec::new(), Vec::new());
    for ((text, voters), person) in FINISHED_IDEAS.iter().zip(people) {
        let (id, mark, text) = (act.id(), String::new(), (*text).to_owned());
        written.push(brought(person, Contribution::Entry { id, mark, text, named: false }));
        let vote = |person| brought(person, Contribution::Vote { entry: id, wanted: true });
        votes.push((id, people[voters.clone()].iter().map(vote).collect::<Vec<_>>()));
    }
    actions::collect::receive(tx, &written)?;
    for (_, votes) in &votes {
        actions::collect::receive(tx, votes)?;
    }
    if let [.., (other, _), (same, _)] = votes[..] {
        actions::care::take(tx, act, session.id, activity, same, Care::Merge(other))?;
    }
    Ok(())
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
        let typed = forms::Form::filled(fields.iter().copied());
        let activity = typed::activity(*kind, &typed);
        debug_assert!(activity.is_ok(), "the demo's questions are right: {activity:?}");
        if let Ok(activity) = activity {
            actions::prepare::add(tx, act, session.id, activity)?;
        }
    }
    Ok(session)
}
