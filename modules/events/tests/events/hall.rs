//! An event in a fresh database, people who register for it, and what must be true whatever they do.

use db::{Db, Key, Tx};
use events::{
    actions::{
        register::{Outcome, register},
        sessions::Times,
    },
    model::{
        ChoiceState, Event, NewAttendee, NewParty, Party, PartyState, Registration, Session, SessionKind,
        Source, Stage,
    },
    store,
};
use i18n::Language;
use jiff::{SignedDuration, Timestamp};
use kernel::{Act, Actor, Id, Random};
use testkit::databases::Fill;

use crate::house::migrated;

/// When everything begins.
pub const BEGIN: &str = "2026-11-01T10:00:00Z";

/// The moment so many minutes after everything began.
pub fn at(minutes: i64) -> Timestamp {
    BEGIN.parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

/// An event in a fresh database.
#[derive(Clone)]
pub struct Hall {
    pub db: Db,
    pub random: Random,
    pub event: Event,
}

impl Hall {
    /// An event with so many places, whose registration is open, ten days ahead.
    pub async fn new(db: impl Fill, capacity: i64) -> Self {
        let db = migrated(&db);
        let random = Random::seeded(11);
        let event = Event {
            slug: "tagung".to_owned(),
            title: "Tagung".to_owned(),
            stage: Stage::Announced,
            confirm_hours: 1,
            offer_hours: 1,
            asked_needs: "wheelchair diet".to_owned(),
            ..Event::draft(random.id(at(0)), at(10 * 24 * 60), at(11 * 24 * 60))
        };
        let hall = Self { db, random, event };
        let event = hall.event.clone();
        hall.write(0, move |tx, _| store::event::insert(tx, &event, capacity, at(0))).await;
        hall
    }

    /// An act so many minutes after everything began.
    pub fn act(&self, minutes: i64) -> Act {
        Act::new(at(minutes), self.random.clone(), Actor::Guest)
    }

    /// Does `f` in a transaction of its own, so many minutes after everything began.
    pub async fn write<T: Send + 'static>(
        &self,
        minutes: i64,
        mut f: impl FnMut(&mut Tx, &Act) -> db::Result<T> + Send + 'static,
    ) -> T {
        let act = self.act(minutes);
        self.db.write(Key::from(self.event.id), move |tx| f(tx, &act)).await.unwrap()
    }

    /// Reads.
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut Tx) -> db::Result<T> + Send + 'static,
    ) -> T {
        self.db.read(f).await.unwrap()
    }

    /// Registers parties in one transaction.
    pub async fn register(&self, minutes: i64, parties: Vec<NewParty>) -> Vec<Outcome> {
        let event = self.event.id;
        self.write(minutes, move |tx, act| register(tx, act, event, &parties)).await
    }

    /// The parties, in the order of registration.
    pub async fn parties(&self) -> Vec<Party> {
        let event = self.event.id;
        self.read(move |tx| store::party::of_event(tx, event)).await
    }

    /// Where the parties stand, in the order of registration.
    pub async fn states(&self) -> Vec<PartyState> {
        self.parties().await.into_iter().map(|party| party.state).collect()
    }

    /// The ids of a party's people.
    pub async fn people(&self, party: Id<Party>) -> Vec<Id<Registration>> {
        let people = self.read(move |tx| store::party::people(tx, party)).await;
        people.into_iter().map(|person| person.id).collect()
    }

    /// A session with so many places on the first day, from one hour to another.
    pub async fn session(&self, capacity: i64, from: i64, to: i64) -> Id<Session> {
        let (event, id) = (self.event.clone(), self.random.id(at(0)));
        let session = Session {
            id,
            source_key: None,
            kind: SessionKind::Workshop,
            title: format!("Werkstatt {from}"),
            subtitle: String::new(),
            description: String::new(),
            language: String::new(),
            starts_at: Some(event.starts_at + SignedDuration::from_hours(from)),
            ends_at: Some(event.starts_at + SignedDuration::from_hours(to)),
            room_id: None,
            track_id: None,
            capacity: Some(capacity),
            revision: 1,
        };
        self.write(0, move |tx, _| {
            store::programme::insert_sessions(tx, event.id, std::slice::from_ref(&session))?;
            store::places::limit_session(tx, event.id, id, Some(capacity))
        })
        .await;
        id
    }

    /// When the sessions take place.
    pub async fn times(&self) -> Times {
        let event = self.event.id;
        let all = self.read(move |tx| store::programme::sessions(tx, event)).await;
        all.into_iter().filter_map(|one| Some((one.id, (one.starts_at?, one.ends_at?)))).collect()
    }

    /// What is not true that must be true, whatever anybody does.
    pub async fn violations(&self) -> Vec<String> {
        let event = self.event.id;
        self.read(move |tx| violations(tx, event)).await
    }

    /// The templates of the mails that wait for a mailbox, in order.
    pub async fn mails_to(&self, email: &str) -> Vec<String> {
        let email = email.to_owned();
        let all = self.read(move |tx| mail::export(tx, &email)).await;
        all.as_array().unwrap().iter().map(|mail| mail["mail"].as_str().unwrap().to_owned()).collect()
    }
}

