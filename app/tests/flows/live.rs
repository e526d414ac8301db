//! A live round as its people meet it, on phones without scripts: join, answer, see, and nothing before its time.

use std::io::{Cursor, Read};

use kernel::Role;
use testkit::{
    client::{Answer, Client},
    db_test,
};

use crate::{
    live_paper,
    support::{App, fill_in, follow},
};

/// Makes a round with one question, and answers its code.
pub async fn prepared(host: &mut Client) -> String {
    let list = "/koordination/live";
    let made = fill_in(host, list, list, &[("titel", "Abend im Quartier")]).await;
    let desk = made.location().expect("the round is made");
    let new = format!("{desk}/neu/eine-wahl");
    let fields = [("frage", "Wann?"), ("antworten", "1986\n* 1990\n2004"), ("sekunden", "20")];
    fill_in(host, &new, &new, &fields).await;
    desk.rsplit('/').next().expect("a code").to_owned()
}

/// Presses a button of the remote.
pub async fn press(host: &mut Client, code: &str, button: &str) -> String {
    let remote = format!("/koordination/live/{code}/regie");
    follow(host, &remote, &remote, &[("zug", button)]).await.text("#runde")
}

pub async fn join(app: &App, address: u8, code: &str, fields: &[(&str, &str)]) -> Client {
    let mut phone = app.visitor().from_address(address);
    let path = format!("/live/{code}");
    let found =
        follow(&mut phone, "/live", "/live", &[("code", &format!(" {} {}", &code[..3], &code[3..]))]).await;
    assert!(found.text("h1").contains("Abend im Quartier"), "{}", found.text("main"));
    let joined = follow(&mut phone, &path, &path, fields).await;
    assert_eq!(joined.status.as_u16(), 200);
    phone
}

pub async fn answer(phone: &mut Client, code: &str, choice: &str) -> (u16, String) {
    let path = format!("/live/{code}/antwort");
    let sent = phone.post(&path, &[("aktivitaet", "0"), ("wahl", choice)]).await;
    let status = sent.status.as_u16();
    match sent.location() {
        Some(next) => (status, phone.get(&next).await.text("main")),
        None => (status, sent.text("main")),
    }
}

