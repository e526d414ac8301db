//! Signing in by a code or link from a mail, and signing out.

use db::Tx;
use i18n::Language;
use kernel::{Act, Id, Links, Pace, Person, Session};
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
    /// The secret in the cookie of the browser that asks; only its digest is stored.
    pub browser: String,
    /// When the mail may go.
    pub pace: Pace,
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
        browser: Some(token_hash(&asked.browser).to_vec()),
        attempts: 0,
        reusable: false,
        // A code to which no mail belongs is good for nothing: nobody can guess at more codes than there are mails.
        expires_at: match asked.pace {
            Pace::Never => act.now,
            pace => pace.moment(act.now) + rules::CODE_LASTS,
        },
        used_at: None,
        followed_at: None,
    };
    store::insert_code(tx, &code, act.now)?;
    if known.is_some() || code.new_name.is_some() {
        // Two addresses that look alike have one key: the code goes to the one that the account was made with.
        let to = known.as_ref().map_or(&code.email, |person| &person.email).clone();
        // What a stranger typed as a name is not mailed to a mailbox that nobody confirmed.
        let name = known.map(|person| person.name).unwrap_or_default();
        mail::enqueue(
            tx,
            act,
            &mail::Message {
                to,
                language: asked.language,
                template: "people.sign-in",
                data: json!({ "id": code.id, "name": name }),
                mailing: None,
                pace: asked.pace,
                about: None,
            },
        )?;
    }
    Ok(code.id)
}

/// The digits that belong to a code: derived from its id, so that neither outbox nor table holds them.
pub fn code_digits(links: &Links, id: Id<CodeId>) -> String {
    let signed = links.to_sign_in().sign(DIGITS, &id.to_string());
    let digest = signed.rsplit('.').next().and_then(|hex| hex.get(..15));
    let number = digest.and_then(|hex| u64::from_str_radix(hex, 16).ok()).unwrap_or_default();
    format!("{:08}", number % 100_000_000)
}

/// The path of the link that belongs to a code.
pub fn mail_link(links: &Links, id: Id<CodeId>) -> String {
    format!("/einloggen/link/{}", links.to_sign_in().sign(LINK, &id.to_string()))
}

/// The code of a link of ours, good or over; nothing when the link is not ours or its code was forgotten.
pub fn open_link(tx: &mut Tx, links: &Links, link: &str) -> db::Result<Option<Code>> {
    match links.to_sign_in().verify(LINK, link).and_then(|id| id.parse().ok()) {
        Some(id) => store::code(tx, id),
        None => Ok(None),
    }
}

/// What became of digits that were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// They are right, and someone is in.
    Right(Entered),
    /// They are wrong, too late or were guessed at too often.
    Wrong,
    /// They were typed in another browser than the one that asked, where they are good for nothing.
    Elsewhere,
}

/// Signs in with the digits, in the browser with the secret `browser` that asked for them.
pub fn redeem_code(
    tx: &mut Tx,
    act: &Act,
    links: &Links,
    id: Id<CodeId>,
    typed: &str,
    browser: &str,
    device: &str,
) -> db::Result<Typed> {
    let asked = store::code(tx, id)?.filter(|code| is_of(code, browser));
    if asked.is_none() {
        return Ok(Typed::Elsewhere);
    }
    store::count_attempt(tx, id)?;
    let Some(code) = store::code(tx, id)? else { return Ok(Typed::Wrong) };
    let before = Code { attempts: code.attempts - 1, ..code.clone() };
    let right = rules::digits(typed).is_some_and(|digits| digits == code_digits(links, id));
    if !rules::is_open(&code, act.now) || !rules::may_guess(&before) || !right {
        return Ok(Typed::Wrong);
    }
    store::forgive_attempt(tx, id)?;
    if !store::use_digits(tx, id, act.now)? {
        return Ok(Typed::Wrong);
    }
    Ok(enter(tx, act, &code, device)?.map_or(Typed::Wrong, Typed::Right))
}

/// Whether the browser with this secret asked for the code.
fn is_of(code: &Code, browser: &str) -> bool {
    code.browser.as_ref().is_some_and(|digest| digest.as_slice() == token_hash(browser))
}

/// Signs in with the link from the mail; nothing when it is not good any more. The digits stay good in the browser that
/// asked: programs that look into mails follow links, and even press their buttons.
pub fn redeem_link(
    tx: &mut Tx,
    act: &Act,
    links: &Links,
    link: &str,
    demo: bool,
    device: &str,
) -> db::Result<Option<Entered>> {
    let code = open_link(tx, links, link)?.filter(|code| rules::link_is_good(code, demo, act.now));
    match code {
        Some(code) if store::use_link(tx, code.id, act.now)? => enter(tx, act, &code, device),
        _ => Ok(None),
    }
}

fn enter(tx: &mut Tx, act: &Act, code: &Code, device: &str) -> db::Result<Option<Entered>> {
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
        browser: None,
        attempts: 0,
        reusable,
        expires_at: act.now + lasts,
        used_at: None,
        followed_at: None,
    };
    store::insert_code(tx, &code, act.now)?;
    Ok(Some(mail_link(links, code.id)))
}
