//! Where the host looks after questions to the panel and ideas: on the remote while they are asked, on a page of its own afterwards.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::Tx;
use i18n::Translator;
use kernel::{Act, Id};
use web::{Error, Errors, Form, Page, Path, SeeOther, Shell, html, see_other};

use super::{
    entries::Posted,
    hall::{Hall, Stand},
    phone::shell,
    session,
};
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
    /// The element of what is unfolded in it.
    id: &'static str,
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
    groups: Vec<Group>,
    /// The ideas that can be joined.
    ideas: Vec<(String, String)>,
    /// Which of them were chosen, and what is wrong with that.
    form: &'a Form,
    errors: &'a Errors,
}

/// What people wrote, and what the host can do with it.
pub(super) fn render(t: &Translator, session: &LiveSession, posted: &Posted) -> String {
    // Two different ones stand there to begin with.
    let second = posted.listing(2).lines.pop().and_then(|line| line.id);
    part(t, session, posted, &Form::filled(second.map(|id| ("mit", id.to_string()))), &Errors::new(*t))
}

fn part(t: &Translator, session: &LiveSession, posted: &Posted, form: &Form, errors: &Errors) -> String {
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
    let merged = by_time.iter().filter_map(|entry| {
        let standing = posted.board().standing_for(entry.id).filter(|it| it.id != entry.id)?;
        let about = t.name("live-care-merged-into", standing.text.clone());
        Some(Row { about, ..row(entry, vec![button("trennen", "live-care-separate")]) })
    });
    let group = |key, rows: Vec<Row>, folded| Group {
        id: key,
        title: t.count(key, i64::try_from(rows.len()).unwrap_or(i64::MAX)),
        rows,
        folded,
    };
    let groups = [
        group("live-care-waiting", waiting.collect(), false),
        group("live-care-shown", shown.collect(), false),
        group("live-care-merged", merged.collect(), true),
        group("live-care-hidden", hidden.collect(), true),
    ];
    let part = CarePart {
        t,
        action: path(session, posted.activity),
        groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
        ideas: lines
            .iter()
            .filter(|_| !is_question && lines.len() > 1)
            .filter_map(|line| Some((line.id?.to_string(), line.text.clone())))
            .collect(),
        form,
        errors,
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

/// Where the host looks after what was written to the activity at this position.
pub(super) fn path(session: &LiveSession, position: usize) -> String {
    format!("{}/beitraege/{position}", session.desk_path())
}

/// Where what was written before can be looked after, and to what it was written; without what stands on the remote.
pub(super) fn earlier(stand: &Stand) -> Vec<(String, String)> {
    let asked = stand.activities.iter().enumerate().filter(|(at, stored)| {
        stored.activity.task.is_collected() && stand.was_asked(*at) && !stand.collects(*at)
    });
    asked.map(|(at, stored)| (path(&stand.session, at), stored.activity.prompt.clone())).collect()
}

#[derive(Template)]
#[template(path = "live/care_page.html")]
struct CarePage {
    shell: Shell,
    session: LiveSession,
    prompt: String,
    care: String,
    errors: Errors,
}

impl CarePage {
    async fn load(
        page: &Page,
        session: LiveSession,
        position: usize,
        check: impl FnOnce(&Posted, &mut Errors),
        form: Option<&Form>,
    ) -> web::Result<Self> {
        let stand = Stand::load(&page.house, session.id).await?;
        let posted = Posted::asked_before(&page.house, &stand, position).await?;
        let posted = posted.ok_or_else(Error::not_found)?;
        let mut errors = Errors::new(page.t());
        check(&posted, &mut errors);
        let prompt = stand.activities.get(position).map(|stored| stored.activity.prompt.clone());
        Ok(Self {
            shell: shell(page, &session),
            care: form.map_or_else(
                || render(&page.t(), &session, &posted),
                |form| part(&page.t(), &session, &posted, form, &errors),
            ),
            prompt: prompt.unwrap_or_default(),
            session,
            errors,
        })
    }
}

/// What was written to an activity that was asked, also when something else is asked now or the round is over.
pub(super) async fn show(page: Page, Path((code, position)): Path<(String, usize)>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    html(&CarePage::load(&page, session, position, |_, _| (), None).await?)
}

/// Does what the host wants with an entry.
pub(super) async fn take(
    page: Page,
    Path((code, position)): Path<(String, usize)>,
    form: Form,
) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let care = read_care(&form).ok_or_else(|| Error::bad_input("live-error-move"))?;
    let entry: Id<Entry> = form.text("eintrag").parse().map_err(|_| Error::bad_input("live-error-move"))?;
    let taken = done(&page, &session, position, entry, care).await?;
    let back = see_other(back(&page, &session, position).await?);
    Ok(if taken { back } else { back.with_notice("live-not-now") })
}

/// Joins two ideas that say the same.
pub(super) async fn merge(
    page: Page,
    Path((code, position)): Path<(String, usize)>,
    form: Form,
) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let check = |posted: &Posted, errors: &mut Errors| errors_of_merging(&form, posted, errors);
    let asked = CarePage::load(&page, session.clone(), position, check, Some(&form)).await?;
    let [entry, other] = ["eintrag", "mit"].map(|name| form.text(name).parse::<Id<Entry>>());
    let (true, Ok(entry), Ok(other)) = (asked.errors.is_empty(), entry, other) else {
        return web::unprocessable(&asked);
    };
    let taken = done(&page, &session, position, entry, Care::Merge(other)).await?;
    let back = see_other(back(&page, &session, position).await?);
    Ok(if taken { back } else { back.with_notice("live-not-now") }.into_response())
}

/// Why two ideas cannot be joined: one of them is not there any more, or both are the same.
fn errors_of_merging(form: &Form, posted: &Posted, errors: &mut Errors) {
    let lines = posted.listing(usize::MAX).lines;
    let is_there = |name| lines.iter().filter_map(|line| line.id).any(|id| id.to_string() == form.text(name));
    for name in ["eintrag", "mit"] {
        if !is_there(name) {
            errors.add(name, "live-error-idea-gone");
        }
    }
    if errors.is_empty() && form.text("eintrag") == form.text("mit") {
        errors.add("mit", "live-error-merge-same");
    }
}

/// Whether the host's wish could be done; everyone sees it at once.
async fn done(
    page: &Page,
    session: &LiveSession,
    position: usize,
    entry: Id<Entry>,
    care: Care,
) -> web::Result<bool> {
    let id = session.id;
    let write = move |tx: &mut Tx, act: &Act| actions::care::take(tx, act, id, position, entry, care);
    let done = page.house.write(actions::key(id), &page.act(), write).await?;
    Hall::of(&page.house).relist(&page.house, id).await?;
    Ok(done)
}

/// Where the host goes on: at the remote as long as this is asked there.
async fn back(page: &Page, session: &LiveSession, position: usize) -> web::Result<String> {
    let stand = Stand::load(&page.house, session.id).await?;
    Ok(if stand.collects(position) {
        format!("{}/regie", session.desk_path())
    } else {
        path(session, position)
    })
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
        "trennen" => Care::Separate,
        _ => return None,
    })
}
