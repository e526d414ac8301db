//! The fields of the registration form as a page shows them: filled with what was typed, each with what is wrong with it.

use std::collections::HashMap;

use i18n::Translator;
use kernel::Id;
use web::{Errors, Form};

use crate::{
    model::{NeedKind, QuestionKind, Session, SessionSeats},
    pages::public::words,
    rules::{
        form::{self, Asked, Problems, Wrong},
        places::{Roughly, roughly},
        state,
    },
};

/// One person of the form.
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that the page says or does not say")]
pub(super) struct PersonFields {
    /// What the names of the fields begin with.
    pub prefix: String,
    /// 2 for the first companion.
    pub number: i64,
    /// The name as typed.
    pub name: String,
    /// What is wrong with it.
    pub name_error: String,
    /// Whether it is a child.
    pub child: bool,
    /// Whether they attend the same sessions.
    pub same: bool,
    /// Whether they agreed to photographs.
    pub photos: bool,
    /// What they may need.
    pub needs: Vec<NeedField>,
    /// Whether something about needs is filled in or wrong, so that the fold stands open.
    pub needs_open: bool,
}

/// A box for one need.
pub(super) struct NeedField {
    /// The id of the box; the first one of a person has the name of the group, so that errors lead there.
    pub id: String,
    /// The name that all boxes of a person share.
    pub name: String,
    /// Which need.
    pub value: &'static str,
    /// Its name on the screen.
    pub label: String,
    /// Why it is asked.
    pub why: String,
    /// Whether it was ticked.
    pub checked: bool,
    /// Where it is said more exactly.
    pub note: Option<NoteField>,
}

/// Where a need is said more exactly.
pub(super) struct NoteField {
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What was typed.
    pub value: String,
    /// What is wrong with it.
    pub error: String,
}

/// One of the coordinator's questions.
pub(crate) struct QuestionField {
    /// Its name.
    pub name: String,
    /// How it is answered: a `QuestionKind` as it is stored.
    pub kind: &'static str,
    /// The question.
    pub label: String,
    /// Why it is asked.
    pub hint: String,
    /// What was typed, for text.
    pub value: String,
    /// The answers to choose from: id, value, words, whether chosen.
    pub options: Vec<(String, String, String, bool)>,
    /// What is wrong with it.
    pub error: String,
    /// "nur wenn …", or nothing.
    pub only: String,
    /// The field on which it depends, and the answer that counts.
    pub depends: Option<(String, String)>,
}

/// Sessions to choose from.
pub(super) struct SlotField {
    /// Its name.
    pub name: String,
    /// When.
    pub label: String,
    /// Whether at most one can be chosen.
    pub exclusive: bool,
    /// Whether none was chosen.
    pub none: bool,
    /// What is wrong.
    pub error: String,
    /// The sessions.
    pub picks: Vec<PickField>,
}

/// A session to choose.
pub(super) struct PickField {
    /// The id of its box.
    pub id: String,
    /// The session.
    pub value: String,
    /// Its title.
    pub title: String,
    /// When and where, when that differs within the slot, and how many places are free.
    pub hint: String,
    /// Whether it was chosen.
    pub checked: bool,
}

/// The people of the form, the one who registers first.
pub(super) fn people(
    t: Translator,
    asked: &Asked,
    form: &Form,
    errors: &Errors,
    count: usize,
) -> Vec<PersonFields> {
    (0..count).map(|position| person(t, asked, form, errors, position)).collect()
}

/// One person's fields.
pub(super) fn person(
    t: Translator,
    asked: &Asked,
    form: &Form,
    errors: &Errors,
    position: usize,
) -> PersonFields {
    let prefix = form::prefix(position);
    let field = |name: &str| format!("{prefix}{name}");
    let needs = needs(t, asked, form, errors, &prefix);
    PersonFields {
        number: i64::try_from(position + 1).unwrap_or_default(),
        name: form.text(&field("name")).to_owned(),
        name_error: errors.of(&field("name")).to_owned(),
        child: form.flag(&field("child")),
        same: form.flag(&field("same")),
        photos: form.flag(&field("photos")),
        needs_open: needs.iter().any(|need| need.checked),
        needs,
        prefix,
    }
}

