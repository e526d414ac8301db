//! Correcting a registration: two windows at once, and questions that changed since it was filled in.

use db::Key;
use events::{
    model::{Answer, Event, NeedKind, Question, QuestionKind},
    store,
};
use kernel::{Id, Role};
use testkit::db_test;

use crate::{
    registration::{FORM, link, parties, post, with_event},
    support::App,
};

const ADA: &str = "ada@posteo.de";

/// A question of the event, the last in its form.
async fn ask(app: &App, event: Id<Event>, position: i64, question: Question) -> Id<Question> {
    let question = Question { position, id: app.house.random.id(app.now()), ..question };
    let id = question.id;
    let insert = move |tx: &mut db::Tx| store::questions::insert(tx, event, &question);
    app.house.db.write(Key::from(event), insert).await.expect("a question can be asked");
    id
}

fn choice(options: &str) -> Question {
    Question {
        id: Id::from_uuid(kernel::uuid::Uuid::nil()),
        position: 0,
        kind: QuestionKind::Choices,
        label: "Wie kommst du?".to_owned(),
        hint: String::new(),
        options: options.to_owned(),
        required: true,
        only_if: None,
        only_value: String::new(),
    }
}

/// What Ada answered, in the order of what it says.
async fn answers(app: &App, event: Id<Event>) -> Vec<(Id<Question>, String)> {
    let party = parties(app, event).await[0].id;
    let all =
        app.house.db.read(move |tx| store::party::answers(tx, party)).await.expect("answers can be read");
    let mut all: Vec<_> =
        all.into_iter().map(|Answer { question_id, value, .. }| (question_id, value)).collect();
    all.sort_by(|one, other| one.1.cmp(&other.1));
    all
}

async fn needs(app: &App, event: Id<Event>) -> Vec<NeedKind> {
    let party = parties(app, event).await[0].id;
    let all = app.house.db.read(move |tx| store::party::needs(tx, party)).await.expect("needs can be read");
    all.into_iter().map(|need| need.kind).collect()
}

