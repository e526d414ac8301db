//! The log of what coordinators did.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    iter,
};

use askama::Template;
use axum::response::Response;
use db::Tx;
use i18n::Translator;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    House, Id, Person, Role,
    audit::{self, AuditRow, Entry, Named},
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
    /// What it was done to, as far as it is still there.
    to: Vec<Named>,
    detail: String,
}

/// What the lines of a page need: the entries, who did it, and what their words stand for.
struct Read {
    rows: Vec<AuditRow>,
    people: HashMap<Id<Person>, String>,
    things: HashMap<(String, String), Named>,
}

/// The newest entries first.
pub(crate) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let before = asked.vor.as_deref().and_then(read_place);
    let subject: String = asked.zu.unwrap_or_default().chars().take(100).filter(|c| *c != '\0').collect();
    let (house, about) = (page.house.clone(), subject.clone());
    let mut read = page.house.db.read(move |tx| read(tx, &house, &about, before)).await?;
    let more = read.rows.len() > LINES;
    read.rows.truncate(LINES);
    let zone = TimeZone::get(&page.house.network().profile.time_zone).unwrap_or(TimeZone::UTC);
    let lines = read.rows.iter().map(|row| line(&page.t(), &zone, row, &read)).collect();
    let next = read.rows.last().filter(|_| more).map(|last| {
        let before = written(last);
        let pairs = [("vor", before.as_str()), ("zu", subject.as_str())];
        web::address("/koordination/protokoll", &pairs[..if subject.is_empty() { 1 } else { 2 }])
    });
    html(&LogPage { shell: page.shell(), lines, first: before.is_none(), next })
}

/// One entry more than stands on a page, and all names in them: one question for each action, not for each entry.
fn read(tx: &mut Tx, house: &House, about: &str, before: Option<(Timestamp, Id<Entry>)>) -> db::Result<Read> {
    let rows = audit::page(tx, about, before, i64::try_from(LINES + 1).unwrap_or(i64::MAX))?;
    let mut ids: Vec<Id<Person>> = rows.iter().filter_map(|row| row.by).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut asked: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in &rows {
        asked.entry(&row.action).or_default().extend(words(row));
    }
    let mut things = HashMap::new();
    for (action, words) in asked {
        let owner = action.split('-').next().unwrap_or_default();
        let Some(module) = house.modules.iter().find(|module| module.name == owner) else { continue };
        let named = (module.names_in_log)(tx, action, &words.into_iter().collect::<Vec<_>>())?;
        things.extend(named.into_iter().map(|(word, named)| ((action.to_owned(), word), named)));
    }
    let people = house.directory.names(tx, &ids)?.into_iter().collect();
    Ok(Read { rows, people, things })
}

/// All that an entry may say about what it was done to.
fn words(row: &AuditRow) -> impl Iterator<Item = &str> {
    iter::once(row.subject.as_str()).chain(row.detail.split(' ')).filter(|word| !word.is_empty())
}

fn line(t: &Translator, zone: &TimeZone, row: &AuditRow, read: &Read) -> Line {
    let thing = |word: &str| read.things.get(&(row.action.clone(), word.to_owned()));
    let who = match row.by {
        None => t.say("office-log-by-itself"),
        Some(id) => read.people.get(&id).cloned().unwrap_or_else(|| t.say("office-log-gone")),
    };
    let unnamed: Vec<_> = row.detail.split(' ').filter(|word| thing(word).is_none()).collect();
    Line {
        when: t.moment(row.at, zone),
        iso: row.at.to_string(),
        who,
        what: t.say(&row.action),
        to: words(row).filter_map(thing).cloned().collect(),
        detail: said(t, &unnamed),
    }
}

/// An entry's place in the log, for the address of what comes before it: its moment and its id.
fn written(row: &AuditRow) -> String {
    format!("{}-{}", row.at.as_microsecond(), row.id)
}

fn read_place(text: &str) -> Option<(Timestamp, Id<Entry>)> {
    let (micros, id) = text.split_once('-')?;
    Some((Timestamp::from_microsecond(micros.parse().ok()?).ok()?, id.parse().ok()?))
}

/// What stands in brackets: roles by their names, and no ids, which tell nobody anything.
fn said(t: &Translator, words: &[&str]) -> String {
    let word = |word: &&str| match word.parse::<Role>() {
        Ok(role) => t.say(&format!("people-role-{}", role.as_str())),
        Err(_) => (*word).to_owned(),
    };
    words.iter().filter(|word| word.parse::<Id<Person>>().is_err()).map(word).collect::<Vec<_>>().join(" ")
}
