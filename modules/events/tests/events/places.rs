//! Places change hands: parties whole, first come first served, offers that lapse, sessions one at a time.

use crate::hall::{Hall, at, party};
use events::{
    actions::{
        mine, places,
        places::Confirmed,
        register::Outcome,
        sessions::{self, Chosen},
    },
    model::{ChoiceState, NewAttendee, PartyState},
    store,
};
use testkit::db_test;

db_test! {
    async fn a_party_gets_places_for_all_or_waits_whole(db) {
        let hall = Hall::new(db, 3).await;
        let outcomes = hall.register(0, vec![party("a@x.de", 2), party("b@x.de", 2), party("c@x.de", 1)]).await;
        assert_eq!(outcomes, [Outcome::Held, Outcome::Waiting, Outcome::Waiting]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn a_cancelled_place_goes_to_the_first_in_line(db) {
        let hall = Hall::new(db, 2).await;
        hall.register(0, vec![party("a@x.de", 2), party("b@x.de", 2), party("c@x.de", 1)]).await;
        let first = hall.parties().await[0].id;
        hall.write(1, move |tx, act| places::cancel(tx, act, first)).await;
        assert_eq!(hall.states().await, [PartyState::Cancelled, PartyState::Offered, PartyState::Waiting]);
        assert_eq!(hall.mails_to("b@x.de").await, ["events.waiting", "events.offer"]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn more_places_serve_the_line_in_order_and_stop_at_a_party_that_does_not_fit(db) {
        let hall = Hall::new(db, 1).await;
        hall.register(0, vec![party("a@x.de", 1), party("b@x.de", 1), party("c@x.de", 3), party("d@x.de", 1)]).await;
        let event = hall.event.id;
        hall.write(1, move |tx, act| places::set_capacity(tx, act, event, 4)).await;
        let (held, offered, waiting) = (PartyState::Held, PartyState::Offered, PartyState::Waiting);
        assert_eq!(hall.states().await, [held, offered, waiting, waiting]);
        hall.write(1, move |tx, act| places::set_capacity(tx, act, event, 6)).await;
        assert_eq!(hall.states().await, [held, offered, offered, offered]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn fewer_places_take_nobody_s_place(db) {
        let hall = Hall::new(db, 4).await;
        hall.register(0, vec![party("a@x.de", 3)]).await;
        let event = hall.event.id;
        assert_eq!(hall.write(1, move |tx, act| places::set_capacity(tx, act, event, 1)).await, 3);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn what_nobody_confirms_in_time_lapses_to_the_next(db) {
        let hall = Hall::new(db, 1).await;
        hall.register(0, vec![party("a@x.de", 1), party("b@x.de", 1)]).await;
        hall.write(59, places::lapse).await;
        assert_eq!(hall.states().await, [PartyState::Held, PartyState::Waiting]);
        hall.write(60, places::lapse).await;
        assert_eq!(hall.states().await, [PartyState::Lapsed, PartyState::Offered]);
        hall.write(120, places::lapse).await;
        assert_eq!(hall.states().await, [PartyState::Lapsed, PartyState::Lapsed]);
        assert_eq!(hall.mails_to("b@x.de").await, ["events.waiting", "events.offer", "events.lapsed"]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn confirming_counts_once_and_not_after_the_time(db) {
        let hall = Hall::new(db, 2).await;
        hall.register(0, vec![party("a@x.de", 1), party("b@x.de", 1), party("c@x.de", 1)]).await;
        let ids: Vec<_> = hall.parties().await.iter().map(|party| party.id).collect();
        let (a, b, c) = (ids[0], ids[1], ids[2]);
        for _ in 0..2 {
            assert_eq!(hall.write(1, move |tx, act| places::confirm(tx, act, a)).await, Confirmed::Yes);
        }
        assert_eq!(hall.write(1, move |tx, act| places::confirm(tx, act, c)).await, Confirmed::Waiting);
        assert_eq!(hall.write(60, move |tx, act| places::confirm(tx, act, b)).await, Confirmed::TooLate);
        assert_eq!(hall.states().await, [PartyState::Confirmed, PartyState::Lapsed, PartyState::Offered]);
        assert_eq!(hall.mails_to("a@x.de").await, ["events.confirm", "events.confirmed"]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn a_second_registration_is_answered_like_a_first_and_takes_no_place(db) {
        let hall = Hall::new(db, 2).await;
        let outcomes = hall.register(0, vec![party("Ada@x.de", 1), party(" ada@X.de ", 1)]).await;
        assert_eq!(outcomes, [Outcome::Held, Outcome::Held]);
        assert_eq!(hall.register(1, vec![party("ada@x.de", 1)]).await, [Outcome::Held]);
        assert_eq!(hall.parties().await.len(), 1);
        assert_eq!(hall.mails_to("ada@x.de").await, ["events.confirm", "events.already", "events.already"]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn one_who_leaves_makes_room_and_the_last_one_cancels_the_party(db) {
        let hall = Hall::new(db, 2).await;
        hall.register(0, vec![party("a@x.de", 2), party("b@x.de", 1), party("c@x.de", 1)]).await;
        let first = hall.parties().await[0].id;
        for (index, person) in hall.people(first).await.into_iter().enumerate() {
            // Twice is as good as once.
            for _ in 0..2 {
                hall.write(1, move |tx, act| places::cancel_person(tx, act, first, person)).await;
            }
            assert_eq!(hall.parties().await[1 + index].state, PartyState::Offered);
        }
        assert_eq!(hall.states().await, [PartyState::Cancelled, PartyState::Offered, PartyState::Offered]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn a_waiting_party_that_becomes_smaller_may_fit(db) {
        let hall = Hall::new(db, 3).await;
        hall.register(0, vec![party("a@x.de", 2), party("b@x.de", 2)]).await;
        let second = hall.parties().await[1].id;
        let person = hall.people(second).await[1];
        hall.write(1, move |tx, act| places::cancel_person(tx, act, second, person)).await;
        assert_eq!(hall.states().await, [PartyState::Held, PartyState::Offered]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn nobody_is_moved_up_by_another_party_s_link(db) {
        let hall = Hall::new(db, 2).await;
        hall.register(0, vec![party("a@x.de", 1), party("b@x.de", 1)]).await;
        let ids: Vec<_> = hall.parties().await.iter().map(|party| party.id).collect();
        let (mine, yours) = (ids[0], hall.people(ids[1]).await[0]);
        let session = hall.session(1, 1, 2).await;
        let times = hall.times().await;
        hall.write(1, move |tx, act| places::cancel_person(tx, act, mine, yours)).await;
        let chosen = hall.write(1, move |tx, act| sessions::add(tx, act, mine, yours, session, &times)).await;
        assert_eq!(chosen, Chosen::NotPossible);
        assert_eq!(hall.states().await, [PartyState::Held, PartyState::Held]);
    }

    async fn erasing_gives_the_place_on_and_leaves_no_mail(db) {
        let hall = Hall::new(db, 1).await;
        hall.register(0, vec![party("a@x.de", 1), party("b@x.de", 1)]).await;
        let first = hall.parties().await[0].id;
        hall.write(1, move |tx, act| places::erase(tx, act, first)).await;
        assert_eq!(hall.states().await, [PartyState::Offered]);
        assert_eq!(hall.mails_to("a@x.de").await, [""; 0]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn two_sessions_at_one_time_are_refused_and_swapped_in_one_step(db) {
        let hall = Hall::new(db, 5).await;
        let (early, late, other) = (hall.session(1, 1, 3).await, hall.session(1, 2, 4).await, hall.session(1, 4, 5).await);
        hall.register(0, vec![party("a@x.de", 1), party("b@x.de", 1)]).await;
        let ids: Vec<_> = hall.parties().await.iter().map(|party| party.id).collect();
        let (a, b) = (ids[0], ids[1]);
        let (ada, bob) = (hall.people(a).await[0], hall.people(b).await[0]);
        let times = hall.times().await;
        let add = |party, person, session| {
            let times = times.clone();
            hall.write(1, move |tx, act| sessions::add(tx, act, party, person, session, &times))
        };
        assert_eq!(add(a, ada, early).await, Chosen::As(ChoiceState::Taken));
        assert_eq!(add(a, ada, late).await, Chosen::Clash(early));
        assert_eq!(add(a, ada, other).await, Chosen::As(ChoiceState::Taken));
        assert_eq!(add(b, bob, early).await, Chosen::As(ChoiceState::Waiting));
        let all = times.clone();
        let swapped = hall.write(2, move |tx, act| sessions::swap(tx, act, a, ada, late, &all)).await;
        assert_eq!(swapped, Chosen::As(ChoiceState::Taken));
        let states = |person| hall.read(move |tx| store::places::choices_of(tx, person));
        let ada_s: Vec<_> = states(ada).await.iter().map(|choice| choice.session_id).collect();
        assert_eq!(ada_s, [other, late]);
        let bob_s: Vec<_> = states(bob).await.iter().map(|choice| (choice.session_id, choice.state)).collect();
        assert_eq!(bob_s, [(early, ChoiceState::Offered)]);
        assert!(hall.write(3, move |tx, act| sessions::accept(tx, act, b, bob, early)).await);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn an_offer_in_a_session_lapses_to_the_next(db) {
        let hall = Hall::new(db, 5).await;
        let session = hall.session(1, 1, 2).await;
        hall.register(0, vec![party("a@x.de", 1), party("b@x.de", 1), party("c@x.de", 1)]).await;
        let times = hall.times().await;
        let mut people = Vec::new();
        for party in hall.parties().await {
            let (id, person, times) = (party.id, hall.people(party.id).await[0], times.clone());
            hall.write(1, move |tx, act| places::confirm(tx, act, id)).await;
            hall.write(1, move |tx, act| sessions::add(tx, act, id, person, session, &times)).await;
            people.push((id, person));
        }
        let (a, ada) = people[0];
        hall.write(2, move |tx, act| sessions::remove(tx, act, a, ada, session)).await;
        hall.write(62, places::lapse).await;
        let (b, bob) = people[1];
        assert!(!hall.write(63, move |tx, act| sessions::accept(tx, act, b, bob, session)).await);
        let cleo = people[2].1;
        let hers = hall.read(move |tx| store::places::choices_of(tx, cleo)).await;
        assert_eq!(hers.iter().map(|choice| choice.state).collect::<Vec<_>>(), [ChoiceState::Offered]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn nobody_is_offered_what_their_own_party_leaves(db) {
        let hall = Hall::new(db, 5).await;
        let session = hall.session(1, 1, 2).await;
        let mut both = party("a@x.de", 2);
        both.people.iter_mut().for_each(|person| person.sessions = vec![session]);
        hall.register(0, vec![both]).await;
        let id = hall.parties().await[0].id;
        hall.write(1, move |tx, act| places::cancel(tx, act, id)).await;
        assert_eq!(hall.mails_to("a@x.de").await, ["events.confirm", "events.cancelled"]);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn wishes_of_those_who_wait_become_places_when_they_move_up(db) {
        let hall = Hall::new(db, 1).await;
        let session = hall.session(1, 1, 2).await;
        let wishing = |email| {
            let mut party = party(email, 1);
            party.people[0].sessions = vec![session];
            party
        };
        hall.register(0, vec![party("a@x.de", 1), wishing("b@x.de")]).await;
        let parties = hall.parties().await;
        let (first, second) = (parties[0].id, hall.people(parties[1].id).await[0]);
        let state = || hall.read(move |tx| Ok(store::places::choices_of(tx, second)?[0].state));
        assert_eq!(state().await, ChoiceState::Wish);
        hall.write(1, move |tx, act| places::cancel(tx, act, first)).await;
        assert_eq!(state().await, ChoiceState::Taken);
        assert_eq!(hall.violations().await, [""; 0]);
    }

    async fn what_is_changed_is_written_for_those_who_come(db) {
        let hall = Hall::new(db, 3).await;
        hall.register(0, vec![party("a@x.de", 2)]).await;
        let id = hall.parties().await[0].id;
        let people = hall.people(id).await;
        let (stays, leaves) = (people[0], people[1]);
        hall.write(1, move |tx, act| places::cancel_person(tx, act, id, leaves)).await;
        let changed = NewAttendee { name: "Ada".to_owned(), photos: true, ..NewAttendee::default() };
        hall.write(2, move |tx, act| mine::change(tx, act, id, &[(stays, changed.clone()), (leaves, changed.clone())])).await;
        let now = hall.read(move |tx| mine::load(tx, id)).await;
        let names: Vec<_> = now.people.iter().map(|person| (person.name.as_str(), person.photos)).collect();
        assert_eq!(names, [("Ada", true), ("Person 1", false)]);
    }

    async fn links_go_only_to_the_mailbox_they_belong_to(db) {
        let hall = Hall::new(db, 3).await;
        hall.register(0, vec![party("a@x.de", 1)]).await;
        for asked in ["A@x.de ", "b@x.de"] {
            hall.write(1, move |tx, act| mine::send_links(tx, act, asked, kernel::Pace::Now)).await;
        }
        assert_eq!(hall.mails_to("a@x.de").await, ["events.confirm", "events.link"]);
        assert_eq!(hall.mails_to("b@x.de").await, [""; 0]);
        assert_eq!(at(0), hall.act(0).now);
    }
}
