//! Why someone in line is promoted or not, so that a coordinator can tell them.

use crate::model::Seats;

/// Why a waiting party has no places yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Nothing is free.
    NothingFree,
    /// Places are free, but the party in front of all is larger than that and is not split.
    TooFewForAll {
        /// How many places are free.
        free: i64,
        /// How many the party needs.
        needs: i64,
    },
    /// Places are free, but they are saved up for those in front.
    OthersFirst {
        /// How many places are free.
        free: i64,
        /// How many parties stand in front.
        parties: i64,
        /// How many people these are.
        people: i64,
    },
    /// The event is over or called off: nobody is promoted any more.
    NoMore,
}

/// Explains the standing of a party of `size` behind `parties` parties with `people` people; `ended` when the event
/// is over or called off.
pub const fn explain(seats: Seats, size: i64, ahead: (i64, i64), ended: bool) -> Reason {
    let (parties, people) = ahead;
    let free = seats.free();
    if ended {
        Reason::NoMore
    } else if free <= 0 {
        Reason::NothingFree
    } else if parties > 0 {
        Reason::OthersFirst { free, parties, people }
    } else {
        Reason::TooFewForAll { free, needs: size }
    }
}

/// What it takes to give a party of `size` its places out of turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByHand {
    /// How many parties it overtakes.
    pub overtaken: i64,
    /// How many of the places that are free now it takes.
    pub free_used: i64,
    /// By how many places the capacity grows.
    pub added: i64,
}

/// What follows when a party of `size` behind `parties` others gets its places by hand.
pub fn by_hand(seats: Seats, size: i64, parties: i64) -> ByHand {
    let free_used = size.min(seats.free().max(0));
    ByHand { overtaken: parties, free_used, added: size - free_used }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: Seats = Seats { capacity: 10, taken: 10, waiting: 5, next_number: 20 };
    const TWO_FREE: Seats = Seats { taken: 8, ..FULL };

    #[test]
    fn without_a_free_place_nobody_is_promoted() {
        assert_eq!(explain(FULL, 1, (0, 0), false), Reason::NothingFree);
        assert_eq!(explain(FULL, 1, (2, 4), false), Reason::NothingFree);
    }

    #[test]
    fn the_first_party_waits_until_places_reach_for_all_of_it() {
        assert_eq!(explain(TWO_FREE, 3, (0, 0), false), Reason::TooFewForAll { free: 2, needs: 3 });
    }

    #[test]
    fn free_places_are_saved_up_for_those_in_front() {
        assert_eq!(
            explain(TWO_FREE, 1, (1, 3), false),
            Reason::OthersFirst { free: 2, parties: 1, people: 3 }
        );
    }

    #[test]
    fn after_the_end_nobody_is_promoted() {
        assert_eq!(explain(TWO_FREE, 1, (0, 0), true), Reason::NoMore);
    }

    #[test]
    fn placing_by_hand_uses_free_places_first_and_adds_the_rest() {
        assert_eq!(by_hand(TWO_FREE, 3, 2), ByHand { overtaken: 2, free_used: 2, added: 1 });
        assert_eq!(by_hand(FULL, 2, 0), ByHand { overtaken: 0, free_used: 0, added: 2 });
        assert_eq!(by_hand(TWO_FREE, 1, 1), ByHand { overtaken: 1, free_used: 1, added: 0 });
    }
}
