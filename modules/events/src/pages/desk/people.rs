//! The list of people: search, filter, order, pages.

use std::fmt::Write;

use askama::Template;
use axum::response::Response;
use i18n::Translator;
use kernel::Id;
use serde::Deserialize;
use web::{Page, Path, Query, Shell, html};

use super::{shell, words};
use crate::{
    model::{
        Event, Filter, NeedKind, Party, PartyState, Question, QuestionKind, Session, SessionFill, Source,
    },
    pages::{DeskHead, DeskTab, coordinate},
    store,
};

/// How many people stand on one page of the list.
const PER_PAGE: i64 = 50;

/// The page of the list, beside the filter.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct At {
    seite: String,
}

/// One line of the list.
struct Line {
    party: Id<Party>,
    number: i64,
    name: String,
    organisation: String,
    email: String,
    state_class: &'static str,
    state: String,
    needs: String,
    since: String,
    marks: String,
}

/// What a list can be narrowed down by: value and label.
pub(super) struct Choices {
    pub states: Vec<(String, String)>,
    pub needs: Vec<(String, String)>,
    pub sessions: Vec<(String, String)>,
    pub questions: Vec<(String, String)>,
    pub answers: Vec<(String, String)>,
    pub sources: Vec<(String, String)>,
    pub sorts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "events/desk/people.html")]
struct PeoplePage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    query: String,
    filter: Filter,
    choices: Choices,
    found: String,
    lines: Vec<Line>,
    pages: Vec<(String, String, bool)>,
}

/// Shows the list.
pub(super) async fn list(
    page: Page,
    Path(slug): Path<String>,
    Query(filter): Query<Filter>,
    Query(at): Query<At>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let current = at.seite.parse::<i64>().unwrap_or(1).clamp(1, 100_000);
    let (id, wanted) = (event.id, filter.clone());
    let read = move |tx: &mut db::Tx| {
        let (rows, all) = store::desk::people(tx, id, &wanted, (current - 1) * PER_PAGE, PER_PAGE)?;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let needs = store::desk::needs_of(tx, &ids)?;
        Ok::<_, db::Error>((
            rows,
            all,
            needs,
            store::event::questions(tx, id)?,
            store::desk::sessions(tx, id)?,
        ))
    };
    let (rows, all, needs, questions, sessions) = page.house.db.read(read).await?;
    let t = page.t();
    let zone = event.zone();
    let line = |row: crate::model::Listed| {
        let own = needs.iter().filter(|need| need.registration_id == row.id);
        let marks = [
            (row.is_child, "events-desk-child"),
            (row.size > 1, "events-desk-in-group"),
            (row.source == Source::Desk, "events-desk-source-desk"),
            (row.checked_in_at.is_some(), "events-desk-arrived"),
        ];
        Line {
            party: row.party_id,
            number: row.number,
            name: row.name,
            organisation: row.organisation,
            email: row.email,
            state_class: words::state_class(row.state),
            state: words::state(&t, row.state),
            needs: own.map(|need| words::need(&t, need.kind)).collect::<Vec<_>>().join(", "),
            since: t.day(row.made_at.to_zoned(zone.clone()).date()),
            marks: marks
                .iter()
                .filter(|mark| mark.0)
                .map(|mark| t.say(mark.1))
                .collect::<Vec<_>>()
                .join(" · "),
        }
    };
    html(&PeoplePage {
        desk: DeskHead::new(&t, &event, DeskTab::People),
        found: t.count("events-desk-found", all),
        lines: rows.into_iter().map(line).collect(),
        pages: pages(&event, &filter, current, all),
        choices: choices(&t, &questions, &sessions, &filter),
        query: query(&filter),
        path: event.desk_path(),
        filter,
        shell: shell(&page, &event),
    })
}

/// A text as it stands in a query.
pub(super) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            // Writing into a text cannot fail.
            write!(out, "%{byte:02X}").unwrap_or_default();
        }
    }
    out
}

