//! Many people write and vote at once, from two processes: what the rules allow is what stands in the database.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Condvar, Mutex},
    time::Duration,
};

use db::{Db, Engine, Key};
use jiff::{SignedDuration, Timestamp};
use kernel::{Act, Actor, Id, Random};
use live::{
    actions::{
        self,
        answer::Joining,
        collect::{Brought, Contribution, Outcome},
    },
    model::{Activity, Entry, LiveSession, Pace, Participant, Task},
    rules::{
        entries::{Board, Care, Refusal, Written},
        flow::Move,
        tally::Counted,
    },
    store,
};
use testkit::{
    databases::{Fill, Fresh},
    db_test,
};

use crate::migrated;

fn at(millis: i64) -> Timestamp {
    "2026-11-22T18:00:00Z".parse::<Timestamp>().expect("a moment") + SignedDuration::from_millis(millis)
}

/// A round that asks one thing, and its people.
#[derive(Clone)]
struct Hall {
    db: Db,
    random: Random,
    session: Id<LiveSession>,
    people: Vec<Id<Participant>>,
}

impl Hall {
    /// A round in which `task` is asked of so many people.
    async fn asking(db: &impl Fill, task: Task, people: usize) -> Self {
        let db = migrated(db);
        let random = Random::seeded(u64::try_from(people).expect("few"));
        let inner = random.clone();
        let written = db.write(Key::ANY, move |tx| {
            let act = Act::new(at(0), inner.clone(), Actor::System);
            let session = actions::prepare::create(tx, &act, "Probe")?;
            let activity =
                Activity { prompt: "Was fehlt?".to_owned(), task: task.clone(), seconds: None, points: 0 };
            actions::prepare::add(tx, &act, session.id, activity)?;
            let person = |at: usize| Participant {
                id: act.id(),
                name: format!("Name {at}"),
                pace: Pace::Usual,
                team: None,
            };
            let joining = |person| Joining { session: session.id, person, at: act.now };
            let joining: Vec<Joining> = (0..people).map(person).map(joining).collect();
            actions::answer::join(tx, &joining)?;
            Ok::<_, db::Error>((session.id, joining.into_iter().map(|it| it.person.id).collect()))
        });
        let (session, people) = written.await.expect("it can be written");
        let hall = Self { db, random, session, people };
        hall.make(0, Move::Ask(0, None)).await;
        hall
    }

    async fn make(&self, step: u64, next: Move) {
        let (session, act) = (self.session, self.act(1_000));
        let made = self.db.write(actions::key(session), move |tx| {
            actions::conduct::make_move(tx, &act, session, step, next)
        });
        made.await.expect("the database answers").expect("the move can be made");
    }

    fn act(&self, millis: i64) -> Act {
        Act::new(at(millis), self.random.clone(), Actor::System)
    }

    fn brought(&self, person: usize, what: Contribution) -> Brought {
        Brought { session: self.session, person: self.people[person], activity: 0, at: at(2_000), what }
    }

    fn draft(&self, person: usize, mark: &str, text: &str) -> Brought {
        let id = self.act(2_000).id();
        let (mark, text) = (mark.to_owned(), text.to_owned());
        self.brought(person, Contribution::Entry { id, mark, text, named: true })
    }

    /// Takes these in, one after another.
    async fn bring(&self, brought: Vec<Brought>) -> Vec<Outcome> {
        let key = actions::key(self.session);
        self.db
            .write(key, move |tx| actions::collect::receive(tx, &brought))
            .await
            .expect("the database answers")
    }

    /// Everyone's entry with this text; all are written and shown.
    async fn written(&self, texts: &[&str]) -> Vec<Id<Entry>> {
        let drafts: Vec<_> = texts.iter().enumerate().map(|(at, text)| self.draft(at, text, text)).collect();
        let ids = drafts.iter().filter_map(|it| match &it.what {
            Contribution::Entry { id, .. } => Some(*id),
            Contribution::Vote { .. } => None,
        });
        let ids = ids.collect();
        let outcomes = self.bring(drafts).await;
        assert!(outcomes.iter().all(|it| *it == Outcome::Written(Written::Shown)), "{outcomes:?}");
        ids
    }

    async fn care(&self, entry: Id<Entry>, care: Care) -> bool {
        let (session, act) = (self.session, self.act(3_000));
        let taken = self
            .db
            .write(actions::key(session), move |tx| actions::care::take(tx, &act, session, 0, entry, care));
        taken.await.expect("the database answers")
    }

    async fn board(&self) -> Board {
        let session = self.session;
        let read = self.db.read(move |tx| {
            let id = store::session::activities(tx, session)?[0].id;
            store::entries::with_votes(tx, id)
        });
        read.await.expect("it can be read")
    }

    async fn tally(&self) -> Option<(u32, Vec<Counted>)> {
        let session = self.session;
        let read = self.db.read(move |tx| {
            let id = store::session::activities(tx, session)?[0].id;
            store::session::tally(tx, id)
        });
        read.await.expect("it can be read").map(|tally| (tally.people, tally.entries))
    }
}

