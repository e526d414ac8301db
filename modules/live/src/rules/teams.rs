//! The teams of a round as a coordinator names them.

use crate::{model::Teams, rules::spelling};

/// The longest name of a team, in characters.
pub const LONGEST: usize = 24;
/// The fewest teams; one alone plays against nobody.
pub const FEWEST: usize = 2;
/// The most teams; more are no choice on a phone.
pub const MOST: usize = 12;

/// What is wrong with the names of teams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Only one was named.
    TooFew,
    /// More were named than may be.
    TooMany,
    /// A name is longer than may be.
    TooLong,
    /// Two have the same name to a person.
    Double,
}

/// The teams of a text with one a line; none when nothing was written.
pub fn named(text: &str) -> Result<Teams, Flaw> {
    let names: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if names.iter().any(|name| name.chars().count() > LONGEST) {
        return Err(Flaw::TooLong);
    }
    let names: Vec<String> = names.into_iter().filter_map(spelling::clean).collect();
    let double =
        names.iter().enumerate().any(|(at, one)| names[..at].iter().any(|other| spelling::same(one, other)));
    match names.len() {
        0 => Ok(Teams::default()),
        few if few < FEWEST => Err(Flaw::TooFew),
        many if many > MOST => Err(Flaw::TooMany),
        _ if double => Err(Flaw::Double),
        _ => Ok(Teams(names)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn teams_are_named_one_a_line() {
        let names = ["Rot", "Blau"].map(str::to_owned).to_vec();
        assert_eq!(named(" Rot \n\n Blau\n"), Ok(Teams(names)));
        assert_eq!(named("  \n"), Ok(Teams::default()));
    }

    #[test]
    fn one_team_too_many_the_same_twice_and_long_names_are_refused() {
        let many = (0..13).map(|at| format!("Team {at}")).collect::<Vec<_>>().join("\n");
        let long = format!("Rot\n{}", "x".repeat(LONGEST + 1));
        assert_eq!(
            [named("Rot"), named(&many), named("Köln\nkoeln"), named(&long)],
            [Flaw::TooFew, Flaw::TooMany, Flaw::Double, Flaw::TooLong].map(Err)
        );
    }

    proptest! {
        #[test]
        fn whatever_is_taken_is_taken_again(text in "[a-cÄ \\t\\n]{0,60}") {
            if let Ok(teams) = named(&text) {
                prop_assert!(teams.0.is_empty() || (FEWEST..=MOST).contains(&teams.0.len()));
                prop_assert_eq!(named(&teams.0.join("\n")), Ok(teams));
            }
        }
    }
}
