//! The log of what coordinators did.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use i18n::Translator;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    Id, Person, Role,
    audit::{self, AuditRow, Entry},
};
use serde::Deserialize;
use web::{Page, Query, Result, Shell, html};

/// How many entries stand on one page.
const LINES: usize = 50;

/// What the log is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Asked {
    vor: Option<String>,
    zu: Option<String>,
}

#[derive(Template)]
#[template(path = "office/log.html")]
struct LogPage {
    shell: Shell,
    lines: Vec<Line>,
    first: bool,
    next: Option<String>,
}

struct Line {
    when: String,
    iso: String,
    who: String,
    what: String,
    detail: String,
}

/// The newest entries first.
pub(crate) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let before = asked.vor.as_deref().and_then(read);
    let subject: String = asked.zu.unwrap_or_default().chars().take(100).filter(|c| *c != '\0').collect();
    let (directory, about) = (page.house.directory, subject.clone());
    let (mut rows, names) = page
        .house
        .db
        .read(move |tx| {
            let rows = audit::page(tx, &about, before, i64::try_from(LINES + 1).unwrap_or(i64::MAX))?;
            let mut ids: Vec<Id<Person>> = rows.iter().filter_map(|row| row.by).collect();
            ids.sort_unstable();
            ids.dedup();
            Ok::<_, db::Error>((rows, directory.names(tx, &ids)?))
        })
        .await?;
    let more = rows.len() > LINES;
    rows.truncate(LINES);
    let (t, names) = (page.t(), names.into_iter().collect::<HashMap<_, _>>());
    let zone = TimeZone::get(&page.house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
    let who = |by: Option<Id<Person>>| match by {
        None => t.say("office-log-by-itself"),
        Some(id) => names.get(&id).cloned().unwrap_or_else(|| t.say("office-log-gone")),
    };
    let lines = rows.iter().map(|row| Line {
        when: t.moment(row.at, &zone),
        iso: row.at.to_string(),
        who: who(row.by),
        what: t.say(&row.action),
        detail: said(&t, &row.detail),
    });
    let next = rows.last().filter(|_| more).map(|last| {
        let before = written(last);
        let pairs = [("vor", before.as_str()), ("zu", subject.as_str())];
        web::address("/koordination/protokoll", &pairs[..if subject.is_empty() { 1 } else { 2 }])
    });
    html(&LogPage { shell: page.shell(), lines: lines.collect(), first: before.is_none(), next })
}

/// An entry's place in the log, for the address of what comes before it: its moment and its id.
fn written(row: &AuditRow) -> String {
    format!("{}-{}", row.at.as_microsecond(), row.id)
}

fn read(text: &str) -> Option<(Timestamp, Id<Entry>)> {
    let (micros, id) = text.split_once('-')?;
    Some((Timestamp::from_microsecond(micros.parse().ok()?).ok()?, id.parse().ok()?))
}

/// What stands in brackets: roles by their names, and no ids, which tell nobody anything.
fn said(t: &Translator, detail: &str) -> String {
    let word = |word: &str| match word.parse::<Role>() {
        Ok(role) => t.say(&format!("people-role-{}", role.as_str())),
        Err(_) => word.to_owned(),
    };
    let words = detail.split(' ').filter(|word| word.parse::<Id<Person>>().is_err());
    words.map(word).collect::<Vec<_>>().join(" ")
}
