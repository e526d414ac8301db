//! Mail addresses as people type them: which one is meant, whether mail can go there, and which one was probably meant.

use crate::form::{Form, Problems};

/// The longest address (RFC 5321), in bytes.
pub const LONGEST_EMAIL: usize = 254;

/// Where people in Germany have their mailboxes; each is right as it stands, and a near miss of one is doubtful.
const DOMAINS: [&str; 62] = [
    "gmail.com",
    "web.de",
    "gmx.de",
    "t-online.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "yahoo.de",
    "freenet.de",
    "outlook.de",
    "outlook.com",
    "icloud.com",
    "posteo.de",
    "mailbox.org",
    "hotmail.de",
    "yahoo.com",
    "aol.com",
    "arcor.de",
    "live.de",
    "me.com",
    "magenta.de",
    "online.de",
    "live.com",
    "mail.de",
    "email.de",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.org",
    "gmx.eu",
    "gmx.info",
    "aol.de",
    "ymail.com",
    "rocketmail.com",
    "protonmail.com",
    "proton.me",
    "pm.me",
    "posteo.net",
    "posteo.org",
    "riseup.net",
    "systemli.org",
    "systemausfall.org",
    "disroot.org",
    "tutanota.com",
    "tutanota.de",
    "tuta.io",
    "msn.com",
    "mac.com",
    "mail.com",
    "email.com",
    "mail.ru",
    "yandex.com",
    "web.com",
    "kabelmail.de",
    "unitybox.de",
    "vodafone.de",
    "vodafonemail.de",
    "alice.de",
    "alice-dsl.net",
    "netcologne.de",
    "ewetel.net",
    "gmail.de",
];

/// Why no mail can go to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailFault {
    /// Nothing was typed.
    Missing,
    /// It is no address.
    Wrong,
    /// A letter stands before the @ that mail servers do not take (RFC 6531 is not spoken everywhere): ä in `jörg@web.de`.
    Umlaut,
}

impl EmailFault {
    /// The message beside the field.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "web-error-required",
            Self::Wrong => "web-error-email",
            Self::Umlaut => "web-error-email-umlaut",
        }
    }
}

impl Form {
    /// A mail address that must be there; empty where it is none.
    pub fn email(&self, name: &str, problems: &mut Problems) -> String {
        email(self.text(name)).unwrap_or_else(|fault| {
            problems.add(name, fault.key());
            String::new()
        })
    }
}

/// The address that is meant by `anna@web.de`, `Anna <anna@web.de>`, `mailto:anna@web.de` or `anna@web.de,`: with its
/// domain in lower case and, where it has umlauts, as mail servers know it (`xn--…`, RFC 5891).
pub fn email(text: &str) -> Result<String, EmailFault> {
    let clean = crate::line(text);
    if clean.is_empty() {
        return Err(EmailFault::Missing);
    }
    let bare = bare(&clean);
    let (user, domain) = bare.rsplit_once('@').ok_or(EmailFault::Wrong)?;
    let domain = idna::domain_to_ascii(domain).map_err(|_| EmailFault::Wrong)?;
    let address = format!("{user}@{domain}");
    if !is_user(user) || !is_domain(&domain) || address.len() > LONGEST_EMAIL {
        return Err(EmailFault::Wrong);
    }
    if user.is_ascii() { Ok(address) } else { Err(EmailFault::Umlaut) }
}

/// What two ways of writing one address have in common.
pub fn email_key(email: &str) -> String {
    email.to_lowercase()
}

/// Without what programs and people put around an address.
fn bare(text: &str) -> &str {
    let inside = match (text.rfind('<'), text.rfind('>')) {
        (Some(open), Some(close)) if open < close => &text[open + 1..close],
        _ => text,
    };
    let inside = inside.trim();
    let scheme = "mailto:";
    let has_scheme = inside.get(..scheme.len()).is_some_and(|front| front.eq_ignore_ascii_case(scheme));
    let inside = if has_scheme { &inside[scheme.len()..] } else { inside };
    inside.split('?').next().unwrap_or_default().trim_matches(|c: char| " .,;:\"'„“”‚‘’()".contains(c))
}

fn is_user(user: &str) -> bool {
    (1..=64).contains(&user.len())
        && user.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"\"()<>[]:;,\\@".contains(c))
        && !user.starts_with('.')
        && !user.ends_with('.')
        && !user.contains("..")
}

