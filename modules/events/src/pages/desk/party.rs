//! One party: everything about it, and what a coordinator can do for it.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Tx;
use i18n::Translator;
use kernel::{Act, Id};
use web::{Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{key, people::answer_words, shell, words};
use crate::{
    actions::{self, places::Confirmed},
    letters::registration_path,
    model::{AccessNeed, Answer, Attendee, ChosenSession, Event, Party, PartyState, Question, Seats},
    pages::{DeskHead, DeskTab, coordinate},
    rules::line::{self, ByHand},
    store,
};

/// One person of the party.
struct Person {
    name: String,
    marks: String,
    facts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "events/desk/party.html")]
struct PartyPage {
    shell: Shell,
    desk: DeskHead,
    list: String,
    path: String,
    name: String,
    state_class: &'static str,
    state: String,
    facts: Vec<(String, String)>,
    people: Vec<Person>,
    note: String,
    errors: Errors,
    why: String,
    can_confirm: bool,
    can_cancel: bool,
    can_place: bool,
    change: String,
}

struct Loaded {
    party: Party,
    people: Vec<Attendee>,
    needs: Vec<AccessNeed>,
    answers: Vec<Answer>,
    choices: Vec<ChosenSession>,
    questions: Vec<Question>,
    ahead: (i64, i64),
}

async fn load(page: &Page, event: &Event, party: Id<Party>) -> web::Result<Loaded> {
    let id = event.id;
    let read = move |tx: &mut Tx| {
        let party = actions::desk::party_of(tx, id, party)?;
        let people = store::party::people(tx, party.id)?;
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        Ok::<_, db::Error>(Loaded {
            needs: store::party::needs(tx, party.id)?,
            answers: store::party::answers(tx, party.id)?,
            choices: store::desk::choices_of(tx, &ids)?,
            questions: store::event::questions(tx, id)?,
            ahead: store::party::ahead(tx, id, party.number)?,
            party,
            people,
        })
    };
    Ok(page.house.db.read(read).await?)
}

/// Shows the party.
pub(super) async fn show(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let loaded = load(&page, &event, party).await?;
    html(&party_page(&page, &event, seats, &loaded))
}

fn party_page(page: &Page, event: &Event, seats: Seats, loaded: &Loaded) -> PartyPage {
    let (t, party) = (page.t(), &loaded.party);
    PartyPage {
        desk: DeskHead::new(&t, event, DeskTab::People),
        list: format!("{}/teilnehmende", event.desk_path()),
        path: party_path(event, party.id),
        name: name_of(&loaded.people),
        state_class: words::state_class(party.state),
        state: words::state(&t, party.state),
        facts: facts(&t, event, party),
        people: loaded.people.iter().map(|person| describe(&t, event, loaded, person)).collect(),
        note: party.note.clone(),
        errors: Errors::new(t),
        why: why(page, event, seats, loaded),
        can_confirm: matches!(party.state, PartyState::Held | PartyState::Offered),
        can_cancel: party.state.is_active(),
        can_place: party.state == PartyState::Waiting,
        change: registration_path(&page.house, party.link_name()),
        shell: shell(page, event),
    }
}

fn party_path(event: &Event, party: Id<Party>) -> String {
    format!("{}/teilnehmende/{party}", event.desk_path())
}

fn name_of(people: &[Attendee]) -> String {
    people.first().map_or_else(String::new, |person| person.name.clone())
}

fn facts(t: &Translator, event: &Event, party: &Party) -> Vec<(String, String)> {
    let zone = event.zone();
    let moment = |at| t.moment(at, &zone);
    let address = if party.email.is_empty() { t.say("events-desk-no-address") } else { party.email.clone() };
    let all = [
        ("events-desk-address", Some(address)),
        ("events-desk-party-number", Some(party.number.to_string())),
        ("events-desk-source", Some(words::source(t, party.source))),
        ("events-desk-made", Some(moment(party.made_at))),
        ("events-desk-confirmed-at", party.confirmed_at.map(moment)),
        ("events-desk-until", party.until.map(moment)),
    ];
    all.into_iter().filter_map(|(key, words)| Some((t.say(key), words?))).collect()
}

