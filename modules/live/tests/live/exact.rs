//! Hundreds answer at once, twice, from several processes, while the host goes on: each counts once, and none is lost.

use std::collections::BTreeMap;

use db::{Db, Key};
use jiff::{SignedDuration, Timestamp};
use kernel::{Act, Actor, Id, Random};
use live::{
    actions::{
        self,
        answer::{Handed, Joining, Received},
    },
    model::{Activity, Answer, Choice, LiveSession, Pace, Participant, Phase, Round, Task},
    rules::flow::{Move, Refused},
    store,
};
use testkit::{databases::Fresh, db_test};

use crate::migrated;

fn at(millis: i64) -> Timestamp {
    "2026-11-22T18:00:00Z".parse::<Timestamp>().expect("a moment") + SignedDuration::from_millis(millis)
}

fn act(random: &Random, millis: i64) -> Act {
    Act::new(at(millis), random.clone(), Actor::System)
}

fn question(prompt: &str) -> Activity {
    let choice = |text: &str, right| Choice { text: text.to_owned(), right };
    let choices = vec![choice("Ja", true), choice("Nein", false), choice("Vielleicht", false)];
    Activity {
        prompt: prompt.to_owned(),
        task: Task::Choice { choices, several: false },
        seconds: Some(20),
        points: 1_000,
    }
}

/// A session with two questions, and as many people.
async fn prepared(db: &Db, random: &Random, people: usize) -> (LiveSession, Vec<Id<Participant>>) {
    let inner = random.clone();
    let written = db.write(Key::ANY, move |tx| {
        let act = act(&inner, 0);
        let session = actions::prepare::create(tx, &act, "Probe")?;
        for prompt in ["Eins?", "Zwei?"] {
            actions::prepare::add(tx, &act, session.id, question(prompt))?;
        }
        let person = |_| Participant { id: act.id(), name: String::new(), pace: Pace::Usual, team: None };
        let joining = |person| Joining { session: session.id, person, at: act.now };
        let joining: Vec<Joining> = (0..people).map(person).map(joining).collect();
        actions::answer::join(tx, &joining)?;
        let ids = joining.into_iter().map(|it| it.person.id).collect();
        Ok::<_, db::Error>((session, ids))
    });
    written.await.expect("it can be written")
}

async fn make(
    db: &Db,
    random: &Random,
    session: Id<LiveSession>,
    step: u64,
    next: Move,
    millis: i64,
) -> Result<Round, Refused> {
    let random = random.clone();
    let made = db.write(actions::key(session), move |tx| {
        actions::conduct::make_move(tx, &act(&random, millis), session, step, next)
    });
    made.await.expect("the database answers")
}

const TWENTY: Option<SignedDuration> = Some(SignedDuration::from_secs(20));

/// What everyone was told at last, and what is in the database.
async fn stored(db: &Db, session: Id<LiveSession>, activity: usize) -> BTreeMap<Id<Participant>, Answer> {
    let read = db.read(move |tx| {
        let id = store::session::activities(tx, session)?[activity].id;
        store::answers::of_activity(tx, id)
    });
    let rows = read.await.expect("answers can be read");
    let (count, map) =
        (rows.len(), rows.into_iter().map(|(id, _, given)| (id, given.answer)).collect::<BTreeMap<_, _>>());
    assert_eq!(count, map.len(), "everyone stands there once");
    map
}

