//! Organisations with those who represent them, and spaces with those who belong to them.

use db::{Key, Tx};
use kernel::{Act, Id, Module, Person, Role, Space, Viewer, audit};

use super::{Refused, Result};
use crate::{
    model::{Organisation, OrganisationKind, SpaceKind, SpaceRow, Visibility},
    rules, store,
};

/// What somebody wrote about an organisation.
#[derive(Debug, Clone)]
pub struct OrganisationDraft {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// What it does (Markdown).
    pub summary: String,
    /// Its website, checked, or empty.
    pub website: String,
    /// Where it is.
    pub town: String,
    /// Its address for mail, or empty.
    pub contact: String,
}

/// What a coordinator wrote about a space.
#[derive(Debug, Clone)]
pub struct SpaceDraft {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: SpaceKind,
    /// Who sees it.
    pub visibility: Visibility,
}

/// Adds an organisation and answers its address; a member who adds one represents it.
pub fn add_organisation(
    tx: &mut Tx,
    act: &Act,
    viewer: &Viewer,
    draft: &OrganisationDraft,
) -> Result<String> {
    if rules::ADD_ORGANISATION.check(viewer).is_err() {
        return Err(Refused::Forbidden);
    }
    // Nobody takes the address between looking and writing.
    tx.lock(Key::named("people.organisations"))?;
    let slug = free(&draft.name, |slug| store::organisation_slug_taken(tx, slug))?;
    let organisation = of_draft(act.id(), slug, draft);
    // The address was free a moment ago; the row alone decides who has it.
    store::save_organisation(tx, &organisation, act.now).map_err(|error| match error {
        db::Error::Unique => Refused::Taken,
        other => other.into(),
    })?;
    if let Some(person) = &viewer.person
        && !viewer.is_coordinator()
    {
        store::add_representation(tx, organisation.id, person.id, act.now)?;
    }
    act.touch(crate::TOPIC);
    Ok(organisation.slug)
}

/// Changes an organisation; its address stays, so that links to it stay good.
pub fn change_organisation(
    tx: &mut Tx,
    act: &Act,
    viewer: &Viewer,
    slug: &str,
    draft: &OrganisationDraft,
) -> Result<()> {
    let known = editable(tx, viewer, slug)?;
    store::save_organisation(tx, &of_draft(known.id, known.slug, draft), act.now)?;
    act.touch(crate::TOPIC);
    Ok(())
}

/// Takes an organisation away; those who represent it keep their accounts.
pub fn delete_organisation(tx: &mut Tx, act: &Act, viewer: &Viewer, slug: &str) -> Result<()> {
    let known = editable(tx, viewer, slug)?;
    store::delete_organisation(tx, known.id)?;
    act.touch(crate::TOPIC);
    audit::record(tx, act, "people-audit-organisation-removed", slug, "")?;
    Ok(())
}

/// Lets the person with an address represent an organisation; someone new in the network becomes a member.
pub fn add_representative(tx: &mut Tx, act: &Act, slug: &str, email: &str) -> Result<()> {
    let organisation = store::organisation(tx, slug)?.ok_or(Refused::Gone)?;
    let person = store::person_by_email(tx, &email.trim().to_lowercase())?.ok_or(Refused::Unknown)?;
    if person.role < Role::Member {
        super::change_role(tx, act, person.id, Role::Member)?;
    }
    store::add_representation(tx, organisation.id, person.id, act.now)?;
    audit::record(tx, act, "people-audit-representative", slug, "+")?;
    Ok(())
}

/// Ends that somebody represents an organisation.
pub fn remove_representative(tx: &mut Tx, act: &Act, slug: &str, person: Id<Person>) -> Result<()> {
    let organisation = store::organisation(tx, slug)?.ok_or(Refused::Gone)?;
    if !store::end_representation(tx, organisation.id, person)? {
        return Err(Refused::Gone);
    }
    audit::record(tx, act, "people-audit-representative", slug, "−")?;
    Ok(())
}

