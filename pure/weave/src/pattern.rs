//! What a slug decides: the colours of the threads, their order (the sett) and how they cross (the binding).

use crate::colour::Colour;

/// The dark ground that shows between the threads.
pub(crate) const GROUND: Colour = Colour::new(0.24, 0.03, 290);

/// One weave: the upright threads, the lying threads and their crossing, repeating for ever in both directions.
pub(crate) struct Pattern {
    /// Colours of the upright threads, left to right; its length is a multiple of the binding's period.
    pub warp: Vec<Colour>,
    /// Colours of the lying threads, top to bottom.
    pub weft: Vec<Colour>,
    binding: Binding,
    /// A short number made of slug and hue, to name the tile in the page.
    pub name: u32,
}

/// How the threads cross: who lies on top where.
#[derive(Clone, Copy, Debug)]
enum Binding {
    Plain,
    Twill,
    BrokenTwill,
    Basket,
    Herringbone,
    Satin,
    Diamond,
}

const BINDINGS: [Binding; 7] = [
    Binding::Plain,
    Binding::Twill,
    Binding::BrokenTwill,
    Binding::Basket,
    Binding::Herringbone,
    Binding::Satin,
    Binding::Diamond,
];

impl Binding {
    /// After how many columns the crossing repeats: the sett must come out even with it.
    fn period(self) -> usize {
        match self {
            Self::Plain => 2,
            Self::BrokenTwill => 3,
            Self::Twill | Self::Basket => 4,
            Self::Satin => 5,
            Self::Herringbone | Self::Diamond => 16,
        }
    }

    /// Whether the upright thread lies on top.
    fn warp_on_top(self, x: usize, y: usize) -> bool {
        match self {
            Self::Plain => (x + y).is_multiple_of(2),
            Self::Twill => (x + y) % 4 < 2,
            Self::BrokenTwill => (x + 2 * y).is_multiple_of(3),
            Self::Basket => (x / 2 + y / 2).is_multiple_of(2),
            Self::Herringbone => {
                let turned = if (x / 8).is_multiple_of(2) { y % 4 } else { 4 - y % 4 };
                (x + turned) % 4 < 2
            }
            Self::Satin => matches!((x + 2 * y) % 5, 0 | 1),
            Self::Diamond => {
                let (across, down) = (x % 16, y % 16);
                (across.min(16 - across) + down.min(16 - down)) % 4 < 2
            }
        }
    }
}

impl Pattern {
    /// The weave of a slug in the family of a hue (degrees; larger numbers go round the circle).
    pub(crate) fn of(slug: &str, hue: u16) -> Self {
        let hue = hue % 360;
        let mut chance = Chance(fnv(slug.as_bytes()));
        let threads = chance.shuffle(palette(hue, &mut Chance(chance.0)));
        let binding = chance.pick(&BINDINGS);
        let half = match binding.period() {
            5 => chance.pick(&[15, 20]),
            3 => chance.pick(&[12, 15, 18]),
            16 => chance.pick(&[16, 24]),
            _ => chance.pick(&[12, 14, 16]),
        };
        let warp = sett(half, &threads[..3], &mut chance);
        let height = chance.pick(&[5, 6, 7]);
        let weft = sett(height, &threads[3..], &mut chance);
        Self { warp, weft, binding, name: fnv(format!("{slug}/{hue}").as_bytes()) }
    }

    /// Whether the upright thread lies on top where column `x` meets row `y`.
    pub(crate) fn warp_on_top(&self, x: usize, y: usize) -> bool {
        self.binding.warp_on_top(x, y)
    }
}

/// Six threads, of which three stand and three lie, so that every crossing is seen: three near the hue, one far from it, straw and wool, which let the others shine.
fn palette(hue: u16, chance: &mut Chance) -> [Colour; 6] {
    let far = hue + chance.pick(&[150, 180, 210]);
    [
        Colour::new(0.62, 0.17, hue),
        Colour::new(0.72, 0.14, hue + 28),
        Colour::new(0.47, 0.13, hue + 336),
        Colour::new(0.83, 0.11, 85),
        Colour::new(0.6, 0.11, far),
        Colour::new(0.95, 0.02, 85),
    ]
}

/// Stripes of one to four threads, never two stripes of one colour side by side, mirrored at the end: twice `half` long.
fn sett(half: usize, palette: &[Colour], chance: &mut Chance) -> Vec<Colour> {
    let mut threads: Vec<Colour> = Vec::with_capacity(half * 2);
    while threads.len() < half {
        let colour = chance.pick(palette);
        let stripe = chance.pick(&[1, 1, 2, 3, 4]);
        if threads.last() != Some(&colour) {
            threads.extend(std::iter::repeat_n(colour, stripe));
        }
    }
    threads.truncate(half);
    threads.extend_from_within(..);
    threads[half..].reverse();
    threads
}

/// FNV-1a: small, stable for ever, good enough to spread slugs over patterns.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// A tiny generator of numbers (mulberry32): the same seed, the same sequence, on every machine.
struct Chance(u32);

impl Chance {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut mixed = (self.0 ^ (self.0 >> 15)).wrapping_mul(1 | self.0);
        mixed = mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(0x3d | mixed)) ^ mixed;
        mixed ^ (mixed >> 14)
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.next() as usize % list.len()]
    }

    fn shuffle<const N: usize, T>(&mut self, mut list: [T; N]) -> [T; N] {
        for at in (1..N).rev() {
            list.swap(at, self.next() as usize % (at + 1));
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_binding_repeats_after_its_period() {
        for binding in BINDINGS {
            let period = binding.period();
            for (x, y) in (0..64).flat_map(|x| (0..24).map(move |y| (x, y))) {
                assert_eq!(
                    binding.warp_on_top(x, y),
                    binding.warp_on_top(x + period, y),
                    "{binding:?} at {x}, {y}"
                );
            }
        }
    }

    #[test]
    fn every_binding_holds_the_cloth_together() {
        for binding in BINDINGS {
            let top = (0..16 * 16).filter(|cell| binding.warp_on_top(cell % 16, cell / 16)).count();
            assert!((64..=192).contains(&top), "{binding:?} shows the warp {top} times of 256");
        }
    }

    #[test]
    fn no_thread_lies_over_one_of_its_own_colour() {
        for slug in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"] {
            let pattern = Pattern::of(slug, 32);
            assert!(pattern.warp.iter().all(|thread| !pattern.weft.contains(thread)), "{slug}");
        }
    }

    #[test]
    fn the_sett_comes_out_even_with_the_binding() {
        for slug in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"] {
            let pattern = Pattern::of(slug, 32);
            assert_eq!(pattern.warp.len() % pattern.binding.period(), 0, "{slug}: {:?}", pattern.binding);
        }
    }
}
