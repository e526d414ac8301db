//! Preparing a live round as a coordinator does it: who plays, and what is asked.

use kernel::Role;
use testkit::{
    client::{Answer, Client},
    db_test,
};

use crate::support::{App, fill_in, follow};

const LIST: &str = "/koordination/live";

/// A picture of three by two pixels, with a comment in it.
const PNG: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x03\x00\x00\x00\x02\x08\x02\x00\x00\x00\x12\x16\xf1M\x00\x00\x00\x12tEXtComment\x00Marktplatz\xe2\xc0+\x8c\x00\x00\x00\x10IDATx\x9cc8\x11 \x02A\x0cp\x16\x00J\x9c\x07\x09\xc0\xdaN\xe5\x00\x00\x00\x00IEND\xaeB`\x82";

/// Makes a round with one question, and answers the path of its desk.
async fn prepared(host: &mut Client) -> String {
    let made = fill_in(host, LIST, LIST, &[("titel", "Abend im Quartier")]).await;
    let desk = made.location().expect("the round is made");
    let new = format!("{desk}/neu/eine-wahl");
    let fields = [("frage", "Wann?"), ("antworten", "1986\n* 1990\n2004"), ("sekunden", "")];
    fill_in(host, &new, &new, &fields).await;
    desk
}

fn phone_path(desk: &str) -> String {
    desk.replace("/koordination", "")
}

/// What stands in a text area, its lines beside each other.
fn typed(page: &Answer, name: &str) -> String {
    page.text(&format!("textarea#{name}"))
}

/// Presses buttons of the remote.
async fn press(host: &mut Client, desk: &str, buttons: &[&str]) {
    let remote = format!("{desk}/regie");
    for button in buttons {
        follow(host, &remote, &remote, &[("zug", button)]).await;
    }
}

/// Joins, and answers the first question if it is asked.
async fn join(app: &App, address: u8, desk: &str, fields: &[(&str, &str)]) -> Client {
    let mut phone = app.visitor().from_address(address);
    let path = phone_path(desk);
    let joined = fill_in(&mut phone, &path, &path, fields).await;
    assert_eq!(joined.status.as_u16(), 303, "{}", joined.text("main"));
    phone
}

async fn answer(phone: &mut Client, desk: &str, choice: &str) {
    let path = format!("{}/antwort", phone_path(desk));
    let sent = phone.post(&path, &[("aktivitaet", "0"), ("wahl", choice)]).await;
    assert_eq!(sent.status.as_u16(), 303, "{}", sent.text("main"));
}

db_test! {
    async fn teams_play_by_the_mean_of_their_people(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let desk = prepared(&mut host).await;
        let saved = follow(&mut host, &desk, &desk, &[("teams", "Nord\nSüd")]).await;
        assert_eq!(typed(&saved, "teams"), "Nord Süd");

        let path = phone_path(&desk);
        let mut undecided = app.visitor().from_address(40);
        let refused = undecided.post(&path, &[("name", "Ada"), ("tempo", "usual")]).await;
        assert_eq!((refused.status.as_u16(), refused.attributes(".summary a", "href")), (422, vec!["#team".to_owned()]));
        assert_eq!(refused.field("name").as_deref(), Some("Ada"));

        // One who is right in the north; one who is right and one who is wrong in the south.
        let (mut north, mut south, mut wrong) = (
            join(&app, 41, &desk, &[("name", "Ada"), ("team", "0")]).await,
            join(&app, 42, &desk, &[("name", "Bo"), ("team", "1")]).await,
            join(&app, 43, &desk, &[("name", "Cem"), ("team", "1")]).await,
        );
        assert!(north.get(&path).await.text("main").contains("Dein Team: Nord"));
        press(&mut host, &desk, &["fragen"]).await;
        answer(&mut north, &desk, "1").await;
        answer(&mut south, &desk, "1").await;
        answer(&mut wrong, &desk, "0").await;
        press(&mut host, &desk, &["aufloesen"]).await;
        assert_eq!(north.get(&path).await.texts(".standings"), [""; 0]);
        press(&mut host, &desk, &["rangliste"]).await;
        for page in [wrong.get(&path).await, host.get(&format!("{path}/leinwand")).await] {
            assert_eq!(page.texts(".is-teams .name"), ["Nord", "Süd"]);
            assert_eq!(page.texts(".is-teams strong"), ["im Mittel 1000 Punkte", "im Mittel 500 Punkte"]);
            assert_eq!(page.texts(".ranking:not(.is-teams) .name"), ["Ada", "Bo", "Cem"]);
        }
    }

    async fn in_a_round_without_names_nobody_is_asked_for_one(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let desk = prepared(&mut host).await;
        fill_in(&mut host, &desk, &desk, &[("ohne-namen", "ja")]).await;
        let path = phone_path(&desk);
        let mut phone = app.visitor().from_address(44);
        assert_eq!(phone.get(&path).await.field("name"), None);
        // A name that comes all the same is not kept.
        phone.post(&path, &[("name", "Ada"), ("tempo", "usual")]).await;
        press(&mut host, &desk, &["fragen"]).await;
        answer(&mut phone, &desk, "1").await;
        press(&mut host, &desk, &["aufloesen", "rangliste"]).await;
        assert_eq!(phone.get(&path).await.texts(".standings .name"), ["Gast"]);
        assert!(!host.get(&format!("{desk}/namen")).await.text("main").contains("Ada"));
    }

    async fn who_plays_stays_as_it_is_once_somebody_is_there_and_goes_into_a_copy(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let desk = prepared(&mut host).await;
        fill_in(&mut host, &desk, &desk, &[("teams", "Nord\nSüd"), ("ohne-namen", "ja")]).await;
        for (teams, error) in [("Nord", "niemanden"), ("Nord\nnord", "gleich"), ("Nord\nein viel zu langer Name für ein Team", "24")] {
            let refused = fill_in(&mut host, &desk, &desk, &[("teams", teams)]).await;
            assert_eq!((refused.status.as_u16(), typed(&refused, "teams")), (422, teams.replace('\n', " ")));
            assert!(refused.text("#teams-error").contains(error), "{}", refused.text("main"));
        }
        join(&app, 45, &desk, &[("team", "0")]).await;
        let fixed = host.get(&desk).await;
        assert_eq!(fixed.texts("#teams"), [""; 0]);
        assert!(fixed.text("main").contains("Teams: Nord, Süd."));
        let old = host.post(&desk, &[("titel", "Anders"), ("teams", "Ost\nWest")]).await;
        assert_eq!(old.status.as_u16(), 409);
        // The title alone can be changed.
        assert_eq!(follow(&mut host, &desk, &desk, &[("titel", "Später")]).await.text("h1"), "Später");
        let copy = follow(&mut host, &desk, &format!("{desk}/kopieren"), &[]).await;
        assert_eq!(typed(&copy, "teams"), "Nord Süd");
        assert_eq!(copy.attributes("#ohne-namen[checked]", "value"), ["ja"]);
    }

    async fn a_name_or_word_that_hurts_is_not_shown(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Coordinator).await;
        let words = "/koordination/live/worte";
        let short = fill_in(&mut host, words, words, &[("worte", "Ei")]).await;
        assert_eq!((short.status.as_u16(), typed(&short, "worte")), (422, "Ei".to_owned()));
        follow(&mut host, words, words, &[("worte", "Zwerg\nAmsel*")]).await;
        assert_eq!(typed(&host.get(words).await, "worte"), "Amsel* Zwerg");

        let made = fill_in(&mut host, LIST, LIST, &[("titel", "Abend im Quartier")]).await;
        let desk = made.location().expect("the round is made");
        let new = format!("{desk}/neu/wolke");
        fill_in(&mut host, &new, &new, &[("frage", "Wie war es?"), ("worte", "3"), ("sekunden", "")]).await;
        let path = phone_path(&desk);
        let mut phone = app.visitor().from_address(46);
        for name in ["A.r.s.c.h.l.0.c.h", "zwerg", "Amselmann"] {
            let refused = phone.post(&path, &[("name", name), ("tempo", "usual")]).await;
            assert_eq!((refused.status.as_u16(), refused.field("name").as_deref()), (422, Some(name)));
            assert!(refused.text("#name-error").contains("einen anderen Namen"), "{}", refused.text("main"));
        }
        phone.post(&path, &[("name", "Zwergin"), ("tempo", "usual")]).await;
        press(&mut host, &desk, &["fragen"]).await;
        let said = [("aktivitaet", "0"), ("wort", "Zwerg"), ("wort", "Scheiße"), ("wort", "Marsch")];
        assert_eq!(phone.post(&format!("{path}/antwort"), &said).await.status.as_u16(), 303);
        press(&mut host, &desk, &["aufloesen"]).await;
        let shown = phone.get(&path).await;
        assert_eq!(shown.texts(".bars .label"), ["Marsch"]);
        assert!(shown.text("#runde").contains("Eine Person hat geantwortet"));
        let table = host.get(&format!("{desk}/ergebnis.csv")).await;
        assert!(table.body.ends_with("\n1;Wie war es?;Wortwolke;Marsch;;1;100;\n"), "{}", table.body);
    }

    async fn a_picture_is_shown_with_its_question_and_not_before(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let desk = prepared(&mut host).await;
        let question = host.get(&desk).await.attributes("ol.lines a", "href").remove(0);
        let fields = [("frage", "Was ist das?"), ("antworten", "1986\n* 1990"), ("sekunden", "")];
        let file = ("bild", "platz.png", PNG);
        let untold = host.upload(&question, &fields, file).await;
        assert_eq!(untold.status.as_u16(), 422);
        assert_eq!(untold.attributes(".summary a", "href"), ["#bild-alt"]);
        assert_eq!(untold.field("frage").as_deref(), Some("Was ist das?"));
        let with_alt = |alt| [fields[0], fields[1], fields[2], ("bild-alt", alt)];
        let no_picture = host.upload(&question, &with_alt("Ein Platz"), ("bild", "platz.png", b"<svg/>")).await;
        assert_eq!((no_picture.status.as_u16(), no_picture.field("bild-alt").as_deref()), (422, Some("Ein Platz")));
        // What was chosen before is still there, and is not chosen again.
        let kept = untold.field("bild-kept").expect("the picture waits");
        let again = [fields[0], fields[1], fields[2], ("bild-alt", "Ein Platz"), ("bild-kept", &kept)];
        assert_eq!(host.post(&question, &again).await.status.as_u16(), 303);

        let editor = host.get(&question).await;
        assert_eq!(editor.attributes(".shot img", "alt"), ["Ein Platz"]);
        let src = editor.attributes(".shot img", "src").remove(0);
        let shown = host.get(&src).await;
        assert_eq!(shown.headers["content-type"], "image/jpeg");
        assert!(shown.headers["cache-control"].to_str().expect("text").contains("immutable"));
        assert!(!shown.body.contains("Marktplatz"));
        assert_eq!(host.get(&src.replace(&phone_path(&desk), "/live/246810")).await.status.as_u16(), 404);

        let path = phone_path(&desk);
        let mut phone = join(&app, 47, &desk, &[("name", "")]).await;
        let wall = format!("{path}/leinwand");
        for page in [phone.get(&path).await, host.get(&wall).await] {
            assert!(!page.body.contains("/bild/"), "{}", page.body);
        }
        press(&mut host, &desk, &["fragen"]).await;
        for page in [phone.get(&path).await, host.get(&wall).await] {
            assert_eq!((page.attributes(".shot img", "src"), page.attributes(".shot img", "alt")), (vec![src.clone()], vec!["Ein Platz".to_owned()]));
        }
        press(&mut host, &desk, &["aufloesen"]).await;
        assert_eq!(host.get(&format!("{desk}/ergebnis")).await.attributes(".shot img", "src"), [src]);
    }

    async fn a_picture_goes_into_a_copy_where_it_can_be_told_anew_and_removed(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let desk = prepared(&mut host).await;
        let new = format!("{desk}/neu/wolke");
        let fields = [("frage", "Woran denkst du?"), ("worte", "3"), ("sekunden", ""), ("bild-alt", "Ein Platz")];
        assert_eq!(host.upload(&new, &fields, ("bild", "platz.png", PNG)).await.status.as_u16(), 303);
        let copy = fill_in(&mut host, &desk, &format!("{desk}/kopieren"), &[]).await.location().expect("a copy");
        let [_, own] = <[String; 2]>::try_from(host.get(&copy).await.attributes("ol.lines a", "href")).expect("two");
        let src = host.get(&own).await.attributes(".shot img", "src").remove(0);
        assert!(src.starts_with(&phone_path(&copy)), "{src}");
        assert_eq!(host.get(&src).await.status.as_u16(), 200);

        let untold = fill_in(&mut host, &own, &own, &[("bild-alt", "")]).await;
        assert_eq!((untold.status.as_u16(), untold.attributes(".summary a", "href")), (422, vec!["#bild-alt".to_owned()]));
        follow(&mut host, &own, &own, &[("bild-alt", "Der Marktplatz")]).await;
        assert_eq!(host.get(&own).await.attributes(".shot img", "alt"), ["Der Marktplatz"]);
        follow(&mut host, &own, &own, &[("bild-weg", "ja")]).await;
        assert_eq!(host.get(&own).await.texts(".shot"), [""; 0]);
        assert_eq!(host.get(&src).await.status.as_u16(), 404);
        let [_, first] = <[String; 2]>::try_from(host.get(&desk).await.attributes("ol.lines a", "href")).expect("two");
        assert_eq!(host.get(&first).await.attributes(".shot img", "alt"), ["Ein Platz"]);
    }

    async fn questions_change_places_and_are_copied(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let desk = prepared(&mut host).await;
        let new = format!("{desk}/neu/rueckmeldung");
        for prompt in ["Wie war es?", "Und morgen?"] {
            fill_in(&mut host, &new, &new, &[("frage", prompt), ("sekunden", "")]).await;
        }
        let page = host.get(&desk).await;
        assert_eq!(page.texts("#fragen li > p a"), ["Wann?", "Wie war es?", "Und morgen?"]);
        assert!(page.text("#fragen li:nth-child(2)").contains("Rückmeldung in einem Wort"));
        let last = page.attributes("#fragen li:nth-child(3)", "data-move").remove(0);
        // As the script posts it, and as the buttons do.
        assert_eq!(host.post(&last, &[("platz", "1")]).await.status.as_u16(), 303);
        assert_eq!(host.get(&desk).await.texts("#fragen li > p a"), ["Und morgen?", "Wann?", "Wie war es?"]);
        host.post(&last, &[("wohin", "runter")]).await;
        assert_eq!(host.get(&desk).await.texts("#fragen li > p a"), ["Wann?", "Und morgen?", "Wie war es?"]);
        let copy = last.replace("verschieben", "kopieren");
        let copied = follow(&mut host, &desk, &copy, &[]).await;
        assert_eq!(copied.texts("#fragen li > p a"), ["Wann?", "Und morgen?", "Und morgen?", "Wie war es?"]);
        press(&mut host, &desk, &["fragen"]).await;
        assert_eq!(host.post(&last, &[("platz", "1")]).await.status.as_u16(), 409);
        // While the round goes on, a copy comes last.
        let copied = follow(&mut host, &desk, &copy, &[]).await;
        assert_eq!(copied.texts("#fragen li b"), ["Wann?", "Und morgen?", "Und morgen?", "Wie war es?", "Und morgen?"]);
    }

    async fn a_round_begins_from_a_template_in_ones_own_language_and_is_listed_as_running(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let ready = "/koordination/live/vorlagen";
        let names = host.get(LIST).await.attributes("[name=vorlage]", "value");
        assert_eq!(names, ["kennenlernen", "stimmung", "abschluss", "ein-wort"]);
        let mut counts = Vec::new();
        for name in &names {
            let made = follow(&mut host, LIST, ready, &[("vorlage", name)]).await;
            counts.push(made.texts("#fragen li").len());
        }
        assert_eq!(counts, [3, 3, 3, 1]);
        assert_eq!(host.post(ready, &[("vorlage", "gibt-es-nicht")]).await.status.as_u16(), 400);
        host.post("/ansicht", &[("language", "en"), ("zurueck", "/")]).await;
        let made = fill_in(&mut host, LIST, ready, &[("vorlage", "kennenlernen")]).await;
        let desk = made.location().expect("the round is made");
        let page = host.get(&desk).await;
        assert_eq!((page.text("h1"), page.texts("#fragen li > p a")[0].clone()), ("Icebreaker quiz".to_owned(), "How did you get here today?".to_owned()));
        let quiz = page.attributes("#fragen li > p a", "href").remove(2);
        let editor = host.get(&quiz).await;
        assert_eq!((editor.field("antwort-3").as_deref(), editor.attributes("[name=richtig][checked]", "value")), (Some("A parrot lives here"), vec!["3".to_owned()]));
        press(&mut host, &desk, &["fragen"]).await;
        let state = host.get(LIST).await.texts(".lines li .hint").remove(0);
        assert!(state.ends_with("running"), "{state}");
    }

    async fn the_rule_for_points_is_public_and_linked(db) {
        let app = App::demo(db).await;
        let mut phone = app.visitor().from_address(48);
        let join = phone.get("/live/246810").await;
        assert!(join.attributes("main a", "href").contains(&"/live/regeln".to_owned()));
        let rules = phone.get("/live/regeln").await;
        assert!(rules.text("main").contains("Mittelwert seiner Leute"), "{}", rules.text("main"));
    }

    async fn a_table_is_read_in_as_a_whole_or_not_at_all(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let made = fill_in(&mut host, LIST, LIST, &[("titel", "Abend im Quartier")]).await;
        let desk = made.location().expect("the round is made");
        let import = format!("{desk}/einlesen");
        // As a German spreadsheet writes it: Windows-1252, semicolons.
        let wrong = b"Art;Frage;Antworten;Sekunden\r\neine-wahl;Wie hei\xdft es?;So|*Anders;20\r\ntanz;Was?;;\r\neine-wahl;;nur eins;2\r\n";
        let refused = host.upload(&import, &[("tabelle", "")], ("datei", "fragen.csv", wrong)).await;
        assert_eq!(refused.status.as_u16(), 422);
        let told = refused.texts(".summary li");
        assert_eq!(told.len(), 4, "{told:?}");
        assert_eq!(told[0], "Zeile 3: Die Art „tanz“ kennen wir nicht.");
        assert!(told[3].starts_with("Zeile 4: Spalte „antworten“:"), "{told:?}");
        // What was in the file stands there to be put right.
        assert!(typed(&refused, "tabelle").contains("Wie heißt es?"));
        assert_eq!(host.get(&desk).await.texts("#fragen li"), [""; 0]);
        let nothing = fill_in(&mut host, &import, &import, &[]).await;
        assert_eq!((nothing.status.as_u16(), nothing.attributes(".summary a", "href")), (422, vec!["#tabelle".to_owned()]));
        let pasted = "kind\tquestion\tanswers\nsingle\tWhat is it?\tThis | * That\n";
        assert_eq!(follow(&mut host, &import, &import, &[("tabelle", pasted)]).await.texts("#fragen li > p a"), ["What is it?"]);

        let sample = host.get("/koordination/live/muster.csv").await;
        let read = host.upload(&import, &[("tabelle", "")], ("datei", "muster.csv", sample.body.as_bytes())).await;
        assert_eq!(read.status.as_u16(), 303, "{:?}", read.texts(".summary li"));
        assert_eq!(host.get(&desk).await.texts("#fragen li").len(), 12);
    }
}
