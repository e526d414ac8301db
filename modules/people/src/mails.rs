//! The mails of this module: the code to sign in, and the invitation.

use db::Tx;
use i18n::Translator;
use jiff::Timestamp;
use kernel::{House, Id, MailAction, MailTemplate, MailText, Role};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    actions,
    model::{CodeId, Invitation},
    rules, store,
};

/// All of them.
pub const MAILS: &[MailTemplate] = &[
    MailTemplate { name: "people.sign-in", write: sign_in, current: current_sign_in },
    MailTemplate { name: "people.invitation", write: invitation, current: current_invitation },
];

#[derive(Deserialize)]
struct SignIn {
    id: Id<CodeId>,
    name: String,
}

fn sign_in(house: &House, t: &Translator, data: &Value) -> Result<MailText, serde_json::Error> {
    let SignIn { id, name } = SignIn::deserialize(data)?;
    let digits = actions::code_digits(&house.links, id);
    let code = format!("{} {}", &digits[..4], &digits[4..]);
    let network = &house.network().profile.name;
    let hello =
        if name.is_empty() { t.say("people-mail-hello-you") } else { t.name("people-mail-hello", name) };
    Ok(MailText {
        subject: t
            .with("people-mail-code-subject", &[("code", code.as_str().into()), ("network", network.into())]),
        before: vec![hello, t.say("people-mail-code-before")],
        facts: vec![(t.say("people-mail-code-label"), code)],
        action: Some(MailAction {
            label: t.say("people-sign-in-now"),
            href: house.url(&actions::mail_link(&house.links, id)),
        }),
        after: vec![t.say("people-mail-code-lasts"), t.say("people-mail-code-not-you")],
        calendar: None,
    })
}

/// A code that was used or is over is not mailed.
fn current_sign_in(tx: &mut Tx, now: Timestamp, data: Value) -> db::Result<Option<Value>> {
    let Ok(SignIn { id, .. }) = SignIn::deserialize(&data) else { return Ok(Some(data)) };
    let code = store::code(tx, id)?;
    Ok(code.is_some_and(|code| rules::is_open(&code, now) && code.followed_at.is_none()).then_some(data))
}

/// Nor an invitation that was taken back, accepted or is over.
fn current_invitation(tx: &mut Tx, now: Timestamp, data: Value) -> db::Result<Option<Value>> {
    let Ok(Invited { id, .. }) = Invited::deserialize(&data) else { return Ok(Some(data)) };
    let invitation = store::invitation(tx, id)?;
    Ok(invitation.is_some_and(|it| it.accepted_at.is_none() && now < it.expires_at).then_some(data))
}

#[derive(Deserialize)]
struct Invited {
    id: Id<Invitation>,
    role: Role,
    by: Option<String>,
}

fn invitation(house: &House, t: &Translator, data: &Value) -> Result<MailText, serde_json::Error> {
    let Invited { id, role, by } = Invited::deserialize(data)?;
    let network = house.network().profile.name.clone();
    let role = t.say(role_key(role));
    let by = by.unwrap_or_else(|| network.clone());
    let args = [("by", by.into()), ("network", network.into()), ("role", role.into())];
    Ok(MailText {
        subject: t.with("people-mail-invitation-subject", &args),
        before: vec![t.say("people-mail-hello-you"), t.with("people-mail-invitation-before", &args)],
        facts: Vec::new(),
        action: Some(MailAction {
            label: t.say("people-invitation-accept"),
            href: house.url(&actions::invitation_link(&house.links, id)),
        }),
        after: vec![t.say("people-mail-invitation-lasts")],
        calendar: None,
    })
}

/// The word for a role.
pub const fn role_key(role: Role) -> &'static str {
    match role {
        Role::Visitor => "people-role-visitor",
        Role::Resident => "people-role-resident",
        Role::Member => "people-role-member",
        Role::Moderator => "people-role-moderator",
        Role::Coordinator => "people-role-coordinator",
    }
}
