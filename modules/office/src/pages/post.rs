//! The outbox: which mails wait, went, failed; one mail as its recipient reads it; sending again.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Key;
use jiff::tz::TimeZone;
use kernel::{Id, MailText};
use mail::{Counts, Filter, Mail, State, Trouble};
use serde::Deserialize;
use web::{Error, Page, Path, Query, Result, Shell, html, see_other};

use crate::{actions, rules};

/// How many mails stand on one page.
const LINES: usize = 50;

/// What the list is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Asked {
    zustand: Option<String>,
    suche: Option<String>,
    zu: Option<String>,
    vor: Option<String>,
}

#[derive(Template)]
#[template(path = "office/post.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<(String, String, bool)>,
    lines: Vec<Line>,
    search: String,
    state: &'static str,
    next: Option<String>,
    failed: i64,
    counts: Counts,
    mail_is_sent: bool,
}

struct Line {
    id: String,
    recipient: String,
    subject: String,
    when: String,
    state: (&'static str, String),
}

#[derive(Template)]
#[template(path = "office/mail.html")]
struct MailPage {
    shell: Shell,
    mail: Mail,
    subject: String,
    written: Option<Written>,
    facts: Vec<(String, String)>,
    state: (&'static str, String),
    may_resend: bool,
}

/// The mail as its recipient reads it.
struct Written {
    content: MailText,
    text: String,
    source: String,
}

/// The list, newest first.
pub(crate) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let filter = Filter {
        state: asked.zustand.as_deref().and_then(|state| state.parse().ok()),
        recipient: asked
            .suche
            .as_deref()
            .unwrap_or_default()
            .trim()
            .chars()
            .take(254)
            .filter(|c| *c != '\0')
            .collect(),
        about: asked.zu.clone().filter(|about| about.parse::<Id<()>>().is_ok()),
        before: asked.vor.as_deref().and_then(|id| id.parse().ok()),
    };
    let wanted = filter.clone();
    let (mut mails, counts) = page
        .house
        .db
        .read(move |tx| {
            let limit = i64::try_from(LINES + 1).unwrap_or(i64::MAX);
            Ok::<_, db::Error>((mail::page(tx, &wanted, limit)?, mail::count(tx)?))
        })
        .await?;
    let more = mails.len() > LINES;
    mails.truncate(LINES);
    let next = mails.last().filter(|_| more).map(|last| address(&filter, Some(last.id)));
    html(&ListPage {
        shell: page.shell(),
        tabs: tabs(&page, &filter, counts),
        lines: mails.iter().map(|mail| line(&page, mail)).collect(),
        state: filter.state.map_or("", |state| state.as_str()),
        search: filter.recipient,
        next,
        failed: counts.failed,
        counts,
        mail_is_sent: is_sent(&page),
    })
}

/// Whether mails leave the house at all.
fn is_sent(page: &Page) -> bool {
    page.house.network().smtp.is_some() && !page.house.settings.demo
}

fn address(filter: &Filter, before: Option<Id<Mail>>) -> String {
    let before = before.map(|id| id.to_string()).unwrap_or_default();
    let pairs = [
        ("zustand", filter.state.map_or("", |state| state.as_str())),
        ("suche", filter.recipient.as_str()),
        ("zu", filter.about.as_deref().unwrap_or_default()),
        ("vor", before.as_str()),
    ];
    let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    web::address("/koordination/post", &pairs)
}

fn tabs(page: &Page, filter: &Filter, counts: Counts) -> Vec<(String, String, bool)> {
    let t = page.t();
    let tab = |state: Option<State>, key: &str, n: i64| {
        let filter = Filter { state, before: None, ..filter.clone() };
        (t.count(key, n), address(&filter, None))
    };
    let all = [
        (None, tab(None, "office-post-all", counts.all())),
        (Some(State::Waiting), tab(Some(State::Waiting), "office-post-waiting", counts.waiting)),
        (Some(State::Sent), tab(Some(State::Sent), "office-post-sent", counts.sent)),
        (Some(State::Failed), tab(Some(State::Failed), "office-post-failed", counts.failed)),
        (Some(State::Kept), tab(Some(State::Kept), "office-post-kept", counts.kept)),
        (Some(State::Overtaken), tab(Some(State::Overtaken), "office-post-overtaken", counts.overtaken)),
    ];
    let shown = all.into_iter().filter(|(state, _)| match state {
        None => true,
        Some(state) => counts.of(*state) > 0 || filter.state == Some(*state),
    });
    shown.map(|(state, (label, href))| (label, href, state == filter.state)).collect()
}

fn line(page: &Page, mail: &Mail) -> Line {
    let written = mail::compose(&page.house, mail).ok();
    Line {
        id: mail.id.to_string(),
        recipient: mail.recipient.clone(),
        subject: written.map_or_else(|| page.t().say("office-mail-gone"), |mail| mail.subject),
        when: moment(page, mail.created_at),
        state: state(page, mail),
    }
}

fn moment(page: &Page, at: jiff::Timestamp) -> String {
    let zone = TimeZone::get(&page.house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
    page.t().moment(at, &zone)
}

/// The class of the state's sign and its name.
fn state(page: &Page, mail: &Mail) -> (&'static str, String) {
    let (class, key) = match mail.state {
        State::Waiting if !is_sent(page) => ("is-soon", "office-state-read-here"),
        State::Waiting => ("is-wait", "office-state-waiting"),
        State::Sent => ("is-good", "office-state-sent"),
        State::Failed => ("is-off", "office-state-failed"),
        State::Kept => ("is-closed", "office-state-kept"),
        State::Overtaken => ("is-closed", "office-state-overtaken"),
    };
    (class, page.t().say(key))
}

/// One mail.
pub(crate) async fn show(page: Page, Path(id): Path<Id<Mail>>) -> Result<Response> {
    let mail = page.house.db.read(move |tx| mail::find(tx, id)).await?.ok_or(Error::not_found())?;
    let (t, composed) = (page.t(), mail::compose(&page.house, &mail).ok());
    let subject = composed.as_ref().map_or_else(|| t.say("office-mail-gone"), |mail| mail.subject.clone());
    let mut facts = vec![
        (t.say("office-mail-to"), mail.recipient.clone()),
        (t.say("office-mail-written"), moment(&page, mail.created_at)),
    ];
    facts.extend(mail.sent_at.map(|at| (t.say("office-mail-sent-at"), moment(&page, at))));
    if mail.state == State::Waiting && mail.attempts > 0 {
        facts.push((t.say("office-mail-next"), moment(&page, mail.due_at)));
    }
    let trouble = mail.last_error.as_deref().and_then(|text| text.parse::<Trouble>().ok());
    facts.extend(trouble.map(|trouble| (t.say("office-mail-trouble"), trouble.explain(&t))));
    let readable = rules::may_read(&mail, is_sent(&page));
    let written = composed.filter(|_| readable);
    let written = written.map(|mail| Written { content: mail.content, text: mail.text, source: mail.html });
    html(&MailPage {
        shell: page.shell(),
        state: state(&page, &mail),
        may_resend: matches!(mail.state, State::Failed | State::Kept) && is_sent(&page),
        mail,
        subject,
        written,
        facts,
    })
}

/// Sends one mail again.
pub(crate) async fn resend(page: Page, Path(id): Path<Id<Mail>>) -> Result<Response> {
    let act = page.act();
    let found = page.house.write(Key::from(id), &act, move |tx, act| actions::resend(tx, act, id)).await?;
    if !found {
        return Err(Error::conflict("office-error-resend"));
    }
    Ok(see_other(format!("/koordination/post/{id}")).with_notice("office-mail-again").into_response())
}

/// Sends all again that were given up.
pub(crate) async fn resend_failed(page: Page) -> Result<Response> {
    let act = page.act();
    page.house.write(Key::named("mail.outbox"), &act, actions::resend_failed).await?;
    Ok(see_other("/koordination/post").with_notice("office-mail-again").into_response())
}
