//! The demo: lively at the first start, and consistent with its own rules.

use kernel::Role;
use testkit::db_test;

use crate::support::App;

db_test! {
    async fn the_demo_shows_an_event_in_every_interesting_state(db) {
        let app = App::demo(db).await;
        let calendar = app.visitor().get("/veranstaltungen").await;
        assert_eq!(calendar.status.as_u16(), 200);
        assert!(calendar.texts("h3, h2 a, h3 a").len() > 5, "the calendar is full");
        for (slug, main_action) in [
            ("kooperation-und-vernetzung", "Jetzt anmelden"),
            ("awareness-konzept", "Auf die Warteliste"),
        ] {
            let page = app.visitor().get(&format!("/veranstaltungen/{slug}")).await;
            assert_eq!(page.text("main a.button"), main_action, "{slug}");
        }
    }

    async fn the_counters_of_every_demo_event_are_the_sums_of_its_rows(db) {
        let app = App::demo(db).await;
        let wrong = app.house.db.read(events::MODULE.check).await;
        assert_eq!(wrong, Ok(Vec::new()));
    }

    async fn the_numbers_of_an_event_stay_on_the_desk_when_its_people_are_erased(db) {
        let app = App::demo(db).await;
        let path = "/koordination/veranstaltungen/raeume-fuer-alle";
        let numbers = |page: &testkit::client::Answer| {
            (page.texts("figure table tbody tr"), page.texts("figure svg.plot").len())
        };
        let before = numbers(&app.signed_in(Role::Coordinator).await.get(path).await);
        assert!(before.0.len() > 5 && before.1 == 1, "{before:?}");
        app.pass(24 * 90).await;
        let page = app.signed_in(Role::Coordinator).await.get(path).await;
        assert_eq!(page.texts(".tiles"), [""; 0], "nobody is left");
        assert_eq!(numbers(&page), before);
        assert!(page.texts("[aria-labelledby=zahlen] dt").len() > 5, "{:?}", page.texts("[aria-labelledby=zahlen] dt"));
    }
}
