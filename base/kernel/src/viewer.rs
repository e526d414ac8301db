//! Who looks at a page, and what role they have in the network and in its spaces.

use db::{row, text_column};

use crate::Id;

/// Marks the ids of people; the row itself belongs to the module `people`.
#[derive(Debug)]
pub enum Person {}

/// Marks the ids of sign-ins; the row itself belongs to the module `people`.
#[derive(Debug)]
pub enum Session {}

/// What someone is in the network; every role may do what the roles before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Anyone, without an account.
    Visitor,
    /// Lives in the town and has an account.
    Resident,
    /// Belongs to an organisation of the network.
    Member,
    /// Looks after what others write.
    Moderator,
    /// Runs the network.
    Coordinator,
}

text_column!(Role {
    Visitor => "visitor",
    Resident => "resident",
    Member => "member",
    Moderator => "moderator",
    Coordinator => "coordinator",
});

/// The signed-in person as every page needs them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRef {
    /// Their id.
    pub id: Id<Person>,
    /// Their name as shown.
    pub name: String,
    /// Their address, for forms that they would otherwise have to fill in again.
    pub email: String,
}

row! {
    /// A part of the network with members: a quarter, a working group, a project.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Space {
        /// Its id.
        pub id: Id<Space>,
        /// Its name in addresses.
        pub slug: String,
        /// Its name on the screen.
        pub name: String,
    }
}

/// Who looks at a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// The person, when signed in.
    pub person: Option<PersonRef>,
    /// Their role in the whole network.
    pub role: Role,
    /// Their sign-in, so that it can be ended.
    pub session: Option<Id<Session>>,
    /// Their roles in spaces, where these differ from the role in the network.
    pub spaces: Vec<(Id<Space>, Role)>,
}

impl Viewer {
    /// Someone without an account.
    pub const fn visitor() -> Self {
        Self { person: None, role: Role::Visitor, session: None, spaces: Vec::new() }
    }

    /// Whether the role in the network is `role` or more.
    pub fn is_at_least(&self, role: Role) -> bool {
        self.role >= role
    }

    /// Whether they run the network.
    pub fn is_coordinator(&self) -> bool {
        self.role == Role::Coordinator
    }

    /// The role that counts in `space`: the higher of the one there and the one in the network.
    pub fn role_in(&self, space: Option<Id<Space>>) -> Role {
        let own = self.spaces.iter().filter(|(id, _)| Some(*id) == space).map(|(_, role)| *role);
        own.chain([self.role]).max().unwrap_or(self.role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_role_in_a_space_counts_only_there() {
        let (mine, other) = (Id::from_uuid(Uuid::from_u128(1)), Id::from_uuid(Uuid::from_u128(2)));
        let viewer = Viewer { spaces: vec![(mine, Role::Coordinator)], ..Viewer::visitor() };
        assert_eq!(
            [viewer.role_in(Some(mine)), viewer.role_in(Some(other)), viewer.role_in(None)],
            [Role::Coordinator, Role::Visitor, Role::Visitor]
        );
    }
}
