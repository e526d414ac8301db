//! To which event a round belongs: chosen by the host, and shown on the pages of that event.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Tx;
use i18n::Translator;
use kernel::{Act, Attachment, Audience, Id, Occasion};
use web::{Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{phone::shell, session};
use crate::{
    actions,
    model::LiveSession,
    store::{self, belonging::Belonging},
};

#[derive(Template)]
#[template(path = "live/belonging.html")]
struct BelongingPage {
    shell: Shell,
    session: LiveSession,
    choices: Vec<(String, String)>,
    form: Form,
    errors: Errors,
}

impl BelongingPage {
    fn new(page: &Page, session: LiveSession, all: &[Occasion], form: Form, errors: Errors) -> Self {
        Self { shell: shell(page, &session), session, choices: choices(&page.t(), all), form, errors }
    }
}

/// What a round can belong to: nothing, an event, or an item of its programme.
fn choices(t: &Translator, all: &[Occasion]) -> Vec<(String, String)> {
    let mut choices = vec![(String::new(), t.say("live-belongs-alone"))];
    for event in all {
        let date = t.date(event.starts_at.to_zoned(event.zone.clone()).date());
        choices.push((event.id.to_string(), format!("{} ({date})", event.title)));
        let part =
            |part: &Occasion| (name(event.id, Some(part.id)), format!("{} – {}", event.title, part.title));
        choices.extend(event.parts.iter().map(part));
    }
    choices
}

fn name(event: Id<Occasion>, part: Option<Id<Occasion>>) -> String {
    part.map_or_else(|| event.to_string(), |part| format!("{event}.{part}"))
}

/// What a round belongs to, by its title.
pub(super) fn title(all: &[Occasion], belonging: &Belonging) -> Option<String> {
    let event = all.iter().find(|event| event.id == belonging.occasion_id)?;
    let part = belonging.part_id.and_then(|id| event.parts.iter().find(|part| part.id == id));
    Some(part.map_or_else(|| event.title.clone(), |part| format!("{} – {}", event.title, part.title)))
}

/// What was chosen of all that can be chosen.
fn chosen(all: &[Occasion], typed: &str) -> Option<Belonging> {
    let event = |event: &Occasion| {
        let parts = event.parts.iter().map(|part| Some(part.id));
        let part_id = parts.chain([None]).find(|part| name(event.id, *part) == typed)?;
        Some(Belonging { occasion_id: event.id, part_id })
    };
    all.iter().find_map(event)
}

pub(super) async fn occasions(page: &Page) -> web::Result<Vec<Occasion>> {
    let (house, viewer, now) = (page.house.clone(), page.viewer().clone(), page.now());
    Ok(page.house.db.read(move |tx| house.occasions(tx, &viewer, now)).await?)
}

/// Asks to what a round belongs.
pub(super) async fn show(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let id = session.id;
    let now = page.house.db.read(move |tx| store::belonging::of(tx, id)).await?;
    let form = Form::filled(now.map(|now| ("gehoert", name(now.occasion_id, now.part_id))));
    let all = occasions(&page).await?;
    html(&BelongingPage::new(&page, session, &all, form, Errors::new(page.t())))
}

/// Lets a round belong to what was chosen.
pub(super) async fn choose(page: Page, Path(code): Path<String>, form: Form) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let all = occasions(&page).await?;
    let belonging = chosen(&all, form.text("gehoert"));
    if belonging.is_none() && !form.text("gehoert").is_empty() {
        let mut errors = Errors::new(page.t());
        errors.add("gehoert", "live-error-belongs");
        return web::unprocessable(&BelongingPage::new(&page, session, &all, form, errors));
    }
    let (house, id) = (page.house.clone(), session.id);
    let write = move |tx: &mut Tx, act: &Act| actions::belong::belong(tx, act, &house, id, belonging);
    page.house.write(actions::key(id), &page.act(), write).await?;
    Ok(see_other(session.desk_path()).with_notice("live-saved").into_response())
}

/// Invites people to a round on the pages to which it belongs, or takes that back.
pub(super) async fn invite(page: Page, Path(code): Path<String>, form: Form) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let (house, id) = (page.house.clone(), session.id);
    let wanted = form.text("wie") != "zurueck";
    let write = move |tx: &mut Tx, act: &Act| actions::belong::invite(tx, act, &house, id, wanted);
    page.house.write(actions::key(id), &page.act(), write).await?;
    let notice = if wanted { "live-invited" } else { "live-uninvited" };
    Ok(see_other(format!("{}/regie", session.desk_path())).with_notice(notice))
}

/// The rounds of an event or an item of its programme: for everyone those that run or whose results are published, on
/// the desk all of them.
pub(crate) fn attached(
    tx: &mut Tx,
    t: &Translator,
    id: Id<Occasion>,
    audience: Audience,
) -> db::Result<Vec<Attachment>> {
    let rounds = store::belonging::attached(tx, id)?;
    Ok(rounds.into_iter().filter_map(|round| attachment(t, round, audience)).collect())
}

fn attachment(t: &Translator, round: store::belonging::Attached, audience: Audience) -> Option<Attachment> {
    let runs = round.ended_at.is_none() && (round.step > 0 || round.invited_at.is_some());
    let published = round.ended_at.is_some() && round.published_at.is_some();
    let state = match round.ended_at {
        None if round.step > 0 => "live-state-running",
        None => "live-state-ready",
        Some(_) => "live-state-over",
    };
    let code = t.name("live-round-code", LiveSession::spoken(&round.code));
    let (href, label, aside) = match audience {
        Audience::Desk => (
            format!("/koordination/live/{}", round.code),
            t.say("live-to-desk"),
            format!("{code} · {}", t.say(state)),
        ),
        Audience::Everyone if runs => (format!("/live/{}", round.code), t.say("live-join-now"), code),
        Audience::Everyone if published => {
            (format!("/live/{}/ergebnis", round.code), t.say("live-results"), String::new())
        }
        Audience::Everyone => return None,
    };
    Some(Attachment { title: round.title, href, label, aside, thread: "live", now: runs })
}