db_test! {
    async fn two_windows_do_not_overwrite_each_other(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        post(&app, FORM, &[("name", "Ada"), ("email", ADA)]).await;
        let form = format!("{}/aendern", link(&app, event, ADA).await);
        let seen = app.visitor().get(&form).await.field("revision").expect("the form says what it was filled from");
        let first = post(&app, &form, &[("name", "Ada"), ("needs", "wheelchair"), ("revision", &seen)]).await;
        assert_eq!(first.status.as_u16(), 303);

        let second = post(&app, &form, &[("name", "Ada B."), ("revision", &seen)]).await;
        assert_eq!(second.status.as_u16(), 409);
        assert_eq!(second.field("name").as_deref(), Some("Ada B."));
        assert_eq!(second.texts(".notice.is-warn dt"), ["Ada: Name", "Ada: Rollstuhlplatz"]);
        assert_eq!(second.texts(".notice.is-warn dd"), ["Ada", "Ja"]);
        assert_eq!(needs(&app, event).await, [NeedKind::Wheelchair]);

        let seen = second.field("revision").expect("the form came back");
        let again = post(&app, &form, &[("name", "Ada B."), ("needs", "wheelchair"), ("revision", &seen)]).await;
        assert_eq!(again.status.as_u16(), 303);
        assert_eq!(needs(&app, event).await, [NeedKind::Wheelchair]);
        assert_eq!(post(&app, &form, &[("name", "Ada")]).await.status.as_u16(), 400);
    }

    async fn an_answer_that_gets_another_name_gets_it_for_all_who_chose_it(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        let way = ask(&app, event, 1, choice("Zug, zweite Klasse\nRad")).await;
        let train = Question { only_if: Some(way), only_value: "Zug, zweite Klasse".to_owned(), ..choice("früh\nspät") };
        let train = ask(&app, event, 2, train).await;
        let (way_field, train_field) = (format!("q-{way}"), format!("q-{train}"));
        post(&app, FORM, &[("name", "Ada"), ("email", ADA), (&way_field, "Zug, zweite Klasse"), (&train_field, "spät")]).await;

        let mut coordinator = app.signed_in(Role::Coordinator).await;
        let path = format!("/koordination/veranstaltungen/werkstatt/fragen/{way}");
        let changed = [("label", "Wie kommst du?"), ("kind", "choices"), ("options", "Bahn\nRad"), ("required", "on")];
        let asked = coordinator.post(&path, &changed).await;
        assert_eq!(asked.status.as_u16(), 200);
        assert_eq!(asked.texts("#fates label"), ["„Zug, zweite Klasse“: Eine Person hat das gewählt"]);
        assert_eq!(asked.attributes("#fates option[selected]", "value"), ["=Bahn"]);
        assert_eq!(answers(&app, event).await[0].1, "Zug, zweite Klasse");

        let renamed = [&changed[..], &[("gone", "Zug, zweite Klasse"), ("fate", "=Bahn")]].concat();
        assert_eq!(coordinator.post(&path, &renamed).await.status.as_u16(), 303);
        let now = [(way, "Bahn".to_owned()), (train, "spät".to_owned())];
        assert_eq!(answers(&app, event).await, now);

        let csv = coordinator.get("/koordination/veranstaltungen/werkstatt/teilnehmende.csv?stand=all").await.body;
        let (head, ada) = csv.split_once('\n').expect("a head and a line");
        assert!(head.trim_end().ends_with("Wie kommst du?: Bahn;Wie kommst du?: Rad;Wie kommst du?: früh;Wie kommst du?: spät"), "{head}");
        assert!(ada.trim_end().ends_with(";Ja;;;Ja"), "{ada}");

        // Whoever corrects only their name keeps both, also when something that must be answered was added since.
        let other = ask(&app, event, 3, choice("ja, gern\nnein")).await;
        let form = format!("{}/aendern", link(&app, event, ADA).await);
        let shown = app.visitor().get(&form).await;
        assert_eq!(shown.attributes("input[name^='q-'][checked]", "value"), ["Bahn", "spät"]);
        let seen = shown.field("revision").expect("the form says what it was filled from");
        let fields = [("name", "Ada B."), ("revision", &seen), (&way_field, "Bahn"), (&train_field, "spät")];
        assert_eq!(post(&app, &form, &fields).await.status.as_u16(), 303);
        assert_eq!(answers(&app, event).await, now);
        assert!(answers(&app, event).await.iter().all(|(id, _)| *id != other));

        // What was answered may not be emptied.
        let seen = app.visitor().get(&form).await.field("revision").expect("the form says what it was filled from");
        let emptied = post(&app, &form, &[("name", "Ada B."), ("revision", &seen)]).await;
        assert_eq!(emptied.status.as_u16(), 422);
        assert_eq!(answers(&app, event).await, now);
    }

    async fn an_answer_that_goes_is_gone_for_those_who_chose_it_only_when_that_was_said(db) {
        let app = App::start(db).await;
        let event = with_event(&app, 5).await.id;
        let way = ask(&app, event, 1, choice("Zug\nRad\nBus")).await;
        let field = format!("q-{way}");
        post(&app, FORM, &[("name", "Ada"), ("email", ADA), (&field, "Zug"), (&field, "Rad")]).await;
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        let path = format!("/koordination/veranstaltungen/werkstatt/fragen/{way}");
        let changed = [("label", "Wie kommst du?"), ("kind", "choices"), ("options", "Rad\nRoller")];
        let asked = coordinator.post(&path, &changed).await;
        assert_eq!(asked.texts("#fates label"), ["„Zug“: Eine Person hat das gewählt"]);
        assert_eq!(asked.attributes("#fates option[selected]", "value"), [""]);
        for unsaid in ["", "=Flugzeug"] {
            let unsaid = [&changed[..], &[("gone", "Zug"), ("fate", unsaid)]].concat();
            assert_eq!(coordinator.post(&path, &unsaid).await.status.as_u16(), 200);
        }
        assert_eq!(answers(&app, event).await, [(way, "Zug\nRad".to_owned())]);
        let said = [&changed[..], &[("gone", "Zug"), ("fate", "weg")]].concat();
        assert_eq!(coordinator.post(&path, &said).await.status.as_u16(), 303);
        assert_eq!(answers(&app, event).await, [(way, "Rad".to_owned())]);
    }
}
