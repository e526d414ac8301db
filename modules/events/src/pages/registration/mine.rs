//! My registration: where it stands, in words, and the one thing to do next.

use askama::Template;
use axum::response::{IntoResponse, Response};
use web::{Page, Path, Shell, html, see_other};

use super::{fields, lost, register, write};
use crate::{
    actions::{
        self,
        mine::Mine,
        places::{Confirmed, confirm},
    },
    letters,
    model::{Attendee, Choice, ChoiceState, Event, LinkName, PartyState, QuestionKind},
    rules::state,
};

/// A registration, opened by its personal link.
pub(super) struct Opened {
    /// The link, for addresses of pages about it.
    pub link: String,
    /// The registration.
    pub mine: Mine,
}

impl Opened {
    /// The address of a page about this registration.
    pub(super) fn path(&self, page: &str) -> String {
        if page.is_empty() {
            format!("/anmeldung/{}", self.link)
        } else {
            format!("/anmeldung/{}/{page}", self.link)
        }
    }

    /// Whether things can still be changed: the registration is active and the event lies ahead.
    pub(super) fn can_change(&self, page: &Page) -> bool {
        let event = &self.mine.asked.event;
        self.mine.party.state.is_active() && event.cancelled_at.is_none() && page.now() < event.ends_at
    }
}

