//! Changing what was filled in: names, needs, answers, consent.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Id;
use web::{Errors, Form, Page, Path, Shell, html, see_other};

use super::{
    fields::{self, PersonFields, QuestionField},
    lost,
    mine::{Opened, open},
    register, write,
};
use crate::{
    actions,
    model::{Attendee, NewAttendee, Registration},
    rules::form::{self, Problems, Typed},
};

struct Changed {
    fields: PersonFields,
    organisation: String,
    organisation_error: String,
    child: bool,
}

#[derive(Template)]
#[template(path = "events/registration/change.html")]
struct ChangePage {
    shell: Shell,
    title: String,
    back: String,
    action: String,
    ask_photos: bool,
    people: Vec<Changed>,
    questions: Vec<QuestionField>,
    kept: String,
    errors: Errors,
}

/// The form, filled with what is stored.
pub(super) async fn show(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    if !opened.can_change(&page) {
        return Ok(see_other(opened.path("")).with_notice("events-mine-unchangeable").into_response());
    }
    html(&lay_out(&page, &opened, &filled(&opened), &Problems::new()))
}

/// Writes what was changed, or shows what is wrong with it.
pub(super) async fn submit(page: Page, Path(link): Path<String>, form: Form) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    if !opened.can_change(&page) {
        return Ok(see_other(opened.path("")).with_notice("events-mine-unchangeable").into_response());
    }
    let mut problems = Problems::new();
    let changed = read(&opened, &form, &mut problems);
    if !problems.is_empty() {
        let again = lay_out(&page, &opened, &form, &problems);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)?).into_response());
    }
    let party = opened.mine.party.id;
    write(&page, &opened, move |tx, act| actions::mine::change(tx, act, party, &changed)).await?;
    Ok(see_other(opened.path("")).with_notice("events-mine-changed").into_response())
}

/// What the names of a person's fields begin with: by their place in the party, which stays when others leave.
fn prefix(person: &Attendee) -> String {
    form::prefix(usize::try_from(person.position).unwrap_or_default())
}

fn read(opened: &Opened, form: &Form, problems: &mut Problems) -> Vec<(Id<Registration>, NewAttendee)> {
    let (asked, typed) = (&opened.mine.asked, Typed(form.pairs()));
    let people = opened.mine.coming().enumerate().map(|(index, person)| {
        let mut new = form::person(asked, typed, &prefix(person), problems);
        if index == 0 {
            new.answers = form::answers(asked, typed, problems);
        }
        (person.id, new)
    });
    people.collect()
}

/// The form as it would have been typed.
fn filled(opened: &Opened) -> Form {
    let (mine, mut form) = (&opened.mine, Form::default());
    for person in mine.coming() {
        let field = |name: &str| format!("{}{name}", prefix(person));
        form.push(&field("name"), person.name.clone());
        form.push(&field("organisation"), person.organisation.clone());
        if person.photos {
            form.push(&field("photos"), "on");
        }
        for need in mine.needs.iter().filter(|need| need.registration_id == person.id) {
            form.push(&field("needs"), need.kind.as_str());
            form.push(&form::note_field(&prefix(person), need.kind), need.note.clone());
        }
        for answer in mine.answers.iter().filter(|answer| answer.registration_id == person.id) {
            let field = form::question_field(answer.question_id);
            let question = mine.asked.questions.iter().find(|question| question.id == answer.question_id);
            if question.is_some_and(|question| question.kind == crate::model::QuestionKind::Choices) {
                answer.value.lines().for_each(|line| form.push(&field, line));
            } else {
                form.push(&field, answer.value.clone());
            }
        }
    }
    form
}

fn lay_out(page: &Page, opened: &Opened, form: &Form, problems: &Problems) -> ChangePage {
    let (t, asked) = (page.t(), &opened.mine.asked);
    let errors = fields::errors(t, problems);
    let people = opened.mine.coming().map(|person| {
        let position = usize::try_from(person.position).unwrap_or_default();
        let organisation = format!("{}organisation", prefix(person));
        Changed {
            fields: fields::person(t, asked, form, &errors, position),
            organisation_error: errors.of(&organisation).to_owned(),
            organisation: form.text(&organisation).to_owned(),
            child: person.is_child,
        }
    });
    let people: Vec<_> = people.collect();
    ChangePage {
        shell: register::shell(page, &asked.event),
        title: asked.event.title.clone(),
        back: opened.path(""),
        action: opened.path("aendern"),
        ask_photos: asked.event.ask_photos,
        people,
        questions: fields::questions(t, asked, form, &errors),
        kept: fields::needs_kept(t, asked),
        errors,
    }
}
