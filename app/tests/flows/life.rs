//! The life of an event as its coordinators and guests meet it: it moves, is called off and taken up, is previewed, is copied.

use kernel::Role;
use testkit::{
    client::{Answer, Client},
    db_test,
};

use crate::{
    forms::Form,
    support::{App, fill_in, follow},
};

const NEW: &str = "/koordination/veranstaltungen/neu";

/// A new event on 10 September 2019 in the port; where its desk is.
async fn create(client: &mut Client, answers: &[(&str, &str)]) -> String {
    let usual = [
        ("title", "Werkstatt"),
        ("venue", "Hafen"),
        ("starts-date", "2019-09-10"),
        ("ends-date", "2019-09-10"),
    ];
    let mut all: Vec<_> =
        usual.into_iter().filter(|(name, _)| !answers.iter().any(|(n, _)| n == name)).collect();
    all.extend(answers);
    let made = fill_in(client, NEW, NEW, &all).await;
    let desk = made.location().unwrap_or_else(|| panic!("not made: {}", made.text(".summary")));
    desk.trim_end_matches("/bearbeiten").to_owned()
}

async fn stage(client: &mut Client, desk: &str, changes: &[(&str, &str)]) -> Answer {
    let page = format!("{desk}/stand");
    fill_in(client, &page, &page, changes).await
}

async fn register(app: &App, desk: &str, email: &str) {
    let form = format!("{}/anmeldung", public(desk));
    app.visitor().post(&form, &[("name", "Ada"), ("email", email)]).await;
    app.house.clock.advance(jiff::SignedDuration::from_secs(5));
}

fn public(desk: &str) -> String {
    desk.replace("/koordination", "")
}

/// Sends the form of a page as it stands there, with changes.
async fn send(client: &mut Client, page: &Answer, action: &str, changes: &[(&str, &str)]) -> Answer {
    let forms = Form::all(action, &page.body);
    let form = forms.iter().find(|form| form.action == action).expect("the page asks");
    let mut pairs = form.untouched();
    pairs.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    pairs.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(action, &pairs).await
}

