//! Questions to the panel and ideas as people meet them without scripts: write, vote, wait for the host, see.

use kernel::Role;
use testkit::{
    client::{Answer, Client},
    db_test,
};

use crate::{
    live_paper,
    support::{App, fill_in, follow},
};

const LIST: &str = "/koordination/live";

/// A host who asks one thing, and where.
struct Hall {
    app: App,
    host: Client,
    desk: String,
}

impl Hall {
    async fn asking(app: App, kind: &str, fields: &[(&str, &str)]) -> Self {
        let mut host = app.signed_in(Role::Moderator).await;
        let made = fill_in(&mut host, LIST, LIST, &[("titel", "Abend im Quartier")]).await;
        let desk = made.location().expect("the round is made");
        let new = format!("{desk}/neu/{kind}");
        let prompt = [("frage", "Was wollt ihr wissen?")];
        // Not filled in: a box that is ticked beforehand would stay ticked.
        host.post(&new, &[&prompt, fields].concat()).await;
        let mut hall = Self { app, host, desk };
        hall.press("fragen").await;
        hall
    }

    async fn press(&mut self, button: &str) -> Answer {
        let remote = format!("{}/regie", self.desk);
        follow(&mut self.host, &remote, &remote, &[("zug", button)]).await
    }

    fn path(&self, rest: &str) -> String {
        self.desk.replace("/koordination", "") + rest
    }

    async fn join(&self, address: u8, name: &str) -> Client {
        let mut phone = self.app.visitor().from_address(address);
        let joined = fill_in(&mut phone, &self.path(""), &self.path(""), &[("name", name)]).await;
        assert_eq!(joined.status.as_u16(), 303, "{}", joined.text("main"));
        phone
    }

    /// Writes on the page of the phone; what the phone shows then.
    async fn write(&self, phone: &mut Client, text: &str, more: &[(&str, &str)]) -> Answer {
        let fields = [&[("beitrag", text)], more].concat();
        let sent = fill_in(phone, &self.path(""), &self.path("/antwort"), &fields).await;
        match sent.location() {
            Some(next) => phone.get(&next).await,
            None => sent,
        }
    }

    /// Presses the button beside an entry; what the phone shows then.
    async fn vote(&self, phone: &mut Client, text: &str) -> Answer {
        let page = phone.get(&self.path("")).await;
        let ids = page.attributes("#beitraege .entry", "data-entry");
        let at = page.texts("#beitraege .entry > .text").iter().position(|other| other == text);
        let id = &ids[at.expect("it is listed")];
        let name = page.attributes(&format!("#s{id}"), "name").pop().unwrap_or_else(|| "stimme".to_owned());
        let sent = phone.post(&self.path("/antwort"), &[("aktivitaet", "0"), (&name, id)]).await;
        assert_eq!(sent.status.as_u16(), 303, "{}", sent.text("main"));
        phone.get(&sent.location().expect("it leads back")).await
    }

    /// Presses a button of the host beside an entry.
    async fn care(&mut self, text: &str, button: &str) -> Answer {
        let remote = format!("{}/regie", self.desk);
        let page = self.host.get(&remote).await;
        let id = page.attributes("#beitraege .lines .text", "id");
        let at = page.texts("#beitraege .lines .text").iter().position(|other| other == text);
        let id = id[at.expect("the host sees it")].trim_start_matches('t').to_owned();
        let fields = [("eintrag", id.as_str()), ("was", button)];
        let sent = self.host.post(&format!("{}/beitraege/0", self.desk), &fields).await;
        assert_eq!(sent.status.as_u16(), 303, "{}", sent.text("main"));
        self.host.get(&remote).await
    }

    /// Joins two ideas; the remote, or what is said against it.
    async fn merge(&mut self, entry: &str, other: &str) -> Answer {
        let path = format!("{}/beitraege/0/verbinden", self.desk);
        let sent = self.host.post(&path, &[("eintrag", entry), ("mit", other)]).await;
        match sent.location() {
            Some(next) => self.host.get(&next).await,
            None => sent,
        }
    }

    async fn listed(&self, phone: &mut Client) -> Vec<String> {
        phone.get(&self.path("")).await.texts("#beitraege .entry > .text")
    }

    async fn wall(&self) -> Vec<String> {
        self.app.visitor().get(&self.path("/leinwand")).await.texts("#beitraege .text")
    }
}

