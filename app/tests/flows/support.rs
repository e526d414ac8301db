//! An installation for one test: fresh database, fixed clock, fixed chance, one person of each role.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::atomic::{AtomicU8, Ordering},
};

use axum::extract::Request;
use db::{Db, Key};
use jiff::Timestamp;
use jobs::Runner;
use kernel::{Clock, House, Random, Role, Settings, network::Profile};
use mail::{Composed, Mail};
use testkit::{
    client::{Answer, Client},
    databases::Fill,
};

use crate::forms::Form;

/// How much time passes from request to request.
const TICK: jiff::SignedDuration = jiff::SignedDuration::from_millis(1);

/// When the tests begin: 12 June 2019, 10 o'clock in Berlin.
pub const BEGIN: &str = "2019-06-12T08:00:00Z";

/// An installation.
pub struct App {
    /// The house, for looking behind the pages.
    pub house: House,
    router: axum::Router,
    signed_in: AtomicU8,
}

impl App {
    /// A network that is set up, with the people of the demo and nothing else.
    pub async fn start(db: impl Fill) -> Self {
        Self::start_with(db.filled("start", |db| fill(db, &geflecht::MODULES[..1], true)), true).await
    }

    /// A network with the whole demo in it.
    pub async fn demo(db: impl Fill) -> Self {
        Self::start_with(db.filled("demo", |db| fill(db, geflecht::MODULES, true)), true).await
    }

    /// The same, but in earnest: mail leaves the house as soon as somebody says how.
    pub async fn in_earnest(db: impl Fill) -> Self {
        Self::start_with(db.filled("earnest", |db| fill(db, geflecht::MODULES, false)), false).await
    }

    /// Another node of the same house, over the same database.
    pub async fn beside(&self, db: Db) -> Self {
        let (settings, clock) = (self.house.settings.clone(), self.house.clock.clone());
        let opened =
            tokio::task::spawn_blocking(move || geflecht::open(db, settings, clock, Random::seeded(8)));
        Self::of(opened.await.expect("opening does not panic").expect("the house opens"))
    }

    /// A house that nobody has set up yet.
    pub async fn empty(db: impl Fill) -> Self {
        let migrated = db.filled("empty", |db| geflecht::migrate(&db).expect("migrations run"));
        Self::start_with(migrated, false).await
    }

    async fn start_with(db: Db, demo: bool) -> Self {
        // What filled the database drew other ids.
        let opened = move || geflecht::open(db, settings(demo), clock(), Random::seeded(9));
        let opened = tokio::task::spawn_blocking(opened).await;
        Self::of(opened.expect("opening does not panic").expect("the house opens"))
    }

    fn of(house: House) -> Self {
        let clock = house.clock.clone();
        // Every request has a moment of its own: what is written later stands later, also where ids decide.
        let router =
            web::router(house.clone()).layer(axum::middleware::map_request(move |request: Request| {
                clock.advance(TICK);
                std::future::ready(request)
            }));
        Self { router, house, signed_in: AtomicU8::new(0) }
    }

    /// Someone without an account.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// Someone who is signed in with this role.
    pub async fn signed_in(&self, role: Role) -> Client {
        // Everyone signs in from home: one address for all would soon have signed in too often.
        let mut client = self.visitor().from_address(self.signed_in.fetch_add(1, Ordering::Relaxed));
        if role == Role::Visitor {
            return client;
        }
        let (act, links, directory) = (self.house.own_act(), self.house.links.clone(), self.house.directory);
        let found = self.house.db.write(Key::ANY, move |tx| directory.sign_in_links(tx, &act, &links)).await;
        let found = found.expect("links can be made").into_iter().find(|(other, _)| *other == role);
        let path = found.expect("the demo has a person of each role").1;
        let answer = client.post(&path, &[]).await;
        assert_eq!(answer.status.as_u16(), 303, "signing in as {role} works: {}", answer.text("main"));
        client
    }

    /// Moves the clock and does what is due then.
    pub async fn pass(&self, hours: i64) -> usize {
        self.house.clock.advance(jiff::SignedDuration::from_hours(hours));
        self.run_due().await
    }

    /// Does what is due now.
    pub async fn run_due(&self) -> usize {
        self.house.clock.advance(TICK);
        Runner::new(self.house.clone()).run_due().await.expect("jobs run")
    }

    /// The time in this installation.
    pub fn now(&self) -> Timestamp {
        self.house.clock.now()
    }