/// The needs that one person is asked about.
pub(super) fn needs(
    t: Translator,
    asked: &Asked,
    form: &Form,
    errors: &Errors,
    prefix: &str,
) -> Vec<NeedField> {
    let name = format!("{prefix}needs");
    let needs = asked.needs.iter().enumerate().map(|(index, kind)| {
        let key = need_key(*kind);
        let note = kind.wants_note().then(|| {
            let note = form::note_field(prefix, *kind);
            NoteField {
                label: t.say(&format!("{key}-note")),
                value: form.text(&note).to_owned(),
                error: errors.of(&note).to_owned(),
                name: note,
            }
        });
        NeedField {
            id: if index == 0 { name.clone() } else { format!("{name}-{}", kind.as_str()) },
            value: kind.as_str(),
            label: t.say(&key),
            why: t.say(&format!("{key}-why")),
            checked: form.has(&name, kind.as_str()),
            note,
            name: name.clone(),
        }
    });
    needs.collect()
}

/// The message that names a need.
pub(super) fn need_key(kind: NeedKind) -> String {
    format!("events-need-{}", kind.as_str().replace('_', "-"))
}

/// Until when needs are kept, in words.
pub(super) fn needs_kept(t: Translator, asked: &Asked) -> String {
    let last = state::needs_end(&asked.event).to_zoned(asked.event.zone()).date();
    t.name("events-form-needs-kept", t.date(last))
}

/// The coordinator's questions.
pub(crate) fn questions(t: Translator, asked: &Asked, form: &Form, errors: &Errors) -> Vec<QuestionField> {
    let questions = asked.questions.iter().map(|question| {
        let name = form::question_field(question.id);
        let yes_no = [("yes", t.say("events-form-yes")), ("no", t.say("events-form-no"))];
        let offered: Vec<(String, String)> = match question.kind {
            QuestionKind::Text => Vec::new(),
            QuestionKind::YesNo => yes_no.map(|(value, words)| (value.to_owned(), words)).into(),
            QuestionKind::Choice | QuestionKind::Choices => {
                question.choices().map(|choice| (choice.to_owned(), choice.to_owned())).collect()
            }
        };
        let option = |(index, (value, words)): (usize, (String, String))| {
            let id = if index == 0 { name.clone() } else { format!("{name}-{index}") };
            let chosen = form.has(&name, &value);
            (id, value, words, chosen)
        };
        let before = question.only_if.and_then(|id| asked.questions.iter().find(|other| other.id == id));
        let answer = match (before.map(|before| before.kind), question.only_value.as_str()) {
            (Some(QuestionKind::YesNo), "yes") => t.say("events-form-yes"),
            (Some(QuestionKind::YesNo), "no") => t.say("events-form-no"),
            (_, other) => other.to_owned(),
        };
        let only = before.map(|before| {
            let args = [("question", before.label.as_str().into()), ("answer", answer.into())];
            t.with("events-form-only-if", &args)
        });
        QuestionField {
            kind: question.kind.as_str(),
            label: if question.required {
                question.label.clone()
            } else {
                t.name("events-form-optional", question.label.as_str())
            },
            hint: question.hint.clone(),
            value: form.text(&name).to_owned(),
            options: offered.into_iter().enumerate().map(option).collect(),
            error: errors.of(&name).to_owned(),
            only: only.unwrap_or_default(),
            depends: before.map(|before| (form::question_field(before.id), question.only_value.clone())),
            name,
        }
    });
    questions.collect()
}

/// How many places sessions have, by session.
pub(super) type Places = HashMap<Id<Session>, SessionSeats>;

