//! Registering as a guest does it: on one page, without JavaScript, without an account, without cookies.

use db::Key;
use events::{
    model::{Event, EventKind, Party, PartyState, Stage},
    store,
};
use jiff::SignedDuration;
use kernel::{Id, Role};
use testkit::{client::Answer, db_test};

use crate::support::App;

const FORM: &str = "/veranstaltungen/werkstatt/anmeldung";

/// An event ten days ahead, with so many places, whose registration is open.
async fn with_event(app: &App, capacity: i64) -> Event {
    let begin = app.now() + SignedDuration::from_hours(240);
    let event = Event {
        slug: "werkstatt".to_owned(),
        kind: EventKind::Workshop,
        title: "Werkstatt <b>Zukunft</b>".to_owned(),
        venue: "Hafen".to_owned(),
        stage: Stage::Announced,
        offer_hours: 24,
        max_party: 3,
        asked_needs: "wheelchair diet".to_owned(),
        ..Event::draft(app.house.random.id(app.now()), begin, begin + SignedDuration::from_hours(5))
    };
    let (inner, now) = (event.clone(), app.now());
    app.house
        .db
        .write(Key::ANY, move |tx| store::event::insert(tx, &inner, capacity, now))
        .await
        .expect("an event can be made");
    event
}

async fn parties(app: &App, event: Id<Event>) -> Vec<Party> {
    app.house.db.read(move |tx| store::party::of_event(tx, event)).await.expect("parties can be read")
}

async fn states(app: &App, event: Id<Event>) -> Vec<PartyState> {
    parties(app, event).await.into_iter().map(|party| party.state).collect()
}

/// The personal link of the party with this address, as the mail has it.
async fn link(app: &App, event: Id<Event>, email: &str) -> String {
    let all = parties(app, event).await;
    let party = all.iter().find(|party| party.email == email).expect("the party is registered");
    format!("/anmeldung/{}", app.house.links.sign("registration", &party.id.to_string()))
}

/// Every request by somebody who keeps no cookies.
async fn post(app: &App, path: &str, fields: &[(&str, &str)]) -> Answer {
    app.visitor().post(path, fields).await
}

/// When the mails to an address may go, by their kind.
async fn mails_to(app: &App, email: &'static str) -> Vec<(String, SignedDuration)> {
    let filter = mail::Filter { recipient: email.to_owned(), ..mail::Filter::default() };
    let now = app.now();
    let mails = app.house.db.read(move |tx| mail::page(tx, &filter, 1_000)).await.expect("mails can be read");
    mails.into_iter().rev().map(|mail| (mail.template, mail.due_at.duration_since(now))).collect()
}

fn leads_to(answer: &Answer) -> (u16, Option<String>) {
    (answer.status.as_u16(), answer.location())
}

