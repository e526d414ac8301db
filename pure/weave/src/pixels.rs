//! From pattern to pixels, for those who show pictures and no SVG: the same threads, drawn larger.

use crate::pattern::{GROUND, Pattern};

/// The distance from thread to thread, in pixels.
const STEP: usize = 48;
/// The ground that shows at each side of a thread.
const GAP: usize = 4;

/// Rows of pixels from the top, each from the left, three bytes a pixel: red, green, blue.
pub(crate) fn pixels(pattern: &Pattern, width: usize, height: usize) -> Vec<u8> {
    let cloth = Cloth {
        pattern,
        warp: pattern.warp.iter().map(|colour| colour.rgb()).collect(),
        weft: pattern.weft.iter().map(|colour| colour.rgb()).collect(),
        ground: GROUND.rgb(),
    };
    (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).flat_map(|(x, y)| cloth.at(x, y)).collect()
}

struct Cloth<'a> {
    pattern: &'a Pattern,
    warp: Vec<[u8; 3]>,
    weft: Vec<[u8; 3]>,
    ground: [u8; 3],
}

impl Cloth<'_> {
    fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let (column, across) = (x / STEP, x % STEP);
        let (row, down) = (y / STEP, y % STEP);
        let on_top = |column, row| self.pattern.warp_on_top(column, row);
        // A thread on top reaches through the gaps at both ends of its crossing, up to the threads that cover it.
        let warp = on_top(column, row)
            || (down < GAP && row > 0 && on_top(column, row - 1))
            || (down >= STEP - GAP && on_top(column, row + 1));
        let weft = !on_top(column, row)
            || (across < GAP && column > 0 && !on_top(column - 1, row))
            || (across >= STEP - GAP && !on_top(column + 1, row));
        let thread = GAP..STEP - GAP;
        if warp && thread.contains(&across) {
            self.warp[column % self.warp.len()]
        } else if weft && thread.contains(&down) {
            self.weft[row % self.weft.len()]
        } else {
            self.ground
        }
    }
}