/// A party of so many people.
pub fn party(email: &str, size: usize) -> NewParty {
    let person = |number| NewAttendee { name: format!("Person {number}"), ..NewAttendee::default() };
    NewParty {
        email: email.to_owned(),
        language: Language::De,
        source: Source::Form,
        pace: kernel::Pace::Now,
        people: (0..size).map(person).collect(),
    }
}

fn violations(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<String>> {
    let mut broken = Vec::new();
    let mut hold = |true_: bool, words: String| {
        if !true_ {
            broken.push(words);
        }
    };
    let seats = store::event::seats(tx, event)?;
    let (taken, waiting) = store::party::sums(tx, event)?;
    hold(seats.taken <= seats.capacity, format!("{} of {} places taken", seats.taken, seats.capacity));
    hold(taken <= seats.capacity, format!("people hold {taken} of {} places", seats.capacity));
    hold(
        (taken, waiting) == (seats.taken, seats.waiting),
        format!("counted {seats:?}, there are {taken} and {waiting}"),
    );
    let parties = store::party::of_event(tx, event)?;
    let first =
        parties.iter().filter(|party| party.state == PartyState::Waiting).min_by_key(|party| party.number);
    if let Some(first) = first {
        let (size, free) = (first.size, seats.capacity - taken);
        hold(size > free, format!("{size} people wait in front while {free} places are free"));
        let last = parties.iter().filter(|party| party.state.takes_places()).map(|party| party.number).max();
        hold(last.is_none_or(|last| last < first.number), format!("{last:?} overtook {}", first.number));
    }
    let mut numbers: Vec<_> = parties.iter().map(|party| party.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    hold(numbers.len() == parties.len(), "a number was given twice".to_owned());
    for party in parties {
        let people = store::party::people(tx, party.id)?;
        let coming = people.iter().filter(|person| person.cancelled_at.is_none()).count();
        let whole = !party.state.is_active() || usize::try_from(party.size) == Ok(coming);
        hold(whole, format!("a party of {} has {coming} people", party.size));
        for person in people {
            let choices = store::places::choices_of(tx, person.id)?;
            let may = party.state.is_active() && person.cancelled_at.is_none();
            hold(may || choices.is_empty(), "someone who does not come holds a session".to_owned());
            let inside = party.state.takes_places();
            let right = choices.iter().all(|choice| (choice.state == ChoiceState::Wish) != inside);
            hold(right, format!("a choice does not fit a party that is {:?}", party.state));
        }
    }
    for places in store::places::of_sessions(tx, event)? {
        let mut count = |state| store::places::count_choices(tx, places.session_id, state);
        let taken = count(ChoiceState::Taken)? + count(ChoiceState::Offered)?;
        let waiting = count(ChoiceState::Waiting)?;
        hold(
            taken <= places.capacity,
            format!("people hold {taken} of {} places in a session", places.capacity),
        );
        hold(
            (taken, waiting) == (places.taken, places.waiting),
            format!("counted {places:?}, there are {taken} and {waiting}"),
        );
        hold(
            waiting == 0 || taken == places.capacity,
            format!("{waiting} wait for a session with free places"),
        );
    }
    Ok(broken)
}
