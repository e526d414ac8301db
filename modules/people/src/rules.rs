//! Who may do what with people, and what counts as an address, a code or a way on; pure.

use jiff::{SignedDuration, Timestamp};
use kernel::{Access, Role, Viewer};

use crate::model::{Code, SpaceRow, Visibility};

/// How long a sign-in lasts after it was last used.
pub const SIGN_IN_LASTS: SignedDuration = SignedDuration::from_hours(60 * 24);
/// How long a code and the link beside it are good.
pub const CODE_LASTS: SignedDuration = SignedDuration::from_mins(15);
/// How long the links of the demo are good.
pub const DEMO_LINK_LASTS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How long an invitation is good.
pub const INVITATION_LASTS: SignedDuration = SignedDuration::from_hours(14 * 24);
/// How long used and expired codes are kept, so that a link that is over leads to a new one.
pub const CODE_KEPT: SignedDuration = SignedDuration::from_hours(24);
/// How long an accepted or expired invitation stays in the list.
pub const INVITATION_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How often a code may be mistyped in the browser that asked for it; elsewhere its digits are good for nothing, and
/// foreign guesses do not count. Whoever asks for codes to a foreign mailbox can guess at them: five times at each, and
/// there are at most some hundred mails to a mailbox a day (`web::MailLimit`), so that a whole day of it hits one of the
/// hundred million with a chance of 1 in 200,000, before the eyes of whoever gets all these mails.
pub const MOST_ATTEMPTS: i64 = 5;
/// How many digits a code has.
pub const DIGITS: usize = 8;
/// The longest name of a person.
pub const LONGEST_NAME: usize = 100;

/// Who may see all people and change their roles.
pub const MANAGE_PEOPLE: Access = Access::AtLeast(Role::Coordinator);
/// Who may make spaces and say who belongs to them.
pub const MANAGE_SPACES: Access = Access::AtLeast(Role::Coordinator);
/// Who may add an organisation, which they then represent.
pub const ADD_ORGANISATION: Access = Access::AtLeast(Role::Member);

/// Whether someone may know that a space is there.
pub fn sees_space(viewer: &Viewer, space: &SpaceRow) -> bool {
    let belongs = viewer.spaces.iter().any(|(id, _)| *id == space.id);
    match space.visibility {
        Visibility::Public => true,
        Visibility::Network => viewer.person.is_some() || viewer.is_coordinator(),
        Visibility::Members => belongs || viewer.is_coordinator(),
    }
}

/// The roles that somebody can be invited to.
pub const INVITABLE: [Role; 3] = [Role::Member, Role::Moderator, Role::Coordinator];
/// The roles that an account can have.
pub const ACCOUNT_ROLES: [Role; 4] = [Role::Resident, Role::Member, Role::Moderator, Role::Coordinator];

/// Whether someone may change an organisation.
pub fn may_edit_organisation(role: Role, represents: bool) -> bool {
    role >= Role::Coordinator || (represents && role >= Role::Member)
}

/// Whether someone with `role` may become `to` (or, with `None`, leave) when there are `coordinators` now.
pub fn leaves_a_coordinator(role: Role, to: Option<Role>, coordinators: i64) -> bool {
    role != Role::Coordinator || to == Some(Role::Coordinator) || coordinators > 1
}

/// What became of a code that was typed, before it is compared.
pub fn is_open(code: &Code, now: Timestamp) -> bool {
    now < code.expires_at && code.used_at.is_none()
}

/// Whether the digits may be tried once more; the link is good in any case.
pub const fn may_guess(code: &Code) -> bool {
    code.attempts < MOST_ATTEMPTS
}

/// A link signs in once; again and again only in the demo.
pub fn link_is_good(code: &Code, demo: bool, now: Timestamp) -> bool {
    is_open(code, now) && (code.followed_at.is_none() || code.reusable && demo)
}

