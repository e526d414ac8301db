//! Who gets a place: first come, first served; a party whole or not at all; nobody is overtaken.
//!
//! The published rule. Parties are served in the order in which they registered. A party gets places only
//! for all of its people at once. While anyone stands in line, newcomers go to its end, even when a few
//! places are free that are too few for the party in front: they are saved up for it.

use crate::model::Seats;

/// What a newcomer gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// Places, held until the mail is confirmed.
    Held,
    /// A place in line.
    Waiting,
    /// Nothing: all is taken and there is no waiting list.
    Refused,
}

/// How many places are free, as visitors may know it: from exact numbers one could count out who registered when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roughly {
    /// None, or only such as those in line have a claim to.
    None,
    /// At most `FEW`.
    Few,
    /// More than `FEW`.
    Many,
}

/// How many free places are few.
pub const FEW: i64 = 10;

/// How many places are free, roughly, where `waiting` people stand in line.
pub const fn roughly(capacity: i64, taken: i64, waiting: i64) -> Roughly {
    match capacity - taken {
        free if waiting > 0 || free <= 0 => Roughly::None,
        free if free <= FEW => Roughly::Few,
        _ => Roughly::Many,
    }
}

impl Seats {
    /// How many places nobody holds.
    pub const fn free(&self) -> i64 {
        self.capacity - self.taken
    }

    /// Lets a party of `size` in, or puts it in line.
    pub const fn admit(&mut self, size: i64, waiting_list: bool) -> Admission {
        if self.waiting == 0 && size <= self.free() {
            self.taken += size;
            Admission::Held
        } else if waiting_list {
            self.waiting += size;
            Admission::Waiting
        } else {
            Admission::Refused
        }
    }

    /// Whether the first party in line, of `size`, can have its places now.
    pub const fn can_serve(&self, size: i64) -> bool {
        size <= self.free()
    }

    /// Moves a party of `size` from the line to places.
    pub const fn serve(&mut self, size: i64) {
        self.waiting -= size;
        self.taken += size;
    }

    /// The next number in the order of registration.
    pub const fn number(&mut self) -> i64 {
        let number = self.next_number;
        self.next_number += 1;
        number
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn visitors_learn_whether_there_are_places_but_not_how_many() {
        let seen = [(30, 0), (30, 19), (30, 20), (30, 29), (30, 30)];
        assert_eq!(
            seen.map(|(capacity, taken)| roughly(capacity, taken, 0)),
            [Roughly::Many, Roughly::Many, Roughly::Few, Roughly::Few, Roughly::None]
        );
        assert_eq!(roughly(30, 10, 1), Roughly::None);
    }

    const EMPTY: Seats = Seats { capacity: 5, taken: 0, waiting: 0, next_number: 1 };

    #[test]
    fn a_party_that_does_not_fit_whole_waits_whole() {
        let mut seats = Seats { taken: 4, ..EMPTY };
        assert_eq!(seats.admit(2, true), Admission::Waiting);
        assert_eq!((seats.taken, seats.waiting), (4, 2));
    }

    #[test]
    fn a_small_party_does_not_overtake_a_large_one() {
        let mut seats = Seats { taken: 4, waiting: 2, ..EMPTY };
        assert_eq!(seats.admit(1, true), Admission::Waiting);
    }

    #[test]
    fn without_a_waiting_list_the_last_place_is_the_end() {
        let mut seats = Seats { taken: 5, ..EMPTY };
        assert_eq!(seats.admit(1, false), Admission::Refused);
        assert_eq!(seats, Seats { taken: 5, ..EMPTY });
    }

    #[derive(Debug, Clone)]
    enum Step {
        Arrive(i64),
        Leave(usize),
        Raise(i64),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            3 => (1_i64..5).prop_map(Step::Arrive),
            2 => any::<usize>().prop_map(Step::Leave),
            1 => (1_i64..4).prop_map(Step::Raise),
        ]
    }

    proptest! {
        #[test]
        fn never_above_capacity_and_never_anyone_waiting_who_could_be_served(steps in prop::collection::vec(step(), 0..80)) {
            let mut seats = EMPTY;
            let (mut inside, mut line): (Vec<i64>, VecDeque<i64>) = (Vec::new(), VecDeque::new());
            for step in steps {
                match step {
                    Step::Arrive(size) => match seats.admit(size, true) {
                        Admission::Held => inside.push(size),
                        _ => line.push_back(size),
                    },
                    Step::Leave(which) if !inside.is_empty() => {
                        seats.taken -= inside.swap_remove(which % inside.len());
                    }
                    Step::Leave(_) => {}
                    Step::Raise(more) => seats.capacity += more,
                }
                while let Some(size) = line.front().copied().filter(|size| seats.can_serve(*size)) {
                    seats.serve(size);
                    inside.push(size);
                    line.pop_front();
                }
                prop_assert!(seats.taken <= seats.capacity);
                prop_assert_eq!(seats.taken, inside.iter().sum::<i64>());
                prop_assert_eq!(seats.waiting, line.iter().sum::<i64>());
                prop_assert!(line.front().is_none_or(|size| *size > seats.free()));
            }
        }
    }
}
