//! The phone of someone who takes part: by a code, without an account, with or without scripts.

use askama::Template;
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use i18n::Translator;
use kernel::{House, Id};
use serde::Deserialize;
use web::{Errors, Form, Page, Path, Query, Shell, html, see_other};

use super::{
    COOKIE, HUE, PURPOSE,
    entries::{self, Onlooker},
    found,
    hall::{Hall, Room, Stand},
    names, participant, session,
    stage::{self, Reader},
};
use crate::{
    actions::{self, answer::Joining},
    model::{Answer, LiveSession, Pace, Participant, Phase, Task},
    rules::{spelling, spoken, typed},
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
    if let Some(session) = found(&page, form.text("code")).await? {
        return Ok(see_other(session.path()).into_response());
    }
    let mut errors = Errors::new(page.t());
    errors.add("code", "live-error-code");
    web::unprocessable(&DoorPage::new(&page, form, errors))
}

#[derive(Template)]
#[template(path = "live/rules.html")]
struct RulesPage {
    shell: Shell,
}

/// What points are given for, in plain words.
pub(super) async fn rules(page: Page) -> web::Result<Response> {
    html(&RulesPage { shell: page.shell() })
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
pub(super) struct PhonePage {
    shell: Shell,
    session: LiveSession,
    name: String,
    team: String,
    step: u64,
    own: String,
    stage: String,
    /// What people wrote, and above it what concerns this person alone.
    list: String,
    mine: String,
    /// Whether this person can answer, write or vote now.
    open: bool,
    /// Whether the host took this person's name away.
    nameless: bool,
    /// The name that was typed in its place.
    typed: String,
    /// When this person's time ends, and what the time is, in milliseconds of the server's clock.
    until: String,
    now: i64,
    /// What is said when the time begins to run and when little of it is left; scripts fill in the seconds.
    begins: String,
    left: String,
    errors: Errors,
}

/// What can be asked of the page of a phone.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// All entries, not only those that have a place.
    #[serde(default)]
    alle: String,
}

/// Where the round stands for this person; the way in for those who do not take part yet.
pub(super) async fn show(
    page: Page,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let Some(person) = participant(&page, &headers, session.id).await? else {
        let (form, errors) = (Form::default(), Errors::new(page.t()));
        return html(&JoinPage::new(&page, session, form, errors));
    };
    let room = Hall::of(&page.house).room(&page.house, session.id).await?;
    let given = given(&page.house, &room.stand().stand, &person).await?;
    let form = Form::filled(given.as_ref().map(typed::answered).unwrap_or_default());
    let all = !asked.alle.is_empty();
    html(&phone(&page, &room, person, all, form, Errors::new(page.t())).await?)
}

/// The page of someone who takes part, with what they were about to send and what is wrong with it.
pub(super) async fn phone(
    page: &Page,
    room: &Room,
    person: Participant,
    all: bool,
    mut form: Form,
    errors: Errors,
) -> web::Result<PhonePage> {
    let broadcast = room.stand();
    let stand = &broadcast.stand;
    let t = page.t();
    let error = errors.list().first().map(|(_, message)| message.clone()).unwrap_or_default();
    let is_open = stand.is_open(person.pace, page.now());
    // What is written on this page and sent twice is written once.
    form.set("schluessel", page.act().id::<Form>().to_string());
    let mine = entries::mine(&page.house, stand, &person).await?.unwrap_or_default();
    let list = room
        .posted()
        .posted
        .as_ref()
        .map(|posted| posted.render(&t, &stand.session, Onlooker::Person(&mine, is_open), all));
    let nameless = stand.nameless.contains(&person.id) && !stand.session.anonymous;
    let until = stand.round.deadline(person.pace).filter(|_| is_open);
    let typed = form.text("name").to_owned();
    let reader = if is_open { Reader::Answers { own: form, error } } else { Reader::Waits };
    Ok(PhonePage {
        shell: shell(page, &stand.session),
        own: own(&page.house, &t, stand, &person).await?,
        step: stand.round.step,
        stage: stage::render(&t, stand, &reader),
        name: person.name,
        team: person.team.unwrap_or_default(),
        session: stand.session.clone(),
        list: list.unwrap_or_default(),
        mine: mine.render(&t),
        open: is_open,
        nameless,
        typed,
        begins: t.with("live-time-begins", &[("n", "{n}".into())]),
        left: t.with("live-time-left", &[("n", "{n}".into())]),
        until: until.map(|until| until.as_millisecond().to_string()).unwrap_or_default(),
        now: page.house.clock.now().as_millisecond(),
        errors,
    })
}

