//! The programme: built by form, moved, warned of, published and told of, read in from real files or refused whole.

use std::path::PathBuf;

use db::Key;
use events::{model::Draft, store};
use kernel::Role;
use testkit::{
    client::{Answer, Client},
    db_test,
};

use crate::support::{App, fill_in, follow, link_in};

const DESK: &str = "/koordination/veranstaltungen/kommunaler-haushalt";

/// A file of `shared/data/schedules`; a bare clone lacks it, and says so.
fn shared(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/schedules");
    std::fs::read(folder.join(name)).unwrap_or_else(|error| {
        panic!("this test needs {name} in {} beside the clone: {error}", folder.display())
    })
}

/// A new event in the demo, with rooms and a strand, and who coordinates it.
async fn event(app: &App) -> (Client, String) {
    let mut client = app.signed_in(Role::Coordinator).await;
    let new = "/koordination/veranstaltungen/neu";
    let answers = [
        ("title", "Werkstatt"),
        ("venue", "Hafen"),
        ("starts-date", "2019-09-10"),
        ("ends-date", "2019-09-11"),
    ];
    let made = fill_in(&mut client, new, new, &answers).await.location().expect("the event is made");
    let desk = made.trim_end_matches("/bearbeiten").to_owned();
    let stage = format!("{desk}/stand");
    fill_in(&mut client, &stage, &stage, &[("stage", "announced")]).await;
    for (part, names) in [("raeume", ["Saal", "Werkraum"]), ("straenge", ["Praxis", "Theorie"])] {
        let page = format!("{desk}/programm/{part}");
        let more = if part == "raeume" { ["", ""] } else { ["events", "network"] };
        let seen = client.get(&page).await.field("seen").unwrap_or_default();
        let fields = [
            ("seen", seen.as_str()),
            ("name", names[0]),
            ("more", more[0]),
            ("name", names[1]),
            ("more", more[1]),
        ];
        let saved = client.post(&page, &fields).await;
        assert_eq!(saved.status.as_u16(), 303, "{}", saved.text(".summary"));
    }
    (client, desk)
}

async fn draft(app: &App, desk: &str) -> Draft {
    let slug = desk.rsplit('/').next().unwrap_or_default().to_owned();
    let read = move |tx: &mut db::Tx| {
        let event = store::event::by_slug(tx, &slug)?;
        store::programme::draft(tx, event.id)
    };
    app.house.db.read(read).await.expect("the programme can be read")
}

/// Adds a session from 10 to 11 on the first day, in the first room.
async fn add(app: &App, client: &mut Client, desk: &str, title: &str, person: &str) -> (Answer, String) {
    let page = format!("{desk}/programm/neu");
    let room = draft(app, desk).await.rooms[0].id.to_string();
    let fields = [
        ("title", title),
        ("start-time", "10:00"),
        ("end-time", "11:00"),
        ("room", room.as_str()),
        ("capacity", "20"),
        ("person-name", person),
        ("person-role", "speaker"),
        ("person-organisation", ""),
    ];
    let answer = follow(client, &page, &page, &fields).await;
    let sessions = draft(app, desk).await.sessions;
    let id = sessions.iter().find(|session| session.title == title).expect("it was added").id;
    (answer, format!("{desk}/programm/punkt/{id}"))
}

async fn publish(client: &mut Client, desk: &str, note: &str) -> Answer {
    let page = format!("{desk}/programm/veroeffentlichen");
    follow(client, &page, &page, &[("note", note)]).await
}

async fn read_in(client: &mut Client, name: &str, bytes: &[u8]) -> Answer {
    let page = format!("{DESK}/programm/einlesen");
    let answer = client.upload(&page, &[], ("file", name, bytes)).await;
    match answer.location() {
        Some(plan) => follow(client, &plan, &plan, &[]).await,
        None => answer,
    }
}

