//! What a network may be called, which pictures are logos, and where a mail password may go; pure.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};
use kernel::{Role, Viewer, network::Smtp};

/// The largest logo file that is taken.
pub const LOGO_BYTES: usize = 2 * 1024 * 1024;
/// The longest side of a logo that is read at all.
const LOGO_SIDE: u32 = 6_000;
/// The box that a logo is shrunk into before it is kept.
const LOGO_BOX: (u32, u32) = (640, 240);

/// Whoever runs the network looks after its office.
pub fn may_run_the_office(viewer: &Viewer) -> bool {
    viewer.is_at_least(Role::Coordinator)
}

/// Once mail is sent, a coordinator does not read what was meant for one person alone, such as a sign-in code.
pub const fn may_read(mail: &mail::Mail, mail_is_sent: bool) -> bool {
    !mail_is_sent || mail.about.is_some() || mail.mailing.is_some()
}

/// The seed of the woven band from a name: lower-case letters, digits and hyphens.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let cut: String = slug.chars().take(60).collect();
    let trimmed = cut.trim_end_matches('-');
    if trimmed.is_empty() { "netzwerk".to_owned() } else { trimmed.to_owned() }
}

/// Whether a text can be a mail address: one @, something before it, a domain with a dot (or this machine) after it.
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let forbidden = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"".contains(c);
    let labels = || {
        domain
            .split('.')
            .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'))
    };
    let dotted = domain.contains('.') || domain == "localhost";
    text.len() <= 254
        && !local.is_empty()
        && !text.contains(forbidden)
        && !local.contains('@')
        && dotted
        && labels()
}

/// Whether a text is a web address that may be linked.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !text.contains(char::is_whitespace))
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

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// The file is too large.
    #[error("the file is too large")]
    TooLarge,
    /// The file is no PNG, JPEG or WebP picture, or is damaged or has too many pixels.
    #[error("the file is no picture that can be used")]
    NoPicture,
}

/// Reads a picture, shrinks it and writes it anew as PNG, so that nothing but its pixels is kept.
pub fn logo(bytes: &[u8]) -> Result<Vec<u8>, LogoError> {
    if bytes.len() > LOGO_BYTES {
        return Err(LogoError::TooLarge);
    }
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| LogoError::NoPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err(LogoError::NoPicture);
    }
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LOGO_SIDE), Some(LOGO_SIDE));
    limits.max_alloc = Some(160 * 1024 * 1024);
    reader.limits(limits);
    let picture = reader.decode().map_err(|_| LogoError::NoPicture)?;
    let (width, height) = LOGO_BOX;
    let small = if picture.width() > width || picture.height() > height {
        picture.thumbnail(width, height)
    } else {
        picture
    };
    let mut png = Cursor::new(Vec::new());
    small.write_to(&mut png, ImageFormat::Png).map_err(|_| LogoError::NoPicture)?;
    Ok(png.into_inner())
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, RgbaImage};
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

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::ImageRgba8(RgbaImage::new(width, height))
            .write_to(&mut bytes, ImageFormat::Png)
            .unwrap();
        bytes.into_inner()
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
    fn addresses_are_told_from_other_texts() {
        assert!(is_address("ada.lovelace+netz@haus-der-kultur.example") && is_address("ö@münchen.example"));
        let wrong = [
            "ada",
            "@example.org",
            "a@b",
            "a b@example.org",
            "a@example..org",
            "a@example.org\nBcc: x@y.z",
            "a@b@c.de",
        ];
        assert_eq!(wrong.map(is_address), [false; 7]);
    }

    #[test]
    fn only_links_into_the_web_are_linked() {
        assert!(is_web_address("https://example.org/a?b=c"));
        assert_eq!(
            ["javascript:alert(1)", "https://", "//example.org", "https://a b"].map(is_web_address),
            [false; 4]
        );
    }

    #[test]
    fn a_large_picture_is_shrunk_and_written_anew() {
        let kept = image::load_from_memory(&logo(&png(1_280, 480)).unwrap()).unwrap();
        assert_eq!((kept.width(), kept.height()), (640, 240));
        let small = image::load_from_memory(&logo(&png(20, 10)).unwrap()).unwrap();
        assert_eq!((small.width(), small.height()), (20, 10));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        assert_eq!(
            logo(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
            Err(LogoError::NoPicture)
        );
        assert_eq!(logo(&png(20, 10)[..30]), Err(LogoError::NoPicture));
        assert_eq!(logo(&png(LOGO_SIDE + 1, 1)), Err(LogoError::NoPicture));
        assert_eq!(logo(&vec![0; LOGO_BYTES + 1]), Err(LogoError::TooLarge));
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