    /// The mails that were written, oldest first, as their recipients read them.
    pub async fn mails(&self) -> Vec<(Mail, Composed)> {
        let all = self.house.db.read(|tx| mail::page(tx, &mail::Filter::default(), 10_000)).await;
        let all = all.expect("mails can be read").into_iter().rev();
        let composed = |mail: Mail| {
            let text = mail::compose(&self.house, &mail).expect("every mail can be written");
            (mail, text)
        };
        all.map(composed).collect()
    }

    /// The last mail to an address, as its recipient reads it; mails of one moment stand in no order.
    pub async fn mail_to(&self, email: &str) -> Composed {
        let mut mails = self.mails().await.into_iter().rev();
        mails.find(|(mail, _)| mail.recipient == email).unwrap_or_else(|| panic!("nobody wrote to {email}")).1
    }

    /// The tables that are not any more what they were; from then on they count as they are now.
    pub async fn changed(&self, before: &mut BTreeMap<String, u64>) -> Vec<String> {
        let now = self.contents().await;
        let mut changed: Vec<String> = now.keys().cloned().collect();
        changed.retain(|table| before[table] != now[table]);
        *before = now;
        changed
    }

    /// A digest of every table, to see what changed.
    pub async fn contents(&self) -> BTreeMap<String, u64> {
        let read = |tx: &mut db::Tx| {
            let mut contents = BTreeMap::new();
            for table in tx.tables()? {
                let (columns, mut hasher, mut last) = (tx.columns(&table)?, DefaultHasher::new(), None);
                loop {
                    let rows = tx.page(&table, &columns, last.as_deref(), 1_000)?;
                    format!("{rows:?}").hash(&mut hasher);
                    let Some(row) = rows.into_iter().last() else { break };
                    last = Some(row);
                }
                contents.insert(table, hasher.finish());
            }
            Ok::<_, db::Error>(contents)
        };
        self.house.db.read(read).await.expect("tables can be read")
    }
}

fn clock() -> Clock {
    Clock::fixed(BEGIN.parse().expect("a valid moment"))
}

fn settings(demo: bool) -> Settings {
    Settings {
        data: std::env::temp_dir(),
        address: "http://netz.example".to_owned(),
        demo,
        behind_proxy: false,
    }
}

/// Writes the demo of these modules, in a network that is set up.
fn fill(db: Db, filled: &'static [kernel::Module], demo: bool) {
    let house = geflecht::open(db, settings(demo), clock(), Random::seeded(7)).expect("the house opens");
    let act = house.own_act();
    let profile = Profile {
        name: "Netz Musterstadt".to_owned(),
        contact_email: "kontakt@netz.example".to_owned(),
        ..kernel::Network::unnamed().profile
    };
    let saved =
        house.db.write_blocking(Key::ANY, move |tx| kernel::network::save_profile(tx, &act, &profile));
    saved.expect("the profile can be saved");
    for module in filled {
        let (inner, act) = (house.clone(), house.own_act());
        let written: db::Result<()> =
            house.db.write_blocking(Key::ANY, move |tx| (module.demo)(&inner, tx, &act));
        written.expect("the demo can be filled");
    }
}

/// The first link in a mail that contains `part`, as a path of this house.
pub fn link_in(mail: &Composed, part: &str) -> String {
    let paths = mail.text.split("http://netz.example").skip(1);
    let mut paths = paths.map(|rest| rest.split_whitespace().next().unwrap_or_default());
    paths.find(|path| path.contains(part)).unwrap_or_else(|| panic!("no {part} in {}", mail.text)).to_owned()
}

/// Opens a page, changes what stands in its form, and sends it to `action`.
pub async fn fill_in(client: &mut Client, page: &str, action: &str, changes: &[(&str, &str)]) -> Answer {
    let opened = client.get(page).await;
    let forms = Form::all(page, &opened.body);
    let form = forms.iter().find(|form| form.action.split('?').next() == Some(action));
    let form = form.unwrap_or_else(|| panic!("{page} ({}) has no form to {action}", opened.status));
    let mut pairs = form.untouched();
    pairs.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    pairs.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(&form.action, &pairs).await
}

/// The same, and opens the page that it leads to.
pub async fn follow(client: &mut Client, page: &str, action: &str, changes: &[(&str, &str)]) -> Answer {
    let answer = fill_in(client, page, action, changes).await;
    let status = answer.status.as_u16();
    let next = answer.location().unwrap_or_else(|| panic!("{action}: {status} {}", answer.text("main")));
    client.get(&next).await
}
