//! The part of the page that follows the round: rendered once for everyone, or for one reader without scripts.

use std::collections::VecDeque;

use askama::Template;
use i18n::Translator;
use web::Form;

use super::{hall::Stand, plot::Plot};
use crate::{
    model::{Phase, Picture},
    rules::{
        frame::{Asked, Frame, Outcome, Right, Shown},
        spread::Spread,
        standings::Standing,
    },
};

/// For whom the stage is rendered.
pub(super) enum Reader {
    /// Someone who can answer now.
    Answers {
        /// What stands in the fields.
        own: Form,
        /// What is wrong with it, in words.
        error: String,
    },
    /// Someone who takes part and cannot answer now.
    Waits,
    /// The hall, that looks at the wall.
    Hall,
    /// Someone who reads the results afterwards, among those of other activities.
    Reads,
}

/// A bar of the result.
pub(super) struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is, of a hundred.
    pub length: u32,
    /// What was counted or measured.
    pub measure: Measure,
    /// The same in words.
    pub figure: String,
    /// Whether it stands for what is right.
    pub right: bool,
}

/// What a bar shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Measure {
    /// How many people, and how many of a hundred.
    People(u32, u32),
    /// The mean place.
    Place(f64),
    /// How many people voted for it.
    Votes(u32),
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
    /// The picture of what is asked.
    picture: Option<&'a Picture>,
    reader: &'a Reader,
    /// The element of the heading.
    level: &'static str,
    /// Whether people write for others to read.
    is_collected: bool,
    /// Whether one tap is the whole answer.
    is_one_tap: bool,
    /// What the heading is called for when it is long.
    length: &'static str,
    /// Whether nobody has a name.
    anonymous: bool,
    /// What stands in the fields.
    own: &'a Form,
    /// What is wrong with it.
    error: &'a str,
    /// What is to be done with the fields.
    legend: String,
    /// What is said of what is true, and of what is not.
    truth: [String; 2],
    /// How many answered, in words.
    answered: String,
    bars: Vec<Bar>,
    /// Where the numbers lie, and a plot of them.
    spread: String,
    plot: Option<Plot>,
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
pub(super) fn render(t: &Translator, stand: &Stand, reader: &Reader) -> String {
    let activities = stand.contents();
    let frame = Frame::new(&stand.round, &activities, &stand.tally);
    let shows_best = matches!(stand.round.phase, Phase::Standings | Phase::Over);
    let line = |line: &Standing<String>| Line {
        place: line.place,
        name: if line.who.is_empty() { t.say("live-guest") } else { line.who.clone() },
        points: line.points.into(),
    };
    let lines = |standings: &[Standing<String>]| standings.iter().filter(|_| shows_best).map(line).collect();
    let (at, all) = frame.number;
    let (spread, plot) = plot(t, &frame).unzip();
    let none = Form::default();
    let (own, error) = match reader {
        Reader::Answers { own, error } => (own, error.as_str()),
        _ => (&none, ""),
    };
    let stage = Stage {
        t,
        path: stand.session.path(),
        title: &stand.session.title,
        activity: stand.round.activity,
        picture: stand.asked().and_then(|stored| stored.picture.as_ref()).filter(|_| frame.asked.is_some()),
        number: t.with("live-number", &[("at", at.into()), ("all", all.into())]),
        reader,
        level: if matches!(reader, Reader::Reads) { "h2" } else { "h1" },
        own,
        error,
        is_collected: stand.asked().is_some_and(|stored| stored.activity.task.is_collected()),
        is_one_tap: stand.asked().is_some_and(|stored| stored.activity.task.is_one_tap()),
        length: length(&frame),
        anonymous: stand.session.anonymous,
        legend: legend(t, &frame),
        truth: truth(t),
        answered: frame
            .result
            .as_ref()
            .map_or_else(String::new, |result| t.count("live-people-answered", i64::from(result.people))),
        bars: bars(t, &frame),
        spread: spread.unwrap_or_default(),
        plot,
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

/// The class of a prompt that fills a screen: it is set smaller, so that the answers stay on it.
fn length(frame: &Frame<'_>) -> &'static str {
    match frame.asked.as_ref().map_or(0, |asked| asked.prompt.chars().count()) {
        0..80 => "",
        80..160 => " is-long",
        _ => " is-longer",
    }
}

/// What is said of what is true, and of what is not.
pub(super) fn truth(t: &Translator) -> [String; 2] {
    ["live-true", "live-false"].map(|key| t.say(key))
}

fn legend(t: &Translator, frame: &Frame<'_>) -> String {
    match frame.asked.as_ref().map(|asked| &asked.task) {
        Some(Shown::Choice { several: true, .. }) => t.say("live-choose-several"),
        Some(Shown::Choice { .. }) => t.say("live-choose-one"),
        Some(Shown::TrueFalse) => t.say("live-true-or-not"),
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
        Some(Shown::Questions) => t.say("live-your-question"),
        Some(Shown::Ideas { votes }) => t.count("live-your-idea", i64::from(*votes)),
        None => String::new(),
    }
}

/// The answers as bars; of an order, the items by their mean place.
pub(super) fn bars(t: &Translator, frame: &Frame<'_>) -> Vec<Bar> {
    let (Some(asked), Some(result)) = (&frame.asked, &frame.result) else { return Vec::new() };
    let is_right = |at: usize| match &result.right {
        Some(Right::Positions(right)) => right.iter().any(|other| usize::from(*other) == at),
        _ => false,
    };
    let percent = |count: u32| (count * 100 + result.people / 2).checked_div(result.people).unwrap_or(0);
    let bar = |label: String, people: u32, right: bool| {
        let length = percent(people);
        let figure = format!("{people} · {length} %");
        Bar { label, length, measure: Measure::People(people, length), figure, right }
    };
    let counts = || result.bars.iter().copied();
    match &asked.task {
        Shown::Choice { choices, .. } => {
            let labelled = choices.iter().zip(counts()).enumerate();
            labelled.map(|(at, (label, count))| bar((*label).to_owned(), count, is_right(at))).collect()
        }
        Shown::TrueFalse => {
            let labelled = truth(t).into_iter().zip(counts()).enumerate();
            labelled.map(|(at, (label, count))| bar(label, count, is_right(at))).collect()
        }
        Shown::Scale { steps, low, high } => {
            let label = |at: usize| match at {
                0 => format!("1 · {low}"),
                last if last + 1 == usize::from(*steps) => format!("{} · {high}", last + 1),
                between => (between + 1).to_string(),
            };
            counts().enumerate().map(|(at, count)| bar(label(at), count, false)).collect()
        }
        Shown::Cloud { .. } | Shown::Text => {
            result.words.iter().map(|word| bar(word.text.clone(), word.people, false)).collect()
        }
        Shown::Estimate { .. } => match Spread::of(&result.numbers, right_number(result)) {
            Some(spread) if !spread.few => ranges(t, &spread, right_number(result))
                .map(|(label, people, right)| bar(label, people, right))
                .collect(),
            _ => {
                let said = |(number, people): &(f64, u32)| {
                    let right = right_number(result).is_some_and(|right| right.total_cmp(number).is_eq());
                    bar(t.number(*number), *people, right)
                };
                result.numbers.iter().map(said).collect()
            }
        },
        Shown::Order { items } => {
            let placed = result.ranked.iter().filter_map(|(at, mean)| {
                let label = items.get(usize::from(*at))?.clone();
                let shown = t.number((mean * 10.0).round() / 10.0);
                let figure = t.with("live-mean-place", &[("mean", shown.into())]);
                let length = height(*mean, items.len());
                Some(Bar { label, length, measure: Measure::Place(*mean), figure, right: false })
            });
            placed.collect()
        }
        // They stand in a list of their own.
        Shown::Questions | Shown::Ideas { .. } => Vec::new(),
    }
}

/// How long the bar of a mean place is, of a hundred: the whole for the first place, one part for the last.
fn height(mean: f64, items: usize) -> u32 {
    let items = f64::from(u32::try_from(items).unwrap_or(u32::MAX)).max(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
    let height = ((items + 1.0 - mean) / items * 100.0).round().clamp(0.0, 100.0) as u32;
    height
}

fn right_number(result: &Outcome<'_>) -> Option<f64> {
    match result.right {
        Some(Right::Number(number)) => Some(number),
        _ => None,
    }
}

/// The columns in which somebody stands, in words, and whether what is right lies in them.
fn ranges<'a>(
    t: &'a Translator,
    spread: &'a Spread,
    right: Option<f64>,
) -> impl Iterator<Item = (String, u32, bool)> + 'a {
    let last = spread.columns.len() - 1;
    let right = right.and_then(|right| spread.column(right));
    spread.columns.iter().enumerate().filter(|(_, column)| column.people > 0).map(move |(at, column)| {
        let (from, to) = (t.number(column.from), t.number(column.from + spread.step));
        let label = match (at, column.open) {
            (0, true) => t.with("live-range-below", &[("to", to.into())]),
            (_, true) if at == last => t.with("live-range-above", &[("from", from.into())]),
            _ if spread.single => from,
            _ => t.with("live-range", &[("from", from.into()), ("to", to.into())]),
        };
        (label, column.people, right == Some(at))
    })
}

/// Where the numbers of an estimate lie, in words, and the plot of them.
pub(super) fn plot(t: &Translator, frame: &Frame<'_>) -> Option<(String, Plot)> {
    let (Some(Asked { task: Shown::Estimate { .. }, .. }), Some(result)) = (&frame.asked, &frame.result)
    else {
        return None;
    };
    let right = right_number(result);
    let spread = Spread::of(&result.numbers, right)?;
    let said = [("least", spread.least), ("most", spread.greatest), ("middle", spread.median)]
        .map(|(name, number)| (name, t.number(number).into()));
    Some((t.with("live-spread", &said), Plot::new(t, &spread, t.say("live-plot"), right)))
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

/// What is right in words, where no bar can show it.
pub(super) fn right(t: &Translator, frame: &Frame<'_>) -> String {
    let (Some(asked), Some(result)) = (&frame.asked, &frame.result) else { return String::new() };
    let solution = match (&asked.task, &result.right) {
        (Shown::Estimate { unit }, Some(Right::Number(number))) => {
            format!("{} {unit}", t.number(*number))
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