/// The digits of a code as typed: spaces and hyphens between them do not count.
pub fn digits(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// A path of this house to go on to; anything else leads to the account page.
pub fn own_path(path: &str) -> &str {
    let own = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 500
        && !path.starts_with("/einloggen")
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if own { path } else { "" }
}

/// A name for addresses from a name for people; `neu` is the address of the form that makes a new one.
pub fn slug(name: &str) -> String {
    match forms::slug(name) {
        slug if slug.is_empty() || slug == "neu" => "ein-name".to_owned(),
        slug => slug,
    }
}

/// A device as the list of sign-ins names it: browser and system, no version, nothing that tells people apart.
pub fn device(user_agent: &str) -> String {
    let first = |known: &[(&str, &'static str)]| {
        known.iter().find(|(part, _)| user_agent.contains(part)).map(|(_, name)| *name)
    };
    // The order matters: most browsers also name the ones they descend from.
    let browser = first(&[
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Edg/", "Edge"),
        ("EdgA/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{PersonRef, Random};

    use crate::model::SpaceKind;

    #[test]
    fn a_space_is_known_to_those_who_may_see_it() {
        let id = Random::seeded(2).id(Timestamp::UNIX_EPOCH);
        let space = |visibility| SpaceRow {
            id,
            slug: String::new(),
            name: String::new(),
            kind: SpaceKind::Project,
            visibility,
            members: 0,
        };
        let person = PersonRef {
            id: Random::seeded(3).id(Timestamp::UNIX_EPOCH),
            name: String::new(),
            email: String::new(),
        };
        let resident = Viewer { person: Some(person), role: Role::Resident, ..Viewer::visitor() };
        let belonging = Viewer { spaces: vec![(id, Role::Member)], ..resident.clone() };
        let coordinator = Viewer { role: Role::Coordinator, ..resident.clone() };
        let all = [Viewer::visitor(), resident, belonging, coordinator];
        let sees = |visibility| all.each_ref().map(|viewer| sees_space(viewer, &space(visibility)));
        assert_eq!(sees(Visibility::Public), [true; 4]);
        assert_eq!(sees(Visibility::Network), [false, true, true, true]);
        assert_eq!(sees(Visibility::Members), [false, false, true, true]);
    }

    fn code() -> Code {
        Code {
            id: Random::seeded(1).id(Timestamp::UNIX_EPOCH),
            email: String::new(),
            email_key: String::new(),
            new_name: None,
            language: "de".to_owned(),
            onward: String::new(),
            browser: None,
            attempts: 0,
            reusable: false,
            expires_at: Timestamp::UNIX_EPOCH + CODE_LASTS,
            used_at: None,
            followed_at: None,
        }
    }

    #[test]
    fn the_last_coordinator_stays_one() {
        let last = |to| leaves_a_coordinator(Role::Coordinator, to, 1);
        assert_eq!(
            [last(None), last(Some(Role::Member)), last(Some(Role::Coordinator))],
            [false, false, true]
        );
        assert!(leaves_a_coordinator(Role::Coordinator, None, 2));
        assert!(leaves_a_coordinator(Role::Member, None, 1));
    }

    #[test]
    fn an_organisation_is_changed_by_its_members_and_by_coordinators() {
        let may = |role| [may_edit_organisation(role, false), may_edit_organisation(role, true)];
        assert_eq!(may(Role::Visitor), [false, false]);
        assert_eq!(may(Role::Resident), [false, false]);
        assert_eq!(may(Role::Member), [false, true]);
        assert_eq!(may(Role::Moderator), [false, true]);
        assert_eq!(may(Role::Coordinator), [true, true]);
    }

    #[test]
    fn a_code_is_good_for_a_quarter_of_an_hour_and_once() {
        let (start, end) = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH + CODE_LASTS);
        let used = Code { used_at: Some(start), ..code() };
        assert_eq!(
            [is_open(&code(), start), is_open(&code(), end), is_open(&used, start)],
            [true, false, false]
        );
    }

    #[test]
    fn a_used_link_is_good_again_only_in_the_demo() {
        let now = Timestamp::UNIX_EPOCH;
        let used = Code { followed_at: Some(now), reusable: true, ..code() };
        assert_eq!([link_is_good(&used, true, now), link_is_good(&used, false, now)], [true, false]);
        assert!(!link_is_good(&used, true, used.expires_at));
    }

    #[test]
    fn guessing_ends_after_five_tries_at_a_code() {
        let tried = |attempts| Code { attempts, ..code() };
        assert_eq!([may_guess(&tried(4)), may_guess(&tried(5))], [true, false]);
    }

    #[test]
    fn a_code_may_be_typed_with_spaces() {
        assert_eq!(digits(" 0123 45-67"), Some("01234567".to_owned()));
        assert_eq!([digits("1234567"), digits("123456789"), digits("1234567a")], [None, None, None]);
    }

    #[test]
    fn the_way_on_leads_only_into_the_house() {
        assert_eq!(own_path("/veranstaltungen/fest?tag=1"), "/veranstaltungen/fest?tag=1");
        for foreign in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "evil",
            "/a b",
            "/a\r\nb",
            "/einloggen",
        ] {
            assert_eq!(own_path(foreign), "", "{foreign:?}");
        }
    }

    #[test]
    fn a_slug_is_made_of_letters_digits_and_hyphens() {
        assert_eq!(slug("Bürgerstiftung „Südstraße“ e. V."), "buergerstiftung-suedstrasse-e-v");
        assert_eq!([slug("…"), slug("Neu")], ["ein-name", "ein-name"]);
    }

    #[test]
    fn a_device_is_named_coarsely() {
        let android = "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0";
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Mobile Safari/604";
        assert_eq!(
            [device(android), device(edge), device(iphone), device("curl/8")],
            ["Firefox · Android", "Edge · Windows", "Safari · iPhone", "",]
        );
    }
}