/// How many sheets a workbook has, and all words in it.
fn workbook(file: Answer) -> (usize, String) {
    let mut book = zip::ZipArchive::new(Cursor::new(file.bytes)).expect("a workbook");
    let is_sheet = |name: &str| name.starts_with("xl/worksheets/sheet");
    let sheets = book.file_names().flatten().filter(|name| is_sheet(name)).count();
    let mut words = String::new();
    book.by_name("xl/sharedStrings.xml").expect("words").read_to_string(&mut words).expect("XML");
    (sheets, words)
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
        assert!(left.text("main").contains("Der Name ist weg"), "{}", left.text("main"));
        // Among those who were taken away it stays, to be given back.
        assert_eq!(left.texts("ul.lines:not(#weg) span"), [""; 0]);
        assert_eq!(left.texts("#weg span"), ["Blödian"]);
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
        let desk = format!("/koordination/live/{code}");
        // Points stand beside names only as long as there are names; never does an answer.
        let (sheets, words) = workbook(host.get(&format!("{desk}/ergebnis.xlsx")).await);
        assert!(sheets == 3 && words.contains("<t>Ada</t>") && words.contains("<t>1990</t>"), "{words}");
        assert!(!host.get(&format!("{desk}/ergebnis.csv")).await.body.contains("Ada"));
        app.pass(24 * 15).await;
        let (sheets, words) = workbook(host.get(&format!("{desk}/ergebnis.xlsx")).await);
        assert!(sheets == 2 && !words.contains("Ada") && words.contains("<t>1990</t>"), "{words}");
        let results = host.get(&format!("/koordination/live/{code}/ergebnis")).await;
        assert!(results.text("main").contains("Eine Person hat geantwortet"), "{}", results.text("main"));
        let table = host.get(&format!("/koordination/live/{code}/ergebnis.csv")).await;
        let line = |answer: &str, right: &str, people: u32, percent: u32| {
            format!("1;Wann?;Eine Antwort wählen;{answer};{right};{people};{percent};\n")
        };
        let head = "\u{feff}Nr.;Frage;Art;Antwort;Richtig;Menschen;Prozent;Mittlerer Platz\n";
        let lines = [line("1986", "", 0, 0), line("1990", "richtig", 1, 100), line("2004", "", 0, 0)].concat();
        assert_eq!(table.body, format!("{head}{lines}"));
    }

    async fn an_estimate_is_shown_as_a_plot_and_a_ranking_as_bars(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let made = fill_in(&mut host, "/koordination/live", "/koordination/live", &[("titel", "Abend im Quartier")]).await;
        let desk = made.location().expect("the round is made");
        let new = format!("{desk}/neu/schaetzen");
        let fields = [("frage", "Wie viele?"), ("richtig", "47,5"), ("spanne", "30"), ("einheit", "Vereine"), ("sekunden", "20")];
        fill_in(&mut host, &new, &new, &fields).await;
        let new = format!("{desk}/neu/rangfolge");
        fill_in(&mut host, &new, &new, &[("frage", "Was zuerst?"), ("antworten", "Dach\nHof\nSaal")]).await;
        let code = desk.rsplit('/').next().expect("a code");
        let path = format!("/live/{code}/antwort");
        let mut phones = Vec::new();
        for (number, said) in ["12", "40,5", "40,5", "60"].into_iter().enumerate() {
            let address = u8::try_from(number + 1).expect("small");
            phones.push((join(&app, address, code, &[("name", ""), ("tempo", "usual")]).await, said));
        }
        press(&mut host, code, "fragen").await;
        for (phone, said) in &mut phones {
            assert_eq!(phone.post(&path, &[("aktivitaet", "0"), ("zahl", *said)]).await.status.as_u16(), 303);
        }
        press(&mut host, code, "aufloesen").await;
        let wall = host.get(&format!("/live/{code}/leinwand")).await;
        assert_eq!(wall.attributes("#runde svg circle", "cx").len(), 4);
        assert_eq!(wall.text("#runde svg .value"), "richtig: 47,5");
        assert_eq!(wall.text("#runde figcaption"), "Von 12 bis 60, die Mitte liegt bei 40,5.");
        assert_eq!(wall.texts("#runde .bars .label"), ["12", "40,5", "60"]);
        press(&mut host, code, "fragen").await;
        for (number, (phone, _)) in phones.iter_mut().enumerate() {
            let order = if number == 0 { ["3", "2", "1"] } else { ["1", "2", "3"] };
            let places = [("aktivitaet", "1"), ("platz-0", order[0]), ("platz-1", order[1]), ("platz-2", order[2])];
            assert_eq!(phone.post(&path, &places).await.status.as_u16(), 303);
        }
        press(&mut host, code, "aufloesen").await;
        let phone = phones[0].0.get(&format!("/live/{code}")).await;
        assert_eq!(phone.texts("#runde .bars .label"), ["Dach", "Hof", "Saal"]);
        assert_eq!(phone.texts("#runde .bars .count"), ["im Mittel Platz 1,5", "im Mittel Platz 2", "im Mittel Platz 2,5"]);
        assert_eq!(phone.attributes("#runde .bars meter", "value"), ["83", "67", "50"]);
    }

    async fn the_page_of_an_event_shows_its_round_while_it_runs_and_its_results_once_they_are_published(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Coordinator).await;
        let code = prepared(&mut host).await;
        let (desk, event) = (format!("/koordination/live/{code}"), "/veranstaltungen/kooperation-und-vernetzung");
        let choose = format!("{desk}/zugehoerigkeit");
        let page = host.get(&choose).await;
        let at = page.texts("option").iter().position(|words| words.contains("Kooperation und Vernetzung (")).expect("the conference");
        let conference = page.attributes("option", "value").remove(at);
        let refused = fill_in(&mut host, &choose, &choose, &[("gehoert", "etwas anderes")]).await;
        assert_eq!((refused.status.as_u16(), refused.attributes(".summary a", "href")), (422, vec!["#gehoert".to_owned()]));
        assert_eq!(fill_in(&mut host, &choose, &choose, &[("gehoert", &conference)]).await.status.as_u16(), 303);
        assert!(host.get(&event.replace("/ver", "/koordination/ver")).await.attributes("main a", "href").contains(&desk));

        // The page is kept for visitors: what a move changes has to make it stale.
        let (join, results) = (format!("/live/{code}"), format!("/live/{code}/ergebnis"));
        let mut visitor = app.visitor();
        let mut links = async || visitor.get(event).await.attributes("main a", "href");
        let shows = |links: &[String]| (links.contains(&join), links.contains(&results));
        assert_eq!(shows(&links().await), (false, false));
        // While people arrive, the host decides whether the page leads in.
        let (remote, invite) = (format!("{desk}/regie"), format!("{desk}/einladung"));
        follow(&mut host, &remote, &invite, &[("wie", "ein")]).await;
        assert_eq!(shows(&links().await), (true, false));
        follow(&mut host, &remote, &invite, &[("wie", "zurueck")]).await;
        assert_eq!(shows(&links().await), (false, false));
        press(&mut host, &code, "fragen").await;
        assert_eq!(shows(&links().await), (true, false));
        assert_eq!(host.get(&remote).await.texts(".invitation"), [""; 0]);
        let mut phone = self::join(&app, 7, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        answer(&mut phone, &code, "1").await;
        press(&mut host, &code, "aufloesen").await;
        let early = host.post(&format!("{desk}/ergebnis"), &[("wie", "alle")]).await;
        assert_eq!(early.status.as_u16(), 409);
        press(&mut host, &code, "beenden").await;
        assert_eq!(shows(&links().await), (false, false));
        assert_eq!(phone.get(&results).await.status.as_u16(), 404);

        let file = format!("{desk}/ergebnis");
        follow(&mut host, &file, &file, &[("wie", "alle")]).await;
        assert_eq!(shows(&links().await), (false, true));
        let public = phone.get(&results).await;
        assert!(public.text("main").contains("Eine Person hat geantwortet") && !public.text("main").contains("Ada"));
        follow(&mut host, &file, &file, &[("wie", "zurueck")]).await;
        assert_eq!(shows(&links().await), (false, false));
        assert_eq!(phone.get(&results).await.status.as_u16(), 404);
    }

    async fn a_round_stands_alone_again_and_published_teams_outlive_their_people(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let list = "/koordination/live";
        let made = fill_in(&mut host, list, list, &[("titel", "Abend im Quartier"), ("teams", "Nord\nSüd")]).await;
        let desk = made.location().expect("the round is made");
        let settled = [("titel", "Abend im Quartier"), ("teams", "Nord\nSüd")];
        fill_in(&mut host, &desk, &desk, &settled).await;
        let new = format!("{desk}/neu/eine-wahl");
        fill_in(&mut host, &new, &new, &[("frage", "Wann?"), ("antworten", "1986\n* 1990"), ("sekunden", "")]).await;
        let code = desk.rsplit('/').next().expect("a code");
        let mut phone = join(&app, 8, code, &[("name", "Ada"), ("tempo", "usual"), ("team", "0")]).await;
        press(&mut host, code, "fragen").await;
        answer(&mut phone, code, "1").await;
        for button in ["aufloesen", "beenden"] {
            press(&mut host, code, button).await;
        }
        let results = format!("{desk}/ergebnis");
        follow(&mut host, &results, &results, &[("wie", "alle")]).await;
        let sheet = async |host: &mut Client| workbook(host.get(&format!("{results}.xlsx")).await);
        let paper = async |host: &mut Client| live_paper::read(&host.get(&format!("{results}.pdf")).await);
        let (sheets, words) = sheet(&mut host).await;
        assert!(sheets == 4 && words.contains("<t>Nord</t>") && words.contains("<t>Ada</t>"), "{words}");
        assert!(paper(&mut host).await.says("Punkte im Mittel"));
        app.pass(24 * 15).await;
        let (sheets, words) = sheet(&mut host).await;
        assert!(sheets == 3 && words.contains("<t>Nord</t>") && !words.contains("Ada"), "{words}");
        assert!(paper(&mut host).await.says("Nord") && !paper(&mut host).await.says("Ada"));
        let public = app.visitor().get(&format!("/live/{code}/ergebnis")).await;
        assert_eq!(public.texts(".standings .name"), ["Nord"]);
        assert!(!public.text("main").contains("Ada"));
        let choose = format!("{desk}/zugehoerigkeit");
        let values = host.get(&choose).await.attributes("option", "value");
        fill_in(&mut host, &choose, &choose, &[("gehoert", &values[1])]).await;
        assert_eq!(host.get(&choose).await.attributes("option[selected]", "value"), [values[1].as_str()]);
        fill_in(&mut host, &choose, &choose, &[("gehoert", "")]).await;
        assert_eq!(host.get(&choose).await.attributes("option[selected]", "value"), [""]);
    }
    async fn the_page_of_a_programme_item_leads_into_its_round(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Coordinator).await;
        let code = prepared(&mut host).await;
        let choose = format!("/koordination/live/{code}/zugehoerigkeit");
        let mut visitor = app.visitor();
        let programme = visitor.get("/veranstaltungen/kooperation-und-vernetzung/programm").await;
        let items = programme.attributes("main .item h3 a", "href");
        let page = host.get(&choose).await;
        let own = |item: &str| page.attributes("option", "value").into_iter().find(|it| it.ends_with(item));
        let ids = items.iter().filter_map(|item| Some((item.clone(), own(item.rsplit('/').next()?)?)));
        let [(item, part), (other, _)] = ids.take(2).collect::<Vec<_>>().try_into().expect("two items");
        fill_in(&mut host, &choose, &choose, &[("gehoert", &part)]).await;
        let join = format!("/live/{code}");
        for (button, leads) in [("fragen", true), ("aufloesen", true), ("beenden", false)] {
            press(&mut host, &code, button).await;
            assert_eq!(visitor.get(&item).await.attributes("main a", "href").contains(&join), leads, "{button}");
            assert!(!visitor.get(&other).await.attributes("main a", "href").contains(&join));
        }
        let file = format!("/koordination/live/{code}/ergebnis");
        follow(&mut host, &file, &file, &[("wie", "alle")]).await;
        let results = format!("/live/{code}/ergebnis");
        assert!(visitor.get(&item).await.attributes("main a", "href").contains(&results));
    }

    async fn what_is_claimed_is_true_or_not(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let made = fill_in(&mut host, "/koordination/live", "/koordination/live", &[("titel", "Abend im Quartier")]).await;
        let desk = made.location().expect("the round is made");
        let new = format!("{desk}/neu/stimmt-das");
        let open = host.post(&new, &[("frage", "Der Fluss fließt nach Norden."), ("sekunden", "")]).await;
        assert_eq!((open.status.as_u16(), open.attributes(".summary a", "href")), (422, vec!["#richtig".to_owned()]));
        assert_eq!(open.field("frage").as_deref(), Some("Der Fluss fließt nach Norden."));
        fill_in(&mut host, &new, &new, &[("frage", "Der Fluss fließt nach Norden."), ("richtig", "nein"), ("sekunden", "")]).await;
        let code = desk.rsplit('/').next().expect("a code");
        let (mut ada, mut bo) = (join(&app, 1, code, &[("name", "Ada")]).await, join(&app, 2, code, &[("name", "Bo")]).await);
        press(&mut host, code, "fragen").await;
        let path = format!("/live/{code}");
        assert_eq!(ada.get(&path).await.texts(".options button"), ["Stimmt", "Stimmt nicht"]);
        assert_eq!(host.get(&format!("{path}/leinwand")).await.texts(".offered li"), ["Stimmt", "Stimmt nicht"]);
        answer(&mut ada, code, "1").await;
        answer(&mut bo, code, "0").await;
        press(&mut host, code, "aufloesen").await;
        let shown = ada.get(&path).await;
        assert_eq!(shown.texts(".bars .label"), ["Stimmt", "Stimmt nicht ✓ richtig"]);
        assert!(shown.text("#eigenes").contains("Stimmt nicht. Sie bringt 1000 Punkte"), "{}", shown.text("#eigenes"));
        assert!(bo.in_english().get(&path).await.text("#eigenes").contains("True. It earns 0 points"));
        let table = host.get(&format!("{desk}/ergebnis.csv")).await;
        assert!(table.body.ends_with(";Stimmt;;1;50;\n1;Der Fluss fließt nach Norden.;Stimmt das?;Stimmt nicht;richtig;1;50;\n"), "{}", table.body);
    }

    async fn the_wall_is_as_dark_or_bright_as_the_hall(db) {
        let mut visitor = App::demo(db).await.visitor();
        let wall = "/live/246810/leinwand";
        for (asked, look, current) in [("", "auto", None), ("?saal=dunkel", "dark", Some("Dunkler Saal")), ("?saal=hell", "light", Some("Heller Saal")), ("?saal=bunt", "auto", None)] {
            let page = visitor.get(&format!("{wall}{asked}")).await;
            assert_eq!(page.attributes("html", "data-look"), [look], "{asked}");
            assert_eq!(page.texts(".lights [aria-current]"), current.into_iter().collect::<Vec<_>>());
        }
    }
}
