//! Mail to many: write, look at it, send it, watch it go.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use i18n::Translator;
use kernel::{House, Id};
use web::{Errors, Form, OneClick, Page, Path, Query, Shell, html, see_other};

use super::{key, people, shell, words};
use crate::{
    actions, bulk_letter,
    letters::registration_path,
    model::{BulkMail, Event, Filter, LinkName, Party, Question, SessionFill},
    pages::{DeskHead, DeskTab, coordinate},
    store,
};

/// A mail as the first of its recipients will read it.
struct Preview {
    id: Id<BulkMail>,
    to: String,
    subject: String,
    paragraphs: Vec<String>,
    send: String,
}

#[derive(Template)]
#[template(path = "events/desk/bulk.html")]
struct BulkPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    query: String,
    filter: Filter,
    choices: people::Choices,
    whom: String,
    total: i64,
    count: String,
    form: Form,
    errors: Errors,
    preview: Option<Preview>,
    sent: Vec<(String, String, String, String)>,
}

struct Loaded {
    recipients: Vec<Id<Party>>,
    first: Option<(LinkName, String)>,
    questions: Vec<Question>,
    sessions: Vec<SessionFill>,
    sent: Vec<BulkMail>,
}

async fn load(page: &Page, event: &Event, filter: &Filter) -> web::Result<Loaded> {
    let (id, filter) = (event.id, filter.clone());
    let read = move |tx: &mut db::Tx| {
        let recipients = store::bulk::recipients(tx, id, &filter)?;
        let first = match recipients.first() {
            Some(party) => {
                let name = store::party::people(tx, *party)?.into_iter().next().map(|person| person.name);
                let link = store::party::by_id(tx, *party)?.link_name();
                Some((link, name.unwrap_or_default()))
            }
            None => None,
        };
        Ok::<_, db::Error>(Loaded {
            recipients,
            first,
            questions: store::event::questions(tx, id)?,
            sessions: store::desk::sessions(tx, id)?,
            sent: store::bulk::of_event(tx, id)?,
        })
    };
    Ok(page.house.db.read(read).await?)
}

async fn page_of(
    page: &Page,
    event: &Event,
    filter: Filter,
    form: Form,
    errors: Errors,
    preview: bool,
) -> web::Result<Response> {
    let loaded = load(page, event, &filter).await?;
    let t = page.t();
    let total = i64::try_from(loaded.recipients.len()).unwrap_or(i64::MAX);
    let preview = loaded
        .first
        .as_ref()
        .filter(|_| preview)
        .map(|(link, name)| preview_of(&page.house, &t, &form, (*link, name), total, page.act().id()));
    let zone = event.zone();
    let sent = loaded.sent.iter().map(|mail| {
        let href = format!("{}/rundmail/{}", event.desk_path(), mail.id);
        (mail.subject.clone(), href, t.moment(mail.created_at, &zone), progress_words(&t, mail))
    });
    html(&BulkPage {
        desk: DeskHead::new(&t, event, DeskTab::Bulk),
        path: event.desk_path(),
        query: people::query(&filter),
        choices: people::choices(&t, &loaded.questions, &loaded.sessions, &filter),
        whom: whom(&t, &filter, &loaded),
        total,
        count: t.count("events-desk-bulk-count", total),
        sent: sent.collect(),
        shell: shell(page, event),
        filter,
        form,
        errors,
        preview,
    })
}

fn preview_of(
    house: &House,
    t: &Translator,
    form: &Form,
    (link, name): (LinkName, &str),
    total: i64,
    id: Id<BulkMail>,
) -> Preview {
    let link = house.url(&registration_path(house, link));
    Preview {
        id,
        to: t.name("events-desk-bulk-as", name),
        subject: bulk_letter::fill(form.text("subject"), name, &link),
        paragraphs: bulk_letter::paragraphs(form.text("body"), name, &link),
        send: t.count("events-desk-bulk-send", total),
    }
}

/// In words, whom a filter means.
fn whom(t: &Translator, filter: &Filter, loaded: &Loaded) -> String {
    let state = match filter.state.as_str() {
        "" => t.say("events-desk-active"),
        "all" => t.say("events-desk-everyone"),
        state => state.parse().map_or_else(|_| String::new(), |state| words::state(t, state)),
    };
    let session = loaded.sessions.iter().find(|session| session.id.to_string() == filter.session);
    let question = loaded.questions.iter().find(|question| question.id.to_string() == filter.question);
    let answer = question.map(|question| {
        let answer = people::answer_words(t, question, &filter.answer);
        if answer.is_empty() { question.label.clone() } else { format!("{} – {answer}", question.label) }
    });
    let need = filter.need.parse().ok().map(|kind| words::need(t, kind));
    let source = filter.source.parse().ok().map(|source| words::source(t, source));
    let search = Some(format!("„{}“", filter.search)).filter(|_| !filter.search.is_empty());
    let parts = [Some(state), session.map(|session| session.title.clone()), need, answer, source, search];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn progress_words(t: &Translator, mail: &BulkMail) -> String {
    t.with("events-desk-bulk-done", &[("done", mail.done.into()), ("total", mail.total.into())])
}

/// How far a mail to many is.
struct Stand {
    /// A key of the catalogue.
    key: &'static str,
    /// How many are gone; what is not in the outbox any more was sent.
    gone: i64,
    /// The same in words, and what became of the others.
    words: String,
}

impl Stand {
    fn new(page: &Page, mail: &BulkMail, outcome: mail::Counts) -> Self {
        let (t, leaves) = (page.t(), page.house.network().smtp.is_some() && !page.house.settings.demo);
        let others = [
            ("events-desk-bulk-waiting", outcome.waiting),
            ("events-desk-bulk-failed", outcome.failed + outcome.kept),
            ("events-desk-bulk-overtaken", outcome.overtaken),
        ];
        let gone = (mail.done - others.iter().map(|(_, n)| n).sum::<i64>()).max(0);
        let key = match (mail.done_at, outcome.waiting) {
            (Some(_), 0) => "events-desk-bulk-finished",
            (Some(_), _) if !leaves => "events-desk-bulk-here",
            _ => "events-desk-bulk-running",
        };
        let words = t.with("events-desk-bulk-gone", &[("sent", gone.into()), ("total", mail.total.into())]);
        let others = others.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| t.count(key, n));
        Self { key, gone, words: [words].into_iter().chain(others).collect::<Vec<_>>().join(" · ") }
    }
}

