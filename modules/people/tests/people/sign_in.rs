//! Signing in by code or link: once, in time, with few guesses, and without telling who has an account.

use crate::house::{DEVICE, email, house, person, read, sign_in, write};
use i18n::Language;
use jiff::SignedDuration;
use kernel::{Directory, House, Id, Role};
use people::{
    PeopleDirectory,
    actions::{self, Asked, Entered, Typed},
    model::CodeId,
    rules, store,
};
use testkit::db_test;

/// The secret of the browser in which somebody asks.
const OWN: &str = "the browser that asked";

async fn ask(house: &House, email: String, new_name: Option<&str>) -> Id<CodeId> {
    let (new_name, onward, browser) = (new_name.map(str::to_owned), "/akteure".to_owned(), OWN.to_owned());
    let asked = Asked { email, new_name, language: Language::De, onward, browser, pace: kernel::Pace::Now };
    write(house, move |tx, act| actions::ask_for_code(tx, act, &asked)).await.unwrap()
}

async fn enter_in(house: &House, browser: &'static str, id: Id<CodeId>, typed: String) -> Typed {
    let links = house.links.clone();
    write(house, move |tx, act| actions::redeem_code(tx, act, &links, id, &typed, browser, DEVICE))
        .await
        .unwrap()
}

async fn enter(house: &House, id: Id<CodeId>, typed: String) -> Option<Entered> {
    match enter_in(house, OWN, id, typed).await {
        Typed::Right(entered) => Some(entered),
        Typed::Wrong => None,
        Typed::Elsewhere => panic!("it is the browser that asked"),
    }
}

async fn follow(house: &House, path: String, demo: bool) -> Option<Entered> {
    let links = house.links.clone();
    let link = path.rsplit('/').next().unwrap().to_owned();
    write(house, move |tx, act| actions::redeem_link(tx, act, &links, &link, demo, DEVICE)).await.unwrap()
}

async fn mails(house: &House) -> i64 {
    read(house, |tx| tx.one("SELECT count(*) FROM mail_message", db::params![])).await
}

/// Another code than the right one.
fn wrong(house: &House, id: Id<CodeId>) -> String {
    let right: u32 = actions::code_digits(&house.links, id).parse().unwrap();
    format!("{:08}", (right + 1) % 100_000_000)
}

