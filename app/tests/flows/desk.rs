//! The desk of an event: numbers, lists, entries by hand, the waiting list, mail to many, exports, a copy, the door.

use std::io::{Cursor, Read};

use events::{
    model::{Party, PartyState},
    store,
};
use jiff::SignedDuration;
use kernel::Role;
use testkit::{client::Client, db_test};

use crate::{
    scene::{CONFERENCE, WORKSHOP},
    support::{App, fill_in, follow},
};

async fn parties(app: &App, desk: &str) -> Vec<Party> {
    let slug = desk.rsplit('/').next().unwrap_or_default().to_owned();
    let read = move |tx: &mut db::Tx| {
        let event = store::event::by_slug(tx, &slug)?;
        store::party::of_event(tx, event.id)
    };
    app.house.db.read(read).await.expect("parties can be read")
}

/// Enters somebody by hand; the path of the party.
async fn enter(client: &mut Client, desk: &str, answers: &[(&str, &str)]) -> String {
    let page = format!("{desk}/teilnehmende/neu");
    let answer = fill_in(client, &page, &page, answers).await;
    answer.location().unwrap_or_else(|| panic!("not entered: {}", answer.text(".summary")))
}

/// What the log says, newest first.
async fn log(client: &mut Client) -> String {
    client.get("/koordination/protokoll").await.text("main ol, main table, main ul")
}

async fn party(app: &App, desk: &str, path: &str) -> Party {
    let all = parties(app, desk).await;
    all.into_iter().find(|party| path.ends_with(&party.id.to_string())).expect("the party is there")
}

