//! The verbs: sign in, invite, change roles, erase, and look after organisations and spaces.

mod accounts;
mod invitations;
mod network;
mod sign_in;

pub use accounts::{change_role, create_coordinator, erase, export, forget_what_is_over, set_profile};
pub use invitations::{accept, invitation_link, invite, open as open_invitation, resend, withdraw};
pub use network::{
    OrganisationDraft, SpaceDraft, add_organisation, add_representative, add_space, add_space_member,
    change_organisation, change_space, delete_organisation, in_space, remove_representative, remove_space,
    remove_space_member,
};
pub use sign_in::{
    Asked, Entered, Typed, ask_for_code, code_digits, end_other_sign_ins, end_sign_in, login_link, mail_link,
    open_link, redeem_code, redeem_link, token_hash,
};

/// Why something about people was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Nobody would run the network any more.
    #[error("the last coordinator has to stay")]
    LastCoordinator,
    /// The account, invitation or space is not there, or not any more.
    #[error("not there any more")]
    Gone,
    /// There is no account with this address.
    #[error("no account with this address")]
    Unknown,
    /// The address has an account with this role or more.
    #[error("has this role already")]
    HasRole,
    /// Somebody else took the address of this name in the same moment.
    #[error("taken in the same moment")]
    Taken,
    /// The role does not allow it.
    #[error("not allowed")]
    Forbidden,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
}

/// The result of an action that may be refused.
pub type Result<T> = std::result::Result<T, Refused>;
