//! The part of the remote in which the host looks after questions to the panel and ideas.

use askama::Template;
use db::Tx;
use i18n::Translator;
use kernel::{Act, Id};
use web::{Error, Form, Page, Path, SeeOther, see_other};

use super::{entries::Posted, hall::Hall, session};
use crate::{
    actions,
    model::{Entry, LiveSession, Task},
    rules::entries::{Care, Line},
};

/// A button beside an entry.
struct Button {
    name: &'static str,
    label: String,
}

/// An entry with what can be done with it now.
struct Row {
    id: Id<Entry>,
    text: String,
    about: String,
    buttons: Vec<Button>,
}

/// Entries that are in the same state.
struct Group {
    title: String,
    rows: Vec<Row>,
    /// Whether it is folded, since it matters least.
    folded: bool,
}

#[derive(Template)]
#[template(path = "live/care.html")]
struct CarePart<'a> {
    t: &'a Translator,
    action: String,
    activity: usize,
    groups: Vec<Group>,
    /// The ideas that can be joined.
    ideas: Vec<(Id<Entry>, String)>,
}

/// What people wrote, and what the host can do with it.
pub(super) fn render(t: &Translator, session: &LiveSession, posted: &Posted) -> String {
    let mut by_time: Vec<&Entry> = posted.board().entries.values().collect();
    by_time.sort_by_key(|entry| (entry.given_at, entry.id));
    let lines = posted.listing(usize::MAX).lines;
    let is_question = matches!(posted.task(), Task::Questions { .. });
    let button = |name, key| Button { name, label: t.say(key) };
    let row = |entry: &&Entry, buttons| Row {
        id: entry.id,
        text: entry.text.clone(),
        about: String::new(),
        buttons,
    };
    let hide = || button("verbergen", "live-care-hide");
    let waiting = by_time.iter().filter(|entry| entry.is_waiting());
    let waiting = waiting.map(|entry| row(entry, vec![button("freigeben", "live-care-show"), hide()]));
    let hidden = by_time.iter().filter(|entry| entry.hidden_at.is_some() && entry.merged_into.is_none());
    let hidden = hidden.map(|entry| row(entry, vec![button("zeigen", "live-care-unhide")]));
    let shown = lines.iter().filter_map(|line| {
        let mut buttons = if is_question { of_question(t, line) } else { Vec::new() };
        buttons.push(hide());
        Some(Row { id: line.id?, text: line.text.clone(), about: about(t, line), buttons })
    });
    let group = |key, rows: Vec<Row>, folded| Group {
        title: t.count(key, i64::try_from(rows.len()).unwrap_or(i64::MAX)),
        rows,
        folded,
    };
    let groups = [
        group("live-care-waiting", waiting.collect(), false),
        group("live-care-shown", shown.collect(), false),
        group("live-care-hidden", hidden.collect(), true),
    ];
    let part = CarePart {
        t,
        action: format!("{}/beitraege", session.desk_path()),
        activity: posted.activity,
        groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
        ideas: lines
            .iter()
            .filter(|_| !is_question && lines.len() > 1)
            .filter_map(|line| Some((line.id?, line.text.clone())))
            .collect(),
    };
    part.render().unwrap_or_else(|error| {
        tracing::error!(%error, "what the host looks after could not be rendered");
        String::new()
    })
}

fn of_question(t: &Translator, line: &Line) -> Vec<Button> {
    let button = |name, key| Button { name, label: t.say(key) };
    if line.answered {
        return vec![button("offen", "live-care-reopen")];
    }
    let pin = if line.pinned { ("ablegen", "live-care-unpin") } else { ("dran", "live-care-pin") };
    vec![button(pin.0, pin.1), button("beantwortet", "live-care-answer")]
}

fn about(t: &Translator, line: &Line) -> String {
    let state = match line {
        Line { pinned: true, .. } => t.say("live-entry-pinned"),
        Line { answered: true, .. } => t.say("live-entry-answered"),
        _ => String::new(),
    };
    let votes = line.votes.map(|votes| t.count("live-votes", votes)).unwrap_or_default();
    let parts = [state, line.name.clone(), votes];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Does what the host wants with an entry.
pub(super) async fn take(page: Page, Path(code): Path<String>, form: Form) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let id = session.id;
    let position: usize = form.text("aktivitaet").parse().map_err(|_| Error::bad_input("live-error-move"))?;
    let care = read_care(&form).ok_or_else(|| Error::bad_input("live-error-move"))?;
    let entry: Id<Entry> = form.text("eintrag").parse().map_err(|_| Error::bad_input("live-error-move"))?;
    let write = move |tx: &mut Tx, act: &Act| actions::care::take(tx, act, id, position, entry, care);
    let taken = page.house.write(actions::key(id), &page.act(), write).await?;
    Hall::of(&page.house).relist(&page.house, id).await?;
    let back = see_other(format!("{}/regie", session.desk_path()));
    Ok(if taken { back } else { back.with_notice("live-not-now") })
}

fn read_care(form: &Form) -> Option<Care> {
    Some(match form.text("was") {
        "freigeben" => Care::Show,
        "verbergen" => Care::Hide,
        "zeigen" => Care::Unhide,
        "dran" => Care::Pin,
        "ablegen" => Care::Unpin,
        "beantwortet" => Care::Answer,
        "offen" => Care::Reopen,
        "verbinden" => Care::Merge(form.text("mit").parse().ok()?),
        _ => return None,
    })
}
