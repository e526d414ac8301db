//! The host's remote and the wall.

use std::fmt::Write;

use askama::Template;
use axum::response::Response;
use db::Tx;
use jiff::SignedDuration;
use kernel::Act;
use serde::Deserialize;
use web::{Error, Form, Look, Page, Path, Query, SeeOther, Shell, html, see_other};

use super::{
    care,
    entries::{Onlooker, Posted},
    hall::{Counts, Hall, Stand},
    phone::shell,
    session,
    stage::{self, Reader},
};
use crate::{
    actions,
    model::{LiveSession, Phase},
    rules::flow::Move,
    store,
};

/// How much time the host gives at once.
const MORE: SignedDuration = SignedDuration::from_secs(15);
/// So many from one address are worth a word.
const CROWD: u32 = 20;

/// A button of the remote.
struct Button {
    name: &'static str,
    label: String,
    main: bool,
}

#[derive(Template)]
#[template(path = "live/remote.html")]
struct RemotePage {
    shell: Shell,
    session: LiveSession,
    step: u64,
    state: String,
    counts: Counts,
    now: String,
    next: String,
    buttons: Vec<Button>,
    over: bool,
    /// What people wrote and the host looks after; empty when nothing is to be looked after.
    care: String,
    /// What was written to earlier activities: where it is looked after, and to what it was written.
    earlier: Vec<(String, String)>,
    /// How many joined from one address at most, where that is a crowd.
    crowd: u32,
    /// Whether people are invited on the page of the event; nothing when that is not to be said now.
    invited: Option<bool>,
}

/// Where the round stands, and what the host can do now.
pub(super) async fn show(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let stand = Stand::load(&page.house, session.id).await?;
    let counts = Counts::load(&page.house, &stand).await?;
    let posted = Posted::load(&page.house, &stand).await?;
    let id = session.id;
    let invited = page.house.db.read(move |tx| {
        let belongs = store::belonging::of(tx, id)?.is_some();
        if belongs { store::belonging::is_invited(tx, id).map(Some) } else { Ok(None) }
    });
    let invited = invited.await?.filter(|_| stand.round.phase == Phase::Lobby);
    let t = page.t();
    let prompt =
        |at: usize| stand.activities.get(at).map(|it| it.activity.prompt.clone()).unwrap_or_default();
    let (phase, at) = (stand.round.phase, stand.round.activity);
    html(&RemotePage {
        shell: shell(&page, &session),
        step: stand.round.step,
        state: t.say(phase_key(phase)),
        counts,
        now: if matches!(phase, Phase::Lobby | Phase::Over) { String::new() } else { prompt(at) },
        next: next(&stand).map(prompt).unwrap_or_default(),
        buttons: buttons(&page, &stand),
        over: phase == Phase::Over,
        earlier: care::earlier(&stand),
        crowd: Hall::of(&page.house)
            .origins(id)
            .first()
            .copied()
            .filter(|most| *most >= CROWD)
            .unwrap_or_default(),
        invited,
        care: posted.map(|it| care::render(&t, &session, &it)).unwrap_or_default(),
        session,
    })
}

const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Lobby => "live-phase-lobby",
        Phase::Asking => "live-phase-asking",
        Phase::Locked => "live-phase-locked",
        Phase::Revealed => "live-phase-revealed",
        Phase::Standings => "live-phase-standings",
        Phase::Over => "live-phase-over",
    }
}

/// The activity that can be asked next.
fn next(stand: &Stand) -> Option<usize> {
    let count = stand.activities.len();
    (0..count).find(|at| stand.round.can_ask(*at, count))
}

/// What can be done now; the first is what is usually done.
fn buttons(page: &Page, stand: &Stand) -> Vec<Button> {
    let (t, round) = (page.t(), stand.round);
    let graded = stand.activities.iter().any(|stored| stored.activity.points > 0);
    let timed = round.time.is_some() && !round.shown;
    let all = [
        ("aufloesen", "live-move-reveal", matches!(round.phase, Phase::Asking | Phase::Locked)),
        ("fragen", "live-move-ask", round.phase != Phase::Locked && next(stand).is_some()),
        ("rangliste", "live-move-standings", round.phase == Phase::Revealed && graded),
        ("schliessen", "live-move-lock", round.phase == Phase::Asking),
        ("verlaengern", "live-move-extend", timed && matches!(round.phase, Phase::Asking | Phase::Locked)),
        ("verbergen", "live-move-hide", matches!(round.phase, Phase::Revealed | Phase::Standings)),
    ];
    let possible = all.into_iter().filter(|(_, _, possible)| *possible).enumerate();
    possible.map(|(at, (name, key, _))| Button { name, label: t.say(key), main: at == 0 }).collect()
}

