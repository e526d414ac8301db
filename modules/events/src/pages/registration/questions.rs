//! The coordinator's own questions: a list to put in order, a form for each, and what guests will see.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use kernel::Id;
use web::{Error, Errors, Form, Page, Path, Shell, html, see_other};

use super::{fields, register};
use crate::{
    actions,
    model::{Event, Question, QuestionKind},
    pages::{DeskHead, DeskTab, coordinate},
    rules::{
        form::Asked,
        questions::{self, Flaw},
    },
    store,
};

struct Line {
    id: String,
    label: String,
    about: String,
    only: String,
    is_first: bool,
    is_last: bool,
}

#[derive(Template)]
#[template(path = "events/registration/questions.html")]
struct QuestionsPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    lines: Vec<Line>,
    may_add: bool,
    most: i64,
    preview: Vec<fields::QuestionField>,
}

/// All questions, in order, and how they look in the form.
pub(super) async fn list(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, all) = load(&page, &slug).await?;
    let t = page.t();
    let mut counts = Vec::new();
    for question in &all {
        counts.push(count(&page, question.id).await?);
    }
    let asked = Asked::new(event.clone(), all, Vec::new());
    let preview = fields::questions(t, &asked, &Form::default(), &Errors::new(t));
    let last = asked.questions.len();
    let lines = asked.questions.iter().zip(&preview).zip(counts).enumerate().map(
        |(index, ((question, field), n))| {
            let kind = t.say(kind_key(question.kind));
            let required = question.required.then(|| t.say("events-question-required"));
            let answered = (n > 0).then(|| t.count("events-question-answered", n));
            Line {
                id: question.id.to_string(),
                label: question.label.clone(),
                about: [Some(kind), required, answered].into_iter().flatten().collect::<Vec<_>>().join(" · "),
                only: field.only.clone(),
                is_first: index == 0,
                is_last: index + 1 == last,
            }
        },
    );
    html(&QuestionsPage {
        lines: lines.collect(),
        may_add: last < questions::MOST,
        most: i64::try_from(questions::MOST).unwrap_or_default(),
        path: path(&event),
        desk: DeskHead::new(&t, &event, DeskTab::Questions),
        shell: register::shell(&page, &event),
        preview,
    })
}

#[derive(Template)]
#[template(path = "events/registration/question.html")]
struct QuestionPage {
    shell: Shell,
    desk: DeskHead,
    back: String,
    action: String,
    is_new: bool,
    answered: bool,
    kinds: Vec<(&'static str, String)>,
    conditions: Vec<(String, String)>,
    form: Form,
    errors: Errors,
}

/// The form for a new question.
pub(super) async fn show_new(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, all) = load(&page, &slug).await?;
    html(&lay_out(&page, &event, &all, None, false, Form::filled([("kind", "text")]), &[]))
}

/// Adds a question.
pub(super) async fn add(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, all) = load(&page, &slug).await?;
    let question = read(&form, page.act().id());
    let flaws = flaws(&form, &question, &all);
    let again = lay_out(&page, &event, &all, None, false, form, &flaws);
    if !again.errors.is_empty() || all.len() >= questions::MOST {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)?).into_response());
    }
    let to = path(&event);
    write(&page, event, move |tx, act, event| actions::questions::add(tx, act, event, &question)).await?;
    Ok(see_other(to).with_notice("events-question-saved").into_response())
}

/// The form for a question that exists.
pub(super) async fn show(
    page: Page,
    Path((slug, id)): Path<(String, Id<Question>)>,
) -> web::Result<Response> {
    let (event, all) = load(&page, &slug).await?;
    let question = all.iter().find(|question| question.id == id).ok_or(Error::not_found())?;
    let form = filled(question);
    let answered = count(&page, id).await? > 0;
    html(&lay_out(&page, &event, before(&all, id), Some(id), answered, form, &[]))
}

