//! The plot of an estimate: every number a dot, or every column a bar when there are many, as SVG with attributes only.

use askama::Template;
use i18n::Translator;
use serde::Serialize;

use crate::rules::spread::{Column, Spread};

/// Where the columns stand in the picture, which is small so that its words are large on a phone.
const LEFT: f64 = 10.0;
const WIDTH: f64 = 380.0;
const GROUND: f64 = 144.0;
const HEIGHT: f64 = 110.0;
/// From this height on a column is a bar: dots would be too small to see.
const DOTS: u32 = 9;

#[derive(Debug, Clone, Serialize)]
struct Bar {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

/// What is right: a line, and the number in words.
#[derive(Debug, Clone, Serialize)]
struct Mark {
    at: f64,
    anchor: &'static str,
    told: String,
}

/// The plot: rendered as SVG on pages, and drawn anew from the same places on paper.
#[derive(Debug, Clone, Template, Serialize)]
#[template(path = "live/plot.html")]
pub(super) struct Plot {
    label: String,
    /// The middle and the radius of every dot.
    dots: Vec<(f64, f64, f64)>,
    bars: Vec<Bar>,
    mark: Option<Mark>,
    ends: (String, String),
}

impl Plot {
    /// The plot of `spread`, named by `label`, with the right number marked.
    pub(super) fn new(t: &Translator, spread: &Spread, label: String, right: Option<f64>) -> Self {
        let (from, to) = spread.ends();
        let x = |number: f64| LEFT + WIDTH * (number - from) / (to - from);
        let width = WIDTH * spread.step / (to - from);
        let highest = spread.columns.iter().map(|column| column.people).max().unwrap_or(1).max(1);
        let unit = HEIGHT / f64::from(highest);
        let (mut dots, mut bars) = (Vec::new(), Vec::new());
        for Column { from, people, .. } in spread.columns.iter().filter(|column| column.people > 0) {
            if highest <= DOTS {
                let size = unit.min(width).min(24.0);
                let dot = |at: u32| (x(*from) + width / 2.0, GROUND - 2.0 - size * (f64::from(at) + 0.5));
                dots.extend((0..*people).map(dot).map(|(cx, cy)| (cx, cy, (size / 2.0 - 0.5).max(2.0))));
            } else {
                let height = (unit * f64::from(*people)).max(2.0);
                let (left, width) = (x(*from) + 0.75, (width - 1.5).max(2.0));
                bars.push(Bar { left, top: GROUND - height, width, height });
            }
        }
        let mark = right.map(|right| {
            // A whole number that has a column of its own is marked in its middle.
            let at = x(right) + if spread.single { width / 2.0 } else { 0.0 };
            let anchor = match (at - LEFT) / WIDTH {
                near if near < 0.3 => "start",
                near if near > 0.7 => "end",
                _ => "middle",
            };
            Mark { at, anchor, told: t.with("live-plot-right", &[("number", t.number(right).into())]) }
        });
        Self { label, dots, bars, mark, ends: ends(t, spread) }
    }
}

/// What stands below the ends of the axis; where numbers from far away stand in a column too, that is said.
fn ends(t: &Translator, spread: &Spread) -> (String, String) {
    let (from, to) = spread.ends();
    let last = spread.columns.last().filter(|column| column.open);
    let low = match spread.columns.first().filter(|column| column.open) {
        Some(first) => t.with("live-range-below", &[("to", t.number(first.from + spread.step).into())]),
        None => t.number(from),
    };
    let high = match last {
        Some(last) => t.with("live-range-above", &[("from", t.number(last.from).into())]),
        None => t.number(if spread.single { to - 1.0 } else { to }),
    };
    (low, high)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use i18n::{Catalogue, Language};

    use super::*;

    const WORDS_DE: &str = "live-plot-right = richtig: { $number }\nlive-range-below = unter { $to }\nlive-range-above = ab { $from }";

    static WORDS: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(&[WORDS_DE], &[]));

    fn drawn(said: &[(f64, u32)], label: &str) -> String {
        let spread = Spread::of(said, Some(5.0)).expect("columns");
        let t = Translator::new(LazyLock::force(&WORDS), Language::De);
        Plot::new(&t, &spread, label.to_owned(), Some(5.0)).render().expect("a plot")
    }

    #[test]
    fn a_few_are_dots_and_many_are_bars() {
        let few = drawn(&[(2.0, 1), (5.0, 3), (8.0, 2)], "Zahlen");
        assert_eq!((few.matches("<circle").count(), few.matches("<rect").count()), (6, 0));
        let many = drawn(&[(2.0, 100), (5.0, 300), (8.0, 2)], "Zahlen");
        assert_eq!((many.matches("<circle").count(), many.matches("<rect").count()), (0, 3));
    }

    #[test]
    fn an_end_that_holds_numbers_from_far_away_says_so() {
        let far = drawn(&[(2.0, 5), (4.0, 9), (6.0, 5), (9_000.0, 1)], "Zahlen");
        assert!(far.contains(">2</text>") && far.contains(">ab "), "{far}");
        let near = drawn(&[(2.0, 1), (5.0, 3), (8.0, 2)], "Zahlen");
        assert!(near.contains(">2</text>") && near.contains(">8</text>"), "{near}");
    }

    #[test]
    fn what_is_right_is_told_in_words_and_names_bring_no_markup() {
        let plot = drawn(&[(2.0, 1)], "\"><script>");
        assert!(plot.contains(">richtig: 5</text>"), "{plot}");
        assert!(!plot.contains("<script") && !plot.contains("style"), "{plot}");
    }
}
