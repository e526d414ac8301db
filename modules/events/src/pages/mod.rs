//! The module's pages; each folder is a part, each file answers one thing that a person does.

mod attached;
mod desk;
mod programme;
mod public;
mod registration;

pub(crate) use public::START;

use i18n::Translator;
use kernel::Routes;
use web::{Page, Shell};

use crate::{
    model::{Event, Seats},
    rules::{access, state},
    store,
};

/// The hue of this module's thread, as in the style sheet.
const HUE: u16 = 32;

/// All routes of the module.
pub fn routes() -> Routes {
    Routes::new()
        .with(public::routes())
        .with(programme::routes())
        .with(registration::routes())
        .with(desk::routes())
}

/// The event of this name with its places, when the viewer may see it; a draft is nothing at all to others.
pub(crate) async fn open(page: &Page, slug: &str) -> web::Result<(Event, Seats)> {
    let slug = slug.to_owned();
    let read = move |tx: &mut db::Tx| {
        let event = store::event::by_slug(tx, &slug)?;
        let seats = store::event::seats(tx, event.id)?;
        Ok::<_, db::Error>((event, seats))
    };
    let (event, seats) = page.house.db.read(read).await?;
    let state = state::state(&event, seats, page.now());
    access::may_see(page.viewer(), &event, state).then_some((event, seats)).ok_or(web::Error::not_found())
}

/// The event of this name with its places, when the viewer coordinates it; others are refused, or may not even
/// know that it exists.
pub(crate) async fn coordinate(page: &Page, slug: &str) -> web::Result<(Event, Seats)> {
    let (event, seats) = open(page, slug).await?;
    access::may_coordinate(page.viewer(), &event).then_some((event, seats)).ok_or(web::Error::forbidden())
}

/// The shell of a page about `event`: its band, its thread.
pub(crate) fn shell(page: &Page, event: &Event) -> Shell {
    let mut shell = page.shell().with_band(&event.slug, HUE);
    shell.thread = "events";
    shell
}

/// A tab of the coordination of one event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeskTab {
    Overview,
    Programme,
    People,
    WaitingList,
    Questions,
    Bulk,
    Stage,
    Edit,
}

impl DeskTab {
    const ALL: [(Self, &'static str, &'static str); 8] = [
        (Self::Overview, "", "events-desk-tab-overview"),
        (Self::Programme, "/programm", "events-desk-tab-programme"),
        (Self::People, "/teilnehmende", "events-desk-tab-people"),
        (Self::WaitingList, "/warteliste", "events-desk-tab-waiting"),
        (Self::Questions, "/fragen", "events-desk-tab-questions"),
        (Self::Bulk, "/rundmail", "events-desk-tab-bulk"),
        (Self::Stage, "/stand", "events-desk-tab-stage"),
        (Self::Edit, "/bearbeiten", "events-desk-tab-edit"),
    ];
}

/// The head of every desk page of one event; the page has it as `desk` and includes `events/desk/tabs.html`.
#[derive(Debug, Clone)]
pub(crate) struct DeskHead {
    /// The event's title.
    pub title: String,
    /// The event's public address.
    pub public_path: String,
    /// Label, address, whether the reader is there.
    pub tabs: Vec<(String, String, bool)>,
}

impl DeskHead {
    /// The head of `event`'s desk, with the reader on `here`.
    pub(crate) fn new(t: &Translator, event: &Event, here: DeskTab) -> Self {
        let tab = |(tab, path, label): (DeskTab, &str, &str)| {
            (t.say(label), format!("{}{path}", event.desk_path()), tab == here)
        };
        Self {
            title: event.title.clone(),
            public_path: event.path(),
            tabs: DeskTab::ALL.into_iter().map(tab).collect(),
        }
    }
}
