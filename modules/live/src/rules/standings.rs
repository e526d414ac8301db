//! Who stands where: people by their points, teams by the mean of their people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One line of the standings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing<K> {
    /// Who.
    pub who: K,
    /// The place from 1; the same for equal points, and then as many places are left out.
    pub place: u32,
    /// The points; the mean for a team, rounded as it is shown.
    pub points: u32,
}

/// People by points, the most first; among equals in the order of `who`, which says nothing about them.
pub fn people<K: Ord + Copy>(points: &BTreeMap<K, u32>) -> Vec<Standing<K>> {
    placed(points.iter().map(|(who, points)| (*who, *points)).collect())
}

/// Teams by the mean of the points of their people, so that a large team is no better off than a small one.
pub fn teams<'a, K: Ord>(
    points: &BTreeMap<K, u32>,
    team_of: impl Fn(&K) -> Option<&'a str>,
) -> Vec<Standing<&'a str>> {
    let mut sums: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for (who, points) in points {
        if let Some(team) = team_of(who) {
            let (sum, count) = sums.entry(team).or_default();
            *sum += u64::from(*points);
            *count += 1;
        }
    }
    // The mean of numbers that fit fits as well.
    let mean = |(sum, count): (u64, u64)| u32::try_from((sum + count / 2) / count).unwrap_or(u32::MAX);
    placed(sums.into_iter().map(|(team, sums)| (team, mean(sums))).collect())
}

fn placed<K: Ord>(mut points: Vec<(K, u32)>) -> Vec<Standing<K>> {
    points.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    let mut standings: Vec<Standing<K>> = Vec::with_capacity(points.len());
    for ((who, points), number) in points.into_iter().zip(1..) {
        let before = standings.last().filter(|before| before.points == points);
        let place = before.map_or(number, |before| before.place);
        standings.push(Standing { who, place, points });
    }
    standings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn equal_points_share_a_place_and_leave_one_out() {
        let points = BTreeMap::from([(1, 500), (2, 900), (3, 500), (4, 0)]);
        let places: Vec<_> = people(&points).into_iter().map(|it| (it.who, it.place)).collect();
        assert_eq!(places, [(2, 1), (1, 2), (3, 2), (4, 4)]);
    }

    #[test]
    fn a_large_team_is_no_better_off() {
        let points = BTreeMap::from([(1, 900), (2, 600), (3, 600), (4, 600), (5, 999)]);
        let standings = teams(&points, |who| match who {
            1 => Some("Ost"),
            2..=4 => Some("West"),
            _ => None,
        });
        let places: Vec<_> = standings.into_iter().map(|it| (it.who, it.place, it.points)).collect();
        assert_eq!(places, [("Ost", 1, 900), ("West", 2, 600)]);
    }

    proptest! {
        #[test]
        fn a_place_is_one_more_than_the_number_of_those_who_are_better(
            points in prop::collection::btree_map(any::<u8>(), 0..9_u32, 0..40),
        ) {
            for line in people(&points) {
                let better = points.values().filter(|other| **other > line.points).count();
                prop_assert_eq!(usize::try_from(line.place), Ok(better + 1));
            }
        }
    }
}