/// The sessions to choose from, by time.
pub(super) fn slots(
    t: Translator,
    asked: &Asked,
    form: &Form,
    errors: &Errors,
    places: &Places,
) -> Vec<SlotField> {
    let zone = asked.event.zone();
    let slots = asked.slots.iter().map(|slot| {
        let picks: Vec<_> = slot
            .sessions
            .iter()
            .enumerate()
            .map(|(index, session)| {
                let value = session.id.to_string();
                let same_time = (session.starts_at, session.ends_at) == (slot.starts_at, slot.ends_at);
                let own_time = (!same_time).then(|| {
                    let (from, to) =
                        (session.starts_at.to_zoned(zone.clone()), session.ends_at.to_zoned(zone.clone()));
                    t.times(from.time(), to.time())
                });
                let room = Some(session.room.clone()).filter(|room| !room.is_empty());
                let free = places.get(&session.id).map(|places| free(t, places));
                let first = index == 0 && !slot.exclusive;
                PickField {
                    id: if first { slot.name.clone() } else { format!("{}-{index}", slot.name) },
                    title: session.title.clone(),
                    hint: [own_time, room, free].into_iter().flatten().collect::<Vec<_>>().join(" · "),
                    checked: form.has(&slot.name, &value),
                    value,
                }
            })
            .collect();
        SlotField {
            label: t.span(slot.starts_at, slot.ends_at, &zone),
            exclusive: slot.exclusive,
            none: picks.iter().all(|pick| !pick.checked),
            error: errors.of(&slot.name).to_owned(),
            name: slot.name.clone(),
            picks,
        }
    });
    slots.collect()
}

/// "Nur noch wenige von 24 Plätzen frei" or "voll, mit Warteliste".
pub(super) fn free(t: Translator, places: &SessionSeats) -> String {
    match roughly(places.capacity, places.taken, places.waiting) {
        Roughly::None => t.say("events-form-session-full"),
        _ => words::places(&t, places.capacity, places.taken, places.waiting),
    }
}

/// What is wrong, in words.
pub(super) fn errors(t: Translator, problems: &Problems) -> Errors {
    let mut errors = Errors::new(t);
    add(&mut errors, problems);
    errors
}

/// Adds what is wrong, in words, to what is wrong besides.
pub(crate) fn add(errors: &mut Errors, problems: &Problems) {
    for (field, wrong) in problems {
        match wrong {
            Wrong::Missing => errors.add(field, missing_key(field)),
            Wrong::TooLong { most, length } => {
                errors.add_with(
                    field,
                    "web-error-too-long",
                    &[("most", (*most).into()), ("length", (*length).into())],
                );
            }
            Wrong::NoAddress(fault) => errors.add(field, fault.key()),
            Wrong::NoName => errors.add(field, "web-error-name"),
            Wrong::Doubtful(meant) => {
                errors.add_with(field, "events-form-error-doubtful", &[("meant", meant.as_str().into())]);
            }
            Wrong::NoNote => errors.add(field, "events-form-error-note"),
            Wrong::NotOffered => errors.add(field, "events-form-error-offered"),
            Wrong::Clash(one, other) => {
                let args = [("one", one.as_str().into()), ("other", other.as_str().into())];
                errors.add_with(field, "events-form-error-clash", &args);
            }
        }
    }
}

fn missing_key(field: &str) -> &'static str {
    match field {
        "name" => "events-form-error-name",
        "email" => "events-form-error-email",
        _ if field.starts_with('p') && field.ends_with("-name") => "events-form-error-companion",
        _ => "events-form-error-answer",
    }
}

/// The address that was probably meant, when that is what is wrong with the one typed.
pub(super) fn meant(problems: &Problems) -> Option<&str> {
    problems.iter().find_map(|(_, wrong)| match wrong {
        Wrong::Doubtful(meant) => Some(meant.as_str()),
        _ => None,
    })
}
