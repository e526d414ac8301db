//! The edges of the house: what is kept of public pages, and what comes back of a form that could not be taken.

use axum::http::Method;
use kernel::Role;
use testkit::{client::Answer, db_test};

use crate::support::App;

const EVENT: &str = "/veranstaltungen/kooperation-und-vernetzung";

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

db_test! {
    async fn what_is_made_up_makes_no_page_of_its_own_and_stands_in_none(db) {
        let app = App::demo(db).await;
        let mut visitor = app.visitor();
        for path in ["/", "/veranstaltungen", "/akteure", EVENT, &format!("{EVENT}/programm")] {
            let plain = visitor.get(path).await;
            assert!(header(&plain, "etag").starts_with('"'), "{path} is kept");
            let made_up = visitor.get(&format!("{path}?erfunden=geheim1&monat=nie&tag=x&strang=y")).await;
            assert_eq!(made_up.headers["etag"], plain.headers["etag"], "{path}");
            assert!(!made_up.body.contains("geheim1"), "{path}");
        }
        // What could be is answered, but by nobody's page.
        let unknown = visitor.get("/veranstaltungen?raum=geheim2").await;
        assert_eq!(unknown.status.as_u16(), 200);
        assert!(!visitor.get("/veranstaltungen").await.body.contains("geheim2"));
    }

    async fn pictures_and_feeds_are_the_same_whatever_cookies_come(db) {
        let app = App::demo(db).await;
        let mut visitor = app.visitor();
        for path in [format!("{EVENT}/bild.png"), format!("{EVENT}/kalender.ics"), "/veranstaltungen.ics".to_owned(), "/veranstaltungen.xml".to_owned()] {
            let plain = visitor.get(&path).await;
            let cookies = [("cookie", "hinweis=web-shell-skip; ansicht=dark; sitzung=erfunden")];
            let made_up = visitor.send(Method::GET, &format!("{path}?nocheinmal=1"), &cookies, None).await;
            assert_eq!((&made_up.headers["etag"], header(&made_up, "cache-control")), (&plain.headers["etag"], "no-cache"), "{path}");
        }
        // A notice that nobody of us gives does not make a page anew either.
        let cookies = [("cookie", "hinweis=erfunden")];
        let page = visitor.send(Method::GET, EVENT, &cookies, None).await;
        assert_eq!(page.headers["etag"], visitor.get(EVENT).await.headers["etag"]);
    }

    async fn a_draft_s_picture_is_nobody_else_s(db) {
        let app = App::demo(db).await;
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        let picture = format!("{EVENT}/bild.png");
        assert_eq!(header(&coordinator.get(&picture).await, "cache-control"), "private, no-store");
        app.visitor().get(&picture).await;
        assert_eq!(header(&coordinator.get(&picture).await, "cache-control"), "no-cache");
    }

    async fn what_somebody_who_is_signed_in_searches_for_is_kept_by_nobody(db) {
        let app = App::demo(db).await;
        let mut member = app.signed_in(Role::Member).await;
        let found = member.get("/akteure?suche=werft").await;
        assert_eq!((found.status.as_u16(), header(&found, "cache-control")), (200, "private, no-store"));
        let taken_along = member.get("/konto/daten").await;
        assert_eq!(header(&taken_along, "cache-control"), "private, no-store");
    }

    async fn an_address_that_no_page_of_ours_leads_to_is_refused(db) {
        let app = App::start(db).await;
        let long = format!("/akteure?suche={}", "x".repeat(8 * 1024));
        let refused = app.visitor().get(&long).await;
        assert_eq!((refused.status.as_u16(), refused.texts("h1").len()), (414, 1));
        assert_eq!(app.visitor().get(&long[..8 * 1024]).await.status.as_u16(), 200);
    }

    async fn what_was_typed_survives_when_the_sign_in_ended_in_another_window(db) {
        let app = App::demo(db).await;
        let (mut coordinator, mut signed_out) = (app.signed_in(Role::Coordinator).await, app.visitor());
        let letter = "Liebe Leute,\nbis <b>bald</b> & \"danke\"!";
        let fields = [("imprint", letter), ("name", "Netz Musterstadt"), ("purpose", "")];
        let kept = signed_out.post("/koordination/netz", &fields).await;
        assert_eq!((kept.status.as_u16(), header(&kept, "cache-control")), (401, "private, no-store"));
        assert_eq!(kept.texts("textarea"), ["Liebe Leute, bis <b>bald</b> & \"danke\"!", "Netz Musterstadt"]);
        assert_eq!(kept.attributes("main form", "action"), ["/koordination/netz"]);
        for (name, value) in fields {
            assert_eq!(kept.field(name).as_deref(), Some(value), "{name}");
        }
        assert!(kept.attributes("main a", "href").iter().all(|href| !href.contains("Liebe")));
        // With a file in it, the words survive all the same.
        let file = ("logo", "logo.png", &[7_u8; 3_000][..]);
        let funder = signed_out.upload("/koordination/netz/foerderer/neu", &[("name", "Land Musterhausen"), ("credit", "")], file).await;
        assert_eq!((funder.status.as_u16(), funder.texts("textarea")), (401, vec!["Land Musterhausen".to_owned()]));
        // Signed in again, the page sends what it holds.
        let again = coordinator.post("/koordination/netz", &fields).await;
        assert!(matches!(again.status.as_u16(), 303 | 422), "{}", again.status);
    }

    async fn a_foreign_form_is_not_given_back_and_the_page_names_the_proxy(db) {
        let app = App::demo(db).await;
        let foreign = [("content-type", "application/x-www-form-urlencoded"), ("origin", "https://evil.example")];
        let body = Some(b"imprint=ein+langer+Text".to_vec());
        let refused = app.visitor().send(Method::POST, "/koordination/netz", &foreign, body).await;
        assert_eq!((refused.status.as_u16(), refused.texts("textarea")), (403, Vec::<String>::new()));
        assert!(refused.text("main").contains("Webserver"));
    }

    async fn while_the_database_is_away_a_form_comes_back_with_all_that_was_typed(db) {
        let app = App::demo(db).await;
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        let house = app.house.clone();
        tokio::task::spawn_blocking(move || house.db.close()).await.expect("it closes");
        let away = coordinator.post("/koordination/netz", &[("imprint", "Ein langer Text"), ("name", "Netz")]).await;
        assert_eq!((away.status.as_u16(), away.texts("textarea")), (503, vec!["Ein langer Text".to_owned()]));
        assert!(away.text("main").contains("in einer Minute"));
        assert_eq!(away.field("name").as_deref(), Some("Netz"));
        let page = coordinator.get("/koordination/netz").await;
        assert_eq!((page.status.as_u16(), page.texts("h1").len()), (503, 1));
        assert_eq!(coordinator.get("/health").await.status.as_u16(), 503);
    }
}
