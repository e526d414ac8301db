//! The numbers that matter, and what needs doing next.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use i18n::Translator;
use kernel::{Audience, Id};
use web::{Page, Path, Shell, html};

use super::{plot, shell, words};
use crate::{
    model::{Event, NeedKind, Numbers, PartyState, Question, Seats},
    pages::{DeskHead, DeskTab, attached::Attached, coordinate},
    rules::desk::{self, Todo},
    store, wording,
};

/// A number with its name, where it leads, and a word beside it.
struct Tile {
    name: String,
    value: i64,
    href: String,
    aside: String,
}

/// A need with how many have it, and what they say about it.
struct Need {
    name: String,
    people: i64,
    href: String,
    notes: Vec<String>,
}

/// A bar: name, words, value, most.
struct Bar {
    name: String,
    words: String,
    value: i64,
    most: i64,
    href: String,
}

/// A question with how often each answer was given.
struct Counted {
    label: String,
    answers: Vec<(String, i64, String)>,
}

#[derive(Template)]
#[template(path = "events/desk/overview.html")]
struct OverviewPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    when: String,
    places: Bar,
    tiles: Vec<Tile>,
    todo: Vec<(&'static str, String, String)>,
    needs: Vec<Need>,
    sessions: Vec<Bar>,
    questions: Vec<Counted>,
    plot: String,
    days: Vec<(String, i64)>,
    anyone: bool,
    /// What of other modules belongs to the event.
    attached: Attached,
    /// Numbers that were kept when the people behind them were erased.
    figures: Vec<(String, i64)>,
}

/// Shows the numbers.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let (id, now) = (event.id, page.now());
    let read = move |tx: &mut db::Tx| {
        let figures = store::erasure::figures(tx, id)?;
        Ok::<_, db::Error>((store::desk::numbers(tx, id, now)?, store::event::questions(tx, id)?, figures))
    };
    let (numbers, questions, figures) = page.house.db.read(read).await?;
    let attached = Attached::of(&page, event.id.cast(), Audience::Desk).await?;
    let t = page.t();
    let zone = event.zone();
    // Once figures were kept, people may be missing among those who are still there.
    let kept_days = desk::kept_days(&figures);
    let days = if kept_days.is_empty() { desk::by_day(&numbers.arrivals, &zone) } else { kept_days };
    let people = |n: i64| t.count("events-desk-people", n);
    html(&OverviewPage {
        desk: DeskHead::new(&t, &event, DeskTab::Overview),
        when: wording::span(&t, &page.house, &event),
        places: places(&t, &event, seats),
        tiles: tiles(&t, &event, &numbers),
        todo: todo(&t, &event, seats, &numbers, now),
        needs: needs(&t, &event, &numbers),
        sessions: sessions(&t, &event, &numbers),
        questions: answers(&t, &event, &questions, &numbers),
        attached,
        plot: plot::sums(
            &t,
            &days,
            seats.capacity,
            &t.with("events-desk-plot", &[("people", people(days.last().map_or(0, |day| day.1)).into())]),
            &t.count("events-desk-plot-limit", seats.capacity),
        ),
        days: days.iter().map(|(date, sum)| (t.day(*date), *sum)).collect(),
        anyone: !numbers.states.is_empty(),
        figures: kept(&t, &numbers, figures),
        path: event.desk_path(),
        shell: shell(&page, &event),
    })
}

fn list(event: &Event, query: &str) -> String {
    format!("{}/teilnehmende?{query}", event.desk_path())
}

fn places(t: &Translator, event: &Event, seats: Seats) -> Bar {
    Bar {
        name: t.say("events-desk-places"),
        words: t.with(
            "events-desk-places-taken",
            &[("taken", seats.taken.into()), ("capacity", seats.capacity.into())],
        ),
        value: seats.taken,
        most: seats.capacity,
        href: event.desk_path(),
    }
}

fn tiles(t: &Translator, event: &Event, numbers: &Numbers) -> Vec<Tile> {
    let state = |state: PartyState, key: &str| Tile {
        name: t.say(key),
        value: numbers.people(&[state]),
        href: list(event, &format!("stand={state}")),
        aside: t.count("events-desk-parties", numbers.parties(&[state])),
    };
    let active = [PartyState::Held, PartyState::Confirmed, PartyState::Waiting, PartyState::Offered];
    let mut tiles = vec![
        Tile {
            name: t.say("events-desk-registered"),
            value: numbers.people(&active),
            href: list(event, ""),
            aside: t.count("events-desk-children", numbers.children),
        },
        state(PartyState::Confirmed, "events-desk-state-confirmed"),
        state(PartyState::Held, "events-desk-state-held"),
        Tile {
            href: format!("{}/warteliste", event.desk_path()),
            ..state(PartyState::Waiting, "events-desk-state-waiting")
        },
        state(PartyState::Offered, "events-desk-state-offered"),
        Tile {
            name: t.say("events-desk-gone"),
            value: numbers.people(&[PartyState::Cancelled, PartyState::Lapsed]),
            href: list(event, "stand=cancelled"),
            aside: t.count("events-desk-lapsed", numbers.people(&[PartyState::Lapsed])),
        },
    ];
    if event.ask_photos {
        tiles.push(Tile {
            name: t.say("events-desk-photos"),
            value: numbers.photos,
            href: list(event, ""),
            aside: t.say("events-desk-photos-aside"),
        });
    }
    tiles.push(Tile {
        name: t.say("events-desk-arrived"),
        value: numbers.arrived,
        href: format!("{}/einlass", event.desk_path()),
        aside: t.say("events-desk-door"),
    });
    tiles
}