db_test! {
    async fn the_overview_counts_what_the_lists_hold(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        for desk in [CONFERENCE, WORKSHOP] {
            let page = client.get(desk).await;
            let (tiles, hrefs) = (page.texts(".tile dd:has(a)"), page.attributes(".tile a", "href"));
            assert!(tiles.len() >= 3, "{desk}: {tiles:?}");
            for (value, href) in tiles.iter().zip(hrefs).filter(|(_, href)| href.contains("stand=")) {
                let list = client.get(&href).await;
                let found = list.text("p[role=status] b");
                assert!(found.split_whitespace().next() == Some(value), "{href}: {value} and {found}");
            }
            let all = parties(&app, desk).await;
            let places: i64 = all.iter().filter(|party| party.state.takes_places()).map(|party| party.size).sum();
            assert!(page.text(".fill .words span").contains(&places.to_string()), "{}", page.text(".fill"));
        }
    }

    async fn people_are_found_by_search_and_filter(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let list = format!("{CONFERENCE}/teilnehmende");
        enter(&mut client, CONFERENCE, &[("name", "Zita Ölschläger"), ("organisation", "Bahnhof Süd"), ("email", "zita@posteo.de")]).await;
        for search in ["ölschl", "ZITA", "zita@posteo.de"] {
            let found = client.get(&format!("{list}?suche={search}")).await;
            assert_eq!(found.texts("tbody th a"), ["Zita Ölschläger"], "{search}");
        }
        for search in ["%25", "_", "%27%3B--"] {
            assert_eq!(client.get(&format!("{list}?suche={search}")).await.texts("tbody th a"), [""; 0], "{search}");
        }
        let waiting = client.get(&format!("{WORKSHOP}/teilnehmende?stand=waiting")).await;
        let expected = parties(&app, WORKSHOP).await.into_iter().filter(|it| it.state == PartyState::Waiting).count();
        assert!(expected > 0 && waiting.texts("tbody tr").len() >= expected);
        let none = client.get(&format!("{list}?suche=niemand")).await;
        assert_eq!(none.texts(".empty h2").len(), 1);
    }

    async fn somebody_is_entered_opened_noted_and_cancelled_by_hand(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let path = enter(&mut client, CONFERENCE, &[
            ("name", "Zita"), ("email", "zita@posteo.de"), ("companions", "Yuri\nXenia"), ("needs", "diet"), ("note-diet", "vegan"),
        ]).await;
        let shown = client.get(&path).await;
        assert_eq!(shown.text("h1"), "Zita");
        assert_eq!(shown.texts("main section h2"), ["Zita", "Yuri", "Xenia"]);
        assert!(shown.text("main section dl").contains("vegan"), "{}", shown.text("section dl"));
        let note = format!("{path}/notiz");
        assert_eq!(follow(&mut client, &path, &note, &[("note", "kommt später")]).await.text("textarea"), "kommt später");
        let cancel = format!("{path}/absagen");
        assert!(!client.get(&cancel).await.texts(".gone li").is_empty(), "one reads what follows");
        app.house.clock.advance(SignedDuration::from_secs(1));
        follow(&mut client, &cancel, &cancel, &[]).await;
        assert_eq!(party(&app, CONFERENCE, &path).await.state, PartyState::Cancelled);
        let told: Vec<_> = app.mails().await.into_iter().filter(|(mail, _)| mail.recipient == "zita@posteo.de").collect();
        assert_eq!(told.last().map(|(mail, _)| mail.template.as_str()), Some("events.cancelled"));
        let log = log(&mut client).await;
        assert!(log.contains("Anmeldung von Hand abgesagt"), "{log}");
    }

    async fn whoever_waits_is_placed_by_hand_and_the_log_tells_it(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let line = client.get(&format!("{WORKSHOP}/warteliste")).await;
        let place = line.attributes("a[href$=\"/platz\"]", "href").pop().expect("somebody waits");
        let path = place.trim_end_matches("/platz").to_owned();
        let asks = client.get(&place).await;
        assert!(asks.texts(".gone li").len() >= 3, "whom it overtakes, what it takes, that it is logged: {:?}", asks.texts(".gone li"));
        assert_eq!(party(&app, WORKSHOP, &path).await.state, PartyState::Waiting);
        let placed = follow(&mut client, &place, &place, &[]).await;
        assert!(party(&app, WORKSHOP, &path).await.state.takes_places(), "{}", placed.text(".state"));
        let log = log(&mut client).await;
        assert!(log.contains("Außer der Reihe Plätze gegeben"), "{log}");
        assert_eq!(app.house.db.read(events::MODULE.check).await, Ok(Vec::new()));
        // Once is enough.
        let mut before = app.contents().await;
        client.post(&place, &[]).await;
        assert_eq!(app.changed(&mut before).await, [""; 0]);
    }

    async fn mail_to_many_is_looked_at_sent_once_and_watched(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let page = format!("{WORKSHOP}/rundmail?stand=waiting");
        let letter = [("subject", "Für {name}"), ("body", "Liebe:r {name},\n\nhier: {link}")];
        let unknown = client.post(&page, &[("subject", "Hallo {nmae}"), ("body", "x")]).await;
        assert_eq!((unknown.status.as_u16(), unknown.attributes(".summary a", "href")), (422, vec!["#subject".to_owned()]));
        let preview = client.post(&page, &letter).await;
        assert_eq!(preview.status.as_u16(), 200);
        assert!(preview.text("article.mail h3").starts_with("Für "), "{}", preview.text("article.mail"));
        assert!(!preview.text("article.mail").contains("{name}"));
        let waiting: Vec<Party> = parties(&app, WORKSHOP).await.into_iter()
            .filter(|party| party.state == PartyState::Waiting && !party.email.is_empty()).collect();
        assert_eq!(app.mails().await.iter().filter(|(mail, _)| mail.template.contains("bulk")).count(), 0);
        let send = preview.attributes("button[name=send]", "value");
        let confirmed = [&letter[..], &[("send", &send[0])]].concat();
        let sent = client.post(&page, &confirmed).await;
        client.post(&page, &confirmed).await;
        let progress = sent.location().expect("one watches it go");
        assert_eq!(client.get(&progress).await.attributes("progress", "value"), ["0"]);
        app.run_due().await;
        // Nothing leaves the demo, and nobody is told that it did.
        let done = client.get(&progress).await;
        assert_eq!(done.attributes("progress", "value"), ["0"]);
        assert!(done.text(".fill").contains(&format!("0 von {0} verschickt · {0} warten", waiting.len())), "{}", done.text(".fill"));
        let gone = |tx: &mut db::Tx| tx.execute("UPDATE mail_message SET state = 'sent' WHERE template = 'events.bulk'", &[]);
        app.house.db.write(db::Key::named("mail.outbox"), gone).await.expect("they are sent");
        let done = client.get(&progress).await;
        assert_eq!(done.attributes("progress", "value"), [waiting.len().to_string()]);
        assert!(done.text(".fill").starts_with("Fertig"), "{}", done.text(".fill"));
        let mails: Vec<_> = app.mails().await.into_iter().filter(|(_, text)| text.subject.starts_with("Für ")).collect();
        assert_eq!(mails.len(), waiting.len());
        let stop = mails[0].0.mailing.clone().expect("one can unsubscribe");
        assert_eq!(follow(&mut app.visitor(), &stop, &stop, &[]).await.status.as_u16(), 200);
        let after = client.get(&page).await.text(".lead b");
        assert!(after.contains(&(waiting.len() - 1).to_string()), "{after}");
    }

    async fn lists_leave_the_house_as_csv_and_xlsx_and_are_never_calculated(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let formula = "=HYPERLINK(\"A1\")";
        enter(&mut client, CONFERENCE, &[("name", formula), ("organisation", "@SUM(A1)"), ("email", "zita@posteo.de")]).await;
        let csv = client.get(&format!("{CONFERENCE}/teilnehmende.csv?stand=all")).await;
        let text = csv.body.strip_prefix('\u{feff}').expect("German spreadsheets know it is UTF-8");
        let people: i64 = parties(&app, CONFERENCE).await.iter().map(|party| party.size).sum();
        let mut lines = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = lines.records().map(|row| row.expect("a row")).collect();
        assert_eq!(i64::try_from(rows.len()), Ok(people));
        let zita = rows.iter().find(|row| row.iter().any(|cell| cell == "zita@posteo.de")).expect("Zita is in it");
        assert!(zita.iter().any(|cell| cell == format!("'{formula}")) && zita.iter().any(|cell| cell == "'@SUM(A1)"), "{zita:?}");
        assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '@', '+'])));
        let xlsx = client.get(&format!("{CONFERENCE}/teilnehmende.xlsx?stand=all")).await;
        let mut book = zip::ZipArchive::new(Cursor::new(xlsx.bytes)).expect("a workbook");
        let mut part = |name: &str| {
            let mut text = String::new();
            book.by_name(name).expect("a part").read_to_string(&mut text).expect("XML");
            text
        };
        assert!(part("xl/sharedStrings.xml").contains("=HYPERLINK("));
        let sheet = part("xl/worksheets/sheet1.xml");
        assert!(!sheet.contains("<f>"), "everything is text");
        assert_eq!(i64::try_from(sheet.matches("<row ").count()), Ok(people + 1));
        let one = client.get(&format!("{CONFERENCE}/teilnehmende.csv?suche=zita@posteo.de")).await;
        assert_eq!(one.body.lines().count(), 2);
        assert!(app.signed_in(Role::Resident).await.get(&format!("{CONFERENCE}/teilnehmende.csv")).await.status.as_u16() == 403);
    }

    async fn an_event_is_copied_for_next_year_without_its_people(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let page = format!("{CONFERENCE}/kopieren");
        let past = fill_in(&mut client, &page, &page, &[("date", "2019-01-01")]).await;
        assert_eq!((past.status.as_u16(), past.attributes(".summary a", "href")), (422, vec!["#date".to_owned()]));
        let made = fill_in(&mut client, &page, &page, &[("title", "Vernetzung 2020"), ("date", "2020-05-05")]).await;
        let copy = made.location().expect("it was copied").trim_end_matches("/bearbeiten").to_owned();
        assert_ne!(copy, CONFERENCE);
        let edit = client.get(&format!("{copy}/bearbeiten")).await;
        assert_eq!((edit.field("title").as_deref(), edit.field("starts-date").as_deref()), (Some("Vernetzung 2020"), Some("2020-05-05")));
        assert_eq!(edit.field("capacity").as_deref(), Some("300"));
        assert_eq!(parties(&app, &copy).await, []);
        assert!(!client.get(&format!("{copy}/fragen")).await.texts("ol.list b").is_empty());
        let public = copy.replace("/koordination", "");
        assert_eq!(app.visitor().get(&public).await.status.as_u16(), 404, "a copy is a draft");
    }

    async fn at_the_door_people_are_found_let_in_and_taken_back(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        enter(&mut client, CONFERENCE, &[("name", "Zita Ölschläger")]).await;
        let door = format!("{CONFERENCE}/einlass");
        let found = format!("{door}?suche=zita");
        let counted = |page: &testkit::client::Answer| page.attributes("meter", "value");
        let before = counted(&client.get(&door).await);
        let inside = follow(&mut client, &found, &door, &[]).await;
        assert_eq!(inside.texts("ul.door b"), ["Zita Ölschläger"]);
        assert_ne!(counted(&inside), before);
        let outside = follow(&mut client, &found, &door, &[("back", "1")]).await;
        assert_eq!(counted(&outside), before);
        let nobody = client.post(&door, &[("person", "0198f2f0-0000-7000-8000-000000000000")]).await;
        assert_eq!(nobody.status.as_u16(), 404);
    }
}
