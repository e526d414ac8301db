//! Entries by hand, with and without an address.

use events::{
    actions::desk::{self, Entered},
    model::{NewParty, PartyState, Source},
    store,
};
use testkit::db_test;

use crate::house::{alone, event, house, read, write};

fn by_hand(name: &str, email: &str) -> NewParty {
    NewParty { source: Source::Desk, ..alone(name, email) }
}

db_test! {
    async fn people_without_an_address_are_entered_side_by_side_confirmed_and_get_no_mail(db) {
        let house = house(&db).await;
        let id = event(&house, "tagung", 2).await.id;
        let mut states = Vec::new();
        for name in ["Ada", "Bob", "Cem"] {
            let entered = write(&house, move |tx, act| desk::enter(tx, act, id, &by_hand(name, ""), false)).await;
            let (Entered::Placed(party) | Entered::Waiting(party)) = entered else { panic!("{entered:?}") };
            states.push(read(&house, move |tx| store::party::by_id(tx, party)).await.state);
        }
        assert_eq!(states, [PartyState::Confirmed, PartyState::Confirmed, PartyState::Waiting]);
        let mails: i64 = read(&house, |tx| tx.one("SELECT count(*) FROM mail_message", db::params![])).await;
        assert_eq!(mails, 0);
        assert_eq!(read(&house, move |tx| store::party::sums(tx, id)).await, (2, 1));
    }

    async fn an_entry_with_an_address_is_sent_one_mail_and_the_same_address_is_found_again(db) {
        let house = house(&db).await;
        let id = event(&house, "tagung", 5).await.id;
        let first = write(&house, move |tx, act| desk::enter(tx, act, id, &by_hand("Ada", "Ada@example.org"), true)).await;
        let second = write(&house, move |tx, act| desk::enter(tx, act, id, &by_hand("Ada", "ada@example.org "), true)).await;
        let Entered::Placed(party) = first else { panic!("{first:?}") };
        assert_eq!(second, Entered::Already(party));
        let mails: Vec<String> = read(&house, |tx| tx.all("SELECT template FROM mail_message", db::params![])).await;
        assert_eq!(mails, ["events.confirmed"]);
    }
}
