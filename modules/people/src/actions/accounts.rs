//! Accounts: roles, profile, export, erasure, and forgetting what is over.

use db::Tx;
use i18n::Language;
use kernel::{Act, DomainEvent, House, Id, Person, Role, audit};
use serde_json::{Value, json};

use super::{Refused, Result};
use crate::{model::Account, rules, store};

/// Makes the account of a coordinator, or makes an account that is there a coordinator's; for the set-up.
pub fn create_coordinator(
    tx: &mut Tx,
    act: &Act,
    name: &str,
    email: &str,
    language: Language,
) -> db::Result<Id<Person>> {
    let email_key = forms::email_key(email);
    let account = Account {
        id: act.id(),
        name: name.trim().to_owned(),
        email: email.trim().to_owned(),
        role: Role::Coordinator,
        language: language.tag().to_owned(),
        created_at: act.now,
    };
    store::take_coordinator_turn(tx)?;
    if store::insert_person(tx, &account, &email_key)? {
        return Ok(account.id);
    }
    let known = store::person_by_email(tx, &email_key)?.ok_or(db::Error::NotFound)?;
    store::set_role(tx, known.id, Role::Coordinator)?;
    Ok(known.id)
}

/// Changes what somebody is in the network. Somebody always stays who runs it, however many do this at once.
pub fn change_role(tx: &mut Tx, act: &Act, person: Id<Person>, role: Role) -> Result<Account> {
    if !rules::ACCOUNT_ROLES.contains(&role) {
        return Err(Refused::Forbidden);
    }
    store::take_coordinator_turn(tx)?;
    let account = store::person(tx, person)?.ok_or(Refused::Gone)?;
    let coordinators = store::count_coordinators(tx)?;
    if !rules::leaves_a_coordinator(account.role, Some(role), coordinators) {
        return Err(Refused::LastCoordinator);
    }
    if account.role != role {
        store::set_role(tx, person, role)?;
        let detail = format!("{} → {}", account.role.as_str(), role.as_str());
        audit::record(tx, act, "people-audit-role", &person.to_string(), &detail)?;
    }
    Ok(Account { role, ..account })
}

/// Changes what somebody says about themselves.
pub fn set_profile(tx: &mut Tx, person: Id<Person>, name: &str, language: Language) -> db::Result<()> {
    let account = store::person(tx, person)?.ok_or(db::Error::NotFound)?;
    store::set_profile(tx, &account, name, language.tag())
}

/// Erases an account with everything that hangs on it, and tells the other modules in the same transaction.
pub fn erase(tx: &mut Tx, act: &Act, house: &House, person: Id<Person>) -> Result<()> {
    store::take_coordinator_turn(tx)?;
    let account = store::person(tx, person)?.ok_or(Refused::Gone)?;
    let coordinators = store::count_coordinators(tx)?;
    if !rules::leaves_a_coordinator(account.role, None, coordinators) {
        return Err(Refused::LastCoordinator);
    }
    let email = forms::email_key(&account.email);
    act.touch(crate::TOPIC);
    store::delete_person(tx, person)?;
    store::delete_address(tx, &email)?;
    house.emit(tx, act, &DomainEvent::PersonErased { person, email })?;
    Ok(())
}

/// All that people stores under an address.
pub fn export(tx: &mut Tx, email: &str) -> db::Result<Value> {
    let email_key = forms::email_key(email);
    let invitations = store::invitations_to(tx, &email_key)?;
    let invitations: Vec<_> = invitations
        .iter()
        .map(|it| json!({ "role": it.role.as_str(), "expires": it.expires_at, "accepted": it.accepted_at }))
        .collect();
    let Some(person) = store::person_by_email(tx, &email_key)? else {
        return Ok(json!({ "invitations": invitations }));
    };
    let sign_ins = store::all_sign_ins(tx, person.id)?;
    let sign_ins: Vec<_> = sign_ins
        .iter()
        .map(|it| json!({ "device": it.device, "since": it.created_at, "last_used": it.seen_at }))
        .collect();
    let organisations = store::organisations_of(tx, person.id)?;
    let spaces = store::spaces_of(tx, person.id)?;
    Ok(json!({
        "name": person.name,
        "email": person.email,
        "role": person.role.as_str(),
        "language": person.language,
        "since": person.created_at,
        "sign_ins": sign_ins,
        "represents": organisations.iter().map(|it| &it.name).collect::<Vec<_>>(),
        "spaces": spaces.iter().map(|(name, role)| json!({ "name": name, "role": role.as_str() })).collect::<Vec<_>>(),
        "invitations": invitations,
    }))
}

/// Forgets sign-ins, codes and invitations that are over; answers how many rows that were.
pub fn forget_what_is_over(tx: &mut Tx, act: &Act) -> db::Result<u64> {
    let sign_ins = store::forget_sign_ins(tx, act.now, act.now - rules::CODE_KEPT)?;
    Ok(sign_ins + store::forget_invitations(tx, act.now - rules::INVITATION_KEPT)?)
}