/// Changes a question.
pub(super) async fn change(
    page: Page,
    Path((slug, id)): Path<(String, Id<Question>)>,
    form: Form,
) -> web::Result<Response> {
    let (event, all) = load(&page, &slug).await?;
    let old = all.iter().find(|question| question.id == id).ok_or(Error::not_found())?;
    let answered = count(&page, id).await? > 0;
    let mut question = read(&form, id);
    if answered {
        question.kind = old.kind;
    }
    let flaws = flaws(&form, &question, before(&all, id));
    let again = lay_out(&page, &event, before(&all, id), Some(id), answered, form, &flaws);
    if !again.errors.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)?).into_response());
    }
    let to = path(&event);
    write(&page, event, move |tx, act, event| actions::questions::change(tx, act, event, &question)).await?;
    Ok(see_other(to).with_notice("events-question-saved").into_response())
}

/// Moves a question up or down by one.
pub(super) async fn shift(
    page: Page,
    Path((slug, id)): Path<(String, Id<Question>)>,
    form: Form,
) -> web::Result<Response> {
    let ((event, all), up) = (load(&page, &slug).await?, form.flag("hoch"));
    if !all.iter().any(|question| question.id == id) {
        return Err(Error::not_found());
    }
    let to = path(&event);
    let moved =
        write(&page, event, move |tx, act, event| actions::questions::shift(tx, act, event, id, up)).await?;
    let notice = if moved { "events-question-moved" } else { "events-question-stuck" };
    Ok(see_other(to).with_notice(notice).into_response())
}

#[derive(Template)]
#[template(path = "events/registration/question_remove.html")]
struct RemovePage {
    shell: Shell,
    desk: DeskHead,
    back: String,
    action: String,
    label: String,
    answers: i64,
    followers: Vec<String>,
}

/// Removes a question; asks once when answers would be lost.
pub(super) async fn remove(
    page: Page,
    Path((slug, id)): Path<(String, Id<Question>)>,
    form: Form,
) -> web::Result<Response> {
    let (event, all) = load(&page, &slug).await?;
    let question = all.iter().find(|question| question.id == id).ok_or(Error::not_found())?;
    let (agreed, to) = (form.flag("ja"), path(&event));
    let asks = RemovePage {
        shell: register::shell(&page, &event),
        desk: DeskHead::new(&page.t(), &event, DeskTab::Questions),
        back: to.clone(),
        action: format!("{to}/{id}/loeschen"),
        label: question.label.clone(),
        answers: count(&page, id).await?,
        followers: all
            .iter()
            .filter(|other| other.only_if == Some(id))
            .map(|other| other.label.clone())
            .collect(),
    };
    let gone =
        write(&page, event, move |tx, act, event| actions::questions::remove(tx, act, event, id, agreed));
    if gone.await? {
        return Ok(see_other(to).with_notice("events-question-removed").into_response());
    }
    html(&asks)
}

async fn load(page: &Page, slug: &str) -> web::Result<(Event, Vec<Question>)> {
    let (event, _) = coordinate(page, slug).await?;
    let id = event.id;
    let all = page.house.db.read(move |tx| store::event::questions(tx, id)).await?;
    Ok((event, all))
}

async fn count(page: &Page, id: Id<Question>) -> web::Result<i64> {
    Ok(page.house.db.read(move |tx| store::questions::count_answers(tx, id)).await?)
}

async fn write<T: Send + 'static>(
    page: &Page,
    event: Event,
    mut f: impl FnMut(&mut db::Tx, &kernel::Act, &Event) -> db::Result<T> + Send + 'static,
) -> web::Result<T> {
    let key = Key::from(event.id);
    Ok(page.house.write(key, &page.act(), move |tx, act| f(tx, act, &event)).await?)
}

fn path(event: &Event) -> String {
    format!("{}/fragen", event.desk_path())
}

/// The questions before this one: on these it may depend.
fn before(all: &[Question], id: Id<Question>) -> &[Question] {
    all.iter().position(|question| question.id == id).map_or(all, |at| &all[..at])
}

