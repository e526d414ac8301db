//! The results of a round as a paper: a tagged PDF for whoever reports on it, by eye or by ear.

use axum::response::Response;
use i18n::Translator;
use kernel::Network;
use serde::Serialize;
use web::{Error, Page, Path, file};

use super::{
    HUE,
    plot::Plot,
    published::day,
    results::{Loaded, load},
    stage::Bar,
    summary::Part,
};
use crate::rules::standings::Standing;

/// How the paper is laid out.
const TEMPLATE: &str = include_str!("../../papers/results.typ");

/// How wide and high the band at the head is woven.
const BAND: (u16, u16) = (160, 9);

/// What the template is given; its words are in the reader's language already.
#[derive(Serialize)]
struct Paper {
    title: String,
    lang: &'static str,
    author: String,
    kicker: String,
    band: String,
    foot: String,
    lead: String,
    parts: Vec<Question>,
    standings: Vec<[String; 3]>,
    teams: Vec<[String; 3]>,
    credits: Vec<String>,
    words: Words,
}

#[derive(Serialize)]
struct Question {
    heading: String,
    about: String,
    right: String,
    spread: String,
    /// The same as a picture; the spread tells it to those who do not see it.
    plot: Option<Plot>,
    lines: Vec<Answer>,
}

#[derive(Serialize)]
struct Answer {
    label: String,
    right: bool,
    length: u32,
    alt: String,
    figure: String,
}

#[derive(Serialize)]
struct Words {
    answer: String,
    bar: String,
    figure: String,
    right: String,
    standings: String,
    place: String,
    name: String,
    points: String,
    teams: String,
    team: String,
    mean: String,
    funders: String,
}

/// The results as PDF.
pub(super) async fn pdf(page: Page, Path(code): Path<String>) -> web::Result<Response> {
    let loaded = load(&page, &code).await?;
    let name = format!("live-{}.pdf", loaded.session.code);
    let lead = page.t().with("live-results-on", &[("date", day(&page, &loaded.session).into())]);
    let paper = Paper::new(&page.t(), &page.house.network(), &loaded, lead);
    let broken = || Error::Internal("the results could not be laid out as a paper");
    let (printer, data) = (page.house.equipment.printer, serde_json::to_value(&paper).map_err(|_| broken())?);
    let laid_out = tokio::task::spawn_blocking(move || printer.pdf(TEMPLATE, &data)).await;
    let Ok(Ok(bytes)) = laid_out else { return Err(broken()) };
    file(&name, "application/pdf", bytes)
}

impl Paper {
    fn new(t: &Translator, network: &Network, loaded: &Loaded, lead: String) -> Self {
        let session = &loaded.session;
        let (columns, rows) = BAND;
        Self {
            title: t.name("live-results-of", session.title.clone()),
            lang: t.tag(),
            author: network.profile.name.clone(),
            kicker: format!(
                "{} · {}",
                network.profile.name,
                t.name("live-round-code", session.spoken_code())
            ),
            band: weave::printed_band(&session.code, HUE, columns, rows),
            foot: format!("{} · {}", network.profile.name, session.title),
            lead,
            parts: loaded.parts.iter().map(|part| question(t, part)).collect(),
            standings: loaded.standings.iter().map(|line| standing(t, line)).collect(),
            teams: loaded.teams.iter().map(|line| standing(t, line)).collect(),
            credits: network.funders.iter().map(|funder| funder.words().to_owned()).collect(),
            words: Words::new(t),
        }
    }
}

fn question(t: &Translator, part: &Part) -> Question {
    Question {
        heading: format!("{}. {}", part.number, part.prompt),
        about: format!("{} · {}", part.kind, part.answered),
        right: part.right.clone(),
        spread: part.spread.clone(),
        plot: part.plot.clone(),
        lines: part.bars.iter().map(|bar| answer(t, bar)).collect(),
    }
}

fn answer(t: &Translator, bar: &Bar) -> Answer {
    Answer {
        label: bar.label.clone(),
        right: bar.right,
        length: bar.length,
        alt: t.with("live-paper-bar-length", &[("length", bar.length.into())]),
        figure: bar.figure.clone(),
    }
}

fn standing(t: &Translator, line: &Standing<String>) -> [String; 3] {
    let name = if line.who.is_empty() { t.say("live-guest") } else { line.who.clone() };
    [line.place.to_string(), name, t.number(line.points.into())]
}

impl Words {
    fn new(t: &Translator) -> Self {
        Self {
            answer: t.say("live-table-answer"),
            bar: t.say("live-paper-bar"),
            figure: t.say("live-paper-figure"),
            right: t.say("live-right"),
            standings: t.say("live-standings"),
            place: t.say("live-place"),
            name: t.say("live-table-name"),
            points: t.say("live-table-points"),
            teams: t.say("live-teams"),
            team: t.say("live-table-team"),
            mean: t.say("live-table-mean"),
            funders: t.say("live-paper-funders"),
        }
    }
}
