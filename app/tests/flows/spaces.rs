//! Spaces: who may know of them, and when they can go.

use kernel::Role;
use testkit::db_test;

use crate::support::App;

db_test! {
    async fn the_calendar_names_only_spaces_that_its_reader_may_know_of(db) {
        let app = App::demo(db).await;
        let spaces = async |mut client: testkit::client::Client| client.get("/veranstaltungen").await.texts("#raum option");
        let public = ["Alle Räume", "Leitbild 2030", "Quartier Südstadt"];
        assert_eq!(spaces(app.visitor()).await[1..], public[1..]);
        let resident = spaces(app.signed_in(Role::Resident).await).await;
        assert_eq!(resident[1..], ["AG Beratung", "Erfa-Gruppe mittlere Häuser", "Leitbild 2030", "Quartier Südstadt"]);
        // A name that one may not know of is as good as one that does not exist.
        let page = app.visitor().get("/veranstaltungen?raum=ag-beratung").await;
        assert_eq!(page.texts("ol.dates h3"), [""; 0]);
    }

    async fn a_space_goes_once_nothing_stands_in_it_any_more(db) {
        let app = App::demo(db).await;
        let mut desk = app.signed_in(Role::Coordinator).await;
        let path = "/koordination/raeume/leitbild-2030/loeschen";
        let asked = desk.get(path).await;
        assert_eq!(asked.attributes("ul.list a", "href"), ["/koordination/veranstaltungen/raeume-fuer-alle/bearbeiten"]);
        assert_eq!(asked.texts("form.confirm").len(), 0);
        assert_eq!(desk.post(path, &[]).await.status.as_u16(), 409);
        let free = |tx: &mut db::Tx| tx.execute("UPDATE event SET space_id = NULL WHERE slug = 'raeume-fuer-alle'", &[]);
        assert_eq!(app.house.db.write(db::Key::ANY, free).await, Ok(1));
        assert_eq!(desk.get(path).await.texts("form.confirm").len(), 1);
        assert_eq!(desk.post(path, &[]).await.location(), Some("/koordination/raeume".to_owned()));
        assert_eq!(desk.get(path).await.status.as_u16(), 404);
        assert_eq!(app.signed_in(Role::Member).await.get("/koordination/raeume/ag-beratung/loeschen").await.status.as_u16(), 403);
    }
}