fn read(form: &Form, id: Id<Question>) -> Question {
    let kind = form.text("kind").parse().unwrap_or(QuestionKind::Text);
    let only = form.text("only").split_once('=');
    let only = only.and_then(|(id, value)| Some((id.parse().ok()?, value.to_owned())));
    let has_options = matches!(kind, QuestionKind::Choice | QuestionKind::Choices);
    Question {
        id,
        position: 0,
        kind,
        label: form.text("label").to_owned(),
        hint: form.text("hint").to_owned(),
        options: if has_options { questions::options(form.text("options")) } else { String::new() },
        required: form.flag("required"),
        only_if: only.as_ref().map(|(id, _)| *id),
        only_value: only.map(|(_, value)| value).unwrap_or_default(),
    }
}

/// What is wrong with a question, and with choices that the form does not offer.
fn flaws(form: &Form, question: &Question, before: &[Question]) -> Vec<Flaw> {
    let mut flaws = questions::flaws(question, before);
    if form.text("kind").parse::<QuestionKind>().is_err() {
        flaws.push(Flaw::NoSuchKind);
    }
    if form.optional("only").is_some() && question.only_if.is_none() {
        flaws.push(Flaw::NoSuchAnswer);
    }
    flaws
}

fn filled(question: &Question) -> Form {
    let mut form = Form::filled([
        ("kind", question.kind.as_str()),
        ("label", &question.label),
        ("hint", &question.hint),
        ("options", &question.options),
    ]);
    if question.required {
        form.push("required", "on");
    }
    if let Some(id) = question.only_if {
        form.push("only", format!("{id}={}", question.only_value));
    }
    form
}

const fn kind_key(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Text => "events-question-kind-text",
        QuestionKind::Choice => "events-question-kind-choice",
        QuestionKind::Choices => "events-question-kind-choices",
        QuestionKind::YesNo => "events-question-kind-yes-no",
    }
}

fn lay_out(
    page: &Page,
    event: &Event,
    before: &[Question],
    id: Option<Id<Question>>,
    answered: bool,
    form: Form,
    flaws: &[Flaw],
) -> QuestionPage {
    let t = page.t();
    let mut errors = Errors::new(t);
    for flaw in flaws {
        match flaw {
            Flaw::NoLabel => errors.add("label", "events-question-error-label"),
            Flaw::NoSuchKind => errors.add("kind", "web-error-choice"),
            Flaw::TooFewOptions => errors.add("options", "events-question-error-options"),
            Flaw::TooManyOptions => errors.add_with(
                "options",
                "events-question-error-many",
                &[("n", questions::MOST_OPTIONS.into())],
            ),
            Flaw::NoSuchAnswer => errors.add("only", "events-question-error-only"),
        }
    }
    errors.at_most(&form, "label", questions::LONGEST);
    errors.at_most(&form, "hint", questions::LONGEST);
    errors.at_most(&form, "options", 4_000);
    let kinds = [QuestionKind::Text, QuestionKind::Choice, QuestionKind::Choices, QuestionKind::YesNo];
    let mut conditions = vec![(String::new(), t.say("events-question-always"))];
    for question in before {
        for answer in questions::answers(question) {
            let words = match (question.kind, answer) {
                (QuestionKind::YesNo, "yes") => t.say("events-form-yes"),
                (QuestionKind::YesNo, _) => t.say("events-form-no"),
                (_, answer) => answer.to_owned(),
            };
            conditions.push((format!("{}={answer}", question.id), format!("{}: {words}", question.label)));
        }
    }
    let back = path(event);
    QuestionPage {
        shell: register::shell(page, event),
        desk: DeskHead::new(&t, event, DeskTab::Questions),
        action: id.map_or_else(|| format!("{back}/neu"), |id| format!("{back}/{id}")),
        back,
        is_new: id.is_none(),
        answered,
        kinds: kinds.map(|kind| (kind.as_str(), t.say(kind_key(kind)))).into(),
        conditions,
        form,
        errors,
    }
}