/// Makes a move; a second tap, or one on an old page, does nothing.
pub(super) async fn make_move(page: Page, Path(code): Path<String>, form: Form) -> web::Result<SeeOther> {
    let session = session(&page, &code).await?;
    let stand = Stand::load(&page.house, session.id).await?;
    let step: u64 = form.text("schritt").parse().map_err(|_| Error::bad_input("live-error-move"))?;
    let next = read_move(&stand, form.text("zug")).ok_or_else(|| Error::bad_input("live-error-move"))?;
    let id = session.id;
    let house = page.house.clone();
    let write = move |tx: &mut Tx, act: &Act| {
        // The event's page says whether the round runs.
        actions::belong::touch(tx, act, &house, id)?;
        actions::conduct::make_move(tx, act, id, step, next)
    };
    let made = page.house.write(actions::key(id), &page.act(), write).await?;
    Hall::of(&page.house).refresh(&page.house, id).await?;
    let back = see_other(format!("{}/regie", session.desk_path()));
    Ok(if made.is_ok() { back } else { back.with_notice("live-not-now") })
}

fn read_move(stand: &Stand, name: &str) -> Option<Move> {
    Some(match name {
        "fragen" => {
            let at = next(stand)?;
            let seconds = stand.activities.get(at)?.activity.seconds;
            Move::Ask(at, seconds.map(|seconds| SignedDuration::from_secs(seconds.into())))
        }
        "schliessen" => Move::Lock,
        "aufloesen" => Move::Reveal,
        "rangliste" => Move::Standings,
        "verbergen" => Move::Hide,
        "verlaengern" => Move::Extend(MORE),
        "beenden" => Move::Finish,
        _ => return None,
    })
}

#[derive(Template)]
#[template(path = "live/screen.html")]
struct ScreenPage {
    shell: Shell,
    session: LiveSession,
    address: String,
    code: String,
    step: u64,
    counts: Counts,
    asks: bool,
    stage: String,
    list: String,
    /// Where a wall for a dark and for a bright hall is, and whether it is this one.
    lights: [(String, String, bool); 2],
}

/// How bright the hall is in which the wall hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Light {
    /// Its name in the address.
    name: &'static str,
    label: &'static str,
    look: Look,
}

const LIGHTS: [Light; 2] = [
    Light { name: "dunkel", label: "live-screen-dark", look: Look::Dark },
    Light { name: "hell", label: "live-screen-bright", look: Look::Light },
];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Lit {
    #[serde(default)]
    saal: String,
}

/// The wall: readable from the last row, the way in always visible, dark or bright like the hall.
pub(super) async fn screen(
    page: Page,
    Path(code): Path<String>,
    Query(lit): Query<Lit>,
) -> web::Result<Response> {
    let session = session(&page, &code).await?;
    let stand = Stand::load(&page.house, session.id).await?;
    let counts = Counts::load(&page.house, &stand).await?;
    let posted = Posted::load(&page.house, &stand).await?;
    let address = page.house.url(&session.path());
    let light = LIGHTS.into_iter().find(|light| light.name == lit.saal);
    let mut shell = shell(&page, &session);
    shell.look = light.map_or(shell.look, |light| light.look.name());
    let lights = LIGHTS
        .map(|other| (format!("?saal={}", other.name), page.t().say(other.label), light == Some(other)));
    html(&ScreenPage {
        shell,
        lights,
        code: qr_code(&address),
        address: page.house.url("/live"),
        step: stand.round.step,
        counts,
        asks: matches!(stand.round.phase, Phase::Asking | Phase::Locked),
        stage: stage::render(&page.t(), &stand, &Reader::Hall),
        list: posted.map(|it| it.render(&page.t(), &session, Onlooker::Hall, false)).unwrap_or_default(),
        session,
    })
}

/// The address as a QR code (ISO/IEC 18004), as an SVG picture without a text of its own: the address stands beside it.
fn qr_code(address: &str) -> String {
    let Ok(code) = qrcode::QrCode::new(address) else { return String::new() };
    let width = code.width();
    let mut path = String::new();
    for (at, colour) in code.to_colors().into_iter().enumerate() {
        if colour == qrcode::Color::Dark {
            let _ = write!(path, "M{} {}h1v1h-1z", at % width + 4, at / width + 4);
        }
    }
    let side = width + 8;
    format!(
        r##"<svg class="qr" aria-hidden="true" focusable="false" viewBox="0 0 {side} {side}" xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>"##
    )
}
