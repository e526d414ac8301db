//! What others show beside a link to an event.

use testkit::db_test;

use crate::support::App;

db_test! {
    async fn a_link_to_an_event_is_previewed_with_its_weave(db) {
        let app = App::demo(db).await;
        let page = app.visitor().get("/veranstaltungen/ag-beratung").await;
        let address = page.attributes("meta[property='og:image']", "content").remove(0);
        assert_eq!(page.attributes("meta[property='og:image:alt']", "content").len(), 1);
        let path = &address[address.find("/veranstaltungen").expect("an address of the house")..];
        let picture = app.visitor().get(path).await;
        assert_eq!(picture.status, 200);
        assert_eq!(picture.headers["content-type"], "image/png");
        let (signature, size) = (&picture.bytes[..8], &picture.bytes[16..24]);
        assert_eq!((signature, size), (&b"\x89PNG\r\n\x1a\n"[..], &[0, 0, 4, 176, 0, 0, 2, 118][..]));
    }

    async fn a_draft_has_no_picture_for_others(db) {
        let path = "/veranstaltungen/kommunaler-haushalt/bild.png";
        let app = App::demo(db).await;
        assert_eq!(app.visitor().get(path).await.status, 404);
        assert_eq!(app.signed_in(kernel::Role::Coordinator).await.get(path).await.status, 200);
    }
}
