//! What the forms of set-up and network have in common: reading a profile and mail settings, with what is wrong.

use forms::Problems;
use i18n::Translator;
use kernel::network::{Profile, Smtp};
use web::Form;

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

/// The profile that was typed, on top of what is there.
pub(crate) fn profile(form: &Form, problems: &mut Problems, before: &Profile) -> Profile {
    let name = form.name("name", 1..=80, problems);
    let purpose = form.words("purpose", 0..=300, problems);
    let imprint = form.words("imprint", 0..=20_000, problems);
    let hue = form.optional("hue").map_or(Some(before.hue), |hue| hue.parse().ok());
    let hue = hue.filter(|hue| HUES.iter().any(|(degrees, _)| degrees == hue));
    if hue.is_none() {
        problems.add("hue", "web-error-choice");
    }
    if form.optional("time_zone").is_some() {
        form.zone("time_zone", problems);
    }
    Profile {
        name,
        slug: before.slug.clone(),
        hue: hue.unwrap_or(before.hue),
        purpose,
        imprint: if form.flag("imprint") { imprint } else { before.imprint.clone() },
        contact_email: form.email("contact_email", problems),
        time_zone: form.optional("time_zone").unwrap_or(&before.time_zone).to_owned(),
    }
}

/// The mail settings that were typed; `None` when the provider's name is empty. The password may be the `stored` one.
pub(crate) fn smtp(form: &Form, problems: &mut Problems, stored: Option<&Smtp>) -> Option<Smtp> {
    let host = form.line("host", 0..=253, problems);
    if host.is_empty() {
        return None;
    }
    if !rules::is_host(&host) {
        problems.add("host", "office-error-host");
    }
    let encryption = form.optional("encryption").unwrap_or("tls").to_owned();
    if !ENCRYPTIONS.iter().any(|(word, _)| *word == encryption) {
        problems.add("encryption", "web-error-choice");
    }
    let usual = match encryption.as_str() {
        "tls" => 465,
        "starttls" => 587,
        _ => 25,
    };
    let port =
        form.optional("port").map_or(Ok(usual), str::parse).ok().filter(|port| (1..=65_535).contains(port));
    if port.is_none() {
        problems.add("port", "office-error-port");
    }
    let mut smtp = Smtp {
        host,
        port: port.unwrap_or(usual),
        encryption,
        username: form.line("username", 0..=254, problems),
        password: form.line("password", 0..=512, problems),
        sender: form.email("sender", problems),
    };
    if !rules::is_password_safe(&smtp) {
        problems.add("encryption", "office-error-open-password");
    }
    if let Some(stored) = stored.filter(|stored| rules::keeps_password(stored, &smtp)) {
        smtp.password.clone_from(&stored.password);
    } else if !smtp.username.is_empty() && smtp.password.is_empty() {
        problems.add("password", "office-error-password");
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
