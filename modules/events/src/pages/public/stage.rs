//! How far an event is in the open: save-the-date, announcement, registration period, and calling it off.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use i18n::Translator;
use web::{Error, Errors, Form, Overtaken, Page, Path, Shell, conflict, html, see_other};

use super::{
    edit::{self, Choices},
    words::{self, Pill},
};
use crate::{
    actions::lifecycle::{self, Saved},
    model::{CallingOff, Event, News, NewsKind, Overrule, Seats, Stage},
    pages::{DeskHead, DeskTab, coordinate},
    rules::{
        event_form::{LONGEST_REASON, Schedule},
        state::{self, State},
    },
    store, wording,
};

#[derive(Template)]
#[template(path = "events/public/stage.html")]
struct StagePage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    pill: Pill,
    next: Option<String>,
    stages: Choices,
    event: Event,
    state: State,
    interested: i64,
    telling: Option<CallingOff>,
    overtaken: Option<Overtaken>,
    news: Option<String>,
    zone: String,
    form: Form,
    errors: Errors,
}

impl StagePage {
    async fn new(page: &Page, event: Event, seats: Seats) -> web::Result<Self> {
        let (t, now, id) = (page.t(), page.now(), event.id);
        let read = move |tx: &mut db::Tx| {
            let telling = store::interest::calling_off(tx, id)?;
            Ok::<_, db::Error>((store::interest::count(tx, id)?, telling, store::news::newest(tx, id)?))
        };
        let (interested, telling, news) = page.house.db.read(read).await?;
        let stages = [
            (Stage::Draft, "events-stage-draft"),
            (Stage::SaveTheDate, "events-stage-save-the-date"),
            (Stage::Announced, "events-stage-announced"),
        ];
        let next = match state::next_step(&event, now) {
            Some((at, step)) => {
                let when = wording::moment(&t, &page.house, &event, at);
                Some(t.with(&format!("events-stage-next-{}", step.as_str()), &[("date", when.into())]))
            }
            None if state::stage(&event, now) == Stage::Draft => Some(t.say("events-stage-next-draft")),
            None => None,
        };
        Ok(Self {
            shell: edit::shell(page, &event),
            desk: DeskHead::new(&t, &event, DeskTab::Stage),
            path: format!("{}/stand", event.desk_path()),
            pill: words::pill(&t, &event, seats, now),
            next: next.filter(|_| event.cancelled_at.is_none()),
            stages: stages.map(|(stage, key)| (stage.as_str().to_owned(), t.say(key))).into(),
            state: state::state(&event, seats, now),
            interested,
            telling,
            overtaken: None,
            news: news.map(|news| progress(&t, &news)),
            zone: t.city(&event.time_zone),
            form: filled(page, &event),
            errors: Errors::new(t),
            event,
        })
    }

    fn told(&self) -> Option<String> {
        let telling = self.telling?;
        let key = if telling.done_at.is_some() { "events-stage-told-all" } else { "events-stage-told" };
        Some(
            self.shell
                .t
                .with(key, &[("told", telling.told.into()), ("n", telling.total.max(telling.told).into())]),
        )
    }

    /// What overruling would do: (value, words).
    fn overrules(&self) -> Vec<(&'static str, String)> {
        let all = [
            (Overrule::Open, "events-stage-open-now"),
            (Overrule::Closed, "events-stage-close-now"),
            (Overrule::No, "events-stage-dates-decide"),
        ];
        let others = all.into_iter().filter(|(overrule, _)| *overrule != self.event.overrule);
        others.map(|(overrule, key)| (overrule.as_str(), self.shell.t.say(key))).collect()
    }

    fn overruled(&self) -> String {
        self.shell.t.say(match self.event.overrule {
            Overrule::No => "events-stage-by-dates",
            Overrule::Open => "events-stage-by-hand-open",
            Overrule::Closed => "events-stage-by-hand-closed",
        })
    }
}

/// How far everyone has been told of what happened last.
fn progress(t: &Translator, news: &News) -> String {
    let key = match (news.kind, news.done_at.is_some()) {
        (NewsKind::Moved, false) => "events-stage-moved-telling",
        (NewsKind::Moved, true) => "events-stage-moved-told",
        (NewsKind::TakenUp, false) => "events-stage-taken-up-telling",
        (NewsKind::TakenUp, true) => "events-stage-taken-up-told",
    };
    t.with(key, &[("told", news.told.into()), ("n", news.total.max(news.told).into())])
}

/// Where the event stands, and what comes next.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    html(&StagePage::new(&page, event, seats).await?)
}

/// Changes stage and dates.
pub(super) async fn save(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let schedule = match Schedule::check(&form, &event, page.now()) {
        Ok(schedule) => schedule,
        Err(problems) => {
            let errors = Errors::found(page.t(), &problems);
            let shown = StagePage { form, errors, ..StagePage::new(&page, event, seats).await? };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&shown)?).into_response());
        }
    };
    let (id, revision) = (event.id, form.revision()?.number());
    let saved = move |tx: &mut db::Tx, act: &kernel::Act| {
        lifecycle::schedule(tx, act, id, revision, |event| schedule.put(event))
    };
    let saved = page.house.write(Key::from(id), &page.act(), saved).await?;
    // Who gives an opening alone has said when the event is announced; that is told, and not only done.
    let notice = match &saved {
        Saved::Yes(event) if event.announce_at.is_none() && announces_by_opening(event) => {
            "events-stage-saved-opening-announces"
        }
        _ => "events-stage-saved",
    };
    answer(&page, saved, seats, form, notice).await
}

