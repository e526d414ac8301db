//! Organisations, spaces and the demo.

use crate::house::{email, house, person, read, role, write};
use db::Key;
use kernel::{Act, Actor, Directory, House, Id, Person, PersonRef, Random, Role, Viewer};
use people::{
    PeopleDirectory,
    actions::{self, OrganisationDraft, Refused, SpaceDraft},
    model::{OrganisationKind, SpaceKind, Visibility},
    store,
};
use testkit::db_test;

fn viewer(id: Id<Person>, role: Role) -> Viewer {
    let person = PersonRef { id, name: String::new(), email: String::new() };
    Viewer { person: Some(person), role, ..Viewer::visitor() }
}

fn draft(name: &str) -> OrganisationDraft {
    OrganisationDraft {
        name: name.to_owned(),
        kind: OrganisationKind::Centre,
        summary: "100 % Kultur".to_owned(),
        website: String::new(),
        town: "Halmfeld".to_owned(),
        contact: String::new(),
    }
}

async fn add(house: &House, viewer: Viewer, name: &'static str) -> Result<String, Refused> {
    write(house, move |tx, act| actions::add_organisation(tx, act, &viewer, &draft(name))).await
}

async fn add_space(house: &House, name: &'static str) -> Result<String, Refused> {
    let draft =
        SpaceDraft { name: name.to_owned(), kind: SpaceKind::Project, visibility: Visibility::Public };
    write(house, move |tx, act| actions::add_space(tx, act, &draft)).await
}

async fn change(house: &House, viewer: Viewer, slug: &'static str) -> Result<(), Refused> {
    write(house, move |tx, act| actions::change_organisation(tx, act, &viewer, slug, &draft("Neuer Name")))
        .await
}

