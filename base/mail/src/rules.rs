//! Which mail goes first, what a failed try means, and when to try again; pure.

use std::{fmt, str::FromStr};

use jiff::{SignedDuration, Timestamp};

use crate::Message;

/// After so many tries a mail is given up.
pub(crate) const MOST_ATTEMPTS: i64 = 10;

/// Why a mail could not be sent; without a word of the server's, which may hold addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The server cannot be reached, is too slow or hung up.
    Connection,
    /// No safe connection could be made.
    Encryption,
    /// The server does not accept our name and password.
    SignIn,
    /// The server does not speak as the settings say.
    Settings,
    /// The server refused this mail with this code (RFC 5321).
    Refused(u16),
    /// The recipient's or sender's address is not one.
    Address,
    /// The mail cannot be written any more: its module does not know it.
    Template,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(code) => write!(f, "refused-{code}"),
            other => f.write_str(other.name()),
        }
    }
}

impl FromStr for Trouble {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if let Some(code) = text.strip_prefix("refused-") {
            return code.parse().map(Self::Refused).map_err(|_| ());
        }
        let plain =
            [Self::Connection, Self::Encryption, Self::SignIn, Self::Settings, Self::Address, Self::Template];
        plain.into_iter().find(|trouble| trouble.name() == text).ok_or(())
    }
}

impl Trouble {
    const fn name(self) -> &'static str {
        match self {
            Self::Connection => "connection",
            Self::Encryption => "encryption",
            Self::SignIn => "sign-in",
            Self::Settings => "settings",
            Self::Refused(_) => "refused",
            Self::Address => "address",
            Self::Template => "template",
        }
    }

    /// What it means, in the reader's language.
    pub fn explain(self, t: &i18n::Translator) -> String {
        match self {
            Self::Connection => t.say("mail-trouble-connection"),
            Self::Encryption => t.say("mail-trouble-encryption"),
            Self::SignIn => t.say("mail-trouble-sign-in"),
            Self::Settings => t.say("mail-trouble-settings"),
            Self::Refused(code) => t.count("mail-trouble-refused", u32::from(code)),
            Self::Address => t.say("mail-trouble-address"),
            Self::Template => t.say("mail-trouble-template"),
        }
    }

    /// What a server's reply code means.
    pub(crate) const fn from_code(code: u16) -> Self {
        match code {
            421 => Self::Connection,
            454 | 530 | 534 | 535 | 538 => Self::SignIn,
            other => Self::Refused(other),
        }
    }

    /// Whether it would hit every other mail too, so that trying them now is pointless.
    pub(crate) const fn is_everyones(self) -> bool {
        matches!(self, Self::Connection | Self::Encryption | Self::SignIn | Self::Settings)
    }

    /// Whether trying again cannot help.
    pub(crate) const fn is_final(self) -> bool {
        matches!(self, Self::Refused(500..=599) | Self::Address | Self::Template)
    }
}

/// What is done after a failed try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The server was not there for anyone: it is tried again then, and the try is not held against the mail.
    Blameless(Timestamp),
    /// It is tried again then.
    Later(Timestamp),
    /// It is given up.
    GiveUp,
}

/// Judges a try that failed at `now`, after `attempts` tries before it.
pub(crate) fn verdict(trouble: Trouble, attempts: i64, now: Timestamp) -> Verdict {
    if trouble.is_everyones() {
        // Later than the others, lest a mail that makes the server hang up stands in front of them for ever.
        return Verdict::Blameless(now + SignedDuration::from_mins(2));
    }
    if trouble.is_final() || attempts + 1 >= MOST_ATTEMPTS {
        return Verdict::GiveUp;
    }
    Verdict::Later(now + pause(attempts))
}

/// How long to wait after `attempts` failed tries: 1 minute, 2, 4, … at most 6 hours.
pub(crate) fn pause(attempts: i64) -> SignedDuration {
    let minutes = 1_i64 << attempts.clamp(0, 16);
    SignedDuration::from_mins(minutes.min(6 * 60))
}

/// Sign-in codes go before what is about an event, and mailings come last.
pub(crate) const fn turn(message: &Message) -> i64 {
    match (&message.mailing, &message.about) {
        (Some(_), _) => 2,
        (None, Some(_)) => 1,
        (None, None) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn the_pauses_grow_from_a_minute_to_six_hours() {
        let minutes: Vec<_> = (0..10).map(|attempts| pause(attempts).as_mins()).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
    }

    #[test]
    fn the_tenth_failure_and_a_final_refusal_give_up() {
        let later = Verdict::Later(NOW + SignedDuration::from_mins(256));
        assert_eq!(verdict(Trouble::Refused(451), 8, NOW), later);
        assert_eq!(verdict(Trouble::Refused(451), 9, NOW), Verdict::GiveUp);
        assert_eq!(verdict(Trouble::from_code(550), 0, NOW), Verdict::GiveUp);
        assert_eq!(
            verdict(Trouble::from_code(451), 0, NOW),
            Verdict::Later(NOW + SignedDuration::from_mins(1))
        );
    }

    #[test]
    fn a_wrong_password_is_no_reason_to_give_up_a_mail() {
        assert_eq!(Trouble::from_code(535), Trouble::SignIn);
        assert_eq!(verdict(Trouble::SignIn, 99, NOW), Verdict::Blameless(NOW + SignedDuration::from_mins(2)));
    }

    #[test]
    fn what_is_stored_reads_back() {
        let all = [
            Trouble::Connection,
            Trouble::Encryption,
            Trouble::SignIn,
            Trouble::Settings,
            Trouble::Refused(550),
            Trouble::Address,
            Trouble::Template,
        ];
        assert_eq!(all.map(|trouble| trouble.to_string().parse()), all.map(Ok));
        assert_eq!("refused-ada@example.org".parse::<Trouble>(), Err(()));
    }
}