/// Adds a space and answers its address.
pub fn add_space(tx: &mut Tx, act: &Act, draft: &SpaceDraft) -> Result<String> {
    tx.lock(Key::named("people.spaces"))?;
    let slug = free(&draft.name, |slug| store::space(tx, slug).map(|space| space.is_some()))?;
    let space = Space { id: act.id(), slug, name: draft.name.clone() };
    if !store::insert_space(tx, &space, draft.kind, draft.visibility, act.now)? {
        return Err(Refused::Taken);
    }
    act.touch(crate::TOPIC);
    audit::record(tx, act, "people-audit-space", &space.slug, "+")?;
    Ok(space.slug)
}

/// Changes a space; its address stays.
pub fn change_space(tx: &mut Tx, act: &Act, slug: &str, draft: &SpaceDraft) -> Result<()> {
    let space = known_space(tx, slug)?;
    store::update_space(tx, space.id, &draft.name, draft.kind, draft.visibility)?;
    act.touch(crate::TOPIC);
    audit::record(tx, act, "people-audit-space", slug, "")?;
    Ok(())
}

/// Takes a space away; who belonged to it keeps their account. While anything stands in it, only that is answered.
pub fn remove_space(tx: &mut Tx, act: &Act, modules: &[Module], slug: &str) -> Result<Vec<(String, String)>> {
    let space = known_space(tx, slug)?;
    let left = in_space(tx, modules, space.id)?;
    if left.is_empty() {
        store::remove_space(tx, space.id)?;
        act.touch(crate::TOPIC);
        audit::record(tx, act, "people-audit-space-removed", slug, "")?;
    }
    Ok(left)
}

/// What stands in a space, as the modules say.
pub fn in_space(tx: &mut Tx, modules: &[Module], space: Id<Space>) -> db::Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for module in modules {
        all.extend((module.in_space)(tx, space)?);
    }
    Ok(all)
}

/// Says what the person with an address is in a space.
pub fn add_space_member(tx: &mut Tx, act: &Act, slug: &str, email: &str, role: Role) -> Result<()> {
    if !rules::INVITABLE.contains(&role) {
        return Err(Refused::Forbidden);
    }
    let space = known_space(tx, slug)?;
    let person = store::person_by_email(tx, &email.trim().to_lowercase())?.ok_or(Refused::Unknown)?;
    store::set_member(tx, space.id, person.id, role, act.now)?;
    audit::record(tx, act, "people-audit-space-member", slug, role.as_str())?;
    Ok(())
}

/// Takes somebody out of a space.
pub fn remove_space_member(tx: &mut Tx, act: &Act, slug: &str, person: Id<Person>) -> Result<()> {
    let space = known_space(tx, slug)?;
    if !store::remove_member(tx, space.id, person)? {
        return Err(Refused::Gone);
    }
    audit::record(tx, act, "people-audit-space-member", slug, "−")?;
    Ok(())
}

fn known_space(tx: &mut Tx, slug: &str) -> Result<SpaceRow> {
    store::space(tx, slug)?.ok_or(Refused::Gone)
}

fn editable(tx: &mut Tx, viewer: &Viewer, slug: &str) -> Result<Organisation> {
    let known = store::organisation(tx, slug)?.ok_or(Refused::Gone)?;
    let represents = match &viewer.person {
        Some(person) => store::represents(tx, known.id, person.id)?,
        None => false,
    };
    if rules::may_edit_organisation(viewer.role, represents) { Ok(known) } else { Err(Refused::Forbidden) }
}

fn of_draft(id: Id<Organisation>, slug: String, draft: &OrganisationDraft) -> Organisation {
    Organisation {
        id,
        slug,
        name: draft.name.clone(),
        kind: draft.kind,
        summary: draft.summary.clone(),
        website: draft.website.clone(),
        town: draft.town.clone(),
        contact: draft.contact.clone(),
    }
}

/// The first address for `name` that is not taken: `kulturhof`, `kulturhof-2`, …
fn free(name: &str, mut taken: impl FnMut(&str) -> db::Result<bool>) -> db::Result<String> {
    let wanted = rules::slug(name);
    let mut slug = wanted.clone();
    let mut number = 2;
    while taken(&slug)? {
        slug = format!("{wanted}-{number}");
        number += 1;
    }
    Ok(slug)
}