db_test! {
    async fn before_an_event_moves_one_reads_who_is_told_and_what(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        stage(&mut client, &desk, &[("stage", "announced"), ("closes-date", "2019-09-08"), ("closes-time", "12:00")]).await;
        register(&app, &desk, "ada@posteo.de").await;
        let edit = format!("{desk}/bearbeiten");
        let new = [("starts-date", "2019-09-17"), ("ends-date", "2019-09-17")];
        let asked = fill_in(&mut client, &edit, &edit, &new).await;
        assert_eq!(asked.status.as_u16(), 200, "{}", asked.text(".summary"));
        let words = asked.text("main");
        for part in ["10. September 2019", "17. September 2019", "8. September 2019", "15. September 2019"] {
            assert!(words.contains(part), "{part} in {words}");
        }
        assert!(asked.text("article").contains("Neuer Termin: Werkstatt"), "the letter is shown: {words}");
        // Nothing is saved yet, and going back loses nothing.
        assert_eq!(client.get(&edit).await.field("starts-date").as_deref(), Some("2019-09-10"));
        let back = send(&mut client, &asked, &edit, &[("back", "1")]).await;
        assert_eq!(back.field("starts-date").as_deref(), Some("2019-09-17"));
        let saved = send(&mut client, &asked, &edit, &[("words", "Der Saal ist frei geworden.")]).await;
        assert_eq!(saved.status.as_u16(), 303, "{}", saved.text("main"));
        app.run_due().await;
        let mail = app.mail_to("ada@posteo.de").await;
        for part in ["10. September 2019", "17. September 2019", "Der Saal ist frei geworden."] {
            assert!(mail.text.contains(part), "{part} in {}", mail.text);
        }
        let entry = mail.calendar.expect("a date for the calendar");
        let page = client.get(&format!("{}/kalender.ics", public(&desk))).await.body;
        let line = |file: &str, name: &str| file.lines().find(|line| line.starts_with(name)).map(str::to_owned);
        assert_eq!(line(&entry, "UID:"), line(&page, "UID:"));
        assert!(line(&entry, "SEQUENCE:") > Some("SEQUENCE:2".to_owned()), "{entry}");
        assert!(entry.contains("DTSTART:20190917T"), "{entry}");
        let stored = client.get(&format!("{desk}/stand")).await;
        assert_eq!(stored.field("closes-date").as_deref(), Some("2019-09-15"));
    }

    async fn an_event_never_begins_before_registration_opens(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        stage(&mut client, &desk, &[("stage", "save_the_date"), ("opens-date", "2019-09-01")]).await;
        let edit = format!("{desk}/bearbeiten");
        let early = [("starts-date", "2019-08-20"), ("ends-date", "2019-08-20")];
        let refused = fill_in(&mut client, &edit, &edit, &early).await;
        assert_eq!((refused.status.as_u16(), refused.attributes(".summary a", "href")), (422, vec!["#starts".to_owned()]));
    }

    async fn an_opening_date_alone_opens_registration_and_everyone_reads_when(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        let page = format!("{desk}/stand");
        assert!(client.get(&page).await.text("aside").contains("bleibt beim Entwurf"));
        let saved = follow(&mut client, &page, &page, &[("stage", "save_the_date"), ("opens-date", "2019-07-01"), ("opens-time", "10:00")]).await;
        let told = saved.text("main");
        assert!(told.contains("Als Nächstes: Am Mo., 1. Juli 2019, 10 Uhr wird alles öffentlich, und die Anmeldung öffnet."), "{told}");
        let shown = app.visitor().get(&public(&desk)).await.text("main");
        assert!(shown.contains("1. Juli 2019") && !shown.contains("steht noch nicht fest"), "{shown}");
        app.pass(20 * 24).await;
        let open = app.visitor().get(&public(&desk)).await;
        assert!(open.attributes("main a.button", "href").iter().any(|href| href.ends_with("/anmeldung")));
    }

    async fn dates_that_cannot_come_true_are_refused_beside_their_field(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        for (changes, field) in [
            ([("stage", "draft"), ("public-date", "2019-06-01"), ("opens-date", "")], "#public"),
            ([("stage", "save_the_date"), ("announce-date", "2019-08-01"), ("opens-date", "2019-07-01")], "#opens"),
        ] {
            let refused = stage(&mut client, &desk, &changes).await;
            assert_eq!((refused.status.as_u16(), refused.attributes(".summary a", "href")), (422, vec![field.to_owned()]));
        }
    }

    async fn days_without_times_are_whole_and_midnight_is_the_end_of_its_day(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let whole = create(&mut client, &[("starts-time", ""), ("ends-time", "")]).await;
        stage(&mut client, &whole, &[("stage", "announced")]).await;
        let facts = app.visitor().get(&public(&whole)).await.text(".facts");
        assert!(facts.contains("Di., 10. September 2019") && !facts.contains("11. September"), "{facts}");
        let edit = client.get(&format!("{whole}/bearbeiten")).await;
        assert_eq!((edit.field("ends-date").as_deref(), edit.field("ends-time").as_deref()), (Some("2019-09-10"), Some("")));
        let evening = create(&mut client, &[("starts-time", "20:00"), ("ends-time", "24 Uhr")]).await;
        stage(&mut client, &evening, &[("stage", "announced")]).await;
        let facts = app.visitor().get(&public(&evening)).await.text(".facts");
        assert!(facts.contains("20–24 Uhr"), "{facts}");
    }

    async fn whoever_was_told_that_an_event_is_off_is_told_that_it_is_on(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        stage(&mut client, &desk, &[("stage", "announced")]).await;
        register(&app, &desk, "ada@posteo.de").await;
        let off = format!("{desk}/stand/absagen");
        follow(&mut client, &off, &off, &[("reason", "Sturm.")]).await;
        app.run_due().await;
        let feed = app.visitor().get("/veranstaltungen.xml").await.body;
        assert!(feed.contains("<title>Abgesagt: Werkstatt</title>"), "{feed}");
        let calendar = app.visitor().get("/veranstaltungen.ics").await.body;
        assert!(calendar.contains("SUMMARY:Abgesagt: Werkstatt"), "{calendar}");
        let month = app.visitor().get("/veranstaltungen?monat=2019-09").await.text(".month");
        assert!(month.contains("Abgesagt: Werkstatt"), "{month}");
        let mail = app.mail_to("ada@posteo.de").await;
        assert!(mail.calendar.expect("a date").contains("METHOD:CANCEL"));
        follow(&mut client, &format!("{desk}/stand"), &format!("{desk}/stand/aufnehmen"), &[]).await;
        app.run_due().await;
        let mail = app.mail_to("ada@posteo.de").await;
        assert_eq!(mail.subject, "Findet doch statt: Werkstatt");
        assert!(mail.calendar.expect("a date").contains("STATUS:CONFIRMED"));
    }

    async fn whoever_calls_off_what_nobody_wants_to_come_to_notifies_nobody(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        stage(&mut client, &desk, &[("stage", "announced")]).await;
        let page = client.get(&format!("{desk}/stand/absagen")).await;
        assert_eq!(page.texts("main form button"), ["Absagen"]);
    }

    async fn a_draft_is_previewed_as_guests_will_see_it_by_those_who_coordinate_it(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        let edit = format!("{desk}/bearbeiten");
        fill_in(&mut client, &edit, &edit, &[("description", "Alles über **Bretter**.")]).await;
        let preview = format!("{desk}/stand/vorschau");
        let links = client.get(&format!("{desk}/stand")).await.attributes("main a", "href");
        assert!(links.contains(&preview), "{links:?}");
        let shown = client.get(&preview).await;
        assert_eq!((shown.text("h1").as_str(), shown.texts("main .prose strong")), ("Werkstatt", vec!["Bretter".to_owned()]));
        assert!(shown.text(".notice").contains("Vorschau"));
        assert_ne!(app.visitor().get(&preview).await.status.as_u16(), 200);
        assert_eq!(app.visitor().get(&public(&desk)).await.status.as_u16(), 404);
    }

    async fn a_time_in_another_zone_names_its_city(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[("zone", "Europe/London")]).await;
        stage(&mut client, &desk, &[("stage", "announced")]).await;
        for path in [public(&desk), "/veranstaltungen".to_owned()] {
            let words = app.visitor().get(&path).await.text("main");
            assert!(words.contains("(Ortszeit London)"), "{path}: {words}");
        }
        register(&app, &desk, "ada@posteo.de").await;
        assert!(app.mail_to("ada@posteo.de").await.text.contains("(Ortszeit London)"));
    }

    async fn whatever_was_typed_the_feed_is_well_formed(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        let slug = desk.rsplit('/').next().unwrap_or_default().to_owned();
        // However it came in: by a form, an import or an older version.
        let write = move |tx: &mut db::Tx, _: &kernel::Act| {
            let odd = "A\u{fffe}B\u{b}C & <D>";
            tx.execute("UPDATE event SET stage = 'announced', summary = $2, title = $2 WHERE slug = $1", db::params![slug, odd]).map(drop)
        };
        app.house.write(db::Key::ANY, &app.house.own_act(), write).await.expect("it is written");
        let feed = app.visitor().get("/veranstaltungen.xml").await.body;
        assert!(feed.contains("<title>ABC &#38; &#60;D&#62;</title>"), "{feed}");
        assert!(!feed.contains('\u{fffe}') && !feed.contains('\u{b}'));
    }

    async fn a_room_goes_only_when_that_is_said_twice_and_nobody_was_quicker(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let desk = create(&mut client, &[]).await;
        let page = format!("{desk}/programm/raeume");
        fill_in(&mut client, &page, &page, &[("name", "Saal"), ("more", "")]).await;
        let old = client.get(&page).await;
        let twice = fill_in(&mut client, &page, &page, &[("name", "Saal"), ("name", "saal"), ("more", ""), ("more", "")]).await;
        assert_eq!(twice.status.as_u16(), 422, "{}", twice.text("main"));
        let asked = fill_in(&mut client, &page, &page, &[("name", "")]).await;
        assert_eq!((asked.status.as_u16(), asked.texts(".notice li").len()), (200, 1), "{}", asked.text("main"));
        assert_eq!(client.get(&page).await.field("name").as_deref(), Some("Saal"), "nothing is gone yet");
        assert_eq!(send(&mut client, &asked, &page, &[]).await.status.as_u16(), 303);
        assert_eq!(client.get(&page).await.field("name").as_deref(), Some(""));
        assert_eq!(send(&mut client, &old, &page, &[("name", "Aula")]).await.status.as_u16(), 409);
    }
}