/// The query of a filter, without a question mark.
pub(super) fn query(filter: &Filter) -> String {
    let pairs = [
        ("suche", &filter.search),
        ("stand", &filter.state),
        ("punkt", &filter.session),
        ("bedarf", &filter.need),
        ("frage", &filter.question),
        ("antwort", &filter.answer),
        ("herkunft", &filter.source),
        ("sortierung", &filter.sort),
    ];
    let used = pairs.iter().filter(|(_, value)| !value.is_empty());
    used.map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&")
}

fn pages(event: &Event, filter: &Filter, current: i64, all: i64) -> Vec<(String, String, bool)> {
    let last = (all + PER_PAGE - 1) / PER_PAGE;
    if last < 2 {
        return Vec::new();
    }
    let (path, query) = (event.desk_path(), query(filter));
    let near = |number: i64| number == 1 || number == last || (number - current).abs() <= 1;
    let mut list: Vec<(String, String, bool)> = Vec::new();
    for number in 1..=last {
        if near(number) {
            let href = format!("{path}/teilnehmende?{query}&seite={number}");
            list.push((number.to_string(), href, number == current));
        } else if list.last().is_some_and(|(words, _, _)| words != "…") {
            list.push(("…".to_owned(), String::new(), false));
        }
    }
    list
}

/// What a list can be narrowed down by.
pub(super) fn choices(
    t: &Translator,
    questions: &[Question],
    sessions: &[SessionFill],
    filter: &Filter,
) -> Choices {
    let any = || (String::new(), t.say("events-desk-any"));
    let states = PartyState::ALL.iter().map(|state| (state.to_string(), words::state(t, *state)));
    let needs = NeedKind::ALL.iter().map(|kind| (kind.to_string(), words::need(t, *kind)));
    let sources = Source::ALL.iter().map(|source| (source.to_string(), words::source(t, *source)));
    let chosen = questions.iter().find(|question| question.id.to_string() == filter.question);
    let answers = chosen.map(|question| answer_choices(t, question)).unwrap_or_default();
    let sorts = ["name", "organisation", "stand"];
    let session = |row: &SessionFill| (Id::<Session>::to_string(&row.id), row.title.clone());
    Choices {
        states: [(String::new(), t.say("events-desk-active"))]
            .into_iter()
            .chain(states)
            .chain([("all".to_owned(), t.say("events-desk-everyone"))])
            .collect(),
        needs: [any()].into_iter().chain(needs).collect(),
        sessions: [any()].into_iter().chain(sessions.iter().map(session)).collect(),
        questions: [any()]
            .into_iter()
            .chain(questions.iter().map(|question| (question.id.to_string(), question.label.clone())))
            .collect(),
        answers: [any()].into_iter().chain(answers).collect(),
        sources: [any()].into_iter().chain(sources).collect(),
        sorts: [(String::new(), t.say("events-desk-sort-number"))]
            .into_iter()
            .chain(sorts.map(|sort| (sort.to_owned(), t.say(&format!("events-desk-sort-{sort}")))))
            .collect(),
    }
}

fn answer_choices(t: &Translator, question: &Question) -> Vec<(String, String)> {
    match question.kind {
        QuestionKind::YesNo => ["yes", "no"]
            .map(|answer| (answer.to_owned(), answer_words(t, question, answer)))
            .into_iter()
            .collect(),
        QuestionKind::Choice | QuestionKind::Choices => {
            question.choices().map(|choice| (choice.to_owned(), choice.to_owned())).collect()
        }
        QuestionKind::Text => Vec::new(),
    }
}

/// An answer as it is read: yes and no are words.
pub(super) fn answer_words(t: &Translator, question: &Question, answer: &str) -> String {
    match (question.kind, answer) {
        (QuestionKind::YesNo, "yes") => t.say("events-desk-yes"),
        (QuestionKind::YesNo, "no") => t.say("events-desk-no"),
        _ => answer.lines().collect::<Vec<_>>().join(", "),
    }
}
