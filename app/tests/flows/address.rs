//! Another mail address for a registration: proven by its owner, or put right at the desk.

use axum::http::Method;
use db::{Key, params};
use events::{
    model::{LinkName, Party, PartyState},
    store,
};
use jiff::SignedDuration;
use kernel::{Role, audit};
use testkit::db_test;

use crate::support::App;

const EVENT: &str = "reparaturtreff";

async fn party(app: &App, email: &str) -> Party {
    let key = email.to_owned();
    let found = app.house.db.read(move |tx| store::party::by_mailbox(tx, &key)).await;
    found.expect("parties can be read").pop().expect("somebody is registered")
}

/// Registers without an account; the path of the personal link.
async fn register(app: &App, email: &str) -> String {
    let form = format!("/veranstaltungen/{EVENT}/anmeldung");
    let done = app.visitor().post(&form, &[("name", "Ada"), ("email", email)]).await;
    assert_eq!(done.status.as_u16(), 303);
    link(app, &party(app, email).await)
}

fn link(app: &App, party: &Party) -> String {
    let name = LinkName { party: party.id, number: party.link_number };
    format!("/anmeldung/{}", app.house.links.sign("registration", &name.to_string()))
}

/// The newest mails first: recipient and kind.
async fn mails(app: &App, most: usize) -> Vec<(String, &'static str)> {
    let kinds =
        ["events.new-address", "events.address-changed", "events.already", "events.link", "events.confirm"];
    let limit = i64::try_from(most).expect("few");
    let found = app.house.db.read(move |tx| mail::page(tx, &mail::Filter::default(), limit)).await;
    let kind = |mail: &mail::Mail| kinds.into_iter().find(|kind| *kind == mail.template).unwrap_or("another");
    found.expect("mails can be read").iter().map(|mail| (mail.recipient.clone(), kind(mail))).collect()
}

/// The link in the newest mail that asks for a confirmation of a new address.
async fn confirmation(app: &App) -> String {
    let found = app.house.db.read(|tx| mail::page(tx, &mail::Filter::default(), 5)).await;
    let mail =
        found.expect("mails can be read").into_iter().find(|mail| mail.template == "events.new-address");
    let text = mail::compose(&app.house, &mail.expect("a mail was written")).expect("it can be worded");
    let href = text.content.action.expect("a link").href;
    href.strip_prefix("http://netz.example").expect("an address of ours").to_owned()
}

