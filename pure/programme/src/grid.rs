//! Lays the items of a day out as an HTML table: rooms beside each other, time running down.

use jiff::{SignedDuration, Timestamp};

use crate::{Key, Slot};

/// A table. In each row the columns of the cells that begin there and of those that reach into it from above add up
/// to exactly the width of the table, as HTML wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid<I, R> {
    /// The rooms from left to right; the headers of the table.
    pub columns: Vec<Column<R>>,
    /// The times from top to bottom.
    pub rows: Vec<Row<I>>,
    /// Items that take up no time between beginning and end of the grid.
    pub left_out: Vec<I>,
}

/// A room with its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<R> {
    /// The room; `None` heads what concerns the whole house while there is something in the rooms.
    pub room: Option<R>,
    /// How many columns of the table it takes: more than one where items overlap.
    pub span: usize,
}

/// A row with its time header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<I> {
    /// Its beginning.
    pub starts_at: Timestamp,
    /// Its end.
    pub ends_at: Timestamp,
    /// The cells that begin in it, from left to right.
    pub cells: Vec<Cell<I>>,
}

/// A cell, empty or with an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<I> {
    /// The item; `None` is an empty cell.
    pub item: Option<I>,
    /// Index of the row in which it begins: its time header.
    pub row: usize,
    /// Index into [`Grid::columns`] of its room header; `None` spans all rooms.
    pub column: Option<usize>,
    /// Where it begins, in columns of the table.
    pub left: usize,
    /// For `colspan`.
    pub width: usize,
    /// For `rowspan`.
    pub height: usize,
}

impl<I, R> Grid<I, R> {
    /// Columns of the table, without that of the time headers.
    pub fn width(&self) -> usize {
        self.columns.iter().map(|column| column.span).sum()
    }

    /// All cells, row by row.
    pub fn cells(&self) -> impl Iterator<Item = &Cell<I>> {
        self.rows.iter().flat_map(|row| &row.cells)
    }
}

/// The grid from `from` until `until`. Rows begin where an item begins or ends, and at least every `step` where it is
/// positive. Rooms keep the order in which they are given; a room that is missing there follows at the end.
pub fn grid<I: Key, R: Key, P>(
    slots: &[Slot<I, R, P>],
    rooms: &[R],
    (from, until): (Timestamp, Timestamp),
    step: SignedDuration,
) -> Grid<I, R> {
    let (shown, left_out) = clipped(slots, from, until);
    let times = boundaries(&shown, (from, until), step);
    let mut blocks: Vec<Block<I, R>> = shown
        .iter()
        .map(|slot| Block {
            id: slot.id,
            room: slot.room,
            top: row_of(&times, slot.starts_at),
            bottom: row_of(&times, slot.ends_at),
        })
        .collect();
    blocks.sort_by_key(|block| (block.top, std::cmp::Reverse(block.bottom), block.id));
    let mut order: Vec<Option<R>> = Vec::new();
    let unlisted = blocks.iter().filter_map(|block| block.room);
    for room in rooms.iter().copied().chain(unlisted) {
        if !order.contains(&Some(room)) {
            order.push(Some(room));
        }
    }
    let (wide, narrow) = wide_and_narrow(&blocks);
    if order.is_empty() || narrow.iter().any(|block| block.room.is_none()) {
        order.push(None);
    }
    let mut columns = Vec::new();
    let mut cells = Vec::new();
    let mut left = 0;
    for (index, room) in order.into_iter().enumerate() {
        let mine: Vec<&Block<I, R>> = narrow.iter().filter(|block| block.room == room).copied().collect();
        let span = lay_out(&mine, index, left, &mut cells);
        columns.push(Column { room, span });
        left += span;
    }
    let everywhere = |block: &&Block<I, R>| Cell {
        item: Some(block.id),
        row: block.top,
        column: None,
        left: 0,
        width: left,
        height: block.bottom - block.top,
    };
    cells.extend(wide.iter().map(everywhere));
    fill(&columns, times.len().saturating_sub(1), &mut cells);
    let rows = times.windows(2).enumerate().map(|(index, pair)| Row {
        starts_at: pair[0],
        ends_at: pair[1],
        cells: cells.iter().filter(|cell| cell.row == index).copied().collect(),
    });
    Grid { columns, rows: rows.collect(), left_out }
}

/// An item in rows, from `top` up to but without `bottom`.
#[derive(Debug, Clone, Copy)]
struct Block<I, R> {
    id: I,
    room: Option<R>,
    top: usize,
    bottom: usize,
}

impl<I, R> Block<I, R> {
    fn overlaps(&self, other: &Self) -> bool {
        self.top.max(other.top) < self.bottom.min(other.bottom)
    }
}

/// The slots cut to the span of the grid, and the ids of those of which nothing is left.
fn clipped<I: Key, R: Key, P>(
    slots: &[Slot<I, R, P>],
    from: Timestamp,
    until: Timestamp,
) -> (Vec<Slot<I, R, ()>>, Vec<I>) {
    let (mut shown, mut left_out) = (Vec::new(), Vec::new());
    for slot in slots {
        let (starts_at, ends_at) = (slot.starts_at.max(from), slot.ends_at.min(until));
        if starts_at < ends_at {
            shown.push(Slot { id: slot.id, room: slot.room, starts_at, ends_at, people: Vec::new() });
        } else {
            left_out.push(slot.id);
        }
    }
    (shown, left_out)
}

