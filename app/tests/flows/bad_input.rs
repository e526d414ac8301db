//! Wrong input into every field of every form: said beside the field, what was typed stays, nothing is changed.

use std::collections::{BTreeMap, BTreeSet};

use testkit::{
    client::{Answer, Client},
    db_test,
};

use crate::{
    forms::{Field, Form, Kind, complaints},
    scene::Scene,
    walk::forms,
};

/// An id that belongs to nothing.
const NOBODY: &str = "0198f2f0-0000-7000-8000-000000000000";

/// What the program puts into forms and takes back whatever it is, and why.
const TAKEN: [(&str, &str); 4] = [
    ("zurueck", "what is no path of ours leads to the start page"),
    ("weiter", "what is no path of ours leads to the account"),
    ("suche", "any word can be searched for"),
    ("id", "a sign-in or room that somebody else ended or removed in the meantime is no mistake"),
];

/// What is counted even when it is wrong.
const COUNTED: [(&str, &str); 1] = [("/einloggen/code/{id}", "sign_in_code")];

/// The fields without which a form is not taken, by its route.
const NEEDED: [(&str, &str); 41] = [
    ("/akteure/neu", "name town"),
    ("/akteure/{slug}/bearbeiten", "name town"),
    ("/akteure/{slug}/vertretung", "email"),
    ("/anmeldung/neuer-link", "email"),
    ("/anmeldung/{link}/adresse", "email"),
    ("/anmeldung/{link}/aendern", "name note-assistance note-childcare note-diet note-other"),
    ("/einladung/{link}", "name"),
    ("/einloggen", "email"),
    ("/einloggen/code/{id}", "code"),
    ("/einloggen/neu", "email name"),
    ("/konto", "name"),
    ("/koordination/live", "titel"),
    ("/koordination/live/{code}", "titel"),
    ("/koordination/live/{code}/aktivitaeten/{id}", "frage"),
    ("/koordination/live/{code}/einlesen", "tabelle"),
    ("/koordination/live/{code}/namen/zulassen", "name"),
    ("/koordination/live/{code}/neu/{kind}", "frage"),
    ("/koordination/menschen/einladen", "email"),
    ("/koordination/netz", "contact_email name"),
    ("/koordination/netz/foerderer/neu", "name"),
    ("/koordination/netz/foerderer/{id}", "logo_alt name"),
    ("/koordination/netz/mail", "host password sender"),
    ("/koordination/raeume/neu", "name"),
    ("/koordination/raeume/{slug}", "name"),
    ("/koordination/raeume/{slug}/mitglieder", "email"),
    ("/koordination/veranstaltungen/neu", "ends-date starts-date title venue"),
    (
        "/koordination/veranstaltungen/{slug}/bearbeiten",
        "capacity confirm-hours ends-date keep-days max-party offer-hours starts-date title venue",
    ),
    ("/koordination/veranstaltungen/{slug}/fragen/neu", "label"),
    ("/koordination/veranstaltungen/{slug}/fragen/{id}", "label"),
    ("/koordination/veranstaltungen/{slug}/kopieren", "date title"),
    ("/koordination/veranstaltungen/{slug}/programm/neu", "end-time start-date start-time title"),
    ("/koordination/veranstaltungen/{slug}/programm/punkt/{id}", "end-time start-date start-time title"),
    ("/koordination/veranstaltungen/{slug}/programm/punkt/{id}/verschieben", "start-date start-time"),
    ("/koordination/veranstaltungen/{slug}/rundmail", "body subject"),
    (
        "/koordination/veranstaltungen/{slug}/stand",
        "announce-date closes-date closes-time opens-date opens-time public-date",
    ),
    ("/koordination/veranstaltungen/{slug}/stand/absagen", "reason"),
    (
        "/koordination/veranstaltungen/{slug}/teilnehmende/neu",
        "name note-assistance note-childcare note-diet note-other",
    ),
    ("/koordination/veranstaltungen/{slug}/teilnehmende/{party}/adresse", "email"),
    ("/live", "code"),
    ("/veranstaltungen/{slug}/anmeldung", "email name note-assistance note-childcare note-diet note-other"),
    ("/veranstaltungen/{slug}/vormerken", "email"),
];

/// What cannot be right in a field, and what is wrong with it.
fn wrong(field: &Field) -> Vec<String> {
    let long = "x".repeat(100_000);
    let list: &[&str] = match &field.kind {
        Kind::Line | Kind::Area | Kind::Password => &[&long],
        Kind::Email => &[&long, "kein-at", "a@b@c.de", "ada@posteo.de\nBcc: alle@posteo.de"],
        Kind::Number => &[&long, "viele", "-1", "1.5e3", "99999999999999999999"],
        Kind::Decimal => &[&long, "viele", "1.5e3", "1,2,3", "99999999999999999999"],
        Kind::Date => &["morgen", "2019-02-30", "9999-99-99", &long],
        Kind::Time => &["gleich", "25:99", &long],
        Kind::Select(_) | Kind::Radio => &["gibt-es-nicht", NOBODY, &long],
        Kind::Hidden => &["kaputt", "-1", NOBODY, &long],
        Kind::Box | Kind::File(_) => &[],
    };
    list.iter().map(|value| (*value).to_owned()).collect()
}