pub(super) fn shell(page: &Page, session: &LiveSession) -> Shell {
    let mut shell = page.shell().with_band(&session.code, HUE);
    shell.thread = "live";
    shell
}

/// What this person answered to what is asked now.
async fn given(house: &House, stand: &Stand, person: &Participant) -> web::Result<Option<Answer>> {
    let (Some(asked), id) = (stand.asked().map(|stored| stored.id), person.id) else { return Ok(None) };
    Ok(house.db.read(move |tx| store::answers::of_person(tx, asked, id)).await?)
}

/// What only this person is told: that their answer counts, or what it was worth.
pub(super) async fn own(
    house: &House,
    t: &Translator,
    stand: &Stand,
    person: &Participant,
) -> web::Result<String> {
    Ok(match stand.round.phase {
        Phase::Lobby => String::new(),
        Phase::Asking | Phase::Locked => {
            let given = given(house, stand, person).await?.zip(stand.asked());
            given.map(|(answer, asked)| counts(t, &asked.activity.task, &answer)).unwrap_or_default()
        }
        Phase::Revealed => format!("{} {}", own_answer(t, stand, person), own_points(t, stand, person)),
        Phase::Standings | Phase::Over => own_points(t, stand, person),
    }
    .trim()
    .to_owned())
}

/// That an answer counts; of a number also how it was understood.
pub(super) fn counts(t: &Translator, task: &Task, answer: &Answer) -> String {
    match answer {
        Answer::Number(_) => t.name("live-counts-as", spoken::answer(task, answer, &stage::truth(t))),
        _ => t.say("live-counts"),
    }
}

fn own_answer(t: &Translator, stand: &Stand, person: &Participant) -> String {
    let Some(asked) = stand.asked().filter(|asked| !asked.activity.task.is_collected()) else {
        return String::new();
    };
    let Some((answer, points)) = stand.given.get(&person.id) else { return t.say("live-own-none") };
    let answer = ("answer", spoken::answer(&asked.activity.task, answer, &stage::truth(t)).into());
    if asked.activity.task.is_graded() {
        t.with("live-own-worth", &[answer, ("n", i64::from(*points).into())])
    } else {
        t.with("live-own-answer", &[answer])
    }
}

fn own_points(t: &Translator, stand: &Stand, person: &Participant) -> String {
    let Some((points, place)) = stand.standings.get(&person.id) else { return String::new() };
    let [points, place] = [points, place].map(|number| i64::from(*number).into());
    t.with("live-own-points", &[("points", points), ("place", place)])
}

/// The longest name, in characters.
const LONGEST_NAME: usize = 24;

/// Lets someone in.
pub(super) async fn join(page: Page, Path(code): Path<String>, form: Form) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let mut errors = Errors::new(page.t());
    let name =
        if session.anonymous { String::new() } else { name(&page, &session, &form, &mut errors).await? };
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
    Hall::of(&page.house).join(joining, page.context.client).await?;
    Ok(see_other(session.path()).with_cookie(cookie).into_response())
}

/// The name that was given, when a hall can read it.
async fn name(page: &Page, session: &LiveSession, form: &Form, errors: &mut Errors) -> web::Result<String> {
    let name = typed_name(form, errors);
    if name.is_empty() {
        return Ok(name);
    }
    let (id, wanted) = (session.id, name.clone());
    let checked = page.house.db.read(move |tx| actions::name::check(tx, id, &wanted)).await?;
    if let Err(refused) = checked {
        errors.add("name", names::refused_key(refused));
    }
    Ok(name)
}

/// The name in a form as it is shown; empty when nothing is to be seen of it.
pub(super) fn typed_name(form: &Form, errors: &mut Errors) -> String {
    spelling::clean(errors.at_most(form, "name", LONGEST_NAME)).unwrap_or_default()
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
    web::set_cookie(&page.house.settings, COOKIE, &link, &session.path(), DAY)
}

/// A day, in seconds.
const DAY: u32 = 86_400;
