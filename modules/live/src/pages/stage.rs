//! The part of the page that follows the round: rendered once for everyone, or for one reader without scripts.

use std::collections::VecDeque;

use askama::Template;
use i18n::Translator;
use web::Form;

use super::hall::Stand;
use crate::{
    model::{Answer, Phase},
    rules::{
        frame::{Frame, Right, Shown},
        standings::Standing,
        typed,
    },
};

/// For whom the stage is rendered.
pub(super) enum Reader<'a> {
    /// Someone who can answer now, with what they answered before.
    Answers(Option<&'a Answer>),
    /// Someone who takes part and cannot answer now.
    Waits,
    /// The hall, that looks at the wall.
    Hall,
    /// Someone who reads the results afterwards, among those of other activities.
    Reads,
}

/// A bar of the result.
struct Bar {
    label: String,
    /// How many people, and how many of a hundred, where people were counted.
    count: Option<(u32, u32)>,
    right: bool,
}

/// A word of the cloud, in one of six sizes.
struct Word {
    text: String,
    size: u32,
}

/// A line of the standings.
struct Line {
    place: u32,
    name: String,
    points: i64,
}

#[derive(Template)]
#[template(path = "live/stage.html")]
struct Stage<'a> {
    t: &'a Translator,
    path: String,
    title: &'a str,
    frame: &'a Frame<'a>,
    activity: usize,
    number: String,
    reader: &'a Reader<'a>,
    /// The element of the heading.
    level: &'static str,
    /// What the reader answered before, as it was typed.
    own: Form,
    /// What is to be done with the fields.
    legend: String,
    /// How many answered, in words.
    answered: String,
    bars: Vec<Bar>,
    cloud: VecDeque<Word>,
    /// The right answer in words, where no bar can show it.
    right: String,
    best: Vec<Line>,
    /// The teams, where there are any.
    teams: Vec<Line>,
}

impl Stage<'_> {
    fn word(&self, from_one: u8) -> &str {
        self.own.all("wort").nth(usize::from(from_one) - 1).unwrap_or_default()
    }

    fn place(&self, item: &str) -> &str {
        self.own.text(&format!("platz-{item}"))
    }
}

/// The part of the page for `stand`, as this reader sees it.
pub(super) fn render(t: &Translator, stand: &Stand, reader: &Reader<'_>) -> String {
    let activities = stand.contents();
    let frame = Frame::new(&stand.round, &activities, &stand.tally);
    let shows_best = matches!(stand.round.phase, Phase::Standings | Phase::Over);
    let line = |line: &Standing<String>| Line {
        place: line.place,
        name: if line.who.is_empty() { t.say("live-guest") } else { line.who.clone() },
        #[expect(clippy::cast_possible_truncation, reason = "points are far fewer than 2^52")]
        points: line.points.round() as i64,
    };
    let lines = |standings: &[Standing<String>]| standings.iter().filter(|_| shows_best).map(line).collect();
    let (at, all) = frame.number;
    let own = match reader {
        Reader::Answers(Some(own)) => typed::answered(own),
        _ => Vec::new(),
    };
    let stage = Stage {
        t,
        path: stand.session.path(),
        title: &stand.session.title,
        activity: stand.round.activity,
        number: t.with("live-number", &[("at", at.into()), ("all", all.into())]),
        reader,
        level: if matches!(reader, Reader::Reads) { "h2" } else { "h1" },
        own: Form::filled(own),
        legend: legend(t, &frame),
        answered: frame
            .result
            .as_ref()
            .map_or_else(String::new, |result| t.count("live-people-answered", i64::from(result.people))),
        bars: bars(t, &frame),
        cloud: cloud(&frame),
        right: right(t, &frame),
        best: lines(&stand.best),
        teams: lines(&stand.teams),
        frame: &frame,
    };
    stage.render().unwrap_or_else(|error| {
        tracing::error!(%error, "the stage of a live round could not be rendered");
        String::new()
    })
}

