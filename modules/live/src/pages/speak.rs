//! What a phone says: an answer, something written for others, or a vote. One door for all of it, with or without scripts.

use axum::{
    Json,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use i18n::Translator;
use kernel::{Act, House};
use web::{Error, Errors, Form, Page, Path, see_other};

use super::{
    TakingPart, entries,
    follow::{Mine, Own},
    hall::{Hall, Room, Stand},
    phone, taking_part,
};
use crate::{
    actions::{
        answer::{Handed, Received},
        collect::{Brought, Contribution, Outcome},
    },
    model::{Answer, Participant},
    rules::{
        answering::Flaw,
        entries::{Refusal, Written},
        typed,
    },
};

/// What became of what a phone said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Heard {
    /// Of an answer.
    Answer(Received),
    /// An answer counts, and was understood as this number.
    Number(f64),
    /// Of something that was written for others, or of a vote.
    Contribution(Outcome),
    /// So much came from one person that it was not read.
    TooFast,
}

/// Takes in what stands in the fields of a form; a page that follows by itself is answered in a word.
pub(super) async fn say(
    page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> web::Result<Response> {
    let TakingPart { session, person, room } = taking_part(&page, &code, &headers).await?;
    let heard = hear(&page.house, &Hall::of(&page.house), &room, &person, &form).await?;
    if web::wants_json(&headers) {
        let stand = room.stand();
        return Ok(Json(told(&page.house, &page.t(), &stand.stand, &person, heard).await?).into_response());
    }
    if heard == Heard::TooFast {
        return Err(Error::too_many());
    }
    if heard == Heard::Answer(Received::Stranger) || heard == Heard::Contribution(Outcome::Stranger) {
        return Err(Error::forbidden());
    }
    if matches!(heard, Heard::Contribution(_)) {
        // The next page shows it.
        room.list(&page.house).await?;
    }
    match field(heard, &form) {
        None if heard.is_too_late() => Err(Error::conflict(heard.key())),
        None => Ok(see_other(session.path()).with_notice(heard.key()).into_response()),
        Some(field) => {
            let mut errors = Errors::new(page.t());
            errors.add(field, heard.key());
            web::unprocessable(&phone::phone(&page, &room, person, false, form, errors).await?)
        }
    }
}

/// The part of the page that holds the fields of an answer.
const ANSWER: &str = "antwort";
/// The field in which people write for others.
const ENTRY: &str = "beitrag";

/// The field beside which it is said what is wrong, with what was typed still in it; a vote has none.
fn field(heard: Heard, form: &Form) -> Option<&'static str> {
    match heard {
        Heard::Answer(Received::Flawed(_)) => Some(ANSWER),
        Heard::Contribution(Outcome::Refused(_) | Outcome::TooLate) if form.flag(ENTRY) => Some(ENTRY),
        _ => None,
    }
}

/// Hands in what stands in the fields, whichever way they came.
pub(super) async fn hear(
    house: &House,
    hall: &Hall,
    room: &Room,
    person: &Participant,
    form: &Form,
) -> web::Result<Heard> {
    // The clock is read first: nobody loses time to what comes before them in line.
    let act = house.own_act();
    if !hall.taps(person.id, act.now) {
        return Ok(Heard::TooFast);
    }
    let broadcast = room.stand();
    let (stand, at) = (&broadcast.stand, act.now);
    let (session, person, activity) = (stand.session.id, person.id, form.text("aktivitaet").parse::<usize>());
    if is_contribution(form) {
        let (Ok(activity), Some(what)) = (activity, contribution(&act, form)) else {
            return Ok(Heard::Contribution(Outcome::Refused(Refusal::Gone)));
        };
        let brought = Brought { session, person, activity, at, what };
        return Ok(Heard::Contribution(hall.collect(room, brought).await?));
    }
    let foreign = Heard::Answer(Received::Flawed(Flaw::Foreign));
    let Ok(activity) = activity else { return Ok(foreign) };
    let Some(stored) = stand.activities.get(activity) else { return Ok(Heard::Answer(Received::TooLate)) };
    let answer = match typed::answer(&stored.activity.task, form) {
        Ok(answer) => answer,
        Err(flaw) => return Ok(Heard::Answer(Received::Flawed(flaw))),
    };
    let number = if let Answer::Number(number) = answer { Some(number) } else { None };
    let handed = Handed { session, person, activity, answer, at };
    Ok(match (hall.answer(room, handed).await?, number) {
        (Received::Counts, Some(number)) => Heard::Number(number),
        (received, _) => Heard::Answer(received),
    })
}