/// The registration of a link; nothing, when the link is not complete, was made up, or its registration is erased.
pub(super) async fn open(page: &Page, link: String) -> web::Result<Option<Opened>> {
    let name = page.house.links.verify(letters::LINK, &link).and_then(|name| name.parse::<LinkName>().ok());
    let Some(name) = name else { return Ok(None) };
    match page.house.db.read(move |tx| actions::mine::load(tx, name.party)).await {
        // Whoever still has a link of before the address changed gets nowhere with it.
        Ok(mine) => Ok(Some(Opened { link, mine }).filter(|opened| opened.mine.party.link_name() == name)),
        Err(db::Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What the page says about a session that someone chose.
struct Chosen {
    title: String,
    when: String,
    state: &'static str,
    words: String,
}

/// What the page says about one person.
struct Person {
    name: String,
    organisation: String,
    child: bool,
    gone: bool,
    photos: bool,
    needs: Vec<String>,
    answers: Vec<(String, String)>,
    sessions: Vec<Chosen>,
    leave: String,
}

#[expect(clippy::struct_excessive_bools, reason = "each is one thing that the page says or does not say")]
#[derive(Template)]
#[template(path = "events/registration/mine.html")]
struct MinePage {
    shell: Shell,
    event: Event,
    opened: Opened,
    when: String,
    band: String,
    kind: &'static str,
    badge: String,
    heading: String,
    words: String,
    ask: Option<String>,
    rank: Option<i64>,
    can_change: bool,
    open_again: bool,
    people: Vec<Person>,
    several: bool,
    has_slots: bool,
    offers: bool,
}

/// The page of the link. Reading it changes nothing: programs that check mails follow links too.
pub(super) async fn show(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    html(&lay_out(&page, opened))
}

/// Confirms held places, or takes offered ones.
pub(super) async fn answer(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    let Some(opened) = open(&page, link).await? else { return lost::not_found(&page) };
    let party = opened.mine.party.id;
    let done = write(&page, &opened, move |tx, act| confirm(tx, act, party)).await?;
    let notice = match done {
        Confirmed::Yes => "events-mine-confirmed",
        Confirmed::Waiting => "events-mine-still-waiting",
        Confirmed::TooLate => "events-mine-too-late",
        Confirmed::Cancelled => "events-mine-was-cancelled",
    };
    Ok(see_other(opened.path("")).with_notice(notice).into_response())
}

fn lay_out(page: &Page, opened: Opened) -> MinePage {
    let (t, now, mine) = (page.t(), page.now(), &opened.mine);
    let (event, party) = (&mine.asked.event, &mine.party);
    let zone = event.zone();
    let until = party.until.map(|until| (t.moment(until, &zone), t.until(now, until))).unwrap_or_default();
    let in_time = party.until.is_none_or(|until| now < until);
    let (ahead, people_ahead) = mine.ahead;
    let size = party.size;
    let limit = [("until", until.0.as_str().into()), ("left", until.1.as_str().into()), ("n", size.into())];
    let (kind, name) = match party.state {
        _ if event.cancelled_at.is_some() => ("is-off", "called-off"),
        PartyState::Held if in_time => ("is-wait", "held"),
        PartyState::Offered if in_time => ("is-soon", "offered"),
        PartyState::Held | PartyState::Offered | PartyState::Lapsed => ("is-closed", "lapsed"),
        PartyState::Confirmed if now >= event.ends_at => ("is-over", "over"),
        PartyState::Confirmed => ("is-good", "confirmed"),
        PartyState::Waiting => ("is-wait", "waiting"),
        PartyState::Cancelled => ("is-off", "cancelled"),
    };
    let waits = name == "waiting";
    let words = if waits {
        t.with(
            "events-mine-waiting-words",
            &[("parties", ahead.into()), ("people", people_ahead.into()), ("n", size.into())],
        )
    } else {
        t.with(&format!("events-mine-{name}-words"), &limit)
    };
    let ask =
        matches!(name, "held" | "offered").then(|| t.count(&format!("events-mine-{name}-button"), size));
    let coming = mine.coming().count();
    let offers = mine.choices.iter().any(|choice| choice.state == ChoiceState::Offered);
    let can_change = opened.can_change(page) && in_time;
    MinePage {
        shell: register::shell(page, event),
        when: register::when(page, event),
        band: weave::band(&event.slug, super::HUE, 60, 4),
        kind,
        badge: t.say(&format!("events-mine-{name}-badge")),
        heading: t.count(&format!("events-mine-{name}-heading"), size),
        words,
        ask,
        rank: waits.then_some(ahead + 1),
        can_change,
        open_again: !opened.mine.party.state.is_active() && state::registration_is_open(event, now),
        people: mine
            .people
            .iter()
            .map(|person| about(page, &opened, person, coming > 1 && can_change))
            .collect(),
        several: mine.people.len() > 1,
        has_slots: !mine.asked.slots.is_empty(),
        offers,
        event: event.clone(),
        opened,
    }
}

fn about(page: &Page, opened: &Opened, person: &Attendee, may_leave: bool) -> Person {
    let (t, mine) = (page.t(), &opened.mine);
    let needs = mine.needs.iter().filter(|need| need.registration_id == person.id).map(|need| {
        let name = t.say(&fields::need_key(need.kind));
        if need.note.is_empty() { name } else { format!("{name}: {}", need.note) }
    });
    let answers =
        mine.answers.iter().filter(|answer| answer.registration_id == person.id).filter_map(|answer| {
            let question = mine.asked.questions.iter().find(|question| question.id == answer.question_id)?;
            let words = match (question.kind, answer.value.as_str()) {
                (QuestionKind::YesNo, "yes") => t.say("events-form-yes"),
                (QuestionKind::YesNo, "no") => t.say("events-form-no"),
                (_, value) => value.lines().collect::<Vec<_>>().join(", "),
            };
            Some((question.label.clone(), words))
        });
    let gone = person.cancelled_at.is_some();
    Person {
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        child: person.is_child,
        gone,
        photos: person.photos,
        needs: needs.collect(),
        answers: answers.collect(),
        sessions: mine.chosen_by(person.id).filter_map(|choice| chosen(page, mine, choice)).collect(),
        leave: if may_leave && !gone {
            opened.path(&format!("absagen?person={}", person.position))
        } else {
            String::new()
        },
    }
}

fn chosen(page: &Page, mine: &Mine, choice: &Choice) -> Option<Chosen> {
    let (t, zone) = (page.t(), mine.asked.event.zone());
    let session = mine.asked.session(choice.session_id)?;
    let until = choice.until.map(|until| t.moment(until, &zone)).unwrap_or_default();
    let (state, key) = state_of(choice.state);
    Some(Chosen {
        title: session.title.clone(),
        when: t.span(session.starts_at, session.ends_at, &zone),
        state,
        words: t.name(key, until),
    })
}

/// The shape and the words of where someone stands in a session.
pub(super) const fn state_of(state: ChoiceState) -> (&'static str, &'static str) {
    match state {
        ChoiceState::Taken => ("is-good", "events-session-taken"),
        ChoiceState::Waiting => ("is-wait", "events-session-waiting"),
        ChoiceState::Offered => ("is-soon", "events-session-offered"),
        ChoiceState::Wish => ("is-soon", "events-session-wish"),
    }
}
