//! A live round as its people meet it, on phones without scripts: join, answer, see, and nothing before its time.

use kernel::Role;
use testkit::{client::Client, db_test};

use crate::support::{App, fill_in, follow};

/// Makes a round with one question, and answers its code.
async fn prepared(host: &mut Client) -> String {
    let list = "/koordination/live";
    let made = fill_in(host, list, list, &[("titel", "Abend im Quartier")]).await;
    let desk = made.location().expect("the round is made");
    let new = format!("{desk}/neu/eine-wahl");
    let fields = [("frage", "Wann?"), ("antworten", "1986\n* 1990\n2004"), ("sekunden", "20")];
    fill_in(host, &new, &new, &fields).await;
    desk.rsplit('/').next().expect("a code").to_owned()
}

/// Presses a button of the remote.
async fn press(host: &mut Client, code: &str, button: &str) -> String {
    let remote = format!("/koordination/live/{code}/regie");
    follow(host, &remote, &remote, &[("zug", button)]).await.text("#runde")
}

async fn join(app: &App, address: u8, code: &str, fields: &[(&str, &str)]) -> Client {
    let mut phone = app.visitor().from_address(address);
    let path = format!("/live/{code}");
    let found =
        follow(&mut phone, "/live", "/live", &[("code", &format!(" {} {}", &code[..3], &code[3..]))]).await;
    assert!(found.text("h1").contains("Abend im Quartier"), "{}", found.text("main"));
    let joined = follow(&mut phone, &path, &path, fields).await;
    assert_eq!(joined.status.as_u16(), 200);
    phone
}

async fn answer(phone: &mut Client, code: &str, choice: &str) -> (u16, String) {
    let path = format!("/live/{code}/antwort");
    let sent = phone.post(&path, &[("aktivitaet", "0"), ("wahl", choice)]).await;
    let status = sent.status.as_u16();
    match sent.location() {
        Some(next) => (status, phone.get(&next).await.text("main")),
        None => (status, sent.text("main")),
    }
}

db_test! {
    async fn a_round_is_joined_answered_revealed_and_ranked_without_scripts(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let mut ada = join(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        let mut bo = join(&app, 2, &code, &[("name", ""), ("tempo", "double")]).await;
        let path = format!("/live/{code}");
        assert!(ada.get(&path).await.text("#runde").contains("Gleich geht es los"));

        press(&mut host, &code, "fragen").await;
        let asked = ada.get(&path).await;
        assert_eq!(asked.attributes("#runde [name=wahl]", "value"), ["0", "1", "2"]);
        assert!(!asked.text("#runde").contains("richtig"));
        assert!(answer(&mut ada, &code, "0").await.1.contains("Deine Antwort zählt"));
        // Minds can be changed as long as there is time.
        assert!(answer(&mut ada, &code, "1").await.1.contains("Deine Antwort zählt"));
        assert!(press(&mut host, &code, "schliessen").await.contains("1 Antworten von 2 Menschen"));

        assert_eq!(answer(&mut ada, &code, "2").await.0, 409);
        // Whoever chose more time has it, and nobody sees who that is.
        assert!(answer(&mut bo, &code, "2").await.1.contains("Deine Antwort zählt"));
        press(&mut host, &code, "aufloesen").await;
        assert_eq!(answer(&mut bo, &code, "1").await.0, 409);
        let shown = ada.get(&path).await;
        assert_eq!(shown.texts("#runde .bars .is-right .label").len(), 1);
        assert!(shown.text("#runde").contains("2 Menschen haben geantwortet"));
        assert!(shown.text("#eigenes").contains("auf Platz 1"), "{}", shown.text("#eigenes"));
        press(&mut host, &code, "rangliste").await;
        let best = bo.get(&path).await;
        assert_eq!(best.texts("#runde .standings .name"), ["Ada", "Gast"]);
    }

    async fn a_second_tap_and_an_old_page_of_the_remote_change_nothing(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Coordinator).await;
        let code = prepared(&mut host).await;
        let remote = format!("/koordination/live/{code}/regie");
        press(&mut host, &code, "fragen").await;
        let told = follow(&mut host, &remote, &remote, &[("zug", "aufloesen"), ("schritt", "0")]).await;
        assert!(told.text(".notice").contains("schon weiter"), "{}", told.text("main"));
        assert!(told.text("#runde").contains("Antworten laufen"));
        let phone = format!("/live/{code}");
        assert!(!host.get(&format!("{phone}/leinwand")).await.text("#runde").contains("richtig"));
    }

    async fn who_did_not_join_answers_nothing_and_who_hurts_loses_the_name(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        press(&mut host, &code, "fragen").await;
        let mut stranger = app.visitor().from_address(9);
        assert_eq!(answer(&mut stranger, &code, "1").await.0, 403);
        join(&app, 3, &code, &[("name", "Blödian"), ("tempo", "usual")]).await;
        let names = format!("/koordination/live/{code}/namen");
        let left = follow(&mut host, &names, &names, &[]).await;
        assert!(left.text("main").contains("Der Name ist weg") && !left.text("main").contains("Blödian"));
        assert_eq!(stranger.get("/live/999999").await.status.as_u16(), 404);
    }

    async fn what_was_asked_is_not_rewritten(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Coordinator).await;
        let code = prepared(&mut host).await;
        let desk = format!("/koordination/live/{code}");
        let activity = host.get(&desk).await.attributes("ol.lines a", "href").remove(0);
        let saved = follow(&mut host, &activity, &activity, &[("frage", "Wann genau?")]).await;
        assert!(saved.text("main").contains("Wann genau?"));
        press(&mut host, &code, "fragen").await;
        let fields = [("frage", "Etwas ganz anderes?"), ("antworten", "a\n* b"), ("sekunden", "20")];
        assert_eq!(host.post(&activity, &fields).await.status.as_u16(), 409);
        assert!(host.get(&desk).await.text("main").contains("Wann genau?"));
    }

    async fn results_stay_and_go_into_a_table(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let mut phone = join(&app, 5, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        press(&mut host, &code, "fragen").await;
        answer(&mut phone, &code, "1").await;
        for button in ["aufloesen", "beenden"] {
            press(&mut host, &code, button).await;
        }
        let over = phone.get(&format!("/live/{code}")).await;
        assert!(over.text("main").contains("Rangliste"), "{}", over.text("main"));
        app.pass(24 * 15).await;
        let results = host.get(&format!("/koordination/live/{code}/ergebnis")).await;
        assert!(results.text("main").contains("Eine Person hat geantwortet"), "{}", results.text("main"));
        let table = host.get(&format!("/koordination/live/{code}/ergebnis.csv")).await;
        assert_eq!(table.body, "Frage,Antwort,Zahl\nWann?,1986,0\nWann?,1990,1\nWann?,2004,0\n");
    }
}
