//! The phone of someone who takes part: by a code, without an account, with or without scripts.

use askama::Template;
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use i18n::Translator;
use kernel::Id;
use web::{Error, Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{
    COOKIE, HUE, PURPOSE, digits,
    hall::{Hall, Stand},
    participant, session,
    stage::{self, Reader},
};
use crate::{
    actions::answer::{Handed, Joining, Received},
    model::{Answer, LiveSession, Pace, Participant, Phase},
    rules::{answering::Flaw, names::Filter, spelling, typed},
    store,
};

#[derive(Template)]
#[template(path = "live/door.html")]
struct DoorPage {
    shell: Shell,
    prepares: bool,
    form: Form,
    errors: Errors,
}

impl DoorPage {
    fn new(page: &Page, form: Form, errors: Errors) -> Self {
        let prepares = page.viewer().is_at_least(kernel::Role::Moderator);
        Self { shell: page.shell(), prepares, form, errors }
    }
}

/// Asks for the code.
pub(super) async fn door(page: Page) -> web::Result<Response> {
    html(&DoorPage::new(&page, Form::default(), Errors::new(page.t())))
}

/// Leads to the session of a code.
pub(super) async fn find(page: Page, form: Form) -> web::Result<Response> {
    let code = digits(form.text("code"));
    let known = page.house.db.read(move |tx| store::session::find(tx, &code)).await?;
    if let Some(session) = known {
        return Ok(see_other(session.path()).into_response());
    }
    let mut errors = Errors::new(page.t());
    errors.add("code", "live-error-code");
    web::unprocessable(&DoorPage::new(&page, form, errors))
}

#[derive(Template)]
#[template(path = "live/join.html")]
struct JoinPage {
    shell: Shell,
    session: LiveSession,
    /// The teams to choose from, by their position.
    teams: Vec<(String, String)>,
    form: Form,
    errors: Errors,
}

impl JoinPage {
    fn new(page: &Page, session: LiveSession, form: Form, errors: Errors) -> Self {
        let teams = session.teams.0.iter().enumerate();
        let teams = teams.map(|(at, name)| (at.to_string(), name.clone())).collect();
        Self { shell: shell(page, &session), teams, session, form, errors }
    }
}

#[derive(Template)]
#[template(path = "live/phone.html")]
struct PhonePage {
    shell: Shell,
    session: LiveSession,
    name: String,
    team: String,
    step: u64,
    own: String,
    stage: String,
}

/// Where the round stands for this person; the way in for those who do not take part yet.
pub(super) async fn show(page: Page, Path(code): Path<String>, headers: HeaderMap) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let Some(person) = participant(&page, &headers, session.id).await? else {
        let (form, errors) = (Form::default(), Errors::new(page.t()));
        return html(&JoinPage::new(&page, session, form, errors));
    };
    let hall = Hall::of(&page.house);
    let stand = hall.room(&page.house, session.id).await?.stand.borrow().clone();
    let (t, now) = (page.t(), page.now());
    let open = stand.round.takes(stand.round.activity, person.pace, now);
    let given = given(&page, &stand, &person).await?;
    let reader = if open { Reader::Answers(given.as_ref()) } else { Reader::Waits };
    html(&PhonePage {
        shell: shell(&page, &session),
        own: own(&page, &t, &stand, &person).await?,
        step: stand.round.step,
        stage: stage::render(&t, &stand, &reader),
        name: person.name,
        team: person.team.unwrap_or_default(),
        session,
    })
}

pub(super) fn shell(page: &Page, session: &LiveSession) -> Shell {
    let mut shell = page.shell().with_band(&session.code, HUE);
    shell.thread = "live";
    shell
}

/// What this person answered to what is asked now.
async fn given(page: &Page, stand: &Stand, person: &Participant) -> web::Result<Option<Answer>> {
    let (Some(asked), id) = (stand.asked().map(|stored| stored.id), person.id) else { return Ok(None) };
    Ok(page.house.db.read(move |tx| store::answers::of_person(tx, asked, id)).await?)
}

/// What only this person is told: that their answer counts, or what it was worth.
pub(super) async fn own(
    page: &Page,
    t: &Translator,
    stand: &Stand,
    person: &Participant,
) -> web::Result<String> {
    Ok(match stand.round.phase {
        Phase::Lobby => String::new(),
        Phase::Asking | Phase::Locked => {
            given(page, stand, person).await?.map(|_| t.say("live-counts")).unwrap_or_default()
        }
        Phase::Revealed | Phase::Standings | Phase::Over => stand
            .standings
            .get(&person.id)
            .map(|(points, place)| {
                #[expect(clippy::cast_possible_truncation, reason = "points are far fewer than 2^52")]
                let points = points.round() as i64;
                t.with("live-own-points", &[("points", points.into()), ("place", i64::from(*place).into())])
            })
            .unwrap_or_default(),
    })
}

