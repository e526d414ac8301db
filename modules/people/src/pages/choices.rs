//! The choices of forms, in the reader's language: roles, languages, kinds.

use i18n::Translator;
use kernel::Role;

use crate::{
    mails::role_key,
    model::{OrganisationKind, SpaceKind, Visibility},
};

/// Value and label, as the select boxes take them.
pub(super) type Choices = Vec<(String, String)>;

/// These roles.
pub(super) fn roles(t: &Translator, roles: &[Role]) -> Choices {
    roles.iter().map(|role| (role.as_str().to_owned(), t.say(role_key(*role)))).collect()
}

/// The languages of mails, each in its own words.
pub(super) fn languages() -> Choices {
    [("de", "Deutsch"), ("en", "English")].map(|(tag, name)| (tag.to_owned(), name.to_owned())).into()
}

/// The kinds of organisations.
pub(super) fn organisation_kinds(t: &Translator) -> Choices {
    let all = OrganisationKind::ALL.iter();
    all.map(|kind| (kind.as_str().to_owned(), t.say(organisation_kind_key(*kind)))).collect()
}

/// The kinds of spaces.
pub(super) fn space_kinds(t: &Translator) -> Choices {
    SpaceKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), t.say(space_kind_key(*kind)))).collect()
}

/// Who may see a space.
pub(super) fn visibilities(t: &Translator) -> Choices {
    Visibility::ALL.iter().map(|it| (it.as_str().to_owned(), t.say(visibility_key(*it)))).collect()
}

/// The word for a kind of organisation.
pub(super) const fn organisation_kind_key(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Centre => "people-kind-centre",
        OrganisationKind::Association => "people-kind-association",
        OrganisationKind::Foundation => "people-kind-foundation",
        OrganisationKind::School => "people-kind-school",
        OrganisationKind::TownOffice => "people-kind-town-office",
        OrganisationKind::Initiative => "people-kind-initiative",
        OrganisationKind::Other => "people-kind-other",
    }
}

/// The word for a kind of space.
pub(super) const fn space_kind_key(kind: SpaceKind) -> &'static str {
    match kind {
        SpaceKind::Quarter => "people-space-quarter",
        SpaceKind::WorkingGroup => "people-space-working-group",
        SpaceKind::ExchangeGroup => "people-space-exchange-group",
        SpaceKind::Project => "people-space-project",
    }
}

/// The words for who sees a space.
pub(super) const fn visibility_key(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "people-visible-public",
        Visibility::Network => "people-visible-network",
        Visibility::Members => "people-visible-members",
    }
}
