//! Inviting people to take on a role.

use db::Tx;
use i18n::Language;
use kernel::{Act, Actor, Id, Links, Person, Role, audit};
use serde_json::json;

use super::{Refused, Result, sign_in};
use crate::{
    model::{Account, Invitation, language_of},
    rules, store,
};

/// Invites an address to a role and sends the mail. An older invitation to the same address ends.
pub fn invite(tx: &mut Tx, act: &Act, email: &str, role: Role, language: Language) -> Result<Id<Invitation>> {
    if !rules::INVITABLE.contains(&role) {
        return Err(Refused::Forbidden);
    }
    let email_key = forms::email_key(email);
    if store::person_by_email(tx, &email_key)?.is_some_and(|person| person.role >= role) {
        return Err(Refused::HasRole);
    }
    let invitation = Invitation {
        id: act.id(),
        email: email.trim().to_owned(),
        role,
        language: language.tag().to_owned(),
        invited_by: inviter(act),
        expires_at: act.now + rules::INVITATION_LASTS,
        accepted_at: None,
    };
    store::save_invitation(tx, &invitation, &email_key, act.now)?;
    audit::record(tx, act, "people-audit-invited", &invitation.id.to_string(), role.as_str())?;
    send(tx, act, &invitation)?;
    Ok(invitation.id)
}

/// Sends an invitation again and makes it good for another two weeks.
pub fn resend(tx: &mut Tx, act: &Act, id: Id<Invitation>) -> Result<()> {
    let open = store::invitation(tx, id)?.filter(|it| it.accepted_at.is_none());
    let invitation = open.ok_or(Refused::Gone)?;
    store::prolong_invitation(tx, id, act.now + rules::INVITATION_LASTS)?;
    send(tx, act, &invitation)?;
    Ok(())
}

/// Takes an invitation back: its link is good for nothing then.
pub fn withdraw(tx: &mut Tx, act: &Act, id: Id<Invitation>) -> Result<()> {
    if !store::delete_invitation(tx, id)? {
        return Err(Refused::Gone);
    }
    audit::record(tx, act, "people-audit-withdrawn", &id.to_string(), "")?;
    Ok(())
}

/// The invitation of a link, when it is ours and still good.
pub fn open(tx: &mut Tx, act: &Act, links: &Links, link: &str) -> db::Result<Option<Invitation>> {
    let Some(id) = links.to_sign_in().verify(LINK, link).and_then(|id| id.parse().ok()) else {
        return Ok(None);
    };
    let invitation = store::invitation(tx, id)?;
    Ok(invitation.filter(|it| it.accepted_at.is_none() && act.now < it.expires_at))
}

/// Accepts an invitation: makes the account, or lifts the role of the one that is there, and signs in.
pub fn accept(tx: &mut Tx, act: &Act, links: &Links, link: &str, name: &str, device: &str) -> Result<String> {
    let invitation = open(tx, act, links, link)?.ok_or(Refused::Gone)?;
    store::take_coordinator_turn(tx)?;
    if !store::accept_invitation(tx, invitation.id, act.now)? {
        return Err(Refused::Gone);
    }
    let email_key = forms::email_key(&invitation.email);
    let account = Account {
        id: act.id(),
        name: name.to_owned(),
        email: invitation.email,
        role: invitation.role,
        language: invitation.language,
        created_at: act.now,
    };
    let mut person = account.id;
    if !store::insert_person(tx, &account, &email_key)? {
        let known = store::person_by_email(tx, &email_key)?.ok_or(Refused::Gone)?;
        if known.role < account.role {
            store::set_role(tx, known.id, account.role)?;
        }
        person = known.id;
    }
    Ok(sign_in::start(tx, act, person, device)?)
}

const LINK: &str = "people.invitation";

/// The path of the link that belongs to an invitation.
pub fn invitation_link(links: &Links, id: Id<Invitation>) -> String {
    format!("/einladung/{}", links.to_sign_in().sign(LINK, &id.to_string()))
}

fn inviter(act: &Act) -> Option<Id<Person>> {
    match act.by {
        Actor::Person(id) => Some(id),
        Actor::Guest | Actor::System => None,
    }
}

fn send(tx: &mut Tx, act: &Act, invitation: &Invitation) -> db::Result<()> {
    let by = match inviter(act) {
        Some(id) => store::person(tx, id)?.map(|person| person.name),
        None => None,
    };
    mail::enqueue(
        tx,
        act,
        &mail::Message {
            to: invitation.email.clone(),
            language: language_of(&invitation.language),
            template: "people.invitation",
            data: json!({ "id": invitation.id, "role": invitation.role, "by": by }),
            mailing: None,
            pace: kernel::Pace::Now,
            about: None,
        },
    )
}
