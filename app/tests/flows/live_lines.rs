//! The lines of a live round: events for phones without `WebSockets`, and two nodes of one house.

use kernel::Role;
use serde_json::Value;
use testkit::{
    client::{Client, Listening},
    db_test,
    nats::NatsServer,
};

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

async fn press(host: &mut Client, code: &str, button: &str) {
    let remote = format!("/koordination/live/{code}/regie");
    follow(host, &remote, &remote, &[("zug", button)]).await;
}

async fn joined(app: &App, address: u8, code: &str, fields: &[(&str, &str)]) -> (Client, Listening) {
    let mut phone = app.visitor().from_address(address);
    let path = format!("/live/{code}");
    follow(&mut phone, &path, &path, fields).await;
    let line = phone.listen(&format!("{path}/ereignisse")).await;
    (phone, line)
}

/// The next message that satisfies a condition.
async fn told(line: &mut Listening, matches: impl Fn(&Value) -> bool) -> Value {
    loop {
        let message: Value = serde_json::from_str(&line.next().await).expect("a message is JSON");
        if matches(&message) {
            return message;
        }
    }
}

async fn asked(line: &mut Listening) -> Value {
    told(line, |message| message["activity"] == 0 && message["open"] == true).await
}

/// Answers as the script of a page does.
async fn answer(phone: &mut Client, code: &str, choice: &str) -> Value {
    let headers = [
        ("accept", "application/json"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
    ];
    let body = format!("aktivitaet=0&wahl={choice}").into_bytes();
    let path = format!("/live/{code}/antwort");
    let sent = phone.send(axum::http::Method::POST, &path, &headers, Some(body)).await;
    serde_json::from_str(&sent.body).expect("a script is answered in JSON")
}

db_test! {
    async fn a_phone_without_websockets_hears_everything_and_answers_by_form(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let (mut ada, mut line) = joined(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        let lobby = told(&mut line, |message| message["html"].is_string()).await;
        assert_eq!((&lobby["open"], &lobby["activity"]), (&Value::from(false), &Value::Null));
        press(&mut host, &code, "fragen").await;
        let question = asked(&mut line).await;
        let html = question["html"].as_str().expect("a form");
        assert!(html.contains("1990") && !html.contains("richtig"), "{html}");
        assert_eq!(question["until"].as_i64().zip(question["now"].as_i64()).map(|(end, now)| (end - now) / 1_000), Some(20));
        let told_back = answer(&mut ada, &code, "1").await;
        assert_eq!(told_back["counts"], true);
        assert_eq!(answer(&mut ada, &code, "9").await["counts"], false);
        press(&mut host, &code, "aufloesen").await;
        let own = told(&mut line, |message| message["own"].as_str().is_some_and(|own| own.contains("1990"))).await;
        let own = own["own"].as_str().expect("words");
        assert!(own.starts_with("Deine Antwort: 1990. Sie bringt") && own.contains("auf Platz 1"), "{own}");
    }

    async fn whoever_has_more_time_keeps_the_form_when_the_others_time_is_over(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let (_, mut usual) = joined(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        let (mut bo, mut longer) = joined(&app, 2, &code, &[("name", "Bo"), ("tempo", "double")]).await;
        press(&mut host, &code, "fragen").await;
        asked(&mut usual).await;
        let step = asked(&mut longer).await["step"].as_u64().expect("a step");
        press(&mut host, &code, "schliessen").await;
        let closed = told(&mut usual, |message| message["step"].as_u64() == Some(step + 1)).await;
        let open = told(&mut longer, |message| message["step"].as_u64() == Some(step + 1)).await;
        assert_eq!((&closed["open"], &open["open"]), (&Value::from(false), &Value::from(true)));
        assert!(open["html"].as_str().is_some_and(|html| html.contains("<form")));
        let remote = host.get(&format!("/koordination/live/{code}/regie")).await;
        assert_eq!(remote.texts("[data-live=still]"), ["1"]);
        // Nobody else learns that somebody has more time.
        assert!(!host.get(&format!("/live/{code}/leinwand")).await.body.contains("data-live=\"still\""));
        assert_eq!(answer(&mut bo, &code, "0").await["counts"], true);
        app.house.clock.advance(jiff::SignedDuration::from_secs(60));
        let over = told(&mut longer, |message| message["open"] == false).await;
        assert_eq!(over["step"].as_u64(), Some(step + 1), "her time is over although nobody moved");
    }

    async fn an_answer_that_does_not_fit_comes_back_with_what_was_typed(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let list = "/koordination/live";
        let desk = fill_in(&mut host, list, list, &[("titel", "Abend")]).await.location().expect("made");
        let new = format!("{desk}/neu/rangfolge");
        fill_in(&mut host, &new, &new, &[("frage", "Was zuerst?"), ("antworten", "a\nb\nc"), ("sekunden", "")]).await;
        let code = desk.rsplit('/').next().expect("a code").to_owned();
        let (mut ada, _) = joined(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        press(&mut host, &code, "fragen").await;
        let fields = [("aktivitaet", "0"), ("platz-0", "2"), ("platz-1", "2"), ("platz-2", "")];
        let back = ada.post(&format!("/live/{code}/antwort"), &fields).await;
        assert_eq!(back.status.as_u16(), 422);
        assert_eq!(back.attributes("#runde option[selected]", "value"), ["2", "2"]);
        let wrong = "Ein Punkt hat noch keinen Platz. Gib jedem einen.";
        assert_eq!((back.text("#antwort-error"), back.attributes(".summary a", "href")), (wrong.to_owned(), vec!["#antwort".to_owned()]));
    }

    async fn two_nodes_are_one_house(db, fresh) {
        let nats = NatsServer::start();
        let one = App::demo(db).await;
        let two = one.beside(fresh.open()).await;
        for node in [&one, &two] {
            node.house.connect(&nats.url()).await.expect("the bus is there");
        }
        let mut host = one.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let (mut ada, mut here) = joined(&one, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        let (mut bo, mut there) = joined(&two, 2, &code, &[("name", "Bo"), ("tempo", "usual")]).await;
        press(&mut host, &code, "fragen").await;
        assert_eq!(asked(&mut here).await["html"], asked(&mut there).await["html"]);
        assert_eq!(answer(&mut ada, &code, "1").await["counts"], true);
        assert_eq!(answer(&mut bo, &code, "0").await["counts"], true);
        // The second node is gone: its people come to the first, and change their minds there.
        drop((there, two));
        let mut bo = bo.at(&host);
        let mut again = bo.listen(&format!("/live/{code}/ereignisse")).await;
        assert_eq!(told(&mut again, |message| message["own"].is_string()).await["own"], "Deine Antwort zählt. Du kannst sie noch ändern, solange Zeit ist.");
        assert_eq!(answer(&mut bo, &code, "1").await["counts"], true);
        press(&mut host, &code, "aufloesen").await;
        let shown = ada.get(&format!("/live/{code}")).await;
        assert!(shown.text("#runde").contains("2 Menschen haben geantwortet"));
        assert_eq!(shown.texts("#runde .bars .count"), ["0 · 0 %", "2 · 100 %", "0 · 0 %"]);
    }
}