db_test! {
    async fn sessions_are_added_by_form_and_those_in_each_others_way_are_named(db) {
        let app = App::demo(db).await;
        let (mut client, desk) = event(&app).await;
        let (first, _) = add(&app, &mut client, &desk, "Anfangen", "Ada Lang").await;
        assert_eq!(first.texts("details.notice li"), [""; 0]);
        let (second, item) = add(&app, &mut client, &desk, "Weitermachen", "Ada Lang").await;
        let clashes = second.texts("details.notice li");
        assert_eq!(clashes.len(), 2, "the same room and the same person: {clashes:?}");
        assert!(clashes.iter().all(|line| line.contains("Anfangen") && line.contains("Weitermachen")));
        let changed = follow(&mut client, &item, &item, &[("start-time", "11:00"), ("end-time", "12:00")]).await;
        assert_eq!(changed.texts("details.notice li"), [""; 0]);
        let quicker = client.get(&item).await;
        let old = quicker.field("revision").expect("the revision that was read");
        fill_in(&mut client, &item, &item, &[("title", "Weiter so")]).await;
        let late = fill_in(&mut client, &item, &item, &[("title", "Meins"), ("revision", &old)]).await;
        assert_eq!((late.status.as_u16(), late.field("title").as_deref()), (409, Some("Meins")));
    }

    async fn a_session_is_moved_by_the_plain_form_as_by_dragging_and_back_again(db) {
        let app = App::demo(db).await;
        let (mut client, desk) = event(&app).await;
        let (_, first) = add(&app, &mut client, &desk, "Anfangen", "").await;
        let (_, second) = add(&app, &mut client, &desk, "Weitermachen", "").await;
        let room = draft(&app, &desk).await.rooms[1].id.to_string();
        let to = [("start-date", "2019-09-11"), ("start-time", "14:30"), ("room", room.as_str())];
        let form = format!("{first}/verschieben");
        let moved = follow(&mut client, &form, &form, &to).await;
        // The grid sends the same fields to the same address, with the revision that stands at the session.
        let dragged = format!("{second}/verschieben");
        let revision = client.get(&second).await.field("revision").expect("a revision");
        let dropped = client.submit(&dragged, &[&to[..], &[("revision", &revision)]].concat()).await;
        let when = |draft: &Draft, at: usize| {
            let session = &draft.sessions[at];
            (session.starts_at, session.ends_at, session.room_id, session.revision)
        };
        let now = draft(&app, &desk).await;
        assert_eq!(when(&now, 0), when(&now, 1));
        assert_eq!(now.sessions[0].starts_at.map(|at| at.to_string()).as_deref(), Some("2019-09-11T12:30:00Z"));
        assert_eq!(moved.texts("h2#tag"), dropped.texts("h2#tag"));
        let stale = client.post(&dragged, &[&to[..], &[("revision", &revision)]].concat()).await;
        assert_eq!(stale.status.as_u16(), 409);
        let undo = dropped.attributes("form.notice", "action");
        assert_eq!(undo, [dragged.as_str()]);
        let fields: Vec<(String, String)> = ["start-date", "start-time", "room", "revision"]
            .map(|name| (name.to_owned(), dropped.field(name).unwrap_or_default())).into();
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        client.submit(&dragged, &[&fields[..], &[("undo", "1")]].concat()).await;
        let back = draft(&app, &desk).await;
        let starts: Vec<_> = back.sessions.iter().filter_map(|session| session.starts_at).map(|at| at.to_string()).collect();
        assert!(starts.contains(&"2019-09-10T08:00:00Z".to_owned()), "{starts:?}");
    }

    async fn a_programme_is_looked_at_published_with_a_note_and_those_concerned_are_told(db) {
        let app = App::demo(db).await;
        let (mut client, desk) = event(&app).await;
        let public = desk.replace("/koordination", "");
        let (_, item) = add(&app, &mut client, &desk, "Anfangen", "Ada Lang").await;
        let preview = client.get(&format!("{desk}/programm/vorschau")).await;
        assert!(preview.body.contains("Anfangen") && preview.body.contains("Ada Lang"));
        assert!(!app.visitor().get(&format!("{public}/programm")).await.body.contains("Anfangen"));
        publish(&mut client, &desk, "Erste Fassung").await;
        assert!(app.visitor().get(&format!("{public}/programm")).await.body.contains("Anfangen"));

        let now = draft(&app, &desk).await;
        let mut guest = app.visitor();
        let form = format!("{public}/anmeldung");
        let session = now.sessions[0].id.to_string();
        let page = guest.get(&form).await;
        let choice = page.attributes(&format!("input[value=\"{session}\"]"), "name");
        let choice = choice.first().expect("the session can be chosen").clone();
        let fields = [("people", "1"), ("name", "Bo"), ("email", "bo@posteo.de"), (choice.as_str(), session.as_str())];
        let registered = guest.post(&form, &fields).await;
        assert_eq!(registered.status.as_u16(), 303, "{}", registered.text(".summary"));
        let link = link_in(&app.mail_to("bo@posteo.de").await, "/anmeldung/");
        guest.post(&format!("{link}/bestaetigen"), &[]).await;
        app.run_due().await;
        let before = app.mails().await.len();

        let shift = format!("{item}/verschieben");
        follow(&mut client, &shift, &shift, &[("start-time", "15:00")]).await;
        app.run_due().await;
        assert_eq!(app.mails().await.len(), before, "nobody hears of a draft");
        let asks = client.get(&format!("{desk}/programm/veroeffentlichen")).await;
        assert!(asks.texts("section li").iter().any(|line| line.contains("Anfangen")), "what changes is listed");
        publish(&mut client, &desk, "Ada kommt später").await;
        app.run_due().await;
        let told = app.mail_to("bo@posteo.de").await;
        assert_eq!(app.mails().await.len(), before + 1);
        assert!(told.text.contains("Anfangen") && told.text.contains("15"), "{}", told.text);
        let versions = client.get(&format!("{desk}/programm/veroeffentlichen")).await.texts("ol.log li");
        assert!(versions.len() == 2 && versions[0].contains("Ada kommt später"), "{versions:?}");
    }

    async fn real_schedules_are_read_in_whole(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        for (name, sessions, rooms) in [("fosdem-2024.xml", 874, 35), ("voc-frab-camp2019.json", 79, 4)] {
            let done = read_in(&mut client, name, &shared(name)).await;
            assert_eq!(done.status.as_u16(), 200, "{name}: {}", done.text(".summary"));
            let now = draft(&app, DESK).await;
            assert_eq!((now.sessions.len(), now.rooms.len() >= rooms), (sessions, true), "{name}: {}", now.rooms.len());
        }
        let log = client.get("/koordination/protokoll").await;
        assert!(log.body.contains("+79"), "the log tells of it");
    }

    async fn a_broken_schedule_is_refused_with_reason_and_place_and_nothing_of_it_stays(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let (camp, fosdem) = (shared("voc-frab-camp2019.json"), shared("fosdem-2024.xml"));
        let mut before = app.contents().await;
        let files: [(&str, Vec<u8>); 6] = [
            ("invalid.json", shared("voc-invalid-example.json")),
            ("cut.json", camp[..camp.len() / 2].to_vec()),
            ("cut.xml", fosdem[..fosdem.len() * 2 / 3].to_vec()),
            ("picture.xml", vec![0x89, b'P', b'N', b'G', 0, 1, 2]),
            ("bomb.xml", b"<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><schedule>&b;</schedule>".to_vec()),
            ("other.json", b"{\"hello\": [1, 2]}".to_vec()),
        ];
        for (name, bytes) in files {
            let refused = read_in(&mut client, name, &bytes).await;
            let problems = refused.texts(".summary li");
            assert_eq!(refused.status.as_u16(), 422, "{name}");
            assert!(!problems.is_empty() && problems.iter().all(|line| line.contains("Zeile")), "{name}: {problems:?}");
        }
        let none = client.upload(&format!("{DESK}/programm/einlesen"), &[], ("file", "", b"")).await;
        assert_eq!((none.status.as_u16(), none.attributes(".summary a", "href")), (422, vec!["#file".to_owned()]));
        assert_eq!(app.changed(&mut before).await, [""; 0]);
    }

    async fn a_file_that_was_uploaded_and_left_is_forgotten_after_a_day(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let page = format!("{DESK}/programm/einlesen");
        let camp = shared("voc-frab-camp2019.json");
        let plan = client.upload(&page, &[], ("file", "camp.json", &camp)).await.location().expect("it can be read");
        let shown = client.get(&plan).await;
        assert!(shown.texts("dd").contains(&"79".to_owned()), "{:?}", shown.texts("dd"));
        assert_eq!(draft(&app, DESK).await.sessions.len(), 0, "nothing is read in before it was seen");
        app.pass(26).await;
        assert_eq!(client.get(&plan).await.status.as_u16(), 410);
        let count = |tx: &mut db::Tx| tx.one::<i64>("SELECT count(*) FROM programme_import", db::params![]);
        assert_eq!(app.house.db.write(Key::ANY, count).await, Ok(0));
    }
}
