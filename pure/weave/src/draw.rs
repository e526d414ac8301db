//! From pattern to SVG: runs of one thread become one stroke, strokes of one colour become one path.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::colour::{Colour, Space};
use crate::pattern::{GROUND, Pattern};

/// The distance from thread to thread.
const STEP: usize = 12;
/// The width of a thread: a little less than the step, so that the ground shows between.
const THREAD: usize = 10;
/// How far a thread reaches under its neighbour at both ends of a run.
const REACH: usize = 1;
/// Threads along each side of the square mark.
const PATCH: usize = 6;

/// A band that covers its box and crops evenly at both ends.
pub(crate) fn band(pattern: &Pattern, space: Space, columns: u16, rows: u16) -> String {
    let (columns, rows) = (usize::from(columns), usize::from(rows));
    let (width, height) = (columns * STEP, rows * STEP);
    let tile = pattern.warp.len().min(columns);
    let mut svg = format!(
        r#"<svg class="weave" aria-hidden="true" focusable="false" viewBox="0 0 {width} {height}" preserveAspectRatio="xMidYMid slice" xmlns="http://www.w3.org/2000/svg"><path fill="{}" d="M0 0h{width}v{height}H0z"/>"#,
        GROUND.written(space)
    );
    let cloth = threads(&Cloth::tile(pattern, tile, rows), space);
    if tile == columns {
        let _ = write!(svg, r#"<g fill="none" stroke-width="{THREAD}">{cloth}</g>"#);
    } else {
        let name = format!("w{:x}-{rows}", pattern.name);
        let _ = write!(svg, r#"<g id="{name}" fill="none" stroke-width="{THREAD}">{cloth}</g>"#);
        for copy in 1..columns.div_ceil(tile) {
            let _ = write!(svg, r##"<use href="#{name}" x="{}"/>"##, copy * tile * STEP);
        }
    }
    svg.push_str("</svg>");
    svg
}

/// The square mark: the same threads, laid out symmetrically.
pub(crate) fn patch(pattern: &Pattern, space: Space) -> String {
    let side = PATCH * STEP;
    format!(
        r#"<svg class="weave-patch" aria-hidden="true" focusable="false" viewBox="0 0 {side} {side}" xmlns="http://www.w3.org/2000/svg"><path fill="{}" d="M0 0h{side}v{side}H0z"/><g fill="none" stroke-width="{THREAD}">{}</g></svg>"#,
        GROUND.written(space),
        threads(&Cloth::patch(pattern), space)
    )
}

/// A piece of cloth: which thread shows at every crossing.
struct Cloth {
    warp: Vec<Colour>,
    weft: Vec<Colour>,
    warp_on_top: Box<dyn Fn(usize, usize) -> bool>,
}

impl Cloth {
    fn tile(pattern: &Pattern, columns: usize, rows: usize) -> Self {
        let on_top: Vec<bool> = (0..rows)
            .flat_map(|y| (0..columns).map(move |x| (x, y)))
            .map(|(x, y)| pattern.warp_on_top(x, y))
            .collect();
        Self {
            warp: pattern.warp.iter().copied().take(columns).collect(),
            weft: (0..rows).map(|y| pattern.weft[y % pattern.weft.len()]).collect(),
            warp_on_top: Box::new(move |x, y| on_top[y * columns + x]),
        }
    }

    fn patch(pattern: &Pattern) -> Self {
        let mirrored = |threads: &[Colour]| -> Vec<Colour> {
            (0..PATCH).map(|at| threads[at.min(PATCH - 1 - at) * 2 % threads.len()]).collect()
        };
        let quarter: Vec<bool> = (0..PATCH * PATCH)
            .map(|cell| {
                let (x, y) = (cell % PATCH, cell / PATCH);
                pattern.warp_on_top(x.min(PATCH - 1 - x), y.min(PATCH - 1 - y))
            })
            .collect();
        Self {
            warp: mirrored(&pattern.warp),
            weft: mirrored(&pattern.weft),
            warp_on_top: Box::new(move |x, y| quarter[y * PATCH + x]),
        }
    }
}

/// One `<path>` for each colour, made of horizontal and vertical strokes.
fn threads(cloth: &Cloth, space: Space) -> String {
    let (columns, rows) = (cloth.warp.len(), cloth.weft.len());
    let mut paths: BTreeMap<String, Pen> = BTreeMap::new();
    for (x, colour) in cloth.warp.iter().enumerate() {
        let pen = paths.entry(colour.written(space)).or_default();
        for (start, length) in runs(rows, |y| (cloth.warp_on_top)(x, y)) {
            pen.down(x, start, length);
        }
    }
    for (y, colour) in cloth.weft.iter().enumerate() {
        let pen = paths.entry(colour.written(space)).or_default();
        for (start, length) in runs(columns, |x| !(cloth.warp_on_top)(x, y)) {
            pen.across(start, y, length);
        }
    }
    // A thread that never comes to the top drew nothing.
    let drawn = paths.iter().filter(|(_, pen)| !pen.path.is_empty());
    drawn.fold(String::new(), |mut drawn, (colour, pen)| {
        let _ = write!(drawn, r#"<path stroke="{colour}" d="{}"/>"#, pen.path);
        drawn
    })
}

/// The stretches of `0..length` for which `shows` holds, as start and length.
fn runs(length: usize, shows: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in (0..length).filter(|at| shows(*at)) {
        match found.last_mut() {
            Some((start, run)) if *start + *run == at => *run += 1,
            _ => found.push((at, 1)),
        }
    }
    found
}

/// Writes strokes as relative moves, which are shorter than absolute ones.
#[derive(Default)]
struct Pen {
    path: String,
    x: isize,
    y: isize,
}

impl Pen {
    fn down(&mut self, column: usize, row: usize, length: usize) {
        self.go(column * STEP + STEP / 2, row * STEP, 0, 1);
        let stroke = length * STEP + 2 * REACH;
        let _ = write!(self.path, "v{stroke}");
        self.y += stroke.cast_signed();
    }

    fn across(&mut self, column: usize, row: usize, length: usize) {
        self.go(column * STEP, row * STEP + STEP / 2, 1, 0);
        let stroke = length * STEP + 2 * REACH;
        let _ = write!(self.path, "h{stroke}");
        self.x += stroke.cast_signed();
    }

    /// Moves to a point, less the reach in the direction of the stroke.
    fn go(&mut self, x: usize, y: usize, across: isize, down: isize) {
        let x = x.cast_signed() - across * REACH.cast_signed();
        let y = y.cast_signed() - down * REACH.cast_signed();
        let (dx, dy) = (x - self.x, y - self.y);
        let between = if dy < 0 { "" } else { " " };
        let _ = write!(self.path, "m{dx}{between}{dy}");
        (self.x, self.y) = (x, y);
    }
}
