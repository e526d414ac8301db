//! What a network may be called, which mails a coordinator reads, and where a mail password may go; pure.

use kernel::network::Smtp;

/// Once mail is sent, a coordinator does not read what was meant for one person alone, such as a sign-in code.
pub const fn may_read(mail: &mail::Mail, mail_is_sent: bool) -> bool {
    !mail_is_sent || mail.about.is_some() || mail.mailing.is_some()
}

/// The seed of the woven band from a name.
pub fn slug(name: &str) -> String {
    match forms::slug(name) {
        slug if slug.is_empty() => "netzwerk".to_owned(),
        slug => slug,
    }
}

/// The same things in a new order: `one` before the one that was before it, or after the one that was after it.
pub fn moved<T: Copy + PartialEq>(all: &[T], one: T, up: bool) -> Vec<T> {
    let mut order = all.to_vec();
    let at = order.iter().position(|other| *other == one);
    let other =
        at.and_then(|at| if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < all.len()) });
    if let (Some(at), Some(other)) = (at, other) {
        order.swap(at, other);
    }
    order
}

/// Whether a text is the name or address of a machine.
pub fn is_host(text: &str) -> bool {
    let ok = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    !text.is_empty()
        && text.len() <= 253
        && text.chars().all(ok)
        && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == ':')
}

/// A password goes only over a safe connection, or to this very machine.
pub fn is_password_safe(smtp: &Smtp) -> bool {
    let here = matches!(smtp.host.as_str(), "localhost" | "127.0.0.1" | "::1");
    smtp.encryption != "none" || smtp.username.is_empty() || here
}

/// The stored password is used again only for the same account on the same machine, so that nobody can have it sent elsewhere.
pub fn keeps_password(stored: &Smtp, typed: &Smtp) -> bool {
    let same = |a: &Smtp, b: &Smtp| {
        a.host == b.host && a.username == b.username && a.port == b.port && a.encryption == b.encryption
    };
    typed.password.is_empty() && same(stored, typed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn smtp() -> Smtp {
        Smtp {
            host: "mail.example.org".to_owned(),
            port: 465,
            encryption: "tls".to_owned(),
            username: "netz".to_owned(),
            password: String::new(),
            sender: "netz@example.org".to_owned(),
        }
    }

    #[test]
    fn a_name_becomes_a_slug_that_can_stand_in_an_address() {
        assert_eq!(slug("Netzwerk Soziokultur  Meißen (Süd)"), "netzwerk-soziokultur-meissen-sued");
        assert_eq!(slug("???"), "netzwerk");
    }

    #[test]
    fn a_password_never_goes_out_in_the_open() {
        let open = Smtp { encryption: "none".to_owned(), ..smtp() };
        assert!(!is_password_safe(&open));
        assert!(is_password_safe(&Smtp { host: "127.0.0.1".to_owned(), ..open.clone() }));
        assert!(is_password_safe(&Smtp { username: String::new(), ..open }));
    }

    #[test]
    fn a_stored_password_is_not_sent_to_another_machine() {
        assert!(keeps_password(&smtp(), &smtp()));
        assert!(!keeps_password(&smtp(), &Smtp { host: "evil.example".to_owned(), ..smtp() }));
        assert!(!keeps_password(&smtp(), &Smtp { encryption: "none".to_owned(), ..smtp() }));
    }

    #[test]
    fn one_step_up_or_down_stops_at_the_ends() {
        assert_eq!(moved(&[1, 2, 3], 2, true), [2, 1, 3]);
        assert_eq!(moved(&[1, 2, 3], 2, false), [1, 3, 2]);
        assert_eq!([moved(&[1, 2], 1, true), moved(&[1, 2], 2, false), moved(&[1, 2], 7, true)], [[1, 2]; 3]);
    }

    proptest! {
        #[test]
        fn a_slug_is_never_empty_and_never_strange(name in any::<String>()) {
            let slug = slug(&name);
            prop_assert!(!slug.is_empty() && slug.len() <= 60);
            prop_assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        }
    }
}
