//! Signing in by a code or link from a mail, and signing out.

use db::Tx;
use i18n::Language;
use kernel::{Act, Id, Links, Person, Session};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    model::{Account, Code, CodeId, SignIn},
    rules, store,
};

const LINK: &str = "people.sign-in";
const DIGITS: &str = "people.code";

/// Someone asks for a code.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The address as typed; it is one.
    pub email: String,
    /// The name of the account to be made, when they want a new one.
    pub new_name: Option<String>,
    /// The language of the page.
    pub language: Language,
    /// Where they want to go on to.
    pub onward: String,
}

/// Someone is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// The secret for their cookie; only its digest is stored.
    pub token: String,
    /// Where they wanted to go on to, or empty.
    pub onward: String,
    /// Whether the account was made just now.
    pub is_new: bool,
}

/// Writes a code for an address and sends it, if there is an account or one is to be made.
/// The answer is the same for every address, so that nobody learns who has an account.
pub fn ask_for_code(tx: &mut Tx, act: &Act, asked: &Asked) -> db::Result<Id<CodeId>> {
    let email_key = forms::email_key(&asked.email);
    let known = store::person_by_email(tx, &email_key)?;
    let code = Code {
        id: act.id(),
        email: asked.email.trim().to_owned(),
        email_key,
        new_name: asked.new_name.clone(),
        language: asked.language.tag().to_owned(),
        onward: rules::own_path(&asked.onward).to_owned(),
        attempts: 0,
        reusable: false,
        expires_at: act.now + rules::CODE_LASTS,
        used_at: None,
    };
    store::insert_code(tx, &code, act.now)?;
    if known.is_some() || code.new_name.is_some() {
        // Two addresses that look alike have one key: the code goes to the one that the account was made with.
        let to = known.as_ref().map_or(&code.email, |person| &person.email).clone();
        let name = known.map(|person| person.name).or(code.new_name).unwrap_or_default();
        mail::enqueue(
            tx,
            act,
            &mail::Message {
                to,
                language: asked.language,
                template: "people.sign-in",
                data: json!({ "id": code.id, "name": name }),
                mailing: None,
                about: None,
            },
        )?;
    }
    Ok(code.id)
}

/// The six digits that belong to a code: derived from its id, so that neither outbox nor table holds them.
pub fn code_digits(links: &Links, id: Id<CodeId>) -> String {
    let signed = links.to_sign_in().sign(DIGITS, &id.to_string());
    let digest = signed.rsplit('.').next().and_then(|hex| hex.get(..15));
    let number = digest.and_then(|hex| u64::from_str_radix(hex, 16).ok()).unwrap_or_default();
    format!("{:06}", number % 1_000_000)
}

/// The path of the link that belongs to a code.
pub fn mail_link(links: &Links, id: Id<CodeId>) -> String {
    format!("/einloggen/link/{}", links.to_sign_in().sign(LINK, &id.to_string()))
}

/// The code of a link, when the link is ours and still good.
pub fn open_link(tx: &mut Tx, act: &Act, links: &Links, link: &str, demo: bool) -> db::Result<Option<Code>> {
    let Some(id) = links.to_sign_in().verify(LINK, link).and_then(|id| id.parse().ok()) else {
        return Ok(None);
    };
    let code = store::code(tx, id)?;
    Ok(code.filter(|code| rules::link_is_good(code, demo, act.now)))
}

/// Signs in with the digits; nothing when they are wrong, too late or were guessed at too often.
pub fn redeem_code(
    tx: &mut Tx,
    act: &Act,
    links: &Links,
    id: Id<CodeId>,
    typed: &str,
    device: &str,
) -> db::Result<Option<Entered>> {
    store::count_attempt(tx, id)?;
    let Some(code) = store::code(tx, id)? else { return Ok(None) };
    let before = Code { attempts: code.attempts - 1, ..code.clone() };
    let guesses = store::guesses_since(tx, &code.email_key, act.now - rules::CODE_KEPT)? - 1;
    let right = rules::digits(typed).is_some_and(|digits| digits == code_digits(links, id));
    if !rules::is_open(&code, act.now) || !rules::may_guess(&before, guesses) || !right {
        return Ok(None);
    }
    store::forgive_attempt(tx, id)?;
    enter(tx, act, &code, device)
}

/// Signs in with the link from the mail; nothing when it is not good any more.
pub fn redeem_link(
    tx: &mut Tx,
    act: &Act,
    links: &Links,
    link: &str,
    demo: bool,
    device: &str,
) -> db::Result<Option<Entered>> {
    match open_link(tx, act, links, link, demo)? {
        Some(code) => enter(tx, act, &code, device),
        None => Ok(None),
    }
}

fn enter(tx: &mut Tx, act: &Act, code: &Code, device: &str) -> db::Result<Option<Entered>> {
    if !store::use_code(tx, code.id, act.now)? {
        return Ok(None);
    }
    let known = store::person_by_email(tx, &code.email_key)?;
    let is_new = known.is_none();
    let person = match (known, &code.new_name) {
        (Some(person), _) => person.id,
        (None, Some(name)) => {
            let id = act.id();
            let account = Account {
                id,
                name: name.clone(),
                email: code.email.clone(),
                role: kernel::Role::Resident,
                language: code.language.clone(),
                created_at: act.now,
            };
            store::insert_person(tx, &account, &code.email_key)?;
            id
        }
        (None, None) => return Ok(None),
    };
    let token = start(tx, act, person, device)?;
    Ok(Some(Entered { token, onward: code.onward.clone(), is_new }))
}

/// Signs a person in on a device and answers the secret for the cookie.
pub(super) fn start(tx: &mut Tx, act: &Act, person: Id<Person>, device: &str) -> db::Result<String> {
    let token = act.random.token();
    let sign_in = SignIn { id: act.id(), device: device.to_owned(), created_at: act.now, seen_at: act.now };
    store::insert_sign_in(tx, &sign_in, person, &token_hash(&token), act.now + rules::SIGN_IN_LASTS)?;
    Ok(token)
}

/// What is stored of the secret in the cookie.
pub fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Ends one sign-in of a person.
pub fn end_sign_in(tx: &mut Tx, person: Id<Person>, session: Id<Session>) -> db::Result<bool> {
    store::end_sign_in(tx, person, session)
}

/// Ends all sign-ins of a person but the one in use; answers how many.
pub fn end_other_sign_ins(tx: &mut Tx, person: Id<Person>, kept: Option<Id<Session>>) -> db::Result<u64> {
    store::end_other_sign_ins(tx, person, kept)
}

/// The path of a link that signs a person in without a mail, for the command line and the demo.
/// A `reusable` one is good again and again, but only where the house is a demo.
pub fn login_link(
    tx: &mut Tx,
    act: &Act,
    links: &Links,
    email: &str,
    reusable: bool,
) -> db::Result<Option<String>> {
    let Some(person) = store::person_by_email(tx, &forms::email_key(email))? else { return Ok(None) };
    let lasts = if reusable { rules::DEMO_LINK_LASTS } else { rules::CODE_LASTS };
    let code = Code {
        id: act.id(),
        email_key: forms::email_key(&person.email),
        email: person.email,
        new_name: None,
        language: person.language,
        onward: String::new(),
        attempts: 0,
        reusable,
        expires_at: act.now + lasts,
        used_at: None,
    };
    store::insert_code(tx, &code, act.now)?;
    Ok(Some(mail_link(links, code.id)))
}
