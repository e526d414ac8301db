//! A taste of the programme for the event's page.

use askama::Template;
use i18n::Translator;
use web::Page;

use super::{
    published::published,
    show::shows,
    view::{DayView, Drawing},
};
use crate::{
    model::{Event, Seats},
    rules::timetable::day_of,
};

/// How many sessions of the day are shown.
const MOST: usize = 6;

#[derive(Template)]
#[template(path = "events/programme/teaser.html")]
struct Teaser<'p> {
    t: Translator,
    base: String,
    day: DayView<'p>,
    more: usize,
    days: usize,
}

/// HTML that our own template made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Teased(String);

impl std::fmt::Display for Teased {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Teased {}

/// Today's or the first day's first sessions and the way to all of them, as HTML for the event's page;
/// empty while there is nothing to show.
pub(crate) async fn teaser(page: &Page, event: &Event, seats: Seats) -> web::Result<Teased> {
    if !shows(page, event, seats) {
        return Ok(Teased::default());
    }
    let Some((published, places)) = published(&page.house, event).await? else {
        return Ok(Teased::default());
    };
    let today = day_of(page.now(), published.zone());
    let day = published.days.iter().find(|day| day.date == today).or_else(|| published.days.first());
    let Some(day) = day else { return Ok(Teased::default()) };
    let drawing = Drawing::new(page.t(), &published, &places);
    let sessions: Vec<_> =
        day.sessions.iter().take(MOST).filter_map(|at| published.programme.sessions.get(*at)).collect();
    let teaser = Teaser {
        t: page.t(),
        base: format!("{}/programm", event.path()),
        more: published.programme.sessions.len() - sessions.len(),
        day: drawing.day(day.date, &sessions),
        days: published.days.len(),
    };
    Ok(Teased(teaser.render()?))
}
