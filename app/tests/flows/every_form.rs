//! Every form of the house, found by walking through it.

use std::collections::BTreeSet;

use testkit::db_test;

use crate::{scene::Scene, walk::forms};

/// Forms that no link leads to, and why.
const UNLINKED: [(&str, &str); 5] = [
    ("/einrichten", "the network is set up; set_up.rs opens it in a house that is not"),
    ("/einloggen/link/{link}/neu", "it stands where a link is over; account.rs presses it"),
    ("/koordination/live/{code}/namen/zurueck", "no name was taken away; live_fair.rs gives one back"),
    ("/live/{code}/antwort", "it stands on the phones of those who joined; live.rs fills it in"),
    (
        "/live/{code}/name",
        "it stands on the phone of somebody whose name was taken away; live_fair.rs fills it in",
    ),
];

db_test! {
    async fn every_form_stands_on_a_page_that_links_lead_to_and_looking_changes_nothing(db) {
        let scene = Scene::new(db).await;
        let mut before = scene.app.contents().await;
        let walks = scene.walk().await;
        // Whoever takes a list of people out of the house is named in the log.
        assert_eq!(scene.app.changed(&mut before).await, ["audit"]);
        let found: BTreeSet<&str> = walks.iter().flat_map(|(_, visits)| forms(visits).into_keys()).collect();
        let unlinked = UNLINKED.iter().map(|(route, _)| *route);
        let records = web::records(geflecht::MODULES);
        let mut missing: BTreeSet<&str> = records.iter().filter(|it| it.method == "POST").map(|it| it.path).collect();
        assert!(missing.len() > 55, "{missing:?}");
        missing.retain(|route| !found.contains(route));
        assert_eq!(missing, unlinked.collect());
    }
}
