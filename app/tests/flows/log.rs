//! The log of the coordination: each line names what it is about, by its name of today and with a link.

use kernel::Role;
use testkit::{client::Client, db_test};

use crate::support::{App, fill_in};

const DESK: &str = "/koordination/veranstaltungen/kooperation-und-vernetzung";

/// Names and addresses of what the lines of the log are about, newest line first.
async fn links(client: &mut Client) -> Vec<(String, String)> {
    let log = client.get("/koordination/protokoll").await;
    log.texts("ol.log a").into_iter().zip(log.attributes("ol.log a", "href")).collect()
}

fn link(name: &str, href: &str) -> (String, String) {
    (name.to_owned(), href.to_owned())
}

db_test! {
    async fn a_line_of_the_log_names_its_event_and_its_person_and_leads_there(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let new = format!("{DESK}/teilnehmende/neu");
        let entered = [("name", "Zita Ölschläger"), ("email", "zita@posteo.de")];
        let party = fill_in(&mut client, &new, &new, &entered).await.location().expect("entered");
        let title = "Kooperation und Vernetzung";
        assert_eq!(links(&mut client).await[..2], [link(title, DESK), link("Zita Ölschläger", &party)]);
        for (_, href) in links(&mut client).await {
            assert_eq!(client.get(&href).await.status.as_u16(), 200, "{href}");
        }
    }

    async fn what_is_gone_is_not_named_any_more(db) {
        let app = App::demo(db).await;
        let mut client = app.signed_in(Role::Coordinator).await;
        let remove = "/akteure/alte-weberei/loeschen";
        let named = |links: Vec<(String, String)>| links.iter().any(|(_, href)| href.contains("alte-weberei"));
        let page = "/akteure/alte-weberei/vertretung";
        let answer = fill_in(&mut client, page, page, &[("email", "mira.sommerfeld@kulturnetz.example")]).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text("main"));
        assert!(named(links(&mut client).await));
        assert_eq!(fill_in(&mut client, remove, remove, &[]).await.status.as_u16(), 303);
        assert!(!named(links(&mut client).await));
    }

    async fn the_tab_of_the_browser_shows_the_network_s_mark(db) {
        let app = App::start(db).await;
        let mut visitor = app.visitor();
        let icon = visitor.get("/").await.attributes("link[rel=icon]", "href");
        let mark = visitor.get(&icon[0]).await;
        assert_eq!((mark.status.as_u16(), &mark.headers["content-type"]), (200, &"image/svg+xml".parse().expect("a header")));
        assert!(mark.body.starts_with("<svg "));
    }
}
