//! The first start: a code from the console opens the set-up, once.

use testkit::db_test;

use crate::{
    forms::complaints,
    support::{App, fill_in},
};

const FORM: &str = "/einrichten";

const ANSWERS: [(&str, &str); 5] = [
    ("name", "Netz Süd"),
    ("contact_email", "hallo@netz-sued.example"),
    ("person", "Mira Holt"),
    ("email", "mira@posteo.de"),
    ("host", ""),
];

/// The code that the console shows at this start.
async fn code(app: &App) -> Option<String> {
    let house = app.house.clone();
    let code = tokio::task::spawn_blocking(move || office::setup::code(&house)).await;
    code.expect("the code does not panic").expect("the code can be made")
}

db_test! {
    async fn whoever_has_the_code_sets_the_network_up_once_and_is_its_coordinator(db) {
        let app = App::empty(db).await;
        for page in ["/", "/veranstaltungen", "/einloggen", "/koordination"] {
            assert_eq!(app.visitor().get(page).await.location().as_deref(), Some(FORM), "{page}");
        }
        let code = code(&app).await.expect("nobody has set it up");
        let mut before = app.contents().await;
        let mut founder = app.visitor();
        let wrong = fill_in(&mut founder, FORM, FORM, &[&ANSWERS[..], &[("code", "aaaa-bbbb-cccc")]].concat()).await;
        assert_eq!((wrong.status.as_u16(), complaints(&wrong.body)), (422, vec!["code".to_owned()]));
        assert_eq!(wrong.field("person").as_deref(), Some("Mira Holt"), "what was typed stays");
        for (name, value) in [("name", "x".repeat(100_000)), ("email", "kein-at".to_owned()), ("person", String::new())] {
            let changes = [&ANSWERS[..], &[("code", &code), (name, &value)]].concat();
            let changes: Vec<_> = changes.into_iter().rev().collect();
            let wrong = fill_in(&mut founder, FORM, FORM, &changes).await;
            assert_eq!((wrong.status.as_u16(), complaints(&wrong.body)), (422, vec![name.to_owned()]));
        }
        assert_eq!(app.changed(&mut before).await, [""; 0]);

        // The console prints the address with the code in it.
        let page = format!("{FORM}?code={code}");
        let done = fill_in(&mut founder, &page, FORM, &ANSWERS).await;
        let sign_in = done.location().expect("the network is set up");
        founder.post(&sign_in, &[]).await;
        assert_eq!(founder.get("/koordination").await.status.as_u16(), 200);
        assert_eq!(founder.get("/konto").await.text("h1"), "Mira Holt");
        assert_eq!(app.visitor().get("/").await.status.as_u16(), 200);

        let mut before = app.contents().await;
        let again: Vec<_> = [&ANSWERS[..], &[("code", &code)]].concat();
        let again = app.visitor().post(FORM, &again).await;
        assert_eq!(again.status.as_u16(), 409, "{}", again.text("main"));
        assert_eq!(app.visitor().get(FORM).await.location().as_deref(), Some("/"));
        assert_eq!(app.visitor().post(&sign_in, &[]).await.status.as_u16(), 410);
        assert_eq!(app.changed(&mut before).await, [""; 0]);
        assert_eq!(self::code(&app).await, None);
    }
}
