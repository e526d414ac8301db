//! Persons, sign-ins, invitations, organisations and spaces as they are stored and shown.

use db::{row, text_column};
use i18n::Language;
use jiff::Timestamp;
use kernel::{Id, Person, Role, Session, Space};

/// Marks the ids of codes that were sent to sign in.
#[derive(Debug)]
pub enum CodeId {}

/// The words for a language in the database.
pub fn language_of(tag: &str) -> Language {
    Language::from_tag(tag).unwrap_or_default()
}

row! {
    /// Someone with an account.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Account {
        /// Their id.
        pub id: Id<Person>,
        /// Their name as shown.
        pub name: String,
        /// Their address as they wrote it.
        pub email: String,
        /// What they are in the network.
        pub role: Role,
        /// The tag of the language in which they get mail.
        pub language: String,
        /// Since when they have an account.
        pub created_at: Timestamp,
    }
}

row! {
    /// A device on which somebody is signed in.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SignIn {
        /// Its id.
        pub id: Id<Session>,
        /// "Firefox · Android"; as coarse as that.
        pub device: String,
        /// When they signed in.
        pub created_at: Timestamp,
        /// When it was last used.
        pub seen_at: Timestamp,
    }
}

row! {
    /// A code and link that were sent to an address.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Code {
        /// Its id; code and link are derived from it and the secret of the house.
        pub id: Id<CodeId>,
        /// The address as it was typed.
        pub email: String,
        /// The address in lower case.
        pub email_key: String,
        /// The name for a new account, when one was asked for.
        pub new_name: Option<String>,
        /// The tag of the language in which it was asked for.
        pub language: String,
        /// The path to go on to.
        pub onward: String,
        /// The digest of the secret in the browser that asked, where one did.
        pub browser: Option<Vec<u8>>,
        /// How often wrong digits were typed in that browser.
        pub attempts: i64,
        /// Whether the link may be used again and again; in the demo only.
        pub reusable: bool,
        /// Until when it is good.
        pub expires_at: Timestamp,
        /// When its digits were used.
        pub used_at: Option<Timestamp>,
        /// When its link was used, perhaps by a program that looks into mails.
        pub followed_at: Option<Timestamp>,
    }
}

row! {
    /// An invitation to take on a role.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Invitation {
        /// Its id.
        pub id: Id<Invitation>,
        /// Whom it was sent to.
        pub email: String,
        /// What they are invited to be.
        pub role: Role,
        /// The tag of the language of the mail.
        pub language: String,
        /// Who invited them; nobody when that account is gone.
        pub invited_by: Option<Id<Person>>,
        /// Until when it is good.
        pub expires_at: Timestamp,
        /// When it was accepted.
        pub accepted_at: Option<Timestamp>,
    }
}

/// What an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationKind {
    /// A sociocultural centre.
    Centre,
    /// An association.
    Association,
    /// A foundation.
    Foundation,
    /// A school or a place of adult education.
    School,
    /// An office of the town.
    TownOffice,
    /// A loose group of people.
    Initiative,
    /// Anything else.
    Other,
}

text_column!(OrganisationKind {
    Centre => "centre",
    Association => "association",
    Foundation => "foundation",
    School => "school",
    TownOffice => "town-office",
    Initiative => "initiative",
    Other => "other",
});

row! {
    /// A centre, an association, a town office: people represent it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Organisation {
        /// Its id.
        pub id: Id<Organisation>,
        /// Its name in addresses.
        pub slug: String,
        /// Its name.
        pub name: String,
        /// What it is.
        pub kind: OrganisationKind,
        /// What it does (Markdown).
        pub summary: String,
        /// Its website, or empty.
        pub website: String,
        /// Where it is.
        pub town: String,
        /// How to reach it: an address for mail, or empty.
        pub contact: String,
    }
}

/// What a space is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpaceKind {
    /// A neighbourhood.
    Quarter,
    /// A standing group with a task.
    WorkingGroup,
    /// Peers who exchange experience.
    ExchangeGroup,
    /// Something with an end.
    Project,
}

text_column!(SpaceKind {
    Quarter => "quarter",
    WorkingGroup => "working-group",
    ExchangeGroup => "exchange-group",
    Project => "project",
});

/// Who sees that a space is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// Everyone.
    Public,
    /// Whoever has a role in the network.
    Network,
    /// Its members alone.
    Members,
}

text_column!(Visibility { Public => "public", Network => "network", Members => "members" });

row! {
    /// A space as the desk shows it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SpaceRow {
        /// Its id.
        pub id: Id<Space>,
        /// Its name in addresses.
        pub slug: String,
        /// Its name.
        pub name: String,
        /// What it is.
        pub kind: SpaceKind,
        /// Who sees it.
        pub visibility: Visibility,
        /// How many people belong to it.
        pub members: i64,
    }
}

row! {
    /// Someone in a space, or someone who represents an organisation.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Member {
        /// Who.
        pub id: Id<Person>,
        /// Their name.
        pub name: String,
        /// Their address.
        pub email: String,
        /// Their role there, or in the network for those who represent.
        pub role: Role,
    }
}
