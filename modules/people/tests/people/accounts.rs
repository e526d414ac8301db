//! Roles, invitations, erasure: somebody always runs the network, and who goes leaves nothing behind.

use crate::house::{DEVICE, act_of, email, house, person, read, role, sign_in, write};
use db::Key;
use i18n::Language;
use jiff::SignedDuration;
use kernel::{House, Id, Role};
use people::{
    actions::{self, Refused},
    model::Invitation,
    rules, store,
};
use testkit::db_test;

async fn invite(house: &House, email: String, role: Role) -> Result<Id<Invitation>, Refused> {
    write(house, move |tx, act| actions::invite(tx, act, &email, role, Language::De)).await
}

async fn accept(house: &House, id: Id<Invitation>, name: &'static str) -> Result<String, Refused> {
    let links = house.links.clone();
    let link = actions::invitation_link(&links, id).rsplit('/').next().unwrap().to_owned();
    write(house, move |tx, act| actions::accept(tx, act, &links, &link, name, DEVICE)).await
}

db_test! {
    async fn the_last_coordinator_can_neither_step_down_nor_leave(db) {
        let house = house(&db).await;
        let ada = person(&house, "Ada", Role::Coordinator).await;
        let demoted = write(&house, move |tx, act| actions::change_role(tx, act, ada, Role::Member)).await;
        assert_eq!(demoted.unwrap_err(), Refused::LastCoordinator);
        let own = house.clone();
        let erased = write(&house, move |tx, act| actions::erase(tx, act, &own, ada)).await;
        assert_eq!(erased.unwrap_err(), Refused::LastCoordinator);
        assert_eq!(role(&house, ada).await, Some(Role::Coordinator));
    }

    async fn two_coordinators_who_demote_each_other_at_once_leave_one(db) {
        let house = house(&db).await;
        let pair = [person(&house, "Ada", Role::Coordinator).await, person(&house, "Bob", Role::Coordinator).await];
        for _ in 0..25 {
            // Two keys, so that two writers of PostgreSQL work at the same time, as two processes would.
            let demote = |by: usize, key| {
                let (house, act, whom) = (house.clone(), act_of(&house, pair[by]), pair[1 - by]);
                tokio::spawn(async move {
                    house.write(Key(key), &act, move |tx, act| actions::change_role(tx, act, whom, Role::Member)).await
                })
            };
            let (one, two) = (demote(0, 1), demote(1, 2));
            let done = [one.await.unwrap(), two.await.unwrap()];
            assert_eq!(done.iter().filter(|result| **result == Err(Refused::LastCoordinator)).count(), 1);
            assert_eq!(read(&house, store::count_coordinators).await, 1);
            write(&house, move |tx, _| pair.iter().try_for_each(|id| store::set_role(tx, *id, Role::Coordinator)))
                .await
                .unwrap();
        }
    }

    async fn without_the_guard_in_the_transaction_two_coordinators_leave_none(db) {
        let house = house(&db).await;
        let pair = [person(&house, "Ada", Role::Coordinator).await, person(&house, "Bob", Role::Coordinator).await];
        let seen = [read(&house, store::count_coordinators).await, read(&house, store::count_coordinators).await];
        for (id, coordinators) in pair.into_iter().zip(seen) {
            assert!(rules::leaves_a_coordinator(Role::Coordinator, Some(Role::Member), coordinators));
            write(&house, move |tx, _| store::set_role(tx, id, Role::Member)).await.unwrap();
        }
        assert_eq!(read(&house, store::count_coordinators).await, 0);
    }

    async fn a_change_of_role_is_written_into_the_audit_log(db) {
        let house = house(&db).await;
        let (ada, bob) = (person(&house, "Ada", Role::Coordinator).await, person(&house, "Bob", Role::Resident).await);
        let act = act_of(&house, ada);
        let change = house.write(Key::ANY, &act, move |tx, act| actions::change_role(tx, act, bob, Role::Moderator));
        change.await.unwrap();
        let logged: (Id<kernel::Person>, String, String, String) = read(&house, |tx| {
            tx.one("SELECT person_id, action, subject, detail FROM audit", db::params![])
        })
        .await;
        assert_eq!(logged, (ada, "people-audit-role".to_owned(), bob.to_string(), "resident → moderator".to_owned()));
    }

    async fn an_erased_account_leaves_nothing_and_the_others_keep_theirs(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Coordinator).await;
        let (bob, eve) = (person(&house, "Bob", Role::Member).await, person(&house, "Eve", Role::Member).await);
        for (name, id) in [("Bob", bob), ("Eve", eve)] {
            sign_in(&house, name).await;
            invite(&house, email(name), Role::Moderator).await.unwrap();
            write(&house, move |tx, act| {
                let draft = actions::SpaceDraft {
                    name: format!("Raum von {name}"),
                    kind: people::model::SpaceKind::Project,
                    visibility: people::model::Visibility::Members,
                };
                let slug = actions::add_space(tx, act, &draft)?;
                actions::add_space_member(tx, act, &slug, &email(name), Role::Member)?;
                let organisation = store::organisation(tx, "hof")?;
                assert_eq!(organisation, None);
                Ok::<_, Refused>(id)
            })
            .await
            .unwrap();
        }
        let own = house.clone();
        write(&house, move |tx, act| actions::erase(tx, act, &own, bob)).await.unwrap();
        for (table, left) in [("person", 2), ("sign_in", 1), ("sign_in_code", 1), ("invitation", 1), ("space_member", 1)] {
            let rows: i64 =
                read(&house, move |tx| tx.one(&format!("SELECT count(*) FROM {table}"), db::params![])).await;
            assert_eq!(rows, left, "{table}");
        }
        assert_eq!([role(&house, bob).await, role(&house, eve).await], [None, Some(Role::Member)]);
        let export = read(&house, |tx| actions::export(tx, "bob@post.example")).await;
        assert_eq!(export, serde_json::json!({ "invitations": [] }));
    }

    async fn an_invitation_is_accepted_once(db) {
        let house = house(&db).await;
        let id = invite(&house, email("Bob"), Role::Moderator).await.unwrap();
        accept(&house, id, "Bob").await.unwrap();
        let bob = read(&house, |tx| store::person_by_email(tx, "bob@post.example")).await.unwrap();
        assert_eq!((bob.name.as_str(), bob.role), ("Bob", Role::Moderator));
        assert_eq!(accept(&house, id, "Mallory").await, Err(Refused::Gone));
    }

    async fn an_invitation_that_was_withdrawn_replaced_or_is_over_is_good_for_nothing(db) {
        let house = house(&db).await;
        let withdrawn = invite(&house, email("Bob"), Role::Member).await.unwrap();
        write(&house, move |tx, act| actions::withdraw(tx, act, withdrawn)).await.unwrap();
        assert_eq!(accept(&house, withdrawn, "Bob").await, Err(Refused::Gone));
        let replaced = invite(&house, email("Bob"), Role::Coordinator).await.unwrap();
        let newer = invite(&house, email("Bob"), Role::Member).await.unwrap();
        assert_eq!(accept(&house, replaced, "Bob").await, Err(Refused::Gone));
        house.clock.advance(rules::INVITATION_LASTS);
        assert_eq!(accept(&house, newer, "Bob").await, Err(Refused::Gone));
        write(&house, move |tx, act| actions::resend(tx, act, newer)).await.unwrap();
        assert!(accept(&house, newer, "Bob").await.is_ok());
    }

    async fn an_invitation_lifts_a_role_and_never_lowers_one(db) {
        let house = house(&db).await;
        let bob = person(&house, "Bob", Role::Resident).await;
        let id = invite(&house, email("Bob"), Role::Member).await.unwrap();
        write(&house, move |tx, act| actions::change_role(tx, act, bob, Role::Coordinator)).await.unwrap();
        accept(&house, id, "Other").await.unwrap();
        let known = read(&house, move |tx| store::person(tx, bob)).await.unwrap();
        assert_eq!((known.name.as_str(), known.role), ("Bob", Role::Coordinator));
        assert_eq!(invite(&house, email("Bob"), Role::Moderator).await, Err(Refused::HasRole));
    }

    async fn what_is_over_is_forgotten_and_what_is_good_stays(db) {
        let house = house(&db).await;
        let bob = person(&house, "Bob", Role::Member).await;
        sign_in(&house, "Bob").await;
        invite(&house, email("Eve"), Role::Member).await.unwrap();
        house.clock.advance(SignedDuration::from_hours(61 * 24));
        sign_in(&house, "Bob").await;
        invite(&house, email("Ida"), Role::Member).await.unwrap();
        assert_eq!(write(&house, actions::forget_what_is_over).await.unwrap(), 3);
        let now = house.clock.now();
        assert_eq!(read(&house, move |tx| store::sign_ins(tx, bob, now)).await.len(), 1);
        assert_eq!(read(&house, store::open_invitations).await.len(), 1);
        assert_eq!(write(&house, actions::forget_what_is_over).await.unwrap(), 0);
    }
}
