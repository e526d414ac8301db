//! Hostile words in every form: whatever people type stays words, wherever it is shown.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{HeaderValue, StatusCode, header};
use testkit::{
    client::{Answer, Client},
    db_test,
};

use crate::{
    forms::{Field, Form, Kind, complaints},
    scene::{SCHEDULE, Scene},
    walk::{forms, is_page, route_of, walk},
};

const HOSTILE: &str = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

/// What ends something stands at the end, so that it can be looked at before.
const ENDINGS: [&str; 16] = [
    "/rundmail",
    "/stand",
    "/regie",
    "/entfernen",
    "/beenden",
    "/zurueckziehen",
    "/abbestellen",
    "/austragen",
    "/absagen",
    "/platz",
    "/loeschen",
    "/aufnehmen",
    "/geraete",
    "/abmelden",
    "/konto/loeschen",
    "/neue-adresse/{link}",
];

/// What only somebody who is known to the network can be entered into.
const KNOWN: [(&str, &str); 2] =
    [("/akteure/{slug}/vertretung", "email"), ("/koordination/raeume/{slug}/mitglieder", "email")];

/// Forms that take no such words at all, and why.
const NEVER_TAKEN: [(&str, &str); 3] = [
    ("/einloggen/code/{id}", "only eight digits are a code"),
    ("/live", "only six digits are a code"),
    ("/koordination/live/{code}/einlesen", "only a table is read in"),
];

/// Pages and files that no link of a page leads to.
const MORE: [&str; 8] = [
    "/veranstaltungen.xml",
    "/veranstaltungen.ics",
    "/veranstaltungen/kooperation-und-vernetzung/kalender.ics",
    "/veranstaltungen/kooperation-und-vernetzung/programm/schedule.xml",
    "/veranstaltungen/kooperation-und-vernetzung/programm/schedule.json",
    "/koordination/veranstaltungen/kooperation-und-vernetzung/teilnehmende.csv",
    "/koordination/veranstaltungen/kooperation-und-vernetzung/teilnehmende.xlsx",
    "/konto/daten",
];

fn ending(route: &str) -> Option<usize> {
    ENDINGS.iter().rposition(|end| route.ends_with(end))
}

/// Nothing in an answer that a browser would run; whether the words are in it at all.
fn holds_only_words(place: &str, answer: &Answer) -> bool {
    assert!(answer.status.as_u16() < 500, "{place}: {}", answer.status);
    let kind = answer.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let is_markup = is_page(answer) || kind.contains("xml") && !kind.contains("sheet");
    if is_markup {
        for tag in ["<script>alert", "<img src=x", "<img src=\"x\""] {
            assert!(!answer.body.contains(tag), "{place} holds {tag}");
        }
        assert_eq!(answer.attributes("[onerror]", "onerror"), [""; 0], "{place}");
    }
    is_markup && answer.body.contains("alert(1)")
}

#[test]
#[should_panic(expected = "holds <script>alert")]
fn words_that_are_run_are_noticed() {
    holds_only_words("a page", &page_of(&format!("<p>{HOSTILE}</p>")));
}

#[test]
fn words_that_are_shown_are_noticed() {
    let words = HOSTILE.replace('<', "&lt;");
    assert!(holds_only_words("a page", &page_of(&words)));
    assert!(!holds_only_words("a page", &page_of("<p>Hallo</p>")));
}

fn page_of(html: &str) -> Answer {
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("text/html"))].into_iter().collect();
    Answer { status: StatusCode::OK, headers, body: html.to_owned(), bytes: Vec::new() }
}

/// The form with hostile words wherever words may be; a field that complained gets something else.
fn hostile(route: &str, form: &Form, complained: &BTreeMap<String, usize>) -> Vec<(String, String)> {
    let (filled, untouched) = (form.filled(), form.untouched());
    let fill = |(name, usual): (String, String)| {
        let field: Option<&Field> = form.fields.iter().find(|field| field.name == name);
        let field = field.filter(|field| field.kind.is_typed());
        let value = match (field, complained.get(&name).copied().unwrap_or_default()) {
            (Some(field), 0) if field.kind.takes_words() => field.numbered(HOSTILE),
            (Some(field), 1) if field.kind == Kind::Area => format!("{HOSTILE}\n{HOSTILE} 2"),
            (Some(_), 0..=1) if KNOWN.contains(&(route, &name)) => "kim.janssen@post.example".to_owned(),
            (Some(_), 0..=2) | (None, _) => usual,
            (Some(_), _) => {
                untouched.iter().find(|(own, _)| *own == name).map(|own| own.1.clone()).unwrap_or_default()
            }
        };
        (name, value)
    };
    filled.into_iter().map(fill).collect()
}