fn legend(t: &Translator, frame: &Frame<'_>) -> String {
    match frame.asked.as_ref().map(|asked| &asked.task) {
        Some(Shown::Choice { several: true, .. }) => t.say("live-choose-several"),
        Some(Shown::Choice { .. }) => t.say("live-choose-one"),
        Some(Shown::Scale { steps, low, high }) => {
            let (low, high) = ((*low).to_owned(), (*high).to_owned());
            t.with(
                "live-scale",
                &[("low", low.into()), ("high", high.into()), ("steps", i64::from(*steps).into())],
            )
        }
        Some(Shown::Estimate { .. }) => t.say("live-your-number"),
        Some(Shown::Order { .. }) => t.say("live-order"),
        Some(Shown::Text) => t.say("live-your-answer"),
        Some(Shown::Cloud { most }) => t.count("live-your-words", i64::from(*most)),
        None => String::new(),
    }
}

fn bars(t: &Translator, frame: &Frame<'_>) -> Vec<Bar> {
    let (Some(asked), Some(result)) = (&frame.asked, &frame.result) else { return Vec::new() };
    let is_right = |at: usize| match &result.right {
        Some(Right::Positions(right)) => right.iter().any(|other| usize::from(*other) == at),
        _ => false,
    };
    let percent = |count: u32| (count * 100 + result.people / 2).checked_div(result.people).unwrap_or(0);
    let bar = |(at, label, people): (usize, String, u32)| Bar {
        label,
        count: Some((people, percent(people))),
        right: is_right(at),
    };
    let counts = || result.bars.iter().copied();
    match &asked.task {
        Shown::Choice { choices, .. } => {
            let labelled = choices.iter().zip(counts()).enumerate();
            labelled.map(|(at, (label, count))| bar((at, (*label).to_owned(), count))).collect()
        }
        Shown::Scale { steps, low, high } => {
            let label = |at: usize| match at {
                0 => format!("1 · {low}"),
                last if last + 1 == usize::from(*steps) => format!("{} · {high}", last + 1),
                between => (between + 1).to_string(),
            };
            counts().enumerate().map(|(at, count)| bar((at, label(at), count))).collect()
        }
        Shown::Cloud { .. } | Shown::Text => {
            let words = result.words.iter();
            words.map(|word| Bar { right: false, ..bar((0, word.text.clone(), word.people)) }).collect()
        }
        Shown::Estimate { .. } => {
            let written = |(number, people): &(f64, u32)| bar((usize::MAX, typed::written(*number), *people));
            result.numbers.iter().take(MOST_NUMBERS).map(written).collect()
        }
        Shown::Order { items } => result
            .ranked
            .iter()
            .filter_map(|(at, mean)| {
                let label = items.get(usize::from(*at))?;
                let mean = typed::written((mean * 10.0).round() / 10.0);
                let label =
                    t.with("live-mean-place", &[("item", label.clone().into()), ("mean", mean.into())]);
                Some(Bar { label, count: None, right: false })
            })
            .collect(),
    }
}

/// The least that the greatest word of a cloud stands for: one voice alone is no great word yet.
const GREAT: u32 = 3;

/// The words of a cloud: the greatest in the middle, the others around it.
fn cloud(frame: &Frame<'_>) -> VecDeque<Word> {
    let mut cloud = VecDeque::new();
    let (Some(asked), Some(result)) = (&frame.asked, &frame.result) else { return cloud };
    if !matches!(asked.task, Shown::Cloud { .. }) {
        return cloud;
    }
    let most = result.words.iter().map(|word| word.people).max().unwrap_or_default().max(GREAT);
    for (at, word) in result.words.iter().enumerate() {
        let word = Word { text: word.text.clone(), size: 1 + word.people * 5 / most };
        if at % 2 == 0 { cloud.push_back(word) } else { cloud.push_front(word) }
    }
    cloud
}

/// More numbers than this are a cloud of points, not a list.
const MOST_NUMBERS: usize = 40;

fn right(t: &Translator, frame: &Frame<'_>) -> String {
    let (Some(asked), Some(result)) = (&frame.asked, &frame.result) else { return String::new() };
    let solution = match (&asked.task, &result.right) {
        (Shown::Estimate { unit }, Some(Right::Number(number))) => {
            format!("{} {unit}", typed::written(*number))
        }
        (Shown::Text, Some(Right::Text(text))) => (*text).to_owned(),
        (Shown::Order { items }, Some(Right::Positions(right))) => {
            let names = right.iter().filter_map(|at| items.get(usize::from(*at)));
            names.map(String::as_str).collect::<Vec<_>>().join(" → ")
        }
        _ => return String::new(),
    };
    t.with("live-right-is", &[("answer", solution.trim().to_owned().into())])
}