db_test! {
    async fn two_organisations_of_one_name_get_two_addresses(db) {
        let house = house(&db).await;
        let ada = viewer(person(&house, "Ada", Role::Coordinator).await, Role::Coordinator);
        let slugs = [add(&house, ada.clone(), "Kulturhof").await, add(&house, ada, "Kulturhof").await];
        assert_eq!(slugs, [Ok("kulturhof".to_owned()), Ok("kulturhof-2".to_owned())]);
    }

    async fn whoever_adds_the_same_name_in_the_same_moment_is_told_and_nothing_is_half_done(db) {
        let house = house(&db).await;
        let ada = viewer(person(&house, "Ada", Role::Coordinator).await, Role::Coordinator);
        let gate = std::sync::Arc::new(tokio::sync::Barrier::new(24));
        let tasks: Vec<_> = (0..24_u8).map(|number| {
            let (house, ada, gate) = (house.clone(), ada.clone(), std::sync::Arc::clone(&gate));
            tokio::spawn(async move {
                gate.wait().await;
                if number % 2 == 0 { add(&house, ada, "Kulturhof").await } else { add_space(&house, "Nordstadt").await }
            })
        }).collect();
        let (mut added, mut all) = (Vec::new(), 0);
        for task in tasks {
            match task.await.unwrap() {
                Ok(slug) => added.push(slug),
                Err(refused) => assert_eq!(refused, Refused::Taken),
            }
            all += 1;
        }
        added.sort();
        let mut stored: Vec<_> = read(&house, |tx| store::organisations(tx, "", None)).await.into_iter().map(|it| it.slug).collect();
        stored.extend(read(&house, store::spaces).await.into_iter().map(|it| it.slug));
        stored.sort();
        assert_eq!((added, all), (stored, 24));
    }

    async fn many_who_add_an_organisation_of_one_name_at_once_get_an_address_each(_db, fresh) {
        // Two processes, and a key for each write: nothing but the action itself keeps them apart.
        let houses = [house(&fresh.open()).await, house(&fresh.open()).await];
        let ada = viewer(person(&houses[0], "Ada", Role::Coordinator).await, Role::Coordinator);
        let tasks: Vec<_> = (0..16_u64).map(|n| {
            let (house, ada) = (houses[usize::from(n % 2 == 0)].clone(), ada.clone());
            tokio::spawn(async move {
                let act = Act::new(house.clock.now(), Random::seeded(n), Actor::System);
                house.write(Key(n), &act, move |tx, act| actions::add_organisation(tx, act, &ada, &draft("Kulturhof"))).await
            })
        }).collect();
        let mut slugs = std::collections::BTreeSet::new();
        for task in tasks {
            slugs.insert(task.await.unwrap().unwrap());
        }
        assert_eq!(slugs.len(), 16);
    }

    async fn a_member_changes_the_organisation_they_represent_and_no_other(db) {
        let house = house(&db).await;
        let bob = viewer(person(&house, "Bob", Role::Member).await, Role::Member);
        let eve = viewer(person(&house, "Eve", Role::Member).await, Role::Member);
        add(&house, bob.clone(), "Kulturhof").await.unwrap();
        assert_eq!(change(&house, eve, "kulturhof").await, Err(Refused::Forbidden));
        assert_eq!(change(&house, Viewer::visitor(), "kulturhof").await, Err(Refused::Forbidden));
        assert_eq!(change(&house, bob, "kulturhof").await, Ok(()));
        let changed = read(&house, |tx| store::organisation(tx, "kulturhof")).await.unwrap();
        assert_eq!(changed.name, "Neuer Name");
    }

    async fn a_resident_adds_no_organisation_but_becomes_a_member_by_representing_one(db) {
        let house = house(&db).await;
        let ada = viewer(person(&house, "Ada", Role::Coordinator).await, Role::Coordinator);
        let bob = person(&house, "Bob", Role::Resident).await;
        assert_eq!(add(&house, viewer(bob, Role::Resident), "Hof").await, Err(Refused::Forbidden));
        add(&house, ada, "Hof").await.unwrap();
        let add = |email: String| {
            write(&house, move |tx, act| actions::add_representative(tx, act, "hof", &email))
        };
        assert_eq!(add(email("Nobody")).await, Err(Refused::Unknown));
        add(email("Bob")).await.unwrap();
        assert_eq!(role(&house, bob).await, Some(Role::Member));
    }

    async fn a_search_takes_signs_of_patterns_as_they_are(db) {
        let house = house(&db).await;
        let ada = viewer(person(&house, "Ada", Role::Coordinator).await, Role::Coordinator);
        add(&house, ada, "Kulturhof").await.unwrap();
        let found = async |words: &'static str| {
            read(&house, move |tx| store::organisations(tx, words, None)).await.len()
        };
        assert_eq!([found("100 %").await, found("%k%").await, found("KULTUR").await, found("_").await], [1, 0, 1, 0]);
    }

    async fn a_role_in_a_space_is_part_of_the_viewer(db) {
        let house = house(&db).await;
        let bob = person(&house, "Bob", Role::Member).await;
        let token = crate::house::sign_in(&house, "Bob").await;
        let slug = write(&house, |tx, act| {
            let draft = SpaceDraft {
                name: "AG Beratung".to_owned(),
                kind: SpaceKind::WorkingGroup,
                visibility: Visibility::Network,
            };
            let slug = actions::add_space(tx, act, &draft)?;
            actions::add_space_member(tx, act, &slug, "bob@post.example", Role::Coordinator)?;
            Ok::<_, Refused>(slug)
        });
        let slug = slug.await.unwrap();
        let space = read(&house, move |tx| store::space(tx, &slug)).await.unwrap();
        let now = house.clock.now();
        let (seen, _) = read(&house, move |tx| PeopleDirectory.viewer(tx, &token, now)).await.unwrap();
        assert_eq!(seen.spaces, [(space.id, Role::Coordinator)]);
        assert_eq!((seen.role_in(Some(space.id)), seen.role_in(None)), (Role::Coordinator, Role::Member));
        assert_eq!(seen.person.unwrap().id, bob);
    }

    async fn the_demo_has_someone_of_every_role_and_a_link_for_each(db) {
        let house = house(&db).await;
        let own = house.clone();
        house.write(Key::ANY, &house.own_act(), move |tx, act| people::demo::fill(&own, tx, act)).await.unwrap();
        assert_eq!(read(&house, |tx| store::count_people(tx, "", None)).await, 26);
        assert_eq!(read(&house, |tx| store::organisations(tx, "", None)).await.len(), 12);
        assert_eq!(read(&house, store::spaces).await.len(), 4);
        let links = house.links.clone();
        let roles = write(&house, move |tx, act| PeopleDirectory.sign_in_links(tx, act, &links)).await.unwrap();
        let roles: Vec<_> = roles.into_iter().map(|(role, _)| role).collect();
        assert_eq!(roles, [Role::Coordinator, Role::Moderator, Role::Member, Role::Resident]);
        let first = read(&house, |tx| store::first_with_role(tx, Role::Coordinator)).await;
        assert_eq!(first.as_deref(), Some("mira.sommerfeld@kulturnetz.example"));
    }
}