/// What is sent when `value` stands in the first field of this name, and something sensible in all others.
fn with(form: &Form, field: &Field, value: &str) -> Vec<(String, String)> {
    let mut pairs = form.filled();
    // What is said about something that is not asked for is not looked at: everything is asked for.
    let boxes = form.fields.iter().filter(|field| field.kind == Kind::Box && !field.sent);
    pairs.extend(boxes.map(|field| (field.name.clone(), field.value.clone())));
    match pairs.iter_mut().find(|(name, _)| *name == field.name) {
        Some((_, old)) => value.clone_into(old),
        None => pairs.push((field.name.clone(), value.to_owned())),
    }
    pairs
}

async fn send(client: &mut Client, form: &Form, pairs: &[(String, String)]) -> Answer {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    if form.multipart {
        return client.upload(&form.action, &pairs, ("", "", &[])).await;
    }
    client.post(&form.action, &pairs).await
}

/// What is not as it should be in the answer to a wrong value.
fn faults(form: &Form, field: &Field, value: &str, answer: &Answer) -> Option<String> {
    let status = answer.status.as_u16();
    let short: String = value.chars().take(20).collect();
    let place = format!("{} {} = {short}: {status}", form.action, field.name);
    let is_taken = field.kind == Kind::Hidden && TAKEN.iter().any(|(name, _)| *name == field.name);
    if !(400..500).contains(&status) {
        return Some(place).filter(|_| !is_taken || status >= 500);
    }
    if field.kind == Kind::Hidden {
        return None;
    }
    if status != 422 {
        return Some(format!("{place} {}", answer.text("main")));
    }
    if !complaints(&answer.body).contains(&field.name) {
        return Some(format!("{place} names {:?}", answer.attributes(".summary a", "href")));
    }
    if answer.texts("form .error").is_empty() {
        return Some(format!("{place} says nothing beside the field"));
    }
    let kept = Form::all(&form.page, &answer.body).into_iter().flat_map(|form| form.fields);
    let kept = kept.filter(|kept| kept.name == field.name).any(|kept| kept.value.trim() == value.trim());
    let is_shown = field.kind.is_typed() && field.kind != Kind::Password;
    (is_shown && !kept).then(|| format!("{place} forgets what was typed"))
}

/// The tables that a form of `route` changed, but for what is counted even when it is wrong.
async fn changed(scene: &Scene, before: &mut BTreeMap<String, u64>, route: &str) -> Vec<String> {
    let mut changed = scene.app.changed(before).await;
    changed.retain(|table| !COUNTED.contains(&(route, table)));
    changed
}

db_test! {
    async fn what_cannot_be_right_is_named_beside_its_field_and_changes_nothing(db) {
        let scene = Scene::new(db).await;
        let (mut found, mut sent, mut address) = (Vec::new(), 0, 0_u8);
        let walks = scene.walk().await;
        let mut before = scene.app.contents().await;
        for (client, visits) in walks {
            for (route, form) in forms(&visits) {
                address = address.wrapping_add(1);
                let mut client = client.clone().from_address(address);
                let mut names: Vec<&str> = Vec::new();
                for field in &form.fields {
                    if names.contains(&field.name.as_str()) {
                        continue;
                    }
                    names.push(&field.name);
                    for value in wrong(field) {
                        sent += 1;
                        let answer = send(&mut client, &form, &with(&form, field, &value)).await;
                        let fault = faults(&form, field, &value, &answer);
                        let accepted = answer.status.as_u16() < 400;
                        found.extend(fault);
                        if accepted {
                            before = scene.app.contents().await;
                        }
                    }
                }
                let changed = changed(&scene, &mut before, route).await;
                if !changed.is_empty() {
                    found.push(format!("{} changes {changed:?}", form.action));
                }
            }
        }
        assert!(sent > 300, "{sent}");
        assert!(found.is_empty(), "{} of {sent}:\n{}", found.len(), found.join("\n"));
    }

    async fn what_must_be_filled_in_is_asked_for_beside_its_field(db) {
        let scene = Scene::new(db).await;
        let (mut asked, mut address) = (BTreeMap::new(), 0_u8);
        let walks = scene.walk().await;
        let mut before = scene.app.contents().await;
        for (client, visits) in walks {
            for (route, form) in forms(&visits) {
                address = address.wrapping_add(1);
                let mut client = client.clone().from_address(address);
                let once = |field: &&Field| form.fields.iter().filter(|other| other.name == field.name).count() == 1;
                for field in form.fields.iter().filter(|field| field.kind.is_typed()).filter(once) {
                    let page = client.get(&form.page).await;
                    let now = Form::all(&form.page, &page.body).into_iter().find(|now| now.action == form.action);
                    let Some(now) = now else { continue };
                    let answer = send(&mut client, &now, &with(&now, field, "")).await;
                    let changed = changed(&scene, &mut before, route).await;
                    if answer.status.as_u16() < 400 {
                        continue;
                    }
                    assert_eq!(changed, [""; 0], "{route} {}", field.name);
                    assert_eq!(answer.status.as_u16(), 422, "{route} {}", field.name);
                    if complaints(&answer.body).contains(&field.name) {
                        asked.entry(route).or_insert_with(BTreeSet::<String>::new).insert(field.name.clone());
                    }
                }
            }
        }
        let needed = NEEDED.map(|(route, names)| (route, names.split(' ').map(str::to_owned).collect()));
        assert_eq!(asked, needed.into());
    }
}