fn describe(t: &Translator, event: &Event, loaded: &Loaded, person: &Attendee) -> Person {
    let marks = [
        (person.is_child, "events-desk-child"),
        (person.photos && event.ask_photos, "events-desk-photos"),
        (person.checked_in_at.is_some(), "events-desk-arrived"),
        (person.cancelled_at.is_some(), "events-desk-state-cancelled"),
    ];
    let mut facts = Vec::new();
    if !person.organisation.is_empty() {
        facts.push((t.say("events-desk-organisation"), person.organisation.clone()));
    }
    for need in loaded.needs.iter().filter(|need| need.registration_id == person.id) {
        let note = if need.note.is_empty() { String::new() } else { format!(": {}", need.note) };
        facts.push((t.say("events-desk-needs"), format!("{}{note}", words::need(t, need.kind))));
    }
    for choice in loaded.choices.iter().filter(|choice| choice.registration_id == person.id) {
        let standing = words::choice(t, choice.state);
        facts.push((t.say("events-desk-session"), format!("{} ({standing})", choice.title)));
    }
    for question in &loaded.questions {
        let own = loaded.answers.iter().filter(|answer| answer.registration_id == person.id);
        for answer in own.filter(|answer| answer.question_id == question.id) {
            facts.push((question.label.clone(), answer_words(t, question, &answer.value)));
        }
    }
    let marks = marks.iter().filter(|mark| mark.0).map(|mark| t.say(mark.1));
    Person { name: person.name.clone(), marks: marks.collect::<Vec<_>>().join(" · "), facts }
}

/// Why the party stands where it stands; empty when there is nothing to explain.
fn why(page: &Page, event: &Event, seats: Seats, loaded: &Loaded) -> String {
    let (t, party) = (page.t(), &loaded.party);
    match party.state {
        PartyState::Waiting => {
            let ended = event.cancelled_at.is_some() || page.now() >= event.ends_at;
            super::waiting::reason(&t, line::explain(seats, party.size, loaded.ahead, ended))
        }
        PartyState::Offered => super::waiting::offer_until(&t, event, party.until),
        _ => String::new(),
    }
}

/// Does something for the party, which has to belong to the event; what came of it, and where the party is shown.
async fn write<T: Send + 'static>(
    page: &Page,
    slug: &str,
    party: Id<Party>,
    mut action: impl FnMut(&mut Tx, &Act, &Event) -> db::Result<T> + Send + 'static,
) -> web::Result<(T, SeeOther)> {
    let (event, _) = coordinate(page, slug).await?;
    let (key, path) = (key(&event), party_path(&event, party));
    let checked = move |tx: &mut Tx, act: &Act| {
        actions::desk::party_of(tx, event.id, party)?;
        action(tx, act, &event)
    };
    Ok((page.house.write(key, &page.act(), checked).await?, see_other(path)))
}

/// Writes the note.
pub(super) async fn note(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
    form: Form,
) -> web::Result<Response> {
    let mut errors = Errors::new(page.t());
    let note = errors.at_most(&form, "note", 4_000).to_owned();
    if !errors.is_empty() {
        let (event, seats) = coordinate(&page, &slug).await?;
        let shown = party_page(&page, &event, seats, &load(&page, &event, party).await?);
        let shown = PartyPage { note, errors, ..shown };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&shown)?).into_response());
    }
    let action = move |tx: &mut Tx, act: &Act, _: &Event| actions::desk::note(tx, act, party, &note);
    let ((), shown) = write(&page, &slug, party, action).await?;
    Ok(shown.with_notice("events-desk-noted").into_response())
}

