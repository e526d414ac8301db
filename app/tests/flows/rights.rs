//! Every route against every role, and every table against the privacy notice.

use kernel::{Access, Role};
use testkit::db_test;

use crate::support::App;

/// What a placeholder is filled with: something that does not exist.
fn concrete(path: &str) -> String {
    path.split('/')
        .map(|part| if part.starts_with('{') { "gibt-es-nicht" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

db_test! {
    async fn every_route_lets_in_whom_it_declares_and_nobody_else(db) {
        let app = App::start(db).await;
        let mut records = web::records(geflecht::MODULES);
        // Whoever erased their account can ask for nothing else.
        records.sort_by_key(|record| record.path == "/konto/loeschen");
        assert!(records.len() > 20, "the list of routes is not empty");
        for (index, role) in (0_u8..).zip(Role::ALL.iter().copied()) {
            for record in &records {
                let path = concrete(record.path);
                // Signing out, and ending other sign-ins, are among the routes: every request gets its own.
                let mut client = app.signed_in(role).await.from_address(index);
                let answer = match record.method.as_str() {
                    "GET" => client.get(&path).await,
                    _ => client.post(&path, &[]).await,
                };
                let status = answer.status.as_u16();
                let (allowed, signed_in) = match record.access {
                    Access::Public | Access::Link => (true, true),
                    Access::SignedIn => (role != Role::Visitor, role != Role::Visitor),
                    Access::AtLeast(least) => (role >= least, role != Role::Visitor),
                };
                let place = format!("{} {path} as {role}", record.method);
                match (allowed, signed_in) {
                    (true, _) => assert!(status != 401 && status < 500, "{place}: {status}"),
                    (false, false) => assert_eq!(status, 401, "{place}"),
                    (false, true) => assert_eq!(status, 403, "{place}"),
                }
            }
        }
    }

    async fn a_form_from_another_site_is_refused_on_every_route(db) {
        let app = App::start(db).await;
        let client = app.signed_in(Role::Coordinator).await;
        for record in web::records(geflecht::MODULES).iter().filter(|record| record.method == "POST") {
            let headers = [("sec-fetch-site", "cross-site"), ("content-type", "application/x-www-form-urlencoded")];
            let answer = client.clone().send(record.method.clone(), &concrete(record.path), &headers, Some(Vec::new())).await;
            assert_eq!(answer.status.as_u16(), 403, "{}", record.path);
        }
    }
}