/// The longest name, in characters.
const LONGEST_NAME: usize = 24;

/// Lets someone in.
pub(super) async fn join(page: Page, Path(code): Path<String>, form: Form) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let mut errors = Errors::new(page.t());
    let name = if session.anonymous { String::new() } else { name(&page, &form, &mut errors).await? };
    let team = team(&session, &form, &mut errors);
    let pace: Pace = form.optional("tempo").map_or(Ok(Pace::Usual), str::parse).unwrap_or_else(|_| {
        errors.add("tempo", "live-error-pace");
        Pace::Usual
    });
    if session.ended_at.is_some() {
        // The page of a round that is over has no fields.
        errors.add("runde", "live-error-over");
    }
    if !errors.is_empty() {
        return web::unprocessable(&JoinPage::new(&page, session, form, errors));
    }
    let person = Participant { id: page.act().id(), name, pace, team };
    let cookie = cookie(&page, &session, person.id);
    let joining = Joining { session: session.id, person, at: page.now() };
    Hall::of(&page.house).join(joining).await?;
    Ok(see_other(session.path()).with_cookie(cookie).into_response())
}

/// The name that was given, when a hall can read it.
async fn name(page: &Page, form: &Form, errors: &mut Errors) -> web::Result<String> {
    let Some(name) = spelling::clean(errors.at_most(form, "name", LONGEST_NAME)) else {
        return Ok(String::new());
    };
    let own = page.house.db.read(store::unwanted::all).await?;
    if Filter::of(own.iter().map(String::as_str)).hits(&name) {
        errors.add("name", "live-error-name");
    }
    Ok(name)
}

/// The team that was chosen; whoever takes part in a round with teams belongs to one.
fn team(session: &LiveSession, form: &Form, errors: &mut Errors) -> Option<String> {
    if session.teams.0.is_empty() {
        return None;
    }
    let chosen = form.text("team").parse::<usize>().ok().and_then(|at| session.teams.0.get(at).cloned());
    if chosen.is_none() {
        errors.add("team", "live-error-team");
    }
    chosen
}

/// Remembers who takes part, for the day of the round, on the pages of this round alone.
fn cookie(page: &Page, session: &LiveSession, id: Id<Participant>) -> String {
    let link = page.house.links.sign(PURPOSE, &id.to_string());
    let secure = if page.house.settings.address.starts_with("https:") { "; Secure" } else { "" };
    format!("{COOKIE}={link}; Path={}; Max-Age=86400; HttpOnly; SameSite=Lax{secure}", session.path())
}

/// Takes an answer in from a form.
pub(super) async fn answer(
    page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let person = participant(&page, &headers, session.id).await?;
    let person = person.ok_or_else(Error::forbidden)?;
    match receive(&page, session.id, &person, &form).await? {
        Received::TooLate => Err(Error::conflict("live-too-late")),
        Received::Stranger => Err(Error::forbidden()),
        received => Ok(see_other(session.path()).with_notice(key(received))),
    }
}

/// Hands an answer in, whichever way it came.
pub(super) async fn receive(
    page: &Page,
    session: Id<LiveSession>,
    person: &Participant,
    form: &Form,
) -> web::Result<Received> {
    // The clock is read first: nobody loses time to what comes before them in line.
    let at = page.now();
    let hall = Hall::of(&page.house);
    let stand = hall.room(&page.house, session).await?.stand.borrow().clone();
    let Ok(activity) = form.text("aktivitaet").parse::<usize>() else {
        return Ok(Received::Flawed(Flaw::Foreign));
    };
    let Some(stored) = stand.activities.get(activity) else { return Ok(Received::TooLate) };
    let Some(answer) = typed::answer(&stored.activity.task, typed::Typed(form.pairs())) else {
        return Ok(Received::Flawed(Flaw::Foreign));
    };
    Ok(hall.answer(Handed { session, person: person.id, activity, answer, at }).await?)
}

/// What someone is told of their answer.
pub(super) const fn key(received: Received) -> &'static str {
    match received {
        Received::Counts => "live-counts",
        Received::TooLate => "live-too-late",
        Received::Flawed(Flaw::Empty) => "live-error-empty",
        Received::Flawed(Flaw::TooLong) => "live-error-too-long",
        Received::Flawed(Flaw::TooMuch) => "live-error-too-much",
        Received::Flawed(Flaw::Foreign) => "live-error-foreign",
        Received::Stranger => "live-error-stranger",
    }
}