fn is_domain(domain: &str) -> bool {
    let labels: Vec<_> = domain.split('.').collect();
    let label = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    labels.len() >= 2
        && labels.iter().all(label)
        && labels
            .last()
            .is_some_and(|last| last.len() >= 2 && !last.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The address that was probably meant, when the part behind the @ is a near miss of a well-known one.
pub fn suggestion(text: &str) -> Option<String> {
    let (user, typed) = text.trim().rsplit_once('@')?;
    let domain = typed.to_lowercase();
    if user.is_empty() || domain.chars().count() > 40 || DOMAINS.contains(&domain.as_str()) {
        return None;
    }
    let typed: Vec<char> = domain.chars().collect();
    // Short names are near to many others: one slip in them, two in long ones.
    let near = |known: &&str| {
        let most = if known.len() <= 9 { 1 } else { 2 };
        let known: Vec<char> = known.chars().collect();
        let distance = distance(&typed, &known);
        (distance <= most).then_some(distance)
    };
    let best = DOMAINS.iter().filter_map(|known| Some((near(known)?, known))).min_by_key(|(far, _)| *far)?;
    Some(format!("{user}@{}", best.1))
}

/// How many slips lead from one word to the other: a letter too many, too few, wrong, or two swapped.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = vec![(0..=b.len()).collect::<Vec<usize>>()];
    for (i, left) in a.iter().enumerate() {
        let above = &rows[i];
        let mut row = vec![i + 1];
        for (j, right) in b.iter().enumerate() {
            let wrong = above[j] + usize::from(left != right);
            let mut least = wrong.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i - 1] == *right && *left == b[j - 1] {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slip_in_a_well_known_domain_is_pointed_out() {
        let meant = [
            "gmial.com",
            "gmail.con",
            "gmal.com",
            "t-onlin.de",
            "tonline.de",
            "gmx.ed",
            "wed.de",
            "web.d",
            "hotmial.com",
            "outlok.com",
            "postoe.de",
            "gmailcom",
            "GMIAL.COM",
            "googelmail.com",
        ]
        .map(|domain| suggestion(&format!("ada@{domain}")).unwrap_or_default());
        let right = [
            "gmail.com",
            "gmail.com",
            "gmail.com",
            "t-online.de",
            "t-online.de",
            "gmx.de",
            "web.de",
            "web.de",
            "hotmail.com",
            "outlook.com",
            "posteo.de",
            "gmail.com",
            "gmail.com",
            "googlemail.com",
        ]
        .map(|domain| format!("ada@{domain}"));
        assert_eq!(meant, right);
    }

    #[test]
    fn known_and_quite_different_domains_are_left_alone() {
        for domain in
            ["gmail.com", "gmx.at", "email.de", "online.de", "kulturhaus.de", "stadt-meissen.de", "post.de"]
        {
            assert_eq!(suggestion(&format!("ada@{domain}")), None, "{domain}");
        }
    }

    #[test]
    fn what_is_meant_is_read_out_of_what_is_typed() {
        for typed in [
            "anna@web.de",
            " anna@WEB.de ",
            "Anna Arendt <anna@web.de>",
            "\"Arendt, Anna\" <anna@web.de>",
            "mailto:anna@web.de?subject=Hallo",
            "<anna@web.de>",
            "anna@web.de,",
            "an\u{200b}na@we\u{ad}b.de",
            "„anna@web.de“.",
        ] {
            assert_eq!(email(typed).as_deref(), Ok("anna@web.de"), "{typed:?}");
        }
        assert_eq!(email("info@käse.de").as_deref(), Ok("info@xn--kse-qla.de"));
        assert_eq!(email("info@KA\u{308}SE.de").as_deref(), Ok("info@xn--kse-qla.de"));
        assert_eq!(email_key("Anna@web.de"), "anna@web.de");
    }

    #[test]
    fn usual_addresses_are_addresses() {
        for right in ["ada@web.de", "a.b+tagung@kultur-haus.example", "o'neill@mail.example", "x@a.museum"] {
            assert_eq!(email(right).as_deref(), Ok(right));
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for wrong in [
            "ada",
            "ada@",
            "@web.de",
            "ada@web",
            "ada web@web.de",
            "ada@we b.de",
            "ada@@web.de",
            "a..b@web.de",
            "ada@-web.de",
            "ada@web-.de",
            "ada@web..de",
            "ada@[127.0.0.1]",
            "ada@127.0.0.1",
            "ada@web.d",
            "ada@web.de\nBcc: x@web.de",
            "a@b.de, c@d.de",
        ] {
            assert_eq!(email(wrong), Err(EmailFault::Wrong), "{wrong:?}");
        }
        assert_eq!(email("jörg@web.de"), Err(EmailFault::Umlaut));
        assert_eq!(email(" \u{200b}"), Err(EmailFault::Missing));
        assert_eq!(email(&format!("{}@web.de", "a".repeat(65))), Err(EmailFault::Wrong));
        assert_eq!(email(&format!("a@{}de", "abcdefgh.".repeat(40))), Err(EmailFault::Wrong));
    }

    proptest! {
        #[test]
        fn an_address_that_was_read_is_read_again_as_the_same(text in "\\PC{0,60}", user in "[a-z]{1,8}", domain in "\\PC{0,50}") {
            for typed in [text, format!("{user}@{domain}")] {
                if let Ok(read) = email(&typed) {
                    prop_assert_eq!(email(&read), Ok(read.clone()));
                }
                if let Some(meant) = suggestion(&typed) {
                    prop_assert_eq!(suggestion(&meant), None);
                }
            }
        }
    }
}
