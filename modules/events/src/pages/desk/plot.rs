//! The plot of registrations over time, as SVG with attributes only.

use std::fmt::Write;

use i18n::Translator;
use jiff::civil::Date;

const WIDTH: i64 = 720;
const HEIGHT: i64 = 260;
const LEFT: i64 = 52;
const RIGHT: i64 = 16;
const TOP: i64 = 18;
const BOTTOM: i64 = 34;

/// How many people had registered by the end of each day, with a line at the capacity where it is near.
pub(super) fn sums(t: &Translator, days: &[(Date, i64)], capacity: i64, label: &str, limit: &str) -> String {
    let highest = days.last().map_or(1, |(_, sum)| *sum).max(1);
    let shows_limit = capacity > 0 && capacity <= highest * 3;
    let step = step(if shows_limit { highest.max(capacity) } else { highest });
    let top = (if shows_limit { highest.max(capacity) } else { highest } + step - 1) / step * step;
    let last = i64::try_from(days.len()).unwrap_or(1).max(2) - 1;
    let x = |index: i64| LEFT + (WIDTH - LEFT - RIGHT) * index / last;
    let y = |value: i64| HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
    let mut svg = format!("<svg class=\"plot\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"");
    escape(&mut svg, label);
    svg.push_str("\">");
    let mut rule = 0;
    while rule <= top {
        let at = y(rule);
        let class = if rule == 0 { "axis" } else { "rule" };
        push(&mut svg, format_args!("<path class=\"{class}\" d=\"M{LEFT} {at}H{}\"/>", WIDTH - RIGHT));
        push(
            &mut svg,
            format_args!("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{rule}</text>", LEFT - 8, at + 5),
        );
        rule += step;
    }
    let points: Vec<_> = (0..).zip(days).map(|(index, (_, sum))| (x(index), y(*sum))).collect();
    let line = points.iter().fold(String::new(), |mut line, (x, y)| {
        let letter = if line.is_empty() { 'M' } else { 'L' };
        push(&mut line, format_args!("{letter}{x} {y}"));
        line
    });
    if let (Some((first, _)), Some((end, at))) = (points.first(), points.last()) {
        let ground = y(0);
        push(&mut svg, format_args!("<path class=\"area\" d=\"{line}L{end} {ground}L{first} {ground}Z\"/>"));
        push(&mut svg, format_args!("<path class=\"line\" d=\"{line}\"/>"));
        push(&mut svg, format_args!("<circle class=\"dot\" cx=\"{end}\" cy=\"{at}\" r=\"6\"/>"));
    }
    if shows_limit {
        let at = y(capacity);
        push(&mut svg, format_args!("<path class=\"limit\" d=\"M{LEFT} {at}H{}\"/>", WIDTH - RIGHT));
        push(&mut svg, format_args!("<text class=\"value\" x=\"{}\" y=\"{}\">", LEFT + 8, at - 7));
        escape(&mut svg, limit);
        svg.push_str("</text>");
    }
    for (index, anchor) in [(0, "start"), (last / 2, "middle"), (last, "end")] {
        let day = usize::try_from(index).ok().and_then(|index| days.get(index));
        let Some((date, _)) = day.filter(|_| index != last / 2 || last > 3) else { continue };
        push(
            &mut svg,
            format_args!("<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">", x(index), HEIGHT - 10),
        );
        escape(&mut svg, &t.day_month(*date));
        svg.push_str("</text>");
    }
    svg.push_str("</svg>");
    svg
}

/// A round distance between rules, so that there are three to six of them.
fn step(highest: i64) -> i64 {
    let mut step = 1;
    loop {
        for factor in [1, 2, 5] {
            if highest <= step * factor * 5 {
                return step * factor;
            }
        }
        step *= 10;
    }
}

fn push(svg: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing into a text cannot fail.
    svg.write_fmt(words).unwrap_or_default();
}

fn escape(svg: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '<' => svg.push_str("&lt;"),
            '&' => svg.push_str("&amp;"),
            '"' => svg.push_str("&quot;"),
            char => svg.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_stand_at_round_numbers() {
        assert_eq!([1, 5, 6, 23, 51, 300, 28_000].map(step), [1, 1, 2, 5, 20, 100, 10_000]);
    }
}
