//! The waiting list: who stands in line, and why each is promoted or not.

use askama::Template;
use axum::response::Response;
use i18n::Translator;
use jiff::Timestamp;
use kernel::Id;
use web::{Page, Path, Shell, html};

use super::shell;
use crate::{
    model::{Event, Party},
    pages::{DeskHead, DeskTab, coordinate},
    rules::line::{self, Reason},
    store,
};

/// The longest part of the line that is shown.
const SHOWN: i64 = 500;

/// A party in line, or with an offer.
struct Line {
    party: Id<Party>,
    place: i64,
    name: String,
    people: String,
    why: String,
    since: String,
}

#[derive(Template)]
#[template(path = "events/desk/waiting.html")]
struct WaitingPage {
    shell: Shell,
    desk: DeskHead,
    path: String,
    offered: Vec<Line>,
    line: Vec<Line>,
    summary: String,
    sessions: Vec<(String, String)>,
}

/// Shows the line.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let id = event.id;
    let read = move |tx: &mut db::Tx| {
        let line = store::desk::line(tx, id, SHOWN)?;
        Ok::<_, db::Error>((line, store::desk::offered(tx, id)?, store::desk::sessions(tx, id)?))
    };
    let (rows, offers, sessions) = page.house.db.read(read).await?;
    let t = page.t();
    let ended = event.cancelled_at.is_some() || page.now() >= event.ends_at;
    let zone = event.zone();
    let (mut parties, mut people) = (0, 0);
    let mut line = Vec::with_capacity(rows.len());
    for (party, _, size, name, made_at) in rows {
        line.push(Line {
            party,
            place: parties + 1,
            name,
            people: t.count("events-desk-people", size),
            why: reason(&t, line::explain(seats, size, (parties, people), ended)),
            since: t.moment(made_at, &zone),
        });
        parties += 1;
        people += size;
    }
    let offered = offers.into_iter().map(|(party, size, name, until)| Line {
        party,
        place: 0,
        name,
        people: t.count("events-desk-people", size),
        why: offer_until(&t, &event, until),
        since: String::new(),
    });
    let in_line = sessions.into_iter().filter(|session| session.waiting > 0).map(|session| {
        let args = [
            ("taken", session.taken.into()),
            ("capacity", session.capacity.into()),
            ("waiting", session.waiting.into()),
        ];
        (session.title, t.with("events-desk-session-line", &args))
    });
    let args = [
        ("free", seats.free().max(0).into()),
        ("waiting", seats.waiting.into()),
        ("capacity", seats.capacity.into()),
    ];
    html(&WaitingPage {
        desk: DeskHead::new(&t, &event, DeskTab::WaitingList),
        path: event.desk_path(),
        offered: offered.collect(),
        line,
        summary: t.with("events-desk-line-summary", &args),
        sessions: in_line.collect(),
        shell: shell(&page, &event),
    })
}

/// A reason in words: "2 Plätze frei, die Gruppe braucht 3".
pub(super) fn reason(t: &Translator, reason: Reason) -> String {
    match reason {
        Reason::NothingFree => t.say("events-desk-why-full"),
        Reason::TooFewForAll { free, needs } => {
            t.with("events-desk-why-too-few", &[("n", free.into()), ("needs", needs.into())])
        }
        Reason::OthersFirst { free, parties, people } => t.with(
            "events-desk-why-others",
            &[("free", free.into()), ("n", parties.into()), ("people", people.into())],
        ),
        Reason::NoMore => t.say("events-desk-why-ended"),
    }
}

/// "Angebot läuft bis …".
pub(super) fn offer_until(t: &Translator, event: &Event, until: Option<Timestamp>) -> String {
    let until = until.map(|until| t.moment(until, &event.zone())).unwrap_or_default();
    t.with("events-desk-why-offered", &[("until", until.into())])
}