/// The lines between the rows, from the first beginning to the last end.
fn boundaries<I, R>(
    slots: &[Slot<I, R, ()>],
    (from, until): (Timestamp, Timestamp),
    step: SignedDuration,
) -> Vec<Timestamp> {
    let mut times: Vec<Timestamp> = slots.iter().flat_map(|slot| [slot.starts_at, slot.ends_at]).collect();
    // A grid with steps is there to be worked in: it shows free time before the first and after the last item too.
    if step.is_positive() && from < until {
        let longest = until.duration_since(from).as_millis() / step.as_millis().max(1);
        let steps = i32::try_from(longest).unwrap_or(i32::MAX).min(2_000);
        times.extend((0..=steps).filter_map(|count| from.checked_add(step.checked_mul(count)?).ok()));
        times.push(until);
        times.retain(|&time| time <= until);
    }
    times.sort_unstable();
    times.dedup();
    times
}

fn row_of(times: &[Timestamp], time: Timestamp) -> usize {
    times.partition_point(|&other| other < time)
}

/// Some of the blocks.
type Blocks<'b, I, R> = Vec<&'b Block<I, R>>;

/// Items of the whole house span all rooms where nothing else is on; else they need a column of their own.
fn wide_and_narrow<I: Key, R>(blocks: &[Block<I, R>]) -> (Blocks<'_, I, R>, Blocks<'_, I, R>) {
    blocks.iter().partition(|block| {
        block.room.is_none() && !blocks.iter().any(|other| other.id != block.id && other.overlaps(block))
    })
}

/// Puts the items of one room side by side where they overlap; gives the number of columns.
fn lay_out<I: Key, R>(
    blocks: &[&Block<I, R>],
    column: usize,
    left: usize,
    cells: &mut Vec<Cell<I>>,
) -> usize {
    let mut knots: Vec<Knot<I>> = Vec::new();
    for block in blocks {
        match knots.last_mut() {
            Some(knot) if block.top < knot.bottom => knot.add(block),
            _ => knots.push(Knot::new(block)),
        }
    }
    let span = knots.iter().map(|knot| knot.lanes.len()).max().unwrap_or(1);
    for knot in &knots {
        let lanes = knot.lanes.len();
        for &(id, lane, top, bottom) in &knot.items {
            // Fewer lanes than columns share the columns among them.
            let (begin, end) = (lane * span / lanes, (lane + 1) * span / lanes);
            cells.push(Cell {
                item: Some(id),
                row: top,
                column: Some(column),
                left: left + begin,
                width: end - begin,
                height: bottom - top,
            });
        }
    }
    span
}

/// Items of one room that hang together by overlaps, each in a lane.
struct Knot<I> {
    bottom: usize,
    /// Where the last item of each lane ends.
    lanes: Vec<usize>,
    items: Vec<(I, usize, usize, usize)>,
}

impl<I: Key> Knot<I> {
    fn new<R>(block: &Block<I, R>) -> Self {
        Self {
            bottom: block.bottom,
            lanes: vec![block.bottom],
            items: vec![(block.id, 0, block.top, block.bottom)],
        }
    }

    fn add<R>(&mut self, block: &Block<I, R>) {
        self.bottom = self.bottom.max(block.bottom);
        let lane = self.lanes.iter().position(|&end| end <= block.top).unwrap_or(self.lanes.len());
        if lane == self.lanes.len() {
            self.lanes.push(block.bottom);
        } else {
            self.lanes[lane] = block.bottom;
        }
        self.items.push((block.id, lane, block.top, block.bottom));
    }
}

/// Fills what is left with empty cells, as few and as high as possible, none across two rooms.
fn fill<I: Key, R>(columns: &[Column<R>], height: usize, cells: &mut Vec<Cell<I>>) {
    let width = columns.iter().map(|column| column.span).sum();
    let mut taken = vec![vec![false; width]; height];
    for cell in cells.iter() {
        for row in &mut taken[cell.row..cell.row + cell.height] {
            row[cell.left..cell.left + cell.width].fill(true);
        }
    }
    let mut edge = 0;
    for (index, column) in columns.iter().enumerate() {
        let (begin, end) = (edge, edge + column.span);
        edge = end;
        // Gaps of the row above that can still grow: index into `cells`.
        let mut open: Vec<usize> = Vec::new();
        for (row, taken) in taken.iter().enumerate() {
            let mut still_open = Vec::new();
            let mut left = begin;
            while left < end {
                let free = taken[left..end].iter().take_while(|taken| !**taken).count();
                if free == 0 {
                    left += 1;
                    continue;
                }
                let above =
                    open.iter().copied().find(|&cell| (cells[cell].left, cells[cell].width) == (left, free));
                if let Some(above) = above {
                    cells[above].height += 1;
                    still_open.push(above);
                } else {
                    let empty = Cell { item: None, row, column: Some(index), left, width: free, height: 1 };
                    still_open.push(cells.len());
                    cells.push(empty);
                }
                left += free;
            }
            open = still_open;
        }
    }
    cells.sort_by_key(|cell| (cell.row, cell.left));
}
