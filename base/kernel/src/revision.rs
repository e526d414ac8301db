//! Which state of a thing somebody had before their eyes, so that nobody overwrites unseen what was changed meanwhile.

use std::{
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
    num::ParseIntError,
    str::FromStr,
};

/// The state that a form was filled from. It rides along in the form; the action that saves compares it, inside of its
/// transaction, with what is stored by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision(i64);

impl Revision {
    /// The state of a row that counts its changes.
    pub const fn numbered(number: i64) -> Self {
        Self(number)
    }

    /// The state of something that does not count its changes, by all that a form shows of it.
    pub fn of(state: &(impl Hash + ?Sized)) -> Self {
        let mut hasher = DefaultHasher::new();
        state.hash(&mut hasher);
        Self(hasher.finish().cast_signed())
    }

    /// The number of a row that counts its changes.
    pub const fn number(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Revision {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        text.parse().map(Self)
    }
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved<T> {
    /// It was saved; this is what stands now.
    Yes(T),
    /// Somebody else was quicker and nothing was changed; this is what they made of it.
    Overtaken(T),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_survives_the_way_through_a_form() {
        for revision in [Revision::numbered(7), Revision::numbered(-1), Revision::of("a"), Revision::of("")] {
            assert_eq!(revision.to_string().parse(), Ok(revision));
        }
        assert_eq!("12".parse().map(Revision::number), Ok(12));
    }

    #[test]
    fn another_state_is_another_revision() {
        assert_ne!(Revision::of(&("a", Some(1))), Revision::of(&("a", None::<i32>)));
        assert_eq!(Revision::of(&["a", "b"]), Revision::of(&["a", "b"]));
    }
}
