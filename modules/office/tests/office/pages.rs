//! The office over HTTP, on both databases.

use std::{io::Cursor, sync::Arc};

use crate::house::{COORDINATOR, MEMBER, Office};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use db::Key;
use i18n::Language;
use kernel::audit;
use mail::{Filter, Message};
use serde_json::json;
use testkit::db_test;

pub fn with(
    mut form: Vec<(&'static str, String)>,
    name: &'static str,
    value: &str,
) -> Vec<(&'static str, String)> {
    form.retain(|(key, _)| *key != name);
    form.push((name, value.to_owned()));
    form
}

fn png() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(30, 20).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

pub async fn enqueue(office: &Office, about: Option<&str>) -> String {
    let message = Message {
        to: "ada@example.org".to_owned(),
        language: Language::De,
        template: "office.test",
        data: json!({}),
        mailing: None,
        pace: kernel::Pace::Now,
        about: about.map(str::to_owned),
    };
    let act = office.house.own_act();
    office.house.write(Key::ANY, &act, move |tx, act| mail::enqueue(tx, act, &message)).await.unwrap();
    office.house.db.read(|tx| mail::page(tx, &Filter::default(), 1)).await.unwrap()[0].id.to_string()
}

pub async fn audited(office: &Office) -> Vec<String> {
    let rows = office.house.db.read(|tx| audit::page(tx, "", None, 50)).await.unwrap();
    rows.into_iter().map(|row| row.action).collect()
}

db_test! {
    async fn the_first_start_leads_to_the_set_up_and_the_code_opens_it_once(db) {
        let office = Office::new(db).await;
        assert_eq!(office.get("/", "").await.location(), "/einrichten");
        let wrong = office.post("/einrichten", "", &with(office.filled(), "code", "aaaa-bbbb-cccc")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!office.house.network().set_up);
        assert_eq!(wrong.text().matches("value=\"mira@netz.example\"").count(), 1, "what was typed is kept");

        let right = office.post("/einrichten", "", &office.filled()).await;
        assert_eq!((right.status, right.location()), (StatusCode::SEE_OTHER, "/einloggen/link/mira@netz.example"));
        assert_eq!(office.house.network().profile.slug, "netz-b-sued-b");
        let again = office.post("/einrichten", "", &with(office.filled(), "name", "Eve")).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_eq!(office.house.network().profile.name, "Netz <b>Süd</b>");
        assert_eq!(audited(&office).await, ["office-audit-set-up"]);
        let house = office.house.clone();
        assert_eq!(tokio::task::spawn_blocking(move || office::setup::code(&house)).await.unwrap(), Ok(None));
    }

    async fn before_the_set_up_every_page_leads_to_it_and_afterwards_none(db) {
        let office = Office::new(db).await;
        for path in ["/", "/impressum", "/koordination", "/gibt-es-nicht", "/foerderer/x/logo"] {
            let answer = office.get(path, "").await;
            assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/einrichten"), "{path}");
        }
        assert_eq!(office.post("/koordination/netz", COORDINATOR, &[]).await.location(), "/einrichten");
        for path in ["/einrichten?code=x", "/health", "/robots.txt"] {
            assert_eq!(office.get(path, "").await.status, StatusCode::OK, "{path}");
        }
        assert_eq!(office.post("/ansicht", "", &[("look", "dark".to_owned())]).await.location(), "/");
        // A style sheet is asked for, not led to the set-up; this house has none.
        assert_eq!(office.get("/assets/main.css", "").await.status, StatusCode::NOT_FOUND);

        assert_eq!(office.post("/einrichten", "", &office.filled()).await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.get("/impressum", "").await.status, StatusCode::OK);
        assert_eq!(office.get("/gibt-es-nicht", "").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_set_up_by_another_process_is_noticed(db) {
        let (office, another) = (Office::new(db.clone()).await, Office::new(db).await);
        assert_eq!(another.post("/einrichten", "", &another.filled()).await.status, StatusCode::SEE_OTHER);
        assert!(!office.house.is_set_up());
        assert_eq!(office.get("/impressum", "").await.status, StatusCode::OK);
    }

    async fn one_code_sets_up_once_however_many_use_it_at_the_same_moment(_db, fresh) {
        let houses = [Office::new(fresh.open()).await, Office::new(fresh.open()).await].map(Arc::new);
        let code = houses[1].code.clone();
        let tries: Vec<_> = (0..12).map(|n| {
            let office = Arc::clone(&houses[n % 2]);
            let form = with(with(office.filled(), "code", &code), "email", &format!("{n}@netz.example"));
            tokio::spawn(async move { office.post("/einrichten", "", &form).await.status })
        }).collect();
        let mut done = 0;
        for answer in tries {
            done += usize::from(answer.await.unwrap() == StatusCode::SEE_OTHER);
        }
        assert_eq!((done, audited(&houses[0]).await), (1, vec!["office-audit-set-up".to_owned()]));
    }

    async fn a_new_start_ends_the_code_before(db) {
        let office = Office::new(db).await;
        let house = office.house.clone();
        let newer = tokio::task::spawn_blocking(move || office::setup::code(&house)).await.unwrap().unwrap().unwrap();
        assert_eq!(office.post("/einrichten", "", &office.filled()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = office.post("/einrichten", "", &with(office.filled(), "code", &newer)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }

    async fn codes_cannot_be_guessed_by_trying_many(db) {
        let office = Office::new(db).await;
        let mut last = StatusCode::OK;
        for _ in 0..21 {
            last = office.post("/einrichten", "", &with(office.filled(), "code", "x")).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    }

    async fn wrong_input_is_named_field_by_field_and_changes_nothing(db) {
        let office = Office::new(db).await;
        for (field, value) in [
            ("name", ""), ("name", "x".repeat(81).as_str()), ("purpose", "x".repeat(301).as_str()),
            ("contact_email", "nobody"), ("email", "a b@example.org"), ("person", ""), ("time_zone", "Mars/Nord"),
        ] {
            let answer = office.post("/einrichten", "", &with(office.filled(), field, value)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert_eq!(answer.text().matches(&format!("<li><a href=\"#{field}\">")).count(), 1, "{field}");
        }
        assert!(!office.house.network().set_up);
    }

    async fn what_was_typed_never_becomes_html(db) {
        let office = Office::ready(db).await;
        for path in ["/", "/impressum", "/datenschutz", "/barrierefreiheit"] {
            let page = office.get(path, "").await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.text().matches("<b>Süd").count(), 0, "{path}");
            assert_eq!(page.text().matches("<script>").count(), 0, "{path}");
        }
        let form = with(office.filled(), "imprint", "**Wir** <img src=x onerror=alert(1)>[x](javascript:alert(1))");
        assert_eq!(office.post("/koordination/netz", COORDINATOR, &form).await.status, StatusCode::SEE_OTHER);
        let imprint = office.get("/impressum", "").await.text();
        assert_eq!(imprint.matches("<strong>Wir</strong>").count(), 1);
        assert_eq!(imprint.matches("onerror").count() + imprint.matches("javascript:").count(), 0);
    }

    async fn the_privacy_notice_names_all_that_modules_store(db) {
        let office = Office::ready(db).await;
        let page = office.get("/datenschutz", "").await.text();
        let t = office.house.translator(Language::De);
        for data in office::MODULE.personal_data {
            for key in [data.what, data.why, data.ground, data.until] {
                assert!(t.knows(key), "{key}");
                assert!(page.contains(&t.say(key)), "{key}");
            }
        }
    }

    async fn the_desk_is_for_coordinators_only(db) {
        let office = Office::ready(db).await;
        let routes = (office::MODULE.routes)().into_parts().1;
        let desk: Vec<_> = routes.iter().filter(|route| route.path.starts_with("/koordination")).collect();
        assert_eq!(desk.len(), 18);
        for route in desk {
            let path = route.path.replace("{id}", "01940000-0000-7000-8000-000000000000");
            for (cookie, status) in [("", StatusCode::UNAUTHORIZED), (MEMBER, StatusCode::FORBIDDEN)] {
                let request = Request::builder().method(route.method.clone()).uri(&path);
                assert_eq!(office.send(request, cookie, Body::empty()).await.status, status, "{path}");
            }
        }
    }

    async fn a_funder_s_logo_is_written_anew_and_needs_words(db) {
        let office = Office::ready(db).await;
        let new = "/koordination/netz/foerderer/neu";
        let without = office.upload(new, &[("name", "Land")], &png()).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let hostile = office.upload(new, &[("name", "Land"), ("logo_alt", "Wappen")], b"<svg onload=alert(1)>").await;
        assert_eq!(hostile.status, StatusCode::UNPROCESSABLE_ENTITY);
        let link = office.upload(new, &[("name", "Land"), ("logo_alt", "W"), ("href", "javascript:alert(1)")], &png()).await;
        assert_eq!(link.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(office.house.network().funders.len(), 0);

        let mut padded = png();
        padded.extend(b"<script>alert(1)</script>");
        let good = office.upload(new, &[("name", "Land"), ("logo_alt", "Wappen")], &padded).await;
        assert_eq!(good.status, StatusCode::SEE_OTHER);
        let id = office.house.network().funders[0].id;
        let logo = office.get(&format!("/foerderer/{id}/logo"), "").await;
        assert_eq!(logo.headers["content-type"], "image/png");
        assert!(!logo.body.windows(8).any(|part| part == b"<script>"));
        assert_eq!(office.get("/impressum", "").await.text().matches(&format!("/foerderer/{id}/logo")).count(), 1);

        let gone = office.post(&format!("/koordination/netz/foerderer/{id}/entfernen"), COORDINATOR, &[]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert_eq!(office.get(&format!("/foerderer/{id}/logo"), "").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_logo_stays_chosen_when_the_form_comes_back_for_another_reason(db) {
        let office = Office::ready(db).await;
        let new = "/koordination/netz/foerderer/neu";
        let wordless = office.upload(new, &[("name", "Land")], &png()).await;
        assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = wordless.text();
        let kept = text.split("name=\"logo-kept\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let kept = kept.expect("the logo waits");
        let good = office.upload(new, &[("name", "Land"), ("logo_alt", "Wappen"), ("logo-kept", kept)], b"").await;
        assert_eq!(good.status, StatusCode::SEE_OTHER);
        let id = office.house.network().funders[0].id;
        assert_eq!(office.get(&format!("/foerderer/{id}/logo"), "").await.headers["content-type"], "image/png");
    }

    async fn a_logo_that_cannot_be_read_is_named_for_what_it_is(db) {
        let office = Office::ready(db).await;
        let new = "/koordination/netz/foerderer/neu";
        let phone = office.upload(new, &[("name", "Land"), ("logo_alt", "W")], b"\0\0\0\x18ftypheic\0\0\0\0mif1heic").await;
        assert!(phone.text().contains("HEIC"));
        // A few bytes that say they are 5900 times 7000 pixels.
        let mut bomb = png();
        bomb[16..24].copy_from_slice(&[0, 0, 0x17, 0x0c, 0, 0, 0x1b, 0x58]);
        let bomb = office.upload(new, &[("name", "Land"), ("logo_alt", "W")], &bomb).await;
        assert_eq!(bomb.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(office.house.network().funders.len(), 0);
    }

    async fn funders_stand_in_the_order_that_they_were_put_into(db) {
        let office = Office::ready(db).await;
        for name in ["Bund", "Land", "Stadt"] {
            let added = office.upload("/koordination/netz/foerderer/neu", &[("name", name)], b"").await;
            assert_eq!(added.status, StatusCode::SEE_OTHER);
        }
        let names = || office.house.network().funders.iter().map(|funder| funder.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(), ["Bund", "Land", "Stadt"]);
        let (bund, stadt) = (office.house.network().funders[0].id, office.house.network().funders[2].id);
        let shift = async |id: kernel::Id<kernel::Funder>, way: &'static str| {
            let path = format!("/koordination/netz/foerderer/{id}/ordnen");
            office.post(&path, COORDINATOR, &[(way, "1".to_owned())]).await
        };
        assert_eq!(shift(stadt, "hoch").await.location(), format!("/koordination/netz/foerderer#f-{stadt}"));
        assert_eq!(names(), ["Bund", "Stadt", "Land"]);
        shift(bund, "hoch").await;
        shift(bund, "runter").await;
        assert_eq!(names(), ["Stadt", "Bund", "Land"]);
        let foot = office.get("/impressum", "").await.text();
        let at = |name: &str| foot.find(&format!("<span class=\"credit\">{name}")).unwrap();
        assert!(at("Stadt") < at("Bund") && at("Bund") < at("Land"), "they are credited in this order");
        let list = office.get("/koordination/netz/foerderer", COORDINATOR).await.text();
        assert_eq!((list.matches("name=\"hoch\"").count(), list.matches("name=\"runter\"").count()), (2, 2));
        let gone = "01940000-0000-7000-8000-000000000000".parse().unwrap();
        assert_eq!(shift(gone, "hoch").await.status, StatusCode::NOT_FOUND);
    }

    async fn hostile_searches_find_nothing_and_break_nothing(db) {
        let office = Office::ready(db).await;
        enqueue(&office, Some("01940000-0000-7000-8000-000000000000")).await;
        for query in ["suche=%27%3B+DROP+TABLE+mail_message", "zustand=nope&vor=x", "suche=%00%25_", "zu=%3Cscript%3E", "vor=99"] {
            for page in ["/koordination/post", "/koordination/protokoll"] {
                let answer = office.get(&format!("{page}?{query}"), COORDINATOR).await;
                assert_eq!(answer.status, StatusCode::OK, "{page}?{query}");
                assert_eq!(answer.text().matches("<script>").count(), 0);
            }
        }
        assert_eq!(office.house.db.read(mail::count).await.unwrap().waiting, 1);
    }

    async fn the_log_goes_back_page_by_page(db) {
        let office = Office::ready(db).await;
        // All at the same moment, as when one form changes many things.
        let act = office.house.own_act();
        let many = |tx: &mut db::Tx, act: &kernel::Act| (0..60).try_for_each(|_| audit::record(tx, act, "office-audit-profile", "network", ""));
        office.house.write(Key::ANY, &act, many).await.unwrap();
        let first = office.get("/koordination/protokoll", COORDINATOR).await.text();
        assert_eq!(first.matches("<time ").count(), 50);
        let next = first.split("/koordination/protokoll?vor=").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let second = office.get(&format!("/koordination/protokoll?vor={next}"), COORDINATOR).await.text();
        assert_eq!(second.matches("<time ").count(), 11);
    }

    async fn numbers_are_for_this_machine_only(db) {
        web::metrics::install();
        let office = Office::ready(db).await;
        let request = || Request::get("/metrics");
        let own = office.ask(request().body(Body::empty()).unwrap(), "127.0.0.1:7").await;
        assert_eq!(own.text().matches("\ngeflecht_mails_waiting 0\n").count(), 1);
        let away = office.ask(request().body(Body::empty()).unwrap(), "192.0.2.1:7").await;
        let proxied = office.ask(request().header("x-forwarded-for", "127.0.0.1").body(Body::empty()).unwrap(), "127.0.0.1:7").await;
        assert_eq!((away.status, proxied.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    }
}