/// Whether these fields hold something written for others, or a vote, and not an answer.
fn is_contribution(form: &Form) -> bool {
    [ENTRY, "stimme", "zurueck"].into_iter().any(|name| form.flag(name))
}

fn contribution(act: &Act, form: &Form) -> Option<Contribution> {
    if form.flag(ENTRY) {
        return Some(Contribution::Entry {
            id: act.id(),
            mark: form.text("schluessel").to_owned(),
            text: form.text(ENTRY).to_owned(),
            named: form.flag("namentlich"),
        });
    }
    let wanted = form.flag("stimme");
    let entry = form.text(if wanted { "stimme" } else { "zurueck" }).parse().ok()?;
    Some(Contribution::Vote { entry, wanted })
}

/// What a phone that follows by itself is told of what it said.
pub(super) async fn told(
    house: &House,
    t: &Translator,
    stand: &Stand,
    person: &Participant,
    heard: Heard,
) -> web::Result<Own> {
    let mine = match heard {
        Heard::Answer(_) | Heard::Number(_) | Heard::TooFast => None,
        Heard::Contribution(_) => entries::mine(house, stand, person).await?.map(|mine| Mine::told(t, mine)),
    };
    let text = match (heard, stand.asked()) {
        (Heard::Number(number), Some(asked)) => {
            phone::counts(t, &asked.activity.task, &Answer::Number(number))
        }
        _ => t.say(heard.key()),
    };
    let own = Own::says(text, house.clock.now());
    Ok(Own { counts: Some(heard.counts()), later: heard == Heard::TooFast, mine, ..own })
}

impl Heard {
    /// Whether it counts.
    const fn counts(self) -> bool {
        matches!(
            self,
            Self::Number(_)
                | Self::Answer(Received::Counts)
                | Self::Contribution(Outcome::Written(_) | Outcome::Voted(_))
        )
    }

    const fn is_too_late(self) -> bool {
        matches!(self, Self::Answer(Received::TooLate) | Self::Contribution(Outcome::TooLate))
    }

    /// What someone is told of it.
    const fn key(self) -> &'static str {
        match self {
            Self::Answer(received) => answer_key(received),
            Self::Contribution(outcome) => contribution_key(outcome),
            Self::Number(_) => "live-counts",
            Self::TooFast => "live-too-fast",
        }
    }
}

const fn answer_key(received: Received) -> &'static str {
    match received {
        Received::Counts => "live-counts",
        Received::TooLate => "live-too-late",
        Received::Flawed(Flaw::Empty) => "live-error-empty",
        Received::Flawed(Flaw::TooLong) => "live-error-too-long",
        Received::Flawed(Flaw::TooMuch) => "live-error-too-much",
        Received::Flawed(Flaw::Foreign) => "live-error-foreign",
        Received::Flawed(Flaw::NoNumber) => "web-error-number-unclear",
        Received::Flawed(Flaw::Unclear) => "web-error-number-ambiguous",
        Received::Flawed(Flaw::NoPlace) => "live-error-no-place",
        Received::Flawed(Flaw::PlaceTwice) => "live-error-place-twice",
        Received::Stranger => "live-error-stranger",
    }
}

const fn contribution_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Written(Written::Shown | Written::Again) => "live-entry-counts",
        Outcome::Written(Written::Waits) => "live-entry-counts-waits",
        Outcome::Voted(true) => "live-vote-counts",
        Outcome::Voted(false) => "live-vote-back",
        Outcome::Refused(Refusal::Empty) => "live-error-entry-empty",
        Outcome::Refused(Refusal::TooLong) => "live-error-entry-long",
        Outcome::Refused(Refusal::TooMany) => "live-error-entry-many",
        Outcome::Refused(Refusal::Spent) => "live-error-vote-spent",
        Outcome::Refused(Refusal::Own) => "live-error-vote-own",
        Outcome::Refused(Refusal::Gone) => "live-error-entry-gone",
        Outcome::TooLate => "live-too-late",
        Outcome::Stranger => "live-error-stranger",
    }
}