fn todo(
    t: &Translator,
    event: &Event,
    seats: Seats,
    numbers: &Numbers,
    now: jiff::Timestamp,
) -> Vec<(&'static str, String, String)> {
    let path = event.desk_path();
    let line = |todo| match todo {
        Todo::Publish => ("is-info", t.say("events-desk-todo-publish"), format!("{path}/stand")),
        Todo::FailedMails(n) => {
            ("is-bad", t.count("events-desk-todo-mails", n), "/koordination/post".to_owned())
        }
        Todo::Overbooked(title) => {
            ("is-bad", t.name("events-desk-todo-overbooked", title), format!("{path}/programm"))
        }
        Todo::OffersEnd(n) => {
            ("is-warn", t.count("events-desk-todo-offers", n), list(event, "stand=offered"))
        }
        Todo::LineIsStuck(n) => {
            ("is-warn", t.count("events-desk-todo-stuck", n), format!("{path}/warteliste"))
        }
        Todo::Unconfirmed(n) => {
            ("is-info", t.count("events-desk-todo-unconfirmed", n), list(event, "stand=held"))
        }
        Todo::Needs(n) => ("is-info", t.count("events-desk-todo-needs", n), "#bedarf".to_owned()),
        Todo::NeedsEnd(at) => (
            "is-warn",
            t.with("events-desk-todo-needs-end", &[("until", t.moment(at, &event.zone()).into())]),
            "#bedarf".to_owned(),
        ),
    };
    desk::todo(event, seats, numbers, now).into_iter().map(line).collect()
}

fn needs(t: &Translator, event: &Event, numbers: &Numbers) -> Vec<Need> {
    let mut kinds: BTreeMap<NeedKind, Need> = BTreeMap::new();
    for row in &numbers.needs {
        let need = kinds.entry(row.kind).or_insert_with(|| Need {
            name: words::need(t, row.kind),
            people: 0,
            href: list(event, &format!("bedarf={}", row.kind)),
            notes: Vec::new(),
        });
        need.people += row.people;
        if !row.note.is_empty() {
            let many = if row.people > 1 { format!("{} × ", row.people) } else { String::new() };
            need.notes.push(format!("{many}{}", row.note));
        }
    }
    kinds.into_values().collect()
}

fn sessions(t: &Translator, event: &Event, numbers: &Numbers) -> Vec<Bar> {
    let bar = |row: &crate::model::SessionFill| {
        let args =
            [("taken", row.taken.into()), ("capacity", row.capacity.into()), ("waiting", row.waiting.into())];
        let key = if row.waiting > 0 { "events-desk-session-line" } else { "events-desk-places-taken" };
        Bar {
            name: row.title.clone(),
            words: t.with(key, &args),
            value: row.taken,
            most: row.capacity,
            href: list(event, &format!("punkt={}", row.id)),
        }
    };
    numbers.sessions.iter().map(bar).collect()
}

fn answers(t: &Translator, event: &Event, questions: &[Question], numbers: &Numbers) -> Vec<Counted> {
    let counted = |question: &Question| {
        let mut answers: Vec<(String, i64)> =
            question.choices().map(|choice| (choice.to_owned(), 0)).collect();
        let own = numbers.answers.iter().filter(|row| row.question_id == question.id);
        for (line, people) in own.flat_map(|row| row.value.lines().map(|line| (line, row.people))) {
            match answers.iter_mut().find(|(answer, _)| answer == line) {
                Some((_, count)) => *count += people,
                None => answers.push((line.to_owned(), people)),
            }
        }
        let href = |id: Id<Question>, answer: &str| {
            let answer = crate::pages::desk::people::encode(answer);
            list(event, &format!("frage={id}&antwort={answer}"))
        };
        Counted {
            label: question.label.clone(),
            answers: answers
                .into_iter()
                .map(|(answer, people)| {
                    let href = href(question.id, &answer);
                    (super::people::answer_words(t, question, &answer), people, href)
                })
                .collect(),
        }
    };
    let with_choices = questions.iter().filter(|question| question.kind != crate::model::QuestionKind::Text);
    with_choices.map(counted).filter(|question| !question.answers.is_empty()).collect()
}

/// The numbers that were kept, with their names; the course of the days is left out.
fn kept(t: &Translator, numbers: &Numbers, figures: Vec<(String, i64)>) -> Vec<(String, i64)> {
    let name = |name: &str| match name.split_once(':') {
        Some(("need", kind)) => kind.parse().ok().map(|kind| words::need(t, kind)),
        Some(("session", id)) => {
            numbers.sessions.iter().find(|row| row.id.to_string() == id).map(|row| row.title.clone())
        }
        Some(_) => None,
        None => Some(t.say(&format!("events-desk-figure-{name}"))),
    };
    figures.into_iter().filter_map(|(key, value)| Some((name(&key)?, value))).collect()
}