fn vote(entry: Id<Entry>, wanted: bool) -> Contribution {
    Contribution::Vote { entry, wanted }
}

fn stays(text: &str, votes: u32) -> Counted {
    Counted { text: text.to_owned(), votes, answered: false }
}

const IDEAS: Task = Task::Ideas { votes: 3, moderated: false };

db_test! {
    async fn everyone_counts_once_for_an_idea_however_many_processes_are_told(db, fresh) {
        let hall = Hall::asking(&db, IDEAS, 60).await;
        let ideas = hall.written(&["Bank", "Brunnen", "Baum", "Bühne", "Bücher"]).await;
        let processes = [db.clone(), other(fresh).await];
        let batchers = processes.each_ref().map(|db| {
            db.batcher(|tx: &mut db::Tx, brought: &[Brought]| actions::collect::receive(tx, brought))
        });
        let mut tasks = Vec::new();
        // Everyone taps every idea on two devices at once, and has three votes.
        for person in 0..hall.people.len() {
            for idea in &ideas {
                for batcher in &batchers {
                    let (batcher, brought) = (batcher.clone(), hall.brought(person, vote(*idea, true)));
                    let key = actions::key(hall.session);
                    tasks.push(tokio::spawn(async move { batcher.submit(key, brought).await.expect("answered") }));
                }
            }
        }
        let mut told: BTreeMap<bool, usize> = BTreeMap::new();
        for task in tasks {
            match task.await.expect("no panic") {
                Outcome::Voted(true) => *told.entry(true).or_default() += 1,
                Outcome::Refused(Refusal::Spent) => *told.entry(false).or_default() += 1,
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(told, BTreeMap::from([(true, 60 * 3 * 2), (false, 60 * 2 * 2)]));
        let board = hall.board().await;
        assert_eq!(board.votes.len(), 60 * 3);
        assert!(hall.people.iter().all(|person| board.voted(*person).len() == 3));
        hall.make(1, Move::Reveal).await;
        let (people, entries) = hall.tally().await.expect("it was counted");
        assert_eq!((people, entries.iter().map(|it| it.votes).sum::<u32>()), (60, 180));
    }

    async fn the_line_of_the_session_is_what_holds_the_limit(db, fresh) {
        let processes = [db.clone(), other(fresh).await];
        let one_vote = Task::Ideas { votes: 1, moderated: false };
        let hall = Hall::asking(&db, one_vote, 2).await;
        let ideas = hall.written(&["Bank", "Brunnen"]).await;
        // Both look before either has written, where nothing makes them stand in line.
        for (key, given) in [(actions::key(hall.session), 1), (Key::ANY, 2)] {
            let meeting = Arc::new(Meeting::default());
            // SQLite has one writer anyway: there they never meet.
            let expected = if db.engine() == Engine::Sqlite { 1 } else { given };
            let patience = Duration::from_millis(if expected == 2 { 120_000 } else { 300 });
            let votes = processes.iter().zip(&ideas).map(|(db, idea)| {
                let (meeting, brought) = (Arc::clone(&meeting), hall.brought(0, vote(*idea, true)));
                let db = db.clone();
                tokio::spawn(async move { db.write(key, move |tx| {
                    // The first statement is what takes the snapshot of the rows, or waits for its turn.
                    let session = brought.session;
                    let activity = store::session::activities(tx, session)?[0].clone();
                    let people = BTreeSet::from([brought.person]);
                    let Contribution::Vote { entry, .. } = brought.what else { return Ok(()) };
                    let before = store::entries::of_people(tx, activity.id, &people, &BTreeSet::from([entry]))?;
                    meeting.wait(patience);
                    let mut board = before.clone();
                    let _voted = board.vote(&activity.activity.task, entry, brought.person, true);
                    store::entries::save(tx, activity.id, &before, &board)
                }).await })
            });
            for vote in votes.collect::<Vec<_>>() {
                vote.await.expect("no panic").expect("it is written");
            }
            assert_eq!(hall.board().await.voted(hall.people[0]).len(), expected, "{key:?}");
            for idea in &ideas {
                hall.bring(vec![hall.brought(0, vote(*idea, false))]).await;
            }
        }
    }

    async fn what_is_sent_again_after_the_line_broke_is_written_once(db, fresh) {
        let hall = Hall::asking(&db, Task::Questions { moderated: true }, 2).await;
        let processes = [db.clone(), other(fresh).await];
        let batchers = processes.each_ref().map(|db| {
            db.batcher(|tx: &mut db::Tx, brought: &[Brought]| actions::collect::receive(tx, brought))
        });
        let mut tasks = Vec::new();
        for number in 0..5 {
            for batcher in &batchers {
                let (batcher, key) = (batcher.clone(), actions::key(hall.session));
                let draft = hall.draft(0, &format!("m{number}"), &format!("Frage {number}?"));
                tasks.push(tokio::spawn(async move { batcher.submit(key, draft).await.expect("answered") }));
            }
        }
        for task in tasks {
            let outcome = task.await.expect("no panic");
            assert!(matches!(outcome, Outcome::Written(Written::Waits | Written::Again)), "{outcome:?}");
        }
        assert_eq!(hall.board().await.entries.len(), 5);
        let sixth = hall.bring(vec![hall.draft(0, "m5", "Noch eine?"), hall.draft(1, "m5", "Noch eine?")]).await;
        assert_eq!(sixth, [Outcome::Refused(Refusal::TooMany), Outcome::Written(Written::Waits)]);
    }

    async fn nothing_is_taken_too_late_or_from_strangers(db) {
        let hall = Hall::asking(&db, IDEAS, 2).await;
        let other = Hall::asking(&db, IDEAS, 1).await;
        let idea = hall.written(&["Bank"]).await[0];
        let stranger = Brought { person: other.people[0], ..hall.brought(0, vote(idea, true)) };
        let crossing = other.brought(0, vote(idea, true));
        assert_eq!(hall.bring(vec![stranger, crossing]).await, [Outcome::Stranger, Outcome::Refused(Refusal::Gone)]);
        hall.make(1, Move::Reveal).await;
        let late = vec![hall.brought(1, vote(idea, true)), hall.draft(1, "m", "Brunnen")];
        assert_eq!(hall.bring(late).await, [Outcome::TooLate, Outcome::TooLate]);
        assert_eq!(hall.board().await.votes, BTreeSet::new());
    }

    async fn what_the_host_joins_and_hides_is_counted_anew(db) {
        let hall = Hall::asking(&db, IDEAS, 4).await;
        let ideas = hall.written(&["Bank", "Sitzbank", "Brunnen", "Quatsch"]).await;
        let votes = [(0, 0), (0, 1), (1, 1), (2, 2), (3, 3)];
        hall.bring(votes.map(|(person, idea)| hall.brought(person, vote(ideas[idea], true))).to_vec()).await;
        assert!(hall.care(ideas[0], Care::Merge(ideas[1])).await);
        hall.make(1, Move::Reveal).await;
        let counted = [stays("Sitzbank", 2), stays("Brunnen", 1), stays("Quatsch", 1)];
        assert_eq!(hall.tally().await, Some((4, counted.to_vec())));
        assert!(hall.care(ideas[3], Care::Hide).await);
        assert_eq!(hall.tally().await, Some((4, counted[..2].to_vec())));
        assert!(hall.care(ideas[3], Care::Unhide).await);
        assert_eq!(hall.tally().await, Some((4, counted.to_vec())));
        assert!(!hall.care(ideas[0], Care::Hide).await);
        assert!(hall.care(ideas[0], Care::Separate).await);
        let apart = [("Bank", 1), ("Brunnen", 1), ("Quatsch", 1), ("Sitzbank", 2)].map(|(text, n)| stays(text, n));
        let (_, mut told) = hall.tally().await.expect("it was counted");
        told.sort_by(|one, other| one.text.cmp(&other.text));
        assert_eq!(told, apart);
    }

    async fn two_weeks_after_the_end_the_texts_stay_that_everyone_could_read_and_nothing_else(db) {
        let hall = Hall::asking(&db, Task::Questions { moderated: true }, 3).await;
        hall.bring(vec![hall.draft(0, "a", "Wer zahlt?"), hall.draft(1, "b", "Geheim?")]).await;
        let shown = *hall.board().await.entries.iter().find(|(_, it)| it.text == "Wer zahlt?").expect("written").0;
        assert!(hall.care(shown, Care::Show).await && hall.care(shown, Care::Pin).await);
        hall.bring(vec![hall.brought(2, vote(shown, true))]).await;
        // Ended while people were still writing: what stands there is the result.
        hall.make(1, Move::Finish).await;
        let act = hall.act(15 * 24 * 3_600_000);
        db.write(Key::ANY, move |tx| actions::erase::due(tx, &act)).await.expect("erased");
        assert_eq!(hall.board().await, Board::default());
        assert_eq!(hall.tally().await, Some((3, vec![stays("Wer zahlt?", 1)])));
    }
}

/// Where two meet who are both on their way; whoever waits alone for long goes on.
#[derive(Default)]
struct Meeting {
    here: Mutex<u32>,
    more: Condvar,
}

impl Meeting {
    fn wait(&self, patience: Duration) {
        let mut here = self.here.lock().expect("no panic");
        *here += 1;
        self.more.notify_all();
        let met = self.more.wait_timeout_while(here, patience, |here| *here < 2);
        drop(met.expect("no panic"));
    }
}

/// The same database as another process would open it.
async fn other(fresh: &Fresh) -> Db {
    let url = fresh.url().clone();
    let opened = tokio::task::spawn_blocking(move || Db::open(&url, db::Options::default()));
    opened.await.expect("no panic").expect("it opens")
}