/// Shows the form.
pub(super) async fn form(
    page: Page,
    Path(slug): Path<String>,
    Query(filter): Query<Filter>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let errors = Errors::new(page.t());
    page_of(&page, &event, filter, Form::default(), errors, false).await
}

/// Shows the mail as it will be read, or sends it.
pub(super) async fn write(
    page: Page,
    Path(slug): Path<String>,
    Query(filter): Query<Filter>,
    form: Form,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let mut errors = Errors::new(page.t());
    let subject = errors.required(&form, "subject", 150).to_owned();
    let body = errors.required(&form, "body", 10_000).to_owned();
    for (field, text) in [("subject", &subject), ("body", &body)] {
        if let Some(word) = bulk_letter::unknown(text) {
            errors.add_with(field, "events-desk-bulk-unknown", &[("word", format!("{{{word}}}").into())]);
        }
    }
    if !errors.is_empty() {
        let shown = page_of(&page, &event, filter, form, errors, false).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    }
    let confirmed = Some(form.text("send")).filter(|_| form.flag("send")).and_then(|id| id.parse().ok());
    let Some(id) = confirmed else {
        return page_of(&page, &event, filter, form, errors, true).await;
    };
    let path = format!("{}/rundmail/{id}", event.desk_path());
    let act = page.act();
    let write = {
        let event = event.clone();
        move |tx: &mut db::Tx, act: &kernel::Act| {
            actions::bulk::send(tx, act, &event, id, &filter, (&subject, &body))
        }
    };
    page.house.write(key(&event), &act, write).await?;
    Ok(see_other(path).with_notice("events-desk-bulk-sent").into_response())
}

#[derive(Template)]
#[template(path = "events/desk/bulk_progress.html")]
struct ProgressPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    mail: BulkMail,
    words: String,
    stand: &'static str,
    gone: i64,
    running: bool,
    paragraphs: Vec<String>,
}

/// Shows how far the mail has come.
pub(super) async fn progress(
    page: Page,
    Path((slug, mail)): Path<(String, Id<BulkMail>)>,
) -> web::Result<Response> {
    let (event, _) = coordinate(&page, &slug).await?;
    let id = event.id;
    let read = move |tx: &mut db::Tx| {
        let found = store::bulk::find(tx, id, mail)?;
        Ok::<_, db::Error>((found, bulk_letter::outcome(tx, id, mail)?))
    };
    let (mail, outcome) = page.house.db.read(read).await?;
    let (t, stand) = (page.t(), Stand::new(&page, &mail, outcome));
    html(&ProgressPage {
        desk: DeskHead::new(&t, &event, DeskTab::Bulk),
        path: event.desk_path(),
        running: stand.key == "events-desk-bulk-running",
        gone: stand.gone,
        words: stand.words,
        stand: stand.key,
        paragraphs: bulk_letter::paragraphs(&mail.body, "{name}", "{link}"),
        shell: shell(&page, &event),
        mail,
    })
}

#[derive(Template)]
#[template(path = "events/desk/stop.html")]
struct StopPage {
    shell: Shell,
    href: String,
}

/// The party of a link in a mail that still goes to it: whoever reads an address of before gets nowhere.
async fn party_of(page: &Page, link: &str) -> web::Result<Party> {
    let name =
        page.house.links.verify(bulk_letter::STOP, link).and_then(|name| name.parse::<LinkName>().ok());
    let name = name.ok_or(web::Error::not_found())?;
    let party = page.house.db.read(move |tx| store::party::by_id(tx, name.party)).await?;
    if party.link_name() == name { Ok(party) } else { Err(web::Error::not_found()) }
}

/// Asks whether these mails shall stop.
pub(super) async fn ask_stop(page: Page, Path(link): Path<String>) -> web::Result<Response> {
    party_of(&page, &link).await?;
    html(&StopPage { shell: page.shell(), href: format!("/rundmail/{link}/abbestellen") })
}

/// Stops these mails for one party; mail programs ask for it too, and learn nothing of the registration.
pub(super) async fn stop(page: Page, Path(link): Path<String>, click: OneClick) -> web::Result<Response> {
    let party = party_of(&page, &link).await?;
    let id = party.id;
    let write = move |tx: &mut db::Tx, act: &kernel::Act| store::bulk::stop(tx, id, act.now);
    page.house.write(db::Key::from(id), &page.act(), write).await?;
    let back = || registration_path(&page.house, party.link_name());
    Ok(match click {
        OneClick::Program => OneClick::done(&page.t()),
        OneClick::Person => see_other(back()).with_notice("events-desk-bulk-stopped").into_response(),
    })
}
