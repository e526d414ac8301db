//! Order and search as German readers expect them, on both databases.

use db::{Key, params};
use kernel::Role;
use testkit::{client::Client, db_test};

use crate::support::{App, fill_in};

const NAMES: [&str; 6] = ["Zeche", "Ölmühle", "Ostbahnhof", "Ärztehaus", "Atelier", "Straßentheater"];

async fn add(client: &mut Client, name: &str) {
    let form = [("name", name), ("kind", "centre"), ("town", "Musterstadt")];
    let answer = fill_in(client, "/akteure/neu", "/akteure/neu", &form).await;
    assert_eq!(answer.status.as_u16(), 303, "{name}: {}", answer.text(".summary"));
}

async fn found(client: &mut Client, words: &str) -> Vec<String> {
    client.get(&format!("/akteure?suche={words}")).await.texts("main h2 a, main h3 a, main .card a")
}

db_test! {
    async fn umlauts_stand_beside_their_letters(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        for name in NAMES {
            add(&mut client, name).await;
        }
        let all = found(&mut client, "").await;
        let listed: Vec<_> = all.iter().filter(|name| NAMES.contains(&name.as_str())).collect();
        assert_eq!(listed, ["Ärztehaus", "Atelier", "Ölmühle", "Ostbahnhof", "Straßentheater", "Zeche"]);
    }

    async fn a_name_is_found_however_it_is_written(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        add(&mut client, "O\u{308}lmu\u{308}hle").await;
        add(&mut client, "Straßentheater").await;
        for (words, name) in [("%C3%B6lm%C3%BChle", "Ölmühle"), ("o%CC%88lmu%CC%88HLE", "Ölmühle"), ("strassen", "Straßentheater")] {
            assert_eq!(found(&mut client, words).await, [name], "{words}");
        }
        let people = client.get("/koordination/menschen?suche=o%CC%88zge").await;
        assert!(people.texts("main").iter().any(|text| !text.is_empty()));
    }

    async fn names_of_before_get_their_keys_by_themselves(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        for name in NAMES {
            add(&mut client, name).await;
        }
        let forget = |tx: &mut db::Tx| {
            tx.execute("UPDATE organisation SET sorted = '', folded = ''", params![])?;
            tx.execute("UPDATE person SET sorted = '', folded = ''", params![]).map(drop)
        };
        app.house.db.write(Key::named("test"), forget).await.expect("written");
        assert_eq!(found(&mut client, "zeche").await, [""; 0]);
        app.pass(2).await;
        assert_eq!(found(&mut client, "zeche").await, ["Zeche"]);
        let people = client.get("/koordination/menschen?suche=sommerfeld").await;
        assert!(people.body.contains("Mira Sommerfeld"));
    }

    async fn a_name_of_nothing_is_no_name_anywhere(db) {
        let app = App::start(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        for nothing in ["\u{200b}", "\u{3164}", "\u{2800}", "\u{115f}", "\u{ad}", "\u{2060}", "\u{fe0f}", "\u{301}\u{301}"] {
            for (page, rest) in [
                ("/akteure/neu", vec![("kind", "centre"), ("town", "Musterstadt")]),
                ("/koordination/raeume/neu", vec![("kind", "project"), ("visibility", "public")]),
                ("/konto", vec![]),
            ] {
                let mut form = rest.clone();
                form.push(("name", nothing));
                let answer = fill_in(&mut client, page, page, &form).await;
                let marked = answer.attributes(".summary a", "href");
                assert_eq!((answer.status.as_u16(), marked), (422, vec!["#name".to_owned()]), "{page} {nothing:?}");
            }
        }
    }
}
