//! The start page: what comes next, in everyone's words, and never older than what it tells of.

use db::Key;
use kernel::Role;
use testkit::{client::Answer, db_test};

use crate::support::App;

/// The cards of the events: title, place and state.
fn cards(page: &Answer) -> Vec<[String; 3]> {
    let texts = |part: &str| page.texts(&format!("section.events .card {part}"));
    let (titles, places, states) = (texts("h3"), texts(".where"), texts(".state"));
    titles.into_iter().zip(places).zip(states).map(|((title, place), state)| [title, place, state]).collect()
}

db_test! {
    async fn the_start_page_shows_what_comes_next_and_no_draft(db) {
        let app = App::demo(db).await;
        let page = app.visitor().get("/").await;
        let weberei = "Alte Weberei";
        assert_eq!(cards(&page), [
            ["AG Beratung", weberei, "Ohne Anmeldung"],
            ["Reparaturtreff in der Südstadt", weberei, "Anmeldung offen"],
            ["Fahrradkino im Hof", weberei, "Abgesagt"],
            ["Ein Awareness-Konzept für unser Haus", weberei, "Warteliste"],
            ["Klangwebstuhl: Konzert für Webmaschine und Chor", weberei, "Anmeldung offen"],
            ["Kooperation und Vernetzung", "Alte Filmfabrik", "Anmeldung offen"],
        ].map(|card| card.map(str::to_owned)));
        assert_eq!(page.text("section.events .card .when"), "Mo., 17. Juni 2019, 18–20 Uhr");
        assert_eq!(page.attributes("section.events .go", "href"), ["/veranstaltungen"]);
        let english = app.visitor().in_english().get("/").await;
        assert_eq!(english.text("section.events h2"), "What’s next");
    }

    async fn what_changed_is_on_the_start_page_at_once_and_what_is_over_goes_by_itself(db) {
        let app = App::demo(db).await;
        assert_eq!(cards(&app.visitor().get("/").await)[0][2], "Ohne Anmeldung");
        let act = app.house.own_act();
        let call_off = |tx: &mut db::Tx, act: &kernel::Act| {
            let event = events::store::event::by_slug(tx, "ag-beratung")?;
            events::actions::lifecycle::call_off(tx, act, event.id, event.revision, "Krank.").map(drop)
        };
        app.house.write(Key::ANY, &act, call_off).await.expect("it can be called off");
        assert_eq!(cards(&app.visitor().get("/").await)[0][2], "Abgesagt");
        app.house.clock.advance(jiff::SignedDuration::from_hours(24 * 6));
        assert_eq!(cards(&app.visitor().get("/").await)[0][0], "Reparaturtreff in der Südstadt");
    }

    async fn without_events_the_start_page_says_what_to_do_first(db) {
        let app = App::start(db).await;
        let links = |page: &Answer| page.attributes("section.events a", "href");
        let page = app.visitor().get("/").await;
        assert_eq!((page.text("section.events h3"), links(&page)), ("Noch steht nichts im Kalender".to_owned(), vec!["/veranstaltungen".to_owned()]));
        let page = app.signed_in(Role::Coordinator).await.get("/").await;
        assert_eq!(links(&page), ["/koordination/veranstaltungen/neu"]);
    }
}
