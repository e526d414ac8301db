//! The results of a live round as a paper: who gets it, what stands in it, and what is gone with the names.

use kernel::Role;
use testkit::{client::Answer, db_test, paper::Paper};

use crate::{
    live::{answer, join, prepared, press},
    support::App,
};

/// The paper that was answered.
pub fn read(file: &Answer) -> Paper {
    assert_eq!(file.status.as_u16(), 200, "{}", file.body);
    assert_eq!(file.headers["content-type"], "application/pdf");
    assert_eq!(file.headers["cache-control"], "private, no-store");
    let paper = Paper::read(&file.bytes);
    assert!(paper.is_tagged());
    paper
}

db_test! {
    async fn results_are_a_paper_with_names_only_as_long_as_there_are_names(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let code = prepared(&mut host).await;
        let mut phone = join(&app, 5, &code, &[("name", "Ada"), ("tempo", "usual")]).await;
        press(&mut host, &code, "fragen").await;
        answer(&mut phone, &code, "1").await;
        for button in ["aufloesen", "beenden"] {
            press(&mut host, &code, button).await;
        }
        let results = format!("/koordination/live/{code}/ergebnis");
        let file = format!("{results}.pdf");
        assert!(host.get(&results).await.attributes("main a", "href").contains(&file));
        let answered = host.get(&file).await;
        let name = answered.headers["content-disposition"].to_str().expect("a name");
        assert!(name.contains(&format!("live-{code}.pdf")), "{name}");
        let paper = read(&answered);
        assert_eq!(paper.lang(), "de");
        for said in [
            "Ergebnisse: Abend im Quartier",
            "1. Wann?",
            "Eine Person hat geantwortet",
            "1990 (richtig)",
            "1 · 100 %",
            "Rangliste",
            "Ada",
            "Förderung",
            "Gefördert im Bundesprogramm",
        ] {
            assert!(paper.says(said), "{said}: {}", paper.words);
        }
        assert!(!paper.says("Programm Miteinander"), "said twice: {}", paper.words);
        let english = read(&host.clone().in_english().get(&file).await);
        assert_eq!(english.lang(), "en");
        assert!(english.says("Results: Abend im Quartier") && english.says("1990 (correct)"), "{}", english.words);

        assert_eq!(app.signed_in(Role::Resident).await.get(&file).await.status.as_u16(), 403);
        assert_ne!(app.visitor().get(&file).await.status.as_u16(), 200);

        app.pass(24 * 15).await;
        let paper = read(&host.get(&file).await);
        assert!(paper.says("1990 (richtig)") && !paper.says("Ada"), "{}", paper.words);
    }
    async fn an_estimate_is_drawn_on_the_paper_and_told_in_words(db) {
        let app = App::demo(db).await;
        let mut host = app.signed_in(Role::Moderator).await;
        let paper = read(&host.get("/koordination/live/975310/ergebnis.pdf").await);
        // Twenty numbers; one of them lies so far off that the axis says so.
        for said in ["richtig: 4700", "ab 11.000", "Von 1200 bis 28.000"] {
            assert!(paper.says(said), "{said}: {}", paper.words);
        }
        let told = paper.alternatives();
        let plots: Vec<_> = told.iter().filter(|alt| alt.starts_with("Alle Zahlen auf einem Strahl: Von ")).collect();
        assert_eq!(plots.len(), 1, "{told:?}");
    }
}
