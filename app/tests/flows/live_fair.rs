//! What is fair in a live round: the same end for all, an answer that counts once, names that hurt nobody, codes nobody walks through.

use jiff::SignedDuration;
use kernel::Role;
use testkit::{client::Client, db_test};

use crate::{
    live::{answer, join, prepared, press},
    support::{App, fill_in, follow},
};

/// When the time of a phone that is opened now ends, in seconds after `begin`; what the time is goes with it.
async fn end(begin: i64, phone: &mut Client, code: &str) -> i64 {
    let page = phone.get(&format!("/live/{code}")).await;
    let number = |name| page.attributes(".phone", name).remove(0).parse::<i64>().expect("milliseconds");
    assert!(number("data-now") >= begin, "the time goes on");
    (number("data-until") - begin) / 1_000
}

db_test! {
    async fn whoever_comes_late_or_again_sees_the_true_end(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let mut ada = join(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        let mut bo = join(&app, 2, &code, &[("name", "Bo"), ("tempo", "double")]).await;
        press(&mut host, &code, "fragen").await;
        // The clock runs on while the test does, so what is told is looked at against the end that Ada was told first.
        let first = ada.get(&format!("/live/{code}")).await.attributes(".phone", "data-until").remove(0);
        let begin = first.parse::<i64>().expect("milliseconds") - 20_000;
        assert_eq!([end(begin, &mut ada, &code).await, end(begin, &mut bo, &code).await], [20, 40]);
        app.house.clock.advance(SignedDuration::from_secs(12));
        let mut cem = join(&app, 3, &code, &[("name", "Cem"), ("tempo", "longer")]).await;
        let all = [
            end(begin, &mut ada, &code).await,
            end(begin, &mut bo, &code).await,
            end(begin, &mut cem, &code).await,
        ];
        assert_eq!(all, [20, 40, 30]);
        // The same over a line that opens now, whatever moment the message for all was written at.
        let mut line = ada.listen(&format!("/live/{code}/ereignisse")).await;
        let all: serde_json::Value = serde_json::from_str(&line.next().await).expect("JSON");
        let own: serde_json::Value = serde_json::from_str(&line.next().await).expect("JSON");
        assert_eq!(all["until"].as_i64(), Some(begin + 20_000));
        assert!(own["now"].as_i64().is_some_and(|now| now >= begin + 12_000), "{own}");
        press(&mut host, &code, "verlaengern").await;
        assert_eq!(end(begin, &mut ada, &code).await, 35);
    }

    async fn whoever_does_not_answer_is_told_so_and_one_tap_is_an_answer(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let path = format!("/live/{code}");
        let mut ada = join(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        let mut bo = join(&app, 2, &code, &[("name", "Bo"), ("tempo", "usual")]).await;
        press(&mut host, &code, "fragen").await;
        let asked = ada.get(&path).await;
        assert_eq!(asked.attributes("#runde button.choice", "aria-pressed"), ["false"; 3]);
        assert!(asked.text("#runde").contains("Antippen genügt"));
        answer(&mut ada, &code, "1").await;
        assert_eq!(ada.get(&path).await.attributes("#runde button.choice", "aria-pressed"), ["false", "true", "false"]);
        press(&mut host, &code, "aufloesen").await;
        assert_eq!(bo.get(&path).await.text("#eigenes"), "Du hast nicht geantwortet.");
        assert!(ada.get(&path).await.text("#eigenes").starts_with("Deine Antwort: 1990."));
    }

    async fn a_name_that_was_taken_away_stays_closed_until_the_host_gives_it_back(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let (path, names) = (format!("/live/{code}"), format!("/koordination/live/{code}/namen"));
        let mut bo = join(&app, 3, &code, &[("name", "Blödian"), ("tempo", "usual")]).await;
        follow(&mut host, &names, &names, &[]).await;
        let told = bo.get(&path).await;
        assert!(told.text(".nameless").contains("Die Regie hat deinen Namen weggenommen"), "{}", told.text("main"));
        // Nobody else gets it, however it is written, and the same person does not either.
        let mut other = app.visitor().from_address(4);
        for name in ["Blödian", "BLO\u{308}DIAN", "Blö\u{200b}dian", "Вlödiаn"] {
            assert_eq!(fill_in(&mut other, &path, &path, &[("name", name)]).await.status.as_u16(), 422, "{name:?}");
        }
        let rename = format!("{path}/name");
        assert_eq!(fill_in(&mut bo, &path, &rename, &[("name", "Bloedian")]).await.status.as_u16(), 422);
        let chosen = follow(&mut bo, &path, &rename, &[("name", "Bo")]).await;
        assert!(chosen.text("main").contains("Du bist dabei als Bo."));
        assert_eq!(bo.post(&rename, &[("name", "Zwei")]).await.status.as_u16(), 409);
        let back = format!("{names}/zurueck");
        follow(&mut host, &names, &back, &[]).await;
        assert!(bo.get(&path).await.text("main").contains("Du bist dabei als Blödian."));
        assert_eq!(fill_in(&mut other, &path, &path, &[("name", "Blödian")]).await.status.as_u16(), 303);
    }

    async fn a_name_that_sounds_like_an_insult_can_be_let_in(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let (path, names) = (format!("/live/{code}"), format!("/koordination/live/{code}/namen"));
        let mut anna = app.visitor().from_address(4);
        let join = [("name", "Anna Fucking"), ("tempo", "usual")];
        assert_eq!(fill_in(&mut anna, &path, &path, &join).await.status.as_u16(), 422);
        follow(&mut host, &names, &format!("{names}/zulassen"), &[("name", "Anna Fucking")]).await;
        let joined = follow(&mut anna, &path, &path, &join).await;
        assert!(joined.text("main").contains("Du bist dabei als Anna Fucking."));
        let mut other = app.visitor().from_address(5);
        assert_eq!(fill_in(&mut other, &path, &path, &[("name", "Fucking")]).await.status.as_u16(), 422);
        // Nothing is no name, and what turns a line around is none of it.
        let mut quiet = app.visitor().from_address(6);
        let joined = follow(&mut quiet, &path, &path, &[("name", "\u{200b}\u{3164}"), ("tempo", "usual")]).await;
        assert!(joined.text("main").contains("Du bist dabei. "));
        let mut turned = app.visitor().from_address(7);
        let joined = follow(&mut turned, &path, &path, &[("name", "\u{202e}annA"), ("tempo", "usual")]).await;
        assert!(joined.text("main").contains("Du bist dabei als annA."));
    }

    async fn codes_cannot_be_walked_through_and_a_hall_behind_the_same_address_comes_in(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let mut wall = app.visitor().from_address(9);
        assert_eq!(wall.get(&format!("/live/{code}/leinwand")).await.status.as_u16(), 200);
        let mut walker = app.visitor().from_address(9);
        let mut refused = 0;
        for number in 0..60 {
            let status = walker.get(&format!("/live/{:06}", 900_000 + number)).await.status.as_u16();
            refused += u32::from(status == 429);
        }
        assert_eq!(refused, 20);
        // What the hall has found is open to it; elsewhere nobody noticed anything.
        join(&app, 9, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        join(&app, 10, &code, &[("name", "Bo"), ("tempo", "usual")]).await;
        assert_eq!(walker.get("/live/246810").await.status.as_u16(), 429);
    }

    async fn the_host_sees_how_many_came_from_one_address_and_no_address(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        for _ in 0..21 {
            join(&app, 3, &code, &[("name", ""), ("tempo", "usual")]).await;
        }
        join(&app, 4, &code, &[("name", ""), ("tempo", "usual")]).await;
        let remote = host.get(&format!("/koordination/live/{code}/regie")).await;
        assert!(remote.text("#runde").contains("Von einer Adresse kamen 21 Menschen."));
        let names = host.get(&format!("/koordination/live/{code}/namen")).await;
        assert!(names.text("main").contains("So viele kamen von je einer Adresse: 21, 1"), "{}", names.text("main"));
    }

    async fn what_one_person_taps_is_counted_over_all_their_lines(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let mut ada = join(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        let mut bo = join(&app, 1, &code, &[("name", "Bo"), ("tempo", "usual")]).await;
        press(&mut host, &code, "fragen").await;
        let path = format!("/live/{code}/antwort");
        let mut told = Vec::new();
        for tap in 0..42 {
            let choice = (tap % 3).to_string();
            told.push(ada.post(&path, &[("aktivitaet", "0"), ("wahl", &choice)]).await.status.as_u16());
        }
        assert_eq!((told.iter().filter(|status| **status == 303).count(), told.last()), (40, Some(&429)));
        assert_eq!(answer(&mut bo, &code, "1").await.0, 303);
        app.house.clock.advance(SignedDuration::from_secs(11));
        assert_eq!(answer(&mut ada, &code, "1").await.0, 303);
    }

    async fn what_a_line_says_can_be_asked_for_where_no_line_stays_open(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let mut ada = join(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        press(&mut host, &code, "fragen").await;
        let poll = format!("/live/{code}/stand");
        let messages = |body: &str| serde_json::from_str::<Vec<serde_json::Value>>(body).expect("a list");
        let told = messages(&ada.get(&poll).await.body);
        assert!(told[0]["html"].as_str().is_some_and(|html| html.contains("1990")) && told[1]["now"].is_i64());
        answer(&mut ada, &code, "1").await;
        assert!(messages(&ada.get(&poll).await.body)[1]["own"].as_str().is_some_and(|own| own.contains("zählt")));
        let wall = messages(&app.visitor().get(&format!("{poll}?als=leinwand")).await.body);
        assert_eq!((&wall[0]["people"], wall[0]["still"].is_null()), (&serde_json::Value::from(1), true));
        assert_eq!(app.visitor().from_address(8).get(&poll).await.status.as_u16(), 403);
    }

    async fn a_number_is_told_as_it_was_understood_or_asked_about(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let list = "/koordination/live";
        let desk = fill_in(&mut host, list, list, &[("titel", "Abend im Quartier")]).await.location().expect("made");
        let empty = host.get(&desk).await;
        assert_eq!(empty.texts(".row .button:not(.is-quiet):not(.is-danger)"), [""; 0], "nothing can be led yet");
        let new = format!("{desk}/neu/schaetzen");
        let wrong = [("frage", "Wie kalt?"), ("richtig", "1,500"), ("spanne", "0"), ("sekunden", "2")];
        assert_eq!(fill_in(&mut host, &new, &new, &wrong).await.texts(".summary li"), [
            "Sekunden zum Antworten: Bitte schreib eine ganze Zahl von 5 bis 3600.",
            "Richtige Zahl: Das kann zweierlei heißen. Schreib 1500 für tausendfünfhundert oder 1,5 für eineinhalb.",
            "Spielraum: Die Zahl muss größer als null sein.",
        ]);
        let right = [("frage", "Wie kalt?"), ("richtig", "−7"), ("spanne", "5"), ("einheit", "Grad"), ("sekunden", "")];
        let made = follow(&mut host, &new, &new, &right).await;
        assert_eq!(made.texts("#fragen .hint"), ["Quiz · Schätzen"]);
        let code = desk.rsplit('/').next().expect("a code").to_owned();
        let mut ada = join(&app, 1, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        press(&mut host, &code, "fragen").await;
        let path = format!("/live/{code}/antwort");
        let say = |text: &'static str| [("aktivitaet", "0"), ("zahl", text)];
        let asked = ada.post(&path, &say("1,500")).await;
        assert_eq!((asked.status.as_u16(), asked.field("zahl").as_deref()), (422, Some("1,500")));
        assert!(asked.text("#antwort-error").starts_with("Das kann zweierlei heißen."));
        assert!(ada.post(&path, &say("kalt")).await.text("#antwort-error").starts_with("Das lesen wir nicht als Zahl."));
        assert_eq!(ada.post(&path, &say("−7°")).await.status.as_u16(), 303);
        assert!(ada.get(&format!("/live/{code}")).await.text("#eigenes").starts_with("Deine Antwort zählt: -7 Grad."));
    }
}
