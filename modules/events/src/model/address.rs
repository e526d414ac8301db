//! The mail address of a registration: the links that go to it, and another one that somebody wants instead.

use std::{fmt, str::FromStr};

use db::row;
use jiff::Timestamp;
use kernel::Id;

use super::Party;

/// Names a registration in its personal link.
///
/// The number counts the addresses that it had: who still reads the mail of an earlier one gets nowhere with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkName {
    /// Which registration.
    pub party: Id<Party>,
    /// Which of its links.
    pub number: i64,
}

impl fmt::Display for LinkName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.number == 0 { self.party.fmt(f) } else { write!(f, "{}~{}", self.party, self.number) }
    }
}

impl FromStr for LinkName {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (party, number) = text.split_once('~').unwrap_or((text, "0"));
        Ok(Self { party: party.parse().map_err(drop)?, number: number.parse().map_err(drop)? })
    }
}

row! {
    /// Another address that somebody wants for their registration.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AddressChange {
        /// Its id, which the link in the mail to the new address names.
        pub id: Id<AddressChange>,
        /// Whose registration.
        pub party_id: Id<Party>,
        /// The new address.
        pub email: String,
        /// When it was asked for.
        pub asked_at: Timestamp,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_link_names_the_registration_alone_and_later_ones_their_number() {
        let party = Id::from_uuid(kernel::uuid::Uuid::from_u128(7));
        for number in [0, 1, 12] {
            let name = LinkName { party, number };
            assert_eq!(name.to_string().parse(), Ok(name));
        }
        assert_eq!(LinkName { party, number: 0 }.to_string(), party.to_string());
        assert_eq!(["", "7", "~1"].map(LinkName::from_str), [Err(()); 3]);
    }
}