db_test! {
    async fn a_mail_that_stood_still_says_what_is_true_when_it_goes_or_does_not_go(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 3).await;
        for email in ["ada@posteo.de", "bo@posteo.de", "cleo@posteo.de"] {
            post(&app, FORM, &[("name", "Gast"), ("email", email)]).await;
        }
        post(&app, "/einloggen/neu", &[("name", "Dana"), ("email", "dana@posteo.de")]).await;
        let titles = async || {
            let mut told = Vec::new();
            for (mail, _) in app.mails().await {
                let (template, now) = (mail.template.clone(), app.now());
                let kind = geflecht::MODULES.iter().flat_map(|module| module.mails).find(|it| it.name == template);
                let current = kind.expect("a kind of mail").current;
                let data: serde_json::Value = serde_json::from_str(&mail.data).expect("JSON");
                let true_now = app.house.db.read(move |tx| current(tx, now, data.clone())).await.expect("it is read");
                told.extend(true_now.map(|data| format!("{} {} {}", mail.recipient, template, data["venue"].as_str().unwrap_or_default())));
            }
            told.sort();
            told
        };
        let at = |venue: &str| {
            let confirm = ["ada", "bo", "cleo"].map(|name| format!("{name}@posteo.de events.confirm {venue}"));
            confirm.into_iter().chain(["dana@posteo.de people.sign-in ".to_owned()]).collect::<Vec<_>>()
        };
        assert_eq!(titles().await, at("Hafen"));
        let id = event.id;
        let moved = move |tx: &mut db::Tx| tx.execute("UPDATE event SET venue = 'Turm' WHERE id = $1", db::params![id]);
        app.house.db.write(Key::from(id), moved).await.expect("it moves");
        assert_eq!(titles().await, at("Turm"), "the place is the one of now");

        let ada = link(&app, event.id, "ada@posteo.de").await;
        post(&app, &format!("{ada}/bestaetigen"), &[]).await;
        let bo = link(&app, event.id, "bo@posteo.de").await;
        post(&app, &format!("{bo}/absagen"), &[]).await;
        app.house.clock.advance(SignedDuration::from_mins(16));
        let told = ["ada@posteo.de events.confirmed Turm", "bo@posteo.de events.cancelled Turm", "cleo@posteo.de events.confirm Turm"];
        assert_eq!(titles().await, told, "the code is over, and two did what they were asked");
        app.house.clock.advance(SignedDuration::from_hours(25));
        assert_eq!(titles().await, told[..2], "the hold is over");
    }

    async fn a_stranger_makes_no_weapon_of_our_mails(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 300).await;
        let mut answers = Vec::new();
        for n in 0..120_u8 {
            let mut stranger = app.visitor().from_address(n);
            let name = format!("Kauf jetzt {n}");
            answers.push(leads_to(&stranger.post(FORM, &[("name", &name), ("email", "opfer@posteo.de")]).await));
        }
        // Other doors count in the same way.
        post(&app, "/einloggen/neu", &[("name", "Kauf jetzt"), ("email", "Opfer@posteo.de")]).await;
        post(&app, "/anmeldung/neuer-link", &[("email", "opfer@posteo.de")]).await;
        answers.dedup();
        assert_eq!(answers, [(303, Some(format!("{FORM}/danke?als=platz")))], "nobody learns anything");
        let mails = mails_to(&app, "opfer@posteo.de").await;
        let at_once = mails.iter().filter(|(_, after)| !after.is_positive()).count();
        assert_eq!((at_once, mails.len()), (5, 13), "{mails:?}");
        for (mail, text) in app.mails().await {
            assert!(!text.text.contains("Kauf") && !text.subject.contains("Kauf"), "{}: {}", mail.template, text.text);
        }
        // Whoever asks for much from one place is put off and not refused, and the hold is as long as it was.
        for n in 0..70 {
            let email = format!("gast{n}@posteo.de");
            let answer = post(&app, FORM, &[("name", "Gast"), ("email", &email)]).await;
            assert_eq!(answer.status.as_u16(), 303);
        }
        let last = mails_to(&app, "gast69@posteo.de").await;
        assert_eq!(last.len(), 1);
        assert!(last[0].1 > SignedDuration::from_secs(30), "{last:?}");
        let all = parties(&app, event.id).await;
        let (first, last) = (all.iter().find(|it| it.email == "gast0@posteo.de"), all.last());
        let until = |party: Option<&Party>| party.and_then(|party| party.until).expect("it is held");
        assert!(until(last) > until(first));
    }

    async fn a_guest_registers_confirms_cancels_and_the_next_moves_up(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 1).await.id;
        let held = post(&app, FORM, &[("name", "Ada"), ("email", "ada@posteo.de")]).await;
        assert_eq!(leads_to(&held), (303, Some(format!("{FORM}/danke?als=platz"))));
        let waits = post(&app, FORM, &[("name", "Bo"), ("email", "bo@posteo.de")]).await;
        assert_eq!(leads_to(&waits), (303, Some(format!("{FORM}/danke?als=warteliste"))));

        let ada = link(&app, event, "ada@posteo.de").await;
        // Programs that check mails follow links: that alone confirms nothing.
        assert_eq!(app.visitor().get(&ada).await.text(".place"), "Dein Platz ist reserviert");
        assert_eq!(states(&app, event).await, [PartyState::Held, PartyState::Waiting]);
        post(&app, &format!("{ada}/bestaetigen"), &[]).await;
        assert_eq!(app.visitor().get(&ada).await.text(".place"), "Du bist dabei");
        let bo = link(&app, event, "bo@posteo.de").await;
        assert_eq!(app.visitor().get(&bo).await.text(".position"), "1. in der Reihe");

        post(&app, &format!("{ada}/absagen"), &[]).await;
        assert_eq!(states(&app, event).await, [PartyState::Cancelled, PartyState::Offered]);
        assert_eq!(app.visitor().get(&bo).await.text(".place"), "Ein Platz ist frei für dich!");
        // A day of waking hours: the night does not count.
        app.pass(25).await;
        assert_eq!(states(&app, event).await, [PartyState::Cancelled, PartyState::Offered]);
        app.pass(15).await;
        assert_eq!(states(&app, event).await, [PartyState::Cancelled, PartyState::Lapsed]);
    }

    async fn what_is_wrong_is_shown_with_everything_that_was_typed(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        let hostile = "\"><script>alert(1)</script>";
        let wrong = post(
            &app,
            FORM,
            &[("people", "2"), ("name", ""), ("email", "ada@gmial.com"), ("organisation", hostile), ("needs", "diet"), ("p1-name", hostile)],
        )
        .await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert_eq!(wrong.attributes(".summary a", "href"), ["#name", "#email", "#note-diet"]);
        assert_eq!([wrong.field("organisation"), wrong.field("p1-name")], [Some(hostile.to_owned()), Some(hostile.to_owned())]);
        assert_eq!(wrong.attributes("[name=email-is]", "value"), ["ada@gmail.com", "so"]);
        assert_eq!(wrong.texts("main script"), [""; 0]);
        assert_eq!(parties(&app, event).await, []);
        let taken = post(&app, FORM, &[("name", "Ada"), ("email", "ada@gmial.com"), ("email-is", "ada@gmail.com")]).await;
        assert_eq!(taken.status.as_u16(), 303);
        assert_eq!(parties(&app, event).await[0].email, "ada@gmail.com");
    }

    async fn companions_are_added_and_taken_out_without_scripts(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        let more = post(&app, FORM, &[("people", "2"), ("name", "Ada"), ("email", "ada"), ("p1-name", "Bo"), ("p1-child", "on"), ("mehr", "1")]).await;
        assert_eq!((more.status.as_u16(), more.field("people")), (200, Some("3".to_owned())));
        assert_eq!([more.field("email"), more.field("p1-name"), more.field("p2-name")], ["ada", "Bo", ""].map(|text| Some(text.to_owned())));
        assert_eq!(more.attributes("#mehr", "name"), [""; 0], "three is the most");
        let less = post(&app, FORM, &[("people", "3"), ("name", "Ada"), ("p1-name", "Bo"), ("p2-name", "Cleo"), ("weniger", "1")]).await;
        assert_eq!([less.field("people"), less.field("p1-name"), less.field("p2-name")], [Some("2".to_owned()), Some("Cleo".to_owned()), None]);
        post(&app, FORM, &[("people", "2"), ("name", "Ada"), ("email", "ada@posteo.de"), ("p1-name", "Cleo")]).await;
        assert_eq!(parties(&app, event).await[0].size, 2);
        let ada = link(&app, event, "ada@posteo.de").await;
        let asks = app.visitor().get(&format!("{ada}/absagen?person=1")).await;
        assert_eq!(asks.texts(".gone li"), ["der Platz für Cleo"]);
        post(&app, &format!("{ada}/absagen"), &[("person", "1")]).await;
        assert_eq!(parties(&app, event).await[0].size, 1);
    }

    async fn a_second_registration_is_answered_like_the_first(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        let fields = [("name", "Ada"), ("email", "ada@posteo.de")];
        let (first, second) = (post(&app, FORM, &fields).await, post(&app, FORM, &fields).await);
        assert_eq!(leads_to(&first), leads_to(&second));
        assert_eq!(parties(&app, event).await.len(), 1);
    }

    async fn what_was_filled_in_is_changed_downloaded_and_erased_by_the_link(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        post(&app, FORM, &[("name", "Ada"), ("email", "ada@posteo.de"), ("needs", "diet"), ("note-diet", "vegan")]).await;
        let ada = link(&app, event, "ada@posteo.de").await;
        let form = app.visitor().get(&format!("{ada}/aendern")).await;
        assert_eq!([form.field("name"), form.field("note-diet")], ["Ada", "vegan"].map(|text| Some(text.to_owned())));
        let wrong = post(&app, &format!("{ada}/aendern"), &[("name", "")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.attributes(".summary a", "href")), (422, vec!["#name".to_owned()]));
        post(&app, &format!("{ada}/aendern"), &[("name", "Ada B."), ("photos", "on")]).await;
        let data: serde_json::Value = serde_json::from_str(&app.visitor().get(&format!("{ada}/daten.json")).await.body).expect("JSON");
        assert_eq!(data["people"][0]["name"], "Ada B.");
        assert_eq!((&data["people"][0]["photographs"], &data["people"][0]["needs"]), (&true.into(), &serde_json::json!([])));
        post(&app, &format!("{ada}/loeschen"), &[]).await;
        assert_eq!(app.visitor().get(&ada).await.status.as_u16(), 404);
        assert_eq!(parties(&app, event).await, []);
    }

    async fn links_that_are_broken_foreign_or_for_another_purpose_help_and_change_nothing(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        post(&app, FORM, &[("name", "Ada"), ("email", "ada@posteo.de")]).await;
        let right = link(&app, event, "ada@posteo.de").await;
        let id = parties(&app, event).await[0].id.to_string();
        let other = format!("/anmeldung/{}", app.house.links.sign("interest", &id));
        for link in [&right[..right.len() - 1], "/anmeldung/kaputt", &other, &format!("/anmeldung/{id}.00")] {
            for page in ["", "/aendern", "/programm", "/absagen", "/loeschen", "/daten.json", "/kalender.ics"] {
                let answer = app.visitor().get(&format!("{link}{page}")).await;
                assert_eq!((answer.status.as_u16(), answer.attributes("main form", "action")), (404, vec!["/anmeldung/neuer-link".to_owned()]));
            }
            for page in ["/bestaetigen", "/aendern", "/programm", "/absagen", "/loeschen"] {
                assert_eq!(post(&app, &format!("{link}{page}"), &[]).await.status.as_u16(), 404);
            }
        }
        assert_eq!(states(&app, event).await, [PartyState::Held]);
    }

    async fn a_new_link_is_promised_to_everyone_and_sent_to_its_owner(db) {
        let app = App::start(db).await;
        with_event(&app, 5).await;
        post(&app, FORM, &[("name", "Ada"), ("email", "ada@posteo.de")]).await;
        for email in ["ada@posteo.de", "nobody@posteo.de"] {
            let answer = post(&app, "/anmeldung/neuer-link", &[("email", email)]).await;
            assert_eq!(leads_to(&answer), (303, Some("/anmeldung/neuer-link/unterwegs".to_owned())));
        }
        let mails = app.house.db.read(|tx| mail::export(tx, "ada@posteo.de")).await.expect("mails can be read");
        assert_eq!(mails[1]["mail"], "events.link");
        let none = app.house.db.read(|tx| mail::export(tx, "nobody@posteo.de")).await.expect("mails can be read");
        assert_eq!(none, serde_json::json!([]));
    }

    async fn whoever_comes_too_early_or_too_late_reads_when(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await;
        let (id, opens) = (event.id, app.now() + SignedDuration::from_hours(48));
        let later = Event { opens_at: Some(opens), ..event };
        let now = app.now();
        app.house.db.write(Key::ANY, move |tx| store::event::update(tx, &later, now)).await.expect("it can be changed");
        app.house.versions.changed("event:werkstatt");
        app.house.versions.changed("event-form:werkstatt");
        let early = app.visitor().get(FORM).await;
        assert_eq!(early.text(".lead"), "Du kannst dich ab Fr., 14. Juni 2019, 10 Uhr anmelden. Bis dahin sind es noch 2 Tage.");
        assert_eq!(leads_to(&post(&app, FORM, &[("name", "Ada"), ("email", "ada@posteo.de")]).await), (303, Some(FORM.to_owned())));
        assert_eq!(parties(&app, id).await, []);
        app.pass(49).await;
        assert_eq!(app.visitor().get(FORM).await.field("people"), Some("1".to_owned()));
        app.pass(400).await;
        assert_eq!(app.visitor().get(FORM).await.text(".lead"), "Die Veranstaltung ist vorbei. Schön, dass du Interesse hattest!");
    }

    async fn a_coordinator_builds_questions_and_guests_answer_them(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        let path = "/koordination/veranstaltungen/werkstatt/fragen";
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        let wrong = coordinator.post(&format!("{path}/neu"), &[("kind", "choice"), ("label", ""), ("options", "Zug")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.attributes(".summary a", "href")), (422, vec!["#label".to_owned(), "#options".to_owned()]));
        coordinator.post(&format!("{path}/neu"), &[("kind", "yes_no"), ("label", "Suppe?"), ("required", "on")]).await;
        let questions = app.house.db.read(move |tx| store::event::questions(tx, event)).await.expect("questions can be read");
        let (id, field) = (questions[0].id, format!("q-{}", questions[0].id));
        let only = format!("{id}=yes");
        coordinator.post(&format!("{path}/neu"), &[("kind", "text"), ("label", "Welche?"), ("only", &only)]).await;
        let stuck = coordinator.submit(&format!("{path}/{id}/ordnen"), &[("runter", "1")]).await;
        assert_eq!(stuck.texts("ol.list b"), ["Suppe?", "Welche?"]);

        let missing = post(&app, FORM, &[("name", "Ada"), ("email", "ada@posteo.de")]).await;
        assert_eq!((missing.status.as_u16(), missing.attributes(".summary a", "href")), (422, vec![format!("#{field}")]));
        post(&app, FORM, &[("name", "Ada"), ("email", "ada@posteo.de"), (&field, "no")]).await;
        let asks = coordinator.post(&format!("{path}/{id}/loeschen"), &[]).await;
        assert_eq!(asks.texts(".gone li"), ["1 Antwort geht verloren", "„Welche?“ hängt davon ab und wird danach immer gefragt"]);
        let gone = coordinator.submit(&format!("{path}/{id}/loeschen"), &[("ja", "1")]).await;
        assert_eq!(gone.texts("ol.list b"), ["Welche?"]);
    }
}