db_test! {
    async fn the_same_answer_sent_again_keeps_its_moment_and_so_its_points(db) {
        let db = migrated(&db);
        let random = Random::seeded(7);
        let (session, people) = prepared(&db, &random, 1).await;
        make(&db, &random, session.id, 0, Move::Ask(0, TWENTY), 0).await.expect("the first question");
        let person = people[0];
        let say = async |choice: u8, millis: i64| {
            let handed =
                Handed { session: session.id, person, activity: 0, answer: Answer::Chosen(vec![choice]), at: at(millis) };
            let given = db.write(actions::key(session.id), move |tx| {
                actions::answer::receive(tx, std::slice::from_ref(&handed))?;
                let id = store::session::activities(tx, handed.session)?[0].id;
                Ok::<_, db::Error>(store::answers::of_activity(tx, id)?.remove(0).2.at)
            });
            given.await.expect("the database answers")
        };
        assert_eq!([say(0, 1_000).await, say(0, 9_000).await, say(1, 12_000).await], [at(1_000), at(1_000), at(12_000)]);
    }

    async fn every_acknowledged_answer_counts_exactly_once(db, fresh) {
        let db = migrated(&db);
        let random = Random::seeded(3);
        let (session, people) = prepared(&db, &random, 300).await;
        make(&db, &random, session.id, 0, Move::Ask(0, TWENTY), 0).await.expect("the first question");
        let processes = [db.clone(), other(fresh).await];
        let batchers = processes.each_ref().map(|db| {
            db.batcher(|tx: &mut db::Tx, handed: &[Handed]| actions::answer::receive(tx, handed))
        });
        let mut tasks = Vec::new();
        for (number, person) in people.iter().copied().enumerate() {
            // The same answer from both processes, as a phone does that retries.
            for batcher in &batchers {
                let (batcher, session) = (batcher.clone(), session.id);
                let choice = u8::try_from(number % 3).expect("small");
                let handed = Handed { session, person, activity: 0, answer: Answer::Chosen(vec![choice]), at: at(5_000) };
                tasks.push(tokio::spawn(async move {
                    (person, choice, batcher.submit(actions::key(session), handed).await.expect("it is answered"))
                }));
            }
        }
        // The host reveals while the answers come in.
        let (host, chance, id) = (processes[1].clone(), random.clone(), session.id);
        let reveal = tokio::spawn(async move {
            tokio::task::yield_now().await;
            make(&host, &chance, id, 1, Move::Reveal, 6_000).await
        });
        let mut acknowledged = BTreeMap::new();
        for task in tasks {
            let (person, choice, received) = task.await.expect("no panic");
            match received {
                Received::Counts => drop(acknowledged.insert(person, Answer::Chosen(vec![choice]))),
                other => assert_eq!(other, Received::TooLate),
            }
        }
        assert_eq!(reveal.await.expect("no panic").map(|round| round.phase), Ok(Phase::Revealed));
        assert_eq!(stored(&db, session.id, 0).await, acknowledged);
        let tally = db.read(move |tx| {
            let id = store::session::activities(tx, id)?[0].id;
            Ok::<_, db::Error>((store::session::tally(tx, id)?, store::answers::points(tx, session.id)?))
        });
        let (tally, points) = tally.await.expect("the count can be read");
        let tally = tally.expect("it was counted at the reveal");
        assert_eq!(usize::try_from(tally.people), Ok(acknowledged.len()));
        assert_eq!(tally.chosen.values().sum::<u32>(), tally.people);
        assert_eq!(points.len(), acknowledged.len());
    }

    async fn of_many_hosts_who_tap_at_once_one_moves(db, fresh) {
        let db = migrated(&db);
        let random = Random::seeded(4);
        let (session, _) = prepared(&db, &random, 1).await;
        let processes = [db.clone(), other(fresh).await];
        let taps = (0..40).map(|tap| {
            let (db, random) = (processes[tap % 2].clone(), random.clone());
            tokio::spawn(async move { make(&db, &random, session.id, 0, Move::Ask(0, TWENTY), 0).await })
        });
        let mut made = 0;
        for tap in taps.collect::<Vec<_>>() {
            match tap.await.expect("no panic") {
                Ok(round) => { made += 1; assert_eq!(round.step, 1); }
                Err(refused) => assert_eq!(refused, Refused::Stale),
            }
        }
        assert_eq!(made, 1);
    }

    async fn without_the_step_every_tap_would_move(db) {
        let db = migrated(&db);
        let random = Random::seeded(5);
        let (session, _) = prepared(&db, &random, 1).await;
        let mut made = 0;
        // Asked, then revealed at once by a second tap that was meant for the question before: the guard is the step.
        for next in [Move::Ask(0, TWENTY), Move::Reveal, Move::Ask(1, TWENTY)] {
            let round = db.read(move |tx| store::round::of(tx, session.id)).await.expect("it can be read").expect("a round");
            made += usize::from(make(&db, &random, session.id, round.step, next, 0).await.is_ok());
        }
        assert_eq!(made, 3);
    }

    async fn nothing_leaks_into_the_next_question_or_another_round(db) {
        let db = migrated(&db);
        let random = Random::seeded(6);
        let (one, people) = prepared(&db, &random, 2).await;
        let (two, strangers) = prepared(&db, &random, 1).await;
        make(&db, &random, one.id, 0, Move::Ask(0, TWENTY), 0).await.expect("asked");
        make(&db, &random, two.id, 0, Move::Ask(0, TWENTY), 0).await.expect("asked");
        make(&db, &random, one.id, 1, Move::Reveal, 1_000).await.expect("revealed");
        make(&db, &random, one.id, 2, Move::Ask(1, TWENTY), 2_000).await.expect("asked");
        let answer = |session, person, activity, millis| Handed {
            session, person, activity, answer: Answer::Chosen(vec![0]), at: at(millis),
        };
        let handed = vec![
            answer(one.id, people[0], 0, 900),
            answer(one.id, people[0], 1, 3_000),
            answer(one.id, strangers[0], 1, 3_000),
            answer(two.id, people[1], 0, 3_000),
            answer(two.id, strangers[0], 0, 30_000),
        ];
        let received = db.write(Key::ANY, move |tx| actions::answer::receive(tx, &handed)).await.expect("answered");
        assert_eq!(received, [
            Received::TooLate, Received::Counts, Received::Stranger, Received::Stranger, Received::TooLate,
        ]);
        assert_eq!(stored(&db, one.id, 0).await.len() + stored(&db, two.id, 0).await.len(), 0);
        assert_eq!(stored(&db, one.id, 1).await, BTreeMap::from([(people[0], Answer::Chosen(vec![0]))]));
    }

    async fn names_and_answers_go_two_weeks_after_the_end_and_counts_stay(db) {
        let db = migrated(&db);
        let random = Random::seeded(8);
        let (session, people) = prepared(&db, &random, 3).await;
        make(&db, &random, session.id, 0, Move::Ask(0, TWENTY), 0).await.expect("asked");
        let person = people[0];
        let handed = vec![Handed { session: session.id, person, activity: 0, answer: Answer::Chosen(vec![0]), at: at(10) }];
        db.write(Key::ANY, move |tx| actions::answer::receive(tx, &handed)).await.expect("answered");
        make(&db, &random, session.id, 1, Move::Reveal, 1_000).await.expect("revealed");
        make(&db, &random, session.id, 2, Move::Finish, 2_000).await.expect("over");
        for (days, left) in [(13_i64, 3), (15, 0)] {
            let random = random.clone();
            let erased = db.write(Key::ANY, move |tx| {
                actions::erase::due(tx, &act(&random, days * 24 * 3_600_000))?;
                store::people::count(tx, session.id)
            });
            assert_eq!(erased.await, Ok::<u32, db::Error>(left), "after {days} days");
        }
        assert_eq!(stored(&db, session.id, 0).await, BTreeMap::new());
        let tally = db.read(move |tx| {
            let id = store::session::activities(tx, session.id)?[0].id;
            store::session::tally(tx, id)
        });
        assert_eq!(tally.await.expect("readable").map(|tally| tally.people), Some(1));
    }
}

/// The same database as another process would open it.
async fn other(fresh: &Fresh) -> Db {
    let url = fresh.url().clone();
    let opened = tokio::task::spawn_blocking(move || Db::open(&url, db::Options::default()));
    opened.await.expect("no panic").expect("it opens")
}
