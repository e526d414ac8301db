//! Accounts: signing in by code and by link, devices, invitations, roles, one's own data, erasure, spaces.

use events::store;
use jiff::SignedDuration;
use kernel::Role;
use serde_json::Value;
use testkit::{client::Client, db_test};

use crate::support::{App, fill_in, follow, link_in};

/// The digits in the last mail to an address.
async fn digits(app: &App, email: &str) -> String {
    let text = app.mail_to(email).await.text;
    let (_, code) = text.split_once("Dein Code: ").unwrap_or_else(|| panic!("no code in {text}"));
    code.chars().take(9).collect()
}

/// Mails are told apart by their moment.
fn later(app: &App) {
    app.house.clock.advance(SignedDuration::from_secs(1));
}

/// Somebody makes an account with the code from the mail.
async fn newcomer(app: &App, name: &str, email: &str) -> Client {
    let mut client = app.visitor();
    let asked =
        fill_in(&mut client, "/einloggen/neu", "/einloggen/neu", &[("name", name), ("email", email)]).await;
    let form = asked.location().expect("a code is on its way");
    let code = digits(app, email).await;
    assert_eq!(follow(&mut client, &form, &form, &[("code", &code)]).await.text("h1"), name);
    later(app);
    client
}

db_test! {
    async fn one_signs_in_by_code_or_by_link_and_out_again(db) {
        let app = App::start(db).await;
        let mut client = newcomer(&app, "Ada", "ada@posteo.de").await;
        assert_eq!(client.get("/einloggen").await.location().as_deref(), Some("/konto"));
        fill_in(&mut client, "/konto", "/abmelden", &[]).await;
        assert_eq!(client.get("/konto").await.status.as_u16(), 401);

        let asked = fill_in(&mut client, "/einloggen?weiter=/akteure", "/einloggen", &[("email", "ADA@posteo.de")]).await;
        let form = asked.location().expect("a code is on its way");
        let wrong = fill_in(&mut client, &form, &form, &[("code", "00000000")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.attributes(".summary a", "href")), (422, vec!["#code".to_owned()]));
        let link = link_in(&app.mail_to("ada@posteo.de").await, "/einloggen/link/");
        assert_eq!(fill_in(&mut client, &link, &link, &[]).await.location().as_deref(), Some("/akteure"));
        assert_eq!(client.get("/konto").await.text("h1"), "Ada");

        // A link that was used leads to a new one in one step.
        let used = app.visitor().get(&link).await;
        assert_eq!((used.status.as_u16(), used.text("h1")), (410, "Dieser Link ist verbraucht".to_owned()));
        later(&app);
        let mut elsewhere = app.visitor();
        let renewed = fill_in(&mut elsewhere, &link, &format!("{link}/neu"), &[]).await.location().unwrap();
        let code = digits(&app, "ada@posteo.de").await;
        // The digits are good where they were asked for, and nowhere else.
        let foreign = app.visitor().post(&renewed, &[("code", &code)]).await;
        assert_eq!(foreign.status.as_u16(), 422);
        assert!(foreign.text("form .error").contains("nur in dem Browser"), "{}", foreign.text("form"));
        assert_eq!(elsewhere.post(&renewed, &[("code", &code)]).await.location().as_deref(), Some("/akteure"));
        later(&app);

        // Whoever types an address that only looks alike (the sign of Kelvin for k) does not get the code.
        newcomer(&app, "Kim", "kim@posteo.de").await;
        app.visitor().post("/einloggen", &[("email", "\u{212a}im@posteo.de")]).await;
        let to: Vec<String> = app.mails().await.into_iter().map(|(mail, _)| mail.recipient).collect();
        assert_eq!(to.iter().filter(|to| *to == "kim@posteo.de").count(), 2, "{to:?}");
        // Nobody learns who has an account.
        let unknown = app.visitor().post("/einloggen", &[("email", "niemand@posteo.de")]).await;
        assert_eq!(unknown.status.as_u16(), 303);
        assert!(!app.mails().await.iter().any(|(mail, _)| mail.recipient == "niemand@posteo.de"));
    }

    async fn a_device_is_seen_and_ended_from_another(db) {
        let app = App::start(db).await;
        let mut home = newcomer(&app, "Ada", "ada@posteo.de").await;
        let mut others = Vec::new();
        for _ in 0..2 {
            let mut other = app.visitor();
            other.post("/einloggen", &[("email", "ada@posteo.de")]).await;
            other.post(&link_in(&app.mail_to("ada@posteo.de").await, "/einloggen/link/"), &[]).await;
            assert_eq!(other.get("/konto").await.status.as_u16(), 200);
            others.push(other);
            later(&app);
        }
        let ids = home.get("/konto").await.attributes("form[action=\"/konto/geraete\"] [name=id]", "value");
        assert_eq!(ids.len(), 2, "one can end the others, not oneself");
        home.post("/konto/geraete", &[("id", &ids[0])]).await;
        let mut status = Vec::new();
        for other in &mut others {
            status.push(other.get("/konto").await.status.as_u16());
        }
        status.sort_unstable();
        assert_eq!(status, [200, 401]);
        home.post("/konto/geraete", &[]).await;
        for other in &mut others {
            assert_eq!(other.get("/konto").await.status.as_u16(), 401);
        }
        assert_eq!(home.get("/konto").await.status.as_u16(), 200);
    }

    async fn whoever_is_invited_coordinates_and_lays_it_down_again(db) {
        let app = App::start(db).await;
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        let (people, invite) = ("/koordination/menschen", "/koordination/menschen/einladen");
        let listed = follow(&mut coordinator, invite, invite, &[("email", "bo@posteo.de"), ("rolle", "coordinator")]).await;
        assert!(listed.body.contains("bo@posteo.de"));
        let link = link_in(&app.mail_to("bo@posteo.de").await, "/einladung/");
        let mut guest = app.visitor();
        fill_in(&mut guest, &link, &link, &[("name", "Bo")]).await;
        assert_eq!(guest.get("/koordination").await.status.as_u16(), 200);
        let found = coordinator.get(&format!("{people}?suche=bo@posteo.de")).await;
        let person = found.attributes("a[href^=\"/koordination/menschen/\"]", "href");
        let person = person.into_iter().find(|href| href.len() > 40).expect("Bo is in the list");
        follow(&mut coordinator, &person, &person, &[("rolle", "member")]).await;
        assert_eq!(guest.get("/koordination").await.status.as_u16(), 403);
        let log = coordinator.get("/koordination/protokoll").await.texts("main li, main tr");
        assert!(log.iter().any(|line| line.contains("Mitglied")), "{log:?}");

        // The last one who coordinates stays, until there is another one.
        let own = coordinator.get(&format!("{people}?rolle=coordinator")).await;
        let own = own.attributes("a[href^=\"/koordination/menschen/\"]", "href");
        let own = own.into_iter().find(|href| href.len() > 40).expect("one coordinates");
        let stays = fill_in(&mut coordinator, &own, &own, &[("rolle", "member")]).await;
        assert_eq!((stays.status.as_u16(), stays.attributes(".summary a", "href")), (422, vec!["#rolle".to_owned()]));
        assert_eq!(fill_in(&mut coordinator, "/konto", "/konto", &[("name", "Mira H.")]).await.status.as_u16(), 303);
        assert_eq!(coordinator.get("/konto").await.text("h1"), "Mira H.");
    }

    async fn an_invitation_is_sent_again_and_withdrawn(db) {
        let app = App::start(db).await;
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        let (people, invite) = ("/koordination/menschen", "/koordination/menschen/einladen");
        fill_in(&mut coordinator, invite, invite, &[("email", "bo@posteo.de")]).await;
        let link = link_in(&app.mail_to("bo@posteo.de").await, "/einladung/");
        let actions = coordinator.get(people).await.attributes("form[action*=einladungen]", "action");
        for action in &actions {
            assert_eq!(fill_in(&mut coordinator, people, action, &[]).await.status.as_u16(), 303, "{action}");
        }
        assert_eq!(actions.len(), 2);
        assert_eq!(app.mails().await.iter().filter(|(mail, _)| mail.recipient == "bo@posteo.de").count(), 2);
        assert_eq!(app.visitor().get(&link).await.status.as_u16(), 410);
        assert_eq!(coordinator.post(&actions[0], &[]).await.status.as_u16(), 410);
    }

    async fn ones_data_is_taken_along_and_goes_with_the_account(db) {
        let app = App::demo(db).await;
        let mut client = newcomer(&app, "Ada Lang", "ada@posteo.de").await;
        let form = "/veranstaltungen/reparaturtreff/anmeldung";
        let registered = app.visitor().post(form, &[("name", "Ada Lang"), ("email", "ada@posteo.de")]).await;
        assert_eq!(registered.status.as_u16(), 303, "{}", registered.text("main"));
        let data: Value = serde_json::from_str(&client.get("/konto/daten").await.body).expect("JSON");
        assert_eq!(data["events"]["registrations"][0]["people"][0]["name"], "Ada Lang");
        assert!(data["people"].to_string().contains("ada@posteo.de"));
        let asks = client.get("/konto/loeschen").await;
        assert!(!asks.texts(".gone li").is_empty(), "one reads what will be gone");
        assert_eq!(fill_in(&mut client, "/konto/loeschen", "/konto/loeschen", &[]).await.location().as_deref(), Some("/"));
        app.run_due().await;
        assert_eq!(client.get("/konto").await.status.as_u16(), 401);
        let all = |tx: &mut db::Tx| {
            let event = store::event::by_slug(tx, "reparaturtreff")?;
            let parties = store::party::of_event(tx, event.id)?;
            let mut found = String::new();
            for table in tx.tables()? {
                let columns = tx.columns(&table)?;
                let rows = tx.page(&table, &columns, None, 10_000)?;
                if format!("{rows:?}").contains("ada@posteo.de") {
                    found.push_str(&table);
                }
            }
            Ok::<_, db::Error>((parties.iter().any(|party| party.email == "ada@posteo.de"), found))
        };
        assert_eq!(app.house.db.read(all).await, Ok((false, String::new())));
    }

    async fn a_space_is_made_named_and_joined(db) {
        let app = App::start(db).await;
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        newcomer(&app, "Ada", "ada@posteo.de").await;
        let (list, new) = ("/koordination/raeume", "/koordination/raeume/neu");
        fill_in(&mut coordinator, new, new, &[("name", "AG Nord")]).await;
        let space = "/koordination/raeume/ag-nord";
        let saved = follow(&mut coordinator, space, space, &[("name", "AG Norden"), ("visibility", "members")]).await;
        assert_eq!(saved.text("h1"), "AG Norden");
        let members = format!("{space}/mitglieder");
        let nobody = fill_in(&mut coordinator, space, &members, &[("email", "niemand@posteo.de")]).await;
        assert_eq!((nobody.status.as_u16(), nobody.field("email").as_deref()), (422, Some("niemand@posteo.de")));
        let joined = follow(&mut coordinator, space, &members, &[("email", "ada@posteo.de")]).await;
        assert!(joined.body.contains("Ada"));
        let leave = joined.attributes("form[action$=entfernen]", "action");
        assert_eq!(leave.len(), 1);
        let left = follow(&mut coordinator, space, &leave[0], &[]).await;
        assert_eq!(left.attributes("form[action$=entfernen]", "action"), [""; 0]);
        assert!(coordinator.get(list).await.body.contains("AG Norden"));
    }
}
