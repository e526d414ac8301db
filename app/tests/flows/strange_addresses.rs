//! Addresses that lead nowhere, links that are foreign or used up, files that are too large: a clear answer, and nothing is changed.

use std::collections::BTreeSet;

use kernel::{Access, Role};
use testkit::{client::Answer, db_test};

use crate::{
    scene::{CONFERENCE, Scene},
    support::{App, fill_in, link_in},
};

/// What stands in place of an id or a name.
const STRANGE: [&str; 6] =
    ["kaputt", "0198f2f0-0000-7000-8000-000000000000", "%2e%2e%2fnetz", "%00", "%ff", "%22%3e%3cscript%3e"];

/// The form for a code is shown for any id, so that it tells nobody whether there is an account.
const TELLS_NOTHING: &str = "/einloggen/code/0198f2f0-0000-7000-8000-000000000000";

/// The route with something real where an event, an organisation or a space is named, if the rest shall be strange.
fn concrete(route: &str, strange: &str, real: bool) -> String {
    let slug = match route.split('/').nth(1) {
        Some("akteure") => "alte-weberei",
        Some("koordination") if route.contains("raeume/{") => "ag-beratung",
        _ => "kooperation-und-vernetzung",
    };
    let part = |part: &str| match part {
        "{slug}" if real => slug.to_owned(),
        part if part.starts_with('{') => strange.to_owned(),
        part => part.to_owned(),
    };
    route.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn says_why(answer: &Answer) -> bool {
    answer.texts("main h1, main .error, main form").iter().any(|text| !text.is_empty())
}

fn refused(answer: &Answer) -> u16 {
    assert!(says_why(answer), "{}", answer.body);
    answer.status.as_u16()
}

db_test! {
    async fn an_address_that_names_nothing_is_answered_clearly_and_changes_nothing(db) {
        let mut scene = Scene::new(db).await;
        let (mut before, mut wrong, mut sent) = (scene.app.contents().await, Vec::new(), 0);
        let long = "x".repeat(5_000);
        for record in web::records(geflecht::MODULES) {
            let names = record.path.matches('{').count();
            let has_slug = record.path.contains("{slug}");
            let mut client = if record.access == Access::Link { scene.guest.clone() } else { scene.coordinator.clone() };
            client = client.from_address(u8::try_from(sent % 250).expect("small"));
            for strange in STRANGE.iter().copied().chain([long.as_str()]) {
                for real in [false, true] {
                    if names == 0 || (real && (!has_slug || names == 1)) {
                        continue;
                    }
                    sent += 1;
                    let path = concrete(record.path, strange, real);
                    let answer = match record.method.as_str() {
                        "GET" => client.get(&path).await,
                        _ => client.post(&path, &[]).await,
                    };
                    let status = answer.status.as_u16();
                    if path != TELLS_NOTHING && !((400..500).contains(&status) && says_why(&answer)) {
                        wrong.push(format!("{} {path}: {status}", record.method).replace(&long, "xxx…"));
                    }
                }
            }
        }
        assert!(sent > 600, "{sent}");
        assert_eq!(wrong, [""; 0]);
        assert_eq!(scene.app.changed(&mut before).await, [""; 0]);
        assert_eq!(scene.coordinator.get("/konto").await.status.as_u16(), 200);
    }

    async fn a_strange_query_counts_as_not_asked(db) {
        let scene = Scene::new(db).await;
        let mut queries = BTreeSet::new();
        let [_, _, (mut coordinator, visits)] = scene.walk().await;
        for visit in visits {
            let path = visit.path.split('?').next().unwrap_or_default().to_owned();
            let own = visit.path.split_once('?').map_or("", |(_, query)| query).split('&').map(str::to_owned);
            let asked = visit.answer.attributes("form[method=get] [name]", "name").into_iter();
            let names = own.filter_map(|pair| Some(pair.split_once('=')?.0.to_owned())).chain(asked);
            queries.extend(names.map(|name| (path.clone(), name)));
        }
        assert!(queries.len() > 20, "{queries:?}");
        let mut failed = Vec::new();
        for (path, name) in queries {
            for strange in STRANGE.into_iter().chain(["-1", "99999999999999999999", "2019-02-30"]) {
                let asked = format!("{path}?{name}={strange}");
                let answer = coordinator.get(&asked).await;
                if answer.status.as_u16() >= 400  {
                    failed.push(format!("{asked}: {}", answer.status));
                }
            }
        }
        assert_eq!(failed, [""; 0]);
    }

    async fn a_personal_link_is_good_for_its_own_purpose_alone(db) {
        let scene = Scene::new(db).await;
        let mut guest = scene.guest.clone();
        let held = link_in(&scene.app.mail_to("held@posteo.de").await, "/anmeldung/");
        let (id, _) = held.rsplit('/').next().and_then(|link| link.split_once('.')).expect("a signed id");
        let mut before = scene.app.contents().await;
        let purposes = [
            ("registration", "/anmeldung/"),
            ("interest", "/vormerken/"),
            ("bulk-stop", "/rundmail/"),
            ("people.sign-in", "/einloggen/link/"),
            ("people.invitation", "/einladung/"),
        ];
        for (purpose, _) in purposes {
            let link = scene.app.house.links.sign(purpose, id);
            for (_, place) in purposes.iter().filter(|(other, _)| *other != purpose) {
                let path = format!("{place}{link}{}", if *place == "/rundmail/" { "/abbestellen" } else { "" });
                let (opened, sent) = (guest.get(&path).await, guest.post(&path, &[]).await);
                assert!(matches!(refused(&opened), 404 | 410), "{purpose} {path}: {}", opened.status);
                assert!(matches!(sent.status.as_u16(), 404 | 405 | 410), "{purpose} {path}: {}", sent.status);
            }
        }
        assert_eq!(scene.app.changed(&mut before).await, [""; 0]);
    }

    async fn a_link_that_a_mail_program_mangled_leads_to_help(db) {
        let scene = Scene::new(db).await;
        let mut guest = scene.guest.clone();
        let held = link_in(&scene.app.mail_to("held@posteo.de").await, "/anmeldung/");
        let (id, _) = held.rsplit('/').next().and_then(|link| link.split_once('.')).expect("a signed id");
        let links = [
            ("registration", "/anmeldung/", ""),
            ("interest", "/vormerken/", "/austragen"),
            ("bulk-stop", "/rundmail/", "/abbestellen"),
            ("people.sign-in", "/einloggen/link/", ""),
            ("people.invitation", "/einladung/", ""),
        ];
        let help = ["/anmeldung/neuer-link", "/veranstaltungen", "/einloggen"];
        let mut before = scene.app.contents().await;
        for (purpose, place, rest) in links {
            let link = scene.app.house.links.sign(purpose, id);
            let cut = |at: usize| link[..at].to_owned();
            let mangled = [
                String::new(),
                cut(8),
                cut(36),
                cut(link.len() - 1),
                format!("{link}%3E"),
                format!("{link}%22"),
                format!("%3C{link}"),
                format!("3D{link}"),
                format!("{link}/"),
                format!("{link}/%E2%80%A6"),
            ];
            for path in mangled.iter().map(|link| format!("{place}{link}{rest}")) {
                let answer = guest.get(&path).await;
                assert!(matches!(answer.status.as_u16(), 404 | 410), "{path}: {}", answer.status);
                let mut ways = answer.attributes("main a", "href");
                ways.extend(answer.attributes("main form", "action"));
                assert!(ways.iter().any(|way| help.contains(&way.as_str())), "{path}: {ways:?}");
            }
        }
        assert_eq!(scene.app.changed(&mut before).await, [""; 0]);
    }

    async fn a_link_that_was_used_up_says_so_and_changes_nothing(db) {
        let app = App::in_earnest(db).await;
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        let invite = "/koordination/menschen/einladen";
        fill_in(&mut coordinator, invite, invite, &[("email", "neu@posteo.de")]).await;
        let invitation = link_in(&app.mail_to("neu@posteo.de").await, "/einladung/");
        fill_in(&mut app.visitor(), &invitation, &invitation, &[("name", "Neu")]).await;
        app.visitor().post("/einloggen", &[("email", "neu@posteo.de")]).await;
        let sign_in = link_in(&app.mail_to("neu@posteo.de").await, "/einloggen/link/");
        assert_eq!(app.visitor().post(&sign_in, &[]).await.status.as_u16(), 303);
        let mut before = app.contents().await;
        for link in [invitation, sign_in] {
            assert_eq!(refused(&app.visitor().get(&link).await), 410, "{link}");
            assert_eq!(refused(&app.visitor().post(&link, &[("name", "Eve")]).await), 410, "{link}");
        }
        assert_eq!(app.changed(&mut before).await, [""; 0]);
    }

    async fn what_is_too_large_or_no_form_at_all_is_refused(db) {
        let scene = Scene::new(db).await;
        let (mut coordinator, mut before) = (scene.coordinator.clone(), scene.app.contents().await);
        let read_in = format!("{CONFERENCE}/programm/einlesen");
        let huge = vec![b'x'; 17 * 1024 * 1024];
        let file = ("file", "schedule.xml", huge.as_slice());
        assert_eq!(refused(&coordinator.upload(&read_in, &[], file).await), 413);
        let funder = "/koordination/netz/foerderer/neu";
        let logo = ("logo", "logo.png", &huge[..3 * 1024 * 1024]);
        let large = coordinator.upload(funder, &[("name", "Stiftung"), ("logo_alt", "Logo")], logo).await;
        assert_eq!((large.status.as_u16(), large.attributes(".summary a", "href")), (422, vec!["#logo".to_owned()]));
        let text = "x".repeat(300 * 1024);
        assert_eq!(refused(&coordinator.post("/koordination/netz", &[("imprint", &text)]).await), 413);
        let own = |kind: &'static str| [("content-type", kind), ("sec-fetch-site", "same-origin")];
        for (path, kind, body) in [
            (read_in.as_str(), "text/plain", "hallo"),
            (&read_in, "multipart/form-data; boundary=x", "--x\r\nkaputt"),
            ("/konto", "multipart/form-data; boundary=x", "--x\r\n"),
        ] {
            let body = Some(body.as_bytes().to_vec());
            let answer = coordinator.send(axum::http::Method::POST, path, &own(kind), body).await;
            assert!(matches!(refused(&answer), 400 | 422), "{path} {kind}: {}", answer.status);
        }
        assert_eq!(scene.app.changed(&mut before).await, [""; 0]);
    }

    async fn the_way_back_never_leads_out_of_the_house(db) {
        let app = App::start(db).await;
        for foreign in ["//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)"] {
            let look = app.visitor().post("/ansicht", &[("language", "en"), ("zurueck", foreign)]).await;
            assert_eq!(look.location().as_deref(), Some("/"), "{foreign}");
            app.visitor().post("/einloggen/neu", &[("name", "Ada"), ("email", "ada@posteo.de"), ("weiter", foreign)]).await;
            let link = link_in(&app.mail_to("ada@posteo.de").await, "/einloggen/link/");
            assert_eq!(app.visitor().post(&link, &[]).await.location().as_deref(), Some("/konto"), "{foreign}");
            app.house.clock.advance(jiff::SignedDuration::from_hours(1));
        }
    }
}