db_test! {
    async fn a_question_waits_is_let_through_voted_up_talked_about_and_answered(db) {
        let mut hall = Hall::asking(App::demo(db).await, "podium", &[("freigabe", "ja")]).await;
        let (mut ada, mut bo) = (hall.join(1, "Ada").await, hall.join(2, "Bo").await);
        let sent = hall.write(&mut ada, "Wann fährt\n der Bus?", &[("namentlich", "ja")]).await;
        assert!(sent.text(".notice").contains("sobald die Regie ihn freigibt"), "{}", sent.text("main"));
        assert_eq!(sent.texts("#meine .text"), ["Wann fährt der Bus?"]);
        hall.write(&mut bo, "Wer zahlt?", &[]).await;
        hall.write(&mut bo, "Dummes Zeug", &[]).await;
        // Nobody else sees what waits.
        for seen in [hall.listed(&mut ada).await, hall.wall().await] {
            assert_eq!(seen, [""; 0]);
        }
        for text in ["Wann fährt der Bus?", "Wer zahlt?"] {
            hall.care(text, "freigeben").await;
        }
        hall.care("Dummes Zeug", "verbergen").await;
        assert_eq!(hall.wall().await, ["Wann fährt der Bus?", "Wer zahlt?"]);
        assert_eq!(bo.get(&hall.path("")).await.texts("#beitraege .by"), ["Ada"]);

        // One vote each, that can be taken back; none for one's own.
        let voted = hall.vote(&mut ada, "Wer zahlt?").await;
        assert!(voted.text(".notice").contains("Deine Stimme zählt"));
        assert_eq!(voted.attributes("#beitraege .vote", "aria-pressed"), ["true"]);
        assert!(hall.vote(&mut ada, "Wer zahlt?").await.text(".notice").contains("zurückgenommen"));
        hall.vote(&mut ada, "Wer zahlt?").await;
        assert!(hall.vote(&mut bo, "Wer zahlt?").await.text(".notice").contains("Für deine eigene Frage"));
        assert_eq!(hall.listed(&mut bo).await, ["Wer zahlt?", "Wann fährt der Bus?"]);
        assert_eq!(bo.get(&hall.path("")).await.texts("#beitraege .count"), ["1 Stimme", "0 Stimmen"]);

        hall.care("Wann fährt der Bus?", "dran").await;
        assert_eq!(hall.wall().await, ["Wann fährt der Bus?", "Wer zahlt?"]);
        let page = ada.get(&hall.path("")).await;
        assert!(page.text("#beitraege .is-pinned").contains("Jetzt dran"), "{}", page.text("#beitraege"));
        hall.care("Wann fährt der Bus?", "beantwortet").await;
        assert_eq!(hall.wall().await, ["Wer zahlt?", "Wann fährt der Bus?"]);
        // What was hidden comes back.
        let remote = hall.care("Dummes Zeug", "zeigen").await;
        assert!(remote.text("#beitraege").contains("Wartet auf Freigabe (1)"), "{}", remote.text("#beitraege"));

        hall.press("aufloesen").await;
        hall.press("beenden").await;
        hall.app.pass(24 * 15).await;
        let results = hall.host.get(&format!("{}/ergebnis", hall.desk)).await;
        assert_eq!(results.texts(".result .entry > .text"), ["Wer zahlt?", "Wann fährt der Bus?"]);
        assert!(!results.text("main").contains("Ada") && !results.text("main").contains("Dummes"));
        let table = hall.host.get(&format!("{}/ergebnis.csv", hall.desk)).await;
        let cells = |line: &str| line.split(';').skip(3).map(str::to_owned).collect::<Vec<_>>().join(";");
        let lines: Vec<String> = table.body.lines().skip(1).map(cells).collect();
        assert_eq!(lines, ["Wer zahlt?;;1;50;", "Wann fährt der Bus?;;0;0;"]);
        let paper = live_paper::read(&hall.host.get(&format!("{}/ergebnis.pdf", hall.desk)).await);
        for said in ["2 Fragen", "Wer zahlt?", "1 Stimme", "Wann fährt der Bus?", "0 Stimmen · beantwortet"] {
            assert!(paper.says(said), "{said}: {}", paper.words);
        }
        assert!(!paper.says("Ada") && !paper.says("Dummes"), "{}", paper.words);
    }

    async fn what_cannot_be_taken_stays_in_the_field(db) {
        let hall = Hall::asking(App::demo(db).await, "podium", &[("freigabe", "ja")]).await;
        let mut phone = hall.join(3, "Ada").await;
        let long = "ü".repeat(281);
        for (text, told) in [(long.as_str(), "Höchstens 280 Zeichen"), ("  ", "Schreib erst etwas")] {
            let refused = hall.write(&mut phone, text, &[("namentlich", "ja")]).await;
            assert_eq!(refused.status.as_u16(), 422);
            assert!(refused.text("#beitrag-error").contains(told), "{}", refused.text("main"));
            assert_eq!(refused.attributes(".summary a", "href"), ["#beitrag"]);
            assert_eq!(refused.text("textarea#beitrag"), text.trim());
            assert_eq!(refused.attributes("#namentlich[checked]", "value"), ["ja"]);
        }
        // The same form sent twice, by an impatient finger.
        let page = phone.get(&hall.path("")).await;
        let mark = page.field("schluessel").expect("a mark");
        let fields = [("aktivitaet", "0"), ("schluessel", mark.as_str()), ("beitrag", "Wer zahlt?")];
        for _ in 0..2 {
            assert_eq!(phone.post(&hall.path("/antwort"), &fields).await.status.as_u16(), 303);
        }
        assert_eq!(phone.get(&hall.path("")).await.texts("#meine .text"), ["Wer zahlt?"]);
        for number in 2..=5 {
            hall.write(&mut phone, &format!("Frage {number}?"), &[]).await;
        }
        let refused = hall.write(&mut phone, "Und noch eine?", &[]).await;
        assert!(refused.text("#beitrag-error").contains("Mehr als fünf"), "{}", refused.text("main"));
        let mut stranger = hall.app.visitor().from_address(9);
        assert_eq!(stranger.post(&hall.path("/antwort"), &fields).await.status.as_u16(), 403);
        assert_eq!(stranger.post(&hall.path("/antwort"), &[("aktivitaet", "0")]).await.status.as_u16(), 403);
    }

    async fn ideas_show_their_votes_only_after_the_reveal(db) {
        let mut hall = Hall::asking(App::demo(db).await, "ideen", &[("stimmen", "2")]).await;
        let (mut ada, mut bo) = (hall.join(4, "Ada").await, hall.join(5, "").await);
        for text in ["Bank am Fluss", "Sitzbank am Ufer", "Brunnen"] {
            assert!(hall.write(&mut ada, text, &[]).await.text(".notice").ends_with("ist da."));
        }
        // What a hall shall not read waits for the host, whether others do or not.
        assert_eq!(hall.write(&mut bo, "Du Arschloch", &[]).await.texts("#meine .text"), ["Du Arschloch"]);
        hall.vote(&mut ada, "Bank am Fluss").await;
        for text in ["Sitzbank am Ufer", "Brunnen"] {
            let voted = hall.vote(&mut bo, text).await;
            assert!(voted.text(".notice").contains("Deine Stimme zählt"), "{}", voted.text("main"));
        }
        assert!(hall.vote(&mut bo, "Bank am Fluss").await.text(".notice").contains("Nimm erst eine zurück"));
        let page = bo.get(&hall.path("")).await;
        assert!(page.text("#meine").contains("alle Stimmen vergeben"), "{}", page.text("#meine"));
        let order = ["Bank am Fluss", "Sitzbank am Ufer", "Brunnen"];
        assert_eq!(page.texts("#beitraege .entry > .text"), order);
        let wall = hall.app.visitor().get(&hall.path("/leinwand")).await;
        let remote = hall.host.get(&format!("{}/regie", hall.desk)).await;
        for seen in [&page, &wall] {
            assert!(!seen.text("#beitraege").contains("Stimme"), "{}", seen.text("#beitraege"));
            assert!(!seen.text("#beitraege").contains("Arsch"), "{}", seen.text("#beitraege"));
        }
        assert_eq!(remote.texts("#beitraege .hint"), [""; 0]);
        let other = remote.attributes("#mit option", "value")[1].clone();
        hall.merge(&remote.attributes("#eintrag option", "value")[0], &other).await;
        hall.press("aufloesen").await;
        let shown = ada.get(&hall.path("")).await;
        assert_eq!(shown.texts("#beitraege .bars .label"), ["Sitzbank am Ufer", "Brunnen"]);
        assert_eq!(shown.texts("#beitraege .bars .count"), ["2 Stimmen", "1 Stimme"]);
        assert_eq!(ada.post(&hall.path("/antwort"), &[("aktivitaet", "0"), ("stimme", &other)]).await.status.as_u16(), 409);
    }

    async fn what_was_written_is_looked_after_when_the_round_is_over_and_published_results_follow(db) {
        let mut hall = Hall::asking(App::demo(db).await, "ideen", &[("stimmen", "2")]).await;
        let (mut ada, mut bo) = (hall.join(6, "Ada").await, hall.join(7, "Bo").await);
        for text in ["Bank am Fluss", "Sitzbank am Ufer", "Dummes Zeug"] {
            hall.write(&mut ada, text, &[]).await;
        }
        hall.vote(&mut ada, "Bank am Fluss").await;
        hall.vote(&mut bo, "Sitzbank am Ufer").await;
        let remote = hall.host.get(&format!("{}/regie", hall.desk)).await;
        let other = remote.attributes("#mit option", "value")[1].clone();
        hall.merge(&remote.attributes("#eintrag option", "value")[0], &other).await;
        let same = hall.merge(&other, &other).await;
        assert_eq!((same.status.as_u16(), same.attributes(".summary a", "href")), (422, vec!["#mit".to_owned()]));
        assert_eq!(same.attributes("#mit option[selected]", "value"), [other.as_str()]);
        for button in ["aufloesen", "beenden"] {
            hall.press(button).await;
        }
        let (results, page) = (format!("{}/ergebnis", hall.desk), format!("{}/beitraege/0", hall.desk));
        assert!(hall.host.get(&results).await.attributes("main a", "href").contains(&page));
        follow(&mut hall.host, &results, &results, &[("wie", "alle")]).await;
        let mut visitor = hall.app.visitor();
        let public = hall.path("/ergebnis");
        assert_eq!(visitor.get(&public).await.texts(".bars .label"), ["Sitzbank am Ufer", "Dummes Zeug"]);

        let care = hall.host.get(&page).await;
        assert_eq!(care.texts(".care h3"), ["Für alle zu sehen (2)"]);
        assert!(care.text("#live-care-merged").contains("steht jetzt unter „Sitzbank am Ufer“"), "{}", care.text("main"));
        let id_of = |text: &str| {
            let at = care.texts(".care .lines .text").iter().position(|other| other == text).expect("it is there");
            care.attributes(".care .lines .text", "id")[at].trim_start_matches('t').to_owned()
        };
        let deeds = [(id_of("Bank am Fluss"), "trennen"), (id_of("Dummes Zeug"), "verbergen")];
        for (entry, deed) in deeds {
            let done = hall.host.post(&page, &[("eintrag", entry.as_str()), ("was", deed)]).await;
            assert_eq!((done.status.as_u16(), done.location().as_deref()), (303, Some(page.as_str())));
        }
        // The kept page of everyone is made anew, with the votes that each idea got.
        let told = visitor.get(&public).await;
        assert_eq!(told.texts(".bars .label"), ["Bank am Fluss", "Sitzbank am Ufer"]);
        assert_eq!(told.texts(".bars .count"), ["1 Stimme", "1 Stimme"]);
        assert!(!told.body.contains("Dummes Zeug"));

        for nowhere in ["1", "9", "x"] {
            let path = page.replace("/beitraege/0", &format!("/beitraege/{nowhere}"));
            assert_eq!(hall.host.get(&path).await.status.as_u16(), 404, "{nowhere}");
        }
        assert_eq!(hall.app.signed_in(Role::Resident).await.get(&page).await.status.as_u16(), 403);
        // Once their people are forgotten there is nothing left to look after.
        hall.app.pass(24 * 15).await;
        assert!(!hall.host.get(&results).await.attributes("main a", "href").contains(&page));
        assert_eq!(visitor.get(&public).await.texts(".bars .label"), ["Bank am Fluss", "Sitzbank am Ufer"]);
    }

    async fn the_editor_asks_how_many_votes_there_are(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Coordinator).await;
        let made = fill_in(&mut host, LIST, LIST, &[("titel", "Abend")]).await;
        let new = format!("{}/neu/ideen", made.location().expect("made"));
        for votes in ["", "0", "11", "drei"] {
            let fields = [("frage", "Was fehlt?"), ("stimmen", votes)];
            let refused = fill_in(&mut host, &new, &new, &fields).await;
            assert_eq!((refused.status.as_u16(), refused.field("stimmen").as_deref()), (422, Some(votes)));
            assert!(refused.text("#stimmen-error").contains("eine ganze Zahl von 1 bis 10"), "{}", refused.text("main"));
        }
    }
}
