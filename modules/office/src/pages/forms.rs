//! What the forms of set-up and network have in common: reading a profile and mail settings, with what is wrong.

use i18n::Translator;
use kernel::network::{Profile, Smtp};
use web::{Errors, Form};

use crate::{
    model::{ENCRYPTIONS, HUES},
    rules,
};

/// One colour to choose.
pub(crate) struct Hue {
    /// Its hue in degrees.
    pub(crate) degrees: i32,
    /// Its name.
    pub(crate) name: String,
    /// The network's mark in it.
    pub(crate) patch: String,
}

/// The colours to choose from, each with the network's own mark.
pub(crate) fn hues(t: &Translator, slug: &str) -> Vec<Hue> {
    let patch = |degrees| weave::patch(slug, u16::try_from(degrees).unwrap_or_default());
    HUES.map(|(degrees, key)| Hue { degrees, name: t.say(key), patch: patch(degrees) }).into()
}

/// The ways of keeping the connection to the mail provider safe.
pub(crate) fn encryptions(t: &Translator) -> Vec<(String, String)> {
    ENCRYPTIONS.map(|(word, key)| (word.to_owned(), t.say(key))).into()
}

/// An address that must be there.
pub(crate) fn address(form: &Form, errors: &mut Errors, name: &str) -> String {
    let text = errors.required(form, name, 254).to_owned();
    if !text.is_empty() && !rules::is_address(&text) {
        errors.add(name, "office-error-address");
    }
    text
}

/// The profile that was typed, on top of what is there.
pub(crate) fn profile(form: &Form, errors: &mut Errors, before: &Profile) -> Profile {
    let name = errors.required(form, "name", 80).to_owned();
    let purpose = errors.at_most(form, "purpose", 300).to_owned();
    let imprint = errors.at_most(form, "imprint", 20_000).to_owned();
    let hue = form.optional("hue").map_or(Some(before.hue), |hue| hue.parse().ok());
    let hue = hue.filter(|hue| HUES.iter().any(|(degrees, _)| degrees == hue));
    if hue.is_none() {
        errors.add("hue", "web-error-choice");
    }
    let time_zone = form.optional("time_zone").unwrap_or(&before.time_zone).to_owned();
    if jiff::tz::TimeZone::get(&time_zone).is_err() {
        errors.add("time_zone", "office-error-time-zone");
    }
    Profile {
        name,
        slug: before.slug.clone(),
        hue: hue.unwrap_or(before.hue),
        purpose,
        imprint: if form.flag("imprint") { imprint } else { before.imprint.clone() },
        contact_email: address(form, errors, "contact_email"),
        time_zone,
    }
}

/// The mail settings that were typed; `None` when the provider's name is empty. The password may be the `stored` one.
pub(crate) fn smtp(form: &Form, errors: &mut Errors, stored: Option<&Smtp>) -> Option<Smtp> {
    let host = errors.at_most(form, "host", 253).to_owned();
    if host.is_empty() {
        return None;
    }
    if !rules::is_host(&host) {
        errors.add("host", "office-error-host");
    }
    let encryption = form.optional("encryption").unwrap_or("tls").to_owned();
    if !ENCRYPTIONS.iter().any(|(word, _)| *word == encryption) {
        errors.add("encryption", "web-error-choice");
    }
    let usual = match encryption.as_str() {
        "tls" => 465,
        "starttls" => 587,
        _ => 25,
    };
    let port =
        form.optional("port").map_or(Ok(usual), str::parse).ok().filter(|port| (1..=65_535).contains(port));
    if port.is_none() {
        errors.add("port", "office-error-port");
    }
    let mut smtp = Smtp {
        host,
        port: port.unwrap_or(usual),
        encryption,
        username: errors.at_most(form, "username", 254).to_owned(),
        password: errors.at_most(form, "password", 512).to_owned(),
        sender: address(form, errors, "sender"),
    };
    if !rules::is_password_safe(&smtp) {
        errors.add("encryption", "office-error-open-password");
    }
    if let Some(stored) = stored.filter(|stored| rules::keeps_password(stored, &smtp)) {
        smtp.password.clone_from(&stored.password);
    } else if !smtp.username.is_empty() && smtp.password.is_empty() {
        errors.add("password", "office-error-password");
    }
    Some(smtp)
}

/// A form that shows these mail settings; the password is never among them.
pub(crate) fn show_smtp(form: &mut Form, smtp: &Smtp) {
    form.set("host", &smtp.host);
    form.set("port", smtp.port.to_string());
    form.set("encryption", &smtp.encryption);
    form.set("username", &smtp.username);
    form.set("sender", &smtp.sender);
}
