//! Where something stands in a list after it was moved.

/// Where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// One place towards the beginning.
    Up,
    /// One place towards the end.
    Down,
    /// To this place, counted from 1; beyond the end to the last.
    At(usize),
}

/// The list after `item` was moved; nothing when it does not stand in it.
pub fn moved<T: PartialEq>(mut list: Vec<T>, item: T, to: Place) -> Option<Vec<T>> {
    let at = list.iter().position(|other| *other == item)?;
    let to = match to {
        Place::Up => at.saturating_sub(1),
        Place::Down => at + 1,
        Place::At(place) => place.saturating_sub(1),
    };
    list.remove(at);
    list.insert(to.min(list.len()), item);
    Some(list)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_moves_and_the_others_make_room() {
        let moved =
            |item, to| moved(vec!['a', 'b', 'c', 'd'], item, to).map(|list| list.into_iter().collect());
        let expected = |text: &str| Some(text.to_owned());
        assert_eq!(moved('c', Place::Up), expected("acbd"));
        assert_eq!(moved('a', Place::Up), expected("abcd"));
        assert_eq!(moved('c', Place::Down), expected("abdc"));
        assert_eq!(moved('d', Place::Down), expected("abcd"));
        assert_eq!(moved('a', Place::At(3)), expected("bcad"));
        assert_eq!(moved('d', Place::At(1)), expected("dabc"));
        assert_eq!(moved('b', Place::At(99)), expected("acdb"));
        assert_eq!(moved('x', Place::At(1)), None::<String>);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_the_moved_one_stands_where_it_should(count in 1..12_usize, at in 0..12_usize, to in 0..20_usize) {
            let list: Vec<usize> = (0..count).collect();
            let Some(after) = moved(list.clone(), at, Place::At(to)) else { return Ok(()) };
            prop_assert_eq!(after.iter().position(|item| *item == at), Some(to.saturating_sub(1).min(count - 1)));
            let others = |list: &[usize]| list.iter().copied().filter(|item| *item != at).collect::<Vec<_>>();
            prop_assert_eq!(others(&after), others(&list));
        }
    }
}
