//! Mail addresses as people type them: whether it is one, and which one was probably meant.

use std::str::FromStr;

/// The longest address (RFC 5321).
pub const LONGEST: usize = 254;

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

/// Whether mail can go to `text`: strictly, for what is wrong here is a person who never hears from us.
pub fn is_address(text: &str) -> bool {
    let Ok(address) = lettre::Address::from_str(text) else { return false };
    let (user, domain) = (address.user(), address.domain());
    let labels: Vec<_> = domain.split('.').collect();
    let label = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= LONGEST
        && (1..=64).contains(&user.len())
        && user.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"\"()<>[]:;,\\".contains(c))
        && !user.starts_with('.')
        && !user.ends_with('.')
        && !user.contains("..")
        && labels.len() >= 2
        && labels.iter().all(label)
        && labels.last().is_some_and(|last| last.chars().count() >= 2 && !last.chars().all(char::is_numeric))
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
    fn what_is_no_address_is_refused() {
        for wrong in [
            "",
            "ada",
            "ada@",
            "@web.de",
            "ada@web",
            "ada web@web.de",
            "ada@we b.de",
            "ada@@web.de",
            "a..b@web.de",
            ".ada@web.de",
            "ada.@web.de",
            "ada@-web.de",
            "ada@web-.de",
            "ada@web..de",
            "ada@[127.0.0.1]",
            "ada@127.0.0.1",
            "\"a b\"@web.de",
            "ada@web.d",
            "ada@web.de\nBcc: x@web.de",
            "<ada@web.de>",
        ] {
            assert!(!is_address(wrong), "{wrong:?}");
        }
        assert!(!is_address(&format!("{}@web.de", "a".repeat(65))));
        assert!(!is_address(&format!("a@{}de", "abcdefgh.".repeat(40))));
    }

    #[test]
    fn usual_addresses_are_addresses() {
        for right in [
            "ada@web.de",
            "a.b+tagung@kultur-haus.example",
            "o'neill@mail.example",
            "info@käse.de",
            "x@a.museum",
        ] {
            assert!(is_address(right), "{right}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(text in "\\PC{0,60}", user in "[a-z]{1,8}", domain in "\\PC{0,50}") {
            let _ = (is_address(&text), suggestion(&text));
            let typed = format!("{user}@{domain}");
            let _ = is_address(&typed);
            if let Some(meant) = suggestion(&typed) {
                prop_assert!(is_address(&meant));
                prop_assert_eq!(suggestion(&meant), None);
            }
        }
    }
}
