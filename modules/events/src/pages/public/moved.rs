//! An event is about to move: what moves along, who is told, and the letter, before anything is saved.

use askama::Template;
use axum::response::Response;
use kernel::{Id, MailText};
use web::{Form, Page, Shell, html};

use super::edit;
use crate::{
    actions::{lifecycle, news::Along},
    calendar::place,
    model::{Event, News, NewsKind},
    news_letter,
    pages::{DeskHead, DeskTab},
    rules::{event_form::LONGEST_REASON, moving},
    store, wording,
};

/// What this page asks besides what the form before it holds.
const ANSWERS: [&str; 5] = ["moving", "shift", "tell", "words", "back"];

#[derive(Template)]
#[template(path = "events/public/moved.html")]
struct MovedPage {
    shell: Shell,
    desk: DeskHead,
    action: String,
    old: Vec<String>,
    new: Vec<String>,
    /// Whether anything has a time of its own that could move along.
    shifts: bool,
    sessions: usize,
    closes: Option<String>,
    in_time: bool,
    told: i64,
    letter: Option<MailText>,
    kept: Vec<(String, String)>,
}

/// Asks, when the event moves and that concerns anybody or anything; what was typed goes along.
pub(super) async fn ask(
    page: &Page,
    event: &Event,
    new: &Event,
    form: &Form,
) -> web::Result<Option<Response>> {
    if !moving::moves(event, new) || event.cancelled_at.is_some() || event.ends_at <= page.now() {
        return Ok(None);
    }
    let id = event.id;
    let read = move |tx: &mut db::Tx| {
        Ok::<_, db::Error>((lifecycle::to_be_told(tx, id)?, store::programme::sessions(tx, id)?))
    };
    let (told, mut sessions) = page.house.db.read(read).await?;
    sessions.retain(|session| session.starts_at.is_some());
    let in_time = moving::takes_along(event, new);
    let shifts = in_time && (!sessions.is_empty() || event.closes_at.is_some());
    if told == 0 && !shifts {
        return Ok(None);
    }
    let t = page.t();
    let said =
        |event: &Event| vec![wording::span(&t, &page.house, event), place(&event.venue, &event.address)];
    let shown = MovedPage {
        shell: edit::shell(page, event),
        desk: DeskHead::new(&t, event, DeskTab::Edit),
        action: format!("{}/bearbeiten", event.desk_path()),
        old: said(event),
        new: said(new),
        shifts,
        sessions: sessions.len(),
        closes: closes(page, event, new).filter(|_| shifts),
        in_time,
        told,
        letter: (told > 0).then(|| news_letter::preview(&page.house, &t, new, &news(event))).flatten(),
        kept: without_answers(form).pairs().to_vec(),
    };
    html(&shown).map(Some)
}

/// When registration closes by the dates, before and when it moves along.
fn closes(page: &Page, event: &Event, new: &Event) -> Option<String> {
    let (t, mut along) = (page.t(), new.clone());
    moving::dates(event, &mut along, true);
    let said = |event: &Event| event.closes_at.map(|at| wording::moment(&t, &page.house, event, at));
    let words = [("from", said(event)?.into()), ("to", said(&along)?.into())];
    Some(t.with("events-move-closes", &words))
}

/// What would be told, without what the coordinator adds.
fn news(event: &Event) -> News {
    News {
        id: Id::from_uuid(event.id.uuid()),
        event_id: event.id,
        kind: NewsKind::Moved,
        words: String::new(),
        old_starts: event.starts_at,
        old_ends: event.ends_at,
        old_zone: event.time_zone.clone(),
        old_place: place(&event.venue, &event.address),
        up_to: 0,
        total: 0,
        told: 0,
        last_number: 0,
        last_interest: String::new(),
        done_at: None,
    }
}

/// What was answered here.
pub(super) fn answers(form: &Form) -> Along {
    let words: String = form.text("words").chars().take(LONGEST_REASON).collect();
    Along { shift: form.flag("shift"), tell: form.flag("tell"), words }
}

/// The form before, as it was typed.
pub(super) fn without_answers(form: &Form) -> Form {
    Form::filled(form.pairs().iter().filter(|(name, _)| !ANSWERS.contains(&name.as_str())).cloned())
}