fn announces_by_opening(event: &Event) -> bool {
    event.stage != Stage::Announced && state::announced_at(event).is_some()
}

/// Opens or closes registration against the dates, or lets them decide again.
pub(super) async fn overrule(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let to: Overrule = form.text("overrule").parse().map_err(|_| Error::bad_input("web-error-form"))?;
    let (id, revision) = (event.id, form.revision()?.number());
    let saved = move |tx: &mut db::Tx, act: &kernel::Act| lifecycle::overrule(tx, act, id, revision, to);
    let saved = page.house.write(Key::from(id), &page.act(), saved).await?;
    answer(&page, saved, seats, Form::default(), "events-stage-saved").await
}

#[derive(Template)]
#[template(path = "events/public/call_off.html")]
struct CallOffPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    revision: i64,
    to_be_told: i64,
    form: Form,
    errors: Errors,
}

impl CallOffPage {
    async fn new(page: &Page, event: &Event, form: Form) -> web::Result<Self> {
        let id = event.id;
        let to_be_told = page.house.db.read(move |tx| lifecycle::to_be_told(tx, id)).await?;
        Ok(Self {
            shell: edit::shell(page, event),
            desk: DeskHead::new(&page.t(), event, DeskTab::Stage),
            path: format!("{}/stand", event.desk_path()),
            revision: event.revision,
            to_be_told,
            form,
            errors: Errors::new(page.t()),
        })
    }
}

/// Asks once, and says how many will be told.
pub(super) async fn show_call_off(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    html(&CallOffPage::new(&page, &event, Form::default()).await?)
}

/// Calls the event off.
pub(super) async fn call_off(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let mut errors = Errors::new(page.t());
    let reason = errors.required(&form, "reason", LONGEST_REASON).to_owned();
    if !errors.is_empty() {
        let shown = CallOffPage { errors, ..CallOffPage::new(&page, &event, form).await? };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&shown)?).into_response());
    }
    if event.stage == Stage::Draft || event.cancelled_at.is_some() || event.ends_at <= page.now() {
        return Err(Error::conflict("events-stage-cannot-call-off"));
    }
    let (id, revision) = (event.id, form.revision()?.number());
    let saved = move |tx: &mut db::Tx, act: &kernel::Act| lifecycle::call_off(tx, act, id, revision, &reason);
    let saved = page.house.write(Key::from(id), &page.act(), saved).await?;
    answer(&page, saved, seats, Form::default(), "events-stage-called-off").await
}

/// Takes the event up again.
pub(super) async fn take_up_again(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let (id, revision) = (event.id, form.revision()?.number());
    let saved = move |tx: &mut db::Tx, act: &kernel::Act| lifecycle::take_up_again(tx, act, id, revision);
    let saved = page.house.write(Key::from(id), &page.act(), saved).await?;
    answer(&page, saved, seats, Form::default(), "events-stage-taken-up").await
}

/// Back to the page; or, when somebody else was quicker, what they made of it, beside what was typed.
async fn answer(
    page: &Page,
    saved: Saved,
    seats: Seats,
    typed: Form,
    notice: &'static str,
) -> web::Result<Response> {
    match saved {
        Saved::Yes(event) => {
            Ok(see_other(format!("{}/stand", event.desk_path())).with_notice(notice).into_response())
        }
        Saved::Overtaken(now) => {
            let stored = filled(page, &now);
            let mut form = if typed.pairs().is_empty() { stored.clone() } else { typed };
            let overtaken = edit::overtaken(page, &now, (&mut form, &stored), &FIELDS, "stand").await?;
            let shown = StagePage::new(page, *now, seats).await?;
            conflict(&StagePage { overtaken: Some(overtaken), form, ..shown })
        }
    }
}

/// The fields that two people may have changed at once, and their labels.
const FIELDS: [(&str, &str); 9] = [
    ("stage", "events-stage-now"),
    ("public-date", "events-stage-public"),
    ("public-time", "events-stage-public"),
    ("announce-date", "events-stage-announce"),
    ("announce-time", "events-stage-announce"),
    ("opens-date", "events-stage-opens"),
    ("opens-time", "events-stage-opens"),
    ("closes-date", "events-stage-closes"),
    ("closes-time", "events-stage-closes"),
];

/// The form with what is stored; what happened by itself meanwhile counts as decided.
fn filled(page: &Page, event: &Event) -> Form {
    let mut form = Form::filled([
        ("revision", event.revision.to_string()),
        ("stage", state::stage(event, page.now()).as_str().to_owned()),
    ]);
    for (name, at) in [
        ("public", event.public_at),
        ("announce", event.announce_at),
        ("opens", event.opens_at),
        ("closes", event.closes_at),
    ] {
        let (date, time) = if name == "closes" { edit::local_end(event, at) } else { edit::local(event, at) };
        form.push(&format!("{name}-date"), date);
        form.push(&format!("{name}-time"), time);
    }
    form
}