/// Confirms for the party.
pub(super) async fn confirm(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
) -> web::Result<SeeOther> {
    let action = move |tx: &mut Tx, act: &Act, event: &Event| actions::desk::confirm(tx, act, event, party);
    let (confirmed, shown) = write(&page, &slug, party, action).await?;
    Ok(shown.with_notice(match confirmed {
        Confirmed::Yes => "events-desk-confirmed",
        Confirmed::Waiting => "events-desk-still-waiting",
        Confirmed::TooLate => "events-desk-too-late",
        Confirmed::Cancelled => "events-desk-was-cancelled",
    }))
}

#[derive(Template)]
#[template(path = "events/desk/ask.html")]
struct AskPage {
    shell: Shell,
    desk: DeskHead,
    title: String,
    action: String,
    href: String,
    back: String,
    consequences: Vec<String>,
}

/// Asks before something is done to the party that has consequences.
fn ask(
    page: &Page,
    event: &Event,
    loaded: &Loaded,
    tab: DeskTab,
    (title, action): (&str, &str),
    verb: &str,
    consequences: Vec<String>,
) -> web::Result<Response> {
    let (t, path) = (page.t(), party_path(event, loaded.party.id));
    html(&AskPage {
        desk: DeskHead::new(&t, event, tab),
        title: t.name(title, name_of(&loaded.people)),
        action: t.say(action),
        href: format!("{path}/{verb}"),
        back: path,
        consequences,
        shell: shell(page, event),
    })
}

/// Asks before cancelling.
pub(super) async fn ask_cancel(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let loaded = load(&page, &event, party).await?;
    let t = page.t();
    let mut consequences = vec![t.count("events-desk-cancel-places", loaded.party.size)];
    if seats.waiting > 0 && loaded.party.state.takes_places() {
        consequences.push(t.say("events-desk-cancel-next"));
    }
    consequences.push(t.say(if loaded.party.email.is_empty() {
        "events-desk-cancel-no-mail"
    } else {
        "events-desk-cancel-mail"
    }));
    let words = ("events-desk-cancel-title", "events-desk-cancel");
    ask(&page, &event, &loaded, DeskTab::People, words, "absagen", consequences)
}

/// Cancels for the party.
pub(super) async fn cancel(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
) -> web::Result<SeeOther> {
    let action = move |tx: &mut Tx, act: &Act, event: &Event| actions::desk::cancel(tx, act, event, party);
    let ((), shown) = write(&page, &slug, party, action).await?;
    Ok(shown.with_notice("events-desk-cancelled"))
}

/// Names what follows from placing the party out of turn.
pub(super) async fn ask_place(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let loaded = load(&page, &event, party).await?;
    let t = page.t();
    let ByHand { overtaken, free_used, added } = line::by_hand(seats, loaded.party.size, loaded.ahead.0);
    let mut consequences = vec![t.count("events-desk-place-overtakes", overtaken)];
    if free_used > 0 {
        consequences.push(t.count("events-desk-place-uses", free_used));
    }
    if added > 0 {
        let capacity = seats.capacity + added;
        consequences
            .push(t.with("events-desk-place-adds", &[("n", added.into()), ("capacity", capacity.into())]));
    }
    consequences.push(t.say("events-desk-place-offer"));
    consequences.push(t.say("events-desk-place-logged"));
    let words = ("events-desk-place-title", "events-desk-place");
    ask(&page, &event, &loaded, DeskTab::WaitingList, words, "platz", consequences)
}

/// Places the party out of turn.
pub(super) async fn place(
    page: Page,
    Path((slug, party)): Path<(String, Id<Party>)>,
) -> web::Result<SeeOther> {
    let action = move |tx: &mut Tx, act: &Act, _: &Event| actions::places::place_by_hand(tx, act, party);
    let ((), shown) = write(&page, &slug, party, action).await?;
    Ok(shown.with_notice("events-desk-placed"))
}