db_test! {
    async fn a_new_address_counts_once_its_owner_says_so_and_the_old_link_ends(db) {
        let app = App::demo(db).await;
        let old = register(&app, "ada@alt.example").await;
        let wrong = app.visitor().post(&format!("{old}/adresse"), &[("email", "ada")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.attributes(".summary a", "href")), (422, vec!["#email".to_owned()]));
        let asked = app.visitor().post(&format!("{old}/adresse"), &[("email", "Ada@neu.example")]).await;
        assert_eq!(asked.location(), Some(old.clone()));
        assert_eq!(mails(&app, 1).await, [("Ada@neu.example".to_owned(), "events.new-address")]);
        let confirm = confirmation(&app).await;
        // Programs that check mails follow links: that alone changes nothing.
        assert_eq!(app.visitor().get(&confirm).await.status.as_u16(), 200);
        assert_eq!(party(&app, "ada@alt.example").await.link_number, 0);

        let done = app.visitor().post(&confirm, &[]).await;
        let after = party(&app, "ada@neu.example").await;
        assert_eq!((after.email.as_str(), after.state), ("Ada@neu.example", PartyState::Held));
        assert_eq!(done.location(), Some(link(&app, &after)));
        let told = mails(&app, 2).await;
        assert!(told.contains(&("ada@alt.example".to_owned(), "events.address-changed")), "{told:?}");
        assert!(told.contains(&("Ada@neu.example".to_owned(), "events.link")), "{told:?}");
        for path in [old.clone(), format!("{old}/aendern"), format!("{old}/daten.json"), confirm.clone()] {
            assert!(app.visitor().get(&path).await.status.is_client_error(), "{path}");
        }
        let stop = format!("/rundmail/{}/abbestellen", app.house.links.sign("bulk-stop", &after.id.to_string()));
        assert_eq!(app.visitor().post(&stop, &[]).await.status.as_u16(), 404, "no way to the new link from an old mail");
        assert_eq!(app.visitor().get(&link(&app, &after)).await.text(".place"), "Dein Platz ist reserviert");
    }

    async fn who_is_registered_is_never_revealed_and_nobody_gets_two_registrations(db) {
        let app = App::demo(db).await;
        let (ada, bo) = (register(&app, "ada@x.example").await, register(&app, "bo@x.example").await);
        let asked = app.visitor().post(&format!("{ada}/adresse"), &[("email", "bo@x.example")]).await;
        assert_eq!(asked.location(), Some(ada.clone()), "as if nobody were registered there");
        assert_eq!(mails(&app, 1).await, [("bo@x.example".to_owned(), "events.already")]);
        // Free when it was asked for, taken when it is confirmed.
        app.visitor().post(&format!("{ada}/adresse"), &[("email", "cleo@x.example")]).await;
        let confirm = confirmation(&app).await;
        register(&app, "cleo@x.example").await;
        let taken = app.visitor().post(&confirm, &[]).await;
        assert_eq!(taken.location(), Some("/anmeldung/neuer-link".to_owned()));
        assert_eq!((party(&app, "ada@x.example").await.link_number, app.visitor().get(&bo).await.status.as_u16()), (0, 200));
    }

    async fn a_confirmation_ends_after_two_days_or_with_a_newer_one(db) {
        let app = App::demo(db).await;
        let ada = register(&app, "ada@x.example").await;
        app.visitor().post(&format!("{ada}/bestaetigen"), &[]).await;
        app.visitor().post(&format!("{ada}/adresse"), &[("email", "eins@x.example")]).await;
        let first = confirmation(&app).await;
        app.house.clock.advance(SignedDuration::from_secs(1));
        app.visitor().post(&format!("{ada}/adresse"), &[("email", "zwei@x.example")]).await;
        assert_eq!(app.visitor().get(&first).await.status.as_u16(), 410);
        let second = confirmation(&app).await;
        app.house.clock.advance(SignedDuration::from_hours(49));
        app.visitor().post(&second, &[]).await;
        assert_eq!(party(&app, "ada@x.example").await.email, "ada@x.example");
        app.run_due().await;
        let left: i64 = app.house.db.read(|tx| tx.one::<i64>("SELECT count(*) FROM address_change", &[])).await.expect("a count");
        assert_eq!(left, 0);
    }

    async fn a_mail_program_unsubscribes_with_one_click_from_anywhere_and_is_led_nowhere(db) {
        let app = App::demo(db).await;
        register(&app, "ada@x.example").await;
        let party = party(&app, "ada@x.example").await;
        let stop = format!("/rundmail/{}/abbestellen", app.house.links.sign("bulk-stop", &party.id.to_string()));
        let from_elsewhere = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("origin", "https://mail.example"),
            ("sec-fetch-site", "cross-site"),
        ];
        let click = async |path: &str, body: &str| {
            app.visitor().send(Method::POST, path, &from_elsewhere, Some(body.as_bytes().to_vec())).await
        };
        assert_eq!(click(&stop, "").await.status.as_u16(), 403, "a foreign page cannot do it with a bare form");
        let stopped = async || {
            let count = "SELECT count(*) FROM mailing_stop WHERE party_id = $1";
            app.house.db.read(move |tx| tx.one::<i64>(count, params![party.id])).await.unwrap()
        };
        assert_eq!(stopped().await, 0);
        for _ in 0..2 {
            let done = click(&stop, "List-Unsubscribe=One-Click").await;
            assert_eq!((done.status.as_u16(), done.location()), (200, None));
            assert_eq!(done.body, "Erledigt: Diese Mails kommen nicht mehr.");
            assert!(!done.headers.contains_key("set-cookie"), "{:?}", done.headers);
            assert_eq!(stopped().await, 1);
        }
        // Nothing else can be asked for from there.
        let personal = link(&app, &party);
        assert_eq!(click(&format!("{personal}/absagen"), "List-Unsubscribe=One-Click").await.status.as_u16(), 403);
        for pattern in geflecht::MODULES.iter().flat_map(|module| module.one_click) {
            let lost = click(&pattern.replace("{link}", "1.f"), "List-Unsubscribe=One-Click").await;
            assert_eq!(lost.status.as_u16(), 404, "{pattern} is asked, and finds nothing");
        }
    }

    async fn a_mistyped_address_is_put_right_at_the_desk(db) {
        let app = App::demo(db).await;
        let (old, _) = (register(&app, "ada@tippfehler.example").await, register(&app, "bo@x.example").await);
        let before = party(&app, "ada@tippfehler.example").await;
        let page = format!("/koordination/veranstaltungen/{EVENT}/teilnehmende/{}", before.id);
        let mut desk = app.signed_in(Role::Coordinator).await;
        let taken = desk.post(&format!("{page}/adresse"), &[("email", "bo@x.example")]).await;
        assert_eq!((taken.status.as_u16(), taken.attributes(".summary a", "href")), (422, vec!["#email".to_owned()]));
        app.house.clock.advance(SignedDuration::from_hours(20));
        let right = desk.post(&format!("{page}/adresse"), &[("email", "ada@richtig.example")]).await;
        assert_eq!(right.location(), Some(page.clone()));
        let after = party(&app, "ada@richtig.example").await;
        assert_eq!(after.until, Some(app.now() + SignedDuration::from_hours(24)), "the place is held anew");
        assert_eq!(mails(&app, 1).await, [("ada@richtig.example".to_owned(), "events.confirm")]);
        assert_eq!(app.visitor().get(&old).await.status.as_u16(), 404);
        assert_eq!(app.visitor().get(&link(&app, &after)).await.status.as_u16(), 200);
        let log = app.house.db.read(|tx| audit::page(tx, EVENT, None, 1)).await.expect("a log");
        assert_eq!((log[0].action.as_str(), log[0].detail.as_str()), ("events-audit-address", after.id.to_string().as_str()));
        assert_eq!(app.signed_in(Role::Resident).await.get(&format!("{page}/adresse")).await.status.as_u16(), 403);
    }

    async fn an_address_that_somebody_wished_for_goes_with_the_mailbox(db) {
        let app = App::demo(db).await;
        let ada = register(&app, "ada@x.example").await;
        app.visitor().post(&format!("{ada}/adresse"), &[("email", "fremd@x.example")]).await;
        let data = app.house.db.read(|tx| events::actions::erasure::export(tx, "fremd@x.example")).await.expect("data");
        assert_eq!(data["address_changes"].as_array().map(Vec::len), Some(1));
        let act = app.house.own_act();
        app.house.write(Key::ANY, &act, |tx, act| events::actions::erasure::erase_mailbox(tx, act, "fremd@x.example")).await.expect("erased");
        let data = app.house.db.read(|tx| events::actions::erasure::export(tx, "fremd@x.example")).await.expect("data");
        assert_eq!(data["address_changes"].as_array().map(Vec::len), Some(0));
    }
}
