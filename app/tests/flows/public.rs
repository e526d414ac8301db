//! What everyone sees of events: their forms, stages, calling off, the interest list, calendars, feeds, what machines read.

use kernel::Role;
use serde_json::Value;
use testkit::{
    client::{Answer, Client},
    db_test,
};

use crate::support::{App, fill_in, follow, link_in};

const NEW: &str = "/koordination/veranstaltungen/neu";
const BASICS: [(&str, &str); 4] =
    [("title", "Werkstatt"), ("venue", "Hafen"), ("starts-date", "2019-09-10"), ("ends-date", "2019-09-10")];

/// Creates an event with these answers; where its desk is.
async fn create(client: &mut Client, answers: &[(&str, &str)]) -> String {
    let made = fill_in(client, NEW, NEW, answers).await;
    let desk = made.location().unwrap_or_else(|| panic!("not made: {}", made.text(".summary")));
    desk.trim_end_matches("/bearbeiten").to_owned()
}

async fn stage(client: &mut Client, desk: &str, changes: &[(&str, &str)]) -> Answer {
    let page = format!("{desk}/stand");
    fill_in(client, &page, &page, changes).await
}

fn public(desk: &str) -> String {
    desk.replace("/koordination", "")
}

/// The lines of a calendar file with long ones put together again (RFC 5545, 3.1).
fn lines(calendar: &Answer) -> Vec<String> {
    assert!(calendar.headers["content-type"].to_str().is_ok_and(|kind| kind.starts_with("text/calendar")));
    calendar.body.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

db_test! {
    async fn an_event_is_created_edited_and_shown(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let past = [&BASICS[..2], &[("starts-date", "2019-01-10"), ("ends-date", "2019-01-10")]].concat();
        let past = fill_in(&mut client, NEW, NEW, &past).await;
        assert_eq!((past.status.as_u16(), past.attributes(".summary a", "href")), (422, vec!["#starts".to_owned()]));
        let backwards = [&BASICS[..3], &[("ends-date", "2019-09-09")]].concat();
        assert_eq!(fill_in(&mut client, NEW, NEW, &backwards).await.attributes(".summary a", "href"), ["#ends"]);
        let desk = create(&mut client, &BASICS).await;
        assert_eq!(app.visitor().get(&public(&desk)).await.status.as_u16(), 404, "a draft is nobody's business");
        let edit = format!("{desk}/bearbeiten");
        let saved = follow(&mut client, &edit, &edit, &[
            ("title", "Werkstatt Zukunft"), ("summary", "Ein Tag."), ("description", "**Wichtig** und <b>roh</b>"), ("capacity", "12"),
        ]).await;
        assert_eq!(saved.field("capacity").as_deref(), Some("12"));
        stage(&mut client, &desk, &[("stage", "announced")]).await;
        let shown = app.visitor().get(&public(&desk)).await;
        assert_eq!(shown.text("h1"), "Werkstatt Zukunft");
        assert_eq!(shown.texts("main strong"), ["Wichtig"]);
        assert!(shown.attributes("main a.button", "href")[0].ends_with("/anmeldung"));
        // Somebody else was quicker.
        let old = client.get(&edit).await.field("revision").expect("a revision");
        fill_in(&mut client, &edit, &edit, &[("venue", "Bahnhof")]).await;
        let late = fill_in(&mut client, &edit, &edit, &[("venue", "Werft"), ("revision", &old)]).await;
        assert_eq!((late.status.as_u16(), late.field("venue").as_deref()), (409, Some("Werft")));
        assert!(late.text("main").contains("Bahnhof"), "one sees what is stored now");
    }

    async fn an_event_is_told_in_leichte_sprache_on_a_page_of_its_own(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &BASICS).await;
        let (page, edit) = (public(&desk), format!("{desk}/bearbeiten"));
        let plain = format!("{page}/leichte-sprache");
        stage(&mut client, &desk, &[("stage", "announced")]).await;
        let link = format!("main a[href=\"{plain}\"]");
        assert_eq!(app.visitor().get(&plain).await.status.as_u16(), 404, "nobody wrote it");
        assert_eq!(app.visitor().get(&page).await.texts(&link), [""; 0]);
        let long = fill_in(&mut client, &edit, &edit, &[("plain-language", &"x".repeat(20_001))]).await;
        assert_eq!((long.status.as_u16(), long.attributes(".summary a", "href")), (422, vec!["#plain-language".to_owned()]));
        let text = "Wir **bauen** etwas.\nAlle helfen mit.<script>alert(1)</script>";
        follow(&mut client, &edit, &edit, &[("plain-language", text)]).await;
        assert_eq!(app.visitor().get(&page).await.texts(&link), ["Leichte Sprache"]);
        let told = app.visitor().in_english().get(&plain).await;
        assert_eq!((told.text("main [lang=de] h1"), told.text("main strong")), ("Werkstatt".to_owned(), "bauen".to_owned()));
        assert_eq!(told.texts("main .stack p")[1..4], ["Dienstag, 10. September 2019", "Von 10 Uhr bis 16 Uhr", "Hafen"]);
        assert!(told.body.contains("etwas.<br>") && !told.body.contains("alert"), "{}", told.text("main"));
        assert_eq!(told.attributes("main a", "href"), [page.clone(), format!("{page}/anmeldung")]);

        // It is kept as the page of the event is, and goes with what is written next.
        let tag = told.headers["etag"].to_str().expect("a tag").to_owned();
        let again = app.visitor().in_english().send(axum::http::Method::GET, &plain, &[("if-none-match", &tag)], None).await;
        assert_eq!(again.status.as_u16(), 304);
        follow(&mut client, &edit, &edit, &[("plain-language", "Ganz neu.")]).await;
        assert_eq!(app.visitor().get(&plain).await.texts("main .prose"), ["Ganz neu."]);

        // Who may see the event may see it; what it is about is told once the event is announced.
        stage(&mut client, &desk, &[("stage", "save_the_date")]).await;
        let early = app.visitor().get(&plain).await;
        assert_eq!((early.status.as_u16(), early.texts("main .prose")), (200, Vec::new()));
        stage(&mut client, &desk, &[("stage", "draft")]).await;
        assert_eq!(app.visitor().get(&plain).await.status.as_u16(), 404);
        assert_eq!(client.get(&plain).await.status.as_u16(), 200);
        let copy = format!("{desk}/kopieren");
        let copied = follow(&mut client, &copy, &copy, &[("title", "Noch eine"), ("date", "2020-09-08")]).await;
        assert_eq!(copied.texts("textarea[name=plain-language]"), ["Ganz neu."]);
    }

    async fn two_events_of_one_name_have_two_addresses_and_no_event_takes_that_of_a_form(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let (first, second) = (create(&mut client, &BASICS).await, create(&mut client, &BASICS).await);
        assert_ne!(first, second);
        let neu = create(&mut client, &[&[("title", "Neu")], &BASICS[1..]].concat()).await;
        assert_eq!(client.get(&neu).await.status.as_u16(), 200);
        assert_ne!(neu, NEW);
        fill_in(&mut client, "/akteure/neu", "/akteure/neu", &[("name", "Neu"), ("town", "Süd")]).await;
        assert!(client.get("/akteure/neu").await.field("town").is_some(), "the form is still there");
    }

    async fn an_event_comes_into_the_open_by_itself_and_is_opened_and_closed_by_hand(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &BASICS).await;
        let page = public(&desk);
        let late = stage(&mut client, &desk, &[("opens-date", "2019-09-11"), ("opens-time", "10:00")]).await;
        assert_eq!((late.status.as_u16(), late.attributes(".summary a", "href")), (422, vec!["#opens".to_owned()]));
        stage(&mut client, &desk, &[
            ("public-date", "2019-06-13"), ("public-time", "10:00"), ("announce-date", "2019-06-14"), ("announce-time", "10:00"),
            ("opens-date", "2019-06-15"), ("opens-time", "10:00"),
        ]).await;
        assert_eq!(app.visitor().get(&page).await.status.as_u16(), 404);
        app.pass(25).await;
        assert!(app.visitor().get(&page).await.attributes("form", "action").contains(&format!("{page}/vormerken")));
        app.pass(24).await;
        assert_eq!(app.visitor().get(&format!("{page}/anmeldung")).await.field("email"), None);
        app.pass(24).await;
        assert!(app.visitor().get(&format!("{page}/anmeldung")).await.field("email").is_some());
        let overrule = format!("{desk}/stand/anmeldung");
        follow(&mut client, &format!("{desk}/stand"), &overrule, &[("overrule", "closed")]).await;
        assert_eq!(app.visitor().get(&format!("{page}/anmeldung")).await.field("email"), None);
        let refused = app.visitor().post(&format!("{page}/anmeldung"), &[("name", "Bo"), ("email", "bo@posteo.de")]).await;
        assert_eq!(refused.location(), Some(format!("{page}/anmeldung")));
        follow(&mut client, &format!("{desk}/stand"), &overrule, &[("overrule", "no")]).await;
        assert!(app.visitor().get(&format!("{page}/anmeldung")).await.field("email").is_some());
    }

    async fn whoever_wants_to_know_is_told_once_and_can_leave(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &BASICS).await;
        stage(&mut client, &desk, &[("stage", "save_the_date")]).await;
        let (page, ask) = (public(&desk), format!("{}/vormerken", public(&desk)));
        let wrong = fill_in(&mut app.visitor(), &page, &ask, &[("email", "bo@")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.field("email").as_deref()), (422, Some("bo@")));
        for email in ["ada@posteo.de", "bo@posteo.de", "cleo@posteo.de"] {
            fill_in(&mut app.visitor(), &page, &ask, &[("email", email)]).await;
        }
        let mut links = Vec::new();
        for email in ["ada@posteo.de", "bo@posteo.de"] {
            let link = link_in(&app.mail_to(email).await, "/vormerken/");
            follow(&mut app.visitor(), &link, &link, &[]).await;
            links.push(link);
        }
        let leave = format!("{}/austragen", links[1]);
        let left = follow(&mut app.visitor(), &leave, &leave, &[]).await;
        assert_eq!(left.status.as_u16(), 200);
        app.house.clock.advance(jiff::SignedDuration::from_hours(1));
        stage(&mut client, &desk, &[("stage", "announced")]).await;
        app.run_due().await;
        app.pass(1).await;
        let told = app.mails().await.into_iter().filter(|(mail, _)| mail.template == "events.opened");
        let told: Vec<String> = told.map(|(mail, _)| mail.recipient).collect();
        assert_eq!(told, ["ada@posteo.de"], "not who left, nor who never confirmed");
    }

    async fn everyone_is_told_when_an_event_is_called_off_and_nobody_can_register(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &BASICS).await;
        stage(&mut client, &desk, &[("stage", "announced")]).await;
        let form = format!("{}/anmeldung", public(&desk));
        for (name, email) in [("Ada", "ada@posteo.de"), ("Bo", "bo@posteo.de")] {
            app.visitor().post(&form, &[("name", name), ("email", email)]).await;
        }
        app.house.clock.advance(jiff::SignedDuration::from_secs(5));
        let off = format!("{desk}/stand/absagen");
        assert!(client.get(&off).await.text("main").contains('2'), "one reads how many will be told");
        follow(&mut client, &off, &off, &[("reason", "Das Haus steht unter Wasser.")]).await;
        app.run_due().await;
        for email in ["ada@posteo.de", "bo@posteo.de"] {
            assert!(app.mail_to(email).await.text.contains("Das Haus steht unter Wasser."), "{email}");
        }
        let shown = app.visitor().get(&public(&desk)).await;
        assert!(shown.text("main").contains("Das Haus steht unter Wasser."));
        let count = app.mails().await.len();
        let late = app.visitor().post(&form, &[("name", "Cleo"), ("email", "cleo@posteo.de")]).await;
        assert_eq!((late.location(), app.mails().await.len()), (Some(form), count));
        let calendar = lines(&app.visitor().get(&format!("{}/kalender.ics", public(&desk))).await);
        assert!(calendar.contains(&"STATUS:CANCELLED".to_owned()), "{calendar:?}");
        let up = format!("{desk}/stand/aufnehmen");
        follow(&mut client, &format!("{desk}/stand"), &up, &[]).await;
        assert!(!app.visitor().get(&public(&desk)).await.text("main").contains("unter Wasser"));
    }

    async fn the_calendar_shows_by_list_by_month_and_by_space_what_is_public(db) {
        let app = App::demo(db).await;
        let mut guest = app.visitor();
        let list = guest.get("/veranstaltungen").await;
        assert!(list.body.contains("Kooperation und Vernetzung"));
        let links = list.attributes("main a[href^=\"/veranstaltungen?\"]", "href");
        let month = links.iter().find(|href| href.contains("monat")).or(links.first()).expect("another view");
        assert_eq!(guest.get(month).await.status.as_u16(), 200, "{month}");
        let spaces = list.attributes("select[name=raum] option", "value");
        let mut narrower = 0;
        for space in spaces.iter().filter(|space| !space.is_empty()) {
            let page = guest.get(&format!("/veranstaltungen?raum={space}")).await;
            assert_eq!(page.status.as_u16(), 200);
            narrower += usize::from(!page.body.contains("Kooperation und Vernetzung"));
        }
        assert_eq!(narrower, spaces.len() - 1, "the conference belongs to the whole network");
        let kinds = list.attributes("select[name=art] option", "value");
        let workshops = guest.get("/veranstaltungen?art=workshop").await;
        assert!(kinds.contains(&"workshop".to_owned()) && workshops.body.contains("Awareness"));
        assert!(!workshops.body.contains("Kooperation und Vernetzung"));
    }

    async fn calendars_feeds_and_machines_read_what_people_read(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let title = "Werkstatt; \"Zukunft\", </script> & mehr";
        let desk = create(&mut client, &[&[("title", title)], &BASICS[1..]].concat()).await;
        create(&mut client, &[&[("title", "Geheim")], &BASICS[1..]].concat()).await;
        stage(&mut client, &desk, &[("stage", "announced")]).await;
        let (mut guest, page) = (app.visitor(), public(&desk));
        for calendar in [format!("{page}/kalender.ics"), "/veranstaltungen.ics".to_owned()] {
            let lines = lines(&guest.get(&calendar).await);
            assert!(lines.contains(&"SUMMARY:Werkstatt\\; \"Zukunft\"\\, </script> & mehr".to_owned()), "{lines:?}");
            assert!(lines.iter().any(|line| line.starts_with("DTSTART") && line.contains("20190910T")), "{lines:?}");
            assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 1, "no draft is in it");
        }
        let shown = guest.get(&page).await;
        let told = shown.texts("script[type=\"application/ld+json\"]");
        let told: Value = serde_json::from_str(&told[0]).expect("JSON-LD");
        assert_eq!((told["@type"].as_str(), told["name"].as_str()), (Some("Event"), Some(title)));
        assert!(told["startDate"].as_str().is_some_and(|at| at.starts_with("2019-09-10T10:00")), "{told}");
        let feed = guest.get("/veranstaltungen.xml").await;
        assert!(feed.headers["content-type"].to_str().is_ok_and(|kind| kind.starts_with("application/atom+xml")));
        assert!(feed.body.contains("Werkstatt; ") && !feed.body.contains("Geheim"), "{}", feed.body);
        assert!(!feed.body.contains("</script>") && feed.body.contains("&amp;") | feed.body.contains("&#38;"));
        assert_eq!(feed.body.matches("<entry>").count(), 1);
    }
}
