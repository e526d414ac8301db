//! Entering somebody by hand, with the event's own questions.

use events::store;
use kernel::Role;
use testkit::db_test;

use crate::support::App;

const DESK: &str = "/koordination/veranstaltungen/kooperation-und-vernetzung/teilnehmende";

db_test! {
    async fn whoever_is_entered_by_hand_is_asked_the_event_s_questions_and_may_leave_them_open(db) {
        let app = App::demo(db).await;
        let mut desk = app.signed_in(Role::Coordinator).await;
        let form = format!("{DESK}/neu");
        let page = desk.get(&form).await;
        let questions = page.texts("section[aria-labelledby=fragen] legend");
        assert_eq!(questions.len(), 2);
        assert!(questions[0].ends_with("(im Formular Pflicht, hier nicht)"), "{questions:?}");
        let questions = app.house.db.read(|tx| {
            let event = store::event::by_slug(tx, "kooperation-und-vernetzung")?;
            store::event::questions(tx, event.id)
        });
        let ids: Vec<_> = questions.await.expect("questions").iter().map(|question| format!("q-{}", question.id)).collect();
        let (lounge, soup) = (ids[0].as_str(), ids[1].as_str());

        let open = desk.post(&form, &[("name", "Ohne Antwort"), ("sure", "1")]).await;
        assert_eq!(open.status.as_u16(), 303, "{}", open.text(".summary"));
        let wrong = desk.post(&form, &[("name", "Ada"), (lounge, "yes"), (soup, "Erbsen"), ("sure", "1")]).await;
        assert_eq!((wrong.status.as_u16(), wrong.attributes(".summary a", "href")), (422, vec![format!("#{soup}")]));
        assert_eq!(wrong.attributes(&format!("[name={lounge}][checked]"), "value"), ["yes"], "what was typed is kept");
        let right = desk.submit(&form, &[("name", "Ada"), (lounge, "yes"), (soup, "Linsen (vegan)"), ("sure", "1")]).await;
        let facts = right.texts("section.sheet dd");
        assert_eq!(facts, ["Ja", "Linsen (vegan)"]);
    }
}