db_test! {
    async fn the_right_code_signs_in_once(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let id = ask(&house, "ADA@post.example".to_owned(), None).await;
        assert_eq!(enter(&house, id, wrong(&house, id)).await, None);
        let right = actions::code_digits(&house.links, id);
        let entered = enter(&house, id, right.clone()).await.unwrap();
        assert_eq!((entered.onward.as_str(), entered.is_new), ("/akteure", false));
        assert_eq!(enter(&house, id, right).await, None);
    }

    async fn after_five_wrong_codes_only_the_link_works(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let id = ask(&house, email("Ada"), None).await;
        for _ in 0..5 {
            assert_eq!(enter(&house, id, wrong(&house, id)).await, None);
        }
        assert_eq!(enter(&house, id, actions::code_digits(&house.links, id)).await, None);
        assert!(follow(&house, actions::mail_link(&house.links, id), false).await.is_some());
    }

    async fn guesses_in_foreign_browsers_never_lock_anybody_out_and_are_good_for_nothing(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let id = ask(&house, email("Ada"), None).await;
        for _ in 0..10 {
            assert_eq!(enter_in(&house, "", id, wrong(&house, id)).await, Typed::Elsewhere);
        }
        let right = actions::code_digits(&house.links, id);
        assert_eq!(enter_in(&house, "another browser", id, right.clone()).await, Typed::Elsewhere);
        // Three strangers ask for codes to the same mailbox and guess at them for nothing.
        for _ in 0..3 {
            let theirs = ask(&house, email("Ada"), None).await;
            for _ in 0..6 {
                assert_eq!(enter(&house, theirs, wrong(&house, theirs)).await, None);
            }
        }
        assert!(enter(&house, id, right).await.is_some());
    }

    async fn a_program_that_follows_the_link_first_leaves_the_digits_good(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let id = ask(&house, email("Ada"), None).await;
        let link = actions::mail_link(&house.links, id);
        assert!(follow(&house, link.clone(), false).await.is_some());
        assert_eq!(follow(&house, link.clone(), false).await, None, "a link signs in once");
        assert!(enter(&house, id, actions::code_digits(&house.links, id)).await.is_some());
        // And the digits end the link.
        let id = ask(&house, email("Ada"), None).await;
        assert!(enter(&house, id, actions::code_digits(&house.links, id)).await.is_some());
        assert_eq!(follow(&house, actions::mail_link(&house.links, id), false).await, None);
    }

    async fn a_code_and_its_link_end_after_a_quarter_of_an_hour(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let id = ask(&house, email("Ada"), None).await;
        house.clock.advance(rules::CODE_LASTS);
        assert_eq!(enter(&house, id, actions::code_digits(&house.links, id)).await, None);
        assert_eq!(follow(&house, actions::mail_link(&house.links, id), false).await, None);
    }

    async fn only_an_address_with_an_account_gets_a_mail(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let stranger = ask(&house, email("Eve"), None).await;
        assert_eq!(mails(&house).await, 0);
        ask(&house, email("Ada"), None).await;
        assert_eq!(mails(&house).await, 1);
        assert_eq!(enter(&house, stranger, actions::code_digits(&house.links, stranger)).await, None);
    }

    async fn a_new_account_is_made_when_the_code_comes_back(db) {
        let house = house(&db).await;
        let id = ask(&house, email("Ada"), Some("Ada")).await;
        let before = read(&house, |tx| store::person_by_email(tx, "ada@post.example")).await;
        assert_eq!(before, None);
        assert!(enter(&house, id, actions::code_digits(&house.links, id)).await.unwrap().is_new);
        let made = read(&house, |tx| store::person_by_email(tx, "ada@post.example")).await.unwrap();
        assert_eq!((made.name.as_str(), made.role), ("Ada", Role::Resident));
    }

    async fn asking_for_an_account_twice_signs_in_and_changes_nothing(db) {
        let house = house(&db).await;
        let ada = person(&house, "Ada", Role::Moderator).await;
        let id = ask(&house, email("Ada"), Some("Mallory")).await;
        assert!(!enter(&house, id, actions::code_digits(&house.links, id)).await.unwrap().is_new);
        let known = read(&house, move |tx| store::person(tx, ada)).await.unwrap();
        assert_eq!((known.name.as_str(), known.role), ("Ada", Role::Moderator));
    }

    async fn a_foreign_or_changed_link_signs_nobody_in(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let (mine, other) = (ask(&house, email("Ada"), None).await, ask(&house, email("Ada"), None).await);
        let path = actions::mail_link(&house.links, mine).replace(&mine.to_string(), &other.to_string());
        assert_eq!(follow(&house, path, false).await, None);
        let foreign = actions::mail_link(&kernel::Links::new(b"another house"), mine);
        assert_eq!(follow(&house, foreign, false).await, None);
    }

    async fn a_link_of_the_demo_is_good_again_and_again_but_only_there(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let links = house.links.clone();
        let path = write(&house, move |tx, act| actions::login_link(tx, act, &links, "ada@post.example", true));
        let path = path.await.unwrap().unwrap();
        assert!(follow(&house, path.clone(), true).await.is_some());
        assert!(follow(&house, path.clone(), true).await.is_some());
        assert_eq!(follow(&house, path, false).await, None);
    }

    async fn whoever_comes_back_stays_signed_in_for_another_sixty_days(db) {
        let house = house(&db).await;
        let ada = person(&house, "Ada", Role::Member).await;
        let token = sign_in(&house, "Ada").await;
        let start = house.clock.now();
        let look = async |now| {
            let token = token.clone();
            read(&house, move |tx| PeopleDirectory.viewer(tx, &token, now)).await.map(|(viewer, _)| viewer)
        };
        let later = start + SignedDuration::from_hours(59 * 24);
        let viewer = look(later).await.unwrap();
        assert_eq!((viewer.person.unwrap().id, viewer.role), (ada, Role::Member));
        assert_eq!(look(start + rules::SIGN_IN_LASTS).await, None);
        let session = viewer.session.unwrap();
        write(&house, move |tx, _| PeopleDirectory.seen(tx, session, later)).await.unwrap();
        assert!(look(start + rules::SIGN_IN_LASTS).await.is_some());
    }

    async fn sign_ins_end_singly_and_all_others_at_once(db) {
        let house = house(&db).await;
        let (ada, bob) = (person(&house, "Ada", Role::Member).await, person(&house, "Bob", Role::Member).await);
        for _ in 0..3 {
            sign_in(&house, "Ada").await;
        }
        sign_in(&house, "Bob").await;
        let now = house.clock.now();
        let list = async |person| read(&house, move |tx| store::sign_ins(tx, person, now)).await;
        let (first, theirs) = (list(ada).await[0].id, list(bob).await[0].id);
        let ended = write(&house, move |tx, _| actions::end_sign_in(tx, ada, theirs)).await.unwrap();
        assert_eq!((ended, list(bob).await.len()), (false, 1));
        let kept = list(ada).await[1].id;
        assert!(write(&house, move |tx, _| actions::end_sign_in(tx, ada, first)).await.unwrap());
        let others = write(&house, move |tx, _| actions::end_other_sign_ins(tx, ada, Some(kept))).await.unwrap();
        assert_eq!((others, list(ada).await.len(), list(bob).await.len()), (1, 1, 1));
    }

    async fn the_mail_holds_code_and_link_and_the_outbox_holds_neither(db) {
        let house = house(&db).await;
        person(&house, "Ada", Role::Member).await;
        let id = ask(&house, email("Ada"), None).await;
        let stored: String = read(&house, |tx| tx.one("SELECT data FROM mail_message", db::params![])).await;
        let digits = actions::code_digits(&house.links, id);
        let link = actions::mail_link(&house.links, id);
        assert_eq!((stored.contains(&digits), stored.contains(&link)), (false, false));
        let template = people::MODULE.mails.iter().find(|mail| mail.name == "people.sign-in").unwrap();
        let data = serde_json::from_str(&stored).unwrap();
        let text = (template.write)(&house, &house.translator(Language::De), &data).unwrap();
        assert_eq!(text.action.unwrap().href, format!("https://netz.example{link}"));
        assert_eq!(text.facts[0].1.replace(' ', ""), digits);
    }
}
