//! What is stored about a registration, as a file for the person it belongs to.

use axum::response::Response;
use serde_json::{Value, json};
use web::{Error, Page, Path, file};

use super::{lost, mine::open};
use crate::{
    actions::mine::Mine,
    calendar::{self, Entry, Organizer},
    model::ChoiceState,
};

/// The event, and the sessions in which somebody of the party has a place, for their calendar.
pub(super) async fn calendar(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    let mine = &opened.mine;
    let whole = Entry::of(&page.t(), &mine.asked.event, page.house.url(&mine.asked.event.path()));
    let mut entries = vec![whole.clone()];
    for slot in &mine.asked.slots {
        let chosen = slot.sessions.iter().filter(|session| {
            let own = mine.choices.iter().filter(|choice| choice.session_id == session.id);
            own.into_iter().any(|choice| choice.state == ChoiceState::Taken)
        });
        entries.extend(chosen.map(|session| Entry {
            uid: session.id.to_string(),
            title: session.title.clone(),
            place: calendar::place(&session.room, &whole.place),
            starts: session.starts_at,
            ends: session.ends_at,
            ..whole.clone()
        }));
    }
    let text = calendar::file(&Organizer::of(&page.house), "", &entries, page.now());
    file(&format!("{}.ics", mine.asked.event.slug), "text/calendar; charset=utf-8", text.into_bytes())
}

/// All data of a registration.
pub(super) async fn json(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    let text = serde_json::to_vec_pretty(&all(&opened.mine));
    let name = format!("{}.json", opened.mine.asked.event.slug);
    file(&name, "application/json", text.map_err(|_| Error::Internal("a registration is no JSON"))?)
}

fn all(mine: &Mine) -> Value {
    let (event, party) = (&mine.asked.event, &mine.party);
    let people = mine.people.iter().map(|person| {
        let needs = mine.needs.iter().filter(|need| need.registration_id == person.id);
        let answers = mine.answers.iter().filter(|answer| answer.registration_id == person.id).map(|answer| {
            let question = mine.asked.questions.iter().find(|question| question.id == answer.question_id);
            json!({ "question": question.map(|question| &question.label), "answer": answer.value })
        });
        let sessions = mine.chosen_by(person.id).map(|choice| {
            json!({
                "session": mine.asked.session(choice.session_id).map(|session| &session.title),
                "state": choice.state.as_str(),
                "until": choice.until.map(|at| at.to_string()),
            })
        });
        json!({
            "name": person.name,
            "organisation": person.organisation,
            "child": person.is_child,
            "photographs": person.photos,
            "cancelled": person.cancelled_at.map(|at| at.to_string()),
            "arrived": person.checked_in_at.map(|at| at.to_string()),
            "needs": needs.map(|need| json!({ "need": need.kind.as_str(), "note": need.note })).collect::<Value>(),
            "answers": answers.collect::<Value>(),
            "sessions": sessions.collect::<Value>(),
        })
    });
    json!({
        "event": { "title": event.title, "starts": event.starts_at.to_string(), "ends": event.ends_at.to_string() },
        "registration": {
            "email": party.email,
            "language": party.language,
            "number": party.number,
            "state": party.state.as_str(),
            "since": party.state_at.to_string(),
            "until": party.until.map(|at| at.to_string()),
            "made": party.made_at.to_string(),
            "confirmed": party.confirmed_at.map(|at| at.to_string()),
            "through": party.source.as_str(),
            "note": party.note,
        },
        "people": people.collect::<Value>(),
    })
}
