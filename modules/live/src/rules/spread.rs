//! The numbers that a hall said, in columns of a round width, so that one look shows where most of them lie.

/// More columns than this cannot be told apart on a phone.
const MOST: f64 = 24.0;
/// As many different numbers are still read one by one.
const FEW: usize = 12;
/// How many times the middle half away a number stands out (Tukey 1977: far out).
const FAR: f64 = 3.0;

/// Numbers in columns that touch each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// The columns from the smallest; empty ones among them.
    pub columns: Vec<Column>,
    /// The width of a column.
    pub step: f64,
    /// The smallest number.
    pub least: f64,
    /// The number in the middle.
    pub median: f64,
    /// The greatest number.
    pub greatest: f64,
    /// Whether every column stands for one whole number.
    pub single: bool,
    /// Whether there are so few different numbers that each can be read by itself.
    pub few: bool,
}

/// A column: from its number up to the next one's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Where it begins.
    pub from: f64,
    /// How many people said a number in it.
    pub people: u32,
    /// Whether it holds numbers from far below or far above too.
    pub open: bool,
}

impl Spread {
    /// The columns of `numbers`, which come from the smallest with how often each was said; nothing without any.
    /// What is right has its place among the columns, whatever was said.
    pub fn of(numbers: &[(f64, u32)], right: Option<f64>) -> Option<Self> {
        let ((least, _), (greatest, _)) = (*numbers.first()?, *numbers.last()?);
        let people = numbers.iter().map(|(_, count)| u64::from(*count)).sum();
        let at = |quarters: u64| quantile(numbers, people, quarters);
        let (below, median, above) = (at(1), at(2), at(3));
        let marked = right.unwrap_or(median);
        let reach = if above > below {
            above - below
        } else {
            (median / 2.0).abs().max((marked - median).abs()).max(1.0)
        };
        let low = least.max(below - FAR * reach).min(marked);
        let high = greatest.min(above + FAR * reach).max(marked);
        let whole = numbers.iter().map(|(number, _)| *number).chain(right).all(|it| it.fract() == 0.0);
        let step = step(low, high, whole);
        let (first, last) = (place(low, step), place(high, step));
        let mut columns = Vec::new();
        let mut number = first;
        while number <= last {
            columns.push(Column { from: number * step, people: 0, open: false });
            number += 1.0;
        }
        for (number, count) in numbers {
            let own = place(*number, step);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 25 columns")]
            let index = (own.clamp(first, last) - first) as usize;
            if let Some(column) = columns.get_mut(index) {
                column.people += count;
                column.open |= own < first || own > last;
            }
        }
        #[expect(clippy::float_cmp, reason = "a step is 1 or it is not")]
        let single = whole && step == 1.0;
        Some(Self { columns, step, least, median, greatest, single, few: numbers.len() <= FEW })
    }

    /// The number of the column in which `number` stands.
    pub fn column(&self, number: f64) -> Option<usize> {
        let own = place(number, self.step);
        self.columns.iter().position(|column| place(column.from, self.step).total_cmp(&own).is_eq())
    }

    /// Where the first column begins and the last one ends.
    pub fn ends(&self) -> (f64, f64) {
        let from = |column: Option<&Column>| column.map_or(0.0, |column| column.from);
        (from(self.columns.first()), from(self.columns.last()) + self.step)
    }
}

/// The number below which `quarters` quarters of the people stay.
fn quantile(numbers: &[(f64, u32)], people: u64, quarters: u64) -> f64 {
    let mut passed = 0;
    let reached = numbers.iter().find(|(_, count)| {
        passed += u64::from(*count);
        passed * 4 >= people * quarters
    });
    reached.or(numbers.last()).map_or(0.0, |(number, _)| *number)
}

/// Which multiple of `step` a number stands at; a hair below counts as reached, for tenths are not exact.
fn place(number: f64, step: f64) -> f64 {
    let place = (number / step + 1e-9).floor();
    // Zero has two signs and one place.
    if place == 0.0 { 0.0 } else { place }
}

/// The smallest round width with which everything fits.
fn step(low: f64, high: f64, whole: bool) -> f64 {
    let least = (high - low) / MOST;
    #[expect(clippy::cast_possible_truncation, reason = "the logarithm of a number far below 10^13")]
    let power = if least > 0.0 { least.log10().floor() as i32 } else { 0 };
    let power = if whole { power.max(0) } else { power };
    let round =
        (power..power + 3).flat_map(|power| [1.0, 2.0, 5.0].map(|factor| factor * 10_f64.powi(power)));
    let mut steps = round.filter(|step| place(high, *step) - place(low, *step) < MOST);
    steps.next().unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn people(spread: &Spread) -> Vec<(f64, u32)> {
        spread.columns.iter().filter(|column| column.people > 0).map(|it| (it.from, it.people)).collect()
    }

    #[test]
    fn nobody_makes_no_columns() {
        assert_eq!(Spread::of(&[], Some(7.0)), None);
    }

    #[test]
    fn a_few_whole_numbers_have_a_column_each() {
        let spread = Spread::of(&[(3.0, 1), (5.0, 4), (9.0, 1)], Some(4.0)).expect("columns");
        assert_eq!((spread.columns.len(), spread.step, spread.single, spread.few), (7, 1.0, true, true));
        assert_eq!(people(&spread), [(3.0, 1), (5.0, 4), (9.0, 1)]);
        assert_eq!((spread.least, spread.median, spread.greatest), (3.0, 5.0, 9.0));
        assert_eq!(spread.column(4.0), Some(1));
    }

    #[test]
    fn one_who_says_a_billion_does_not_flatten_all_others() {
        let spread = Spread::of(&[(40.0, 3), (45.0, 5), (60.0, 2), (1e9, 1)], Some(47.0)).expect("columns");
        assert!(spread.ends().1 <= 200.0, "{spread:?}");
        let last = spread.columns.last().expect("a column");
        assert_eq!((last.people, last.open), (1, true));
    }

    #[test]
    fn what_is_right_has_its_place_though_nobody_came_near() {
        let spread = Spread::of(&[(1.0, 5)], Some(28_000.0)).expect("columns");
        assert_eq!((spread.step, spread.column(28_000.0)), (2_000.0, Some(14)));
    }

    proptest! {
        #[test]
        fn everyone_stands_in_a_column_and_the_columns_fit(
            mut said in prop::collection::vec((-1e12..1e12_f64, 1..5_u32), 1..60), small in any::<bool>(),
            whole in any::<bool>(), right in prop::option::of(-1e12..1e12_f64),
        ) {
            let sized = |number: f64| if small { number / 1e11 } else { number };
            for (number, _) in &mut said {
                *number = sized(*number);
                if whole { *number = number.round(); }
            }
            let right = right.map(sized);
            said.sort_by(|one, other| one.0.total_cmp(&other.0));
            said.dedup_by(|one, other| one.0.total_cmp(&other.0).is_eq());
            let spread = Spread::of(&said, right).expect("columns");
            prop_assert!(!spread.columns.is_empty() && spread.columns.len() <= 25);
            let sum: u32 = spread.columns.iter().map(|column| column.people).sum();
            prop_assert_eq!(sum, said.iter().map(|(_, count)| count).sum::<u32>());
            for pair in spread.columns.windows(2) {
                prop_assert!(pair[0].from < pair[1].from);
            }
            if let Some(right) = right {
                prop_assert!(spread.column(right).is_some(), "{} is in {:?}", right, spread);
            }
        }
    }
}