async fn send(client: &mut Client, form: &Form, pairs: &[(String, String)]) -> Answer {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let file = form.fields.iter().find(|field| matches!(field.kind, Kind::File(_)));
    let Some(file) = file.filter(|_| form.multipart) else { return client.post(&form.action, &pairs).await };
    let words = HOSTILE.replace('<', "&lt;").replace('"', "&quot;");
    let schedule = SCHEDULE.replace("TITEL", &words);
    let is_schedule = matches!(&file.kind, Kind::File(accept) if accept.contains("xml"));
    let bytes = if is_schedule { schedule.as_bytes() } else { &[] };
    client.upload(&form.action, &pairs, (&file.name, "", bytes)).await
}

/// Sends the form until it is taken; what complains is filled in differently.
async fn persuade(client: &mut Client, route: &str, form: &Form) -> Answer {
    let mut complained = BTreeMap::new();
    loop {
        let pairs = hostile(route, form, &complained);
        let answer = send(client, form, &pairs).await;
        holds_only_words(&form.action, &answer);
        if answer.status.as_u16() != 422 || complained.values().any(|times| *times > 5) {
            return answer;
        }
        let wrong: BTreeSet<String> = complaints(&answer.body).into_iter().collect();
        assert!(!wrong.is_empty(), "{}: complains about nothing: {}", form.action, answer.text("main"));
        for name in wrong {
            *complained.entry(name).or_default() += 1;
        }
    }
}

/// Opens the page of a form anew, as it is now, and sends the form.
async fn fill_in_again(client: &Client, route: &str, form: &Form) -> Option<Answer> {
    let mut client = client.clone();
    let page = client.get(&form.page).await;
    let now = Form::all(&form.page, &page.body);
    let action = form.action.split('?').next();
    let mut now = now.into_iter().filter(|now| now.action.split('?').next() == action);
    let now = now.by_ref().max_by_key(|now| now.fields.len())?;
    Some(persuade(&mut client, route, &now).await)
}

db_test! {
    async fn hostile_words_in_every_form_stay_words_wherever_they_are_shown(db) {
        let scene = Scene::new(db).await;
        let mut all: Vec<(Client, &str, Form)> = Vec::new();
        for (client, visits) in scene.walk().await {
            let new = forms(&visits).into_iter().filter(|(route, _)| !all.iter().any(|(_, known, _)| known == route));
            all.extend(new.map(|(route, form)| (client.clone(), route, form)).collect::<Vec<_>>());
        }
        assert!(all.len() > 55, "{}", all.len());
        all.sort_by_key(|(_, route, _)| ending(route));
        let (mut refused, mut shown, mut looked) = (Vec::new(), Vec::new(), false);
        for ((client, route, form), address) in all.into_iter().zip(0_u8..) {
            if ending(route).is_some() && !looked {
                looked = true;
                shown = look_around(&scene).await;
            }
            let client = client.from_address(address);
            match fill_in_again(&client, route, &form).await {
                Some(answer) if answer.status.as_u16() < 400 => {
                    if let Some(next) = answer.location() {
                        let next = next.split('#').next().unwrap_or_default().to_owned();
                        assert!(route_of("GET", &next).is_some(), "{route} leads to {next}");
                        holds_only_words(&next, &client.clone().get(&next).await);
                    }
                }
                // A bare button may be gone because another one was pressed before.
                None if !form.fields.iter().any(|field| field.kind.is_typed()) => {}
                other => refused.push((route, other.map(|answer| (answer.status.as_u16(), answer.text(".summary"))))),
            }
        }
        refused.retain(|(route, _)| !NEVER_TAKEN.iter().any(|(never, _)| never == route));
        assert_eq!(refused, []);
        assert!(shown.len() > 30, "the words are shown on many pages: {shown:?}");
        scene.app.run_due().await;
        let mut written = 0;
        for (mail, text) in scene.app.mails().await {
            assert!(!text.html.contains("<script") && !text.html.contains("<img src=x"), "{}", mail.template);
            written += usize::from(text.html.contains("alert(1)"));
        }
        assert!(written > 5, "the words are in {written} mails");
    }
}

/// Looks at everything as guest, member and coordinator; the pages on which the words were seen.
async fn look_around(scene: &Scene) -> Vec<String> {
    scene.app.run_due().await;
    let mut shown = Vec::new();
    let [guest, member, mut coordinator] = scene.walk().await;
    let more: Vec<String> = MORE.iter().map(|path| (*path).to_owned()).collect();
    coordinator.1.extend(walk(&coordinator.0, &more).await);
    for visit in [guest.1, member.1, coordinator.1].into_iter().flatten() {
        if holds_only_words(&visit.path, &visit.answer) {
            shown.push(visit.path);
        }
    }
    shown
}
